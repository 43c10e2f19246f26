// Opening RocksDB: options for records, adjacency and indexes, the checks on the folder, and error translation.
#include "store.h"

#include <rocksdb/cache.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_buffer_manager.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdarg>

#include "pinned_folder.h"
#include "whole_reads.h"

namespace tov {
namespace {

namespace fs = std::filesystem;

// RocksDB insists on a family called default; it is the one for meta.
constexpr std::array<const char*, kFamilies> kFamilyNames = {
    "default", "nodes", "relationships", "adjacency", "labels", "properties", "blobs", "texts", "fulltext"};

// Written when a database has been created whole: a folder with it and without RocksDB's own files has been damaged.
constexpr const char* kMarkerFile = "TOVHOLDER";

constexpr std::size_t kLargestWriteBuffers = std::size_t{64} << 20;
// A longer log is written out at closing, since each opening, also each reader's, would have to replay it.
constexpr std::uint64_t kLogWorthKeeping = std::uint64_t{1} << 20;
constexpr std::size_t kInMemoryWriteBuffer = std::size_t{4} << 20;

/// Hands RocksDB's warnings to the logger "tov" instead of to LOG files.
class ForwardingLogger : public rocksdb::Logger {
 public:
  ForwardingLogger() : rocksdb::Logger(rocksdb::InfoLogLevel::WARN_LEVEL) {}
  using rocksdb::Logger::Logv;
  void Logv(const char* format, std::va_list arguments) override {
    std::array<char, 1024> text;
    std::vsnprintf(text.data(), text.size(), format, arguments);
    logger()->warn("rocksdb: {}", text.data());
  }
};

rocksdb::ColumnFamilyOptions familyOptions(Family family, const std::shared_ptr<rocksdb::Cache>& cache, bool inMemory) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.block_size = 16 * 1024;
  // What a file says about its blocks is read when the file is first used, counts against the cache, and then stays:
  // opening a large database reads none of it.
  table.cache_index_and_filter_blocks = true;
  table.metadata_cache_options.unpartitioned_pinning = rocksdb::PinningTier::kAll;
  // Only in these families does one look for keys that are not there; ids of nodes and relationships mostly are.
  if (family == Family::adjacency || family == Family::blobs) {
    table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  }
  table.format_version = 5;
  table.cache_usage_options.options_overrides.insert(
      {rocksdb::CacheEntryRole::kBlockBasedTableReader, {rocksdb::CacheEntryRoleOptions::Decision::kEnabled}});
  if (family == Family::nodes || family == Family::relationships || family == Family::adjacency) {
    table.data_block_index_type = rocksdb::BlockBasedTableOptions::kDataBlockBinaryAndHash;
  }

  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  if (inMemory) {
    options.compression = rocksdb::kNoCompression;
    options.write_buffer_size = kInMemoryWriteBuffer;
    options.arena_block_size = 16 * 1024;
    return options;
  }
  options.compression = rocksdb::kLZ4Compression;
  if (family == Family::relationships || family == Family::blobs) {
    options.bottommost_compression = rocksdb::kZSTD;
    options.bottommost_compression_opts.enabled = true;
    // Records are alike, and a block holds some dozens: words that the blocks of a file share are kept once.
    options.bottommost_compression_opts.max_dict_bytes = 16 * 1024;
    options.bottommost_compression_opts.max_dict_buffer_bytes = std::uint64_t{1} << 20;
  }
  options.level_compaction_dynamic_level_bytes = true;
  return options;
}

rocksdb::DBOptions databaseOptions(const Options& options, const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::DBOptions result;
  result.create_if_missing = true;
  result.create_missing_column_families = true;
  result.paranoid_checks = true;
  result.max_open_files = 512;
  result.max_background_jobs = 2;
  result.stats_dump_period_sec = 0;
  result.stats_persist_period_sec = 0;
  result.skip_stats_update_on_db_open = true;
  result.skip_checking_sst_file_sizes_on_db_open = true;  // a file that is too short shows when it is read
  result.info_log = std::make_shared<ForwardingLogger>();
  result.max_total_wal_size = 64 << 20;
  // A torn record at the end of the log is a commit that was never acknowledged; damage before it is an error.
  // A log that was closed must still be there, and as long as it was; without it later ones would be played over a gap.
  result.track_and_verify_wals_in_manifest = true;
  result.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  result.write_buffer_manager = std::make_shared<rocksdb::WriteBufferManager>(Store::writeBufferBytes(options), cache);
  return result;
}

bool isRocksDbFile(const std::string& name) {
  static constexpr std::array<std::string_view, 6> kStarts = {"MANIFEST-", "OPTIONS-", "IDENTITY",
                                                              "LOCK",      "LOG",      "CURRENT"};
  static constexpr std::array<std::string_view, 3> kEnds = {".log", ".dbtmp", ".sst"};
  return std::ranges::any_of(kStarts, [&](std::string_view start) { return name.starts_with(start); }) ||
         std::ranges::any_of(kEnds, [&](std::string_view end) { return name.ends_with(end); });
}

/// Refuses a folder that holds anything but a database of ours or the beginnings of one.
void requireUsable(const fs::path& folder, const Options& options) {
  std::error_code error;
  if (!fs::exists(folder, error)) {
    if (!options.createIfMissing || options.readOnly) {
      throw OpenError("there is no database in " + folder.string() + "; check the path, or load a record to make one");
    }
    fs::create_directories(folder, error);
    if (error) {
      throw OpenError("cannot create the database folder " + folder.string() + ": " + error.message() +
                      "; choose a place you may write to");
    }
    return;
  }
  if (!fs::is_directory(folder, error)) {
    throw OpenError(folder.string() + " is a file; a database is a folder");
  }
  const bool complete = fs::exists(folder / kMarkerFile, error);
  if (complete) {
    if (!fs::exists(folder / "CURRENT", error)) {
      throw CorruptionError("the database in " + folder.string() +
                            " lacks its file CURRENT; restore the folder from a copy");
    }
    return;
  }
  bool empty = true;
  auto entries = fs::directory_iterator(folder, error);
  if (error) throw OpenError("cannot read the folder " + folder.string() + ": " + error.message());
  const bool begun = fs::exists(folder / kLockFile, error);
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (name == kLockFile) continue;
    empty = false;
    if (!begun || !isRocksDbFile(name)) {
      throw OpenError(folder.string() + " is no Tovholder database: it holds other files, such as " + name +
                      "; name an empty or a new folder");
    }
  }
  // What is left is an empty folder or one whose creation was interrupted before anything was stored in it.
  if (!options.createIfMissing || options.readOnly) {
    throw OpenError("the folder " + folder.string() + " holds no database" + (empty ? "" : " that was finished") +
                    "; load a record to make one");
  }
}

/// Opens a database that does not exist yet. Families that are made together share one write of RocksDB's file of
/// options, which takes most of the time that an in-memory database needs to open.
rocksdb::Status openNewFamilies(const rocksdb::DBOptions& options, const fs::path& folder,
                                const std::vector<rocksdb::ColumnFamilyDescriptor>& descriptors,
                                std::vector<rocksdb::ColumnFamilyHandle*>& handles, rocksdb::DB*& db) {
  rocksdb::Status status = rocksdb::DB::Open(options, folder.string(), {descriptors.front()}, &handles, &db);
  if (!status.ok()) return status;
  std::vector<rocksdb::ColumnFamilyHandle*> others;
  status = db->CreateColumnFamilies({descriptors.begin() + 1, descriptors.end()}, &others);
  handles.insert(handles.end(), others.begin(), others.end());
  return status;
}

}  // namespace

void require(const rocksdb::Status& status, std::string_view attempted) {
  if (status.ok()) return;
  const std::string message = "cannot " + std::string(attempted) + ": " + status.ToString();
  if (status.IsCorruption()) throw CorruptionError(message + "; restore the database from a copy");
  if (status.IsNoSpace()) throw StorageError(message + "; free some space and open the database again");
  if (status.IsMemoryLimit()) throw LimitError(LimitError::Bound::memory, message);
  throw StorageError(message);
}

std::shared_ptr<spdlog::logger> logger() {
  if (auto registered = spdlog::get("tov")) return registered;
  static const auto silent = std::make_shared<spdlog::logger>("tov", std::make_shared<spdlog::sinks::null_sink_mt>());
  return silent;
}

Store::Store(fs::path folder, const Options& options)
    : allowance(std::make_shared<MemoryAllowance>(
          options.memoryLimit -
          std::min(options.memoryLimit, options.blockCacheBytes + Store::writeBufferBytes(options)))),
      folder_(std::move(folder)),
      options_(options) {
  rocksdb::LRUCacheOptions cache;
  cache.capacity = std::min(options.blockCacheBytes, options.memoryLimit);
  cache.strict_capacity_limit = false;
  cache_ = rocksdb::NewLRUCache(cache);
  writeOptions_.sync = options.durability == Durability::synced;
}

std::size_t Store::writeBufferBytes(const Options& options) {
  return std::clamp(options.memoryLimit / 8, std::size_t{1} << 20, kLargestWriteBuffers);
}

std::shared_ptr<Store> Store::open(const fs::path& folder, const Options& options,
                                   const std::shared_ptr<rocksdb::FileSystem>& files) {
  requireUsable(folder, options);
  std::shared_ptr<Store> store(new Store(folder, options));
  store->files_ = files ? files : rocksdb::FileSystem::Default();
  if (options.readOnly) {
    store->openBesideWriter();
    return store;
  }
  store->lock_ = WriteLock(folder);
  // What an import that was killed has left behind.
  std::error_code ignored;
  fs::remove_all(folder / kImportFolder, ignored);
  rocksdb::DBOptions databaseOptions = tov::databaseOptions(options, store->cache_);
  // What is whole lacks nothing; making it anew would hide what was lost.
  databaseOptions.create_if_missing = databaseOptions.create_missing_column_families = !store->isMarkedWhole();
  store->log_ = std::make_shared<LogGuard>(store->files_);
  store->env_ = rocksdb::NewCompositeEnv(std::make_shared<WholeReads>(store->log_));
  databaseOptions.env = store->env_.get();
  store->openFamilies(databaseOptions, folder);
  return store;
}

void Store::openBesideWriter() {
  env_ = rocksdb::NewCompositeEnv(PinnedFolder::pin(folder_, std::make_shared<WholeReads>(files_)));
  rocksdb::DBOptions options = databaseOptions(options_, cache_);
  options.env = env_.get();
  openFamilies(options, folder_);
}

std::shared_ptr<Store> Store::openInMemory(const Options& options) {
  std::shared_ptr<Store> store(new Store({}, options));
  store->options_.readOnly = false;
  store->isInMemory_ = true;
  store->env_.reset(rocksdb::NewMemEnv(rocksdb::Env::Default()));
  // The content ends with the process, so there is nothing to log or to sync.
  store->writeOptions_ = {};
  store->writeOptions_.disableWAL = true;
  rocksdb::DBOptions databaseOptions = tov::databaseOptions(options, store->cache_);
  databaseOptions.env = store->env_.get();
  databaseOptions.avoid_flush_during_shutdown = true;
  databaseOptions.persist_stats_to_disk = false;
  store->openFamilies(databaseOptions, "/tovholder");
  return store;
}

void Store::openFamilies(const rocksdb::DBOptions& databaseOptions, const fs::path& folder) {
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  for (std::size_t i = 0; i < kFamilies; ++i) {
    descriptors.emplace_back(kFamilyNames[i], familyOptions(static_cast<Family>(i), cache_, isInMemory_));
  }
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  rocksdb::Status status;
  if (isInMemory_) {
    status = openNewFamilies(databaseOptions, folder, descriptors, handles, db);
  } else if (options_.readOnly) {
    status = rocksdb::DB::OpenForReadOnly(databaseOptions, folder.string(), descriptors, &handles, &db);
  } else {
    status = rocksdb::DB::Open(databaseOptions, folder.string(), descriptors, &handles, &db);
  }
  db_.reset(db);
  std::ranges::copy(handles, families_.begin());
  const std::string attempted = "open the database in " + folder.string();
  if (status.IsInvalidArgument() || status.IsNotFound()) {
    throw OpenError("cannot " + attempted + ": " + status.ToString() +
                    "; it was made by another program or a newer version");
  }
  if (status.IsIOError() && !status.IsNoSpace()) throw OpenError("cannot " + attempted + ": " + status.ToString());
  require(status, attempted);
}

bool Store::isMarkedWhole() const {
  return !folder_.empty() && fs::exists(folder_ / kMarkerFile);
}

void Store::markWhole() {
  if (folder_.empty() || options_.readOnly || isMarkedWhole()) return;
  markWhole(folder_, *files_);
}

rocksdb::IOStatus Store::syncFolder(const fs::path& folder, rocksdb::FileSystem& files) {
  std::unique_ptr<rocksdb::FSDirectory> directory;
  const rocksdb::IOStatus opened = files.NewDirectory(folder.string(), {}, &directory, nullptr);
  return opened.ok() ? directory->Fsync({}, nullptr) : opened;
}

void Store::markWhole(const fs::path& folder, rocksdb::FileSystem& files) {
  const fs::path file = folder / kMarkerFile;
  constexpr std::string_view kText =
      "This folder is a Tovholder database. Its files belong together; copy or remove them as a whole.\n";
  rocksdb::IOStatus status = rocksdb::WriteStringToFile(&files, kText, file.string(), true);
  if (status.ok()) status = syncFolder(folder, files);
  // Where the folder stands should last as well, but one may be allowed to pass through there and not to read it.
  if (folder.has_parent_path()) syncFolder(folder.parent_path(), files).PermitUncheckedError();
  if (status.ok()) return;
  std::error_code ignored;
  fs::remove(file, ignored);  // the next one to open the folder tries again
  require(status, "write " + file.string());
}

rocksdb::Status Store::write(const rocksdb::WriteOptions& options, rocksdb::WriteBatch& batch) {
  requireSound();
  return outcomeOf(db_->Write(options, &batch));
}

rocksdb::Status Store::outcomeOf(rocksdb::Status status) {
  if (status.ok() && log_) status = log_->failure();
  if (!status.ok()) failed_ = true;
  return status;
}

void Store::requireSound() const {
  if (!failed_ && !(log_ && log_->hasFailed())) return;
  throw StorageError("cannot write to the database in " + folder_.string() +
                     ": writing failed before; when the device has room and works, open the database again");
}

void Store::shortenLog() {
  if (!db_ || options_.readOnly || isInMemory_ || failed_ || log_->hasFailed()) return;
  rocksdb::VectorLogPtr logs;
  if (!db_->GetSortedWalFiles(logs).ok()) return;
  std::uint64_t bytes = 0;
  for (const auto& log : logs) bytes += log->SizeFileBytes();
  if (bytes <= kLogWorthKeeping) return;
  rocksdb::FlushOptions options;
  const rocksdb::Status status = db_->Flush(options, {families_.begin(), families_.end()});
  // Nothing is lost: the log is replayed by whoever opens the database next.
  if (!status.ok()) logger()->warn("closing {}: {}", folder_.string(), status.ToString());
}

void Store::closeFamilies() {
  if (!db_) return;
  for (rocksdb::ColumnFamilyHandle*& family : families_) {
    if (family != nullptr) db_->DestroyColumnFamilyHandle(family).PermitUncheckedError();
    family = nullptr;
  }
  const rocksdb::Status status = db_->Close();
  if (!status.ok()) logger()->warn("closing {}: {}", folder_.string(), status.ToString());
  db_.reset();
}

Store::~Store() {
  closeFamilies();
}

}  // namespace tov
