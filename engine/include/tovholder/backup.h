// Copies of a database that is in use, and what is known about one without reading its graph.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// One state of a database, kept in a folder of backups.
struct Backup {
  std::uint32_t number = 0;  ///< ascending; given by the folder
  std::chrono::system_clock::time_point madeAt;
  // Of the newest commit when the backup was begun. Beside a writer in another process it may hold some that came
  // later.
  std::uint64_t commit = 0;
  std::chrono::system_clock::time_point committedAt;
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  std::uint64_t bytes = 0;  ///< that restoring it writes; files may be shared with other backups
};

/// Copies the newest commit into a folder of backups, which is made when there is none. Files that an earlier backup of
/// the same database holds are not copied again. The copy's checksums are read back before the call returns.
///
/// Works beside a writer, in another process or this one: on a database that was opened read-only it copies the commit
/// at the time of opening. One backup at a time in one folder.
/// @throws OpenError when the folder holds anything else, LockedError, CorruptionError when the copy or what was copied
///         is damaged, StorageError; the backups made before stay as they are
Backup backup(const Database& database, const std::filesystem::path& folder);

/// What a folder of backups holds, oldest first. @throws OpenError when it is none
std::vector<Backup> backups(const std::filesystem::path& folder);

/// Removes all but the newest `count` backups, and the files that only those used.
void keepNewestBackups(const std::filesystem::path& folder, std::size_t count);

/// Writes a backup out as a database and opens it once, to see that it can be. Every file's checksum is compared.
/// Gives what the database holds.
/// @param number    the newest when absent
/// @param database  a folder that does not exist or is empty; it appears whole or not at all
/// @throws NotFoundError for a backup that is not there, OpenError, CorruptionError, StorageError
Backup restore(const std::filesystem::path& folder, const std::filesystem::path& database,
               std::optional<std::uint32_t> number = {});

/// How much one part of the store takes.
struct FamilyStatistics {
  std::string name;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;    ///< of its files
  std::uint64_t entries = 0;  ///< an estimate, exact after `Database::compact`
};

/// What a database holds and takes.
struct Statistics {
  std::uint32_t formatVersion = 0;
  std::uint64_t commit = 0;
  std::chrono::system_clock::time_point committedAt;
  std::uint64_t repeatedTexts = 0;  ///< texts that are stored once and referred to
  std::uint64_t bytes = 0;          ///< of the whole folder, with the log; 0 in memory
  std::vector<FamilyStatistics> families;
};

/// Cheap: reads no graph.
Statistics statistics(const Database& database);

}  // namespace tov
