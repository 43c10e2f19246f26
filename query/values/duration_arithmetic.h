// Durations: their parts from fractions, sums, products; and what a duration does to a date or a time.
#pragma once

#include <cstdint>

#include "tovholder/temporal.h"
#include "tovholder/value.h"

namespace tov {

inline constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
inline constexpr std::int64_t kSecondsPerDay = 86'400;
inline constexpr std::int64_t kNanosecondsPerDay = kSecondsPerDay * kNanosecondsPerSecond;
/// A twelfth of the Gregorian calendar's average year, by which a fraction of a month becomes days and seconds.
inline constexpr std::int64_t kSecondsPerMonth = 2'629'746;

/// Amounts that may be fractional. A fraction of a month flows into days, of a day into seconds.
struct DurationParts {
  long double months = 0;
  long double days = 0;
  long double seconds = 0;
  long double nanoseconds = 0;
};
/// @throws QueryError when a part exceeds 64 bits
Duration durationOf(const DurationParts& parts);

/// Whole amounts, with any number of nanoseconds of either sign. @throws QueryError on overflow
Duration durationOf(std::int64_t months, std::int64_t days, std::int64_t seconds, std::int64_t nanoseconds);

Duration plus(const Duration& a, const Duration& b);
Duration minus(const Duration& a, const Duration& b);
Duration times(const Duration& duration, std::int64_t factor);
Duration times(const Duration& duration, double factor);
Duration dividedBy(const Duration& duration, double divisor);
Duration negated(const Duration& duration);

/// The Gregorian date so many months later; the day is cut to the month's last. @throws QueryError when out of range
Date plusMonths(Date date, std::int64_t months);
/// @throws QueryError when out of range
Date plusDays(Date date, std::int64_t days);

/// A date or time (of any temporal kind but duration) moved by a duration: months first, then days, then time.
/// What the kind cannot show is left out: a date ignores hours short of a day, a time ignores days.
Value plus(const Value& temporal, const Duration& duration);

/// @throws QueryError unless the year lies within plus or minus 999 999 999
void requireYearInRange(std::int64_t year);
Date dateOfLocal(const LocalDateTime& local);
LocalTime timeOfLocal(const LocalDateTime& local);
LocalDateTime localDateTimeOf(Date date, LocalTime time);

}  // namespace tov
