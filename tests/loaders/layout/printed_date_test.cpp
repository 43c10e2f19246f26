// Dates and times as records print them.
#include "loaders/layout/printed_date.h"

#include <gtest/gtest.h>

#include <string>

#include "loaders/layout/declarations.h"

namespace tov::loaders {
namespace {

const Words& danish() {
  return languageLayouts().front().words;
}

std::string dateIn(std::string_view text) {
  const auto date = findDate(text, danish());
  if (!date) return "none";
  const std::string year = date->year ? std::to_string(*date->year) : "?";
  return year + "-" + std::to_string(date->month) + "-" + std::to_string(date->day) +
         (date->weekday ? " day " + std::to_string(*date->weekday) : "");
}

TEST(PrintedDates, AreReadInEveryForm) {
  EXPECT_EQ(dateIn("25. september, 2025 kl. 12:30"), "2025-9-25");
  EXPECT_EQ(dateIn("den 27. november 2024"), "2024-11-27");
  EXPECT_EQ(dateIn("d. 15-01-2025"), "2025-1-15");
  EXPECT_EQ(dateIn("24.02.20"), "2020-2-24");
  EXPECT_EQ(dateIn("den 1/9 2024"), "2024-9-1");
  EXPECT_EQ(dateIn("2024-03-14"), "2024-3-14");
  EXPECT_EQ(dateIn("1.feb. 2024"), "2024-2-1");
  EXPECT_EQ(dateIn("fra .1 januar 2027"), "2027-1-1");
  EXPECT_EQ(dateIn("Tirsdag d. 19. februar 2018"), "2018-2-19 day 2");
  EXPECT_EQ(dateIn("onsdag den 15. januar 2020 kl. 13:00"), "2020-1-15 day 3");
  EXPECT_EQ(dateIn("den 9. november"), "?-11-9");
}

TEST(PrintedDates, AreNotTimesCaseNumbersOrSums) {
  EXPECT_EQ(dateIn("kl. 12.30-15.30"), "none");
  EXPECT_EQ(dateIn("kl 9.10-11.30"), "none");
  EXPECT_EQ(dateIn("1.018.886,36"), "none");
  EXPECT_EQ(dateIn("31. februar 2024"), "none");
}

std::string timesIn(std::string_view text) {
  const auto times = findTimes(text, danish());
  return times ? times->start + "/" + times->end : "none";
}

TEST(PrintedTimes, AreReadInEveryForm) {
  EXPECT_EQ(timesIn("den 27. november 2024 kl. 08:30"), "08:30/");
  EXPECT_EQ(timesIn("20. februar kl 12.30-16.00"), "12:30/16:00");
  EXPECT_EQ(timesIn("14:00 - 16:00"), "14:00/16:00");
  EXPECT_EQ(timesIn("kl. 9 til kl. 11.15"), "09:00/11:15");
  EXPECT_EQ(timesIn("06-03-2018 10:00:00"), "10:00/");
  EXPECT_EQ(timesIn("kl. 27.80"), "none");
}

DatedSpan dated(const std::string& text, const std::vector<std::string>& near) {
  std::vector<PrintedDate> dates;
  for (const std::string& other : near) dates.push_back(*findDate(other, danish()));
  return datedSpan({1, text, {}}, *findDate(text, danish()), dates);
}

TEST(PrintedDates, TakeAMissingYearFromTheLetterAndTheWeekday) {
  const DatedSpan date = dated("mandag den 8. marts", {"15.03.21"});
  EXPECT_EQ(date.year, 2021);
  EXPECT_GE(date.confidence, 0.9);
}

TEST(PrintedDates, CrossTheTurnOfTheYear) {
  EXPECT_EQ(dated("tirsdag den 22. december", {"04.01.21"}).year, 2020);
}

TEST(PrintedDates, KeepAYearThatContradictsTheWeekdayAtLowerConfidence) {
  const DatedSpan date = dated("Tirsdag d. 19. februar 2018", {"16.01.19"});
  EXPECT_EQ(date.year, 2018);
  EXPECT_LT(date.confidence, 0.6);
  EXPECT_EQ(date.otherYear, 2019);
}

TEST(PrintedDates, AreCertainWhenTheWeekdayAgrees) {
  EXPECT_EQ(dated("onsdag den 15. januar 2025", {}).confidence, 1);
}

}  // namespace
}  // namespace tov::loaders
