// What the check must know about functions and procedures; the executor's tables answer it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/cypher/symbol.h"

namespace tov::cypher {

struct FunctionSignature {
  std::string name;  ///< as it should be written, e.g. `toUpper`, `duration.between`
  std::size_t minimumArguments = 0;
  std::size_t maximumArguments = 0;
  bool aggregates = false;
  bool deterministic = true;  ///< false for rand() and the like, which an aggregate may not contain
};

/// Finds functions by name, without regard to case.
class FunctionCatalog {
 public:
  virtual ~FunctionCatalog() = default;
  virtual std::optional<FunctionSignature> find(std::string_view name) const = 0;
  /// All names, for "did you mean".
  virtual std::vector<std::string> names() const = 0;
};

struct ProcedureSignature {
  std::string name;
  std::vector<std::string> arguments;  ///< names, in order
  std::vector<std::string> fields;     ///< names of what it yields, in order
};

class ProcedureCatalog {
 public:
  virtual ~ProcedureCatalog() = default;
  virtual std::optional<ProcedureSignature> find(std::string_view name) const = 0;
  virtual std::vector<std::string> names() const = 0;
};

}  // namespace tov::cypher
