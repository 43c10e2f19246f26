// What a record calls a body for short: an abbreviation that it explains or that is made of the body's initials, the
// first words of the name of the body that meets.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Adds short names to the bodies of the record, and to `Sentence::bodies` the places where only a short name stands.
void findShortNamesOfBodies(ItemText& text, Entities& entities);

/// Whether an abbreviation is made of the initials of a name's words, small words and legal forms in capitals left out:
/// all of them, or of the last three or more.
bool areInitialsOfBody(std::string_view abbreviation, std::string_view name);

}  // namespace tov::loaders
