// Walking one adjacency list in order: the committed entries, merged with what an open transaction added and removed.
#pragma once

#include "snapshot_implementation.h"

namespace tov {

/// The lower bound in a block's key. @throws CorruptionError when the key is of another shape
inline AdjacencyEntry blockStart(std::string_view key) {
  // A head sorts before its blocks and stands for the smallest entry.
  if (key.size() == kAdjacencyHeadWidth) return {};
  if (key.size() != kAdjacencyBlockWidth) {
    throw CorruptionError("a key among the adjacency lists has a wrong length; restore the database from a copy");
  }
  return {NodeId{loadBigEndian<std::uint64_t>(key.data() + kAdjacencyHeadWidth)},
          RelationshipId{loadBigEndian<std::uint64_t>(key.data() + kAdjacencyHeadWidth + 8)}};
}

template <typename Visit>
void visitEntries(std::string_view bytes, Visit&& visit) {
  AdjacencyDecoder decoder(bytes);
  for (AdjacencyEntry entry; decoder.next(entry);) visit(entry);
}

template <typename Visit>
void Snapshot::Implementation::visitCommitted(AdjacencyKey key, Visit&& visit) const {
  const AdjacencyHeadKey headKey(key);
  rocksdb::PinnableSlice bytes;
  if (!get(Family::adjacency, headKey, bytes)) return;
  const AdjacencyHead head = parseAdjacencyHead(bytes.ToStringView());
  if (!head.inBlocks) {
    visitEntries(head.entries, visit);
    return;
  }
  const AdjacencyBlockKey first(key, NodeId{0}, RelationshipId{0});
  for (auto it = range(Family::adjacency, first, prefixEnd(headKey)); it->valid(); it->next()) {
    visitEntries(it->value(), visit);
  }
}

template <typename Visit>
void Snapshot::Implementation::visitAdjacency(AdjacencyKey key, Visit&& visit) const {
  const AdjacencyChange* change = this->change(key);
  if (change == nullptr) {
    visitCommitted(key, visit);
    return;
  }
  auto added = change->added.begin();
  visitCommitted(key, [&](const AdjacencyEntry& entry) {
    for (; added != change->added.end() && *added < entry; ++added) visit(*added);
    if (!change->removed.contains(entry)) visit(entry);
  });
  for (; added != change->added.end(); ++added) visit(*added);
}

inline bool isWanted(const AdjacencyKey& key, Direction direction) {
  return direction == Direction::both || key.incoming == (direction == Direction::incoming);
}

template <typename Visit>
void Snapshot::Implementation::visitLists(NodeId node, Direction direction, Visit&& visit) const {
  if (hasChangedLists(node)) {
    for (const AdjacencyKey& key : adjacencyKeys(node)) {
      if (isWanted(key, direction)) visitAdjacency(key, [&](const AdjacencyEntry& entry) { visit(key, entry); });
    }
    return;
  }
  // All lists of a node stand side by side, heads before their blocks: one pass gives every entry in order.
  const IdKey prefix(node);
  auto it = range(Family::adjacency, prefix, prefixEnd(prefix));
  while (it->valid()) {
    const bool isHead = it->key().size() == kAdjacencyHeadWidth;
    if (!isHead) blockStart(it->key());
    const AdjacencyKey key = adjacencyKeyOf(it->key());
    const AdjacencyHead head = isHead ? parseAdjacencyHead(it->value()) : AdjacencyHead{0, false, it->value()};
    if (isWanted(key, direction)) {
      visitEntries(head.entries, [&](const AdjacencyEntry& entry) { visit(key, entry); });
    } else if (head.inBlocks) {
      it->seekForward(prefixEnd(AdjacencyHeadKey(key)));
      continue;
    }
    it->next();
  }
}

}  // namespace tov
