// Merges what a transaction changed in an adjacency list into the stored list, touching as few blocks as possible.
#pragma once

#include <rocksdb/utilities/write_batch_with_index.h>

#include "snapshot_implementation.h"

namespace tov {

/// Writes into the batch what turns the committed lists into the changed ones.
class AdjacencyWriter {
 public:
  /// @param firstNew  nodes from this one on have no committed lists
  AdjacencyWriter(const Snapshot::Implementation& view, NodeId firstNew, rocksdb::WriteBatchBase& batch)
      : view_(view), firstNew_(firstNew), batch_(batch) {}

  /// @throws CorruptionError when the list does not hold what is to be removed, or already holds what is new
  void write(AdjacencyKey key, const AdjacencyChange& change);

 private:
  using Entries = std::span<const AdjacencyEntry>;

  void writeWhole(AdjacencyKey key, Entries entries);
  void deleteBlocks(AdjacencyKey key);
  void updateBlocks(AdjacencyKey key, const AdjacencyChange& change);
  /// Writes one block under its bound, or several when it has grown too long; an empty one goes unless it is the first.
  void writeBlock(AdjacencyKey key, AdjacencyEntry bound, Entries entries);
  void put(std::string_view key, std::string_view value);
  void remove(std::string_view key);

  const Snapshot::Implementation& view_;
  const NodeId firstNew_;
  rocksdb::WriteBatchBase& batch_;
};

}  // namespace tov
