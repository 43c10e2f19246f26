// Searching the full-text indexes, as procedures.
#pragma once

#include "query/procedures/procedures.h"

namespace tov::query {

std::span<const Procedure> textProcedures();

}  // namespace tov::query
