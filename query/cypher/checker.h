// The semantic pass: resolves names to symbols, follows what is known of types, and finds the errors that need no data.
//
// It runs in two steps: `prepareCalls` gives every function call its catalog spelling, then the clauses are walked in
// the order of the text with the scope of each.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/cypher/ast.h"
#include "query/cypher/catalog.h"
#include "query/cypher/static_type.h"

namespace tov::cypher {

/// The names that can be seen at a place: a frame's own and those of the frames around it.
struct Scope {
  const Scope* outer = nullptr;
  std::map<std::string, SymbolId, std::less<>> names;

  SymbolId find(std::string_view name) const;
  std::vector<std::string> visibleNames() const;
};

class Checker {
 public:
  Checker(Statement& statement, const ProcedureCatalog& procedures) : statement_(statement), procedures_(procedures) {}
  void run();

 private:
  // Symbols.
  SymbolId newSymbol(const std::string& name, const StaticType& type, Position position);
  SymbolId define(Scope& scope, const std::string& name, const StaticType& type, Position position);
  /// Notes that a symbol is read, for the imports of the constructs around.
  SymbolId use(SymbolId symbol);

  // check_calls.cpp: spelling and number of arguments, over the whole statement.
  void prepareCalls(ExpressionPointer& expression);

  // check_query.cpp
  std::vector<std::string> checkQuery(Query& query, const Scope* outer, bool subquery);
  std::vector<std::string> checkBranch(SingleQuery& branch, const Scope* outer, bool subquery, bool needsEnd);
  void checkEnd(const SingleQuery& branch) const;
  void checkClause(Clause& clause, Scope& scope);
  void check(Match& match, Scope& scope);
  void check(Unwind& unwind, Scope& scope);
  void check(Call& call, Scope& scope);
  void check(Create& create, Scope& scope);
  void check(Merge& merge, Scope& scope);
  void check(Set& set, Scope& scope);
  void check(Remove& remove, Scope& scope);
  void check(Delete& clause, Scope& scope);
  void checkSetItems(std::vector<SetItem>& items, Scope& scope);
  void checkWhere(ExpressionPointer& where, const Scope& scope);

  // check_pattern.cpp
  /// How the names of a pattern are bound.
  enum class Binding { matching, creating, merging, predicate };
  void bindPath(PathPattern& path, Scope& scope, Binding binding, std::set<SymbolId>& relationshipsHere);
  void bindNode(NodePattern& node, Scope& scope, Binding binding, bool alone);
  void bindRelationship(RelationshipPattern& relationship, Scope& scope, Binding binding,
                        std::set<SymbolId>& relationshipsHere);
  void checkCreated(const RelationshipPattern& relationship, Binding binding) const;
  void resolveProperties(PathPattern& path, const Scope& scope, bool parameterAllowed);
  void resolveProperties(ExpressionPointer& properties, const Scope& scope, bool parameterAllowed);
  void createPattern(Pattern& pattern, Scope& scope);

  // check_projection.cpp
  struct ProjectionState;
  void check(Projection& projection, Scope& scope, bool subquery);
  static void expandStar(Projection& projection, const Scope& scope, bool subquery);
  void checkPlainItem(ProjectionState& state, std::size_t index);
  void checkAggregatingItem(ProjectionState& state, ProjectionItem& item);
  StaticType resolveBesideAggregate(ExpressionPointer& expression, const Scope& scope, const Scope& before);
  SymbolId addAggregate(ProjectionState& state, Expression& expression, const std::string& key);
  void checkAfterProjection(ProjectionState& state, ExpressionPointer& expression, bool sorts);
  SymbolId addSortedAggregate(ProjectionState& state, Expression& expression, const std::string& key);
  void checkBound(ExpressionPointer& bound, std::string_view clause);

  // check_expression.cpp
  /// @param predicate  true where a bare pattern may stand: in a condition
  StaticType resolve(ExpressionPointer& expression, const Scope& scope, bool predicate = false);
  StaticType resolveVariable(Variable& variable, Position position, const Scope& scope);
  StaticType resolveProperty(PropertyLookup& lookup, Position position, const Scope& scope);
  StaticType resolveIndex(IndexLookup& lookup, Position position, const Scope& scope);
  StaticType resolveArithmetic(Arithmetic& arithmetic, const Scope& scope);
  StaticType resolveCall(FunctionCall& call, Position position, const Scope& scope);
  StaticType resolveCase(Case& content, const Scope& scope, bool predicate);
  StaticType resolveListComprehension(ListComprehension& comprehension, Position position, const Scope& scope);
  StaticType resolvePatternComprehension(PatternComprehension& comprehension, const Scope& scope);
  StaticType resolveShortestPath(ShortestPath& shortest, const Scope& scope);
  StaticType resolveSubquery(Subquery& subquery, const Scope& scope);
  void resolveBoolean(ExpressionPointer& operand, const Scope& scope, bool predicate, std::string_view where);
  /// Runs `body` and returns the symbols from before it that it read.
  std::vector<SymbolId> importsOf(const std::function<void()>& body);

  Statement& statement_;
  const ProcedureCatalog& procedures_;
  std::vector<StaticType> types_;  // by SymbolId
  std::set<std::string> parameters_;

  struct Import {
    SymbolId firstInner;
    std::set<SymbolId> symbols;
  };
  std::vector<Import> imports_;

  /// What a name that is not found means at present.
  enum class Missing { undefined, ambiguous, notConstant };
  Missing missing_ = Missing::undefined;
  const Scope* ambiguousScope_ = nullptr;  // with Missing::ambiguous, where a name must be known to be ambiguous
};

/// Whether the expression holds an aggregating call of its own, not one of a subquery within. After `prepareCalls`.
bool containsAggregate(const Expression& expression);

}  // namespace tov::cypher
