// Questions answered from end to end on the sample graph: rows, evidence, messages, and input made to disturb.
#include "tovholder/ask.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "sample_graph.h"

namespace tov {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

std::string text(const Value& value) {
  if (value.kind() == Value::Kind::string) return std::string(value.asString());
  if (value.kind() != Value::Kind::list) return value.toText();
  std::set<std::string> parts;  // a list's order is nothing that an answer promises
  for (const Value& part : value.asList()) parts.insert(text(part));
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
  return joined;
}

/// One column of all rows.
std::vector<std::string> column(const Answer& answer, std::string_view name) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    if (answer.columns[i] != name) continue;
    for (const AnswerRow& row : answer.rows) cells.push_back(text(row.cells.at(i)));
    return cells;
  }
  ADD_FAILURE() << "no column " << name;
  return cells;
}

std::vector<std::string> proofs(const AnswerRow& row) {
  std::vector<std::string> lines;
  for (const Evidence& e : row.evidence) lines.push_back(e.source + ":" + std::to_string(e.line) + " " + e.quote);
  return lines;
}

class Ask : public testing::Test {
 protected:
  Answer operator()(std::string_view question) { return ask(session_, question); }
  Answer answer(std::string_view question) {
    Answer answer = ask(session_, question);
    EXPECT_TRUE(answer.understood) << question;
    for (const AnswerRow& row : answer.rows) {
      EXPECT_THAT(row.cells, SizeIs(answer.columns.size())) << question;
      EXPECT_THAT(row.evidence, Not(IsEmpty())) << question;
    }
    return answer;
  }
  Database database_ = sample::sampleDatabase();
  Session session_{database_};
};

TEST_F(Ask, WhatAPersonPresentedByDateWithTheLineThatProvesIt) {
  const Answer found = answer("which initiatives did Karla Ærenlund present");
  EXPECT_EQ(found.form, "presented-by");
  EXPECT_EQ(found.language, "en");
  EXPECT_THAT(found.columns, ElementsAre("initiative", "date", "forum", "item"));
  EXPECT_THAT(column(found, "initiative"), ElementsAre("STAFET", "Sundhedsbussen"));
  EXPECT_THAT(column(found, "forum"), ElementsAre("Styregruppen Vestkysten", "Fagligt udvalg Nordmarken"));
  EXPECT_THAT(column(found, "item"), ElementsAre("Opstart af STAFET", "Sundhedsbussen på landet"));
  EXPECT_THAT(proofs(found.rows[0]), Contains("sv-marts.txt:22 Karla Ærenlund gennemgik STAFET"));
  EXPECT_THAT(proofs(found.rows[1]), Contains("fun-sept.txt:16 Karla Ærenlund fortalte om bussen"));
  EXPECT_THAT(found.message, IsEmpty());
}

TEST_F(Ask, WhatAPersonPresentedAtAllIncludesItemsAboutNoInitiative) {
  sample::GraphBuilder graph(database_);
  const NodeId person = graph.named("Person", "Eva Lund");
  const NodeId meeting = graph.meeting(graph.named("Forum", "Rådet"), "2025-01-07", "raad.txt", 1);
  graph.link(person, "PRESENTED", graph.item(meeting, 1, "Sygefravær", "raad.txt", 3), "raad.txt", 4,
             "Eva Lund fortalte");
  graph.commit();
  EXPECT_THAT(column(answer("What did Eva Lund present?"), "item"), ElementsAre("Sygefravær"));
  EXPECT_THAT(answer("Which initiatives did Eva Lund present?").rows, IsEmpty());
  const Answer both = answer("hvad har Karla Ærenlund præsenteret");
  EXPECT_THAT(column(both, "initiative"), ElementsAre("STAFET", "Sundhedsbussen"));
}

TEST_F(Ask, TheSameInDanishGivesTheSameRowsUnderDanishHeadings) {
  const Answer english = answer("Which projects has karla ærenlund presented?");
  const Answer danish = answer("Hvilke initiativer har Karla Ærenlund præsenteret?");
  EXPECT_EQ(danish.language, "da");
  EXPECT_THAT(danish.headings, ElementsAre("initiativ", "dato", "forum", "punkt"));
  EXPECT_EQ(danish.columns, english.columns);
  EXPECT_EQ(danish.cypher, english.cypher);
  ASSERT_EQ(danish.rows.size(), english.rows.size());
  for (std::size_t i = 0; i < danish.rows.size(); ++i) EXPECT_EQ(danish.rows[i].cells, english.rows[i].cells);
}

TEST_F(Ask, TheCypherOfAnAnswerCanBeRunAgainWithItsParameters) {
  const Answer found = answer("hvilke initiativer præsenterede Karla Ærenlund");
  EXPECT_EQ(found.parameters.at("person"), Value("Karla Ærenlund"));
  Result result = session_.run(found.cypher, found.parameters);
  std::size_t rows = 0;
  while (result.next()) {
    EXPECT_EQ(result.row()[0], found.rows.at(rows).cells[0]);
    ++rows;
  }
  EXPECT_EQ(rows, found.rows.size());
}

TEST_F(Ask, HowAnInitiativeIsLinkedAcrossMeetings) {
  for (const char* question :
       {"how is STAFET linked across meetings", "hvordan hænger STAFET sammen på tværs af møder"}) {
    const Answer found = answer(question);
    EXPECT_EQ(found.form, "linked");
    EXPECT_THAT(column(found, "date"),
                ElementsAre(HasSubstr("2025-03-12"), HasSubstr("2025-09-04"), HasSubstr("2025-12-10")));
    EXPECT_THAT(column(found, "forum"),
                ElementsAre("Styregruppen Vestkysten", "Fagligt udvalg Nordmarken", "Styregruppen Vestkysten"));
    EXPECT_THAT(column(found, "named"), ElementsAre("about", "mentions", "about"));
    EXPECT_THAT(column(found, "decision"),
                ElementsAre("STAFET sættes i gang", "Udvalget drøftede bussen", "Punktet udskydes"));
    EXPECT_THAT(column(found, "people"), ElementsAre("Karla Ærenlund", "Karla Ærenlund", "Ib Sønderholm"));
    EXPECT_THAT(column(found, "organisations"),
                ElementsAre("Bakke Kommune, Hospital Vestkysten, Åmose Kommune", "", ""));
    EXPECT_THAT(proofs(found.rows[1]), Contains("fun-sept.txt:18 ligesom i STAFET"));
  }
}

TEST_F(Ask, TakesANearNameAndSaysSo) {
  const Answer slip = answer("which initiatives did Karla Aerenlnud present");
  EXPECT_THAT(slip.rows, SizeIs(2));
  EXPECT_EQ(slip.message, "“Karla Aerenlnud” was taken to mean Karla Ærenlund.");
  const Answer danish = answer("hvad har Ærenlund fremlagt");
  EXPECT_THAT(danish.rows, SizeIs(2));
  EXPECT_EQ(danish.message, "»Ærenlund« er læst som Karla Ærenlund.");
}

TEST_F(Ask, ByAliasOrWithWordsAroundTheNameNeedsNoRemark) {
  for (const char* question :
       {"hvordan hænger stafetten sammen på tværs af møder", "how is the STAFET project linked across meetings",
        "Karla Ærenlunds initiativer", "What are Karla Ærenlund's projects?"}) {
    const Answer found = answer(question);
    EXPECT_THAT(found.rows, Not(IsEmpty())) << question;
    EXPECT_THAT(found.message, IsEmpty()) << question;
  }
}

TEST_F(Ask, OffersNamesInsteadOfGuessing) {
  const Answer found = answer("hvad har Sønderholm præsenteret");
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_THAT(found.cypher, IsEmpty());
  EXPECT_THAT(found.didYouMean, ElementsAre("Ib Sønderholm", "Ida Sønderholm"));
  EXPECT_THAT(found.message, HasSubstr("»Sønderholm«"));
}

TEST_F(Ask, SaysThatANameIsUnknown) {
  const Answer found = answer("which initiatives did Nobody Whatsoever present");
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_EQ(found.message, "No person called “Nobody Whatsoever” is in the loaded records.");
  EXPECT_THAT(found.didYouMean, IsEmpty());
}

TEST_F(Ask, SaysThatTheRecordsSayNothing) {
  const Answer found = answer("hvad har Bo Grøn præsenteret");
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_EQ(found.message, "De indlæste referater siger ikke, at Bo Grøn har præsenteret noget.");
  EXPECT_THAT(found.cypher, Not(IsEmpty()));
}

TEST_F(Ask, ShowsTheNearestFormsWhenItDoesNotUnderstand) {
  const Answer english = (*this)("which of the initiatives presented by somebody was the nicest by far");
  EXPECT_FALSE(english.understood);
  EXPECT_EQ(english.language, "en");
  EXPECT_THAT(english.examples, SizeIs(3));
  EXPECT_THAT(english.examples, Contains("Which initiatives did Dorthe Klith present?"));
  const Answer danish = (*this)("hvordan kan vejret være så forbundet med STAFET på tværs af landskaber");
  EXPECT_FALSE(danish.understood) << danish.form;
  EXPECT_EQ(danish.language, "da");
  EXPECT_THAT(danish.examples, Contains("Hvordan hænger STIME sammen på tværs af møder?"));
}

TEST_F(Ask, ReadsAQuestionThatNoPatternFitsByItsNamesAndWordsAndSaysSo) {
  const Answer danish = answer("Hvem er det nu engang, som vi har sat til at være tovholder på STAFET?");
  EXPECT_FALSE(danish.cypher.empty());
  EXPECT_EQ(danish.form, "leads");
  EXPECT_EQ(danish.readAs, "Læst som: Hvem er tovholder for STAFET?");
  EXPECT_THAT(danish.message, HasSubstr(danish.readAs));
  EXPECT_THAT(column(danish, "party"), ElementsAre("Hospital Vestkysten"));
  const Answer english = answer("Who is it that is holding the reins these days, I mean on Sundhedsbussen?");
  EXPECT_EQ(english.readAs, "Read as: Who leads Sundhedsbussen?");
  EXPECT_THAT(answer("Who leads STAFET?").readAs, IsEmpty());
}

TEST_F(Ask, ReadsNamesWithEndingsAndPartsOfNames) {
  EXPECT_EQ(answer("Er der mon afsat nogen penge til STAFETs drift?").parameters.at("initiative"), Value("STAFET"));
  const Answer first = answer("Mon Karla har fremlagt noget på møderne?");
  EXPECT_EQ(first.parameters.at("person"), Value("Karla Ærenlund"));
  EXPECT_THAT(first.message, HasSubstr("»Karla« er læst som Karla Ærenlund."));
  const Answer several = (*this)("Mon Sønderholm har fremlagt noget på møderne?");
  EXPECT_THAT(several.cypher, IsEmpty());
  EXPECT_THAT(several.didYouMean, UnorderedElementsAre("Ib Sønderholm", "Ida Sønderholm"));
}

TEST_F(Ask, DoesNotTakeWhatAsksForMoreThanAFormSays) {
  for (const char* question :
       {"Hvor mange patienter er inkluderet i STAFET?", "Hvad synes lægerne om STAFET?", "Hvem deltager ikke i STAFET?",
        "How much does Karla Ærenlund earn?", "Why was STAFET decided?", "Who leads the hospital in Odense?",
        "Hvad besluttede de om STAFET og vejret i Madrid på Mallorca?"}) {
    const Answer found = (*this)(question);
    const bool isDeclined = found.form == "declined";  // who does not take part
    EXPECT_TRUE(found.cypher.empty() || isDeclined) << question << " " << found.form;
  }
}

TEST_F(Ask, AsksBackForANameThatIsMissing) {
  const Answer found = (*this)("Hvor har min kommune været nævnt siden sidst?");
  EXPECT_THAT(found.cypher, IsEmpty());
  EXPECT_EQ(found.form, "mentioned-lately");
  EXPECT_THAT(found.message, HasSubstr("mangler et navn"));
}

TEST_F(Ask, KeepsToTheDateOfTheQuestion) {
  const Answer found = answer("Hvad blev der besluttet om STAFET i løbet af marts 2025?");
  EXPECT_EQ(found.form, "decided-about");
  EXPECT_EQ(found.readAs,
            "Læst som: Hvad blev besluttet om STAFET, hvor og hvornår? "
            "(fra 2025-03-01 til og med 2025-03-31)");
  EXPECT_THAT(column(found, "decision"), ElementsAre("STAFET sættes i gang"));
  EXPECT_EQ(answer("Hvilke beslutninger blev der truffet mellem januar og marts 2025?").readAs,
            "Læst som: Hvad blev besluttet på mødet den …? (fra 2025-01-01 til og med 2025-03-31)");
  EXPECT_THAT(column(answer("What was decided about STAFET after 1 October 2025?"), "outcome"),
              ElementsAre("deferred"));
}

TEST_F(Ask, ReckonsADateWithoutAYearFromTheNewestMeetingAndSaysSo) {
  const Answer danish = answer("Hvad blev besluttet i september?");
  EXPECT_EQ(danish.readAs,
            "Læst som tiden fra 2025-09-01 til og med 2025-09-30, regnet fra det nyeste møde, 2025-12-10.");
  EXPECT_THAT(danish.message, HasSubstr(danish.readAs));
  EXPECT_THAT(column(danish, "outcome"), ElementsAre("discussed"));
  const Answer english = answer("What did Karla Ærenlund present in September?");
  EXPECT_EQ(
      english.readAs,
      "Read as the time from 2025-09-01 up to and with 2025-09-30, reckoned from the newest meeting, 2025-12-10.");
  EXPECT_THAT(column(english, "initiative"), ElementsAre("Sundhedsbussen"));
  EXPECT_EQ(answer("Hvilke beslutninger er truffet sidste måned?").parameters.at("period"),
            Value(*dateFromText("2025-11-01")));
  EXPECT_THAT(answer("What did Karla Ærenlund present in September 2025?").readAs, IsEmpty());
  EXPECT_THAT(answer("Hvad blev besluttet på mødet den 4. september 2025?").readAs, IsEmpty());
}

TEST_F(Ask, ReckonsFromTheNewestMeetingWithAnIndexAndWithoutMeetingsFromTheClock) {
  sample::GraphBuilder graph(database_);
  graph.index("Meeting", "date");
  graph.commit();
  EXPECT_THAT(answer("Hvad blev besluttet i september?").readAs, HasSubstr("det nyeste møde, 2025-12-10"));
  Session empty(Database::inMemory());
  EXPECT_THAT(ask(empty, "Hvad blev besluttet i september?").readAs, HasSubstr("regnet fra i dag, 20"));
}

TEST_F(Ask, InputMadeToDisturbDoesNothing) {
  const std::vector<std::string> questions = {
      "",
      "   ?!\n",
      std::string(1 << 20, 'a'),
      "which initiatives did " + std::string(1 << 20, '"') + " present",
      "which initiatives did x'}) DETACH DELETE n // present",
      "which initiatives did Karla Ærenlund\"}) MATCH (n) DETACH DELETE n RETURN 1 // present",
      "how is `STAFET`\\ %label% $label linked across meetings",
      "which initiatives did \xff\xfe\x80 present",
      std::string("what did a\0b present", 20),
      "hvad har {person} <presented> [x] (y præsenteret"};
  const std::uint64_t commit = database_.snapshot().commit();
  for (const std::string& question : questions) {
    const Answer found = (*this)(question);
    EXPECT_THAT(found.rows, AnyOf(IsEmpty(), SizeIs(2), SizeIs(3))) << question.substr(0, 100);
    EXPECT_THAT(found.message, Not(IsEmpty())) << question.substr(0, 100);
  }
  EXPECT_EQ(database_.snapshot().commit(), commit);
}

TEST_F(Ask, ANameIsOnlyEverAParameter) {
  sample::GraphBuilder graph(database_);
  const std::string name = "Bo 'x'}) DETACH DELETE (n) // \"Tabel";
  graph.named("Person", name);
  graph.commit();
  const Answer found = answer("which initiatives did " + name + " present");
  EXPECT_EQ(found.parameters.at("person"), Value(name));
  EXPECT_THAT(found.cypher, Not(HasSubstr("Tabel")));
}

TEST_F(Ask, OnAnEmptyDatabaseKnowsNobody) {
  Session session(Database::inMemory());
  const Answer found = ask(session, "hvad har Karla Ærenlund præsenteret");
  EXPECT_TRUE(found.understood);
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_THAT(ask(session, "who bridges the sectors").rows, IsEmpty());
}

TEST_F(Ask, KeepsToItsLimits) {
  Limits limits;
  limits.rows = 1;
  EXPECT_THROW(ask(session_, "how is STAFET linked across meetings", limits), LimitError);
}

TEST_F(Ask, WhatWasDecided) {
  const Answer found = answer("Hvad blev besluttet om STAFET, hvor og hvornår – og hvad er status nu?");
  EXPECT_THAT(column(found, "outcome"), ElementsAre("approved", "discussed", "deferred"));
  EXPECT_THAT(column(found, "named"), ElementsAre("about", "mentions", "about"));
  EXPECT_THAT(column(found, "latest"), ElementsAre("false", "false", "true"));
}

TEST_F(Ask, WhatHappenedAtAMeeting) {
  EXPECT_THAT(column(answer("Hvad blev besluttet på mødet den 4. september 2025?"), "outcome"),
              ElementsAre("discussed"));
  EXPECT_THAT(column(answer("What was decided at the last meeting of Styregruppen Vestkysten?"), "decision"),
              ElementsAre("Punktet udskydes"));
  const Answer present = answer("Hvem var til stede på mødet den 12. marts 2025?");
  EXPECT_THAT(column(present, "person"), ElementsAre("Ib Sønderholm", "Karla Ærenlund", "Bo Grøn"));
  EXPECT_THAT(column(present, "presence"), ElementsAre("present", "present", "absent"));
  EXPECT_THAT(column(answer("What did Karla Ærenlund present in September 2025?"), "initiative"),
              ElementsAre("Sundhedsbussen"));
}

TEST_F(Ask, WhatThereIs) {
  EXPECT_THAT(column(answer("Which initiatives are there?"), "initiative"), ElementsAre("STAFET", "Sundhedsbussen"));
  EXPECT_THAT(column(answer("Hvilke fora er der?"), "meetings"), ElementsAre("1", "2"));
  EXPECT_THAT(answer("Hvilke personer er der?").rows, SizeIs(4));
  EXPECT_THAT(column(answer("Who represents Hospital Vestkysten?"), "post"), ElementsAre("direktør"));
}

TEST_F(Ask, WhoLeadsTakesPartAndDeclined) {
  const Answer all = answer("Hvem er tovholder for STAFET, og hvem deltager eller har sagt nej?");
  EXPECT_THAT(column(all, "party"), UnorderedElementsAre("Hospital Vestkysten", "Åmose Kommune", "Bakke Kommune"));
  EXPECT_THAT(column(all, "tie"), UnorderedElementsAre("leads", "participates_in", "declined"));
  EXPECT_THAT(column(answer("Who leads STAFET?"), "party"), ElementsAre("Hospital Vestkysten"));
  EXPECT_THAT(column(answer("Hvem har sagt nej til at deltage i STAFET?"), "party"), ElementsAre("Bakke Kommune"));
  EXPECT_THAT(column(answer("Which municipalities take part in STAFET?"), "party"), ElementsAre("Åmose Kommune"));
  EXPECT_THAT(column(answer("Hvilke initiativer deltager Åmose Kommune i?"), "initiative"), ElementsAre("STAFET"));
}

TEST_F(Ask, WhatMoneyThereIs) {
  const Answer found = answer("Hvilke penge er afsat, brugt og tilbage til STAFET – og fra hvilken pulje?");
  EXPECT_THAT(column(found, "amount"), ElementsAre("1250000"));
  EXPECT_THAT(column(found, "payer"), ElementsAre("Nærhedspuljen"));
  EXPECT_THAT(column(found, "status"), ElementsAre("allocated"));
}

TEST_F(Ask, WhichAssignmentsAreOpen) {
  // The item that decided it was followed up in December, so nothing is open, but it was assigned.
  EXPECT_THAT(answer("Hvilke opgaver står åbne?").rows, IsEmpty());
  EXPECT_THAT(column(answer("What must Åmose Kommune do?"), "task"), ElementsAre("skrive et oplæg"));
}

TEST_F(Ask, WhereAPersonSitsAndInWhichPost) {
  const Answer forums = answer("Hvilke fora sidder Karla Ærenlund i, i hvilken rolle, og hvornår skiftede rollen?");
  EXPECT_THAT(column(forums, "forum"), ElementsAre("Fagligt udvalg Nordmarken", "Styregruppen Vestkysten"));
  EXPECT_THAT(column(forums, "role"), ElementsAre("chair", ""));
  EXPECT_THAT(column(forums, "since"), ElementsAre("? chair", ""));
  EXPECT_THAT(column(forums, "posts"), Contains("2025-03-12 direktør, Hospital Vestkysten"));
  EXPECT_THAT(column(answer("Who is Karla Ærenlund?"), "organisation"), ElementsAre("Hospital Vestkysten"));
  EXPECT_THAT(column(answer("Who sits on Fagligt udvalg Nordmarken?"), "person"), ElementsAre("Karla Ærenlund"));
}

TEST_F(Ask, WhoWasThereWhenItWasDecided) {
  const Answer found = answer("Hvem var til stede, da STAFET blev besluttet – og hvem præsenterede?");
  EXPECT_THAT(column(found, "person"), ElementsAre("Ib Sønderholm", "Karla Ærenlund", "Bo Grøn", "Ib Sønderholm"));
  EXPECT_THAT(column(found, "presence"), ElementsAre("present", "present", "absent", "present"));
  EXPECT_THAT(column(found, "presented"), ElementsAre("false", "true", "false", "true"));
}

TEST_F(Ask, WhereANameWasMentioned) {
  EXPECT_THAT(answer("Hvor er STAFET nævnt?").rows, SizeIs(3));
  EXPECT_THAT(answer("Where has STAFET been mentioned since September 2025?").rows, SizeIs(2));
  EXPECT_THAT(answer("Hvor blev STAFET nævnt i marts 2025?").rows, SizeIs(1));
  EXPECT_THAT(answer("Hvor har STAFET været nævnt siden sidste møde?").rows, SizeIs(1));
  EXPECT_THAT(answer("Hvor blev STAFET nævnt i 2019?").rows, IsEmpty());
}

TEST_F(Ask, WhichWayACaseTook) {
  const Answer found = answer("Hvilken vej gik STAFET gennem niveauerne?");
  EXPECT_THAT(column(found, "item"), ElementsAre("Opstart af STAFET", "Sundhedsbussen på landet", "Status på STAFET"));
  EXPECT_THAT(column(found, "named"), ElementsAre("about", "mentions", "about"));
  EXPECT_THAT(column(found, "earlier"), ElementsAre("", "", "Opstart af STAFET"));
  EXPECT_THAT(column(answer("Hvilken vej gik sagerne gennem fora og niveauer?"), "initiative"), ElementsAre("STAFET"));
}

TEST_F(Ask, WhoBridgesForumsAndHowTwoAreConnected) {
  EXPECT_THAT(column(answer("Who bridges the sectors?"), "person"), ElementsAre("Karla Ærenlund"));
  const Answer path = answer("How are Bo Grøn and Ida Sønderholm connected?");
  ASSERT_THAT(path.rows, SizeIs(1));
  EXPECT_THAT(column(path, "path")[0], HasSubstr("2025-09-04"));
}

TEST_F(Ask, WhatTheRecordsSayWordForWord) {
  EXPECT_THAT(column(answer("Hvad sagde referatet præcist om Bakke Kommune?"), "quote"),
              ElementsAre("Bakke Kommune ønsker ikke at være med"));
}

TEST_F(Ask, WhichRecordsContradictEachOther) {
  EXPECT_THAT(answer("Er der modstrid mellem referaterne?").rows, IsEmpty());
  sample::GraphBuilder graph(database_);
  const NodeId bridge = graph.named("Initiative", "Broen");
  for (const int amount : {100, 200}) {
    const NodeId sum =
        graph.node("Funding", {{"amount", Value(amount)}, {"currency", Value("DKK")}, {"status", Value("spent")}});
    graph.link(sum, "FOR", bridge, "r" + std::to_string(amount), 1, "brugt på Broen");
  }
  graph.commit();
  const Answer found = answer("Er der modstrid mellem referaterne?");
  EXPECT_THAT(column(found, "one"), ElementsAre("spent 100"));
  EXPECT_THAT(column(found, "other"), ElementsAre("spent 200"));
  EXPECT_TRUE(found.asksForContradictions);
  EXPECT_THAT(column(answer("Hvilke penge er brugt på Broen?"), "otherAmount"), UnorderedElementsAre("200", "100"));
  EXPECT_THAT(column(answer("Hvad sagde referatet præcist om Broen, og er der modstrid?"), "otherAmount"),
              UnorderedElementsAre("200", "100"));
}

TEST_F(Ask, WhoWasBothAbsentAndThere) {
  sample::GraphBuilder graph(database_);
  const NodeId meeting = graph.meeting(graph.named("Forum", "Rådet"), "2025-02-01", "raad.txt", 1);
  const NodeId item = graph.item(meeting, 1, "Fald", "raad.txt", 2);
  const NodeId person = graph.named("Person", "Eva Lund");
  graph.link(person, "ABSENT_FROM", meeting, "raad.txt", 3, "Afbud: Eva Lund");
  graph.link(person, "PRESENTED", item, "raad.txt", 4, "Eva Lund fortalte");
  graph.decision(item, "Godkendt", "approved", "raad.txt", 5);
  graph.decision(item, "Afvist", "rejected", "raad2.txt", 5);
  graph.commit();
  EXPECT_THAT(column(answer("Do the records contradict each other?"), "kind"),
              UnorderedElementsAre("absent, yet presented", "decided twice"));
}

TEST_F(Ask, WhereMoneyOfAFundWent) {
  const Answer found = answer("Hvad går Nærhedspuljen til?");
  EXPECT_THAT(column(found, "initiative"), ElementsAre("STAFET"));
  EXPECT_THAT(column(found, "amount"), ElementsAre("1250000"));
}

TEST_F(Ask, HowOftenOneWasAbsent) {
  EXPECT_THAT(column(answer("Hvor mange gange har Bo Grøn meldt afbud?"), "presence"),
              ElementsAre("absent", "present"));
}

TEST_F(Ask, TheFollowUps) {
  EXPECT_THAT(column(answer("Who has been absent most often?"), "person"), ElementsAre("Bo Grøn"));
  EXPECT_THAT(answer("Who has been absent repeatedly?").rows, IsEmpty());
  EXPECT_THAT(column(answer("Hvilke punkter er blevet udsat?"), "item"), ElementsAre("Status på STAFET"));
  EXPECT_THAT(column(answer("Hvem præsenterede STAFET?"), "person"), ElementsAre("Ib Sønderholm", "Karla Ærenlund"));
  EXPECT_THAT(answer("Hvornår mødtes Styregruppen Vestkysten?").rows, SizeIs(2));
}

}  // namespace
}  // namespace tov
