// The measures that Boost.Graph has, and closeness on top of its searches.
#include "tovholder/algorithms.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>

#include "algorithms_boost.h"

namespace tov {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<DirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<DirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<DirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<DirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<UndirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<UndirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<UndirectedWorkGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<UndirectedWorkGraph>));

// What Boost.Graph keeps for a vertex while it works, roughly.
constexpr std::size_t kWorkPerVertex = 96;

void requireUndirected(const WorkGraph& graph, const char* measure) {
  if (graph.isDirected()) {
    throw UsageError(std::string(measure) + " are of undirected graphs; take both directions");
  }
}

/// A length of nothing makes no longer paths, which Brandes' count of paths cannot bear.
void requireLengths(const WorkGraph& graph) {
  for (std::size_t edge = 0; graph.isWeighted() && edge < graph.firstEdge(graph.vertexCount()); ++edge) {
    if (graph.weight(edge) == 0) {
      throw UsageError("the relationship with the id " +
                       std::to_string(static_cast<std::uint64_t>(graph.relationship(edge))) +
                       " has the weight 0; betweenness needs weights above 0");
    }
  }
}

/// Calls `visit(vertex, distance)` for what can be reached from `source`, itself included.
template <typename Graph>
class Distances {
 public:
  explicit Distances(const Graph& graph) : graph_(graph), distance_(num_vertices(graph)), color_(num_vertices(graph)) {}

  template <typename Visit>
  void from(std::uint32_t source, Visit visit) {
    const WorkGraph& graph = graph_.graph();
    if (graph.isWeighted()) {
      boost::dijkstra_shortest_paths_no_color_map(graph_, source,
                                                  boost::distance_map(numbersOf(distance_))
                                                      .vertex_index_map(WorkIndexMap())
                                                      .weight_map(WorkWeightMap{&graph})
                                                      .distance_inf(std::numeric_limits<double>::infinity()));
      for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
        if (std::isfinite(distance_[v])) visit(v, distance_[v]);
      }
      return;
    }
    std::ranges::fill(color_, boost::white_color);
    distance_[source] = 0;
    Reached<Visit> reached{&distance_, &visit};
    boost::queue<std::uint32_t> queue;
    boost::breadth_first_visit(graph_, source, queue, reached, numbersOf(color_));
  }

 private:
  template <typename Visit>
  struct Reached : boost::default_bfs_visitor {
    Reached(std::vector<double>* distance, Visit* visit) : distance(distance), visit(visit) {}
    void tree_edge(const WorkEdge& edge, const Graph& graph) {
      (*distance)[target(edge, graph)] = (*distance)[edge.source] + 1;
    }
    void discover_vertex(std::uint32_t vertex, const Graph&) { (*visit)(vertex, (*distance)[vertex]); }
    std::vector<double>* distance;
    Visit* visit;
  };

  const Graph& graph_;
  std::vector<double> distance_;
  std::vector<boost::default_color_type> color_;
};

}  // namespace

std::vector<std::uint32_t> connectedComponents(const WorkGraph& graph) {
  requireUndirected(graph, "connected components");
  graph.hold(graph.vertexCount() * kWorkPerVertex);
  std::vector<std::uint32_t> component(graph.vertexCount());
  std::vector<boost::default_color_type> color(graph.vertexCount());
  boost::connected_components(UndirectedWorkGraph(graph), numbersOf(component), boost::color_map(numbersOf(color)));
  return component;
}

std::vector<double> betweenness(const WorkGraph& graph) {
  graph.hold(graph.vertexCount() * kWorkPerVertex + graph.firstEdge(graph.vertexCount()) * sizeof(WorkEdge));
  requireLengths(graph);
  std::vector<double> result(graph.vertexCount());
  withBoostGraph(graph, [&](const auto& boosted) {
    if (graph.isWeighted()) {
      boost::brandes_betweenness_centrality(
          boosted,
          boost::centrality_map(numbersOf(result)).vertex_index_map(WorkIndexMap()).weight_map(WorkWeightMap{&graph}));
    } else {
      boost::brandes_betweenness_centrality(boosted,
                                            boost::centrality_map(numbersOf(result)).vertex_index_map(WorkIndexMap()));
    }
  });
  return result;
}

std::vector<double> closeness(const WorkGraph& graph) {
  graph.hold(graph.vertexCount() * kWorkPerVertex);
  std::vector<double> result(graph.vertexCount());
  withBoostGraph(graph, [&](const auto& boosted) {
    Distances distances(boosted);
    for (std::uint32_t source = 0; source < graph.vertexCount(); ++source) {
      double sum = 0;
      double reached = -1;  // the source itself does not count
      distances.from(source, [&](std::uint32_t, double distance) {
        sum += distance;
        ++reached;
      });
      if (sum == 0) continue;
      result[source] = reached / sum * (reached / (graph.vertexCount() - 1.0));
    }
  });
  return result;
}

std::vector<double> pageRank(const WorkGraph& graph, double damping, int iterations, double tolerance) {
  if (!(damping >= 0 && damping < 1)) throw UsageError("the damping of a page rank is a number from 0 to below 1");
  graph.hold(graph.vertexCount() * 3 * sizeof(double));
  std::vector<double> rank(graph.vertexCount());
  if (rank.empty()) return rank;
  std::vector<double> other(graph.vertexCount());
  std::vector<double> last(graph.vertexCount());
  const auto isDone = [&](const auto& ranks, const auto&) {
    double most = 0;
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
      most = std::max(most, std::abs(get(ranks, v) - last[v]));
      last[v] = get(ranks, v);
    }
    return iterations-- <= 0 || most <= tolerance;
  };
  withBoostGraph(graph, [&](const auto& boosted) {
    boost::graph::page_rank(boosted, numbersOf(rank), isDone, damping, static_cast<double>(graph.vertexCount()),
                            numbersOf(other));
  });
  // What a vertex without a way out would hand on evenly to all is, but for a factor, what everyone is given anyway: so
  // the ranks need only be made to sum to 1.
  double sum = 0;
  for (const double r : rank) sum += r;
  for (double& r : rank) r /= sum;
  return rank;
}

std::vector<std::uint32_t> coreness(const WorkGraph& graph) {
  requireUndirected(graph, "cores");
  graph.hold(graph.vertexCount() * kWorkPerVertex);
  std::vector<std::uint32_t> core(graph.vertexCount());
  if (core.empty()) return core;
  UndirectedWorkGraph boosted(graph);
  boost::core_numbers(boosted, numbersOf(core));
  return core;
}

ShortestPaths::ShortestPaths(const WorkGraph& graph, std::uint32_t source) : graph_(graph), source_(source) {
  graph.hold(graph.vertexCount() * (kWorkPerVertex + sizeof(std::size_t)));
  distance_.resize(graph.vertexCount());
  withBoostGraph(graph, [&](const auto& boosted) {
    Distances distances(boosted);
    std::ranges::fill(distance_, std::numeric_limits<double>::infinity());
    distances.from(source, [&](std::uint32_t vertex, double distance) { distance_[vertex] = distance; });
  });
  const auto eachArrival = [&](auto visit) {
    for (std::uint32_t from = 0; from < graph.vertexCount(); ++from) {
      graph.tick();
      if (!std::isfinite(distance_[from])) continue;
      const std::size_t first = graph.firstEdge(from);
      for (std::size_t edge = first; edge < first + graph.degree(from); ++edge) {
        if (distance_[from] + graph.weight(edge) == distance_[graph.target(edge)]) visit(from, edge);
      }
    }
  };
  offsets_.assign(graph.vertexCount() + 1, 0);
  eachArrival([&](std::uint32_t, std::size_t edge) { ++offsets_[graph.target(edge) + 1]; });
  for (std::size_t i = 0; i < graph.vertexCount(); ++i) offsets_[i + 1] += offsets_[i];
  graph.hold(offsets_.back() * sizeof(arrivals_[0]));
  arrivals_.resize(offsets_.back());
  std::vector<std::size_t> next(offsets_.begin(), offsets_.end() - 1);
  eachArrival([&](std::uint32_t from, std::size_t edge) { arrivals_[next[graph.target(edge)]++] = {from, edge}; });
}

void ShortestPaths::paths(std::uint32_t target,
                          const std::function<bool(std::span<const std::size_t> edges)>& visit) const {
  if (!std::isfinite(distance_[target])) return;
  if (target == source_) {
    visit({});
    return;
  }
  // Depth first from the target back, without recursion. Edges of no length could lead in circles; no path comes to a
  // vertex twice.
  struct Place {
    std::uint32_t vertex;
    std::size_t next;
  };
  std::vector<Place> stack = {{target, offsets_[target]}};
  std::vector<std::size_t> backwards;
  std::vector<std::size_t> forwards;
  std::vector<bool> isOnPath(graph_.vertexCount());
  isOnPath[target] = true;
  while (!stack.empty()) {
    graph_.tick();
    Place& place = stack.back();
    if (place.next == offsets_[place.vertex + 1]) {
      isOnPath[place.vertex] = false;
      stack.pop_back();
      if (!backwards.empty()) backwards.pop_back();
      continue;
    }
    const auto [from, edge] = arrivals_[place.next++];
    if (isOnPath[from]) continue;
    backwards.push_back(edge);
    if (from == source_) {
      forwards.assign(backwards.rbegin(), backwards.rend());
      if (!visit(forwards)) return;
      backwards.pop_back();
      continue;
    }
    isOnPath[from] = true;
    stack.push_back({from, offsets_[from]});
  }
}

}  // namespace tov
