// The ways in which a question can be read: which patterns fit it, and which words stand in their places.
#pragma once

#include <span>
#include <vector>

#include "query/ask/folding.h"
#include "query/ask/form_table.h"

namespace tov::asking {

using Words = std::span<const Word>;

/// A pattern that fits a question. Refers to the question's words and to the form table.
struct Reading {
  const Language* language = nullptr;
  const Pattern* pattern = nullptr;
  std::vector<Words> places;  ///< the words of each slot, in their order
};

/// Every reading in every language, those that leave the fewest words to names first.
std::vector<Reading> readingsOf(Words question);

/// Drops phrases from both ends for as long as any is there; at least one word stays.
Words strip(Words words, std::span<const std::vector<std::string>> phrases);

}  // namespace tov::asking
