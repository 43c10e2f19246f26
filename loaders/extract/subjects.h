// What items are about and what their texts name: initiatives, funds, bodies, people.
#pragma once

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// Adds initiatives and funds, fills `Sentence::initiatives`, and relates items to all that they name.
void extractSubjects(const Minutes& minutes, const RecordLines& lines, ItemText& text, Entities& entities);

/// What a sentence speaks of: an initiative named in it, or before it in the same section, or the item's own subject.
/// @param ownMentions  false when what the sentence itself names is not what is meant
std::optional<EntityIndex> topicOf(const ItemText& text, std::size_t sentence, const Facts& facts,
                                   bool ownMentions = true);

/// A name's words without inflection, written together: what "reformen" and "reform" have in common.
std::string stemOf(std::string_view name, const Lexicon& lexicon);
/// A body's words without inflection, in the alphabet's order: "level X of Y" is "Y, level X".
std::string stemOfBody(std::string_view name, const Lexicon& lexicon);

}  // namespace tov::loaders
