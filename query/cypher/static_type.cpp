// Kinds of values as the compiler sees them.
#include "query/cypher/static_type.h"

#include <string_view>

namespace tov::cypher {

StaticType typeOf(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::node:
      return {kNodeKind, kNoKind};
    case SymbolKind::relationship:
      return {kRelationshipKind, kNoKind};
    case SymbolKind::relationshipList:
      return {kListKind, kRelationshipKind};
    case SymbolKind::path:
      return {kPathKind, kNoKind};
    case SymbolKind::value:
      return {kAllKinds & ~kGraphKinds, kAllKinds & ~kRelationshipKind};
    case SymbolKind::unknown:
      break;
  }
  return {};
}

SymbolKind symbolKindOf(const StaticType& type) {
  if (type.kinds == kNodeKind) return SymbolKind::node;
  if (type.kinds == kRelationshipKind) return SymbolKind::relationship;
  if (type.kinds == kPathKind) return SymbolKind::path;
  if (type.kinds == kListKind && type.elements == kRelationshipKind) return SymbolKind::relationshipList;
  bool mayHoldRelationships = (type.kinds & kListKind) != 0 && (type.elements & kRelationshipKind) != 0;
  if (type.excludes(kGraphKinds) && !mayHoldRelationships) return SymbolKind::value;
  return SymbolKind::unknown;
}

std::string describe(const StaticType& type) {
  struct Name {
    KindSet kinds;
    std::string_view name;
  };
  // The first name that holds for every possible kind.
  static constexpr Name kNames[] = {
      {kNoKind, "null"},
      {kBooleanKind, "a boolean"},
      {kIntegerKind, "an integer"},
      {kFloatKind, "a float"},
      {kNumberKind, "a number"},
      {kStringKind, "a string"},
      {kListKind, "a list"},
      {kMapKind, "a map"},
      {kNodeKind, "a node"},
      {kRelationshipKind, "a relationship"},
      {kPathKind, "a path"},
      {kDurationKind, "a duration"},
      {kTemporalKinds, "a date or time"},
      {kStorableKinds, "a property's value"},
      {kAllKinds & ~kGraphKinds, "a plain value"},
      {kAllKinds, "a value"},
  };
  for (const Name& name : kNames) {
    if ((type.kinds & ~name.kinds) == kNoKind) return std::string(name.name);
  }
  return "a value";
}

}  // namespace tov::cypher
