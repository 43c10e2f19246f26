// Functions of numbers, chance and the clock.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "query/functions/decimal_rounding.h"
#include "query/functions/function_groups.h"
#include "query/values/arithmetic.h"
#include "query/values/errors.h"

namespace tov {
namespace {

/// A function of one float whose result is a float.
template <double (*kFunction)(double)>
Value ofFloat(Arguments arguments, FunctionContext&) {
  return kFunction(floatArgument(arguments[0], "this function"));
}

double cotangent(double angle) {
  return 1.0 / std::tan(angle);
}
double hyperbolicCotangent(double x) {
  return 1.0 / std::tanh(x);
}
double haversine(double angle) {
  return (1.0 - std::cos(angle)) / 2.0;
}
double toDegrees(double radians) {
  return radians * 180.0 / std::numbers::pi;
}
double toRadians(double degrees) {
  return degrees * std::numbers::pi / 180.0;
}

Value absolute(Arguments arguments, FunctionContext&) {
  const Value& number = arguments[0];
  if (number.kind() == Value::Kind::integer) return number.asInteger() < 0 ? negate(number) : number;
  return std::fabs(floatArgument(number, "abs"));
}

Value sign(Arguments arguments, FunctionContext&) {
  const double number = floatArgument(arguments[0], "sign");
  return number > 0 ? 1 : number < 0 ? -1 : 0;
}

/// Without a mode, a tie goes up at the whole number and away from zero at a decimal place.
Value round(Arguments arguments, FunctionContext&) {
  const double number = floatArgument(arguments[0], "round");
  const std::int64_t places = arguments.size() > 1 ? integerArgument(arguments[1], "round") : 0;
  if (places < 0)
    throwArgumentError("NumberOutOfRange", "round() takes no negative precision, this is " + std::to_string(places));
  if (arguments.size() < 3) {
    if (places > 0) return roundedAt(number, places, Rounding::halfUp);
    const double whole = std::floor(number);
    return number - whole >= 0.5 ? whole + 1 : whole;
  }
  const auto mode = roundingOf(stringArgument(arguments[2], "round"));
  if (!mode)
    throwArgumentError("InvalidArgumentValue",
                       "round() knows the modes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN "
                       "and HALF_EVEN, not " +
                           describe(arguments[2]));
  return roundedAt(number, places, *mode);
}

Value arcTangent2(Arguments arguments, FunctionContext&) {
  return std::atan2(floatArgument(arguments[0], "atan2"), floatArgument(arguments[1], "atan2"));
}

Value isNaN(Arguments arguments, FunctionContext&) {
  return std::isnan(floatArgument(arguments[0], "isNaN"));
}

Value eulersNumber(Arguments, FunctionContext&) {
  return std::numbers::e;
}
Value pi(Arguments, FunctionContext&) {
  return std::numbers::pi;
}

Value randomFraction(Arguments, FunctionContext& context) {
  return std::uniform_real_distribution<double>(0.0, 1.0)(context.random());
}

/// Version 4 of RFC 9562: 122 random bits in the usual text.
Value randomUuid(Arguments, FunctionContext& context) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  std::string text = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  std::uint64_t bits = 0;
  int left = 0;
  for (char& place : text) {
    if (place != 'x' && place != 'y') continue;
    if (left == 0) {
      bits = context.random()();
      left = 16;
    }
    const std::size_t digit = bits & 0xFU;
    place = kHexDigits[place == 'y' ? (digit & 0x3U) | 0x8U : digit];
    bits >>= 4U;
    --left;
  }
  return text;
}

Value timestamp(Arguments, FunctionContext& context) {
  return context.statementTime.epochSecond * 1000 + context.statementTime.nanosecond / 1'000'000;
}

constexpr Volatility kConstant = Volatility::constant;

template <double (*kFunction)(double)>
constexpr ScalarFunction floatRow(std::string_view name) {
  return {name, 1, 1, {kNumberKind}, kFloatKind, kConstant, strict<ofFloat<kFunction>>};
}

const std::array kRows = {
    ScalarFunction{"abs", 1, 1, {kNumberKind}, kNumberKind, kConstant, strict<absolute>},
    ScalarFunction{"sign", 1, 1, {kNumberKind}, kIntegerKind, kConstant, strict<sign>},
    ScalarFunction{"round", 1, 3, {kNumberKind, kIntegerKind, kStringKind}, kFloatKind, kConstant, strict<round>},
    ScalarFunction{"atan2", 2, 2, {kNumberKind, kNumberKind}, kFloatKind, kConstant, strict<arcTangent2>},
    ScalarFunction{"isNaN", 1, 1, {kNumberKind}, kBooleanKind, kConstant, strict<isNaN>},
    ScalarFunction{"e", 0, 0, {}, kFloatKind, kConstant, eulersNumber},
    ScalarFunction{"pi", 0, 0, {}, kFloatKind, kConstant, pi},
    floatRow<std::ceil>("ceil"),
    floatRow<std::ceil>("ceiling"),
    floatRow<std::floor>("floor"),
    floatRow<std::sqrt>("sqrt"),
    floatRow<std::exp>("exp"),
    floatRow<std::log>("log"),
    floatRow<std::log10>("log10"),
    floatRow<std::sin>("sin"),
    floatRow<std::cos>("cos"),
    floatRow<std::tan>("tan"),
    floatRow<cotangent>("cot"),
    floatRow<std::asin>("asin"),
    floatRow<std::acos>("acos"),
    floatRow<std::atan>("atan"),
    floatRow<std::sinh>("sinh"),
    floatRow<std::cosh>("cosh"),
    floatRow<std::tanh>("tanh"),
    floatRow<hyperbolicCotangent>("coth"),
    floatRow<haversine>("haversin"),
    floatRow<toDegrees>("degrees"),
    floatRow<toRadians>("radians"),
    ScalarFunction{"rand", 0, 0, {}, kFloatKind, Volatility::call, randomFraction},
    ScalarFunction{"randomUUID", 0, 0, {}, kStringKind, Volatility::call, randomUuid},
    ScalarFunction{"timestamp", 0, 0, {}, kIntegerKind, Volatility::query, timestamp},
};

}  // namespace

std::span<const ScalarFunction> numberFunctions() {
  return kRows;
}

}  // namespace tov
