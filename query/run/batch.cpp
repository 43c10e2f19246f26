#include "query/run/batch.h"

#include <numeric>

namespace tov::query {

Rows allRows(std::size_t count) {
  thread_local std::vector<std::uint32_t> numbers;
  if (numbers.size() < count) {
    // Earlier spans stay valid only while the memory does, so growth is rare and generous.
    thread_local std::vector<std::vector<std::uint32_t>> outgrown;
    std::vector<std::uint32_t> larger(std::max<std::size_t>(count * 2, kBatchRows * 8));
    std::iota(larger.begin(), larger.end(), 0U);
    outgrown.push_back(std::move(numbers));
    numbers = std::move(larger);
  }
  return Rows(numbers.data(), count);
}

void Batch::clear() {
  rows = 0;
  for (std::vector<Value>& column : columns) column.clear();
}

void Batch::appendCells(const Batch& from, std::size_t row, std::span<const Slot> slots) {
  for (Slot slot : slots) columns[slot].push_back(from.columns[slot][row]);
}

void Batch::keep(Rows kept) {
  if (kept.size() == rows) return;
  for (std::vector<Value>& column : columns) {
    if (column.empty()) continue;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (kept[i] != i) column[i] = std::move(column[kept[i]]);
    }
    column.resize(kept.size());
  }
  rows = kept.size();
}

}  // namespace tov::query
