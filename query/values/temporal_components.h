// The parts of a calendar value by name: `date.year`, `time.offset`, `duration.minutesOfHour`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "tovholder/temporal.h"
#include "tovholder/value.h"

namespace tov {

/// ISO 8601 week: the week's year can differ from the calendar's around New Year.
struct WeekDate {
  std::int64_t year = 1970;
  int week = 1;     ///< 1 to 53
  int weekday = 1;  ///< Monday is 1
};

WeekDate weekDateOf(Date date);
/// The day of a valid week date.
Date dateOf(WeekDate parts);
int weeksInYear(std::int64_t year);
/// From 1.
int dayOfYear(Date date);
int dayOfQuarter(Date date);

/// `Z` or `+01:00`.
std::string offsetText(std::int32_t offsetSeconds);

/// One component of a calendar value. @throws QueryError when the kind has no such component
Value temporalComponent(const Value& temporal, std::string_view name);

/// The component names of a kind, for messages and completion.
std::span<const std::string_view> componentNames(Value::Kind kind);

}  // namespace tov
