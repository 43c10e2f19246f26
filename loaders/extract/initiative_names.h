// Names of what is worked on, as texts give them: typed ("prøvehandling om ..."), quoted, abbreviated, or set as a
// heading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/entities.h"

namespace tov::loaders {

/// A name found in a text.
struct NamedInitiative {
  Range range;
  std::string name;
  std::string kind;
  std::string alias;  ///< the abbreviation or expansion that stands beside it; may be empty
  /// What is written around it here: with its article, its adjectives, its public or its place.
  std::vector<std::string> spellings;
  std::string_view rule;
  double confidence = 0;
  bool isFund = false;
  bool needsAnother = false;  ///< a name only if it stands elsewhere in the record as well
};

/// Candidates in a text, left to right, not overlapping.
std::vector<NamedInitiative> initiativesIn(std::string_view text, const Lexicon& lexicon, std::string_view region);
/// The same where it is known which parts of the text name bodies.
std::vector<NamedInitiative> initiativesIn(std::string_view text, const Lexicon& lexicon, std::vector<Range> bodies);

/// What a title is about, without "status on", "approval of", dates and asides; empty for titles of procedure.
std::vector<std::string> subjectsOfTitle(std::string_view title, const Lexicon& lexicon, std::string_view region);

/// The kind of the initiative by the type word in its name; empty when there is none.
std::string kindOfName(std::string_view name, const Lexicon& lexicon);

/// The content words of a name: no articles, no joining words.
std::vector<std::string> contentWords(std::string_view name, const Lexicon& lexicon);

/// The same word but for its inflection.
bool sameStem(std::string_view left, std::string_view right, const Lexicon& lexicon);
/// The word without its endings, as far as four letters are left.
std::string withoutEnding(std::string word, const Phrases& endings);

/// A heading without "status on", "approval of" and the like at its front.
std::string_view titleWithoutLeads(std::string_view title, const Lexicon& lexicon);

}  // namespace tov::loaders
