// Steps along one named relationship type.
#pragma once

#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov::drawing {

/// None where the graph has no such type.
inline std::vector<Neighbour> stepsAlong(const Snapshot& snapshot, NodeId node, std::string_view type,
                                         Direction direction) {
  std::vector<Neighbour> steps;
  if (const auto id = snapshot.type(type)) snapshot.neighbours(node, std::span(&*id, 1), direction, steps);
  return steps;
}

}  // namespace tov::drawing
