#include "loaders/lexicon/wording.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace tov::loaders {
namespace {

/// Calls `each(codePoint, begin, end)` for every character; a damaged byte is U+FFFD.
template <typename Each>
void forEachCharacter(std::string_view text, Each each) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t position = 0;
  const auto length = static_cast<std::int32_t>(text.size());
  while (position < length) {
    const std::int32_t begin = position;
    UChar32 character = bytes[position];
    if (character < 0x80)
      ++position;
    else
      U8_NEXT_OR_FFFD(bytes, position, length, character);
    each(character, static_cast<std::size_t>(begin), static_cast<std::size_t>(position));
  }
}

// The Latin letters, of which nearly all text is made, are looked up; ICU is asked for the others.
constexpr UChar32 kEndOfLatin = 0x250;

bool computeIsLetterOrDigit(UChar32 character) {
  return u_isalnum(character) || u_charType(character) == U_NON_SPACING_MARK;
}

struct LatinLetters {
  std::array<bool, kEndOfLatin> isLetterOrDigit{};
  std::array<std::uint16_t, kEndOfLatin> small{};

  LatinLetters() {
    for (UChar32 character = 0; character < kEndOfLatin; ++character) {
      const auto at = static_cast<std::size_t>(character);
      isLetterOrDigit[at] = computeIsLetterOrDigit(character);
      small[at] = static_cast<std::uint16_t>(u_tolower(character));
    }
  }
};
const LatinLetters kLatin;  // made at the start: asking whether it is made would cost more than the look-up

bool isLetterOrDigit(UChar32 character) {
  return character < kEndOfLatin ? kLatin.isLetterOrDigit[static_cast<std::size_t>(character)]
                                 : computeIsLetterOrDigit(character);
}

/// Letters that become small one by one whatever stands around them: not the Turkish capital I with its dot.
bool isSimple(UChar32 character) {
  constexpr UChar32 kCapitalWithDot = 0x130;
  return character < kEndOfLatin && character != kCapitalWithDot;
}

void append(std::string& text, UChar32 character) {
  if (character < 0x80) {
    text += static_cast<char>(character);
    return;
  }
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, character);
  text.append(bytes.data(), static_cast<std::size_t>(length));
}

bool joinsWord(UChar32 character) {
  return character == '-' || character == '\'' || character == 0x2019 || character == '.' || character == '/' ||
         character == '&' || character == 0x2013;
}

UChar32 firstCharacter(std::string_view text) {
  UChar32 first = 0;
  bool found = false;
  forEachCharacter(firstCodePoints(text, 1), [&](UChar32 character, std::size_t, std::size_t) {
    if (!found) first = character;
    found = true;
  });
  return first;
}

}  // namespace

std::string collapseBlanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t run = 0;  // where the characters begin that are not yet copied
  const auto copyUpTo = [&](std::size_t end) {
    if (end == run) return;
    if (!result.empty()) result += ' ';
    result.append(text.substr(run, end - run));
  };
  forEachCharacter(text, [&](UChar32 character, std::size_t begin, std::size_t end) {
    const bool white = character < 0x80 ? character == ' ' || (character >= 0x09 && character <= 0x0D) ||
                                              (character >= 0x1C && character <= 0x1F)
                                        : static_cast<bool>(u_isUWhiteSpace(character));
    if (!white) return;
    copyUpTo(begin);
    run = end;
  });
  copyUpTo(text.size());
  return result;
}

std::string lowerCase(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool simple = true;
  forEachCharacter(text, [&](UChar32 character, std::size_t begin, std::size_t end) {
    if (isSimple(character)) {
      append(result, kLatin.small[static_cast<std::size_t>(character)]);
    } else {
      simple = simple && u_tolower(character) == character;
      result.append(text.substr(begin, end - begin));
    }
  });
  if (simple) return result;
  result.clear();
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(result);
  return result;
}

std::string nameKey(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool blank = false;
  bool simple = true;
  const auto add = [&](UChar32 small) {
    if (!isLetterOrDigit(small)) {
      blank = !result.empty();
      return;
    }
    if (blank) result += ' ';
    blank = false;
    append(result, small);
  };
  forEachCharacter(text, [&](UChar32 character, std::size_t, std::size_t) {
    if (isSimple(character)) {
      add(kLatin.small[static_cast<std::size_t>(character)]);
    } else {
      simple = simple && !isLetterOrDigit(character);
      add(character);
    }
  });
  if (simple) return result;
  result.clear();
  blank = false;
  forEachCharacter(lowerCase(text), [&](UChar32 character, std::size_t, std::size_t) { add(character); });
  return result;
}

std::string tightKey(std::string_view text) {
  std::string key = nameKey(text);
  std::erase(key, ' ');
  return key;
}

bool beginsWithCapital(std::string_view word) {
  if (word.empty()) return false;
  if (const char first = word.front(); static_cast<unsigned char>(first) < 0x80) return first >= 'A' && first <= 'Z';
  return u_isUUppercase(firstCharacter(word));
}

bool isAllCapitals(std::string_view word) {
  std::size_t capitals = 0;
  bool small = false;
  forEachCharacter(word, [&](UChar32 character, std::size_t, std::size_t) {
    if (u_isUUppercase(character)) ++capitals;
    if (u_isULowercase(character)) small = true;
  });
  return capitals >= 2 && !small;
}

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += static_cast<std::size_t>((static_cast<unsigned char>(byte) & 0xC0) != 0x80);
  return count;
}

std::string_view firstCodePoints(std::string_view text, std::size_t count) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (seen++ == count) return text.substr(0, i);
  }
  return text;
}

std::vector<Range> wordsOf(std::string_view text) {
  std::vector<Range> words;
  words.reserve(text.size() / 6 + 1);
  bool open = false;
  std::size_t lastLetter = 0;  // end of the last letter of the open word
  std::size_t pending = 0;     // joining marks since then
  forEachCharacter(text, [&](UChar32 character, std::size_t begin, std::size_t end) {
    if (isLetterOrDigit(character)) {
      if (!open || pending > 1) {
        if (open) words.back().end = lastLetter;
        words.push_back({begin, end});
        open = true;
      }
      pending = 0;
      lastLetter = end;
      words.back().end = end;
      return;
    }
    if (open && joinsWord(character)) {
      ++pending;
      return;
    }
    open = false;
    pending = 0;
  });
  return words;
}

std::string_view trim(std::string_view text, std::string_view marks) {
  const Range range = trimRange(text, {0, text.size()}, marks);
  return slice(text, range);
}

Range trimRange(std::string_view text, Range range, std::string_view marks) {
  while (range.begin < range.end) {
    const std::string_view first = firstCodePoints(text.substr(range.begin, range.size()), 1);
    if (marks.find(first) == std::string_view::npos) break;
    range.begin += first.size();
  }
  while (range.end > range.begin) {
    std::size_t last = range.end - 1;
    while (last > range.begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (marks.find(text.substr(last, range.end - last)) == std::string_view::npos) break;
    range.end = last;
  }
  return range;
}

std::size_t editDistance(std::string_view left, std::string_view right, std::size_t limit) {
  const icu::UnicodeString a =
      icu::UnicodeString::fromUTF8(icu::StringPiece(left.data(), static_cast<std::int32_t>(left.size())));
  const icu::UnicodeString b =
      icu::UnicodeString::fromUTF8(icu::StringPiece(right.data(), static_cast<std::int32_t>(right.size())));
  const auto n = static_cast<std::size_t>(a.length());
  const auto m = static_cast<std::size_t>(b.length());
  if ((n > m ? n - m : m - n) > limit || n > 200 || m > 200) return limit + 1;
  std::vector<std::size_t> row(m + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= n; ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    std::size_t best = row[0];
    for (std::size_t j = 1; j <= m; ++j) {
      const std::size_t above = row[j];
      const bool same = a.charAt(static_cast<std::int32_t>(i - 1)) == b.charAt(static_cast<std::int32_t>(j - 1));
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1)});
      diagonal = above;
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[m], limit + 1);
}

}  // namespace tov::loaders
