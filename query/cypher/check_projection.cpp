// RETURN and WITH: columns, grouping, aggregates, and what ORDER BY and WHERE may still see.
//
// A projection that aggregates is taken apart: each aggregating call becomes an entry of `Projection::aggregates`, and
// in its place the item keeps a variable with the call's symbol. What else the item reads must be a grouping key. ORDER
// BY and WHERE are treated alike, so that the executor never meets an aggregate within an expression.
#include <algorithm>

#include "query/cypher/checker.h"
#include "query/cypher/errors.h"
#include "query/cypher/replacement.h"

namespace tov::cypher {

namespace {

/// A property of a variable: besides variables, the only key that may stand within an expression beside an aggregate.
bool isPropertyOfVariable(const Expression& expression) {
  const PropertyLookup* lookup = expression.as<PropertyLookup>();
  return lookup && lookup->subject->kind() == ExpressionKind::variable;
}

}  // namespace

/// What is known while one projection is checked.
struct Checker::ProjectionState {
  Projection& projection;
  const Scope& before;  ///< the names that the projection reads
  SymbolId firstNew;    ///< symbols from here on are the projection's
  bool groups = false;
  std::vector<std::string> keys;  ///< of the items that are no variables; else empty
  Replacement simple;             ///< aggregates, and properties that are grouping keys
  Replacement all;                ///< aggregates and every column
  Scope grouping;                 ///< variables that are columns, by the name they had before
  Scope result;                   ///< the columns
  Scope after;                    ///< what ORDER BY and WHERE see
};

void Checker::check(Projection& projection, Scope& scope, bool subquery) {
  if (projection.star) expandStar(projection, scope, subquery);
  ProjectionState state{projection, scope, static_cast<SymbolId>(types_.size()), false, {}, {}, {}, {}, {}, {}};
  state.grouping.outer = scope.outer;
  state.result.outer = scope.outer;
  for (ProjectionItem& item : projection.items) {
    item.aggregates = containsAggregate(*item.expression);
    state.groups = state.groups || item.aggregates;
    bool variable = item.expression->kind() == ExpressionKind::variable;
    state.keys.push_back(variable ? std::string() : keyOf(*item.expression));
  }
  // Plain items first: they are the grouping keys of the others.
  for (std::size_t index = 0; index < projection.items.size(); ++index) {
    if (!projection.items[index].aggregates) checkPlainItem(state, index);
  }
  for (ProjectionItem& item : projection.items) {
    if (item.aggregates) checkAggregatingItem(state, item);
  }
  for (std::size_t index = 0; index < projection.items.size(); ++index) {
    const ProjectionItem& item = projection.items[index];
    if (!state.result.names.emplace(item.name, item.symbol).second) {
      failSyntax("ColumnNameConflict", item.position, "two columns are called `" + item.name + "`",
                 "give one of them another name with AS");
    }
    state.all.addColumn(state.keys[index], item.symbol);
  }
  // Columns hide what had their names before. After grouping or DISTINCT, only the columns are left.
  state.after = state.grouping;
  for (const auto& [name, symbol] : state.result.names) state.after.names[name] = symbol;
  if (!state.groups && !projection.distinct) state.after.outer = &scope;
  for (SortItem& item : projection.orderBy) checkAfterProjection(state, item.expression, true);
  if (projection.where) checkAfterProjection(state, projection.where, false);
  for (const ProjectionItem& item : projection.items) {
    bool passedOn = item.expression->kind() == ExpressionKind::variable && !item.aggregates;
    if (projection.isReturn || item.aliased || passedOn) continue;
    failSyntax("NoExpressionAlias", item.position, "in WITH every expression needs a name",
               "write " + item.name.substr(0, 60) + " AS name");
  }
  checkBound(projection.skip, "SKIP");
  checkBound(projection.limit, "LIMIT");
  scope.names = std::move(state.result.names);
}

void Checker::expandStar(Projection& projection, const Scope& scope, bool subquery) {
  if (scope.names.empty() && projection.isReturn && !subquery) {
    failSyntax("NoVariablesInScope", projection.position, "RETURN * has no variable to return");
  }
  std::vector<ProjectionItem> items;
  for (const auto& [name, symbol] : scope.names) {
    ProjectionItem item;
    item.position = projection.position;
    item.expression = std::make_unique<Expression>(projection.position, Variable{name, kNoSymbol});
    item.name = name;
    items.push_back(std::move(item));
  }
  std::move(projection.items.begin(), projection.items.end(), std::back_inserter(items));
  projection.items = std::move(items);
}

void Checker::checkPlainItem(ProjectionState& state, std::size_t index) {
  ProjectionItem& item = state.projection.items[index];
  bool property = isPropertyOfVariable(*item.expression);
  StaticType type = resolve(item.expression, state.before);
  const Variable* variable = item.expression->as<Variable>();
  bool passedOn = variable && variable->name == item.name;
  item.symbol = passedOn ? variable->symbol : newSymbol(item.name, type, item.position);
  if (variable) state.grouping.names.emplace(variable->name, item.symbol);
  if (property) state.simple.addColumn(state.keys[index], item.symbol);
}

void Checker::checkAggregatingItem(ProjectionState& state, ProjectionItem& item) {
  state.simple.apply(item.expression,
                     [&](Expression& call, const std::string& key) { return addAggregate(state, call, key); });
  StaticType type = resolveBesideAggregate(item.expression, state.grouping, state.before);
  item.symbol = newSymbol(item.name, type, item.position);
}

StaticType Checker::resolveBesideAggregate(ExpressionPointer& expression, const Scope& scope, const Scope& before) {
  ambiguousScope_ = &before;
  missing_ = Missing::ambiguous;
  StaticType type = resolve(expression, scope);
  missing_ = Missing::undefined;
  return type;
}

SymbolId Checker::addAggregate(ProjectionState& state, Expression& expression, const std::string& key) {
  FunctionCall& call = *expression.as<FunctionCall>();
  const AggregateFunction* function = findAggregateFunction(call.name);
  StaticType type{function->result & kAllKinds, kAllKinds};
  for (std::size_t index = 0; index < call.arguments.size(); ++index) {
    StaticType argument = resolve(call.arguments[index], state.before);
    if (argument.excludes(function->parameters[std::min(index, kCheckedParameters - 1)])) {
      failSyntax("InvalidArgumentType", call.arguments[index]->position,
                 "`" + call.name + "` cannot take " + describe(argument));
    }
    if (index == 0 && type.kinds == kListKind) type.elements = argument.kinds;
  }
  Aggregate aggregate{expression.position,
                      call.name,
                      call.distinct,
                      call.star,
                      std::move(call.arguments),
                      newSymbol({}, type, expression.position)};
  state.simple.addAggregate(key, aggregate.symbol);
  state.all.addAggregate(key, aggregate.symbol);
  state.projection.aggregates.push_back(std::move(aggregate));
  return state.projection.aggregates.back().symbol;
}

/// One expression of ORDER BY, or the WHERE of a WITH.
void Checker::checkAfterProjection(ProjectionState& state, ExpressionPointer& expression, bool sorts) {
  bool aggregates = containsAggregate(*expression);
  const Replacement& replacement = aggregates ? state.simple : state.all;
  replacement.apply(expression, [&](Expression& call, const std::string& key) {
    if (!state.groups || !sorts) {
      failSyntax(
          "InvalidAggregation", call.position, "an aggregate cannot stand here",
          sorts ? "aggregate in the projection and sort by its name" : "give the aggregate a name with AS first");
    }
    return addSortedAggregate(state, call, key);
  });
  if (aggregates) {
    resolveBesideAggregate(expression, state.after, state.before);
  } else if (sorts) {
    resolve(expression, state.after);
  } else {
    checkWhere(expression, state.after);
  }
}

/// An aggregate that only ORDER BY has; it may read what is still visible there and was there before.
SymbolId Checker::addSortedAggregate(ProjectionState& state, Expression& expression, const std::string& key) {
  std::vector<SymbolId> read = importsOf([&] {
    for (ExpressionPointer& argument : expression.as<FunctionCall>()->arguments) resolve(argument, state.after);
  });
  if (std::any_of(read.begin(), read.end(), [&](SymbolId symbol) { return symbol >= state.firstNew; })) {
    failSyntax("InvalidAggregation", expression.position, "a column of the projection cannot be aggregated in ORDER BY",
               "aggregate in the projection and sort by its name");
  }
  return addAggregate(state, expression, key);
}

void Checker::checkBound(ExpressionPointer& bound, std::string_view clause) {
  if (!bound) return;
  std::string word(clause);
  missing_ = Missing::notConstant;
  StaticType type = resolve(bound, Scope{});
  missing_ = Missing::undefined;
  if (type.excludes(kIntegerKind) || type.kinds == kNoKind) {
    failSyntax("InvalidArgumentType", bound->position, word + " takes an integer, not " + describe(type));
  }
  const Expression* number = bound.get();
  const Unary* sign = number->as<Unary>();
  bool negated = sign && sign->op == Unary::Operator::minus;
  if (negated) number = sign->operand.get();
  const Literal* literal = number->as<Literal>();
  if (!literal || literal->value.kind() != Value::Kind::integer) return;
  std::int64_t value = literal->value.asInteger();
  if (negated ? value > 0 : value < 0) {
    failSyntax("NegativeIntegerArgument", bound->position, word + " takes no negative number");
  }
}

}  // namespace tov::cypher
