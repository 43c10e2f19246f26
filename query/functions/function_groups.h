// What the files of this folder contribute to the catalogue, and what their functions share.
#pragma once

#include <span>
#include <string_view>

#include "query/functions/function_catalog.h"

namespace tov {

std::span<const ScalarFunction> conversionFunctions();
std::span<const ScalarFunction> entityFunctions();
std::span<const ScalarFunction> listFunctions();
std::span<const ScalarFunction> numberFunctions();
std::span<const ScalarFunction> stringFunctions();
std::span<const ScalarFunction> temporalFunctions();

using Arguments = std::span<const Value>;

/// A function that is null when any of its arguments is.
template <ScalarFunction::Call kBody>
Value strict(Arguments arguments, FunctionContext& context) {
  for (const Value& argument : arguments)
    if (argument.isNull()) return {};
  return kBody(arguments, context);
}

/// The argument as text, a number, ... @throws QueryError (TypeError, InvalidArgumentType) naming the function
std::string_view stringArgument(const Value& argument, std::string_view function);
std::int64_t integerArgument(const Value& argument, std::string_view function);
double floatArgument(const Value& argument, std::string_view function);
const List& listArgument(const Value& argument, std::string_view function);

/// Whether the query could hold so much more: asked before a function allocates in proportion to its arguments. What
/// rows keep of the result is the executor's to charge. @throws LimitError
void requireMemory(FunctionContext& context, std::size_t bytes);

}  // namespace tov
