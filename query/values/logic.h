// Three-valued logic: true, false and unknown, which a query sees as null.
#pragma once

#include <cstdint>

#include "tovholder/value.h"

namespace tov {

enum class Truth : std::uint8_t { no, yes, unknown };

constexpr Truth truth(bool value) {
  return value ? Truth::yes : Truth::no;
}
/// @throws QueryError (TypeError, InvalidArgumentType) unless the value is a boolean or null
Truth truthOf(const Value& value);
inline Value toValue(Truth truth) {
  return truth == Truth::unknown ? Value() : Value(truth == Truth::yes);
}

constexpr Truth logicalNot(Truth a) {
  if (a == Truth::unknown) return a;
  return a == Truth::yes ? Truth::no : Truth::yes;
}
constexpr Truth logicalAnd(Truth a, Truth b) {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a == Truth::unknown || b == Truth::unknown ? Truth::unknown : Truth::yes;
}
constexpr Truth logicalOr(Truth a, Truth b) {
  if (a == Truth::yes || b == Truth::yes) return Truth::yes;
  return a == Truth::unknown || b == Truth::unknown ? Truth::unknown : Truth::no;
}
constexpr Truth logicalXor(Truth a, Truth b) {
  if (a == Truth::unknown || b == Truth::unknown) return Truth::unknown;
  return truth(a != b);
}

}  // namespace tov
