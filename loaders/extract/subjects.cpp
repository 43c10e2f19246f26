#include "loaders/extract/subjects_reader.h"

#include <algorithm>

namespace tov::loaders {

void SubjectsReader::extract() {
  titles();
  headings();
  names();
  joinTitles();
  joinShapes();
  joinHeads();
  backReferences();
  nameWithAbbreviations();
  everywhere();
  definedKinds();
  bodiesAndPeople();
  for (Entity& entity : entities_.facts().entities) {
    if (entity.kind == EntityKind::initiative || entity.kind == EntityKind::fund)
      entity.stem = stemOf(entity.name, lexicon_);
    else if (entity.kind == EntityKind::forum)
      entity.stem = stemOfBody(entity.name, lexicon_);
  }
}

EntityIndex SubjectsReader::initiative(const std::string& name, const std::string& kind, bool isFund) {
  const EntityKind what = isFund ? EntityKind::fund : EntityKind::initiative;
  if (const auto known = entities_.find(what, name)) {
    entities_.addAlias(*known, name);
    return *known;
  }
  if (const auto stem = byStem_.find(stemOfName(name)); stem != byStem_.end() && entities_[stem->second].kind == what) {
    entities_.addAlias(stem->second, name);
    return stem->second;
  }
  const EntityIndex made = entities_.named(what, name,
                                           isFund         ? std::string()
                                           : kind.empty() ? std::string("other")
                                                          : kind);
  byStem_.emplace(stemOfName(name), made);
  return made;
}

void SubjectsReader::relate(std::size_t item, EntityIndex entity, bool about, const Evidence& evidence) {
  const auto [place, isNew] = related_.try_emplace({item, entity}, facts().subjects.size());
  if (isNew)
    facts().subjects.push_back({item, entity, about, evidence});
  else
    facts().subjects[place->second].about = facts().subjects[place->second].about || about;
}

void SubjectsReader::titles() {
  for (std::size_t item = 0; item < minutes_.items.size(); ++item) {
    const Passage title(lines_, minutes_.items[item].title);
    for (const std::string& subject : subjectsOfTitle(title.text(), lexicon_, facts().region)) {
      const bool isFund = lexicon_.phrases("fund").whole(subject).has_value();
      const EntityIndex entity = initiative(subject, kindOfName(subject, lexicon_), isFund);
      withTypeWord(entity, title.text(), subject);
      withBracket(entity, title.text(), subject);
      const Evidence evidence = quote(title, {0, title.text().size()}, "subject of the item's title", 0.8);
      entities_.mention(entity, evidence);
      relate(item, entity, true, evidence);
      titled_.emplace(entity, item);
    }
  }
}

void SubjectsReader::withBracket(EntityIndex entity, std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  if (at == std::string_view::npos || !text.substr(at + name.size()).starts_with(" (")) return;
  const std::string_view rest = text.substr(at + name.size() + 2);
  const std::string_view brief = trim(rest.substr(0, rest.find(')')));
  if (rest.find(')') == std::string_view::npos || wordsOf(brief).empty() || wordsOf(brief).size() > 3 ||
      codePoints(brief) < 3 || !beginsWithCapital(brief) || lexicon_.body(brief, facts().region, true))
    return;
  entities_.addAlias(entity, brief);
  entities_.addAlias(entity, text.substr(at, name.size() + 3 + brief.size()));
}

void SubjectsReader::withTypeWord(EntityIndex entity, std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  if (at == std::string_view::npos || at < 2 || text[at - 1] != ' ') return;
  const auto before = wordsOf(text.substr(0, at));
  if (before.empty() || before.back().end + 1 != at ||
      !lexicon_.phrases("generic initiative").whole(slice(text, before.back())))
    return;
  entities_.addAlias(entity, text.substr(before.back().begin, at + name.size() - before.back().begin));
}

void SubjectsReader::headings() {
  for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
    const Sentence& sentence = text_.sentences[i];
    if (sentence.kind == SectionKind::attachments || sentence.kind == SectionKind::recommendation) continue;
    if (text_.tablePlace(sentence.paragraph).table) continue;
    const std::string& whole = text_.passage(sentence).text();
    if (sentence.range.size() != whole.size()) continue;  // more than one sentence
    const std::string_view words = trim(whole, " 0123456789.)-");
    const bool numbered = whole.front() >= '1' && whole.front() <= '9' && whole.find('.') < 3;
    const std::size_t count = wordsOf(words).size();
    if (count < 1 || count > 8 || codePoints(words) < 5 || !beginsWithCapital(words)) continue;
    if (std::string_view(".?!:;,)").find(whole.back()) != std::string_view::npos) continue;
    if (lexicon_.phrases("no heading name").whole(words) || lexicon_.phrases("procedural title").whole(words)) continue;
    if (!sentence.people.empty() || lexicon_.phrases("outcome").in(words)) continue;
    if (const auto body = bodyAtStart(words, lexicon_, facts().region); body && body->range.end + 1 >= words.size())
      continue;
    const std::size_t needed = numbered ? 0 : count == 1 ? 3 : count == 2 ? 2 : 1;
    if (occurrences(words, sentence.paragraph) < needed) continue;
    std::string_view name = titleWithoutLeads(words, lexicon_);
    if (codePoints(name) < 3 || lexicon_.phrases("generic initiative").whole(name)) name = words;
    const EntityIndex entity = initiative(std::string(name), kindOfName(words, lexicon_), false);
    const Evidence evidence = text_.quote(sentence, sentence.range, "heading within an item", 0.7);
    entities_.mention(entity, evidence);
    const bool generic =
        std::none_of(facts().subjects.begin(), facts().subjects.end(),
                     [&](const SubjectFact& subject) { return subject.item == sentence.item && subject.about; });
    relate(sentence.item, entity, generic || headed_.contains(sentence.item), evidence);
    if (generic) headed_.insert(sentence.item);
  }
}

std::size_t SubjectsReader::occurrences(std::string_view words, std::size_t paragraph) {
  if (lower_.empty()) {
    for (const auto& passage : text_.passages) lower_.push_back(" " + nameKey(passage->text()) + " ");
    for (std::size_t i = 0; i < lower_.size(); ++i)
      forEachWord(lower_[i], [&](std::string_view word) {
        auto& places = byWord_[word];
        if (places.empty() || places.back() != i) places.push_back(i);
      });
  }
  const std::string key = " " + nameKey(words) + " ";
  // Only where its rarest word stands can the whole stand.
  static const std::vector<std::size_t> kNowhere;
  const std::vector<std::size_t>* places = nullptr;
  forEachWord(key, [&](std::string_view word) {
    const auto found = byWord_.find(word);
    const auto* here = found == byWord_.end() ? &kNowhere : &found->second;
    if (!places || here->size() < places->size()) places = here;
  });
  if (!places) return 0;
  std::size_t count = 0;
  for (const std::size_t i : *places) {
    if (i != paragraph && lower_[i].find(key) != std::string::npos) ++count;
    if (count > kMostNeeded) break;
  }
  return count;
}

std::vector<NamedInitiative> SubjectsReader::namesIn(const Sentence& sentence) const {
  const auto place = text_.tablePlace(sentence.paragraph);
  if (place.table && !place.row) return {};
  const std::string_view words = text_.text(sentence);
  if (!place.table || !place.table->ofInitiatives()) return namesInText(sentence, words);
  const Range cell = place.row->cells[*place.table->column(ColumnKind::name)];
  const std::string_view name = trim(slice(words, cell), " *:");
  const std::string_view first = place.row->cells.empty() ? name : slice(words, place.row->cells.front());
  if (codePoints(name) < 3 || !beginsWithCapital(name) || totals(name) || totals(first)) return {};
  return {{cell,
           std::string(name),
           kindOfName(name, lexicon_),
           {},
           {},
           "row of a table of initiatives",
           0.75,
           false,
           false}};
}

std::vector<NamedInitiative> SubjectsReader::namesInText(const Sentence& sentence, std::string_view words) const {
  std::vector<Range> people;
  const auto local = [&](Range range) {
    return Range{range.begin - sentence.range.begin, range.end - sentence.range.begin};
  };
  for (const PersonMention& person : sentence.people) people.push_back(local(person.range));
  for (const Range& word : wordsOf(words)) {
    const std::string_view seen = slice(words, word);
    if (beginsWithCapital(seen) && (entities_.byFirstName(seen) || entities_.byInitials(seen))) people.push_back(word);
  }
  std::vector<BodyMention> bodies = sentence.bodies;
  for (BodyMention& body : bodies) body.range = local(body.range);
  std::vector<Range> known;
  for (std::size_t i = sentence.opensRound ? 1 : 0; i < bodies.size(); ++i) known.push_back(bodies[i].range);
  auto names = initiativesIn(words, lexicon_, std::move(known));
  // A person's initials are no project's letters.
  std::erase_if(names, [&](const NamedInitiative& name) {
    return name.needsAnother && std::find(people.begin(), people.end(), name.range) != people.end();
  });
  if (sentence.kind == SectionKind::attachments) return names;
  return united(std::move(names), coinedNamesIn(words, lexicon_, bodies, people, standingOf(sentence)));
}

Standing SubjectsReader::standingOf(const Sentence& sentence) const {
  if (sentence.range.begin > 0) return Standing::within;
  const std::uint32_t line = text_.passage(sentence).line(0);
  if (line == 0 || line > lines_.lines.size()) return Standing::opensParagraph;
  const std::string_view printed = trim(lines_.lines[line - 1]);
  for (const std::string_view bullet : {"-", "–", "•", "*", "\uF0B7", "·", "o "})
    if (printed.starts_with(bullet)) return Standing::entry;
  return Standing::opensParagraph;
}

bool SubjectsReader::totals(std::string_view label) const {
  return lexicon_.phrases("table total").at(label, 0) || lexicon_.phrases("table rest").whole(label);
}

void SubjectsReader::names() {
  struct Occurrence {
    Sentence* sentence;
    NamedInitiative named;
  };
  std::vector<Occurrence> all;
  std::map<std::string, std::size_t> count;
  for (Sentence& sentence : text_.sentences) {
    for (NamedInitiative& named : namesIn(sentence)) {
      named.range.begin += sentence.range.begin;
      named.range.end += sentence.range.begin;
      ++count[stemOfName(named.name)];
      all.push_back({&sentence, std::move(named)});
    }
  }
  for (Occurrence& occurrence : all) {
    NamedInitiative& named = occurrence.named;
    const Sentence& sentence = *occurrence.sentence;
    const EntityKind kind = named.isFund ? EntityKind::fund : EntityKind::initiative;
    if (named.needsAnother && count[stemOfName(named.name)] < 2 && !entities_.find(kind, named.name) &&
        !byStem_.contains(stemOfName(named.name)))
      continue;
    // The two names of an abbreviation are one.
    std::optional<EntityIndex> entity;
    if (!named.alias.empty()) entity = entities_.find(kind, named.alias);
    if (!entity) entity = initiative(named.name, named.kind, named.isFund);
    entities_.addAlias(*entity, named.name);
    if (!named.isFund) withTypeWord(*entity, text_.text(sentence), named.name);
    if (!named.alias.empty()) entities_.addAlias(*entity, named.alias);
    for (const std::string& spelling : named.spellings)
      if (named.rule == "abbreviation beside its expansion" || agrees(*entity, spelling))
        entities_.addAlias(*entity, spelling);
    const Evidence evidence = text_.quote(sentence, named.range, named.rule, named.confidence);
    entities_.mention(*entity, evidence);
    occurrence.sentence->initiatives.push_back({named.range, *entity});
    // What the meeting is asked to decide on is the item's own subject.
    relate(sentence.item, *entity, sentence.kind == SectionKind::recommendation && !named.isFund, evidence);
  }
}

void SubjectsReader::bodiesAndPeople() {
  for (Sentence& sentence : text_.sentences) {
    const std::string& passage = text_.passage(sentence).text();
    for (const BodyMention& body : sentence.bodies) {
      const EntityIndex entity = entities_.body(body, passage);
      const Evidence evidence =
          text_.quote(sentence, body.range, body.inLexicon ? "body known by name" : "body by the form of its name",
                      body.inLexicon ? 0.9 : 0.75);
      entities_.mention(entity, evidence);
      relate(sentence.item, entity, false, evidence);
    }
    for (const PersonMention& person : sentence.people)
      relate(sentence.item, person.person, false, text_.quote(sentence, person.range, "person named in the item", 0.9));
  }
}

void extractSubjects(const Minutes& minutes, const RecordLines& lines, ItemText& text, Entities& entities) {
  SubjectsReader(minutes, lines, text, entities).extract();
}

}  // namespace tov::loaders
