#include "query/ask/dates.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace tov::asking {
namespace {

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
  return std::nullopt;
}

}  // namespace

std::optional<Period> readPeriod(std::span<const Word> words, const Language& language, Date today) {
  if (const auto named = language.periods.find(plainText(words)); named != language.periods.end()) {
    return namedPeriod(named->second, today);
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

}  // namespace tov::asking
