// Functions of lists, and those that take any value: coalesce, nullIf, valueType.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "query/functions/function_groups.h"
#include "query/values/comparison.h"
#include "query/values/errors.h"
#include "query/values/nesting.h"
#include "query/values/unicode_text.h"

namespace tov {
namespace {

using Kind = Value::Kind;

Value sizeOf(Arguments arguments, FunctionContext&) {
  const Value& argument = arguments[0];
  if (argument.kind() == Kind::list) return static_cast<std::int64_t>(argument.asList().size());
  if (argument.kind() == Kind::string) return static_cast<std::int64_t>(codePointCount(argument.asString()));
  throwArgumentType("size() takes a LIST or a STRING, this is " + describe(argument));
}

Value isEmpty(Arguments arguments, FunctionContext&) {
  const Value& argument = arguments[0];
  switch (argument.kind()) {
    case Kind::list:
      return argument.asList().empty();
    case Kind::map:
      return argument.asMap().empty();
    case Kind::string:
      return argument.asString().empty();
    default:
      throwArgumentType("isEmpty() takes a LIST, MAP or STRING, this is " + describe(argument));
  }
}

Value headOf(Arguments arguments, FunctionContext&) {
  const List& list = listArgument(arguments[0], "head");
  return list.empty() ? Value() : list.front();
}

Value lastOf(Arguments arguments, FunctionContext&) {
  const List& list = listArgument(arguments[0], "last");
  return list.empty() ? Value() : list.back();
}

Value tailOf(Arguments arguments, FunctionContext& context) {
  const List& list = listArgument(arguments[0], "tail");
  if (list.empty()) return List{};
  requireMemory(context, (list.size() - 1) * sizeof(Value));
  return List(list.begin() + 1, list.end());
}

Value reversed(Arguments arguments, FunctionContext& context) {
  const Value& argument = arguments[0];
  if (argument.kind() == Kind::string) return reversedText(argument.asString());
  const List& list = listArgument(argument, "reverse");
  requireMemory(context, list.size() * sizeof(Value));
  return List(list.rbegin(), list.rend());
}

std::int64_t rangeBound(const Value& argument) {
  if (argument.kind() != Kind::integer)
    throwArgumentError("InvalidArgumentType", "range() takes INTEGER bounds and step, this is " + describe(argument));
  return argument.asInteger();
}

Value range(Arguments arguments, FunctionContext& context) {
  const std::int64_t first = rangeBound(arguments[0]);
  const std::int64_t last = rangeBound(arguments[1]);
  const std::int64_t step = arguments.size() > 2 ? rangeBound(arguments[2]) : 1;
  if (step == 0) throwArgumentError("NumberOutOfRange", "the step of range() must not be 0");
  List numbers;
  if (step > 0 ? first > last : first < last) return numbers;
  // In unsigned arithmetic the distance and the step cannot overflow.
  const auto distance = step > 0 ? static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first)
                                 : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(last);
  const auto stride = step > 0 ? static_cast<std::uint64_t>(step) : -static_cast<std::uint64_t>(step);
  constexpr std::uint64_t kLongestList = kLargestValue / sizeof(Value);
  const std::uint64_t steps = distance / stride;
  if (steps >= kLongestList)
    throw LimitError(LimitError::Bound::memory, "range() would make a list of more than " +
                                                    std::to_string(kLongestList) + " numbers; narrow its bounds");
  requireMemory(context, (steps + 1) * sizeof(Value));
  numbers.reserve(steps + 1);
  for (std::uint64_t i = 0; i <= steps; ++i)
    numbers.emplace_back(
        static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + i * static_cast<std::uint64_t>(step)));
  return numbers;
}

Value coalesce(Arguments arguments, FunctionContext&) {
  for (const Value& argument : arguments)
    if (!argument.isNull()) return argument;
  return {};
}

Value nullIf(Arguments arguments, FunctionContext&) {
  return equals(arguments[0], arguments[1]) == Truth::yes ? Value() : arguments[0];
}

std::string typeText(const Value& value, std::size_t depth) {
  if (value.isNull()) return "NULL";
  if (value.kind() != Kind::list) return std::string(kindName(value.kind())) + " NOT NULL";
  requireDepth(depth);
  std::set<std::string> kinds;
  for (const Value& element : value.asList()) kinds.insert(typeText(element, depth + 1));
  std::string inner;
  for (const std::string& kind : kinds) inner += (inner.empty() ? "" : " | ") + kind;
  return "LIST<" + (inner.empty() ? "NOTHING" : inner) + "> NOT NULL";
}

Value valueType(Arguments arguments, FunctionContext&) {
  return typeText(arguments[0], 0);
}

constexpr KindSet kListOrString = kListKind | kStringKind;

const std::array kRows = {
    ScalarFunction{"size", 1, 1, {kListOrString}, kIntegerKind, Volatility::constant, strict<sizeOf>},
    ScalarFunction{"isEmpty", 1, 1, {kListOrString | kMapKind}, kBooleanKind, Volatility::constant, strict<isEmpty>},
    ScalarFunction{"head", 1, 1, {kListKind}, kAnyKind, Volatility::constant, strict<headOf>},
    ScalarFunction{"last", 1, 1, {kListKind}, kAnyKind, Volatility::constant, strict<lastOf>},
    ScalarFunction{"tail", 1, 1, {kListKind}, kListKind, Volatility::constant, strict<tailOf>},
    ScalarFunction{"reverse", 1, 1, {kListOrString}, kListOrString, Volatility::constant, strict<reversed>},
    // Its bounds are checked when it runs, as ArgumentError.
    ScalarFunction{"range", 2, 3, {kAnyKind, kAnyKind, kAnyKind}, kListKind, Volatility::constant, strict<range>},
    ScalarFunction{
        "coalesce", 1, kAnyNumber, {kAnyKind, kAnyKind, kAnyKind, kAnyKind}, kAnyKind, Volatility::constant, coalesce},
    ScalarFunction{"nullIf", 2, 2, {kAnyKind, kAnyKind}, kAnyKind, Volatility::constant, nullIf},
    ScalarFunction{"valueType", 1, 1, {kAnyKind}, kStringKind, Volatility::constant, valueType},
};

}  // namespace

std::span<const ScalarFunction> listFunctions() {
  return kRows;
}

}  // namespace tov
