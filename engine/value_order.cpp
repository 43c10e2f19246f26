// Order-preserving encodings of property values.
#include "value_order.h"

#include <bit>
#include <cmath>
#include <limits>

#include "keys.h"

namespace tov {
namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

// Ascending as openCypher orders kinds. NaN stands after every number, under a tag of its own.
enum Tag : char {
  kList = 0x10,
  kDateTime = 0x20,
  kLocalDateTime = 0x28,
  kDate = 0x30,
  kTime = 0x38,
  kLocalTime = 0x40,
  kDuration = 0x48,
  kText = 0x50,
  kBoolean = 0x58,
  kNumber = 0x60,
  kNotANumber = 0x61,
  kNull = 0x70,
};

constexpr std::string_view kWholeEnd("\x00\x01", 2);
constexpr std::string_view kCutEnd("\x00\x02", 2);
constexpr std::string_view kEscapedZero("\x00\xFF", 2);

Tag tagOf(const Value& value) {
  using Kind = Value::Kind;
  switch (value.kind()) {
    case Kind::boolean:
      return kBoolean;
    case Kind::integer:
      return kNumber;
    case Kind::floating:
      return std::isnan(value.asFloat()) ? kNotANumber : kNumber;
    case Kind::string:
      return kText;
    case Kind::list:
      return kList;
    case Kind::date:
      return kDate;
    case Kind::localTime:
      return kLocalTime;
    case Kind::time:
      return kTime;
    case Kind::localDateTime:
      return kLocalDateTime;
    case Kind::dateTime:
      return kDateTime;
    case Kind::duration:
      return kDuration;
    default:
      return kNull;
  }
}

void appendSigned(std::string& out, std::int64_t value) {
  appendBigEndian(out, static_cast<std::uint64_t>(value) ^ std::uint64_t{1} << 63);
}

/// Doubles sort as their bits once negative ones are turned over.
void appendDouble(std::string& out, double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
  const std::uint64_t sign = std::uint64_t{1} << 63;
  appendBigEndian(out, (bits & sign) != 0 ? ~bits : bits | sign);
}

void appendInteger(std::string& out, std::int64_t value) {
  double floor = static_cast<double>(value);
  // Rounding may have gone up; two to the sixty-third does not even fit an integer.
  constexpr double kTooLarge = 9'223'372'036'854'775'808.0;
  if (floor == kTooLarge || static_cast<std::int64_t>(floor) > value) {
    floor = std::nextafter(floor, -std::numeric_limits<double>::infinity());
  }
  appendDouble(out, floor);
  appendBigEndian(out, static_cast<std::uint16_t>(value - static_cast<std::int64_t>(floor)));
}

void appendEscaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\0') {
      out += kEscapedZero;
    } else {
      out += c;
    }
  }
}

void appendText(std::string& out, std::string_view text, std::size_t cap) {
  appendEscaped(out, text.substr(0, cap));
  out += text.size() > cap ? kCutEnd : kWholeEnd;
}

/// Everything but lists.
void appendSimple(std::string& out, const Value& value, std::size_t cap) {
  using Kind = Value::Kind;
  out += tagOf(value);
  switch (value.kind()) {
    case Kind::boolean:
      out += value.asBoolean() ? '\1' : '\0';
      return;
    case Kind::integer:
      appendInteger(out, value.asInteger());
      return;
    case Kind::floating:
      if (std::isnan(value.asFloat())) return;
      appendDouble(out, value.asFloat());
      out.append(2, '\0');
      return;
    case Kind::string:
      appendText(out, value.asString(), cap);
      return;
    case Kind::date:
      appendSigned(out, value.asDate().daysSinceEpoch);
      return;
    case Kind::localTime:
      appendSigned(out, value.asLocalTime().nanosecondOfDay);
      return;
    case Kind::time: {
      const Time time = value.asTime();
      // Damaged bytes may hold any number; then the order means nothing, but must not be undefined.
      appendSigned(out,
                   static_cast<std::int64_t>(static_cast<std::uint64_t>(time.nanosecondOfDay) -
                                             static_cast<std::uint64_t>(time.offsetSeconds * kNanosecondsPerSecond)));
      appendSigned(out, time.offsetSeconds);
      return;
    }
    case Kind::localDateTime:
      appendSigned(out, value.asLocalDateTime().epochSecond);
      appendSigned(out, value.asLocalDateTime().nanosecond);
      return;
    case Kind::dateTime: {
      const DateTime& instant = value.asDateTime();
      appendSigned(out, instant.epochSecond);
      appendSigned(out, instant.nanosecond);
      appendSigned(out, instant.offsetSeconds);
      appendText(out, instant.zone, kWholeContent);
      return;
    }
    case Kind::duration: {
      const Duration& duration = value.asDuration();
      appendSigned(out, duration.months);
      appendSigned(out, duration.days);
      appendSigned(out, duration.seconds);
      appendSigned(out, duration.nanoseconds);
      return;
    }
    default:
      return;
  }
}

}  // namespace

std::string encodeOrdered(const Value& value, std::size_t cap) {
  std::string out;
  if (value.kind() != Value::Kind::list) {
    appendSimple(out, value, cap);
    return out;
  }
  // Elements are simple: what holds lists or maps cannot be stored.
  for (const Value& element : value.asList()) {
    appendSimple(out, element, kWholeContent);
    if (out.size() > cap) break;
  }
  const bool cut = out.size() > cap;
  if (cut) out.resize(cap);
  out.insert(out.begin(), kList);
  out += cut ? kCutEnd : kWholeEnd;
  return out;
}

std::string encodeTextPrefix(std::string_view prefix, std::size_t cap) {
  std::string out(1, kText);
  appendEscaped(out, prefix.substr(0, cap));
  // Only cut texts can start with so long a prefix.
  if (prefix.size() > cap) out += kCutEnd;
  return out;
}

std::string orderTag(const Value& value) {
  return std::string(1, tagOf(value));
}

bool isCut(std::string_view encoding) {
  return (encoding.starts_with(kText) || encoding.starts_with(kList)) && encoding.ends_with(kCutEnd);
}

bool isIncomparable(const Value& value) {
  return value.isNull() || (value.kind() == Value::Kind::floating && std::isnan(value.asFloat()));
}

}  // namespace tov
