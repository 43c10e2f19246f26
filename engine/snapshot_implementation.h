// What a Snapshot reads from: one commit, or one commit with the changes of an open transaction over it.
#pragma once

#include <rocksdb/db.h>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "adjacency_list.h"
#include "graph_state.h"
#include "keys.h"
#include "record.h"
#include "store.h"

namespace rocksdb {
class WriteBatchWithIndex;
}

namespace tov {

/// What an open transaction did to one adjacency list.
struct AdjacencyChange {
  std::set<AdjacencyEntry> added;
  std::set<AdjacencyEntry> removed;
};

/// An open transaction's changes. Adjacency stands beside the batch and is written into it at the commit, so that a
/// list is written once however often it changed.
struct PendingChanges;

/// Entries of one family within bounds, ascending. Checks each step's status.
class RangeIterator {
 public:
  RangeIterator(std::string_view lower, std::string upper);
  RangeIterator(const RangeIterator&) = delete;
  RangeIterator& operator=(const RangeIterator&) = delete;

  bool valid() const;
  std::string_view key() const { return iterator_->key().ToStringView(); }
  std::string_view value() const { return iterator_->value().ToStringView(); }
  void next();
  /// To the first key at or after `key`.
  void seekForward(std::string_view key);
  /// To the last key at or before `key`.
  void seekBackward(std::string_view key);

 private:
  friend class Snapshot::Implementation;
  std::string lower_;
  std::string upper_;  // empty: open
  rocksdb::Slice upperSlice_;
  std::unique_ptr<rocksdb::Iterator> iterator_;
};

class Snapshot::Implementation : public std::enable_shared_from_this<Snapshot::Implementation> {
 public:
  /// The newest commit of `store`, whose state is `state`.
  Implementation(std::shared_ptr<Store> store, GraphState state);
  /// A transaction's view over the commit `base`.
  Implementation(std::shared_ptr<const Implementation> base, PendingChanges& pending);
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;
  ~Implementation();

  const GraphState& state() const;
  const Names& names() const { return *state().names; }
  const std::shared_ptr<Store>& store() const { return store_; }
  KnownTexts texts() const {
    const std::uint32_t count = state().nextText;
    return {store_->texts, count};
  }
  bool isTransaction() const { return isTransaction_; }
  /// Ends a transaction's view: it lets go of the database, and reading through it from now on is a UsageError.
  void close();

  /// False when the key is absent.
  bool get(Family family, std::string_view key, rocksdb::PinnableSlice& value) const;
  /// Many keys at once; `values[i]` is reset where the key is absent, as `found[i]` says.
  void get(Family family, std::span<const rocksdb::Slice> keys, rocksdb::PinnableSlice* values, bool* found) const;
  std::unique_ptr<RangeIterator> range(Family family, std::string_view lower, std::string upper) const;

  /// The same without regard to the commit that this is a view of, but for the transaction's changes: what the one
  /// writer has stored ahead of its commit.
  std::unique_ptr<RangeIterator> storedRange(Family family, std::string_view lower, std::string upper) const;

  /// Reads a record's bytes. @throws NotFoundError
  void nodeBytes(NodeId id, rocksdb::PinnableSlice& bytes) const;
  void relationshipBytes(RelationshipId id, rocksdb::PinnableSlice& bytes) const;

  /// Calls `visit(AdjacencyEntry)` for one list in order.
  template <typename Visit>
  void visitAdjacency(AdjacencyKey key, Visit&& visit) const;
  std::uint64_t degree(AdjacencyKey key) const;
  /// Calls `visit(AdjacencyKey, AdjacencyEntry)` for all lists of a node in one direction or both, ascending by type,
  /// then direction.
  template <typename Visit>
  void visitLists(NodeId node, Direction direction, Visit&& visit) const;
  /// The entries of those lists, without reading them.
  std::uint64_t degree(NodeId node, Direction direction) const;
  /// The entries of `key` that lead to `neighbour`.
  void findAdjacent(AdjacencyKey key, NodeId neighbour, std::vector<RelationshipId>& out) const;
  /// As committed, without the transaction's changes.
  std::vector<AdjacencyEntry> committedEntries(AdjacencyKey key) const;
  const AdjacencyChange* change(AdjacencyKey key) const;

  /// @param check  called now and then while building or waiting; what it throws ends the call
  std::shared_ptr<const Topology> topology(const std::function<void()>& check) const;
  GraphMemory* memory() const;
  /// The changes of the open transaction that this is the view of; null for a commit.
  const PendingChanges* pending() const;

 private:
  template <typename Visit>
  void visitCommitted(AdjacencyKey key, Visit&& visit) const;
  bool hasChangedLists(NodeId node) const;
  std::vector<AdjacencyKey> adjacencyKeys(NodeId node) const;

  std::shared_ptr<Store> store_;
  bool isTransaction_ = false;
  std::shared_ptr<const Implementation> base_;  // of a transaction's view
  PendingChanges* pending_ = nullptr;
  GraphState state_;  // of a commit
  const rocksdb::Snapshot* snapshot_ = nullptr;
  rocksdb::ReadOptions readOptions_;

  mutable std::timed_mutex topologyMutex_;
  mutable std::shared_ptr<const Topology> topology_;

  struct Memory;
  mutable std::mutex memoryMutex_;
  mutable std::unique_ptr<Memory> memory_;
  mutable std::atomic<GraphMemory*> readyMemory_{nullptr};
};

}  // namespace tov
