// Calendar arithmetic on the proleptic Gregorian calendar and the ISO 8601 text of calendar values.
#include "tovholder/temporal.h"

#include <array>
#include <cstdlib>

namespace tov {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

// The calendar repeats every 400 years. Counting years from 1 March puts the leap day last in its year, so that the day
// of the year is a plain function of the month.
constexpr std::int64_t kDaysPerEra = 146'097;
constexpr std::int64_t kYearsPerEra = 400;
constexpr std::int64_t kEpochEra = 4;             // eras from 0000-03-01 to the one that holds 1970-01-01 ...
constexpr std::int64_t kEpochDayOfEra = 135'080;  // ... and the days into it
constexpr std::int64_t kLargestYear = 999'999'999;

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

constexpr std::int64_t floorRemainder(std::int64_t value, std::int64_t divisor) {
  const std::int64_t remainder = value % divisor;
  return remainder < 0 ? remainder + divisor : remainder;
}

bool isLeapYear(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

void appendPadded(std::string& out, std::int64_t value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

/// `.5` for half a second; nothing for a whole one.
void appendFraction(std::string& out, std::int64_t nanoseconds) {
  if (nanoseconds == 0) return;
  out += '.';
  appendPadded(out, nanoseconds, 9);
  while (out.back() == '0') out.pop_back();
}

void appendDate(std::string& out, Date date) {
  const YearMonthDay parts = partsOf(date);
  if (parts.year < 0) out += '-';
  if (parts.year > 9999) out += '+';
  appendPadded(out, std::llabs(parts.year), 4);
  out += '-';
  appendPadded(out, parts.month, 2);
  out += '-';
  appendPadded(out, parts.day, 2);
}

void appendClock(std::string& out, std::int64_t secondOfDay, std::int64_t nanosecond) {
  appendPadded(out, secondOfDay / 3600, 2);
  out += ':';
  appendPadded(out, secondOfDay / 60 % 60, 2);
  if (secondOfDay % 60 == 0 && nanosecond == 0) return;
  out += ':';
  appendPadded(out, secondOfDay % 60, 2);
  appendFraction(out, nanosecond);
}

void appendOffset(std::string& out, std::int64_t offsetSeconds) {
  if (offsetSeconds == 0) {
    out += 'Z';
    return;
  }
  out += offsetSeconds < 0 ? '-' : '+';
  const std::int64_t size = std::llabs(offsetSeconds);
  appendPadded(out, size / 3600, 2);
  out += ':';
  appendPadded(out, size / 60 % 60, 2);
  if (size % 60 == 0) return;
  out += ':';
  appendPadded(out, size % 60, 2);
}

/// The local clock `offsetSeconds` east of the given second. Days and seconds are added apart, so nothing overflows.
void appendDateAndClock(std::string& out, std::int64_t epochSecond, std::int64_t offsetSeconds,
                        std::int64_t nanosecond) {
  const std::int64_t second = floorRemainder(epochSecond, kSecondsPerDay) + offsetSeconds;
  const std::int64_t day = floorDivide(epochSecond, kSecondsPerDay) + floorDivide(second, kSecondsPerDay);
  appendDate(out, Date{day});
  out += 'T';
  appendClock(out, floorRemainder(second, kSecondsPerDay), nanosecond);
}

void appendPart(std::string& out, std::int64_t amount, char unit) {
  if (amount == 0) return;
  out += std::to_string(amount);
  out += unit;
}

}  // namespace

Date dateOf(YearMonthDay parts) {
  const std::int64_t year = parts.year - (parts.month <= 2 ? 1 : 0);
  const std::int64_t yearOfEra = floorRemainder(year, kYearsPerEra);
  const std::int64_t monthFromMarch = parts.month > 2 ? parts.month - 3 : parts.month + 9;
  const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + parts.day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return Date{(floorDivide(year, kYearsPerEra) - kEpochEra) * kDaysPerEra + dayOfEra - kEpochDayOfEra};
}

YearMonthDay partsOf(Date date) {
  std::int64_t era = floorDivide(date.daysSinceEpoch, kDaysPerEra) + kEpochEra;
  std::int64_t dayOfEra = floorRemainder(date.daysSinceEpoch, kDaysPerEra) + kEpochDayOfEra;
  if (dayOfEra >= kDaysPerEra) {
    dayOfEra -= kDaysPerEra;
    ++era;
  }
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
  YearMonthDay parts;
  parts.day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
  parts.month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
  parts.year = yearOfEra + era * kYearsPerEra + (parts.month <= 2 ? 1 : 0);
  return parts;
}

bool isValidDate(YearMonthDay parts) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (parts.year < -kLargestYear || parts.year > kLargestYear) return false;
  if (parts.month < 1 || parts.month > 12 || parts.day < 1) return false;
  const int leapDay = parts.month == 2 && isLeapYear(parts.year) ? 1 : 0;
  return parts.day <= kDays[static_cast<std::size_t>(parts.month - 1)] + leapDay;
}

int weekdayOf(Date date) {
  // The epoch was a Thursday.
  return static_cast<int>((floorRemainder(date.daysSinceEpoch, 7) + 3) % 7) + 1;
}

std::string toText(const Date& value) {
  std::string out;
  appendDate(out, value);
  return out;
}

std::string toText(const LocalTime& value) {
  std::string out;
  appendClock(out, value.nanosecondOfDay / kNanosecondsPerSecond, value.nanosecondOfDay % kNanosecondsPerSecond);
  return out;
}

std::string toText(const Time& value) {
  std::string out = toText(LocalTime{value.nanosecondOfDay});
  appendOffset(out, value.offsetSeconds);
  return out;
}

std::string toText(const LocalDateTime& value) {
  std::string out;
  appendDateAndClock(out, value.epochSecond, 0, value.nanosecond);
  return out;
}

std::string toText(const DateTime& value) {
  std::string out;
  appendDateAndClock(out, value.epochSecond, value.offsetSeconds, value.nanosecond);
  appendOffset(out, value.offsetSeconds);
  if (!value.zone.empty()) out += '[' + value.zone + ']';
  return out;
}

std::string toText(const Duration& value) {
  if (value == Duration{}) return "PT0S";
  std::string out = "P";
  appendPart(out, value.months / 12, 'Y');
  appendPart(out, value.months % 12, 'M');
  appendPart(out, value.days, 'D');
  if (value.seconds == 0 && value.nanoseconds == 0) return out;

  // Nanoseconds count forward from `seconds`; the text counts both away from zero.
  const bool negative = value.seconds < 0;
  const bool borrow = negative && value.nanoseconds != 0;
  const std::int64_t whole = borrow ? value.seconds + 1 : value.seconds;
  const std::int64_t fraction = borrow ? kNanosecondsPerSecond - value.nanoseconds : value.nanoseconds;
  out += 'T';
  appendPart(out, whole / 3600, 'H');
  appendPart(out, whole / 60 % 60, 'M');
  const std::int64_t second = whole % 60;
  if (second == 0 && fraction == 0) return out;
  if (second == 0 && negative) out += '-';
  out += std::to_string(second);
  appendFraction(out, fraction);
  out += 'S';
  return out;
}

std::optional<Date> dateFromText(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  YearMonthDay parts{0, 0, 0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    const int digit = text[i] - '0';
    if (i < 4) {
      parts.year = parts.year * 10 + digit;
    } else if (i < 7) {
      parts.month = parts.month * 10 + digit;
    } else {
      parts.day = parts.day * 10 + digit;
    }
  }
  if (!isValidDate(parts)) return std::nullopt;
  return dateOf(parts);
}

}  // namespace tov
