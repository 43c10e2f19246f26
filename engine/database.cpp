// Opening a database, and the step from one commit to the next.
#include "database_implementation.h"

#include <rocksdb/sst_file_reader.h>

#include "pending_changes.h"

namespace tov {
namespace {

/// Keeps the first and the last block of sorted files in the block cache. RocksDB 7.8 looks at a file that it takes in
/// and asserts that its last key can be read; a device that fails just then would end the process.
class HeldEnds {
 public:
  HeldEnds(Store& store, const std::vector<rocksdb::IngestExternalFileArg>& files) {
    constexpr std::string_view kWhat = "read back the imported graph";
    rocksdb::ReadOptions pinned;
    pinned.pin_data = true;
    for (const rocksdb::IngestExternalFileArg& family : files) {
      for (const std::string& path : family.external_files) {
        rocksdb::SstFileReader& file =
            *files_.emplace_back(new rocksdb::SstFileReader(store.db().GetOptions(family.column_family)));
        require(file.Open(path), kWhat);
        rocksdb::Iterator& it = *iterators_.emplace_back(file.NewIterator(pinned));
        it.SeekToFirst();
        require(it.status(), kWhat);
        it.SeekToLast();
        require(it.status(), kWhat);
      }
    }
  }

 private:
  std::vector<std::unique_ptr<rocksdb::SstFileReader>> files_;
  std::vector<std::unique_ptr<rocksdb::Iterator>> iterators_;  // go before their files
};

}  // namespace

Database::Implementation::Implementation(std::shared_ptr<Store> store)
    : options_(store->options()), folder_(store->folder()) {
  GraphState state = loadState(*store);
  std::error_code ignored;
  if (options_.readOnly && state.commit == 0 && std::filesystem::exists(folder_ / kImportFolder, ignored)) {
    throw OpenError("the database in " + folder_.string() +
                    " is empty: an import into it is running or was not finished; wait for it, or import again");
  }
  newest_ = std::make_shared<const Snapshot::Implementation>(std::move(store), std::move(state));
}

std::shared_ptr<const Snapshot::Implementation> Database::Implementation::newest() const {
  const std::lock_guard lock(mutex_);
  return newest_;
}

void Database::Implementation::write(rocksdb::WriteBatch& batch, const GraphState& state) {
  const std::shared_ptr<Store> store = newest()->store();
  require(store->write(store->writeOptions(), batch), "write the commit");
  auto committed = std::make_shared<const Snapshot::Implementation>(store, state);
  const std::lock_guard lock(mutex_);
  newest_.swap(committed);
}

void Database::Implementation::ingest(const std::vector<rocksdb::IngestExternalFileArg>& files,
                                      const GraphState& state) {
  const std::shared_ptr<Store> store = newest()->store();
  store->requireSound();
  const HeldEnds held(*store, files);
  require(store->outcomeOf(store->db().IngestExternalFiles(files)), "publish the imported graph");
  auto committed = std::make_shared<const Snapshot::Implementation>(store, state);
  const std::lock_guard lock(mutex_);
  newest_.swap(committed);
}

bool Database::Implementation::refresh() {
  if (!options_.readOnly) return false;
  std::shared_ptr<Store> store = Store::open(folder_, options_, newest()->store()->files());
  GraphState state = loadState(*store);
  const std::uint64_t commit = state.commit;
  auto opened = std::make_shared<const Snapshot::Implementation>(std::move(store), std::move(state));
  const std::lock_guard lock(mutex_);
  if (commit <= newest_->state().commit) return false;
  newest_.swap(opened);
  return true;
}

Database::Database(std::shared_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}

Database Database::open(const std::filesystem::path& folder, const Options& options) {
  return Database(std::make_shared<Implementation>(Store::open(folder, options)));
}

Database Database::inMemory(const Options& options) {
  return Database(std::make_shared<Implementation>(Store::openInMemory(options)));
}

bool Database::refresh() {
  return implementation_->refresh();
}
Snapshot Database::snapshot() const {
  return Snapshot(implementation_->newest());
}
const Options& Database::options() const {
  return implementation_->options();
}
const std::filesystem::path& Database::folder() const {
  return implementation_->folder();
}

}  // namespace tov
