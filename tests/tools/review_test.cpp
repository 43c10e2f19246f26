// A person's hand in the graph, through the program: deciding who is who, facts from outside, what was read of each
// line, and where records contradict themselves.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string record(const std::string& date, const std::string& people, const std::string& background,
                   const std::string& decision) {
  return "- Udvalg: Faglig strategisk gruppe Køge-klyngen\n- Mødedato: " + date +
         "\n- Mødested: Køge Rådhus\nPkt. tekst\n- 1. Mødedeltagere\n- 2. Natlig hjemmepleje\n1. Mødedeltagere\n"
         "Sagsfremstilling\n" +
         people + "\n2. Natlig hjemmepleje\nSagsfremstilling\n" + background + "\nBeslutning\n" + decision + "\n";
}

/// Two records in which Asta Holm may be Asta Lund Holm: no post says so.
class ReviewTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("spring.txt",
                  record("14. marts, 2024 kl. 09:00",
                         "Asta Lund Holm, direktør, Køge kommune\nBodil Krag, sundhedschef, Stevns Kommune",
                         "Nye Aktive Teams (NAT) kører hver nat.\nNAT har otte biler.", "Godkendt."));
    folder_.write("autumn.txt", record("12. september, 2024 kl. 09:00",
                                       "Asta Holm, konsulent, Faxe Kommune\nBodil Krag, sundhedschef, Stevns Kommune",
                                       "NAT fortsætter.", "Bodil Krag præsenterede NAT. Drøftet."));
    const Outcome loaded = tov({"load", "--db", db(), folder_ / "spring.txt", folder_ / "autumn.txt"});
    ASSERT_EQ(loaded.status, 0) << loaded.err;
  }

  std::string db() const { return folder_ / "db"; }
  Outcome review(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"review", "--db", db()});
    return tov(arguments);
  }
  json rows(const std::string& cypher) const {
    const Outcome run = tov({"query", "--db", db(), "--format", "json", cypher});
    EXPECT_EQ(run.status, 0) << run.err;
    return json::parse(run.out, nullptr, false);
  }
  std::size_t peopleCalled(const std::string& firstName) const {
    return rows("MATCH (p:Person) WHERE p.name STARTS WITH '" + firstName + "' RETURN p.name").size();
  }
  void expectSound() const { EXPECT_EQ(tov({"check", "--db", db()}).status, 0); }

  ScratchFolder folder_;
};

TEST_F(ReviewTest, ListsPairsThatMayBeOneWithTheReasonAndTheLine) {
  const Outcome pairs = review({});
  EXPECT_EQ(pairs.status, 0) << pairs.err;
  EXPECT_THAT(pairs.out, HasSubstr("Asta Holm"));
  EXPECT_THAT(pairs.out, HasSubstr("Asta Lund Holm"));
  EXPECT_THAT(pairs.out, HasSubstr("autumn.txt:9"));
  EXPECT_THAT(pairs.out, HasSubstr("post"));
}

TEST_F(ReviewTest, MergesAndTakesItBack) {
  ASSERT_EQ(peopleCalled("Asta"), 2U);
  const Outcome merged = review({"merge", "Asta Holm", "Asta Lund Holm"});
  EXPECT_EQ(merged.status, 0) << merged.err;
  EXPECT_EQ(peopleCalled("Asta"), 1U);
  EXPECT_EQ(rows("MATCH (p:Person {name: 'Asta Lund Holm'})-[:ATTENDED]->(m) RETURN m.date").size(), 2U);
  EXPECT_EQ(rows("MATCH (:Person {name: 'Asta Lund Holm'})-[n:NAMED_IN]->() WHERE n.joinedBy CONTAINS 'decision' "
                 "RETURN n.joinConfidence")[0]["n.joinConfidence"],
            1.0);
  EXPECT_THAT(review({}).out, Not(HasSubstr("Asta Holm")));
  EXPECT_NE(review({"merge", "Asta Holm", "Asta Lund Holm"}).status, 0) << "they are one already";
  expectSound();

  EXPECT_EQ(review({"merge", "Asta Holm", "Asta Lund Holm", "--undo"}).status, 0);
  EXPECT_EQ(peopleCalled("Asta"), 2U);
  EXPECT_THAT(review({}).out, HasSubstr("Asta Holm"));
  expectSound();
}

TEST_F(ReviewTest, DecisionsSurviveACorrectedRecord) {
  ASSERT_EQ(review({"merge", "Asta Holm", "Asta Lund Holm"}).status, 0);
  folder_.write("autumn.txt", record("12. september, 2024 kl. 09:00", "Asta Holm, chefkonsulent, Faxe Kommune",
                                     "Rettet.", "Drøftet."));
  ASSERT_EQ(tov({"load", "--db", db(), folder_ / "autumn.txt"}).status, 0);
  EXPECT_EQ(peopleCalled("Asta"), 1U);
}

TEST_F(ReviewTest, SplitsWhatWasTakenForOne) {
  ASSERT_EQ(
      rows("MATCH (i:Initiative) WHERE i.name = 'Nye Aktive Teams' OR 'Nye Aktive Teams' IN i.aliases RETURN i.name")
          .size(),
      1U);
  const Outcome split = review({"split", "NAT", "Nye Aktive Teams"});
  EXPECT_EQ(split.status, 0) << split.err;
  EXPECT_EQ(rows("MATCH (i:Initiative) WHERE 'NAT' IN i.aliases AND i.name = 'Nye Aktive Teams' RETURN i").size(), 0U);
  EXPECT_EQ(rows("MATCH (i:Initiative {name: 'NAT'}) RETURN i").size(), 1U);
  expectSound();
  EXPECT_EQ(review({"split", "NAT", "Nye Aktive Teams", "--undo"}).status, 0);
  EXPECT_EQ(rows("MATCH (i:Initiative {name: 'NAT'}) RETURN i").size(), 0U);
  expectSound();
}

TEST_F(ReviewTest, KeepsApartWhatWaitsAndForgetsItsDoubt) {
  EXPECT_EQ(review({"keep", "Asta Holm", "Asta Lund Holm"}).status, 0);
  EXPECT_THAT(review({}).out, Not(HasSubstr("Asta Holm")));
  EXPECT_EQ(peopleCalled("Asta"), 2U);
  EXPECT_THAT(review({"--decisions"}).out, HasSubstr("apart"));
}

TEST_F(ReviewTest, MovesItsDecisionsToAnotherDatabaseAsJsonLines) {
  ASSERT_EQ(review({"merge", "Asta Holm", "Asta Lund Holm"}).status, 0);
  ASSERT_EQ(review({"--export", folder_ / "decisions.jsonl"}).status, 0);
  const std::string other = folder_ / "other";
  ASSERT_EQ(tov({"load", "--db", other, folder_ / "spring.txt"}).status, 0);
  const Outcome imported = tov({"review", "--db", other, "--import", folder_ / "decisions.jsonl"});
  EXPECT_EQ(imported.status, 0) << imported.err;
  ASSERT_EQ(tov({"load", "--db", other, folder_ / "autumn.txt"}).status, 0);
  const Outcome people = tov(
      {"query", "--db", other, "--format", "csv", "MATCH (p:Person) WHERE p.name STARTS WITH 'Asta' RETURN p.name"});
  EXPECT_THAT(people.out, HasSubstr("Asta Lund Holm"));
  EXPECT_THAT(people.out, Not(HasSubstr("Asta Holm")));
}

TEST_F(ReviewTest, SaysWhatIsWrongWithNamesThatItDoesNotKnow) {
  const Outcome unknown = review({"merge", "Asta Holm", "Nobody At All"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_THAT(unknown.err, HasSubstr("Nobody At All"));
  folder_.write("bad.jsonl", "{\"decision\": \"maybe\"}\n");
  const Outcome bad = review({"--import", folder_ / "bad.jsonl"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.err, HasSubstr("bad.jsonl:1"));
}

TEST_F(ReviewTest, TakesInFactsFromOutsideWhoseQuotesStandAndRefusesOthers) {
  const json good = {
      {"source", "autumn.txt"},
      {"extractor", "a model"},
      {"entities",
       {{{"kind", "organisation"}, {"name", "Faxe Kommune"}, {"mentions", {{{"line", 9}, {"quote", "Faxe Kommune"}}}}},
        {{"kind", "initiative"}, {"name", "NAT"}, {"mentions", {{{"line", 13}, {"quote", "NAT fortsætter."}}}}}}},
      {"participation",
       {{{"who", 0}, {"initiative", 1}, {"part", "leads"}, {"evidence", {{"line", 13}, {"quote", "NAT fortsætter."}}}},
        {{"who", 0},
         {"initiative", 1},
         {"part", "declined"},
         {"evidence", {{"line", 13}, {"quote", "NAT stopper."}}}}}},
      {"funding",
       {{{"item", "2"},
         {"amount", 5000},
         {"status", "allocated"},
         {"initiative", 1},
         {"evidence", {{"line", 13}, {"quote", "NAT fortsætter."}}}}}}};
  folder_.write("facts.jsonl", good.dump() + "\n{\"source\": \"winter.txt\"}\nno json\n");
  const Outcome taken = tov({"load", "--db", db(), "--facts", folder_ / "facts.jsonl"});
  EXPECT_EQ(taken.status, 1) << "something was refused";
  EXPECT_THAT(taken.out, HasSubstr("2 fact(s) written from 3 line(s)"));
  EXPECT_THAT(taken.err,
              HasSubstr("facts.jsonl:1: participation[1]: the quote \"NAT stopper.\" does not stand at line 13"));
  EXPECT_THAT(taken.err, HasSubstr("facts.jsonl:2: no record is called winter.txt"));
  EXPECT_THAT(taken.err, HasSubstr("facts.jsonl:3"));
  const std::string leads =
      "MATCH (o:Organisation {name: 'Faxe Kommune'})-[l:LEADS]->(i) RETURN l.rule AS rule, l.source AS source, i.name "
      "AS name";
  ASSERT_EQ(rows(leads).size(), 1U);
  EXPECT_EQ(rows(leads)[0]["rule"], "a model");
  EXPECT_EQ(rows("MATCH (o:Organisation)-[l:DECLINED]->() RETURN l").size(), 0U);
  EXPECT_EQ(rows("MATCH (:AgendaItem {number: '2'})-[s:STATES]->(f:Funding {amount: 5000}) RETURN s").size(), 1U);

  // The same again changes nothing; a corrected record keeps what still stands.
  EXPECT_EQ(tov({"load", "--db", db(), "--facts", folder_ / "facts.jsonl"}).status, 1);
  EXPECT_EQ(rows(leads).size(), 1U);
  folder_.write("autumn.txt", record("12. september, 2024 kl. 09:00",
                                     "Asta Holm, konsulent, Faxe Kommune\nBodil Krag, sundhedschef, Stevns Kommune",
                                     "NAT fortsætter.", "Godkendt."));
  ASSERT_EQ(tov({"load", "--db", db(), folder_ / "autumn.txt"}).status, 0);
  EXPECT_EQ(rows(leads).size(), 1U);
  folder_.write("autumn.txt", record("12. september, 2024 kl. 09:00", "Asta Holm, konsulent, Faxe Kommune",
                                     "Natten er stille.", "Godkendt."));
  ASSERT_EQ(tov({"load", "--db", db(), folder_ / "autumn.txt"}).status, 0);
  EXPECT_EQ(rows(leads).size(), 0U);
  expectSound();
}

TEST_F(ReviewTest, ShowsARecordWithWhatWasReadFromEachLine) {
  const Outcome shown = tov({"records", "--db", db(), "autumn.txt", "--coverage"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_THAT(shown.out, HasSubstr(" 9 * Asta Holm, konsulent, Faxe Kommune\n"));
  EXPECT_THAT(shown.out, HasSubstr("> ATTENDED  Asta Holm -> meeting 2024-09-12"));
  EXPECT_THAT(shown.out, HasSubstr("> PRESENTED  Bodil Krag -> 2 Natlig hjemmepleje"));
  EXPECT_EQ(tov({"records", "--db", db(), "winter.txt", "--coverage"}).status, 1);
}

TEST_F(ReviewTest, TellsWhereRecordsContradictThemselves) {
  EXPECT_THAT(tov({"check", "--db", db(), "--records"}).out, HasSubstr("nothing in the records contradicts itself"));
  folder_.write(
      "winter.txt",
      record("mandag den 5. november, 2024 kl. 09:00",
             "Asta Lund Holm, direktør, Køge kommune\nAfbud:\nFrode Bang, direktør, Faxe Kommune",
             "Post Budget\nLøn 40.000\nBiler 30.000\nTotal 80.000", "Frode Bang præsenterede status. Godkendt."));
  ASSERT_EQ(tov({"load", "--db", db(), folder_ / "winter.txt"}).status, 0);
  const Outcome found = tov({"check", "--db", db(), "--records"});
  EXPECT_EQ(found.status, 0) << found.err;
  EXPECT_THAT(found.out, HasSubstr("weekday: the printed date 2024-11-05"));
  EXPECT_THAT(found.out, HasSubstr("total: the printed total 80000.00 is not what its 2 rows come to, 70000.00"));
  EXPECT_THAT(found.out, HasSubstr("absent-presenter: Frode Bang presented item 2, and is listed as absent"));

  const Outcome danish = tov({"ask", "--db", db(), "Er der modstrid mellem referaterne?"});
  EXPECT_THAT(danish.out, HasSubstr("ugedag: den trykte dato 2024-11-05 er ikke"));
  EXPECT_THAT(danish.out, HasSubstr("sum: den trykte sum 80000.00 er ikke, hvad dens 2 rækker giver, 70000.00"));
  EXPECT_THAT(danish.out, HasSubstr("Frode Bang fremlagde punkt 2 og står som fraværende"));
  EXPECT_THAT(danish.out, testing::Not(HasSubstr("the printed")));
}

}  // namespace
}  // namespace tov::testing_program
