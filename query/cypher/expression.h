// The expressions of openCypher as a tree. Chains of operators are flat, so the depth of a tree is bounded
// by `kMaximumDepth` and code may recurse over it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "query/cypher/pattern.h"
#include "tovholder/value.h"

namespace tov::cypher {

/// No tree that the parser hands out is deeper; deeper text is a SyntaxError.
inline constexpr std::size_t kMaximumDepth = 200;

struct Query;

struct Literal {
  Value value;  ///< null, boolean, integer, float or string
};
struct Variable {
  std::string name;
  SymbolId symbol = kNoSymbol;
};
struct Parameter {
  std::string name;  ///< without the `$`
};
struct ListLiteral {
  std::vector<ExpressionPointer> items;
};
struct MapLiteral {
  struct Entry {
    std::string key;
    ExpressionPointer value;
  };
  std::vector<Entry> entries;
};
/// `n {.a, .*, b: 1, c}`
struct MapProjection {
  enum class Selector : std::uint8_t { property, allProperties, entry };
  struct Item {
    Selector selector;
    std::string key;          ///< empty for allProperties
    ExpressionPointer value;  ///< for `entry`; a bare variable `c` stands as the entry `c: c`
  };
  ExpressionPointer subject;
  std::vector<Item> items;
};
/// `subject.key`
struct PropertyLookup {
  ExpressionPointer subject;
  std::string key;
};
/// `subject[index]` of a list, map, node or relationship
struct IndexLookup {
  ExpressionPointer subject;
  ExpressionPointer index;
};
/// `subject[from..to]`; either bound may be null
struct Slice {
  ExpressionPointer subject;
  ExpressionPointer from;
  ExpressionPointer to;
};
/// `subject:A:B`; on a relationship, its type
struct HasLabels {
  ExpressionPointer subject;
  std::vector<std::string> labels;
};
/// `a + b - c`: `operators[i]` stands between `operands[i]` and `operands[i + 1]`; evaluated from the left.
/// The operators of one chain have one precedence: {add, subtract}, {multiply, divide, modulo} or {power}.
struct Arithmetic {
  enum class Operator : std::uint8_t { add, subtract, multiply, divide, modulo, power };
  std::vector<ExpressionPointer> operands;
  std::vector<Operator> operators;
  std::vector<Position> places;  ///< where each operator stands, for errors at run time
};
/// `a < b <= c`: every neighbouring pair is compared and the results are joined by AND.
struct Comparison {
  enum class Operator : std::uint8_t { equal, unequal, less, lessOrEqual, greater, greaterOrEqual };
  std::vector<ExpressionPointer> operands;
  std::vector<Operator> operators;
};
/// `a AND b AND c`
struct Logic {
  enum class Operator : std::uint8_t { conjunction, disjunction, exclusive };
  Operator op;
  std::vector<ExpressionPointer> operands;
};
struct Unary {
  enum class Operator : std::uint8_t { negation, plus, minus };  ///< NOT, +, -
  Operator op;
  ExpressionPointer operand;
};
/// `a STARTS WITH b`, `a IN b`, ...
struct Predicate {
  enum class Operator : std::uint8_t { startsWith, endsWith, contains, matches, in };
  Operator op;
  ExpressionPointer left;
  ExpressionPointer right;
};
/// `x IS NULL`, `x IS NOT NULL`
struct NullCheck {
  ExpressionPointer operand;
  bool negated = false;
};
/// `count(*)` has `star`; namespaces are part of the name (`duration.between`).
/// After the check, no FunctionCall of an aggregating function is left outside `Projection::aggregates`.
struct FunctionCall {
  std::string name;  ///< as written; the check replaces it with the catalog's spelling
  bool distinct = false;
  bool star = false;
  bool aggregates = false;  ///< set by the check
  std::vector<ExpressionPointer> arguments;
};
/// Both forms: with a subject each `when` is compared with it, without one each is a predicate.
struct Case {
  struct Branch {
    ExpressionPointer when;
    ExpressionPointer then;
  };
  ExpressionPointer subject;  ///< may be null
  std::vector<Branch> branches;
  ExpressionPointer otherwise;  ///< may be null: the result is then null
};
/// `[x IN list WHERE predicate | projection]`
struct ListComprehension {
  Variable variable;
  ExpressionPointer list;
  ExpressionPointer where;       ///< may be null
  ExpressionPointer projection;  ///< may be null: the element itself
};
/// `all(x IN list WHERE predicate)`
struct Quantifier {
  enum class Mode : std::uint8_t { all, any, none, single };
  Mode mode;
  Variable variable;
  ExpressionPointer list;
  ExpressionPointer where;  ///< may be null: the element itself is the predicate
};
/// `reduce(total = 0, x IN list | total + x)`
struct Reduce {
  Variable accumulator;
  ExpressionPointer initial;
  Variable variable;
  ExpressionPointer list;
  ExpressionPointer step;
};
/// `[p = (a)-->(b) WHERE predicate | projection]`
struct PatternComprehension {
  PathPattern path;
  ExpressionPointer where;  ///< may be null
  ExpressionPointer projection;
  std::vector<SymbolId> imports;  ///< set by the check: the outer symbols that are read within, ascending
};
/// `(a)-->(b)` used as a predicate, also when written `exists((a)-->(b))`
struct PatternPredicate {
  PathPattern path;
  bool wrapped = false;  ///< written within `exists( )`, so allowed where any value is
  std::vector<SymbolId> imports;
};
/// `shortestPath((a)-[*]-(b))` used as a value: a path or null, or a list of paths for allShortestPaths
struct ShortestPath {
  PathPattern path;
  std::vector<SymbolId> imports;
};
/// `EXISTS { ... }` and `COUNT { ... }`. The short form `{ (a)-->(b) WHERE x }` is held as a query of one MATCH.
/// The query may end without a projection; then its rows are what its last clause leaves.
struct Subquery {
  enum class Mode : std::uint8_t { exists, count };
  Mode mode = Mode::exists;
  std::unique_ptr<Query> query;
  std::vector<SymbolId> imports;

  Subquery();
  Subquery(Subquery&&) noexcept;
  Subquery& operator=(Subquery&&) noexcept;
  ~Subquery();
};

/// In the order of `Expression::Content`.
enum class ExpressionKind : std::uint8_t {
  literal,
  variable,
  parameter,
  listLiteral,
  mapLiteral,
  mapProjection,
  propertyLookup,
  indexLookup,
  slice,
  hasLabels,
  arithmetic,
  comparison,
  logic,
  unary,
  predicate,
  nullCheck,
  functionCall,
  caseOf,
  listComprehension,
  quantifier,
  reduce,
  patternComprehension,
  patternPredicate,
  shortestPath,
  subquery,
};

struct Expression {
  using Content = std::variant<Literal, Variable, Parameter, ListLiteral, MapLiteral, MapProjection, PropertyLookup,
                               IndexLookup, Slice, HasLabels, Arithmetic, Comparison, Logic, Unary, Predicate,
                               NullCheck, FunctionCall, Case, ListComprehension, Quantifier, Reduce,
                               PatternComprehension, PatternPredicate, ShortestPath, Subquery>;
  Position position;
  std::uint16_t height = 1;  ///< levels of the tree from here down; set by the parser
  Content content;

  Expression(Position where, Content what);
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  ExpressionKind kind() const { return static_cast<ExpressionKind>(content.index()); }
  /// The content as one kind; null when it is another.
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&content);
  }
  template <typename T>
  T* as() {
    return std::get_if<T>(&content);
  }
};

}  // namespace tov::cypher
