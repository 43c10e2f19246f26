// The names that a query can use, for editors and completion.
#pragma once

#include <string>
#include <vector>

namespace tov {

/// What CALL can run, with namespaces, ascending. Thread-safe.
std::vector<std::string> procedureNames();

}  // namespace tov
