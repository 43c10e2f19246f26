// What can be said about an expression's value before the query runs: which kinds it may have.
#pragma once

#include "query/cypher/symbol.h"
#include "query/functions/function_catalog.h"

namespace tov::cypher {

inline constexpr KindSet kNoKind = 0;
inline constexpr KindSet kTemporalKinds = kindBit(Value::Kind::date) | kindBit(Value::Kind::localTime) |
                                          kindBit(Value::Kind::time) | kindBit(Value::Kind::localDateTime) |
                                          kindBit(Value::Kind::dateTime);
inline constexpr KindSet kGraphKinds = kNodeKind | kRelationshipKind | kPathKind;
/// What a property of a node or relationship can hold.
inline constexpr KindSet kStorableKinds =
    kBooleanKind | kNumberKind | kStringKind | kListKind | kTemporalKinds | kDurationKind;
inline constexpr KindSet kAllKinds = kStorableKinds | kMapKind | kGraphKinds;

/// Null is always possible and not counted; no kind at all means that the value is null.
struct StaticType {
  KindSet kinds = kAllKinds;
  KindSet elements = kAllKinds;  ///< of a list's elements

  /// True when the value can be none of these, so that using it as one is an error whatever the data.
  bool excludes(KindSet wanted) const { return kinds != kNoKind && (kinds & wanted) == 0; }
  StaticType merged(const StaticType& other) const { return {kinds | other.kinds, elements | other.elements}; }
};

StaticType typeOf(SymbolKind kind);
SymbolKind symbolKindOf(const StaticType& type);
/// For messages: "an integer", "a node", "a plain value".
std::string describe(const StaticType& type);

}  // namespace tov::cypher
