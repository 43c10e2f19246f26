#include "query/functions/temporal_units.h"

#include <array>
#include <string>
#include <utility>

#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/temporal_components.h"
#include "query/values/time_zone.h"
#include "query/values/unicode_text.h"

namespace tov {
namespace {

constexpr std::array<std::pair<std::string_view, TemporalUnit>, 14> kUnits = {{
    {"millennium", TemporalUnit::millennium},
    {"century", TemporalUnit::century},
    {"decade", TemporalUnit::decade},
    {"year", TemporalUnit::year},
    {"weekyear", TemporalUnit::weekYear},
    {"quarter", TemporalUnit::quarter},
    {"month", TemporalUnit::month},
    {"week", TemporalUnit::week},
    {"day", TemporalUnit::day},
    {"hour", TemporalUnit::hour},
    {"minute", TemporalUnit::minute},
    {"second", TemporalUnit::second},
    {"millisecond", TemporalUnit::millisecond},
    {"microsecond", TemporalUnit::microsecond},
}};

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

/// One end of a span: its clock, the day it is on, and the instant where it stands in a zone.
struct End {
  LocalDateTime local;
  std::optional<DateTime> zoned;
};

End endOf(const TemporalBase& base, Date day, const std::optional<Zone>& zone) {
  End end{.local = localDateTimeOf(base.date.value_or(day), base.time.value_or(LocalTime{})), .zoned = std::nullopt};
  if (zone) end.zoned = dateTimeOf(end.local, zone->name, zone->offsetSeconds);
  return end;
}

/// Whole months from one local clock to another, towards zero.
std::int64_t monthsBetween(const LocalDateTime& from, const LocalDateTime& to) {
  const YearMonthDay a = partsOf(dateOfLocal(from));
  const YearMonthDay b = partsOf(dateOfLocal(to));
  const std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  const auto within = [](const YearMonthDay& parts, const LocalDateTime& local) {
    return std::pair(parts.day, timeOfLocal(local).nanosecondOfDay);
  };
  if (months > 0 && within(b, to) < within(a, from)) return months - 1;
  if (months < 0 && within(b, to) > within(a, from)) return months + 1;
  return months;
}

std::int64_t daysBetween(const LocalDateTime& from, const LocalDateTime& to) {
  const std::int64_t days = dateOfLocal(to).daysSinceEpoch - dateOfLocal(from).daysSinceEpoch;
  if (days > 0 && timeOfLocal(to) < timeOfLocal(from)) return days - 1;
  if (days < 0 && timeOfLocal(to) > timeOfLocal(from)) return days + 1;
  return days;
}

Duration secondsBetween(const End& from, const End& to) {
  if (from.zoned && to.zoned)
    return durationOf(0, 0, to.zoned->epochSecond - from.zoned->epochSecond,
                      to.zoned->nanosecond - from.zoned->nanosecond);
  return durationOf(0, 0, to.local.epochSecond - from.local.epochSecond, to.local.nanosecond - from.local.nanosecond);
}

Duration allBetween(const End& from, const End& to) {
  const std::int64_t months = monthsBetween(from.local, to.local);
  End moved = from;
  const auto moveTo = [&moved](Date day) {
    moved.local = localDateTimeOf(day, timeOfLocal(moved.local));
    if (moved.zoned) moved.zoned = dateTimeOf(moved.local, moved.zoned->zone, moved.zoned->offsetSeconds);
  };
  moveTo(plusMonths(dateOfLocal(moved.local), months));
  const std::int64_t days = daysBetween(moved.local, to.local);
  moveTo(plusDays(dateOfLocal(moved.local), days));
  const Duration rest = secondsBetween(moved, to);
  return {.months = months, .days = days, .seconds = rest.seconds, .nanoseconds = rest.nanoseconds};
}

}  // namespace

TemporalUnit temporalUnitOf(std::string_view name) {
  const std::string wanted = lowerText(name);
  std::string known;
  for (const auto& [unitName, unit] : kUnits) {
    if (unitName == wanted) return unit;
    known += (known.empty() ? "" : ", ") + std::string(unitName);
  }
  throwArgumentError("InvalidArgumentValue",
                     "there is no unit '" + std::string(name.substr(0, 40)) + "'; there are " + known);
}

Date truncated(Date date, TemporalUnit unit) {
  const YearMonthDay parts = partsOf(date);
  const auto firstOf = [](std::int64_t year, int month) {
    requireYearInRange(year);
    return dateOf(YearMonthDay{.year = year, .month = month, .day = 1});
  };
  switch (unit) {
    case TemporalUnit::millennium:
      return firstOf(floorTo(parts.year, 1000), 1);
    case TemporalUnit::century:
      return firstOf(floorTo(parts.year, 100), 1);
    case TemporalUnit::decade:
      return firstOf(floorTo(parts.year, 10), 1);
    case TemporalUnit::year:
      return firstOf(parts.year, 1);
    case TemporalUnit::weekYear:
      return dateOf(WeekDate{.year = weekDateOf(date).year, .week = 1, .weekday = 1});
    case TemporalUnit::quarter:
      return firstOf(parts.year, (parts.month - 1) / 3 * 3 + 1);
    case TemporalUnit::month:
      return firstOf(parts.year, parts.month);
    case TemporalUnit::week:
      return {date.daysSinceEpoch - (weekdayOf(date) - 1)};
    default:
      return date;
  }
}

LocalTime truncated(LocalTime time, TemporalUnit unit) {
  switch (unit) {
    case TemporalUnit::hour:
      return {floorTo(time.nanosecondOfDay, 3600 * kNanosecondsPerSecond)};
    case TemporalUnit::minute:
      return {floorTo(time.nanosecondOfDay, 60 * kNanosecondsPerSecond)};
    case TemporalUnit::second:
      return {floorTo(time.nanosecondOfDay, kNanosecondsPerSecond)};
    case TemporalUnit::millisecond:
      return {floorTo(time.nanosecondOfDay, 1'000'000)};
    case TemporalUnit::microsecond:
      return {floorTo(time.nanosecondOfDay, 1000)};
    default:
      return {};
  }
}

Duration durationBetween(const Value& from, const Value& to, DurationUnits units) {
  const TemporalBase first = baseOf(from);
  const TemporalBase second = baseOf(to);
  const bool dated = first.date && second.date;
  if (!dated && (units == DurationUnits::months || units == DurationUnits::days)) return {};
  const Date day = first.date ? *first.date : second.date.value_or(Date{});
  const bool zoned = first.zone || second.zone;
  const auto zoneOf = [&](const TemporalBase& own, const TemporalBase& other) {
    // The other's offset holds on the other's day only; a named zone finds its own.
    if (own.zone) return own.zone;
    if (other.zone && !other.zone->name.empty()) return std::optional(Zone{other.zone->name, std::nullopt});
    return other.zone;
  };
  const End start = endOf(first, day, zoned ? zoneOf(first, second) : std::nullopt);
  End end = endOf(second, day, zoned ? zoneOf(second, first) : std::nullopt);
  if (start.zoned && end.zoned) {
    end.zoned = movedTo(*end.zoned, start.zoned->zone, start.zoned->offsetSeconds);
    end.local = localOf(*end.zoned);
  }
  switch (units) {
    case DurationUnits::months:
      return {.months = monthsBetween(start.local, end.local), .days = 0, .seconds = 0, .nanoseconds = 0};
    case DurationUnits::days:
      return {.months = 0, .days = daysBetween(start.local, end.local), .seconds = 0, .nanoseconds = 0};
    case DurationUnits::seconds:
      return secondsBetween(start, end);
    default:
      return dated ? allBetween(start, end) : secondsBetween(start, end);
  }
}

}  // namespace tov
