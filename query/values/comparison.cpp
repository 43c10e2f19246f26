#include "query/values/comparison.h"

#include <cmath>
#include <functional>
#include <tuple>

#include "query/values/errors.h"
#include "query/values/nesting.h"

namespace tov {
namespace {

using Kind = Value::Kind;

std::partial_ordering compareIntegerWithFloat(std::int64_t integer, double floating) {
  if (std::isnan(floating)) return std::partial_ordering::unordered;
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (floating >= kTwoTo63) return std::partial_ordering::less;
  if (floating < -kTwoTo63) return std::partial_ordering::greater;
  const double whole = std::trunc(floating);
  const auto truncated = static_cast<std::int64_t>(whole);
  if (integer != truncated) return integer <=> truncated;
  return 0.0 <=> floating - whole;
}

std::partial_ordering reversed(std::partial_ordering order) {
  if (order == std::partial_ordering::less) return std::partial_ordering::greater;
  if (order == std::partial_ordering::greater) return std::partial_ordering::less;
  return order;
}

/// Same point in time: the offset decides, from west to east.
std::strong_ordering compareTimes(Time a, Time b) {
  constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
  const auto instant = [](Time time) { return time.nanosecondOfDay - time.offsetSeconds * kNanosecondsPerSecond; };
  if (const auto byInstant = instant(a) <=> instant(b); byInstant != 0) return byInstant;
  return a.offsetSeconds <=> b.offsetSeconds;
}

std::strong_ordering compareDateTimes(const DateTime& a, const DateTime& b) {
  if (const auto byInstant = std::tie(a.epochSecond, a.nanosecond) <=> std::tie(b.epochSecond, b.nanosecond);
      byInstant != 0)
    return byInstant;
  if (const auto byOffset = a.offsetSeconds <=> b.offsetSeconds; byOffset != 0) return byOffset;
  return a.zone.compare(b.zone) <=> 0;
}

/// By length with the Gregorian calendar's average month, then part by part so that only equal durations tie.
std::strong_ordering compareDurations(const Duration& a, const Duration& b) {
  __extension__ using Wide = __int128;
  constexpr Wide kSecondsPerMonth = 2'629'746;
  constexpr Wide kSecondsPerDay = 86'400;
  const auto length = [&](const Duration& value) {
    return value.months * kSecondsPerMonth + value.days * kSecondsPerDay + value.seconds;
  };
  const Wide lengthOfA = length(a);
  const Wide lengthOfB = length(b);
  if (lengthOfA != lengthOfB) return lengthOfA < lengthOfB ? std::strong_ordering::less : std::strong_ordering::greater;
  return std::tie(a.nanoseconds, a.months, a.days, a.seconds) <=> std::tie(b.nanoseconds, b.months, b.days, b.seconds);
}

/// Both of the same temporal kind.
std::strong_ordering compareTemporals(const Value& a, const Value& b) {
  switch (a.kind()) {
    case Kind::date:
      return a.asDate() <=> b.asDate();
    case Kind::localTime:
      return a.asLocalTime() <=> b.asLocalTime();
    case Kind::time:
      return compareTimes(a.asTime(), b.asTime());
    case Kind::localDateTime:
      return a.asLocalDateTime() <=> b.asLocalDateTime();
    case Kind::dateTime:
      return compareDateTimes(a.asDateTime(), b.asDateTime());
    default:
      return compareDurations(a.asDuration(), b.asDuration());
  }
}

std::strong_ordering comparePaths(const Path& a, const Path& b) {
  const std::size_t steps = std::min(a.relationships.size(), b.relationships.size());
  if (!a.nodes.empty() && !b.nodes.empty())
    if (const auto byStart = a.nodes[0].id <=> b.nodes[0].id; byStart != 0) return byStart;
  for (std::size_t i = 0; i < steps; ++i) {
    if (const auto byStep = a.relationships[i].id <=> b.relationships[i].id; byStep != 0) return byStep;
    if (const auto byNode = a.nodes[i + 1].id <=> b.nodes[i + 1].id; byNode != 0) return byNode;
  }
  return a.relationships.size() <=> b.relationships.size();
}

Truth equalsAt(const Value& a, const Value& b, std::size_t depth);

Truth listsEqual(const List& a, const List& b, std::size_t depth) {
  if (a.size() != b.size()) return Truth::no;
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < a.size() && all != Truth::no; ++i) all = logicalAnd(all, equalsAt(a[i], b[i], depth));
  return all;
}

Truth mapsEqual(const Map& a, const Map& b, std::size_t depth) {
  if (a.size() != b.size()) return Truth::no;
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j)
    if (i->first != j->first) return Truth::no;
  Truth all = Truth::yes;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && all != Truth::no; ++i, ++j)
    all = logicalAnd(all, equalsAt(i->second, j->second, depth));
  return all;
}

Truth equalsAt(const Value& a, const Value& b, std::size_t depth) {
  if (a.isNull() || b.isNull()) return Truth::unknown;
  if (a.isNumber() && b.isNumber()) return truth(compareNumbers(a, b) == 0);
  if (a.kind() != b.kind()) return Truth::no;
  switch (a.kind()) {
    case Kind::boolean:
      return truth(a.asBoolean() == b.asBoolean());
    case Kind::string:
      return truth(a.asString() == b.asString());
    case Kind::list:
      requireDepth(depth);
      return listsEqual(a.asList(), b.asList(), depth + 1);
    case Kind::map:
      requireDepth(depth);
      return mapsEqual(a.asMap(), b.asMap(), depth + 1);
    case Kind::node:
      return truth(a.nodeId() == b.nodeId());
    case Kind::relationship:
      return truth(a.relationshipId() == b.relationshipId());
    case Kind::path:
      return truth(comparePaths(a.asPath(), b.asPath()) == 0);
    default:
      return truth(compareTemporals(a, b) == 0);
  }
}

/// The outcome of comparing for `<`: an order, unordered for NaN, or nothing where `<` is null.
struct Comparison {
  std::partial_ordering order;
  bool known;
};
constexpr Comparison kUnknown{std::partial_ordering::unordered, false};

Comparison compareAt(const Value& a, const Value& b, std::size_t depth);

Comparison compareLists(const List& a, const List& b, std::size_t depth) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (equalsAt(a[i], b[i], depth) == Truth::yes) continue;
    return compareAt(a[i], b[i], depth);
  }
  return {a.size() <=> b.size(), true};
}

Comparison compareAt(const Value& a, const Value& b, std::size_t depth) {
  if (a.isNumber() && b.isNumber()) return {compareNumbers(a, b), true};
  if (a.kind() != b.kind()) return kUnknown;
  switch (a.kind()) {
    case Kind::boolean:
      return {static_cast<int>(a.asBoolean()) <=> static_cast<int>(b.asBoolean()), true};
    case Kind::string:
      return {a.asString().compare(b.asString()) <=> 0, true};
    case Kind::list:
      requireDepth(depth);
      return compareLists(a.asList(), b.asList(), depth + 1);
    case Kind::date:
    case Kind::localTime:
    case Kind::time:
    case Kind::localDateTime:
    case Kind::dateTime:
      return {compareTemporals(a, b), true};
    default:
      return kUnknown;  // durations too: how long a month is depends on the month
  }
}

/// Where a kind stands among the kinds; integers and floats share a place.
int rankOf(Kind kind) {
  switch (kind) {
    case Kind::map:
      return 0;
    case Kind::node:
      return 1;
    case Kind::relationship:
      return 2;
    case Kind::list:
      return 3;
    case Kind::path:
      return 4;
    case Kind::dateTime:
      return 5;
    case Kind::localDateTime:
      return 6;
    case Kind::date:
      return 7;
    case Kind::time:
      return 8;
    case Kind::localTime:
      return 9;
    case Kind::duration:
      return 10;
    case Kind::string:
      return 11;
    case Kind::boolean:
      return 12;
    case Kind::integer:
    case Kind::floating:
      return 13;
    case Kind::null:
      return 14;
  }
  return 15;
}

std::weak_ordering orderNumbers(const Value& a, const Value& b) {
  const std::partial_ordering byValue = compareNumbers(a, b);
  if (byValue == std::partial_ordering::less) return std::weak_ordering::less;
  if (byValue == std::partial_ordering::greater) return std::weak_ordering::greater;
  if (byValue == std::partial_ordering::equivalent) return std::weak_ordering::equivalent;
  const auto isNan = [](const Value& value) { return value.kind() == Kind::floating && std::isnan(value.asFloat()); };
  return static_cast<int>(isNan(a)) <=> static_cast<int>(isNan(b));  // NaN is the largest number
}

std::weak_ordering orderAt(const Value& a, const Value& b, std::size_t depth);

std::weak_ordering orderLists(const List& a, const List& b, std::size_t depth) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i)
    if (const auto byElement = orderAt(a[i], b[i], depth); byElement != 0) return byElement;
  return a.size() <=> b.size();
}

/// By size, then by keys, then by values in the order of the keys.
std::weak_ordering orderMaps(const Map& a, const Map& b, std::size_t depth) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j)
    if (const int byKey = i->first.compare(j->first); byKey != 0) return byKey <=> 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j)
    if (const auto byValue = orderAt(i->second, j->second, depth); byValue != 0) return byValue;
  return std::weak_ordering::equivalent;
}

std::weak_ordering orderAt(const Value& a, const Value& b, std::size_t depth) {
  if (const int rankOfA = rankOf(a.kind()), rankOfB = rankOf(b.kind()); rankOfA != rankOfB) return rankOfA <=> rankOfB;
  switch (a.kind()) {
    case Kind::null:
      return std::weak_ordering::equivalent;
    case Kind::boolean:
      return static_cast<int>(a.asBoolean()) <=> static_cast<int>(b.asBoolean());
    case Kind::integer:
    case Kind::floating:
      return orderNumbers(a, b);
    case Kind::string:
      return a.asString().compare(b.asString()) <=> 0;
    case Kind::list:
      requireDepth(depth);
      return orderLists(a.asList(), b.asList(), depth + 1);
    case Kind::map:
      requireDepth(depth);
      return orderMaps(a.asMap(), b.asMap(), depth + 1);
    case Kind::node:
      return a.nodeId() <=> b.nodeId();
    case Kind::relationship:
      return a.relationshipId() <=> b.relationshipId();
    case Kind::path:
      return comparePaths(a.asPath(), b.asPath());
    default:
      return compareTemporals(a, b);
  }
}

/// Spreads the bits of a number (the finaliser of splitmix64), so that dense ids do not collide in a power-of-two
/// table.
std::size_t mix(std::uint64_t bits) {
  bits += 0x9e3779b97f4a7c15U;
  bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
  bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
  return bits ^ (bits >> 31U);
}

template <typename... Parts>
std::size_t mixAll(std::uint64_t first, Parts... rest) {
  std::size_t hash = mix(first);
  ((hash = mix(hash ^ static_cast<std::uint64_t>(rest))), ...);
  return hash;
}

std::size_t hashNumber(const Value& value) {
  if (value.kind() == Kind::integer) return mix(static_cast<std::uint64_t>(value.asInteger()));
  const double number = value.asFloat();
  if (std::isnan(number)) return mix(0x7ff8000000000000U);
  // A float with an integer's value must hash as that integer does.
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (number >= -kTwoTo63 && number < kTwoTo63 && number == std::trunc(number))
    return mix(static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
  return std::hash<double>{}(number);
}

/// A hash looks at no more elements than this: content that a list shares many times over has more than can be walked.
constexpr std::size_t kMostHashed = 100'000;

/// @param left  how many more elements may be looked at; equivalent values are walked alike
std::size_t hashAt(const Value& value, std::size_t depth, std::size_t& left) {
  const auto rank = static_cast<std::uint64_t>(rankOf(value.kind()));
  switch (value.kind()) {
    case Kind::null:
      return mix(rank);
    case Kind::boolean:
      return mixAll(rank, value.asBoolean());
    case Kind::integer:
    case Kind::floating:
      return hashNumber(value);
    case Kind::string:
      return std::hash<std::string_view>{}(value.asString());
    case Kind::list: {
      requireDepth(depth);
      std::size_t hash = mix(rank);
      for (const Value& element : value.asList()) {
        if (left == 0) break;
        --left;
        hash = mix(hash ^ hashAt(element, depth + 1, left));
      }
      return hash;
    }
    case Kind::map: {
      requireDepth(depth);
      std::size_t hash = mix(rank);
      for (const auto& [key, element] : value.asMap()) {
        if (left == 0) break;
        --left;
        hash = mixAll(hash ^ std::hash<std::string>{}(key), hashAt(element, depth + 1, left));
      }
      return hash;
    }
    case Kind::node:
      return mixAll(rank, value.nodeId());
    case Kind::relationship:
      return mixAll(rank, value.relationshipId());
    case Kind::path: {
      std::size_t hash = mix(rank);
      const Path& path = value.asPath();
      if (!path.nodes.empty()) hash = mixAll(hash, path.nodes.front().id);
      for (const Relationship& step : path.relationships) hash = mixAll(hash, step.id);
      return hash;
    }
    case Kind::date:
      return mixAll(rank, value.asDate().daysSinceEpoch);
    case Kind::localTime:
      return mixAll(rank, value.asLocalTime().nanosecondOfDay);
    case Kind::time:
      return mixAll(rank, value.asTime().nanosecondOfDay, value.asTime().offsetSeconds);
    case Kind::localDateTime:
      return mixAll(rank, value.asLocalDateTime().epochSecond, value.asLocalDateTime().nanosecond);
    case Kind::dateTime:
      return mixAll(rank, value.asDateTime().epochSecond, value.asDateTime().nanosecond);
    case Kind::duration: {
      const Duration& duration = value.asDuration();
      return mixAll(rank, duration.months, duration.days, duration.seconds, duration.nanoseconds);
    }
  }
  return 0;
}

}  // namespace

std::partial_ordering compareNumbers(const Value& a, const Value& b) {
  const bool integerA = a.kind() == Kind::integer;
  const bool integerB = b.kind() == Kind::integer;
  if (integerA && integerB) return a.asInteger() <=> b.asInteger();
  if (integerA) return compareIntegerWithFloat(a.asInteger(), b.asFloat());
  if (integerB) return reversed(compareIntegerWithFloat(b.asInteger(), a.asFloat()));
  return a.asFloat() <=> b.asFloat();
}

Truth equals(const Value& a, const Value& b) {
  return equalsAt(a, b, 0);
}

Truth lessThan(const Value& a, const Value& b) {
  const Comparison comparison = compareAt(a, b, 0);
  return comparison.known ? truth(comparison.order == std::partial_ordering::less) : Truth::unknown;
}

Truth lessOrEqual(const Value& a, const Value& b) {
  const Comparison comparison = compareAt(a, b, 0);
  return comparison.known ? truth(comparison.order <= 0) : Truth::unknown;
}

Truth in(const Value& element, const Value& list) {
  if (list.isNull()) return Truth::unknown;
  if (list.kind() != Kind::list) throwArgumentType("IN looks into a LIST, this is " + describe(list));
  Truth any = Truth::no;
  for (const Value& candidate : list.asList()) {
    any = logicalOr(any, equals(element, candidate));
    if (any == Truth::yes) break;
  }
  return any;
}

bool equivalent(const Value& a, const Value& b) {
  return orderAt(a, b, 0) == 0;
}

std::size_t hashOf(const Value& value) {
  std::size_t left = kMostHashed;
  return hashAt(value, 0, left);
}

std::weak_ordering order(const Value& a, const Value& b) {
  return orderAt(a, b, 0);
}

}  // namespace tov
