// What the check must know about procedures; the executor's table answers it. Functions: query/functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/functions/function_catalog.h"

namespace tov::cypher {

struct ProcedureSignature {
  struct Argument {
    std::string name;
    KindSet kinds = kAnyKind;  ///< what a literal may be; null always may
  };
  std::string name;
  std::vector<Argument> arguments;
  std::vector<std::string> fields;  ///< names of what it yields, in order
  std::size_t optional = 0;         ///< so many arguments, the last ones, may be left out and are then null
  std::size_t required() const { return arguments.size() - optional; }
};

class ProcedureCatalog {
 public:
  virtual ~ProcedureCatalog() = default;
  /// Without regard to case.
  virtual std::optional<ProcedureSignature> find(std::string_view name) const = 0;
  /// All names, for "did you mean".
  virtual std::vector<std::string> names() const = 0;
};

}  // namespace tov::cypher
