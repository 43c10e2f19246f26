// How the front end reports what is wrong with a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/cypher/symbol.h"

namespace tov::cypher {

/// Throws the compile-time QueryError of the type SyntaxError.
[[noreturn]] void failSyntax(std::string_view detail, Position position, const std::string& message,
                             const std::string& hint = {});

/// The candidate that was probably meant by a misspelt name, or empty: near by edit distance, case apart.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

/// "did you mean `x`?" for the nearest candidate, or empty.
std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates);

/// Compares without regard to the case of ASCII letters.
bool equalsIgnoringCase(std::string_view left, std::string_view right);

}  // namespace tov::cypher
