// date(), time(), datetime() and their kin: construction, the three clocks, truncation; duration() and
// duration.between().
#include <string>
#include <vector>

#include "query/functions/function_groups.h"
#include "query/functions/temporal_fields.h"
#include "query/functions/temporal_text.h"
#include "query/functions/temporal_units.h"
#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/time_zone.h"

namespace tov {
namespace {

using Kind = Value::Kind;

constexpr bool hasDate(Kind kind) {
  return kind == Kind::date || kind == Kind::localDateTime || kind == Kind::dateTime;
}
constexpr bool hasTime(Kind kind) {
  return kind != Kind::date;
}
constexpr bool hasZone(Kind kind) {
  return kind == Kind::time || kind == Kind::dateTime;
}

/// How the functions of one kind are called.
struct Names {
  std::string_view plain;
  std::string_view transaction;
  std::string_view statement;
  std::string_view realtime;
  std::string_view truncate;
};
constexpr Names kDateNames{"date", "date.transaction", "date.statement", "date.realtime", "date.truncate"};
constexpr Names kLocalTimeNames{"localtime", "localtime.transaction", "localtime.statement", "localtime.realtime",
                                "localtime.truncate"};
constexpr Names kTimeNames{"time", "time.transaction", "time.statement", "time.realtime", "time.truncate"};
constexpr Names kLocalDateTimeNames{"localdatetime", "localdatetime.transaction", "localdatetime.statement",
                                    "localdatetime.realtime", "localdatetime.truncate"};
constexpr Names kDateTimeNames{"datetime", "datetime.transaction", "datetime.statement", "datetime.realtime",
                               "datetime.truncate"};

constexpr const Names& namesOf(Kind kind) {
  switch (kind) {
    case Kind::date:
      return kDateNames;
    case Kind::localTime:
      return kLocalTimeNames;
    case Kind::time:
      return kTimeNames;
    case Kind::localDateTime:
      return kLocalDateTimeNames;
    default:
      return kDateTimeNames;
  }
}

/// A time has no day; a named zone's offset is that of the base's day, or of today.
std::int32_t offsetOfTime(const TemporalBase& base, LocalTime time, const Zone& zone, const FunctionContext& context) {
  if (zone.offsetSeconds || zone.name.empty() || !base.date) return offsetOf(zone, context.statementTime);
  return dateTimeOf(localDateTimeOf(*base.date, time), zone.name).offsetSeconds;
}

/// A value of the kind from a base whose parts the fields may replace.
Value madeFrom(Kind kind, const TemporalBase& base, const Map& fields, const FunctionContext& context) {
  const Date date = hasDate(kind) ? withDateFields(fields, base.date) : Date{};
  const LocalTime time = hasTime(kind) ? withTimeFields(fields, base.time) : LocalTime{};
  const Zone zone = base.zone.value_or(Zone{.name = {}, .offsetSeconds = 0});
  switch (kind) {
    case Kind::date:
      return date;
    case Kind::localTime:
      return time;
    case Kind::time:
      return Time{.nanosecondOfDay = time.nanosecondOfDay, .offsetSeconds = offsetOfTime(base, time, zone, context)};
    case Kind::localDateTime:
      return localDateTimeOf(date, time);
    default:
      return dateTimeOf(localDateTimeOf(date, time), zone.name, zone.offsetSeconds);
  }
}

/// The same moment as another kind. @throws QueryError where the value lacks what the kind needs
Value converted(Kind kind, const Value& temporal, const FunctionContext& context) {
  const TemporalBase base = baseOf(temporal);
  if ((hasDate(kind) && !base.date) || (!hasDate(kind) && !base.time))
    throwArgumentType(std::string(namesOf(kind).plain) + "() cannot be made from " + describe(temporal));
  return madeFrom(kind, base, {}, context);
}

Value now(Kind kind, const Instant& instant, const Zone& zone, const FunctionContext& context) {
  return converted(kind, zonedAt(instant, zone), context);
}

/// datetime({epochSeconds: ..., nanosecond: ...}) or {epochMillis: ...}; null when the map has neither.
Value fromEpochFields(const Map& fields) {
  const auto seconds = integerField(fields, "epochSeconds");
  const auto milliseconds = integerField(fields, "epochMillis");
  if (!seconds && !milliseconds) return {};
  const auto nanosecond = integerField(fields, "nanosecond").value_or(0);
  const Duration sinceEpoch =
      plus(durationOf(0, 0, seconds.value_or(0), nanosecond),
           durationOf(0, 0, milliseconds.value_or(0) / 1000, milliseconds.value_or(0) % 1000 * 1'000'000));
  const Instant instant{.epochSecond = sinceEpoch.seconds, .nanosecond = sinceEpoch.nanoseconds};
  requireYearInRange(partsOf(dateOfLocal({.epochSecond = instant.epochSecond, .nanosecond = 0})).year);
  return zonedAt(instant, zoneField(fields).value_or(Zone{.name = {}, .offsetSeconds = 0}));
}

Value fromFields(Kind kind, const Map& fields, const Instant& clock, const FunctionContext& context) {
  if (kind == Kind::dateTime)
    if (Value value = fromEpochFields(fields); !value.isNull()) return value;
  requireKnownFields(fields, {.date = hasDate(kind), .time = hasTime(kind), .zone = true}, namesOf(kind).plain);
  const auto zone = zoneField(fields);
  if (zone && !FieldGroups{.date = true, .time = true}.any(fields)) return now(kind, clock, *zone, context);
  if (!hasDate(kind) && !FieldGroups{.time = true}.any(fields))
    throwArgumentError("InvalidArgumentValue", std::string(namesOf(kind).plain) + "() needs at least the field 'hour'");
  return madeFrom(kind, selectedBy(fields, context), fields, context);
}

Value fromText(Kind kind, std::string_view text) {
  switch (kind) {
    case Kind::date:
      return dateFrom(text);
    case Kind::localTime:
      return localTimeFrom(text);
    case Kind::time:
      return timeFrom(text);
    case Kind::localDateTime:
      return localDateTimeFrom(text);
    default:
      return dateTimeFrom(text);
  }
}

template <Kind kKind>
Value construct(Arguments arguments, FunctionContext& context) {
  if (arguments.empty()) return now(kKind, context.statementTime, Zone{.name = {}, .offsetSeconds = 0}, context);
  const Value& from = arguments[0];
  if (from.isNull()) return {};
  if (from.kind() == Kind::string) return fromText(kKind, from.asString());
  if (from.kind() == Kind::map) return fromFields(kKind, from.asMap(), context.statementTime, context);
  return converted(kKind, from, context);
}

enum class Clock { transaction, statement, realtime };

/// The clock's reading, in UTC or in the zone that is named.
template <Kind kKind, Clock kClock>
Value readClock(Arguments arguments, FunctionContext& context) {
  const Instant instant = kClock == Clock::transaction ? context.transactionTime
                          : kClock == Clock::statement ? context.statementTime
                                                       : Instant::now();
  if (arguments.empty()) return now(kKind, instant, Zone{.name = {}, .offsetSeconds = 0}, context);
  const Value& from = arguments[0];
  if (from.kind() == Kind::map) return fromFields(kKind, from.asMap(), instant, context);
  return now(kKind, instant, zoneFrom(stringArgument(from, namesOf(kKind).statement)), context);
}

/// A finer field of a second counts on from what truncation to a fraction of a second left.
Map withKeptFraction(Map fields, TemporalUnit unit, LocalTime time) {
  const std::int64_t nanosecond = time.nanosecondOfDay % kNanosecondsPerSecond;
  const bool finerThanMilli = fields.contains("microsecond") || fields.contains("nanosecond");
  if (unit == TemporalUnit::millisecond && finerThanMilli) fields["millisecond"] = nanosecond / 1'000'000;
  if (unit == TemporalUnit::microsecond && fields.contains("nanosecond")) {
    fields["millisecond"] = nanosecond / 1'000'000;
    fields["microsecond"] = nanosecond / 1000 % 1000;
  }
  return fields;
}

/// `truncate(unit, temporal, fields)`: the start of the unit, then the fields in its place.
template <Kind kKind>
Value truncate(Arguments arguments, FunctionContext& context) {
  constexpr std::string_view kName = namesOf(kKind).truncate;
  const TemporalUnit unit = temporalUnitOf(stringArgument(arguments[0], kName));
  TemporalBase base = arguments.size() > 1
                          ? baseOf(arguments[1])
                          : baseOf(zonedAt(context.statementTime, Zone{.name = {}, .offsetSeconds = 0}));
  if (hasDate(kKind) ? !base.date : !base.time)
    throwArgumentType(std::string(kName) + "() cannot be made from " + describe(arguments[1]));
  if (hasDate(kKind) ? (!hasTime(kKind) && unit > TemporalUnit::day) : unit < TemporalUnit::day)
    throwArgumentError("InvalidArgumentValue",
                       std::string(kName) + "() knows no unit '" + std::string(arguments[0].asString()) + "'");
  Map fields;
  if (arguments.size() > 2) {
    if (arguments[2].kind() != Kind::map)
      throwArgumentType(std::string(kName) + "() takes a MAP of fields, this is " + describe(arguments[2]));
    fields = arguments[2].asMap();
  }
  requireKnownFields(fields, {.date = hasDate(kKind), .time = hasTime(kKind), .zone = hasZone(kKind)}, kName);
  if (base.date) base.date = truncated(*base.date, unit);
  base.time = truncated(base.time.value_or(LocalTime{}), unit);
  if (auto zone = zoneField(fields)) base.zone = std::move(zone);
  return madeFrom(kKind, base, withKeptFraction(std::move(fields), unit, *base.time), context);
}

Value fromEpoch(Arguments arguments, FunctionContext&) {
  return fromEpochFields({{"epochSeconds", integerArgument(arguments[0], "datetime.fromepoch")},
                          {"nanosecond", integerArgument(arguments[1], "datetime.fromepoch")}});
}

Value fromEpochMilliseconds(Arguments arguments, FunctionContext&) {
  return fromEpochFields({{"epochMillis", integerArgument(arguments[0], "datetime.fromepochmillis")}});
}

Value durationValue(Arguments arguments, FunctionContext&) {
  const Value& from = arguments[0];
  switch (from.kind()) {
    case Kind::string:
      return durationFrom(from.asString());
    case Kind::map:
      return durationFromFields(from.asMap());
    case Kind::duration:
      return from;
    default:
      throwArgumentType("duration() takes a STRING or a MAP, this is " + describe(from));
  }
}

template <DurationUnits kUnits>
Value between(Arguments arguments, FunctionContext&) {
  return durationBetween(arguments[0], arguments[1], kUnits);
}

constexpr KindSet kInstantKinds = kindBit(Kind::date) | kindBit(Kind::localTime) | kindBit(Kind::time) |
                                  kindBit(Kind::localDateTime) | kindBit(Kind::dateTime);
constexpr KindSet kSources = kStringKind | kMapKind | kInstantKinds;
constexpr KindSet kZoneSources = kStringKind | kMapKind;

template <Kind kKind>
void appendRows(std::vector<ScalarFunction>& rows) {
  constexpr const Names& kNames = namesOf(kKind);
  constexpr KindSet kResult = kindBit(kKind);
  rows.push_back({kNames.plain, 0, 1, {kSources}, kResult, Volatility::query, construct<kKind>});
  rows.push_back({kNames.transaction,
                  0,
                  1,
                  {kZoneSources},
                  kResult,
                  Volatility::query,
                  strict<readClock<kKind, Clock::transaction>>});
  rows.push_back(
      {kNames.statement, 0, 1, {kZoneSources}, kResult, Volatility::query, strict<readClock<kKind, Clock::statement>>});
  rows.push_back(
      {kNames.realtime, 0, 1, {kZoneSources}, kResult, Volatility::call, strict<readClock<kKind, Clock::realtime>>});
  rows.push_back({kNames.truncate,
                  1,
                  3,
                  {kStringKind, kInstantKinds, kMapKind},
                  kResult,
                  Volatility::query,
                  strict<truncate<kKind>>});
}

template <DurationUnits kUnits>
ScalarFunction betweenRow(std::string_view name) {
  return {name, 2, 2, {kInstantKinds, kInstantKinds}, kDurationKind, Volatility::constant, strict<between<kUnits>>};
}

std::vector<ScalarFunction> allRows() {
  std::vector<ScalarFunction> rows;
  appendRows<Kind::date>(rows);
  appendRows<Kind::localTime>(rows);
  appendRows<Kind::time>(rows);
  appendRows<Kind::localDateTime>(rows);
  appendRows<Kind::dateTime>(rows);
  constexpr KindSet kDateTimeKind = kindBit(Kind::dateTime);
  rows.push_back({"datetime.fromepoch",
                  2,
                  2,
                  {kIntegerKind, kIntegerKind},
                  kDateTimeKind,
                  Volatility::constant,
                  strict<fromEpoch>});
  rows.push_back({"datetime.fromepochmillis",
                  1,
                  1,
                  {kIntegerKind},
                  kDateTimeKind,
                  Volatility::constant,
                  strict<fromEpochMilliseconds>});
  rows.push_back({"duration",
                  1,
                  1,
                  {kStringKind | kMapKind | kDurationKind},
                  kDurationKind,
                  Volatility::constant,
                  strict<durationValue>});
  rows.push_back(betweenRow<DurationUnits::all>("duration.between"));
  rows.push_back(betweenRow<DurationUnits::months>("duration.inMonths"));
  rows.push_back(betweenRow<DurationUnits::days>("duration.inDays"));
  rows.push_back(betweenRow<DurationUnits::seconds>("duration.inSeconds"));
  return rows;
}

}  // namespace

std::span<const ScalarFunction> temporalFunctions() {
  static const std::vector<ScalarFunction> kRows = allRows();
  return kRows;
}

}  // namespace tov
