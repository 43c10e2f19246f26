// How deep lists and maps may be nested. `reduce` can build any depth, so whatever walks a value must stop somewhere.
#pragma once

#include <cstddef>

#include "tovholder/value.h"

namespace tov {

/// How deep lists and maps may be nested before what walks them gives up.
inline constexpr std::size_t kDeepestNesting = 1000;

/// The running query, as asked by what walks values: a small list may share content with itself so often that a walk
/// through it would outlast every deadline.
class Patience {
 public:
  virtual ~Patience() = default;
  /// @throws LimitError when the query must end
  virtual void check() = 0;
};

/// While it lives, walks on this thread ask `patience` now and then. They nest.
class PatienceScope {
 public:
  explicit PatienceScope(Patience& patience);
  PatienceScope(const PatienceScope&) = delete;
  PatienceScope& operator=(const PatienceScope&) = delete;
  ~PatienceScope();

 private:
  Patience* outer_;
};

/// For a function that recurses into a value: each list and map that it enters. @throws LimitError as Patience says,
/// QueryError when `depth` exceeds kDeepestNesting
void requireDepth(std::size_t depth);

/// For a value that is about to be handed to code that recurses, such as a renderer. Itself it does not recurse.
/// @throws QueryError when the value is nested deeper than kDeepestNesting
void requireShallow(const Value& value);

}  // namespace tov
