// A neighbourhood is gathered breadth first, steps of no length first, and then taken in from the middle: of the nodes
// that touch what is drawn already, the nearest and among them the best linked come first, so the part stays connected.
#include "query/draw/selection.h"

#include <algorithm>
#include <deque>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "query/draw/style.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kMostWays = 500;         // shortest ways looked at between two nodes
constexpr std::size_t kMostVisited = 200'000;  // a drawing is a choice among these; more would only cost memory

/// Reads neighbours, leaving out what is never drawn.
class Walk {
 public:
  /// What the drawing is about is never filtered away.
  Walk(const Snapshot& snapshot, const Filter& filter, std::initializer_list<std::span<const NodeId>> about)
      : snapshot_(snapshot), filter_(filter) {
    for (const std::span<const NodeId> nodes : about) about_.insert(nodes.begin(), nodes.end());
    for (const std::string& name : style().skippedKinds) {
      if (const auto label = snapshot.label(name)) skipped_.push_back(*label);
    }
    for (const TypeId type : snapshot.types()) {
      if (style().follows(snapshot.name(type))) types_.push_back(type);
    }
  }

  const std::vector<Neighbour>& from(NodeId node) {
    steps_.clear();
    if (types_.empty()) return steps_;  // no types would mean every type
    snapshot_.neighbours(node, types_, Direction::both, steps_);
    std::erase_if(steps_, [&](const Neighbour& step) {
      return std::any_of(skipped_.begin(), skipped_.end(),
                         [&](LabelId label) { return snapshot_.hasLabel(step.node, label); }) ||
             !isWished(node, step);
    });
    return steps_;
  }

  /// All steps, also to what is never drawn.
  const std::vector<Neighbour>& unfiltered(NodeId node) {
    steps_.clear();
    if (!types_.empty()) snapshot_.neighbours(node, types_, Direction::both, steps_);
    return steps_;
  }

  bool isContext(NodeId node, const Neighbour& step) const {
    for (const LabelId label : snapshot_.labels(node)) {
      if (style().isContext(snapshot_.name(label), snapshot_.name(step.type), step.outgoing)) return true;
    }
    return false;
  }

  bool isShallow(const Neighbour& step) const { return style().line(snapshot_.name(step.type)).shallow; }

 private:
  bool isWished(NodeId node, const Neighbour& step) const {
    if (!filter_.admitsRecordOf(step.relationship)) return false;
    if (about_.contains(step.node)) return filter_.admitsType(step.type) || isContext(node, step);
    if (!filter_.admitsByMeeting(step.node)) return false;
    return (filter_.admitsType(step.type) && filter_.admitsLabelOf(step.node)) || isContext(node, step);
  }

  const Snapshot& snapshot_;
  const Filter& filter_;
  std::unordered_set<NodeId> about_;
  std::vector<LabelId> skipped_;
  std::vector<TypeId> types_;
  std::vector<Neighbour> steps_;
};

using Distances = std::unordered_map<NodeId, int>;

/// How far each node is, up to `most` steps. What is reached only because it belongs to another node (an item's
/// meeting) leads no further: who else was there says nothing about the item.
Distances distancesFrom(Walk& walk, std::span<const NodeId> start, int most) {
  struct Open {
    NodeId node;
    int distance;
    bool belongs;
  };
  Distances distances;
  std::unordered_map<NodeId, bool>
      passed;  // node -> whether all its steps were taken, not only those that belong to it
  std::deque<Open> open;
  for (const NodeId node : start) {
    distances[node] = 0;
    open.push_back({node, 0, false});
  }
  while (!open.empty()) {
    const Open here = open.front();
    open.pop_front();
    const auto before = passed.find(here.node);
    if (before != passed.end() && (before->second || here.belongs)) continue;
    passed[here.node] = !here.belongs;
    for (const Neighbour& step : walk.from(here.node)) {
      if (here.distance > 0 && walk.isShallow(step)) continue;
      const bool belongs = walk.isContext(here.node, step);
      if (here.belongs && !belongs) continue;
      const int there = here.distance + (belongs ? 0 : 1);
      if (there > most || (!distances.contains(step.node) && distances.size() >= kMostVisited)) continue;
      const auto known = distances.emplace(step.node, there).first;
      known->second = std::min(known->second, there);
      if (belongs)
        open.push_front({step.node, there, true});
      else
        open.push_back({step.node, there, false});
    }
  }
  return distances;
}

/// Adds the relationships between the chosen nodes.
void connect(Walk& walk, Selection& selection) {
  const std::unordered_set<NodeId> chosen(selection.nodes.begin(), selection.nodes.end());
  std::set<RelationshipId> found;
  for (const NodeId node : selection.nodes) {
    for (const Neighbour& step : walk.from(node)) {
      if (chosen.contains(step.node)) found.insert(step.relationship);
    }
  }
  selection.relationships.assign(found.begin(), found.end());
}

/// Takes in candidates from the focus outwards until the page is full.
void takeIn(Walk& walk, const Distances& candidates, std::size_t maximumNodes, Selection& selection) {
  std::unordered_map<NodeId, std::size_t> links;
  for (const auto& [node, distance] : candidates) {
    std::size_t count = 0;
    for (const Neighbour& step : walk.unfiltered(node)) count += candidates.contains(step.node) ? 1 : 0;
    links[node] = count;
  }
  using Entry = std::tuple<int, std::size_t, NodeId>;  // distance, unlinkedness, node
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  std::unordered_set<NodeId> seen;
  for (const NodeId node : selection.focus) {
    seen.insert(node);
    open.emplace(-1, 0, node);
  }
  while (!open.empty() && selection.nodes.size() < std::max(maximumNodes, selection.focus.size())) {
    const NodeId node = std::get<NodeId>(open.top());
    open.pop();
    selection.nodes.push_back(node);
    for (const Neighbour& step : walk.from(node)) {
      const auto distance = candidates.find(step.node);
      if (distance == candidates.end() || !seen.insert(step.node).second) continue;
      open.emplace(distance->second, SIZE_MAX - links[step.node], step.node);
    }
  }
  selection.leftOut = candidates.size() - selection.nodes.size();
  connect(walk, selection);
}

}  // namespace

Selection neighbourhood(const Snapshot& snapshot, std::span<const NodeId> around, int hops, std::size_t maximumNodes,
                        const Filter& filter) {
  Walk walk(snapshot, filter, {around});
  Selection selection;
  selection.focus.assign(around.begin(), around.end());
  takeIn(walk, distancesFrom(walk, around, std::max(hops, 0)), maximumNodes, selection);
  return selection;
}

Selection shortestPaths(const Snapshot& snapshot, std::span<const NodeId> from, std::span<const NodeId> to,
                        std::size_t maximumNodes, const Filter& filter) {
  Walk walk(snapshot, filter, {from, to});
  Selection selection;
  selection.isWay = true;
  // Breadth first from `from`, level by level, until a level holds an end.
  Distances distances;
  std::vector<NodeId> level(from.begin(), from.end());
  const std::unordered_set<NodeId> ends(to.begin(), to.end());
  for (const NodeId node : level) distances[node] = 0;
  const auto reached = [&] {
    return std::any_of(level.begin(), level.end(), [&](NodeId node) { return ends.contains(node); });
  };
  for (int distance = 1; !level.empty() && !reached(); ++distance) {
    std::vector<NodeId> next;
    for (const NodeId node : level) {
      for (const Neighbour& step : walk.from(node)) {
        if (distances.emplace(step.node, distance).second) next.push_back(step.node);
      }
    }
    level = std::move(next);
  }
  // Back from the ends, one way at a time, each step one nearer to the start; whole ways only, as many as fit.
  std::vector<std::vector<NodeId>> open;
  for (const NodeId node : level) {
    if (ends.contains(node)) open.push_back({node});
  }
  Distances chosen;
  std::unordered_set<NodeId> passed;
  for (std::size_t ways = 0; !open.empty() && ways < kMostWays;) {
    const std::vector<NodeId> way = std::move(open.back());
    open.pop_back();
    const int left = distances[way.back()];
    if (left == 0) {
      ++ways;
      const auto added = std::count_if(way.begin(), way.end(), [&](NodeId node) { return !chosen.contains(node); });
      passed.insert(way.begin(), way.end());
      if (!chosen.empty() && chosen.size() + std::size_t(added) > maximumNodes) continue;
      for (const NodeId node : way) chosen.emplace(node, 0);
      for (const NodeId end : {way.back(), way.front()}) {
        if (std::find(selection.focus.begin(), selection.focus.end(), end) == selection.focus.end()) {
          selection.focus.push_back(end);
        }
      }
      continue;
    }
    for (const Neighbour& step : walk.from(way.back())) {
      const auto distance = distances.find(step.node);
      if (distance == distances.end() || distance->second + 1 != left) continue;
      if (std::find(way.begin(), way.end(), step.node) != way.end()) continue;
      open.push_back(way);
      open.back().push_back(step.node);
    }
  }
  takeIn(walk, chosen, std::max(maximumNodes, chosen.size()), selection);
  selection.leftOut = passed.size() - chosen.size();
  return selection;
}

}  // namespace tov::drawing
