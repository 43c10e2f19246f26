// The executor against the naive evaluator on random graphs and queries. A failure prints its seed and the query;
// TOV_SEED=n runs that seed alone, TOV_QUERIES=n says how many graphs to try.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/query/run/random_queries.h"

namespace tov::test {
namespace {

std::string text(const NaiveBinding& binding, bool isList) {
  if (binding.ids == std::vector<std::int64_t>{-1}) return "null";
  if (!isList) return std::to_string(binding.ids[0]);
  std::string list = "[";
  for (std::size_t i = 0; i < binding.ids.size(); ++i) list += (i == 0 ? "" : ", ") + std::to_string(binding.ids[i]);
  return list + "]";
}

void compareQuery(RandomQueries& random, const NaiveGraph& graph, Session& session) {
  const std::vector<NaiveMatch> matches = random.matches();
  const std::map<std::string, bool> isList = variablesOf(matches);
  std::string query;
  for (const NaiveMatch& match : matches) query += cypherOf(match) + " ";
  std::string columns;
  for (const auto& [variable, list] : isList) {
    columns += (columns.empty() ? "" : ", ") + (list ? "[x IN " + variable + " | x.number]" : variable + ".number");
  }
  std::vector<std::string> wanted;
  std::vector<std::string> wantedNodes;
  const std::string chosen = random.anyNode();
  for (const NaiveRow& row : evaluate(graph, matches)) {
    std::string line;
    for (const auto& [variable, list] : isList) line += text(row.at(variable), list) + " | ";
    wanted.push_back(std::move(line));
    wantedNodes.push_back(text(row.at(chosen), false) + " | ");
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(wantedNodes.begin(), wantedNodes.end());
  wantedNodes.erase(std::unique(wantedNodes.begin(), wantedNodes.end()), wantedNodes.end());

  SCOPED_TRACE(query);
  EXPECT_EQ(rowsOf(session, query + "RETURN " + columns), wanted);
  EXPECT_EQ(rowsOf(session, query + "RETURN DISTINCT " + chosen + ".number"), wantedNodes);
  EXPECT_EQ(rowsOf(session, query + "RETURN count(*)"), std::vector{std::to_string(wanted.size()) + " | "});
}

void compareOnOneGraph(std::uint64_t seed) {
  constexpr std::size_t kQueries = 12;
  RandomQueries random(seed);
  const NaiveGraph graph = random.graph(5, 8);
  Session session(Database::inMemory());
  if (random.chance(50)) session.run("CREATE INDEX FOR (n:A) ON (n.p)");
  session.run(createText(graph));
  SCOPED_TRACE(createText(graph));
  for (std::size_t i = 0; i < kQueries && !testing::Test::HasFailure(); ++i) compareQuery(random, graph, session);
}

TEST(Executor, AgreesWithTheNaiveEvaluatorOnRandomQueries) {
  withSeeds(250, compareOnOneGraph);
}

}  // namespace
}  // namespace tov::test
