// What the check asks about functions and procedures, answered from the executor's tables.
#pragma once

#include "query/cypher/catalog.h"

namespace tov::query {

class KnownFunctions final : public cypher::FunctionCatalog {
 public:
  std::optional<cypher::FunctionSignature> find(std::string_view name) const override;
  std::vector<std::string> names() const override;
};

class KnownProcedures final : public cypher::ProcedureCatalog {
 public:
  std::optional<cypher::ProcedureSignature> find(std::string_view name) const override;
  std::vector<std::string> names() const override;
};

}  // namespace tov::query
