// A scanner for literals of stored values. Lists hold no lists, so nothing recurses deeper than one level.
#include "bulk_literal.h"

#include <charconv>
#include <limits>
#include <string>

namespace tov {
namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

/// Takes a text apart from the left. After the first thing that does not fit, `failed` stays true.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool failed() const { return failed_; }
  bool atEnd() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool accept(std::string_view start) {
    if (!rest_.starts_with(start)) return false;
    rest_.remove_prefix(start.size());
    return true;
  }
  void expect(std::string_view start) {
    if (!accept(start)) failed_ = true;
  }
  /// A number that may have a sign.
  std::int64_t number() {
    std::int64_t value = 0;
    if (peek() == '+') rest_.remove_prefix(1);
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) {
      failed_ = true;
      return 0;
    }
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  std::int64_t twoDigits(std::int64_t most) {
    std::int64_t value = 0;
    for (int i = 0; i < 2; ++i) {
      if (peek() < '0' || peek() > '9') failed_ = true;
      value = value * 10 + (peek() - '0');
      if (!rest_.empty()) rest_.remove_prefix(1);
    }
    if (value > most) failed_ = true;
    return value;
  }
  /// After a full stop: up to nine digits, as nanoseconds.
  std::int64_t fraction() {
    if (!accept(".")) return 0;
    std::int64_t value = 0;
    int digits = 0;
    for (; peek() >= '0' && peek() <= '9' && digits < 9; ++digits) {
      value = value * 10 + (peek() - '0');
      rest_.remove_prefix(1);
    }
    if (digits == 0) failed_ = true;
    for (; digits < 9; ++digits) value *= 10;
    return value;
  }
  std::string_view until(std::string_view ends) {
    const std::string_view taken = rest_.substr(0, rest_.find_first_of(ends));
    rest_.remove_prefix(taken.size());
    return taken;
  }
  void fail() { failed_ = true; }

  std::string quoted() {
    std::string text;
    expect("'");
    while (!failed_ && peek() != '\'') {
      if (atEnd()) {
        failed_ = true;
      } else if (accept("\\")) {
        const char c = peek();
        text += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
        if (!rest_.empty()) rest_.remove_prefix(1);
      } else {
        text += peek();
        rest_.remove_prefix(1);
      }
    }
    expect("'");
    return text;
  }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

Date date(Scanner& in) {
  YearMonthDay parts;
  parts.year = in.number();
  in.expect("-");
  parts.month = static_cast<int>(in.twoDigits(12));
  in.expect("-");
  parts.day = static_cast<int>(in.twoDigits(31));
  if (in.failed() || !isValidDate(parts)) {
    in.fail();
    return {};
  }
  return dateOf(parts);
}

std::int64_t clock(Scanner& in) {
  std::int64_t seconds = in.twoDigits(23) * 3600;
  in.expect(":");
  seconds += in.twoDigits(59) * 60;
  if (!in.accept(":")) return seconds * kNanosecondsPerSecond;
  seconds += in.twoDigits(59);
  return seconds * kNanosecondsPerSecond + in.fraction();
}

std::int32_t offset(Scanner& in) {
  if (in.accept("Z")) return 0;
  const bool west = in.peek() == '-';
  if (!in.accept("-")) in.expect("+");
  std::int64_t seconds = in.twoDigits(99) * 3600;
  in.expect(":");
  seconds += in.twoDigits(59) * 60;
  if (in.accept(":")) seconds += in.twoDigits(59);
  return static_cast<std::int32_t>(west ? -seconds : seconds);
}

LocalDateTime localDateTime(Scanner& in) {
  const Date day = date(in);
  in.expect("T");
  const std::int64_t nanosecond = clock(in);
  if (in.failed()) return {};
  return {day.daysSinceEpoch * 86'400 + nanosecond / kNanosecondsPerSecond,
          static_cast<std::int32_t>(nanosecond % kNanosecondsPerSecond)};
}

DateTime dateTime(Scanner& in) {
  const LocalDateTime local = localDateTime(in);
  DateTime value;
  value.offsetSeconds = offset(in);
  value.epochSecond = local.epochSecond - value.offsetSeconds;
  value.nanosecond = local.nanosecond;
  if (in.accept("[")) {
    value.zone = in.until("]");
    in.expect("]");
  }
  return value;
}

/// Each unit at most once and in this order, as toText writes them.
Duration duration(Scanner& in) {
  Duration value;
  in.expect("P");
  bool inTime = in.accept("T");
  while (!in.atEnd() && !in.failed()) {
    const bool negative = in.peek() == '-';
    const std::int64_t amount = in.number();
    const std::int64_t fraction = in.fraction();
    if (!inTime && in.accept("Y")) {
      value.months += amount * 12;
    } else if (!inTime && in.accept("M")) {
      value.months += amount;
    } else if (!inTime && in.accept("D")) {
      value.days += amount;
    } else if (inTime && in.accept("H")) {
      value.seconds += amount * 3600;
    } else if (inTime && in.accept("M")) {
      value.seconds += amount * 60;
    } else if (inTime && in.accept("S")) {
      value.seconds += amount;
      // Nanoseconds count forward, also from negative seconds.
      if (negative && fraction != 0) --value.seconds;
      value.nanoseconds =
          static_cast<std::int32_t>(negative && fraction != 0 ? kNanosecondsPerSecond - fraction : fraction);
    } else {
      in.fail();
    }
    if (!inTime) inTime = in.accept("T");
  }
  return value;
}

Value call(std::string_view function, const std::string& text, Scanner& outer) {
  Scanner in(text);
  Value value;
  if (function == "date") {
    value = date(in);
  } else if (function == "localtime") {
    value = LocalTime{clock(in)};
  } else if (function == "time") {
    const std::int64_t nanosecond = clock(in);
    value = Time{nanosecond, offset(in)};
  } else if (function == "localdatetime") {
    value = localDateTime(in);
  } else if (function == "datetime") {
    value = dateTime(in);
  } else if (function == "duration") {
    value = duration(in);
  } else {
    in.fail();
  }
  if (in.failed() || !in.atEnd()) outer.fail();
  return value;
}

Value number(std::string_view text, Scanner& outer) {
  const char* const end = text.data() + text.size();
  if (text == "NaN") return Value(std::numeric_limits<double>::quiet_NaN());
  if (text.find_first_of(".eEIN") == std::string_view::npos) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end) outer.fail();
    return Value(value);
  }
  double value = 0;
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) outer.fail();
  return Value(value);
}

Value simple(Scanner& in) {
  if (in.peek() == '\'') return Value(in.quoted());
  const std::string_view word = in.until(",]( ");
  if (word == "true") return Value(true);
  if (word == "false") return Value(false);
  if (!in.accept("(")) return number(word, in);
  const std::string argument = in.quoted();
  in.expect(")");
  return call(word, argument, in);
}

}  // namespace

std::optional<Value> readLiteral(std::string_view text) {
  Scanner in(text);
  Value value;
  if (in.accept("[")) {
    List list;
    while (!in.failed() && in.peek() != ']') {
      if (!list.empty()) in.expect(", ");
      list.push_back(simple(in));
    }
    in.expect("]");
    value = Value(std::move(list));
  } else {
    value = simple(in);
  }
  if (in.failed() || !in.atEnd()) return std::nullopt;
  return value;
}

}  // namespace tov
