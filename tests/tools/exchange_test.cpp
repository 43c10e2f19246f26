// The whole graph out of the program and back into it: formats, file names, what is told, what is left when it fails.
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Exchange : public testing::Test {
 protected:
  Exchange() {
    EXPECT_EQ(
        tov({"import", "--db", database(), "-"},
            "{\"type\":\"node\",\"id\":1,\"labels\":[\"Person\"],\"properties\":{\"name\":\"Åse\"}}\n"
            "{\"type\":\"node\",\"id\":2,\"labels\":[\"Ship\"],\"properties\":{\"built\":{\"$date\":\"1950-02-28\"}}}\n"
            "{\"type\":\"relationship\",\"label\":\"SAILED\",\"start\":1,\"end\":2}\n")
            .status,
        0);
  }
  std::string database() const { return folder_ / "graph.tov"; }
  Outcome exported(const std::string& format, const std::string& file) const {
    return tov({"export", "--db", database(), "--format", format, "-o", file});
  }
  std::string query(const std::string& of, const std::string& text) const {
    return tov({"query", "--db", of, "--format", "csv", text}).out;
  }

  ScratchFolder folder_;
};

TEST_F(Exchange, WritesToStandardOutputWithoutAFile) {
  const Outcome bare = tov({"export", "--db", database(), "--format", "jsonl"});
  EXPECT_EQ(bare.status, 0);
  EXPECT_THAT(bare.out, StartsWith("{\"type\":\"node\",\"id\":0,\"labels\":[\"Person\"]"));
  EXPECT_THAT(bare.err, IsEmpty());
  EXPECT_EQ(exported("jsonl", "-").out, bare.out);
}

TEST_F(Exchange, KnowsTheFormatByTheFile) {
  const auto start = [&](const std::string& name) {
    const std::string file = folder_ / name;
    EXPECT_EQ(tov({"export", "--db", database(), "-o", file}).status, 0) << name;
    return contentsOf(file).substr(0, 15);
  };
  EXPECT_EQ(start("a.ttl"), "@prefix dcterms");
  EXPECT_EQ(start("a.ics"), "BEGIN:VCALENDAR");
  EXPECT_THAT(start("a.graphml"), StartsWith("<?xml"));
  EXPECT_THAT(start("a.jsonl"), StartsWith("{\"type\""));
}

TEST_F(Exchange, TellsWhatHasNoPlace) {
  const Outcome run = exported("popolo", folder_ / "p.json");
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("popolo has no place for: 1 SAILED, 1 Ship"));
  EXPECT_THAT(exported("graphml", folder_ / "g.graphml").err, IsEmpty());
}

TEST_F(Exchange, LeavesNothingHalfWritten) {
  const std::string file = folder_ / "no such folder/g.jsonl";
  const Outcome run = exported("jsonl", file);
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("does its folder exist"));
  std::filesystem::create_directories(folder_ / "full/inside");
  EXPECT_NE(exported("csv", folder_ / "full").status, 0);
  EXPECT_NE(exported("jsonl", folder_ / "full").status, 0);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "full.part"));
}

TEST_F(Exchange, ComesBackByEachRoadToTheSameBytes) {
  ASSERT_EQ(exported("jsonl", folder_ / "a.jsonl").status, 0);
  ASSERT_EQ(exported("cypher", folder_ / "a.cypher").status, 0);
  ASSERT_EQ(exported("csv", folder_ / "a/").status, 0);
  const std::string first = contentsOf(folder_ / "a.jsonl");
  const std::vector<std::vector<std::string>> roads = {
      {"import", "--no-default-indexes", folder_ / "a.jsonl", "--db"},
      {"query", "--file", folder_ / "a.cypher", "--db"},
      {"import", folder_ / "a", "--db"},
  };
  for (std::size_t i = 0; i < roads.size(); ++i) {
    const std::string copy = folder_ / ("copy" + std::to_string(i));
    std::vector<std::string> arguments = roads[i];
    arguments.push_back(copy);
    const Outcome run = tov(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(tov({"export", "--db", copy, "--format", "jsonl"}).out, first) << roads[i][0] << " " << i;
    EXPECT_EQ(tov({"check", "--db", copy}).status, 0);
  }
  EXPECT_EQ(tov({"export", "--db", folder_ / "copy1", "--format", "cypher"}).out, contentsOf(folder_ / "a.cypher"));
}

TEST_F(Exchange, ListsLinesThatAreLeftOut) {
  folder_.write("b.jsonl",
                "{\"type\":\"node\",\"id\":1}\n"
                "what is this\n"
                "{\"type\":\"relationship\",\"label\":\"R\",\"start\":1,\"end\":3}\n");
  const std::string copy = folder_ / "copy.tov";
  const Outcome run = tov({"import", "--db", copy, folder_ / "b.jsonl", "--rejected", folder_ / "left-out.csv"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("b.jsonl, line 2: this is not JSON"));
  EXPECT_THAT(run.err, HasSubstr("b.jsonl, line 3: there is no node with the id 3"));
  EXPECT_THAT(contentsOf(folder_ / "left-out.csv"), HasSubstr(",3,\"there is no node with the id 3\""));
  EXPECT_THAT(query(copy, "MATCH (n) RETURN count(n) AS n"), HasSubstr("1"));
}

TEST_F(Exchange, ComesIntoADatabaseWithFullTextIndexes) {
  ASSERT_EQ(tov({"query", "--db", database(), "CREATE FULLTEXT INDEX FOR (n:Person) ON EACH [n.name]"}).status, 0);
  ASSERT_EQ(exported("jsonl", folder_ / "a.jsonl").status, 0);
  EXPECT_EQ(tov({"import", "--db", database(), folder_ / "a.jsonl"}).status, 0);
  EXPECT_THAT(query(database(), "CALL db.labels() YIELD label RETURN count(*)"), HasSubstr("2"));
  EXPECT_THAT(query(database(), "MATCH (p:Person) RETURN count(p) AS people"), HasSubstr("2"));
}

TEST_F(Exchange, SaysWhatItCannotImport) {
  const std::string copy = folder_ / "copy.tov";
  const Outcome absent = tov({"import", "--db", copy, folder_ / "absent"});
  EXPECT_NE(absent.status, 0);
  EXPECT_THAT(absent.err, HasSubstr("name a folder of CSV files or a file of JSON lines"));
  EXPECT_FALSE(std::filesystem::exists(copy));
}

TEST_F(Exchange, FormatsAreInHelpManualAndCompletion) {
  EXPECT_THAT(tov({"export", "--help"}).out, HasSubstr("graphml,cypher,turtle,jsonld,popolo,ftm,ical"));
  EXPECT_THAT(tov({"manual"}).out, HasSubstr("graphml,cypher,turtle,jsonld,popolo,ftm,ical"));
  for (const char* shell : {"bash", "zsh", "fish"}) {
    EXPECT_THAT(tov({"completion", shell}).out, HasSubstr("graphml cypher turtle jsonld popolo ftm ical")) << shell;
  }
}

}  // namespace
}  // namespace tov::testing_program
