// Patterns: which names they bind, which they read, and what a created path must have.
#include "query/cypher/checker.h"
#include "query/cypher/errors.h"
#include "query/cypher/traverse.h"

namespace tov::cypher {

namespace {

[[noreturn]] void failBound(const std::string& name, Position position, const std::string& hint = {}) {
  failSyntax("VariableAlreadyBound", position, "`" + name + "` is already bound", hint);
}

[[noreturn]] void failConflict(const std::string& name, Position position, const StaticType& type,
                               std::string_view wanted) {
  failSyntax("VariableTypeConflict", position,
             "`" + name + "` is " + describe(type) + " and cannot be " + std::string(wanted) + " here");
}

}  // namespace

void Checker::bindPath(PathPattern& path, Scope& scope, Binding binding, std::set<SymbolId>& relationshipsHere) {
  bool creates = binding == Binding::creating || binding == Binding::merging;
  if (creates && path.selector != PathPattern::Selector::all) {
    failSyntax("UnexpectedSyntax", path.position, "a shortest path can be matched, not created");
  }
  for (std::size_t index = 0; index < path.nodes.size(); ++index) {
    if (index > 0) bindRelationship(path.relationships[index - 1], scope, binding, relationshipsHere);
    bindNode(path.nodes[index], scope, binding, path.relationships.empty());
  }
  if (path.name.empty()) return;
  if (scope.find(path.name) != kNoSymbol) {
    failBound(path.name, path.position, "give the path a name of its own");
  }
  path.symbol = define(scope, path.name, typeOf(SymbolKind::path), path.position);
}

void Checker::bindNode(NodePattern& node, Scope& scope, Binding binding, bool alone) {
  StaticType type = typeOf(SymbolKind::node);
  SymbolId known = node.name.empty() ? kNoSymbol : scope.find(node.name);
  if (known == kNoSymbol) {
    node.introduces = true;
    if (node.name.empty()) {
      node.symbol = newSymbol({}, type, node.position);
    } else if (binding == Binding::predicate) {
      failSyntax("UndefinedVariable", node.position, "variable `" + node.name + "` is not defined",
                 "a pattern in a condition cannot bind names; use EXISTS { } for that");
    } else {
      node.symbol = define(scope, node.name, type, node.position);
    }
    return;
  }
  node.symbol = use(known);
  bool creates = binding == Binding::creating || binding == Binding::merging;
  if (creates && (alone || !node.labels.empty() || node.properties)) {
    failBound(node.name, node.position,
              alone ? "leave out the name to make another node"
                    : "a node that is bound takes no labels or properties here; use SET");
  }
  if (types_[known].excludes(kNodeKind)) failConflict(node.name, node.position, types_[known], "a node");
  // A row that gets past this MATCH holds a node here, whatever was known before.
  if (binding == Binding::matching && imports_.empty() && types_[known].kinds != kNodeKind) {
    types_[known] = type;
    statement_.symbols[known].kind = SymbolKind::node;
  }
}

void Checker::bindRelationship(RelationshipPattern& relationship, Scope& scope, Binding binding,
                               std::set<SymbolId>& relationshipsHere) {
  StaticType type = typeOf(relationship.length ? SymbolKind::relationshipList : SymbolKind::relationship);
  SymbolId known = relationship.name.empty() ? kNoSymbol : scope.find(relationship.name);
  bool creates = binding == Binding::creating || binding == Binding::merging;
  if (known != kNoSymbol) {
    if (creates) failBound(relationship.name, relationship.position, "leave out the name to make another relationship");
    bool fits = !types_[known].excludes(type.kinds) &&
                (!relationship.length || types_[known].kinds != kListKind || types_[known].elements == kNoKind ||
                 (types_[known].elements & kRelationshipKind) != 0);
    if (!fits) {
      failConflict(relationship.name, relationship.position, types_[known],
                   relationship.length ? "a list of relationships" : "a relationship");
    }
    if (!relationshipsHere.insert(known).second) {
      failSyntax("RelationshipUniquenessViolation", relationship.position,
                 "`" + relationship.name + "` stands twice in one pattern, where each relationship is matched once");
    }
    relationship.symbol = use(known);
    return;
  }
  if (creates) checkCreated(relationship, binding);
  relationship.introduces = true;
  if (relationship.name.empty()) {
    relationship.symbol = newSymbol({}, type, relationship.position);
    return;
  }
  if (binding == Binding::predicate) {
    failSyntax("UndefinedVariable", relationship.position, "variable `" + relationship.name + "` is not defined",
               "a pattern in a condition cannot bind names; use EXISTS { } for that");
  }
  relationship.symbol = define(scope, relationship.name, type, relationship.position);
  relationshipsHere.insert(relationship.symbol);
}

void Checker::checkCreated(const RelationshipPattern& relationship, Binding binding) const {
  if (relationship.length) {
    failSyntax("CreatingVarLength", relationship.position, "a relationship of variable length cannot be created");
  }
  if (relationship.types.size() != 1) {
    failSyntax("NoSingleRelationshipType", relationship.position, "a relationship that is created has exactly one type",
               "e.g. -[:TYPE]->");
  }
  if (binding == Binding::creating && relationship.direction == RelationshipDirection::either) {
    failSyntax("RequiresDirectedRelationship", relationship.position,
               "a relationship that is created has one direction", "e.g. -[:TYPE]-> or <-[:TYPE]-");
  }
}

void Checker::resolveProperties(ExpressionPointer& properties, const Scope& scope, bool parameterAllowed) {
  if (!properties) return;
  if (!parameterAllowed && properties->as<Parameter>()) {
    failSyntax("InvalidParameterUse", properties->position,
               "a parameter cannot stand for a whole map of properties here",
               "name the properties: {key: $parameter.key}");
  }
  resolve(properties, scope);
}

void Checker::resolveProperties(PathPattern& path, const Scope& scope, bool parameterAllowed) {
  for (NodePattern& node : path.nodes) resolveProperties(node.properties, scope, parameterAllowed);
  for (RelationshipPattern& relationship : path.relationships) {
    resolveProperties(relationship.properties, scope, parameterAllowed);
  }
}

/// The properties of a path may read what the paths before it make.
void Checker::createPattern(Pattern& pattern, Scope& scope) {
  std::set<SymbolId> relationshipsHere;
  for (PathPattern& path : pattern) {
    resolveProperties(path, scope, true);
    bindPath(path, scope, Binding::creating, relationshipsHere);
  }
}

}  // namespace tov::cypher
