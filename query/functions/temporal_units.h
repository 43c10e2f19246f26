// Truncation of calendar values to a unit, and the duration between two of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/functions/temporal_fields.h"
#include "tovholder/value.h"

namespace tov {

enum class TemporalUnit : std::uint8_t {
  millennium,
  century,
  decade,
  year,
  weekYear,
  quarter,
  month,
  week,
  day,
  hour,
  minute,
  second,
  millisecond,
  microsecond,
};

/// The unit with that name, in any case. @throws QueryError for an unknown name
TemporalUnit temporalUnitOf(std::string_view name);

/// The first day of the unit that holds the date; the date itself for units of a day or less.
Date truncated(Date date, TemporalUnit unit);
/// The start of the unit within the day; midnight for units of a day or more.
LocalTime truncated(LocalTime time, TemporalUnit unit);

/// What `duration.between` and its kin count in.
enum class DurationUnits : std::uint8_t { all, months, days, seconds };

/// The time from one date or time to another. Where only one has a day, the other is on that day; where only one stands
/// in a zone, the other stands there too.
Duration durationBetween(const Value& from, const Value& to, DurationUnits units);

}  // namespace tov
