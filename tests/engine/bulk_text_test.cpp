// Bulk import under full-text indexes: the same entries and counts as single writes give.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rocksdb/sst_file_reader.h>

#include <fstream>
#include <map>
#include <random>

#include "engine/bulk_runs.h"
#include "scratch_folder.h"
#include "tovholder/import.h"
#include "tovholder/text_search.h"

namespace tov {
namespace {

using testing::IsEmpty;

constexpr int kPeople = 2000;

/// Indexes over two labels of the same nodes and over a type, one with a language of each text's own; and a graph that
/// is there before.
Database prepared(const std::filesystem::path& folder, std::size_t memoryLimit) {
  Options options;
  options.durability = Durability::buffered;
  options.memoryLimit = memoryLimit;
  Database database = Database::open(folder, options);
  Transaction transaction = database.begin();
  const LabelId person = transaction.label("Person");
  const KeyId note = transaction.key("note");
  transaction.createTextIndex(
      {.of = person, .key = note, .language = "da", .languageKey = transaction.key("language")});
  transaction.createTextIndex(
      {.of = transaction.label("Member"), .key = transaction.key("name"), .language = "", .languageKey = {}});
  transaction.createTextIndex({.of = transaction.type("KNOWS"), .key = note, .language = "en", .languageKey = {}});
  const NodeId old = transaction.createNode(std::array{person}, {{"note", "mødet blev holdt i kommunerne"}});
  transaction.createRelationship(old, transaction.type("KNOWS"), old, {{"note", "old meetings"}});
  transaction.commit();
  return database;
}

/// What is stored of full-text indexes: their entries, and what the catalog counts.
std::map<std::string, std::string> textEntries(const std::filesystem::path& folder) {
  Options options;
  options.readOnly = true;
  const std::shared_ptr<Store> store = Store::open(folder, options);
  std::map<std::string, std::string> found;
  for (const Family family : {Family::fulltext, Family::meta}) {
    const std::unique_ptr<rocksdb::Iterator> it(store->db().NewIterator({}, store->family(family)));
    for (it->SeekToFirst(); it->Valid(); it->Next()) {
      if (family == Family::meta && !it->key().starts_with("fulltext/")) continue;
      found.emplace(it->key().ToString(), it->value().ToString());
    }
  }
  return found;
}

std::string randomText(std::mt19937& random) {
  static constexpr std::array kWords = {"møder", "kommunens", "sagen",   "meeting", "running",
                                        "Ærø",   "patienter", "decided", "aa",      "1998"};
  std::string text;
  for (std::size_t i = random() % 30; i > 0; --i) {
    text += kWords[random() % kWords.size()];
    text += random() % 5 == 0 ? std::to_string(random() % 400) + ". " : " ";
  }
  return text;
}

/// One graph, written as CSV, as JSON lines and by a transaction.
class BulkText : public testing::Test {
 protected:
  BulkText() {
    std::filesystem::create_directories(csv() / "nodes");
    std::filesystem::create_directories(csv() / "rels");
    Database single = prepared(scratch_.path() / "single", std::size_t{1} << 30);
    Transaction transaction = single.begin();
    std::mt19937 random(3);
    std::ofstream people(csv() / "nodes" / "Person+Member.csv");
    std::ofstream knows(csv() / "rels" / "KNOWS.csv");
    std::ofstream lines(json());
    people << "id:INTEGER,name,note:STRING,language\n";
    knows << "src,dst,note:STRING\n";
    const std::array labels = {transaction.label("Person"), transaction.label("Member")};
    const TypeId type = transaction.type("KNOWS");
    std::vector<NodeId> nodes;
    for (int i = 0; i < kPeople; ++i) {
      const std::string id = std::to_string(i);
      const std::string name = "Anne " + std::to_string(i % 40);
      const std::string note = randomText(random);
      const std::string language = i % 3 == 0 ? "en" : i % 3 == 1 ? "da" : "unknown";
      people << id << "," << name << ",\"" << note << "\"," << language << "\n";
      // A row that is left out brings no entries.
      if (i % 100 == 0) people << id << "," << name << ",\"left out\",da\n";
      const std::string fields =
          R"("name":")" + name + R"(","note":")" + note + R"(","language":")" + language + R"("}})";
      const std::string line =
          R"({"type":"node","id":)" + id + R"(,"labels":["Person","Member"],"properties":{"id":)" + id + "," + fields;
      lines << line << "\n";
      if (i % 100 == 0) lines << line << "\n";
      nodes.push_back(
          transaction.createNode(labels, {{"id", i}, {"name", name}, {"note", note}, {"language", language}}));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const std::size_t end = random() % nodes.size();
      const std::string note = randomText(random);
      knows << i << "," << end << ",\"" << note << "\"\n";
      lines << R"({"type":"relationship","label":"KNOWS","start":)" << i << R"(,"end":)" << end
            << R"(,"properties":{"note":")" << note << "\"}}\n";
      transaction.createRelationship(nodes[i], type, nodes[end], {{"note", note}});
    }
    transaction.commit();
  }

  std::filesystem::path csv() const { return scratch_.path() / "csv"; }
  std::filesystem::path json() const { return scratch_.path() / "graph.jsonl"; }

  template <typename Import>
  void expectTheSame(const std::string& name, Import import) const {
    for (const std::size_t limit : {std::size_t{1} << 30, std::size_t{8} << 20}) {
      const std::filesystem::path folder = scratch_.path() / (name + std::to_string(limit));
      {
        Database database = prepared(folder, limit);
        const ImportReport report = import(database);
        EXPECT_EQ(report.nodes, static_cast<std::uint64_t>(kPeople));
        EXPECT_EQ(report.relationships, static_cast<std::uint64_t>(kPeople));
        EXPECT_EQ(report.rejected, static_cast<std::uint64_t>(kPeople) / 100);
        EXPECT_THAT(database.check(), IsEmpty());
      }
      EXPECT_TRUE(textEntries(folder) == textEntries(scratch_.path() / "single")) << folder;
    }
  }

  ScratchFolder scratch_;
};

TEST_F(BulkText, OfACsvFolderIsIndexedAsBySingleWrites) {
  expectTheSame("csv", [&](Database& database) { return importFolder(database, csv()); });
}

TEST_F(BulkText, OfJsonLinesIsIndexedAsBySingleWrites) {
  expectTheSame("json", [&](Database& database) { return importJsonLines(database, json()); });
}

TEST_F(BulkText, IsFoundAndFollowsLaterChanges) {
  const std::filesystem::path folder = scratch_.path() / "changed";
  Database database = prepared(folder, std::size_t{1} << 30);
  importFolder(database, csv());
  const auto hits = [&] {
    TextQuery query;
    query.text = "Anne";
    return database.snapshot().searchText(query).size();
  };
  EXPECT_EQ(hits(), static_cast<std::size_t>(kPeople));
  Transaction transaction = database.begin();
  transaction.setProperty(NodeId{1}, transaction.key("name"), "Bo");
  transaction.commit();
  EXPECT_EQ(hits(), static_cast<std::size_t>(kPeople) - 1);
  EXPECT_THAT(database.check(), IsEmpty());
}

TEST(BulkRuns, AreMergedInSeveralPassesWhereMemoryIsShort) {
  const ScratchFolder scratch;
  Options options;
  options.durability = Durability::buffered;
  const std::shared_ptr<Store> store = Store::open(scratch.path() / "db", options);
  BulkFiles files(*store);
  BulkRuns runs(files, Family::fulltext);
  std::mt19937 random(11);
  std::map<std::string, std::string> expected;
  for (int run = 0; run < 50; ++run) {
    RunEntries entries;
    for (int i = 0; i < 40; ++i) {
      const std::string key = std::to_string(random());
      const std::string value(random() % 9 == 0 ? 9000 : random() % 20, 'v');
      if (expected.emplace(key, value).second) entries.add(key, value);
    }
    runs.take(entries);
    EXPECT_EQ(entries.size(), 0U);
  }
  runs.write(std::size_t{12} << 10);  // three runs at a time
  std::map<std::string, std::string> found;
  for (const std::string& path : files.paths(Family::fulltext)) {
    rocksdb::SstFileReader reader(store->db().GetOptions(store->family(Family::fulltext)));
    ASSERT_TRUE(reader.Open(path).ok());
    const std::unique_ptr<rocksdb::Iterator> it(reader.NewIterator({}));
    for (it->SeekToFirst(); it->Valid(); it->Next()) found.emplace(it->key().ToString(), it->value().ToString());
  }
  EXPECT_TRUE(found == expected);
}

}  // namespace
}  // namespace tov
