#include "tests/query/run/random_queries.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace tov::test {

NaiveGraph RandomQueries::graph(std::size_t mostNodes, std::size_t mostRelationships) {
  NaiveGraph graph;
  const std::size_t nodes = 1 + pick(mostNodes);
  for (std::size_t n = 0; n < nodes; ++n) graph.nodes.push_back({labels(), properties()});
  const std::size_t relationships = pick(mostRelationships + 1);
  for (std::size_t r = 0; r < relationships; ++r) {
    graph.relationships.push_back({type(), pick(nodes), pick(nodes), properties()});
  }
  return graph;
}

std::vector<NaiveMatch> RandomQueries::matches() {
  nodeVariables_.clear();
  relationshipVariables_.clear();
  relationships_ = 0;
  std::vector<NaiveMatch> matches;
  const std::size_t count = 1 + pick(3);
  for (std::size_t i = 0; i < count; ++i) matches.push_back(match(i > 0 && chance(40)));
  return matches;
}

std::vector<NaiveMatch> RandomQueries::reach() {
  nodeVariables_.clear();
  relationshipVariables_.clear();
  relationships_ = 0;
  NaivePath path;
  path.nodes.push_back(node());
  path.hops.push_back(hop());
  path.hops[0].variableLength = true;
  path.hops[0].least = pick(2);
  path.hops[0].most = path.hops[0].least + pick(4);
  nodeVariables_ = {};
  relationshipVariables_ = {};
  path.nodes.push_back(node());
  path.nodes[1].variable = "n1";
  NaiveMatch match;
  match.paths.push_back(std::move(path));
  if (chance(30)) {
    nodeVariables_ = {"n0", "n1"};
    match.predicates.push_back(predicate());
  }
  return {match};
}

NaivePredicate RandomQueries::predicate() {
  constexpr const char* kSigns[] = {"=", "<>", "<", "<=", ">", ">="};
  NaivePredicate predicate;
  const bool ofRelationship = !relationshipVariables_.empty() && chance(20);
  predicate.left = ofRelationship ? relationshipVariables_[pick(relationshipVariables_.size())] : anyNode();
  predicate.key = "p";
  predicate.sign = kSigns[pick(6)];
  if (chance(50)) predicate.right = anyNode();
  predicate.constant = value();
  return predicate;
}

std::vector<std::string> RandomQueries::labels() {
  std::vector<std::string> labels;
  if (chance(60)) labels.push_back("A");
  if (chance(30)) labels.push_back("B");
  return labels;
}

std::map<std::string, std::int64_t> RandomQueries::properties() {
  std::map<std::string, std::int64_t> properties;
  if (chance(80)) properties["p"] = value();
  return properties;
}

NaiveMatch RandomQueries::match(bool optional) {
  NaiveMatch match;
  match.optional = optional;
  const std::size_t paths = chance(75) ? 1 : 2;
  for (std::size_t i = 0; i < paths; ++i) match.paths.push_back(path());
  const std::size_t predicates = chance(50) ? 0 : 1 + pick(2);
  for (std::size_t i = 0; i < predicates; ++i) match.predicates.push_back(predicate());
  return match;
}

NaivePath RandomQueries::path() {
  NaivePath path;
  const std::size_t hops = pick(3);
  path.nodes.push_back(node());
  for (std::size_t i = 0; i < hops; ++i) {
    path.hops.push_back(hop());
    path.nodes.push_back(node());
  }
  return path;
}

NaiveNodePattern RandomQueries::node() {
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

NaiveHopPattern RandomQueries::hop() {
  NaiveHopPattern hop;
  hop.variable = "r" + std::to_string(relationships_++);
  if (chance(50)) hop.types.push_back(type());
  hop.direction = static_cast<int>(pick(3)) - 1;
  if (chance(25)) {
    hop.variableLength = true;
    hop.least = pick(3);
    hop.most = hop.least + pick(3);
  } else {
    relationshipVariables_.push_back(hop.variable);
  }
  return hop;
}

std::map<std::string, bool> variablesOf(const std::vector<NaiveMatch>& matches) {
  std::map<std::string, bool> variables;
  for (const NaiveMatch& match : matches) {
    for (const NaivePath& path : match.paths) {
      for (const NaiveNodePattern& node : path.nodes) variables[node.variable] = false;
      for (const NaiveHopPattern& hop : path.hops) variables[hop.variable] = hop.variableLength;
    }
  }
  return variables;
}

std::vector<std::string> rowsInOrder(Session& session, const std::string& query, const Limits& limits) {
  Result result = session.run(query, {}, limits);
  std::vector<std::string> rows;
  while (result.next()) {
    std::string row;
    for (const Value& cell : result.row()) row += cell.toText() + " | ";
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> rowsOf(Session& session, const std::string& query, const Limits& limits) {
  std::vector<std::string> rows = rowsInOrder(session, query, limits);
  std::sort(rows.begin(), rows.end());
  return rows;
}

void withSeeds(std::size_t count, const std::function<void(std::uint64_t seed)>& check) {
  const auto run = [&](std::uint64_t seed) {
    SCOPED_TRACE("TOV_SEED=" + std::to_string(seed));
    check(seed);
  };
  if (const char* seed = std::getenv("TOV_SEED")) {
    run(std::strtoull(seed, nullptr, 10));
    return;
  }
  if (const char* queries = std::getenv("TOV_QUERIES")) count = std::strtoull(queries, nullptr, 10);
  std::random_device device;
  const std::uint64_t first = (static_cast<std::uint64_t>(device()) << 32) | device();
  std::cout << "seeds " << first << " to " << first + count - 1 << std::endl;  // now: a crash should leave it behind
  for (std::size_t i = 0; i < count && !testing::Test::HasFailure(); ++i) run(first + i);
}

}  // namespace tov::test
