// Calendar arithmetic and the text of calendar values.
#include "tovholder/temporal.h"

#include <gtest/gtest.h>

#include <limits>

namespace tov {
namespace {

TEST(Temporal, KnownDaysHaveTheirNumber) {
  EXPECT_EQ(dateOf({1970, 1, 1}).daysSinceEpoch, 0);
  EXPECT_EQ(dateOf({2000, 2, 29}).daysSinceEpoch, 11'016);
  EXPECT_EQ(dateOf({1969, 12, 31}).daysSinceEpoch, -1);
  EXPECT_EQ(dateOf({1, 1, 1}).daysSinceEpoch, -719'162);
  EXPECT_EQ(dateOf({0, 3, 1}).daysSinceEpoch, -719'468);
}

TEST(Temporal, EachDayOfNineHundredYearsFollowsTheOneBefore) {
  YearMonthDay before = partsOf(Date{dateOf({-50, 1, 1}).daysSinceEpoch - 1});
  EXPECT_EQ(before.year, -51);
  for (std::int64_t day = dateOf({-50, 1, 1}).daysSinceEpoch; day < dateOf({850, 1, 1}).daysSinceEpoch; ++day) {
    const YearMonthDay now = partsOf(Date{day});
    ASSERT_TRUE(isValidDate(now));
    ASSERT_EQ(dateOf(now).daysSinceEpoch, day);
    const bool sameMonth = now.month == before.month && now.year == before.year && now.day == before.day + 1;
    const bool nextMonth = now.day == 1 && now.month == before.month % 12 + 1 &&
                           now.year == before.year + (before.month == 12 ? 1 : 0) &&
                           !isValidDate({before.year, before.month, before.day + 1});
    ASSERT_TRUE(sameMonth || nextMonth) << day;
    before = now;
  }
}

TEST(Temporal, TheFurthestDaysDoNotOverflow) {
  for (const std::int64_t day : {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
    EXPECT_EQ(partsOf(Date{day}).year < 0, day < 0);
    EXPECT_GE(weekdayOf(Date{day}), 1);
  }
  EXPECT_FALSE(toText(DateTime{std::numeric_limits<std::int64_t>::max(), 0, 3600, {}}).empty());
}

TEST(Temporal, LeapDaysFollowTheFourHundredYearRule) {
  EXPECT_TRUE(isValidDate({2024, 2, 29}));
  EXPECT_TRUE(isValidDate({2000, 2, 29}));
  EXPECT_FALSE(isValidDate({1900, 2, 29}));
  EXPECT_FALSE(isValidDate({2023, 2, 29}));
  EXPECT_FALSE(isValidDate({2023, 13, 1}));
  EXPECT_FALSE(isValidDate({2023, 4, 31}));
  EXPECT_FALSE(isValidDate({2023, 4, 0}));
}

TEST(Temporal, WeekdaysRunFromMondayToSunday) {
  EXPECT_EQ(weekdayOf(dateOf({1970, 1, 1})), 4);
  EXPECT_EQ(weekdayOf(dateOf({2025, 3, 3})), 1);
  EXPECT_EQ(weekdayOf(dateOf({2025, 3, 9})), 7);
  EXPECT_EQ(weekdayOf(dateOf({1969, 12, 28})), 7);
}

TEST(Temporal, DatesBeyondFourDigitsCarryASign) {
  EXPECT_EQ(toText(dateOf({2025, 3, 9})), "2025-03-09");
  EXPECT_EQ(toText(dateOf({33, 12, 1})), "0033-12-01");
  EXPECT_EQ(toText(dateOf({-1, 12, 1})), "-0001-12-01");
  EXPECT_EQ(toText(dateOf({-999'999'999, 1, 1})), "-999999999-01-01");
  EXPECT_EQ(toText(dateOf({12'345, 1, 2})), "+12345-01-02");
}

TEST(Temporal, TimesLeaveOutZeroSecondsAndTrailingZeros) {
  EXPECT_EQ(toText(LocalTime{0}), "00:00");
  EXPECT_EQ(toText(LocalTime{45'000'000'000'000}), "12:30");
  EXPECT_EQ(toText(LocalTime{45'001'000'000'000}), "12:30:01");
  EXPECT_EQ(toText(LocalTime{45'000'500'000'000}), "12:30:00.5");
  EXPECT_EQ(toText(LocalTime{45'001'000'000'001}), "12:30:01.000000001");
  EXPECT_EQ(toText(Time{45'000'000'000'000, 0}), "12:30Z");
  EXPECT_EQ(toText(Time{45'000'000'000'000, 5400}), "12:30+01:30");
  EXPECT_EQ(toText(Time{45'000'000'000'000, -3630}), "12:30-01:00:30");
}

TEST(Temporal, InstantsShowTheLocalClockOfTheirOffset) {
  EXPECT_EQ(toText(LocalDateTime{-1, 0}), "1969-12-31T23:59:59");
  EXPECT_EQ(toText(DateTime{0, 0, 3600, {}}), "1970-01-01T01:00+01:00");
  EXPECT_EQ(toText(DateTime{0, 250'000'000, -3600, {}}), "1969-12-31T23:00:00.25-01:00");
  EXPECT_EQ(toText(DateTime{86'399, 0, 7200, "Europe/Copenhagen"}), "1970-01-02T01:59:59+02:00[Europe/Copenhagen]");
}

TEST(Temporal, DurationsSignEachPart) {
  EXPECT_EQ(toText(Duration{}), "PT0S");
  EXPECT_EQ(toText(Duration{14, 3, 14'706, 700'000'000}), "P1Y2M3DT4H5M6.7S");
  EXPECT_EQ(toText(Duration{-14, 0, 0, 0}), "P-1Y-2M");
  EXPECT_EQ(toText(Duration{0, 1, -1, 0}), "P1DT-1S");
  EXPECT_EQ(toText(Duration{0, 0, -1, 500'000'000}), "PT-0.5S");
  EXPECT_EQ(toText(Duration{0, 0, -61, 1}), "PT-1M-0.999999999S");
  EXPECT_EQ(toText(Duration{0, 0, 0, 1}), "PT0.000000001S");
  EXPECT_EQ(toText(Duration{0, 0, 3600, 0}), "PT1H");
}

TEST(Temporal, OnlyRealDaysAreReadFromText) {
  EXPECT_EQ(dateFromText("2024-02-29"), dateOf({2024, 2, 29}));
  for (const char* wrong : {"2023-02-29", "2024-2-29", "2024-02-290", "2024/02/29", "2o24-02-28", "", "-024-02-28"}) {
    EXPECT_EQ(dateFromText(wrong), std::nullopt) << wrong;
  }
}

}  // namespace
}  // namespace tov
