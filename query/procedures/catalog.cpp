#include "query/procedures/catalog.h"

#include <algorithm>

#include "query/functions/function_catalog.h"
#include "query/procedures/procedures.h"
#include "tovholder/vocabulary.h"

namespace tov {

std::vector<std::string> procedureNames() {
  std::vector<std::string> names = query::KnownProcedures().names();
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> procedureFields(std::string_view procedure) {
  const query::Procedure* found = query::findProcedure(procedure);
  if (found == nullptr) return {};
  return {found->fields.begin(), found->fields.end()};
}

std::vector<std::string> functionNames() {
  std::vector<std::string> names;
  for (const ScalarFunction& function : scalarFunctions()) names.emplace_back(function.name);
  for (const AggregateFunction& function : aggregateFunctions()) names.emplace_back(function.name);
  std::ranges::sort(names);
  return names;
}

namespace query {

std::optional<cypher::ProcedureSignature> KnownProcedures::find(std::string_view name) const {
  const Procedure* procedure = findProcedure(name);
  if (procedure == nullptr) return std::nullopt;
  cypher::ProcedureSignature signature;
  signature.name = procedure->name;
  for (std::string_view argument : procedure->arguments) signature.arguments.push_back({std::string(argument)});
  signature.optional = procedure->optional;
  signature.fields.assign(procedure->fields.begin(), procedure->fields.end());
  return signature;
}

std::vector<std::string> KnownProcedures::names() const {
  std::vector<std::string> names;
  for (const Procedure& procedure : procedures()) names.emplace_back(procedure.name);
  return names;
}

}  // namespace query
}  // namespace tov
