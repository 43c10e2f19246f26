// Who leads an initiative, takes part in it, or stays out.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

void extractParticipation(const ItemText& text, Entities& entities);

}  // namespace tov::loaders
