// Records in Norwegian, Swedish and English, from file to facts: which language and layout they are read by, and what
// each says of its meeting, people, items, decisions, presenters and sums.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "loaders/extract/extract.h"
#include "loaders/layout/layout.h"
#include "loaders/layout/printed_date.h"
#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

struct Reading {
  Minutes minutes;
  Facts facts;

  const std::string& nameOf(EntityIndex index) const { return facts.entities[index].name; }
  const std::string& numberOf(std::size_t item) const { return facts.items[item].number; }

  std::vector<std::string> people(Presence presence) const {
    std::vector<std::string> names;
    for (const AttendanceFact& fact : facts.attendance)
      if (fact.presence == presence) names.push_back(nameOf(fact.person));
    return names;
  }
  std::vector<std::string> people(Duty duty) const {
    std::vector<std::string> names;
    for (const DutyFact& fact : facts.duties)
      if (fact.duty == duty) names.push_back(nameOf(fact.person));
    return names;
  }
  /// "Anna Bell: Chief Nurse at NHS X"
  std::vector<std::string> posts() const {
    std::vector<std::string> all;
    for (const PostFact& post : facts.posts)
      all.push_back(nameOf(post.person) + ": " + post.title +
                    (post.organisation ? " at " + nameOf(*post.organisation) : ""));
    return all;
  }
  std::vector<std::string> items() const {
    std::vector<std::string> all;
    for (const ItemFact& item : facts.items) all.push_back(item.number + " " + item.title);
    return all;
  }
  /// "item outcome"
  std::vector<std::string> outcomes() const {
    std::vector<std::string> all;
    for (const DecisionFact& fact : facts.decisions)
      if (!fact.outcome.empty()) all.push_back(numberOf(fact.item) + " " + fact.outcome);
    return all;
  }
  std::vector<std::string> presenters() const {
    std::vector<std::string> all;
    for (const PresentationFact& fact : facts.presentations)
      all.push_back(numberOf(fact.item) + " " + nameOf(fact.person));
    return all;
  }
  std::vector<std::string> assignees() const {
    std::vector<std::string> all;
    for (const AssignmentFact& fact : facts.assignments) all.push_back(nameOf(fact.who));
    return all;
  }
  /// "amount status"
  std::vector<std::string> sums() const {
    std::vector<std::string> all;
    for (const FundingFact& fact : facts.funding)
      all.push_back(std::to_string(static_cast<long>(fact.amount)) + " " + fact.currency + " " + fact.status);
    return all;
  }
};

Reading reading(const std::string& file) {
  const RecordLines record = readRecord(std::string(TOV_TEST_FOLDER) + "/loaders/extract/records/" + file);
  LaidOut laidOut = layOut(record);
  Reading result;
  result.minutes = std::move(laidOut.meetings.front());
  result.facts = extractFacts(result.minutes, record);
  return result;
}

TEST(EnglishRecords, OfABoardNameMembersByInitialsAfterwards) {
  const Reading board = reading("english_board.txt");
  EXPECT_EQ(board.minutes.language, "en");
  EXPECT_EQ(board.minutes.layout, "board-minutes");
  ASSERT_TRUE(board.facts.date);
  EXPECT_EQ(toText(*board.facts.date), "2022-06-09");
  EXPECT_EQ(board.facts.venue, "Microsoft Teams");
  EXPECT_THAT(board.people(Presence::present), IsSupersetOf({"Priya Malhotra", "Owen Tranter", "Colin Yardley"}));
  EXPECT_THAT(board.people(Presence::absent), ElementsAre("Judith Amble", "Gareth Pugh"));
  EXPECT_THAT(board.people(Duty::chair), ElementsAre("Priya Malhotra"));
  EXPECT_THAT(board.people(Duty::minutes), ElementsAre("Nina Brightwell"));
  EXPECT_THAT(board.posts(), IsSupersetOf({"Helen Castle: Chief Finance Officer",
                                           "Judith Amble: Director of Public Health at Fenshire County Council"}));
  EXPECT_THAT(board.presenters(),
              ElementsAre("GBP/2223/044 Colin Yardley", "GBP/2223/045 Helen Castle", "GBP/2223/046 Samuel Okoro"));
  EXPECT_THAT(board.outcomes(), IsSupersetOf({"GBP/2223/044 noted", "GBP/2223/045 approved", "GBP/2223/046 rejected",
                                              "GBP/2223/047 deferred", "GBP/2223/048 approved"}));
  EXPECT_THAT(board.sums(), ElementsAre("2400000 GBP allocated", "850000 GBP proposed"));
  EXPECT_EQ(board.minutes.venue->text, "Microsoft Teams");
  EXPECT_EQ(board.minutes.start->text, "10:00");
  EXPECT_EQ(board.minutes.end->text, "12:40");
}

TEST(EnglishRecords, NameMembersByFormsOfAddressAfterwards) {
  const Reading page = reading("english_forms_of_address.txt");
  EXPECT_EQ(page.minutes.items.size(), 3U) << "an item about the last minutes begins no second meeting";
  EXPECT_THAT(page.people(Presence::absent), UnorderedElementsAre("Olive Crane", "Hugh Dell", "Paul Wick"));
  EXPECT_THAT(page.people(Presence::present),
              UnorderedElementsAre("Winifred Alder-Moss", "Ravi Anand", "Joan Tully", "Ada Penrose", "Neil Barrow"));
  EXPECT_THAT(page.posts(),
              UnorderedElementsAre(
                  "Ravi Anand: Place Director at Fenland and West Easterbeck Integrated Care Board",
                  "Joan Tully: Chief Executive at Age UK Easterbeck", "Ada Penrose: Senior Manager - Community Nursing",
                  "Olive Crane:  at Easterbeck Constabulary", "Hugh Dell: Director of Housing",
                  "Paul Wick:  at Easterbeck Council for Voluntary Service", "Rosa Finn: Public Health Registrar"));
  EXPECT_THAT(page.presenters(), UnorderedElementsAre("3 Joan Tully", "3 Ravi Anand"));
  EXPECT_THAT(page.assignees(), UnorderedElementsAre("Ravi Anand", "Joan Tully"));
}

TEST(EnglishRecords, OfACouncilPageHaveTheirNumbersAlone) {
  const Reading page = reading("english_council_page.txt");
  EXPECT_EQ(page.minutes.language, "en");
  EXPECT_EQ(page.minutes.layout, "numbered-minutes");
  EXPECT_EQ(page.facts.start, "14:00");
  EXPECT_THAT(page.items(), Contains("4 Better Care Fund Plan 2019/20"));
  EXPECT_THAT(page.people(Presence::absent), IsSupersetOf({"T Barlow", "A Nayar", "Councillor Hodge"}));
  EXPECT_THAT(page.people(Presence::present), Contains("J Crane")) << "who came as a substitute";
  EXPECT_THAT(page.outcomes(), IsSupersetOf({"3 approved", "4 approved", "5 noted", "6 deferred"}));
}

TEST(EnglishRecords, OfAJointBoardHaveRolesBelowNames) {
  const Reading board = reading("english_joint_board.txt");
  EXPECT_EQ(board.minutes.layout, "article-minutes");
  EXPECT_EQ(board.minutes.kind, RecordKind::minutes);
  EXPECT_THAT(board.items(), IsSupersetOf({"I APOLOGIES FOR ABSENCE", "V PRIMARY CARE IMPROVEMENT PLAN"}));
  EXPECT_THAT(board.people(Presence::present), IsSupersetOf({"Fiona McNAB", "Graeme TULLOCH", "Morag KERR"}));
  EXPECT_THAT(board.people(Presence::absent), ElementsAre("Alison GAULD", "Keith RANNOCH"));
  EXPECT_THAT(board.posts(), Contains("Isla BRODIE: Chief Officer"));
}

TEST(NorwegianRecords, ListTheAbsentWithTheirPosts) {
  const Reading record = reading("norwegian_absent_with_posts.txt");
  EXPECT_THAT(record.people(Presence::absent), UnorderedElementsAre("Siv Grete Holm", "Knut Aas"));
  EXPECT_THAT(record.people(Duty::minutes), ElementsAre("Tor Eng"));
  EXPECT_THAT(record.posts(),
              IsSupersetOf({"Odd Bakken: Seniorrådgiver at Statsforvalteren i Nordmark og Sund",
                            "Tor Eng: Rådgiver at KS Nordmark", "Siv Grete Holm:  at Norsk Sykepleierforbund",
                            "Knut Aas: kommunedirektør at Lillevik kommune"}));
  EXPECT_THAT(record.presenters(), UnorderedElementsAre("2/24 Odd Bakken", "2/24 Kari Moe"));
  std::vector<std::string> parts;
  for (const ParticipationFact& fact : record.facts.participation)
    if (fact.part == Part::takesPart) parts.push_back(record.nameOf(fact.who));
  EXPECT_THAT(parts, UnorderedElementsAre("Fjordby kommune", "Lillevik kommune"));
}

TEST(NorwegianRecords, HaveATableOfPeopleAndNumbersWithTheirYear) {
  const Reading partnership = reading("norwegian_partnership.txt");
  EXPECT_EQ(partnership.minutes.language, "no");
  EXPECT_EQ(partnership.minutes.layout, "case-minutes");
  ASSERT_TRUE(partnership.facts.date);
  EXPECT_EQ(toText(*partnership.facts.date), "2021-03-12");
  EXPECT_EQ(partnership.facts.venue, "Teams");
  EXPECT_THAT(partnership.items(), Contains("03-21 Prosjekt digital hjemmeoppfølging"));
  EXPECT_THAT(partnership.people(Presence::absent), ElementsAre("Synnøve Myklebust"));
  EXPECT_THAT(partnership.people(Duty::chair), ElementsAre("Ragnhild Solbakk"));
  EXPECT_THAT(partnership.people(Duty::minutes), ElementsAre("Oddvar Bremanger"));
  EXPECT_THAT(partnership.posts(), Contains("Tor Inge Hafslo: Klinikksjef at Helse Førde HF"));
  EXPECT_THAT(partnership.presenters(), Contains("03-21 Tor Inge Hafslo"));
  EXPECT_THAT(partnership.outcomes(),
              IsSupersetOf({"01-21 approved", "03-21 noted", "04-21 deferred", "05-21 rejected"}));
  EXPECT_THAT(partnership.sums(), ElementsAre("4200000 NOK allocated"));
}

TEST(NorwegianRecords, InNynorskAreReadAsWell) {
  const Reading trust = reading("norwegian_trust_nynorsk.txt");
  EXPECT_EQ(trust.minutes.language, "no");
  EXPECT_EQ(trust.facts.start, "10:00");
  EXPECT_THAT(trust.items(),
              ElementsAre("2016/14 Godkjenning av innkalling og sakliste", "2016/15 Verksemdsrapport per mars",
                          "2016/16 Pilot for ambulante akutteam", "2016/17 Utviklingsplan 2030"));
  EXPECT_THAT(trust.people(Presence::absent), ElementsAre("Solveig Hyen"));
  EXPECT_THAT(trust.people(Presence::present), Contains("Jostein Kandal")) << "who came as a substitute";
  EXPECT_THAT(trust.outcomes(),
              IsSupersetOf({"2016/14 approved", "2016/15 noted", "2016/16 approved", "2016/17 discussed"}));
  EXPECT_THAT(trust.presenters(), IsSupersetOf({"2016/15 Terje Bryggja", "2016/16 Anne Britt Lote"}))
      << "by name, and by the post that one person holds";
  EXPECT_THAT(trust.sums(), ElementsAre("1500000 NOK cap"));
  EXPECT_THAT(trust.assignees(), Contains("Anne Britt Lote")) << "whom the board asks by her post";
}

TEST(SwedishRecords, HaveSubstitutesForThoseWhoDidNotCome) {
  const Reading board = reading("swedish_board.txt");
  EXPECT_EQ(board.minutes.language, "sv");
  EXPECT_EQ(board.minutes.layout, "paragraph-minutes");
  EXPECT_EQ(board.facts.start, "09:15");
  EXPECT_EQ(board.facts.end, "14:50");
  EXPECT_THAT(board.people(Presence::present), IsSupersetOf({"Maud Sjölin", "Gun Hägglöf", "Ylva Thorsell"}));
  EXPECT_THAT(board.people(Presence::absent), ElementsAre("Roland Myrberg", "Peter Dalin"));
  EXPECT_THAT(board.people(Duty::chair), ElementsAre("Maud Sjölin"));
  EXPECT_THAT(board.items(), Contains("13 Mobila närvårdsteam")) << "the title stands below its number";
  EXPECT_EQ(board.facts.items[1].caseNumber, "19HSN123");
  EXPECT_THAT(board.outcomes(), IsSupersetOf({"12 approved", "13 approved", "14 noted", "15 deferred", "16 rejected"}));
  EXPECT_THAT(board.presenters(), IsSupersetOf({"13 Lars Bergfelt", "14 Petra Lundmark"}));
  EXPECT_THAT(board.sums(), ElementsAre("3800000 SEK allocated"));
}

TEST(SwedishRecords, MayNumberItemsPlainly) {
  const Reading board = reading("swedish_numbered.txt");
  EXPECT_EQ(board.minutes.language, "sv");
  EXPECT_THAT(board.items(), IsSupersetOf({"18 Val av protokolljusterare", "22 Utredning om ambulanshelikopter"}));
  EXPECT_THAT(board.people(Presence::absent), IsSupersetOf({"Mona Forsell", "Martin Hyttås"}));
  EXPECT_THAT(board.people(Presence::present), Not(Contains("Mona Forsell")));
  EXPECT_THAT(board.outcomes(), IsSupersetOf({"20 noted", "21 approved", "22 deferred"}));
  EXPECT_THAT(board.sums(), ElementsAre("2500000 SEK applied"));
}

const Words& wordsOf(std::string_view language) {
  for (const LanguageLayouts& one : languageLayouts())
    if (one.words.language == language) return one.words;
  return languageLayouts().front().words;
}

std::string timesIn(std::string_view text, std::string_view language) {
  const auto times = findTimes(text, wordsOf(language));
  return times ? times->start + (times->end.empty() ? "" : "-" + times->end) : "none";
}

std::string dateIn(std::string_view text, std::string_view language) {
  const auto date = findDate(text, wordsOf(language));
  if (!date) return "none";
  return std::to_string(date->year.value_or(0)) + "-" + std::to_string(date->month) + "-" + std::to_string(date->day);
}

TEST(SwedishRecords, GoOnWhereThePaperEndsALine) {
  const Reading record = reading("swedish_filled_lines.txt");
  EXPECT_THAT(record.people(Presence::absent), ElementsAre("Gösta Lindvall"));
  EXPECT_THAT(record.people(Presence::present), Contains("Nils Vikerdal"));
  EXPECT_THAT(record.items(), Contains("7 Projekt Hembesök Direkt – fortsättning"));
  EXPECT_EQ(record.facts.items[0].caseNumber, "HSN 2024/18");
  std::vector<std::string> parts;
  std::vector<std::string> out;
  for (const ParticipationFact& fact : record.facts.participation) {
    EXPECT_EQ(record.nameOf(fact.initiative), "Hembesök Direkt");
    if (fact.part == Part::takesPart) parts.push_back(record.nameOf(fact.who));
    if (fact.part == Part::declined) out.push_back(record.nameOf(fact.who));
  }
  // Each of a list by the name that the plural completes, though the list runs over a line's end.
  EXPECT_THAT(parts, UnorderedElementsAre("Älvnäs kommun", "Stensunds kommun"));
  EXPECT_THAT(out, UnorderedElementsAre("Mossbo kommun", "Granvik kommun", "Tallåsa kommun"));
}

TEST(DatesAndTimes, AreReadInEachLanguage) {
  EXPECT_EQ(dateIn("Held on 7 th April 2022 via Microsoft Teams", "en"), "2022-4-7");
  EXPECT_EQ(dateIn("Thursday, 18th April, 2019 10.00 am", "en"), "2019-4-18");
  EXPECT_EQ(dateIn("tysdag 3. desember 2019", "no"), "2019-12-3");
  EXPECT_EQ(dateIn("Tisdagen den 11 december 2012", "sv"), "2012-12-11");
  EXPECT_EQ(timesIn("10.00 am", "en"), "10:00");
  EXPECT_EQ(timesIn("9:30am - 1pm", "en"), "09:30-13:00");
  EXPECT_EQ(timesIn("1.30 - 4pm", "en"), "13:30-16:00");
  EXPECT_EQ(timesIn("10.30 - 1pm", "en"), "10:30-13:00");
  EXPECT_EQ(timesIn("12.15 p.m.", "en"), "12:15");
  EXPECT_EQ(timesIn("kl. 10.00–15.30", "no"), "10:00-15:30");
  EXPECT_EQ(timesIn("klockan 13:00", "sv"), "13:00");
}

}  // namespace
}  // namespace tov::loaders
