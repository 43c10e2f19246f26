#include "query/procedures/catalog.h"

#include "query/procedures/procedures.h"

namespace tov::query {

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

}  // namespace tov::query
