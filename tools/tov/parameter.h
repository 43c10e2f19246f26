// Values of query parameters as they are written on a command line.
#pragma once

#include <string_view>

#include "tovholder/value.h"

namespace tov::program {

/// What `text` means: an integer, a float, true, false, null, a list or map (as JSON or as a Cypher literal), a quoted
/// string, or, when it looks like none of these, the text itself. A date stays text: `date($day)` makes it one.
/// @throws UsageError for an integer that does not fit 64 bits
Value parameterValue(std::string_view text);

}  // namespace tov::program
