// Readers beside a writer under real threads: each snapshot shows one commit, whole.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

#include "tovholder/database.h"

namespace tov {
namespace {

TEST(Isolation, EverySnapshotIsOneCommit) {
  constexpr std::int64_t kCommits = 150;
  constexpr std::size_t kNodes = 20;
  Database database = Database::inMemory();
  std::vector<NodeId> ids;
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("A");
  const KeyId key = transaction.key("round");
  const TypeId type = transaction.type("T");
  for (std::size_t i = 0; i < kNodes; ++i) ids.push_back(transaction.createNode(std::array{label}, {{"round", 0}}));
  transaction.createIndex(label, key);
  transaction.commit();

  std::atomic<bool> done{false};
  std::atomic<int> read{0};
  const auto reader = [&] {
    std::uint64_t last = 0;
    while (!done || read == 0) {
      const Snapshot view = database.snapshot();
      ASSERT_GE(view.commit(), last);
      last = view.commit();
      const Value round = view.property(ids.front(), key);
      // Each commit sets every node to its round, and gives each one more relationship.
      const auto rounds = static_cast<std::uint64_t>(round.asInteger());
      ASSERT_EQ(view.commit(), rounds + 1);
      std::vector<NodeId> found(kNodes + 1);
      NodeCursor cursor = view.find(label, key, round);
      ASSERT_EQ(cursor.next(found), kNodes);
      for (const NodeId id : ids) {
        ASSERT_EQ(view.property(id, key), round);
        std::vector<Neighbour> steps;
        view.neighbours(id, {}, Direction::outgoing, steps);
        ASSERT_EQ(steps.size(), rounds);
        ASSERT_EQ(view.degree(id, std::array{type}, Direction::incoming), rounds);
      }
      ASSERT_EQ(view.relationshipCount(type), rounds * kNodes);
      ++read;
    }
  };
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) readers.emplace_back(reader);
  for (std::int64_t round = 1; round <= kCommits; ++round) {
    Transaction writing = database.begin();
    for (std::size_t i = 0; i < kNodes; ++i) {
      writing.setProperty(ids[i], key, round);
      writing.createRelationship(ids[i], type, ids[(i + 1) % kNodes], {});
    }
    writing.commit();
  }
  done = true;
  for (std::thread& thread : readers) thread.join();
  EXPECT_GT(read, 0);
  EXPECT_TRUE(database.check().empty());
}

TEST(Isolation, WritersTakeTurnsAndLoseNoUpdate) {
  Database database = Database::inMemory();
  Transaction first = database.begin();
  const KeyId key = first.key("count");
  const NodeId id = first.createNode({}, {{"count", 0}});
  first.commit();
  std::vector<std::thread> writers;
  for (int t = 0; t < 4; ++t) {
    writers.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        Transaction transaction = database.begin();
        transaction.setProperty(id, key, transaction.view().property(id, key).asInteger() + 1);
        if (i % 10 == 9) {
          transaction.rollback();
        } else {
          transaction.commit();
        }
      }
    });
  }
  for (std::thread& thread : writers) thread.join();
  EXPECT_EQ(database.snapshot().property(id, key), Value(360));
}

}  // namespace
}  // namespace tov
