// What the roads into a bulk load share: progress, rows left out, texts that repeat, and the steps after the last row.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "bulk_columns.h"
#include "bulk_load.h"
#include "tovholder/import.h"

namespace tov {

/// Texts under one property key that repeat, so that most are found without asking the shared table. Belongs to one
/// thread.
class ColumnTexts {
 public:
  /// Makes a text that stands in the table of texts, or that it has room for, an interned one.
  void intern(BulkLoad& load, KeyId key, BulkValue& value);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  bool worth_ = true;  // whether to look texts up at all
  std::uint64_t lookups_ = 0;
  std::uint64_t misses_ = 0;
  const std::string* last_ = nullptr;
  std::uint32_t lastNumber_ = 0;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

/// One import: opens the load, and ends it when the rows are in.
class BulkImport {
 protected:
  struct Rejection {
    std::uint64_t line = 0;
    std::string reason;
  };

  BulkImport(std::shared_ptr<Database::Implementation> database, const ImportOptions& options);

  /// In turn.
  void reject(const std::filesystem::path& file, const std::vector<Rejection>& rejections);
  void tell(ImportProgress::Step step, std::uint64_t more);
  /// Sorts what was spread, publishes the commit and gives the report.
  ImportReport finish();

  const ImportOptions& options_;
  BulkLoad load_;
  unsigned threads_ = 1;
  std::size_t chunkBytes_ = 0;
  TurnGate gate_;
  ImportReport report_;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;

 private:
  void sort();

  std::mutex progressMutex_;
};

/// Seconds of the clock on the wall.
double secondsSince(std::chrono::steady_clock::time_point start);

}  // namespace tov
