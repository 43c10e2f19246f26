// The five families once more, in the forms that other bodies give them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readings.h"

namespace tov::loaders {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(RegionListVariant, ReadsTitlesBeforeNamesAndMarksOfAbsence) {
  const Minutes minutes = laidOut("region_list_with_marks.txt").meetings.front();
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("17 Karl Johan Dahl, chefkonsulent, RH Horsens",
                                                             "21 Britta Kjær Nygaard", "21 Ib Sand", "22 Ib Sand"));
  EXPECT_THAT(people(minutes, Presence::present),
              ElementsAre("14 Lars Ole Brink, velfærdsdirektør, Hedensted Kommune (kommunal formand)",
                          "15 Hospitalsdirektør Merete Stougaard-Lind, Regionshospitalet Horsens (regional formand)",
                          "16 Anne-Mette Vestergaard Toft, PLO (online)", "18 Ulrik Bech (Odder Kommune)",
                          "19 Tina Holdt Poulsen, Skanderborg Kommune (deltog under punkt 4)", "22 Yrsa Fly Olesen"));
}

TEST(RegionListVariant, DecidesNothingByNamingWhoWasAway) {
  EXPECT_THAT(texts(laidOut("region_list_with_marks.txt").meetings.front(), 0, SectionKind::decision), IsEmpty());
}

TEST(RegionListVariant, KeepsAListThatRunsIntoTheNextNumberInsideItsItem) {
  const Minutes minutes = laidOut("region_list_with_marks.txt").meetings.front();
  ASSERT_EQ(minutes.items.size(), 7U);
  EXPECT_EQ(minutes.items[3].title.text, "Økonomi - klyngemidler 2025");
  EXPECT_EQ(minutes.items[3].title.line, 49U);
  EXPECT_THAT(texts(minutes, 2, SectionKind::recommendation), Contains("4. Økonomi i akutteams"));
  EXPECT_THAT(texts(minutes, 3, SectionKind::finances), ElementsAre("Der er afsat 200.000 kr. i 2025."));
  EXPECT_THAT(texts(minutes, 4, SectionKind::decision), IsEmpty());
}

TEST(RegionPrintPageVariant, GoesOnWithTheNumbersOfTheYear) {
  const Minutes minutes = laidOut("region_print_page_continued.txt").meetings.front();
  EXPECT_EQ(minutes.forum->text, "Digital Sundhed - styregruppen");
  EXPECT_EQ(dateOf(minutes), "2021-12-3");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("31 Velkomst", "32 Godkendelse af referat",
                                            "33 Telemedicin til hjertepatienter", "34 Eventuelt"));
  EXPECT_THAT(people(minutes, Presence::present),
              ElementsAre("9 Kim Brostrøm (Region Midtjylland)", "9 Jette Vindum (Aarhus Kommune)",
                          "9 Ole Bak Thomsen (PLO)", "11 Pia Damm"));
}

TEST(RegionCaseListVariant, TakesANumberedQuestionForText) {
  const Minutes minutes = laidOut("region_case_list_with_question.txt").meetings.front();
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Velkomst og præsentation [1-31-72-1-22]",
                                            "2 Rygestop på tværs [1-31-72-1-22]", "3 Eventuelt"));
  EXPECT_EQ(minutes.items[2].title.line, 52U);
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("23 Peder Gade, sundhedschef Favrskov Kommune"));
}

TEST(RegionCaseListVariant, ReadsSentencesAboutPeopleAboveTheFirstItem) {
  const LaidOut out = layOut(readRecordText(
      "Se alle dagsordener og referater\nReferat\ntil\nmødet i Udvalg for nære tilbud\nden 12. januar 2022 kl. 13.00\n"
      "i Viborg\nAlle var mødt undtagen Ulla Wulff Sø og Hanne Roed, der havde meldt afbud.\nMødet blev hævet kl. "
      "15.35.\n"
      "Sagnr.: 1-01-72-3-21\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n",
      "minutes.txt"));
  const Minutes& minutes = out.meetings.front();
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("7 Ulla Wulff Sø", "7 Hanne Roed"));
  EXPECT_EQ(minutes.end->text, "15:35");
  EXPECT_EQ(std::count(out.fates.begin(), out.fates.end(), LineFate::notUnderstood), 0);
}

TEST(AgendaSystemVariant, ReadsSingleSpacedTextAndATitleOnTwoLines) {
  const Minutes minutes = laidOut("agenda_system_single_spaced.txt").meetings.front();
  EXPECT_EQ(minutes.kind, RecordKind::minutes);
  EXPECT_EQ(minutes.forum->text, "Sundhedsklynge Hjørring Fagligt Strategisk Niveau");
  EXPECT_EQ(minutes.end->text, "15:00");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Deltagere", "2 Godkendelse af dagsorden", "3 Status på indsatser",
                                            "4 Lukket punkt: Personsag", "5 Eventuelt"));
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("13 Kim Lykke Jensen", "13 Ane Bro"));
  EXPECT_THAT(peopleWith(minutes, Capacity::guest), ElementsAre("Lone Quist\tChefkonsulent\tRegion Nordjylland"));
}

TEST(FocusGroupVariant, ReadsSingleSpacedTextWithAHeadOfLabels) {
  const Minutes minutes = laidOut("focus_group_single_spaced.txt").meetings.front();
  EXPECT_EQ(minutes.forum->text, "Fokusgruppen Voksne og Sundhed");
  EXPECT_EQ(dateOf(minutes), "2018-12-5");
  EXPECT_EQ(minutes.date->confidence, 1);
  EXPECT_EQ(minutes.start->text, "09:00");
  EXPECT_EQ(minutes.end->text, "12:00");
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("13 Ida Bro Krog (Skive)"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::discussion),
              ElementsAre("Gruppen drøftede udbyttet. Poul Erik indkalder til et møde inden 1. februar 2019."));
  EXPECT_THAT(texts(minutes, 3, SectionKind::decision), ElementsAre("Intet"));
}

TEST(FocusGroupVariant, NamesNobodyWhenNobodyWasAway) {
  const LaidOut out =
      layOut(readRecordText("Fokusgruppen Voksne\n\nMødetid: Onsdag den 5. december 2018 kl. 9.00\n\nMødedeltagere: "
                            "Karin Sloth, Poul Erik Ravn\n\n"
                            "Afbud: Ingen\n\nReferat:\n\n1. Velkomst\n\nReferat:\n\nGodkendt\n",
                            "minutes.txt"));
  EXPECT_THAT(people(out.meetings.front(), Presence::absent), IsEmpty());
  EXPECT_THAT(people(out.meetings.front(), Presence::present), ElementsAre("5 Karin Sloth", "5 Poul Erik Ravn"));
}

}  // namespace
}  // namespace tov::loaders
