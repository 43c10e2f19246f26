#include "query/ask/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>

#include "ask_forms.h"

namespace tov::asking {
namespace {

/// Letters that people without the right keyboard spell out, from forms/letters.txt.
using Spellings = std::map<char32_t, std::string>;

const Spellings& spellings() {
  static const Spellings table = [] {
    Spellings result;
    for (const EmbeddedFile& file : embedded::ask_forms()) {
      if (!file.path.ends_with("letters.txt")) continue;
      const std::vector<Word> words = [&] {
        std::vector<Word> found;
        std::string_view rest = file.bytes;
        while (!rest.empty()) {
          const std::string_view line = rest.substr(0, rest.find('\n'));
          rest.remove_prefix(std::min(rest.size(), line.size() + 1));
          if (line.starts_with('#')) continue;
          for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            if (end > at) found.push_back({std::string(line.substr(at, end - at)), {}, 0, 0});
            at = end + 1;
          }
        }
        return found;
      }();
      for (std::size_t i = 0; i + 1 < words.size(); i += 2)
        result[codePoints(words[i].folded).at(0)] = words[i + 1].folded;
    }
    return result;
  }();
  return table;
}

std::string foldCase(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const icu::UnicodeString folded =
      normalizer->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size()))), status);
  std::string result;
  folded.toUTF8String(result);
  return U_FAILURE(status) ? std::string(text) : result;
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Spells national letters out and drops the accents of the others.
std::string plainLetters(const std::string& folded) {
  if (isAscii(folded)) return folded;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  for (const char32_t letter : codePoints(folded)) {
    const auto known = spellings().find(letter);
    if (known != spellings().end()) {
      result += known->second;
      continue;
    }
    icu::UnicodeString parts(static_cast<UChar32>(letter));
    if (U_SUCCESS(status)) parts = decomposition->normalize(parts, status);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 part = parts.char32At(i);
      if (u_charType(part) != U_NON_SPACING_MARK) kept.append(part);
    }
    kept.toUTF8String(result);
  }
  return result;
}

bool belongsToWord(UChar32 letter) {
  return letter >= 0 && (u_isalnum(letter) || u_charType(letter) == U_NON_SPACING_MARK);
}

template <std::string Word::*form>
std::string join(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ' ';
    text += word.*form;
  }
  return text;
}

}  // namespace

std::vector<Word> readWords(std::string_view text) {
  std::vector<Word> words;
  const auto length = static_cast<int64_t>(text.size());
  int64_t begin = -1;
  for (int64_t at = 0; at <= length;) {
    const int64_t here = at;
    UChar32 letter = -1;
    if (at < length) {
      U8_NEXT(text.data(), at, length, letter);
    } else {
      ++at;
    }
    if (belongsToWord(letter)) {
      if (begin < 0) begin = here;
    } else if (begin >= 0) {
      Word word;
      word.begin = static_cast<std::size_t>(begin);
      word.end = static_cast<std::size_t>(here);
      word.folded = foldCase(text.substr(word.begin, word.end - word.begin));
      word.plain = plainLetters(word.folded);
      if (!word.plain.empty()) words.push_back(std::move(word));
      begin = -1;
    }
  }
  return words;
}

std::string foldedText(std::span<const Word> words) {
  return join<&Word::folded>(words);
}
std::string plainText(std::span<const Word> words) {
  return join<&Word::plain>(words);
}

std::u32string codePoints(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  const auto length = static_cast<int64_t>(text.size());
  for (int64_t at = 0; at < length;) {
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(text.data(), at, length, letter);
    result.push_back(static_cast<char32_t>(letter));
  }
  return result;
}

std::size_t editDistance(std::u32string_view left, std::u32string_view right, std::size_t bound) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > bound) return bound + 1;
  // Three rows of the optimal-string-alignment table; `before` serves swapped neighbours.
  const std::size_t columns = left.size() + 1;
  std::vector<std::size_t> before(columns), above(columns), row(columns);
  for (std::size_t i = 0; i < columns; ++i) above[i] = i;
  for (std::size_t j = 1; j <= right.size(); ++j) {
    row[0] = j;
    std::size_t smallest = j;
    for (std::size_t i = 1; i < columns; ++i) {
      const std::size_t replaced = above[i - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[i] = std::min({replaced, above[i] + 1, row[i - 1] + 1});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[i] = std::min(row[i], before[i - 2] + 1);
      }
      smallest = std::min(smallest, row[i]);
    }
    if (smallest > bound) return bound + 1;
    std::swap(before, above);
    std::swap(above, row);
  }
  return std::min(above[columns - 1], bound + 1);
}

}  // namespace tov::asking
