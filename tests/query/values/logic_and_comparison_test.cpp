// Equality, comparability, equivalence and orderability of values, and three-valued logic.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "query/values/comparison.h"
#include "query/values/logic.h"
#include "query/values/nesting.h"
#include "tovholder/error.h"

namespace tov {

/// GoogleTest finds it by its argument.
void PrintTo(Truth truth, std::ostream* out) {
  *out << (truth == Truth::yes ? "true" : truth == Truth::no ? "false" : "null");
}

namespace {

const double kNaN = std::numeric_limits<double>::quiet_NaN();
const double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kTwoTo53 = std::int64_t{1} << 53;
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

Value nested(int depth) {
  Value value = 1;
  for (int i = 0; i < depth; ++i) value = List{value};
  return value;
}

TEST(Logic, UnknownGivesWayOnlyToTheDecidingValue) {
  EXPECT_EQ(logicalAnd(Truth::unknown, Truth::no), Truth::no);
  EXPECT_EQ(logicalAnd(Truth::unknown, Truth::yes), Truth::unknown);
  EXPECT_EQ(logicalOr(Truth::unknown, Truth::yes), Truth::yes);
  EXPECT_EQ(logicalOr(Truth::no, Truth::unknown), Truth::unknown);
  EXPECT_EQ(logicalXor(Truth::yes, Truth::unknown), Truth::unknown);
  EXPECT_EQ(logicalXor(Truth::yes, Truth::no), Truth::yes);
  EXPECT_EQ(logicalNot(Truth::unknown), Truth::unknown);
}

TEST(Logic, ConditionsMustBeBooleanOrNull) {
  EXPECT_EQ(truthOf(Value()), Truth::unknown);
  EXPECT_EQ(truthOf(Value(true)), Truth::yes);
  EXPECT_THROW(truthOf(Value(1)), QueryError);
}

struct EqualityCase {
  Value a;
  Value b;
  Truth expected;
};

TEST(Equality, FollowsThreeValuedLogicAllTheWayDown) {
  const Value null{};
  const std::vector<EqualityCase> cases = {
      {null, null, Truth::unknown},
      {1, 1.0, Truth::yes},
      {1, "1", Truth::no},
      {kNaN, kNaN, Truth::no},
      {kNaN, "a", Truth::no},
      {0.0, -0.0, Truth::yes},
      {kTwoTo53 + 1, static_cast<double>(kTwoTo53), Truth::no},
      {kTwoTo53, static_cast<double>(kTwoTo53), Truth::yes},
      {kLargest, 9223372036854775808.0, Truth::no},
      {std::numeric_limits<std::int64_t>::min(), -9223372036854775808.0, Truth::yes},
      {List{1, null}, List{1, null}, Truth::unknown},
      {List{1, null}, List{2, null}, Truth::no},
      {List{null, 1}, List{null, 2}, Truth::no},
      {List{1}, List{1, null}, Truth::no},
      {List{1}, 1, Truth::no},
      {List{List{1}, List{kNaN}}, List{List{1}, List{kNaN}}, Truth::no},
      {Map{{"a", 1}}, Map{{"a", 1.0}}, Truth::yes},
      {Map{{"a", 1}}, Map{{"b", 1}}, Truth::no},
      {Map{{"a", null}}, Map{}, Truth::no},
      {Map{{"a", null}, {"b", 1}}, Map{{"a", null}, {"b", 2}}, Truth::no},
      {Map{{"a", null}}, Map{{"a", null}}, Truth::unknown},
      {Value::nodeReference(NodeId{3}), Node{.id = NodeId{3}, .labels = {"A"}, .properties = {}}, Truth::yes},
      {Value::nodeReference(NodeId{3}), Value::nodeReference(NodeId{4}), Truth::no},
      {Value::nodeReference(NodeId{3}), Value::relationshipReference(RelationshipId{3}), Truth::no},
      {Date{0}, LocalDateTime{0, 0}, Truth::no},
      {Time{3'600'000'000'000, 3600}, Time{0, 0}, Truth::no},
  };
  for (const auto& [a, b, expected] : cases) {
    EXPECT_EQ(equals(a, b), expected) << a.toText() << " = " << b.toText();
    EXPECT_EQ(equals(b, a), expected) << b.toText() << " = " << a.toText();
  }
}

TEST(Equality, OfPathsGoesByWhatTheyPassWhateverTheDirection) {
  Path path{.nodes = {Node{.id = NodeId{1}, .labels = {}, .properties = {}}, {}}, .relationships = {{}}};
  path.nodes[1].id = NodeId{2};
  path.relationships[0].id = RelationshipId{7};
  Path other = path;
  other.relationships[0].start = NodeId{9};
  EXPECT_EQ(equals(path, other), Truth::yes);
  other.nodes[1].id = NodeId{5};
  EXPECT_EQ(equals(path, other), Truth::no);
}

struct ComparisonCase {
  Value a;
  Value b;
  Truth less;
  Truth lessOrEqual;
};

TEST(Comparison, IsUnknownAcrossKindsAndFalseForNaN) {
  const Value null;
  const std::vector<ComparisonCase> cases = {
      {1, 2.5, Truth::yes, Truth::yes},
      {kTwoTo53, static_cast<double>(kTwoTo53) + 2, Truth::yes, Truth::yes},
      {kTwoTo53 + 1, static_cast<double>(kTwoTo53), Truth::no, Truth::no},
      {kLargest, kInfinity, Truth::yes, Truth::yes},
      {-1, -0.5, Truth::yes, Truth::yes},
      {kNaN, 1, Truth::no, Truth::no},
      {kNaN, kNaN, Truth::no, Truth::no},
      {kNaN, "a", Truth::unknown, Truth::unknown},
      {1, "a", Truth::unknown, Truth::unknown},
      {null, 1, Truth::unknown, Truth::unknown},
      {false, true, Truth::yes, Truth::yes},
      {"a", "ab", Truth::yes, Truth::yes},
      {"B", "a", Truth::yes, Truth::yes},
      {List{1}, List{1, 0}, Truth::yes, Truth::yes},
      {List{1}, List{1, null}, Truth::yes, Truth::yes},
      {List{1, null}, List{1, 2}, Truth::unknown, Truth::unknown},
      {List{1, null}, List{2, 2}, Truth::yes, Truth::yes},
      {List{1, "a"}, List{1, 2}, Truth::unknown, Truth::unknown},
      {List{1, 2}, List{1, 2}, Truth::no, Truth::yes},
      {Map{{"a", 1}}, Map{{"a", 2}}, Truth::unknown, Truth::unknown},
      {Date{1}, Date{2}, Truth::yes, Truth::yes},
      {Date{1}, LocalDateTime{0, 0}, Truth::unknown, Truth::unknown},
      {Duration{1, 0, 0, 0}, Duration{2, 0, 0, 0}, Truth::unknown, Truth::unknown},
      {Time{0, 3600}, Time{0, 0}, Truth::yes, Truth::yes},
  };
  for (const auto& [a, b, less, lessOrEqualExpected] : cases) {
    EXPECT_EQ(lessThan(a, b), less) << a.toText() << " < " << b.toText();
    EXPECT_EQ(lessOrEqual(a, b), lessOrEqualExpected) << a.toText() << " <= " << b.toText();
    EXPECT_EQ(greaterThan(b, a), less) << b.toText() << " > " << a.toText();
  }
}

TEST(Membership, FindsDespiteNullsAndIsUnknownWhereANullMightHaveMatched) {
  const Value null;
  EXPECT_EQ(in(3, List{1, null, 3}), Truth::yes);
  EXPECT_EQ(in(4, List{1, null, 3}), Truth::unknown);
  EXPECT_EQ(in(null, List{}), Truth::no);
  EXPECT_EQ(in(null, List{1}), Truth::unknown);
  EXPECT_EQ(in(1, null), Truth::unknown);
  EXPECT_EQ(in(List{1}, List{List{1, null}}), Truth::no);
  EXPECT_EQ(in(List{}, List{}), Truth::no);
  EXPECT_THROW(in(1, "list"), QueryError);
}

/// One value of every place in ORDER BY, ascending.
std::vector<Value> ascendingValues() {
  return {
      Map{},
      Map{{"a", 1}},
      Map{{"a", 2}},
      Map{{"b", 0}},
      Map{{"a", 1}, {"b", 1}},
      Value::nodeReference(NodeId{1}),
      Value::nodeReference(NodeId{2}),
      Value::relationshipReference(RelationshipId{0}),
      List{},
      List{"a"},
      List{"a", 1},
      List{1},
      List{1, "a"},
      List{1, Value()},
      List{Value(), 1},
      Path{.nodes = {Node{}}, .relationships = {}},
      DateTime{0, 0, -3600, ""},
      DateTime{0, 0, 0, ""},
      DateTime{0, 1, 0, ""},
      LocalDateTime{0, 0},
      Date{-5},
      Date{3},
      Time{0, 3600},
      Time{0, 0},
      LocalTime{5},
      Duration{0, 0, 0, 1},
      Duration{0, 30, 0, 0},
      Duration{1, 0, 0, 0},
      "",
      "A",
      "a",
      "ab",
      false,
      true,
      -kInfinity,
      std::numeric_limits<std::int64_t>::min(),
      -1,
      -0.5,
      0,
      kTwoTo53,
      static_cast<double>(kTwoTo53) + 2,
      kLargest,
      kInfinity,
      kNaN,
      Value(),
  };
}

TEST(Order, PlacesEveryKindAndAgreesWithEquivalence) {
  const std::vector<Value> values = ascendingValues();
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = 0; j < values.size(); ++j) {
      EXPECT_EQ(order(values[i], values[j]), i <=> j) << values[i].toText() << " and " << values[j].toText();
      EXPECT_EQ(equivalent(values[i], values[j]), i == j) << values[i].toText() << " and " << values[j].toText();
    }
}

TEST(Equivalence, JoinsWhatGroupingJoinsAndHashesItAlike) {
  const std::vector<std::pair<Value, Value>> alike = {
      {1, 1.0},
      {0.0, -0.0},
      {kNaN, -kNaN},
      {Value(), Value()},
      {List{1, Value(), kNaN}, List{1.0, Value(), kNaN}},
      {Map{{"a", 1}}, Map{{"a", 1.0}}},
      {std::numeric_limits<std::int64_t>::min(), -9223372036854775808.0},
      {Value::nodeReference(NodeId{3}), Node{.id = NodeId{3}, .labels = {"A"}, .properties = {}}},
  };
  for (const auto& [a, b] : alike) {
    EXPECT_TRUE(equivalent(a, b)) << a.toText() << " and " << b.toText();
    EXPECT_EQ(hashOf(a), hashOf(b)) << a.toText() << " and " << b.toText();
  }
  EXPECT_FALSE(equivalent(kTwoTo53 + 1, static_cast<double>(kTwoTo53)));
  EXPECT_FALSE(equivalent("1", 1));
}

TEST(Comparison, GivesUpOnListsNestedTooDeepInsteadOfCrashing) {
  const Value a = nested(5000);
  const Value b = nested(5000);
  EXPECT_THROW(equals(a, b), QueryError);
  EXPECT_THROW(order(a, b), QueryError);
  EXPECT_THROW(hashOf(a), QueryError);
  EXPECT_EQ(equals(nested(900), nested(900)), Truth::yes);
}

TEST(Nesting, IsMeasuredWithoutRecursion) {
  EXPECT_THROW(requireShallow(nested(300'000)), QueryError);
  EXPECT_THROW(requireShallow(Map{{"a", 1}, {"b", nested(2000)}}), QueryError);
  EXPECT_NO_THROW(requireShallow(List{nested(900), Map{{"a", nested(900)}}, Value(), "text"}));
}

}  // namespace
}  // namespace tov
