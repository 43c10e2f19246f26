// The way from a commit's memory to its store.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>

#include "snapshot_implementation.h"
#include "tovholder/graph_memory.h"

namespace tov {

/// Locks, and while another thread holds the lock calls `check` now and then; what it throws ends the wait.
inline std::unique_lock<std::timed_mutex> lockPatiently(std::timed_mutex& mutex, const std::function<void()>& check) {
  std::unique_lock lock(mutex, std::defer_lock);
  // Until a time of the system clock: waiting by the steady clock is a call that the thread sanitizer does not know.
  while (!lock.try_lock_until(std::chrono::system_clock::now() + std::chrono::milliseconds(5))) check();
  return lock;
}

class GraphMemory::Reader {
 public:
  explicit Reader(const Snapshot::Implementation& view) : view_(view) {}

  const GraphState& state() const { return view_.state(); }
  const Names& names() const { return view_.names(); }
  bool get(Family family, std::string_view key, rocksdb::PinnableSlice& value) const {
    return view_.get(family, key, value);
  }
  template <typename Visit>
  void visitAdjacency(AdjacencyKey key, Visit&& visit) const {
    view_.visitAdjacency(key, std::forward<Visit>(visit));
  }
  NodeCursor find(LabelId label, KeyId key, const Value& value) const;
  NodeCursor nodes(LabelId label) const;
  void property(std::span<const NodeId> ids, KeyId key, std::span<Value> out) const;
  /// Built by this call, or by one before it; owned by the commit.
  const Topology* topology(const std::function<void()>& check) const;

 private:
  const Snapshot::Implementation& view_;
};

}  // namespace tov
