#include "loaders/resolve/identities.h"

#include <algorithm>

#include "loaders/lexicon/wording.h"
#include "loaders/resolve/names_of_people.h"

namespace tov::loaders {
namespace {

constexpr std::string_view kLoose = "Person.loose";

std::vector<std::string> namesOf(const Entity& entity) {
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

std::optional<Recognised> Identities::find(const Facts& facts, EntityIndex index,
                                           const std::vector<std::optional<NodeId>>& nodes) const {
  const Entity& entity = facts.entities[index];
  for (const std::string& name : namesOf(entity)) {
    const auto found = index_.find(labelOf(entity.kind), tightKey(name));
    if (found.empty()) continue;
    const bool same = name == entity.name;
    return Recognised{found.front(), same ? "same name" : "one of its names", same ? 0.95 : 0.85};
  }
  if (!entity.stem.empty() && !entity.fromLexicon) {
    const auto found = index_.find(stemKind(entity.kind), entity.stem);
    if (!found.empty()) return Recognised{found.front(), "same words, inflected otherwise", 0.85};
  }
  if (entity.kind != EntityKind::person) return std::nullopt;
  std::optional<Recognised> best;
  const auto nameId = transaction_.view().key("name");
  if (!nameId) return std::nullopt;
  for (const std::string& key : looseKeys(entity.name))
    for (const NodeId candidate : index_.find(kLoose, key)) {
      const Value name = transaction_.view().property(candidate, *nameId);
      if (name.kind() != Value::Kind::string) continue;
      const auto agreement = compareNames(entity.name, name.asString());
      if (!agreement || (best && best->confidence >= agreement->confidence)) continue;
      if (agreement->needsPost && !sharesPost(facts, index, candidate, nodes)) continue;
      best = Recognised{candidate, std::string(agreement->rule), agreement->confidence};
    }
  return best;
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

std::vector<std::string> Identities::indexEntries(const Entity& entity) {
  std::vector<std::string> entries;
  for (const std::string& name : namesOf(entity)) {
    entries.push_back(std::string(labelOf(entity.kind)) + "/" + tightKey(name));
    if (entity.kind != EntityKind::person) continue;
    for (const std::string& key : looseKeys(name)) entries.push_back(std::string(kLoose) + "/" + key);
  }
  if (!entity.stem.empty() && !entity.fromLexicon) entries.push_back(stemKind(entity.kind) + "/" + entity.stem);
  return entries;
}

}  // namespace tov::loaders
