// How one run reads hops and labels: from the store at first, from compressed rows in memory once it has asked often
// enough that building them pays, and from the start where they are built already.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "tovholder/database.h"
#include "tovholder/topology.h"

namespace tov::query {

/// The newest rows that a session has built, kept for the queries that follow on the same commit.
struct TopologyCache {
  std::uint64_t commit = 0;
  std::shared_ptr<const Topology> topology;
  std::uint64_t refusedCommit = ~std::uint64_t{0};  ///< it did not fit the memory limit
};

/// Belongs to one run.
class GraphReader {
 public:
  explicit GraphReader(const Snapshot& view) : view_(view) {}

  /// Allows rows in memory; without a cache every read goes to the store, as it must within a transaction.
  void allowTopology(std::shared_ptr<TopologyCache> cache);

  /// Appends the steps from `node`; see Snapshot::neighbours.
  void neighbours(NodeId node, std::span<const TypeId> types, Direction direction, std::vector<Neighbour>& out);
  void between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out);
  bool hasLabel(NodeId node, LabelId label);
  /// Null while the store is read.
  const Topology* topology() const { return topology_; }

 private:
  void countRead() {
    if (--readsUntilBuild_ == 0) build();
  }
  void build();
  void appendRows(NodeId node, TypeId type, Direction direction, std::vector<Neighbour>& out) const;

  const Snapshot& view_;
  const Topology* topology_ = nullptr;
  std::shared_ptr<const Topology> held_;  ///< keeps `topology_` alive when the session's cache moves on
  std::shared_ptr<TopologyCache> cache_;
  std::uint64_t readsUntilBuild_ = 0;
};

}  // namespace tov::query
