// Takes apart what extraction joined within a record, where a person decided that two spellings are two.
#pragma once

#include <optional>

#include "loaders/extract/facts.h"
#include "loaders/resolve/decisions_of_people.h"

namespace tov::loaders {

/// The facts with entities split as decided; nothing when no decision touches them. A fact goes with the spelling that
/// its quote holds.
std::optional<Facts> separate(const Facts& facts, const DecisionsOfPeople& decisions);

}  // namespace tov::loaders
