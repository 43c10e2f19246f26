#include "query/functions/temporal_fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/temporal_components.h"
#include "query/values/time_zone.h"

namespace tov {
namespace {

using Kind = Value::Kind;

constexpr std::array<std::string_view, 11> kDateFields = {"date",       "datetime", "year",        "month",
                                                          "day",        "week",     "dayOfWeek",   "weekYear",
                                                          "ordinalDay", "quarter",  "dayOfQuarter"};
constexpr std::array<std::string_view, 8> kTimeFields = {"time",   "datetime",    "hour",        "minute",
                                                         "second", "millisecond", "microsecond", "nanosecond"};
constexpr std::string_view kZoneField = "timezone";

const Value* find(const Map& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() || found->second.isNull() ? nullptr : &found->second;
}

[[noreturn]] void throwMissing(std::string_view field, std::string_view needed) {
  throwArgumentError("InvalidArgumentValue",
                     "the field '" + std::string(field) + "' needs the field '" + std::string(needed) + "' beside it");
}

/// Fields of one map, each checked against the range that it may have.
class FieldReader {
 public:
  explicit FieldReader(const Map& fields) : fields_(fields) {}

  bool has(std::string_view name) const { return find(fields_, name) != nullptr; }
  std::optional<std::int64_t> read(std::string_view name, std::int64_t least, std::int64_t most) const {
    const auto value = integerField(fields_, name);
    if (value && (*value < least || *value > most))
      throwArgumentError("NumberOutOfRange", "the field '" + std::string(name) + "' goes from " +
                                                 std::to_string(least) + " to " + std::to_string(most) + ", this is " +
                                                 std::to_string(*value));
    return value;
  }
  /// The field, else that of the base, else its least value, which a field of a smaller unit must not rely on.
  template <typename Base>
  std::int64_t readOr(std::string_view name, std::int64_t least, std::int64_t most, const std::optional<Base>& base,
                      std::int64_t ofBase, std::string_view smaller) const {
    if (const auto value = read(name, least, most)) return *value;
    if (base) return ofBase;
    if (!smaller.empty() && has(smaller)) throwMissing(smaller, name);
    return least;
  }

 private:
  const Map& fields_;
};

Date requireDay(Date date, bool exists, const char* what) {
  if (!exists) throwArgumentError("NumberOutOfRange", std::string("that year has no such ") + what);
  return date;
}

Date calendarDate(const FieldReader& fields, std::int64_t year, const std::optional<Date>& base) {
  const YearMonthDay from = base ? partsOf(*base) : YearMonthDay{};
  const auto month = static_cast<int>(fields.readOr("month", 1, 12, base, from.month, "day"));
  const auto day = static_cast<int>(fields.readOr("day", 1, 31, base, from.day, ""));
  const YearMonthDay parts{.year = year, .month = month, .day = day};
  return requireDay(isValidDate(parts) ? dateOf(parts) : Date{}, isValidDate(parts), "day in that month");
}

Date weekDate(const FieldReader& fields, std::int64_t year, const std::optional<Date>& base) {
  const WeekDate from = base ? weekDateOf(*base) : WeekDate{};
  const auto week = static_cast<int>(fields.readOr("week", 1, 53, base, from.week, "dayOfWeek"));
  const auto weekday = static_cast<int>(fields.readOr("dayOfWeek", 1, 7, base, from.weekday, ""));
  const Date date = dateOf(WeekDate{.year = year, .week = week, .weekday = weekday});
  requireYearInRange(partsOf(date).year);
  return requireDay(date, week <= weeksInYear(year), "week");
}

Date quarterDate(const FieldReader& fields, std::int64_t year, const std::optional<Date>& base) {
  const std::int64_t fromQuarter = base ? (partsOf(*base).month - 1) / 3 + 1 : 1;
  const std::int64_t fromDay = base ? dayOfQuarter(*base) : 1;
  const std::int64_t quarter = fields.readOr("quarter", 1, 4, base, fromQuarter, "dayOfQuarter");
  const std::int64_t day = fields.readOr("dayOfQuarter", 1, 92, base, fromDay, "");
  const int month = static_cast<int>(quarter) * 3 - 2;
  const Date date{dateOf(YearMonthDay{.year = year, .month = month, .day = 1}).daysSinceEpoch + day - 1};
  const bool exists = partsOf(date).year == year && (partsOf(date).month - 1) / 3 + 1 == quarter;
  return requireDay(date, exists, "day in that quarter");
}

Date ordinalDate(const FieldReader& fields, std::int64_t year) {
  const std::int64_t day = fields.read("ordinalDay", 1, 366).value_or(1);
  const Date date{dateOf(YearMonthDay{.year = year, .month = 1, .day = 1}).daysSinceEpoch + day - 1};
  return requireDay(date, partsOf(date).year == year, "day");
}

/// Each finer field counts within the next coarser one that is given.
std::int64_t nanosecondOfSecond(const FieldReader& fields, std::int64_t ofBase) {
  const bool milli = fields.has("millisecond");
  const bool micro = fields.has("microsecond");
  if (!milli && !micro && !fields.has("nanosecond")) return ofBase;
  const std::int64_t milliseconds = fields.read("millisecond", 0, 999).value_or(0);
  const std::int64_t microseconds = fields.read("microsecond", 0, milli ? 999 : 999'999).value_or(0);
  const std::int64_t most = micro ? 999 : milli ? 999'999 : 999'999'999;
  return milliseconds * 1'000'000 + microseconds * 1000 + fields.read("nanosecond", 0, most).value_or(0);
}

/// A time moved to another zone while the day that it is on stays what it was.
void moveClock(TemporalBase& base, Zone& target, Date day) {
  const DateTime here = dateTimeOf(localDateTimeOf(day, *base.time), base.zone->name, base.zone->offsetSeconds);
  const DateTime there = movedTo(here, target.name, target.offsetSeconds.value_or(0));
  base.time = timeOfLocal(localOf(there));
  target.offsetSeconds = there.offsetSeconds;
}

}  // namespace

std::optional<std::int64_t> integerField(const Map& fields, std::string_view name) {
  const Value* value = find(fields, name);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Kind::integer)
    throwArgumentType("the field '" + std::string(name) + "' must be INTEGER, this is " + describe(*value));
  return value->asInteger();
}

std::optional<Zone> zoneField(const Map& fields) {
  const Value* value = find(fields, kZoneField);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Kind::string)
    throwArgumentType("the field 'timezone' must be STRING, this is " + describe(*value));
  return zoneFrom(value->asString());
}

TemporalBase baseOf(const Value& temporal) {
  TemporalBase base;
  const auto setLocal = [&base](const LocalDateTime& local) {
    base.date = dateOfLocal(local);
    base.time = timeOfLocal(local);
  };
  switch (temporal.kind()) {
    case Kind::date:
      base.date = temporal.asDate();
      break;
    case Kind::localTime:
      base.time = temporal.asLocalTime();
      break;
    case Kind::time:
      base.time = LocalTime{temporal.asTime().nanosecondOfDay};
      base.zone = Zone{.name = {}, .offsetSeconds = temporal.asTime().offsetSeconds};
      break;
    case Kind::localDateTime:
      setLocal(temporal.asLocalDateTime());
      break;
    case Kind::dateTime:
      setLocal(localOf(temporal.asDateTime()));
      base.zone = Zone{.name = temporal.asDateTime().zone, .offsetSeconds = temporal.asDateTime().offsetSeconds};
      break;
    default:
      throwArgumentType("a date or time is needed here, this is " + describe(temporal));
  }
  return base;
}

TemporalBase selectedBy(const Map& fields, const FunctionContext& context) {
  TemporalBase base;
  const Value* both = find(fields, "datetime");
  const Value* date = find(fields, "date");
  const Value* time = find(fields, "time");
  if (both != nullptr) base = baseOf(*both);
  if (date != nullptr) {
    base.date = baseOf(*date).date;
    if (!base.date) throwArgumentType("the field 'date' needs a value with a date, this is " + describe(*date));
  }
  if (time != nullptr) {
    const TemporalBase selected = baseOf(*time);
    if (!selected.time) throwArgumentType("the field 'time' needs a value with a time, this is " + describe(*time));
    base.time = selected.time;
    base.zone = selected.zone;
  }
  auto target = zoneField(fields);
  if (!target) return base;
  if (base.zone && base.time) {
    if (both != nullptr && date == nullptr && time == nullptr && base.date) {
      const DateTime moved = movedTo(both->asDateTime(), target->name, target->offsetSeconds.value_or(0));
      base.date = dateOfLocal(localOf(moved));
      base.time = timeOfLocal(localOf(moved));
      target->offsetSeconds = moved.offsetSeconds;
    } else {
      const bool dated = base.date || find(fields, "year") != nullptr;
      const Date day = dated ? withDateFields(fields, base.date)
                             : dateOfLocal({.epochSecond = context.statementTime.epochSecond, .nanosecond = 0});
      moveClock(base, *target, day);
    }
  }
  base.zone = std::move(target);
  return base;
}

Date withDateFields(const Map& map, const std::optional<Date>& base) {
  const FieldReader fields(map);
  const bool calendar = fields.has("month") || fields.has("day");
  const bool week = fields.has("week") || fields.has("dayOfWeek") || fields.has("weekYear");
  const bool quarter = fields.has("quarter") || fields.has("dayOfQuarter");
  const bool ordinal = fields.has("ordinalDay");
  if (calendar + week + quarter + ordinal > 1)
    throwArgumentError(
        "InvalidArgumentValue",
        "a date is given by month and day, by week, by quarter or by ordinal day, not by several of them");
  constexpr std::int64_t kLastYear = 999'999'999;
  auto year = fields.read("year", -kLastYear, kLastYear);
  if (!year && week) year = fields.read("weekYear", -kLastYear, kLastYear);
  if (!year && !base)
    throwArgumentError("InvalidArgumentValue", "a date needs the field 'year', or another date to take it from");
  if (week) return weekDate(fields, year.value_or(base ? weekDateOf(*base).year : 0), base);
  const std::int64_t calendarYear = year.value_or(base ? partsOf(*base).year : 0);
  if (quarter) return quarterDate(fields, calendarYear, base);
  if (ordinal) return ordinalDate(fields, calendarYear);
  return calendarDate(fields, calendarYear, base);
}

LocalTime withTimeFields(const Map& map, const std::optional<LocalTime>& base) {
  const FieldReader fields(map);
  const std::int64_t from = base ? base->nanosecondOfDay : 0;
  const std::int64_t second = from / kNanosecondsPerSecond;
  const std::int64_t hours = fields.readOr("hour", 0, 23, base, second / 3600, "minute");
  const std::int64_t minutes = fields.readOr("minute", 0, 59, base, second / 60 % 60, "second");
  std::int64_t seconds = 0;
  for (const std::string_view finer : {"millisecond", "microsecond", "nanosecond"})
    seconds = fields.readOr("second", 0, 59, base, second % 60, finer);
  const std::int64_t nanoseconds = nanosecondOfSecond(fields, from % kNanosecondsPerSecond);
  return {((hours * 60 + minutes) * 60 + seconds) * kNanosecondsPerSecond + nanoseconds};
}

bool FieldGroups::any(const Map& fields) const {
  const auto isGiven = [&fields](std::string_view name) { return find(fields, name) != nullptr; };
  return (date && std::any_of(kDateFields.begin(), kDateFields.end(), isGiven)) ||
         (time && std::any_of(kTimeFields.begin(), kTimeFields.end(), isGiven)) || (zone && isGiven(kZoneField));
}

void requireKnownFields(const Map& fields, const FieldGroups& groups, std::string_view function) {
  for (const auto& [name, value] : fields) {
    const auto isName = [&name = name](std::string_view known) { return known == name; };
    if (groups.date && std::any_of(kDateFields.begin(), kDateFields.end(), isName)) continue;
    if (groups.time && std::any_of(kTimeFields.begin(), kTimeFields.end(), isName)) continue;
    if (groups.zone && name == kZoneField) continue;
    throwArgumentError("InvalidArgumentValue", std::string(function) + "() knows no field '" + name + "'");
  }
}

Duration durationFromFields(const Map& fields) {
  struct Field {
    std::string_view name;
    long double DurationParts::*part;
    long double size;
  };
  static constexpr std::array<Field, 11> kFields = {{
      {"years", &DurationParts::months, 12},
      {"quarters", &DurationParts::months, 3},
      {"months", &DurationParts::months, 1},
      {"weeks", &DurationParts::days, 7},
      {"days", &DurationParts::days, 1},
      {"hours", &DurationParts::seconds, 3600},
      {"minutes", &DurationParts::seconds, 60},
      {"seconds", &DurationParts::seconds, 1},
      {"milliseconds", &DurationParts::nanoseconds, 1'000'000},
      {"microseconds", &DurationParts::nanoseconds, 1000},
      {"nanoseconds", &DurationParts::nanoseconds, 1},
  }};
  DurationParts parts;
  for (const auto& [name, value] : fields) {
    const auto field =
        std::find_if(kFields.begin(), kFields.end(), [&name = name](const Field& f) { return f.name == name; });
    if (field == kFields.end()) throwArgumentError("InvalidArgumentValue", "duration() knows no field '" + name + "'");
    if (value.isNull()) continue;
    if (!value.isNumber()) throwArgumentType("the field '" + name + "' must be a number, this is " + describe(value));
    const long double amount = value.kind() == Kind::integer ? static_cast<long double>(value.asInteger())
                                                             : static_cast<long double>(value.asFloat());
    parts.*field->part += amount * field->size;
  }
  return durationOf(parts);
}

std::int32_t offsetOf(const Zone& zone, const Instant& at) {
  if (zone.offsetSeconds) return *zone.offsetSeconds;
  return zone.name.empty() ? 0 : zoneOffsetAt(zone.name, at.epochSecond);
}

DateTime zonedAt(const Instant& instant, const Zone& zone) {
  return movedTo(DateTime{instant.epochSecond, instant.nanosecond, 0, {}}, zone.name, zone.offsetSeconds.value_or(0));
}

}  // namespace tov
