// Who presented an item, or is announced to.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Adds presentations; those who are in no list and present are guests of the meeting.
void extractPresenters(const ItemText& text, Entities& entities);

}  // namespace tov::loaders
