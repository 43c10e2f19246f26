#include "query/run/group_table.h"

#include <algorithm>

#include "query/values/comparison.h"

namespace tov::query {
namespace {

std::size_t mix(std::size_t seed, std::size_t hash) {
  seed ^= hash + 0x9E3779B97F4A7C15ULL + (seed << 6) + (seed >> 2);
  return seed;
}

/// Spreads the bits, since ids that follow each other would otherwise crowd one stretch of the table.
std::size_t spread(std::size_t hash) {
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93ULL;
  return hash ^ (hash >> 32);
}

bool same(const Value& a, const Value& b) {
  if (a.kind() == Value::Kind::node && b.kind() == Value::Kind::node) return a.nodeId() == b.nodeId();
  return equivalent(a, b);
}

std::size_t hashCell(const Value& value) {
  if (value.kind() == Value::Kind::node) return static_cast<std::size_t>(value.nodeId());
  return hashOf(value);
}

}  // namespace

GroupTable::GroupTable(Run& run, std::size_t width) : width_(width), account_(run), table_(64) {}

std::pair<std::uint32_t, bool> GroupTable::place(std::span<const Value* const> columns, std::size_t row) {
  std::size_t hash = 0;
  for (const Value* column : columns) hash = mix(hash, hashCell(column[row]));
  hash = spread(hash);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t group = table_[at] - 1;
    if (hashes_[group] != hash) continue;
    bool equal = true;
    for (std::size_t c = 0; c < width_ && equal; ++c) equal = same(keys_[group * width_ + c], columns[c][row]);
    if (equal) return {group, false};
  }
  const auto group = static_cast<std::uint32_t>(hashes_.size());
  std::size_t bytes = 16;
  for (const Value* column : columns) {
    keys_.push_back(column[row]);
    bytes += footprint(column[row]);
  }
  account_.add(bytes);
  hashes_.push_back(hash);
  table_[at] = group + 1;
  if (hashes_.size() * 2 > table_.size()) grow();
  return {group, true};
}

void GroupTable::clear() {
  if (hashes_.empty()) return;
  keys_.clear();
  hashes_.clear();
  account_.clear();
  // One large table is not worth clearing again and again for small ones that follow.
  constexpr std::size_t kKeptTable = 4096;
  if (table_.size() > kKeptTable)
    table_ = std::vector<std::uint32_t>(kKeptTable);
  else
    std::fill(table_.begin(), table_.end(), 0U);
}

void GroupTable::grow() {
  std::vector<std::uint32_t> larger(table_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (std::uint32_t group = 0; group < hashes_.size(); ++group) {
    std::size_t at = hashes_[group] & mask;
    while (larger[at] != 0) at = (at + 1) & mask;
    larger[at] = group + 1;
  }
  table_ = std::move(larger);
}

}  // namespace tov::query
