// The names that a query can use, for editors and completion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tov {

/// What CALL can run, with namespaces, ascending. Thread-safe.
std::vector<std::string> procedureNames();

/// What a procedure yields, in order; empty when there is none of that name, which is compared without regard to case.
/// Thread-safe.
std::vector<std::string> procedureFields(std::string_view procedure);

/// The functions of expressions, aggregates and those with a namespace (`duration.between`) too, ascending.
/// Thread-safe.
std::vector<std::string> functionNames();

}  // namespace tov
