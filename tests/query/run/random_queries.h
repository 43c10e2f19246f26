// Random graphs and random MATCH clauses over them, the same for the same seed, and how a test takes its seeds.
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/query/run/naive_evaluator.h"
#include "tovholder/query.h"

namespace tov::test {

/// Graphs have labels A and B, types T and U, and on many entities an integer property p.
class RandomQueries {
 public:
  explicit RandomQueries(std::uint64_t seed) : random_(seed) {}

  /// At least one node; every node and relationship gets its `number` when the graph is created.
  NaiveGraph graph(std::size_t mostNodes, std::size_t mostRelationships);
  /// The clauses of a new query, of which only the first is sure not to be OPTIONAL.
  std::vector<NaiveMatch> matches();
  /// One clause `(n0)-[r0*least..most]-(n1)` with types, labels and a direction as they come.
  std::vector<NaiveMatch> reach();
  /// A predicate over variables of the query.
  NaivePredicate predicate();
  /// A node variable of the query.
  std::string anyNode() { return nodeVariables_[pick(nodeVariables_.size())]; }

  std::size_t pick(std::size_t bound) { return random_() % bound; }
  bool chance(int percent) { return pick(100) < static_cast<std::size_t>(percent); }
  std::mt19937_64& source() { return random_; }

 private:
  std::string type() { return chance(60) ? "T" : "U"; }
  std::int64_t value() { return static_cast<std::int64_t>(pick(3)); }
  std::vector<std::string> labels();
  std::map<std::string, std::int64_t> properties();
  NaiveMatch match(bool optional);
  NaivePath path();
  NaiveNodePattern node();
  NaiveHopPattern hop();

  std::mt19937_64 random_;
  std::vector<std::string> nodeVariables_;
  std::vector<std::string> relationshipVariables_;  ///< those of single hops
  std::size_t relationships_ = 0;
};

/// The query's variables, each with true when it holds a list of relationships.
std::map<std::string, bool> variablesOf(const std::vector<NaiveMatch>& matches);

/// Every row in one line of text, in the order of the result.
std::vector<std::string> rowsInOrder(Session& session, const std::string& query, const Limits& limits = {});
/// The same sorted: a bag of rows.
std::vector<std::string> rowsOf(Session& session, const std::string& query, const Limits& limits = {});

/// Runs `check` with `count` seeds from a random one onwards (TOV_SEED=n: with that seed alone; TOV_QUERIES=n says how
/// many), until one fails. The first seed is printed; a failure should show its own.
void withSeeds(std::size_t count, const std::function<void(std::uint64_t seed)>& check);

}  // namespace tov::test
