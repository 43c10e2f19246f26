// The patterns of openCypher: nodes and relationships joined to paths.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/cypher/symbol.h"

namespace tov::cypher {

struct Expression;
using ExpressionPointer = std::unique_ptr<Expression>;

/// `(name:Label {key: value})`
struct NodePattern {
  Position position;
  std::string name;                 ///< empty when anonymous
  SymbolId symbol = kNoSymbol;      ///< set by the check, for anonymous ones too
  bool introduces = false;          ///< set by the check: the first mention of this symbol in the query, which binds it
  std::vector<std::string> labels;  ///< all of them must be there
  ExpressionPointer properties;     ///< null, a MapLiteral, or a Parameter
};

enum class RelationshipDirection : std::uint8_t { outgoing, incoming, either };

/// `*`, `*2`, `*1..3`, `*..3`, `*2..`: absent bounds are those that were not written (1 and unbounded).
struct LengthRange {
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;
};

/// `-[name:TYPE|OTHER *1..3 {key: value}]->`; the direction is seen from the node that stands left of it.
struct RelationshipPattern {
  Position position;
  std::string name;
  SymbolId symbol = kNoSymbol;
  bool introduces = false;
  RelationshipDirection direction = RelationshipDirection::either;
  std::vector<std::string> types;     ///< one of them; empty means any
  std::optional<LengthRange> length;  ///< present for variable length, even `*1`; the symbol is then a list
  ExpressionPointer properties;       ///< must hold for each relationship of a variable length
};

/// One path: `name = (a)-[r]->(b)`, perhaps within `shortestPath( )`.
struct PathPattern {
  enum class Selector : std::uint8_t { all, shortest, allShortest };
  Position position;
  std::string name;             ///< of the path variable; empty when there is none
  SymbolId symbol = kNoSymbol;  ///< only when it has a name
  Selector selector = Selector::all;
  std::vector<NodePattern> nodes;  ///< at least one
  std::vector<RelationshipPattern>
      relationships;  ///< one fewer; `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`
};

/// Comma-separated paths. Within one pattern no relationship is matched twice.
using Pattern = std::vector<PathPattern>;

}  // namespace tov::cypher
