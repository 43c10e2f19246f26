// Looking up ids of CSV files.
#include "bulk_ids.h"

#include <algorithm>
#include <charconv>

namespace tov {
namespace {

/// The number that a text writes in its shortest form; 007 and 7 are different ids.
std::optional<std::uint64_t> plainNumber(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  return value;
}

}  // namespace

bool BulkIds::add(std::string_view id, NodeId node) {
  const auto to = static_cast<std::uint64_t>(node);
  if (const auto value = plainNumber(id)) return table_.empty() ? addNumber(*value, to) : addToTable(*value, to);
  if (byText_.contains(id)) return false;
  textBytes_ += id.size();
  byText_.emplace(texts_.emplace_back(id), to);
  return true;
}

bool BulkIds::addNumber(std::uint64_t id, std::uint64_t node) {
  if (!runs_.empty()) {
    Run& run = runs_[last_];
    const bool follows = id == run.last + 1 && id != 0 && node == run.node + (id - run.first);
    if (follows && (last_ + 1 == runs_.size() || id < runs_[last_ + 1].first)) {
      run.last = id;
      return true;
    }
  }
  if (runOf(id) != nullptr) return false;
  if (runs_.size() == kMostRuns) {
    moveToTable();
    return addToTable(id, node);
  }
  const auto at = std::ranges::upper_bound(runs_, id, {}, &Run::first);
  last_ = static_cast<std::size_t>(at - runs_.begin());
  runs_.insert(at, {id, id, node});
  return true;
}

const BulkIds::Run* BulkIds::runOf(std::uint64_t id) const {
  const auto after = std::ranges::upper_bound(runs_, id, {}, &Run::first);
  if (after == runs_.begin()) return nullptr;
  const Run& run = *(after - 1);
  return id <= run.last ? &run : nullptr;
}

std::size_t BulkIds::slotOf(std::uint64_t id) const {
  const std::size_t mask = table_.size() - 1;  // a power of two
  std::size_t at = static_cast<std::size_t>((id * 0x9E37'79B9'7F4A'7C15) >> 20) & mask;
  while (table_[at].node != kFree && table_[at].id != id) at = (at + 1) & mask;
  return at;
}

bool BulkIds::addToTable(std::uint64_t id, std::uint64_t node) {
  if (2 * (tableUsed_ + 1) > table_.size()) {
    std::vector<Slot> old(2 * table_.size());
    old.swap(table_);
    for (const Slot& slot : old) {
      if (slot.node != kFree) table_[slotOf(slot.id)] = slot;
    }
  }
  Slot& slot = table_[slotOf(id)];
  if (slot.node != kFree) return false;
  slot = {id, node};
  ++tableUsed_;
  return true;
}

void BulkIds::moveToTable() {
  table_.resize(std::size_t{1} << 14);
  for (const Run& run : runs_) {
    for (std::uint64_t id = run.first; id <= run.last; ++id) addToTable(id, run.node + (id - run.first));
  }
  runs_ = {};
}

std::optional<NodeId> BulkIds::find(std::string_view id) const {
  if (const auto value = plainNumber(id)) {
    if (table_.empty()) {
      const Run* run = runOf(*value);
      if (run == nullptr) return std::nullopt;
      return NodeId{run->node + (*value - run->first)};
    }
    const Slot& slot = table_[slotOf(*value)];
    if (slot.node == kFree) return std::nullopt;
    return NodeId{slot.node};
  }
  const auto found = byText_.find(id);
  if (found == byText_.end()) return std::nullopt;
  return NodeId{found->second};
}

std::size_t BulkIds::bytes() const {
  constexpr std::size_t kBytesPerText = 96;  // the string, its place in the table, and what allocations add
  return runs_.capacity() * sizeof(Run) + table_.size() * sizeof(Slot) + texts_.size() * kBytesPerText + textBytes_;
}

}  // namespace tov
