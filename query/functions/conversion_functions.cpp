// toBoolean, toInteger, toFloat and toString, each also without errors (OrNull) and for whole lists.
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "query/functions/function_groups.h"
#include "query/values/arithmetic.h"
#include "query/values/errors.h"
#include "query/values/unicode_text.h"

namespace tov {
namespace {

using Kind = Value::Kind;

/// The converted value, null when the content does not read as one, nothing when the kind cannot be converted at all.
using Conversion = std::optional<Value> (*)(const Value& value);

std::string_view trimmed(std::string_view text) {
  return trimmedEnd(trimmedStart(text, {}), {});
}

std::optional<Value> booleanFrom(const Value& value) {
  switch (value.kind()) {
    case Kind::boolean:
      return value;
    case Kind::integer:
      return value.asInteger() != 0;
    case Kind::string: {
      const std::string text = lowerText(trimmed(value.asString()));
      if (text == "true") return true;
      if (text == "false") return false;
      return Value();
    }
    default:
      return std::nullopt;
  }
}

std::optional<double> parsedFloat(std::string_view text) {
  if (text == "NaN") return std::nan("");
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::string_view unsignedText = text.starts_with('-') ? text.substr(1) : text;
  if (unsignedText == "Infinity") return text.starts_with('-') ? -INFINITY : INFINITY;
  const bool startsAsNumber =
      !unsignedText.empty() && (unsignedText[0] == '.' || (unsignedText[0] >= '0' && unsignedText[0] <= '9'));
  if (!startsAsNumber) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end != text.data() + text.size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::strtod(std::string(text).c_str(), nullptr);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

/// Towards zero; null where 64 bits do not hold it.
Value integerFrom(double number) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (!(number >= -kTwoTo63 && number < kTwoTo63)) return {};
  return static_cast<std::int64_t>(number);
}

Value integerFromText(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t integer = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
  if (error == std::errc() && end == text.data() + text.size()) return integer;
  const auto number = parsedFloat(text);
  return number ? integerFrom(*number) : Value();
}

std::optional<Value> integerFrom(const Value& value) {
  switch (value.kind()) {
    case Kind::integer:
      return value;
    case Kind::floating:
      return integerFrom(value.asFloat());
    case Kind::boolean:
      return value.asBoolean() ? 1 : 0;
    case Kind::string:
      return integerFromText(trimmed(value.asString()));
    default:
      return std::nullopt;
  }
}

std::optional<Value> floatFrom(const Value& value) {
  if (value.isNumber()) return value.asFloat();
  if (value.kind() != Kind::string) return std::nullopt;
  const auto number = parsedFloat(trimmed(value.asString()));
  return number ? Value(*number) : Value();
}

std::optional<Value> stringFrom(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
      return value;
    case Kind::boolean:
      return Value(value.asBoolean() ? "true" : "false");
    case Kind::integer:
    case Kind::floating:
      return numberText(value);
    case Kind::date:
      return toText(value.asDate());
    case Kind::localTime:
      return toText(value.asLocalTime());
    case Kind::time:
      return toText(value.asTime());
    case Kind::localDateTime:
      return toText(value.asLocalDateTime());
    case Kind::dateTime:
      return toText(value.asDateTime());
    case Kind::duration:
      return toText(value.asDuration());
    default:
      return std::nullopt;
  }
}

struct Target {
  std::string_view function;
  Conversion convert;
};
constexpr Target kToBoolean{"toBoolean", booleanFrom};
constexpr Target kToInteger{"toInteger", integerFrom};
constexpr Target kToFloat{"toFloat", floatFrom};
constexpr Target kToString{"toString", stringFrom};

template <const Target& kTarget>
Value convert(Arguments arguments, FunctionContext&) {
  if (auto converted = kTarget.convert(arguments[0])) return *std::move(converted);
  throwArgumentValue(std::string(kTarget.function) + "() cannot convert " + describe(arguments[0]));
}

template <const Target& kTarget>
Value convertOrNull(Arguments arguments, FunctionContext&) {
  return kTarget.convert(arguments[0]).value_or(Value());
}

/// What cannot be converted becomes null.
template <const Target& kTarget>
Value convertList(Arguments arguments, FunctionContext& context) {
  const List& list = listArgument(arguments[0], kTarget.function);
  requireMemory(context, list.size() * sizeof(Value));
  List converted;
  converted.reserve(list.size());
  for (const Value& element : list)
    converted.push_back(element.isNull() ? Value() : kTarget.convert(element).value_or(Value()));
  return converted;
}

constexpr Volatility kConstant = Volatility::constant;
constexpr KindSet kTemporalKinds = kindBit(Kind::date) | kindBit(Kind::localTime) | kindBit(Kind::time) |
                                   kindBit(Kind::localDateTime) | kindBit(Kind::dateTime) | kDurationKind;
constexpr KindSet kPlain = kBooleanKind | kNumberKind | kStringKind;

const std::array kRows = {
    ScalarFunction{"toBoolean", 1, 1, {kPlain}, kBooleanKind, kConstant, strict<convert<kToBoolean>>},
    ScalarFunction{"toInteger", 1, 1, {kPlain}, kIntegerKind, kConstant, strict<convert<kToInteger>>},
    ScalarFunction{"toFloat", 1, 1, {kPlain}, kFloatKind, kConstant, strict<convert<kToFloat>>},
    ScalarFunction{"toString", 1, 1, {kPlain | kTemporalKinds}, kStringKind, kConstant, strict<convert<kToString>>},
    ScalarFunction{"toBooleanOrNull", 1, 1, {kAnyKind}, kBooleanKind, kConstant, strict<convertOrNull<kToBoolean>>},
    ScalarFunction{"toIntegerOrNull", 1, 1, {kAnyKind}, kIntegerKind, kConstant, strict<convertOrNull<kToInteger>>},
    ScalarFunction{"toFloatOrNull", 1, 1, {kAnyKind}, kFloatKind, kConstant, strict<convertOrNull<kToFloat>>},
    ScalarFunction{"toStringOrNull", 1, 1, {kAnyKind}, kStringKind, kConstant, strict<convertOrNull<kToString>>},
    ScalarFunction{"toBooleanList", 1, 1, {kListKind}, kListKind, kConstant, strict<convertList<kToBoolean>>},
    ScalarFunction{"toIntegerList", 1, 1, {kListKind}, kListKind, kConstant, strict<convertList<kToInteger>>},
    ScalarFunction{"toFloatList", 1, 1, {kListKind}, kListKind, kConstant, strict<convertList<kToFloat>>},
    ScalarFunction{"toStringList", 1, 1, {kListKind}, kListKind, kConstant, strict<convertList<kToString>>},
};

}  // namespace

std::span<const ScalarFunction> conversionFunctions() {
  return kRows;
}

}  // namespace tov
