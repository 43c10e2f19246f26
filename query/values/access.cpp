#include "query/values/access.h"

#include <algorithm>
#include <string>

#include "query/values/errors.h"
#include "query/values/temporal_components.h"

namespace tov {
namespace {

using Kind = Value::Kind;

const Snapshot& requireGraph(const Snapshot* graph) {
  if (graph == nullptr) throw UsageError("an entity known by its id was read without a graph");
  return *graph;
}

const Value& find(const Map& map, std::string_view key) {
  static const Value kNull{};
  const auto found = map.find(key);
  return found == map.end() ? kNull : found->second;
}

/// One property of an entity by reference. Ids are never reused, so an absent entity was deleted by this query.
template <typename Id>
Value storedProperty(Id id, std::string_view key, const Snapshot& graph) {
  try {
    const auto keyId = graph.key(key);
    if (keyId) return graph.property(id, *keyId);
    if (graph.exists(id)) return {};
  } catch (const NotFoundError&) {
  }
  throwDeletedEntity("the property '" + std::string(key) + "' was read from an entity that this query has deleted");
}

template <typename Id>
Map storedProperties(Id id, const Snapshot& graph) {
  try {
    return graph.properties(id);
  } catch (const NotFoundError&) {
    throwDeletedEntity("properties were read from an entity that this query has deleted");
  }
}

Value listElement(const List& list, const Value& index) {
  if (index.kind() != Kind::integer)
    throw QueryError(QueryError::Phase::runtime, "TypeError", "ListElementAccessByNonInteger",
                     "a list is indexed by INTEGER, this is " + describe(index));
  const std::int64_t at = index.asInteger();
  const auto size = static_cast<std::int64_t>(list.size());
  if (at >= size || at < -size) return {};
  return list[static_cast<std::size_t>(at < 0 ? at + size : at)];
}

/// A slice's bound as a position within the list.
std::int64_t position(const Value& bound, std::int64_t size) {
  if (bound.kind() != Kind::integer) throwArgumentType("a slice's bound must be INTEGER, this is " + describe(bound));
  const std::int64_t at = bound.asInteger();
  if (at < 0) return at < -size ? 0 : at + size;
  return std::min(at, size);
}

}  // namespace

Value property(const Value& container, std::string_view key, const Snapshot* graph) {
  switch (container.kind()) {
    case Kind::null:
      return {};
    case Kind::map:
      return find(container.asMap(), key);
    case Kind::node:
      if (container.isReference()) return storedProperty(container.nodeId(), key, requireGraph(graph));
      return find(container.asNode().properties, key);
    case Kind::relationship:
      if (container.isReference()) return storedProperty(container.relationshipId(), key, requireGraph(graph));
      return find(container.asRelationship().properties, key);
    case Kind::date:
    case Kind::localTime:
    case Kind::time:
    case Kind::localDateTime:
    case Kind::dateTime:
    case Kind::duration:
      return temporalComponent(container, key);
    default:
      throwArgumentType("a property ('" + std::string(key) +
                        "') can be read from a map, node or relationship, not from " + describe(container));
  }
}

Value element(const Value& container, const Value& index, const Snapshot* graph) {
  const bool keyed = container.kind() == Kind::map || container.kind() == Kind::node ||
                     container.kind() == Kind::relationship || container.kind() >= Kind::date;
  if (!container.isNull() && !keyed && container.kind() != Kind::list)
    throwArgumentType("only lists, maps, nodes and relationships can be indexed, not " + describe(container));
  if (container.isNull() || index.isNull()) return {};
  if (!keyed) return listElement(container.asList(), index);
  if (index.kind() != Kind::string)
    throw QueryError(QueryError::Phase::runtime, "TypeError", "MapElementAccessByNonString",
                     "a map, node or relationship is indexed by STRING, this is " + describe(index));
  return property(container, index.asString(), graph);
}

Value slice(const Value& list, const std::optional<Value>& from, const std::optional<Value>& to) {
  if (list.isNull() || (from && from->isNull()) || (to && to->isNull())) return {};
  if (list.kind() != Kind::list) throwArgumentType("only a LIST can be sliced, not " + describe(list));
  const List& elements = list.asList();
  const auto size = static_cast<std::int64_t>(elements.size());
  const std::int64_t first = from ? position(*from, size) : 0;
  const std::int64_t last = to ? position(*to, size) : size;
  if (first >= last) return List{};
  return List(elements.begin() + first, elements.begin() + last);
}

Map propertiesOf(const Value& container, const Snapshot* graph) {
  switch (container.kind()) {
    case Kind::map:
      return container.asMap();
    case Kind::node:
      if (container.isReference()) return storedProperties(container.nodeId(), requireGraph(graph));
      return container.asNode().properties;
    case Kind::relationship:
      if (container.isReference()) return storedProperties(container.relationshipId(), requireGraph(graph));
      return container.asRelationship().properties;
    default:
      throwArgumentType("a node, relationship or map has properties, not " + describe(container));
  }
}

}  // namespace tov
