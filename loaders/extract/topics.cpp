// What a sentence speaks of, and the stems by which the same name is known in every inflection.
#include <algorithm>

#include "loaders/extract/initiative_names.h"
#include "loaders/extract/subjects.h"

namespace tov::loaders {

std::string stemOf(std::string_view name, const Lexicon& lexicon) {
  std::string stem;
  const Phrases& endings = lexicon.phrases("ending");
  const auto words = contentWords(name, lexicon);
  const bool reform = kindOfName(name, lexicon) == "reform";
  for (std::string word : words) {
    // A reform goes by its name with and without its year.
    const bool year =
        word.size() == 4 && word.starts_with("20") && word.find_first_not_of("0123456789") == std::string::npos;
    if (year && reform && words.size() > 1) continue;
    // "2024-27" is "2024-2027".
    const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
    if (digits && word.size() == 6) word.insert(4, "20");
    // The first half of a compound that is written apart stays whole.
    const bool half = lexicon.phrases("first part of a compound").whole(word).has_value();
    stem += digits || half ? word : withoutEnding(std::move(word), endings);
  }
  return stem;
}

std::string stemOfBody(std::string_view name, const Lexicon& lexicon) {
  std::vector<std::string> words;
  for (std::string& word : contentWords(name, lexicon))
    if (word.find_first_not_of("0123456789") != std::string::npos && !lexicon.phrases("light forum word").whole(word))
      words.push_back(withoutEnding(std::move(word), lexicon.phrases("singular ending")));
  std::sort(words.begin(), words.end());
  std::string stem;
  for (const std::string& word : words) {
    if (!stem.empty()) stem += ' ';
    stem += word;
  }
  return stem;
}

std::optional<EntityIndex> topicOf(const ItemText& text, std::size_t index, const Facts& facts, bool ownMentions) {
  const Sentence& sentence = text.sentences[index];
  const auto initiativeIn = [&](const Sentence& from) -> std::optional<EntityIndex> {
    for (auto mention = from.initiatives.rbegin(); mention != from.initiatives.rend(); ++mention)
      if (facts.entities[mention->initiative].kind == EntityKind::initiative) return mention->initiative;
    return std::nullopt;
  };
  // An earlier sentence that names the item's own subject beside another speaks of the subject.
  const auto ownSubjectIn = [&](const Sentence& from) -> std::optional<EntityIndex> {
    for (const InitiativeMention& mention : from.initiatives)
      for (const SubjectFact& subject : facts.subjects)
        if (subject.item == sentence.item && subject.about && subject.entity == mention.initiative &&
            subject.evidence.rule == "subject of the item's title" &&
            facts.entities[subject.entity].kind == EntityKind::initiative)
          return mention.initiative;
    return std::nullopt;
  };
  // "the project": where the sentence names none, the item's own subject goes before what was named last.
  if ((!ownMentions || !initiativeIn(sentence)) &&
      Lexicon::of(facts.language.empty() ? "da" : facts.language).phrases("definite type word").in(text.text(sentence)))
    for (const SubjectFact& subject : facts.subjects)
      if (subject.item == sentence.item && subject.about && subject.evidence.rule == "subject of the item's title" &&
          facts.entities[subject.entity].kind == EntityKind::initiative)
        return subject.entity;
  for (std::size_t i = ownMentions ? index + 1 : index; i-- > 0;) {
    const Sentence& before = text.sentences[i];
    if (before.item != sentence.item || before.section != sentence.section) break;
    if (i < index)
      if (const auto own = ownSubjectIn(before)) return own;
    if (const auto found = initiativeIn(before)) return found;
  }
  for (const SubjectFact& subject : facts.subjects)
    if (subject.item == sentence.item && subject.about && facts.entities[subject.entity].kind == EntityKind::initiative)
      return subject.entity;
  // What the item spoke of last.
  for (std::size_t i = index; i-- > 0 && text.sentences[i].item == sentence.item;)
    if (const auto found = initiativeIn(text.sentences[i])) return found;
  return std::nullopt;
}

}  // namespace tov::loaders
