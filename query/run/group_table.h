// A hash table from combinations of values to dense numbers: groups of an aggregation, rows already seen by DISTINCT.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "query/run/run.h"

namespace tov::query {

class GroupTable {
 public:
  /// @param width  how many values make a key
  GroupTable(Run& run, std::size_t width);

  /// The number of the key that stands in `row` of the columns, and whether it is new. Numbers ascend from 0.
  std::pair<std::uint32_t, bool> place(std::span<const Value* const> columns, std::size_t row);
  std::size_t size() const { return hashes_.size(); }
  /// Forgets every key.
  void clear();
  const Value& key(std::size_t group, std::size_t column) const { return keys_[group * width_ + column]; }

 private:
  void grow();

  std::size_t width_;
  Account account_;
  std::vector<Value> keys_;
  std::vector<std::size_t> hashes_;
  std::vector<std::uint32_t> table_;  // group number plus one; a power of two in size
};

}  // namespace tov::query
