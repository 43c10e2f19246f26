#include "loaders/write/separate.h"

#include <algorithm>

#include "loaders/lexicon/wording.h"
#include "loaders/resolve/identities.h"

namespace tov::loaders {
namespace {

bool holds(const Evidence& evidence, const std::string& name) {
  return (" " + nameKey(evidence.quote) + " ").find(" " + nameKey(name) + " ") != std::string::npos;
}

/// Calls `change(index, evidence)` for each place where a fact names an entity.
template <typename Change>
void eachUse(Facts& facts, Change change) {
  for (PostFact& fact : facts.posts) {
    change(fact.person, fact.evidence);
    if (fact.organisation) change(*fact.organisation, fact.evidence);
  }
  for (AttendanceFact& fact : facts.attendance) change(fact.person, fact.evidence);
  for (DutyFact& fact : facts.duties) change(fact.person, fact.evidence);
  for (PresentationFact& fact : facts.presentations) {
    change(fact.person, fact.evidence);
    for (EntityIndex& initiative : fact.initiatives) change(initiative, fact.evidence);
  }
  for (SubjectFact& fact : facts.subjects) change(fact.entity, fact.evidence);
  for (ParticipationFact& fact : facts.participation) {
    change(fact.who, fact.evidence);
    change(fact.initiative, fact.evidence);
  }
  for (FundingFact& fact : facts.funding) {
    if (fact.initiative) change(*fact.initiative, fact.evidence);
    if (fact.source) change(*fact.source, fact.evidence);
  }
  for (AssignmentFact& fact : facts.assignments) change(fact.who, fact.evidence);
  for (ReferenceFact& fact : facts.references) change(fact.forum, fact.evidence);
  for (PartOfFact& fact : facts.parts) {
    change(fact.part, fact.evidence);
    change(fact.whole, fact.evidence);
  }
}

/// A spelling of an entity that was decided to be another than a spelling before it; nothing when there is none.
std::optional<std::string> strangerIn(const Entity& entity, const DecisionsOfPeople& decisions) {
  std::vector<const std::string*> names{&entity.name};
  for (const auto* list : {&entity.aliases, &entity.shortNames})
    for (const std::string& name : *list) names.push_back(&name);
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j)
      if (decisions.apart(labelOf(entity.kind), *names[i], *names[j])) return *names[j];
  return std::nullopt;
}

void split(Facts& facts, EntityIndex index, const std::string& stranger) {
  Entity apart;
  apart.kind = facts.entities[index].kind;
  apart.type = facts.entities[index].type;
  apart.name = stranger;
  const EntityIndex made = facts.entities.size();
  Entity& kept = facts.entities[index];
  const std::string key = tightKey(stranger);
  std::erase_if(kept.aliases, [&](const std::string& name) { return tightKey(name) == key; });
  std::erase_if(kept.shortNames, [&](const std::string& name) { return tightKey(name) == key; });
  // A quote that holds the stranger's spelling and no fuller one of the other's is the stranger's.
  std::vector<std::string> others{kept.name};
  others.insert(others.end(), kept.aliases.begin(), kept.aliases.end());
  const auto isStrangers = [&](const Evidence& evidence) {
    return holds(evidence, stranger) && std::none_of(others.begin(), others.end(), [&](const std::string& name) {
             return name.size() > stranger.size() && holds(evidence, name);
           });
  };
  std::vector<Evidence> mentions;
  mentions.swap(kept.mentions);
  for (Evidence& mention : mentions) (isStrangers(mention) ? apart : kept).mentions.push_back(std::move(mention));
  facts.entities.push_back(std::move(apart));
  eachUse(facts, [&](EntityIndex& used, const Evidence& evidence) {
    if (used == index && isStrangers(evidence)) used = made;
  });
}

}  // namespace

std::optional<Facts> separate(const Facts& facts, const DecisionsOfPeople& decisions) {
  std::optional<Facts> changed;
  for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
    if (!decisions.anyApart(labelOf(facts.entities[i].kind))) continue;
    while (const auto stranger = strangerIn((changed ? *changed : facts).entities[i], decisions)) {
      if (!changed) changed = facts;
      split(*changed, i, *stranger);
    }
  }
  return changed;
}

}  // namespace tov::loaders
