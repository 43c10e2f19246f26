// A statement of openCypher as a tree: what the parser makes of text, what the check resolves, what the planner reads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/cypher/expression.h"

namespace tov::cypher {

// Projections ---------------------------------------------------------------------------------------------------------

/// One column of RETURN or WITH.
struct ProjectionItem {
  Position position;
  ExpressionPointer expression;
  std::string name;             ///< the alias, or the expression's text as written
  SymbolId symbol = kNoSymbol;  ///< what later clauses see; that of the variable itself when it is merely passed on
  bool aliased = false;         ///< an alias was written
  bool aggregates = false;      ///< set by the check: reads `Projection::aggregates`, so it is no grouping key
};

/// One aggregating call of a projection, e.g. `count(DISTINCT x)`; its symbol holds the group's result.
struct Aggregate {
  Position position;
  std::string function;  ///< the catalog's spelling
  bool distinct = false;
  bool star = false;                         ///< `count(*)`
  std::vector<ExpressionPointer> arguments;  ///< over the symbols before the projection
  SymbolId symbol = kNoSymbol;
};

struct SortItem {
  Position position;
  ExpressionPointer expression;
  bool descending = false;
};

/// RETURN or WITH with what hangs on it.
///
/// After the check:
///  - `*` has been expanded into `items`.
///  - When `aggregates` is not empty or an item is marked `aggregates`, the projection groups: the keys are the items
///    that are not marked; the marked ones, `orderBy` and `where` read only the symbols of items and of `aggregates`.
///  - With `distinct`, `orderBy` and `where` read only the symbols of items.
///  - Otherwise `orderBy` and `where` may read the symbols before the projection as well as those of the items.
/// Order of evaluation: items, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE.
struct Projection {
  Position position;
  bool isReturn = false;  ///< false: WITH
  bool distinct = false;
  bool star = false;  ///< `*` was written
  std::vector<ProjectionItem> items;
  std::vector<Aggregate> aggregates;  ///< set by the check
  std::vector<SortItem> orderBy;
  ExpressionPointer skip;   ///< may be null; reads no variable
  ExpressionPointer limit;  ///< may be null; reads no variable
  ExpressionPointer where;  ///< WITH only; may be null

  bool groups() const;
};

// Clauses -------------------------------------------------------------------------------------------------------------

struct Match {
  Position position;
  bool optional = false;
  Pattern pattern;
  ExpressionPointer where;  ///< may be null
};

struct Unwind {
  Position position;
  ExpressionPointer list;
  Variable variable;
};

/// `CALL name(arguments) YIELD field AS variable WHERE ...`
struct Call {
  struct Yield {
    Position position;
    std::string field;
    Variable variable;
  };
  Position position;
  std::string procedure;                                    ///< with its namespaces, joined by dots
  std::optional<std::vector<ExpressionPointer>> arguments;  ///< absent: taken from the parameters of the same names
  bool yieldAll = false;      ///< `YIELD *`, or standalone without YIELD; the check then fills `yields`
  std::vector<Yield> yields;  ///< in the order written
  ExpressionPointer where;    ///< may be null
  bool standalone = false;    ///< the whole query; its yields are the columns of the result
};

struct Create {
  Position position;
  Pattern pattern;
};

/// One item of SET, also after ON CREATE and ON MATCH.
struct SetItem {
  enum class Mode : std::uint8_t {
    property,           ///< `subject.key = value`
    replaceProperties,  ///< `subject = value`
    addProperties,      ///< `subject += value`
    labels,             ///< `subject:A:B`
  };
  Position position;
  Mode mode;
  ExpressionPointer subject;
  std::string key;
  std::vector<std::string> labels;
  ExpressionPointer value;
};

struct Set {
  Position position;
  std::vector<SetItem> items;
};

/// `REMOVE subject.key` or, when `labels` is not empty, `REMOVE subject:A:B`
struct RemoveItem {
  Position position;
  ExpressionPointer subject;
  std::string key;
  std::vector<std::string> labels;
};

struct Remove {
  Position position;
  std::vector<RemoveItem> items;
};

struct Merge {
  Position position;
  PathPattern path;
  std::vector<SetItem> onCreate;
  std::vector<SetItem> onMatch;
};

struct Delete {
  Position position;
  bool detach = false;
  std::vector<ExpressionPointer> targets;
};

using Clause = std::variant<Match, Unwind, Call, Create, Merge, Set, Remove, Delete>;

/// CREATE, MERGE, SET, REMOVE, DELETE
bool isUpdating(const Clause& clause);

// Queries -------------------------------------------------------------------------------------------------------------

/// Clauses up to and including one WITH or RETURN. Reading clauses stand before updating ones.
struct QueryPart {
  std::vector<Clause> clauses;
  std::optional<Projection> projection;  ///< absent only in the last part, of a query that ends in an update or a CALL
};

/// A query without UNION.
struct SingleQuery {
  std::vector<QueryPart> parts;
};

/// One or more queries joined by UNION; all have the same column names in the same order.
struct Query {
  std::vector<SingleQuery> branches;
  bool keepsDuplicates = false;  ///< UNION ALL
};

/// What a full-text index is over: FOR (n:A|B) ON EACH [n.a, n.b], or FOR ()-[r:T]-() ON EACH [r.a].
struct TextIndexScope {
  bool onRelationships = false;
  std::vector<std::string> names;  ///< labels or types
  std::vector<std::string> properties;
  std::string language;          ///< a code such as en; empty: words are not stemmed
  std::string languageProperty;  ///< may be empty
};

struct CreateIndex {
  Position position;
  std::string name;  ///< may be empty
  bool ifNotExists = false;
  bool onRelationships = false;
  std::string label;  ///< or relationship type
  std::vector<std::string> properties;
  std::optional<TextIndexScope> text;  ///< of a full-text index, instead of the three before
};

/// By name, or by label and properties.
struct DropIndex {
  Position position;
  std::string name;
  bool ifExists = false;
  std::string label;
  std::vector<std::string> properties;
  std::optional<TextIndexScope> text;
};

struct Statement {
  enum class Mode : std::uint8_t { run, explain, profile };
  Mode mode = Mode::run;
  std::variant<Query, CreateIndex, DropIndex> body;

  // Filled by the check.
  std::vector<Symbol> symbols;          ///< by SymbolId
  std::vector<std::string> parameters;  ///< names used, ascending
  std::vector<std::string> columns;     ///< of the result; empty for a query that only updates
  bool updates = false;                 ///< contains an updating clause or an index statement
};

}  // namespace tov::cypher
