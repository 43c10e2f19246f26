// `tov show` and `tov timeline`, and the session's commands of the same kind, on a small graph.
#include <gmock/gmock.h>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using testing::HasSubstr;
using testing::Not;

class ShowTest : public testing::Test {
 protected:
  ShowTest() {
    EXPECT_EQ(
        tov({"query", "--db", folder_ / "db",
             "CREATE (m:Meeting {date: date('2025-01-15'), venue: 'Teams', kind: 'minutes'}),"
             "  (m)-[:MEETING_OF {source: 'a.txt', line: 1, quote: 'Board'}]->(f:Forum {name: 'Board of Care'}),"
             "  (p:Person {name: 'Ann Holm', aliases: ['A. Holm']})-[:ATTENDED {source: 'a.txt', line: 3,"
             "     quote: 'Ann Holm'}]->(m),"
             "  (p)-[:HOLDS {asOf: date('2025-01-15'), source: 'a.txt', line: 3, quote: 'Ann Holm, director'}]->"
             "     (:Role {title: 'Director'})-[:AT]->(:Organisation {name: 'Northern Hospital'}),"
             "  (m)-[:HAS_ITEM {order: 1, source: 'a.txt', line: 7, quote: 'Bridge'}]->"
             "     (i:AgendaItem {number: '1', title: 'The Bridge project'}),"
             "  (p)-[:PRESENTED {source: 'a.txt', line: 8, quote: 'Ann Holm presented it.'}]->(i),"
             "  (i)-[:ABOUT {source: 'a.txt', line: 7, quote: 'Bridge'}]->(b:Initiative {name: 'Bridge'}),"
             "  (i)-[:DECIDED {source: 'a.txt', line: 9, quote: 'Approved.'}]->"
             "     (:Decision {text: 'Approved.', outcome: 'approved'}),"
             "  (:Organisation {name: 'Southern Town'})-[:DECLINED {source: 'a.txt', line: 8, quote: 'not us'}]->(b)"})
            .status,
        0);
  }

  Outcome run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--db", folder_ / "db"});
    return tov(arguments);
  }

  ScratchFolder folder_;
};

TEST_F(ShowTest, APersonHasPostsAndMeetingsWithWhatProvesThem) {
  const std::string page = run({"show", "a. holm"}).out;
  EXPECT_THAT(page, HasSubstr("Ann Holm  (Person)"));
  EXPECT_THAT(page, HasSubstr("Northern Hospital"));
  EXPECT_THAT(page, HasSubstr("a.txt:3  \"Ann Holm, director\""));
  EXPECT_THAT(page, HasSubstr("The Bridge project"));
  EXPECT_THAT(page, Not(HasSubstr("To do")));  // nothing to say, so no heading
}

TEST_F(ShowTest, AnInitiativeHasPartiesAndATimeline) {
  const std::string page = run({"show", "Bridge"}).out;
  EXPECT_THAT(page, HasSubstr("Southern Town"));
  EXPECT_THAT(page, HasSubstr("declined"));
  const std::string timeline = run({"timeline", "Bridge"}).out;
  EXPECT_THAT(timeline, HasSubstr("2025-01-15"));
  EXPECT_THAT(timeline, HasSubstr("a.txt:9  \"Approved.\""));
  EXPECT_THAT(timeline, Not(HasSubstr("Southern Town")));
}

TEST_F(ShowTest, AMeetingGoesByItsDay) {
  for (const char* name : {"2025-01-15", "Board of Care 2025-01-15"}) {
    const std::string page = run({"show", name}).out;
    EXPECT_THAT(page, HasSubstr("Teams")) << name;
    EXPECT_THAT(page, HasSubstr("approved")) << name;
  }
  EXPECT_THAT(run({"show", "2025-01-16"}).out, HasSubstr("do not say"));
}

TEST_F(ShowTest, SpeaksDanish) {
  EXPECT_THAT(run({"show", "--language", "da", "Ann Holm"}).out, HasSubstr("Poster"));
}

TEST_F(ShowTest, OffersNamesThatAreNear) {
  const Outcome outcome = run({"show", "Nobody"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("Nobody"));
  EXPECT_EQ(run({"show", "Ann Holmm"}).status, 0);
}

TEST_F(ShowTest, ASessionShowsTheSame) {
  const Outcome outcome = tov({"repl", "--db", folder_ / "db"},
                              ".show Ann Holm\n"
                              ".timeline Bridge\n"
                              "MATCH (p:Person) RETURN count(p);\n"
                              ".explain\n"
                              ".profile MATCH (m:Meeting) RETURN count(m)\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Ann Holm  (Person)"));
  EXPECT_THAT(outcome.out, HasSubstr("a.txt:9  \"Approved.\""));
  EXPECT_THAT(outcome.out, HasSubstr("Scan label (p:Person)"));
  EXPECT_THAT(outcome.out, HasSubstr("(m:Meeting)"));
  EXPECT_THAT(outcome.out, HasSubstr("ms]"));
  EXPECT_THAT(tov({"repl", "--db", folder_ / "db"}, ".explain\n").err, HasSubstr("no statement yet"));
}

TEST_F(ShowTest, TheSessionSpeaksTheLanguageThatIsChosen) {
  const std::string way = folder_ / "way.dot";
  const Outcome session =
      tov({"repl", "--db", folder_ / "db"}, ".language da\n.show Ann Holm\n.draw --kind timeline Bridge " + way + "\n");
  EXPECT_EQ(session.status, 0) << session.err;
  EXPECT_THAT(session.out, HasSubstr("Poster"));
  EXPECT_THAT(contentsOf(way), HasSubstr("15. januar 2025"));
  EXPECT_EQ(tov({"repl", "--db", folder_ / "db"}, ".language fr\n").status, 1);
}

TEST_F(ShowTest, TheSessionDrawsEveryKind) {
  const std::string way = folder_ / "way.dot";
  const std::string members = folder_ / "around.svg";
  const Outcome session = tov({"repl", "--db", folder_ / "db"},
                              ".draw --kind timeline Bridge " + way + "\n.draw Ann Holm " + members + "\n");
  EXPECT_EQ(session.status, 0) << session.err;
  EXPECT_THAT(contentsOf(way), HasSubstr("1. The Bridge project"));
  EXPECT_THAT(contentsOf(members), HasSubstr("</svg>"));
  const Outcome wrong = tov({"repl", "--db", folder_ / "db"}, ".draw --kind sculpture Bridge x.dot\n.draw Bridge\n");
  EXPECT_EQ(wrong.status, 1);
  EXPECT_THAT(wrong.err, HasSubstr("--kind"));
  EXPECT_THAT(wrong.err, HasSubstr("NAME picture.svg"));
}

}  // namespace
}  // namespace tov::testing_program
