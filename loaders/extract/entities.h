// The people, bodies and initiatives of one record: one entity for each, whatever it is called in each place.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/lexicon/lexicon.h"

namespace tov::loaders {

/// A body found in a text.
struct BodyMention {
  Range range;
  std::size_t body = 0;  ///< of Lexicon::bodies, when `inLexicon`
  bool inLexicon = true;
  bool isForum = false;
  std::string type;  ///< of a body found by its form: organisation's kind
  /// What a word alone stands for ("the working group"): the name given to it before in the same item. Mostly empty.
  std::string means = {};
  /// The whole name where the text says less of it ("A" of "A and B municipalities"). Mostly empty.
  std::string called = {};
};

/// Bodies named in a text, left to right, the longest at each place.
/// @param weakToo  also names that are places or plain words elsewhere
std::vector<BodyMention> bodiesIn(std::string_view text, const Lexicon& lexicon, std::string_view region, bool weakToo);

/// The body that the text begins with, weak names too: the first of `bodiesIn` if it stands there.
std::optional<BodyMention> bodyAtStart(std::string_view text, const Lexicon& lexicon, std::string_view region);

/// Whether the text begins with a body, as `bodiesIn` without weak names finds them.
bool beginsWithBody(std::string_view text, const Lexicon& lexicon, std::string_view region);

/// The region that most of the bodies named in these lines belong to; empty when none is named.
std::string regionOf(const std::vector<std::string>& lines, const Lexicon& lexicon);

/// Adds entities to a record's facts and finds them again.
class Entities {
 public:
  Entities(Facts& facts, const Lexicon& lexicon) : facts_(facts), lexicon_(lexicon) {}

  /// The person of this name; a spelling that differs in case, blanks or hyphens is the same.
  EntityIndex person(std::string_view name);
  std::optional<EntityIndex> findPerson(std::string_view name) const;
  /// The one person of this record whose first name it is; none when two share it.
  std::optional<EntityIndex> byFirstName(std::string_view firstName) const;

  /// The one person of this record whose name begins with these words ("Poul Erik"); none when two do.
  std::optional<EntityIndex> byFirstNames(std::string_view names) const;

  /// The one person of this record whose last name it is; none when two share it.
  std::optional<EntityIndex> bySurname(std::string_view surname) const;
  /// "A Holm": the one person with this last name, whose first name begins with the initial.
  std::optional<EntityIndex> byInitialAndSurname(std::string_view name) const;
  /// Initials that the record gives a person and uses alone afterwards.
  void addInitials(EntityIndex person, std::string_view initials);
  /// The one person of this record with these initials, letter by letter.
  std::optional<EntityIndex> byInitials(std::string_view initials) const;
  bool knowsInitials() const { return !byInitials_.empty(); }

  /// All people of this record with a first name, in the order in which they were added.
  const std::vector<EntityIndex>& peopleCalled(std::string_view firstName) const;

  /// Gives the person whom the record first names in part the whole name.
  void rename(EntityIndex person, std::string_view name);

  EntityIndex body(const BodyMention& mention, std::string_view text);
  /// An organisation as written where one must stand.
  EntityIndex organisation(std::string_view name);
  EntityIndex forum(std::string_view name);
  EntityIndex named(EntityKind kind, std::string_view name, std::string_view type);
  std::optional<EntityIndex> find(EntityKind kind, std::string_view name) const;

  void addAlias(EntityIndex index, std::string_view alias);
  /// A name that means this entity in this record only.
  void addShortName(EntityIndex index, std::string_view name);
  void mention(EntityIndex index, Evidence evidence);
  /// Marks an entity's mentions with the rule by which it is going to be taken for another.
  void noteJoin(EntityIndex index, std::string_view rule, double confidence);
  /// Gives one entity's mentions to another; those that it has already stay as they are.
  void moveMentions(EntityIndex from, EntityIndex to);

  Entity& operator[](EntityIndex index) { return facts_.entities[index]; }
  const Entity& operator[](EntityIndex index) const { return facts_.entities[index]; }
  const Lexicon& lexicon() const { return lexicon_; }
  Facts& facts() { return facts_; }

 private:
  EntityIndex fromLexicon(std::size_t body, std::string_view spelling);

  Facts& facts_;
  const Lexicon& lexicon_;
  std::map<std::pair<EntityKind, std::string>, EntityIndex> byKey_;
  std::map<std::string, std::vector<EntityIndex>, std::less<>> byFirstName_;
  std::map<std::string, std::vector<EntityIndex>, std::less<>> byInitials_;
  std::set<std::pair<EntityIndex, std::uint32_t>> mentioned_;  ///< entity and line
};

/// Slipped blanks around a name's hyphen are mended: "Rud- Holm" is "Rud-Holm".
std::string tidyName(std::string_view name);

}  // namespace tov::loaders
