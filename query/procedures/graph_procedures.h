// Measures of the whole graph and paths through it, as procedures; see tovholder/algorithms.h for what they are.
#pragma once

#include "query/procedures/procedures.h"

namespace tov::query {

std::span<const Procedure> graphProcedures();

}  // namespace tov::query
