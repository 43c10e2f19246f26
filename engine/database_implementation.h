// An open database: its store and the newest commit, which all snapshots of it share.
#pragma once

#include <memory>
#include <mutex>

#include "snapshot_implementation.h"

namespace tov {

class Database::Implementation {
 public:
  explicit Implementation(std::shared_ptr<Store> store);

  const std::shared_ptr<Store>& store() const { return store_; }
  std::shared_ptr<const Snapshot::Implementation> newest() const;

  /// Writes a commit and makes `state` the newest one.
  void write(rocksdb::WriteBatch& batch, const GraphState& state);

 private:
  std::shared_ptr<Store> store_;
  mutable std::mutex mutex_;  // guards newest_
  std::shared_ptr<const Snapshot::Implementation> newest_;
};

}  // namespace tov
