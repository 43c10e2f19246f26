// Recognises a text file's encoding with ICU and converts it to UTF-8.
#include "loaders/read/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

// Longer marks first: that of UTF-32LE begins as that of UTF-16LE does.
constexpr std::array<ByteOrderMark, 5> kByteOrderMarks{{
    {std::string_view("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    {std::string_view("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
    {std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
    {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    {std::string_view("\xFE\xFF", 2), "UTF-16BE"},
}};

/// How much of a file the detection looks at; encodings do not change midway.
constexpr std::size_t kDetectedBytes = std::size_t{1} << 16;
/// Below this ICU's guess (0 to 100) is no better than chance.
constexpr int kLeastConfidence = 10;
/// Text in UTF-16 without its mark is guessed with more confidence than random bytes.
constexpr int kLeastConfidenceWithNul = 50;
/// More control characters than one in this many make a file binary.
constexpr std::size_t kTextPerControlCharacter = 100;

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw ReadError(name, why);
}

std::string convert(std::string_view bytes, const char* encoding, const std::string& name) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
    refuse(name, "too large to convert from " + std::string(encoding) + "; split it");
  UErrorCode status = U_ZERO_ERROR;
  std::string out(bytes.size() * 3 / 2 + 16, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    status = U_ZERO_ERROR;
    const std::int32_t length = ucnv_convert("UTF-8", encoding, out.data(), static_cast<std::int32_t>(out.size()),
                                             bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_SUCCESS(status)) {
      out.resize(static_cast<std::size_t>(length));
      return out;
    }
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    out.resize(static_cast<std::size_t>(length) + 1);
  }
  refuse(name, "the text is not valid " + std::string(encoding) + "; save it as UTF-8");
}

/// Control characters that text has no use for. 0x80 to 0x9F are left out: they are letters in Windows encodings.
bool looksBinary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kDetectedBytes);
  const auto control = std::count_if(sample.begin(), sample.end(), [](unsigned char c) {
    return (c < 0x20 && (c < 0x09 || c > 0x0D) && (c < 0x1C || c > 0x1E)) || c == 0x7F;
  });
  return static_cast<std::size_t>(control) * kTextPerControlCharacter > sample.size();
}

/// Whether Latin letters stand where the Macintosh had them. ICU does not know; the bytes of its letters are signs in
/// Windows-1252 and the other way round, and signs do not stand within words.
bool looksMacintosh(std::string_view bytes) {
  constexpr std::string_view kMacintosh("\x80\x81\x83\x85\x86\x8A\x8C\x8E\x9A\x9F\xAE\xAF\xBE\xBF");
  constexpr std::string_view kWindows("\xC4\xC5\xC6\xC9\xD6\xD8\xDC\xE4\xE5\xE6\xE9\xF6\xF8\xFC");
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t macintosh = 0;
  std::size_t windows = 0;
  const std::string_view sample = bytes.substr(0, kDetectedBytes);
  for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
    if (!isLetter(sample[i - 1]) && !isLetter(sample[i + 1])) continue;
    if (kMacintosh.find(sample[i]) != std::string_view::npos) ++macintosh;
    if (kWindows.find(sample[i]) != std::string_view::npos) ++windows;
  }
  return macintosh > 2 * windows;
}

/// ICU's own name of an encoding by any name it is known under; empty when ICU has none.
std::string knownEncoding(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const char* standard = name.empty() ? nullptr : ucnv_getStandardName(name.c_str(), "IANA", &status);
  if (U_FAILURE(status) || standard == nullptr) return {};
  // What calls itself Latin-1 is read as Windows-1252 by every browser.
  return std::string_view(standard) == "ISO-8859-1" || std::string_view(standard) == "US-ASCII" ? "windows-1252"
                                                                                                : standard;
}

}  // namespace

std::string declaredEncoding(std::string_view page) {
  constexpr std::size_t kNearTheFront = 2048;
  const std::string_view front = page.substr(0, kNearTheFront);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t found = front.find(key);
    if (found == std::string_view::npos) continue;
    std::size_t at = found + key.size();
    if (at < front.size() && (front[at] == '"' || front[at] == '\'')) ++at;
    const std::size_t end = front.find_first_of("\"'>; \t\r\n?", at);
    if (end != std::string_view::npos && end - at < 40) return std::string(front.substr(at, end - at));
  }
  return {};
}

bool isUtf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t i = 0;
  while (i < bytes.size()) {
    UChar32 c = 0;
    U8_NEXT(data, i, bytes.size(), c);
    if (c < 0) return false;
  }
  return true;
}

DecodedText decodeText(std::string_view bytes, const std::string& name, const std::string& declared) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (std::string_view(mark.encoding) != "UTF-8") return {convert(rest, mark.encoding, name), mark.encoding};
    if (!isUtf8(rest)) refuse(name, "it is marked as UTF-8 and is not; save it as UTF-8 again");
    return {std::string(rest), mark.encoding};
  }

  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
      [] {
        UErrorCode status = U_ZERO_ERROR;
        return ucsdet_open(&status);
      }(),
      ucsdet_close);
  const bool hasNul = bytes.substr(0, kDetectedBytes).find('\0') != std::string_view::npos;
  if (!hasNul) {
    if (looksBinary(bytes)) refuse(name, "it holds binary data, not text; export the record as plain text");
    if (isUtf8(bytes)) return {std::string(bytes), "UTF-8"};
    // Pages that are declared as UTF-8 and are not, and 16-bit names for what holds no NUL, tell nothing.
    if (const std::string known = knownEncoding(declared); !known.empty() && !known.starts_with("UTF-"))
      return {convert(bytes, known.c_str(), name), known};
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::string_view sample = bytes.substr(0, kDetectedBytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* encoding = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  const int confidence = match != nullptr ? ucsdet_getConfidence(match, &status) : 0;
  if (U_FAILURE(status) || encoding == nullptr || confidence < kLeastConfidence)
    refuse(name, hasNul ? "it holds binary data, not text; export the record as plain text"
                        : "its encoding cannot be recognised; save it as UTF-8");
  // Text with NUL bytes can only be UTF-16 or UTF-32; any other guess means the file is no text.
  const std::string_view guess(encoding);
  if (hasNul &&
      (confidence < kLeastConfidenceWithNul || (!guess.starts_with("UTF-16") && !guess.starts_with("UTF-32"))))
    refuse(name, "it holds binary data, not text; export the record as plain text");
  // Windows-1252 is ISO-8859-1 with letters and quotation marks where that has control characters.
  const bool latin = guess == "ISO-8859-1" || guess.starts_with("windows-125");
  const char* from = latin && looksMacintosh(bytes) ? "macintosh" : guess == "ISO-8859-1" ? "windows-1252" : encoding;
  DecodedText decoded{convert(bytes, from, name), from};
  if (hasNul && looksBinary(decoded.text))
    refuse(name, "it holds binary data, not text; export the record as plain text");
  return decoded;
}

}  // namespace tov::loaders
