// Bulk import: the same database as single writes give, whatever the files look like, and nothing when it fails.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <random>

#include "contents.h"
#include "engine/store.h"
#include "fixture_graph.h"
#include "scratch_folder.h"
#include "tovholder/import.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A folder to import, made file by file, and a place for databases.
class Bulk : public testing::Test {
 protected:
  std::filesystem::path source() const { return scratch_.path() / "csv"; }
  std::filesystem::path database(const std::string& name = "db") const { return scratch_.path() / name; }

  void write(const std::string& name, const std::string& content) const {
    const std::filesystem::path file = source() / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }

  /// Imports into `name` and gives the rows that were left out as `file:line reason`.
  ImportReport import(ImportOptions options = {}, const std::string& name = "db", Options openOptions = {}) {
    rejected_.clear();
    options.rejected = [&](const ImportRejection& row) {
      rejected_.push_back(row.file.filename().string() + ":" + std::to_string(row.line) + " " + row.reason);
    };
    openOptions.durability = Durability::buffered;
    Database opened = Database::open(database(name), openOptions);
    return importFolder(opened, source(), options);
  }

  ScratchFolder scratch_;
  std::vector<std::string> rejected_;
};

/// One family's entries as they are stored.
std::map<std::string, std::string> entries(const std::filesystem::path& folder, Family family) {
  Options options;
  options.readOnly = true;
  const std::shared_ptr<Store> store = Store::open(folder, options);
  std::map<std::string, std::string> found;
  const std::unique_ptr<rocksdb::Iterator> it(store->db().NewIterator({}, store->family(family)));
  for (it->SeekToFirst(); it->Valid(); it->Next()) found.emplace(it->key().ToString(), it->value().ToString());
  return found;
}

TEST_F(Bulk, GivesTheSameDatabaseAsSingleWrites) {
  constexpr int kPeople = 3000;
  constexpr int kMeetings = 400;
  std::mt19937 random(7);
  std::string people = "id,name,born,height,active,note\n";
  std::string meetings = "id,name,room\n";
  std::string attended = "src,dst,role,line,confidence\n";
  std::string knows = "src,dst\n";

  Options options;
  options.durability = Durability::buffered;
  Database single = Database::open(database("single"), options);
  Transaction transaction = single.begin();
  // In the order in which the files name them: meetings before people, then their relationships.
  const LabelId meeting = transaction.label("Meeting");
  std::vector<NodeId> meetingNodes;
  const LabelId person = transaction.label("Person");
  const LabelId member = transaction.label("Member");
  for (const auto& [label, key] : {std::pair(meeting, "id"), std::pair(meeting, "name"), std::pair(person, "id"),
                                   std::pair(person, "name"), std::pair(member, "id"), std::pair(member, "name")}) {
    transaction.createIndex(label, transaction.key(key));
  }
  for (int i = 0; i < kMeetings; ++i) {
    const std::string name = "Møde " + std::to_string(i);
    meetings += std::to_string(5000 + i) + "," + name + ",\"Room \"\"" + std::to_string(i % 7) + "\"\"\"\n";
    meetingNodes.push_back(transaction.createNode(
        std::array{meeting}, {{"id", 5000 + i}, {"name", name}, {"room", "Room \"" + std::to_string(i % 7) + "\""}}));
  }
  std::vector<NodeId> personNodes;
  for (int i = 0; i < kPeople; ++i) {
    Map properties{{"id", 3 * i}, {"name", "Name, " + std::to_string(i % 900)}};
    people += std::to_string(3 * i) + ",\"Name, " + std::to_string(i % 900) + "\",";
    if (i % 3 != 0) {
      properties.emplace("born", Date{i});
      people += toText(Date{i});
    }
    const double height = 1.5 + (i % 64) / 64.0;
    properties.emplace("height", height);
    properties.emplace("active", i % 2 == 0);
    const std::string text = i % 10 == 0 ? "first\nsecond" : "";
    if (i % 5 == 0) properties.emplace("note", text);
    people += "," + Value(height).toText() + (i % 2 == 0 ? ",true," : ",false,");
    people += i % 5 == 0 ? "\"" + text + "\"\n" : "\n";
    personNodes.push_back(transaction.createNode(std::array{person, member}, properties));
  }
  const TypeId attends = transaction.type("ATTENDED");
  for (int i = 0; i < 20'000; ++i) {
    // The first meeting has a list so long that it is stored in blocks.
    const auto who = random() % kPeople;
    const auto where = random() % 4 == 0 ? 0 : random() % kMeetings;
    attended +=
        std::to_string(3 * who) + "," + std::to_string(5000 + where) + ",member," + std::to_string(i % 50) + ",0.5\n";
    transaction.createRelationship(personNodes[who], attends, meetingNodes[where],
                                   {{"role", "member"}, {"line", i % 50}, {"confidence", 0.5}});
  }
  const TypeId knowing = transaction.type("KNOWS");
  for (int i = 0; i < 5000; ++i) {
    const auto from = random() % 100;
    const auto to = random() % 100;
    knows += std::to_string(3 * from) + "," + std::to_string(3 * to) + "\r\n";
    transaction.createRelationship(personNodes[from], knowing, personNodes[to], {});
  }
  transaction.commit();

  write("nodes/Meeting.csv", meetings);
  write("nodes/Person+Member.csv", people);
  write("rels/ATTENDED.Person+Member.Meeting.csv", attended);
  write("rels/KNOWS.Person+Member.Person+Member.csv", knows);
  for (const std::size_t limit : {std::size_t{1} << 30, std::size_t{8} << 20}) {
    const std::string name = "bulk" + std::to_string(limit);
    Options small;
    small.memoryLimit = limit;
    const ImportReport report = import({}, name, small);
    EXPECT_THAT(rejected_, IsEmpty());
    EXPECT_EQ(report.nodes, static_cast<std::uint64_t>(kPeople + kMeetings));
    EXPECT_EQ(report.relationships, 25'000U);
    {
      const Database bulk = Database::open(database(name), options);
      EXPECT_THAT(bulk.check(), IsEmpty());
      const std::vector<std::string> found = contents(bulk.snapshot());
      const std::vector<std::string> expected = contents(single.snapshot());
      ASSERT_EQ(found.size(), expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) ASSERT_EQ(found[i], expected[i]);
      EXPECT_EQ(bulk.snapshot().commit(), 1U);
    }
    for (const Family family : {Family::adjacency, Family::labels, Family::properties}) {
      EXPECT_TRUE(entries(database(name), family) == entries(database("single"), family)) << static_cast<int>(family);
    }
  }
}

TEST_F(Bulk, AddsToADatabaseThatHoldsAGraph) {
  Options options;
  options.durability = Durability::buffered;
  {
    Database opened = Database::open(database(), options);
    Transaction transaction = opened.begin();
    const std::array person = {transaction.label("Person")};
    const NodeId a = transaction.createNode(person, {{"name", "Old"}, {"id", 1}});
    transaction.createRelationship(a, transaction.type("KNOWS"), a, {});
    transaction.commit();
  }
  write("nodes/Person.csv", "id,name\n1,New\n2,Newer\n");
  write("rels/KNOWS.csv", "src,dst\n1,2\n");
  import();
  Database opened = Database::open(database(), options);
  EXPECT_THAT(opened.check(), IsEmpty());
  const Snapshot view = opened.snapshot();
  EXPECT_EQ(view.nodeCount(), 3U);
  EXPECT_EQ(view.relationshipCount(), 2U);
  EXPECT_EQ(view.commit(), 2U);
  std::array<NodeId, 4> found;
  EXPECT_EQ(view.find(*view.label("Person"), *view.key("id"), 1).next(found), 2U);

  Transaction transaction = opened.begin();
  transaction.createRelationship(NodeId{0}, transaction.type("KNOWS"), NodeId{2}, {});
  transaction.commit();
  EXPECT_THAT(opened.check(), IsEmpty());
}

TEST_F(Bulk, SnapshotsTakenBeforeDoNotSeeTheImport) {
  write("nodes/Person.csv", "id,name\n1,Anne\n");
  Database opened = Database::open(database());
  const Snapshot before = opened.snapshot();
  importFolder(opened, source());
  EXPECT_EQ(before.nodeCount(), 0U);
  EXPECT_FALSE(before.exists(NodeId{0}));
  EXPECT_TRUE(opened.snapshot().exists(NodeId{0}));
}

TEST_F(Bulk, ListsTheRowsThatCannotBeStored) {
  write("nodes/Person.csv",
        "id,name:STRING,born:DATE,age\n"
        "1,Anne,1970-02-28,50\n"
        "2,Bo,1970-02-30,51\n"
        "1,Carl,1970-01-01,52\n"
        ",Dina,1970-01-01,53\n"
        "3,\"Eva \"x,1970-01-01,54\n"
        "4,Finn\n"
        "5,\xC3(,1970-01-01,55\n"
        "\n"
        "6,Gert,1970-01-01,56\n");
  write("rels/KNOWS.Person.Person.csv", "src,dst\n1,6\n1,2\n7,1\n");
  const ImportReport report = import();
  EXPECT_EQ(report.nodes, 2U);
  EXPECT_EQ(report.relationships, 1U);
  EXPECT_EQ(report.rejected, rejected_.size());
  EXPECT_THAT(
      rejected_,
      ElementsAre(HasSubstr("Person.csv:3 the column born holds '1970-02-30', which is no DATE"),
                  HasSubstr("Person.csv:4 its id 1 stands in an earlier row"), HasSubstr("Person.csv:5 it has no id"),
                  HasSubstr("Person.csv:6 characters follow the closing quote"),
                  HasSubstr("Person.csv:7 it has 2 fields, the header has 4"),
                  HasSubstr("Person.csv:8 the column name is not UTF-8"),
                  HasSubstr("KNOWS.Person.Person.csv:3 there is no node with the id '2' in Person.csv"),
                  HasSubstr("KNOWS.Person.Person.csv:4 there is no node with the id '7' in Person.csv")));
  EXPECT_THAT(Database::open(database()).check(), IsEmpty());
}

TEST_F(Bulk, TakesTypesFromHeadersOrElseFromTheValues) {
  write("nodes/Thing.csv",
        "key:ID,code,count,share,day,yes,word:STRING,empty,years:FLOAT\n"
        "a,007,12,0.5,2020-02-29,true,12,,1\n"
        "b,008,-3,7,2021-01-01,false,true,,2.5\n");
  import();
  const Database opened = Database::open(database());
  const Snapshot view = opened.snapshot();
  EXPECT_EQ(Value(view.properties(NodeId{0})).toText(),
            "{code: '007', count: 12, day: date('2020-02-29'), key: 'a', share: 0.5, word: '12', years: 1.0, yes: "
            "true}");
  EXPECT_EQ(Value(view.properties(NodeId{1})).toText(),
            "{code: '008', count: -3, day: date('2021-01-01'), key: 'b', share: 7.0, word: 'true', years: 2.5, yes: "
            "false}");
}

TEST_F(Bulk, OneValueFarDownTheFileDecidesTheTypeOfAColumn) {
  std::string csv = "id,a,b,c\n";
  for (int i = 0; i < 200'000; ++i) csv += std::to_string(i) + ",1,2,2020-01-01\n";
  csv += "200000,1.5,no,2020-01-32\n";
  write("nodes/N.csv", csv);
  Options options;
  options.memoryLimit = std::size_t{8} << 20;  // so that the file is read in many pieces
  import({}, "db", options);
  EXPECT_THAT(rejected_, IsEmpty());
  const Database opened = Database::open(database());
  const Snapshot view = opened.snapshot();
  EXPECT_EQ(Value(view.properties(NodeId{7})).toText(), "{a: 1.0, b: '2', c: '2020-01-01', id: 7}");
  EXPECT_EQ(Value(view.properties(NodeId{200'000})).toText(), "{a: 1.5, b: 'no', c: '2020-01-32', id: 200000}");
}

TEST_F(Bulk, LooksForIdsInTheNamedFilesOrInAll) {
  write("nodes/A.csv", "id\n1\n2\nx\n");
  write("nodes/B.csv", "id\n1\n3\n");
  write("rels/R.A.B.csv", "src,dst\n1,1\nx,3\n");
  write("rels/S.csv", ":START_ID,:END_ID\n2,3\n1,3\n");
  import();
  EXPECT_THAT(rejected_, ElementsAre(HasSubstr("S.csv:3 the id 1 stands in several node files")));
  const Database opened = Database::open(database());
  const Snapshot view = opened.snapshot();
  EXPECT_EQ(view.head(RelationshipId{0}).start, NodeId{0});
  EXPECT_EQ(view.head(RelationshipId{0}).end, NodeId{3});
  EXPECT_EQ(view.head(RelationshipId{1}).start, NodeId{2});
  EXPECT_EQ(view.head(RelationshipId{2}).start, NodeId{1});
  EXPECT_EQ(view.head(RelationshipId{2}).end, NodeId{4});
}

TEST_F(Bulk, KeepsScatteredIdsApart) {
  std::string csv = "id\n";
  std::string relationships = "src,dst\n";
  std::vector<std::uint64_t> ids;
  std::mt19937_64 random(3);
  for (int i = 0; i < 20'000; ++i) {
    ids.push_back(random() >> (i % 40 + 4));
    csv += std::to_string(ids.back()) + "\n";
  }
  std::vector<std::uint64_t> distinct = ids;
  std::ranges::sort(distinct);
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  for (const std::uint64_t id : ids) relationships += std::to_string(id) + "," + std::to_string(ids[0]) + "\n";
  write("nodes/N.csv", csv);
  write("rels/R.N.N.csv", relationships);
  const ImportReport report = import();
  EXPECT_EQ(report.nodes, distinct.size());
  EXPECT_EQ(report.relationships, ids.size());
  const Database opened = Database::open(database());
  const Snapshot view = opened.snapshot();
  for (std::uint64_t i = 0; i < ids.size(); i += 97) {
    const NodeId start = view.head(RelationshipId{i}).start;
    EXPECT_EQ(static_cast<std::uint64_t>(view.property(start, *view.key("id")).asInteger()), ids[i]);
  }
}

TEST_F(Bulk, RefusesWhatMakesNoSenseAndLeavesTheDatabaseAsItWas) {
  const auto refusal = [&](ImportOptions options = {}) -> std::string {
    try {
      import(std::move(options));
    } catch (const UsageError& error) {
      return error.what();
    }
    return "imported";
  };
  std::filesystem::create_directories(source());
  EXPECT_THAT(refusal(), HasSubstr("there is nothing to import"));
  write("nodes/Person.csv", "name\nAnne\n");
  EXPECT_THAT(refusal(), HasSubstr("a node file has one column that is called id"));
  write("nodes/Person.csv", "id,born:DAY\n1,x\n");
  EXPECT_THAT(refusal(), HasSubstr("the column born:DAY has an unknown type"));
  write("nodes/Person.csv", "id,name,name\n1,x,y\n");
  EXPECT_THAT(refusal(), HasSubstr("two columns are called name"));
  write("nodes/Person.csv", "id,name\n1,x\n");
  write("rels/KNOWS.Person.Animal.csv", "src,dst\n1,1\n");
  EXPECT_THAT(refusal(), HasSubstr("there is no nodes/Animal.csv"));
  std::filesystem::remove(source() / "rels/KNOWS.Person.Animal.csv");
  write("rels/KNOWS.Person.Person.csv", "src,to\n1,1\n");
  EXPECT_THAT(refusal(), HasSubstr("the columns src and dst"));
  std::filesystem::remove(source() / "rels/KNOWS.Person.Person.csv");
  ImportOptions options;
  options.indexes = {"Person.size"};
  EXPECT_THAT(refusal(options), HasSubstr("no node file gives the index Person.size"));
  const Database opened = Database::open(database());
  EXPECT_EQ(opened.snapshot().nodeCount(), 0U);
  EXPECT_EQ(opened.snapshot().labels().size(), 0U);
  EXPECT_THAT(opened.check(), IsEmpty());
}

TEST_F(Bulk, AnImportThatFailsHalfwayChangesNothing) {
  std::string csv = "id,name\n";
  for (int i = 0; i < 100'000; ++i) csv += std::to_string(i) + ",Name " + std::to_string(i) + "\n";
  write("nodes/N.csv", csv);
  ImportOptions options;
  options.progress = [](const ImportProgress& progress) {
    if (progress.nodes > 0) throw StorageError("the disk is full");
  };
  Options openOptions;
  openOptions.memoryLimit = std::size_t{8} << 20;  // so that the file is read in several pieces
  EXPECT_THROW(import(options, "db", openOptions), StorageError);
  EXPECT_FALSE(std::filesystem::exists(database() / "import.unfinished"));
  EXPECT_EQ(Database::open(database()).snapshot().nodeCount(), 0U);
  EXPECT_EQ(import().nodes, 100'000U);
  EXPECT_THAT(Database::open(database()).check(), IsEmpty());
}

TEST_F(Bulk, AnImportThatWasKilledLeavesNothingBehind) {
  write("nodes/Person.csv", "id,name\n1,Anne\n");
  { const Database opened = Database::open(database()); }
  std::filesystem::create_directories(database() / "import.unfinished");
  std::ofstream(database() / "import.unfinished/0.sst") << "half a file";
  Options reading;
  reading.readOnly = true;
  try {
    Database::open(database(), reading);
    ADD_FAILURE() << "opened";
  } catch (const OpenError& error) {
    EXPECT_THAT(error.what(), HasSubstr("an import into it is running or was not finished"));
  }
  import();
  EXPECT_FALSE(std::filesystem::exists(database() / "import.unfinished"));
  EXPECT_EQ(Database::open(database(), reading).snapshot().nodeCount(), 1U);
}

TEST_F(Bulk, AProcessThatIsKilledWhileItImportsChangesNothing) {
  std::string nodes = "id,name\n";
  std::string relationships = "src,dst\n";
  for (int i = 0; i < 2000; ++i) {
    nodes += std::to_string(i) + ",Name " + std::to_string(i) + "\n";
    relationships += std::to_string(i) + ",7\n";
  }
  write("nodes/N.csv", nodes);
  write("rels/R.N.N.csv", relationships);
  {
    Database opened = Database::open(database());
    Transaction transaction = opened.begin();
    transaction.createNode({}, {});
    transaction.commit();
  }
  using Step = ImportProgress::Step;
  for (const Step step : {Step::looking, Step::reading, Step::sorting, Step::publishing}) {
    const std::string command = std::string(TOV_SECOND_PROCESS) + " import '" + database().string() + "' '" +
                                source().string() + "' " + std::to_string(static_cast<int>(step));
    EXPECT_NE(std::system(command.c_str()), 0) << "it was not killed";
    Options reading;
    reading.readOnly = true;
    EXPECT_EQ(Database::open(database(), reading).snapshot().nodeCount(), 1U);
  }
  import();
  const Database opened = Database::open(database());
  EXPECT_EQ(opened.snapshot().nodeCount(), 2001U);
  EXPECT_EQ(opened.snapshot().relationshipCount(), 2000U);
  EXPECT_THAT(opened.check(), IsEmpty());
}

/// Nodes and relationships without their ids.
std::vector<std::string> shape(const Snapshot& view) {
  std::vector<std::string> lines;
  std::vector<NodeId> nodes(64);
  NodeCursor nodeCursor = view.nodes();
  for (std::size_t count = nodeCursor.next(nodes); count != 0; count = nodeCursor.next(nodes)) {
    for (std::size_t i = 0; i < count; ++i) lines.push_back(Value(view.node(nodes[i])).toText());
  }
  std::vector<RelationshipId> relationships(64);
  RelationshipCursor cursor = view.relationships();
  for (std::size_t count = cursor.next(relationships); count != 0; count = cursor.next(relationships)) {
    for (std::size_t i = 0; i < count; ++i) {
      const Relationship relationship = view.relationship(relationships[i]);
      lines.push_back(Value(view.node(relationship.start)).toText() + Value(relationship).toText() +
                      Value(view.node(relationship.end)).toText());
    }
  }
  std::ranges::sort(lines);
  return lines;
}

/// Every file of a folder by its name.
std::map<std::string, std::string> bytesOf(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.emplace(std::filesystem::relative(entry.path(), folder).string(),
                  std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return files;
}

TEST_F(Bulk, ReadsBackWhatAnExportWrites) {
  makeFixture(database("original"));
  Database original = Database::open(database("original"));
  {
    Transaction transaction = original.begin();
    const std::array odd = {transaction.label("A+B"), transaction.label("a.b/c%41"), transaction.label("Ægir")};
    const NodeId node = transaction.createNode(odd, {{"id", "own"},
                                                     {"a,\"b\":c", ""},
                                                     {"lines", "one\r\ntwo \\ 'three'\t"},
                                                     {"list", List{"x, y", "'", "]"}},
                                                     {"none", List{}},
                                                     {"dates", List{Date{-800'000}, Date{5'000'000}}},
                                                     {"old", Date{-800'000}},
                                                     {"far", Date{5'000'000}},
                                                     {"small", 5e-324},
                                                     {"large", std::numeric_limits<double>::infinity()},
                                                     {"least", std::numeric_limits<std::int64_t>::min()},
                                                     {"before", Duration{-13, 4, -7325, 250'000'000}},
                                                     {"when", DateTime{-62'000'000'000, 1, -5400, ""}},
                                                     {"time", Time{1, -3661}}});
    const NodeId other = transaction.createNode(std::span(odd).first(1), {{"id", 7}, {"small", "text"}});
    const NodeId another = transaction.createNode(std::span(odd).first(1), {{"small", 2.0}});
    transaction.createRelationship(node, transaction.type("IS.IN"), other, {{"mixed", 1}});
    transaction.createRelationship(node, transaction.type("IS.IN"), another, {{"mixed", List{true, false}}});
    transaction.commit();
  }
  exportFolder(original.snapshot(), source());
  const ImportReport report = import();
  EXPECT_THAT(rejected_, IsEmpty());
  EXPECT_EQ(report.nodes, original.snapshot().nodeCount());
  const Database copy = Database::open(database());
  const std::vector<std::string> found = shape(copy.snapshot());
  const std::vector<std::string> expected = shape(original.snapshot());
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], expected[i]);
  EXPECT_THROW(exportFolder(original.snapshot(), source()), UsageError);

  const std::filesystem::path again = scratch_.path() / "again";
  exportFolder(copy.snapshot(), again);
  EXPECT_EQ(bytesOf(again), bytesOf(source()));
  EXPECT_FALSE(std::filesystem::exists(again.string() + ".part"));
}

}  // namespace
}  // namespace tov
