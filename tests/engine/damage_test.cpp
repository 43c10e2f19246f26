// Damaged bytes: whatever stands in the store, reading it ends in an answer or in one of our errors.
#include <gtest/gtest.h>
#include <rocksdb/db.h>

#include <array>
#include <fstream>
#include <functional>
#include <random>

#include "engine/store.h"
#include "scratch_folder.h"
#include "tovholder/database.h"

namespace tov {
namespace {

void fill(const std::filesystem::path& folder) {
  Options options;
  options.durability = Durability::buffered;
  Database database = Database::open(folder, options);
  Transaction transaction = database.begin();
  const std::array labels = {transaction.label("Person"), transaction.label("Member")};
  const TypeId type = transaction.type("KNOWS");
  transaction.createIndex(labels[0], transaction.key("name"));
  std::vector<NodeId> ids;
  for (int i = 0; i < 40; ++i) {
    ids.push_back(transaction.createNode(labels, {{"name", "Person " + std::to_string(i)},
                                                  {"list", List{i, i + 1}},
                                                  {"long", std::string(300, 'q')},
                                                  {"when", DateTime{i, 0, 3600, "Europe/Copenhagen"}},
                                                  {"for", Duration{1, 2, 3, 4}}}));
  }
  for (std::size_t i = 0; i < 3000; ++i) {
    transaction.createRelationship(ids[0], type, ids[i % 40], i % 100 == 0 ? Map{{"quote", "words"}} : Map{});
  }
  transaction.commit();
}

/// Reads everything there is through the public API.
void readAll(const Snapshot& view) {
  std::array<NodeId, 16> nodes;
  std::vector<Neighbour> steps;
  const auto guarded = [](const std::function<void()>& step) {
    try {
      step();
    } catch (const Error&) {  // said clearly: all that is asked for
    }
  };
  guarded([&] {
    NodeCursor cursor = view.nodes();
    for (std::size_t count = cursor.next(nodes); count != 0; count = cursor.next(nodes)) {
      for (const NodeId id : std::span(nodes).first(count)) {
        guarded([&] { view.node(id); });
        guarded([&] { view.neighbours(id, {}, Direction::both, steps); });
        guarded([&] { view.degree(id, {}, Direction::both); });
        for (const KeyId key : view.keys()) guarded([&] { view.property(id, key); });
      }
    }
  });
  guarded([&] {
    std::array<RelationshipId, 16> ids;
    RelationshipCursor cursor = view.relationships();
    for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
      for (const RelationshipId id : std::span(ids).first(count)) guarded([&] { view.relationship(id); });
    }
  });
  for (const IndexDescription& index : view.indexes()) {
    guarded([&] {
      NodeCursor cursor = view.findRange(index.label, index.key, {}, {});
      while (cursor.next(nodes) != 0) continue;
    });
  }
}

/// Opens the store beneath the database and hands each family's entries to `change`, which may alter the value.
void alter(const std::filesystem::path& folder, std::mt19937& random, int changes) {
  Options options;
  options.durability = Durability::buffered;
  const std::shared_ptr<Store> store = Store::open(folder, options);
  for (int i = 0; i < changes; ++i) {
    constexpr std::array kDamaged = {Family::nodes, Family::relationships, Family::adjacency, Family::texts,
                                     Family::meta};
    const Family family = kDamaged[random() % kDamaged.size()];
    std::vector<std::pair<std::string, std::string>> entries;
    const std::unique_ptr<rocksdb::Iterator> it(store->db().NewIterator({}, store->family(family)));
    for (it->SeekToFirst(); it->Valid(); it->Next()) entries.emplace_back(it->key().ToString(), it->value().ToString());
    auto& [key, value] = entries[random() % entries.size()];
    switch (random() % 4) {
      case 0:
        value.resize(random() % (value.size() + 1));
        break;
      case 1:
        value.append(random() % 9, static_cast<char>(random()));
        break;
      default:
        for (int k = 0; k < 3 && !value.empty(); ++k) value[random() % value.size()] = static_cast<char>(random());
    }
    require(store->db().Put({}, store->family(family), key, value), "damage the store");
  }
}

TEST(Damage, AlteredEntriesNeverCrashAReader) {
  ScratchFolder scratch;
  fill(scratch.path() / "whole");
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 25; ++round) {
    const std::filesystem::path folder = scratch.path() / "damaged";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(scratch.path() / "whole", folder, std::filesystem::copy_options::recursive);
    alter(folder, random, 1 + round % 5);
    try {
      const Database database = Database::open(folder);
      readAll(database.snapshot());
      database.check();
    } catch (const Error&) {  // refused to open
    }
  }
}

TEST(Damage, ABrokenNodeRecordIsCorruption) {
  ScratchFolder scratch;
  fill(scratch.path());
  {
    const std::shared_ptr<Store> store = Store::open(scratch.path(), {});
    ASSERT_TRUE(store->db().Put({}, store->family(Family::nodes), std::string(8, '\0'), "not a record").ok());
  }
  Database database = Database::open(scratch.path());
  EXPECT_THROW(database.snapshot().node(NodeId{0}), CorruptionError);
  EXPECT_THROW(database.begin().setProperty(NodeId{0}, KeyId{0}, 1), CorruptionError);
  EXPECT_NO_THROW(database.snapshot().node(NodeId{1}));
  EXPECT_FALSE(database.check().empty());
}

TEST(Damage, EachBrokenInvariantIsNamed) {
  const auto findings = [](const std::function<void(Store&)>& damage) {
    ScratchFolder scratch;
    fill(scratch.path());
    {
      const std::shared_ptr<Store> store = Store::open(scratch.path(), {});
      damage(*store);
    }
    std::string all;
    for (const std::string& line : Database::open(scratch.path()).check()) all += line + "\n";
    return all;
  };
  const auto removeFirst = [](Family family) {
    return [family](Store& store) {
      const std::unique_ptr<rocksdb::Iterator> it(store.db().NewIterator({}, store.family(family)));
      it->SeekToFirst();
      ASSERT_TRUE(store.db().Delete({}, store.family(family), it->key()).ok());
    };
  };
  EXPECT_EQ(findings([](Store&) {}), "");
  EXPECT_NE(findings(removeFirst(Family::labels)).find("entries of labels"), std::string::npos);
  EXPECT_NE(findings(removeFirst(Family::properties)).find("entries of indexes"), std::string::npos);
  EXPECT_NE(findings(removeFirst(Family::relationships)).find("does not exist"), std::string::npos);
  EXPECT_NE(findings(removeFirst(Family::nodes)).find("which does not exist"), std::string::npos);
  EXPECT_NE(findings(removeFirst(Family::adjacency)).find("adjacency entries"), std::string::npos);
}

/// Opens a database in which one entry of meta was replaced.
void openWithMeta(const std::string& key, const std::string& value) {
  ScratchFolder scratch;
  fill(scratch.path());
  {
    const std::shared_ptr<Store> store = Store::open(scratch.path(), {});
    ASSERT_TRUE(store->db().Put({}, store->family(Family::meta), key, value).ok());
  }
  for (const bool readOnly : {true, false}) {
    Options options;
    options.readOnly = readOnly;
    Database::open(scratch.path(), options);
  }
}

TEST(Damage, WhatTheFormatDoesNotAllowIsRefused) {
  EXPECT_NO_THROW(openWithMeta("format", std::string("\0\0\0\1", 4)));
  EXPECT_THROW(openWithMeta("format", std::string("\0\0\0\2", 4)), OpenError);
  EXPECT_THROW(openWithMeta("format", "1"), CorruptionError);
  EXPECT_THROW(openWithMeta("state", "short"), CorruptionError);
  EXPECT_THROW(openWithMeta(std::string("name/label/\0\0\0\7", 15), "Gap"), CorruptionError);
  EXPECT_THROW(openWithMeta(std::string("name/label/\0\0\0\1", 15), "Person"), CorruptionError);
  EXPECT_THROW(openWithMeta(std::string("count/type/\0\0\0\0", 15), "x"), CorruptionError);
  EXPECT_THROW(openWithMeta("index/x", ""), CorruptionError);
}

TEST(Damage, AnotherProgramsRocksDbIsRefused) {
  ScratchFolder scratch;
  {
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::DB* db = nullptr;
    ASSERT_TRUE(rocksdb::DB::Open(options, scratch.path().string(), &db).ok());
    ASSERT_TRUE(db->Put({}, "key", "value").ok());
    delete db;
  }
  EXPECT_THROW(Database::open(scratch.path()), OpenError);
}

TEST(Damage, DamageInTheMiddleOfTheLogIsNoTornEnd) {
  ScratchFolder scratch;
  std::filesystem::path log;
  {
    Database database = Database::open(scratch.path());
    for (int i = 0; i < 50; ++i) {
      Transaction transaction = database.begin();
      transaction.createNode({}, {{"text", std::string(1000, 'x')}});
      transaction.commit();
    }
  }
  for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
    if (entry.path().extension() == ".log") log = entry.path();
  }
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(log));
  ASSERT_GT(size, 40'000);
  const auto copy = scratch.path() / "copy";
  const auto openCopy = [&] { return Database::open(copy); };
  const auto remake = [&] {
    std::filesystem::remove_all(copy);
    std::filesystem::create_directories(copy);
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
      if (entry.is_regular_file()) std::filesystem::copy_file(entry.path(), copy / entry.path().filename());
    }
  };
  remake();
  std::fstream file(copy / log.filename(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(size / 2);
  file.put('#');
  file.close();
  EXPECT_THROW(openCopy(), CorruptionError);

  remake();
  std::filesystem::resize_file(copy / log.filename(), static_cast<std::uintmax_t>(size) - 10);
  EXPECT_EQ(openCopy().snapshot().nodeCount(), 49u);
  EXPECT_TRUE(openCopy().check().empty());
}

TEST(Damage, AFlippedByteInAFileIsDetected) {
  ScratchFolder scratch;
  fill(scratch.path() / "whole");
  {  // Put everything into table files.
    const std::shared_ptr<Store> store = Store::open(scratch.path() / "whole", {});
    for (std::size_t i = 0; i < kFamilies; ++i) {
      ASSERT_TRUE(store->db().Flush({}, store->family(static_cast<Family>(i))).ok());
    }
  }
  std::vector<std::filesystem::path> tables;
  for (const auto& entry : std::filesystem::directory_iterator(scratch.path() / "whole")) {
    if (entry.path().extension() == ".sst") tables.push_back(entry.path().filename());
  }
  ASSERT_GE(tables.size(), 5u);
  for (const std::filesystem::path& table : tables) {
    const std::filesystem::path folder = scratch.path() / "damaged";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(scratch.path() / "whole", folder, std::filesystem::copy_options::recursive);
    std::fstream file(folder / table, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(20);
    const char byte = static_cast<char>(file.get());
    file.seekp(20);
    file.put(static_cast<char>(byte ^ 0x40));
    file.close();
    bool detected = false;
    try {
      const Database database = Database::open(folder);
      readAll(database.snapshot());
      detected = !database.check().empty();
    } catch (const CorruptionError&) {
      detected = true;
    }
    EXPECT_TRUE(detected) << table;
  }
}

}  // namespace
}  // namespace tov
