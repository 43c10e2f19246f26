// Each measure against a plain computation of the same on many small random graphs, and the parts of a graph that are
// asked for.
#include "tovholder/algorithms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

namespace tov {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double kFar = std::numeric_limits<double>::infinity();
using Matrix = std::vector<std::vector<double>>;

/// A random graph of one type, with holes among the ids, parallel relationships and self-loops.
struct RandomGraph {
  explicit RandomGraph(unsigned seed) : random(seed) {
    Transaction transaction = database.begin();
    type = transaction.type("T");
    key = transaction.key("w");
    const std::size_t size = 2 + random() % 9;
    while (nodes.size() < size) {
      const NodeId id = transaction.createNode({}, {});
      if (random() % 4 == 0) {
        transaction.deleteNode(id);
      } else {
        nodes.push_back(id);
      }
    }
    for (std::size_t i = random() % (3 * size); i-- > 0;) {
      const std::size_t a = random() % size;
      const std::size_t b = random() % size;
      const auto weight = static_cast<std::int64_t>(1 + random() % 4);
      transaction.createRelationship(nodes[a], type, nodes[b], {{"w", weight}});
      if (a != b) edges.push_back({a, b, static_cast<double>(weight)});
    }
    transaction.commit();
  }

  /// The least length from each to each other node, by relationships of this direction alone.
  Matrix lengths(Direction direction, bool weighted) const {
    Matrix length(nodes.size(), std::vector<double>(nodes.size(), kFar));
    for (const Edge& edge : edges) {
      const double weight = weighted ? edge.weight : 1;
      const auto put = [&](std::size_t a, std::size_t b) { length[a][b] = std::min(length[a][b], weight); };
      if (direction != Direction::incoming) put(edge.from, edge.to);
      if (direction != Direction::outgoing) put(edge.to, edge.from);
    }
    return length;
  }

  WorkGraph graph(Direction direction, bool weighted, Parallel parallel = Parallel::least) const {
    GraphShape shape{direction, parallel, {}};
    if (weighted) shape.weight = key;
    return WorkGraph(database.snapshot(), {}, shape);
  }

  struct Edge {
    std::size_t from;
    std::size_t to;
    double weight;
  };
  std::mt19937 random;
  Database database = Database::inMemory();
  TypeId type{};
  KeyId key{};
  std::vector<NodeId> nodes;
  std::vector<Edge> edges;
};

/// Distances and the number of shortest paths, by trying every node in between.
void shortest(Matrix& distance, Matrix& count) {
  const std::size_t size = distance.size();
  const Matrix length = distance;
  for (std::size_t v = 0; v < size; ++v) distance[v][v] = 0;
  for (std::size_t via = 0; via < size; ++via) {
    for (std::size_t a = 0; a < size; ++a) {
      for (std::size_t b = 0; b < size; ++b) {
        distance[a][b] = std::min(distance[a][b], distance[a][via] + distance[via][b]);
      }
    }
  }
  // Paths to a node come by one of its neighbours; nearer nodes are counted first.
  count.assign(size, std::vector<double>(size, 0));
  for (std::size_t a = 0; a < size; ++a) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::size_t v) { return distance[a][v]; });
    count[a][a] = 1;
    for (const std::size_t b : order) {
      for (std::size_t before = 0; before < size; ++before) {
        if (b == a || std::isinf(length[before][b]) || std::isinf(distance[a][b])) continue;
        if (distance[a][before] + length[before][b] == distance[a][b]) count[a][b] += count[a][before];
      }
    }
  }
}

template <typename Check>
void onManyGraphs(Check check) {
  for (unsigned seed = 1; seed <= 60 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    check(RandomGraph(seed), seed);
  }
}

constexpr std::array kDirections = {Direction::outgoing, Direction::incoming, Direction::both};

TEST(Algorithms, BetweennessIsWhatCountingAllPathsGives) {
  onManyGraphs([](const RandomGraph& random, unsigned seed) {
    const Direction direction = kDirections[seed % 3];
    const bool weighted = seed % 2 == 0;
    Matrix distance = random.lengths(direction, weighted);
    Matrix count;
    shortest(distance, count);
    const std::vector<double> found = betweenness(random.graph(direction, weighted));
    for (std::size_t v = 0; v < random.nodes.size(); ++v) {
      double expected = 0;
      for (std::size_t a = 0; a < random.nodes.size(); ++a) {
        for (std::size_t b = 0; b < random.nodes.size(); ++b) {
          if (a == b || a == v || b == v || std::isinf(distance[a][b])) continue;
          if (distance[a][v] + distance[v][b] == distance[a][b]) expected += count[a][v] * count[v][b] / count[a][b];
        }
      }
      if (direction == Direction::both) expected /= 2;
      EXPECT_NEAR(found[v], expected, 1e-9);
    }
  });
}

TEST(Algorithms, ClosenessIsWhatAllDistancesGive) {
  onManyGraphs([](const RandomGraph& random, unsigned seed) {
    const Direction direction = kDirections[seed % 3];
    const bool weighted = seed % 2 == 0;
    Matrix distance = random.lengths(direction, weighted);
    Matrix count;
    shortest(distance, count);
    const std::vector<double> found = closeness(random.graph(direction, weighted));
    for (std::size_t v = 0; v < random.nodes.size(); ++v) {
      double sum = 0;
      double reached = 0;
      for (std::size_t b = 0; b < random.nodes.size(); ++b) {
        if (b == v || std::isinf(distance[v][b])) continue;
        sum += distance[v][b];
        ++reached;
      }
      const double expected =
          reached == 0 ? 0 : reached / sum * reached / (static_cast<double>(random.nodes.size()) - 1);
      EXPECT_NEAR(found[v], expected, 1e-9);
    }
  });
}

TEST(Algorithms, ComponentsAreWhatSpreadingFromEachNodeGives) {
  onManyGraphs([](const RandomGraph& random, unsigned) {
    Matrix distance = random.lengths(Direction::both, false);
    Matrix count;
    shortest(distance, count);
    const std::vector<std::uint32_t> found = connectedComponents(random.graph(Direction::both, false));
    std::uint32_t next = 0;
    for (std::size_t v = 0; v < random.nodes.size(); ++v) {
      std::optional<std::uint32_t> expected;
      for (std::size_t before = 0; before < v && !expected; ++before) {
        if (!std::isinf(distance[before][v])) expected = found[before];
      }
      EXPECT_EQ(found[v], expected ? *expected : next);
      next = std::max(next, found[v] + 1);
    }
  });
}

TEST(Algorithms, PageRankIsWhereTheWalkerEnds) {
  onManyGraphs([](const RandomGraph& random, unsigned seed) {
    const Direction direction = kDirections[seed % 3];
    const Matrix length = random.lengths(direction, false);
    const auto size = static_cast<double>(random.nodes.size());
    std::vector<double> rank(random.nodes.size(), 1 / size);
    for (int i = 0; i < 500; ++i) {
      std::vector<double> next(rank.size(), 0.15 / size);
      for (std::size_t a = 0; a < rank.size(); ++a) {
        const auto out = std::ranges::count_if(length[a], [](double l) { return std::isfinite(l); });
        for (std::size_t b = 0; b < rank.size(); ++b) {
          if (out == 0) next[b] += 0.85 * rank[a] / size;
          if (std::isfinite(length[a][b])) next[b] += 0.85 * rank[a] / static_cast<double>(out);
        }
      }
      rank = std::move(next);
    }
    const std::vector<double> found = pageRank(random.graph(direction, false), 0.85, 1000, 1e-12);
    for (std::size_t v = 0; v < rank.size(); ++v) EXPECT_NEAR(found[v], rank[v], 1e-6);
  });
}

TEST(Algorithms, CoresAreWhatIsLeftAfterTakingTheLooseNodesAway) {
  onManyGraphs([](const RandomGraph& random, unsigned) {
    const Matrix length = random.lengths(Direction::both, false);
    std::vector<std::uint32_t> expected(random.nodes.size());
    std::vector<bool> left(random.nodes.size(), true);
    for (std::uint32_t k = 0; k <= random.nodes.size(); ++k) {
      for (bool again = true; again;) {
        again = false;
        for (std::size_t v = 0; v < left.size(); ++v) {
          std::uint32_t degree = 0;
          for (std::size_t b = 0; b < left.size(); ++b) degree += left[b] && std::isfinite(length[v][b]) ? 1 : 0;
          if (left[v] && degree < k) {
            left[v] = false;
            again = true;
          }
        }
      }
      for (std::size_t v = 0; v < left.size(); ++v) expected[v] = left[v] ? k : expected[v];
    }
    EXPECT_EQ(coreness(random.graph(Direction::both, false)), expected);
  });
}

TEST(Algorithms, ShortestPathsAreAllThatNoOtherIsShorterThan) {
  onManyGraphs([](const RandomGraph& random, unsigned seed) {
    const Direction direction = kDirections[seed % 3];
    const bool weighted = seed % 2 == 0;
    Matrix distance = random.lengths(direction, weighted);
    Matrix count;
    shortest(distance, count);
    const WorkGraph graph = random.graph(direction, weighted);
    for (std::uint32_t a = 0; a < graph.vertexCount(); ++a) {
      const ShortestPaths paths(graph, a);
      for (std::uint32_t b = 0; b < graph.vertexCount(); ++b) {
        EXPECT_EQ(paths.distance(b), distance[a][b]);
        std::set<std::vector<std::size_t>> found;
        paths.paths(b, [&](std::span<const std::size_t> edges) {
          std::uint32_t at = a;
          double length = 0;
          for (const std::size_t edge : edges) {
            EXPECT_GE(edge, graph.firstEdge(at));
            EXPECT_LT(edge, graph.firstEdge(at) + graph.degree(at));
            at = graph.target(edge);
            length += graph.weight(edge);
          }
          EXPECT_EQ(at, b);
          EXPECT_EQ(length, distance[a][b]);
          EXPECT_TRUE(found.insert({edges.begin(), edges.end()}).second) << "the same path twice";
          return true;
        });
        EXPECT_EQ(static_cast<double>(found.size()), std::isinf(distance[a][b]) ? 0 : count[a][b]);
      }
    }
  });
}

double modularity(const RandomGraph& random, const std::vector<std::uint32_t>& of, double resolution) {
  double all = 0;
  std::map<std::uint32_t, double> inside;
  std::map<std::uint32_t, double> total;
  for (const RandomGraph::Edge& edge : random.edges) {
    all += edge.weight;
    if (of[edge.from] == of[edge.to]) inside[of[edge.from]] += edge.weight;
    total[of[edge.from]] += edge.weight;
    total[of[edge.to]] += edge.weight;
  }
  double sum = 0;
  for (const auto& [community, weight] : total) {
    sum += inside[community] / all - resolution * (weight / (2 * all)) * (weight / (2 * all));
  }
  return all == 0 ? 0 : sum;
}

TEST(Algorithms, CommunitiesHaveTheModularityTheyTellAndJoiningTwoMakesItNoBetter) {
  onManyGraphs([](const RandomGraph& random, unsigned seed) {
    const double resolution = seed % 3 == 0 ? 0.7 : 1;
    const WorkGraph graph = random.graph(Direction::both, true, Parallel::sum);
    const Communities found = communities(graph, resolution);
    EXPECT_NEAR(found.modularity, modularity(random, found.of, resolution), 1e-9);
    EXPECT_EQ(communities(graph, resolution).of, found.of);
    std::vector<std::uint32_t> alone(graph.vertexCount());
    std::iota(alone.begin(), alone.end(), 0U);
    EXPECT_GE(found.modularity, modularity(random, alone, resolution) - 1e-9);
    const std::uint32_t most = *std::ranges::max_element(found.of);
    for (std::uint32_t a = 0; a <= most; ++a) {
      for (std::uint32_t b = a + 1; b <= most; ++b) {
        std::vector<std::uint32_t> joined = found.of;
        std::ranges::replace(joined, b, a);
        EXPECT_LE(modularity(random, joined, resolution), found.modularity + 1e-9);
      }
    }
  });
}

TEST(Algorithms, TwoCirclesOfFriendsWithOneAcquaintanceAreTwoCommunities) {
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const TypeId knows = transaction.type("KNOWS");
  std::vector<NodeId> people;
  for (int i = 0; i < 12; ++i) people.push_back(transaction.createNode({}, {}));
  for (std::size_t a = 0; a < 12; ++a) {
    for (std::size_t b = a + 1; b < 12; ++b) {
      if (a / 6 == b / 6 || (a == 5 && b == 6)) transaction.createRelationship(people[a], knows, people[b], {});
    }
  }
  transaction.commit();
  const Communities found = communities(WorkGraph(database.snapshot(), {}, {}));
  EXPECT_THAT(found.of, ElementsAre(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1));
  EXPECT_GT(found.modularity, 0.4);
}

class GraphParts : public testing::Test {
 protected:
  GraphParts() {
    Transaction transaction = database.begin();
    person = transaction.label("Person");
    meeting = transaction.label("Meeting");
    attended = transaction.type("ATTENDED");
    knows = transaction.type("KNOWS");
    date = transaction.key("date");
    for (int i = 0; i < 4; ++i) people.push_back(transaction.createNode(std::array{person}, {}));
    for (int i = 0; i < 3; ++i) {
      meetings.push_back(transaction.createNode(std::array{meeting}, {{"date", Value(Date{i * 100})}}));
    }
    const auto attend = [&](std::size_t who, std::size_t what) {
      transaction.createRelationship(people[who], attended, meetings[what], {});
    };
    for (const std::size_t who : {0, 1, 2}) attend(who, 0);
    for (const std::size_t who : {0, 1}) attend(who, 1);
    for (const std::size_t who : {0, 3}) attend(who, 2);
    attend(1, 1);  // listed twice
    transaction.createRelationship(people[2], knows, people[3], {{"date", Value(Date{50})}, {"w", 2.5}});
    transaction.commit();
  }

  using Pair = std::array<std::uint64_t, 3>;
  std::vector<Pair> pairs(const GraphPart& part, std::uint32_t minimum = 1) {
    std::vector<Pair> found;
    collaborations(database.snapshot(), person, part, minimum, [&](const Collaboration& pair) {
      found.push_back({static_cast<std::uint64_t>(pair.first), static_cast<std::uint64_t>(pair.second), pair.shared});
    });
    return found;
  }
  std::uint64_t id(std::size_t who) const { return static_cast<std::uint64_t>(people[who]); }

  Database database = Database::inMemory();
  LabelId person{};
  LabelId meeting{};
  TypeId attended{};
  TypeId knows{};
  KeyId date{};
  std::vector<NodeId> people;
  std::vector<NodeId> meetings;
};

TEST_F(GraphParts, CollaborationCountsEachSharedMeetingOnce) {
  GraphPart part;
  part.types = {attended};
  EXPECT_THAT(pairs(part),
              ElementsAre(Pair{id(0), id(1), 2}, Pair{id(0), id(2), 1}, Pair{id(0), id(3), 1}, Pair{id(1), id(2), 1}));
  EXPECT_THAT(pairs(part, 2), ElementsAre(Pair{id(0), id(1), 2}));
  part.labels = {meeting};
  EXPECT_THAT(pairs(part), SizeIs(4));
}

TEST_F(GraphParts, OnlyWhatLiesWithinTheDatesCounts) {
  GraphPart part;
  part.types = {attended};
  part.date = date;
  part.from = Value(Date{100});
  EXPECT_THAT(pairs(part), ElementsAre(Pair{id(0), id(1), 1}, Pair{id(0), id(3), 1}));
  part.until = Value(Date{199});
  EXPECT_THAT(pairs(part), ElementsAre(Pair{id(0), id(1), 1}));
  part.from = Value("no date");  // compares with nothing
  EXPECT_THAT(pairs(part), SizeIs(3));

  GraphPart friends;
  friends.types = {knows};
  friends.date = date;
  friends.until = Value(Date{49});
  EXPECT_EQ(WorkGraph(database.snapshot(), friends, {}).edgeCount(), 0U);
  friends.until = Value(Date{50});
  EXPECT_EQ(WorkGraph(database.snapshot(), friends, {}).edgeCount(), 1U);
}

TEST_F(GraphParts, LabelsAndTypesChooseWhatIsThere) {
  GraphPart part;
  part.labels = {person};
  const WorkGraph graph(database.snapshot(), part, {});
  EXPECT_EQ(graph.vertexCount(), 4U);
  EXPECT_EQ(graph.edgeCount(), 1U);
  EXPECT_EQ(graph.node(2), people[2]);
  EXPECT_EQ(graph.vertex(meetings[0]), std::nullopt);
  const WorkGraph all(database.snapshot(), {}, {Direction::outgoing, Parallel::keep, {}});
  EXPECT_EQ(all.vertexCount(), 7U);
  EXPECT_EQ(all.edgeCount(), 9U);
  EXPECT_EQ(WorkGraph(database.snapshot(), {}, {Direction::both, Parallel::sum, {}}).edgeCount(), 8U);
}

TEST_F(GraphParts, ATransactionSeesItsOwnRelationships) {
  Transaction transaction = database.begin();
  transaction.createRelationship(people[0], knows, people[2], {});
  GraphPart part;
  part.types = {knows};
  EXPECT_EQ(WorkGraph(transaction.view(), part, {}).edgeCount(), 2U);
  EXPECT_EQ(WorkGraph(database.snapshot(), part, {}).edgeCount(), 1U);
}

TEST_F(GraphParts, AWeightThatIsNoneIsRefused) {
  GraphPart part;
  part.types = {knows};
  Transaction transaction = database.begin();
  const KeyId weight = transaction.key("w");
  EXPECT_EQ(WorkGraph(transaction.view(), part, {Direction::both, Parallel::sum, weight}).weight(0), 2.5);
  const RelationshipId added = transaction.createRelationship(people[0], knows, people[2], {});
  for (const Value& wrong : {Value("much"), Value(-1), Value(INFINITY), Value(NAN)}) {
    transaction.setProperty(added, weight, wrong);
    EXPECT_THROW(WorkGraph(transaction.view(), part, {Direction::both, Parallel::sum, weight}), UsageError);
  }
}

TEST(Algorithms, AGraphOfOnesOwnEdgesIsTheSameAsOneThatWasRead) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const RandomGraph random(seed);
    std::vector<WeightedEdge> edges;
    for (const auto& edge : random.edges)
      edges.push_back({random.nodes[edge.from], random.nodes[edge.to], edge.weight});
    const WorkGraph own(random.nodes, edges);
    GraphPart part;
    part.types = {random.type};
    const WorkGraph read(random.database.snapshot(), part, {Direction::both, Parallel::sum, random.key});
    ASSERT_EQ(own.vertexCount(), read.vertexCount());
    ASSERT_EQ(own.edgeCount(), read.edgeCount());
    EXPECT_EQ(betweenness(own), betweenness(read));
    EXPECT_EQ(communities(own).of, communities(read).of);
  }
  const std::array nodes{NodeId{7}, NodeId{3}};
  const std::array elsewhere{WeightedEdge{NodeId{7}, NodeId{4}}};
  EXPECT_THROW(WorkGraph(nodes, elsewhere), UsageError);
  const std::array endless{WeightedEdge{NodeId{7}, NodeId{3}, kFar}};
  EXPECT_THROW(WorkGraph(nodes, endless), UsageError);
}

TEST(Algorithms, TheSupervisionStopsEachOfThem) {
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const TypeId type = transaction.type("T");
  const LabelId label = transaction.label("L");
  std::vector<NodeId> nodes;
  std::mt19937 random(3);
  for (int i = 0; i < 3000; ++i) nodes.push_back(transaction.createNode(std::array{label}, {}));
  for (int i = 0; i < 9000; ++i) {
    transaction.createRelationship(nodes[random() % nodes.size()], type, nodes[random() % nodes.size()], {});
  }
  transaction.commit();
  bool armed = false;
  const Supervision supervision{[&] {
                                  if (armed) throw LimitError(LimitError::Bound::cancelled, "stop");
                                },
                                {}};
  const WorkGraph graph(database.snapshot(), {}, {}, supervision);
  armed = true;
  EXPECT_THROW(connectedComponents(graph), LimitError);
  EXPECT_THROW(betweenness(graph), LimitError);
  EXPECT_THROW(closeness(graph), LimitError);
  EXPECT_THROW(pageRank(graph), LimitError);
  EXPECT_THROW(coreness(graph), LimitError);
  EXPECT_THROW(communities(graph), LimitError);
  EXPECT_THROW(ShortestPaths(graph, 0), LimitError);
  EXPECT_THROW(WorkGraph(database.snapshot(), {}, {}, supervision), LimitError);
  EXPECT_THROW(collaborations(
                   database.snapshot(), label, {}, 1, [](const Collaboration&) {}, supervision),
               LimitError);

  const Supervision poor{{}, [](std::size_t bytes) {
                           if (bytes > 1000) throw LimitError(LimitError::Bound::memory, "too much");
                         }};
  EXPECT_THROW(WorkGraph(database.snapshot(), {}, {}, poor), LimitError);
}

TEST(Algorithms, AnEmptyGraphHasNothing) {
  const Database database = Database::inMemory();
  const WorkGraph graph(database.snapshot(), {}, {});
  EXPECT_THAT(connectedComponents(graph), IsEmpty());
  EXPECT_THAT(betweenness(graph), IsEmpty());
  EXPECT_THAT(closeness(graph), IsEmpty());
  EXPECT_THAT(pageRank(graph), IsEmpty());
  EXPECT_THAT(coreness(graph), IsEmpty());
  EXPECT_THAT(communities(graph).of, IsEmpty());
}

}  // namespace
}  // namespace tov
