// Reaching into a value: `list[i]`, `list[i..j]`, `map.key`, `node['key']`, `date.year`.
#pragma once

#include <optional>
#include <string_view>

#include "tovholder/database.h"
#include "tovholder/value.h"

namespace tov {

/// `container.key` for maps, nodes, relationships and calendar values; null of null and where nothing is stored.
/// @param graph  where references are read; may be null when there are none
/// @throws QueryError TypeError (InvalidArgumentType) for other kinds; EntityNotFound for a deleted entity
Value property(const Value& container, std::string_view key, const Snapshot* graph);

/// `container[index]`: a list by integer (negative from the end, null beyond), the others by key.
/// @throws QueryError TypeError, ListElementAccessByNonInteger or MapElementAccessByNonString or InvalidArgumentType
Value element(const Value& container, const Value& index, const Snapshot* graph);

/// `list[from..to]`; an absent bound is open, a null one makes the result null.
Value slice(const Value& list, const std::optional<Value>& from, const std::optional<Value>& to);

/// All properties of a node, relationship or map. @throws as `property`
Map propertiesOf(const Value& container, const Snapshot* graph);

}  // namespace tov
