// The executor against the naive evaluator on random graphs and queries. A failure prints its seed and the query;
// TOV_SEED=n runs that seed alone, TOV_QUERIES=n says how many graphs to try.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/query/run/random_queries.h"
#include "tovholder/graph_memory.h"

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

/// A key of groups: the number of a node, or its property p.
struct GroupKey {
  std::string variable;
  bool isProperty = false;

  std::string cypher() const { return variable + (isProperty ? ".p" : ".number"); }
  std::string of(const NaiveGraph& graph, const NaiveRow& row) const {
    const std::int64_t id = row.at(variable).ids[0];
    if (id < 0) return "null";
    if (!isProperty) return std::to_string(id);
    const auto& properties = graph.nodes[static_cast<std::size_t>(id)].properties;
    const auto found = properties.find("p");
    return found == properties.end() ? "null" : std::to_string(found->second);
  }
};

/// What is counted in each group.
struct Group {
  std::int64_t rows = 0;
  std::set<std::int64_t> counted;
};

/// Counts rows and distinct nodes by one or two keys, in the forms that queries take: by a node, by its property, by a
/// pair of nodes, all at once, with a bound on the count.
void compareGroups(RandomQueries& random, const NaiveGraph& graph, Session& session) {
  const std::vector<NaiveMatch> matches = random.matches();
  std::string query;
  for (const NaiveMatch& match : matches) query += cypherOf(match) + " ";
  const std::string counted = random.anyNode();
  std::vector<GroupKey> keys;
  const std::size_t width = random.pick(3);
  for (std::size_t k = 0; k < width; ++k) keys.push_back({random.anyNode(), random.chance(40)});
  const bool byNode = random.chance(50);
  const std::int64_t least = random.chance(50) ? 0 : 2;

  std::map<std::string, Group> groups;
  if (keys.empty()) groups[""];
  for (const NaiveRow& row : evaluate(graph, matches)) {
    std::string key;
    // Keys that are nodes make other groups than their properties, which several nodes share.
    for (const GroupKey& part : keys) key += part.of(graph, row) + " | ";
    if (byNode) {
      for (const GroupKey& part : keys) key += std::to_string(row.at(part.variable).ids[0]) + " ";
    }
    Group& group = groups[key];
    ++group.rows;
    const std::int64_t id = row.at(counted).ids[0];
    if (id >= 0) group.counted.insert(id);
  }
  std::vector<std::string> wanted;
  for (const auto& [key, group] : groups) {
    if (group.rows < least) continue;
    const std::string cells = byNode && !keys.empty() ? key.substr(0, key.rfind(" | ") + 3) : key;
    wanted.push_back(cells + std::to_string(group.rows) + " | " + std::to_string(group.counted.size()) + " | ");
  }
  std::sort(wanted.begin(), wanted.end());

  std::string columns;
  std::string nodes;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    columns += keys[k].cypher() + " AS k" + std::to_string(k) + ", ";
    if (nodes.find(keys[k].variable + ", ") == std::string::npos) nodes += keys[k].variable + ", ";
  }
  const std::string counts = "count(*) AS n, count(DISTINCT " + counted + ") AS d";
  std::string asked = query + "WITH " + (byNode ? nodes : columns) + counts;
  if (least > 0) asked += " WHERE n >= " + std::to_string(least);
  std::string shown;
  for (std::size_t k = 0; k < keys.size(); ++k)
    shown += (byNode ? keys[k].cypher() : "k" + std::to_string(k)) + " AS s" + std::to_string(k) + ", ";
  asked += " RETURN " + shown + "n, d";
  SCOPED_TRACE(asked);
  EXPECT_EQ(rowsOf(session, asked), wanted);
  EXPECT_EQ(rowsOf(session, asked), wanted) << "again, with what the first run left in memory";
  session.begin();
  EXPECT_EQ(rowsOf(session, asked), wanted) << "in a transaction";
  session.rollback();
}

/// Ends of a variable length that are only told apart, where nothing needs the ways.
void compareReach(RandomQueries& random, const NaiveGraph& graph, Session& session) {
  const std::vector<NaiveMatch> matches = random.reach();
  const std::string query = cypherOf(matches[0]);
  std::map<std::int64_t, std::set<std::int64_t>> ends;
  std::set<std::int64_t> all;
  for (const NaiveRow& row : evaluate(graph, matches)) {
    ends[row.at("n0").ids[0]].insert(row.at("n1").ids[0]);
    all.insert(row.at("n1").ids[0]);
  }
  std::vector<std::string> wanted;
  for (const auto& [start, reached] : ends) {
    wanted.push_back(std::to_string(start) + " | " + std::to_string(reached.size()) + " | ");
  }
  std::sort(wanted.begin(), wanted.end());
  SCOPED_TRACE(query);
  EXPECT_EQ(rowsOf(session, query + " WITH n0, count(DISTINCT n1) AS d RETURN n0.number, d"), wanted);
  EXPECT_EQ(rowsOf(session, query + " RETURN count(DISTINCT n1)"), std::vector{std::to_string(all.size()) + " | "});
}

void compareOnOneGraph(std::uint64_t seed) {
  constexpr std::size_t kQueries = 12;
  RandomQueries random(seed);
  const NaiveGraph graph = random.graph(5, 8);
  Session session(Database::inMemory());
  if (random.chance(50)) session.run("CREATE INDEX FOR (n:A) ON (n.p)");
  session.run(createText(graph));
  SCOPED_TRACE(createText(graph));
  // Small graphs would never be worth compressed rows.
  if (random.chance(50)) memoryOf(session.database().snapshot())->buildTopology([] {});
  for (std::size_t i = 0; i < kQueries && !testing::Test::HasFailure(); ++i) {
    compareQuery(random, graph, session);
    compareGroups(random, graph, session);
    compareReach(random, graph, session);
  }
}

TEST(Executor, AgreesWithTheNaiveEvaluatorOnRandomQueries) {
  withSeeds(250, compareOnOneGraph);
}

}  // namespace
}  // namespace tov::test
