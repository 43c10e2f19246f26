// The files of a bulk load while it runs: sorted files that RocksDB will take in, and scratch files, all in one folder
// within the database's that goes when the load ends.
#pragma once

#include <rocksdb/file_system.h>
#include <rocksdb/sst_file_writer.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "store.h"

namespace tov {

/// Thread-safe.
class BulkFiles {
 public:
  /// Makes the folder anew.
  explicit BulkFiles(const Store& store);
  BulkFiles(const BulkFiles&) = delete;
  BulkFiles& operator=(const BulkFiles&) = delete;
  ~BulkFiles();

  const Store& store() const { return store_; }
  /// A name that no other file in the folder has.
  std::string newPath(std::string_view ending);
  void add(Family family, std::string path);
  /// Of the finished files, in no order.
  const std::vector<std::string>& paths(Family family) const { return paths_[static_cast<std::size_t>(family)]; }
  std::uint64_t bytes() const;

 private:
  const Store& store_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::size_t next_ = 0;
  std::array<std::vector<std::string>, kFamilies> paths_;
};

/// Writes ascending entries of one family into files of bounded size. Belongs to one thread.
class SortedFile {
 public:
  SortedFile(BulkFiles& files, Family family);
  void put(std::string_view key, std::string_view value);
  /// What was not finished is dropped with the folder.
  void finish();

 private:
  BulkFiles& files_;
  Family family_;
  rocksdb::Options options_;
  std::unique_ptr<rocksdb::SstFileWriter> writer_;
  std::string path_;
  std::size_t untilLook_ = 0;
};

/// A file for what does not fit in memory, which goes with the folder. Thread-safe but for its end.
class ScratchFile {
 public:
  /// @throws StorageError, as all that follows
  explicit ScratchFile(BulkFiles& files);

  /// Gives the place where the bytes stand.
  std::uint64_t append(std::string_view bytes);
  void read(std::uint64_t offset, char* to, std::size_t bytes) const;

 private:
  std::unique_ptr<rocksdb::FSRandomRWFile> file_;
  std::atomic<std::uint64_t> end_{0};
};

}  // namespace tov
