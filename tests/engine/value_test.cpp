// Values: kinds, sharing, equality, text, and content nested too deeply for any call stack.
#include "tovholder/value.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <thread>

#include "tovholder/error.h"

namespace tov {
namespace {

Value deeplyNested(int depth, Value innermost) {
  Value value = std::move(innermost);
  for (int i = 0; i < depth; ++i) {
    switch (i % 4) {
      case 0:
        value = Value(List{std::move(value), Value(1)});
        break;
      case 1: {
        Map map;
        map.emplace("inner", std::move(value));
        value = Value(std::move(map));
        break;
      }
      case 2: {
        Node node;
        node.properties.emplace("inner", std::move(value));
        value = Value(std::move(node));
        break;
      }
      default: {
        Path path;
        path.nodes.resize(2);
        path.relationships.resize(1);
        path.relationships[0].properties.emplace("inner", std::move(value));
        value = Value(std::move(path));
      }
    }
  }
  return value;
}

TEST(Value, EachKindGivesBackWhatWasPutIn) {
  EXPECT_TRUE(Value().isNull());
  EXPECT_TRUE(Value(true).asBoolean());
  EXPECT_EQ(Value(-7).asInteger(), -7);
  EXPECT_EQ(Value(2.5).asFloat(), 2.5);
  EXPECT_EQ(Value(2).asFloat(), 2.0);
  EXPECT_EQ(Value("tekst").asString(), "tekst");
  EXPECT_EQ(Value("").asString(), "");
  EXPECT_EQ(Value(std::string("a\0b", 3)).asString().size(), 3u);
  EXPECT_EQ(Value(List{1, "b"}).asList().size(), 2u);
  EXPECT_EQ(Value(Map{{"a", 1}}).asMap().at("a").asInteger(), 1);
  EXPECT_EQ(Value(Date{9}).asDate(), Date{9});
  EXPECT_EQ(Value(LocalTime{9}).asLocalTime(), LocalTime{9});
  EXPECT_EQ(Value(Time{9, -3600}).asTime(), (Time{9, -3600}));
  EXPECT_EQ(Value(LocalDateTime{-9, 5}).asLocalDateTime(), (LocalDateTime{-9, 5}));
  EXPECT_EQ(Value(DateTime{-9, 5, 60, "Z"}).asDateTime(), (DateTime{-9, 5, 60, "Z"}));
  EXPECT_EQ(Value(Duration{1, 2, 3, 4}).asDuration(), (Duration{1, 2, 3, 4}));
  EXPECT_EQ(Value(Node{NodeId{3}, {"A"}, {}}).asNode().labels[0], "A");
  EXPECT_EQ(Value(Relationship{RelationshipId{4}, "T", NodeId{1}, NodeId{2}, {}}).relationshipId(), RelationshipId{4});
}

TEST(Value, ReadingAnotherKindSaysWhichWasFound) {
  try {
    Value("x").asInteger();
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("STRING"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("INTEGER"), std::string::npos);
  }
  EXPECT_THROW(Value(1.0).asInteger(), UsageError);
  EXPECT_THROW(Value().asList(), UsageError);
}

TEST(Value, AReferenceKnowsOnlyItsId) {
  const Value node = Value::nodeReference(NodeId{42});
  EXPECT_TRUE(node.isReference());
  EXPECT_EQ(node.nodeId(), NodeId{42});
  EXPECT_THROW(node.asNode(), UsageError);
  EXPECT_EQ(node, Value::nodeReference(NodeId{42}));
  EXPECT_FALSE(node == Value(Node{NodeId{42}, {}, {}}));
  EXPECT_EQ(Value::relationshipReference(RelationshipId{7}).relationshipId(), RelationshipId{7});
}

TEST(Value, CopiesAndMovesKeepTheContent) {
  Value original(List{"a", "b"});
  Value copy = original;
  Value moved = std::move(original);
  EXPECT_TRUE(original.isNull());  // NOLINT(bugprone-use-after-move): a moved-from value is null
  EXPECT_EQ(copy, moved);
  copy = *&copy;
  EXPECT_EQ(copy.asList().size(), 2u);
  copy = copy.asList()[1];  // the content of the target itself
  EXPECT_EQ(copy.asString(), "b");
  moved = Value(1);
  EXPECT_EQ(moved.asInteger(), 1);
}

TEST(Value, EqualityKeepsKindsApart) {
  EXPECT_FALSE(Value(1) == Value(1.0));
  EXPECT_EQ(Value(std::nan("")), Value(std::nan("")));
  EXPECT_EQ(Value(List{1, List{2, "x"}}), Value(List{1, List{2, "x"}}));
  EXPECT_FALSE(Value(List{1, List{2, "x"}}) == Value(List{1, List{2, "y"}}));
  EXPECT_FALSE(Value(List{1}) == Value(List{1, 2}));
  EXPECT_FALSE(Value(Map{{"a", 1}}) == Value(Map{{"b", 1}}));
  EXPECT_EQ(Value(), Value());
}

TEST(Value, DeepNestingCostsNoCallStack) {
  Value deep = deeplyNested(400'000, Value("core"));
  const Value twin = deeplyNested(400'000, Value("core"));
  EXPECT_TRUE(deep == twin);
  EXPECT_FALSE(deep == deeplyNested(400'000, Value("other")));
  EXPECT_NE(deep.toText().find("'core'"), std::string::npos);
  deep = Value();
}

TEST(Value, SharedContentSurvivesItsOtherOwners) {
  Value inner(List{"kept"});
  { const Value outer(List{inner, inner}); }
  EXPECT_EQ(inner.asList()[0].asString(), "kept");
}

TEST(Value, DistinctCopiesMayBeUsedFromDistinctThreads) {
  const Value shared(List{List{"x"}, Map{{"k", "v"}}});
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([copy = shared] {
      for (int i = 0; i < 20'000; ++i) {
        const Value mine = copy;
        const Value part = mine.asList()[static_cast<std::size_t>(i % 2)];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(shared.asList()[0].asList()[0].asString(), "x");
}

TEST(Value, TextIsACypherLiteral) {
  EXPECT_EQ(Value().toText(), "null");
  EXPECT_EQ(Value(List{1, 2.0, 0.1, true, "it's\n"}).toText(), "[1, 2.0, 0.1, true, 'it\\'s\\n']");
  EXPECT_EQ(Value(1e300).toText(), "1e+300");
  EXPECT_EQ(Value(-std::numeric_limits<double>::infinity()).toText(), "-Infinity");
  EXPECT_EQ(Value(Map{{"a", 1}, {"b c", List{}}}).toText(), "{a: 1, `b c`: []}");
  EXPECT_EQ(Value(dateOf({2025, 1, 31})).toText(), "date('2025-01-31')");
  EXPECT_EQ(Value(Duration{0, 1, 0, 0}).toText(), "duration('P1D')");
  Node person{NodeId{1}, {"Person"}, {{"name", "A"}}};
  Node forum{NodeId{2}, {}, {}};
  EXPECT_EQ(Value(person).toText(), "(:Person {name: 'A'})");
  Path path{{person, forum}, {Relationship{RelationshipId{1}, "MEMBER_OF", NodeId{1}, NodeId{2}, {{"year", 2025}}}}};
  EXPECT_EQ(Value(path).toText(), "<(:Person {name: 'A'})-[:MEMBER_OF {year: 2025}]->()>");
}

TEST(Value, KindsHaveTheNamesOfTheLanguage) {
  EXPECT_EQ(kindName(Value::Kind::null), "NULL");
  EXPECT_EQ(kindName(Value::Kind::path), "PATH");
  EXPECT_EQ(kindName(Value::Kind::localDateTime), "LOCAL DATETIME");
  EXPECT_EQ(kindName(Value::Kind::duration), "DURATION");
}

}  // namespace
}  // namespace tov
