// The RocksDB instance behind a database: its column families, its folder and lock, and the one place where a RocksDB
// status becomes an exception.
#pragma once

#include <rocksdb/db.h>
#include <rocksdb/file_system.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <semaphore>
#include <string_view>

#include "log_guard.h"
#include "text_table.h"
#include "tovholder/database.h"
#include "tovholder/graph_memory.h"
#include "write_lock.h"

namespace spdlog {
class logger;
}

namespace tov {

enum class Family : std::size_t { meta, nodes, relationships, adjacency, labels, properties, blobs, texts, fulltext };
inline constexpr std::size_t kFamilies = 9;
inline constexpr std::uint32_t kFormatVersion = 1;
/// Within a database's folder while a bulk load runs; what an ended load left there is no part of the database.
inline constexpr const char* kImportFolder = "import.unfinished";

/// Throws what a failed status means; `attempted` completes "cannot ...".
void require(const rocksdb::Status& status, std::string_view attempted);

/// The logger "tov" if the embedding program registered one, else one that drops everything.
std::shared_ptr<spdlog::logger> logger();

/// An open RocksDB. Thread-safe but for `texts`, which the holder of `writer` changes.
class Store {
 public:
  /// @param files  where the folder lies; the system's file system when absent, another one in tests of its failures
  static std::shared_ptr<Store> open(const std::filesystem::path& folder, const Options& options,
                                     const std::shared_ptr<rocksdb::FileSystem>& files = {});
  static std::shared_ptr<Store> openInMemory(const Options& options);
  /// The part of the memory limit that write buffers may take.
  static std::size_t writeBufferBytes(const Options& options);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  rocksdb::DB& db() const { return *db_; }
  rocksdb::ColumnFamilyHandle* family(Family family) const { return families_[static_cast<std::size_t>(family)]; }
  const Options& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_; }
  const std::shared_ptr<rocksdb::FileSystem>& files() const { return files_; }
  const rocksdb::WriteOptions& writeOptions() const { return writeOptions_; }

  /// Whether the database on disk has been created whole.
  bool isMarkedWhole() const;
  /// Says so, lastingly. Comes before the first commit: without the mark nobody would look for what was committed.
  void markWhole();
  /// The same of a folder that is not open. @throws StorageError
  static void markWhole(const std::filesystem::path& folder, rocksdb::FileSystem& files);
  /// Makes lasting which files and folders stand in a folder, under which names.
  static rocksdb::IOStatus syncFolder(const std::filesystem::path& folder, rocksdb::FileSystem& files);

  /// Writes to RocksDB; the one way to do so. After a failure nothing more is written: what reached the log is not
  /// known until the database is opened again.
  rocksdb::Status write(const rocksdb::WriteOptions& options, rocksdb::WriteBatch& batch);
  /// What a call to RocksDB that writes files came to: it does not know when the log has failed.
  rocksdb::Status outcomeOf(rocksdb::Status status);
  /// @throws StorageError after a failure
  void requireSound() const;

  std::binary_semaphore writer{1};  ///< held by the one open transaction
  TextTable texts;
  const std::shared_ptr<MemoryAllowance> allowance;  ///< of compact forms in memory, beside RocksDB's share

 private:
  Store(std::filesystem::path folder, const Options& options);
  void openBesideWriter();
  void shortenLog();
  void closeFamilies();
  void openFamilies(const rocksdb::DBOptions& databaseOptions, const std::filesystem::path& folder);

  std::filesystem::path folder_;
  Options options_;
  std::shared_ptr<rocksdb::FileSystem> files_;
  std::shared_ptr<LogGuard> log_;  // absent when nothing is written to files
  rocksdb::WriteOptions writeOptions_;
  WriteLock lock_;
  std::shared_ptr<rocksdb::Cache> cache_;
  bool isInMemory_ = false;
  std::atomic<bool> failed_{false};
  std::unique_ptr<rocksdb::Env> env_;  // unless it is the system's
  std::unique_ptr<rocksdb::DB> db_;
  std::array<rocksdb::ColumnFamilyHandle*, kFamilies> families_{};
};

}  // namespace tov
