#include "loaders/resolve/within_record.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "loaders/lexicon/wording.h"
#include "loaders/resolve/names_of_people.h"

namespace tov::loaders {
namespace {

template <typename Change>
void changeEntities(Facts& facts, Change change) {
  const auto optional = [&](std::optional<EntityIndex>& index) {
    if (index) change(*index);
  };
  optional(facts.forum);
  for (PostFact& fact : facts.posts) {
    change(fact.person);
    optional(fact.organisation);
  }
  for (AttendanceFact& fact : facts.attendance) change(fact.person);
  for (DutyFact& fact : facts.duties) change(fact.person);
  for (PresentationFact& fact : facts.presentations) {
    change(fact.person);
    for (EntityIndex& initiative : fact.initiatives) change(initiative);
  }
  for (SubjectFact& fact : facts.subjects) change(fact.entity);
  for (ParticipationFact& fact : facts.participation) {
    change(fact.who);
    change(fact.initiative);
  }
  for (FundingFact& fact : facts.funding) {
    optional(fact.initiative);
    optional(fact.source);
  }
  for (AssignmentFact& fact : facts.assignments) change(fact.who);
  for (ReferenceFact& fact : facts.references) change(fact.forum);
  for (PartOfFact& fact : facts.parts) {
    change(fact.part);
    change(fact.whole);
  }
  for (DoubtFact& fact : facts.doubts) {
    change(fact.left);
    change(fact.right);
  }
}

bool onAList(const Facts& facts, EntityIndex person) {
  return std::any_of(facts.attendance.begin(), facts.attendance.end(), [&](const AttendanceFact& fact) {
    return fact.person == person && fact.evidence.rule.starts_with("list of");
  });
}

bool sharePost(const Facts& facts, EntityIndex left, EntityIndex right) {
  for (const PostFact& a : facts.posts) {
    if (a.person != left) continue;
    for (const PostFact& b : facts.posts) {
      if (b.person != right) continue;
      if (a.organisation && b.organisation && *a.organisation == *b.organisation) return true;
      if (!a.key.empty() && a.key == b.key && (!a.organisation || !b.organisation)) return true;
    }
  }
  return false;
}

bool areOne(const Facts& facts, EntityIndex left, EntityIndex right) {
  const Entity& a = facts.entities[left];
  const Entity& b = facts.entities[right];
  if (a.kind != b.kind) return false;
  if (a.kind == EntityKind::person) {
    const auto agreement = compareNames(a.name, b.name);
    if (!agreement) return false;
    if (!agreement->needsPost) return true;
    // Two entries of one list are two people, however alike their names.
    return !(onAList(facts, left) && onAList(facts, right)) && sharePost(facts, left, right);
  }
  if (a.kind != EntityKind::initiative) return false;
  const std::string x = tightKey(a.name);
  const std::string y = tightKey(b.name);
  const bool digits = x.find_first_of("0123456789") != std::string::npos;
  return x == y || (!digits && codePoints(x) >= 14 && codePoints(y) >= 14 && editDistance(x, y, 2) <= 2);
}

std::vector<std::string> stemWords(const Entity& entity) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < entity.stem.size();) {
    const std::size_t end = std::min(entity.stem.find(' ', begin), entity.stem.size());
    words.push_back(entity.stem.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// The same word, or the last part of a compound of it.
bool wordWithin(const std::string& word, const std::string& other) {
  return word == other || (codePoints(word) >= 5 && other.size() > word.size() && other.ends_with(word));
}

/// What a forum is called for short: all words of the short name are the full name's.
bool isShortFor(const Entity& brief, const Entity& full) {
  const auto a = stemWords(brief);
  const auto b = stemWords(full);
  if (a.empty() || a.size() > b.size() + 1) return false;
  // A compound may be written apart ("adult psychiatry" for "adultpsychiatry").
  const auto compound = [](const std::string& word, const std::vector<std::string>& parts) {
    constexpr std::size_t kLongestEnding = 3;  // the parts are stems
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& first) {
      return first.size() >= 4 && word.size() > first.size() && word.starts_with(first) &&
             std::any_of(parts.begin(), parts.end(), [&](const std::string& second) {
               return second.size() >= 4 && word.ends_with(second) &&
                      first.size() + second.size() + kLongestEnding >= word.size() &&
                      first.size() + second.size() <= word.size();
             });
    });
  };
  return std::all_of(a.begin(), a.end(), [&](const std::string& word) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& other) {
                         return wordWithin(word, other) ||
                                (other.size() > word.size() && other.starts_with(word) && compound(other, a));
                       }) ||
           compound(word, b);
  });
}

/// The forum that a short or inflected name stands for: the meeting's own before others, and only when no two could be
/// meant.
std::optional<EntityIndex> fullForum(const Facts& facts, EntityIndex index) {
  const Entity& brief = facts.entities[index];
  if (brief.kind != EntityKind::forum || brief.fromLexicon || facts.forum == index) return std::nullopt;
  if (facts.forum && isShortFor(brief, facts.entities[*facts.forum])) return facts.forum;
  std::optional<EntityIndex> best;
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    const Entity& full = facts.entities[i];
    if (i == index || full.kind != EntityKind::forum || full.fromLexicon || full.mentions.empty() ||
        !isShortFor(brief, full))
      continue;
    const bool same = isShortFor(full, brief);
    if (same && (full.name.size() < brief.name.size() || (full.name.size() == brief.name.size() && i > index)))
      continue;
    if (!best || isShortFor(facts.entities[*best], full)) {
      best = i;
    } else if (!isShortFor(full, facts.entities[*best])) {
      return std::nullopt;
    }
  }
  return best;
}

/// The one body that the record calls by this body's name, an abbreviation.
std::optional<EntityIndex> explainedBy(const Facts& facts, EntityIndex index) {
  const Entity& brief = facts.entities[index];
  const bool body = brief.kind == EntityKind::organisation || brief.kind == EntityKind::forum;
  if (!body || brief.fromLexicon || !isAllCapitals(brief.name)) return std::nullopt;
  std::optional<EntityIndex> only;
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    const Entity& full = facts.entities[i];
    if (i == index || full.kind != brief.kind ||
        std::find(full.shortNames.begin(), full.shortNames.end(), brief.name) == full.shortNames.end())
      continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

void take(Entity& into, Entity& from) {
  const auto add = [](std::vector<std::string>& list, const std::string& name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
  };
  if (from.name != into.name) add(into.aliases, from.name);
  for (const std::string& name : from.aliases)
    if (name != into.name) add(into.aliases, name);
  for (const std::string& name : from.shortNames) add(into.shortNames, name);
  for (Evidence& mention : from.mentions)
    if (std::none_of(into.mentions.begin(), into.mentions.end(),
                     [&](const Evidence& known) { return known.line == mention.line; }))
      into.mentions.push_back(std::move(mention));
  if (into.type.empty()) into.type = from.type;
}

template <typename Fact, typename Same>
void dropRepeats(std::vector<Fact>& facts, Same same) {
  std::vector<Fact> kept;
  for (Fact& fact : facts)
    if (std::none_of(kept.begin(), kept.end(), [&](const Fact& other) { return same(fact, other); }))
      kept.push_back(std::move(fact));
  facts = std::move(kept);
}

}  // namespace

void joinWithinRecord(Facts& facts) {
  std::vector<EntityIndex> target(facts.entities.size());
  std::iota(target.begin(), target.end(), EntityIndex{0});
  bool joined = false;
  // Names that are one begin alike; only those are compared with each other.
  std::map<std::pair<EntityKind, std::string>, std::vector<EntityIndex>> alike;
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    const Entity& entity = facts.entities[i];
    if (entity.kind != EntityKind::person && entity.kind != EntityKind::initiative) continue;
    const std::string key = nameKey(entity.name);
    auto& earlier = alike[{entity.kind, entity.kind == EntityKind::person ? key.substr(0, key.find(' '))
                                                                          : std::string(firstCodePoints(key, 3))}];
    for (const EntityIndex j : earlier) {
      if (target[j] != j || !areOne(facts, j, i)) continue;
      target[i] = j;
      take(facts.entities[j], facts.entities[i]);
      joined = true;
      break;
    }
    earlier.push_back(i);
  }
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    const auto full = explainedBy(facts, i);
    if (!full || target[*full] != *full || target[i] != i) continue;
    target[i] = *full;
    Entity& brief = facts.entities[i];
    brief.shortNames.push_back(brief.name);
    take(facts.entities[*full], brief);
    std::erase(facts.entities[*full].aliases, brief.name);
    joined = true;
  }
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    if (target[i] != i) continue;
    auto full = fullForum(facts, i);
    if (!full) continue;
    while (target[*full] != *full) full = target[*full];
    if (*full == i) continue;
    target[i] = *full;
    Entity& brief = facts.entities[i];
    // A short name holds in this record only.
    brief.shortNames.insert(brief.shortNames.end(), brief.aliases.begin(), brief.aliases.end());
    brief.shortNames.push_back(brief.name);
    brief.aliases.clear();
    take(facts.entities[*full], brief);
    std::erase(facts.entities[*full].aliases, brief.name);
    joined = true;
  }
  // A short name of a short name is the full name's.
  for (EntityIndex& place : target)
    while (target[place] != place) place = target[place];
  if (!joined) return;
  // Entities that were taken over are dropped and the others close up.
  std::vector<EntityIndex> place(facts.entities.size());
  std::vector<Entity> kept;
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    if (target[i] != i) continue;
    place[i] = kept.size();
    kept.push_back(std::move(facts.entities[i]));
  }
  changeEntities(facts, [&](EntityIndex& index) { index = place[target[index]]; });
  facts.entities = std::move(kept);
  dropRepeats(facts.attendance, [](const auto& a, const auto& b) { return a.person == b.person; });
  dropRepeats(facts.duties, [](const auto& a, const auto& b) { return a.person == b.person && a.duty == b.duty; });
  dropRepeats(facts.presentations,
              [](const auto& a, const auto& b) { return a.person == b.person && a.item == b.item; });
  dropRepeats(facts.subjects, [](const auto& a, const auto& b) { return a.entity == b.entity && a.item == b.item; });
  dropRepeats(facts.participation, [](const auto& a, const auto& b) {
    return a.who == b.who && a.initiative == b.initiative && a.part == b.part && a.evidence.line == b.evidence.line;
  });
}

}  // namespace tov::loaders
