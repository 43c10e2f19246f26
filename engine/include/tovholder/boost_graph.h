// A commit's graph as Boost.Graph sees it, for programs that run its algorithms on their own graph. The only public
// header that needs Boost; the library itself does not include it.
//
//   tov::DirectedGraph graph(database.snapshot().topology());
//   std::vector<std::size_t> distance(num_vertices(graph));
//   boost::breadth_first_search(graph, graph.vertex(node), visitor(...));
#pragma once

#include <algorithm>
#include <boost/graph/adjacency_iterator.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "tovholder/topology.h"

namespace tov {

/// One relationship as an edge. In an undirected graph `source` is the vertex from which it was reached.
struct TopologyEdge {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::uint32_t relationship = 0;
  TypeId type{};
  bool operator==(const TopologyEdge& other) const { return relationship == other.relationship; }
  bool operator<(const TopologyEdge& other) const { return relationship < other.relationship; }
};

/// The whole graph of a commit: vertices are numbered 0 to num_vertices-1 without gaps, also where nodes were deleted.
/// Cheap to copy; the copies share the topology. Parallel edges and self-loops occur. As for any undirected graph of
/// Boost, a self-loop is met twice among the edges of its vertex.
///
/// Models VertexListGraph, EdgeListGraph, IncidenceGraph, AdjacencyGraph and, when directed, BidirectionalGraph.
template <typename DirectedCategory>
class TopologyGraph {
 public:
  static constexpr bool kIsDirected = std::is_convertible_v<DirectedCategory, boost::directed_tag>;

  explicit TopologyGraph(std::shared_ptr<const Topology> topology) : topology_(std::move(topology)) {
    isDense_ = topology_->nodeCount() == topology_->idBound();
  }

  const Topology& topology() const { return *topology_; }
  std::uint32_t vertex(NodeId node) const {
    const auto id = static_cast<std::uint32_t>(node);
    return isDense_ ? id : topology_->nodes().set.rank(id);
  }
  NodeId node(std::uint32_t vertex) const { return NodeId{isDense_ ? vertex : topology_->nodes().nodes[vertex]}; }
  RelationshipId relationship(const TopologyEdge& edge) const { return RelationshipId{edge.relationship}; }

  /// Edges of one vertex: all types, and both directions where the graph is undirected.
  class EdgesOfVertex
      : public boost::iterator_facade<EdgesOfVertex, TopologyEdge, boost::forward_traversal_tag, TopologyEdge> {
   public:
    EdgesOfVertex() = default;
    EdgesOfVertex(const TopologyGraph& graph, std::uint32_t vertex, std::size_t firstTable, std::size_t endTable)
        : graph_(&graph), vertex_(vertex), table_(firstTable), endTable_(endTable) {
      settle();
    }

   private:
    friend class boost::iterator_core_access;

    TopologyEdge dereference() const {
      const TopologyRows::Row row = graph_->row(table_, vertex_);
      const std::uint32_t there = graph_->vertex(NodeId{row.nodes[at_]});
      // Reached against its direction, an edge of a directed graph still points the way it was stored.
      const bool turned = kIsDirected && graph_->isIncoming(table_);
      return {turned ? there : vertex_, turned ? vertex_ : there, row.relationships[at_], graph_->typeOf(table_)};
    }
    bool equal(const EdgesOfVertex& other) const {
      return table_ == other.table_ && at_ == other.at_ && vertex_ == other.vertex_;
    }
    void increment() {
      ++at_;
      settle();
    }
    /// Moves on to the next table that has an edge left.
    void settle() {
      while (table_ < endTable_ && at_ >= graph_->row(table_, vertex_).nodes.size()) {
        ++table_;
        at_ = 0;
      }
    }

    const TopologyGraph* graph_ = nullptr;
    std::uint32_t vertex_ = 0;
    std::size_t table_ = 0;
    std::size_t endTable_ = 0;
    std::size_t at_ = 0;
  };

  /// Every edge once, by its start.
  class AllEdges : public boost::iterator_facade<AllEdges, TopologyEdge, boost::forward_traversal_tag, TopologyEdge> {
   public:
    AllEdges() = default;
    AllEdges(const TopologyGraph& graph, std::uint32_t vertex) : graph_(&graph), vertex_(vertex) {
      if (vertex_ < graph.vertexCount()) enter();
    }

   private:
    friend class boost::iterator_core_access;

    TopologyEdge dereference() const { return *edge_; }
    bool equal(const AllEdges& other) const {
      return vertex_ == other.vertex_ && (vertex_ >= graph_->vertexCount() || edge_ == other.edge_);
    }
    void increment() {
      ++edge_;
      if (edge_ == end_) {
        ++vertex_;
        enter();
      }
    }
    /// To the first edge of this vertex, or of the next that has one.
    void enter() {
      for (; vertex_ < graph_->vertexCount(); ++vertex_) {
        std::tie(edge_, end_) = graph_->outgoing(vertex_);
        if (edge_ != end_) return;
      }
    }

    const TopologyGraph* graph_ = nullptr;
    std::uint32_t vertex_ = 0;
    EdgesOfVertex edge_;
    EdgesOfVertex end_;
  };

  std::uint32_t vertexCount() const { return topology_->nodeCount(); }
  std::pair<EdgesOfVertex, EdgesOfVertex> outgoing(std::uint32_t vertex) const { return edges(vertex, 0, types()); }
  std::pair<EdgesOfVertex, EdgesOfVertex> incoming(std::uint32_t vertex) const {
    return edges(vertex, types(), 2 * types());
  }
  std::pair<EdgesOfVertex, EdgesOfVertex> incident(std::uint32_t vertex) const { return edges(vertex, 0, 2 * types()); }
  std::size_t degree(std::uint32_t vertex, bool wantOutgoing, bool wantIncoming) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < types(); ++i) {
      const TypeId type{static_cast<std::uint32_t>(i)};
      if (wantOutgoing) sum += topology_->outgoing(type).degree(node(vertex));
      if (wantIncoming) sum += topology_->incoming(type).degree(node(vertex));
    }
    return sum;
  }

 private:
  // Tables 0 to types()-1 are the outgoing rows of each type, those that follow the incoming ones.
  std::size_t types() const { return topology_->typeCount(); }
  bool isIncoming(std::size_t table) const { return table >= types(); }
  TypeId typeOf(std::size_t table) const {
    return TypeId{static_cast<std::uint32_t>(isIncoming(table) ? table - types() : table)};
  }
  TopologyRows::Row row(std::size_t table, std::uint32_t vertex) const {
    const TypeId type = typeOf(table);
    return (isIncoming(table) ? topology_->incoming(type) : topology_->outgoing(type)).row(node(vertex));
  }
  std::pair<EdgesOfVertex, EdgesOfVertex> edges(std::uint32_t vertex, std::size_t first, std::size_t end) const {
    return {EdgesOfVertex(*this, vertex, first, end), EdgesOfVertex(*this, vertex, end, end)};
  }

  std::shared_ptr<const Topology> topology_;
  bool isDense_ = true;
};

using DirectedGraph = TopologyGraph<boost::bidirectional_tag>;
using UndirectedGraph = TopologyGraph<boost::undirected_tag>;

/// Vertices are their own index.
struct VertexIndexMap {
  using value_type = std::size_t;
  using reference = std::size_t;
  using key_type = std::uint32_t;
  using category = boost::readable_property_map_tag;
};
inline std::size_t get(VertexIndexMap, std::uint32_t vertex) {
  return vertex;
}

}  // namespace tov

namespace boost {

/// What Boost.Graph asks of a graph's type.
template <typename DirectedCategory>
struct graph_traits<tov::TopologyGraph<DirectedCategory>> {
  using Graph = tov::TopologyGraph<DirectedCategory>;
  struct traversal_category
      : virtual std::conditional_t<Graph::kIsDirected, bidirectional_graph_tag, incidence_graph_tag>,
        virtual adjacency_graph_tag,
        virtual vertex_list_graph_tag,
        virtual edge_list_graph_tag {};
  using directed_category = DirectedCategory;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = tov::TopologyEdge;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = counting_iterator<std::uint32_t>;
  using edge_iterator = typename Graph::AllEdges;
  using out_edge_iterator = typename Graph::EdgesOfVertex;
  using in_edge_iterator = typename Graph::EdgesOfVertex;
  using adjacency_iterator = typename adjacency_iterator_generator<Graph, vertex_descriptor, out_edge_iterator>::type;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

/// A vertex is its own index.
template <typename DirectedCategory>
struct property_map<tov::TopologyGraph<DirectedCategory>, vertex_index_t> {
  using type = tov::VertexIndexMap;
  using const_type = tov::VertexIndexMap;
};

}  // namespace boost

// Found by argument-dependent lookup, under the names that Boost.Graph prescribes.
namespace tov {

template <typename D>
auto vertices(const TopologyGraph<D>& graph) {
  using Iterator = typename boost::graph_traits<TopologyGraph<D>>::vertex_iterator;
  return std::pair(Iterator(0), Iterator(graph.vertexCount()));
}
template <typename D>
std::size_t num_vertices(const TopologyGraph<D>& graph) {
  return graph.vertexCount();
}
template <typename D>
auto edges(const TopologyGraph<D>& graph) {
  using Iterator = typename TopologyGraph<D>::AllEdges;
  return std::pair(Iterator(graph, 0), Iterator(graph, graph.vertexCount()));
}
template <typename D>
std::size_t num_edges(const TopologyGraph<D>& graph) {
  return graph.topology().relationshipCount();
}
template <typename D>
std::uint32_t source(const TopologyEdge& edge, const TopologyGraph<D>&) {
  return edge.source;
}
template <typename D>
std::uint32_t target(const TopologyEdge& edge, const TopologyGraph<D>&) {
  return edge.target;
}
template <typename D>
auto out_edges(std::uint32_t vertex, const TopologyGraph<D>& graph) {
  if constexpr (TopologyGraph<D>::kIsDirected) {
    return graph.outgoing(vertex);
  } else {
    return graph.incident(vertex);
  }
}
template <typename D>
std::size_t out_degree(std::uint32_t vertex, const TopologyGraph<D>& graph) {
  return graph.degree(vertex, true, !TopologyGraph<D>::kIsDirected);
}
inline auto in_edges(std::uint32_t vertex, const DirectedGraph& graph) {
  return graph.incoming(vertex);
}
inline std::size_t in_degree(std::uint32_t vertex, const DirectedGraph& graph) {
  return graph.degree(vertex, false, true);
}
inline std::size_t degree(std::uint32_t vertex, const DirectedGraph& graph) {
  return graph.degree(vertex, true, true);
}
template <typename D>
auto adjacent_vertices(std::uint32_t vertex, const TopologyGraph<D>& graph) {
  using Iterator = typename boost::graph_traits<TopologyGraph<D>>::adjacency_iterator;
  const auto [first, last] = out_edges(vertex, graph);
  return std::pair(Iterator(first, &graph), Iterator(last, &graph));
}
template <typename D>
VertexIndexMap get(boost::vertex_index_t, const TopologyGraph<D>&) {
  return {};
}
template <typename D>
std::size_t get(boost::vertex_index_t, const TopologyGraph<D>&, std::uint32_t vertex) {
  return vertex;
}

// Parts of a graph, for boost::filtered_graph, and weights. All are cheap to copy; the copies share what was read.

/// Keeps the relationships of some types whose date lies within a range.
class RelationshipFilter {
 public:
  RelationshipFilter() = default;  ///< keeps all
  explicit RelationshipFilter(std::span<const TypeId> types)
      : types_(std::make_shared<const std::vector<TypeId>>(types.begin(), types.end())) {}

  /// Leaves out relationships that have a date under this key outside of `from` to `until`, both included.
  RelationshipFilter& within(const Snapshot& view, KeyId date, Date from, Date until) {
    auto outside = std::make_shared<std::vector<bool>>();
    readAll(view, date, [&](std::uint64_t id, const Value& value) {
      if (value.kind() != Value::Kind::date || (value.asDate() >= from && value.asDate() <= until)) return;
      if (outside->size() <= id) outside->resize(id + 1);
      (*outside)[id] = true;
    });
    outside_ = std::move(outside);
    return *this;
  }

  bool operator()(const TopologyEdge& edge) const {
    if (types_ && std::find(types_->begin(), types_->end(), edge.type) == types_->end()) return false;
    return !outside_ || edge.relationship >= outside_->size() || !(*outside_)[edge.relationship];
  }

  /// Calls `visit(id, value)` for each relationship of the view.
  template <typename Visit>
  static void readAll(const Snapshot& view, KeyId key, Visit visit) {
    RelationshipCursor cursor = view.relationships();
    std::vector<RelationshipId> ids(1024);
    std::vector<Value> values(ids.size());
    while (const std::size_t count = cursor.next(ids)) {
      view.property(std::span(ids).first(count), key, values);
      for (std::size_t i = 0; i < count; ++i) visit(static_cast<std::uint64_t>(ids[i]), values[i]);
    }
  }

 private:
  std::shared_ptr<const std::vector<TypeId>> types_;
  std::shared_ptr<const std::vector<bool>> outside_;  // by relationship
};

/// Keeps the nodes that have one of some labels.
template <typename DirectedCategory>
class NodeFilter {
 public:
  NodeFilter() = default;  ///< keeps all
  NodeFilter(const TopologyGraph<DirectedCategory>& graph, std::span<const LabelId> labels)
      : graph_(std::make_shared<const TopologyGraph<DirectedCategory>>(graph)),
        labels_(std::make_shared<const std::vector<LabelId>>(labels.begin(), labels.end())) {}

  bool operator()(std::uint32_t vertex) const {
    if (!graph_) return true;
    const auto node = static_cast<std::uint64_t>(graph_->node(vertex));
    return std::any_of(labels_->begin(), labels_->end(),
                       [&](LabelId label) { return graph_->topology().label(label).set.contains(node); });
  }

 private:
  std::shared_ptr<const TopologyGraph<DirectedCategory>> graph_;
  std::shared_ptr<const std::vector<LabelId>> labels_;
};

/// A number that relationships have as a property, as the weight of their edges.
class RelationshipWeights {
 public:
  using value_type = double;
  using reference = double;
  using key_type = TopologyEdge;
  using category = boost::readable_property_map_tag;

  RelationshipWeights() = default;  ///< 1 everywhere
  /// @param otherwise  where a relationship has no such number
  RelationshipWeights(const Snapshot& view, KeyId key, double otherwise = 1) : otherwise_(otherwise) {
    auto weights = std::make_shared<std::vector<double>>();
    RelationshipFilter::readAll(view, key, [&](std::uint64_t id, const Value& value) {
      if (!value.isNumber()) return;
      if (weights->size() <= id) weights->resize(id + 1, otherwise);
      (*weights)[id] = value.kind() == Value::Kind::integer ? static_cast<double>(value.asInteger()) : value.asFloat();
    });
    weights_ = std::move(weights);
  }

  double of(const TopologyEdge& edge) const {
    return weights_ && edge.relationship < weights_->size() ? (*weights_)[edge.relationship] : otherwise_;
  }

 private:
  double otherwise_ = 1;
  std::shared_ptr<const std::vector<double>> weights_;  // by relationship
};
inline double get(const RelationshipWeights& weights, const TopologyEdge& edge) {
  return weights.of(edge);
}

}  // namespace tov
