// The built-in procedures that CALL runs, one row each.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/run/run.h"

namespace tov::query {

struct Procedure {
  /// One call's rows; each has a value for each field, in order.
  using Rows = std::vector<std::vector<Value>>;

  std::string_view name;  ///< with its namespaces
  std::vector<std::string_view> arguments;
  std::vector<std::string_view> fields;
  std::string_view purpose;
  /// @param arguments  one for each of `arguments`, null where it was not given
  Rows (*call)(std::span<const Value> arguments, Run& run);
  std::size_t optional = 0;  ///< so many arguments, the last ones, may be left out
  std::size_t required() const { return arguments.size() - optional; }
};

/// Names are compared without regard to case. Null when there is none of that name.
const Procedure* findProcedure(std::string_view name);
std::span<const Procedure> procedures();

}  // namespace tov::query
