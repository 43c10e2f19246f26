// The changes of an open transaction.
#pragma once

#include <rocksdb/comparator.h>
#include <rocksdb/utilities/write_batch_with_index.h>

#include <map>
#include <vector>

#include "graph_state.h"
#include "snapshot_implementation.h"
#include "text_index.h"

namespace tov {

/// One step of a change to an adjacency list, noted so that a savepoint can take it back.
struct AdjacencyStep {
  enum class Kind { added, dropped, droppedAdded };  ///< the last: an entry that this transaction itself had added
  Kind kind;
  AdjacencyKey key;
  AdjacencyEntry entry;
};

/// What a transaction looked like when a savepoint was set; the batch keeps its own mark.
struct Savepoint {
  GraphState state;
  std::size_t steps;
  bool changed;
};

struct PendingChanges {
  explicit PendingChanges(const GraphState& before) : state(before) {}

  /// Records, labels, index entries, blobs and texts. Keys are indexed, so reads see them.
  rocksdb::WriteBatchWithIndex batch{rocksdb::BytewiseComparator(), 0, true};
  std::map<AdjacencyKey, AdjacencyChange> adjacency;
  std::size_t adjacencyEntries = 0;
  GraphState state;
  bool changesGraph = false;  ///< nodes or relationships, not only names and indexes
  TextIndexChanges texts;
  std::vector<Savepoint> savepoints;
  std::vector<AdjacencyStep> steps;  ///< since the first savepoint; empty without one
};

}  // namespace tov
