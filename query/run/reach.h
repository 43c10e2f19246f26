// The nodes within a number of hops of one node, as bits: for queries that only ask which, or how many.
#pragma once

#include <cstdint>
#include <vector>

#include "query/run/expand_steps.h"
#include "query/run/hops.h"
#include "query/run/visits.h"

namespace tov::query {

/// Breadth first over rows of neighbours. Belongs to one operator of one run.
class Reach {
 public:
  Reach(Run& run, const HopPattern& pattern, HopRange range);

  bool prepare();
  /// The ends of the pattern's ways from `start`, each once: what VariableExpand gives with `reachOnly`.
  void from(std::uint32_t start, std::vector<std::uint32_t>& ends);
  void clear();

 private:
  struct Source {
    TypeId type{};
    bool incoming = false;
    const TopologyRows* rows = nullptr;  ///< null while there are no compressed rows
  };

  bool isMarked(std::uint32_t node) const { return bits_[node >> 6] >> (node & 63) & 1; }
  template <typename Visit>
  void eachNeighbour(std::uint32_t node, Visit visit);
  /// Whether a way without a repeated relationship leads back to the start within the range.
  bool returnsToStart(std::uint32_t start);

  Run& run_;
  const HopPattern& pattern_;
  HopRange range_;
  Account account_;
  std::vector<TypeId> types_;
  std::vector<Source> sources_;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> frontier_;
  std::vector<std::uint32_t> further_;
  std::vector<Neighbour> found_;
  Visits visits_;
};

}  // namespace tov::query
