// The executor against the naive evaluator on random graphs and queries. A failure prints its seed and the query;
// TOV_SEED=n runs that seed alone, TOV_QUERIES=n says how many to try.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "tests/query/run/naive_evaluator.h"
#include "tovholder/query.h"

namespace tov::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  NaiveGraph graph() {
    NaiveGraph graph;
    const std::size_t nodes = 1 + pick(5);
    for (std::size_t n = 0; n < nodes; ++n) graph.nodes.push_back({labels(), properties()});
    const std::size_t relationships = pick(9);
    for (std::size_t r = 0; r < relationships; ++r) {
      graph.relationships.push_back({type(), pick(nodes), pick(nodes), properties()});
    }
    return graph;
  }

  std::vector<NaiveMatch> matches() {
    std::vector<NaiveMatch> matches;
    const std::size_t count = 1 + pick(3);
    for (std::size_t i = 0; i < count; ++i) matches.push_back(match(i > 0 && chance(40)));
    return matches;
  }

  std::string anyNode() { return nodeVariables_[pick(nodeVariables_.size())]; }
  bool chance(int percent) { return pick(100) < static_cast<std::size_t>(percent); }

 private:
  std::size_t pick(std::size_t bound) { return random_() % bound; }
  std::string type() { return chance(60) ? "T" : "U"; }
  std::int64_t value() { return static_cast<std::int64_t>(pick(3)); }

  std::vector<std::string> labels() {
    std::vector<std::string> labels;
    if (chance(60)) labels.push_back("A");
    if (chance(30)) labels.push_back("B");
    return labels;
  }
  std::map<std::string, std::int64_t> properties() {
    std::map<std::string, std::int64_t> properties;
    if (chance(80)) properties["p"] = value();
    return properties;
  }

  NaiveMatch match(bool optional) {
    NaiveMatch match;
    match.optional = optional;
    const std::size_t paths = chance(75) ? 1 : 2;
    for (std::size_t i = 0; i < paths; ++i) match.paths.push_back(path());
    const std::size_t predicates = chance(50) ? 0 : 1 + pick(2);
    for (std::size_t i = 0; i < predicates; ++i) match.predicates.push_back(predicate());
    return match;
  }

  NaivePath path() {
    NaivePath path;
    const std::size_t hops = pick(3);
    path.nodes.push_back(node());
    for (std::size_t i = 0; i < hops; ++i) {
      path.hops.push_back(hop());
      path.nodes.push_back(node());
    }
    return path;
  }

  NaiveNodePattern node() {
    NaiveNodePattern node;
    if (!nodeVariables_.empty() && chance(40)) {
      node.variable = anyNode();
    } else {
      node.variable = "n" + std::to_string(nodeVariables_.size());
      nodeVariables_.push_back(node.variable);
    }
    if (chance(35)) node.labels.push_back(chance(70) ? "A" : "B");
    if (chance(20)) node.properties["p"] = value();
    return node;
  }

  NaiveHopPattern hop() {
    NaiveHopPattern hop;
    hop.variable = "r" + std::to_string(relationships_++);
    if (chance(50)) hop.types.push_back(type());
    hop.direction = static_cast<int>(pick(3)) - 1;
    if (chance(25)) {
      hop.variableLength = true;
      hop.least = pick(3);
      hop.most = hop.least + pick(3);
    }
    return hop;
  }

  NaivePredicate predicate() {
    constexpr const char* kSigns[] = {"=", "<>", "<", "<=", ">", ">="};
    NaivePredicate predicate;
    predicate.left = anyNode();
    predicate.key = "p";
    predicate.sign = kSigns[pick(6)];
    if (chance(50)) predicate.right = anyNode();
    predicate.constant = value();
    return predicate;
  }

  std::mt19937_64 random_;
  std::vector<std::string> nodeVariables_;
  std::size_t relationships_ = 0;
};

std::string text(const NaiveBinding& binding, bool isList) {
  if (binding.ids == std::vector<std::int64_t>{-1}) return "null";
  if (!isList) return std::to_string(binding.ids[0]);
  std::string list = "[";
  for (std::size_t i = 0; i < binding.ids.size(); ++i) list += (i == 0 ? "" : ", ") + std::to_string(binding.ids[i]);
  return list + "]";
}

std::vector<std::string> rowsOf(Session& session, const std::string& query) {
  Result result = session.run(query);
  std::vector<std::string> rows;
  while (result.next()) {
    std::string row;
    for (const Value& cell : result.row()) row += cell.toText() + " | ";
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::size_t numberFrom(const char* variable, std::size_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

void compareOne(std::uint64_t seed) {
  Generator generator(seed);
  const NaiveGraph graph = generator.graph();
  const std::vector<NaiveMatch> matches = generator.matches();
  Session session(Database::inMemory());
  if (generator.chance(50)) session.run("CREATE INDEX FOR (n:A) ON (n.p)");
  session.run(createText(graph));

  std::map<std::string, bool> isList;
  std::string query;
  for (const NaiveMatch& match : matches) {
    query += cypherOf(match) + " ";
    for (const NaivePath& path : match.paths) {
      for (const NaiveNodePattern& node : path.nodes) isList[node.variable] = false;
      for (const NaiveHopPattern& hop : path.hops) isList[hop.variable] = hop.variableLength;
    }
  }
  std::string columns;
  for (const auto& [variable, list] : isList) {
    columns += (columns.empty() ? "" : ", ") + (list ? "[x IN " + variable + " | x.number]" : variable + ".number");
  }
  std::vector<std::string> wanted;
  std::vector<std::string> wantedNodes;
  const std::string chosen = generator.anyNode();
  for (const NaiveRow& row : evaluate(graph, matches)) {
    std::string line;
    for (const auto& [variable, list] : isList) line += text(row.at(variable), list) + " | ";
    wanted.push_back(std::move(line));
    wantedNodes.push_back(text(row.at(chosen), false) + " | ");
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(wantedNodes.begin(), wantedNodes.end());
  wantedNodes.erase(std::unique(wantedNodes.begin(), wantedNodes.end()), wantedNodes.end());

  SCOPED_TRACE("TOV_SEED=" + std::to_string(seed) + "\n" + createText(graph) + "\n" + query);
  EXPECT_EQ(rowsOf(session, query + "RETURN " + columns), wanted);
  EXPECT_EQ(rowsOf(session, query + "RETURN DISTINCT " + chosen + ".number"), wantedNodes);
}

TEST(Executor, AgreesWithTheNaiveEvaluatorOnRandomQueries) {
  if (const char* seed = std::getenv("TOV_SEED")) {
    compareOne(std::strtoull(seed, nullptr, 10));
    return;
  }
  const std::size_t queries = numberFrom("TOV_QUERIES", 300);
  std::random_device device;
  const std::uint64_t first = (static_cast<std::uint64_t>(device()) << 32) | device();
  for (std::size_t i = 0; i < queries && !testing::Test::HasFailure(); ++i) compareOne(first + i);
}

}  // namespace
}  // namespace tov::test
