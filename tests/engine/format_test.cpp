// What a reader refuses: one test for each sentence of that chapter in engine/FORMAT.md.
#include <capnp/message.h>
#include <capnp/serialize.h>
#include <gtest/gtest.h>
#include <rocksdb/db.h>
#include <schema/record.capnp.h>

#include <array>
#include <fstream>
#include <functional>

#include "engine/keys.h"
#include "engine/store.h"
#include "scratch_folder.h"
#include "tovholder/database.h"

namespace tov {
namespace {

namespace fs = std::filesystem;

Options reading() {
  Options options;
  options.readOnly = true;
  return options;
}

Options existing() {
  Options options;
  options.createIfMissing = false;
  return options;
}

/// A small whole database; `change` may then alter what is stored beneath it.
class AReader : public testing::Test {
 protected:
  AReader() : folder_(scratch_.path() / "db") {
    Database database = Database::open(folder_);
    Transaction transaction = database.begin();
    const std::array labels = {transaction.label("Person")};
    const TypeId type = transaction.type("KNOWS");
    const NodeId first = transaction.createNode(labels, {{"name", "Asta"}});
    const NodeId second = transaction.createNode(labels, {{"name", "Niels"}});
    transaction.createRelationship(first, type, second, {});
    transaction.commit();
  }

  void alter(const std::function<void(Store&)>& change) {
    const std::shared_ptr<Store> store = Store::open(folder_, {});
    change(*store);
  }

  void put(Family family, std::string_view key, std::string_view value) {
    alter([&](Store& store) { ASSERT_TRUE(store.db().Put({}, store.family(family), key, value).ok()); });
  }

  /// Node 0 as a message that `build` makes.
  void putNode(const std::function<void(record::Node::Builder)>& build) {
    capnp::MallocMessageBuilder message;
    build(message.initRoot<record::Node>());
    const auto segments = message.getSegmentsForOutput();
    ASSERT_EQ(segments.size(), 1U);
    const auto bytes = segments[0].asChars();
    put(Family::nodes, IdKey(NodeId{0}), {bytes.begin(), bytes.size()});
  }

  /// Reading node 0 is refused, and the other node is still read.
  void expectNodeRefused() {
    const Database database = Database::open(folder_, reading());
    EXPECT_THROW(database.snapshot().node(NodeId{0}), CorruptionError);
    EXPECT_EQ(database.snapshot().node(NodeId{1}).properties.at("name"), Value("Niels"));
    EXPECT_FALSE(database.check().empty());
  }

  void expectNeighboursRefused() {
    const Database database = Database::open(folder_, reading());
    std::vector<Neighbour> steps;
    EXPECT_THROW(database.snapshot().neighbours(NodeId{0}, {}, Direction::outgoing, steps), CorruptionError);
    EXPECT_NO_THROW(database.snapshot().neighbours(NodeId{1}, {}, Direction::incoming, steps));
    EXPECT_FALSE(database.check().empty());
  }

  ScratchFolder scratch_;
  fs::path folder_;
};

TEST_F(AReader, RefusesAFolderWithOtherFilesAndAFile) {
  const fs::path other = scratch_.path() / "letters";
  fs::create_directories(other);
  std::ofstream(other / "letter.txt") << "hello";
  EXPECT_THROW(Database::open(other), OpenError);
  EXPECT_THROW(Database::open(other, reading()), OpenError);
  EXPECT_THROW(Database::open(other / "letter.txt"), OpenError);
}

TEST_F(AReader, RefusesADatabaseThatWasNeverFinishedUnlessItMayCreateOne) {
  const fs::path begun = scratch_.path() / "begun";
  fs::create_directories(begun);
  std::ofstream(begun / "writer.lock") << "process 1\n";
  std::ofstream(begun / "MANIFEST-000001") << "";
  EXPECT_THROW(Database::open(begun, reading()), OpenError);
  EXPECT_THROW(Database::open(begun, existing()), OpenError);
  EXPECT_EQ(Database::open(begun).snapshot().nodeCount(), 0U);
}

TEST_F(AReader, RefusesADatabaseWithoutCurrent) {
  fs::remove(folder_ / "CURRENT");
  EXPECT_THROW(Database::open(folder_), CorruptionError);
  EXPECT_THROW(Database::open(folder_, reading()), CorruptionError);
}

TEST_F(AReader, RefusesARocksDbWithOtherColumnFamilies) {
  alter([](Store& store) {
    rocksdb::ColumnFamilyHandle* other = nullptr;
    ASSERT_TRUE(store.db().CreateColumnFamily({}, "other", &other).ok());
    ASSERT_TRUE(store.db().DestroyColumnFamilyHandle(other).ok());
  });
  EXPECT_THROW(Database::open(folder_), OpenError);
}

TEST_F(AReader, RefusesARocksDbThatLacksAColumnFamily) {
  alter([](Store& store) { ASSERT_TRUE(store.db().DropColumnFamily(store.family(Family::nodes)).ok()); });
  EXPECT_THROW(Database::open(folder_, reading()), OpenError);
  EXPECT_THROW(Database::open(folder_), OpenError);
}

TEST_F(AReader, RefusesEveryOtherFormatVersion) {
  for (const char* version : {"\0\0\0\0", "\0\0\0\2", "\xFF\xFF\xFF\xFF"}) {
    put(Family::meta, "format", {version, 4});
    EXPECT_THROW(Database::open(folder_), OpenError);
    EXPECT_THROW(Database::open(folder_, reading()), OpenError);
    // The database is opened by the store alone, which does not look at the version.
    put(Family::meta, "format", {"\0\0\0\1", 4});
    EXPECT_NO_THROW(Database::open(folder_));
  }
}

TEST_F(AReader, RefusesACatalogOfAnotherShape) {
  const std::array<std::pair<std::string, std::string>, 10> entries = {
      {{"format", "1"},
       {"state", "short"},
       {"state", std::string(64, '\0')},
       {std::string("name/label/\0\0\0\7", 15), "Gap"},
       {"name/label/x", "Short"},
       {std::string("name/type/\0\0\0\1", 14), "KNOWS"},
       {std::string("count/type/\0\0\0\0", 15), "x"},
       {std::string("count/label/\0\0\0\7", 16), "12345678"},
       {"count/label/x", "12345678"},
       {"index/x", ""}}};
  for (const auto& [key, value] : entries) {
    std::string before;
    bool wasThere = false;
    alter([&](Store& store) {
      wasThere = store.db().Get({}, store.family(Family::meta), key, &before).ok();
      ASSERT_TRUE(store.db().Put({}, store.family(Family::meta), key, value).ok());
    });
    EXPECT_THROW(Database::open(folder_), CorruptionError) << key;
    alter([&](Store& store) {
      rocksdb::ColumnFamilyHandle* meta = store.family(Family::meta);
      ASSERT_TRUE((wasThere ? store.db().Put({}, meta, key, before) : store.db().Delete({}, meta, key)).ok());
    });
    EXPECT_NO_THROW(Database::open(folder_)) << key;
  }
}

TEST_F(AReader, RefusesAWholeDatabaseWithoutItsCatalog) {
  alter([](Store& store) {
    ASSERT_TRUE(store.db().DeleteRange({}, store.family(Family::meta), "a", "z").ok());
    for (const Family family : {Family::nodes, Family::relationships, Family::adjacency, Family::labels}) {
      ASSERT_TRUE(store.db().DeleteRange({}, store.family(family), std::string(1, '\0'), "\xFF").ok());
    }
  });
  // Nothing is left, and yet it is not new: nobody may take it for an empty database.
  EXPECT_THROW(Database::open(folder_), CorruptionError);
  EXPECT_THROW(Database::open(folder_, reading()), CorruptionError);
}

TEST_F(AReader, RefusesARecordThatIsNoMessage) {
  put(Family::nodes, IdKey(NodeId{0}), "no message");
  expectNodeRefused();
  put(Family::nodes, IdKey(NodeId{0}), std::string(64, '\x7F'));
  expectNodeRefused();
  put(Family::nodes, IdKey(NodeId{0}), "");
  expectNodeRefused();
}

TEST_F(AReader, RefusesARecordThatNamesATextThatIsNotThere) {
  putNode([](record::Node::Builder node) { node.initProperties(1)[0].setInterned(4711); });
  expectNodeRefused();
}

TEST_F(AReader, RefusesATextThatWasTakenAway) {
  alter(
      [](Store& store) { ASSERT_TRUE(store.db().Delete({}, store.family(Family::texts), std::string(4, '\0')).ok()); });
  expectNodeRefused();
}

TEST_F(AReader, RefusesAListInAList) {
  putNode([](record::Node::Builder node) { node.initProperties(1)[0].initList(1)[0].initList(1)[0].setInteger(1); });
  expectNodeRefused();
}

TEST_F(AReader, RefusesAnUnknownLabel) {
  putNode([](record::Node::Builder node) { node.initLabels(1).set(0, 99); });
  expectNodeRefused();
}

TEST_F(AReader, RefusesAListWhoseNumbersDoNotEnd) {
  const AdjacencyHeadKey key({NodeId{0}, TypeId{0}, false});
  put(Family::adjacency, key, std::string("\1\0\x80\x80", 4));
  expectNeighboursRefused();
}

TEST_F(AReader, RefusesAHeadThatAnnouncesMoreThanFits) {
  const AdjacencyHeadKey key({NodeId{0}, TypeId{0}, false});
  put(Family::adjacency, key, std::string("\x7F\0\1\0", 4));
  expectNeighboursRefused();
  put(Family::adjacency, key, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  expectNeighboursRefused();
  put(Family::adjacency, key, std::string("\1\7\1\0", 4));  // neither inline nor in blocks
  expectNeighboursRefused();
}

TEST_F(AReader, RefusesAKeyOfAWrongLengthWhenItChecks) {
  for (const Family family : {Family::nodes, Family::relationships, Family::adjacency, Family::labels}) {
    put(family, "odd", "");
    EXPECT_FALSE(Database::open(folder_).check().empty());
    alter([&](Store& store) { ASSERT_TRUE(store.db().Delete({}, store.family(family), "odd").ok()); });
    EXPECT_TRUE(Database::open(folder_).check().empty());
  }
}

TEST_F(AReader, RefusesASecondWriterAndNamesTheFirst) {
  const Database first = Database::open(folder_);
  EXPECT_THROW(Database::open(folder_), LockedError);
  EXPECT_NO_THROW(Database::open(folder_, reading()));
}

}  // namespace
}  // namespace tov
