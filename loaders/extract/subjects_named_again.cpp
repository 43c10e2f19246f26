// Initiatives where the text means them without their whole name.
#include "loaders/extract/subjects_reader.h"

#include <algorithm>

namespace tov::loaders {

void SubjectsReader::backReferences() {
  std::map<std::string, std::vector<EntityIndex>> byMark;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
    if (entities_[i].kind != EntityKind::initiative || entities_[i].mentions.empty()) continue;
    for (const std::string& mark : fullest(i).marks) byMark[mark].push_back(i);
  }
  for (Sentence& sentence : text_.sentences) {
    const std::string_view text = text_.text(sentence);
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
      if (!lexicon_.phrases("definite article").whole(slice(text, words[i])) ||
          !lexicon_.phrases("any adjective").whole(slice(text, words[i + 1])) ||
          lexicon_.phrases("light adjective").whole(slice(text, words[i + 1])) ||
          !lexicon_.phrases("back reference").whole(slice(text, words[i + 2])) ||
          text.substr(words[i].end, words[i + 2].begin - words[i].end).find(',') != std::string_view::npos)
        continue;
      const auto meant = byMark.find(stemOfWord(slice(text, words[i + 1])));
      if (meant == byMark.end() || meant->second.size() != 1) continue;
      const EntityIndex entity = meant->second.front();
      const Range range{sentence.range.begin + words[i].begin, sentence.range.begin + words[i + 2].end};
      if (std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& m) {
            return m.range.begin < range.end && range.begin < m.range.end;
          }))
        continue;
      Evidence evidence = text_.quote(sentence, range, "back reference by its adjective", 0.7);
      entities_.addShortName(entity, slice(text, {words[i].begin, words[i + 2].end}));
      entities_.mention(entity, evidence);
      sentence.initiatives.push_back({range, entity});
      relate(sentence.item, entity, false, evidence);
    }
    typeAlone(sentence, text, words);
  }
}

void SubjectsReader::typeAlone(Sentence& sentence, std::string_view text, const std::vector<Range>& words) {
  for (const Range& word : words) {
    const std::string_view seen = slice(text, word);
    const bool typed = lexicon_.phrases("definite type word").whole(seen).has_value();
    // "the patrol" is the night patrol.
    const bool head = !typed && codePoints(seen) >= kShortestHead && lexicon_.phrases("definite word").whole(seen);
    if (!typed && !head) continue;
    const std::string ending = head ? headStem(seen) : std::string();
    const Range range{sentence.range.begin + word.begin, sentence.range.begin + word.end};
    if (std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(),
                    [&](const InitiativeMention& m) { return m.range.begin < range.end && range.begin < m.range.end; }))
      continue;
    const std::string& type = stemOfWord(seen);
    std::optional<EntityIndex> only;
    bool several = false;
    for (const SubjectFact& subject : facts().subjects) {
      if (subject.item != sentence.item || entities_[subject.entity].kind != EntityKind::initiative) continue;
      bool called = false;
      if (head) {
        const auto parts = wordsOf(entities_[subject.entity].name);
        const std::string name =
            parts.empty() ? std::string() : headStem(slice(entities_[subject.entity].name, parts.back()));
        const bool plain = std::none_of(parts.begin(), parts.end(), [&](Range part) {
          return lexicon_.phrases("inside a coined name").whole(slice(entities_[subject.entity].name, part));
        });
        called = plain && ending.size() >= kShortestHead && name.ends_with(ending) && name.size() >= ending.size() + 3;
        // "the plan for nearby health" in a longer title is what the item is about.
        called = called || (subject.about && parts.size() > 1 && name == ending && ending.size() >= kWholeWord &&
                            !lexicon_.phrases("collective").whole(seen));
      }
      for (const Range& part : wordsOf(entities_[subject.entity].name))
        called = called || (typed && stem(tightKey(slice(entities_[subject.entity].name, part))) == type);
      if (!called || only == subject.entity) continue;
      several = several || only.has_value();
      only = subject.entity;
    }
    if (!only || several) continue;
    Evidence evidence = text_.quote(sentence, range, "back reference by the word for its kind", 0.7);
    if (head) entities_.addShortName(*only, seen);
    entities_.mention(*only, evidence);
    sentence.initiatives.push_back({range, *only});
    relate(sentence.item, *only, false, evidence);
  }
  std::sort(sentence.initiatives.begin(), sentence.initiatives.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

void SubjectsReader::definedKinds() {
  struct Defined {
    std::string stem;
    EntityIndex initiative;
  };
  std::vector<Defined> defined;
  std::size_t item = static_cast<std::size_t>(-1);
  for (Sentence& sentence : text_.sentences) {
    if (sentence.item != item) {
      item = sentence.item;
      defined.clear();
    }
    const std::string_view text = text_.text(sentence);
    if (!defined.empty())
      for (const Range& word : wordsOf(text)) {
        const std::string_view seen = slice(text, word);
        if (!lexicon_.phrases("definite word").whole(seen)) continue;
        const std::string& stem = headStem(seen);
        const auto meant = std::find_if(defined.rbegin(), defined.rend(),
                                        [&](const Defined& candidate) { return candidate.stem == stem; });
        const Range range{sentence.range.begin + word.begin, sentence.range.begin + word.end};
        if (meant == defined.rend() ||
            std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& m) {
              return m.range.begin < range.end && range.begin < m.range.end;
            }))
          continue;
        entities_.mention(meant->initiative,
                          text_.quote(sentence, range, "back reference by what it is said to be", 0.65));
        sentence.initiatives.push_back({range, meant->initiative});
      }
    std::sort(sentence.initiatives.begin(), sentence.initiatives.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative) continue;
      const auto head = saidToBe(text, mention.range.end - sentence.range.begin);
      if (head.empty()) continue;
      std::erase_if(defined, [&](const Defined& other) { return other.stem == headStem(head); });
      defined.push_back({headStem(head), mention.initiative});
    }
  }
}

std::string_view SubjectsReader::saidToBe(std::string_view text, std::size_t end) const {
  constexpr std::size_t kMostWords = 5;
  // A bracket with the short name may stand between.
  if (text.substr(end).starts_with(" (")) {
    const std::size_t close = text.find(')', end);
    if (close != std::string_view::npos) end = close + 1;
  }
  while (end < text.size() && (text[end] == ' ' || text[end] == ',')) ++end;
  const auto is = lexicon_.phrases("is a").at(text, end);
  if (!is) return {};
  std::string_view head;
  std::size_t last = is->range.end;
  std::size_t count = 0;
  for (const Range& word : wordsOf(text.substr(is->range.end))) {
    const Range range{word.begin + is->range.end, word.end + is->range.end};
    const std::string_view seen = slice(text, range);
    if (text.substr(last, range.begin - last).find_first_of(",.;:(") != std::string_view::npos ||
        lexicon_.phrases("inside names").whole(seen) || lexicon_.phrases("inside a coined name").whole(seen) ||
        lexicon_.phrases("initiative stop").whole(seen) || lexicon_.phrases("initiative link").whole(seen) ||
        beginsWithCapital(seen) || ++count > kMostWords)
      break;
    head = seen;
    last = range.end;
  }
  return codePoints(head) >= 4 ? head : std::string_view();
}

std::string SubjectsReader::headStem(std::string_view word) {
  std::string key = stem(tightKey(word));
  if (key.size() > 4 && key[key.size() - 1] == key[key.size() - 2]) key.pop_back();
  return key;
}

std::map<std::string, EntityIndex> SubjectsReader::briefNames() {
  std::map<std::string, std::set<EntityIndex>> byBrief;
  std::set<std::string> whole;
  std::map<std::string, std::string> spelt;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
    const Entity& entity = facts().entities[i];
    if (entity.kind != EntityKind::initiative || entity.mentions.empty()) continue;
    std::vector<std::string> names{entity.name};
    names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
    for (const std::string& name : names) {
      whole.insert(nameKey(name));
      const auto words = wordsOf(name);
      if (words.size() < 2 || !beginsWithCapital(name)) continue;
      const auto add = [&](std::size_t count) {
        const std::string brief = name.substr(0, words[count - 1].end);
        byBrief[nameKey(brief)].insert(i);
        spelt.emplace(nameKey(brief), brief);
      };
      const auto capital = [&](std::size_t k) { return beginsWithCapital(slice(name, words[k])); };
      const std::string_view last = slice(name, words.back());
      const bool year = last.starts_with("20") && last.find_first_not_of("0123456789-/") == std::string_view::npos;
      if (year && (words.size() > 2 || !lexicon_.phrases("initiative compound").whole(slice(name, words[0]))))
        add(words.size() - 1);
      for (std::size_t k = 1; k + 1 < words.size(); ++k)
        if (lexicon_.phrases("place link").whole(slice(name, words[k])) && capital(k + 1) && capital(k - 1)) {
          add(k);
          break;
        }
      if (words.size() >= 3 && capital(0) && capital(1) && capital(2)) add(2);
    }
  }
  std::map<std::string, EntityIndex> brief;
  for (const auto& [key, entities] : byBrief)
    if (entities.size() == 1 && !whole.contains(key) && codePoints(key) >= 5 &&
        !lexicon_.phrases("generic initiative").whole(spelt.at(key)))
      brief.emplace(spelt.at(key), *entities.begin());
  return brief;
}

void SubjectsReader::everywhere() {
  struct Known {
    std::vector<std::string> words;  ///< without endings
    EntityIndex entity;
    bool common = false;  ///< a plain word that a title made a name: elsewhere it is one only with a capital
    bool brief = false;   ///< the start of a name, which stands for the whole where it is written as a name
  };
  std::multimap<std::string, Known> byFirst;
  for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
    const Entity& entity = facts().entities[i];
    if ((entity.kind != EntityKind::initiative && entity.kind != EntityKind::fund) || entity.mentions.empty()) continue;
    std::vector<std::string> names{entity.name};
    names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
    for (const std::string& name : names) {
      Known known{{}, i, false};
      for (const Range& word : wordsOf(name)) known.words.push_back(stem(tightKey(slice(name, word))));
      if (known.words.empty() || known.words.size() > 10 || (known.words.size() == 1 && codePoints(known.words[0]) < 3))
        continue;
      known.common = known.words.size() == 1 && entity.type == "other" && name.substr(1) == lowerCase(name).substr(1);
      const std::string first = known.words.front();
      byFirst.emplace(first, std::move(known));
    }
  }
  for (auto& [name, entity] : briefNames()) {
    Known known{{}, entity, false, true};
    for (const Range& word : wordsOf(name)) known.words.push_back(stem(tightKey(slice(name, word))));
    const std::string first = known.words.front();
    byFirst.emplace(first, std::move(known));
  }
  for (Sentence& sentence : text_.sentences) {
    const std::string_view text = text_.text(sentence);
    const auto words = wordsOf(text);
    std::vector<std::string> keys;
    for (const Range& word : words) keys.push_back(stemOfWord(slice(text, word)));
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Known* best = nullptr;
      const auto [from, to] = byFirst.equal_range(keys[i]);
      for (auto it = from; it != to; ++it) {
        const Known& known = it->second;
        if (i + known.words.size() > words.size() || (best && best->words.size() >= known.words.size())) continue;
        // A plain word opens a sentence with a capital anyway; below its own title it is the name.
        const auto own = known.common && i == 0 ? titled_.find(known.entity) : titled_.end();
        bool same = !known.common || ((i > 0 || (own != titled_.end() && own->second == sentence.item)) &&
                                      beginsWithCapital(slice(text, words[i])));
        for (std::size_t k = 0; k < known.words.size() && same; ++k) same = keys[i + k] == known.words[k];
        if (same && known.brief) {
          const std::size_t end = i + known.words.size();
          same =
              beginsWithCapital(slice(text, words[i])) &&
              (end == words.size() || text.substr(words[end - 1].end, words[end].begin - words[end - 1].end) != " " ||
               !beginsWithCapital(slice(text, words[end])));
        }
        if (same) best = &known;
      }
      if (!best) continue;
      const Range range{sentence.range.begin + words[i].begin,
                        sentence.range.begin + words[i + best->words.size() - 1].end};
      // What was found of a longer name is the whole name's.
      const auto part = std::find_if(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const auto& m) {
        return m.initiative == best->entity && m.range.begin >= range.begin && m.range.end <= range.end;
      });
      if (part != sentence.initiatives.end()) part->range = range;
      const bool taken = std::any_of(
          sentence.initiatives.begin(), sentence.initiatives.end(),
          [&](const InitiativeMention& m) { return m.range.begin < range.end && range.begin < m.range.end; });
      if (taken) continue;
      const Evidence evidence = text_.quote(sentence, range, "name known from the record", 0.8);
      sentence.initiatives.push_back({range, best->entity});
      entities_.addAlias(best->entity, slice(text_.passage(sentence).text(), range));
      entities_.mention(best->entity, evidence);
      const bool asked =
          sentence.kind == SectionKind::recommendation && entities_[best->entity].kind == EntityKind::initiative;
      relate(sentence.item, best->entity, asked, evidence);
      i += best->words.size() - 1;
    }
    std::sort(sentence.initiatives.begin(), sentence.initiatives.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  }
}

}  // namespace tov::loaders
