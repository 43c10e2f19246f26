#include "tests/query/run/naive_evaluator.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace tov::test {
namespace {

/// Matches one pattern by trying everything.
class Matcher {
 public:
  Matcher(const NaiveGraph& graph, const NaiveMatch& match, NaiveRow row, std::vector<NaiveRow>& out)
      : graph_(graph), match_(match), row_(std::move(row)), out_(out) {}

  void run() { path(0); }

 private:
  void path(std::size_t number) {
    if (number == match_.paths.size()) {
      if (std::all_of(match_.predicates.begin(), match_.predicates.end(), [&](const auto& p) { return holds(p); })) {
        out_.push_back(row_);
      }
      return;
    }
    const NaivePath& pattern = match_.paths[number];
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
      withNode(pattern.nodes[0], node, [&] { hop(number, 0, node); });
    }
  }

  void hop(std::size_t number, std::size_t place, std::size_t at) {
    const NaivePath& pattern = match_.paths[number];
    if (place == pattern.hops.size()) {
      path(number + 1);
      return;
    }
    const NaiveHopPattern& hopPattern = pattern.hops[place];
    std::vector<std::int64_t> taken;
    walk(number, place, hopPattern, at, taken);
  }

  void walk(std::size_t number, std::size_t place, const NaiveHopPattern& pattern, std::size_t at,
            std::vector<std::int64_t>& taken) {
    if (taken.size() >= pattern.least && taken.size() <= pattern.most) finishHop(number, place, pattern, at, taken);
    if (taken.size() == pattern.most) return;
    for (std::size_t r = 0; r < graph_.relationships.size(); ++r) {
      const NaiveRelationship& relationship = graph_.relationships[r];
      if (used_.contains(r)) continue;
      if (!pattern.types.empty() &&
          std::find(pattern.types.begin(), pattern.types.end(), relationship.type) == pattern.types.end()) {
        continue;
      }
      std::set<std::size_t> ends;
      if (pattern.direction >= 0 && relationship.start == at) ends.insert(relationship.end);
      if (pattern.direction <= 0 && relationship.end == at) ends.insert(relationship.start);
      for (std::size_t end : ends) {
        used_.insert(r);
        taken.push_back(static_cast<std::int64_t>(r));
        walk(number, place, pattern, end, taken);
        taken.pop_back();
        used_.erase(r);
      }
    }
  }

  void finishHop(std::size_t number, std::size_t place, const NaiveHopPattern& pattern, std::size_t at,
                 const std::vector<std::int64_t>& taken) {
    const NaiveNodePattern& target = match_.paths[number].nodes[place + 1];
    withBinding(pattern.variable, {false, taken}, [&] { withNode(target, at, [&] { hop(number, place + 1, at); }); });
  }

  void withNode(const NaiveNodePattern& pattern, std::size_t node, const std::function<void()>& then) {
    const NaiveNode& candidate = graph_.nodes[node];
    for (const std::string& label : pattern.labels) {
      if (std::find(candidate.labels.begin(), candidate.labels.end(), label) == candidate.labels.end()) return;
    }
    for (const auto& [key, value] : pattern.properties) {
      const auto found = candidate.properties.find(key);
      if (found == candidate.properties.end() || found->second != value) return;
    }
    withBinding(pattern.variable, {true, {static_cast<std::int64_t>(node)}}, then);
  }

  void withBinding(const std::string& variable, const NaiveBinding& binding, const std::function<void()>& then) {
    const auto found = row_.find(variable);
    if (found != row_.end()) {
      if (found->second == binding) then();
      return;
    }
    row_.emplace(variable, binding);
    then();
    row_.erase(variable);
  }

  std::optional<std::int64_t> property(const std::string& variable, const std::string& key) const {
    const NaiveBinding& binding = row_.at(variable);
    if (binding.ids.size() != 1 || binding.ids[0] < 0) return std::nullopt;
    const auto& properties = binding.isNode ? graph_.nodes[static_cast<std::size_t>(binding.ids[0])].properties
                                            : graph_.relationships[static_cast<std::size_t>(binding.ids[0])].properties;
    const auto found = properties.find(key);
    return found == properties.end() ? std::nullopt : std::optional(found->second);
  }

  bool holds(const NaivePredicate& predicate) const {
    const std::optional<std::int64_t> left = property(predicate.left, predicate.key);
    const std::optional<std::int64_t> right =
        predicate.right.empty() ? predicate.constant : property(predicate.right, predicate.key);
    if (!left || !right) return false;
    if (predicate.sign == "=") return *left == *right;
    if (predicate.sign == "<>") return *left != *right;
    if (predicate.sign == "<") return *left < *right;
    if (predicate.sign == "<=") return *left <= *right;
    if (predicate.sign == ">") return *left > *right;
    return *left >= *right;
  }

  const NaiveGraph& graph_;
  const NaiveMatch& match_;
  NaiveRow row_;
  std::vector<NaiveRow>& out_;
  std::set<std::size_t> used_;
};

std::string propertiesText(const std::map<std::string, std::int64_t>& properties) {
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? "{" : ", ") + key + ": " + std::to_string(value);
  }
  return text.empty() ? text : text + "}";
}

std::string nodeText(const NaiveNodePattern& node) {
  std::string text = "(" + node.variable;
  for (const std::string& label : node.labels) text += ":" + label;
  return text + (node.properties.empty() ? "" : " " + propertiesText(node.properties)) + ")";
}

std::string hopText(const NaiveHopPattern& hop) {
  std::string text = hop.direction < 0 ? "<-[" : "-[";
  text += hop.variable;
  for (std::size_t i = 0; i < hop.types.size(); ++i) text += (i == 0 ? ":" : "|") + hop.types[i];
  if (hop.variableLength) text += "*" + std::to_string(hop.least) + ".." + std::to_string(hop.most);
  return text + (hop.direction > 0 ? "]->" : "]-");
}

}  // namespace

std::vector<NaiveRow> evaluate(const NaiveGraph& graph, const std::vector<NaiveMatch>& matches) {
  std::vector<NaiveRow> rows{{}};
  for (const NaiveMatch& match : matches) {
    std::vector<NaiveRow> next;
    for (const NaiveRow& row : rows) {
      const std::size_t before = next.size();
      Matcher(graph, match, row, next).run();
      if (!match.optional || next.size() != before) continue;
      NaiveRow missing = row;
      for (const NaivePath& path : match.paths) {
        for (const NaiveNodePattern& node : path.nodes) missing.try_emplace(node.variable, NaiveBinding{true, {-1}});
        for (const NaiveHopPattern& hop : path.hops) missing.try_emplace(hop.variable, NaiveBinding{false, {-1}});
      }
      next.push_back(std::move(missing));
    }
    rows = std::move(next);
  }
  return rows;
}

std::string cypherOf(const NaiveMatch& match) {
  std::string text = match.optional ? "OPTIONAL MATCH " : "MATCH ";
  for (std::size_t p = 0; p < match.paths.size(); ++p) {
    const NaivePath& path = match.paths[p];
    text += (p == 0 ? "" : ", ") + nodeText(path.nodes[0]);
    for (std::size_t h = 0; h < path.hops.size(); ++h) text += hopText(path.hops[h]) + nodeText(path.nodes[h + 1]);
  }
  for (std::size_t i = 0; i < match.predicates.size(); ++i) {
    const NaivePredicate& predicate = match.predicates[i];
    text += (i == 0 ? " WHERE " : " AND ") + predicate.left + "." + predicate.key + " " + predicate.sign + " " +
            (predicate.right.empty() ? std::to_string(predicate.constant) : predicate.right + "." + predicate.key);
  }
  return text;
}

std::string createText(const NaiveGraph& graph) {
  std::string text = "CREATE ";
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    NaiveNodePattern node{"n" + std::to_string(n), graph.nodes[n].labels, graph.nodes[n].properties};
    node.properties["number"] = static_cast<std::int64_t>(n);
    text += (n == 0 ? "" : ", ") + nodeText(node);
  }
  for (std::size_t r = 0; r < graph.relationships.size(); ++r) {
    const NaiveRelationship& relationship = graph.relationships[r];
    std::map<std::string, std::int64_t> properties = relationship.properties;
    properties["number"] = static_cast<std::int64_t>(r);
    text += ", (n" + std::to_string(relationship.start) + ")-[:" + relationship.type + " " +
            propertiesText(properties) + "]->(n" + std::to_string(relationship.end) + ")";
  }
  return text;
}

}  // namespace tov::test
