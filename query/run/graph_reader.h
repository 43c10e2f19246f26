// How one run reads hops and labels: from what the commit's readers keep in memory, from the store where nothing is
// kept, and from compressed rows once the readers have asked often enough that building them pays.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "tovholder/database.h"
#include "tovholder/graph_memory.h"
#include "tovholder/topology.h"

namespace tov::query {

/// Belongs to one run.
class GraphReader {
 public:
  /// @param check  called while rows are built; what it throws ends the building
  GraphReader(const Snapshot& view, std::function<void()> check) : view_(&view), check_(std::move(check)) {}

  /// Reads this view from now on; that of a commit through its memory.
  void setView(const Snapshot& view) {
    view_ = &view;
    memory_ = memoryOf(view);
  }
  /// Null within a transaction, and for a graph that is too large.
  GraphMemory* memory() const { return memory_; }

  /// Appends the steps from `node`; see Snapshot::neighbours.
  void neighbours(NodeId node, std::span<const TypeId> types, Direction direction, std::vector<Neighbour>& out);
  void between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out);
  bool hasLabel(NodeId node, LabelId label) {
    if (const Topology* rows = topology()) return rows->label(label).set.contains(static_cast<std::uint64_t>(node));
    return view_->hasLabel(node, label);
  }
  /// The neighbours over one type in one direction, in place. False when only `neighbours` can give them.
  bool row(NodeId node, TypeId type, bool incoming, TopologyRows::Row& out) {
    if (memory_ == nullptr) return false;
    if (memory_->topology() == nullptr && memory_->rowsWouldPay()) memory_->buildTopology(check_);
    return memory_->row(node, type, incoming, out);
  }
  /// Null while there are no compressed rows.
  const Topology* topology() const { return memory_ != nullptr ? memory_->topology() : nullptr; }
  /// Builds the compressed rows now, for a query that is about to walk much of the graph. Null when they do not fit.
  const Topology* buildTopology() { return memory_ != nullptr ? memory_->buildTopology(check_) : nullptr; }

 private:
  bool appendRows(NodeId node, TypeId type, Direction direction, std::vector<Neighbour>& out);

  const Snapshot* view_;
  GraphMemory* memory_ = nullptr;
  std::function<void()> check_;
};

}  // namespace tov::query
