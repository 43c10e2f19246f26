// The functions of the query language, one row each: scalar functions and aggregates, found by name whatever its case.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/functions/function_context.h"
#include "tovholder/value.h"

namespace tov {

/// Kinds of value that an argument may have, as bits. Null is always allowed and has no bit of its own here.
using KindSet = std::uint32_t;

constexpr KindSet kindBit(Value::Kind kind) {
  return KindSet{1} << static_cast<unsigned>(kind);
}

inline constexpr KindSet kAnyKind = ~KindSet{0};
inline constexpr KindSet kBooleanKind = kindBit(Value::Kind::boolean);
inline constexpr KindSet kIntegerKind = kindBit(Value::Kind::integer);
inline constexpr KindSet kFloatKind = kindBit(Value::Kind::floating);
inline constexpr KindSet kNumberKind = kIntegerKind | kFloatKind;
inline constexpr KindSet kStringKind = kindBit(Value::Kind::string);
inline constexpr KindSet kListKind = kindBit(Value::Kind::list);
inline constexpr KindSet kMapKind = kindBit(Value::Kind::map);
inline constexpr KindSet kNodeKind = kindBit(Value::Kind::node);
inline constexpr KindSet kRelationshipKind = kindBit(Value::Kind::relationship);
inline constexpr KindSet kPathKind = kindBit(Value::Kind::path);
inline constexpr KindSet kDurationKind = kindBit(Value::Kind::duration);

/// How often a function may give another result for the same arguments.
enum class Volatility : std::uint8_t {
  constant,  ///< never: may be folded when the query is compiled
  query,     ///< once a run: reads the graph or the statement's clock
  call,      ///< each call: chance and the wall clock
};

/// The longest parameter list that is checked kind by kind; the last entry stands for all that follow.
inline constexpr std::size_t kCheckedParameters = 4;
inline constexpr int kAnyNumber = 1 << 16;

struct ScalarFunction {
  using Call = Value (*)(std::span<const Value> arguments, FunctionContext& context);

  std::string_view name;  ///< as documented; looked up whatever the case
  int leastArguments = 0;
  int mostArguments = 0;
  /// What a compile-time check may hold against a literal argument: SyntaxError, InvalidArgumentType.
  std::array<KindSet, kCheckedParameters> parameters{};
  /// Kinds of the result (or null), for the checks of the expression around it.
  KindSet result = kAnyKind;
  Volatility volatility = Volatility::constant;
  Call call = nullptr;

  KindSet parameter(std::size_t index) const {
    return parameters[index < kCheckedParameters ? index : kCheckedParameters - 1];
  }
};

/// The value being aggregated: one a group.
class AggregateState {
 public:
  virtual ~AggregateState() = default;
  /// One row's arguments; nulls are skipped as the function says. @throws QueryError, LimitError
  virtual void step(std::span<const Value> arguments) = 0;
  /// The result so far. @throws QueryError
  virtual Value finish() = 0;
};

struct AggregateFunction {
  using Make = std::unique_ptr<AggregateState> (*)(FunctionContext& context);

  std::string_view name;
  int leastArguments = 1;
  int mostArguments = 1;
  std::array<KindSet, kCheckedParameters> parameters{};
  KindSet result = kAnyKind;
  Make make = nullptr;
};

/// `count(*)` is this row with the argument list empty; every other aggregate has arguments.
inline constexpr std::string_view kCountName = "count";

/// The row of that name, or null. Dots are part of a name: `duration.between`.
const ScalarFunction* findScalarFunction(std::string_view name);
const AggregateFunction* findAggregateFunction(std::string_view name);
inline bool isAggregate(std::string_view name) {
  return findAggregateFunction(name) != nullptr;
}

/// Every row, ascending by name: for documentation, completion and "did you mean".
std::span<const ScalarFunction> scalarFunctions();
std::span<const AggregateFunction> aggregateFunctions();
/// The known name nearest to `name` by edit distance, or empty when none is near.
std::string_view nearestFunctionName(std::string_view name);

/// A fresh group's state. With `distinct`, equivalent first arguments count once.
/// @param star  the state for `count(*)`, which counts rows, nulls included
std::unique_ptr<AggregateState> makeAggregate(const AggregateFunction& function, bool distinct, bool star,
                                              FunctionContext& context);

}  // namespace tov
