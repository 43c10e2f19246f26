// The numbers of items as records print them: "3", "XII", "01-21", "GBP/2223/001".
#pragma once

#include <optional>
#include <string>

#include "loaders/layout/pattern.h"

namespace tov::loaders {

struct ItemNumber {
  int ordinal = 0;      ///< its place in the sequence
  std::string printed;  ///< as the record names the item, without blanks
};

/// What the groups `number` (digits or Roman numerals: the part that counts) and `label` (the whole number, where more
/// is printed than counts) of a heading's pattern hold.
std::optional<ItemNumber> itemNumberOf(const Match& match);

}  // namespace tov::loaders
