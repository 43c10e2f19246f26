#include "query/ask/dates.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace tov::asking {
namespace {

constexpr std::size_t kMostWords = 5;             // of a date: "the 1st of March 2025"
constexpr std::size_t kMostWordsWithBounds = 10;  // "between 1 January 2025 and 31 March 2025"
constexpr int kMostUnits = 999;                   // in "the last 999 days"

/// What a question said of a date; 0 is unsaid.
struct Parts {
  std::int64_t year = 0;
  int month = 0;
  int day = 0;
};

/// A number, also with an ending as in "1st"; nothing when the word begins with no digit.
std::optional<int> leadingNumber(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || number == 0 || word.data() + word.size() - end > 2) return std::nullopt;
  return number;
}

/// Takes the words in any order but the numeric ones, where a year in front makes it year, month, day.
std::optional<Parts> readParts(std::span<const Word> words, const Language& language) {
  Parts parts;
  std::vector<int> numbers;
  for (const Word& word : words) {
    if (const auto month = language.months.find(word.plain); month != language.months.end()) {
      if (parts.month != 0) return std::nullopt;
      parts.month = month->second;
    } else if (const auto number = leadingNumber(word.plain)) {
      numbers.push_back(*number);
    } else if (language.inDates.contains(word.plain)) {
      continue;
    } else {
      return std::nullopt;
    }
  }
  const auto year = std::find_if(numbers.begin(), numbers.end(), [](int n) { return n >= 1000; });
  const bool yearFirst = year == numbers.begin() && numbers.size() == 3;
  if (year != numbers.end()) {
    if (*year > 9999) return std::nullopt;
    parts.year = *year;
    numbers.erase(year);
  }
  if (yearFirst) std::reverse(numbers.begin(), numbers.end());
  if (numbers.size() > (parts.month == 0 ? 2u : 1u)) return std::nullopt;
  if (parts.month == 0 && numbers.size() == 1) return std::nullopt;  // a day alone, or something else altogether
  if (!numbers.empty()) parts.day = numbers.front();
  if (numbers.size() == 2) parts.month = numbers.back();
  if (parts.year == 0 && parts.month == 0) return std::nullopt;
  return parts;
}

Date plusMonths(std::int64_t year, int month, int months) {
  const std::int64_t count = year * 12 + (month - 1) + months;
  return dateOf({count / 12, static_cast<int>(count % 12) + 1, 1});
}

std::optional<Period> namedPeriod(std::string_view name, Date today) {
  const YearMonthDay now = partsOf(today);
  if (name == "this-year") return Period{dateOf({now.year, 1, 1}), dateOf({now.year + 1, 1, 1})};
  if (name == "last-year") return Period{dateOf({now.year - 1, 1, 1}), dateOf({now.year, 1, 1})};
  if (name == "this-month") return Period{plusMonths(now.year, now.month, 0), plusMonths(now.year, now.month, 1)};
  if (name == "last-month") return Period{plusMonths(now.year, now.month, -1), plusMonths(now.year, now.month, 0)};
  if (name == "new-year") return Period{dateOf({now.year, 1, 1}), dateOf({now.year, 1, 2})};
  return std::nullopt;
}

/// A date that is named or written out, without a word before it that sets its bounds.
std::optional<Period> readDate(std::span<const Word> words, const Language& language, Date today) {
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  if (const auto named = language.periods.find(plainText(words)); named != language.periods.end()) {
    return namedPeriod(named->second, today);
  }
  // "New Year 2025" is a day of that year.
  if (const auto named = language.periods.find(plainText(words.first(words.size() - 1)));
      named != language.periods.end() && named->second == "new-year") {
    const std::optional<int> year = leadingNumber(words.back().plain);
    if (!year || *year < 1000 || *year > 9999) return std::nullopt;
    return Period{dateOf({*year, 1, 1}), dateOf({*year, 1, 2})};
  }
  std::optional<Parts> parts = readParts(words, language);
  if (!parts) return std::nullopt;
  if (parts->month == 0) return Period{dateOf({parts->year, 1, 1}), dateOf({parts->year + 1, 1, 1})};
  const int day = std::max(parts->day, 1);
  const bool yearSaid = parts->year != 0;
  if (!yearSaid) parts->year = partsOf(today).year;
  if (!isValidDate({parts->year, parts->month, day})) return std::nullopt;
  Date begin = dateOf({parts->year, parts->month, day});
  if (!yearSaid && begin > today) {
    if (!isValidDate({--parts->year, parts->month, day})) return std::nullopt;
    begin = dateOf({parts->year, parts->month, day});
  }
  if (parts->day != 0) return Period{begin, Date{begin.daysSinceEpoch + 1}};
  return Period{begin, plusMonths(parts->year, parts->month, 1)};
}

/// The words after one of the phrases, once for each phrase that they begin with.
std::vector<std::span<const Word>> after(std::span<const Word> words, const Language& language, std::string_view kind) {
  std::vector<std::span<const Word>> rests;
  const auto phrases = language.dateWords.find(kind);
  if (phrases == language.dateWords.end()) return rests;
  for (const std::vector<std::string>& phrase : phrases->second) {
    if (words.size() > phrase.size() &&
        std::equal(phrase.begin(), phrase.end(), words.begin(),
                   [](const auto& part, const Word& word) { return part == word.plain; }))
      rests.push_back(words.subspan(phrase.size()));
  }
  return rests;
}

/// "six months": that long, up to and with today.
std::optional<Period> readLength(std::span<const Word> words, const Language& language, Date today) {
  if (words.empty() || words.size() > 3) return std::nullopt;
  int count = 1;
  if (words.size() > 1) {
    const auto spelt = language.numbers.find(words.front().plain);
    const std::optional<int> digits = leadingNumber(words.front().plain);
    if (spelt != language.numbers.end())
      count = spelt->second;
    else if (digits && *digits <= kMostUnits)
      count = *digits;
    else
      count = 0;  // the unit has two words
    if (count != 0) words = words.subspan(1);
    count = std::max(count, 1);
  }
  const auto unit = language.units.find(plainText(words));
  if (unit == language.units.end()) return std::nullopt;
  const Date end{today.daysSinceEpoch + 1};
  if (unit->second.days != 0) return Period{Date{today.daysSinceEpoch - count * unit->second.days}, end};
  const YearMonthDay now = partsOf(today);
  const Date first = plusMonths(now.year, now.month, -count * unit->second.months);
  const YearMonthDay month = partsOf(first);
  int day = now.day;
  while (!isValidDate({month.year, month.month, day})) --day;  // six months before 31 August
  return Period{dateOf({month.year, month.month, day}), end};
}

/// "January and March 2025": from the first to the last of both, where the year may be said once.
std::optional<Period> readPair(std::span<const Word> words, const Language& language, Date today) {
  const auto joints = language.dateWords.find("and");
  if (joints == language.dateWords.end()) return std::nullopt;
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    const bool joins = std::any_of(joints->second.begin(), joints->second.end(), [&](const auto& phrase) {
      return phrase.size() == 1 && phrase.front() == words[at].plain;
    });
    if (!joins) continue;
    const std::optional<Period> last = readDate(words.subspan(at + 1), language, today);
    std::vector<Word> first(words.begin(), words.begin() + std::ptrdiff_t(at));
    std::optional<Period> begin;
    if (const std::optional<int> year = leadingNumber(words.back().plain); year && *year >= 1000) {
      first.push_back(words.back());
      begin = readDate(first, language, today);
      first.pop_back();
    }
    if (!begin) begin = readDate(first, language, today);
    if (begin && last && begin->first < last->second) return Period{begin->first, last->second};
  }
  return std::nullopt;
}

}  // namespace

Date firstDay() {
  return dateOf({1, 1, 1});
}
Date lastDay() {
  return dateOf({9999, 12, 31});
}

std::optional<Period> readPeriod(std::span<const Word> words, const Language& language, Date today) {
  if (const std::optional<Period> date = readDate(words, language, today)) return date;
  for (const auto rest : after(words, language, "last")) {
    if (const std::optional<Period> length = readLength(rest, language, today)) return length;
  }
  for (const auto rest : after(words, language, "between")) {
    if (const std::optional<Period> pair = readPair(rest, language, today)) return pair;
  }
  for (const auto rest : after(words, language, "since")) {
    if (const std::optional<Period> date = readDate(rest, language, today)) return Period{date->first, lastDay()};
    if (const std::optional<Period> pair = readPair(rest, language, today)) return pair;  // "from January to March"
  }
  for (const auto rest : after(words, language, "after")) {
    if (const std::optional<Period> date = readDate(rest, language, today)) return Period{date->second, lastDay()};
  }
  for (const auto rest : after(words, language, "before")) {
    if (const std::optional<Period> date = readDate(rest, language, today)) return Period{firstDay(), date->first};
  }
  for (const auto rest : after(words, language, "in")) {
    if (const std::optional<Period> date = readDate(rest, language, today)) return date;
  }
  return std::nullopt;
}

bool dependsOnToday(std::span<const Word> words, const Language& language) {
  // Two days without a year, month, day or weekday in common.
  const Date one = dateOf({2019, 3, 5});
  const Date other = dateOf({2024, 8, 22});
  return readPeriod(words, language, one) != readPeriod(words, language, other);
}

std::optional<DateSpan> dateIn(std::span<const Word> words, const Language& language, Date today) {
  for (std::size_t count = std::min(words.size(), kMostWordsWithBounds); count > 0; --count) {
    for (std::size_t first = 0; first + count <= words.size(); ++first) {
      if (const auto period = readPeriod(words.subspan(first, count), language, today))
        return DateSpan{first, count, *period};
    }
  }
  return std::nullopt;
}

}  // namespace tov::asking
