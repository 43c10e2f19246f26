// Aggregates over hand-made groups.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/query/functions/function_case.h"

namespace tov {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
const Value kNull{};

TEST(Aggregates, SkipNullsAndHaveAResultForNoValues) {
  EXPECT_EQ(aggregate("count", {1, kNull, "a"}), Value(2));
  EXPECT_EQ(aggregate("sum", {}), Value(0));
  EXPECT_EQ(aggregate("avg", {kNull}), kNull);
  EXPECT_EQ(aggregate("min", {}), kNull);
  EXPECT_EQ(aggregate("collect", {1, kNull, 1}), Value(List{1, 1}));
  EXPECT_EQ(aggregate("stDev", {5}), Value(0.0));
  EXPECT_EQ(aggregate("percentileDisc", {}, false, 0.5), kNull);
}

TEST(Aggregates, CountStarCountsRowsWithNulls) {
  FunctionContext context;
  const auto state = makeAggregate(*findAggregateFunction(kCountName), false, true, context);
  state->step({});
  state->step({});
  EXPECT_EQ(state->finish(), Value(2));
}

TEST(Aggregates, SumStaysWholeUntilAFloatComes) {
  EXPECT_EQ(aggregate("sum", {1, 2}), Value(3));
  EXPECT_EQ(aggregate("sum", {1, 2.5}), Value(3.5));
  EXPECT_EQ(aggregate("sum", {1, 0.1, 0.2, 3}), Value(1 + 0.1 + 0.2 + 3));
  EXPECT_EQ(aggregate("sum", {kLargest, 1, -1}), Value(kLargest));
  EXPECT_THROW(aggregate("sum", {kLargest, 1}), QueryError);
  EXPECT_THROW(aggregate("sum", {"a"}), QueryError);
  EXPECT_EQ(aggregate("avg", {1, 2}), Value(1.5));
  EXPECT_EQ(aggregate("avg", {kLargest, kLargest}), Value(static_cast<double>(kLargest)));
  EXPECT_EQ(toText(aggregate("sum", {Duration{1, 2, 3, 0}, Duration{1, 2, 3, 0}}).asDuration()), "P2M4DT6S");
  EXPECT_EQ(toText(aggregate("avg", {Duration{0, 2, 0, 0}, Duration{0, 1, 0, 0}}).asDuration()), "P1DT12H");
  EXPECT_THROW(aggregate("sum", {1, Duration{1, 0, 0, 0}}), QueryError);
}

TEST(Aggregates, ExtremesFollowTheOrderOfKinds) {
  EXPECT_EQ(aggregate("max", {1, "b", List{9}, 0.2}), Value(1));
  EXPECT_EQ(aggregate("min", {1, "b", List{9}, 0.2}), Value(List{9}));
  EXPECT_TRUE(std::isnan(aggregate("max", {std::nan(""), 5}).asFloat()));
  EXPECT_EQ(aggregate("min", {std::nan(""), 5}), Value(5));
}

TEST(Aggregates, DistinctTakesEquivalentValuesOnce) {
  EXPECT_EQ(aggregate("count", {1, 1.0, kNull, 2}, true), Value(2));
  EXPECT_EQ(aggregate("collect", {List{1}, List{1.0}, "a", "a"}, true), Value(List{List{1}, "a"}));
  EXPECT_EQ(aggregate("sum", {2, 2, 3}, true), Value(5));
}

TEST(Aggregates, PercentilesPickOrInterpolate) {
  const List values = {30, 10, 20, 40};
  EXPECT_EQ(aggregate("percentileDisc", values, false, 0.0), Value(10));
  EXPECT_EQ(aggregate("percentileDisc", values, false, 0.5), Value(20));
  EXPECT_EQ(aggregate("percentileDisc", values, false, 0.51), Value(30));
  EXPECT_EQ(aggregate("percentileDisc", values, false, 1), Value(40));
  EXPECT_EQ(aggregate("percentileCont", values, false, 0.5), Value(25.0));
  EXPECT_EQ(aggregate("percentileCont", values, false, 0.4), Value(22.0));
  EXPECT_EQ(aggregate("percentileCont", values, false, 1.0), Value(40.0));
  for (const Value& share : {Value(1.1), Value(-1), Value(std::nan(""))}) {
    EXPECT_THROW(aggregate("percentileCont", values, false, share), QueryError);
    EXPECT_THROW(aggregate("percentileDisc", values, false, share), QueryError);
  }
}

TEST(Aggregates, DeviationOfASampleAndOfAPopulation) {
  EXPECT_DOUBLE_EQ(aggregate("stDev", {1, 2, 3, 4}).asFloat(), std::sqrt(5.0 / 3));
  EXPECT_DOUBLE_EQ(aggregate("stDevP", {1, 2, 3, 4}).asFloat(), std::sqrt(1.25));
}

class CountingBudget final : public MemoryBudget {
 public:
  void charge(std::size_t bytes) override { held += bytes; }
  void release(std::size_t bytes) noexcept override { held -= bytes; }
  std::size_t held = 0;
};

TEST(Aggregates, GiveBackTheMemoryThatTheyHeld) {
  CountingBudget budget;
  FunctionContext context;
  context.memory = &budget;
  {
    const auto state = makeAggregate(*findAggregateFunction("collect"), true, false, context);
    const Value value = 1;
    state->step({&value, 1});
    EXPECT_GT(budget.held, 0U);
  }
  EXPECT_EQ(budget.held, 0U);
}

}  // namespace
}  // namespace tov
