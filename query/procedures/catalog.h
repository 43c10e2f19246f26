// What the check asks about procedures, answered from their table.
#pragma once

#include "query/cypher/catalog.h"

namespace tov::query {

class KnownProcedures final : public cypher::ProcedureCatalog {
 public:
  std::optional<cypher::ProcedureSignature> find(std::string_view name) const override;
  std::vector<std::string> names() const override;
};

}  // namespace tov::query
