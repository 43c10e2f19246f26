// Calendar values as openCypher has them: plain structs, their text (ISO 8601) and back. Arithmetic lives in query/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tov {

/// A day of the proleptic Gregorian calendar.
struct Date {
  std::int64_t daysSinceEpoch = 0;  ///< 1970-01-01 is 0
  auto operator<=>(const Date&) const = default;
};

/// A time of day without an offset.
struct LocalTime {
  std::int64_t nanosecondOfDay = 0;  ///< 0 to 86 399 999 999 999
  auto operator<=>(const LocalTime&) const = default;
};

/// A time of day with an offset from UTC.
struct Time {
  std::int64_t nanosecondOfDay = 0;  ///< on the local clock
  std::int32_t offsetSeconds = 0;    ///< east of Greenwich is positive
  bool operator==(const Time&) const = default;
};

/// A day and a time of day without an offset.
struct LocalDateTime {
  std::int64_t epochSecond = 0;  ///< seconds since 1970-01-01T00:00 on the local clock
  std::int32_t nanosecond = 0;   ///< 0 to 999 999 999
  auto operator<=>(const LocalDateTime&) const = default;
};

/// An instant, with the offset and, where given, the named zone in which it is shown.
struct DateTime {
  std::int64_t epochSecond = 0;    ///< seconds since 1970-01-01T00:00Z
  std::int32_t nanosecond = 0;     ///< 0 to 999 999 999
  std::int32_t offsetSeconds = 0;  ///< in force at that instant
  std::string zone;                ///< an IANA name such as Europe/Copenhagen, or empty
  bool operator==(const DateTime&) const = default;
};

/// An amount of time in four parts that are not converted into each other.
struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;  ///< 0 to 999 999 999, also when seconds are negative
  bool operator==(const Duration&) const = default;
};

/// A Gregorian date taken apart. Month 1 to 12, day 1 to 31.
struct YearMonthDay {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;
};

/// The day of a Gregorian date; month and day must be valid (see `isValidDate`).
Date dateOf(YearMonthDay parts);
YearMonthDay partsOf(Date date);
bool isValidDate(YearMonthDay parts);
/// ISO weekday: Monday is 1, Sunday is 7.
int weekdayOf(Date date);

/// The text that openCypher shows: seconds are left out when they are zero, fractions have no trailing zeros.
std::string toText(const Date& value);
std::string toText(const LocalTime& value);
std::string toText(const Time& value);
std::string toText(const LocalDateTime& value);
std::string toText(const DateTime& value);
std::string toText(const Duration& value);

/// Reads `YYYY-MM-DD`; nothing when the text is anything else or no such day exists.
std::optional<Date> dateFromText(std::string_view text);

}  // namespace tov
