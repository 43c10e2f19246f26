// From a checked statement to a plan: clauses become steps in the order of the text, and the pattern of each MATCH is
// walked in the order that the counts in the graph make cheapest.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "query/cypher/ast.h"
#include "query/plan/plan.h"
#include "query/run/expand_steps.h"
#include "query/run/formulas.h"
#include "query/run/group_steps.h"
#include "query/run/write_steps.h"

namespace tov::query {

/// @param graph  whose counts and indexes guide the plan; the plan runs on any state of the same database
/// @throws QueryError for what the check cannot see, such as an unknown function's use
Plan makePlan(const cypher::Statement& statement, const Snapshot& graph);

/// The state of one planning. Its parts stand in several sources: expressions, patterns, projections, updates.
class Planner {
 public:
  Planner(const cypher::Statement& statement, const Snapshot& graph);
  Plan plan();

 private:
  friend class PatternPlanner;

  using Bound = std::set<Slot>;

  /// The chain being built, and what is known at its end.
  struct Line {
    Chain chain;
    Bound bound;
    double rows = 1;
    bool importsNothing = false;  ///< begins with one row of no columns
    bool mixesRows = false;       ///< groups, sorts or cuts, so that it cannot carry row numbers through
    std::vector<Slot> columns;    ///< of the last projection
  };

  // Queries and clauses.
  void planIndex(const cypher::CreateIndex& create);
  void planIndex(const cypher::DropIndex& drop);
  static std::vector<Slot> callColumns(const cypher::QueryPart& part);
  Line planQuery(const cypher::Query& query, Bound bound);
  Line planSingle(const cypher::SingleQuery& query, Bound bound);
  void planClause(const cypher::Clause& clause, Line& line);
  void planMatch(const cypher::Match& match, Line& line);
  void planUnwind(const cypher::Unwind& unwind, Line& line);
  void planCall(const cypher::Call& call, Line& line);
  void planProjection(const cypher::Projection& projection, Line& line);
  void planGroups(const cypher::Projection& projection, Line& line);
  /// Adds the aggregation; hops before it whose ways are only counted become one step with it.
  void addAggregate(Line& line, std::vector<Aggregate::Key> keys, std::vector<Aggregate::Call> calls);
  static void pushLeastWays(Line& line);
  static void searchColumns(const Chain& chain);
  void planOrder(const cypher::Projection& projection, Line& line);
  void addFilter(const cypher::Expression& predicate, Line& line);

  // Updates.
  void planCreate(const cypher::Create& create, Line& line);
  void planMerge(const cypher::Merge& merge, Line& line);
  void planSet(const cypher::Set& set, Line& line);
  void planRemove(const cypher::Remove& remove, Line& line);
  void planDelete(const cypher::Delete& clause, Line& line);
  NewProperties newProperties(const cypher::ExpressionPointer& properties);
  void addNewPath(const cypher::PathPattern& path, const Bound& bound, NewPattern& pattern);
  void addNewPathVariable(const cypher::PathPattern& path, Line& line);
  std::vector<Assignment> assignments(const std::vector<cypher::SetItem>& items);

  /// Lets the steps of a finished chain leave out rows whose repetition makes no difference.
  /// @param absorbed  what follows the chain does not see repeated rows
  static void dropRepeats(const Chain& chain, bool absorbed);

  // Patterns.
  void planPattern(const cypher::PathPattern* paths, std::size_t count, const cypher::Expression* where, Line& line);
  RowChain planRowChain(const cypher::PathPattern& path, const cypher::Expression* where,
                        const std::vector<cypher::SymbolId>& imports, Line& line);

  // Expressions.
  FormulaPointer compile(const cypher::Expression& expression);
  FormulaPointer compileOptional(const cypher::ExpressionPointer& expression);
  Formulas compileAll(const std::vector<cypher::ExpressionPointer>& expressions);
  FormulaPointer compileLookup(const cypher::PropertyLookup& lookup);
  FormulaPointer compileCall(const cypher::FunctionCall& call);
  FormulaPointer compileMapProjection(const cypher::MapProjection& projection);
  FormulaPointer compileCase(const cypher::Case& branches);
  FormulaPointer compileReduce(const cypher::Reduce& reduce);
  FormulaPointer compilePatternComprehension(const cypher::PatternComprehension& comprehension);
  FormulaPointer compilePatternPredicate(const cypher::PatternPredicate& predicate);
  FormulaPointer compileShortestPath(const cypher::ShortestPath& search);
  FormulaPointer compileSubquery(const cypher::Subquery& subquery);
  FormulaPointer compileHasLabels(const cypher::HasLabels& test);

  template <typename StepType, typename... Arguments>
  StepType& add(Line& line, Arguments&&... arguments) {
    auto step = std::make_unique<StepType>(std::forward<Arguments>(arguments)...);
    StepType& added = *step;
    added.estimatedRows = line.rows;
    added.number = plan_.steps;
    countStep();
    line.chain.push_back(std::move(step));
    return added;
  }
  /// @throws QueryError when the plan becomes too long to run
  void countStep();
  Slot newSlot() { return nextSlot_++; }
  std::string nameOf(Slot slot) const;

  const cypher::Statement& statement_;
  const Snapshot& graph_;
  Plan plan_;
  Slot nextSlot_;
  Parameters noParameters_;
  NameTable noNames_;
  Run folding_;
};

}  // namespace tov::query
