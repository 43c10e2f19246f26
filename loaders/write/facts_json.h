// Facts as JSON, in the shape of schema/facts.capnp, checked against the record that they tell of.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/read/record_lines.h"
#include "loaders/write/outside_facts.h"

namespace tov::loaders {

/// The facts of an object whose quotes stand in the record. What does not stand, or leans on what does not, is left out
/// and told in `refused`.
/// @param own  what the loader itself read from the record: gives the meeting and its items where the object does not
/// @throws UsageError when the object has not the shape
Facts factsFromJson(const nlohmann::json& object, const RecordLines& record, const Facts& own,
                    std::vector<Refused>& refused);

/// How many facts there are, entities and items not counted.
std::size_t countOf(const Facts& facts);

}  // namespace tov::loaders
