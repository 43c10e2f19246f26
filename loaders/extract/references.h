// Other meetings that an item cites.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Adds the dated meetings that sentences refer to; the meeting itself and meetings to come are none.
void extractReferences(const Minutes& minutes, const RecordLines& lines, const ItemText& text, Entities& entities);

}  // namespace tov::loaders
