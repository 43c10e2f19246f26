// A WorkGraph as Boost.Graph sees it. Each look at a vertex's edges passes the graph's supervision, so that a deadline
// holds inside Boost's loops.
#pragma once

#include <boost/graph/adjacency_iterator.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <type_traits>
#include <utility>

#include "tovholder/algorithms.h"

namespace tov {

struct WorkEdge {
  std::uint32_t source = 0;
  std::size_t place = 0;
  bool operator==(const WorkEdge&) const = default;
};

/// Models VertexListGraph, EdgeListGraph, IncidenceGraph and AdjacencyGraph. The WorkGraph must outlive it and be
/// directed as `DirectedCategory` says.
template <typename DirectedCategory>
class BoostWorkGraph {
 public:
  explicit BoostWorkGraph(const WorkGraph& graph) : graph_(&graph) {}
  const WorkGraph& graph() const { return *graph_; }

 private:
  const WorkGraph* graph_;
};

using DirectedWorkGraph = BoostWorkGraph<boost::directed_tag>;
using UndirectedWorkGraph = BoostWorkGraph<boost::undirected_tag>;

/// Every edge once: in an undirected graph by its end with the smaller number.
class AllWorkEdges : public boost::iterator_facade<AllWorkEdges, WorkEdge, boost::forward_traversal_tag, WorkEdge> {
 public:
  AllWorkEdges() = default;
  AllWorkEdges(const WorkGraph& graph, std::uint32_t vertex) : graph_(&graph), edge_{vertex, graph.firstEdge(vertex)} {
    settle();
  }

 private:
  friend class boost::iterator_core_access;
  WorkEdge dereference() const { return edge_; }
  bool equal(const AllWorkEdges& other) const { return edge_.place == other.edge_.place; }
  void increment() {
    ++edge_.place;
    settle();
  }
  void settle() {
    while (edge_.source < graph_->vertexCount()) {
      if (edge_.place == graph_->firstEdge(edge_.source + 1)) {
        ++edge_.source;
      } else if (!graph_->isDirected() && graph_->target(edge_.place) < edge_.source) {
        ++edge_.place;
      } else {
        return;
      }
    }
  }

  const WorkGraph* graph_ = nullptr;
  WorkEdge edge_;
};

struct ToWorkEdge {
  using result_type = WorkEdge;
  std::uint32_t source = 0;
  WorkEdge operator()(std::size_t place) const { return {source, place}; }
};

}  // namespace tov

namespace boost {

template <typename DirectedCategory>
struct graph_traits<tov::BoostWorkGraph<DirectedCategory>> {
  struct traversal_category : virtual incidence_graph_tag,
                              virtual adjacency_graph_tag,
                              virtual vertex_list_graph_tag,
                              virtual edge_list_graph_tag {};
  using directed_category = DirectedCategory;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = tov::WorkEdge;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = counting_iterator<std::uint32_t>;
  using edge_iterator = tov::AllWorkEdges;
  using out_edge_iterator = transform_iterator<tov::ToWorkEdge, counting_iterator<std::size_t>, tov::WorkEdge>;
  using adjacency_iterator = typename adjacency_iterator_generator<tov::BoostWorkGraph<DirectedCategory>,
                                                                   vertex_descriptor, out_edge_iterator>::type;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};
template <typename DirectedCategory>
struct graph_traits<const tov::BoostWorkGraph<DirectedCategory>> : graph_traits<tov::BoostWorkGraph<DirectedCategory>> {
};

template <typename DirectedCategory>
struct property_map<tov::BoostWorkGraph<DirectedCategory>, vertex_index_t> {
  using type = typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};

}  // namespace boost

namespace tov {

template <typename D>
auto vertices(const BoostWorkGraph<D>& graph) {
  using Iterator = typename boost::graph_traits<BoostWorkGraph<D>>::vertex_iterator;
  return std::pair(Iterator(0), Iterator(graph.graph().vertexCount()));
}
template <typename D>
std::size_t num_vertices(const BoostWorkGraph<D>& graph) {
  return graph.graph().vertexCount();
}
template <typename D>
auto edges(const BoostWorkGraph<D>& graph) {
  return std::pair(AllWorkEdges(graph.graph(), 0), AllWorkEdges(graph.graph(), graph.graph().vertexCount()));
}
template <typename D>
std::size_t num_edges(const BoostWorkGraph<D>& graph) {
  return graph.graph().edgeCount();
}
template <typename D>
std::uint32_t source(const WorkEdge& edge, const BoostWorkGraph<D>&) {
  return edge.source;
}
template <typename D>
std::uint32_t target(const WorkEdge& edge, const BoostWorkGraph<D>& graph) {
  return graph.graph().target(edge.place);
}
template <typename D>
std::size_t out_degree(std::uint32_t vertex, const BoostWorkGraph<D>& graph) {
  return graph.graph().degree(vertex);
}
template <typename D>
auto out_edges(std::uint32_t vertex, const BoostWorkGraph<D>& graph) {
  using Iterator = typename boost::graph_traits<BoostWorkGraph<D>>::out_edge_iterator;
  graph.graph().tick();
  const std::size_t first = graph.graph().firstEdge(vertex);
  const ToWorkEdge toEdge{vertex};
  return std::pair(Iterator(boost::counting_iterator<std::size_t>(first), toEdge),
                   Iterator(boost::counting_iterator<std::size_t>(first + graph.graph().degree(vertex)), toEdge));
}
template <typename D>
auto adjacent_vertices(std::uint32_t vertex, const BoostWorkGraph<D>& graph) {
  using Iterator = typename boost::graph_traits<BoostWorkGraph<D>>::adjacency_iterator;
  const auto [first, last] = out_edges(vertex, graph);
  return std::pair(Iterator(first, &graph), Iterator(last, &graph));
}

/// The weight of an edge.
struct WorkWeightMap {
  using value_type = double;
  using reference = double;
  using key_type = WorkEdge;
  using category = boost::readable_property_map_tag;
  const WorkGraph* graph = nullptr;
};
inline double get(const WorkWeightMap& map, const WorkEdge& edge) {
  return map.graph->weight(edge.place);
}

/// A vertex is its own index.
using WorkIndexMap = boost::typed_identity_property_map<std::uint32_t>;

template <typename D>
WorkIndexMap get(boost::vertex_index_t, const BoostWorkGraph<D>&) {
  return {};
}

/// Numbers kept for each vertex.
template <typename T>
auto numbersOf(std::vector<T>& numbers) {
  return boost::make_iterator_property_map(numbers.begin(), WorkIndexMap());
}

/// Calls `run` with the graph as the kind that it is.
template <typename Run>
void withBoostGraph(const WorkGraph& graph, Run run) {
  if (graph.isDirected()) {
    run(DirectedWorkGraph(graph));
  } else {
    run(UndirectedWorkGraph(graph));
  }
}

}  // namespace tov
