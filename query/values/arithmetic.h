// The operators + - * / % ^ on numbers, strings, lists and calendar values. Null in, null out.
#pragma once

#include <string>

#include "tovholder/value.h"

namespace tov {

// All throw QueryError: TypeError (InvalidArgumentType) for kinds that do not go together, ArithmeticError for 64-bit
// overflow and for integers divided by zero. Floats follow IEEE 754.

/// Also joins strings (a number is written out), lists, a list and one element, and moves a date or time by a duration.
Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
/// Integers divide towards zero.
Value divide(const Value& a, const Value& b);
/// Has the sign of the dividend.
Value modulo(const Value& a, const Value& b);
/// Always a float.
Value power(const Value& base, const Value& exponent);
Value negate(const Value& value);

/// A number as openCypher writes it: `1.0`, `1.0E10`, `NaN`.
std::string numberText(const Value& number);

}  // namespace tov
