// Dates as running text writes them, with or without a year.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "loaders/lexicon/lexicon.h"
#include "tovholder/temporal.h"

namespace tov::loaders {

struct WrittenDate {
  Range range;
  Date date;
  bool yearWritten = true;
};

/// The dates of a text, left to right. A date without a year is the last such day before `reference`, or one that is
/// soon to come; without a reference it is left out.
std::vector<WrittenDate> datesIn(std::string_view text, const Lexicon& lexicon, std::optional<Date> reference);

}  // namespace tov::loaders
