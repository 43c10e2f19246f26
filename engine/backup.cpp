// Backups and restoring by RocksDB's BackupEngine, with our own marker, lock and error messages around it.
#include "tovholder/backup.h"

#include <rocksdb/env.h>
#include <rocksdb/utilities/backup_engine.h>

#include <algorithm>
#include <sstream>

#include "database_implementation.h"

namespace tov {
namespace {

namespace fs = std::filesystem;
using std::chrono::system_clock;

// Says what the folder is; without it, a folder that holds anything is refused.
constexpr const char* kMarkerFile = "TOVHOLDER-BACKUPS";

/// @param env  where the backups lie
rocksdb::BackupEngineOptions engineOptions(const fs::path& folder, rocksdb::Env* env = rocksdb::Env::Default()) {
  rocksdb::BackupEngineOptions options(folder.string());
  options.backup_env = env;
  options.share_table_files = true;
  options.max_background_operations = 2;
  return options;
}

void requireBackups(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder / kMarkerFile, error)) return;
  throw OpenError("there are no backups in " + folder.string() + "; make one with `tov backup --db DB " +
                  folder.string() + "`");
}

void prepareFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw StorageError("cannot make the folder " + folder.string() + ": " + error.message());
  if (fs::exists(folder / kMarkerFile, error)) return;
  const bool begun = fs::exists(folder / kLockFile, error);
  if (!begun && !fs::is_empty(folder, error)) {
    throw OpenError(folder.string() + " is no folder of backups and not empty; name a new or an empty one");
  }
}

void writeMarker(const fs::path& folder) {
  constexpr std::string_view kText =
      "This folder holds backups of a Tovholder database; `tov restore` makes a database of one. Its files belong "
      "together.\n";
  rocksdb::FileSystem& files = *rocksdb::FileSystem::Default();
  const std::string file = (folder / kMarkerFile).string();
  require(rocksdb::WriteStringToFile(&files, kText, file, true), "write " + file);
  require(Store::syncFolder(folder, files), "write " + file);
}

std::uint64_t milliseconds(system_clock::time_point time) {
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

system_clock::time_point timeOf(std::uint64_t milliseconds) {
  return system_clock::time_point(std::chrono::milliseconds(milliseconds));
}

/// What a backup says about itself beside its files: four numbers.
std::string describe(const Snapshot& snapshot) {
  std::ostringstream out;
  out << snapshot.commit() << ' ' << milliseconds(snapshot.committedAt()) << ' ' << snapshot.nodeCount() << ' '
      << snapshot.relationshipCount();
  return out.str();
}

Backup read(const rocksdb::BackupInfo& info) {
  Backup backup;
  backup.number = info.backup_id;
  backup.madeAt = system_clock::from_time_t(static_cast<std::time_t>(info.timestamp));
  backup.bytes = info.size;
  std::istringstream in(info.app_metadata);
  std::uint64_t committedAt = 0;
  in >> backup.commit >> committedAt >> backup.nodes >> backup.relationships;
  backup.committedAt = timeOf(committedAt);
  return backup;
}

std::unique_ptr<rocksdb::BackupEngineReadOnly> openForReading(const fs::path& folder) {
  requireBackups(folder);
  rocksdb::BackupEngineReadOnly* engine = nullptr;
  require(rocksdb::BackupEngineReadOnly::Open(rocksdb::Env::Default(), engineOptions(folder), &engine),
          "open the backups in " + folder.string());
  return std::unique_ptr<rocksdb::BackupEngineReadOnly>(engine);
}

std::unique_ptr<rocksdb::BackupEngine> openForWriting(const fs::path& folder, rocksdb::Env* databaseEnv,
                                                      rocksdb::Env* backupEnv) {
  rocksdb::BackupEngine* engine = nullptr;
  require(rocksdb::BackupEngine::Open(databaseEnv, engineOptions(folder, backupEnv), &engine),
          "open the backups in " + folder.string());
  return std::unique_ptr<rocksdb::BackupEngine>(engine);
}

}  // namespace

Backup backup(const Database& database, const fs::path& folder) {
  if (database.folder().empty()) throw UsageError("a database in memory cannot be backed up; its content ends with it");
  prepareFolder(folder);
  const WriteLock lock(folder);
  const std::shared_ptr<Database::Implementation> implementation = Database::Implementation::of(database);
  const std::shared_ptr<Store> store = implementation->newest()->store();
  // Nothing is committed between describing the state and copying it.
  std::optional<WriterPlace> place;
  if (!database.options().readOnly) place.emplace(store);
  const std::string description = describe(database.snapshot());
  // On the same file system as the database, which tests make fail.
  const std::unique_ptr<rocksdb::Env> env = rocksdb::NewCompositeEnv(store->files());
  const std::unique_ptr<rocksdb::BackupEngine> engine = openForWriting(folder, store->db().GetEnv(), env.get());
  rocksdb::CreateBackupOptions options;
  options.flush_before_backup = false;
  rocksdb::BackupID number = 0;
  require(engine->CreateNewBackupWithMetadata(options, &store->db(), description, &number),
          "back up " + database.folder().string());
  place.reset();
  const rocksdb::Status verified = engine->VerifyBackup(number, true);
  if (!verified.ok()) {
    engine->DeleteBackup(number).PermitUncheckedError();
    require(verified, "read back the backup of " + database.folder().string());
  }
  writeMarker(folder);
  rocksdb::BackupInfo info;
  require(engine->GetBackupInfo(number, &info), "read back the backup of " + database.folder().string());
  return read(info);
}

std::vector<Backup> backups(const fs::path& folder) {
  const auto engine = openForReading(folder);
  std::vector<rocksdb::BackupInfo> infos;
  engine->GetBackupInfo(&infos);
  std::vector<Backup> found;
  for (const rocksdb::BackupInfo& info : infos) found.push_back(read(info));
  std::ranges::sort(found, {}, &Backup::number);
  return found;
}

void keepNewestBackups(const fs::path& folder, std::size_t count) {
  requireBackups(folder);
  const WriteLock lock(folder);
  const auto engine = openForWriting(folder, rocksdb::Env::Default(), rocksdb::Env::Default());
  const std::string attempted = "remove old backups in " + folder.string();
  require(engine->PurgeOldBackups(static_cast<std::uint32_t>(count)), attempted);
  require(engine->GarbageCollect(), attempted);
}

Backup restore(const fs::path& folder, const fs::path& database, std::optional<std::uint32_t> number) {
  std::vector<Backup> known = backups(folder);
  const auto chosen =
      number ? std::ranges::find(known, *number, &Backup::number) : (known.empty() ? known.end() : known.end() - 1);
  if (chosen == known.end()) {
    throw NotFoundError("there is no backup " + (number ? "number " + std::to_string(*number) + " " : std::string()) +
                        "in " + folder.string());
  }
  std::error_code error;
  if (fs::exists(database, error) && !fs::is_empty(database, error)) {
    throw OpenError(database.string() + " is there already; restore into a new folder, and move it when it is wanted");
  }
  // Beside the place where it is wanted, so that it appears there whole.
  const fs::path whole = fs::absolute(database / "").parent_path();
  const fs::path unfinished = whole.string() + ".restoring";
  fs::remove_all(unfinished, error);
  fs::create_directories(unfinished, error);
  if (error) throw StorageError("cannot make the folder " + unfinished.string() + ": " + error.message());
  try {
    require(openForReading(folder)->RestoreDBFromBackup(chosen->number, unfinished.string(), unfinished.string()),
            "restore backup " + std::to_string(chosen->number) + " of " + folder.string());
    Store::markWhole(unfinished, *rocksdb::FileSystem::Default());
    Options options;
    options.createIfMissing = false;
    // Beside a writer, commits may have come into its log before the log was copied.
    const Snapshot restored = Database::open(unfinished, options).snapshot();
    if (restored.commit() < chosen->commit) {
      throw CorruptionError("backup " + std::to_string(chosen->number) + " of " + folder.string() +
                            " lacks commits that it should hold; restore another one");
    }
    chosen->commit = restored.commit();
    chosen->committedAt = restored.committedAt();
    chosen->nodes = restored.nodeCount();
    chosen->relationships = restored.relationshipCount();
    fs::remove(whole, error);
    fs::rename(unfinished, whole, error);
    if (error) throw StorageError("cannot move the restored database to " + whole.string() + ": " + error.message());
    // One may be allowed to move something there and not to read the folder; the database is whole all the same.
    Store::syncFolder(whole.parent_path(), *rocksdb::FileSystem::Default()).PermitUncheckedError();
  } catch (...) {
    fs::remove_all(unfinished, error);
    throw;
  }
  return *chosen;
}

Statistics statistics(const Database& database) {
  const std::shared_ptr<const Snapshot::Implementation> view = Database::Implementation::of(database)->newest();
  const Store& store = *view->store();
  Statistics statistics;
  statistics.formatVersion = kFormatVersion;
  statistics.commit = view->state().commit;
  statistics.committedAt = timeOf(view->state().committedAt);
  statistics.repeatedTexts = view->state().nextText;
  for (std::size_t i = 0; i < kFamilies; ++i) {
    rocksdb::ColumnFamilyHandle* family = store.family(static_cast<Family>(i));
    rocksdb::ColumnFamilyMetaData files;
    store.db().GetColumnFamilyMetaData(family, &files);
    FamilyStatistics& entry = statistics.families.emplace_back();
    entry.name = i == 0 ? "meta" : family->GetName();
    entry.files = files.file_count;
    entry.bytes = files.size;
    store.db().GetIntProperty(family, rocksdb::DB::Properties::kEstimateNumKeys, &entry.entries);
  }
  std::error_code error;
  if (!database.folder().empty()) {
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(database.folder(), error)) {
      const std::uintmax_t size = file.is_regular_file(error) ? file.file_size(error) : 0;
      if (!error) statistics.bytes += size;
    }
  }
  return statistics;
}

}  // namespace tov
