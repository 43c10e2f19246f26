// Which language a record is written in: told by the common words of each language's `words.txt`.
#pragma once

#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/lines.h"

namespace tov::loaders {

/// The languages whose layouts may describe the record: the one most of whose common words stand in it, with those
/// that come close to it; all languages when too little is said to tell.
std::vector<const LanguageLayouts*> languagesOf(const std::vector<Line>& lines,
                                                const std::vector<LanguageLayouts>& languages);

}  // namespace tov::loaders
