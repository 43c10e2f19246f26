// Lists of people: what is one entry, what is several, what is none.
#include "loaders/layout/participants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/layout/declarations.h"

namespace tov::loaders {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Words& danish() {
  return languageLayouts().front().words;
}

std::vector<std::string> entries(const std::string& text) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : entriesOf({1, text, {}}, {}, danish())) found.push_back(entry.text.text);
  return found;
}

TEST(ParticipantLists, KeepNameTitleAndOrganisationTogether) {
  EXPECT_THAT(entries("Asta Bruun, direktør, Vejle Kommune"), ElementsAre("Asta Bruun, direktør, Vejle Kommune"));
  EXPECT_THAT(entries("Asta Bruun,direktør Social, Sundhed og Kultur Vejle Kommune"),
              ElementsAre("Asta Bruun,direktør Social, Sundhed og Kultur Vejle Kommune"));
  EXPECT_THAT(entries("Niels Krogh, PLO-Syddanmark, praktiserende læge Vejle Kommune"),
              ElementsAre("Niels Krogh, PLO-Syddanmark, praktiserende læge Vejle Kommune"));
}

TEST(ParticipantLists, SplitRunsOfBareNames) {
  EXPECT_THAT(entries("Asta Bruun, Niels P. Krogh og Eva Rud-Lund"),
              ElementsAre("Asta Bruun", "Niels P. Krogh", "Eva Rud-Lund"));
  EXPECT_THAT(entries("Asta Bruun, Niels Krogh, og Eva Lund"), ElementsAre("Asta Bruun", "Niels Krogh", "Eva Lund"));
}

TEST(ParticipantLists, SplitAtSemicolons) {
  EXPECT_THAT(entries("Asta Bruun, direktør, Vejle Kommune; Niels Krogh, læge (PLO; Vejle)"),
              ElementsAre("Asta Bruun, direktør, Vejle Kommune", "Niels Krogh, læge (PLO; Vejle)"));
}

TEST(ParticipantLists, LeavePlacesAndAbbreviationsWithTheirPerson) {
  EXPECT_THAT(entries("Asta Bruun – Vejle, Niels Krogh, OUH, Eva Lund – Assens"),
              ElementsAre("Asta Bruun – Vejle", "Niels Krogh, OUH", "Eva Lund – Assens"));
}

TEST(ParticipantLists, CiteTheLineOfEachName) {
  Span run{7, "Asta Bruun, Niels Krogh, Eva", {}};
  run.lineStarts.push_back({12, 9});
  run.text += " Lund, Ole Bech";
  run.lineStarts.push_back({29, 11});
  const auto found = entriesOf(run, {}, danish());
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[1].text.line, 9U);
  EXPECT_EQ(found[2].text.text, "Eva Lund");
  EXPECT_EQ(found[2].text.line, 9U);
  EXPECT_EQ(found[3].text.line, 11U);
}

TEST(ParticipantLists, SplitAtLinesWhenEachBeginsWithAName) {
  Span lines{1, "Asta Bruun, direktør, Vejle Kommune Niels Krogh, læge", {}};
  lines.lineStarts.push_back({static_cast<std::uint32_t>(lines.text.find("Niels")), 2});
  const auto found = entriesOf(lines, {}, danish());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text.text, "Asta Bruun, direktør, Vejle Kommune");
  EXPECT_EQ(found[1].text.line, 2U);
}

TEST(ParticipantLists, TakeNoSentenceForAPerson) {
  EXPECT_TRUE(isPersonEntry("Direktør Asta Bruun, Vejle Kommune", danish()));
  EXPECT_TRUE(isPersonEntry("Asta Bruun, Psykiatrien.", danish()));
  EXPECT_FALSE(isPersonEntry("Asta Bruun deltog fra punkt 3.", danish()));
  EXPECT_FALSE(isPersonEntry("Der var ingen afbud.", danish()));
}

std::vector<std::string> said(const std::string& sentence) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : entriesFromProse({1, sentence, {}}, danish()))
    found.push_back((entry.presence == Presence::absent ? "absent " : "present ") + entry.text.text);
  return found;
}

TEST(SentencesAboutPeople, SayWhoCameInPartOrFromAfar) {
  EXPECT_THAT(said("Asta Bruun, Niels Krogh og Eva Lund deltog via video."),
              ElementsAre("present Asta Bruun", "present Niels Krogh", "present Eva Lund"));
  EXPECT_THAT(said("Asta Bruun forlod mødet kl. 14.30 under behandlingen af punkt 9."),
              ElementsAre("present Asta Bruun"));
  EXPECT_THAT(said("Asta Bruun (A) deltog online."), ElementsAre("present Asta Bruun (A)"));
  EXPECT_THAT(said("Ole Bech deltog under behandlingen af punkt 1."), ElementsAre("present Ole Bech"));
}

TEST(SentencesAboutPeople, SayWhoWasAwayAndWhoCameInstead) {
  EXPECT_THAT(said("Der var afbud fra Asta Bruun, Niels Krogh og Eva Lund. Ole Bech deltog for Eva Lund."),
              ElementsAre("absent Asta Bruun", "absent Niels Krogh", "absent Eva Lund", "present Ole Bech"));
  EXPECT_THAT(said("Alle var mødt undtagen Asta Bruun og Niels Krogh, der havde meldt afbud."),
              ElementsAre("absent Asta Bruun", "absent Niels Krogh"));
  EXPECT_THAT(said("Som stedfortræder for Asta Bruun deltog Niels Krogh."),
              ElementsAre("absent Asta Bruun", "present Niels Krogh"));
  EXPECT_THAT(said("Asta Bruun (V) - Niels Krogh deltager som stedfortræder."),
              ElementsAre("absent Asta Bruun (V)", "present Niels Krogh"));
  EXPECT_THAT(said("I stedet for Asta Bruun (C) deltog Niels Krogh (C)."),
              ElementsAre("absent Asta Bruun (C)", "present Niels Krogh (C)"));
  EXPECT_THAT(said("Der var afbud fra to kommuner."), IsEmpty());
  EXPECT_THAT(
      said("Alle medlemmer var mødt undtagen Asta Bruun (A) og Niels Krogh (SF), der havde meldt afbud. Eva Lund "
           "(V) forlod mødet kl. 15.10."),
      ElementsAre("absent Asta Bruun (A)", "absent Niels Krogh (SF)", "present Eva Lund (V)"));
  EXPECT_THAT(said("Afbud fra kontorchef Asta Bruun og vicedirektør Niels Krogh."),
              ElementsAre("absent kontorchef Asta Bruun og vicedirektør Niels Krogh"));
}

TEST(SentencesAboutPeople, SayWhatSomebodyWasToTheMeeting) {
  const auto told = [](const std::string& sentence) { return entriesFromProse({1, sentence, {}}, danish()); };
  const auto staff = told(
      "Fra administrationen deltog direktør Asta Bruun og kontorchef Niels P. Krogh (sag nr. 3). "
      "Mødet sluttede.");
  ASSERT_EQ(staff.size(), 1U) << "the run is for whoever knows titles to cut";
  EXPECT_EQ(staff[0].text.text, "direktør Asta Bruun og kontorchef Niels P. Krogh (sag nr. 3)");
  EXPECT_EQ(staff[0].capacity, Capacity::guest);
  const auto came = told("Til stede var regionsrådsmedlemmerne Asta Bruun (A), Niels Krogh (V) og Eva Lund (C).");
  ASSERT_EQ(came.size(), 3U);
  EXPECT_EQ(came[1].text.text, "Niels Krogh (V)");
  const auto led = told("Formand Asta Bruun (C) ledede mødet.");
  ASSERT_EQ(led.size(), 1U);
  EXPECT_THAT(led[0].duties, ElementsAre(Duty::chair));
  const auto wrote = told("Asta Bruun førte referatet.");
  ASSERT_EQ(wrote.size(), 1U);
  EXPECT_THAT(wrote[0].duties, ElementsAre(Duty::minutes));
}

TEST(ParticipantLists, TakeALongTitleBeforeAName) {
  EXPECT_TRUE(isPersonEntry("Leder af Sundhed og Forebyggelse Asta Bruun, Vejle Kommune", danish()));
  EXPECT_FALSE(isPersonEntry("Region Syddanmark", danish()));
  EXPECT_FALSE(isPersonEntry("Danske Handicaporganisationer", danish()));
}

}  // namespace
}  // namespace tov::loaders
