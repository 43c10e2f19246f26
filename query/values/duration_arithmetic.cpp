#include "query/values/duration_arithmetic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "query/values/errors.h"
#include "query/values/time_zone.h"

namespace tov {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kLastYear = 999'999'999;

[[noreturn]] void throwDurationOverflow() {
  throwArithmetic("IntegerOverflow", "a part of the duration exceeds 64 bits; use a shorter duration");
}

std::int64_t narrowed(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
    throwDurationOverflow();
  return static_cast<std::int64_t>(value);
}

/// The whole part, towards zero; what remains goes on to the next smaller unit.
std::int64_t takeWhole(long double& amount) {
  const long double whole = std::trunc(amount);
  if (!(std::fabs(whole) < 9.2e18L)) throwDurationOverflow();
  amount -= whole;
  return static_cast<std::int64_t>(whole);
}

/// Nanoseconds within the second and whole seconds, the former never negative.
Duration normalised(std::int64_t months, std::int64_t days, Wide seconds, Wide nanoseconds) {
  Wide carry = nanoseconds / kNanosecondsPerSecond;
  Wide rest = nanoseconds % kNanosecondsPerSecond;
  if (rest < 0) {
    rest += kNanosecondsPerSecond;
    --carry;
  }
  return {.months = months,
          .days = days,
          .seconds = narrowed(seconds + carry),
          .nanoseconds = static_cast<std::int32_t>(rest)};
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by != 0 && (value < 0) != (by < 0) ? 1 : 0);
}

/// Seconds since midnight moved by the duration's time of day part, within the day.
std::int64_t moveWithinDay(std::int64_t nanosecondOfDay, const Duration& duration) {
  const Wide moved = static_cast<Wide>(nanosecondOfDay) +
                     static_cast<Wide>(duration.seconds % kSecondsPerDay) * kNanosecondsPerSecond +
                     duration.nanoseconds;
  const Wide rest = moved % kNanosecondsPerDay;
  return static_cast<std::int64_t>(rest < 0 ? rest + kNanosecondsPerDay : rest);
}

Date moveByCalendar(Date date, const Duration& duration) {
  return plusDays(plusMonths(date, duration.months), duration.days);
}

LocalDateTime moveBySeconds(const LocalDateTime& local, const Duration& duration) {
  const Duration moved = normalised(0, 0, static_cast<Wide>(local.epochSecond) + duration.seconds,
                                    static_cast<Wide>(local.nanosecond) + duration.nanoseconds);
  const LocalDateTime result{.epochSecond = moved.seconds, .nanosecond = moved.nanoseconds};
  requireYearInRange(partsOf(dateOfLocal(result)).year);
  return result;
}

Date moveDate(Date date, const Duration& duration) {
  // -0.5 s is stored as -1 s and half a billion nanoseconds: whole days are counted towards zero.
  const std::int64_t seconds = duration.seconds + (duration.seconds < 0 && duration.nanoseconds > 0 ? 1 : 0);
  return plusDays(moveByCalendar(date, duration), seconds / kSecondsPerDay);
}

LocalDateTime moveLocal(const LocalDateTime& local, const Duration& duration) {
  const Date day = moveByCalendar(dateOfLocal(local), duration);
  return moveBySeconds(localDateTimeOf(day, timeOfLocal(local)), duration);
}

DateTime moveZoned(const DateTime& value, const Duration& duration) {
  const LocalDateTime local = localOf(value);
  const Date day = moveByCalendar(dateOfLocal(local), duration);
  const DateTime byCalendar = dateTimeOf(localDateTimeOf(day, timeOfLocal(local)), value.zone, value.offsetSeconds);
  const LocalDateTime instant = moveBySeconds({byCalendar.epochSecond, byCalendar.nanosecond}, duration);
  return movedTo(DateTime{instant.epochSecond, instant.nanosecond, 0, {}}, value.zone, byCalendar.offsetSeconds);
}

template <typename Change>
Duration changed(const Duration& duration, Change change) {
  return durationOf({.months = change(static_cast<double>(duration.months)),
                     .days = change(static_cast<double>(duration.days)),
                     .seconds = change(static_cast<double>(duration.seconds)),
                     .nanoseconds = change(static_cast<double>(duration.nanoseconds))});
}

}  // namespace

Duration durationOf(const DurationParts& parts) {
  DurationParts left = parts;
  const std::int64_t months = takeWhole(left.months);
  left.days += left.months * kSecondsPerMonth / kSecondsPerDay;
  const std::int64_t days = takeWhole(left.days);
  left.seconds += left.days * kSecondsPerDay;
  const std::int64_t seconds = takeWhole(left.seconds);
  // Written fractions are decimal, stored ones binary: less than half a nanosecond of slack keeps 0.3 s at 300 ms.
  constexpr long double kSlack = 0.4L;
  const long double nanoseconds = left.nanoseconds + left.seconds * kNanosecondsPerSecond;
  if (!(std::fabs(nanoseconds) < 9.2e18L)) throwDurationOverflow();
  const auto whole = static_cast<std::int64_t>(std::trunc(nanoseconds + std::copysign(kSlack, nanoseconds)));
  return durationOf(months, days, seconds, whole);
}

Duration durationOf(std::int64_t months, std::int64_t days, std::int64_t seconds, std::int64_t nanoseconds) {
  return normalised(months, days, seconds, nanoseconds);
}

Duration plus(const Duration& a, const Duration& b) {
  return normalised(narrowed(static_cast<Wide>(a.months) + b.months), narrowed(static_cast<Wide>(a.days) + b.days),
                    static_cast<Wide>(a.seconds) + b.seconds, static_cast<Wide>(a.nanoseconds) + b.nanoseconds);
}

Duration minus(const Duration& a, const Duration& b) {
  return normalised(narrowed(static_cast<Wide>(a.months) - b.months), narrowed(static_cast<Wide>(a.days) - b.days),
                    static_cast<Wide>(a.seconds) - b.seconds, static_cast<Wide>(a.nanoseconds) - b.nanoseconds);
}

Duration times(const Duration& duration, std::int64_t factor) {
  const auto product = [factor](std::int64_t part) { return static_cast<Wide>(part) * factor; };
  // The seconds' and nanoseconds' products are joined before they are cut to 64 bits.
  return normalised(narrowed(product(duration.months)), narrowed(product(duration.days)), product(duration.seconds),
                    product(duration.nanoseconds));
}

Duration times(const Duration& duration, double factor) {
  return changed(duration, [factor](double part) { return part * factor; });
}

Duration dividedBy(const Duration& duration, double divisor) {
  if (divisor == 0) throwArithmetic("DivisionByZero", "a duration cannot be divided by zero");
  return changed(duration, [divisor](double part) { return part / divisor; });
}

Duration negated(const Duration& duration) {
  return minus(Duration{}, duration);
}

void requireYearInRange(std::int64_t year) {
  if (year > kLastYear || year < -kLastYear)
    throwArgumentError("NumberOutOfRange",
                       "the year " + std::to_string(year) + " lies outside -999999999 to 999999999");
}

Date plusMonths(Date date, std::int64_t months) {
  if (months == 0) return date;
  const YearMonthDay parts = partsOf(date);
  const Wide total = static_cast<Wide>(parts.year) * 12 + (parts.month - 1) + months;
  const std::int64_t monthIndex = narrowed(total);
  YearMonthDay moved{.year = floorDivide(monthIndex, 12),
                     .month = static_cast<int>(monthIndex - floorDivide(monthIndex, 12) * 12) + 1,
                     .day = parts.day};
  requireYearInRange(moved.year);
  while (!isValidDate(moved)) --moved.day;
  return dateOf(moved);
}

Date plusDays(Date date, std::int64_t days) {
  if (days == 0) return date;
  constexpr std::int64_t kMostDays = 800'000'000'000;  // more than both ends of the calendar lie apart
  if (days > kMostDays || days < -kMostDays)
    throwArgumentError("NumberOutOfRange", "moving a date by " + std::to_string(days) + " days leaves the calendar");
  const Date moved{date.daysSinceEpoch + days};
  requireYearInRange(partsOf(moved).year);
  return moved;
}

Date dateOfLocal(const LocalDateTime& local) {
  return {floorDivide(local.epochSecond, kSecondsPerDay)};
}

LocalTime timeOfLocal(const LocalDateTime& local) {
  const std::int64_t secondOfDay = local.epochSecond - dateOfLocal(local).daysSinceEpoch * kSecondsPerDay;
  return {secondOfDay * kNanosecondsPerSecond + local.nanosecond};
}

LocalDateTime localDateTimeOf(Date date, LocalTime time) {
  return {.epochSecond = date.daysSinceEpoch * kSecondsPerDay + time.nanosecondOfDay / kNanosecondsPerSecond,
          .nanosecond = static_cast<std::int32_t>(time.nanosecondOfDay % kNanosecondsPerSecond)};
}

Value plus(const Value& temporal, const Duration& duration) {
  switch (temporal.kind()) {
    case Value::Kind::date:
      return moveDate(temporal.asDate(), duration);
    case Value::Kind::localTime:
      return LocalTime{moveWithinDay(temporal.asLocalTime().nanosecondOfDay, duration)};
    case Value::Kind::time:
      return Time{moveWithinDay(temporal.asTime().nanosecondOfDay, duration), temporal.asTime().offsetSeconds};
    case Value::Kind::localDateTime:
      return moveLocal(temporal.asLocalDateTime(), duration);
    case Value::Kind::dateTime:
      return moveZoned(temporal.asDateTime(), duration);
    default:
      throwArgumentType("a duration can be added to a date or time, not to " + describe(temporal));
  }
}

}  // namespace tov
