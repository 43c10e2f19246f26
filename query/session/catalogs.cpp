#include "query/session/catalogs.h"

#include "query/functions/function_catalog.h"
#include "query/procedures/procedures.h"

namespace tov::query {

std::optional<cypher::FunctionSignature> KnownFunctions::find(std::string_view name) const {
  if (const AggregateFunction* function = findAggregateFunction(name)) {
    return cypher::FunctionSignature{std::string(function->name), static_cast<std::size_t>(function->leastArguments),
                                     static_cast<std::size_t>(function->mostArguments), true, true};
  }
  if (const ScalarFunction* function = findScalarFunction(name)) {
    return cypher::FunctionSignature{std::string(function->name), static_cast<std::size_t>(function->leastArguments),
                                     static_cast<std::size_t>(function->mostArguments), false,
                                     function->volatility != Volatility::call};
  }
  return std::nullopt;
}

std::vector<std::string> KnownFunctions::names() const {
  std::vector<std::string> names;
  for (const ScalarFunction& function : scalarFunctions()) names.emplace_back(function.name);
  for (const AggregateFunction& function : aggregateFunctions()) names.emplace_back(function.name);
  return names;
}

std::optional<cypher::ProcedureSignature> KnownProcedures::find(std::string_view name) const {
  const Procedure* procedure = findProcedure(name);
  if (procedure == nullptr) return std::nullopt;
  cypher::ProcedureSignature signature;
  signature.name = procedure->name;
  signature.arguments.assign(procedure->arguments.begin(), procedure->arguments.end());
  signature.fields.assign(procedure->fields.begin(), procedure->fields.end());
  return signature;
}

std::vector<std::string> KnownProcedures::names() const {
  std::vector<std::string> names;
  for (const Procedure& procedure : procedures()) names.emplace_back(procedure.name);
  return names;
}

}  // namespace tov::query
