// STARTS WITH, ENDS WITH, CONTAINS and =~. Null, or anything but two strings, gives unknown.
#pragma once

#include <memory>
#include <string>

#include "query/values/logic.h"
#include "tovholder/value.h"

namespace tov {

Truth startsWith(const Value& text, const Value& prefix);
Truth endsWith(const Value& text, const Value& suffix);
Truth contains(const Value& text, const Value& part);

/// `text =~ pattern`: the pattern (in RE2's syntax, so in linear time) must match the whole text.
/// Keeps the pattern compiled from row to row; belongs to one thread.
class PatternMatcher {
 public:
  PatternMatcher();
  PatternMatcher(PatternMatcher&&) noexcept;
  PatternMatcher& operator=(PatternMatcher&&) noexcept;
  ~PatternMatcher();
  /// @throws QueryError when the pattern is malformed
  Truth matches(const Value& text, const Value& pattern);

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace tov
