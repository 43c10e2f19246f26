// Places in a query's text, and the symbols that stand for its variables once they are resolved.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace tov::cypher {

/// Where something starts in the text of a query.
struct Position {
  std::uint32_t offset = 0;  ///< bytes from the start
  std::uint32_t line = 1;    ///< 1-based
  std::uint32_t column = 1;  ///< 1-based, in Unicode code points
};

/// Identifies a variable of one statement: the index of its Symbol in `Statement::symbols`, so it also serves as a
/// slot.
///
/// Every binding has its own id: the `x` of a list comprehension and an outer `x` differ, and so do the `a` before and
/// after `WITH 1 AS a`. A variable that a projection merely passes on (`WITH a`, `WITH a AS a`, `WITH *`) keeps its id.
using SymbolId = std::uint32_t;
inline constexpr SymbolId kNoSymbol = std::numeric_limits<SymbolId>::max();

/// What is known about a variable's values when the query is compiled. Each kind but `unknown` also allows null.
enum class SymbolKind : std::uint8_t {
  unknown,  ///< anything; may turn out to be a node
  value,    ///< certainly no node, relationship or path, nor a list of relationships
  node,
  relationship,
  relationshipList,  ///< what a relationship pattern of variable length binds
  path,
};

struct Symbol {
  std::string name;  ///< as written, without back quotes; empty for what the query leaves anonymous
  SymbolKind kind = SymbolKind::unknown;
  Position position;  ///< where it was first bound
};

}  // namespace tov::cypher
