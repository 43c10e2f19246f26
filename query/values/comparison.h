// The four ways in which openCypher compares values: equality, comparability, equivalence and orderability.
//
// Equality (`=`) and comparability (`<`) know unknown: null makes them null. Equivalence (DISTINCT, grouping) and
// orderability (ORDER BY, min, max) are total: null is equivalent to null, NaN to NaN, and every kind has its place.
// Nodes, relationships and paths go by their ids, so that a reference and a whole value are the same thing.
#pragma once

#include <compare>
#include <cstddef>

#include "query/values/logic.h"
#include "tovholder/value.h"

namespace tov {

/// `a = b`. Integers and floats compare by their exact mathematical value.
Truth equals(const Value& a, const Value& b);

/// `a < b` and its kin. Kinds that cannot be compared give unknown; NaN against a number gives false.
Truth lessThan(const Value& a, const Value& b);
Truth lessOrEqual(const Value& a, const Value& b);
inline Truth greaterThan(const Value& a, const Value& b) {
  return lessThan(b, a);
}
inline Truth greaterOrEqual(const Value& a, const Value& b) {
  return lessOrEqual(b, a);
}

/// `element IN list`. @throws QueryError (TypeError, InvalidArgumentType) when the second is neither a list nor null
Truth in(const Value& element, const Value& list);

/// Whether DISTINCT and grouping take both for the same: 1 and 1.0 are, null and null are, NaN and NaN are.
bool equivalent(const Value& a, const Value& b);
/// The same for equivalent values.
std::size_t hashOf(const Value& value);

/// The place of `a` relative to `b` in ascending ORDER BY; null comes last.
/// Kinds ascend: map, node, relationship, list, path, datetime, localdatetime, date, time, localtime, duration, string,
/// boolean, number. Values are `equivalent` exactly when their order is.
std::weak_ordering order(const Value& a, const Value& b);

/// The order of two numbers by their exact value; unordered when one is NaN.
std::partial_ordering compareNumbers(const Value& a, const Value& b);

struct ValueHash {
  std::size_t operator()(const Value& value) const { return hashOf(value); }
};
struct ValueEquivalent {
  bool operator()(const Value& a, const Value& b) const { return equivalent(a, b); }
};

}  // namespace tov
