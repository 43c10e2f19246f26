// Reads digits and Roman numerals.
#include "loaders/layout/item_numbers.h"

#include <algorithm>
#include <charconv>

namespace tov::loaders {
namespace {

int valueOf(char letter) {
  switch (letter) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    default:
      return 0;
  }
}

/// 0 when the letters are no Roman numeral.
int romanNumber(std::string_view letters) {
  int sum = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int value = valueOf(letters[i]);
    if (value == 0) return 0;
    const bool taken = i + 1 < letters.size() && valueOf(letters[i + 1]) > value;
    sum += taken ? -value : value;
  }
  return sum;
}

}  // namespace

std::optional<ItemNumber> itemNumberOf(const Match& match) {
  const std::string_view number = match["number"];
  if (number.empty()) return std::nullopt;
  ItemNumber result;
  const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
  if (digits)
    std::from_chars(number.data(), number.data() + number.size(), result.ordinal);
  else if (result.ordinal = romanNumber(number); result.ordinal <= 0)
    return std::nullopt;
  const std::string_view label = match["label"];
  result.printed = !label.empty() ? std::string(label) : digits ? std::to_string(result.ordinal) : std::string(number);
  std::erase(result.printed, ' ');
  return result;
}

}  // namespace tov::loaders
