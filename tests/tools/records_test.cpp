// From records to cited answers, through the program: load, records, ask, export.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kRecords = std::string(TOV_TEST_FOLDER) + "/records";

/// One database with the sample records, loaded once for all tests of this file.
class RecordsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new ScratchFolder;
    loaded_ = tov({"load", "--db", *folder_ / "db", kRecords});
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string database() { return *folder_ / "db"; }

  static json rows(const std::string& cypher) {
    const Outcome run = tov({"query", "--db", database(), "--format", "json", cypher});
    EXPECT_EQ(run.status, 0) << run.err;
    return json::parse(run.out, nullptr, false);
  }

  static ScratchFolder* folder_;
  static Outcome loaded_;
};

ScratchFolder* RecordsTest::folder_ = nullptr;
Outcome RecordsTest::loaded_;

TEST_F(RecordsTest, LoadTellsOfEachFileAndWhatWasFound) {
  EXPECT_EQ(loaded_.status, 0) << loaded_.err;
  EXPECT_THAT(loaded_.err, IsEmpty());
  for (const char* words : {"people", "posts", "organisations", "items", "decisions", "initiatives", "sums"}) {
    EXPECT_THAT(loaded_.out, HasSubstr(std::string("| ") + words)) << words;
  }
  EXPECT_THAT(loaded_.out, HasSubstr("not understood"));
  for (const auto& entry : std::filesystem::directory_iterator(kRecords)) {
    if (entry.path().extension() != ".txt") continue;
    EXPECT_THAT(loaded_.out, HasSubstr(entry.path().filename().string()));
  }
}

TEST_F(RecordsTest, LoadingAgainChangesNothing) {
  const json before = rows("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links");
  const Outcome again = tov({"load", "--db", database(), kRecords});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("unchanged"));
  EXPECT_EQ(rows("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links"), before);
}

TEST_F(RecordsTest, EveryRelationshipSaysWhereItWasRead) {
  const json row = rows(
      "MATCH ()-[r]->() RETURN count(r) AS links, count(r.source) AS sources, count(r.line) AS lines, "
      "count(r.quote) AS quotes")[0];
  EXPECT_GT(row["links"], 0);
  EXPECT_EQ(row["sources"], row["links"]);
  EXPECT_EQ(row["lines"], row["links"]);
  EXPECT_EQ(row["quotes"], row["links"]);
}

TEST_F(RecordsTest, ListsEachRecordWithItsMeeting) {
  const Outcome run = tov({"records", "--db", database(), "--format", "json"});
  ASSERT_EQ(run.status, 0) << run.err;
  const json listed = json::parse(run.out);
  EXPECT_EQ(listed.size(), rows("MATCH (d:Document) RETURN d.name AS name").size());
  for (const json& record : listed) EXPECT_TRUE(record["forum"].is_string()) << record;
}

TEST_F(RecordsTest, AnswersBothQuestionsInBothLanguagesWithTheirProof) {
  for (const char* question :
       {"which initiatives did Dorthe Klith present", "hvilke initiativer har Dorthe Klith præsenteret",
        "how is STIME linked across meetings", "hvordan hænger STIME sammen på tværs af møder"}) {
    const Outcome run = tov({"ask", "--db", database(), "--format", "json", question});
    ASSERT_EQ(run.status, 0) << question << run.out << run.err;
    const json answer = json::parse(run.out);
    ASSERT_FALSE(answer["rows"].empty()) << question;
    EXPECT_THAT(answer["cypher"].get<std::string>(), HasSubstr("MATCH")) << question;
    for (const json& row : answer["rows"]) {
      ASSERT_FALSE(row["evidence"].empty()) << row;
      for (const json& proof : row["evidence"]) {
        const std::string source = proof["source"];
        EXPECT_THAT(contentsOf(std::filesystem::path(kRecords) / source), testing::Not(IsEmpty())) << source;
      }
    }
  }
}

TEST_F(RecordsTest, ShowsTheCypherAndTheQuoteUnderEachRow) {
  const Outcome run = tov({"ask", "--db", database(), "which initiatives did Dorthe Klith present"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, testing::StartsWith("Cypher:\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n1\\. "));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n     [^ ]*\\.txt:[0-9]+  \""));
}

TEST(Contradictions, AreToldBesideAnAnswerThatAsksForThem) {
  const ScratchFolder folder;
  std::string record = contentsOf(std::filesystem::path(kRecords) / "2025-01-15-sundhedsklynge-vest.txt");
  const std::size_t weekday = record.find("Onsdag d. 15. januar");
  ASSERT_NE(weekday, std::string::npos);
  record.replace(weekday, 6, "Fredag");
  std::ofstream(folder / "vest.txt") << record;
  ASSERT_EQ(tov({"load", "--db", folder / "db", folder / "vest.txt"}).status, 0);
  const Outcome english =
      tov({"ask", "--db", folder / "db", "What did the minutes say word for word, and do records conflict?"});
  EXPECT_EQ(english.status, 0) << english.err;
  EXPECT_THAT(english.out, HasSubstr("Where a record contradicts itself:\n"));
  EXPECT_THAT(english.out, testing::ContainsRegex("vest.txt:[0-9]+  weekday: the printed date 2025-01-15 is not"));
  const Outcome danish = tov({"ask", "--db", folder / "db", "Er der modstrid mellem referaterne?"});
  EXPECT_EQ(danish.status, 0) << danish.err;
  EXPECT_THAT(danish.out, HasSubstr("Hvor et referat modsiger sig selv:\n"));
  EXPECT_THAT(danish.out, testing::ContainsRegex("vest.txt:[0-9]+  ugedag: den trykte dato 2025-01-15 er ikke"));
  EXPECT_THAT(danish.out, testing::Not(HasSubstr("the printed date")));
  const json answer =
      json::parse(tov({"ask", "--db", folder / "db", "--format", "json", "Er der modstrid mellem referaterne?"}).out);
  ASSERT_EQ(answer["contradictions"].size(), 1u);
  EXPECT_EQ(answer["contradictions"][0]["kind"], "weekday") << "a name for programs";
  EXPECT_THAT(answer["contradictions"][0]["text"].get<std::string>(), HasSubstr("den trykte dato"));
  const Outcome other = tov({"ask", "--db", folder / "db", "Hvilke fora er der?"});
  EXPECT_THAT(other.out, testing::Not(HasSubstr("weekday")));
}

TEST_F(RecordsTest, TellsHowAQuestionWasRead) {
  const Outcome run =
      tov({"ask", "--db", database(), "--format", "json", "Hvem er det mon, der er tovholder på STIME?"});
  ASSERT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_EQ(json::parse(run.out)["readAs"], "Læst som: Hvem er tovholder for STIME?");
}

TEST_F(RecordsTest, SaysWhenAQuestionIsNotUnderstood) {
  const Outcome run = tov({"ask", "--db", database(), "colourless green ideas sleep furiously"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("Questions of this kind are understood:"));
}

TEST_F(RecordsTest, SuggestsANameThatIsNear) {
  const Outcome run = tov({"ask", "--db", database(), "which initiatives did Dorte Klit present"});
  EXPECT_THAT(run.out, HasSubstr("Dorthe Klith"));
}

TEST_F(RecordsTest, DrawsEachKindAndTellsWhatIsLeftOut) {
  const auto draw = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"export", "--db", database(), "--language", "da"});
    const Outcome run = tov(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    return run;
  };
  EXPECT_THAT(draw({"--kind", "timeline", "--name", "STIME"}).out, HasSubstr("3. Status på STIME"));
  EXPECT_THAT(draw({"--kind", "members", "--name", "Sundhedsstyregruppen"}).out, HasSubstr("medformand"));
  EXPECT_THAT(draw({"--kind", "members", "--forum", "Sundhedsstyregruppen"}).out, HasSubstr("medformand"));
  EXPECT_THAT(draw({"--kind", "collaboration", "--between", "organisations"}).out, HasSubstr("Herning Kommune"));
  const Outcome some = draw({"--kind", "collaboration", "--from", "2025-01-01", "--to", "2025-12-31", "--top", "5"});
  EXPECT_THAT(some.out, HasSubstr("1. januar 2025 – 31. december 2025"));
  EXPECT_THAT(some.err, HasSubstr("er udeladt"));
}

TEST_F(RecordsTest, SaysWhatADrawingLacks) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> misuses = {
      {{"--kind", "timeline"}, "--name NAME"},
      {{"--kind", "path", "--between", "STIME"}, "--between A B"},
      {{"--kind", "collaboration", "--between", "cats"}, "--between people"},
      {{"--kind", "timeline", "--name", "STIME", "--from", "yesterday"}, "2025-01-31"},
      {{"--kind", "sculpture", "--name", "STIME"}, "--kind"},
  };
  for (auto [arguments, part] : misuses) {
    arguments.insert(arguments.begin(), {"export", "--db", database()});
    const Outcome run = tov(arguments);
    EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(run.err, HasSubstr(part));
  }
}

TEST_F(RecordsTest, DrawsInEachFormat) {
  const Outcome dot = tov({"export", "--db", database(), "--about", "STIME"});
  EXPECT_EQ(dot.status, 0) << dot.err;
  EXPECT_THAT(dot.out, HasSubstr("graph"));
  const std::map<std::string, std::string> beginnings = {{"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}};
  for (const auto& [format, beginning] : beginnings) {
    const std::string file = *folder_ / ("stime." + format);
    const Outcome run = tov({"export", "--db", database(), "--about", "STIME", "-o", file});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(contentsOf(file), testing::StartsWith(beginning)) << format;
  }
}

TEST_F(RecordsTest, SaysWhenANameToDrawIsUnknown) {
  const Outcome run = tov({"export", "--db", database(), "--about", "Xyzzy"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, testing::StartsWith("tov: "));
  EXPECT_THAT(run.err, HasSubstr("Xyzzy"));
  EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(RecordsTest, TheDatabaseIsSoundAfterLoading) {
  EXPECT_EQ(tov({"check", "--db", database()}).status, 0);
}

TEST(LoadingBadFiles, RefusesEachWithAReasonAndLoadsTheOthers) {
  const ScratchFolder folder;
  std::filesystem::path good;
  for (const auto& entry : std::filesystem::directory_iterator(kRecords)) {
    if (entry.path().extension() == ".txt" && (good.empty() || entry.path() < good)) good = entry.path();
  }
  folder.write("a-empty.txt", "");
  folder.write("b-binary.txt", std::string("\0\1\2\3\xff\xfe\0\0binary", 14));
  folder.write("c-shopping.txt", "milk\neggs\nbread\n");
  folder.write("d-good.txt", contentsOf(good));
  const Outcome run = tov({"load", "--db", folder / "db", folder / "a-empty.txt", folder / "b-binary.txt",
                           folder / "c-shopping.txt", folder / "absent.txt", folder / "d-good.txt"});
  EXPECT_EQ(run.status, 1);
  for (const char* name : {"a-empty.txt", "b-binary.txt", "c-shopping.txt", "absent.txt"}) {
    EXPECT_THAT(run.err, testing::ContainsRegex(std::string("tov: [^\n]*") + name + ": [^\n]+\n")) << name;
  }
  EXPECT_THAT(run.out, HasSubstr("d-good.txt"));
  EXPECT_THAT(run.err, testing::Not(HasSubstr("d-good.txt")));
}

TEST(LoadingBadFiles, AFolderWithoutRecordsIsSaid) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "empty");
  const Outcome run = tov({"load", "--db", folder / "db", folder / "empty"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, testing::StartsWith("tov: "));
}

}  // namespace
}  // namespace tov::testing_program
