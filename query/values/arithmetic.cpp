#include "query/values/arithmetic.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"

namespace tov {
namespace {

using Kind = Value::Kind;

bool isTemporal(const Value& value) {
  return value.kind() >= Kind::date && value.kind() <= Kind::dateTime;
}
bool isDuration(const Value& value) {
  return value.kind() == Kind::duration;
}
bool bothIntegers(const Value& a, const Value& b) {
  return a.kind() == Kind::integer && b.kind() == Kind::integer;
}
bool bothNumbers(const Value& a, const Value& b) {
  return a.isNumber() && b.isNumber();
}

[[noreturn]] void throwOverflow(const char* what, const Value& a, const Value& b) {
  throwArithmetic("IntegerOverflow", std::string("the ") + what + " of " + a.toText() + " and " + b.toText() +
                                         " exceeds 64 bits; use a float where that is meant");
}

[[noreturn]] void throwKinds(const char* operation, const Value& a, const Value& b) {
  throwArgumentType(std::string(operation) + " does not go with " + describe(a) + " and " + describe(b));
}

Value joinLists(const Value& a, const Value& b) {
  const bool listA = a.kind() == Kind::list;
  const bool listB = b.kind() == Kind::list;
  const std::size_t size = (listA ? a.asList().size() : 1) + (listB ? b.asList().size() : 1);
  requireSize(size * sizeof(Value));
  List joined;
  joined.reserve(size);
  const auto append = [&joined](const Value& value, bool isList) {
    if (!isList)
      joined.push_back(value);
    else
      joined.insert(joined.end(), value.asList().begin(), value.asList().end());
  };
  append(a, listA);
  append(b, listB);
  return joined;
}

/// What `+` writes for a boolean or number beside a string.
std::string joinableText(const Value& value) {
  if (value.kind() == Kind::boolean) return value.asBoolean() ? "true" : "false";
  return numberText(value);
}

bool isJoinable(const Value& value) {
  return value.kind() == Kind::string || value.kind() == Kind::boolean || value.isNumber();
}

/// At least one of them a string.
Value joinTexts(const Value& a, const Value& b) {
  if (a.kind() != Kind::string) return joinTexts(joinableText(a), b);
  if (b.kind() != Kind::string) return joinTexts(a, joinableText(b));
  requireSize(a.asString().size() + b.asString().size());
  std::string joined;
  joined.reserve(a.asString().size() + b.asString().size());
  return joined.append(a.asString()).append(b.asString());
}

}  // namespace

std::string numberText(const Value& number) {
  if (number.kind() == Kind::integer) return std::to_string(number.asInteger());
  const double value = number.asFloat();
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  std::array<char, 64> buffer{};
  const double size = std::fabs(value);
  const bool plain = value == 0 || (size >= 1e-3 && size < 1e7);
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 plain ? std::chars_format::fixed : std::chars_format::scientific);
  std::string text(buffer.data(), end.ptr);
  if (plain) return text.find('.') == std::string::npos ? text + ".0" : text;
  // 1e+10 becomes 1.0E10.
  const std::size_t mark = text.find('e');
  std::string mantissa = text.substr(0, mark);
  if (mantissa.find('.') == std::string::npos) mantissa += ".0";
  std::string exponent = text.substr(mark + 1);
  const bool negative = exponent[0] == '-';
  exponent.erase(0, exponent.find_first_not_of("+-0"));
  return mantissa + 'E' + (negative ? "-" : "") + exponent;
}

Value add(const Value& a, const Value& b) {
  if (a.isNull() || b.isNull()) return {};
  if (bothIntegers(a, b)) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.asInteger(), b.asInteger(), &sum)) throwOverflow("sum", a, b);
    return sum;
  }
  if (bothNumbers(a, b)) return a.asFloat() + b.asFloat();
  if (a.kind() == Kind::list || b.kind() == Kind::list) return joinLists(a, b);
  if ((a.kind() == Kind::string && isJoinable(b)) || (b.kind() == Kind::string && isJoinable(a)))
    return joinTexts(a, b);
  if (isDuration(a) && isDuration(b)) return plus(a.asDuration(), b.asDuration());
  if (isTemporal(a) && isDuration(b)) return plus(a, b.asDuration());
  if (isDuration(a) && isTemporal(b)) return plus(b, a.asDuration());
  throwKinds("+", a, b);
}

Value subtract(const Value& a, const Value& b) {
  if (a.isNull() || b.isNull()) return {};
  if (bothIntegers(a, b)) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.asInteger(), b.asInteger(), &difference)) throwOverflow("difference", a, b);
    return difference;
  }
  if (bothNumbers(a, b)) return a.asFloat() - b.asFloat();
  if (isDuration(a) && isDuration(b)) return minus(a.asDuration(), b.asDuration());
  if (isTemporal(a) && isDuration(b)) return plus(a, negated(b.asDuration()));
  throwKinds("-", a, b);
}

Value multiply(const Value& a, const Value& b) {
  if (a.isNull() || b.isNull()) return {};
  if (bothIntegers(a, b)) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.asInteger(), b.asInteger(), &product)) throwOverflow("product", a, b);
    return product;
  }
  if (bothNumbers(a, b)) return a.asFloat() * b.asFloat();
  if (isDuration(b) && a.isNumber()) return multiply(b, a);
  if (isDuration(a) && b.kind() == Kind::integer) return times(a.asDuration(), b.asInteger());
  if (isDuration(a) && b.isNumber()) return times(a.asDuration(), b.asFloat());
  throwKinds("*", a, b);
}

Value divide(const Value& a, const Value& b) {
  if (a.isNull() || b.isNull()) return {};
  if (bothIntegers(a, b)) {
    if (b.asInteger() == 0) throwArithmetic("DivisionByZero", "the integer " + a.toText() + " cannot be divided by 0");
    if (b.asInteger() == -1) return negate(a);  // the one quotient that can overflow
    return a.asInteger() / b.asInteger();
  }
  if (bothNumbers(a, b)) return a.asFloat() / b.asFloat();
  if (isDuration(a) && b.isNumber()) return dividedBy(a.asDuration(), b.asFloat());
  throwKinds("/", a, b);
}

Value modulo(const Value& a, const Value& b) {
  if (a.isNull() || b.isNull()) return {};
  if (bothIntegers(a, b)) {
    if (b.asInteger() == 0)
      throwArithmetic("DivisionByZero", "the remainder of the integer " + a.toText() + " by 0 is undefined");
    if (b.asInteger() == -1) return std::int64_t{0};
    return a.asInteger() % b.asInteger();
  }
  if (bothNumbers(a, b)) return std::fmod(a.asFloat(), b.asFloat());
  throwKinds("%", a, b);
}

Value power(const Value& base, const Value& exponent) {
  if (base.isNull() || exponent.isNull()) return {};
  if (!bothNumbers(base, exponent)) throwKinds("^", base, exponent);
  return std::pow(base.asFloat(), exponent.asFloat());
}

Value negate(const Value& value) {
  if (value.isNull()) return {};
  if (value.kind() == Kind::integer) {
    std::int64_t negative = 0;
    if (__builtin_sub_overflow(std::int64_t{0}, value.asInteger(), &negative))
      throwArithmetic("IntegerOverflow", "the negative of " + value.toText() + " exceeds 64 bits");
    return negative;
  }
  if (value.kind() == Kind::floating) return -value.asFloat();
  if (isDuration(value)) return negated(value.asDuration());
  throwArgumentType("unary - needs a number, this is " + describe(value));
}

}  // namespace tov
