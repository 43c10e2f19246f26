// Dates and times of day as records print them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/minutes.h"

namespace tov::loaders {

/// One date in a text; the year and the weekday only where they are printed.
struct PrintedDate {
  std::size_t offset = 0;  ///< of its first byte
  std::size_t length = 0;
  int day = 0;
  int month = 0;
  std::optional<std::int64_t> year;
  std::optional<int> weekday;  ///< Monday is 1
};

/// The first date at or after `from`: "25. september, 2025", "d. 15-01-2025", "24.02.20", "1/9 2024", "2024-03-14",
/// "torsdag d. 20. februar", "1.feb. 2024". Times of day are not taken for dates.
std::optional<PrintedDate> findDate(std::string_view text, const Words& words, std::size_t from = 0);

struct PrintedTimes {
  std::string start;  ///< HH:MM
  std::string end;    ///< HH:MM or empty
  std::size_t offset = 0;
};

/// The first time of day, or span of it: "kl. 12:30", "kl 12.30-15.30", "14:00 - 16:00".
std::optional<PrintedTimes> findTimes(std::string_view text, const Words& words);

/// Completes and checks a meeting's date. A missing year is the one that the weekday and `near` (the letter's own
/// date, other dates of the record) agree with; a printed year that contradicts its weekday keeps, at lower confidence.
DatedSpan datedSpan(const Span& span, const PrintedDate& date, const std::vector<PrintedDate>& near);

}  // namespace tov::loaders
