// Replacing expressions by the symbols that hold their values.
#include "query/cypher/replacement.h"

#include <algorithm>

#include "query/cypher/text.h"
#include "query/cypher/traverse.h"

namespace tov::cypher {

namespace {

bool containsSubquery(const Expression& expression) {
  if (expression.kind() == ExpressionKind::subquery) return true;
  bool found = false;
  forEachChild(expression, [&](const ExpressionPointer& child) { found = found || containsSubquery(*child); });
  return found;
}

/// The names that an expression binds for its own parts: those of a comprehension, quantifier or reduce.
std::vector<std::string> namesBoundBy(const Expression& expression) {
  if (const auto* comprehension = expression.as<ListComprehension>()) return {comprehension->variable.name};
  if (const auto* quantifier = expression.as<Quantifier>()) return {quantifier->variable.name};
  if (const auto* reduce = expression.as<Reduce>()) return {reduce->accumulator.name, reduce->variable.name};
  std::vector<std::string> names;
  if (const auto* comprehension = expression.as<PatternComprehension>()) {
    for (const NodePattern& node : comprehension->path.nodes) names.push_back(node.name);
    for (const RelationshipPattern& relationship : comprehension->path.relationships)
      names.push_back(relationship.name);
    names.push_back(comprehension->path.name);
  }
  return names;
}

/// Whether the child is evaluated with those names bound, once an element.
bool isWithinBinding(const Expression& parent, const ExpressionPointer& child) {
  if (const auto* comprehension = parent.as<ListComprehension>()) return &child != &comprehension->list;
  if (const auto* quantifier = parent.as<Quantifier>()) return &child != &quantifier->list;
  if (const auto* reduce = parent.as<Reduce>()) return &child == &reduce->step;
  return parent.kind() == ExpressionKind::patternComprehension;
}

bool readsName(const Expression& expression, const std::vector<std::string>& names) {
  if (const Variable* variable = expression.as<Variable>()) {
    return std::find(names.begin(), names.end(), variable->name) != names.end();
  }
  if (names.empty()) return false;
  bool found = false;
  forEachChild(expression, [&](const ExpressionPointer& child) { found = found || readsName(*child, names); });
  return found;
}

}  // namespace

std::string keyOf(const Expression& expression) {
  return containsSubquery(expression) ? std::string() : toText(expression);
}

void Replacement::apply(ExpressionPointer& expression, const OnAggregate& onAggregate,
                        const std::vector<std::string>& bound) const {
  if (expression->kind() == ExpressionKind::variable || expression->kind() == ExpressionKind::subquery) return;
  const FunctionCall* call = expression->as<FunctionCall>();
  bool aggregates = call && call->aggregates && bound.empty();
  std::string key = columns_.empty() && !aggregates ? std::string() : keyOf(*expression);
  auto replace = [&](SymbolId symbol) {
    expression = std::make_unique<Expression>(expression->position, Variable{key, symbol});
  };
  if (auto column = columns_.find(key); !key.empty() && column != columns_.end() && !readsName(*expression, bound)) {
    return replace(column->second);
  }
  if (aggregates) {
    auto known = aggregates_.find(key);
    return replace(known != aggregates_.end() ? known->second : onAggregate(*expression, key));
  }
  std::vector<std::string> names = namesBoundBy(*expression);
  names.insert(names.end(), bound.begin(), bound.end());
  const Expression& parent = *expression;
  forEachChild(*expression, [&](ExpressionPointer& child) {
    apply(child, onAggregate, isWithinBinding(parent, child) ? names : bound);
  });
}

}  // namespace tov::cypher
