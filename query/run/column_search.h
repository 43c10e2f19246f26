// Finding the nodes whose property passes a test, over a property that stands side by side in memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/run/formula.h"
#include "tovholder/graph_memory.h"

namespace tov::query {

/// Appends the nodes, ascending, for which the test of `kind` against `value` is true. False, with nothing appended,
/// when the column cannot answer that: its values and `value` are of kinds that this search does not compare.
bool searchColumn(const NodeColumn& column, PropertyTest::Kind kind, const Value& value,
                  std::vector<std::uint32_t>& found);

/// The first place of `part` in `text` at or after `from`, or npos. `part` is not empty.
std::size_t findText(std::string_view text, std::string_view part, std::size_t from);

}  // namespace tov::query
