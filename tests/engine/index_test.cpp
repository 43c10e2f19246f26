// Property indexes: order across kinds and lengths, ranges, prefixes, and agreement with a plain comparison.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "engine/value_order.h"
#include "tovholder/database.h"

namespace tov {
namespace {

std::vector<NodeId> drain(NodeCursor cursor) {
  std::vector<NodeId> all;
  std::array<NodeId, 3> some;
  for (std::size_t count = cursor.next(some); count != 0; count = cursor.next(some)) {
    all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
  }
  return all;
}

class IndexTest : public testing::Test {
 protected:
  IndexTest() {
    Transaction transaction = database.begin();
    label = transaction.label("L");
    key = transaction.key("k");
    transaction.createIndex(label, key);
    transaction.commit();
  }

  std::vector<NodeId> store(const List& values) {
    Transaction transaction = database.begin();
    std::vector<NodeId> ids;
    for (const Value& value : values) ids.push_back(transaction.createNode(std::array{label}, {{"k", value}}));
    transaction.commit();
    return ids;
  }

  List held(const std::vector<NodeId>& ids) {
    List values;
    for (const NodeId id : ids) values.push_back(database.snapshot().property(id, key));
    return values;
  }

  List range(const std::optional<Bound>& lower, const std::optional<Bound>& upper) {
    return held(drain(database.snapshot().findRange(label, key, lower, upper)));
  }

  Database database = Database::inMemory();
  LabelId label{};
  KeyId key{};
};

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST_F(IndexTest, NumbersOfBothKindsStandInOneOrder) {
  const List ascending = {-kInfinity,
                          -1e300,
                          kSmallest,
                          kSmallest + 1,
                          -2.5,
                          -2,
                          -0.5,
                          0,
                          5e-324,
                          0.5,
                          1,
                          1.5,
                          9007199254740992.0,
                          std::int64_t{9007199254740993},
                          kLargest - 1,
                          kLargest,
                          9223372036854775808.0,
                          1e300,
                          kInfinity};
  List shuffled = ascending;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
  store(shuffled);
  EXPECT_EQ(range({}, {}), ascending);
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    const auto from = ascending.begin() + static_cast<std::ptrdiff_t>(i);
    EXPECT_EQ(range(Bound{ascending[i], true}, {}), List(from, ascending.end()));
    EXPECT_EQ(range(Bound{ascending[i], false}, {}), List(from + 1, ascending.end()));
    EXPECT_EQ(range({}, Bound{ascending[i], true}), List(ascending.begin(), from + 1));
    EXPECT_EQ(range({}, Bound{ascending[i], false}), List(ascending.begin(), from));
  }
}

TEST_F(IndexTest, EqualNumbersAreFoundWhateverTheirKind) {
  const std::vector<NodeId> ids = store({1, 1.0, -0.0, 0, 2});
  EXPECT_EQ(drain(database.snapshot().find(label, key, 1.0)), (std::vector<NodeId>{ids[0], ids[1]}));
  EXPECT_EQ(drain(database.snapshot().find(label, key, 0)), (std::vector<NodeId>{ids[2], ids[3]}));
}

TEST_F(IndexTest, NullAndNotANumberAreNeverFound) {
  store({std::nan(""), 1});
  EXPECT_TRUE(drain(database.snapshot().find(label, key, std::nan(""))).empty());
  EXPECT_TRUE(drain(database.snapshot().find(label, key, Value())).empty());
  EXPECT_EQ(range(Bound{0}, {}), List{1});
  EXPECT_TRUE(range(Bound{std::nan("")}, {}).empty());
}

TEST_F(IndexTest, ARangeKeepsToTheKindOfItsBound) {
  store({1, "1", true, Date{1}, List{1}, LocalTime{1}});
  EXPECT_EQ(range(Bound{0}, {}), List{1});
  EXPECT_EQ(range({}, Bound{"z"}), List{"1"});
  EXPECT_EQ(range(Bound{false}, {}), List{true});
  EXPECT_EQ(range(Bound{Date{0}}, Bound{Date{1}}), List{Date{1}});
  EXPECT_TRUE(range(Bound{0}, Bound{"z"}).empty());
  EXPECT_EQ(range({}, {}).size(), 6u);
}

TEST_F(IndexTest, TextSortsByItsBytesWithZerosAndAtAnyLength) {
  const std::string trunk(300, 'm');
  List ascending = {"",
                    std::string("\0", 1),
                    std::string("\0\0", 2),
                    std::string("\0\1", 2),
                    "\x01",
                    "a",
                    std::string("a\0", 2),
                    std::string("a\0b", 3),
                    "aa",
                    "b",
                    trunk.substr(0, 255),
                    trunk.substr(0, 256),
                    trunk.substr(0, 257),
                    trunk,
                    trunk + "a",
                    trunk + "b",
                    trunk.substr(0, 256) + "z",
                    "z",
                    "\xC3\xA6",
                    "\xFF",
                    "\xFF\xFF"};
  List shuffled = ascending;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
  store(shuffled);
  EXPECT_EQ(range(Bound{""}, {}), ascending);
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    const auto from = ascending.begin() + static_cast<std::ptrdiff_t>(i);
    EXPECT_EQ(range(Bound{ascending[i], true}, {}), List(from, ascending.end()));
    EXPECT_EQ(range(Bound{ascending[i], false}, {}), List(from + 1, ascending.end()));
    EXPECT_EQ(range({}, Bound{ascending[i], true}), List(ascending.begin(), from + 1));
    EXPECT_EQ(range({}, Bound{ascending[i], false}), List(ascending.begin(), from));
    EXPECT_EQ(held(drain(database.snapshot().find(label, key, ascending[i]))), List{ascending[i]});
    List prefixed;
    std::ranges::copy_if(ascending, std::back_inserter(prefixed),
                         [&](const Value& value) { return value.asString().starts_with(ascending[i].asString()); });
    EXPECT_EQ(held(drain(database.snapshot().findPrefix(label, key, ascending[i].asString()))), prefixed);
  }
}

TEST_F(IndexTest, LongListsThatShareTheirStartAreToldApart) {
  List first(200, Value(1));
  List second = first;
  second.back() = 2;
  const std::vector<NodeId> ids = store({first, second, List{1}, List{}});
  EXPECT_EQ(drain(database.snapshot().find(label, key, second)), std::vector<NodeId>{ids[1]});
  EXPECT_EQ(drain(database.snapshot().find(label, key, List{1.0})), std::vector<NodeId>{ids[2]});
  EXPECT_EQ(drain(database.snapshot().find(label, key, List{})), std::vector<NodeId>{ids[3]});
  EXPECT_EQ(range(Bound{List{}}, {}), (List{List{}, List{1}, first, second}));
}

TEST_F(IndexTest, TemporalValuesSortByTheirMoment) {
  const List times = {Time{3'600'000'000'000, 7200}, Time{3'600'000'000'000, 3600}, Time{3'600'000'000'000, 0}};
  store(times);
  EXPECT_EQ(range(Bound{times.front()}, {}), times);
  const List moments = {DateTime{-1, 5, 0, ""}, DateTime{0, 0, 3600, ""}, DateTime{0, 1, 0, "Europe/Oslo"}};
  store(moments);
  EXPECT_EQ(range(Bound{moments.front()}, {}), moments);
}

TEST_F(IndexTest, AnIndexFollowsTheTransaction) {
  const std::vector<NodeId> ids = store({1, 2});
  Transaction transaction = database.begin();
  transaction.setProperty(ids[0], key, 2);
  EXPECT_EQ(drain(transaction.view().find(label, key, 2)), ids);
  EXPECT_TRUE(drain(transaction.view().find(label, key, 1)).empty());
  transaction.removeLabel(ids[1], label);
  EXPECT_EQ(drain(transaction.view().find(label, key, 2)), std::vector<NodeId>{ids[0]});
  EXPECT_EQ(drain(database.snapshot().find(label, key, 2)), std::vector<NodeId>{ids[1]});
  transaction.dropIndex(label, key);
  EXPECT_THROW(transaction.view().find(label, key, 2), UsageError);
  transaction.setProperty(ids[0], key, 3);
  transaction.createIndex(label, key);
  EXPECT_EQ(drain(transaction.view().findRange(label, key, {}, {})), std::vector<NodeId>{ids[0]});
  transaction.commit();
  EXPECT_EQ(drain(database.snapshot().find(label, key, 3)), std::vector<NodeId>{ids[0]});
  EXPECT_TRUE(database.check().empty());
}

TEST_F(IndexTest, SearchingWithoutAnIndexSaysSo) {
  const Snapshot view = database.snapshot();
  EXPECT_THROW(view.find(label, KeyId{5}, 1), UsageError);
  EXPECT_THROW(view.findPrefix(LabelId{5}, key, "a"), UsageError);
  EXPECT_EQ(view.indexes().size(), 1u);
}

TEST(ValueOrder, RandomNumbersCompareAsTheirEncodingsDo) {
  std::mt19937_64 random(11);
  // Around the magnitudes where doubles no longer tell integers apart.
  const auto draw = [&]() -> Value {
    const auto integer = static_cast<std::int64_t>(random() >> (random() % 64)) * (random() % 2 == 0 ? 1 : -1);
    if (random() % 2 == 0) return Value(integer);
    return Value(static_cast<double>(integer) * (random() % 2 == 0 ? 1.0 : 1.0000001));
  };
  const auto exactly = [](const Value& value) -> long double {
    return value.kind() == Value::Kind::integer ? static_cast<long double>(value.asInteger())
                                                : static_cast<long double>(value.asFloat());
  };
  for (int i = 0; i < 100'000; ++i) {
    const Value left = draw();
    const Value right = random() % 4 == 0 ? Value(static_cast<double>(exactly(left))) : draw();
    ASSERT_EQ(exactly(left) < exactly(right), encodeOrdered(left) < encodeOrdered(right))
        << left.toText() << " " << right.toText();
    ASSERT_EQ(exactly(left) == exactly(right), encodeOrdered(left) == encodeOrdered(right));
  }
}

}  // namespace
}  // namespace tov
