#include "loaders/extract/assignments.h"

#include <algorithm>

#include "loaders/extract/written_dates.h"

namespace tov::loaders {
namespace {

class Assignments {
 public:
  Assignments(const ItemText& text, Entities& entities)
      : text_(text), entities_(entities), lexicon_(entities.lexicon()), facts_(entities.facts()) {}

  void extract() {
    for (const Sentence& sentence : text_.sentences) {
      if (sentence.kind == SectionKind::recommendation || sentence.kind == SectionKind::attachments) continue;
      const bool deciding = sentence.kind == SectionKind::decision || sentence.kind == SectionKind::discussion;
      const std::string_view words = text_.text(sentence);
      if (words.ends_with("?")) continue;
      std::optional<Range> order;
      if (const auto noun = lexicon_.phrases("assignment noun").find(words); noun && deciding) order = noun->range;
      if (!order) order = modal(words, deciding);
      if (!order && deciding)
        if (const auto later = lexicon_.phrases("for a later meeting").find(words)) order = later->range;
      if (!order) continue;
      const Range focus{sentence.range.begin + order->begin, sentence.range.begin + order->end};
      const auto who = assignee(sentence, focus, deciding);
      if (!who || (!deciding && who == facts_.forum)) continue;
      add(sentence, focus, *who, deciding);
    }
  }

 private:
  /// "shall" or "is asked to" and a verb of doing close after it; under a decision's heading the verb alone does.
  std::optional<Range> modal(std::string_view words, bool deciding) const {
    for (const PhraseHit& hit : lexicon_.phrases("assignment modal").findAll(words)) {
      const auto verb = lexicon_.phrases("assignment verb").find(words, hit.range.end);
      if (verb && wordsOf(words.substr(hit.range.end, verb->range.begin - hit.range.end)).size() <= 9 &&
          words.substr(hit.range.end, verb->range.begin - hit.range.end).find_first_of(".;:") == std::string_view::npos)
        return Range{hit.range.begin, verb->range.end};
    }
    if (!deciding) {
      // Told in the background: only what a decision is said to have settled.
      if (!lexicon_.phrases("agreed before").in(words)) return std::nullopt;
    }
    if (const auto verb = lexicon_.phrases("assignment present verb").find(words)) return verb->range;
    return std::nullopt;
  }

  /// The subject: the nearest body or person before the order; the meeting's own forum when an order has no subject.
  std::optional<EntityIndex> assignee(const Sentence& sentence, Range order, bool deciding) {
    const std::string& passage = text_.passage(sentence).text();
    const BodyMention* body = nullptr;
    for (const BodyMention& mention : sentence.bodies)
      if (mention.range.end <= order.begin) body = &mention;
    // "X to send the paper": the subject stands right before.
    const bool bare = lexicon_.phrases("order after its subject").in(slice(passage, order));
    if (bare) {
      const auto adjoins = [&](Range range) {
        return range.end <= order.begin &&
               trim(std::string_view(passage).substr(range.end, order.begin - range.end), " :-–").empty();
      };
      for (const PersonMention& mention : sentence.people)
        if (adjoins(mention.range)) return mention.person;
      for (const BodyMention& mention : sentence.bodies)
        if (adjoins(mention.range)) return entities_.body(mention, passage);
      return std::nullopt;
    }
    const PersonMention* person = nullptr;
    for (const PersonMention& mention : sentence.people)
      if (mention.range.end <= order.begin) person = &mention;
    if (person && (!body || person->range.begin > body->range.begin)) return person->person;
    if (body && wordsOf(std::string_view(passage).substr(body->range.end, order.begin - body->range.end)).size() <= 12)
      return entities_.body(*body, passage);
    // The same words at the start of a sentence are a body ("Lemvig presents ...").
    const std::string_view words = text_.text(sentence);
    const auto weak = bodiesIn(words, lexicon_, facts_.region, true);
    if (!weak.empty() && weak.front().range.begin == 0 && sentence.range.begin + weak.front().range.end <= order.begin)
      return entities_.body(weak.front(), words);
    // "the bodies are asked": the order first, its object right after.
    for (const BodyMention& mention : sentence.bodies) {
      if (mention.range.begin < order.end) continue;
      const std::string_view between = std::string_view(passage).substr(order.end, mention.range.begin - order.end);
      if (wordsOf(between).size() <= 2 && lexicon_.phrases("handed to").in(between))
        return entities_.body(mention, passage);
      break;
    }
    return deciding ? facts_.forum : std::nullopt;
  }

  void add(const Sentence& sentence, Range focus, EntityIndex who, bool deciding) {
    const std::string_view words = text_.text(sentence);
    const Evidence evidence = text_.quote(sentence, focus, "an order with its subject", deciding ? 0.75 : 0.6);
    entities_.mention(who, evidence);
    AssignmentFact fact;
    fact.item = sentence.item;
    fact.who = who;
    fact.task = std::string(firstCodePoints(words, 400));
    fact.due = dueOf(words);
    fact.evidence = evidence;
    // The decision of this sentence, or the item's last one; what the background tells was decided elsewhere.
    std::optional<std::size_t> decision;
    for (std::size_t i = 0; i < facts_.decisions.size(); ++i)
      if (deciding && facts_.decisions[i].item == sentence.item && !facts_.decisions[i].cited) decision = i;
    if (!decision) {
      DecisionFact made;
      made.item = sentence.item;
      made.text = std::string(words);
      made.cited = true;
      made.evidence = evidence;
      facts_.decisions.push_back(std::move(made));
      decision = facts_.decisions.size() - 1;
    }
    fact.decision = *decision;
    const bool known =
        std::any_of(facts_.assignments.begin(), facts_.assignments.end(), [&](const AssignmentFact& other) {
          return other.who == who && other.evidence.line == evidence.line && other.item == fact.item;
        });
    if (!known) facts_.assignments.push_back(std::move(fact));
  }

  /// A date after "before", "by"; or words such as "next meeting".
  std::string dueOf(std::string_view words) const {
    for (const WrittenDate& date : datesIn(words, lexicon_, facts_.date)) {
      const auto before = wordsOf(words.substr(0, date.range.begin));
      for (std::size_t back = 1; back <= 2 && back <= before.size(); ++back)
        if (lexicon_.phrases("due").whole(slice(words, before[before.size() - back]))) return toText(date.date);
    }
    if (const auto hit = lexicon_.phrases("due words").find(words)) return std::string(slice(words, hit->range));
    return {};
  }

  const ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  Facts& facts_;
};

}  // namespace

void extractAssignments(const ItemText& text, Entities& entities) {
  Assignments(text, entities).extract();
}

}  // namespace tov::loaders
