// Dates as people write them in a question: "1. marts 2025", "March 2025", "2025-03-01", "last year", "siden nytår",
// "between January and March 2025", "de seneste seks måneder".
#pragma once

#include <optional>
#include <span>
#include <utility>

#include "query/ask/folding.h"
#include "query/ask/form_table.h"
#include "tovholder/temporal.h"

namespace tov::asking {

/// A stretch of days: from the first up to, not including, the second. What has no beginning or end reaches to the
/// first or last day that a date can be.
using Period = std::pair<Date, Date>;

Date firstDay();  ///< that a date can be
Date lastDay();

/// Nothing when the words are no date, or one without a clear meaning. A month or day without a year is the latest one
/// that has begun by `today`.
std::optional<Period> readPeriod(std::span<const Word> words, const Language& language, Date today);

/// Whether another `today` gives another reading: "in September", "last month".
bool dependsOnToday(std::span<const Word> words, const Language& language);

/// A date somewhere in a question.
struct DateSpan {
  std::size_t first = 0;
  std::size_t count = 0;
  Period period;
};

/// The longest date in the words, the first of those; nothing when there is none.
std::optional<DateSpan> dateIn(std::span<const Word> words, const Language& language, Date today);

}  // namespace tov::asking
