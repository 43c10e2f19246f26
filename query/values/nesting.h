// How deep lists and maps may be nested. `reduce` can build any depth, so whatever walks a value must stop somewhere.
#pragma once

#include <cstddef>

#include "tovholder/value.h"

namespace tov {

/// How deep lists and maps may be nested before what walks them gives up.
inline constexpr std::size_t kDeepestNesting = 1000;

/// For a function that recurses into a value. @throws QueryError when `depth` exceeds kDeepestNesting
void requireDepth(std::size_t depth);

/// For a value that is about to be handed to code that recurses, such as a renderer. Itself it does not recurse.
/// @throws QueryError when the value is nested deeper than kDeepestNesting
void requireShallow(const Value& value);

}  // namespace tov
