#include "query/run/operator.h"

#include <algorithm>

#include "query/run/profile.h"

namespace tov::query {
namespace {

void makeSet(std::vector<Slot>& slots) {
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
}

std::vector<Slot> without(const std::vector<Slot>& from, std::vector<Slot> taken) {
  makeSet(taken);
  std::vector<Slot> left;
  std::set_difference(from.begin(), from.end(), taken.begin(), taken.end(), std::back_inserter(left));
  return left;
}

}  // namespace

void Step::setLive(std::vector<Slot> live) {
  std::vector<Slot> produced;
  collectProduced(produced);
  carried_ = isBarrier() ? std::vector<Slot>() : without(live, produced);
  live_ = std::move(live);
}

std::vector<Slot> settleLiveness(const Chain& chain, std::vector<Slot> needed) {
  makeSet(needed);
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    (*step)->setLive(needed);
    needed = (*step)->carried();
    (*step)->collectUses(needed);
    makeSet(needed);
  }
  return needed;
}

OperatorPointer startChain(Run& run, const Chain& chain, OperatorPointer input) {
  for (const std::unique_ptr<Step>& step : chain) {
    input = step->start(run, std::move(input));
    if (run.profile() != nullptr) input = profiled(*run.profile(), *step, std::move(input));
  }
  return input;
}

bool UnitSource::next(Batch& out) {
  reset(out, width_);
  if (done_) return false;
  done_ = true;
  out.rows = 1;
  return true;
}

BatchSource::BatchSource(const Batch& batch, Rows rows, const std::vector<Slot>& slots, Slot rowNumber)
    : batch_(batch), rows_(rows), slots_(slots), rowNumber_(rowNumber) {}

bool BatchSource::next(Batch& out) {
  reset(out, batch_.columns.size());
  const std::size_t count = std::min(rows_.size() - position_, kBatchRows);
  for (Slot slot : slots_) {
    std::vector<Value>& column = out.columns[slot];
    const std::vector<Value>& source = batch_.columns[slot];
    column.reserve(count);
    for (std::size_t i = 0; i < count; ++i) column.push_back(source[rows_[position_ + i]]);
  }
  if (rowNumber_ != kNoSlot) {
    std::vector<Value>& column = out.columns[rowNumber_];
    column.clear();
    for (std::size_t i = 0; i < count; ++i) column.emplace_back(static_cast<std::int64_t>(position_ + i));
  }
  position_ += count;
  out.rows = count;
  return count != 0;
}

// A column that grows has room for about as many values again.
constexpr std::size_t kGrowth = sizeof(Value);

RowStore::RowStore(Run& run, std::vector<Slot> slots, std::size_t width)
    : slots_(std::move(slots)), rows_(width), account_(run) {}

void RowStore::append(const Batch& batch) {
  std::size_t bytes = 0;
  for (Slot slot : slots_) {
    const std::vector<Value>& source = batch.columns[slot];
    rows_.columns[slot].insert(rows_.columns[slot].end(), source.begin(), source.end());
    for (const Value& value : source) bytes += kGrowth + footprint(value);
  }
  rows_.rows += batch.rows;
  account_.add(bytes);
}

void RowStore::appendRow(const Batch& batch, std::size_t row) {
  std::size_t bytes = 0;
  for (Slot slot : slots_) {
    rows_.columns[slot].push_back(batch.columns[slot][row]);
    bytes += kGrowth + footprint(batch.columns[slot][row]);
  }
  ++rows_.rows;
  account_.add(bytes);
}

void RowStore::clear() {
  rows_.clear();
  account_.clear();
}

bool StoreReader::next(const Batch& store, std::span<const std::uint32_t> order, const std::vector<Slot>& slots,
                       Batch& out) {
  reset(out, store.columns.size());
  const std::size_t count = std::min(order.size() - position_, kBatchRows);
  for (Slot slot : slots) {
    std::vector<Value>& column = out.columns[slot];
    column.reserve(count);
    for (std::size_t i = 0; i < count; ++i) column.push_back(store.columns[slot][order[position_ + i]]);
  }
  position_ += count;
  out.rows = count;
  return count != 0;
}

}  // namespace tov::query
