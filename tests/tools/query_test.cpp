// `tov query`, `schema`, `check` on a small graph made by queries.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

class QueryTest : public testing::Test {
 protected:
  QueryTest() {
    const Outcome run =
        query({"CREATE (:Person {name: 'Anna Ør', born: date('1970-05-01')})-[:PRESENTED {line: 3}]->"
               "(:Initiative {name: 'Bro', sum: 1200.5})"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.err, HasSubstr("created 2 nodes, created 1 relationship"));
  }

  Outcome query(std::vector<std::string> arguments, const std::string& input = {}) const {
    arguments.insert(arguments.begin(), {"query", "--db", folder_ / "db"});
    return tov(arguments, input);
  }

  json rows(std::vector<std::string> arguments, const std::string& input = {}) const {
    arguments.insert(arguments.begin(), {"--format", "json"});
    const Outcome run = query(arguments, input);
    EXPECT_EQ(run.status, 0) << run.err;
    return json::parse(run.out, nullptr, false);
  }

  ScratchFolder folder_;
};

TEST_F(QueryTest, PrintsATableInPlainAsciiWhenNotOnATerminal) {
  EXPECT_EQ(query({"MATCH (p:Person)-[r]->(i) RETURN p.name AS name, r.line AS line"}).out,
            "+---------+------+\n"
            "| name    | line |\n"
            "+---------+------+\n"
            "| Anna Ør |    3 |\n"
            "+---------+------+\n");
}

TEST_F(QueryTest, PrintsJsonAsAnArrayOfRowObjects) {
  EXPECT_EQ(rows({"MATCH (p:Person) RETURN p.name AS name, p.born AS born, p.absent AS absent"}),
            json::parse(R"([{"name": "Anna Ør", "born": "1970-05-01", "absent": null}])"));
}

TEST_F(QueryTest, PrintsNodesAndRelationshipsInJsonAsObjects) {
  const json row = rows({"MATCH (p:Person)-[r]->() RETURN p, r"})[0];
  EXPECT_EQ(row["p"]["labels"], json::parse(R"(["Person"])"));
  EXPECT_EQ(row["p"]["properties"]["name"], "Anna Ør");
  EXPECT_EQ(row["r"]["type"], "PRESENTED");
  EXPECT_EQ(row["r"]["start"], row["p"]["id"]);
}

TEST_F(QueryTest, PrintsCsv) {
  EXPECT_EQ(query({"--format", "csv", "MATCH (i:Initiative) RETURN i.name AS name, i.sum AS sum"}).out,
            "name,sum\r\nBro,1200.5\r\n");
}

TEST_F(QueryTest, TakesParameters) {
  EXPECT_EQ(rows({"--param", "n=12", "--param", "name=Anna Ør", "RETURN $n AS n, $name AS name"}),
            json::parse(R"([{"n": 12, "name": "Anna Ør"}])"));
}

TEST_F(QueryTest, SaysWhichParameterIsMissing) {
  const Outcome run = query({"RETURN $absent AS x"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("absent"));
}

TEST_F(QueryTest, ReadsTheQueryFromStandardInputOrAFile) {
  EXPECT_EQ(rows({"-"}, "RETURN 1 AS one\n"), json::parse(R"([{"one": 1}])"));
  folder_.write("q.cypher", "// a comment\nRETURN ';' AS semicolon;\n");
  EXPECT_EQ(rows({"--file", folder_ / "q.cypher"}), json::parse(R"([{"semicolon": ";"}])"));
}

TEST_F(QueryTest, SaysWhenTheFileIsNotThere) {
  const Outcome run = query({"--file", folder_ / "absent.cypher"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("absent.cypher"));
}

TEST_F(QueryTest, ShowsTheLineAndColumnOfAMistakeWithACaret) {
  const Outcome run = query({"MATCH (p:Person)\nRETURN q.name"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(run.err, testing::StartsWith("tov: "));
  EXPECT_THAT(run.err, HasSubstr("RETURN q.name"));
  EXPECT_THAT(run.err, testing::ContainsRegex("\n *\\| *\\^|\n *\\^"));
}

TEST_F(QueryTest, NamesTheRightLineOfAFileOfSeveralStatements) {
  folder_.write("q.cypher", "RETURN 1 AS one;\nRETURN 2 AS two;\n\nRETURN x;\n");
  const Outcome run = query({"--file", folder_ / "q.cypher"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("4"));
  EXPECT_THAT(run.err, HasSubstr("RETURN x"));
  EXPECT_THAT(run.out, HasSubstr("| two |"));
}

TEST_F(QueryTest, StopsAtTheTimeItIsGiven) {
  const Outcome run = query(
      {"--timeout", "50ms",
       "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("50 ms"));
}

TEST_F(QueryTest, StopsAtTheMemoryItIsGiven) {
  const Outcome run = query({"--memory", "1MB", "UNWIND range(1, 10000000) AS x RETURN size(collect(x)) AS n"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, testing::StartsWith("tov: "));
}

TEST_F(QueryTest, PrintsThePlanOfExplainAndProfile) {
  const Outcome explained = query({"EXPLAIN MATCH (p:Person) RETURN p.name"});
  EXPECT_EQ(explained.status, 0) << explained.err;
  EXPECT_THAT(explained.out, HasSubstr("Person"));
  const Outcome profiled = query({"PROFILE MATCH (p:Person) RETURN p.name"});
  EXPECT_EQ(profiled.status, 0) << profiled.err;
  EXPECT_THAT(profiled.out, HasSubstr("Person"));
}

TEST_F(QueryTest, PrintsThePlanForGraphvizWhenAsked) {
  const Outcome profiled = query({"--plan", "dot", "PROFILE MATCH (p:Person) RETURN p.name"});
  EXPECT_EQ(profiled.status, 0) << profiled.err;
  EXPECT_THAT(profiled.out, testing::StartsWith("digraph plan {"));
  EXPECT_THAT(profiled.out, HasSubstr("Person"));
  EXPECT_THAT(profiled.out, HasSubstr("1 rows, "));
  EXPECT_EQ(query({"--plan", "picture", "EXPLAIN RETURN 1"}).status, 2);
}

TEST_F(QueryTest, KeepsWhatAQueryChanged) {
  EXPECT_EQ(query({"MATCH (p:Person) SET p.seen = true"}).status, 0);
  EXPECT_EQ(rows({"MATCH (p:Person) RETURN p.seen AS seen"}), json::parse(R"([{"seen": true}])"));
}

TEST_F(QueryTest, SchemaCountsLabelsAndTypes) {
  const Outcome run = tov({"schema", "--db", folder_ / "db", "--format", "json"});
  ASSERT_EQ(run.status, 0) << run.err;
  std::map<std::string, int> counts;
  for (const json& row : json::parse(run.out)) counts[row["name"]] = row["count"];
  EXPECT_EQ(counts["Person"], 1);
  EXPECT_EQ(counts["PRESENTED"], 1);
  EXPECT_EQ(counts["Meeting"], 0);
}

TEST_F(QueryTest, CheckFindsASoundDatabaseSound) {
  const Outcome run = tov({"check", "--db", folder_ / "db"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "sound; nodes: 2, relationships: 1\n");
}

}  // namespace
}  // namespace tov::testing_program
