// Whole-graph measures: components, centralities, communities, paths and collaboration, over a part of a commit's
// graph.
//
//   tov::WorkGraph graph(snapshot, {.types = {*snapshot.type("LEADS")}}, {.direction = tov::Direction::both});
//   std::vector<double> between = tov::betweenness(graph);   // one number a vertex; graph.node(v) is its node
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// Which nodes and relationships count. What is left empty leaves nothing out.
struct GraphPart {
  std::vector<LabelId> labels;  ///< nodes with one of these; a relationship counts when both its ends do
  std::vector<TypeId> types;
  /// Leaves out what has this property outside of `from` to `until`, both included; what has no such property, or a
  /// value that cannot be compared with them, stays.
  std::optional<KeyId> date;
  std::optional<Value> from;
  std::optional<Value> until;
};

/// What several relationships between the same two nodes become.
enum class Parallel {
  keep,   ///< an edge each
  least,  ///< one edge with the least of their weights: for weights that are lengths or costs
  sum,    ///< one edge with the sum of their weights: for weights that are strengths
};

/// How relationships become edges.
struct GraphShape {
  Direction direction = Direction::both;  ///< `both`: undirected; `incoming`: every relationship turned round
  Parallel parallel = Parallel::sum;
  std::optional<KeyId> weight;  ///< a property of the relationships; without one, or where it is absent, a weight is 1
};

/// What may stop an algorithm and is told what it holds; both may throw, and nothing is kept then.
struct Supervision {
  std::function<void()> check;                  ///< called often
  std::function<void(std::size_t bytes)> hold;  ///< before so many bytes more are taken
};

/// An edge that no relationship stands for, such as one between two people who meet.
struct WeightedEdge {
  NodeId source{};
  NodeId target{};
  double weight = 1;
};

/// A part of a graph as compressed sparse rows. Vertices are numbered from 0 in the order of the nodes' ids. Self-loops
/// are left out, for no measure here counts them. Unchanging; for one thread at a time, as its supervision is.
class WorkGraph {
 public:
  /// Reads a commit through its Topology, a transaction's view by scanning it.
  /// @throws UsageError when a weight is no number, not finite, or negative; LimitError; what the supervision throws
  WorkGraph(const Snapshot& view, const GraphPart& part, const GraphShape& shape, Supervision supervision = {});

  /// An undirected graph of the caller's own: what `nodes` names, in any order, and the edges among them; weights of
  /// parallel edges are added up. `relationship` has no meaning in it.
  /// @throws UsageError for an edge to what is not among the nodes and for a weight that is not finite, or negative
  WorkGraph(std::span<const NodeId> nodes, std::span<const WeightedEdge> edges, Supervision supervision = {});

  /// The edges of one vertex, as columns of the same length.
  struct Edges {
    std::span<const std::uint32_t> targets;        // ascending
    std::span<const std::uint32_t> relationships;  // one of those that the edge stands for
    std::span<const double> weights;               // empty when every weight is 1
  };

  std::uint32_t vertexCount() const { return static_cast<std::uint32_t>(nodes_.size()); }
  /// Each once, also when undirected.
  std::size_t edgeCount() const { return isDirected_ ? targets_.size() : targets_.size() / 2; }
  bool isDirected() const { return isDirected_; }
  bool isWeighted() const { return !weights_.empty(); }
  NodeId node(std::uint32_t vertex) const { return NodeId{nodes_[vertex]}; }
  /// Nothing for a node that does not count.
  std::optional<std::uint32_t> vertex(NodeId node) const;
  /// What leaves the vertex; in an undirected graph, all its edges.
  Edges edges(std::uint32_t vertex) const {
    const std::size_t begin = offsets_[vertex];
    const std::size_t size = offsets_[vertex + 1] - begin;
    return {std::span(targets_).subspan(begin, size), std::span(relationships_).subspan(begin, size),
            weights_.empty() ? std::span<const double>() : std::span(weights_).subspan(begin, size)};
  }
  std::size_t degree(std::uint32_t vertex) const { return offsets_[vertex + 1] - offsets_[vertex]; }

  // Places of edges in all rows one after the other.
  std::size_t firstEdge(std::uint32_t vertex) const { return offsets_[vertex]; }
  std::uint32_t target(std::size_t edge) const { return targets_[edge]; }
  RelationshipId relationship(std::size_t edge) const { return RelationshipId{relationships_[edge]}; }
  double weight(std::size_t edge) const { return weights_.empty() ? 1 : weights_[edge]; }

  const Supervision& supervision() const { return supervision_; }
  /// For inner loops: looks at the supervision once in many calls.
  void tick() const {
    if (++ticks_ % 1024 == 0 && supervision_.check) supervision_.check();
  }
  void hold(std::size_t bytes) const {
    if (supervision_.hold) supervision_.hold(bytes);
  }

 private:
  friend class WorkGraphRows;
  friend class WorkGraphReader;
  std::vector<std::uint32_t> nodes_;  // ascending
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> targets_;
  std::vector<std::uint32_t> relationships_;
  std::vector<double> weights_;
  bool isDirected_ = false;
  Supervision supervision_;
  mutable std::uint64_t ticks_ = 0;
};

// Each gives one number a vertex. Directions count where the graph is directed; where a measure is of undirected graphs
// only, a directed one is a UsageError.

/// The component of each vertex, numbered from 0 by its first vertex. Undirected.
std::vector<std::uint32_t> connectedComponents(const WorkGraph& graph);

/// How many shortest paths lead through each vertex, those of each pair counted as one together: U. Brandes, "A faster
/// algorithm for betweenness centrality", 2001, by Boost.Graph. Weights are lengths. Time: vertices times edges.
std::vector<double> betweenness(const WorkGraph& graph);

/// The inverse of the mean distance to what can be reached, times the share of the graph that can be: Wasserman and
/// Faust, "Social Network Analysis", 1994, formula 5.22 for graphs in several parts. Weights are lengths. 0 for a
/// vertex that reaches nothing.
std::vector<double> closeness(const WorkGraph& graph);

/// Brin and Page, "The anatomy of a large-scale hypertextual web search engine", 1998, by Boost.Graph; the sum is 1.
/// Weights do not count. Ends after `iterations`, or when no rank changes by more than `tolerance`.
std::vector<double> pageRank(const WorkGraph& graph, double damping = 0.85, int iterations = 100,
                             double tolerance = 1e-9);

/// The greatest k for which the vertex belongs to a part where each has k neighbours or more: Batagelj and Zaversnik,
/// "An O(m) algorithm for cores decomposition of networks", 2003, by Boost.Graph. Undirected.
std::vector<std::uint32_t> coreness(const WorkGraph& graph);

/// Which vertices belong together, and how well the division fits: modularity is at most 1, and 0 for one at random.
struct Communities {
  std::vector<std::uint32_t> of;  ///< of each vertex, numbered from 0 by their first vertex
  double modularity = 0;
};
/// The Louvain method: Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large networks",
/// 2008. Weights are strengths. Vertices are visited in order and ties go to the smaller number, so that the same graph
/// always gives the same communities. Undirected.
/// @param resolution  above 1 makes smaller communities, below 1 larger ones (Reichardt and Bornholdt, 2006)
Communities communities(const WorkGraph& graph, double resolution = 1);

/// The shortest paths from one vertex: Dijkstra, by Boost.Graph; weights are lengths.
class ShortestPaths {
 public:
  ShortestPaths(const WorkGraph& graph, std::uint32_t source);
  /// Infinite for what cannot be reached.
  double distance(std::uint32_t target) const { return distance_[target]; }
  /// Calls `visit` with the edges of each shortest path to `target`, from the source on; false ends it.
  /// Edges are places in the rows of the graph.
  void paths(std::uint32_t target, const std::function<bool(std::span<const std::size_t> edges)>& visit) const;

 private:
  const WorkGraph& graph_;
  std::uint32_t source_;
  std::vector<double> distance_;
  // The edges that shortest paths arrive by, row by row; (source, edge).
  std::vector<std::size_t> offsets_;
  std::vector<std::pair<std::uint32_t, std::size_t>> arrivals_;
};

/// Two nodes and how many others both are related to.
struct Collaboration {
  NodeId first{};
  NodeId second{};
  std::uint32_t shared = 0;
};
/// Pairs of nodes with the label `of` by the nodes that both have a relationship of `types` to, such as people by the
/// meetings both attended; each shared node counts once. Calls `visit` in ascending order of the ids; pairs that share
/// fewer than `minimum` are left out. The date of `part` counts for what is shared; its labels say what that may be.
void collaborations(const Snapshot& view, LabelId of, const GraphPart& part, std::uint32_t minimum,
                    const std::function<void(const Collaboration&)>& visit, const Supervision& supervision = {});

}  // namespace tov
