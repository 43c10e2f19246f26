// What the meeting decided at each item, with its outcome.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Adds decisions of minutes; the text of an agenda decides nothing.
void extractDecisions(const Minutes& minutes, const ItemText& text, Entities& entities);

}  // namespace tov::loaders
