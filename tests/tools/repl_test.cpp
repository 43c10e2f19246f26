// The interactive session, on a pseudo-terminal and in a pipe.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/tools/run_program.h"
#include "tests/tools/terminal.h"

namespace tov::testing_program {
namespace {

using testing::HasSubstr;
using testing::Not;

class ReplTest : public testing::Test {
 protected:
  ReplTest() {
    const Outcome run =
        tov({"query", "--db", folder_ / "db", "CREATE (:Person {name: 'Anna Ør'}), (:Person {name: 'Bo'})"});
    EXPECT_EQ(run.status, 0) << run.err;
  }

  Terminal session() { return Terminal({"repl", "--db", folder_ / "db"}, {{"XDG_STATE_HOME", folder_ / "state"}}); }

  Outcome piped(const std::string& input) { return tov({"repl", "--db", folder_ / "db"}, input); }

  ScratchFolder folder_;
};

TEST_F(ReplTest, AStatementMaySpanLinesAndIsDrawnInABox) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type("MATCH (p:Person)" + kEnter);
  ASSERT_TRUE(terminal.prompts("...> ")) << terminal.shown();
  terminal.type("RETURN count(p) AS people;" + kEnter);
  EXPECT_TRUE(terminal.awaits("│      2 │")) << terminal.shown();
  EXPECT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type(kControlD);
  EXPECT_EQ(terminal.ends(), 0);
}

TEST_F(ReplTest, ControlCDropsTheLine) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("this is no query" + kControlC);
  ASSERT_TRUE(terminal.awaits("^C")) << terminal.shown();
  ASSERT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type("RETURN 40 + 2 AS answer;" + kEnter);
  EXPECT_TRUE(terminal.awaits("│     42 │")) << terminal.shown();
}

TEST_F(ReplTest, ControlCStopsARunningQueryAndTheSessionGoesOn) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type(
      "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN 1 AS never;" +
      kEnter);
  ASSERT_TRUE(terminal.awaits("never;") && terminal.awaitsRunning()) << terminal.shown();
  ASSERT_TRUE(terminal.pressesUntil(kControlC, "cancelled")) << terminal.shown();
  ASSERT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type("RETURN 40 + 2 AS answer;" + kEnter);
  EXPECT_TRUE(terminal.awaits("│     42 │")) << terminal.shown();
}

TEST_F(ReplTest, CompletesLabelsPropertiesAndNames) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("MATCH (p:Pe" + kTab + " {na" + kTab + "'An" + kTab + "}) RETURN p.na" + kTab + " AS found;" + kEnter);
  EXPECT_TRUE(terminal.awaits("│ Anna Ør │")) << terminal.shown();
}

TEST_F(ReplTest, ColoursAStatementWhileItIsTyped) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("RETURN 'word'");
  EXPECT_TRUE(terminal.awaits("\x1b[1;35mRETURN\x1b[0m \x1b[32m'word'")) << terminal.shown();
  terminal.type(" AS found;" + kEnter);
  EXPECT_TRUE(terminal.awaits("│ word  │")) << terminal.shown();
}

TEST_F(ReplTest, ColoursNothingWhereColoursAreUnwanted) {
  const std::map<std::string, std::string> kept = {{"XDG_STATE_HOME", folder_ / "state"}};
  const auto screen = [&](std::vector<std::string> more, std::map<std::string, std::string> environment) {
    environment.insert(kept.begin(), kept.end());
    more.insert(more.begin(), {"repl", "--db", folder_ / "db"});
    Terminal terminal(more, environment);
    EXPECT_TRUE(terminal.prompts());
    terminal.type("RETURN 1 AS one; // end" + kEnter + ".quit" + kEnter);
    EXPECT_EQ(terminal.ends(), 0);
    EXPECT_THAT(terminal.shown(), HasSubstr("│   1 │"));
    return terminal.shown();
  };
  EXPECT_THAT(screen({}, {}), HasSubstr("\x1b[1;35mRETURN"));
  EXPECT_THAT(screen({}, {{"NO_COLOR", "1"}}), Not(HasSubstr("\x1b[1")));
  EXPECT_THAT(screen({}, {{"TERM", "dumb"}}), Not(HasSubstr("\x1b[1")));
  EXPECT_THAT(screen({"--no-color"}, {}), Not(HasSubstr("\x1b[1")));
}

TEST_F(ReplTest, GivesParametersToStatements) {
  EXPECT_THAT(piped(".param who=Bo\nMATCH (p:Person {name: $who}) RETURN p.name AS found;\n.param\n").out,
              testing::AllOf(HasSubstr("| Bo    |"), HasSubstr("$who = ")));
}

TEST_F(ReplTest, ListsTheChoicesWhenThereAreSeveral) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("RETURN to" + kTab + kTab);
  EXPECT_TRUE(terminal.awaits("toInteger(")) << terminal.shown();
  EXPECT_TRUE(terminal.awaits("toString(")) << terminal.shown();
}

TEST_F(ReplTest, RemembersStatementsForTheNextSessionInAPrivateFile) {
  {
    Terminal terminal = session();
    ASSERT_TRUE(terminal.prompts());
    terminal.type("RETURN 'ær' + 'lig'" + kEnter + "AS word;" + kEnter);
    ASSERT_TRUE(terminal.awaits("ærlig")) << terminal.shown();
    terminal.type(kControlD);
    EXPECT_EQ(terminal.ends(), 0);
  }
  struct stat status {};
  ASSERT_EQ(stat((folder_ / "state/tovholder/history").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type(kUp + kEnter);
  EXPECT_TRUE(terminal.awaits("│ ærlig │")) << terminal.shown();
}

TEST_F(ReplTest, WhatIsLongerThanTheScreenGoesThroughThePagerUnlessItIsOff) {
  Terminal terminal({"repl", "--db", folder_ / "db"},
                    {{"XDG_STATE_HOME", folder_ / "state"}, {"PAGER", "sed 's/long/paged/'"}});
  ASSERT_TRUE(terminal.prompts());
  const std::string statement = "UNWIND range(1, 200) AS n RETURN 'lo' + 'ng' + n AS row;" + kEnter;
  terminal.type(statement);
  EXPECT_TRUE(terminal.awaits("paged200")) << terminal.shown();
  ASSERT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type("RETURN 'lo' + 'ng' AS row;" + kEnter);  // what fits is shown as it is
  EXPECT_TRUE(terminal.awaits("│ long │")) << terminal.shown();
  ASSERT_TRUE(terminal.prompts());
  terminal.type(".pager off" + kEnter);
  ASSERT_TRUE(terminal.prompts());
  terminal.type(statement);
  EXPECT_TRUE(terminal.awaits("long200")) << terminal.shown();
}

TEST_F(ReplTest, CompletesTheOptionsOfADrawing) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type(".draw --ki" + kTab + "nei" + kTab + "Anna" + kTab + (folder_ / "anna.dot") + kEnter);
  EXPECT_TRUE(terminal.awaits("drawn to ")) << terminal.shown();
  EXPECT_THAT(contentsOf(folder_ / "anna.dot"), HasSubstr("Anna Ør"));
}

TEST_F(ReplTest, AMistakeDoesNotEndTheSession) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("RETURN nobody;" + kEnter);
  ASSERT_TRUE(terminal.awaits("tov: ")) << terminal.shown();
  ASSERT_TRUE(terminal.prompts()) << terminal.shown();
  terminal.type(".quit" + kEnter);
  EXPECT_EQ(terminal.ends(), 0);
}

TEST_F(ReplTest, OthersMayLookWhileASessionIsOpen) {
  Terminal terminal = session();
  ASSERT_TRUE(terminal.prompts());
  terminal.type("MATCH (p:Person) RETURN count(p) AS people;" + kEnter);
  ASSERT_TRUE(terminal.awaits("│      2 │")) << terminal.shown();
  const Outcome run =
      tov({"query", "--db", folder_ / "db", "--format", "csv", "MATCH (p:Person) RETURN count(p) AS people"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "people\r\n2\r\n");
}

TEST_F(ReplTest, InAPipeHasNoPromptColourOrBox) {
  const Outcome run = piped("MATCH (p:Person)\nRETURN count(p) AS people;\n.timing on\nRETURN 1 AS one;\n");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, testing::StartsWith("+--------+\n| people |\n+--------+\n|      2 |\n+--------+\n+-----+\n"));
  EXPECT_THAT(run.out, HasSubstr("Time: "));
  EXPECT_THAT(run.out, Not(HasSubstr("tov> ")));
  EXPECT_THAT(run.out, Not(HasSubstr("\x1b")));
}

TEST_F(ReplTest, InAPipeRunsTheLastStatementWithoutASemicolonToo) {
  EXPECT_THAT(piped(".format json\nRETURN 1 AS one").out, HasSubstr(R"({"one":1})"));
}

TEST_F(ReplTest, InAPipeTellsByItsStatusWhetherAllWentWell) {
  const Outcome run = piped("RETURN nobody;\n.nonsense\n.format xml\nRETURN 1 AS one;\n");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("| one |"));
  EXPECT_THAT(run.err, HasSubstr(".nonsense"));
}

TEST_F(ReplTest, RunsAFileAndTellsByItsStatusWhetherAllWentWell) {
  const std::string script = folder_ / "script.cypher";
  const auto run = [&](const std::string& text) {
    std::ofstream(script) << text;
    return tov({"repl", "--db", folder_ / "db", "--file", script}, "RETURN 'not this' AS typed;\n");
  };
  const Outcome fine = run(".format csv\nMATCH (p:Person)\nRETURN count(p) AS people;\nRETURN 2 AS two");
  EXPECT_EQ(fine.status, 0) << fine.err;
  EXPECT_EQ(fine.out, "people\r\n2\r\ntwo\r\n2\r\n");
  EXPECT_EQ(run("RETURN nobody;\nRETURN 1 AS one;\n").status, 1);
  const Outcome none = tov({"repl", "--db", folder_ / "db", "--file", folder_ / "none"});
  EXPECT_EQ(none.status, 1);
  EXPECT_THAT(none.err, HasSubstr("none: No such file"));
}

TEST_F(ReplTest, WritesWhatStatementsChange) {
  EXPECT_EQ(piped("CREATE (:Person {name: 'Carl'});\n").status, 0);
  EXPECT_THAT(piped("MATCH (p:Person) RETURN count(p) AS people;\n").out, HasSubstr("|      3 |"));
}

}  // namespace
}  // namespace tov::testing_program
