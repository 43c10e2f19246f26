// The database through its public face: opening, names, nodes, relationships, transactions.
#include "tovholder/database.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <limits>

#include "scratch_folder.h"

namespace tov {
namespace {

template <typename Id, typename Cursor>
std::vector<Id> drain(Cursor cursor, std::size_t stride = 7) {
  std::vector<Id> all;
  std::vector<Id> some(stride);
  for (std::size_t count = cursor.next(some); count != 0; count = cursor.next(some)) {
    all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
  }
  EXPECT_EQ(cursor.next(some), 0u);
  return all;
}

std::vector<NodeId> drainNodes(NodeCursor cursor) {
  return drain<NodeId>(std::move(cursor));
}
std::vector<RelationshipId> drainRelationships(RelationshipCursor cursor) {
  return drain<RelationshipId>(std::move(cursor));
}

class DatabaseTest : public testing::TestWithParam<bool> {
 protected:
  DatabaseTest() : database(GetParam() ? Database::inMemory() : Database::open(scratch.path() / "db", buffered())) {}

  static Options buffered() {
    Options options;
    options.durability = Durability::buffered;
    return options;
  }

  ScratchFolder scratch;
  Database database;
};

INSTANTIATE_TEST_SUITE_P(Places, DatabaseTest, testing::Values(true, false),
                         [](const auto& info) { return info.param ? "InMemory" : "OnDisk"; });

TEST_P(DatabaseTest, AnEmptyDatabaseHasNothing) {
  const Snapshot view = database.snapshot();
  EXPECT_EQ(view.commit(), 0u);
  EXPECT_EQ(view.nodeCount(), 0u);
  EXPECT_EQ(view.relationshipCount(), 0u);
  EXPECT_TRUE(view.labels().empty());
  EXPECT_FALSE(view.exists(NodeId{0}));
  EXPECT_FALSE(view.label("Person"));
  EXPECT_TRUE(drainNodes(view.nodes()).empty());
  EXPECT_THROW(view.node(NodeId{0}), NotFoundError);
  EXPECT_THROW(view.property(RelationshipId{0}, KeyId{0}), NotFoundError);
}

TEST_P(DatabaseTest, NamesAreInternedAndKeptApartBySort) {
  Transaction transaction = database.begin();
  const LabelId person = transaction.label("Person");
  EXPECT_EQ(transaction.label("Person"), person);
  const LabelId forum = transaction.label("Forum");
  EXPECT_NE(person, forum);
  const TypeId type = transaction.type("Person");
  const KeyId key = transaction.key("name");
  EXPECT_EQ(transaction.view().name(forum), "Forum");
  EXPECT_FALSE(database.snapshot().label("Person"));
  transaction.commit();
  const Snapshot view = database.snapshot();
  EXPECT_EQ(view.label("Forum"), forum);
  EXPECT_EQ(view.type("Person"), type);
  EXPECT_EQ(view.name(key), "name");
  EXPECT_EQ(view.labels(), (std::vector<LabelId>{person, forum}));
  EXPECT_THROW(view.name(LabelId{99}), UsageError);
}

TEST_P(DatabaseTest, ANodeKeepsLabelsAndEveryKindOfProperty) {
  const Map properties = {
      {"boolean", true},
      {"integer", std::numeric_limits<std::int64_t>::min()},
      {"float", -0.5},
      {"text", std::string("Region\0 Midtjylland", 19)},
      {"empty", ""},
      {"long", std::string(5000, 'x')},
      {"list", List{1, 2.5, 3}},
      {"texts", List{"a", "", "c"}},
      {"none", List{}},
      {"date", Date{-5}},
      {"localTime", LocalTime{7}},
      {"time", Time{7, -3600}},
      {"localDateTime", LocalDateTime{-7, 9}},
      {"dateTime", DateTime{7, 9, 3600, "Europe/Copenhagen"}},
      {"dates", List{Date{1}, Date{2}}},
      {"zones", List{DateTime{7, 9, 3600, "Europe/Copenhagen"}}},
      {"duration", Duration{1, -2, 3, 4}},
  };
  Transaction transaction = database.begin();
  const std::array labels = {transaction.label("B"), transaction.label("A")};
  Map given = properties;
  given.emplace("absent", Value());
  const NodeId id = transaction.createNode(labels, given);
  EXPECT_EQ(transaction.view().properties(id), properties);
  transaction.commit();

  const Node node = database.snapshot().node(id);
  EXPECT_EQ(node.id, id);
  EXPECT_EQ(node.labels, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(node.properties, properties);
  EXPECT_TRUE(database.snapshot().property(id, KeyId{999}).isNull());
}

TEST_P(DatabaseTest, WhatCannotBeStoredIsRefusedByName) {
  Transaction transaction = database.begin();
  const NodeId id = transaction.createNode({}, {});
  const KeyId key = transaction.key("p");
  const auto refusal = [&](const Value& value) -> std::string {
    try {
      transaction.setProperty(id, key, value);
    } catch (const UsageError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_NE(refusal(Map{{"a", 1}}).find("MAP"), std::string::npos);
  EXPECT_NE(refusal(Value::nodeReference(id)).find("NODE"), std::string::npos);
  EXPECT_NE(refusal(Value(Path{{Node{}}, {}})).find("PATH"), std::string::npos);
  EXPECT_NE(refusal(List{List{1}}).find("LIST"), std::string::npos);
  EXPECT_NE(refusal(List{Map{}}).find("MAP"), std::string::npos);
  EXPECT_NE(refusal(List{1, Value()}).find("NULL"), std::string::npos);
  EXPECT_NE(refusal(List{1, "a"}).find("STRING"), std::string::npos);
  EXPECT_EQ(refusal(List{1, 2.0}), "");
  EXPECT_THROW(transaction.createNode({}, {{"m", Map{}}}), UsageError);
  EXPECT_EQ(transaction.view().nodeCount(), 1u);
  EXPECT_FALSE(transaction.view().key("m"));
  EXPECT_THROW(transaction.label(""), UsageError);
  EXPECT_THROW(transaction.createNode(std::array{LabelId{77}}, {}), UsageError);
}

TEST_P(DatabaseTest, PropertiesAndLabelsChange) {
  Transaction transaction = database.begin();
  const LabelId a = transaction.label("A");
  const LabelId b = transaction.label("B");
  const KeyId key = transaction.key("k");
  const NodeId id = transaction.createNode(std::array{a}, {{"k", 1}, {"other", "kept"}});
  transaction.commit();

  transaction = database.begin();
  transaction.setProperty(id, key, "changed");
  EXPECT_EQ(transaction.view().property(id, key), Value("changed"));
  EXPECT_EQ(database.snapshot().property(id, key), Value(1));
  transaction.setProperty(id, key, Value());
  EXPECT_TRUE(transaction.view().property(id, key).isNull());
  transaction.addLabel(id, b);
  transaction.addLabel(id, b);
  transaction.removeLabel(id, a);
  EXPECT_TRUE(transaction.view().hasLabel(id, b));
  EXPECT_FALSE(transaction.view().hasLabel(id, a));
  EXPECT_EQ(transaction.view().nodeCount(b), 1u);
  EXPECT_EQ(transaction.view().nodeCount(a), 0u);
  transaction.commit();
  const Snapshot view = database.snapshot();
  EXPECT_EQ(view.properties(id), (Map{{"other", "kept"}}));
  EXPECT_EQ(view.labels(id), std::vector<LabelId>{b});
  EXPECT_EQ(drainNodes(view.nodes(b)), std::vector<NodeId>{id});
  EXPECT_TRUE(drainNodes(view.nodes(a)).empty());
}

TEST_P(DatabaseTest, RelationshipsAreSeenFromBothEnds) {
  Transaction transaction = database.begin();
  const TypeId knows = transaction.type("KNOWS");
  const TypeId likes = transaction.type("LIKES");
  const NodeId a = transaction.createNode({}, {});
  const NodeId b = transaction.createNode({}, {});
  const RelationshipId first = transaction.createRelationship(a, knows, b, {{"since", 2020}});
  const RelationshipId parallel = transaction.createRelationship(a, knows, b, {});
  const RelationshipId back = transaction.createRelationship(b, likes, a, {});
  const RelationshipId loop = transaction.createRelationship(a, knows, a, {});
  const auto verify = [&](const Snapshot& view) {
    std::vector<Neighbour> steps;
    view.neighbours(a, {}, Direction::both, steps);
    ASSERT_EQ(steps.size(), 4u);
    EXPECT_EQ(steps[0].relationship, loop);
    EXPECT_TRUE(steps[0].outgoing);
    EXPECT_EQ(steps[1].relationship, first);
    EXPECT_EQ(steps[2].relationship, parallel);
    EXPECT_EQ(steps[3].relationship, back);
    EXPECT_FALSE(steps[3].outgoing);
    EXPECT_EQ(steps[3].type, likes);
    EXPECT_EQ(view.degree(a, {}, Direction::both), 5u);
    EXPECT_EQ(view.degree(a, std::array{likes, knows, knows}, Direction::outgoing), 3u);
    EXPECT_EQ(view.degree(b, {}, Direction::incoming), 2u);
    std::vector<RelationshipId> ids;
    view.between(a, b, knows, ids);
    EXPECT_EQ(ids, (std::vector<RelationshipId>{first, parallel}));
    ids.clear();
    view.between(a, a, knows, ids);
    EXPECT_EQ(ids, std::vector<RelationshipId>{loop});
    EXPECT_EQ(view.head(back).start, b);
    EXPECT_EQ(view.head(back).end, a);
    EXPECT_EQ(view.relationship(first).type, "KNOWS");
    EXPECT_EQ(view.properties(first), (Map{{"since", 2020}}));
    EXPECT_EQ(view.relationshipCount(knows), 3u);
    EXPECT_EQ(drainRelationships(view.relationships(likes)), std::vector<RelationshipId>{back});
    EXPECT_EQ(drainRelationships(view.relationships()).size(), 4u);
    steps.clear();
    view.neighbours(NodeId{777}, {}, Direction::both, steps);
    EXPECT_TRUE(steps.empty());
  };
  verify(transaction.view());
  transaction.commit();
  verify(database.snapshot());

  transaction = database.begin();
  EXPECT_THROW(transaction.createRelationship(a, knows, NodeId{777}, {}), NotFoundError);
  EXPECT_THROW(transaction.deleteNode(a), ConstraintError);
  transaction.setProperty(parallel, transaction.key("since"), 2021);
  transaction.deleteRelationship(first);
  transaction.deleteRelationship(back);
  EXPECT_FALSE(transaction.view().exists(first));
  EXPECT_EQ(transaction.view().degree(a, {}, Direction::both), 3u);
  transaction.deleteRelationship(loop);
  transaction.deleteRelationship(parallel);
  transaction.deleteNode(a);
  transaction.commit();
  EXPECT_EQ(database.snapshot().relationshipCount(), 0u);
  EXPECT_EQ(database.snapshot().nodeCount(), 1u);
  EXPECT_EQ(database.snapshot().degree(b, {}, Direction::both), 0u);
}

TEST_P(DatabaseTest, AHubGrowsAndShrinks) {
  constexpr std::size_t kSpokes = 10'000;
  Transaction transaction = database.begin();
  const TypeId type = transaction.type("T");
  const NodeId hub = transaction.createNode({}, {});
  std::vector<NodeId> spokes;
  std::vector<RelationshipId> relationships;
  for (std::size_t i = 0; i < kSpokes; ++i) spokes.push_back(transaction.createNode({}, {}));
  for (std::size_t i = 0; i < kSpokes; ++i) {
    // Not in the order of the neighbours.
    relationships.push_back(transaction.createRelationship(hub, type, spokes[i * 7919 % kSpokes], {}));
  }
  const auto verify = [&](const Snapshot& view, std::size_t count) {
    std::vector<Neighbour> steps;
    view.neighbours(hub, std::array{type}, Direction::outgoing, steps);
    ASSERT_EQ(steps.size(), count);
    EXPECT_TRUE(std::is_sorted(steps.begin(), steps.end(),
                               [](const Neighbour& l, const Neighbour& r) { return l.node < r.node; }));
    EXPECT_EQ(view.degree(hub, {}, Direction::both), count);
    for (std::size_t i = 0; i < kSpokes; i += 997) {
      std::vector<RelationshipId> ids;
      view.between(hub, spokes[i * 7919 % kSpokes], type, ids);
      EXPECT_EQ(ids.size(), view.exists(relationships[i]) ? 1u : 0u);
    }
  };
  verify(transaction.view(), kSpokes);
  transaction.commit();
  verify(database.snapshot(), kSpokes);
  std::vector<Neighbour> all;
  database.snapshot().neighbours(hub, {}, Direction::both, all);
  EXPECT_EQ(all.size(), kSpokes);

  std::size_t left = kSpokes;
  for (const std::size_t stop : {9000u, 5000u, 70u, 30u, 0u}) {
    transaction = database.begin();
    const RelationshipId extra = transaction.createRelationship(hub, type, spokes[5], {});
    while (left > stop) transaction.deleteRelationship(relationships[--left]);
    verify(transaction.view(), left + 1);
    transaction.deleteRelationship(extra);
    transaction.commit();
    verify(database.snapshot(), left);
  }
  transaction = database.begin();
  transaction.deleteNode(hub);
  transaction.commit();
}

TEST_P(DatabaseTest, ARollbackLeavesNothingBehind) {
  {
    Transaction transaction = database.begin();
    transaction.createNode(std::array{transaction.label("A")}, {{"k", "v"}});
    transaction.putBlob("b", "x");
  }
  Transaction transaction = database.begin();
  transaction.createNode({}, {});
  transaction.rollback();
  EXPECT_THROW(transaction.createNode({}, {}), UsageError);
  EXPECT_THROW(transaction.view().nodeCount(), UsageError);
  EXPECT_THROW(transaction.commit(), UsageError);
  const Snapshot view = database.snapshot();
  EXPECT_EQ(view.commit(), 0u);
  EXPECT_FALSE(view.label("A"));
  EXPECT_EQ(view.nodeCount(), 0u);
  EXPECT_TRUE(view.blobNames("").empty());
  transaction = database.begin();
  const NodeId id = transaction.createNode({}, {{"k", "w"}});
  transaction.commit();
  EXPECT_EQ(database.snapshot().property(id, *database.snapshot().key("k")), Value("w"));
}

TEST_P(DatabaseTest, ASavepointTakesBackWhatCameAfterIt) {
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("A");
  const KeyId key = transaction.key("k");
  const TypeId type = transaction.type("T");
  transaction.createIndex(label, key);
  const NodeId first = transaction.createNode(std::array{label}, {{"k", "first"}});
  const NodeId second = transaction.createNode(std::array{label}, {{"k", "second"}});
  const RelationshipId kept = transaction.createRelationship(first, type, second, {{"k", 1}});

  transaction.setSavepoint();
  transaction.setProperty(first, key, "changed");
  transaction.setSavepoint();
  transaction.deleteRelationship(kept);
  transaction.deleteNode(second);
  const NodeId third = transaction.createNode(std::array{label, transaction.label("B")}, {{"new", "third"}});
  const RelationshipId dropped = transaction.createRelationship(first, transaction.type("U"), third, {});
  transaction.deleteRelationship(dropped);
  transaction.rollbackToSavepoint();

  const Snapshot& view = transaction.view();
  EXPECT_TRUE(view.exists(kept));
  EXPECT_EQ(view.property(second, key), Value("second"));
  EXPECT_EQ(view.property(first, key), Value("changed"));
  EXPECT_FALSE(view.exists(third));
  EXPECT_EQ(view.label("B"), std::nullopt);
  EXPECT_EQ(view.degree(first, {}, Direction::outgoing), 1u);
  EXPECT_EQ(view.nodeCount(label), 2u);

  transaction.setSavepoint();
  EXPECT_EQ(transaction.createNode(std::array{label}, {{"k", "again"}}), third);
  transaction.releaseSavepoint();
  transaction.rollbackToSavepoint();
  EXPECT_EQ(view.property(first, key), Value("first"));
  EXPECT_EQ(view.nodeCount(), 2u);
  EXPECT_THROW(transaction.rollbackToSavepoint(), UsageError);
  EXPECT_THROW(transaction.releaseSavepoint(), UsageError);

  transaction.createRelationship(second, type, first, {});
  transaction.commit();
  EXPECT_EQ(database.check(), std::vector<std::string>{});
  EXPECT_EQ(database.snapshot().relationshipCount(), 2u);
}

TEST_P(DatabaseTest, ASnapshotShowsOneCommitForEver) {
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("A");
  const NodeId id = transaction.createNode(std::array{label}, {{"k", 1}});
  transaction.commit();
  const Snapshot before = database.snapshot();
  transaction = database.begin();
  transaction.setProperty(id, *before.key("k"), 2);
  const NodeId other = transaction.createNode(std::array{label}, {});
  transaction.createRelationship(id, transaction.type("T"), other, {});
  transaction.commit();
  EXPECT_EQ(before.property(id, *before.key("k")), Value(1));
  EXPECT_EQ(before.nodeCount(), 1u);
  EXPECT_FALSE(before.exists(other));
  EXPECT_FALSE(before.type("T"));
  EXPECT_EQ(before.degree(id, {}, Direction::both), 0u);
  EXPECT_EQ(before.commit() + 1, database.snapshot().commit());
}

TEST_P(DatabaseTest, ManyPropertiesAreReadAtOnce) {
  Transaction transaction = database.begin();
  std::vector<NodeId> ids;
  for (int i = 0; i < 1000; ++i) {
    ids.push_back(transaction.createNode({}, i % 3 == 0 ? Map{} : Map{{"k", i}}));
  }
  const KeyId key = transaction.key("k");
  for (int i = 900; i < 910; ++i) {  // a hole in the ids
    transaction.deleteNode(ids[900]);
    ids.erase(ids.begin() + 900);
  }
  std::vector<Value> values(ids.size());
  const auto verify = [&](const Snapshot& view) {
    view.property(ids, key, values);
    for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(values[i], view.property(ids[i], key));
  };
  for (int order = 0; order < 3; ++order) {  // a run, backwards, every third
    if (order == 1) std::reverse(ids.begin(), ids.end());
    if (order == 2) std::erase_if(ids, [](NodeId id) { return static_cast<std::uint64_t>(id) % 3 != 0; });
    verify(transaction.view());
  }
  transaction.commit();
  std::vector<NodeId> backwards(ids.rbegin(), ids.rend());
  verify(database.snapshot());
  ids = backwards;
  verify(database.snapshot());
  std::vector<NodeId> acrossTheHole;
  for (std::uint64_t i = 895; i < 915; ++i) acrossTheHole.push_back(NodeId{i});
  EXPECT_THROW(database.snapshot().property(acrossTheHole, key, values), NotFoundError);
  for (const std::uint64_t absent : {905u, 5000u}) {
    EXPECT_THROW(database.snapshot().property(std::array{NodeId{absent}}, key, values), NotFoundError);
    EXPECT_THROW(database.snapshot().property(std::array{NodeId{899}, NodeId{absent}}, key, values), NotFoundError);
  }
}

TEST_P(DatabaseTest, BlobsStandBesideTheGraph) {
  Transaction transaction = database.begin();
  transaction.putBlob("record/a", std::string("x\0y", 3));
  transaction.putBlob("record/b", "");
  transaction.putBlob("other", "z");
  EXPECT_EQ(transaction.view().blobNames("record/"), (std::vector<std::string>{"record/a", "record/b"}));
  transaction.commit();
  transaction = database.begin();
  transaction.deleteBlob("record/b");
  transaction.putBlob("record/a", "new");
  transaction.commit();
  const Snapshot view = database.snapshot();
  EXPECT_EQ(view.blob("record/a"), "new");
  EXPECT_EQ(view.blob("record/b"), std::nullopt);
  EXPECT_EQ(view.blobNames(""), (std::vector<std::string>{"other", "record/a"}));
}

TEST_P(DatabaseTest, ACommitWithoutChangesAddsNone) {
  database.begin().commit();
  EXPECT_EQ(database.snapshot().commit(), 0u);
}

TEST_P(DatabaseTest, ACursorSurvivesChangesOfItsTransaction) {
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("A");
  for (int i = 0; i < 500; ++i) transaction.createNode(std::array{label}, {{"k", i}});
  NodeCursor cursor = transaction.view().nodes(label);
  std::array<NodeId, 3> some;
  std::size_t seen = 0;
  for (std::size_t count = cursor.next(some); count != 0; count = cursor.next(some)) {
    for (const NodeId id : std::span(some).first(count)) {
      ++seen;
      transaction.removeLabel(id, label);
      transaction.deleteNode(id);
    }
  }
  EXPECT_EQ(seen, 500u);
  EXPECT_EQ(transaction.view().nodeCount(), 0u);
}

TEST(OpeningADatabase, WhatWasCommittedIsThereAfterwards) {
  ScratchFolder scratch;
  NodeId id;
  {
    Database database = Database::open(scratch.path() / "a" / "db");
    Transaction transaction = database.begin();
    id = transaction.createNode(std::array{transaction.label("Person")}, {{"name", "Dorthe"}, {"rule", "r1"}});
    transaction.createRelationship(id, transaction.type("KNOWS"), id, {});
    transaction.createIndex(transaction.label("Person"), transaction.key("name"));
    transaction.commit();
    const Snapshot lasting = database.snapshot();
    database = Database::inMemory();
    EXPECT_EQ(lasting.node(id).properties.at("name"), Value("Dorthe"));  // the snapshot keeps it open
  }
  for (const bool readOnly : {false, true}) {
    Options options;
    options.readOnly = readOnly;
    Database database = Database::open(scratch.path() / "a" / "db", options);
    const Snapshot view = database.snapshot();
    EXPECT_EQ(view.node(id).properties, (Map{{"name", "Dorthe"}, {"rule", "r1"}}));
    EXPECT_EQ(view.nodeCount(*view.label("Person")), 1u);
    EXPECT_EQ(view.relationshipCount(*view.type("KNOWS")), 1u);
    EXPECT_TRUE(view.hasIndex(*view.label("Person"), *view.key("name")));
    EXPECT_EQ(view.commit(), 1u);
    if (readOnly) {
      EXPECT_THROW(database.begin(), UsageError);
    } else {
      Transaction transaction = database.begin();
      EXPECT_EQ(transaction.createNode({}, {}), NodeId{1});
    }
  }
}

/// Whether any file of a folder holds these bytes.
bool anyFileHolds(const std::filesystem::path& folder, const std::string& bytes) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    if (content.find(bytes) != std::string::npos) return true;
  }
  return false;
}

TEST(CompactingADatabase, LeavesNoByteOfWhatWasDeleted) {
  ScratchFolder scratch;
  const std::filesystem::path folder = scratch.path() / "db";
  {
    Database database = Database::open(folder);
    Transaction transaction = database.begin();
    const LabelId label = transaction.label("Person");
    transaction.createIndex(label, transaction.key("name"));
    const NodeId kept = transaction.createNode(std::array{label}, {{"name", "Kept Keptsen"}});
    const NodeId gone = transaction.createNode(std::array{label}, {{"name", "Goneperson"}, {"note", "Longforgotten"}});
    const RelationshipId told =
        transaction.createRelationship(kept, transaction.type("KNOWS"), gone, {{"quote", "Goneperson said"}});
    transaction.putBlob("record", "Goneperson");
    transaction.commit();
    EXPECT_TRUE(anyFileHolds(folder, "Goneperson"));
    transaction = database.begin();
    transaction.deleteRelationship(told);
    transaction.deleteNode(gone);
    transaction.deleteBlob("record");
    transaction.commit();
    {
      const Snapshot older = database.snapshot();
      database.compact();
      EXPECT_EQ(older.property(kept, *older.key("name")), Value("Kept Keptsen"));
    }
    database.compact();  // now that no snapshot is older than the deletion
    transaction = database.begin();
    transaction.setProperty(kept, transaction.key("note"), "Longforgotten");  // a text that was removed comes again
    transaction.commit();
    EXPECT_TRUE(database.check().empty());
  }
  Database database = Database::open(folder);
  EXPECT_EQ(database.snapshot().properties(NodeId{0}), (Map{{"name", "Kept Keptsen"}, {"note", "Longforgotten"}}));
  EXPECT_TRUE(database.check().empty());
  EXPECT_TRUE(anyFileHolds(folder, "Kept Keptsen"));
  EXPECT_FALSE(anyFileHolds(folder, "Goneperson"));
  EXPECT_EQ(database.snapshot().commit(), 3u);
}

TEST(OpeningADatabase, ASecondWriterIsToldWhoHoldsIt) {
  ScratchFolder scratch;
  const Database first = Database::open(scratch.path() / "db");
  try {
    Database::open(scratch.path() / "db");
    FAIL();
  } catch (const LockedError& error) {
    EXPECT_NE(std::string(error.what()).find("process " + std::to_string(::getpid())), std::string::npos);
  }
}

TEST(OpeningADatabase, WrongFoldersAreRefused) {
  ScratchFolder scratch;
  Options existing;
  existing.createIfMissing = false;
  EXPECT_THROW(Database::open(scratch.path() / "absent", existing), OpenError);
  EXPECT_THROW(Database::open(scratch.path(), existing), OpenError);
  EXPECT_FALSE(std::filesystem::exists(scratch.path() / "absent"));
  std::ofstream(scratch.path() / "letter.txt") << "hello";
  EXPECT_THROW(Database::open(scratch.path()), OpenError);
  EXPECT_THROW(Database::open(scratch.path() / "letter.txt"), OpenError);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(scratch.path()), {}), 1);
}

TEST(OpeningADatabase, AMissingFileOfADatabaseIsDamage) {
  ScratchFolder scratch;
  Database::open(scratch.path() / "db");
  std::filesystem::remove(scratch.path() / "db" / "CURRENT");
  EXPECT_THROW(Database::open(scratch.path() / "db"), CorruptionError);
}

TEST(OpeningADatabase, ThousandsInMemoryAreCheap) {
  for (int i = 0; i < 50; ++i) {
    Database database = Database::inMemory();
    Transaction transaction = database.begin();
    transaction.createNode({}, {{"i", i}});
    transaction.commit();
    EXPECT_EQ(database.snapshot().nodeCount(), 1u);
  }
}

}  // namespace
}  // namespace tov
