// Reads what a record's items are about: one object a record, in three parts. `subjects.cpp` finds names,
// `same_subjects.cpp` joins those that mean the same, `subjects_named_again.cpp` finds them where they are named for
// short. Private to these files; not thread-safe.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "loaders/extract/coined_names.h"
#include "loaders/extract/initiative_names.h"
#include "loaders/extract/initiative_shape.h"
#include "loaders/extract/subjects.h"

namespace tov::loaders {

class SubjectsReader {
 public:
  SubjectsReader(const Minutes& minutes, const RecordLines& lines, ItemText& text, Entities& entities)
      : minutes_(minutes), lines_(lines), text_(text), entities_(entities), lexicon_(entities.lexicon()) {}

  void extract();

 private:
  /// `headings` asks for no more occurrences than this.
  static constexpr std::size_t kMostNeeded = 3;
  static constexpr std::size_t kWholeWord = 9;     ///< bytes of a word that stands for the title it ends
  static constexpr std::size_t kShortestHead = 5;  ///< letters of the second half of a compound

  Facts& facts() { return entities_.facts(); }

  EntityIndex initiative(const std::string& name, const std::string& kind, bool isFund);
  void relate(std::size_t item, EntityIndex entity, bool about, const Evidence& evidence);
  void titles();
  /// "Joint visitation (JV)", "Joint portal (The Helper)": what it is called for short.
  void withBracket(EntityIndex entity, std::string_view text, std::string_view name);
  /// "Project Sov Godt" is another spelling of Sov Godt.
  void withTypeWord(EntityIndex entity, std::string_view text, std::string_view name);
  /// A short paragraph without a full stop whose words stand elsewhere in the record too is a heading: the name of a
  /// part.
  void headings();
  /// In how many other paragraphs the words stand.
  std::size_t occurrences(std::string_view words, std::size_t paragraph);
  template <typename Each>
  static void forEachWord(std::string_view key, Each each) {
    for (std::size_t begin = 0; begin < key.size();) {
      const std::size_t end = std::min(key.find(' ', begin), key.size());
      if (end > begin) each(key.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  /// The names in a sentence; of a row of a table of initiatives the cell that says what it is about.
  std::vector<NamedInitiative> namesIn(const Sentence& sentence) const;
  std::vector<NamedInitiative> namesInText(const Sentence& sentence, std::string_view words) const;
  Standing standingOf(const Sentence& sentence) const;
  bool totals(std::string_view label) const;
  void names();
  /// A title that says less than a name in the item's text means that name.
  void joinTitles();
  const InitiativeShape& shape(const std::string& name);
  /// The spelling of an initiative that says most of it.
  const InitiativeShape& fullest(EntityIndex index);
  /// What is written around a name is the same initiative's unless another public or place was named before.
  bool agrees(EntityIndex entity, const std::string& spelling);
  /// Initiatives of one kind whose names agree become one: the shorter name goes to the longer, where only one is
  /// meant.
  void joinShapes();
  void join(EntityIndex brief, EntityIndex full, const InitiativeAgreement& agreement,
            std::map<EntityIndex, EntityIndex>& target);
  void redirect(const std::map<EntityIndex, EntityIndex>& target);
  /// "the integrated course": an article, the name's own adjective and a word for any kind of work mean the one
  /// initiative of the record that has this adjective.
  void backReferences();
  /// "the trial": the one initiative of the item that is called a trial.
  void typeAlone(Sentence& sentence, std::string_view text, const std::vector<Range>& words);
  /// "X is a direct line, where ...": from there on "the line" is X, as far as the item goes.
  void definedKinds();
  /// The noun of "is a (adjectives) NOUN" behind a name: its last word before a mark or a small word.
  std::string_view saidToBe(std::string_view text, std::size_t end) const;
  /// A noun's stem, the same for its definite form: a doubled last consonant is one.
  std::string headStem(std::string_view word);
  /// The full name with its abbreviation beside it, as letters write it.
  void nameWithAbbreviations();
  /// "the arrangement" is "arrangement in X" where the record knows of only one.
  void joinHeads();
  /// A word without its ending; the same words come again and again.
  const std::string& stem(const std::string& word);
  /// The same for a word as a passage has it.
  const std::string& stemOfWord(std::string_view seen);
  const std::string& stemOfName(const std::string& name);
  /// One fact an item and entity; it is about it if any of the facts said so.
  void uniteSubjects();
  /// Starts of names that mean the whole: without years, without where it is, the first words of a longer name in
  /// capitals; where only one name of the record begins so.
  std::map<std::string, EntityIndex> briefNames();
  /// Names that were found in one place are looked for in all.
  void everywhere();
  void bodiesAndPeople();

  const Minutes& minutes_;
  const RecordLines& lines_;
  ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  std::map<std::string, EntityIndex> byStem_;
  std::map<EntityIndex, std::size_t> titled_;  ///< initiative -> the first item whose title names it
  std::map<EntityIndex, EntityIndex> alike_;
  std::set<std::size_t> headed_;  ///< items whose subjects are their inner headings
  std::map<std::pair<std::size_t, EntityIndex>, std::size_t> related_;     ///< item, entity -> Facts::subjects
  std::vector<std::string> lower_;                                         ///< the paragraphs' words
  std::unordered_map<std::string_view, std::vector<std::size_t>> byWord_;  ///< of `lower_` -> paragraphs, ascending
  std::unordered_map<std::string, std::string> stems_;
  std::unordered_map<std::string_view, std::string> stemsAsWritten_;  ///< of words of the passages
  std::unordered_map<std::string, std::string> stemsOfNames_;
  std::unordered_map<std::string, InitiativeShape> shapes_;
};

}  // namespace tov::loaders
