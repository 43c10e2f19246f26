// Municipalities that a text lists under one plural.
#pragma once

#include <string_view>
#include <vector>

#include "loaders/extract/entities.h"

namespace tov::loaders {

/// Adds the municipalities that stand beside their plural ("the municipalities A, B and C") to the bodies of a text,
/// each called by the whole name that the plural completes; keeps the bodies in the order of the text.
void addNamedByPlural(std::string_view text, const Lexicon& lexicon, std::vector<BodyMention>& found);

}  // namespace tov::loaders
