// Shows a record line by line with what was read from it.
#pragma once

#include <iosfwd>
#include <string>

#include "tovholder/database.h"

namespace tov::program {

/// @throws NotFoundError when no such record is in the graph
void showCoverage(const Snapshot& snapshot, const std::string& record, std::ostream& out);

}  // namespace tov::program
