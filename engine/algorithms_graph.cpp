// Making a WorkGraph: which nodes and relationships count, what they weigh, and the rows.
#include <algorithm>
#include <cmath>

#include "tovholder/algorithms.h"
#include "tovholder/topology.h"
#include "value_order.h"

namespace tov {
namespace {

constexpr std::size_t kBatch = 1024;
constexpr std::uint64_t kIdLimit = std::numeric_limits<std::uint32_t>::max();

/// Whether a value stands within the bounds, or cannot be compared with them.
class DateRange {
 public:
  DateRange(const std::optional<Value>& from, const std::optional<Value>& until) {
    if (from && !from->isNull()) from_ = encodeOrdered(*from);
    if (until && !until->isNull()) until_ = encodeOrdered(*until);
  }
  bool isOutside(const Value& value) const {
    if (value.isNull() || isIncomparable(value)) return false;
    const std::string own = encodeOrdered(value);
    return (isOfKind(own, from_) && own < from_) || (isOfKind(own, until_) && own > until_);
  }

 private:
  static bool isOfKind(const std::string& own, const std::string& bound) {
    return !bound.empty() && own.front() == bound.front();
  }
  std::string from_;
  std::string until_;
};

std::uint32_t narrow(std::uint64_t id) {
  if (id < kIdLimit) return static_cast<std::uint32_t>(id);
  throw LimitError(LimitError::Bound::memory,
                   "this graph has given out more ids than its compact form can hold (4,294,967,294)");
}

}  // namespace

/// Edges between vertices, and the rows that are made of them.
class WorkGraphRows {
 public:
  struct Edge {
    std::uint32_t source;
    std::uint32_t target;
    std::uint32_t relationship;
    double weight;
  };

  explicit WorkGraphRows(WorkGraph& graph) : graph_(graph) {}

  void add(const Edge& edge) {
    if (edges_.size() == edges_.capacity()) {
      const std::size_t room = std::max(kBatch, 2 * edges_.capacity());
      graph_.hold(room * sizeof(Edge));
      edges_.reserve(room);
    }
    edges_.push_back(edge);
  }

  void joinParallel(Parallel parallel) {
    std::ranges::sort(edges_, [](const Edge& a, const Edge& b) {
      return std::tie(a.source, a.target, a.weight, a.relationship) <
             std::tie(b.source, b.target, b.weight, b.relationship);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const Edge& edge = edges_[i];
      if (kept != 0 && edges_[kept - 1].source == edge.source && edges_[kept - 1].target == edge.target) {
        // The first of them has the least weight.
        if (parallel == Parallel::sum) edges_[kept - 1].weight += edge.weight;
        continue;
      }
      edges_[kept++] = edge;
    }
    edges_.resize(kept);
  }

  void makeRows() {
    const std::size_t vertices = graph_.nodes_.size();
    const std::size_t entries = graph_.isDirected_ ? edges_.size() : 2 * edges_.size();
    const bool isWeighted = std::ranges::any_of(edges_, [](const Edge& edge) { return edge.weight != 1; });
    graph_.hold((vertices + 1) * sizeof(std::uint32_t) + entries * (8 + (isWeighted ? sizeof(double) : 0)));
    if (entries >= kIdLimit) narrow(entries);
    std::vector<std::uint32_t>& offsets = graph_.offsets_;
    offsets.assign(vertices + 1, 0);
    const auto eachEntry = [&](auto visit) {
      for (const Edge& edge : edges_) {
        visit(edge.source, edge.target, edge);
        if (!graph_.isDirected_) visit(edge.target, edge.source, edge);
      }
    };
    std::ranges::sort(edges_, [](const Edge& a, const Edge& b) {
      return std::tie(a.source, a.target, a.relationship) < std::tie(b.source, b.target, b.relationship);
    });
    check();
    eachEntry([&](std::uint32_t from, std::uint32_t, const Edge&) { ++offsets[from + 1]; });
    for (std::size_t i = 0; i < vertices; ++i) offsets[i + 1] += offsets[i];
    graph_.targets_.resize(entries);
    graph_.relationships_.resize(entries);
    if (isWeighted) graph_.weights_.resize(entries);
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
    // What leads backwards comes first, in ascending order too, so that each row ascends.
    const auto place = [&](std::uint32_t from, std::uint32_t to, const Edge& edge) {
      const std::uint32_t at = next[from]++;
      graph_.targets_[at] = to;
      graph_.relationships_[at] = edge.relationship;
      if (isWeighted) graph_.weights_[at] = edge.weight;
    };
    if (!graph_.isDirected_) {
      for (const Edge& edge : edges_) place(edge.target, edge.source, edge);
    }
    for (const Edge& edge : edges_) place(edge.source, edge.target, edge);
  }

 protected:
  void check() const {
    if (graph_.supervision_.check) graph_.supervision_.check();
  }

  WorkGraph& graph_;
  std::vector<Edge> edges_;
};

class WorkGraphReader : private WorkGraphRows {
 public:
  WorkGraphReader(const Snapshot& view, const GraphPart& part, const GraphShape& shape, WorkGraph& graph)
      : WorkGraphRows(graph), view_(view), part_(part), shape_(shape), dates_(part.from, part.until) {}

  void build() {
    try {
      topology_ = view_.topology();
    } catch (const UsageError&) {
      // A transaction's view has no compact form; its records are read instead.
    }
    graph_.isDirected_ = shape_.direction != Direction::both;
    readNodes();
    readEdges();
    readProperties();
    if (shape_.parallel != Parallel::keep) joinParallel(shape_.parallel);
    makeRows();
  }

 private:
  void readNodes() {
    std::vector<std::uint32_t>& nodes = graph_.nodes_;
    const auto take = [&](NodeCursor cursor) {
      std::vector<NodeId> ids(kBatch);
      std::vector<Value> values(kBatch);
      while (const std::size_t count = cursor.next(ids)) {
        check();
        graph_.hold(count * 2 * sizeof(std::uint32_t));
        if (part_.date) view_.property(std::span(ids).first(count), *part_.date, values);
        for (std::size_t i = 0; i < count; ++i) {
          if (part_.date && dates_.isOutside(values[i])) continue;
          nodes.push_back(narrow(static_cast<std::uint64_t>(ids[i])));
        }
      }
    };
    if (part_.labels.empty()) take(view_.nodes());
    for (const LabelId label : part_.labels) take(view_.nodes(label));
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    set_ = IdSet(nodes);
  }

  void readEdges() {
    std::vector<TypeId> types = part_.types.empty() ? view_.types() : part_.types;
    std::ranges::sort(types);
    types.erase(std::unique(types.begin(), types.end()), types.end());
    for (const TypeId type : types) {
      if (topology_) {
        readRows(topology_->outgoing(type));
      } else {
        scan(type);
      }
    }
  }

  void readRows(const TopologyRows& rows) {
    for (const std::uint32_t owner : rows.owners()) {
      if (!set_.contains(owner)) continue;
      const TopologyRows::Row row = rows.row(NodeId{owner});
      for (std::size_t i = 0; i < row.nodes.size(); ++i) addEdge(owner, row.nodes[i], row.relationships[i]);
    }
  }

  void scan(TypeId type) {
    RelationshipCursor cursor = view_.relationships(type);
    std::vector<RelationshipId> ids(kBatch);
    while (const std::size_t count = cursor.next(ids)) {
      for (std::size_t i = 0; i < count; ++i) {
        const RelationshipHead head = view_.head(ids[i]);
        addEdge(narrow(static_cast<std::uint64_t>(head.start)), narrow(static_cast<std::uint64_t>(head.end)),
                narrow(static_cast<std::uint64_t>(ids[i])));
      }
    }
  }

  void addEdge(std::uint32_t start, std::uint32_t end, std::uint32_t relationship) {
    graph_.tick();
    if (start == end || !set_.contains(start) || !set_.contains(end)) return;
    std::uint32_t source = set_.rank(start);
    std::uint32_t target = set_.rank(end);
    if (shape_.direction == Direction::incoming) std::swap(source, target);
    if (shape_.direction == Direction::both && source > target) std::swap(source, target);
    add({source, target, relationship, 1});
  }

  /// Drops what is outside of the dates and sets the weights.
  void readProperties() {
    if (!part_.date && !shape_.weight) return;
    std::vector<RelationshipId> ids;
    std::vector<Value> values(kBatch);
    std::size_t kept = 0;
    for (std::size_t first = 0; first < edges_.size(); first += kBatch) {
      check();
      const std::size_t count = std::min(kBatch, edges_.size() - first);
      ids.clear();
      for (std::size_t i = 0; i < count; ++i) ids.push_back(RelationshipId{edges_[first + i].relationship});
      if (shape_.weight) {
        view_.property(ids, *shape_.weight, std::span(values).first(count));
        for (std::size_t i = 0; i < count; ++i) edges_[first + i].weight = weightOf(values[i], ids[i]);
      }
      if (part_.date) view_.property(ids, *part_.date, std::span(values).first(count));
      for (std::size_t i = 0; i < count; ++i) {
        if (part_.date && dates_.isOutside(values[i])) continue;
        edges_[kept++] = edges_[first + i];
      }
    }
    edges_.resize(kept);
  }

  double weightOf(const Value& value, RelationshipId id) const {
    double weight = 1;
    if (value.kind() == Value::Kind::integer) {
      weight = static_cast<double>(value.asInteger());
    } else if (value.kind() == Value::Kind::floating) {
      weight = value.asFloat();
    } else if (!value.isNull()) {
      weight = NAN;
    }
    if (weight >= 0 && std::isfinite(weight)) return weight;
    throw UsageError("the property " + std::string(view_.name(*shape_.weight)) + " of the relationship with the id " +
                     std::to_string(static_cast<std::uint64_t>(id)) + " is " + value.toText() +
                     ", which cannot be a weight; weights are numbers from 0 on");
  }

  const Snapshot& view_;
  const GraphPart& part_;
  const GraphShape& shape_;
  DateRange dates_;
  std::shared_ptr<const Topology> topology_;
  IdSet set_;
};

WorkGraph::WorkGraph(const Snapshot& view, const GraphPart& part, const GraphShape& shape, Supervision supervision)
    : supervision_(std::move(supervision)) {
  WorkGraphReader(view, part, shape, *this).build();
}

WorkGraph::WorkGraph(std::span<const NodeId> nodes, std::span<const WeightedEdge> edges, Supervision supervision)
    : supervision_(std::move(supervision)) {
  hold(nodes.size() * sizeof(std::uint32_t));
  for (const NodeId node : nodes) nodes_.push_back(narrow(static_cast<std::uint64_t>(node)));
  std::ranges::sort(nodes_);
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
  WorkGraphRows rows(*this);
  for (const WeightedEdge& edge : edges) {
    tick();
    const auto source = vertex(edge.source);
    const auto target = vertex(edge.target);
    if (!source || !target) throw UsageError("an edge ends at a node that is not among the graph's nodes");
    if (!(edge.weight >= 0) || !std::isfinite(edge.weight)) {
      throw UsageError("an edge weighs " + std::to_string(edge.weight) + "; weights are numbers from 0 on");
    }
    if (*source != *target) rows.add({std::min(*source, *target), std::max(*source, *target), 0, edge.weight});
  }
  rows.joinParallel(Parallel::sum);
  rows.makeRows();
}

std::optional<std::uint32_t> WorkGraph::vertex(NodeId node) const {
  const auto id = static_cast<std::uint64_t>(node);
  const auto at = std::ranges::lower_bound(nodes_, id);
  if (at == nodes_.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - nodes_.begin());
}

void collaborations(const Snapshot& view, LabelId of, const GraphPart& part, std::uint32_t minimum,
                    const std::function<void(const Collaboration&)>& visit, const Supervision& supervision) {
  GraphPart both = part;
  // Without a wish for what may be shared, anything may.
  if (!both.labels.empty()) both.labels.push_back(of);
  const WorkGraph graph(view, both, {Direction::both, Parallel::least, {}}, supervision);
  std::vector<bool> isMember(graph.vertexCount());
  for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
    graph.tick();
    isMember[v] = view.hasLabel(graph.node(v), of);
  }
  std::vector<bool> isHub(graph.vertexCount(), part.labels.empty());
  for (std::uint32_t v = 0; v < graph.vertexCount() && !part.labels.empty(); ++v) {
    graph.tick();
    isHub[v] = std::ranges::any_of(part.labels, [&](LabelId label) { return view.hasLabel(graph.node(v), label); });
  }
  graph.hold(graph.vertexCount() * (2 * sizeof(std::uint32_t)));
  std::vector<std::uint32_t> counts(graph.vertexCount());
  std::vector<std::uint32_t> met;
  for (std::uint32_t first = 0; first < graph.vertexCount(); ++first) {
    if (!isMember[first]) continue;
    for (const std::uint32_t hub : graph.edges(first).targets) {
      if (!isHub[hub]) continue;
      for (const std::uint32_t second : graph.edges(hub).targets) {
        graph.tick();
        if (second <= first || !isMember[second]) continue;
        if (counts[second]++ == 0) met.push_back(second);
      }
    }
    std::ranges::sort(met);
    for (const std::uint32_t second : met) {
      if (counts[second] >= minimum) visit({graph.node(first), graph.node(second), counts[second]});
      counts[second] = 0;
    }
    met.clear();
  }
}

}  // namespace tov
