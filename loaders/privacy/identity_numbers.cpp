// The arithmetic of identity numbers.
#include "loaders/privacy/identity_numbers.h"

#include <array>

#include "tovholder/temporal.h"

namespace tov::loaders {
namespace {

int numberAt(std::string_view digits, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) number = number * 10 + (digits[i] - '0');
  return number;
}

bool isDate(int year, int month, int day) {
  return isValidDate({year, month, day});
}

/// A date whose century is not told: valid in some of them.
bool isDateOfSomeCentury(int yearOfCentury, int month, int day) {
  return isDate(1900 + yearOfCentury, month, day) || isDate(2000 + yearOfCentury, month, day);
}

template <std::size_t count>
int weighed(std::string_view digits, const std::array<int, count>& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += (digits[i] - '0') * weights[i];
  return sum;
}

}  // namespace

bool isDanishNumber(std::string_view digits) {
  if (digits.size() != 10) return false;
  const int seventh = digits[6] - '0';
  const int year = numberAt(digits, 4, 2);
  int century = 1900;
  if (seventh == 4 || seventh == 9) century = year <= 36 ? 2000 : 1900;
  if (seventh >= 5 && seventh <= 8) century = year <= 57 ? 2000 : 1800;
  int day = numberAt(digits, 0, 2);
  // Hospitals give numbers with 60 added to the day to people who have none.
  if (day > 60) day -= 60;
  return isDate(century + year, numberAt(digits, 2, 2), day);
}

bool hasDanishCheckDigit(std::string_view digits) {
  constexpr std::array<int, 10> kWeights{4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  return digits.size() == 10 && weighed(digits, kWeights) % 11 == 0;
}

bool isNorwegianNumber(std::string_view digits) {
  constexpr std::array<int, 10> kFirst{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  constexpr std::array<int, 11> kSecond{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  if (digits.size() != 11 || weighed(digits, kFirst) % 11 != 0 || weighed(digits, kSecond) % 11 != 0) return false;
  int day = numberAt(digits, 0, 2);
  int month = numberAt(digits, 2, 2);
  if (day > 40) day -= 40;
  if (month > 40) month -= 40;
  return isDateOfSomeCentury(numberAt(digits, 4, 2), month, day);
}

bool isSwedishNumber(std::string_view digits) {
  if (digits.size() == 12) {
    const int century = numberAt(digits, 0, 2);
    if (century < 18 || century > 20) return false;
    digits.remove_prefix(2);
  }
  if (digits.size() != 10) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int doubled = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  if (sum % 10 != 0) return false;
  int day = numberAt(digits, 4, 2);
  if (day > 60) day -= 60;
  return isDateOfSomeCentury(numberAt(digits, 0, 2), numberAt(digits, 2, 2), day);
}

}  // namespace tov::loaders
