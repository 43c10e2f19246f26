// Scalar functions of lists, strings, numbers and conversions, by tables of calls.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "tests/query/functions/function_case.h"

namespace tov {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

void expectOutcomes(const std::vector<FunctionCase>& cases) {
  for (const auto& [name, arguments, expected] : cases)
    EXPECT_EQ(outcome(name, arguments), expected) << name << Value(arguments).toText();
}

TEST(FunctionCatalog, FindsNamesInAnyCaseWithTheirArity) {
  ASSERT_NE(findScalarFunction("TOUPPER"), nullptr);
  EXPECT_EQ(findScalarFunction("TOUPPER")->name, "toUpper");
  EXPECT_EQ(findScalarFunction("round")->mostArguments, 3);
  EXPECT_EQ(findScalarFunction("count"), nullptr);
  EXPECT_TRUE(isAggregate("PERCENTILECONT"));
  EXPECT_FALSE(isAggregate("size"));
  EXPECT_EQ(findScalarFunction("noSuchFunction"), nullptr);
  EXPECT_EQ(nearestFunctionName("toUper"), "toUpper");
  EXPECT_EQ(nearestFunctionName("colect"), "collect");
  EXPECT_EQ(nearestFunctionName("zzzzzzzzz"), "");
}

TEST(FunctionCatalog, HoldsEachNameOnceAndInOrder) {
  const auto rows = scalarFunctions();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(findScalarFunction(rows[i].name), &rows[i]) << rows[i].name;
    EXPECT_LE(rows[i].leastArguments, rows[i].mostArguments) << rows[i].name;
    EXPECT_FALSE(isAggregate(rows[i].name)) << rows[i].name;
  }
  for (const AggregateFunction& row : aggregateFunctions()) EXPECT_EQ(findAggregateFunction(row.name), &row);
}

TEST(FunctionCatalog, EveryFunctionOfOneArgumentTakesNull) {
  for (const ScalarFunction& row : scalarFunctions()) {
    if (row.leastArguments > 1 || row.mostArguments < 1 || row.name == "exists" || row.name == "valueType") continue;
    EXPECT_EQ(outcome(row.name, {Value()}), "null") << row.name;
  }
}

TEST(ListFunctions, TakeListsApart) {
  expectOutcomes({
      {"size", {List{1, Value()}}, "2"},
      {"size", {"ærø"}, "3"},
      {"size", {1}, "TypeError InvalidArgumentType"},
      {"head", {List{}}, "null"},
      {"last", {List{1, 2}}, "2"},
      {"tail", {List{1, 2, 3}}, "[2, 3]"},
      {"tail", {List{}}, "[]"},
      {"reverse", {List{1, Value(), 3}}, "[3, null, 1]"},
      {"reverse", {"sø🙂"}, "'🙂øs'"},
      {"isEmpty", {Map{}}, "true"},
      {"isEmpty", {" "}, "false"},
      {"coalesce", {Value(), Value(), 2}, "2"},
      {"nullIf", {1, 1.0}, "null"},
      {"nullIf", {1, "1"}, "1"},
      {"nullIf", {1, Value()}, "1"},
      {"valueType", {List{1, Value(), 2}}, "'LIST<INTEGER NOT NULL | NULL> NOT NULL'"},
      {"valueType", {List{}}, "'LIST<NOTHING> NOT NULL'"},
  });
}

TEST(ListFunctions, RangeIncludesBothEndsAndNeverOverflows) {
  expectOutcomes({
      {"range", {1, 3}, "[1, 2, 3]"},
      {"range", {3, 1}, "[]"},
      {"range", {3, 1, -1}, "[3, 2, 1]"},
      {"range", {1, 10, 4}, "[1, 5, 9]"},
      {"range", {kLargest - 1, kLargest}, "[9223372036854775806, 9223372036854775807]"},
      {"range", {kLargest, kSmallest, kSmallest}, "[9223372036854775807, -1]"},
      {"range", {1, 3, 0}, "ArgumentError NumberOutOfRange"},
      {"range", {1, 3.0}, "ArgumentError InvalidArgumentType"},
      {"range", {1, Value()}, "null"},
  });
}

class SmallBudget final : public MemoryBudget {
 public:
  void charge(std::size_t bytes) override {
    if (held + bytes > 1000) throw LimitError(LimitError::Bound::memory, "too much");
    held += bytes;
  }
  void release(std::size_t bytes) noexcept override { held -= bytes; }
  std::size_t held = 0;
};

TEST(ListFunctions, RangeAsksForMemoryBeforeItTakesIt) {
  SmallBudget budget;
  FunctionContext context;
  context.memory = &budget;
  EXPECT_THROW(call("range", {1, 1'000'000'000'000}, context), LimitError);
  EXPECT_THROW(call("range", {kSmallest, kLargest}, context), LimitError);
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(call("range", {1, 10}, context).asList().size(), 10U);
  EXPECT_EQ(budget.held, 0U) << "what rows keep of a result is not the function's to hold";
}

TEST(ListFunctions, RangeHasABoundWithoutABudgetToo) {
  EXPECT_THROW(call("range", {0, 1'000'000'000'000}), LimitError);
  EXPECT_THROW(call("range", {kSmallest, kLargest}), LimitError);
}

TEST(StringFunctions, CountCodePoints) {
  expectOutcomes({
      {"left", {"smørrebrød", 3}, "'smø'"},
      {"left", {"æ", 5}, "'æ'"},
      {"right", {"smørrebrød", 2}, "'ød'"},
      {"left", {"a", -1}, "ArgumentError NumberOutOfRange"},
      {"substring", {"smørrebrød", 2}, "'ørrebrød'"},
      {"substring", {"smørrebrød", 2, 3}, "'ørr'"},
      {"substring", {"abc", 5}, "''"},
      {"substring", {"abc", 0, 0}, "''"},
      {"substring", {"abc", 1, Value()}, "null"},
      {"char_length", {"🙂🙂"}, "2"},
      {"toUpper", {"Århus ø"}, "'ÅRHUS Ø'"},
      {"toLower", {"ÆBLE"}, "'æble'"},
      {"trim", {" \t a b\n "}, "'a b'"},
      {"ltrim", {"  a "}, "'a '"},
      {"rtrim", {" a  "}, "' a'"},
      {"btrim", {"xyaxy", "yx"}, "'a'"},
      {"btrim", {"øaø", "ø"}, "'a'"},
      {"replace", {"banana", "an", "AN"}, "'bANANa'"},
      {"replace", {"aaa", "aa", "b"}, "'ba'"},
      {"replace", {"abc", "", "x"}, "'abc'"},
      {"split", {"one,,two", ","}, "['one', '', 'two']"},
      {"split", {"", ","}, "['']"},
      {"split", {"aøb", ""}, "['a', 'ø', 'b']"},
      {"split", {"a-b+c", List{"-", "+"}}, "['a', 'b', 'c']"},
      {"toUpper", {1}, "TypeError InvalidArgumentType"},
  });
}

TEST(NumberFunctions, KeepKindsAndRoundTiesUp) {
  expectOutcomes({
      {"abs", {-3}, "3"},
      {"abs", {-3.5}, "3.5"},
      {"abs", {kSmallest}, "ArithmeticError IntegerOverflow"},
      {"sign", {-0.5}, "-1"},
      {"sign", {0}, "0"},
      {"ceil", {1.2}, "2.0"},
      {"floor", {-1.2}, "-2.0"},
      {"round", {2.5}, "3.0"},
      {"round", {-1.5}, "-1.0"},
      {"round", {0.49999999999999994}, "0.0"},
      {"round", {1.005, 2}, "1.01"},
      {"round", {-1.55, 1}, "-1.6"},
      {"round", {9.99, 1}, "10.0"},
      {"round", {2.5, 0, "HALF_EVEN"}, "2.0"},
      {"round", {-2.1, 0, "up"}, "-3.0"},
      {"round", {-2.9, 0, "CEILING"}, "-2.0"},
      {"round", {1.25, 1, "HALF_DOWN"}, "1.2"},
      {"round", {1.2, 1, "SIDEWAYS"}, "ArgumentError InvalidArgumentValue"},
      {"round", {1.2, -1}, "ArgumentError NumberOutOfRange"},
      {"sqrt", {-1}, "NaN"},
      {"isNaN", {std::nan("")}, "true"},
      {"log10", {1000}, "3.0"},
      {"degrees", {0}, "0.0"},
      {"abs", {"1"}, "TypeError InvalidArgumentType"},
  });
  EXPECT_DOUBLE_EQ(call("haversin", {M_PI}).asFloat(), 1.0);
  EXPECT_DOUBLE_EQ(call("atan2", {1, 1}).asFloat(), M_PI / 4);
}

TEST(NumberFunctions, RandomUuidsAreOfVersionFourAndDiffer) {
  FunctionContext context;
  const std::string first(call("randomUUID", {}, context).asString());
  ASSERT_EQ(first.size(), 36U);
  EXPECT_EQ(first[14], '4');
  EXPECT_NE(std::string("89ab").find(first[19]), std::string::npos);
  EXPECT_EQ(first[8], '-');
  EXPECT_NE(call("randomUUID", {}, context).asString(), first);
  const double chance = call("rand", {}, context).asFloat();
  EXPECT_GE(chance, 0.0);
  EXPECT_LT(chance, 1.0);
}

TEST(NumberFunctions, TheTimestampIsThatOfTheStatement) {
  FunctionContext context;
  context.statementTime = {.epochSecond = 12, .nanosecond = 345'678'901};
  EXPECT_EQ(call("timestamp", {}, context), Value(12'345));
}

TEST(Conversions, AreNullForTextThatDoesNotReadAndErrorsForOtherKinds) {
  expectOutcomes({
      {"toInteger", {2.9}, "2"},
      {"toInteger", {-2.9}, "-2"},
      {"toInteger", {" 42 "}, "42"},
      {"toInteger", {"1.7"}, "1"},
      {"toInteger", {"0x10"}, "null"},
      {"toInteger", {"foo"}, "null"},
      {"toInteger", {""}, "null"},
      {"toInteger", {"9223372036854775807"}, "9223372036854775807"},
      {"toInteger", {"9223372036854775808"}, "null"},
      {"toInteger", {1e300}, "null"},
      {"toInteger", {true}, "1"},
      {"toInteger", {List{}}, "TypeError InvalidArgumentValue"},
      {"toFloat", {"5"}, "5.0"},
      {"toFloat", {"-1e3"}, "-1000.0"},
      {"toFloat", {"1e400"}, "Infinity"},
      {"toFloat", {"nan"}, "null"},
      {"toFloat", {"1,5"}, "null"},
      {"toFloat", {true}, "TypeError InvalidArgumentValue"},
      {"toBoolean", {"TRUE"}, "true"},
      {"toBoolean", {" false "}, "false"},
      {"toBoolean", {"yes"}, "null"},
      {"toBoolean", {1.0}, "TypeError InvalidArgumentValue"},
      {"toString", {1.0}, "'1.0'"},
      {"toString", {true}, "'true'"},
      {"toString", {Date{0}}, "'1970-01-01'"},
      {"toString", {Map{}}, "TypeError InvalidArgumentValue"},
      {"toStringOrNull", {Map{}}, "null"},
      {"toIntegerOrNull", {List{}}, "null"},
      {"toIntegerList", {List{"1", "x", 2.5, Value(), List{}}}, "[1, null, 2, null, null]"},
      {"toStringList", {List{1, false}}, "['1', 'false']"},
  });
}

TEST(EntityFunctions, ReadWholeEntitiesAndPaths) {
  const Node node{.id = NodeId{7}, .labels = {"A", "B"}, .properties = {{"name", "x"}}};
  Relationship step{.id = RelationshipId{3}, .type = "T", .start = NodeId{7}, .end = NodeId{8}, .properties = {}};
  const Path path{.nodes = {node, Node{.id = NodeId{8}, .labels = {}, .properties = {}}}, .relationships = {step}};
  FunctionContext context;
  EXPECT_EQ(call("id", {node}), Value(7));
  EXPECT_EQ(call("elementId", {step}), Value("r3"));
  EXPECT_EQ(call("labels", {node}), Value(List{"A", "B"}));
  EXPECT_EQ(call("type", {step}), Value("T"));
  EXPECT_EQ(call("startNode", {step}).nodeId(), NodeId{7});
  EXPECT_EQ(call("endNode", {step}).nodeId(), NodeId{8});
  EXPECT_EQ(call("keys", {node}), Value(List{"name"}));
  EXPECT_EQ(call("keys", {Map{{"a", 1}, {"b", Value()}}}), Value(List{"a", "b"}));
  EXPECT_EQ(call("properties", {node}), Value(Map{{"name", "x"}}));
  EXPECT_EQ(call("length", {path}), Value(1));
  EXPECT_EQ(call("nodes", {path}).asList().size(), 2U);
  EXPECT_EQ(call("relationships", {path}).asList()[0].relationshipId(), RelationshipId{3});
  EXPECT_EQ(outcome("type", {node}), "TypeError InvalidArgumentValue");
  EXPECT_EQ(outcome("labels", {path}), "TypeError InvalidArgumentValue");
  EXPECT_EQ(outcome("length", {node}), "TypeError InvalidArgumentType");
}

}  // namespace
}  // namespace tov
