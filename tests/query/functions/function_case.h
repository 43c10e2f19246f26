// Calling a function of the catalogue by its name, as tables of cases do.
#pragma once

#include <string>
#include <string_view>

#include "query/functions/function_catalog.h"
#include "tovholder/error.h"

namespace tov {

/// The result, or a thrown error. An unknown name throws UsageError.
inline Value call(std::string_view name, const List& arguments, FunctionContext& context) {
  const ScalarFunction* function = findScalarFunction(name);
  if (function == nullptr) throw UsageError("no function " + std::string(name));
  return function->call(arguments, context);
}

inline Value call(std::string_view name, const List& arguments) {
  FunctionContext context;
  return call(name, arguments, context);
}

/// The result as text, or the error's type and detail.
inline std::string outcome(std::string_view name, const List& arguments) {
  try {
    return call(name, arguments).toText();
  } catch (const QueryError& error) {
    return error.type() + " " + error.detail();
  }
}

/// What the aggregate makes of the values, each with the further argument if there is one.
inline Value aggregate(std::string_view name, const List& values, bool distinct = false, Value second = {}) {
  FunctionContext context;
  const auto state = makeAggregate(*findAggregateFunction(name), distinct, false, context);
  for (const Value& value : values) {
    const Value arguments[] = {value, second};
    state->step({arguments, second.isNull() ? 1U : 2U});
  }
  return state->finish();
}

struct FunctionCase {
  const char* name;
  List arguments;
  const char* expected;
};

}  // namespace tov
