// Values of query parameters as they are written on a command line.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "tovholder/value.h"

namespace tov::program {

/// What `text` means: an integer, a float, true, false, null, a list or map (as JSON or as a Cypher literal), a quoted
/// string, or, when it looks like none of these, the text itself. A date stays text: `date($day)` makes it one.
/// @throws UsageError for an integer that does not fit 64 bits
Value parameterValue(std::string_view text);

/// A parameter as `name=value`, where the name may have its `$`. @throws UsageError when it has not that form
std::pair<std::string, Value> namedParameter(std::string_view text);

}  // namespace tov::program
