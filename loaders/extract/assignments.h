// Who has to do what, and by when.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

void extractAssignments(const ItemText& text, Entities& entities);

}  // namespace tov::loaders
