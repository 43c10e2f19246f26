#include "query/functions/temporal_text.h"

#include <algorithm>
#include <array>

#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/temporal_components.h"
#include "query/values/time_zone.h"

namespace tov {
namespace {

/// Reads a text from left to right; every failure names the whole text and what it was read as.
class Scanner {
 public:
  Scanner(std::string_view text, const char* kind) : text_(text), rest_(text), kind_(kind) {}

  bool atEnd() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool accept(char letter) {
    if (peek() != letter || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool acceptSign(int& sign) {
    if (peek() != '+' && peek() != '-') return false;
    sign = peek() == '-' ? -1 : 1;
    rest_.remove_prefix(1);
    return true;
  }

  std::size_t digitsAhead() const {
    return static_cast<std::size_t>(
        std::find_if(rest_.begin(), rest_.end(), [](char c) { return c < '0' || c > '9'; }) - rest_.begin());
  }
  /// Exactly so many digits as a number, at most 18.
  std::int64_t digits(std::size_t count) {
    if (digitsAhead() < count || count == 0 || count > 18) fail();
    std::int64_t number = 0;
    for (const char digit : rest_.substr(0, count)) number = number * 10 + (digit - '0');
    rest_.remove_prefix(count);
    return number;
  }
  /// One digit or two.
  std::int64_t oneOrTwoDigits() { return digits(std::min<std::size_t>(2, digitsAhead())); }

  /// After a full stop or comma: up to nine digits as nanoseconds.
  std::int64_t fraction() {
    if (!accept('.') && !accept(',')) return 0;
    const std::size_t count = digitsAhead();
    if (count == 0 || count > 9) fail();
    std::int64_t nanoseconds = digits(count);
    for (std::size_t i = count; i < 9; ++i) nanoseconds *= 10;
    return nanoseconds;
  }

  std::string_view takeUntil(char letter) {
    const std::size_t at = rest_.find(letter);
    if (at == std::string_view::npos) fail();
    const std::string_view taken = rest_.substr(0, at);
    rest_.remove_prefix(at);
    return taken;
  }

  void requireEnd() const {
    if (!rest_.empty()) fail();
  }
  [[noreturn]] void fail() const {
    throwArgumentError("InvalidArgumentValue", "'" + shown() + "' cannot be read as a " + kind_);
  }
  [[noreturn]] void failRange() const {
    throwArgumentError("NumberOutOfRange", "'" + shown() + "' is no " + kind_ + " that exists");
  }

 private:
  std::string shown() const {
    constexpr std::size_t kLongest = 80;
    return std::string(text_.substr(0, kLongest)) + (text_.size() > kLongest ? "..." : "");
  }

  std::string_view text_;
  std::string_view rest_;
  const char* kind_;
};

Date checkedDate(const Scanner& scanner, std::int64_t year, std::int64_t month, std::int64_t day) {
  const YearMonthDay parts{.year = year, .month = static_cast<int>(month), .day = static_cast<int>(day)};
  if (!isValidDate(parts)) scanner.failRange();
  return dateOf(parts);
}

Date weekDate(const Scanner& scanner, std::int64_t year, std::int64_t week, std::int64_t weekday) {
  if (week < 1 || week > weeksInYear(year) || weekday < 1 || weekday > 7) scanner.failRange();
  return dateOf(WeekDate{.year = year, .week = static_cast<int>(week), .weekday = static_cast<int>(weekday)});
}

Date ordinalDate(const Scanner& scanner, std::int64_t year, std::int64_t day) {
  const Date date{dateOf(YearMonthDay{.year = year, .month = 1, .day = 1}).daysSinceEpoch + day - 1};
  if (day < 1 || partsOf(date).year != year) scanner.failRange();
  return date;
}

Date quarterDate(const Scanner& scanner, std::int64_t year, std::int64_t quarter, std::int64_t day) {
  if (quarter < 1 || quarter > 4 || day < 1) scanner.failRange();
  const int month = static_cast<int>(quarter) * 3 - 2;
  const Date date{dateOf(YearMonthDay{.year = year, .month = month, .day = 1}).daysSinceEpoch + day - 1};
  if (partsOf(date).year != year || (partsOf(date).month - 1) / 3 + 1 != quarter) scanner.failRange();
  return date;
}

/// What follows `-` after the year.
Date readExtendedDate(Scanner& scanner, std::int64_t year) {
  if (scanner.accept('W')) {
    const std::int64_t week = scanner.digits(2);
    return weekDate(scanner, year, week, scanner.accept('-') ? scanner.digits(1) : 1);
  }
  if (scanner.accept('Q')) {
    const std::int64_t quarter = scanner.digits(1);
    return quarterDate(scanner, year, quarter, scanner.accept('-') ? scanner.oneOrTwoDigits() : 1);
  }
  if (scanner.digitsAhead() == 3) return ordinalDate(scanner, year, scanner.digits(3));
  if (scanner.digitsAhead() > 3) scanner.fail();
  const std::int64_t month = scanner.oneOrTwoDigits();
  return checkedDate(scanner, year, month, scanner.accept('-') ? scanner.oneOrTwoDigits() : 1);
}

/// What follows the year without a separator.
Date readBasicDate(Scanner& scanner, std::int64_t year) {
  if (scanner.accept('W')) {
    const std::int64_t week = scanner.digits(2);
    return weekDate(scanner, year, week, scanner.digitsAhead() > 0 ? scanner.digits(1) : 1);
  }
  if (scanner.accept('Q')) {
    const std::int64_t quarter = scanner.digits(1);
    return quarterDate(scanner, year, quarter, scanner.digitsAhead() > 0 ? scanner.oneOrTwoDigits() : 1);
  }
  switch (scanner.digitsAhead()) {
    case 0:
      return checkedDate(scanner, year, 1, 1);
    case 2:
      return checkedDate(scanner, year, scanner.digits(2), 1);
    case 3:
      return ordinalDate(scanner, year, scanner.digits(3));
    case 4: {
      const std::int64_t month = scanner.digits(2);
      return checkedDate(scanner, year, month, scanner.digits(2));
    }
    default:
      scanner.fail();
  }
}

Date readDate(Scanner& scanner) {
  int sign = 1;
  std::size_t yearDigits = 4;
  const bool isSigned = scanner.acceptSign(sign);
  if (isSigned) {
    yearDigits = scanner.digitsAhead();  // a signed year has as many digits as stand before the separator
    if (yearDigits < 4 || yearDigits > 9) scanner.fail();
  }
  const std::int64_t year = sign * scanner.digits(yearDigits);
  return scanner.accept('-') ? readExtendedDate(scanner, year) : readBasicDate(scanner, year);
}

LocalTime readTime(Scanner& scanner) {
  const std::int64_t hour = scanner.digits(2);
  std::int64_t minute = 0;
  std::int64_t second = 0;
  std::int64_t nanosecond = 0;
  if (scanner.accept(':')) {
    minute = scanner.digits(2);
    if (scanner.accept(':')) {
      second = scanner.digits(2);
      nanosecond = scanner.fraction();
    }
  } else if (scanner.digitsAhead() > 0) {
    minute = scanner.digits(2);
    if (scanner.digitsAhead() > 0) {
      second = scanner.digits(2);
      nanosecond = scanner.fraction();
    }
  }
  if (hour > 23 || minute > 59 || second > 59) scanner.failRange();
  return {((hour * 60 + minute) * 60 + second) * kNanosecondsPerSecond + nanosecond};
}

/// `Z` or an offset, or nothing.
std::optional<std::int32_t> readOffset(Scanner& scanner) {
  if (scanner.accept('Z') || scanner.accept('z')) return 0;
  int sign = 1;
  if (!scanner.acceptSign(sign)) return std::nullopt;
  std::array<std::int64_t, 3> parts{};  // hours, minutes, seconds
  const std::size_t together = scanner.digitsAhead();
  if (together == 1) {
    parts[0] = scanner.digits(1);
  } else {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0 && (together > 2 ? scanner.digitsAhead() == 0 : !scanner.accept(':'))) break;
      parts[i] = scanner.digits(2);
    }
  }
  const std::int64_t seconds = (parts[0] * 60 + parts[1]) * 60 + parts[2];
  constexpr std::int64_t kFurthest = 18 * 3600;
  if (parts[1] > 59 || parts[2] > 59 || seconds > kFurthest) scanner.failRange();
  return static_cast<std::int32_t>(sign * seconds);
}

LocalDateTime readLocalDateTime(Scanner& scanner) {
  const Date date = readDate(scanner);
  return localDateTimeOf(date, scanner.accept('T') ? readTime(scanner) : LocalTime{});
}

/// A decimal number with sign and fraction; its letter decides what it counts.
long double readAmount(Scanner& scanner) {
  int sign = 1;
  scanner.acceptSign(sign);
  const std::size_t whole = scanner.digitsAhead();
  long double amount = static_cast<long double>(scanner.digits(whole));
  if (scanner.accept('.') || scanner.accept(',')) {
    const std::size_t places = scanner.digitsAhead();
    long double part = static_cast<long double>(scanner.digits(places));
    for (std::size_t i = 0; i < places; ++i) part /= 10;
    amount += part;
  }
  return sign * amount;
}

/// `nYnMnWnDTnHnMnS`, in that order, each at most once, at least one.
DurationParts readUnits(Scanner& scanner) {
  struct Unit {
    char letter;
    bool isTime;
    long double DurationParts::*part;
    long double size;
  };
  static constexpr std::array<Unit, 7> kUnits = {{
      {'Y', false, &DurationParts::months, 12},
      {'M', false, &DurationParts::months, 1},
      {'W', false, &DurationParts::days, 7},
      {'D', false, &DurationParts::days, 1},
      {'H', true, &DurationParts::seconds, 3600},
      {'M', true, &DurationParts::seconds, 60},
      {'S', true, &DurationParts::seconds, 1},
  }};
  DurationParts parts;
  bool isTime = false;
  std::size_t next = 0;
  bool any = false;
  while (!scanner.atEnd()) {
    if (!isTime && scanner.accept('T')) {
      isTime = true;
      if (scanner.atEnd()) scanner.fail();
      continue;
    }
    const long double amount = readAmount(scanner);
    while (next < kUnits.size() && (kUnits[next].isTime != isTime || kUnits[next].letter != scanner.peek())) ++next;
    if (next == kUnits.size()) scanner.fail();
    parts.*kUnits[next].part += amount * kUnits[next].size;
    scanner.accept(kUnits[next].letter);
    ++next;
    any = true;
  }
  if (!any) scanner.fail();
  return parts;
}

/// `2012-02-02T14:37:21.545`: numbers of years, months, days and so on, not a point in time.
DurationParts readClockForm(Scanner& scanner) {
  DurationParts parts;
  const bool extended = scanner.digitsAhead() == 4;
  parts.months = static_cast<long double>(scanner.digits(4) * 12);
  const auto separate = [&](char separator) {
    if (extended && !scanner.accept(separator)) scanner.fail();
  };
  separate('-');
  parts.months += static_cast<long double>(scanner.digits(2));
  separate('-');
  parts.days = static_cast<long double>(scanner.digits(2));
  if (!scanner.accept('T')) return parts;
  parts.seconds = static_cast<long double>(scanner.digits(2) * 3600);
  separate(':');
  parts.seconds += static_cast<long double>(scanner.digits(2) * 60);
  separate(':');
  parts.seconds += static_cast<long double>(scanner.digits(2));
  parts.nanoseconds = static_cast<long double>(scanner.fraction());
  return parts;
}

/// Whether the text after `P` starts as a clock form: four or eight digits with no unit's letter behind.
bool isClockForm(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return text.size() == 8;
  return (digits == 4 && text[digits] == '-') || (digits == 8 && text[digits] == 'T');
}

}  // namespace

Date dateFrom(std::string_view text) {
  Scanner scanner(text, "date");
  const Date date = readDate(scanner);
  scanner.requireEnd();
  return date;
}

LocalTime localTimeFrom(std::string_view text) {
  Scanner scanner(text, "local time");
  const LocalTime time = readTime(scanner);
  scanner.requireEnd();
  return time;
}

Time timeFrom(std::string_view text) {
  Scanner scanner(text, "time");
  const LocalTime local = readTime(scanner);
  const std::int32_t offset = readOffset(scanner).value_or(0);
  scanner.requireEnd();
  return {.nanosecondOfDay = local.nanosecondOfDay, .offsetSeconds = offset};
}

LocalDateTime localDateTimeFrom(std::string_view text) {
  Scanner scanner(text, "local datetime");
  const LocalDateTime local = readLocalDateTime(scanner);
  scanner.requireEnd();
  return local;
}

DateTime dateTimeFrom(std::string_view text) {
  Scanner scanner(text, "datetime");
  const LocalDateTime local = readLocalDateTime(scanner);
  const std::optional<std::int32_t> offset = readOffset(scanner);
  if (!scanner.accept('[')) {
    scanner.requireEnd();
    return dateTimeOf(local, {}, offset.value_or(0));
  }
  const Zone zone = zoneFrom(scanner.takeUntil(']'));
  scanner.accept(']');
  scanner.requireEnd();
  const DateTime value = dateTimeOf(local, zone.name, zone.name.empty() ? zone.offsetSeconds : offset);
  if (offset && value.offsetSeconds != *offset)
    throwArgumentError("InvalidArgumentValue", "the offset of '" + std::string(text) +
                                                   "' is not in force in that zone; " +
                                                   offsetText(value.offsetSeconds) + " is");
  return value;
}

Duration durationFrom(std::string_view text) {
  Scanner scanner(text, "duration");
  int sign = 1;
  scanner.acceptSign(sign);
  if (!scanner.accept('P')) scanner.fail();
  const bool clockForm = isClockForm(text.substr(text.find('P') + 1));
  const DurationParts parts = clockForm ? readClockForm(scanner) : readUnits(scanner);
  scanner.requireEnd();
  const Duration duration = durationOf(parts);
  return sign < 0 ? negated(duration) : duration;
}

Zone zoneFrom(std::string_view text) {
  Scanner scanner(text, "time zone");
  const char first = scanner.peek();
  const bool isOffset = first == '+' || first == '-' || text == "Z" || text == "z";
  if (isOffset) {
    const std::optional<std::int32_t> offset = readOffset(scanner);
    scanner.requireEnd();
    return {.name = {}, .offsetSeconds = offset};
  }
  if (!isKnownZone(std::string(text)))
    throwArgumentError("InvalidArgumentValue",
                       "'" + std::string(text) + "' is neither an offset such as +01:00 nor the name of a time zone");
  return {.name = std::string(text), .offsetSeconds = std::nullopt};
}

}  // namespace tov
