// From the ids that stand in CSV files to the ids of nodes.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tovholder/value.h"

namespace tov {

/// The ids of one node file. Ids that are whole numbers and come one after the other, as they mostly do, take no
/// memory: they are kept as runs. When there are too many runs, they become a hash table; other ids are kept as text.
///
/// `find` may be called from any thread once no more is added.
class BulkIds {
 public:
  /// False when the id is there already.
  bool add(std::string_view id, NodeId node);
  std::optional<NodeId> find(std::string_view id) const;
  std::size_t bytes() const;

 private:
  struct Run {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t node = 0;  // of `first`
  };
  struct Slot {
    std::uint64_t id = 0;
    std::uint64_t node = kFree;
  };
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};
  static constexpr std::size_t kMostRuns = 4096;

  bool addNumber(std::uint64_t id, std::uint64_t node);
  bool addToTable(std::uint64_t id, std::uint64_t node);
  void moveToTable();
  const Run* runOf(std::uint64_t id) const;
  std::size_t slotOf(std::uint64_t id) const;

  std::vector<Run> runs_;    // ascending
  std::size_t last_ = 0;     // the run that grew last
  std::vector<Slot> table_;  // empty while runs do
  std::size_t tableUsed_ = 0;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint64_t> byText_;
  std::size_t textBytes_ = 0;
};

}  // namespace tov
