// Bringing in a graph and caring for its database, through the program: import, stats, backup, restore, compact.
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

class CareTest : public testing::Test {
 protected:
  CareTest() {
    std::filesystem::create_directories(folder_ / "csv/nodes");
    std::filesystem::create_directories(folder_ / "csv/rels");
    folder_.write("csv/nodes/Person.csv", "id,name\n1,Anne Holm\n2,\"Bo \"\"B\"\" Lund\"\n");
    folder_.write("csv/nodes/Meeting.csv", "id,date\n10,2020-02-29\n");
    folder_.write("csv/rels/CHAIRED.Person.Meeting.csv", "src,dst,line\n2,10,5\n");
  }
  std::string database() const { return folder_ / "db"; }
  Outcome import(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"import", "--db", database(), folder_ / "csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return tov(arguments);
  }
  std::string rows(const std::string& database, const std::string& cypher) const {
    const Outcome run = tov({"query", "--db", database, "--format", "csv", cypher});
    EXPECT_EQ(run.status, 0) << run.err;
    return run.out;
  }

  ScratchFolder folder_;
};

TEST_F(CareTest, ImportBringsInAGraphThatCanBeAsked) {
  const Outcome run = import();
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(run.out, HasSubstr("imported; nodes: 3, relationships: 1"));
  EXPECT_EQ(rows(database(), "MATCH (p:Person)-[c:CHAIRED]->(m:Meeting) RETURN p.name, m.date.year, c.line"),
            "p.name,m.date.year,c.line\r\n\"Bo \"\"B\"\" Lund\",2020,5\r\n");
  EXPECT_THAT(tov({"query", "--db", database(), "EXPLAIN MATCH (p:Person {name: 'Anne Holm'}) RETURN p"}).out,
              HasSubstr("name"));
  EXPECT_EQ(tov({"check", "--db", database()}).out, "sound; nodes: 3, relationships: 1\n");
}

TEST_F(CareTest, ImportListsTheRowsThatItLeavesOut) {
  std::string csv = "src,dst,line\n2,10,5\n";
  for (int i = 0; i < 30; ++i) csv += std::to_string(100 + i) + ",10,1\n";
  folder_.write("csv/rels/CHAIRED.Person.Meeting.csv", csv);
  const Outcome run = import({"--rejected", folder_ / "left-out.csv"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("imported; nodes: 3, relationships: 1"));
  EXPECT_THAT(run.err, HasSubstr("CHAIRED.Person.Meeting.csv, line 3: there is no node with the id '100'"));
  EXPECT_THAT(run.err, HasSubstr("30 row(s) were left out; all are listed in"));
  const std::string listed = contentsOf(folder_ / "left-out.csv");
  EXPECT_EQ(std::ranges::count(listed, '\n'), 31);
  EXPECT_THAT(listed, HasSubstr("\"there is no node with the id '129' in Person.csv\""));
}

TEST_F(CareTest, ExportWritesAFolderThatImportReads) {
  import();
  EXPECT_EQ(tov({"export", "--db", database(), "--format", "csv"}).status, 2);
  const Outcome run = tov({"export", "--db", database(), "--format", "csv", "-o", folder_ / "out"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(contentsOf(folder_ / "out/nodes/Person.csv"),
            ":ID,id:INTEGER,name:STRING\n1,1,Anne Holm\n2,2,\"Bo \"\"B\"\" Lund\"\n");
  EXPECT_EQ(tov({"import", "--db", folder_ / "again", folder_ / "out"}).status, 0);
  const std::string all = "MATCH (n)-[r]->(m) RETURN n.name, r.line, m.date, m.id";
  EXPECT_EQ(rows(folder_ / "again", all), rows(database(), all));
}

TEST_F(CareTest, AFailedImportLeavesNoDatabaseBehind) {
  folder_.write("csv/nodes/Person.csv", "name\nAnne\n");
  const Outcome run = import();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("a node file has one column that is called id or has the type ID"));
  EXPECT_FALSE(std::filesystem::exists(database()));
}

TEST_F(CareTest, StatsCountWhatIsThere) {
  import({"--index", "Meeting.date"});
  const Outcome run = tov({"stats", "--db", database(), "--format", "json"});
  EXPECT_EQ(run.status, 0) << run.err;
  const json all = json::parse(run.out, nullptr, false);
  EXPECT_EQ(all["nodes"], 3);
  EXPECT_EQ(all["labels"]["Person"], 2);
  EXPECT_EQ(all["types"]["CHAIRED"], 1);
  EXPECT_EQ(all["commit"], 1);
  EXPECT_GT(all["bytes"], 1000);
  const json date = {{"label", "Meeting"}, {"property", "date"}};
  EXPECT_THAT(all["indexes"], testing::Contains(date));
  EXPECT_THAT(tov({"stats", "--db", database()}).out, HasSubstr("| Meeting.date"));
  EXPECT_EQ(tov({"stats", "--db", folder_ / "none"}).status, 1);
}

TEST_F(CareTest, BackupsAreRestoredAsTheyWere) {
  import();
  const std::string backups = folder_ / "backups";
  EXPECT_THAT(tov({"backup", "--db", database(), backups}).out, HasSubstr("backed up; backup: 1, commit: 1, nodes: 3"));
  EXPECT_EQ(tov({"query", "--db", database(), "MATCH (m:Meeting) DETACH DELETE m"}).status, 0);
  EXPECT_THAT(tov({"backup", "--db", database(), backups}).out, HasSubstr("backup: 2, commit: 2, nodes: 2"));
  const Outcome list = tov({"restore", backups, "--list", "--format", "csv"});
  EXPECT_THAT(list.out, HasSubstr("\r\n1,"));
  EXPECT_THAT(list.out, HasSubstr("\r\n2,"));

  EXPECT_EQ(tov({"restore", backups, "--db", folder_ / "old", "--number", "1"}).status, 0);
  EXPECT_EQ(rows(folder_ / "old", "MATCH (n)-[r]->(m) RETURN count(r) AS c"), "c\r\n1\r\n");
  EXPECT_EQ(tov({"restore", backups, "--db", folder_ / "new"}).status, 0);
  EXPECT_EQ(rows(folder_ / "new", "MATCH (n) RETURN count(n) AS c"), "c\r\n2\r\n");

  const Outcome over = tov({"restore", backups, "--db", database()});
  EXPECT_EQ(over.status, 1);
  EXPECT_THAT(over.err, HasSubstr("is there already"));
  EXPECT_THAT(tov({"restore", folder_ / "csv", "--list"}).err, HasSubstr("there are no backups in"));
  EXPECT_EQ(tov({"restore", backups}).status, 2);
}

TEST_F(CareTest, CompactKeepsTheGraphAndSaysWhatItGaveBack) {
  import();
  EXPECT_EQ(tov({"query", "--db", database(), "UNWIND range(1, 20000) AS i CREATE (:Extra {text: toString(i * 7919)})"})
                .status,
            0);
  EXPECT_EQ(tov({"query", "--db", database(), "MATCH (e:Extra) DELETE e"}).status, 0);
  const Outcome run = tov({"compact", "--db", database()});
  EXPECT_EQ(run.status, 0) << run.err;
  std::uint64_t before = 0;
  std::uint64_t now = 0;
  ASSERT_EQ(std::sscanf(run.out.c_str(), "compacted; bytes before: %lu, now: %lu", &before, &now), 2) << run.out;
  EXPECT_LT(now, before);
  EXPECT_EQ(tov({"check", "--db", database()}).out, "sound; nodes: 3, relationships: 1\n");
  EXPECT_EQ(tov({"compact", "--db", folder_ / "none"}).status, 1);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "none"));
}

}  // namespace
}  // namespace tov::testing_program
