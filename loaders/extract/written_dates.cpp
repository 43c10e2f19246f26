#include "loaders/extract/written_dates.h"

#include <charconv>

namespace tov::loaders {
namespace {

/// A number of one to `most` digits at `at`, moved past.
std::optional<int> number(std::string_view text, std::size_t& at, std::size_t most) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  if (end == at || end - at > most) return std::nullopt;
  int value = 0;
  std::from_chars(text.data() + at, text.data() + end, value);
  at = end;
  return value;
}

/// A day so many days after the record's is meant without its year, rather than the one a year before.
constexpr std::int64_t kDaysAhead = 60;

bool skip(std::string_view text, std::size_t& at, std::string_view marks) {
  if (at >= text.size() || marks.find(text[at]) == std::string_view::npos) return false;
  ++at;
  return true;
}

std::optional<int> year(std::string_view text, std::size_t& at) {
  std::size_t from = at;
  const auto value = number(text, from, 4);
  if (!value || (from - at != 4 && from - at != 2)) return std::nullopt;
  const int full = from - at == 2 ? 2000 + *value : *value;
  if (full < 1900 || full > 2200) return std::nullopt;
  at = from;
  return full;
}

}  // namespace

std::vector<WrittenDate> datesIn(std::string_view text, const Lexicon& lexicon, std::optional<Date> reference) {
  std::vector<WrittenDate> dates;
  const Phrases& months = lexicon.phrases("month");
  const Phrases& endings = lexicon.phrases("day ending");
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    if (i > 0 && ((text[i - 1] >= '0' && text[i - 1] <= '9') || text[i - 1] == '-' || text[i - 1] == ',')) continue;
    std::size_t at = i;
    YearMonthDay parts;
    bool hasYear = false;
    bool found = false;

    std::size_t iso = i;  // 2024-03-14
    if (const auto full = number(text, iso, 4); full && iso - i == 4 && skip(text, iso, "-")) {
      const auto month = number(text, iso, 2);
      if (month && skip(text, iso, "-"))
        if (const auto day = number(text, iso, 2)) {
          parts = {*full, *month, *day};
          hasYear = found = true;
          at = iso;
        }
    }
    if (!found) {
      at = i;
      const auto day = number(text, at, 2);
      if (!day) continue;
      std::size_t named = at;      // 25. september, 2025 / 25.sept. / 1.feb. 2024
      std::size_t ending = named;  // 7th, 7 th
      skip(text, ending, " ");
      if (const auto ordinal = endings.at(text, ending)) named = ordinal->range.end;
      skip(text, named, ".");
      skip(text, named, " ");
      if (const auto month = months.at(text, named); month && named > at) {
        int value = 0;
        std::from_chars(month->value.data(), month->value.data() + month->value.size(), value);
        parts = {0, value, *day};
        found = true;
        at = month->range.end;
        std::size_t next = at;
        while (skip(text, next, "., ")) {
        }
        if (text.substr(next, 4).size() == 4)
          if (const auto y = year(text, next); y && *y > 1900 && next - at >= 5) {
            parts.year = *y;
            hasYear = true;
            at = next;
          }
      } else {
        std::size_t numeric = at;  // 15-01-2025, 24.02.20, 1/9 2024, 16/9
        const char mark = numeric < text.size() ? text[numeric] : '\0';
        if (skip(text, numeric, "-./")) {
          if (const auto monthNumber = number(text, numeric, 2)) {
            parts = {0, *monthNumber, *day};
            std::size_t next = numeric;
            const std::string_view marks = mark == '/' ? "/ -" : std::string_view(&mark, 1);
            if (skip(text, next, marks))
              if (const auto y = year(text, next)) {
                parts.year = *y;
                hasYear = true;
                numeric = next;
              }
            found = hasYear || mark == '/';
            at = numeric;
          }
        }
      }
    }
    if (!found) continue;
    if (at < text.size() && text[at] >= '0' && text[at] <= '9') continue;
    if (!hasYear) {
      if (!reference) continue;
      parts.year = partsOf(*reference).year;
      if (!isValidDate(parts)) continue;
      // The last such day, unless the next one is much nearer.
      const std::int64_t ahead = dateOf(parts).daysSinceEpoch - reference->daysSinceEpoch;
      if (ahead > kDaysAhead) --parts.year;
    }
    if (!isValidDate(parts)) continue;
    dates.push_back({{i, at}, dateOf(parts), hasYear});
    i = at - 1;
  }
  return dates;
}

}  // namespace tov::loaders
