// An open database: the newest commit, which all snapshots of it share, and with it the store.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "snapshot_implementation.h"

namespace tov {

/// Holds the place of the one writer, and waits for it at first.
class WriterPlace {
 public:
  explicit WriterPlace(std::shared_ptr<Store> store) : store_(std::move(store)) { store_->writer.acquire(); }
  WriterPlace(const WriterPlace&) = delete;
  WriterPlace& operator=(const WriterPlace&) = delete;
  ~WriterPlace() { store_->writer.release(); }

 private:
  std::shared_ptr<Store> store_;
};

class Database::Implementation {
 public:
  explicit Implementation(std::shared_ptr<Store> store);
  /// A handle on a store that was opened in another way than `Database::open` does.
  static Database over(std::shared_ptr<Store> store) {
    return Database(std::make_shared<Implementation>(std::move(store)));
  }

  static std::shared_ptr<Implementation> of(const Database& database) { return database.implementation_; }

  const Options& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::shared_ptr<const Snapshot::Implementation> newest() const;

  /// Writes a commit and makes `state` the newest one.
  void write(rocksdb::WriteBatch& batch, const GraphState& state);
  /// The same for a commit that stands in sorted files: all are taken in, or none.
  void ingest(const std::vector<rocksdb::IngestExternalFileArg>& files, const GraphState& state);
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
