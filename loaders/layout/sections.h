// The text under an item's heading: its sections, their paragraphs, and the people it lists.
#pragma once

#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/headings.h"
#include "loaders/layout/lines.h"
#include "loaders/layout/minutes.h"

namespace tov::loaders {

/// What an item says of who took no part in it.
struct ItemAttendance {
  std::vector<ParticipantEntry> absent;
  bool listed = false;  ///< the item has a line for it, be it that nobody was away
};

/// Reads lines `text` as the item's sections. People go to `participants` when the item is the list of people or
/// `mayListPeople` (the first items of a meeting) and a label announces them.
void readSections(std::vector<Line>& lines, Stretch text, bool mayListPeople, const Words& words,
                  const Declaration& layout, Item& item, std::vector<ParticipantEntry>& participants,
                  ItemAttendance& attendance);

}  // namespace tov::loaders
