// What a session promises: transactions, limits, prepared queries, plans.
#include <gtest/gtest.h>

#include <thread>

#include "tovholder/query.h"

namespace tov {
namespace {

Value only(Result result) {
  EXPECT_TRUE(result.next());
  Value value = result.row()[0];
  EXPECT_FALSE(result.next());
  return value;
}

std::int64_t count(Session& session) {
  return only(session.run("MATCH (n) RETURN count(n)")).asInteger();
}

class SessionTest : public testing::Test {
 protected:
  Session session{Database::inMemory()};
};

TEST_F(SessionTest, ShowsUncommittedChangesToItselfAndTakesThemBack) {
  session.begin();
  session.run("CREATE (:N)");
  EXPECT_EQ(count(session), 1);
  session.rollback();
  EXPECT_EQ(count(session), 0);
}

TEST_F(SessionTest, KeepsWhatIsCommitted) {
  session.begin();
  session.run("CREATE (:N)");
  session.commit();
  EXPECT_FALSE(session.inTransaction());
  EXPECT_EQ(count(session), 1);
}

TEST_F(SessionTest, UndoesAFailedQueryOfATransactionAlone) {
  session.begin();
  session.run("CREATE (:N {v: 1})");
  EXPECT_THROW(session.run("MATCH (n:N) SET n.v = 2, n:M REMOVE n:N CREATE (n)-[:R]->(:X) WITH n RETURN 1 / 0"),
               QueryError);
  EXPECT_TRUE(session.inTransaction());
  EXPECT_EQ(only(session.run("MATCH (n) RETURN n.v")).asInteger(), 1);
  EXPECT_EQ(only(session.run("MATCH (n) RETURN labels(n)")), Value(List{Value("N")}));
  session.commit();
  EXPECT_EQ(count(session), 1);
}

TEST_F(SessionTest, UndoesTheDeletionsOfAFailedQueryOfATransaction) {
  session.begin();
  session.run("CREATE (:N {v: 1})-[:R {w: 2}]->(:N {v: 3})");
  EXPECT_THROW(session.run("MATCH (n:N) DETACH DELETE n WITH count(*) AS gone RETURN gone / 0"), QueryError);
  EXPECT_TRUE(session.inTransaction());
  EXPECT_EQ(only(session.run("MATCH (:N {v: 1})-[r:R]->(:N {v: 3}) RETURN r.w")).asInteger(), 2);
  session.run("MATCH (n:N {v: 3}) DETACH DELETE n");
  session.commit();
  EXPECT_EQ(count(session), 1);
  EXPECT_TRUE(session.database().check().empty());
}

TEST_F(SessionTest, AFailedQueryOfItsOwnTransactionChangesNothing) {
  EXPECT_THROW(session.run("UNWIND [1, 0] AS v CREATE (:N {v: 1 / v})"), QueryError);
  EXPECT_EQ(count(session), 0);
}

TEST_F(SessionTest, NamesTheBoundThatWasExceeded) {
  const auto boundOf = [&](const char* query, const Limits& limits) -> std::optional<LimitError::Bound> {
    try {
      Result result = session.run(query, {}, limits);
      while (result.next()) {
      }
    } catch (const LimitError& error) {
      return error.bound();
    }
    return std::nullopt;
  };
  Limits rows;
  rows.rows = 10;
  EXPECT_EQ(boundOf("UNWIND range(1, 10) AS x RETURN x", rows), std::nullopt);
  EXPECT_EQ(boundOf("UNWIND range(1, 11) AS x RETURN x", rows), LimitError::Bound::rows);
  Limits memory;
  memory.memoryBytes = 100'000;
  EXPECT_EQ(boundOf("UNWIND range(1, 100000) AS x RETURN DISTINCT x", memory), LimitError::Bound::memory);
  EXPECT_EQ(boundOf("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x + y ORDER BY x + y", memory),
            LimitError::Bound::memory);
  Limits time;
  time.timeout = std::chrono::milliseconds(20);
  EXPECT_EQ(boundOf("UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y RETURN sum(x * y)", time),
            LimitError::Bound::deadline);
  Limits cancelled;
  cancelled.cancel.emplace();
  cancelled.cancel->cancel();
  EXPECT_EQ(boundOf("UNWIND range(1, 10000) AS x RETURN x", cancelled), LimitError::Bound::cancelled);
}

TEST_F(SessionTest, AnExceededBoundLeavesNothingBehind) {
  Limits limits;
  limits.rows = 1;
  EXPECT_THROW(session.run("UNWIND [1, 2] AS v CREATE (n:N {v: v}) RETURN n", {}, limits), LimitError);
  EXPECT_EQ(count(session), 0);
}

TEST_F(SessionTest, IsStoppedFromAnotherThread) {
  Limits limits;
  limits.cancel.emplace();
  const CancelToken token = *limits.cancel;
  std::thread stopper([token] { token.cancel(); });
  EXPECT_THROW(
      {
        Result result =
            session.run("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y)", {}, limits);
        result.next();
      },
      LimitError);
  stopper.join();
}

TEST_F(SessionTest, APreparedQueryRunsWithEachParameter) {
  session.run("UNWIND range(1, 5) AS v CREATE (:N {v: v})");
  const PreparedQuery query = session.prepare("MATCH (n:N) WHERE n.v > $least RETURN count(n) AS found");
  EXPECT_EQ(query.columns(), std::vector<std::string>{"found"});
  EXPECT_FALSE(query.writes());
  EXPECT_EQ(only(query.run({{"least", Value(1)}})).asInteger(), 4);
  EXPECT_EQ(only(query.run({{"least", Value(4)}})).asInteger(), 1);
  EXPECT_THROW(query.run(), QueryError);
}

TEST_F(SessionTest, APreparedQueryUsesAnIndexThatIsMadeLater) {
  session.run("UNWIND range(1, 50) AS v CREATE (:N {v: v})");
  const PreparedQuery query = session.prepare("EXPLAIN MATCH (n:N {v: $v}) RETURN n");
  EXPECT_NE(query.run({{"v", Value(7)}}).plan().find("Scan label"), std::string::npos);
  session.run("CREATE INDEX FOR (n:N) ON (n.v)");
  EXPECT_NE(query.run({{"v", Value(7)}}).plan().find("Seek index"), std::string::npos);
  session.run("DROP INDEX ON :N(v)");
  EXPECT_NE(query.run({{"v", Value(7)}}).plan().find("Scan label"), std::string::npos);
}

TEST_F(SessionTest, AnOpenResultDoesNotSeeLaterChanges) {
  session.run("UNWIND range(1, 3000) AS v CREATE (:N {v: v})");
  Result result = session.run("MATCH (n:N) RETURN n.v");
  ASSERT_TRUE(result.next());
  session.run("MATCH (n:N) DETACH DELETE n");
  std::size_t rows = 1;
  while (result.next()) ++rows;
  EXPECT_EQ(rows, 3000U);
}

TEST_F(SessionTest, AResultOutlivesItsSession) {
  std::optional<Session> shortLived(Session(session.database()));
  shortLived->run("CREATE (:N {v: 1})");
  Result result = shortLived->run("MATCH (n:N) RETURN n");
  shortLived.reset();
  ASSERT_TRUE(result.next());
  EXPECT_EQ(result.row()[0].asNode().labels, std::vector<std::string>{"N"});
}

TEST_F(SessionTest, ProfileSaysWhenAFilterIsLookedForInAColumn) {
  session.run("UNWIND range(1, 4) AS v CREATE (:N {v: v})");
  const Result result = session.run("PROFILE MATCH (n:N) WHERE n.v > 1 RETURN n.v AS v");
  EXPECT_NE(result.plan().find("Scan label (n:N) by column  [about 4.0 rows; 3 rows"), std::string::npos)
      << result.plan();
}

TEST_F(SessionTest, ExplainNamesTheWalksThatAreOnlyCounted) {
  session.run("CREATE (a:N {v: 1}), (b:N {v: 2}) WITH a, b UNWIND range(1, 20) AS i CREATE (a)-[:T]->(:M)<-[:T]-(b)");
  const std::string query = "MATCH (a:N)-[:T]->(m:M)<-[:T]-(b:N) RETURN a.v AS a, count(b) AS n ORDER BY a";
  const std::string plan = session.run("EXPLAIN " + query).plan();
  EXPECT_NE(plan.find("over walks: Expand"), std::string::npos) << plan;
  Result result = session.run(query);
  for (const int start : {1, 2}) {
    ASSERT_TRUE(result.next());
    EXPECT_EQ(result.row()[0].asInteger(), start);
    EXPECT_EQ(result.row()[1].asInteger(), 20);
  }
  EXPECT_FALSE(result.next());
}

TEST_F(SessionTest, RunsAPreparedQueryAgainOnEachCommitThatFollows) {
  const PreparedQuery count = session.prepare("MATCH (n:N) WHERE n.v >= $least RETURN count(*) AS n");
  for (int v = 1; v <= 5; ++v) {
    session.run("CREATE (:N {v: $v})", {{"v", v}});
    for (const int least : {1, 3}) {
      Result result = count.run({{"least", least}});
      ASSERT_TRUE(result.next());
      EXPECT_EQ(result.row()[0].asInteger(), std::max(0, v - least + 1));
    }
  }
}

TEST_F(SessionTest, TwoResultsOfOnePreparedQueryDoNotDisturbEachOther) {
  session.run("UNWIND range(1, 3000) AS v CREATE (:N {v: v})");
  const PreparedQuery query = session.prepare("MATCH (n:N) WHERE n.v <= $most RETURN n.v AS v ORDER BY v");
  { query.run({{"most", 3}}); }
  Result first = query.run({{"most", 2500}});
  Result second = query.run({{"most", 2}});
  ASSERT_TRUE(first.next());
  ASSERT_TRUE(second.next());
  ASSERT_TRUE(second.next());
  EXPECT_FALSE(second.next());
  std::int64_t rows = 1;
  while (first.next()) EXPECT_EQ(first.row()[0].asInteger(), ++rows);
  EXPECT_EQ(rows, 2500);
}

TEST_F(SessionTest, ProfileCountsTheRowsOfEachStep) {
  session.run("UNWIND range(1, 4) AS v CREATE (:N {v: v})");
  Result result = session.run("PROFILE MATCH (n:N) WHERE n.v + 0 > 1 RETURN n.v AS v");
  std::size_t rows = 0;
  while (result.next()) ++rows;
  EXPECT_EQ(rows, 3U);
  EXPECT_NE(result.plan().find("4 rows"), std::string::npos) << result.plan();
  EXPECT_NE(result.plan().find("3 rows"), std::string::npos) << result.plan();
}

TEST_F(SessionTest, ExplainChangesNothing) {
  Result result = session.run("EXPLAIN CREATE (:N)");
  EXPECT_FALSE(result.next());
  EXPECT_NE(result.plan().find("Create"), std::string::npos);
  EXPECT_EQ(count(session), 0);
}

TEST_F(SessionTest, ReturnedEntitiesAreWholeAlsoInsideListsAndMaps) {
  session.run("CREATE (:N {v: 1})-[:R {w: 2}]->(:M)");
  Result result = session.run("MATCH (n:N)-[r]->(m) RETURN {list: [n], relationship: r} AS both");
  ASSERT_TRUE(result.next());
  const Map& both = result.row()[0].asMap();
  EXPECT_EQ(both.at("list").asList()[0].asNode().properties.at("v"), Value(1));
  EXPECT_EQ(both.at("relationship").asRelationship().type, "R");
}

TEST_F(SessionTest, WalksVariableLengthsFromTheEndThatIsKnown) {
  session.run("CREATE INDEX FOR (p:Person) ON (p.name)");
  session.run("UNWIND range(1, 200) AS i CREATE (:Person {name: 'P' + toString(i)})");
  session.run("UNWIND range(1, 2000) AS i CREATE (:Meeting {number: i})");
  session.run("MATCH (p:Person), (m:Meeting) WHERE m.number % 200 = id(p) % 200 CREATE (p)-[:ATTENDED]->(m)");
  Result result = session.run("EXPLAIN MATCH (p:Person {name: 'P7'})-[:ATTENDED*1..3]-(n) RETURN count(DISTINCT n)");
  EXPECT_NE(result.plan().find("Seek index (p:Person)"), std::string::npos) << result.plan();
  EXPECT_NE(result.plan().find("(each end once)"), std::string::npos) << result.plan();
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST_F(SessionTest, TakesTenThousandTerms) {
  EXPECT_EQ(only(session.run("RETURN 0" + repeated(" + 1", 10'000))).asInteger(), 10'000);
  session.run("CREATE (:N {v: 1})");
  EXPECT_EQ(only(session.run("MATCH (n:N) WHERE true" + repeated(" AND n.v = 1", 10'000) + " RETURN n.v")), Value(1));
}

TEST_F(SessionTest, RefusesMoreStepsThanTheStackHolds) {
  EXPECT_THROW(session.run("WITH 1 AS a" + repeated(" WITH a + 1 AS a", 50'000) + " RETURN a"), QueryError);
  EXPECT_THROW(session.run("MATCH (a)" + repeated("-->()", 20'000) + " RETURN a"), QueryError);
  EXPECT_THROW(session.run("MATCH ()" + repeated(", ()", 20'000) + " RETURN 1"), QueryError);
}

TEST_F(SessionTest, ChargesListsAndTextsThatPlusMakes) {
  Limits limits;
  limits.memoryBytes = 1'000'000;
  const auto bound = [&](const std::string& query) -> std::string {
    try {
      session.run(query, {}, limits).next();
    } catch (const LimitError& error) {
      EXPECT_EQ(error.bound(), LimitError::Bound::memory) << query;
      return error.what();
    }
    return "no error";
  };
  for (const char* start : {"'a'", "[1]"}) {
    const std::string doubled =
        "WITH reduce(l = " + std::string(start) + ", x IN range(1, 40) | l + l) AS l RETURN size(l)";
    EXPECT_NE(bound(doubled).find("1000000 bytes"), std::string::npos) << bound(doubled);
  }
  // Each text is small, all together are not.
  const std::string many =
      "UNWIND range(1, 1000) AS x WITH reduce(l = 'a', y IN range(1, 12) | l + l) AS l RETURN max(l)";
  EXPECT_NE(bound(many).find("1000000 bytes"), std::string::npos) << bound(many);
  EXPECT_EQ(only(session.run("RETURN size(reduce(l = [1], x IN range(1, 14) | l + l)) AS size", {}, limits)),
            Value(16'384));
}

TEST_F(SessionTest, ReduceThatAddsGivesWhatAddingOneByOneGives) {
  const auto text = [&](const std::string& expression) {
    return only(session.run("UNWIND [2] AS base RETURN " + expression)).toText();
  };
  EXPECT_EQ(text("reduce(l = [], x IN [1, [2, 3], 'a', {k: 4}] | l + x)"), text("[] + 1 + [2, 3] + 'a' + {k: 4}"));
  EXPECT_EQ(text("reduce(l = [0], x IN [1, 2] | l + x + base)"), "[0, 1, 2, 2, 2]");
  EXPECT_EQ(text("reduce(l = [], x IN [1, null, 2] | l + x)"), "null");
  EXPECT_EQ(text("reduce(t = 'a', x IN ['b', 1, true, 1.5] | t + x)"), text("'a' + 'b' + 1 + true + 1.5"));
  EXPECT_EQ(text("reduce(t = 'a', x IN ['b', [1], 'c'] | t + x)"), text("'a' + 'b' + [1] + 'c'"));
  EXPECT_EQ(text("reduce(s = 0, x IN [1, 2, 'a', 3] | s + x)"), text("0 + 1 + 2 + 'a' + 3"));
  EXPECT_EQ(text("reduce(s = 1, x IN [1, 2] | s + x * s)"), "6");
  EXPECT_EQ(text("reduce(s = 1, x IN null | s + x)"), "null");
  EXPECT_EQ(text("[y IN [[1], null, [2, 3]] | reduce(l = [], x IN y | l + x)]"), "[[1], null, [2, 3]]");
  EXPECT_THROW(text("reduce(s = true, x IN [false] | s + x)"), QueryError);
  Limits limits;
  limits.timeout = std::chrono::seconds(20);  // copying the list at every step would take minutes
  EXPECT_EQ(only(session.run("RETURN size(reduce(l = [], x IN range(1, 300000) | l + x))", {}, limits)),
            Value(300'000));
}

TEST_F(SessionTest, DropsAnIndexByNameOnlyQuietly) {
  session.run("CREATE INDEX FOR (n:N) ON (n.v)");
  EXPECT_NO_THROW(session.run("DROP INDEX nobody IF EXISTS"));
  EXPECT_THROW(session.run("DROP INDEX nobody"), QueryError);
  EXPECT_NO_THROW(session.run("DROP INDEX ON :M(v) IF EXISTS"));
  EXPECT_EQ(session.database().snapshot().indexes().size(), 1U);
}

TEST_F(SessionTest, DoesNotComputeLargeConstantsBeforeTheRun) {
  Limits limits;
  limits.memoryBytes = 1'000'000;
  EXPECT_THROW(session.run("RETURN size(range(1, 100000000))", {}, limits).next(), LimitError);
}

}  // namespace
}  // namespace tov
