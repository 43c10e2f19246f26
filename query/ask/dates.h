// Dates as people write them in a question: "1. marts 2025", "March 2025", "2025-03-01", "last year".
#pragma once

#include <optional>
#include <span>
#include <utility>

#include "query/ask/folding.h"
#include "query/ask/form_table.h"
#include "tovholder/temporal.h"

namespace tov::asking {

/// A stretch of days: from the first up to, not including, the second.
using Period = std::pair<Date, Date>;

/// Nothing when the words are no date. A month or day without a year is the latest one that has begun by `today`.
std::optional<Period> readPeriod(std::span<const Word> words, const Language& language, Date today);

}  // namespace tov::asking
