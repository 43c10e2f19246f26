// A second opinion on reading queries: nested loops over a small graph in memory, with none of the executor's code.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tov::test {

struct NaiveNode {
  std::vector<std::string> labels;
  std::map<std::string, std::int64_t> properties;
};
struct NaiveRelationship {
  std::string type;
  std::size_t start;
  std::size_t end;
  std::map<std::string, std::int64_t> properties;
};
struct NaiveGraph {
  std::vector<NaiveNode> nodes;
  std::vector<NaiveRelationship> relationships;
};

/// `(variable:Label {key: value})`; labels and properties may be absent.
struct NaiveNodePattern {
  std::string variable;
  std::vector<std::string> labels;
  std::map<std::string, std::int64_t> properties;
};
/// `-[variable:TYPE*least..most]->`
struct NaiveHopPattern {
  std::string variable;
  std::vector<std::string> types;
  int direction = 0;  ///< 1 to the right, -1 to the left, 0 either
  bool variableLength = false;
  std::size_t least = 1;
  std::size_t most = 1;
};
struct NaivePath {
  std::vector<NaiveNodePattern> nodes;
  std::vector<NaiveHopPattern> hops;
};
/// `a.key < b.key`, or a constant on the right when `right` is empty; null makes it unknown.
struct NaivePredicate {
  std::string left;
  std::string key;
  std::string sign;  ///< =, <>, <, <=, >, >=
  std::string right;
  std::int64_t constant = 0;
};
struct NaiveMatch {
  bool optional = false;
  std::vector<NaivePath> paths;
  std::vector<NaivePredicate> predicates;
};

/// A variable's value: the number of a node or relationship, or several for a variable length; -1 is null.
struct NaiveBinding {
  bool isNode = true;
  std::vector<std::int64_t> ids;
  auto operator<=>(const NaiveBinding&) const = default;
};
using NaiveRow = std::map<std::string, NaiveBinding>;

/// The rows after the matches, in no order.
std::vector<NaiveRow> evaluate(const NaiveGraph& graph, const std::vector<NaiveMatch>& matches);

/// The same in openCypher.
std::string cypherOf(const NaiveMatch& match);
std::string createText(const NaiveGraph& graph);

}  // namespace tov::test
