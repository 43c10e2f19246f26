// The compact form of a graph against the stored one, and Boost.Graph's algorithms on it.
#include "tovholder/topology.h"

#include <gtest/gtest.h>

#include <array>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <random>

#include "tovholder/boost_graph.h"

namespace tov {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<DirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<DirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<DirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<DirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<DirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<UndirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<UndirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<UndirectedGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<UndirectedGraph>));

/// Nodes with labels by turns, some deleted; relationships at random, one type dense and one rare, and a hub.
Database randomGraph(unsigned seed) {
  std::mt19937 random(seed);
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const std::array labels = {transaction.label("A"), transaction.label("B")};
  const std::array types = {transaction.type("OFTEN"), transaction.type("RARE"), transaction.type("NEVER")};
  std::vector<NodeId> ids;
  for (int i = 0; i < 1000; ++i) ids.push_back(transaction.createNode(std::span(labels).subspan(random() % 3 / 2), {}));
  for (int i = 0; i < 200; ++i) {
    const std::size_t doomed = random() % ids.size();
    transaction.deleteNode(ids[doomed]);
    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(doomed));
  }
  const auto any = [&] { return ids[random() % ids.size()]; };
  for (int i = 0; i < 400; ++i) transaction.createRelationship(any(), types[0], any(), {});
  for (int i = 0; i < 3000; ++i) transaction.createRelationship(ids[3], types[0], any(), {});
  for (int i = 0; i < 20; ++i) transaction.createRelationship(any(), types[1], any(), {});
  transaction.commit();
  return database;
}

TEST(Topology, AgreesWithTheStoredGraph) {
  const Database database = randomGraph(5);
  const Snapshot view = database.snapshot();
  const auto topology = view.topology();
  EXPECT_EQ(topology->nodeCount(), view.nodeCount());
  EXPECT_EQ(topology->relationshipCount(), view.relationshipCount());
  EXPECT_GT(topology->bytes(), 0u);
  EXPECT_EQ(topology, database.snapshot().topology());
  for (std::uint64_t i = 0; i < topology->idBound() + 70; ++i) {
    const NodeId id{i};
    ASSERT_EQ(topology->exists(id), view.exists(id));
    for (const LabelId label : view.labels()) {
      ASSERT_EQ(topology->label(label).set.contains(i), view.hasLabel(id, label));
    }
    for (const TypeId type : view.types()) {
      for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
        const TopologyRows& rows =
            direction == Direction::outgoing ? topology->outgoing(type) : topology->incoming(type);
        std::vector<Neighbour> steps;
        view.neighbours(id, std::array{type}, direction, steps);
        const TopologyRows::Row row = rows.row(id);
        ASSERT_EQ(row.nodes.size(), steps.size());
        ASSERT_EQ(rows.degree(id), steps.size());
        for (std::size_t k = 0; k < steps.size(); ++k) {
          ASSERT_EQ(NodeId{row.nodes[k]}, steps[k].node);
          ASSERT_EQ(RelationshipId{row.relationships[k]}, steps[k].relationship);
        }
      }
    }
  }
  EXPECT_EQ(topology->outgoing(TypeId{99}).size(), 0u);
  EXPECT_TRUE(topology->label(LabelId{99}).nodes.empty());
  EXPECT_TRUE(topology->outgoing(TypeId{99}).neighbours(NodeId{0}).empty());
}

TEST(Topology, AnEmptyGraphHasOne) {
  const auto topology = Database::inMemory().snapshot().topology();
  EXPECT_EQ(topology->idBound(), 0u);
  EXPECT_FALSE(topology->exists(NodeId{0}));
  EXPECT_EQ(num_vertices(DirectedGraph(topology)), 0u);
}

TEST(Topology, BelongsToCommitsAlone) {
  Database database = Database::inMemory();
  EXPECT_THROW(database.begin().view().topology(), UsageError);
}

TEST(Topology, WhatDoesNotFitTheMemoryLimitIsRefused) {
  Options options;
  options.memoryLimit = std::size_t{3} << 20;
  options.blockCacheBytes = std::size_t{2} << 20;
  Database database = Database::inMemory(options);
  for (int round = 0; round < 4; ++round) {
    Transaction transaction = database.begin();
    const NodeId node = transaction.createNode({}, {});
    for (int i = 0; i < 2000; ++i) transaction.createRelationship(node, transaction.type("T"), node, {});
    transaction.commit();
  }
  EXPECT_THROW(database.snapshot().topology(), LimitError);
}

TEST(BoostGraph, BreadthFirstSearchFindsTheDistancesOfAPlainWalk) {
  const Database database = randomGraph(6);
  const Snapshot view = database.snapshot();
  const DirectedGraph graph(view.topology());
  const NodeId start = graph.node(3);
  std::vector<int> distance(num_vertices(graph), -1);
  distance[graph.vertex(start)] = 0;
  boost::breadth_first_search(
      graph, graph.vertex(start),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));

  std::map<NodeId, int> plain{{start, 0}};
  std::vector<NodeId> front{start};
  for (int step = 1; !front.empty(); ++step) {
    std::vector<NodeId> next;
    for (const NodeId id : front) {
      std::vector<Neighbour> steps;
      view.neighbours(id, {}, Direction::outgoing, steps);
      for (const Neighbour& neighbour : steps) {
        if (plain.emplace(neighbour.node, step).second) next.push_back(neighbour.node);
      }
    }
    front = std::move(next);
  }
  for (std::uint32_t vertex = 0; vertex < num_vertices(graph); ++vertex) {
    const auto found = plain.find(graph.node(vertex));
    ASSERT_EQ(distance[vertex], found == plain.end() ? -1 : found->second);
  }
}

TEST(BoostGraph, ComponentsAndEdgesAreThoseOfTheGraph) {
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const TypeId a = transaction.type("A");
  const TypeId b = transaction.type("B");
  std::vector<NodeId> ids;
  for (int i = 0; i < 7; ++i) ids.push_back(transaction.createNode({}, {}));
  transaction.deleteNode(ids[0]);  // a gap in the ids
  transaction.createRelationship(ids[1], a, ids[2], {});
  transaction.createRelationship(ids[3], b, ids[2], {});
  transaction.createRelationship(ids[2], b, ids[1], {});
  transaction.createRelationship(ids[4], b, ids[5], {});
  transaction.createRelationship(ids[5], b, ids[5], {});
  transaction.commit();

  const UndirectedGraph undirected(database.snapshot().topology());
  std::vector<int> component(num_vertices(undirected));
  EXPECT_EQ(boost::connected_components(undirected, component.data()), 3);
  EXPECT_EQ(component, (std::vector<int>{0, 0, 0, 1, 1, 2}));
  EXPECT_EQ(out_degree(undirected.vertex(ids[5]), undirected), 3u);  // a self-loop counts twice

  const DirectedGraph directed(database.snapshot().topology());
  EXPECT_EQ(boost::strong_components(directed, component.data()), 5);
  std::vector<std::pair<NodeId, NodeId>> pairs;
  for (auto [edge, end] = edges(directed); edge != end; ++edge) {
    pairs.emplace_back(directed.node(source(*edge, directed)), directed.node(target(*edge, directed)));
    const RelationshipHead head = database.snapshot().head(directed.relationship(*edge));
    EXPECT_EQ((std::pair{head.start, head.end}), pairs.back());
    EXPECT_EQ(head.type, (*edge).type);
  }
  EXPECT_EQ(pairs.size(), num_edges(directed));
  std::size_t incoming = 0;
  for (auto [vertex, end] = vertices(directed); vertex != end; ++vertex) {
    EXPECT_EQ(degree(*vertex, directed), in_degree(*vertex, directed) + out_degree(*vertex, directed));
    for (auto [edge, last] = in_edges(*vertex, directed); edge != last; ++edge, ++incoming) {
      EXPECT_EQ(target(*edge, directed), *vertex);
    }
  }
  EXPECT_EQ(incoming, 5u);
  std::vector<NodeId> adjacent;
  for (auto [at, end] = adjacent_vertices(directed.vertex(ids[2]), directed); at != end; ++at) {
    adjacent.push_back(directed.node(*at));
  }
  EXPECT_EQ(adjacent, std::vector<NodeId>{ids[1]});
}

}  // namespace
}  // namespace tov
