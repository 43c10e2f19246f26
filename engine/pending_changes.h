// The changes of an open transaction.
#pragma once

#include <rocksdb/comparator.h>
#include <rocksdb/utilities/write_batch_with_index.h>

#include <map>

#include "graph_state.h"
#include "snapshot_implementation.h"
#include "text_index.h"

namespace tov {

struct PendingChanges {
  explicit PendingChanges(const GraphState& before) : state(before) {}

  /// Records, labels, index entries, blobs and texts. Keys are indexed, so reads see them.
  rocksdb::WriteBatchWithIndex batch{rocksdb::BytewiseComparator(), 0, true};
  std::map<AdjacencyKey, AdjacencyChange> adjacency;
  std::size_t adjacencyEntries = 0;
  GraphState state;
  bool changesGraph = false;  ///< nodes or relationships, not only names and indexes
  TextIndexChanges texts;
};

}  // namespace tov
