// The check of every invariant of a stored graph.
#pragma once

#include <string>
#include <vector>

#include "snapshot_implementation.h"

namespace tov {

/// One line for each invariant that does not hold, up to a bound.
std::vector<std::string> checkGraph(std::shared_ptr<const Snapshot::Implementation> view);

}  // namespace tov
