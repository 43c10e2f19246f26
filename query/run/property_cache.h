// Property values of nodes that one query reads again and again, such as the name of a person met in every meeting.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tovholder/database.h"

namespace tov::query {

/// A direct-mapped cache of one property: bounded, never stale, for a query that reads one unchanging commit.
class PropertyCache {
 public:
  /// `out[i]` is the property of `ids[i]`.
  void read(const Snapshot& view, KeyId key, std::span<const NodeId> ids, Value* out);

 private:
  struct Entry {
    std::uint64_t id = ~std::uint64_t{0};
    Value value;
  };
  static constexpr std::size_t kEntries = std::size_t{1} << 15;

  std::vector<Entry> entries_;
  std::vector<NodeId> missing_;
  std::vector<std::size_t> places_;
  std::vector<Value> found_;
};

}  // namespace tov::query
