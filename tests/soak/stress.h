// The stress tests of the program `stress`. Each prints what it found and returns whether nothing was wrong.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tov::soak {

struct StressOptions {
  std::uint32_t seed = 0;                      ///< of the first life; the others follow from it
  std::chrono::seconds duration{30};           ///< how long to go on
  std::uint64_t count = UINT64_MAX;            ///< how many kills or injections at the most
  std::uint64_t first = 1;                     ///< the first call that is made to fail
  std::uint64_t stride = 1;                    ///< from there on only every so many
  std::string only;                            ///< the one kind of fault to try; empty for all
  std::string call;                            ///< what the calls start with that may fail; empty for all
  bool onlyBuffered = false;                   ///< leave out the lives with synced commits
  bool goOn = false;                           ///< after a violation by an injected fault
  std::filesystem::path folder;                ///< where databases are made; emptied
  std::vector<std::filesystem::path> records;  ///< what `stressLoad` loads
};

/// A child process changes a database at random until it is killed, at any moment or at a named call to the file system
/// (before the log is written, between writing and syncing it, while files are compacted); then another one opens the
/// database: what was acknowledged is there, nothing is there in part, and every invariant holds.
bool stressByKills(const StressOptions& options);

/// The same for bulk imports between commits: all of an import is there, or the database is as before.
bool stressImports(const StressOptions& options);

/// Makes call 1, 2, 3, … to the file system fail over such imports, their scratch files among them.
bool stressImportFaults(const StressOptions& options);

/// Makes call 1, 2, 3, … to the file system fail, in each way that it can, over opening, commits, reading and
/// compaction. With `Durability::buffered`, for which a power cut alone is tried, the commits that survive it are the
/// first ones.
bool stressByFaults(const StressOptions& options);

/// The same over backups: those that were acknowledged can be restored.
bool stressBackups(const StressOptions& options);

/// The same over the loading of records.
bool stressLoad(const StressOptions& options);

}  // namespace tov::soak
