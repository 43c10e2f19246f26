// Expressions and patterns written out again, for plans, messages and tests.
#pragma once

#include <string>
#include <string_view>

#include "query/cypher/expression.h"

namespace tov::cypher {

/// The expression as Cypher, with parentheses around every operator but the outermost.
std::string toText(const Expression& expression);

/// The path as Cypher, without its name.
std::string toText(const PathPattern& path);

/// A name, in back quotes where it needs them.
std::string quotedName(std::string_view name);

}  // namespace tov::cypher
