// Names of initiatives that mean the same become one.
#include "loaders/extract/subjects_reader.h"

#include <algorithm>

namespace tov::loaders {

void SubjectsReader::joinTitles() {
  std::map<std::size_t, std::vector<EntityIndex>> ofItem;
  for (const SubjectFact& subject : facts().subjects)
    if (entities_[subject.entity].kind == EntityKind::initiative) ofItem[subject.item].push_back(subject.entity);
  for (const auto& [entity, item] : titled_) {
    const auto words = contentWords(entities_[entity].name, lexicon_);
    if (words.empty()) continue;
    std::optional<EntityIndex> fuller;
    std::size_t candidates = 0;
    for (const EntityIndex candidate : ofItem[item]) {
      if (candidate == entity) continue;
      const auto other = contentWords(entities_[candidate].name, lexicon_);
      const auto within = [&](const std::string& word) {
        return std::any_of(other.begin(), other.end(),
                           [&](const std::string& o) { return sameStem(word, o, lexicon_); });
      };
      const std::size_t shared = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), within));
      if (words.size() < 2 || shared < words.size()) continue;
      ++candidates;
      if (!fuller) fuller = candidate;
    }
    if (candidates == 1) alike_.emplace(entity, *fuller);
  }
  // The title's evidence stays with the name that it means.
  for (SubjectFact& subject : facts().subjects)
    for (auto alike = alike_.find(subject.entity); alike != alike_.end() && subject.entity != alike->second;
         alike = alike_.find(subject.entity)) {
      subject.entity = alike->second;
      if (alike->first > subject.entity) break;
    }
  for (const auto& [entity, fuller] : alike_) {
    entities_.moveMentions(entity, fuller);
    entities_.addShortName(fuller, entities_[entity].name);
  }
  uniteSubjects();
}

const InitiativeShape& SubjectsReader::shape(const std::string& name) {
  const auto [place, isNew] = shapes_.try_emplace(name);
  if (isNew) place->second = shapeOf(name, lexicon_);
  return place->second;
}

const InitiativeShape& SubjectsReader::fullest(EntityIndex index) {
  const Entity& entity = entities_[index];
  const InitiativeShape* best = &shape(entity.name);
  for (const std::string& alias : entity.aliases) {
    const InitiativeShape& other = shape(alias);
    if (fullnessOf(other) > fullnessOf(*best) && (other.head == best->head || best->head.empty())) best = &other;
  }
  return *best;
}

bool SubjectsReader::agrees(EntityIndex entity, const std::string& spelling) {
  const InitiativeShape& wide = shape(spelling);
  return wide.marks.empty() || compareInitiatives(fullest(entity), wide).has_value() ||
         shape(entities_[entity].name).marks.empty();
}

void SubjectsReader::joinShapes() {
  std::vector<EntityIndex> all;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i)
    if (entities_[i].kind == EntityKind::initiative && !entities_[i].mentions.empty()) all.push_back(i);
  // The fullest first, so that a short name finds its whole.
  std::stable_sort(all.begin(), all.end(),
                   [&](EntityIndex a, EntityIndex b) { return fullnessOf(fullest(a)) > fullnessOf(fullest(b)); });
  std::map<std::string, std::vector<EntityIndex>> byWord;
  std::map<EntityIndex, EntityIndex> target;
  for (const EntityIndex entity : all) {
    const InitiativeShape mine = fullest(entity);
    std::set<EntityIndex> near;
    const auto words = searchWordsOf(mine);
    for (const std::string& word : words)
      if (const auto found = byWord.find(std::string(firstCodePoints(word, 5))); found != byWord.end())
        near.insert(found->second.begin(), found->second.end());
    std::vector<std::pair<EntityIndex, InitiativeAgreement>> fitting;
    for (const EntityIndex other : near)
      if (const auto agreement = compareInitiatives(fullest(other), mine)) fitting.emplace_back(other, *agreement);
    const auto sure = std::find_if(fitting.begin(), fitting.end(), [](const auto& fit) { return !fit.second.brief; });
    if (sure != fitting.end()) {
      join(entity, sure->first, sure->second, target);
    } else if (fitting.size() == 1) {
      join(entity, fitting.front().first, fitting.front().second, target);
    } else if (fitting.size() > 1) {
      for (const auto& [other, agreement] : fitting)
        facts().doubts.push_back({entity, other, "could be any of several: " + std::string(agreement.rule),
                                  agreement.confidence / static_cast<double>(fitting.size())});
    }
    if (!target.contains(entity))
      for (const std::string& word : words) byWord[std::string(firstCodePoints(word, 5))].push_back(entity);
  }
  redirect(target);
}

void SubjectsReader::join(EntityIndex brief, EntityIndex full, const InitiativeAgreement& agreement,
                          std::map<EntityIndex, EntityIndex>& target) {
  target.emplace(brief, full);
  entities_.noteJoin(brief, agreement.rule, agreement.confidence);
  entities_.moveMentions(brief, full);
  // The fuller name leads: a title's before another's, more words before fewer.
  Entity& shown = entities_[full];
  const bool titled = titled_.contains(brief);
  const bool better = titled != titled_.contains(full)
                          ? titled && fullnessOf(shape(entities_[brief].name)) >= 2
                          : fullnessOf(shape(entities_[brief].name)) > fullnessOf(shape(shown.name));
  // What is short for it in this record only must not lead to it from others.
  const auto keep = [&](const std::string& name) {
    if (agreement.brief && fullnessOf(shape(name)) < 2)
      entities_.addShortName(full, name);
    else
      entities_.addAlias(full, name);
  };
  keep(entities_[brief].name);
  for (const std::string& alias : entities_[brief].aliases) keep(alias);
  if (titled) titled_.emplace(full, titled_.at(brief));
  if (better) {
    std::erase(shown.aliases, entities_[brief].name);
    shown.aliases.push_back(std::exchange(shown.name, entities_[brief].name));
  }
}

void SubjectsReader::redirect(const std::map<EntityIndex, EntityIndex>& target) {
  if (target.empty()) return;
  const auto follow = [&](EntityIndex& entity) {
    if (const auto found = target.find(entity); found != target.end()) entity = found->second;
  };
  for (SubjectFact& subject : facts().subjects) follow(subject.entity);
  for (Sentence& sentence : text_.sentences)
    for (InitiativeMention& mention : sentence.initiatives) follow(mention.initiative);
  for (DoubtFact& doubt : facts().doubts) {
    follow(doubt.left);
    follow(doubt.right);
  }
  uniteSubjects();
}

void SubjectsReader::nameWithAbbreviations() {
  constexpr std::size_t kLongestAbbreviation = 8;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
    const Entity& entity = entities_[i];
    if (entity.kind != EntityKind::initiative || entity.mentions.empty()) continue;
    std::vector<std::string> names{entity.name};
    names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
    std::string longest;
    std::string abbreviation;
    for (const std::string& name : names) {
      const bool capitals = isAllCapitals(name) && codePoints(name) <= kLongestAbbreviation;
      if (capitals && abbreviation.empty()) abbreviation = name;
      if (!capitals && name.find('(') == std::string::npos && wordsOf(name).size() >= 2 &&
          name.find(" – ") == std::string::npos && name.size() > longest.size())
        longest = name;
    }
    if (!abbreviation.empty() && !longest.empty() && longest.find(abbreviation) == std::string::npos)
      entities_.addAlias(i, longest + " (" + abbreviation + ")");
  }
}

void SubjectsReader::joinHeads() {
  std::map<std::string, std::vector<EntityIndex>> byHead;  // of names with more words than their head
  std::map<EntityIndex, std::string> briefs;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
    const Entity& entity = entities_[i];
    if (entity.kind != EntityKind::initiative || entity.mentions.empty()) continue;
    const auto words = contentWords(entity.name, lexicon_);
    if (words.size() > 1)
      byHead[stem(words.front())].push_back(i);
    else if (words.size() == 1 && !titled_.contains(i) && !lexicon_.phrases("generic initiative").whole(entity.name))
      briefs.emplace(i, stem(words.front()));
  }
  std::map<EntityIndex, EntityIndex> target;
  for (const auto& [brief, head] : briefs) {
    const auto full = byHead.find(head);
    if (full == byHead.end() || full->second.size() != 1) continue;
    target.emplace(brief, full->second.front());
    entities_.noteJoin(brief, "the word for its kind alone", 0.65);
    entities_.moveMentions(brief, full->second.front());
    entities_.addShortName(full->second.front(), entities_[brief].name);
    for (const std::string& alias : entities_[brief].aliases) entities_.addShortName(full->second.front(), alias);
  }
  redirect(target);
}

const std::string& SubjectsReader::stem(const std::string& word) {
  const auto [place, isNew] = stems_.try_emplace(word);
  if (isNew) place->second = withoutEnding(word, lexicon_.phrases("ending"));
  return place->second;
}

const std::string& SubjectsReader::stemOfWord(std::string_view seen) {
  const auto [place, isNew] = stemsAsWritten_.try_emplace(seen);
  if (isNew) place->second = stem(tightKey(seen));
  return place->second;
}

const std::string& SubjectsReader::stemOfName(const std::string& name) {
  const auto [place, isNew] = stemsOfNames_.try_emplace(name);
  if (isNew) place->second = stemOf(name, lexicon_);
  return place->second;
}

void SubjectsReader::uniteSubjects() {
  std::vector<SubjectFact> all;
  all.swap(facts().subjects);
  related_.clear();
  for (const SubjectFact& subject : all) relate(subject.item, subject.entity, subject.about, subject.evidence);
}

}  // namespace tov::loaders
