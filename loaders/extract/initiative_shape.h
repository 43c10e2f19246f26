// What a name of an initiative is made of, and when two names are one initiative's: inflected, shortened, spelt
// otherwise, with or without the word for its kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/lexicon/lexicon.h"

namespace tov::loaders {

/// A name taken apart. All words are stems: lower case, without their inflection.
struct InitiativeShape {
  std::string head;                  ///< the word for its kind ("treatment offer"); empty when it has none
  bool generic = false;              ///< the head says nothing but the kind ("project")
  bool reform = false;               ///< goes by its name with and without its year
  std::vector<std::string> marks;    ///< the words that tell it from others of its kind
  std::vector<std::string> light;    ///< words that add nothing ("new", "joint")
  std::vector<std::string> numbers;  ///< years and ordinals: two that differ are two initiatives
};

InitiativeShape shapeOf(std::string_view name, const Lexicon& lexicon);

/// How two names agree.
struct InitiativeAgreement {
  std::string_view rule;
  double confidence = 0;
  bool brief = false;  ///< one says less than the other: right only where no third name is as near
};

/// Nothing when the names are two initiatives'.
std::optional<InitiativeAgreement> compareInitiatives(const InitiativeShape& left, const InitiativeShape& right);

/// How much a shape says: the number of its words.
std::size_t fullnessOf(const InitiativeShape& shape);

/// The words under which names that may be one are found: distinctive heads and marks.
std::vector<std::string> searchWordsOf(const InitiativeShape& shape);

}  // namespace tov::loaders
