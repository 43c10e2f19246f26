// Names that were coined for an initiative ("Sov Godt", "Ro på Natten"): capitals in running text that are no person's,
// body's or place's, where the words around them say that something is worked on.
#pragma once

#include "loaders/extract/initiative_names.h"

namespace tov::loaders {

/// Where a text stands: what opens a paragraph may be a label, an entry of a list still more so.
enum class Standing { within, opensParagraph, entry };

/// Coined names in a text, left to right, not overlapping.
/// @param bodies   of the text
/// @param occupied  stretches that are something else: people
std::vector<NamedInitiative> coinedNamesIn(std::string_view text, const Lexicon& lexicon,
                                           const std::vector<BodyMention>& bodies, const std::vector<Range>& occupied,
                                           Standing standing);

/// Takes a name found by other rules and those coined together: where they overlap, the better founded one stays.
std::vector<NamedInitiative> united(std::vector<NamedInitiative> found, std::vector<NamedInitiative> coined);

}  // namespace tov::loaders
