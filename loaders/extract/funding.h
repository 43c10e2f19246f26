// Sums of money: how much, for what, from where, and whether it is granted, planned or spent.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// A sum as written.
struct WrittenSum {
  Range range;
  double amount = 0;
  bool hasCurrency = false;
  bool hasScale = false;
};

/// The sums of a text: numbers with a currency or a scale, and numbers with thousands in groups.
std::vector<WrittenSum> sumsIn(std::string_view text, const Lexicon& lexicon);

void extractFunding(const ItemText& text, Entities& entities);

}  // namespace tov::loaders
