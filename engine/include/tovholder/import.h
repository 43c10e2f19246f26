// Bulk import of whole graphs from folders of CSV files, by sorted files that RocksDB takes in at once; and the way
// back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// A row that was left out, and why.
struct ImportRejection {
  std::filesystem::path file;
  std::uint64_t line = 0;  ///< 1-based line of the file on which the row starts
  std::string reason;
};

/// How far an import has come.
struct ImportProgress {
  enum class Step { looking, reading, sorting, publishing };  ///< looking: at the types of columns
  Step step = Step::looking;
  std::uint64_t done = 0;   ///< bytes while looking and reading, entries while sorting
  std::uint64_t total = 0;  ///< in the same unit
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
};

/// What an import makes besides the graph, and whom it tells.
struct ImportOptions {
  /// `Label.property`: nodes with the label are indexed by the property, in addition to what `indexNames` gives.
  std::vector<std::string> indexes;
  /// Index the id column and, where there is one, the property `name` of every label.
  bool indexNames = true;
  /// 0: as many as the machine has cores, at most four.
  unsigned threads = 0;
  /// Called now and then, from any of the threads that read, one call at a time.
  std::function<void(const ImportProgress&)> progress;
  /// Called for each row left out, in the order of files and lines, one call at a time.
  std::function<void(const ImportRejection&)> rejected;
};

/// What an import brought in, and how long its steps took.
struct ImportReport {
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  std::uint64_t rejected = 0;
  // Wall-clock seconds of the steps.
  double lookSeconds = 0;
  double nodeSeconds = 0;
  double relationshipSeconds = 0;
  double sortSeconds = 0;
  double publishSeconds = 0;
};

/// Adds the graph in `folder` to the database as one commit: `nodes/LABEL.csv` and `rels/TYPE.FROM.TO.csv` (their
/// form is in engine/FORMAT.md). What the database held before stays as it is; nothing is matched with it.
///
/// Waits for an open transaction and keeps others out until it returns. Readers see the new commit whole, afterwards.
/// Property indexes and full-text indexes take in what comes. A row that cannot be stored is left out and reported.
/// Keeps to the database's memory limit: what does not fit is sorted on disk, in the database's folder.
/// @throws UsageError  for a folder without such files, a header that makes no sense, an option that names no column
/// @throws StorageError, LimitError  the database is as it was
ImportReport importFolder(Database& database, const std::filesystem::path& folder, const ImportOptions& options = {});

/// Adds a graph in JSON lines (their form is in query/EXCHANGE.md) by the same road as `importFolder` and under the
/// same conditions. Nodes and relationships may stand in any order. Lines that are no node or relationship, and nodes
/// that cannot be stored, are told first; relationships that cannot, after them.
ImportReport importJsonLines(Database& database, const std::filesystem::path& file, const ImportOptions& options = {});

/// The same by one transaction, which must fit into memory; also into a database that is kept in memory. A node stands
/// before its relationships. `name` is what rejections call the lines; `options.indexes` is passed over.
/// @throws StorageError, LimitError  the database is as it was
ImportReport importJsonLines(Database& database, std::istream& lines, const std::filesystem::path& name,
                             const ImportOptions& options = {});

/// Writes a graph into a new folder, in the form that `importFolder` reads. Nodes are numbered by file and not named by
/// their ids, so that an import into an empty database and a second export give the same bytes. The folder appears when
/// it is whole. Indexes and blobs are not written.
/// @throws UsageError when the folder is there and not empty; StorageError
void exportFolder(const Snapshot& snapshot, const std::filesystem::path& folder);

}  // namespace tov
