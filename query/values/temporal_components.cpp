#include "query/values/temporal_components.h"

#include <array>
#include <optional>
#include <vector>

#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/time_zone.h"

namespace tov {
namespace {

using Kind = Value::Kind;

/// What components are read from: the parts of any instant, as far as its kind has them.
struct Instants {
  std::optional<Date> date;
  std::optional<std::int64_t> nanosecondOfDay;
  std::optional<std::int32_t> offset;
  const DateTime* zoned = nullptr;
};

Instants partsOf(const Value& temporal) {
  Instants parts;
  const auto setLocal = [&parts](const LocalDateTime& local) {
    parts.date = dateOfLocal(local);
    parts.nanosecondOfDay = timeOfLocal(local).nanosecondOfDay;
  };
  switch (temporal.kind()) {
    case Kind::date:
      parts.date = temporal.asDate();
      break;
    case Kind::localTime:
      parts.nanosecondOfDay = temporal.asLocalTime().nanosecondOfDay;
      break;
    case Kind::time:
      parts.nanosecondOfDay = temporal.asTime().nanosecondOfDay;
      parts.offset = temporal.asTime().offsetSeconds;
      break;
    case Kind::localDateTime:
      setLocal(temporal.asLocalDateTime());
      break;
    default:
      parts.zoned = &temporal.asDateTime();
      parts.offset = parts.zoned->offsetSeconds;
      setLocal(localOf(*parts.zoned));
      break;
  }
  return parts;
}

template <typename Source>
struct Component {
  std::string_view name;
  Value (*read)(const Source& source);
};

using DateComponent = Component<Date>;
using ClockComponent = Component<std::int64_t>;
using OffsetComponent = Component<Instants>;
using EpochComponent = Component<DateTime>;
using DurationComponent = Component<Duration>;

Value whole(std::int64_t value) {
  return value;
}
Value quarterDay(const Date& date) {
  return whole(dayOfQuarter(date));
}
Value weekday(const Date& date) {
  return whole(weekdayOf(date));
}

constexpr std::array kDateComponents = {
    DateComponent{"year", [](const Date& date) { return whole(partsOf(date).year); }},
    DateComponent{"quarter", [](const Date& date) { return whole((partsOf(date).month - 1) / 3 + 1); }},
    DateComponent{"month", [](const Date& date) { return whole(partsOf(date).month); }},
    DateComponent{"week", [](const Date& date) { return whole(weekDateOf(date).week); }},
    DateComponent{"weekYear", [](const Date& date) { return whole(weekDateOf(date).year); }},
    DateComponent{"dayOfQuarter", quarterDay},
    DateComponent{"quarterDay", quarterDay},
    DateComponent{"day", [](const Date& date) { return whole(partsOf(date).day); }},
    DateComponent{"ordinalDay", [](const Date& date) { return whole(dayOfYear(date)); }},
    DateComponent{"dayOfWeek", weekday},
    DateComponent{"weekDay", weekday},
};

constexpr std::array kClockComponents = {
    ClockComponent{"hour", [](const std::int64_t& nanosecond) { return whole(nanosecond / 3'600'000'000'000); }},
    ClockComponent{"minute", [](const std::int64_t& nanosecond) { return whole(nanosecond / 60'000'000'000 % 60); }},
    ClockComponent{"second", [](const std::int64_t& nanosecond) { return whole(nanosecond / 1'000'000'000 % 60); }},
    ClockComponent{"millisecond", [](const std::int64_t& nanosecond) { return whole(nanosecond / 1'000'000 % 1000); }},
    ClockComponent{"microsecond", [](const std::int64_t& nanosecond) { return whole(nanosecond / 1000 % 1'000'000); }},
    ClockComponent{"nanosecond", [](const std::int64_t& nanosecond) { return whole(nanosecond % 1'000'000'000); }},
};

constexpr std::array kOffsetComponents = {
    OffsetComponent{"timezone",
                    [](const Instants& parts) {
                      const bool named = parts.zoned != nullptr && !parts.zoned->zone.empty();
                      return Value(named ? parts.zoned->zone : offsetText(*parts.offset));
                    }},
    OffsetComponent{"offset", [](const Instants& parts) { return Value(offsetText(*parts.offset)); }},
    OffsetComponent{"offsetMinutes", [](const Instants& parts) { return whole(*parts.offset / 60); }},
    OffsetComponent{"offsetSeconds", [](const Instants& parts) { return whole(*parts.offset); }},
};

/// The calendar is wider than milliseconds in 64 bits are.
Value epochMilliseconds(const DateTime& value) {
  std::int64_t milliseconds = 0;
  if (__builtin_mul_overflow(value.epochSecond, std::int64_t{1000}, &milliseconds) ||
      __builtin_add_overflow(milliseconds, value.nanosecond / 1'000'000, &milliseconds))
    throwArithmetic("IntegerOverflow", "the datetime lies too far from 1970 to be counted in milliseconds");
  return milliseconds;
}

constexpr std::array kEpochComponents = {
    EpochComponent{"epochSeconds", [](const DateTime& value) { return whole(value.epochSecond); }},
    EpochComponent{"epochMillis", epochMilliseconds},
};

/// A duration's time part in smaller units; beyond 64 bits it is an error rather than a wrapped number.
Value secondsIn(const Duration& duration, std::int64_t unitsPerSecond) {
  std::int64_t units = 0;
  if (__builtin_mul_overflow(duration.seconds, unitsPerSecond, &units) ||
      __builtin_add_overflow(units, duration.nanoseconds / (kNanosecondsPerSecond / unitsPerSecond), &units))
    throwArithmetic("IntegerOverflow", "the duration is too long to be counted in such small units");
  return units;
}

constexpr std::array kDurationComponents = {
    DurationComponent{"years", [](const Duration& value) { return whole(value.months / 12); }},
    DurationComponent{"quarters", [](const Duration& value) { return whole(value.months / 3); }},
    DurationComponent{"months", [](const Duration& value) { return whole(value.months); }},
    DurationComponent{"weeks", [](const Duration& value) { return whole(value.days / 7); }},
    DurationComponent{"days", [](const Duration& value) { return whole(value.days); }},
    DurationComponent{"hours", [](const Duration& value) { return whole(value.seconds / 3600); }},
    DurationComponent{"minutes", [](const Duration& value) { return whole(value.seconds / 60); }},
    DurationComponent{"seconds", [](const Duration& value) { return whole(value.seconds); }},
    DurationComponent{"milliseconds", [](const Duration& value) { return secondsIn(value, 1000); }},
    DurationComponent{"microseconds", [](const Duration& value) { return secondsIn(value, 1'000'000); }},
    DurationComponent{"nanoseconds", [](const Duration& value) { return secondsIn(value, 1'000'000'000); }},
    DurationComponent{"quartersOfYear", [](const Duration& value) { return whole(value.months / 3 % 4); }},
    DurationComponent{"monthsOfQuarter", [](const Duration& value) { return whole(value.months % 3); }},
    DurationComponent{"monthsOfYear", [](const Duration& value) { return whole(value.months % 12); }},
    DurationComponent{"daysOfWeek", [](const Duration& value) { return whole(value.days % 7); }},
    DurationComponent{"minutesOfHour", [](const Duration& value) { return whole(value.seconds / 60 % 60); }},
    DurationComponent{"secondsOfMinute", [](const Duration& value) { return whole(value.seconds % 60); }},
    DurationComponent{"millisecondsOfSecond",
                      [](const Duration& value) { return whole(value.nanoseconds / 1'000'000); }},
    DurationComponent{"microsecondsOfSecond", [](const Duration& value) { return whole(value.nanoseconds / 1000); }},
    DurationComponent{"nanosecondsOfSecond", [](const Duration& value) { return whole(value.nanoseconds); }},
};

template <typename Table, typename Source>
std::optional<Value> readFrom(const Table& table, std::string_view name, const Source& source) {
  for (const auto& component : table)
    if (component.name == name) return component.read(source);
  return std::nullopt;
}

std::optional<Value> read(const Value& temporal, std::string_view name) {
  if (temporal.kind() == Kind::duration) return readFrom(kDurationComponents, name, temporal.asDuration());
  const Instants parts = partsOf(temporal);
  std::optional<Value> found;
  if (parts.date) found = readFrom(kDateComponents, name, *parts.date);
  if (!found && parts.nanosecondOfDay) found = readFrom(kClockComponents, name, *parts.nanosecondOfDay);
  if (!found && parts.offset) found = readFrom(kOffsetComponents, name, parts);
  if (!found && parts.zoned != nullptr) found = readFrom(kEpochComponents, name, *parts.zoned);
  return found;
}

template <typename Table>
void appendNames(std::vector<std::string_view>& names, const Table& table) {
  for (const auto& component : table) names.push_back(component.name);
}

}  // namespace

WeekDate weekDateOf(Date date) {
  const int weekday = weekdayOf(date);
  const Date thursday{date.daysSinceEpoch + 4 - weekday};  // the week belongs to the year of its Thursday
  return {.year = partsOf(thursday).year, .week = (dayOfYear(thursday) - 1) / 7 + 1, .weekday = weekday};
}

Date dateOf(WeekDate parts) {
  const Date fourth = dateOf(YearMonthDay{.year = parts.year, .month = 1, .day = 4});  // always in week 1
  return {fourth.daysSinceEpoch - (weekdayOf(fourth) - 1) + (parts.week - 1) * 7 + (parts.weekday - 1)};
}

int weeksInYear(std::int64_t year) {
  return weekDateOf(dateOf(YearMonthDay{.year = year, .month = 12, .day = 28})).week;
}

int dayOfYear(Date date) {
  const Date first = dateOf(YearMonthDay{.year = partsOf(date).year, .month = 1, .day = 1});
  return static_cast<int>(date.daysSinceEpoch - first.daysSinceEpoch) + 1;
}

int dayOfQuarter(Date date) {
  const YearMonthDay parts = partsOf(date);
  const Date first = dateOf(YearMonthDay{.year = parts.year, .month = (parts.month - 1) / 3 * 3 + 1, .day = 1});
  return static_cast<int>(date.daysSinceEpoch - first.daysSinceEpoch) + 1;
}

std::string offsetText(std::int32_t offsetSeconds) {
  // The text of a time is its clock, five characters at midnight, and then the offset.
  return toText(Time{.nanosecondOfDay = 0, .offsetSeconds = offsetSeconds}).substr(5);
}

Value temporalComponent(const Value& temporal, std::string_view name) {
  if (const auto found = read(temporal, name)) return *found;
  std::string known;
  for (const std::string_view component : componentNames(temporal.kind()))
    known += (known.empty() ? "" : ", ") + std::string(component);
  throwArgumentError("InvalidArgumentValue", std::string(kindName(temporal.kind())) + " has no component '" +
                                                 std::string(name) + "'; it has " + known);
}

std::span<const std::string_view> componentNames(Value::Kind kind) {
  static const std::array<std::vector<std::string_view>, 6> kNames = [] {
    std::array<std::vector<std::string_view>, 6> names;
    const auto of = [&names](Kind which) -> auto& {
      return names[static_cast<std::size_t>(which) - static_cast<std::size_t>(Kind::date)];
    };
    for (const Kind which : {Kind::date, Kind::localDateTime, Kind::dateTime}) appendNames(of(which), kDateComponents);
    for (const Kind which : {Kind::localTime, Kind::time, Kind::localDateTime, Kind::dateTime})
      appendNames(of(which), kClockComponents);
    for (const Kind which : {Kind::time, Kind::dateTime}) appendNames(of(which), kOffsetComponents);
    appendNames(of(Kind::dateTime), kEpochComponents);
    appendNames(of(Kind::duration), kDurationComponents);
    return names;
  }();
  if (kind < Kind::date) return {};
  return kNames[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::date)];
}

}  // namespace tov
