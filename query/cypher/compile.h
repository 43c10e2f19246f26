// From text to a checked statement: the front door of this folder.
#pragma once

#include <string_view>

#include "query/cypher/ast.h"
#include "query/cypher/catalog.h"

namespace tov::cypher {

/// Reads the grammar only: nothing is resolved.
/// @throws QueryError with line, column and, where sensible, a hint
Statement parse(std::string_view text);

/// Resolves variables to symbols, expands `*`, splits aggregates from their items and finds every error that needs no
/// data. See Projection and the comments "set by the check" for what it leaves behind.
/// @throws QueryError
void check(Statement& statement, const ProcedureCatalog& procedures);

/// `parse`, then `check`.
Statement compile(std::string_view text, const ProcedureCatalog& procedures);

}  // namespace tov::cypher
