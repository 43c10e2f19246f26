// The command line itself: help, usage, exit statuses, where messages go.
#include <gmock/gmock.h>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(Program, WithoutArgumentsShowsExamples) {
  const Outcome run = tov({});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("tov load --db"));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST(Program, ShowsExamplesInTheHelpOfEachCommand) {
  for (const char* command : {"load", "query", "ask", "repl", "export", "schema", "records", "check", "version", "pipe",
                              "help", "manual", "completion"}) {
    const Outcome run = tov({command, "--help"});
    EXPECT_EQ(run.status, 0) << command;
    EXPECT_THAT(run.out.substr(run.out.find("Examples:")), HasSubstr(std::string("tov ") + command)) << command;
  }
}

TEST(Program, HelpOfACommandIsTheSameBothWays) {
  EXPECT_EQ(tov({"help"}).out, tov({}).out);
  EXPECT_THAT(tov({"help", "load"}).out, HasSubstr("Examples:"));
  EXPECT_EQ(tov({"help", "nonsense"}).status, 2);
}

TEST(Program, ItsManualNamesEveryCommandAndOption) {
  const std::string manual = tov({"manual"}).out;
  EXPECT_THAT(manual, StartsWith(".TH TOV 1"));
  EXPECT_THAT(manual, HasSubstr(".SS tov query"));
  EXPECT_THAT(manual, HasSubstr("\\-\\-param"));
}

TEST(Program, CompletesForThreeShells) {
  EXPECT_THAT(tov({"completion", "bash"}).out, HasSubstr("complete -o filenames -F _tov tov"));
  EXPECT_THAT(tov({"completion", "zsh"}).out, StartsWith("#compdef tov"));
  EXPECT_THAT(tov({"completion", "fish"}).out, HasSubstr("-l timeout -r"));
  EXPECT_EQ(tov({"completion", "tcsh"}).status, 2);
}

TEST(Program, TellsItsVersion) {
  EXPECT_THAT(tov({"version"}).out, StartsWith("tov "));
  EXPECT_EQ(tov({"version"}).out, tov({"--version"}).out);
}

TEST(Program, MisuseIsStatusTwoWithAMessageOnStandardErrorOnly) {
  const std::vector<std::vector<std::string>> misuses = {
      {"nonsense"},
      {"query", "RETURN 1"},
      {"query", "--db", "x", "--format", "xml", "RETURN 1"},
      {"query", "--db", "x"},
      {"query", "--db", "x", "--param", "novalue", "RETURN 1"},
      {"query", "--db", "x", "--timeout", "soon", "RETURN 1"},
      {"ask", "--db", "x"},
      {"export", "--db", "x"},
      {"load", "--db", "x"},
  };
  for (const auto& arguments : misuses) {
    const Outcome run = tov(arguments);
    EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(run.err, StartsWith("tov: ")) << testing::PrintToString(arguments);
    EXPECT_THAT(run.out, IsEmpty()) << testing::PrintToString(arguments);
  }
}

TEST(Program, SaysHowToMakeADatabaseThatIsNotThere) {
  const ScratchFolder folder;
  const std::string absent = folder / "absent.tov";
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"query", "--db", absent, "MATCH (n) RETURN n"},
                                             {"ask", "--db", absent, "who chaired"},
                                             {"schema", "--db", absent},
                                             {"records", "--db", absent},
                                             {"check", "--db", absent},
                                             {"export", "--db", absent, "--about", "A"},
                                             {"repl", "--db", absent}}) {
    const Outcome run = tov(arguments);
    EXPECT_EQ(run.status, 1) << arguments[0];
    EXPECT_THAT(run.err, HasSubstr("tov load")) << arguments[0];
    EXPECT_FALSE(std::filesystem::exists(absent)) << arguments[0];
  }
}

TEST(Program, RefusesAFolderThatIsNoDatabase) {
  const ScratchFolder folder;
  folder.write("letter.txt", "not a database");
  const Outcome run = tov({"query", "--db", folder / "", "MATCH (n) RETURN n"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, StartsWith("tov: "));
  EXPECT_EQ(contentsOf(folder / "letter.txt"), "not a database");
}

TEST(Program, LogsOnStandardErrorOnlyWhenAsked) {
  const ScratchFolder folder;
  const std::string database = folder / "db";
  const Outcome quiet = tov({"query", "--db", database, "CREATE (n) RETURN 1 AS one"});
  EXPECT_EQ(quiet.status, 0) << quiet.err;
  EXPECT_EQ(quiet.err, "created 1 node\n");
  const Outcome informed = tov({"query", "--db", database, "--verbose", "RETURN 1 AS one"});
  EXPECT_THAT(informed.err, HasSubstr("opened " + database + " for reading"));
  EXPECT_THAT(informed.err, testing::Not(HasSubstr("running")));
  const Outcome detailed = tov({"query", "--db", database, "RETURN 1 AS one"}, "", {{"TOV_LOG", "debug"}});
  EXPECT_THAT(detailed.err, HasSubstr("running RETURN 1 AS one"));
  EXPECT_EQ(detailed.out, quiet.out);
}

}  // namespace
}  // namespace tov::testing_program
