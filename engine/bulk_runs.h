// Entries of one family that come in any order and do not fit in memory: ascending runs of them on disk, merged at the
// end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bulk_files.h"

namespace tov {

/// Entries until they become a run. Belongs to one thread.
class RunEntries {
 public:
  void add(std::string_view key, std::string_view value = {});
  std::size_t size() const { return entries_.size(); }
  /// What they hold in memory, about.
  std::size_t bytes() const { return bytes_.size() + entries_.size() * sizeof(Entry); }
  void clear();

 private:
  friend class BulkRuns;
  struct Entry {
    std::size_t offset = 0;
    std::uint32_t key = 0;  // bytes
    std::uint32_t value = 0;
  };
  std::string_view keyOf(const Entry& entry) const { return std::string_view(bytes_).substr(entry.offset, entry.key); }

  std::string bytes_;  // each value behind its key
  std::vector<Entry> entries_;
};

/// The runs of one family.
class BulkRuns {
 public:
  BulkRuns(BulkFiles& files, Family family) : files_(files), family_(family), scratch_(files) {}

  /// Writes the entries as one run and clears them. No key may come twice. Thread-safe.
  void take(RunEntries& entries);
  /// Merges the runs into sorted files, holding about so many bytes. Nothing may be taken any more.
  void write(std::size_t memory);

 private:
  struct Run {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
  };
  class Reader;
  template <typename Put>
  void merge(std::span<const Run> runs, std::size_t memory, Put put);
  Run joined(std::span<const Run> runs, std::size_t memory);

  BulkFiles& files_;
  Family family_;
  ScratchFile scratch_;
  std::mutex mutex_;
  std::vector<Run> runs_;
};

}  // namespace tov
