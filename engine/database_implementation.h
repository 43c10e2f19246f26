// An open database: the newest commit, which all snapshots of it share, and with it the store.
#pragma once

#include <memory>
#include <mutex>

#include "snapshot_implementation.h"

namespace tov {

class Database::Implementation {
 public:
  explicit Implementation(std::shared_ptr<Store> store);
  /// A handle on a store that was opened in another way than `Database::open` does.
  static Database over(std::shared_ptr<Store> store) {
    return Database(std::make_shared<Implementation>(std::move(store)));
  }

  const Options& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::shared_ptr<const Snapshot::Implementation> newest() const;

  /// Writes a commit and makes `state` the newest one.
  void write(rocksdb::WriteBatch& batch, const GraphState& state);
  bool refresh();
  void compact();

 private:
  void removeUnusedTexts(Store& store);

  Options options_;
  std::filesystem::path folder_;
  mutable std::mutex mutex_;  // guards newest_
  std::shared_ptr<const Snapshot::Implementation> newest_;
};

}  // namespace tov
