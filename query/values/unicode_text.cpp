#include "query/values/unicode_text.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace tov {
namespace {

/// The code point at `offset`, which moves past it; negative for a byte that is not UTF-8.
UChar32 next(std::string_view text, std::size_t& offset) {
  const std::size_t start = offset;
  const std::size_t left = text.size() - start;
  // ICU's macros count in 32 bits; a code point takes at most four bytes.
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(left, 4));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + start;
  std::int32_t at = 0;
  UChar32 codePoint = 0;
  U8_NEXT(bytes, at, length, codePoint);
  offset = codePoint < 0 ? start + 1 : start + static_cast<std::size_t>(at);
  return codePoint;
}

bool drops(std::string_view drop, std::string_view letter, UChar32 codePoint) {
  if (drop.empty()) return codePoint >= 0 && (u_isUWhiteSpace(codePoint) || (codePoint >= 0x1C && codePoint <= 0x1F));
  for (std::size_t offset = 0; offset < drop.size();) {
    const std::size_t start = offset;
    next(drop, offset);
    if (drop.substr(start, offset - start) == letter) return true;
  }
  return false;
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string utf8Of(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace

std::size_t codePointCount(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next(text, offset);
  return count;
}

std::size_t byteOffset(std::string_view text, std::size_t codePoint) {
  std::size_t offset = 0;
  for (; codePoint > 0 && offset < text.size(); --codePoint) next(text, offset);
  return offset;
}

std::string reversedText(std::string_view text) {
  std::string result(text.size(), '\0');
  std::size_t end = text.size();
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    next(text, offset);
    end -= offset - start;
    text.copy(result.data() + end, offset - start, start);
  }
  return result;
}

std::string upperText(std::string_view text) {
  if (!isAscii(text))
    return utf8Of(icu::UnicodeString::fromUTF8(icu::StringPiece(text)).toUpper(icu::Locale::getRoot()));
  std::string result(text);
  for (char& letter : result)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return result;
}

std::string lowerText(std::string_view text) {
  if (!isAscii(text))
    return utf8Of(icu::UnicodeString::fromUTF8(icu::StringPiece(text)).toLower(icu::Locale::getRoot()));
  std::string result(text);
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

std::string_view trimmedStart(std::string_view text, std::string_view drop) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    std::size_t after = offset;
    const UChar32 codePoint = next(text, after);
    if (!drops(drop, text.substr(offset, after - offset), codePoint)) break;
    offset = after;
  }
  return text.substr(offset);
}

std::string_view trimmedEnd(std::string_view text, std::string_view drop) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;  // back over continuation bytes to the first of the last code point
    while (start > 0 && text.size() - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) --start;
    std::size_t after = start;
    UChar32 codePoint = next(text, after);
    if (after != text.size()) {
      start = text.size() - 1;
      codePoint = -1;
    }
    if (!drops(drop, text.substr(start), codePoint)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

}  // namespace tov
