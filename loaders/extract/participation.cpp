#include "loaders/extract/participation.h"

#include <algorithm>

#include "loaders/extract/subjects.h"

namespace tov::loaders {
namespace {

/// A body or a person in a sentence, as someone who can take part.
struct Actor {
  Range range;
  EntityIndex entity = 0;
};

class Participation {
 public:
  Participation(const ItemText& text, Entities& entities)
      : text_(text), entities_(entities), lexicon_(entities.lexicon()), facts_(entities.facts()) {}

  void extract() {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) sentence(i);
    titles();
  }

 private:
  void sentence(std::size_t index) {
    const Sentence& sentence = text_.sentences[index];
    if (sentence.kind == SectionKind::attachments) return;
    const std::string& passage = text_.passage(sentence).text();
    const auto actors = actorsOf(sentence);
    if (actors.empty()) return;
    speaker(index, actors);
    // "the steering group for X" leads X.
    for (const Actor& actor : actors)
      for (const InitiativeMention& mention : sentence.initiatives)
        if (mention.range.begin > actor.range.begin && mention.range.begin < actor.range.end &&
            mention.range.end <= actor.range.end + 2 && actor.entity != kNobody &&
            entities_[actor.entity].kind == EntityKind::forum &&
            entities_[mention.initiative].kind == EntityKind::initiative)
          add(actor, mention.initiative, Part::leads, index, mention.range, "a group named after the initiative", 0.8);
    // "not with in" before "with in": what is declined is not joined.
    const auto declines = hits("declines", sentence);
    const auto leads = hits("leads", sentence);
    const auto joins = hits("takes part", sentence);
    for (const Range& verb : declines)
      if (const Actor* who = subjectBefore(actors, verb.begin, passage))
        if (const auto what = objectOf(index, verb))
          add(*who, *what, Part::declined, index, verb, "says that it stays out", 0.8);
    for (const Range& verb : leads) {
      if (inside(verb, declines)) continue;
      const std::string_view phrase = slice(passage, verb);
      if (lexicon_.phrases("leads after").whole(phrase)) {  // "is anchored with BODY"
        const Actor* who = objectAfter(actors, verb.end);
        if (!who) continue;
        if (const auto what = topicOf(text_, index, facts_))
          add(*who, *what, Part::leads, index, verb, "is anchored with a body", 0.75);
        continue;
      }
      const Actor* who = subjectBefore(actors, verb.begin, passage);
      if (!who) continue;
      if (const auto what = objectOf(index, verb))
        add(*who, *what, Part::leads, index, verb, "subject of a verb of leading", 0.75);
    }
    for (const Range& verb : joins) {
      if (inside(verb, declines) || inside(verb, leads)) continue;
      const auto what = objectOf(index, verb);
      if (!what) continue;
      const std::string_view phrase = slice(passage, verb);
      const bool between = lexicon_.phrases("parties follow").whole(phrase).has_value();
      if (!between) {
        if (const Actor* who = subjectBefore(actors, verb.begin, passage))
          for (const Actor* each : joinedWith(actors, *who, passage))
            add(*each, *what, Part::takesPart, index, verb, "subject of a verb of taking part", 0.7);
        continue;
      }
      for (const Actor* each : following(actors, verb.end, passage))
        add(*each, *what, Part::takesPart, index, verb, "named among the parties", 0.7);
    }
  }

  std::vector<Actor> actorsOf(const Sentence& sentence) {
    std::vector<Actor> actors;
    const std::string& passage = text_.passage(sentence).text();
    for (const BodyMention& body : sentence.bodies) actors.push_back({body.range, entities_.body(body, passage)});
    // The same words may be a town elsewhere; as the first words of a sentence they speak.
    const std::string_view words = text_.text(sentence);
    for (const BodyMention& body : bodiesIn(words, lexicon_, facts_.region, true)) {
      if (body.range.begin != 0) break;
      const Range range{sentence.range.begin, sentence.range.begin + body.range.end};
      const std::string_view after = trim(words.substr(body.range.end, 16));
      const bool speaks = after.starts_with("–") || after.starts_with("-") ||
                          lexicon_.phrases("speaks").at(words, nextWord(words, body.range.end));
      if (speaks &&
          std::none_of(actors.begin(), actors.end(), [&](const Actor& a) { return a.range.begin == range.begin; }))
        actors.push_back({range, entities_.body(body, words)});
      break;
    }
    for (const PersonMention& person : sentence.people) actors.push_back({person.range, person.person});
    for (const PhraseHit& hit : lexicon_.phrases("collective").findAll(words)) {
      const Range range{sentence.range.begin + hit.range.begin, sentence.range.begin + hit.range.end};
      if (std::any_of(actors.begin(), actors.end(),
                      [&](const Actor& a) { return a.range.begin < range.end && range.begin < a.range.end; }))
        continue;
      actors.push_back({range, kNobody});
    }
    std::sort(actors.begin(), actors.end(),
              [](const Actor& a, const Actor& b) { return a.range.begin < b.range.begin; });
    return actors;
  }

  static std::size_t nextWord(std::string_view text, std::size_t from) {
    while (from < text.size() && text[from] == ' ') ++from;
    return from;
  }

  std::vector<Range> hits(std::string_view section, const Sentence& sentence) const {
    std::vector<Range> ranges;
    for (const PhraseHit& hit : lexicon_.phrases(section).findAll(text_.text(sentence)))
      ranges.push_back({hit.range.begin + sentence.range.begin, hit.range.end + sentence.range.begin});
    return ranges;
  }

  static bool inside(Range inner, const std::vector<Range>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& r) { return r.begin < inner.end && inner.begin < r.end; });
  }

  /// The nearest actor before a verb with no clause between them.
  const Actor* subjectBefore(const std::vector<Actor>& actors, std::size_t verb, const std::string& passage) const {
    const Actor* best = nullptr;
    std::size_t end = verb;
    for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
      if (actor->range.end > end) continue;
      const std::string_view before = trim(std::string_view(passage).substr(0, actor->range.begin));
      const auto helped = lexicon_.phrases("helped by")
                              .findAll(before.substr(before.size() > 40 ? cut(before, before.size() - 40) : 0));
      if (!helped.empty() &&
          before.ends_with(
              slice(before.substr(before.size() > 40 ? cut(before, before.size() - 40) : 0), helped.back().range))) {
        end = actor->range.begin;  // another one acts
        continue;
      }
      best = &*actor;
      break;
    }
    if (!best) return nullptr;
    const std::string_view between = std::string_view(passage).substr(best->range.end, verb - best->range.end);
    if (between.find_first_of(".;:") != std::string_view::npos || wordsOf(between).size() > 8) return nullptr;
    return best;
  }

  /// The start of a letter at or before a byte.
  static std::size_t cut(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  const Actor* objectAfter(const std::vector<Actor>& actors, std::size_t verb) const {
    for (const Actor& actor : actors)
      if (actor.range.begin >= verb) return &actor;
    return nullptr;
  }

  bool listed(std::string_view between) const {
    between = trim(between, " ,");
    if (between.empty()) return true;
    for (const Range& word : wordsOf(between))
      if (!lexicon_.phrases("joining").whole(slice(between, word)) &&
          !lexicon_.phrases("article").whole(slice(between, word)))
        return false;
    return true;
  }

  std::vector<const Actor*> joinedWith(const std::vector<Actor>& actors, const Actor& last,
                                       const std::string& passage) const {
    std::vector<const Actor*> all{&last};
    for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
      if (actor->range.end > all.back()->range.begin) continue;
      const std::string_view between =
          std::string_view(passage).substr(actor->range.end, all.back()->range.begin - actor->range.end);
      if (!listed(between)) break;
      all.push_back(&*actor);
    }
    return all;
  }

  std::vector<const Actor*> following(const std::vector<Actor>& actors, std::size_t from,
                                      const std::string& passage) const {
    std::vector<const Actor*> all;
    for (const Actor& actor : actors) {
      if (actor.range.begin < from) continue;
      const std::size_t end = all.empty() ? from : all.back()->range.end;
      if (!listed(std::string_view(passage).substr(end, actor.range.begin - end))) break;
      all.push_back(&actor);
    }
    return all;
  }

  /// What a verb's clause speaks of: the initiative named after it, or before it, or the text's topic.
  std::optional<EntityIndex> objectOf(std::size_t index, Range verb) const {
    const Sentence& sentence = text_.sentences[index];
    const InitiativeMention* best = nullptr;
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative) continue;
      if (mention.range.begin >= verb.begin) {
        if (!best || best->range.begin < verb.begin) best = &mention;
        break;
      }
      best = &mention;
    }
    if (best) return best->initiative;
    return topicOf(text_, index, facts_);
  }

  /// "BODY – project X", "BODY would like to tell of X": a body that opens a sentence about an initiative runs it.
  void speaker(std::size_t index, const std::vector<Actor>& actors) {
    const Sentence& sentence = text_.sentences[index];
    const Actor& first = actors.front();
    if (first.range.begin != sentence.range.begin || first.entity == kNobody) return;
    const std::string& passage = text_.passage(sentence).text();
    const std::string_view after = trim(std::string_view(passage).substr(
        first.range.end, std::min<std::size_t>(16, sentence.range.end - first.range.end)));
    const bool dash = after.starts_with("–") || after.starts_with("- ");
    const bool tells = lexicon_.phrases("speaks").at(passage, nextWord(passage, first.range.end)).has_value();
    if (!dash && !tells) return;
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative || mention.range.begin < first.range.end)
        continue;
      add(first, mention.initiative, Part::leads, index, mention.range, "a body tells of its own initiative", 0.65);
      break;
    }
  }

  /// "Project of A and B": the bodies in an initiative's own name take part in it.
  void titles() {
    for (EntityIndex i = 0; i < facts_.entities.size(); ++i) {
      if (facts_.entities[i].kind != EntityKind::initiative || facts_.entities[i].mentions.empty()) continue;
      const std::string name = facts_.entities[i].name;
      const auto between = lexicon_.phrases("parties in a name").find(name);
      if (!between) continue;
      for (const BodyMention& body : bodiesIn(name, lexicon_, facts_.region, false)) {
        if (body.range.begin < between->range.end) continue;
        const EntityIndex who = entities_.body(body, name);
        ParticipationFact fact{who, i, Part::takesPart, facts_.entities[i].mentions.front()};
        fact.evidence.rule = "party in the initiative's name";
        fact.evidence.confidence = 0.8;
        store(std::move(fact));
      }
    }
  }

  void add(const Actor& who, EntityIndex initiative, Part part, std::size_t index, Range verb, std::string_view rule,
           double confidence) {
    const Sentence& sentence = text_.sentences[index];
    EntityIndex entity = who.entity;
    const Evidence evidence = text_.quote(
        sentence, {std::min(who.range.begin, verb.begin), std::max(who.range.end, verb.end)}, rule, confidence);
    if (entity == kNobody) {
      entity = entities_.named(EntityKind::organisation, slice(text_.passage(sentence).text(), who.range), "group");
      entities_.mention(entity, evidence);
    }
    entities_.mention(entity, evidence);
    store({entity, initiative, part, evidence});
  }

  void store(ParticipationFact fact) {
    const bool known =
        std::any_of(facts_.participation.begin(), facts_.participation.end(), [&](const ParticipationFact& other) {
          return other.who == fact.who && other.initiative == fact.initiative && other.part == fact.part;
        });
    if (!known) facts_.participation.push_back(std::move(fact));
  }

  static constexpr EntityIndex kNobody = static_cast<EntityIndex>(-1);

  const ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  Facts& facts_;
};

}  // namespace

void extractParticipation(const ItemText& text, Entities& entities) {
  Participation(text, entities).extract();
}

}  // namespace tov::loaders
