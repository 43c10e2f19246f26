// Constructing, truncating and subtracting calendar values.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "query/values/comparison.h"
#include "tests/query/functions/function_case.h"

namespace tov {
namespace {

/// The result's ISO text alone, or the error's type and detail.
std::string text(std::string_view name, const List& arguments) {
  try {
    const Value value = call(name, arguments);
    return value.isNull() ? "null" : std::string(call("toString", {value}).asString());
  } catch (const QueryError& error) {
    return error.type() + " " + error.detail();
  }
}

void expectTexts(const std::vector<FunctionCase>& cases) {
  for (const auto& [name, arguments, expected] : cases)
    EXPECT_EQ(text(name, arguments), expected) << name << Value(arguments).toText();
}

Value date(const char* iso) {
  return call("date", {iso});
}
Value localDateTime(const char* iso) {
  return call("localdatetime", {iso});
}
Value dateTime(const char* iso) {
  return call("datetime", {iso});
}
Value time(const char* iso) {
  return call("time", {iso});
}
Value localTime(const char* iso) {
  return call("localtime", {iso});
}

constexpr const char* kUnreadable = "ArgumentError InvalidArgumentValue";
constexpr const char* kOutOfRange = "ArgumentError NumberOutOfRange";

TEST(DateText, IsReadInEveryIsoForm) {
  expectTexts({
      {"date", {"2024-02-29"}, "2024-02-29"},   {"date", {"20240229"}, "2024-02-29"},
      {"date", {"2024-02"}, "2024-02-01"},      {"date", {"202402"}, "2024-02-01"},
      {"date", {"2024"}, "2024-01-01"},         {"date", {"2020-W53-7"}, "2021-01-03"},
      {"date", {"2020W537"}, "2021-01-03"},     {"date", {"2019-W01"}, "2018-12-31"},
      {"date", {"2024-366"}, "2024-12-31"},     {"date", {"2024060"}, "2024-02-29"},
      {"date", {"2024-Q3-31"}, "2024-07-31"},   {"date", {"2024Q3"}, "2024-07-01"},
      {"date", {"-0044-03-15"}, "-0044-03-15"}, {"date", {"+12024-03-15"}, "+12024-03-15"},
      {"date", {"2023-02-29"}, kOutOfRange},    {"date", {"2023-366"}, kOutOfRange},
      {"date", {"2021-W53"}, kOutOfRange},      {"date", {"2024-13-01"}, kOutOfRange},
      {"date", {"2024-Q1-92"}, kOutOfRange},    {"date", {"24-01-01"}, kUnreadable},
      {"date", {"2024-01-01x"}, kUnreadable},   {"date", {""}, kUnreadable},
  });
}

TEST(ClockText, IsReadWithAndWithoutSeparators) {
  expectTexts({
      {"localtime", {"09"}, "09:00"},
      {"localtime", {"0905"}, "09:05"},
      {"localtime", {"09:05:07.5"}, "09:05:07.5"},
      {"localtime", {"090507,000000001"}, "09:05:07.000000001"},
      {"localtime", {"24:00"}, kOutOfRange},
      {"localtime", {"9:05"}, kUnreadable},
      {"time", {"09:05"}, "09:05Z"},
      {"time", {"0905+0130"}, "09:05+01:30"},
      {"time", {"09-02"}, "09:00-02:00"},
      {"time", {"09:05:07+02:05:59"}, "09:05:07+02:05:59"},
      {"time", {"09:05+19:00"}, kOutOfRange},
      {"time", {"09:05[Europe/Paris]"}, kUnreadable},
  });
}

TEST(DateTimeText, NamesItsZoneByOffsetNameOrBoth) {
  expectTexts({
      {"localdatetime", {"2024-060T09"}, "2024-02-29T09:00"},
      {"localdatetime", {"2024-02-29"}, "2024-02-29T00:00"},
      {"datetime", {"2024-07-01T12:00"}, "2024-07-01T12:00Z"},
      {"datetime", {"2024-07-01T12:00+0200"}, "2024-07-01T12:00+02:00"},
      {"datetime", {"2024-07-01T12:00[Europe/Copenhagen]"}, "2024-07-01T12:00+02:00[Europe/Copenhagen]"},
      {"datetime", {"2024-07-01T12:00+02:00[Europe/Copenhagen]"}, "2024-07-01T12:00+02:00[Europe/Copenhagen]"},
      {"datetime", {"2024-07-01T12:00+01:00[Europe/Copenhagen]"}, kUnreadable},
      {"datetime", {"2024-07-01T12:00[Europe/Atlantis]"}, kUnreadable},
      {"datetime", {"2024-07-01T12:00[Europe/Paris"}, kUnreadable},
  });
}

TEST(DateTimeText, ChoosesAmongTheTwoReadingsOfAnAutumnNight) {
  expectTexts({
      {"datetime", {"2024-10-27T02:30[Europe/Copenhagen]"}, "2024-10-27T02:30+02:00[Europe/Copenhagen]"},
      {"datetime", {"2024-10-27T02:30+01:00[Europe/Copenhagen]"}, "2024-10-27T02:30+01:00[Europe/Copenhagen]"},
      {"datetime", {"2024-03-31T02:30[Europe/Copenhagen]"}, "2024-03-31T03:30+02:00[Europe/Copenhagen]"},
  });
}

TEST(DurationText, LetsFractionsFlowDownAndPartsHaveSigns) {
  expectTexts({
      {"duration", {"P1Y2M3W4DT5H6M7.008S"}, "P1Y2M25DT5H6M7.008S"},
      {"duration", {"P0.5Y"}, "P6M"},
      {"duration", {"P1.5M"}, "P1M15DT5H14M33S"},
      {"duration", {"P-1.5D"}, "P-1DT-12H"},
      {"duration", {"PT-0.000000001S"}, "PT-0.000000001S"},
      {"duration", {"-P1DT1S"}, "P-1DT-1S"},
      {"duration", {"PT1M-30S"}, "PT30S"},
      {"duration", {"P0002-03-04T05:06:07.5"}, "P2Y3M4DT5H6M7.5S"},
      {"duration", {"P00020304T050607"}, "P2Y3M4DT5H6M7S"},
      {"duration", {"PT0.3S"}, "PT0.3S"},
      {"duration", {"P"}, kUnreadable},
      {"duration", {"P1DT"}, kUnreadable},
      {"duration", {"P1D1Y"}, kUnreadable},
      {"duration", {"1D"}, kUnreadable},
      {"duration", {"P99999999999999999Y"}, "P99999999999999999Y"},
      {"duration", {"P999999999999999999Y"}, "ArithmeticError IntegerOverflow"},
  });
}

TEST(DateFields, TakeWhatIsMissingFromTheBase) {
  const Value sunday = date("2018-12-30");
  const Value monday = date("2018-12-31");  // week 1 of 2019
  expectTexts({
      {"date", {Map{{"year", 2024}}}, "2024-01-01"},
      {"date", {Map{{"year", 2024}, {"month", 2}, {"day", 29}}}, "2024-02-29"},
      {"date", {Map{{"year", 2024}, {"week", 1}}}, "2024-01-01"},
      {"date", {Map{{"year", 2019}, {"week", 1}, {"dayOfWeek", 1}}}, "2018-12-31"},
      {"date", {Map{{"year", 2024}, {"ordinalDay", 60}}}, "2024-02-29"},
      {"date", {Map{{"year", 2024}, {"quarter", 2}, {"dayOfQuarter", 91}}}, "2024-06-30"},
      {"date", {Map{{"date", monday}, {"week", 2}}}, "2019-01-07"},
      {"date", {Map{{"date", sunday}, {"week", 2}}}, "2018-01-14"},
      {"date", {Map{{"date", monday}, {"year", 2020}}}, "2020-12-31"},
      {"date", {Map{{"date", monday}, {"quarter", 1}, {"dayOfQuarter", 1}}}, "2018-01-01"},
      {"date", {Map{{"date", dateTime("2024-07-01T23:00-05:00")}, {"day", 3}}}, "2024-07-03"},
      {"date", {Map{{"date", date("2024-01-31")}, {"month", 2}}}, kOutOfRange},
      {"date", {Map{{"year", 2023}, {"month", 2}, {"day", 29}}}, kOutOfRange},
      {"date", {Map{{"year", 2024}, {"day", 3}}}, kUnreadable},
      {"date", {Map{{"month", 3}}}, kUnreadable},
      {"date", {Map{{"year", 2024}, {"month", 3}, {"week", 3}}}, kUnreadable},
      {"date", {Map{{"year", 2024}, {"hour", 3}}}, kUnreadable},
      {"date", {Map{{"year", "2024"}}}, "TypeError InvalidArgumentType"},
      {"date", {localTime("12:00")}, "TypeError InvalidArgumentType"},
      {"date", {Value()}, "null"},
  });
}

TEST(ClockFields, AddUpFractionsOfASecond) {
  expectTexts({
      {"localtime",
       {Map{{"hour", 1}, {"minute", 2}, {"second", 3}, {"millisecond", 4}, {"microsecond", 5}, {"nanosecond", 6}}},
       "01:02:03.004005006"},
      {"localtime", {Map{{"hour", 1}, {"minute", 2}, {"second", 3}, {"microsecond", 4005}}}, "01:02:03.004005"},
      {"localtime", {Map{{"time", localTime("01:02:03.004")}, {"hour", 5}}}, "05:02:03.004"},
      {"localtime", {Map{{"hour", 1}, {"second", 3}}}, kUnreadable},
      {"localtime", {Map{{"hour", 24}}}, kOutOfRange},
      {"localtime",
       {Map{{"hour", 1}, {"minute", 0}, {"second", 0}, {"millisecond", 1}, {"microsecond", 1000}}},
       kOutOfRange},
      {"time", {Map{{"hour", 1}, {"timezone", "-01:30"}}}, "01:00-01:30"},
      {"time", {Map{{"time", time("01:00+01:00")}, {"timezone", "+03:00"}}}, "03:00+03:00"},
      {"time", {Map{{"time", localTime("01:00")}, {"timezone", "+03:00"}}}, "01:00+03:00"},
      {"time", {dateTime("2024-07-01T12:00[Europe/Copenhagen]")}, "12:00+02:00"},
  });
}

TEST(DateTimeFields, MoveWhatStandsInAZoneAndLabelWhatDoesNot) {
  const Value copenhagen = dateTime("2024-07-01T01:30[Europe/Copenhagen]");
  expectTexts({
      {"datetime",
       {Map{{"year", 2024}, {"month", 7}, {"day", 1}, {"timezone", "Europe/Copenhagen"}}},
       "2024-07-01T00:00+02:00[Europe/Copenhagen]"},
      {"datetime",
       {Map{{"datetime", copenhagen}, {"timezone", "America/New_York"}}},
       "2024-06-30T19:30-04:00[America/New_York]"},
      {"datetime",
       {Map{{"datetime", localDateTime("2024-07-01T01:30")}, {"timezone", "America/New_York"}}},
       "2024-07-01T01:30-04:00[America/New_York]"},
      {"datetime", {Map{{"datetime", copenhagen}, {"month", 12}}}, "2024-12-01T01:30+01:00[Europe/Copenhagen]"},
      {"datetime", {Map{{"date", copenhagen}, {"hour", 3}}}, "2024-07-01T03:00Z"},
      {"datetime",
       {Map{{"date", date("2024-12-24")}, {"time", copenhagen}}},
       "2024-12-24T01:30+01:00[Europe/Copenhagen]"},
      {"localdatetime", {Map{{"date", date("2024-12-24")}, {"time", time("08:00+05:00")}}}, "2024-12-24T08:00"},
      {"localdatetime", {copenhagen}, "2024-07-01T01:30"},
      {"datetime", {date("2024-12-24")}, "2024-12-24T00:00Z"},
      {"datetime", {Map{{"epochSeconds", -1}, {"nanosecond", 5}}}, "1969-12-31T23:59:59.000000005Z"},
      {"datetime", {Map{{"epochMillis", 1500}, {"timezone", "+01:00"}}}, "1970-01-01T01:00:01.5+01:00"},
      {"datetime.fromepoch", {60, 7}, "1970-01-01T00:01:00.000000007Z"},
      {"datetime.fromepochmillis", {-1}, "1969-12-31T23:59:59.999Z"},
      {"datetime", {Map{{"year", 2024}, {"timezone", "Middle/Earth"}}}, kUnreadable},
  });
}

TEST(Clocks, StandStillDuringAStatementAndFollowTheZone) {
  FunctionContext context;
  context.statementTime = {.epochSecond = 1'719'788'400, .nanosecond = 0};  // 2024-06-30T23:00Z
  EXPECT_EQ(toText(call("date", {}, context).asDate()), "2024-06-30");
  EXPECT_EQ(toText(call("date.statement", {"Europe/Copenhagen"}, context).asDate()), "2024-07-01");
  EXPECT_EQ(toText(call("date", {Map{{"timezone", "+01:00"}}}, context).asDate()), "2024-07-01");
  EXPECT_EQ(toText(call("datetime", {}, context).asDateTime()), "2024-06-30T23:00Z");
  EXPECT_EQ(toText(call("localtime", {Map{{"timezone", "-02:00"}}}, context).asLocalTime()), "21:00");
  EXPECT_EQ(toText(call("time", {Map{{"timezone", "Europe/Copenhagen"}}}, context).asTime()), "01:00+02:00");
  const Value earlier = call("datetime.realtime", {}, context);
  EXPECT_EQ(lessOrEqual(earlier, call("datetime.realtime", {}, context)), Truth::yes);
}

TEST(DurationFields, MayBeFractionalAndNegative) {
  expectTexts({
      {"duration", {Map{{"years", 1.5}, {"days", -2}}}, "P1Y6M-2D"},
      {"duration", {Map{{"weeks", 2.5}}}, "P17DT12H"},
      {"duration", {Map{{"seconds", 1}, {"milliseconds", -1001}}}, "PT-0.001S"},
      {"duration", {Map{{"seconds", 0.3}}}, "PT0.3S"},
      {"duration", {Map{{"nanoseconds", 1'000'000'001}}}, "PT1.000000001S"},
      {"duration", {Map{}}, "PT0S"},
      {"duration", {Map{{"fortnights", 1}}}, kUnreadable},
      {"duration", {Map{{"days", "1"}}}, "TypeError InvalidArgumentType"},
  });
}

TEST(Truncation, StartsTheUnitAndThenSetsTheFields) {
  const Value noon = dateTime("2021-01-03T12:34:56.789012345+01:00");  // a Sunday of week 53 of 2020
  expectTexts({
      {"date.truncate", {"millennium", noon}, "2000-01-01"},
      {"date.truncate", {"decade", date("-0005-06-07")}, "-0010-01-01"},
      {"date.truncate", {"weekYear", noon}, "2019-12-30"},
      {"date.truncate", {"week", noon, Map{{"dayOfWeek", 3}}}, "2020-12-30"},
      {"date.truncate", {"quarter", date("2024-05-31")}, "2024-04-01"},
      {"date.truncate", {"month", date("2024-05-31"), Map{{"day", 9}}}, "2024-05-09"},
      {"date.truncate", {"hour", noon}, kUnreadable},
      {"date.truncate", {"aeon", noon}, kUnreadable},
      {"date.truncate", {"day", localTime("12:00")}, "TypeError InvalidArgumentType"},
      {"localtime.truncate", {"MINUTE", noon}, "12:34"},
      {"localtime.truncate", {"millisecond", noon, Map{{"nanosecond", 7}}}, "12:34:56.789000007"},
      {"localtime.truncate", {"microsecond", noon, Map{{"nanosecond", 7}}}, "12:34:56.789012007"},
      {"localtime.truncate", {"month", noon}, kUnreadable},
      {"time.truncate", {"hour", noon, Map{{"timezone", "+05:00"}}}, "12:00+05:00"},
      {"time.truncate", {"hour", dateTime("2021-07-01T12:34Z"), Map{{"timezone", "Europe/Copenhagen"}}}, "12:00+02:00"},
      {"time.truncate", {"day", localDateTime("2024-01-01T10:00")}, "00:00Z"},
      {"localdatetime.truncate", {"day", date("2024-01-01"), Map{{"hour", 4}}}, "2024-01-01T04:00"},
      {"datetime.truncate",
       {"year", dateTime("2024-07-01T12:00[Europe/Copenhagen]")},
       "2024-01-01T00:00+01:00[Europe/Copenhagen]"},
      {"datetime.truncate", {"month", noon, Map{{"timezone", "Asia/Tokyo"}}}, "2021-01-01T00:00+09:00[Asia/Tokyo]"},
  });
}

TEST(DurationBetween, CountsWholeMonthsThenDaysThenTime) {
  expectTexts({
      {"duration.between", {date("2024-01-31"), date("2024-03-01")}, "P1M1D"},
      {"duration.between", {date("2024-03-01"), date("2024-01-31")}, "P-1M-1D"},
      {"duration.between", {localDateTime("2024-01-01T12:00"), localDateTime("2024-02-01T11:00")}, "P30DT23H"},
      {"duration.between", {localDateTime("2024-02-01T11:00"), localDateTime("2024-01-01T12:00")}, "P-30DT-23H"},
      {"duration.between", {time("12:00+01:00"), time("12:00Z")}, "PT1H"},
      {"duration.between", {time("12:00+01:00"), localTime("13:00")}, "PT1H"},
      {"duration.between", {date("2024-01-01"), time("01:00+09:00")}, "PT1H"},
      {"duration.inMonths", {date("2024-01-31"), date("2025-01-30")}, "P11M"},
      {"duration.inMonths", {localTime("10:00"), date("2024-01-01")}, "PT0S"},
      {"duration.inDays", {localDateTime("2024-01-01T12:00"), localDateTime("2024-03-01T11:59")}, "P59D"},
      {"duration.inSeconds", {localTime("10:00:00.7"), localTime("10:00:00.2")}, "PT-0.5S"},
      {"duration.between", {Value(), date("2024-01-01")}, "null"},
      {"duration.between", {1, date("2024-01-01")}, "TypeError InvalidArgumentType"},
  });
}

TEST(DurationBetween, KnowsThatADayCanHaveTwentyThreeHours) {
  const Value before = dateTime("2024-03-31T00:00[Europe/Copenhagen]");
  expectTexts({
      {"duration.inSeconds", {before, date("2024-04-01")}, "PT23H"},
      {"duration.between", {before, dateTime("2024-04-01T00:00[Europe/Copenhagen]")}, "P1D"},
      {"duration.inSeconds", {localTime("00:00"), dateTime("2024-03-31T04:00[Europe/Copenhagen]")}, "PT3H"},
      {"duration.inSeconds", {before, dateTime("2024-03-31T12:00Z")}, "PT13H"},
  });
}

TEST(Texts, AreReadBackAsTheSameValue) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"date", "-0044-03-15"},
      {"date", "+12024-03-15"},
      {"localtime", "12:31:14.645876123"},
      {"time", "12:31:14.5-00:00:01"},
      {"localdatetime", "1984-10-11T12:31"},
      {"datetime", "1984-10-11T12:31:14.645876123+01:00"},
      {"datetime", "2024-10-27T02:30+01:00[Europe/Copenhagen]"},
      {"duration", "P12Y5M-14DT16H-3M-0.001S"},
  };
  for (const auto& [name, iso] : cases) {
    const Value value = call(name, {iso});
    EXPECT_EQ(equals(call(name, {call("toString", {value})}), value), Truth::yes) << iso;
  }
}

}  // namespace
}  // namespace tov
