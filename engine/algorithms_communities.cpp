// Communities by the Louvain method: vertices move to the neighbouring community that raises modularity most until none
// does, communities become the vertices of a smaller graph, and so on. (V. D. Blondel, J.-L. Guillaume, R. Lambiotte,
// E. Lefebvre, "Fast unfolding of communities in large networks", J. Stat. Mech. P10008, 2008.)
#include <algorithm>
#include <map>
#include <numeric>

#include "tovholder/algorithms.h"

namespace tov {
namespace {

/// A graph of communities: what a vertex has to itself is its own weight, counted from both sides.
struct LevelGraph {
  std::vector<std::size_t> offsets;
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;
  std::vector<double> own;
  std::vector<double> total;  // of each vertex, its own included
  double sum = 0;             // of all totals
  std::uint32_t size() const { return static_cast<std::uint32_t>(own.size()); }
};

LevelGraph firstLevel(const WorkGraph& graph) {
  LevelGraph level;
  const std::size_t entries = graph.firstEdge(graph.vertexCount());
  graph.hold(entries * 12 + graph.vertexCount() * 48);
  level.offsets.reserve(graph.vertexCount() + 1);
  level.targets.reserve(entries);
  level.weights.reserve(entries);
  level.own.assign(graph.vertexCount(), 0);
  level.total.assign(graph.vertexCount(), 0);
  for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
    level.offsets.push_back(level.targets.size());
    for (std::size_t edge = graph.firstEdge(v); edge < graph.firstEdge(v) + graph.degree(v); ++edge) {
      level.targets.push_back(graph.target(edge));
      level.weights.push_back(graph.weight(edge));
      level.total[v] += graph.weight(edge);
    }
    level.sum += level.total[v];
  }
  level.offsets.push_back(level.targets.size());
  return level;
}

/// Gives communities the numbers from 0 in the order of their first vertices. @returns how many there are
std::uint32_t renumber(std::vector<std::uint32_t>& of) {
  constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(of.size(), kNone);
  std::uint32_t next = 0;
  for (std::uint32_t& community : of) {
    if (number[community] == kNone) number[community] = next++;
    community = number[community];
  }
  return next;
}

/// Sums up the weights from one vertex to each community next to it.
class Neighbourhood {
 public:
  explicit Neighbourhood(std::size_t communities) : weight_(communities, -1) {}
  void read(const LevelGraph& level, const std::vector<std::uint32_t>& of, std::uint32_t vertex) {
    for (const std::uint32_t community : found_) weight_[community] = -1;
    found_.clear();
    add(of[vertex], 0);
    for (std::size_t i = level.offsets[vertex]; i < level.offsets[vertex + 1]; ++i) {
      if (level.targets[i] != vertex) add(of[level.targets[i]], level.weights[i]);
    }
  }
  const std::vector<std::uint32_t>& found() const { return found_; }
  double weight(std::uint32_t community) const { return weight_[community]; }

 private:
  void add(std::uint32_t community, double weight) {
    if (weight_[community] < 0) {
      weight_[community] = 0;
      found_.push_back(community);
    }
    weight_[community] += weight;
  }
  std::vector<double> weight_;  // -1 for a community that is not next to the vertex
  std::vector<std::uint32_t> found_;
};

/// Moves vertices until modularity no longer rises. @returns whether any was moved
bool moveVertices(const WorkGraph& graph, const LevelGraph& level, double resolution, std::vector<std::uint32_t>& of) {
  // Below this a gain is the noise of the arithmetic, and moves for its sake might never end.
  const double least = 1e-12 * level.sum;
  std::vector<double> total = level.total;
  Neighbourhood near(level.size());
  bool movedAny = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::uint32_t v = 0; v < level.size(); ++v) {
      graph.tick();
      near.read(level, of, v);
      const std::uint32_t old = of[v];
      total[old] -= level.total[v];
      const auto gain = [&](std::uint32_t community) {
        return near.weight(community) - resolution * level.total[v] * total[community] / level.sum;
      };
      std::uint32_t best = old;
      double most = gain(old);
      for (const std::uint32_t community : near.found()) {
        const double here = gain(community);
        if (here > most + least || (best != old && here > most - least && community < best)) {
          most = std::max(most, here);
          best = community;
        }
      }
      total[best] += level.total[v];
      if (best == old) continue;
      of[v] = best;
      moved = movedAny = true;
    }
  }
  return movedAny;
}

LevelGraph nextLevel(const WorkGraph& graph, const LevelGraph& level, const std::vector<std::uint32_t>& of,
                     std::uint32_t communities) {
  LevelGraph next;
  next.own.assign(communities, 0);
  next.total.assign(communities, 0);
  next.sum = level.sum;
  std::vector<std::vector<std::uint32_t>> members(communities);
  for (std::uint32_t v = 0; v < level.size(); ++v) members[of[v]].push_back(v);
  for (std::uint32_t community = 0; community < communities; ++community) {
    std::map<std::uint32_t, double> weights;
    for (const std::uint32_t v : members[community]) {
      graph.tick();
      next.own[community] += level.own[v];
      next.total[community] += level.total[v];
      for (std::size_t i = level.offsets[v]; i < level.offsets[v + 1]; ++i) {
        const std::uint32_t there = of[level.targets[i]];
        if (there == community) {
          next.own[community] += level.weights[i];
        } else {
          weights[there] += level.weights[i];
        }
      }
    }
    next.offsets.push_back(next.targets.size());
    for (const auto& [there, weight] : weights) {
      next.targets.push_back(there);
      next.weights.push_back(weight);
    }
  }
  next.offsets.push_back(next.targets.size());
  return next;
}

}  // namespace

Communities communities(const WorkGraph& graph, double resolution) {
  if (graph.isDirected()) throw UsageError("communities are of undirected graphs; take both directions");
  if (!(resolution > 0)) throw UsageError("the resolution of communities is a number above 0");
  Communities result;
  result.of.resize(graph.vertexCount());
  std::iota(result.of.begin(), result.of.end(), 0U);
  LevelGraph level = firstLevel(graph);
  if (level.sum == 0) return result;
  while (true) {
    std::vector<std::uint32_t> of(level.size());
    std::iota(of.begin(), of.end(), 0U);
    const bool moved = moveVertices(graph, level, resolution, of);
    const std::uint32_t count = renumber(of);
    for (std::uint32_t& community : result.of) community = of[community];
    level = nextLevel(graph, level, of, count);
    if (!moved) break;
  }
  for (std::uint32_t community = 0; community < level.size(); ++community) {
    const double share = level.total[community] / level.sum;
    result.modularity += level.own[community] / level.sum - resolution * share * share;
  }
  renumber(result.of);
  return result;
}

}  // namespace tov
