// Every function must answer or throw one of our errors, whatever it is given.
#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "query/values/access.h"
#include "query/values/arithmetic.h"
#include "query/values/comparison.h"
#include "query/values/temporal_components.h"
#include "tests/query/functions/function_case.h"

namespace tov {
namespace {

/// A value of each kind and of each sort of extreme.
std::vector<Value> allSorts() {
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const Node node{.id = NodeId{1}, .labels = {"A"}, .properties = {{"k", 1}}};
  return {
      Value(),
      true,
      0,
      -1,
      3,
      kLargest,
      kSmallest,
      0.5,
      -kInfinity,
      std::numeric_limits<double>::quiet_NaN(),
      1e300,
      "",
      "day",
      "Europe/Paris",
      "2024-02-29T12:00+01:00[Europe/Paris]",
      "P1Y2M3DT4.5S",
      "\xff\xfe",
      List{},
      List{1, Value(), "a", List{kLargest}},
      Map{},
      Map{{"year", kLargest}, {"month", 1}},
      Map{{"year", -999999999}, {"week", 1}, {"hour", 1}, {"timezone", "Asia/Tokyo"}},
      Map{{"epochSeconds", kLargest}},
      Map{{"seconds", 1e300}},
      node,
      Relationship{.id = RelationshipId{2}, .type = "T", .start = {}, .end = {}, .properties = {}},
      Path{.nodes = {node}, .relationships = {}},
      dateOf(YearMonthDay{.year = 999'999'999, .month = 12, .day = 31}),
      dateOf(YearMonthDay{.year = -999'999'999, .month = 1, .day = 1}),
      LocalTime{86'399'999'999'999},
      Time{0, -64'800},
      LocalDateTime{0, 999'999'999},
      DateTime{31'556'889'864'403'199, 0, 3600, "Europe/Paris"},
      Duration{kLargest, kLargest, kLargest, 999'999'999},
      Duration{kSmallest, kSmallest, kSmallest, 0},
      Duration{0, 0, -1, 1},
  };
}

/// A budget that refuses what no test should hold.
class TestBudget final : public MemoryBudget {
 public:
  void charge(std::size_t bytes) override {
    constexpr std::size_t kMost = std::size_t{1} << 24;
    if (bytes > kMost) throw LimitError(LimitError::Bound::memory, "more than the test holds");
  }
  void release(std::size_t) noexcept override {}
};

template <typename Run>
void expectAnswerOrError(Run run, const std::string& what) {
  try {
    run();
  } catch (const Error&) {
  } catch (const std::exception& error) {
    ADD_FAILURE() << what << " threw a foreign error: " << error.what();
  }
}

TEST(AnyArguments, GiveAnAnswerOrOneOfOurErrors) {
  const std::vector<Value> values = allSorts();
  TestBudget budget;
  FunctionContext context;
  context.memory = &budget;
  for (const ScalarFunction& row : scalarFunctions()) {
    const std::string name(row.name);
    const auto run = [&](const List& arguments) {
      const int count = static_cast<int>(arguments.size());
      if (count < row.leastArguments || count > row.mostArguments) return;
      expectAnswerOrError([&] { row.call(arguments, context).toText(); }, name);
    };
    run({});
    for (const Value& a : values) {
      run({a});
      for (const Value& b : values) {
        run({a, b});
        for (const Value& c : {Value(2), Value("ab"), Value(Map{{"day", 31}})}) run({a, b, c});
      }
    }
  }
}

TEST(AnyArguments, ComponentsGiveAnAnswerOrOneOfOurErrors) {
  for (const Value& value : allSorts())
    for (const std::string_view name : componentNames(value.kind()))
      expectAnswerOrError([&] { property(value, name, nullptr).toText(); }, std::string(name));
}

TEST(AnyArguments, OperatorsGiveAnAnswerOrOneOfOurErrors) {
  const std::vector<Value> values = allSorts();
  for (const Value& a : values)
    for (const Value& b : values) {
      const std::string what = a.toText() + " and " + b.toText();
      for (const auto apply : {add, subtract, multiply, divide, modulo, power})
        expectAnswerOrError([&] { apply(a, b).toText(); }, what);
      expectAnswerOrError([&] { element(a, b, nullptr); }, what);
      expectAnswerOrError([&] { slice(a, b, b); }, what);
      EXPECT_EQ(equivalent(a, b), equivalent(b, a)) << what;
      if (equivalent(a, b)) {
        EXPECT_EQ(hashOf(a), hashOf(b)) << what;
      }
      if (equals(a, b) == Truth::yes) {
        EXPECT_TRUE(equivalent(a, b)) << what;
      }
      if (lessThan(a, b) == Truth::yes) {
        EXPECT_EQ(order(a, b), std::weak_ordering::less) << what;
      }
    }
}

TEST(AnyArguments, AggregatesGiveAnAnswerOrOneOfOurErrors) {
  for (const AggregateFunction& row : aggregateFunctions())
    for (const Value& a : allSorts())
      for (const Value& b : allSorts())
        expectAnswerOrError(
            [&] {
              aggregate(row.name, {a, b}, true, row.leastArguments > 1 ? Value(0.5) : Value());
            },
            std::string(row.name));
}

}  // namespace
}  // namespace tov
