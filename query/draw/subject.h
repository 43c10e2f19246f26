// Finds what a drawing is about.
#pragma once

#include <span>
#include <string>

#include "query/ask/names.h"

namespace tov::drawing {

/// @throws UsageError for an empty name; NotFoundError with near names when nothing has it
asking::NameFinding findNamed(const Snapshot& snapshot, std::span<const std::string> labels, const std::string& name);

}  // namespace tov::drawing
