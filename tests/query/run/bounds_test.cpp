// The bounds of a run through the C++ API: which one was met, that it was met in time, and that another thread can end
// what runs.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tovholder/query.h"

namespace tov {
namespace {

std::string shared(const std::string& rest) {
  std::string query = "WITH [1, 2] AS l ";
  for (int i = 0; i < 60; ++i) query += "WITH [l, l] AS l ";
  return query + rest;
}

class Bounds : public testing::Test {
 protected:
  Bounds() { session.run("UNWIND range(1, 2000) AS i CREATE (:N {i: i})-[:R]->(:N)"); }

  /// What ends the query.
  LimitError::Bound boundOf(const std::string& query, const Limits& limits) {
    try {
      Result result = session.run(query, {}, limits);
      while (result.next()) {
      }
    } catch (const LimitError& error) {
      return error.bound();
    }
    ADD_FAILURE() << query.substr(0, 80) << " ended by itself";
    return LimitError::Bound::rows;
  }

  Session session{Database::inMemory()};
};

TEST_F(Bounds, TheDeadlineEndsAWalkThroughASharedList) {
  Limits limits;
  limits.timeout = std::chrono::milliseconds(200);
  const auto start = std::chrono::steady_clock::now();
  for (const char* rest : {"RETURN l = l", "RETURN l < l", "UNWIND [l, l] AS x RETURN x ORDER BY x"}) {
    EXPECT_EQ(boundOf(shared(rest), limits), LimitError::Bound::deadline) << rest;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST_F(Bounds, AnotherThreadEndsWhatRuns) {
  for (const std::string& query :
       {std::string("MATCH (a), (b), (c) RETURN count(*)"),
        std::string("MATCH (a)-[*]-(b), (c)-[*]-(d) RETURN count(*)"), shared("RETURN l = l"),
        std::string("RETURN reduce(s = 0, i IN range(1, 9000000) | s + size(range(1, 999)))")}) {
    Limits limits;
    limits.cancel.emplace();
    std::thread canceller([token = *limits.cancel] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      token.cancel();
    });
    EXPECT_EQ(boundOf(query, limits), LimitError::Bound::cancelled) << query.substr(0, 80);
    canceller.join();
  }
}

TEST_F(Bounds, TheMemoryBoundCountsWhatAggregatesHold) {
  Limits limits;
  limits.memoryBytes = 4 << 20;
  for (const char* query : {"UNWIND range(1, 100000) AS i RETURN collect([i, i])",
                            "UNWIND range(1, 100000) AS i RETURN collect(DISTINCT 'text ' + i)",
                            "UNWIND range(1, 200000) AS i RETURN i ORDER BY -i",
                            "WITH reduce(s = 'a', i IN range(1, 16) | s + s) AS s UNWIND range(1, 1000) AS i "
                            "RETURN collect(toLower(s))"}) {
    EXPECT_EQ(boundOf(query, limits), LimitError::Bound::memory) << query;
  }
  // Every text that a chain of WITH has made is there as long as the last one, though none alone exceeds the bound.
  std::string chain = "WITH '0123456789abcdef' AS s ";
  for (int i = 0; i < 16; ++i) chain += "WITH s + s AS s ";
  EXPECT_EQ(boundOf(chain + "WITH s + s AS s RETURN size(s)", limits), LimitError::Bound::memory);
  // What streams through is not held.
  Result result =
      session.run("UNWIND range(1, 100000) AS i WITH 'text ' + i AS text RETURN max(size(text))", {}, limits);
  EXPECT_TRUE(result.next());
}

TEST_F(Bounds, AnExceededBoundLeavesATransactionAsItWas) {
  Limits limits;
  limits.timeout = std::chrono::milliseconds(100);
  session.begin();
  session.run("CREATE (:Kept)");
  EXPECT_EQ(boundOf("MATCH (a:N), (b:N), (c:N) SET a.i = -1", limits), LimitError::Bound::deadline);
  Result result = session.run("MATCH (n) RETURN sum(CASE WHEN n.i < 0 THEN 1 ELSE 0 END), count(n:Kept)");
  ASSERT_TRUE(result.next());
  EXPECT_EQ(result.row()[0], Value(0));
  session.rollback();
}

}  // namespace
}  // namespace tov
