// From minutes to facts: the third of the loader's four stages.
#pragma once

#include "loaders/extract/facts.h"
#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// Reads everything that one meeting's minutes say. Every fact's quote stands in the record at its line.
/// @throws Error when there is no lexicon for the minutes' language
Facts extractFacts(const Minutes& minutes, const RecordLines& lines);

}  // namespace tov::loaders
