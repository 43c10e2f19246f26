#include "strays.h"

#include <chrono>
#include <set>
#include <stdexcept>
#include <thread>

#include "engine/database_implementation.h"
#include "tovholder/backup.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

/// The name of a sorted file that RocksDB does not know of; empty when there is none.
std::string strayTable(const Database& database) {
  std::vector<rocksdb::LiveFileMetaData> live;
  Database::Implementation::of(database)->newest()->store()->db().GetLiveFilesMetaData(&live);
  std::set<std::string> known;
  for (const rocksdb::LiveFileMetaData& file : live) known.insert(fs::path(file.name).filename().string());
  for (const fs::directory_entry& entry : fs::directory_iterator(database.folder())) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".sst") && !known.contains(name)) return name;
  }
  return "";
}

}  // namespace

void requireNoStrays(const Database& database) {
  // A compaction that runs meanwhile writes files that are not known yet, and removes some a little late.
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  std::string stray = strayTable(database);
  while (!stray.empty() && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    stray = strayTable(database);
  }
  if (!stray.empty()) throw std::logic_error("the file " + stray + " is no part of the database and is still there");
}

void requireNoStrayBackups(const fs::path& folder) {
  std::set<std::string> known;
  for (const Backup& backup : backups(folder)) known.insert(std::to_string(backup.number));
  for (const char* part : {"private", "meta"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / part)) {
      const std::string name = entry.path().filename().string();
      if (!known.contains(name)) throw std::logic_error(std::string(part) + "/" + name + " is of no backup");
    }
  }
}

}  // namespace tov::soak
