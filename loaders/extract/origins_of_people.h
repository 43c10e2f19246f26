// The body that stands behind a person's name in a sentence: where the person comes from.
#pragma once

#include <string>

#include "loaders/extract/entities.h"
#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// "NAME from BODY", of someone of whom the lists say nothing; null without one.
const BodyMention* bodyFrom(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                            const Lexicon& lexicon);

/// "NAME, BODY, ...", "NAME from BODY": the organisation right after a name; null without one.
const BodyMention* bodyAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                             const Lexicon& lexicon);

/// "nurse NAME, Ward of X, ..." and "nurse NAME (Ward of X)": a body that nothing else tells of, by its place and its
/// capital; empty without one. So below.
std::string appositionAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                            const Entities& entities);

/// "nurse NAME from Ward X".
std::string originAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                        const Lexicon& lexicon);

}  // namespace tov::loaders
