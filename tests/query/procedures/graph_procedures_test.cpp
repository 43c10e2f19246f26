// The measures of the graph as procedures: what their options do, and that a query's bounds hold inside them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tovholder/query.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

class GraphProcedures : public testing::Test {
 protected:
  GraphProcedures() {
    session.run(
        "CREATE (a:Person {name: 'a'}), (b:Person {name: 'b'}), (c:Person {name: 'c'}), (d:Person {name: 'd'}),"
        " (m:Meeting {name: 'm', date: date('2024-01-10')}), (n:Meeting {name: 'n', date: date('2024-06-01')}),"
        " (a)-[:ATTENDED]->(m), (b)-[:ATTENDED]->(m), (c)-[:ATTENDED]->(m), (a)-[:ATTENDED]->(n),"
        " (b)-[:ATTENDED]->(n), (a)-[:KNOWS {cost: 1}]->(b), (b)-[:KNOWS {cost: 1}]->(c),"
        " (a)-[:KNOWS {cost: 5}]->(c), (c)-[:KNOWS {cost: 2.5}]->(d)");
  }

  Rows rows(const std::string& query, const Parameters& parameters = {}, const Limits& limits = {}) {
    Rows rows;
    Result result = session.run(query, parameters, limits);
    while (result.next()) {
      std::vector<std::string>& row = rows.emplace_back();
      for (const Value& cell : result.row()) row.push_back(cell.toText());
    }
    return rows;
  }

  Session session{Database::inMemory()};
};

TEST_F(GraphProcedures, APathIsTheCheapestWhenWeightsAreGiven) {
  const std::string match = "MATCH (a:Person {name: 'a'}), (d:Person {name: 'd'}) CALL graph.shortestPath(a, d, ";
  EXPECT_THAT(rows(match + "{types: 'KNOWS'}) YIELD path, cost RETURN [x IN nodes(path) | x.name], cost"),
              ElementsAre(ElementsAre("['a', 'c', 'd']", "2.0")));
  EXPECT_THAT(rows(match + "{types: 'KNOWS', weight: 'cost'}) YIELD path, cost "
                           "RETURN [x IN nodes(path) | x.name], [r IN relationships(path) | r.cost], cost"),
              ElementsAre(ElementsAre("['a', 'b', 'c', 'd']", "[1, 1, 2.5]", "4.5")));
  EXPECT_THAT(rows(match + "{types: 'KNOWS', direction: 'incoming'}) YIELD path RETURN path"), IsEmpty());
  EXPECT_THAT(rows(match + "{types: 'NONE'}) YIELD path RETURN path"), IsEmpty());
}

TEST_F(GraphProcedures, EveryShortestPathIsGiven) {
  const std::string match = "MATCH (a:Person {name: 'a'}), (b:Person {name: 'b'}) CALL graph.allShortestPaths(a, b, ";
  EXPECT_THAT(
      rows(match + "{types: 'ATTENDED'}) YIELD path RETURN [x IN nodes(path) | x.name] AS names ORDER BY names"),
      ElementsAre(ElementsAre("['a', 'm', 'b']"), ElementsAre("['a', 'n', 'b']")));
  EXPECT_THAT(rows(match + "{types: 'ATTENDED', date: 'date', from: date('2024-02-01')}) YIELD path, cost "
                           "RETURN [x IN nodes(path) | x.name], cost"),
              ElementsAre(ElementsAre("['a', 'n', 'b']", "2.0")));
}

TEST_F(GraphProcedures, CollaborationCountsWhatIsShared) {
  EXPECT_THAT(rows("CALL graph.collaboration('Person', {types: 'ATTENDED', minimum: 2}) YIELD first, second, shared "
                   "RETURN first.name, second.name, shared"),
              ElementsAre(ElementsAre("'a'", "'b'", "2")));
  EXPECT_THAT(rows("CALL graph.collaboration('Person', {types: ['ATTENDED'], date: 'date', until: date('2024-02-01')}) "
                   "YIELD first, second, shared RETURN first.name + second.name AS pair, shared ORDER BY pair"),
              ElementsAre(ElementsAre("'ab'", "1"), ElementsAre("'ac'", "1"), ElementsAre("'bc'", "1")));
}

TEST_F(GraphProcedures, EachMeasureGivesARowForEachNodeThatCounts) {
  EXPECT_THAT(rows("CALL graph.degree({labels: 'Person', weight: 'cost'}) YIELD node, degree, strength "
                   "RETURN node.name AS name, degree, strength ORDER BY name"),
              ElementsAre(ElementsAre("'a'", "2", "6.0"), ElementsAre("'b'", "2", "2.0"),
                          ElementsAre("'c'", "3", "8.5"), ElementsAre("'d'", "1", "2.5")));
  EXPECT_THAT(rows("CALL graph.connectedComponents({types: 'ATTENDED'}) YIELD node, component, size "
                   "RETURN component, size, collect(node.name) AS names ORDER BY component"),
              ElementsAre(ElementsAre("0", "5", "['a', 'b', 'c', 'm', 'n']"), ElementsAre("1", "1", "['d']")));
  EXPECT_THAT(rows("CALL graph.betweenness({labels: 'Person'}) YIELD node, score WHERE score > 0 "
                   "RETURN node.name, score"),
              ElementsAre(ElementsAre("'c'", "2.0")));
  EXPECT_THAT(
      rows("CALL graph.coreness({labels: ['Person']}) YIELD node, core RETURN node.name AS name, core "
           "ORDER BY name"),
      ElementsAre(ElementsAre("'a'", "2"), ElementsAre("'b'", "2"), ElementsAre("'c'", "2"), ElementsAre("'d'", "1")));
  EXPECT_THAT(rows("CALL graph.closeness({types: 'KNOWS', labels: 'Person'}) YIELD node, score "
                   "RETURN node.name AS name ORDER BY score DESC, name LIMIT 1"),
              ElementsAre(ElementsAre("'c'")));
  EXPECT_THAT(rows("CALL graph.pageRank() YIELD node, score RETURN round(sum(score) * 1000), count(*)"),
              ElementsAre(ElementsAre("1000.0", "6")));
  EXPECT_THAT(rows("CALL graph.communities({labels: 'Person'}) YIELD community, size RETURN DISTINCT community, size"),
              testing::SizeIs(testing::Ge(1U)));
}

TEST_F(GraphProcedures, WithoutOptionsAllOfTheGraphCounts) {
  for (const char* name :
       {"degree", "connectedComponents", "betweenness", "closeness", "pageRank", "coreness", "communities"}) {
    EXPECT_THAT(rows(std::string("CALL graph.") + name + "() YIELD node RETURN count(node)"),
                ElementsAre(ElementsAre("6")))
        << name;
    EXPECT_THAT(rows(std::string("CALL graph.") + name), testing::SizeIs(6)) << name;
  }
}

TEST_F(GraphProcedures, ATransactionSeesItsOwnChanges) {
  session.begin();
  session.run("MATCH (d:Person {name: 'd'}), (n:Meeting {name: 'n'}) CREATE (d)-[:ATTENDED]->(n)");
  EXPECT_THAT(rows("CALL graph.collaboration('Person', {types: 'ATTENDED'}) YIELD second WHERE second.name = 'd' "
                   "RETURN count(*)"),
              ElementsAre(ElementsAre("2")));
  session.rollback();
}

TEST_F(GraphProcedures, AWrongOptionIsNamed) {
  const auto message = [&](const std::string& query) -> std::string {
    try {
      rows(query);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  };
  EXPECT_THAT(message("CALL graph.degree({lables: 'Person'}) YIELD node RETURN node"),
              testing::AllOf(HasSubstr("no option lables"), HasSubstr("did you mean `labels`")));
  EXPECT_THAT(message("CALL graph.degree({direction: 'up'}) YIELD node RETURN node"), HasSubstr("'outgoing'"));
  EXPECT_THAT(message("CALL graph.degree('Person') YIELD node RETURN node"), HasSubstr("a map"));
  EXPECT_THAT(message("CALL graph.degree({from: date('2024-01-01')}) YIELD node RETURN node"),
              HasSubstr("option date"));
  EXPECT_THAT(message("CALL graph.degree({weight: 'name', types: 'KNOWS'}) YIELD node RETURN count(*)"),
              HasSubstr("no error"));
  EXPECT_THAT(message("CALL graph.pageRank({damping: 2}) YIELD node RETURN node"), HasSubstr("damping"));
  EXPECT_THAT(message("CALL graph.collaboration('Person', {minimum: 0}) YIELD first RETURN first"),
              HasSubstr("an integer from 1 on"));
  EXPECT_THAT(message("CALL graph.shortestPath(1, 2) YIELD path RETURN path"), HasSubstr("INTEGER 1"));
  EXPECT_THAT(message("CALL graph.shortestPath() YIELD path RETURN path"), HasSubstr("2 to 3 arguments"));
}

class BoundedProcedures : public GraphProcedures {
 protected:
  BoundedProcedures() {
    session.run("UNWIND range(1, 20000) AS i CREATE (:N {i: i})");
    session.run(
        "MATCH (n:N) WITH collect(n) AS all UNWIND range(0, 99999) AS i "
        "WITH all[(i * 7919) % 20000] AS x, all[(i * 104729 + i / 20000) % 20000] AS y CREATE (x)-[:R]->(y)");
  }
};

TEST_F(BoundedProcedures, TheDeadlineHoldsInsideAMeasure) {
  for (const char* name : {"betweenness", "closeness"}) {
    const auto start = std::chrono::steady_clock::now();
    Limits limits;
    limits.timeout = std::chrono::milliseconds(300);
    try {
      rows(std::string("CALL graph.") + name + "() YIELD node RETURN count(*)", {}, limits);
      ADD_FAILURE() << name << " ended by itself";
    } catch (const LimitError& error) {
      EXPECT_EQ(error.bound(), LimitError::Bound::deadline);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << name;
  }
}

TEST_F(BoundedProcedures, TheMemoryBoundHoldsInsideAMeasure) {
  Limits limits;
  limits.memoryBytes = 1 << 20;
  for (const char* name : {"degree", "connectedComponents", "betweenness", "pageRank", "coreness", "communities"}) {
    try {
      rows(std::string("CALL graph.") + name + "() YIELD node RETURN count(*)", {}, limits);
      ADD_FAILURE() << name << " ended by itself";
    } catch (const LimitError& error) {
      EXPECT_EQ(error.bound(), LimitError::Bound::memory) << name;
    }
  }
}

TEST_F(BoundedProcedures, AnotherThreadCanCancelAMeasure) {
  Limits limits;
  limits.cancel.emplace();
  std::thread canceller([token = *limits.cancel] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    token.cancel();
  });
  try {
    rows("CALL graph.betweenness() YIELD node RETURN count(*)", {}, limits);
    ADD_FAILURE() << "it ended by itself";
  } catch (const LimitError& error) {
    EXPECT_EQ(error.bound(), LimitError::Bound::cancelled);
  }
  canceller.join();
  EXPECT_THAT(rows("CALL graph.degree() YIELD node RETURN count(*)"), ElementsAre(ElementsAre("20006")));
}

}  // namespace
}  // namespace tov
