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
      if (tableRow(sentence, words) || (deciding && labelled(sentence, words))) continue;
      if (const auto noun = lexicon_.phrases("assignment noun").find(words); noun && deciding) order = noun->range;
      bool forLater = false;
      if (!order && deciding)
        if (const auto later = lexicon_.phrases("for a later meeting").find(words)) {
          order = later->range;
          forLater = true;
        }
      const auto task = lexicon_.phrases("task of the secretariat").find(words);
      if (!order && deciding && task) {
        const Range range{sentence.range.begin + task->range.begin, sentence.range.begin + task->range.end};
        if (sentence.bodies.empty() || sentence.bodies.front().range.begin >= range.begin) {
          add(sentence, range, entities_.named(EntityKind::organisation, task->value, "secretariat"), deciding,
              "a task that is the secretariat's");
          continue;
        }
      }
      // Beside other orders: who is named right before a verb in the present.
      if (deciding) present(sentence, words);
      if (!order) order = modal(words, deciding);
      if (!order) continue;
      // What a paper announces of a talk is no task.
      if (!deciding && lexicon_.phrases("will present").in(words)) continue;
      const Range focus{sentence.range.begin + order->begin, sentence.range.begin + order->end};
      // "NAME asks the secretariat to": who asks does not act.
      const bool asked = lexicon_.phrases("asks").at(words, order->begin).has_value();
      auto everyone = asked ? std::vector<EntityIndex>{} : namedRightBefore(sentence, focus);
      if (everyone.empty() && !asked) everyone = namedRightAfter(sentence, words, *order);
      if (everyone.empty())
        if (const auto who = assignee(sentence, focus, deciding, forLater))
          everyone = withJoined(sentence, focus, *who);
      for (const EntityIndex who : everyone) {
        if (who == facts_.forum && endsInInfinitiveMark(words, *order)) continue;
        // What a paper asks of the meeting that reads it is no task that the meeting gave.
        if ((!deciding || facts_.kind == RecordKind::agenda) && who == facts_.forum) continue;
        // A verb in the present has its subject; where nobody knows it the meeting is not meant.
        if (who == facts_.forum && lexicon_.phrases("active verb").at(words, order->begin) &&
            !namesForum(sentence, focus))
          continue;
        add(sentence, focus, who, deciding);
      }
    }
  }

 private:
  /// "shall" or "is asked to" and a verb of doing close after it; under a decision's heading the verb alone does.
  std::optional<Range> modal(std::string_view words, bool deciding) const {
    for (const PhraseHit& hit : lexicon_.phrases("assignment modal").findAll(words)) {
      // "rather than that all must ...": told as what is not wanted.
      const std::string_view before = words.substr(0, hit.range.begin);
      const auto lead = wordsOf(before);
      if (!lead.empty() && lexicon_.phrases("no order")
                               .in(before.substr(lead[lead.size() - std::min<std::size_t>(lead.size(), 6)].begin)))
        continue;
      // Behind "asked to" stands what is asked for, whatever verb it is.
      const auto own = wordsOf(slice(words, hit.range));
      const auto next = wordsOf(words.substr(hit.range.end, 40));
      if (deciding && !own.empty() && !next.empty() &&
          lexicon_.phrases("infinitive mark").whole(slice(slice(words, hit.range), own.back())))
        return Range{hit.range.begin, hit.range.end + next.front().end};
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

  /// Minutes tell in the past tense; under a decision's heading "A and B send the paper round" gives them a task. Verbs
  /// of being, and of saying unless a time is set, give none.
  void present(const Sentence& sentence, std::string_view words) {
    if (facts_.kind == RecordKind::agenda) return;
    const bool dated = !dueOf(words).empty();
    for (const Range& word : wordsOf(words)) {
      const std::string_view verb = slice(words, word);
      if (word.begin == 0 || words[word.begin - 1] != ' ' || beginsWithCapital(verb) ||
          !lexicon_.phrases("present tense").whole(verb))
        continue;
      const auto idle = lexicon_.phrases("no task").at(words, word.begin);
      if (idle && (idle->value == "state" || !dated)) continue;
      const std::string_view before = trim(words.substr(0, word.begin));
      const bool byName = !before.ends_with(',') && !before.ends_with(':') && !before.ends_with(')');
      const Range focus{sentence.range.begin + word.begin, sentence.range.begin + word.end};
      auto everyone = byName ? namedRightBefore(sentence, focus) : std::vector<EntityIndex>{};
      if (everyone.empty())
        for (const PhraseHit& role : lexicon_.phrases("acting role").findAll(before))
          if (role.range.end == before.size() && !lexicon_.phrases("collective").whole(slice(words, role.range)) &&
              opensClause(words.substr(0, role.range.begin)))
            everyone.push_back(entities_.named(EntityKind::organisation, slice(words, role.range), "secretariat"));
      for (const EntityIndex who : everyone)
        if (who != facts_.forum) add(sentence, focus, who, true, "a doer before a verb in the present");
    }
  }

  /// "A and B prepare it": the bodies that a joining word or a comma sets before the one that must act.
  std::vector<EntityIndex> withJoined(const Sentence& sentence, Range order, EntityIndex who) {
    const std::string& passage = text_.passage(sentence).text();
    std::vector<EntityIndex> all{who};
    std::optional<std::size_t> begin;
    for (auto body = sentence.bodies.rbegin(); body != sentence.bodies.rend(); ++body) {
      if (body->range.end > (begin ? *begin : order.begin)) continue;
      const EntityIndex entity = entities_.body(*body, passage);
      if (!begin) {
        if (entity != who) break;
      } else {
        const std::string_view between = std::string_view(passage).substr(body->range.end, *begin - body->range.end);
        const auto words = wordsOf(between);
        const bool list = trim(between) == "," ||
                          (words.size() == 1 && lexicon_.phrases("joining").whole(slice(between, words.front())) &&
                           between.find(',') == std::string_view::npos);
        if (!list) break;
        all.push_back(entity);
      }
      begin = body->range.begin;
    }
    return all;
  }

  /// "it is asked to have": an order by the word before its verb says nothing of the meeting.
  bool endsInInfinitiveMark(std::string_view words, Range order) const {
    const auto own = wordsOf(slice(words, order));
    return own.size() > 1 &&
           lexicon_.phrases("infinitive mark").whole(slice(slice(words, order), own[own.size() - 2])).has_value();
  }

  /// Whether a clause may begin behind a text.
  bool opensClause(std::string_view before) const {
    before = trim(before);
    if (before.empty() || std::string_view(",:;–-").find(before.back()) != std::string_view::npos) return true;
    const auto words = wordsOf(before);
    const std::string_view last = slice(before, words.empty() ? Range{0, 0} : words.back());
    return lexicon_.phrases("joining").whole(last) ||
           (lexicon_.phrases("clause of another").whole(last) && !lexicon_.phrases("relative").whole(last));
  }

  bool namesForum(const Sentence& sentence, Range order) const {
    const std::string& passage = text_.passage(sentence).text();
    return std::any_of(sentence.bodies.begin(), sentence.bodies.end(), [&](const BodyMention& body) {
      return body.isForum && body.range.end <= order.begin &&
             wordsOf(std::string_view(passage).substr(body.range.end, order.begin - body.range.end)).size() <= 3;
    });
  }

  /// Who a word alone is in this record: a first name, a last name, initials.
  std::optional<EntityIndex> personCalled(std::string_view word) const {
    if (const auto person = entities_.byInitials(word)) return person;
    if (!beginsWithCapital(word)) return std::nullopt;
    if (const auto person = entities_.byFirstName(word)) return person;
    return entities_.bySurname(word);
  }

  /// Whom the words of a post mean where one person of the record holds it.
  std::optional<EntityIndex> holderOf(std::string_view words) const {
    const std::string wanted = nameKey(words);
    std::optional<EntityIndex> only;
    if (codePoints(wanted) < 5) return only;
    const auto& endings = lexicon_.phrases("ending");
    const bool definite =
        lexicon_.phrases("definite word").whole(words.substr(words.find_last_of(" -") + 1)).has_value();
    for (const PostFact& post : facts_.posts) {
      const std::string title = nameKey(post.title);
      // "the health director" holds the post "health director".
      const bool same =
          title == wanted || (definite && wanted.starts_with(title) && wanted.size() <= title.size() + 3 &&
                              wanted.size() > title.size() && endings.whole(wanted.substr(title.size())));
      if (!same || title.empty() || post.person == only) continue;
      if (only) return std::nullopt;
      only = post.person;
    }
    return only;
  }

  /// The people, and all whom a joining word or a slash sets beside them, right before an order: "A, B and C send".
  std::vector<EntityIndex> namedRightBefore(const Sentence& sentence, Range order) const {
    const std::string& passage = text_.passage(sentence).text();
    const std::string_view before =
        std::string_view(passage).substr(sentence.range.begin, order.begin - sentence.range.begin);
    std::vector<EntityIndex> people;
    std::size_t end = before.size();
    while (true) {
      std::string_view rest = before.substr(0, end);
      rest = trim(rest, " ,/&:–-");
      auto words = wordsOf(rest);
      if (words.empty()) break;
      if (!people.empty() && lexicon_.phrases("joining").whole(slice(rest, words.back()))) {
        rest = trim(rest.substr(0, words.back().begin), " ,/&");
        words = wordsOf(rest);
        if (words.empty()) break;
      }
      const Range last{sentence.range.begin + words.back().begin, sentence.range.begin + words.back().end};
      const auto known = std::find_if(sentence.people.begin(), sentence.people.end(),
                                      [&](const PersonMention& mention) { return mention.range.end == last.end; });
      if (known != sentence.people.end()) {
        people.push_back(known->person);
        end = known->range.begin - sentence.range.begin;
        continue;
      }
      const auto person = personCalled(slice(rest, words.back()));
      const bool longer =
          words.size() > 1 && beginsWithCapital(slice(rest, words[words.size() - 2])) &&
          rest.substr(words[words.size() - 2].end, words.back().begin - words[words.size() - 2].end) == " " &&
          !lexicon_.phrases("honorific").whole(slice(rest, words[words.size() - 2])) &&
          !entities_.bySurname(slice(rest, words.back()));
      if (!person || longer) {
        // "the Place Director": a post.
        for (std::size_t count = std::min<std::size_t>(words.size(), 5); people.empty() && count >= 1; --count)
          if (const auto holder = holderOf(rest.substr(words[words.size() - count].begin))) {
            people.push_back(*holder);
            break;
          }
        break;
      }
      people.push_back(*person);
      end = words.back().begin;
    }
    return people;
  }

  /// "Until then the secretariat writes" in a language that turns it round: who stands right behind the verb.
  std::vector<EntityIndex> namedRightAfter(const Sentence& sentence, std::string_view words, Range order) {
    const auto verb = lexicon_.phrases("active verb").at(words, order.begin);
    if (!verb || order.begin == 0) return {};
    const auto earlier = lexicon_.phrases("turns the order").at(words, 0);
    if (!earlier) return {};
    const std::size_t from = verb->range.end;
    const auto near = [&](std::size_t begin) {
      return begin >= from && wordsOf(words.substr(from, begin - from)).size() <= 1;
    };
    for (const PersonMention& mention : sentence.people)
      if (mention.range.begin >= sentence.range.begin + from && near(mention.range.begin - sentence.range.begin))
        return {mention.person};
    for (const BodyMention& mention : bodiesIn(words, lexicon_, facts_.region, true))
      if (near(mention.range.begin)) return {entities_.body(mention, words)};
    const auto next = wordsOf(words.substr(from));
    if (!next.empty())
      if (const auto person = personCalled(slice(words.substr(from), next.front()))) return {*person};
    if (const auto role = lexicon_.phrases("acting role").find(words, from); role && near(role->range.begin))
      return {entities_.named(EntityKind::organisation, slice(words, role->range), "secretariat")};
    return {};
  }

  /// The subject: the nearest body or person before the order; the meeting's own forum when an order has no subject.
  std::optional<EntityIndex> assignee(const Sentence& sentence, Range order, bool deciding, bool forLater) {
    const std::string& passage = text_.passage(sentence).text();
    const std::string_view words = text_.text(sentence);
    const BodyMention* body = nullptr;
    for (const BodyMention& mention : sentence.bodies)
      if (mention.range.end <= order.begin && !helps(passage, mention.range.begin)) body = &mention;
    // "the meeting asks X to send the paper": X stands within the order.
    if (lexicon_.phrases("asks").in(slice(passage, order))) {
      const auto within = [&](Range range) { return range.begin >= order.begin && range.end <= order.end; };
      for (const PersonMention& mention : sentence.people)
        if (within(mention.range)) return mention.person;
      for (const BodyMention& mention : sentence.bodies)
        if (within(mention.range)) return entities_.body(mention, passage);
      for (const PhraseHit& role : lexicon_.phrases("acting role").findAll(words)) {
        const Range range{sentence.range.begin + role.range.begin, sentence.range.begin + role.range.end};
        if (within(range)) return entities_.named(EntityKind::organisation, slice(passage, range), "secretariat");
      }
      if (lexicon_.phrases("asks").at(words, order.begin - sentence.range.begin)) return handedTo(sentence, order);
    }
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
      for (const PhraseHit& role : lexicon_.phrases("acting role").findAll(words)) {
        const Range range{sentence.range.begin + role.range.begin, sentence.range.begin + role.range.end};
        if (adjoins(range)) return entities_.named(EntityKind::organisation, slice(passage, range), "secretariat");
      }
      return std::nullopt;
    }
    const PersonMention* person = nullptr;
    for (const PersonMention& mention : sentence.people)
      if (mention.range.end <= order.begin) person = &mention;
    if (person && (!body || person->range.begin > body->range.begin) &&
        !anotherClause(std::string_view(passage).substr(person->range.end, order.begin - person->range.end)))
      return person->person;
    // "the municipalities": all of a kind.
    std::optional<Range> group;
    for (const PhraseHit& hit : lexicon_.phrases("collective").findAll(words)) {
      const Range range{sentence.range.begin + hit.range.begin, sentence.range.begin + hit.range.end};
      if (range.end <= order.begin && (!body || range.begin > body->range.end)) group = range;
    }
    if (group && wordsOf(std::string_view(passage).substr(group->end, order.begin - group->end)).size() <= 3)
      return entities_.named(EntityKind::organisation, slice(passage, *group), "group");
    // "the administration": who works for the meeting.
    std::optional<Range> role;
    for (const PhraseHit& hit : lexicon_.phrases("acting role").findAll(words)) {
      const Range range{sentence.range.begin + hit.range.begin, sentence.range.begin + hit.range.end};
      if (range.end <= order.begin && (!body || range.begin >= body->range.begin) &&
          wordsOf(std::string_view(passage).substr(range.end, order.begin - range.end)).size() <= 6)
        role = range;
    }
    if (role && !(body && body->range.end > role->end))
      return entities_.named(EntityKind::organisation, slice(passage, *role), "secretariat");
    const std::size_t farthest = lexicon_.phrases("agreed before").in(words) ? 20 : 12;
    if (body &&
        wordsOf(std::string_view(passage).substr(body->range.end, order.begin - body->range.end)).size() <= farthest)
      return entities_.body(*body, passage);
    // The same words at the start of a sentence are a body ("Lemvig presents ...").
    const auto weak = bodiesIn(words, lexicon_, facts_.region, true);
    if (!weak.empty() && weak.front().range.begin == 0 && sentence.range.begin + weak.front().range.end <= order.begin)
      return entities_.body(weak.front(), words);
    // "the bodies are asked": the order first, its object right after; "put on the agenda of the group": any after it.
    if (forLater)
      for (const BodyMention& mention : sentence.bodies)
        if (mention.range.begin >= order.end) {
          if (mention.isForum) return entities_.body(mention, passage);
          break;
        }
    if (const auto body = handedTo(sentence, order)) return body;
    return deciding && !forLater ? facts_.forum : std::nullopt;
  }

  /// The body right behind an order, to which it is handed: "to discuss it in the clusters".
  std::optional<EntityIndex> handedTo(const Sentence& sentence, Range order) {
    const std::string& passage = text_.passage(sentence).text();
    for (const BodyMention& mention : sentence.bodies) {
      if (mention.range.begin < order.end) continue;
      const std::string_view between = std::string_view(passage).substr(order.end, mention.range.begin - order.end);
      const auto words = wordsOf(slice(passage, order));
      const bool handed =
          lexicon_.phrases("handed to").in(between) ||
          (!words.empty() && lexicon_.phrases("handed to").whole(slice(slice(passage, order), words.back())));
      if (wordsOf(between).size() <= 2 && handed) return entities_.body(mention, passage);
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// "NAME proposed that the municipality talks": who acts is named behind a word that begins a clause.
  bool anotherClause(std::string_view between) const {
    const auto words = wordsOf(between);
    return words.size() > 2 && std::any_of(words.begin() + 1, words.end() - 1, [&](Range word) {
             return lexicon_.phrases("clause of another").whole(slice(between, word)).has_value();
           });
  }

  /// "in cooperation with BODY": the body helps another that acts.
  bool helps(const std::string& passage, std::size_t begin) const {
    const std::string_view before = trim(std::string_view(passage).substr(0, begin));
    const auto words = wordsOf(before);
    if (words.size() < 2) return false;
    const std::size_t from = words[words.size() - std::min<std::size_t>(words.size(), 4)].begin;
    const auto hits = lexicon_.phrases("helped by").findAll(before.substr(from));
    return !hits.empty() && from + hits.back().range.end == before.size();
  }

  /// "Responsible: NAME"
  bool labelled(const Sentence& sentence, std::string_view words) {
    const auto label = lexicon_.phrases("assignment label").find(words);
    if (!label) return false;
    const std::string_view after = words.substr(label->range.end);
    if (after.empty() || after.front() != ':') return false;
    const Range focus{sentence.range.begin + label->range.begin, sentence.range.begin + label->range.end};
    bool found = false;
    for (const PersonMention& mention : sentence.people)
      if (mention.range.begin >= focus.end) {
        add(sentence, focus, mention.person, true, "named behind a label of responsibility");
        found = true;
      }
    for (const BodyMention& mention : bodiesIn(words, lexicon_, facts_.region, true))
      if (!found && mention.range.begin >= label->range.end) {
        add(sentence, focus, entities_.body(mention, words), true, "named behind a label of responsibility");
        found = true;
      }
    return found;
  }

  // --- tables of what, who and when

  /// A row of a table of tasks; no row of a table is a sentence that gives an order.
  bool tableRow(const Sentence& sentence, std::string_view words) {
    const auto place = text_.tablePlace(sentence.paragraph);
    if (!place.table) return false;
    const auto whoAt = place.table->column(ColumnKind::who);
    const auto whatAt = place.table->column(ColumnKind::what);
    if (!place.row || !whoAt || !whatAt) return true;
    const auto whenAt = place.table->column(ColumnKind::when);
    const Range focus = place.row->cells[*whoAt];
    const std::string_view who = slice(words, focus);
    const std::string task(slice(words, place.row->cells[*whatAt]));
    const std::string_view when = whenAt ? slice(words, place.row->cells[*whenAt]) : std::string_view();
    if (who.empty() || task.empty()) return true;
    std::string due;
    if (const auto dates = datesIn(when, lexicon_, facts_.date); !dates.empty())
      due = toText(dates.front().date);
    else
      due = std::string(when);
    bool found = false;
    const auto give = [&](EntityIndex entity) {
      add(sentence, focus, entity, true, "row of a table of tasks", task, due);
      found = true;
    };
    for (const PersonMention& mention : sentence.people)
      if (mention.range.begin >= focus.begin && mention.range.end <= focus.end) give(mention.person);
    for (const BodyMention& mention : sentence.bodies)
      if (mention.range.begin >= focus.begin && mention.range.end <= focus.end) give(entities_.body(mention, words));
    if (!found)
      for (const Range& word : wordsOf(who)) {
        auto person = entities_.byInitials(slice(who, word));
        if (!person && beginsWithCapital(slice(who, word))) person = entities_.byFirstName(slice(who, word));
        if (person) give(*person);
      }
    return true;
  }

  void add(const Sentence& sentence, Range focus, EntityIndex who, bool deciding,
           std::string_view rule = "an order with its subject", std::string task = {}, std::string due = {}) {
    const std::string_view words = text_.text(sentence);
    const Evidence evidence = text_.quote(sentence, focus, rule, deciding ? 0.75 : 0.6);
    entities_.mention(who, evidence);
    AssignmentFact fact;
    fact.item = sentence.item;
    fact.who = who;
    fact.task = task.empty() ? std::string(firstCodePoints(words, 400)) : std::move(task);
    fact.due = due.empty() ? dueOf(words) : std::move(due);
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
