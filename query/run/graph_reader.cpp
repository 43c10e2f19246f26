#include "query/run/graph_reader.h"

#include <algorithm>

namespace tov::query {
namespace {

/// Building reads every relationship once; a query that reads this share of the nodes has paid for it soon after.
constexpr std::uint64_t kLeastReads = 4096;
constexpr std::uint64_t kNodesPerRead = 16;

}  // namespace

void GraphReader::allowTopology(std::shared_ptr<TopologyCache> cache) {
  cache_ = std::move(cache);
  if (cache_->topology && cache_->commit == view_.commit()) {
    held_ = cache_->topology;
    topology_ = held_.get();
    return;
  }
  cache_->topology.reset();
  if (cache_->refusedCommit == view_.commit()) return;
  readsUntilBuild_ = kLeastReads + view_.nodeCount() / kNodesPerRead;
}

void GraphReader::build() {
  try {
    held_ = view_.topology();
    topology_ = held_.get();
    cache_->topology = held_;
    cache_->commit = view_.commit();
  } catch (const Error&) {
    // Too large for the memory limit, or ids beyond its reach: the store answers everything, only slower.
    cache_->refusedCommit = view_.commit();
  }
}

void GraphReader::neighbours(NodeId node, std::span<const TypeId> types, Direction direction,
                             std::vector<Neighbour>& out) {
  if (topology_ == nullptr) {
    view_.neighbours(node, types, direction, out);
    countRead();
    return;
  }
  if (!types.empty()) {
    for (TypeId type : types) appendRows(node, type, direction, out);
    return;
  }
  for (std::uint32_t type = 0; type < topology_->typeCount(); ++type) {
    appendRows(node, static_cast<TypeId>(type), direction, out);
  }
}

void GraphReader::appendRows(NodeId node, TypeId type, Direction direction, std::vector<Neighbour>& out) const {
  if (direction != Direction::incoming) {
    const TopologyRows::Row row = topology_->outgoing(type).row(node);
    for (std::size_t i = 0; i < row.nodes.size(); ++i) {
      out.push_back({NodeId{row.nodes[i]}, RelationshipId{row.relationships[i]}, type, true});
    }
  }
  if (direction == Direction::outgoing) return;
  const TopologyRows::Row row = topology_->incoming(type).row(node);
  for (std::size_t i = 0; i < row.nodes.size(); ++i) {
    // A relationship from a node to itself has been given as an outgoing one.
    if (direction == Direction::both && NodeId{row.nodes[i]} == node) continue;
    out.push_back({NodeId{row.nodes[i]}, RelationshipId{row.relationships[i]}, type, false});
  }
}

void GraphReader::between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out) {
  if (topology_ == nullptr) {
    view_.between(start, end, type, out);
    countRead();
    return;
  }
  const TopologyRows::Row row = topology_->outgoing(type).row(start);
  const auto wanted = static_cast<std::uint64_t>(end);
  const auto [first, last] = std::equal_range(row.nodes.begin(), row.nodes.end(), wanted);
  for (auto at = first; at != last; ++at) {
    out.push_back(RelationshipId{row.relationships[static_cast<std::size_t>(at - row.nodes.begin())]});
  }
}

bool GraphReader::hasLabel(NodeId node, LabelId label) {
  if (topology_ == nullptr) return view_.hasLabel(node, label);
  return topology_->label(label).set.contains(static_cast<std::uint64_t>(node));
}

}  // namespace tov::query
