// The entries of property indexes of a bulk load, piece by piece of nodes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bulk_runs.h"
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
  explicit BulkIndexes(BulkFiles& files) : runs_(files, Family::properties) {}

  /// Takes the entries in; `nodes[row]` is the node of a row, or kLeftOut. Thread-safe.
  void take(BulkIndexEntries& entries, const std::vector<std::uint64_t>& nodes);
  /// Merges the entries into sorted files, holding about so many bytes.
  void write(std::size_t memory) { runs_.write(memory); }

  static constexpr std::uint64_t kLeftOut = ~std::uint64_t{0};

 private:
  BulkRuns runs_;
};

}  // namespace tov
