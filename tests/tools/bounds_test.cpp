// Queries that would take all memory or all time: the program ends each with one error that names the bound.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

constexpr const char* kMemory = "would hold more than its limit of";
constexpr const char* kDeadline = "ran longer than its limit of";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// A list that holds itself twice, sixty times over: small in memory, and without end for who walks through it.
std::string shared(const std::string& rest) {
  return "WITH [1, 2] AS l " + repeated("WITH [l, l] AS l ", 60) + rest;
}

class BoundsTest : public testing::Test {
 protected:
  BoundsTest() {
    run({"UNWIND range(1, 20000) AS i CREATE (:N {i: i})"});
    run(
        {"MATCH (n:N) WITH collect(n) AS all UNWIND range(0, 39999) AS i "
         "WITH all[i % 20000] AS a, all[(i * 7919 + i / 20000) % 20000] AS b CREATE (a)-[:R]->(b)"});
  }

  Outcome run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"query", "--db", folder_ / "db"});
    return tov(arguments);
  }

  void expectBounded(const std::string& query) const {
    const Outcome outcome = run({"--timeout", "1500ms", "--memory", "64MB", query});
    EXPECT_EQ(outcome.status, 1) << query.substr(0, 100) << "\n" << outcome.err;
    EXPECT_THAT(outcome.err,
                AnyOf(HasSubstr(kMemory), HasSubstr(kDeadline), HasSubstr("would make a list of more than")))
        << query.substr(0, 100);
  }

  ScratchFolder folder_;
};

TEST_F(BoundsTest, EndQueriesThatWouldNeverEnd) {
  for (const std::string& query : {
           std::string("RETURN size(range(1, 1000000000))"),
           std::string("MATCH (a), (b), (c) RETURN count(*)"),
           std::string("MATCH (a)-[*]->(b) RETURN count(*)"),
           std::string("MATCH p = (a)-[*]->(b) WITH p RETURN count(p)"),
           std::string(
               "UNWIND range(1, 10000) AS i UNWIND range(1, 10000) AS j UNWIND range(1, 99) AS k RETURN count(*)"),
           std::string("RETURN all(i IN range(1, 4000000) WHERE all(j IN range(1, 10000) WHERE i + j > 0))"),
           std::string("RETURN reduce(s = 0, i IN range(1, 4000000) | s + reduce(t = 0, j IN range(1, 9999) | t + j))"),
           std::string("CALL graph.betweenness() YIELD node RETURN count(node)"),
       }) {
    expectBounded(query);
  }
}

TEST_F(BoundsTest, EndWalksThroughAListThatHoldsItselfManyTimes) {
  for (const char* rest : {"RETURN l = l", "RETURN l < l", "RETURN l <> l", "RETURN [l, 1] = [l, 2]", "RETURN l",
                           "UNWIND [l, l] AS x RETURN DISTINCT x", "UNWIND [l, l] AS x RETURN x ORDER BY x",
                           "UNWIND [l, l] AS x RETURN max(x)", "RETURN l IN [l]", "RETURN collect(l)"}) {
    expectBounded(shared(rest));
  }
  expectBounded("WITH {a: 1} AS m " + repeated("WITH {a: m, b: m} AS m ", 60) + "RETURN m = m");
}

TEST_F(BoundsTest, EndQueriesThatWouldHoldTooMuch) {
  for (const std::string& query : {
           std::string("UNWIND range(1, 10000000) AS i RETURN i ORDER BY -i"),
           std::string("MATCH (a), (b) RETURN collect([a, b])"),
           std::string("MATCH (a), (b) RETURN DISTINCT a, b"),
           std::string("UNWIND range(1, 9000) AS i UNWIND range(1, 9000) AS j RETURN collect([i, j])"),
           std::string("WITH 'ab' AS s ") + repeated("WITH s + s AS s ", 60) + "RETURN size(s)",
           std::string("WITH [1, 2] AS l ") + repeated("WITH l + l AS l ", 60) + "RETURN size(l)",
           std::string("RETURN size(reduce(s = 'ab', i IN range(1, 60) | s + s))"),
           std::string("RETURN size(reduce(s = 'ab', i IN range(1, 60) | replace(s, 'a', s)))"),
           std::string("WITH reduce(s = 'a,', i IN range(1, 23) | s + s) AS s RETURN size(split(s, ','))"),
           std::string("WITH reduce(s = 'ab', i IN range(1, 23) | s + s) AS s RETURN size(split(s, ''))"),
           std::string("WITH reduce(s = 'a', i IN range(1, 23) | s + s) AS s UNWIND range(1, 1000) AS i "
                       "RETURN collect(toUpper(s))"),
           std::string("RETURN size([i IN range(1, 30000) | [j IN range(1, 30000) | i * j]])"),
       }) {
    expectBounded(query);
  }
#ifndef __SANITIZE_ADDRESS__  // whose own memory is a multiple of the program's
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  // The bound and what the program needs besides, with room for a column that grows; never a multiple without end.
  EXPECT_LT(usage.ru_maxrss, 400 * 1024) << "kilobytes";
#endif
}

TEST_F(BoundsTest, LeaveTheDatabaseAsItWas) {
  expectBounded("MATCH (a:N), (b:N) CREATE (a)-[:X]->(b)");
  expectBounded("MATCH (a:N), (b:N) SET a.i = b.i + 1");
  EXPECT_THAT(
      run({"--format", "csv", "MATCH (n:N) OPTIONAL MATCH (n)-[x:X]->() RETURN sum(n.i) AS sum, count(x) AS new"}).out,
      HasSubstr("200010000,0"));
}

TEST_F(BoundsTest, StopAfterSoManyRows) {
  const Outcome outcome = run({"--rows", "5", "--format", "csv", "MATCH (n:N) RETURN n.i"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("more rows than its limit of 5"));
  EXPECT_EQ(run({"--rows", "5", "MATCH (n:N) RETURN n.i LIMIT 5"}).status, 0);
}

TEST_F(BoundsTest, HoldInAPipeToo) {
  const Outcome outcome = tov({"pipe", "--timeout", "1s", "--memory", "64MB"},
                              "{\"op\":\"query\",\"text\":\"RETURN size(range(1, 100000000))\"}\n"
                              "{\"op\":\"query\",\"text\":\"RETURN 1 AS one\"}\n");
  EXPECT_THAT(outcome.out, AnyOf(HasSubstr(kMemory), HasSubstr(kDeadline)));
  EXPECT_THAT(outcome.out, HasSubstr("one"));
}

}  // namespace
}  // namespace tov::testing_program
