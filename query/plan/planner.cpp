// Queries, reading clauses and projections.
#include "query/plan/planner.h"

#include <algorithm>

#include "query/procedures/procedures.h"
#include "query/run/call_step.h"
#include "query/run/group_steps.h"
#include "query/run/row_steps.h"
#include "query/run/scan_steps.h"

namespace tov::query {

namespace {

/// A constant that would take more than this is computed when the query runs, under that run's own limits.
Limits foldingLimits() {
  Limits limits;
  limits.memoryBytes = std::size_t{1} << 20;
  return limits;
}

/// Operators call each other, so their number is bounded by the stack of the thread that runs them.
constexpr std::uint32_t kMaximumSteps = 4000;

}  // namespace

void Planner::countStep() {
  if (++plan_.steps <= kMaximumSteps) return;
  throw QueryError(QueryError::Phase::compile, "SyntaxError", "QueryTooLarge",
                   "the query has more than " + std::to_string(kMaximumSteps) + " steps",
                   "split it into several queries, or pass lists as parameters");
}

Planner::Planner(const cypher::Statement& statement, const Snapshot& graph)
    : statement_(statement),
      graph_(graph),
      nextSlot_(static_cast<Slot>(statement.symbols.size())),
      folding_(graph, nullptr, noNames_, 0, noParameters_, foldingLimits()) {}

Plan Planner::plan() {
  plan_.mode = static_cast<Plan::Mode>(statement_.mode);
  plan_.columns = statement_.columns;
  plan_.writes = statement_.updates;
  plan_.parameters = statement_.parameters;
  if (const auto* create = std::get_if<cypher::CreateIndex>(&statement_.body)) {
    planIndex(*create);
  } else if (const auto* drop = std::get_if<cypher::DropIndex>(&statement_.body)) {
    planIndex(*drop);
  } else {
    Line line = planQuery(std::get<cypher::Query>(statement_.body), {});
    searchColumns(line.chain);
    settleLiveness(line.chain, line.columns);
    dropRepeats(line.chain, false);
    plan_.chain = std::move(line.chain);
    plan_.columnSlots = std::move(line.columns);
  }
  plan_.width = nextSlot_;
  return std::move(plan_);
}

void Planner::planIndex(const cypher::CreateIndex& create) {
  if (create.text) {
    plan_.indexChange = IndexChange{true, create.ifNotExists, {}, {}, create.name, create.text};
    return;
  }
  if (create.onRelationships || create.properties.size() != 1) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "UnsupportedIndex",
                     "an index is over one property of the nodes with one label",
                     "CREATE INDEX FOR (n:Label) ON (n.property)", create.position.line, create.position.column);
  }
  plan_.indexChange = IndexChange{true, create.ifNotExists, create.label, create.properties[0], create.name, {}};
}

void Planner::planIndex(const cypher::DropIndex& drop) {
  if (drop.text) {
    plan_.indexChange = IndexChange{false, drop.ifExists, {}, {}, {}, drop.text};
    return;
  }
  if (drop.name.empty() && drop.properties.size() != 1) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "UnsupportedIndex",
                     "an index is over one property of the nodes with one label", "DROP INDEX ON :Label(property)",
                     drop.position.line, drop.position.column);
  }
  plan_.indexChange = IndexChange{
      false, drop.ifExists, drop.label, drop.properties.empty() ? std::string() : drop.properties[0], drop.name, {}};
}

std::string Planner::nameOf(Slot slot) const {
  if (slot < statement_.symbols.size() && !statement_.symbols[slot].name.empty()) return statement_.symbols[slot].name;
  return "_" + std::to_string(slot);
}

Planner::Line Planner::planQuery(const cypher::Query& query, Bound bound) {
  if (query.branches.size() == 1) return planSingle(query.branches[0], std::move(bound));
  Line line;
  line.rows = 0;
  line.mixesRows = true;
  std::vector<Union::Arm> arms;
  for (const cypher::SingleQuery& branch : query.branches) {
    Line arm = planSingle(branch, bound);
    line.rows += arm.rows;
    arms.push_back({std::move(arm.chain), std::move(arm.columns), {}});
  }
  for (std::size_t i = 0; i < arms[0].columns.size(); ++i) line.columns.push_back(newSlot());
  add<Union>(line, std::move(arms), line.columns);
  if (!query.keepsDuplicates && !line.columns.empty()) add<Distinct>(line, line.columns);
  return line;
}

Planner::Line Planner::planSingle(const cypher::SingleQuery& query, Bound bound) {
  Line line;
  line.importsNothing = bound.empty();
  line.bound = std::move(bound);
  for (const cypher::QueryPart& part : query.parts) {
    for (const cypher::Clause& clause : part.clauses) planClause(clause, line);
    if (part.projection)
      planProjection(*part.projection, line);
    else if (&part == &query.parts.back())
      line.columns = callColumns(part);
  }
  return line;
}

/// A filter right after the scan of a label may be looked for in the property's column.
void Planner::searchColumns(const Chain& chain) {
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    auto* scan = dynamic_cast<NodeScan*>(chain[i].get());
    const auto* filter = dynamic_cast<const Filter*>(chain[i + 1].get());
    if (scan == nullptr || filter == nullptr || !scan->label()) continue;
    const std::optional<PropertyTest> test = filter->predicate().necessaryTest();
    if (test && test->subject == scan->node()) scan->setTest(*test);
  }
}

void Planner::dropRepeats(const Chain& chain, bool absorbed) {
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    if (auto* hops = dynamic_cast<VariableExpand*>(step->get()); hops != nullptr && absorbed) hops->ignoreRepeats();
    const bool rowByRow = (*step)->repeats() == Step::Repeats::pass;
    for (const Step::Branch& branch : (*step)->branches()) dropRepeats(*branch.chain, absorbed && rowByRow);
    if (!rowByRow) absorbed = (*step)->repeats() == Step::Repeats::absorb;
  }
}

/// A standalone CALL shows what it yields.
std::vector<Slot> Planner::callColumns(const cypher::QueryPart& part) {
  std::vector<Slot> columns;
  if (part.clauses.empty()) return columns;
  const auto* call = std::get_if<cypher::Call>(&part.clauses.back());
  if (call == nullptr || !call->standalone) return columns;
  for (const cypher::Call::Yield& yield : call->yields) columns.push_back(yield.variable.symbol);
  return columns;
}

void Planner::planClause(const cypher::Clause& clause, Line& line) {
  struct Visitor {
    Planner& planner;
    Line& line;
    void operator()(const cypher::Match& match) { planner.planMatch(match, line); }
    void operator()(const cypher::Unwind& unwind) { planner.planUnwind(unwind, line); }
    void operator()(const cypher::Call& call) { planner.planCall(call, line); }
    void operator()(const cypher::Create& create) { planner.planCreate(create, line); }
    void operator()(const cypher::Merge& merge) { planner.planMerge(merge, line); }
    void operator()(const cypher::Set& set) { planner.planSet(set, line); }
    void operator()(const cypher::Remove& remove) { planner.planRemove(remove, line); }
    void operator()(const cypher::Delete& removal) { planner.planDelete(removal, line); }
  };
  std::visit(Visitor{*this, line}, clause);
}

void Planner::planMatch(const cypher::Match& match, Line& line) {
  if (!match.optional) {
    planPattern(match.pattern.data(), match.pattern.size(), match.where.get(), line);
    return;
  }
  Line inner;
  inner.bound = line.bound;
  inner.rows = line.rows;
  planPattern(match.pattern.data(), match.pattern.size(), match.where.get(), inner);
  std::vector<Slot> produced;
  std::set_difference(inner.bound.begin(), inner.bound.end(), line.bound.begin(), line.bound.end(),
                      std::back_inserter(produced));
  line.rows = std::max(line.rows, inner.rows);
  line.bound = std::move(inner.bound);
  add<OptionalRows>(line, std::move(inner.chain), newSlot(), std::move(produced));
}

void Planner::planUnwind(const cypher::Unwind& unwind, Line& line) {
  FormulaPointer list = compile(*unwind.list);
  const Value* constant = list->constant();
  line.rows *= constant != nullptr && constant->kind() == Value::Kind::list
                   ? static_cast<double>(constant->asList().size())
                   : 10;
  add<Unwind>(line, std::move(list), unwind.variable.symbol, unwind.variable.name);
  line.bound.insert(unwind.variable.symbol);
}

void Planner::planCall(const cypher::Call& call, Line& line) {
  const Procedure* procedure = findProcedure(call.procedure);
  if (procedure == nullptr) {
    throw QueryError(QueryError::Phase::compile, "ProcedureError", "ProcedureNotFound",
                     "there is no procedure " + call.procedure, {}, call.position.line, call.position.column);
  }
  Formulas arguments;
  if (call.arguments) {
    arguments = compileAll(*call.arguments);
  } else {
    for (std::size_t i = 0; i < procedure->required(); ++i) {
      arguments.push_back(parameterFormula(std::string(procedure->arguments[i])));
    }
  }
  std::vector<CallProcedure::Yield> yields;
  for (const cypher::Call::Yield& yield : call.yields) {
    const auto field = std::find(procedure->fields.begin(), procedure->fields.end(), yield.field);
    yields.push_back({static_cast<std::size_t>(field - procedure->fields.begin()), yield.variable.symbol});
    line.bound.insert(yield.variable.symbol);
  }
  line.rows *= 10;
  add<CallProcedure>(line, *procedure, std::move(arguments), std::move(yields));
  if (call.where) addFilter(*call.where, line);
}

void Planner::addFilter(const cypher::Expression& predicate, Line& line) {
  line.rows *= 0.5;
  add<Filter>(line, compile(predicate));
  pushLeastWays(line);
}

// Projections ---------------------------------------------------------------------------------------------------------

void Planner::planProjection(const cypher::Projection& projection, Line& line) {
  if (projection.groups()) {
    planGroups(projection, line);
  } else {
    std::vector<Compute::Item> items;
    for (const cypher::ProjectionItem& item : projection.items) {
      items.push_back({compile(*item.expression), item.symbol, item.name});
      line.bound.insert(item.symbol);
    }
    add<Compute>(line, projection.isReturn ? "Return" : "With", std::move(items));
  }
  Bound after;
  std::vector<Slot> columns;
  for (const cypher::ProjectionItem& item : projection.items) {
    after.insert(item.symbol);
    columns.push_back(item.symbol);
  }
  if (projection.distinct) {
    line.mixesRows = true;
    line.rows *= 0.7;
    add<Distinct>(line, std::vector<Slot>(after.begin(), after.end()));
  }
  planOrder(projection, line);
  if (projection.where) addFilter(*projection.where, line);
  line.bound = std::move(after);
  line.columns = projection.isReturn ? std::move(columns) : std::vector<Slot>();
}

void Planner::planGroups(const cypher::Projection& projection, Line& line) {
  line.mixesRows = true;
  std::vector<Aggregate::Key> keys;
  std::vector<Compute::Item> results;
  Bound after;
  for (const cypher::ProjectionItem& item : projection.items) {
    if (item.aggregates)
      results.push_back({compile(*item.expression), item.symbol, item.name});
    else
      keys.push_back({compile(*item.expression), item.symbol, item.name});
    after.insert(item.symbol);
  }
  std::vector<Aggregate::Call> calls;
  for (const cypher::Aggregate& aggregate : projection.aggregates) {
    calls.push_back({findAggregateFunction(aggregate.function), aggregate.distinct, aggregate.star,
                     compileAll(aggregate.arguments), aggregate.symbol});
    after.insert(aggregate.symbol);
  }
  line.rows = keys.empty() ? 1 : std::max(1.0, line.rows * 0.3);
  addAggregate(line, std::move(keys), std::move(calls));
  line.bound = std::move(after);
  if (!results.empty()) add<Compute>(line, projection.isReturn ? "Return" : "With", std::move(results));
}

void Planner::planOrder(const cypher::Projection& projection, Line& line) {
  const std::shared_ptr<const Formula> skip = compileOptional(projection.skip);
  const std::shared_ptr<const Formula> limit = compileOptional(projection.limit);
  if (!projection.orderBy.empty()) {
    std::vector<Sort::Key> keys;
    for (const cypher::SortItem& item : projection.orderBy)
      keys.push_back({compile(*item.expression), item.descending});
    add<Sort>(line, std::move(keys), skip, limit);
    line.mixesRows = true;
  }
  if (skip) add<SkipOrLimit>(line, true, skip);
  if (limit) add<SkipOrLimit>(line, false, limit);
  if (skip || limit) line.mixesRows = true;
}

Plan makePlan(const cypher::Statement& statement, const Snapshot& graph) {
  return Planner(statement, graph).plan();
}

}  // namespace tov::query
