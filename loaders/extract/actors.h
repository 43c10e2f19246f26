// The bodies, people and groups of a sentence as those who act: who stands before a verb as its subject, who behind it
// as its object, and who is joined with whom. Of one record; not thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/item_text.h"

namespace tov::loaders {

/// An actor that is no entity yet: a group ("the municipalities").
constexpr EntityIndex kNobody = static_cast<EntityIndex>(-1);

/// A body or a person in a sentence, as someone who can take part.
struct Actor {
  Range range;  ///< in the passage's text
  EntityIndex entity = 0;
  bool weak = false;  ///< a town's name: a body only where a body must stand
};

/// The first byte at or after `from` that is no blank.
std::size_t nextWord(std::string_view text, std::size_t from);

class Actors {
 public:
  Actors(const ItemText& text, Entities& entities)
      : text_(text), entities_(entities), lexicon_(entities.lexicon()), facts_(entities.facts()) {}

  /// All actors of a sentence, left to right. Bodies become entities.
  /// @param townsToo  also towns and other words that are bodies only where one must stand
  std::vector<Actor> actorsOf(const Sentence& sentence, bool townsToo);

  /// The nearest actor before a verb with no clause between them; known or, by its capitals, not. Null for none.
  /// Valid until the next call.
  const Actor* subjectBefore(const std::vector<Actor>& actors, std::size_t verb, const std::string& passage,
                             const Sentence& sentence);
  /// The first actor at or behind a byte; null for none.
  const Actor* objectAfter(const std::vector<Actor>& actors, std::size_t verb) const;
  /// What leads or is a party is someone, known or not: the capitals right behind the words that say so.
  std::optional<Actor> unknownAfter(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t from,
                                    const std::string& passage);
  /// "PERSON from BODY is project leader": the person; null where the record knows no such person.
  const Actor* personOf(const std::vector<Actor>& actors, const Actor& body, const std::string& passage) const;

  /// An actor and all that a list sets before it, backwards.
  std::vector<const Actor*> joinedWith(const std::vector<Actor>& actors, const Actor& last,
                                       const std::string& passage) const;
  /// The parties that a list behind a verb names, known or by their capitals: "the hospital, the club Good Days and A".
  std::vector<Actor> parties(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t from,
                             const std::string& passage);
  /// The actors of a list that begins at a byte.
  std::vector<const Actor*> following(const std::vector<Actor>& actors, std::size_t from,
                                      const std::string& passage) const;

 private:
  void towns(const Sentence& sentence, std::vector<Actor>& actors);
  /// What does something is someone, known or not: two capitals or more right before the verb.
  std::optional<Actor> unknownBefore(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t verb,
                                     const std::string& passage);
  const Actor* knownSubjectBefore(const std::vector<Actor>& actors, std::size_t verb, const std::string& passage) const;
  /// Whether nothing but marks, joining words, articles and brackets stands between two members of a list.
  bool listed(std::string_view between) const;

  /// The body that "the cluster" means in this record; kNobody where it is a group.
  EntityIndex ownBody(std::string_view group);
  /// Where the next member of a list begins: behind marks, joining words, articles, brackets and what it is said to be.
  std::size_t nextMember(const std::string& passage, std::size_t from, std::size_t end) const;

  /// Whether a comma and then a joining word stand between two.
  bool joinedBehindComma(std::string_view between) const;
  /// Whether another actor and a comma stand before a member of a list.
  bool listGoesOn(const std::vector<Actor>& actors, const Actor& member, const std::string& passage) const;

  const ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  Facts& facts_;
  std::optional<Actor> unknownSubject_;  ///< the last one that `subjectBefore` found
};

}  // namespace tov::loaders
