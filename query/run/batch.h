// A batch of rows in columns: what operators hand to each other, so that a virtual call is paid per batch, not per row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tovholder/value.h"

namespace tov::query {

/// A column's number; given out at plan time, so no name is looked up while a query runs.
using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = ~Slot{0};

/// Enough rows to make a virtual call cheap, few enough to stay in the cache.
inline constexpr std::size_t kBatchRows = 1024;

/// Row numbers within a batch, ascending.
using Rows = std::span<const std::uint32_t>;

/// The numbers 0 to count - 1. @pre count is at most what `allRows` was last asked for plus what it grows to
Rows allRows(std::size_t count);

/// Rows in columns. A column that nobody needs at this point of the plan is empty; all others have `rows` values.
struct Batch {
  explicit Batch(std::size_t width = 0) : columns(width) {}

  std::size_t rows = 0;
  std::vector<std::vector<Value>> columns;

  bool full() const { return rows >= kBatchRows; }
  /// Empties every column and keeps its memory.
  void clear();
  /// Appends to each of `slots` the value that `from` has in `row`; `rows` is left to the caller.
  void appendCells(const Batch& from, std::size_t row, std::span<const Slot> slots);
  /// Keeps only the rows given.
  void keep(Rows kept);
};

}  // namespace tov::query
