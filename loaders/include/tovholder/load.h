// Reading records (minutes and agendas) into the graph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// What became of one file.
struct FileReport {
  enum class Outcome {
    loaded,     ///< new
    replaced,   ///< a changed version took the place of what the old one said
    unchanged,  ///< the same bytes were loaded before
    refused,    ///< nothing of it is in the graph; `reason` says why
  };
  std::filesystem::path file;
  Outcome outcome = Outcome::loaded;
  std::string reason;  ///< one line: what is wrong and how to mend it
  std::string layout;  ///< the layout that was recognised
  std::size_t lines = 0;
  std::size_t linesAsStructure = 0;  ///< headings, labels, lists of participants
  std::size_t linesAsFacts = 0;      ///< quoted by at least one fact
  std::size_t linesAsText = 0;       ///< kept as an item's text
  std::size_t linesNotUnderstood = 0;
  /// How many of each kind were read from this file: "Person", "AgendaItem", "PRESENTED", …
  std::map<std::string, std::size_t> counts;
};

struct LoadReport {
  std::vector<FileReport> files;  ///< in the order in which they were read
  bool anyRefused() const;
};

struct LoadOptions {
  /// Called after each file, on the calling thread, with how many of how many are done.
  std::function<void(const FileReport& report, std::size_t done, std::size_t total)> progress;
};

/// Loads files and folders (walked, in the order of their names), one atomic transaction a record.
/// A bad file is refused with a reason and the others load.
/// @throws what Database throws; the record that was being written then is not in the graph
LoadReport load(Database& database, std::span<const std::filesystem::path> paths, const LoadOptions& options = {});

}  // namespace tov
