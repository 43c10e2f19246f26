// The entries of property indexes of a bulk load: each piece of nodes gives an ascending run on disk, and all runs are
// merged at the end.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "bulk_files.h"
#include "tovholder/database.h"

namespace tov {

/// The entries of one piece of nodes, whose ids are not known yet. Belongs to one thread.
class BulkIndexEntries {
 public:
  /// @param row  of the node within the piece
  void add(const IndexDescription& index, const Value& value, std::uint32_t row);
  void clear();

 private:
  friend class BulkIndexes;
  struct Entry {
    std::size_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t row = 0;
  };
  std::string bytes_;  // keys, each with eight bytes left for the node
  std::vector<Entry> entries_;
};

class BulkIndexes {
 public:
  explicit BulkIndexes(BulkFiles& files) : files_(files), scratch_(files) {}

  /// Takes the entries in; `nodes[row]` is the node of a row, or kLeftOut. Thread-safe.
  void take(BulkIndexEntries& entries, const std::vector<std::uint64_t>& nodes);
  /// Merges the runs into files.
  void write(std::size_t memory);
  bool empty() const { return runs_.empty(); }

  static constexpr std::uint64_t kLeftOut = ~std::uint64_t{0};

 private:
  struct Run {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
  };
  class Reader;

  BulkFiles& files_;
  ScratchFile scratch_;
  std::mutex mutex_;
  std::vector<Run> runs_;
};

}  // namespace tov
