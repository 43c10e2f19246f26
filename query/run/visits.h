// The nodes that a breadth-first walk has reached, and how.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "tovholder/database.h"

namespace tov::query {

/// How a node was first reached.
struct Visit {
  std::uint32_t branch = 0;  ///< which of the start's hops the way began with
  std::uint64_t distance = 0;
};

/// One walk after another over the same graph. With a bound on ids a node's visit is one word of an array, of which
/// only the touched ones are cleared; without, it is an entry of a hash table.
class Visits {
 public:
  /// Forgets the walk before. @param idBound  every node's id is below it; 0 when it is not known
  void begin(std::uint32_t idBound);
  /// Marks the node unless it is marked already. @returns how it was reached before; nothing when this is the first
  /// time
  ///
  /// Distances of earlier visits are exact within one step of `visit`'s, which is as far apart as neighbours can be.
  std::optional<Visit> mark(NodeId node, Visit visit);

 private:
  std::vector<std::uint32_t> words_;  // branch and the distance's last two bits; 0 for a node not reached
  std::vector<std::uint32_t> touched_;
  std::unordered_map<std::uint64_t, Visit> visits_;
  bool dense_ = false;
};

}  // namespace tov::query
