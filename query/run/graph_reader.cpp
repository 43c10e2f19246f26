#include "query/run/graph_reader.h"

#include <algorithm>

namespace tov::query {

void GraphReader::neighbours(NodeId node, std::span<const TypeId> types, Direction direction,
                             std::vector<Neighbour>& out) {
  const std::size_t before = out.size();
  if (memory_ != nullptr) {
    bool given = true;
    if (!types.empty()) {
      for (std::size_t i = 0; i < types.size() && given; ++i) given = appendRows(node, types[i], direction, out);
    } else if (const Topology* rows = topology()) {
      for (std::uint32_t type = 0; type < rows->typeCount() && given; ++type) {
        given = appendRows(node, static_cast<TypeId>(type), direction, out);
      }
    } else {
      // Every type at once is one stretch of the store.
      memory_->countReads(1);
      if (memory_->rowsWouldPay()) buildTopology();
      given = false;
    }
    if (given) return;
    out.resize(before);
  }
  view_->neighbours(node, types, direction, out);
}

bool GraphReader::appendRows(NodeId node, TypeId type, Direction direction, std::vector<Neighbour>& out) {
  TopologyRows::Row found;
  if (direction != Direction::incoming) {
    if (!row(node, type, false, found)) return false;
    for (std::size_t i = 0; i < found.nodes.size(); ++i) {
      out.push_back({NodeId{found.nodes[i]}, RelationshipId{found.relationships[i]}, type, true});
    }
  }
  if (direction == Direction::outgoing) return true;
  if (!row(node, type, true, found)) return false;
  for (std::size_t i = 0; i < found.nodes.size(); ++i) {
    // A relationship from a node to itself has been given as an outgoing one.
    if (direction == Direction::both && NodeId{found.nodes[i]} == node) continue;
    out.push_back({NodeId{found.nodes[i]}, RelationshipId{found.relationships[i]}, type, false});
  }
  return true;
}

void GraphReader::between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out) {
  if (topology() == nullptr) {
    view_->between(start, end, type, out);
    if (memory_ == nullptr) return;
    memory_->countReads(1);
    if (memory_->rowsWouldPay()) buildTopology();
    return;
  }
  const TopologyRows::Row row = topology()->outgoing(type).row(start);
  const auto wanted = static_cast<std::uint64_t>(end);
  const auto [first, last] = std::equal_range(row.nodes.begin(), row.nodes.end(), wanted);
  for (auto at = first; at != last; ++at) {
    out.push_back(RelationshipId{row.relationships[static_cast<std::size_t>(at - row.nodes.begin())]});
  }
}

}  // namespace tov::query
