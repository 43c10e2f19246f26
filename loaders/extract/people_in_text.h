// People named in the text of items: known ones by full name, spelling variant or first name, new ones by name and
// title.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Fills `Sentence::people`, adds people whose name and title stand in the text, and the posts given there.
void findPeople(ItemText& text, Entities& entities);

}  // namespace tov::loaders
