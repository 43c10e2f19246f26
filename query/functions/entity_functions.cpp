// Functions of nodes, relationships, paths and maps. What is known by its id is read from the query's graph.
#include <array>
#include <string>
#include <vector>

#include "query/functions/function_groups.h"
#include "query/values/access.h"
#include "query/values/errors.h"

namespace tov {
namespace {

using Kind = Value::Kind;

constexpr KindSet kEntityKinds = kNodeKind | kRelationshipKind;

const Snapshot& graphOf(FunctionContext& context) {
  if (context.graph == nullptr) throw UsageError("a function of a node or relationship was called without a graph");
  return *context.graph;
}

[[noreturn]] void throwWrongEntity(std::string_view function, const char* wanted, const Value& given) {
  throwArgumentValue(std::string(function) + "() takes " + wanted + ", this is " + describe(given));
}

Value idOf(Arguments arguments, FunctionContext&) {
  const Value& entity = arguments[0];
  if (entity.kind() == Kind::node) return static_cast<std::int64_t>(entity.nodeId());
  if (entity.kind() == Kind::relationship) return static_cast<std::int64_t>(entity.relationshipId());
  throwWrongEntity("id", "a node or relationship", entity);
}

/// The letter keeps nodes and relationships of the same number apart.
Value elementIdOf(Arguments arguments, FunctionContext& context) {
  const Value number = idOf(arguments, context);
  return (arguments[0].kind() == Kind::node ? "n" : "r") + std::to_string(number.asInteger());
}

Value labelsOf(Arguments arguments, FunctionContext& context) {
  const Value& node = arguments[0];
  if (node.kind() != Kind::node) throwWrongEntity("labels", "a node", node);
  List names;
  if (!node.isReference()) {
    for (const std::string& label : node.asNode().labels) names.emplace_back(label);
    return names;
  }
  try {
    for (const LabelId label : graphOf(context).labels(node.nodeId())) names.emplace_back(graphOf(context).name(label));
  } catch (const NotFoundError&) {
    throwDeletedEntity("labels() was asked of a node that this query has deleted");
  }
  return names;
}

RelationshipHead headOf(const Value& relationship, FunctionContext& context) {
  const RelationshipId id = relationship.relationshipId();
  try {
    return graphOf(context).head(id);
  } catch (const NotFoundError&) {
    if (context.deleted != nullptr)
      if (const auto head = context.deleted->head(id)) return *head;
    throwDeletedEntity("a relationship that this query has deleted was read");
  }
}

Value typeOf(Arguments arguments, FunctionContext& context) {
  const Value& relationship = arguments[0];
  if (relationship.kind() != Kind::relationship) throwWrongEntity("type", "a relationship", relationship);
  if (!relationship.isReference()) return relationship.asRelationship().type;
  return graphOf(context).name(headOf(relationship, context).type);
}

Value startNodeOf(Arguments arguments, FunctionContext& context) {
  const Value& relationship = arguments[0];
  if (relationship.kind() != Kind::relationship) throwWrongEntity("startNode", "a relationship", relationship);
  if (!relationship.isReference()) return Value::nodeReference(relationship.asRelationship().start);
  return Value::nodeReference(headOf(relationship, context).start);
}

Value endNodeOf(Arguments arguments, FunctionContext& context) {
  const Value& relationship = arguments[0];
  if (relationship.kind() != Kind::relationship) throwWrongEntity("endNode", "a relationship", relationship);
  if (!relationship.isReference()) return Value::nodeReference(relationship.asRelationship().end);
  return Value::nodeReference(headOf(relationship, context).end);
}

Value propertiesMap(Arguments arguments, FunctionContext& context) {
  return propertiesOf(arguments[0], context.graph);
}

Value keysOf(Arguments arguments, FunctionContext& context) {
  List keys;
  for (const auto& [key, value] : propertiesOf(arguments[0], context.graph)) keys.emplace_back(key);
  return keys;
}

const Path& pathArgument(const Value& argument, std::string_view function) {
  if (argument.kind() != Kind::path)
    throwArgumentType(std::string(function) + "() takes a path, this is " + describe(argument));
  return argument.asPath();
}

Value nodesOf(Arguments arguments, FunctionContext&) {
  List nodes;
  for (const Node& node : pathArgument(arguments[0], "nodes").nodes) nodes.emplace_back(node);
  return nodes;
}

Value relationshipsOf(Arguments arguments, FunctionContext&) {
  List relationships;
  for (const Relationship& step : pathArgument(arguments[0], "relationships").relationships)
    relationships.emplace_back(step);
  return relationships;
}

Value lengthOf(Arguments arguments, FunctionContext&) {
  return static_cast<std::int64_t>(pathArgument(arguments[0], "length").relationships.size());
}

Value existsValue(Arguments arguments, FunctionContext&) {
  return !arguments[0].isNull();
}

constexpr Volatility kPerQuery = Volatility::query;
constexpr KindSet kWithProperties = kEntityKinds | kMapKind;

const std::array kRows = {
    ScalarFunction{"id", 1, 1, {kEntityKinds}, kIntegerKind, kPerQuery, strict<idOf>},
    ScalarFunction{"elementId", 1, 1, {kEntityKinds}, kStringKind, kPerQuery, strict<elementIdOf>},
    ScalarFunction{"labels", 1, 1, {kNodeKind}, kListKind, kPerQuery, strict<labelsOf>},
    ScalarFunction{"type", 1, 1, {kRelationshipKind}, kStringKind, kPerQuery, strict<typeOf>},
    ScalarFunction{"startNode", 1, 1, {kRelationshipKind}, kNodeKind, kPerQuery, strict<startNodeOf>},
    ScalarFunction{"endNode", 1, 1, {kRelationshipKind}, kNodeKind, kPerQuery, strict<endNodeOf>},
    ScalarFunction{"properties", 1, 1, {kWithProperties}, kMapKind, kPerQuery, strict<propertiesMap>},
    ScalarFunction{"keys", 1, 1, {kWithProperties}, kListKind, kPerQuery, strict<keysOf>},
    ScalarFunction{"nodes", 1, 1, {kPathKind}, kListKind, kPerQuery, strict<nodesOf>},
    ScalarFunction{"relationships", 1, 1, {kPathKind}, kListKind, kPerQuery, strict<relationshipsOf>},
    ScalarFunction{"rels", 1, 1, {kPathKind}, kListKind, kPerQuery, strict<relationshipsOf>},
    ScalarFunction{"length", 1, 1, {kPathKind}, kIntegerKind, kPerQuery, strict<lengthOf>},
    ScalarFunction{"exists", 1, 1, {kAnyKind}, kBooleanKind, kPerQuery, existsValue},
};

}  // namespace

std::span<const ScalarFunction> entityFunctions() {
  return kRows;
}

}  // namespace tov
