#include "query/functions/decimal_rounding.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "query/values/unicode_text.h"

namespace tov {
namespace {

constexpr std::array<std::pair<std::string_view, Rounding>, 7> kModes = {{
    {"UP", Rounding::up},
    {"DOWN", Rounding::down},
    {"CEILING", Rounding::ceiling},
    {"FLOOR", Rounding::floor},
    {"HALF_UP", Rounding::halfUp},
    {"HALF_DOWN", Rounding::halfDown},
    {"HALF_EVEN", Rounding::halfEven},
}};

/// Whether the kept digits grow by one in their last place, away from zero.
/// @param rest  the digits that are dropped
bool growsAway(std::string_view rest, char lastKept, bool negative, Rounding mode) {
  if (rest.find_first_not_of('0') == std::string_view::npos) return false;
  const bool isHalf = rest[0] == '5' && rest.find_first_not_of('0', 1) == std::string_view::npos;
  const bool overHalf = rest[0] >= '5' && !isHalf;
  switch (mode) {
    case Rounding::up:
      return true;
    case Rounding::down:
      return false;
    case Rounding::ceiling:
      return !negative;
    case Rounding::floor:
      return negative;
    case Rounding::halfUp:
      return overHalf || isHalf;
    case Rounding::halfDown:
      return overHalf;
    case Rounding::halfEven:
      return overHalf || (isHalf && (lastKept - '0') % 2 == 1);
  }
  return false;
}

/// Adds one to the last digit of a decimal number such as `12.9`.
void increment(std::string& digits) {
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (digits[i] == '.') continue;
    if (digits[i] != '9') {
      ++digits[i];
      return;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
}

}  // namespace

std::optional<Rounding> roundingOf(std::string_view name) {
  const std::string wanted = upperText(name);
  for (const auto& [known, mode] : kModes)
    if (known == wanted) return mode;
  return std::nullopt;
}

double roundedAt(double value, std::int64_t places, Rounding mode) {
  if (!std::isfinite(value)) return value;
  std::array<char, 1200> buffer{};  // the longest double has 1,074 digits after the point
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::fixed);
  std::string digits(buffer.data(), end.ptr);
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) return value;
  if (digits.size() - point - 1 <= static_cast<std::uint64_t>(places)) return value;
  const std::size_t cut = point + 1 + static_cast<std::size_t>(places);
  const std::string rest = digits.substr(cut);
  digits.resize(cut);
  const char lastKept = digits.back() == '.' ? digits[point - 1] : digits.back();
  if (growsAway(rest, lastKept, std::signbit(value), mode)) increment(digits);
  double result = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return std::copysign(result, value);
}

}  // namespace tov
