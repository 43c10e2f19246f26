// Function calls: known or not, how many arguments, and where an aggregate may stand at all.
#include "query/cypher/checker.h"
#include "query/cypher/errors.h"
#include "query/cypher/traverse.h"

namespace tov::cypher {

namespace {

[[noreturn]] void failUnknown(const FunctionCall& call, Position position) {
  std::vector<std::string> names;
  for (const ScalarFunction& function : scalarFunctions()) names.emplace_back(function.name);
  for (const AggregateFunction& function : aggregateFunctions()) names.emplace_back(function.name);
  failSyntax("UnknownFunction", position, "there is no function `" + call.name + "`", didYouMean(call.name, names));
}

void checkCount(const FunctionCall& call, Position position, int least, int most) {
  int count = static_cast<int>(call.arguments.size());
  if (count >= least && count <= most) return;
  std::string wanted = std::to_string(least);
  if (most >= kAnyNumber) {
    wanted = "at least " + wanted;
  } else if (most != least) {
    wanted += " to " + std::to_string(most);
  }
  failSyntax("InvalidNumberOfArguments", position,
             "`" + call.name + "` takes " + wanted + (wanted == "1" ? " argument" : " arguments") + ", not " +
                 std::to_string(count));
}

/// Chance has no place in an aggregate: each row would count for something else.
void refuseChance(const Expression& expression, const std::string& aggregate) {
  if (const FunctionCall* call = expression.as<FunctionCall>()) {
    const ScalarFunction* function = findScalarFunction(call->name);
    if (function && function->volatility == Volatility::call) {
      failSyntax("NonConstantExpression", expression.position,
                 "`" + call->name + "` gives another value each time, so `" + aggregate + "` cannot aggregate it",
                 "compute it in a WITH before");
    }
  }
  forEachChild(expression, [&](const ExpressionPointer& child) { refuseChance(*child, aggregate); });
}

}  // namespace

bool containsAggregate(const Expression& expression) {
  if (const FunctionCall* call = expression.as<FunctionCall>(); call && call->aggregates) return true;
  if (expression.kind() == ExpressionKind::subquery) return false;
  bool found = false;
  forEachChild(expression, [&](const ExpressionPointer& child) { found = found || containsAggregate(*child); });
  return found;
}

void Checker::prepareCalls(ExpressionPointer& expression) {
  if (FunctionCall* call = expression->as<FunctionCall>()) {
    const AggregateFunction* aggregate = findAggregateFunction(call->name);
    const ScalarFunction* function = aggregate ? nullptr : findScalarFunction(call->name);
    if (!aggregate && !function) failUnknown(*call, expression->position);
    call->name = std::string(aggregate ? aggregate->name : function->name);
    call->aggregates = aggregate != nullptr;
    if (!call->star) {
      checkCount(*call, expression->position, aggregate ? aggregate->leastArguments : function->leastArguments,
                 aggregate ? aggregate->mostArguments : function->mostArguments);
    }
    if (call->distinct && !aggregate) {
      failSyntax("UnexpectedSyntax", expression->position,
                 "`" + call->name + "` aggregates nothing, so it cannot take DISTINCT");
    }
  }
  if (const Parameter* parameter = expression->as<Parameter>()) parameters_.insert(parameter->name);
  forEachChild(*expression, [this](ExpressionPointer& child) { prepareCalls(child); });
  const FunctionCall* call = expression->as<FunctionCall>();
  if (!call || !call->aggregates) return;
  for (const ExpressionPointer& argument : call->arguments) {
    if (containsAggregate(*argument)) {
      failSyntax("NestedAggregation", argument->position, "an aggregate cannot stand within another",
                 "compute the inner one in a WITH before");
    }
    refuseChance(*argument, call->name);
  }
}

}  // namespace tov::cypher
