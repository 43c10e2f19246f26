// What a value weighs, for the memory that a query may hold.
#pragma once

#include <cstddef>

#include "tovholder/value.h"

namespace tov {

/// Roughly the bytes that a value holds, its 16 and what the allocator adds included; some gigabytes stand for anything
/// heavier.
/// @throws QueryError when lists and maps are nested deeper than kDeepestNesting
std::size_t footprint(const Value& value);

}  // namespace tov
