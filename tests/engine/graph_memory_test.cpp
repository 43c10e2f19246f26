// What a commit's readers keep in memory: it must say what the store says, within its allowance, from any thread.
#include "tovholder/graph_memory.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>

#include "tovholder/database.h"

namespace tov {
namespace {

/// Texts, numbers and dates on nodes of two labels, and relationships between them.
Database makeGraph(const Options& options = {}, int nodes = 300) {
  Database database = Database::inMemory(options);
  Transaction transaction = database.begin();
  const LabelId labels[] = {transaction.label("Even"), transaction.label("Odd")};
  const TypeId type = transaction.type("NEXT");
  transaction.createIndex(labels[0], transaction.key("name"));
  std::vector<NodeId> all;
  for (int i = 0; i < nodes; ++i) {
    Map properties{{"name", "node " + std::to_string(i % 50)}, {"number", i}, {"day", Date{i}}};
    if (i % 7 == 0) properties.erase("name");
    if (i == 4) properties["mixed"] = 4;
    if (i == 6) properties["mixed"] = "six";
    all.push_back(transaction.createNode(std::span(&labels[i % 2], 1), properties));
  }
  transaction.commit();
  transaction = database.begin();
  // In parts, for a small memory limit bounds each transaction.
  constexpr int kNodesACommit = 500;
  for (int i = 0; i < nodes; ++i) {
    if (i % kNodesACommit == kNodesACommit - 1) {
      transaction.commit();
      transaction = database.begin();
    }
    for (int step : {1, 2, 3}) {
      transaction.createRelationship(all[static_cast<std::size_t>(i)], type,
                                     all[static_cast<std::size_t>((i * step + step) % nodes)], {{"step", step}});
    }
  }
  transaction.commit();
  return database;
}

std::vector<std::uint64_t> neighboursInStore(const Snapshot& view, NodeId node, TypeId type, Direction direction) {
  std::vector<Neighbour> steps;
  view.neighbours(node, std::span(&type, 1), direction, steps);
  std::vector<std::uint64_t> ids;
  for (const Neighbour& step : steps) ids.push_back(static_cast<std::uint64_t>(step.relationship));
  return ids;
}

TEST(GraphMemory, GivesTheNeighboursThatTheStoreHas) {
  const Database database = makeGraph();
  for (const bool built : {false, true}) {
    const Snapshot view = database.snapshot();
    if (built) memoryOf(view)->buildTopology([] {});
    const TypeId type = *view.type("NEXT");
    for (int round = 0; round < 2; ++round) {
      for (std::uint32_t node = 0; node < memoryOf(view)->idBound(); ++node) {
        for (const bool incoming : {false, true}) {
          TopologyRows::Row row;
          ASSERT_TRUE(memoryOf(view)->row(NodeId{node}, type, incoming, row));
          const std::vector<std::uint64_t> ids(row.relationships.begin(), row.relationships.end());
          EXPECT_EQ(ids,
                    neighboursInStore(view, NodeId{node}, type, incoming ? Direction::incoming : Direction::outgoing));
        }
      }
    }
  }
}

TEST(GraphMemory, KeepsLookUpsOfAnIndexButForgetsThemWithTheCommit) {
  Database database = makeGraph();
  const Snapshot before = database.snapshot();
  const LabelId label = *before.label("Even");
  const KeyId key = *before.key("name");
  const auto found = memoryOf(before)->find(label, key, "node 8");
  ASSERT_TRUE(found);
  const std::size_t count = found->size();
  EXPECT_GT(count, 0U);
  EXPECT_EQ(memoryOf(before)->find(label, key, "node 8")->data(), found->data());
  EXPECT_TRUE(memoryOf(before)->find(label, key, "nobody")->empty());

  Transaction transaction = database.begin();
  transaction.createNode(std::span(&label, 1), {{"name", "node 8"}});
  transaction.commit();
  const Snapshot after = database.snapshot();
  EXPECT_EQ(memoryOf(after)->find(label, key, "node 8")->size(), count + 1);
  EXPECT_EQ(memoryOf(before)->find(label, key, "node 8")->size(), count);
}

TEST(GraphMemory, PutsAPropertyOfALabelSideBySide) {
  const Database database = makeGraph();
  const Snapshot view = database.snapshot();
  const LabelId label = *view.label("Even");
  const NodeColumn* names = memoryOf(view)->column(label, *view.key("name"), [] {});
  ASSERT_NE(names, nullptr);
  EXPECT_EQ(names->form(), NodeColumn::Form::texts);
  for (std::size_t i = 0; i < names->size(); ++i) {
    EXPECT_EQ(names->text(i), view.property(NodeId{names->nodes()[i]}, *view.key("name")).asString());
  }
  const NodeColumn* days = memoryOf(view)->column(label, *view.key("day"), [] {});
  ASSERT_NE(days, nullptr);
  EXPECT_EQ(days->form(), NodeColumn::Form::dates);
  EXPECT_EQ(days->size(), view.nodeCount(label));
  EXPECT_EQ(memoryOf(view)->column(label, *view.key("mixed"), [] {}), nullptr) << "values of two kinds";
}

TEST(GraphMemory, KnowsWhichLabelsTheEndsOfATypeHave) {
  const Database database = makeGraph();
  const Snapshot view = database.snapshot();
  const Topology* rows = memoryOf(view)->buildTopology([] {});
  ASSERT_NE(rows, nullptr);
  const TypeId type = *view.type("NEXT");
  EXPECT_FALSE(memoryOf(view)->everyEndHas(*rows, Direction::outgoing, std::span(&type, 1), *view.label("Even")));

  Database one = Database::inMemory();
  Transaction transaction = one.begin();
  const LabelId label = transaction.label("Meeting");
  const NodeId person = transaction.createNode({}, {});
  const NodeId meeting = transaction.createNode(std::span(&label, 1), {});
  const TypeId attended = transaction.type("ATTENDED");
  transaction.createRelationship(person, attended, meeting, {});
  transaction.commit();
  const Snapshot small = one.snapshot();
  const Topology* few = memoryOf(small)->buildTopology([] {});
  EXPECT_TRUE(memoryOf(small)->everyEndHas(*few, Direction::outgoing, std::span(&attended, 1), label));
  EXPECT_FALSE(memoryOf(small)->everyEndHas(*few, Direction::incoming, std::span(&attended, 1), label));
  EXPECT_FALSE(memoryOf(small)->everyEndHas(*few, Direction::both, std::span(&attended, 1), label));
}

TEST(GraphMemory, StaysWithinTheMemoryLimitAndTheStoreAnswersTheRest) {
  Options options;
  options.memoryLimit = std::size_t{3} << 20;
  options.blockCacheBytes = std::size_t{3} << 19;
  const Database database = makeGraph(options, 4000);
  const Snapshot view = database.snapshot();
  const KeyId number = *view.key("number");
  const KeyId name = *view.key("name");
  for (int round = 0; round < 2; ++round) {
    for (std::uint32_t node = 0; node < memoryOf(view)->idBound(); ++node) {
      EXPECT_EQ(view.property(NodeId{node}, number).asInteger(), node);
      EXPECT_EQ(view.property(NodeId{node}, name).isNull(), node % 7 == 0);
    }
  }
  EXPECT_EQ(memoryOf(view)->kept(NodeId{3999}, name), nullptr) << "there was no room for all";
}

TEST(GraphMemory, KeepsValuesBesideRowsThatTakeMoreThanTheValuesMay) {
  Options options;
  options.blockCacheBytes = std::size_t{1} << 20;
  options.memoryLimit = 2'600'000;
  const Database database = makeGraph(options, 4000);
  const Snapshot view = database.snapshot();
  GraphMemory& memory = *memoryOf(view);
  ASSERT_NE(memory.buildTopology([] {}), nullptr);
  const KeyId key = *view.key("number");
  memory.keep(NodeId{3}, key, Value(3));
  ASSERT_NE(memory.kept(NodeId{3}, key), nullptr);
  EXPECT_EQ(*memory.kept(NodeId{3}, key), Value(3));
}

TEST(GraphMemory, StopsBuildingWhenItIsTold) {
  const Database database = makeGraph({}, 20'000);
  const Snapshot view = database.snapshot();
  const auto stop = [] { throw LimitError(LimitError::Bound::cancelled, "stopped"); };
  EXPECT_THROW(memoryOf(view)->buildTopology(stop), LimitError);
  EXPECT_NE(memoryOf(view)->buildTopology([] {}), nullptr) << "another reader may build it all the same";
}

TEST(GraphMemory, IsFilledFromManyThreadsAtOnce) {
  const Database database = makeGraph();
  const Snapshot view = database.snapshot();
  const KeyId key = *view.key("number");
  const TypeId type = *view.type("NEXT");
  const LabelId even = *view.label("Even");
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (unsigned seed = 0; seed < 4; ++seed) {
    threads.emplace_back([&, seed] {
      std::mt19937 random(seed);
      for (int i = 0; i < 2000; ++i) {
        const std::uint32_t node = random() % memoryOf(view)->idBound();
        TopologyRows::Row row;
        if (view.property(NodeId{node}, key).asInteger() != node) ++wrong;
        if (view.hasLabel(NodeId{node}, even) != (node % 2 == 0)) ++wrong;
        if (!memoryOf(view)->row(NodeId{node}, type, false, row) || row.nodes.size() != 3) ++wrong;
        if (i == 1000 && seed == 0) memoryOf(view)->buildTopology([] {});
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace tov
