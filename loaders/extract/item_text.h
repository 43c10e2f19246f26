// The text of a meeting's items, sentence by sentence, with the people named in each: what the rules for presenters,
// decisions, initiatives, money and references read.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "loaders/extract/entities.h"
#include "loaders/extract/passage.h"
#include "loaders/extract/tables.h"

namespace tov::loaders {

/// A person named in a sentence.
struct PersonMention {
  Range range;  ///< in the passage's text
  EntityIndex person = 0;
};

/// An initiative or a fund named in a sentence.
struct InitiativeMention {
  Range range;
  EntityIndex initiative = 0;
};

struct Sentence {
  std::size_t item = 0;     ///< of Facts::items
  std::size_t section = 0;  ///< of the item
  SectionKind kind = SectionKind::other;
  std::size_t paragraph = 0;  ///< of ItemText::passages
  Range range;                ///< in the passage's text
  std::vector<PersonMention> people;
  std::vector<BodyMention> bodies;  ///< ranges in the passage's text
  bool opensRound = false;          ///< the first body is one only because it stands before a dash in a round
  std::vector<InitiativeMention> initiatives;
};

/// All items' paragraphs and sentences, in the record's order. An item's title is not among them.
struct ItemText {
  ItemText(const Minutes& minutes, const RecordLines& lines, const Lexicon& lexicon, std::string_view region);

  std::vector<std::unique_ptr<Passage>> passages;
  std::vector<Sentence> sentences;
  std::vector<Table> tables;

  /// Where in a table a paragraph stands.
  struct TablePlace {
    const Table* table = nullptr;   ///< null outside tables
    const TableRow* row = nullptr;  ///< null for the row of column names
  };
  TablePlace tablePlace(std::size_t paragraph) const;

  const Passage& passage(const Sentence& sentence) const { return *passages[sentence.paragraph]; }
  std::string_view text(const Sentence& sentence) const { return slice(passage(sentence).text(), sentence.range); }
  Evidence quote(const Sentence& sentence, Range focus, std::string_view rule, double confidence) const {
    return loaders::quote(passage(sentence), sentence.range, focus, rule, confidence);
  }

 private:
  void rowsAreSentences(const Lexicon& lexicon, std::string_view region);
};

}  // namespace tov::loaders
