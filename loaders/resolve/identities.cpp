#include "loaders/resolve/identities.h"

#include <algorithm>

#include "loaders/lexicon/wording.h"
#include "loaders/resolve/names_of_people.h"

namespace tov::loaders {
namespace {

constexpr std::string_view kLoose = "Person.loose";
constexpr std::string_view kWord = "Initiative.word";
constexpr std::size_t kLettersOfAWord = 5;  ///< by so many a word is found, however it is inflected or misspelt after
constexpr double kSameForum = 0.1;          ///< what the same forum adds to a name that says less
constexpr double kEnough = 0.75;            ///< a join across records needs this much when a name says less

std::vector<std::string> spellingsOf(const Entity& entity) {
  std::vector<std::string> names{entity.name};
  // The lexicon's other names may be shared by bodies of several regions; the record's own name for a body is the
  // lexicon's.
  if (!entity.fromLexicon) names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  return names;
}

std::string stemKind(EntityKind kind) {
  return std::string(labelOf(kind)) + ".stem";
}

}  // namespace

std::string_view labelOf(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "Person";
    case EntityKind::organisation:
      return "Organisation";
    case EntityKind::forum:
      return "Forum";
    case EntityKind::initiative:
      return "Initiative";
    case EntityKind::fund:
      return "Fund";
  }
  return "Organisation";
}

std::vector<std::string> Identities::namesOf(NodeId node) const {
  std::vector<std::string> names;
  const Snapshot& view = transaction_.view();
  if (const auto key = view.key("name")) {
    const Value name = view.property(node, *key);
    if (name.kind() == Value::Kind::string) names.emplace_back(name.asString());
  }
  if (const auto key = view.key("aliases")) {
    const Value aliases = view.property(node, *key);
    if (aliases.kind() == Value::Kind::list)
      for (const Value& alias : aliases.asList())
        if (alias.kind() == Value::Kind::string) names.emplace_back(alias.asString());
  }
  return names;
}

bool Identities::mayBe(const Entity& entity, NodeId node) const {
  if (!decisions_.anyApart(labelOf(entity.kind))) return true;
  const auto theirs = namesOf(node);
  const auto apart = [&](const std::string& mine) {
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](const std::string& name) { return decisions_.apart(labelOf(entity.kind), mine, name); });
  };
  return !apart(entity.name) && std::none_of(entity.aliases.begin(), entity.aliases.end(), apart);
}

std::optional<Recognised> Identities::bySpelling(const Entity& entity) const {
  for (const std::string& name : spellingsOf(entity)) {
    const bool same = name == entity.name;
    for (const NodeId node : index_.find(labelOf(entity.kind), tightKey(name)))
      if (mayBe(entity, node)) return Recognised{node, same ? "same name" : "one of its names", same ? 0.95 : 0.85};
    for (const std::string& key : decisions_.partners(labelOf(entity.kind), name))
      for (const NodeId node : index_.find(labelOf(entity.kind), key))
        if (mayBe(entity, node)) return Recognised{node, "a person's decision", 1};
  }
  if (!entity.stem.empty() && !entity.fromLexicon)
    for (const NodeId node : index_.find(stemKind(entity.kind), entity.stem))
      if (mayBe(entity, node)) return Recognised{node, "same words, inflected otherwise", 0.85};
  return std::nullopt;
}

std::optional<Recognised> Identities::find(const Facts& facts, EntityIndex index,
                                           const std::vector<std::optional<NodeId>>& nodes,
                                           std::vector<Doubt>& doubts) {
  const Entity& entity = facts.entities[index];
  if (auto known = bySpelling(entity)) return known;
  if (entity.kind == EntityKind::person) return person(facts, index, nodes, doubts);
  if (entity.kind == EntityKind::initiative) return initiative(facts, index, nodes, doubts);
  return std::nullopt;
}

std::optional<Recognised> Identities::person(const Facts& facts, EntityIndex index,
                                             const std::vector<std::optional<NodeId>>& nodes,
                                             std::vector<Doubt>& doubts) const {
  const Entity& entity = facts.entities[index];
  std::optional<Recognised> best;
  std::vector<Doubt> near;
  for (const std::string& key : looseKeys(entity.name))
    for (const NodeId candidate : index_.find(kLoose, key)) {
      if (!mayBe(entity, candidate)) continue;
      std::optional<NameAgreement> agreement;
      for (const std::string& name : namesOf(candidate))
        if (const auto other = compareNames(entity.name, name);
            other && (!agreement || other->confidence > agreement->confidence))
          agreement = other;
      if (!agreement) continue;
      if (agreement->needsPost && !sharesPost(facts, index, candidate, nodes)) {
        near.push_back(
            {index, candidate, std::string(agreement->rule) + ", which no record shows", agreement->confidence / 2});
        continue;
      }
      if (best && best->node == candidate) continue;
      if (best && best->confidence == agreement->confidence)
        near.push_back(
            {index, candidate, "another is as near: " + std::string(agreement->rule), agreement->confidence / 2});
      if (!best || best->confidence < agreement->confidence)
        best = Recognised{candidate, std::string(agreement->rule), agreement->confidence};
    }
  for (Doubt& doubt : near)
    if (!best || doubt.other != best->node) doubts.push_back(std::move(doubt));
  return best;
}

const InitiativeShape& Identities::shape(const std::string& name, const Lexicon& lexicon) {
  const auto [place, isNew] = shapes_.try_emplace(name);
  if (isNew) place->second = shapeOf(name, lexicon);
  return place->second;
}

InitiativeShape Identities::fullest(const std::vector<std::string>& names, const Lexicon& lexicon) {
  InitiativeShape best = shape(names.front(), lexicon);
  for (const std::string& name : names) {
    const InitiativeShape& other = shape(name, lexicon);
    if (fullnessOf(other) > fullnessOf(best) && (other.head == best.head || best.head.empty())) best = other;
  }
  return best;
}

/// Whether an item of the forum's meetings speaks of the initiative.
bool Identities::namedIn(NodeId initiative, NodeId forum) const {
  constexpr std::size_t kMostItems = 64;
  const Snapshot& view = transaction_.view();
  const auto step = [&](const std::vector<NodeId>& from, std::string_view type, Direction direction) {
    std::vector<NodeId> to;
    const auto id = view.type(type);
    if (!id) return to;
    std::vector<Neighbour> neighbours;
    for (const NodeId node : from) {
      view.neighbours(node, std::span(&*id, 1), direction, neighbours);
      for (const Neighbour& neighbour : neighbours)
        if (to.size() < kMostItems) to.push_back(neighbour.node);
    }
    return to;
  };
  auto items = step({initiative}, "ABOUT", Direction::incoming);
  for (const NodeId item : step({initiative}, "MENTIONS", Direction::incoming)) items.push_back(item);
  const auto meetings = step(items, "HAS_ITEM", Direction::incoming);
  const auto forums = step(meetings, "MEETING_OF", Direction::outgoing);
  return std::find(forums.begin(), forums.end(), forum) != forums.end();
}

std::optional<Recognised> Identities::initiative(const Facts& facts, EntityIndex index,
                                                 const std::vector<std::optional<NodeId>>& nodes,
                                                 std::vector<Doubt>& doubts) {
  constexpr std::size_t kMostCandidates = 200;  // a word that so many names share tells nothing
  const Entity& entity = facts.entities[index];
  const Lexicon& lexicon = Lexicon::of(facts.language.empty() ? "da" : facts.language);
  std::vector<std::string> names{entity.name};
  names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  const InitiativeShape mine = fullest(names, lexicon);
  std::vector<NodeId> candidates;
  for (const std::string& word : searchWordsOf(mine)) {
    const auto found = index_.find(kWord, firstCodePoints(word, kLettersOfAWord));
    if (found.size() > kMostCandidates) continue;
    for (const NodeId node : found)
      if (std::find(candidates.begin(), candidates.end(), node) == candidates.end()) candidates.push_back(node);
  }
  struct Fit {
    NodeId node{};
    InitiativeAgreement agreement;
  };
  std::vector<Fit> fits;
  std::optional<NodeId> forum;
  if (facts.forum) forum = nodes[*facts.forum];
  for (const NodeId candidate : candidates) {
    if (!mayBe(entity, candidate)) continue;
    const auto theirs = namesOf(candidate);
    if (theirs.empty()) continue;
    auto agreement = compareInitiatives(mine, fullest(theirs, lexicon));
    if (!agreement) continue;
    if (agreement->brief && forum && namedIn(candidate, *forum)) agreement->confidence += kSameForum;
    fits.push_back({candidate, *agreement});
  }
  const auto sure = std::find_if(fits.begin(), fits.end(), [](const Fit& fit) { return !fit.agreement.brief; });
  if (sure != fits.end()) return Recognised{sure->node, std::string(sure->agreement.rule), sure->agreement.confidence};
  if (fits.size() == 1 && fits.front().agreement.confidence >= kEnough)
    return Recognised{fits.front().node, std::string(fits.front().agreement.rule), fits.front().agreement.confidence};
  for (const Fit& fit : fits)
    doubts.push_back(
        {index, fit.node,
         (fits.size() > 1 ? "could be any of several: " : "too little alone: ") + std::string(fit.agreement.rule),
         fit.agreement.confidence / static_cast<double>(fits.size())});
  return std::nullopt;
}

bool Identities::sharesPost(const Facts& facts, EntityIndex person, NodeId candidate,
                            const std::vector<std::optional<NodeId>>& nodes) const {
  const Snapshot& view = transaction_.view();
  const auto holds = view.type("HOLDS");
  const auto at = view.type("AT");
  const auto titleKey = view.key("key");
  if (!holds) return false;
  std::vector<Neighbour> roles;
  view.neighbours(candidate, std::span(&*holds, 1), Direction::outgoing, roles);
  for (const Neighbour& role : roles) {
    std::vector<Neighbour> places;
    if (at) view.neighbours(role.node, std::span(&*at, 1), Direction::outgoing, places);
    const Value key = titleKey ? view.property(role.node, *titleKey) : Value();
    for (const PostFact& post : facts.posts) {
      if (post.person != person) continue;
      const bool samePlace = post.organisation && nodes[*post.organisation] &&
                             std::any_of(places.begin(), places.end(), [&](const Neighbour& place) {
                               return place.node == *nodes[*post.organisation];
                             });
      const bool sameTitle = !post.key.empty() && key.kind() == Value::Kind::string && key.asString() == post.key;
      if (samePlace || (sameTitle && (places.empty() || !post.organisation))) return true;
    }
  }
  return false;
}

std::vector<std::string> Identities::indexEntries(const Entity& entity, const Lexicon& lexicon) {
  std::vector<std::string> entries;
  const auto names = spellingsOf(entity);
  for (const std::string& name : names) {
    entries.push_back(std::string(labelOf(entity.kind)) + "/" + tightKey(name));
    if (entity.kind != EntityKind::person) continue;
    for (const std::string& key : looseKeys(name)) entries.push_back(std::string(kLoose) + "/" + key);
  }
  if (!entity.stem.empty() && !entity.fromLexicon) entries.push_back(stemKind(entity.kind) + "/" + entity.stem);
  if (entity.kind == EntityKind::initiative)
    for (const std::string& word : searchWordsOf(fullest(names, lexicon)))
      entries.push_back(std::string(kWord) + "/" + std::string(firstCodePoints(word, kLettersOfAWord)));
  return entries;
}

}  // namespace tov::loaders
