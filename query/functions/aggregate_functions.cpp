// The aggregates: what each keeps for a group and what it makes of it. Nulls do not take part, but for count(*).
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_set>

#include "query/functions/function_groups.h"
#include "query/values/arithmetic.h"
#include "query/values/comparison.h"
#include "query/values/duration_arithmetic.h"
#include "query/values/errors.h"
#include "query/values/footprint.h"

namespace tov {
namespace {

__extension__ using Wide = __int128;
using Kind = Value::Kind;

/// Bytes that a group has charged to the query, given back with the group.
class Holding {
 public:
  explicit Holding(FunctionContext& context) : memory_(context.memory) {}
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;
  ~Holding() {
    if (memory_ != nullptr) memory_->release(charged_);
  }
  void add(std::size_t bytes) {
    if (memory_ == nullptr) return;
    memory_->charge(bytes);
    charged_ += bytes;
  }

 private:
  MemoryBudget* memory_;
  std::size_t charged_ = 0;
};

class Count final : public AggregateState {
 public:
  void step(Arguments arguments) override { count_ += arguments[0].isNull() ? 0 : 1; }
  Value finish() override { return count_; }

 private:
  std::int64_t count_ = 0;
};

class RowCount final : public AggregateState {
 public:
  void step(Arguments) override { ++count_; }
  Value finish() override { return count_; }

 private:
  std::int64_t count_ = 0;
};

/// The sum of numbers or of durations, with their count. Integers add up exactly, as wide as it takes, until a float
/// comes; from then on the sum is a float, as a chain of `+` would be.
class Total {
 public:
  explicit Total(std::string_view function) : function_(function) {}

  void add(const Value& value) {
    if (value.kind() == Kind::duration) {
      durations_ = durations_ ? plus(*durations_, value.asDuration()) : value.asDuration();
    } else if (value.isNumber()) {
      hasNumbers_ = true;
      addNumber(value);
    } else {
      throwArgumentType(std::string(function_) + "() takes numbers or durations, this is " + describe(value));
    }
    if (durations_ && hasNumbers_) throwArgumentType(std::string(function_) + "() cannot add numbers and durations");
    ++count_;
  }

  std::int64_t count() const { return count_; }
  const std::optional<Duration>& durations() const { return durations_; }
  double asFloat() const { return hasFloats_ ? floats_ : static_cast<double>(integers_); }

  Value sum() const {
    if (durations_) return *durations_;
    if (hasFloats_) return floats_;
    if (integers_ > INT64_MAX || integers_ < INT64_MIN)
      throwArithmetic("IntegerOverflow", "the sum exceeds 64 bits; add floats instead: sum(toFloat(...))");
    return static_cast<std::int64_t>(integers_);
  }

 private:
  void addNumber(const Value& value) {
    if (!hasFloats_ && value.kind() == Kind::integer) {
      integers_ += value.asInteger();
      return;
    }
    floats_ = asFloat() + value.asFloat();
    hasFloats_ = true;
  }

  std::string_view function_;
  Wide integers_ = 0;
  double floats_ = 0;
  bool hasFloats_ = false;
  bool hasNumbers_ = false;
  std::optional<Duration> durations_;
  std::int64_t count_ = 0;
};

class Sum final : public AggregateState {
 public:
  void step(Arguments arguments) override {
    if (!arguments[0].isNull()) total_.add(arguments[0]);
  }
  Value finish() override { return total_.sum(); }

 private:
  Total total_{"sum"};
};

class Average final : public AggregateState {
 public:
  void step(Arguments arguments) override {
    if (!arguments[0].isNull()) total_.add(arguments[0]);
  }
  Value finish() override {
    if (total_.count() == 0) return {};
    const auto count = static_cast<double>(total_.count());
    if (total_.durations()) return dividedBy(*total_.durations(), count);
    return total_.asFloat() / count;
  }

 private:
  Total total_{"avg"};
};

/// The first or last value in the order of ORDER BY.
template <bool kLargest>
class Extreme final : public AggregateState {
 public:
  void step(Arguments arguments) override {
    const Value& value = arguments[0];
    if (value.isNull()) return;
    if (best_.isNull() || (kLargest ? order(value, best_) > 0 : order(value, best_) < 0)) best_ = value;
  }
  Value finish() override { return best_; }

 private:
  Value best_;
};

class Collect final : public AggregateState {
 public:
  explicit Collect(FunctionContext& context) : holding_(context) {}
  void step(Arguments arguments) override {
    if (arguments[0].isNull()) return;
    // The list has room to grow, and the result is a copy of it.
    holding_.add(2 * sizeof(Value) + footprint(arguments[0]));
    values_.push_back(arguments[0]);
  }
  Value finish() override { return values_; }

 private:
  List values_;
  Holding holding_;
};

/// Standard deviation by Welford's running mean, which does not lose digits to large sums.
template <bool kOfPopulation>
class Deviation final : public AggregateState {
 public:
  void step(Arguments arguments) override {
    if (arguments[0].isNull()) return;
    const double value = floatArgument(arguments[0], kOfPopulation ? "stDevP" : "stDev");
    ++count_;
    const double before = value - mean_;
    mean_ += before / static_cast<double>(count_);
    squares_ += before * (value - mean_);
  }
  Value finish() override {
    const std::int64_t divisor = kOfPopulation ? count_ : count_ - 1;
    return divisor < 1 ? 0.0 : std::sqrt(squares_ / static_cast<double>(divisor));
  }

 private:
  std::int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

/// The value below which a share of the group lies: one of the values, or interpolated between two.
template <bool kContinuous>
class Percentile final : public AggregateState {
 public:
  explicit Percentile(FunctionContext& context) : holding_(context) {}

  void step(Arguments arguments) override {
    if (arguments[0].isNull()) return;
    constexpr std::string_view kName = kContinuous ? "percentileCont" : "percentileDisc";
    share_ = floatArgument(arguments[1], kName);
    if (!(share_ >= 0 && share_ <= 1))
      throwArgumentError("NumberOutOfRange",
                         std::string(kName) + "() takes a share from 0.0 to 1.0, this is " + arguments[1].toText());
    floatArgument(arguments[0], kName);
    holding_.add(sizeof(Value));
    values_.push_back(arguments[0]);
  }

  Value finish() override {
    if (values_.empty()) return {};
    std::sort(values_.begin(), values_.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
    const auto count = static_cast<double>(values_.size());
    if constexpr (kContinuous) {
      const double place = share_ * (count - 1);
      const double below = std::floor(place);
      const double low = values_[static_cast<std::size_t>(below)].asFloat();
      if (below == place) return low;
      const double high = values_[static_cast<std::size_t>(below) + 1].asFloat();
      return low * (below + 1 - place) + high * (place - below);
    } else {
      const double place = std::ceil(share_ * count) - 1;
      return values_[place < 0 ? 0 : static_cast<std::size_t>(place)];
    }
  }

 private:
  List values_;
  double share_ = 0;
  Holding holding_;
};

/// Hands each value on once.
class Distinct final : public AggregateState {
 public:
  Distinct(std::unique_ptr<AggregateState> inner, FunctionContext& context)
      : inner_(std::move(inner)), holding_(context) {}

  void step(Arguments arguments) override {
    if (arguments[0].isNull() || seen_.contains(arguments[0])) return;
    constexpr std::size_t kBytesPerEntry = sizeof(Value) + 4 * sizeof(void*);
    holding_.add(kBytesPerEntry);
    seen_.insert(arguments[0]);
    inner_->step(arguments);
  }
  Value finish() override { return inner_->finish(); }

 private:
  std::unique_ptr<AggregateState> inner_;
  std::unordered_set<Value, ValueHash, ValueEquivalent> seen_;
  Holding holding_;
};

template <typename State>
std::unique_ptr<AggregateState> make(FunctionContext& context) {
  if constexpr (std::is_constructible_v<State, FunctionContext&>)
    return std::make_unique<State>(context);
  else
    return std::make_unique<State>();
}

constexpr KindSet kSummable = kNumberKind | kDurationKind;

// Ascending by name, as the catalogue searches it.
const std::array kRows = {
    AggregateFunction{"avg", 1, 1, {kSummable}, kFloatKind | kDurationKind, make<Average>},
    AggregateFunction{"collect", 1, 1, {kAnyKind}, kListKind, make<Collect>},
    AggregateFunction{"count", 1, 1, {kAnyKind}, kIntegerKind, make<Count>},
    AggregateFunction{"max", 1, 1, {kAnyKind}, kAnyKind, make<Extreme<true>>},
    AggregateFunction{"min", 1, 1, {kAnyKind}, kAnyKind, make<Extreme<false>>},
    AggregateFunction{"percentileCont", 2, 2, {kNumberKind, kNumberKind}, kFloatKind, make<Percentile<true>>},
    AggregateFunction{"percentileDisc", 2, 2, {kNumberKind, kNumberKind}, kNumberKind, make<Percentile<false>>},
    AggregateFunction{"stDev", 1, 1, {kNumberKind}, kFloatKind, make<Deviation<false>>},
    AggregateFunction{"stDevP", 1, 1, {kNumberKind}, kFloatKind, make<Deviation<true>>},
    AggregateFunction{"sum", 1, 1, {kSummable}, kSummable, make<Sum>},
};

}  // namespace

std::span<const AggregateFunction> aggregateFunctions() {
  return kRows;
}

std::unique_ptr<AggregateState> makeAggregate(const AggregateFunction& function, bool distinct, bool star,
                                              FunctionContext& context) {
  if (star) return std::make_unique<RowCount>();
  auto state = function.make(context);
  if (distinct) return std::make_unique<Distinct>(std::move(state), context);
  return state;
}

}  // namespace tov
