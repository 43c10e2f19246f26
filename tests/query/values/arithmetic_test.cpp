// Operators on numbers, strings, lists and calendar values, and reaching into values.
#include "query/values/arithmetic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "query/values/access.h"
#include "query/values/text_match.h"
#include "tovholder/error.h"

namespace tov {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

/// `TypeError InvalidArgumentType`, or the empty string when nothing was thrown.
std::string errorOf(const std::function<void()>& run) {
  try {
    run();
  } catch (const QueryError& error) {
    return error.type() + " " + error.detail();
  }
  return {};
}

using Operator = Value (*)(const Value&, const Value&);

struct OperatorCase {
  const char* name;
  Operator apply;
  Value a;
  Value b;
  Value expected;
};

TEST(Arithmetic, KeepsIntegersWholeAndMixesWithFloats) {
  const Value null{};
  const std::vector<OperatorCase> cases = {
      {"+", add, 1, 2, 3},
      {"+", add, 1, 2.0, 3.0},
      {"+", add, null, 2, null},
      {"+", add, "a", "b", "ab"},
      {"+", add, "a", 1, "a1"},
      {"+", add, 1.5, "a", "1.5a"},
      {"+", add, List{1}, List{2, null}, List{1, 2, null}},
      {"+", add, List{1}, 2, List{1, 2}},
      {"+", add, 1, List{2}, List{1, 2}},
      {"+", add, List{1}, null, null},
      {"-", subtract, 1, 2.5, -1.5},
      {"*", multiply, 3, -2, -6},
      {"/", divide, 7, 2, 3},
      {"/", divide, -7, 2, -3},
      {"/", divide, 7, 2.0, 3.5},
      {"/", divide, 1.0, 0, std::numeric_limits<double>::infinity()},
      {"/", divide, 0.0, 0.0, std::nan("")},
      {"%", modulo, 7, -3, 1},
      {"%", modulo, -7, 3, -1},
      {"%", modulo, 7.5, 2, 1.5},
      {"%", modulo, kSmallest, -1, 0},
      {"^", power, 2, 10, 1024.0},
      {"^", power, 2, null, null},
      {"/", divide, kLargest, -1, -kLargest},
  };
  for (const auto& [name, apply, a, b, expected] : cases)
    EXPECT_EQ(apply(a, b), expected) << a.toText() << ' ' << name << ' ' << b.toText();
}

TEST(Arithmetic, NamesTheErrorInsteadOfWrapping) {
  const std::string overflow = "ArithmeticError IntegerOverflow";
  EXPECT_EQ(errorOf([] { add(kLargest, 1); }), overflow);
  EXPECT_EQ(errorOf([] { subtract(kSmallest, 1); }), overflow);
  EXPECT_EQ(errorOf([] { multiply(kLargest, 2); }), overflow);
  EXPECT_EQ(errorOf([] { divide(kSmallest, -1); }), overflow);
  EXPECT_EQ(errorOf([] { negate(kSmallest); }), overflow);
  EXPECT_EQ(errorOf([] { divide(1, 0); }), "ArithmeticError DivisionByZero");
  EXPECT_EQ(errorOf([] { modulo(1, 0); }), "ArithmeticError DivisionByZero");
  EXPECT_EQ(errorOf([] { add(true, 1); }), "TypeError InvalidArgumentType");
  EXPECT_EQ(errorOf([] { subtract("a", "b"); }), "TypeError InvalidArgumentType");
  EXPECT_EQ(errorOf([] { add(Map{}, 1); }), "TypeError InvalidArgumentType");
  EXPECT_EQ(errorOf([] { add(Date{0}, Date{1}); }), "TypeError InvalidArgumentType");
}

struct MoveCase {
  Value from;
  Duration by;
  const char* plus;
  const char* minus;
};

TEST(CalendarArithmetic, MovesMonthsThenDaysThenTheClock) {
  const auto at = [](std::int64_t year, int month, int day) { return dateOf(YearMonthDay{year, month, day}); };
  const auto local = [&](std::int64_t year, int month, int day, std::int64_t second) {
    return LocalDateTime{at(year, month, day).daysSinceEpoch * 86'400 + second, 0};
  };
  const std::vector<MoveCase> cases = {
      {at(2024, 1, 31), {1, 0, 0, 0}, "2024-02-29", "2023-12-31"},
      {at(2023, 1, 31), {1, 1, 0, 0}, "2023-03-01", "2022-12-30"},
      {at(2024, 2, 29), {12, 0, 0, 0}, "2025-02-28", "2023-02-28"},
      {at(2024, 3, 1), {0, 0, 86'399, 0}, "2024-03-01", "2024-03-01"},
      {at(2024, 3, 1), {0, 0, 86'400, 0}, "2024-03-02", "2024-02-29"},
      {LocalTime{0}, {5, 7, 3600, 1}, "01:00:00.000000001", "22:59:59.999999999"},
      {Time{0, 7200}, {0, 0, -60, 0}, "23:59+02:00", "00:01+02:00"},
      {local(2024, 1, 31, 86'399), {1, 0, 1, 0}, "2024-03-01T00:00", "2023-12-31T23:59:58"},
  };
  for (const auto& [from, by, plus, minus] : cases) {
    EXPECT_EQ(add(from, by).toText().find(plus) == std::string::npos, false)
        << from.toText() << " + " << toText(by) << " gave " << add(from, by).toText();
    EXPECT_EQ(subtract(from, by).toText().find(minus) == std::string::npos, false)
        << from.toText() << " - " << toText(by) << " gave " << subtract(from, by).toText();
  }
}

TEST(CalendarArithmetic, KeepsTheLocalClockOverASummerTimeChangeForDaysButNotForHours) {
  // 2017-10-28T12:00+02:00 in Stockholm; the clocks went back the night after.
  const DateTime before{1'509'184'800, 0, 7200, "Europe/Stockholm"};
  EXPECT_EQ(toText(add(before, Duration{0, 1, 0, 0}).asDateTime()), "2017-10-29T12:00+01:00[Europe/Stockholm]");
  EXPECT_EQ(toText(add(before, Duration{0, 0, 86'400, 0}).asDateTime()), "2017-10-29T11:00+01:00[Europe/Stockholm]");
}

TEST(CalendarArithmetic, MovesAReadingInTheSpringGapLater) {
  // 02:30 did not exist on 2017-03-26 in Stockholm.
  const DateTime before{1'490'405'400, 0, 3600, "Europe/Stockholm"};  // 2017-03-25T02:30+01:00
  EXPECT_EQ(toText(add(before, Duration{0, 1, 0, 0}).asDateTime()), "2017-03-26T03:30+02:00[Europe/Stockholm]");
}

TEST(CalendarArithmetic, RefusesToLeaveTheCalendar) {
  EXPECT_THROW(add(Date{0}, Duration{std::numeric_limits<std::int64_t>::max(), 0, 0, 0}), QueryError);
  EXPECT_THROW(add(Date{0}, Duration{0, std::numeric_limits<std::int64_t>::max(), 0, 0}), QueryError);
  EXPECT_THROW(add(LocalDateTime{0, 0}, Duration{0, 0, std::numeric_limits<std::int64_t>::max(), 0}), QueryError);
  EXPECT_THROW(add(Duration{kLargest, 0, 0, 0}, Duration{1, 0, 0, 0}), QueryError);
}

TEST(Durations, ScaleWithTheRemainderFlowingIntoSmallerParts) {
  EXPECT_EQ(toText(multiply(Duration{1, 1, 1, 500'000'000}, 3).asDuration()), "P3M3DT4.5S");
  EXPECT_EQ(toText(divide(Duration{0, 3, 0, 0}, 2).asDuration()), "P1DT12H");
  EXPECT_EQ(toText(multiply(0.5, Duration{1, 0, 0, 0}).asDuration()), "P15DT5H14M33S");
  EXPECT_EQ(toText(multiply(Duration{10, 0, 0, 0}, 0.1).asDuration()), "P1M");
  EXPECT_EQ(toText(divide(Duration{0, 0, 0, 1}, 2).asDuration()), "PT0S");
  EXPECT_EQ(toText(negate(Duration{0, 0, 1, 500'000'000}).asDuration()), "PT-1.5S");
  EXPECT_EQ(errorOf([] { divide(Duration{1, 0, 0, 0}, 0); }), "ArithmeticError DivisionByZero");
  EXPECT_EQ(errorOf([] { multiply(Duration{kLargest, 0, 0, 0}, 2); }), "ArithmeticError IntegerOverflow");
}

TEST(Numbers, AreWrittenSoThatFloatsStayFloats) {
  const std::vector<std::pair<Value, const char*>> cases = {
      {1, "1"},           {1.0, "1.0"},           {-0.5, "-0.5"},        {1e10, "1.0E10"},
      {1.5e-9, "1.5E-9"}, {123456.0, "123456.0"}, {std::nan(""), "NaN"}, {-INFINITY, "-Infinity"},
  };
  for (const auto& [number, text] : cases) EXPECT_EQ(numberText(number), text);
}

TEST(Access, CountsFromBothEndsAndIsNullBeyondThem) {
  const Value list = List{1, 2, 3};
  EXPECT_EQ(element(list, 0, nullptr), Value(1));
  EXPECT_EQ(element(list, -3, nullptr), Value(1));
  EXPECT_TRUE(element(list, 3, nullptr).isNull());
  EXPECT_TRUE(element(list, kSmallest, nullptr).isNull());
  EXPECT_TRUE(element(list, Value(), nullptr).isNull());
  EXPECT_TRUE(element(Value(), 1, nullptr).isNull());
  EXPECT_EQ(element(Map{{"a", 1}}, "a", nullptr), Value(1));
  EXPECT_TRUE(element(Map{{"a", 1}}, "A", nullptr).isNull());
  EXPECT_EQ(errorOf([&] { element(list, 1.0, nullptr); }), "TypeError ListElementAccessByNonInteger");
  EXPECT_EQ(errorOf([] { element(Map{}, 1, nullptr); }), "TypeError MapElementAccessByNonString");
  EXPECT_EQ(errorOf([] { element("text", 1, nullptr); }), "TypeError InvalidArgumentType");
}

TEST(Access, SlicesLikeHalfOpenRanges) {
  const Value list = List{1, 2, 3, 4, 5};
  EXPECT_EQ(slice(list, 1, 3), Value(List{2, 3}));
  EXPECT_EQ(slice(list, -2, std::nullopt), Value(List{4, 5}));
  EXPECT_EQ(slice(list, std::nullopt, -4), Value(List{1}));
  EXPECT_EQ(slice(list, -99, 99), list);
  EXPECT_EQ(slice(list, 3, 1), Value(List{}));
  EXPECT_TRUE(slice(list, Value(), 1).isNull());
  EXPECT_EQ(errorOf([&] { slice(list, 1.5, 2); }), "TypeError InvalidArgumentType");
}

struct ComponentCase {
  Value value;
  const char* name;
  Value expected;
};

TEST(Access, ReadsCalendarComponents) {
  const auto at = [](std::int64_t year, int month, int day) { return dateOf(YearMonthDay{year, month, day}); };
  const DateTime zoned{469'020'674, 645'876'123, 3600, "Europe/Stockholm"};
  const Duration duration{16, 10, 3661, 111'111'111};
  const std::vector<ComponentCase> cases = {
      {at(2021, 1, 3), "week", 53},
      {at(2021, 1, 3), "weekYear", 2020},
      {at(2018, 12, 31), "week", 1},
      {at(2018, 12, 31), "weekYear", 2019},
      {at(2024, 12, 31), "ordinalDay", 366},
      {at(2024, 11, 30), "dayOfQuarter", 61},
      {at(2024, 11, 30), "quarter", 4},
      {at(2024, 11, 30), "dayOfWeek", 6},
      {at(-1, 3, 1), "year", -1},
      {Time{45'296'000'000'007, -5400}, "offset", "-01:30"},
      {Time{45'296'000'000'007, -5400}, "timezone", "-01:30"},
      {Time{45'296'000'000'007, -5400}, "nanosecond", 7},
      {Time{45'296'000'000'007, 0}, "offset", "Z"},
      {zoned, "timezone", "Europe/Stockholm"},
      {zoned, "offsetMinutes", 60},
      {zoned, "epochMillis", std::int64_t{469'020'674'645}},
      {zoned, "microsecond", 645'876},
      {zoned, "hour", 12},
      {duration, "quarters", 5},
      {duration, "monthsOfYear", 4},
      {duration, "daysOfWeek", 3},
      {duration, "minutesOfHour", 1},
      {duration, "nanoseconds", std::int64_t{3'661'111'111'111}},
  };
  for (const auto& [value, name, expected] : cases)
    EXPECT_EQ(property(value, name, nullptr), expected) << value.toText() << '.' << name;
  EXPECT_THROW(property(at(2024, 1, 1), "hour", nullptr), QueryError);
  EXPECT_EQ(errorOf([] { property("text", "year", nullptr); }), "TypeError InvalidArgumentType");
}

TEST(TextMatching, IsUnknownForAnythingButStrings) {
  EXPECT_EQ(startsWith("Region Fyn", "Region"), Truth::yes);
  EXPECT_EQ(endsWith("Region Fyn", "fyn"), Truth::no);
  EXPECT_EQ(contains("abc", ""), Truth::yes);
  EXPECT_EQ(contains("abc", Value()), Truth::unknown);
  EXPECT_EQ(startsWith(1, 1), Truth::unknown);
}

TEST(TextMatching, PatternsMustMatchTheWholeText) {
  PatternMatcher matcher;
  EXPECT_EQ(matcher.matches("abc", "a.*"), Truth::yes);
  EXPECT_EQ(matcher.matches("xabc", "a.*"), Truth::no);
  EXPECT_EQ(matcher.matches("ABC", "(?i)abc"), Truth::yes);
  EXPECT_EQ(matcher.matches("ærø", "..."), Truth::yes);
  EXPECT_EQ(matcher.matches(Value(), "a"), Truth::unknown);
  EXPECT_EQ(errorOf([&] { matcher.matches("a", "("); }), "ArgumentError InvalidArgumentValue");
}

}  // namespace
}  // namespace tov
