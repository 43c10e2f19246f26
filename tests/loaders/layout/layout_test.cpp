// The five families of layout, each on a record of its own with people and places of its own; and files that are none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readings.h"

namespace tov::loaders {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

LaidOut laidOutText(const std::string& text) {
  return layOut(readRecordText(text, "minutes.txt"));
}

TEST(RegionList, GivesHeadPeopleAndItems) {
  const LaidOut out = laidOut("region_list.txt");
  ASSERT_EQ(out.meetings.size(), 1U);
  const Minutes& minutes = out.meetings.front();
  EXPECT_EQ(minutes.layout, "region-list");
  EXPECT_EQ(minutes.language, "da");
  EXPECT_EQ(minutes.kind, RecordKind::minutes);
  EXPECT_EQ(minutes.forum->text, "Strategisk forum Sydkystklyngen");
  EXPECT_EQ(dateOf(minutes), "2026-3-3");
  EXPECT_EQ(minutes.start->text, "09:00");
  EXPECT_EQ(minutes.end->text, "11:30");
  EXPECT_EQ(minutes.venue->text, "Mødelokale 2, Faaborg Sygehus");
  EXPECT_THAT(peopleWith(minutes, Duty::chair), ElementsAre("Bodil Marie Tofte, Direktør, Langeland Kommune"));
  EXPECT_THAT(peopleWith(minutes, Capacity::secretariat), ElementsAre("Mie Holt (Region Syddanmark)"));
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("22 Tora von Essen, Direktør, Ærø Kommune"));
}

TEST(RegionList, TakesNumberedListsInsideAnItemForText) {
  const LaidOut out = laidOut("region_list.txt");
  EXPECT_THAT(
      itemsOf(out.meetings.front()),
      ElementsAre("1 Mødedeltagere", "2 Godkendelse af dagsorden", "3 Fælles hjemmesygeplejeteam på øerne - status",
                  "4 Samarbejde om ernæring til ældre borgere ved udskrivelse", "5 Eventuelt"));
}

TEST(RegionList, CitesTheBodyAndForAnItemWithoutBodyTheTableOfContents) {
  const std::vector<Item> items = laidOut("region_list.txt").meetings.front().items;
  EXPECT_EQ(items[3].title.line, 40U);
  EXPECT_EQ(items[4].title.line, 9U);
}

TEST(RegionPrintPage, TakesTheForumFromTheFirstLine) {
  const Minutes minutes = laidOut("region_print_page.txt").meetings.front();
  EXPECT_EQ(minutes.layout, "region-print-page");
  EXPECT_EQ(minutes.forum->text, "Sundhedsklynge Kattegat");
  EXPECT_EQ(dateOf(minutes), "2015-5-6");
  EXPECT_EQ(minutes.start->text, "13:15");
  EXPECT_EQ(minutes.end->text, "15:05");
  EXPECT_EQ(minutes.venue->text, "Kantinen, Grenaa Rådhus");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Godkendelse af dagsorden og referat", "2 Akutteam", "3 Eventuelt"));
}

TEST(RegionPrintPage, ReadsApologiesFromListsAndFromSentences) {
  const Minutes minutes = laidOut("region_print_page.txt").meetings.front();
  EXPECT_THAT(people(minutes, Presence::absent),
              ElementsAre("17 Palle Friis", "17 Jonna Bæk", "17 Inge-Lis Kruse", "19 Tage Munk"));
  EXPECT_THAT(peopleWith(minutes, Duty::chair), ElementsAre("Villads Krag"));
  EXPECT_THAT(peopleWith(minutes, Duty::minutes), ElementsAre("Hedvig Sø Nielsen"));
  EXPECT_EQ(minutes.participants.back().text.text, "Sanne Vig");
  EXPECT_EQ(minutes.participants.back().note, "Sanne Vig deltog for Tage Munk");
}

TEST(RegionPrintPage, TakesTheFirstOfTwoDecisionsForTheDiscussion) {
  const Minutes minutes = laidOut("region_print_page.txt").meetings.front();
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre("Klyngen fortsætter forsøget.", "Punktet tages op den 9. september."));
  EXPECT_EQ(texts(minutes, 1, SectionKind::discussion).size(), 3U);
  EXPECT_THAT(texts(minutes, 2, SectionKind::decision), ElementsAre("Intet. Mødet blev hævet kl. 15.05."));
}

TEST(RegionCaseList, GivesEachItemTheCaseNumberAboveIt) {
  const Minutes minutes = laidOut("region_case_list.txt").meetings.front();
  EXPECT_EQ(minutes.layout, "region-case-list");
  EXPECT_EQ(minutes.forum->text, "Tværsektoriel styregruppe for rehabilitering");
  EXPECT_EQ(dateOf(minutes), "2024-9-1");
  EXPECT_EQ(minutes.venue->text, "Konference 3, Viborg");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("41 Deltagere [1-31-72-55-24]",
                                            "42 Genoptræning efter hoftebrud [16/34038]", "43 Eventuelt [16/34038]"));
  EXPECT_EQ(minutes.items[0].caseNumber->line, 12U);
}

TEST(RegionCaseList, LeavesAPastedLetterOutOfTheDecision) {
  const Minutes minutes = laidOut("region_case_list.txt").meetings.front();
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre(HasSubstr("drøftede forløbet"), "Indstillingen vedr. forløbet blev godkendt."));
  EXPECT_THAT(texts(minutes, 1, SectionKind::other), ElementsAre(HasSubstr("ønsker"), HasSubstr("65 år")));
  EXPECT_THAT(texts(minutes, 2, SectionKind::decision), IsEmpty());
}

TEST(AgendaSystem, ReadsAnAgendaWithWrappedContentsAndRunningHeads) {
  const Minutes minutes = laidOut("agenda_system.txt").meetings.front();
  EXPECT_EQ(minutes.layout, "agenda-system");
  EXPECT_EQ(minutes.kind, RecordKind::agenda);
  EXPECT_EQ(minutes.forum->text, "Sundhedsklynge Øst Administrativt Niveau");
  EXPECT_EQ(dateOf(minutes), "2024-11-4");
  EXPECT_EQ(minutes.date->confidence, 1);
  EXPECT_EQ(minutes.venue->text, "Hobro Sundhedscenter, lokale 4");
  EXPECT_THAT(
      itemsOf(minutes),
      ElementsAre("1 Deltagere", "2 Godkendelse af dagsorden",
                  "3 Forslag til fælles indsats for borgere med langvarige smerter og samtidig angst [2024-001122]",
                  "4 Eventuelt"));
  EXPECT_EQ(laidOut("agenda_system.txt").meetings.size(), 1U);
}

TEST(AgendaSystem, ListsPeopleOfAnAgendaWithoutSayingThatTheyCame) {
  const Minutes minutes = laidOut("agenda_system.txt").meetings.front();
  EXPECT_EQ(people(minutes, Presence::present).size(), 0U);
  EXPECT_EQ(people(minutes, Presence::listed).size(), 4U);
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("38 Trine Aagaard Lyng"));
  EXPECT_THAT(peopleWith(minutes, Capacity::guest), ElementsAre("Nikolaj Bak, Chefkonsulent Region Nordjylland"));
}

TEST(AgendaSystem, KeepsTheCellsOfATable) {
  EXPECT_THAT(texts(laidOut("agenda_system.txt").meetings.front(), 2, SectionKind::background),
              ElementsAre("Tabel 1: Udgifter", "\tBudget\tAnvendt", "Løn\t90.000\t85.500", "I alt\t90.000\t85.500"));
}

TEST(FocusGroup, InfersTheYearAndFindsTheForumInTheMargin) {
  const Minutes minutes = laidOut("focus_group.txt").meetings.front();
  EXPECT_EQ(minutes.layout, "focus-group");
  EXPECT_EQ(minutes.kind, RecordKind::minutes);
  EXPECT_EQ(minutes.forum->text, "Arbejdsgruppe for hjerter og lunger");
  EXPECT_EQ(dateOf(minutes), "2021-3-8");
  EXPECT_EQ(minutes.venue->text, "Store Sal, Sundhedshuset Vejen, indgang B");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Velkomst", "2 Nye borgere i træ- ningstilbuddet", "3 Evt."));
}

TEST(FocusGroup, SplitsAWrappedRunOfNames) {
  const Minutes minutes = laidOut("focus_group.txt").meetings.front();
  EXPECT_THAT(people(minutes, Presence::present),
              ElementsAre("9 Aksel Bro", "9 Signe Holm Lind- berg", "11 Iben Rosa Møller", "11 Kaj Ditlevsen",
                          "13 Oda V. Riis", "19 Iben Rosa Møller", "21 Aksel Bro"));
  EXPECT_THAT(people(minutes, Presence::absent), ElementsAre("15 Marie Juhl – Vejen", "15 Ebbe Sten, KOL- enheden"));
}

TEST(FocusGroup, JoinsWrappedLinesButNeverAcrossTheMarginBlock) {
  const Minutes minutes = laidOut("focus_group.txt").meetings.front();
  EXPECT_THAT(texts(minutes, 1, SectionKind::background),
              ElementsAre(HasSubstr("måneder, og holdene"), "Borgere med gigt",
                          HasSubstr("af hjerte- ambulatoriet på sygehuset"), "Holdene er åbne for alle.",
                          "1. Hold A træner mandag.", "2. Hold B træner onsdag.", "3. Hold C er lukket."));
  EXPECT_THAT(texts(minutes, 1, SectionKind::discussion), ElementsAre(HasSubstr("et nyt hold fra april.")));
}

TEST(EveryLine, HasAFate) {
  const RecordLines record = readRecord(std::string(TOV_TEST_FOLDER) + "/loaders/layout/records/focus_group.txt");
  const LaidOut out = layOut(record);
  ASSERT_EQ(out.fates.size(), record.lines.size());
  EXPECT_EQ(out.fates[0], LineFate::structure);
  EXPECT_EQ(out.fates[3], LineFate::blank);
  EXPECT_EQ(out.fates[26], LineFate::text);
  // A number that fell out of a chart.
  EXPECT_EQ(std::count(out.fates.begin(), out.fates.end(), LineFate::notUnderstood), 2);
}

TEST(AFileOfTwoMeetings, GivesTheOneWithMostItemsFirst) {
  const LaidOut out = laidOutText(
      "- Udvalg: Klyngen\n- Mødedato: 3. marts, 2025 kl. 9:00\nPkt. tekst\n- 1. Dagsorden\n1. "
      "Dagsorden\nSagsfremstilling\nA\n"
      "- Udvalg: Klyngen\n- Mødedato: 7. april, 2025 kl. 9:00\nPkt. tekst\n- 1. Dagsorden\n- 2. Økonomi i året\n"
      "1. Dagsorden\nSagsfremstilling\nB\n2. Økonomi i året\nSagsfremstilling\nC\n");
  ASSERT_EQ(out.meetings.size(), 2U);
  EXPECT_EQ(dateOf(out.meetings[0]), "2025-4-7");
  EXPECT_EQ(out.meetings[0].items.size(), 2U);
  EXPECT_EQ(dateOf(out.meetings[1]), "2025-3-3");
}

std::string refusal(const std::string& text) {
  try {
    laidOutText(text);
  } catch (const LayoutError& error) {
    return error.reason();
  }
  return "accepted";
}

TEST(AFileThatIsNoRecord, IsRefusedWithAReason) {
  EXPECT_THAT(refusal("Kære alle\n\nTak for sidst.\n"), HasSubstr("no record whose layout is known"));
  EXPECT_THAT(refusal("- Udvalg: Klyngen\n- Mødedato: 3. marts, 2025\nPkt. tekst\n"), HasSubstr("no numbered item"));
}

TEST(AHostileRecord, IsReadInLinearTime) {
  std::string text = "- Udvalg: Klyngen\nPkt. tekst\n";
  for (int i = 0; i < 40000; ++i) text += std::to_string(i % 999 + 1) + ". Eventuelt\n";
  EXPECT_FALSE(laidOutText(text).meetings.empty());
  std::string contents = "Mødedato 3. marts 2025\nIndholdsfortegnelse\n";
  for (int i = 0; i < 40000; ++i) contents += "Et punkt.....3\n";
  for (int i = 0; i < 40000; ++i) contents += "Punkt " + std::to_string(i % 999 + 1) + ": Et punkt\n";
  EXPECT_EQ(laidOutText(contents).meetings.front().items.size(), 40000U);
  std::string sections = "Dagsordner og referater Klyngen\nmødet i\n1. Eventuelt\n";
  for (int i = 0; i < 40000; ++i) sections += "Beslutning\nDeltagere:\n";
  EXPECT_EQ(laidOutText(sections).meetings.front().items.size(), 1U);
}

}  // namespace
}  // namespace tov::loaders
