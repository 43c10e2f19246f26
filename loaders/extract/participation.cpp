#include "loaders/extract/participation.h"

#include <algorithm>
#include <utility>

#include "loaders/extract/actors.h"
#include "loaders/extract/subjects.h"

namespace tov::loaders {
namespace {

class Participation {
 public:
  Participation(const ItemText& text, Entities& entities)
      : text_(text),
        entities_(entities),
        lexicon_(entities.lexicon()),
        facts_(entities.facts()),
        who_(text, entities) {}

  void extract() {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      leaveOff(i);
      sentence(i);
      listed(i);
    }
    titles();
    // One of the parties that is said to lead as well: told once.
    const auto leads = [&](const ParticipationFact& fact) {
      return std::any_of(facts_.participation.begin(), facts_.participation.end(), [&](const ParticipationFact& other) {
        return other.who == fact.who && other.initiative == fact.initiative && other.part == Part::leads;
      });
    };
    std::vector<ParticipationFact> all;
    for (const ParticipationFact& fact : facts_.participation)
      if (fact.part != Part::takesPart || fact.evidence.rule != kParty || !leads(fact)) all.push_back(fact);
    facts_.participation = std::move(all);
  }

 private:
  void sentence(std::size_t index) {
    const Sentence& sentence = text_.sentences[index];
    if (sentence.kind == SectionKind::attachments) return;
    if (const auto place = text_.tablePlace(sentence.paragraph); place.table) {
      if (place.row) row(index, *place.table, *place.row);
      return;
    }
    const std::string& passage = text_.passage(sentence).text();
    // "not with in" before "with in": what is declined is not joined.
    const auto declines = hits({"declines"}, sentence);
    const auto leads = hits({"leads", "leads after", "leads its object"}, sentence);
    const auto joins = hits({"takes part", "parties follow"}, sentence);
    const bool anyVerb = !declines.empty() || !leads.empty() || !joins.empty();
    const auto actors = who_.actorsOf(sentence, anyVerb);
    if (actors.empty()) {
      continues(index);
      if (!anyVerb) return;
    } else {
      speaker(index, actors, joins, declines);
    }
    defined(index, actors, passage);
    // "the steering group for X" leads X.
    for (const Actor& actor : actors)
      for (const InitiativeMention& mention : sentence.initiatives)
        if (mention.range.begin > actor.range.begin && mention.range.begin < actor.range.end &&
            actor.entity != kNobody && entities_[actor.entity].kind == EntityKind::forum &&
            entities_[mention.initiative].kind == EntityKind::initiative) {
          wholeName(actor, mention, passage);
          add(actor, mention.initiative, Part::leads, index, mention.range, "a group named after the initiative", 0.8);
        }
    // "the offer X in Y Municipality" is the municipality's.
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative ||
          entities_[mention.initiative].type != "service")
        continue;
      for (const Actor& actor : actors)
        if (actor.entity != kNobody && actor.range.begin > mention.range.end &&
            entities_[actor.entity].type == "municipality" &&
            lexicon_.phrases("place link")
                .whole(
                    trim(std::string_view(passage).substr(mention.range.end, actor.range.begin - mention.range.end))))
          add(actor, mention.initiative, Part::leads, index, mention.range, "a service in its municipality", 0.6);
    }
    const auto noParts = hits({"no part"}, sentence);
    std::vector<std::pair<EntityIndex, EntityIndex>> left;
    for (const Range& verb : declines) {
      // "is not with us at present", "considers": not yet decided, so nothing is declined.
      const bool outright = lexicon_.phrases("declines outright").whole(slice(passage, verb)).has_value();
      if (lexicon_.phrases("undecided").in(text_.text(sentence)) ||
          (!outright && lexicon_.phrases("at present").in(text_.text(sentence))))
        continue;
      if (notSo(passage, sentence, verb) || lexicon_.phrases("of the meeting").at(passage, nextWord(passage, verb.end)))
        continue;
      const Actor* who = who_.subjectBefore(actors, verb.begin, passage, sentence);
      const auto what = who ? objectOf(index, verb) : std::nullopt;
      // A person who leaves a group leaves nothing in the body's name.
      if (!what || who->entity == facts_.forum || who_.personOf(actors, *who, passage) != who ||
          (who->entity != kNobody && entities_[who->entity].kind == EntityKind::person))
        continue;
      const auto everyone = who_.joinedWith(actors, *who, passage);
      if (std::any_of(everyone.begin(), everyone.end(), [&](const Actor* each) {
            return each->entity != kNobody && entities_[each->entity].kind == EntityKind::person;
          }))
        continue;
      for (const Actor* each : everyone) {
        // "the municipalities are not with in it" says nothing of any.
        if (each->entity == kNobody && wordsOf(slice(passage, each->range)).size() == 1) continue;
        add(*each, *what, Part::declined, index, verb, "says that it stays out", 0.8);
        left.emplace_back(each->entity, *what);
      }
    }
    const auto stays = [&](const Actor& actor, EntityIndex what) {
      return std::find(left.begin(), left.end(), std::pair{actor.entity, what}) == left.end();
    };
    for (const Range& verb : leads) {
      if (inside(verb, declines) || negated(verb, declines) || withinLonger(verb, joins)) continue;
      const std::string_view phrase = slice(passage, verb);
      if (lexicon_.phrases("leads after").whole(phrase)) {  // "is anchored with BODY"
        if (!spokenOfHere(index)) continue;
        auto leaders = who_.parties(sentence, actors, verb.end, passage);
        if (leaders.empty())
          if (const Actor* next = who_.objectAfter(actors, verb.end);
              next && near(std::string_view(passage).substr(verb.end, next->range.begin - verb.end)))
            leaders = who_.parties(sentence, actors, next->range.begin, passage);
        if (const auto what = objectBefore(index, verb))
          for (const Actor& each : leaders) add(each, *what, Part::leads, index, verb, "is anchored with a body", 0.75);
        continue;
      }
      const Actor* who = who_.subjectBefore(actors, verb.begin, passage, sentence);
      if (!who) continue;
      who = who_.personOf(actors, *who, passage);
      if (!who) continue;
      // "works on X", "is in charge of X" say nothing of what was spoken of before.
      if (lexicon_.phrases("leads its object").whole(phrase) && !namedAfter(sentence, verb.end) &&
          !meantAfter(passage, sentence, verb.end) && !relativeBefore(sentence, *who, passage))
        continue;
      const auto what = objectOf(index, verb);
      if (!what) continue;
      add(*who, *what, Part::leads, index, verb, "subject of a verb of leading", 0.75);
      for (const Actor* each : who_.joinedWith(actors, *who, passage))
        if (each != who && isBody(*who) && isBody(*each))
          add(*each, *what, Part::leads, index, verb, "subject of a verb of leading", 0.7);
    }
    for (const Range& verb : joins) {
      if (inside(verb, declines) || negated(verb, declines) || inside(verb, noParts) ||
          (inside(verb, leads) && !withinLonger(verb, joins, leads) &&
           !lexicon_.phrases("parties follow").whole(slice(passage, verb))))
        continue;
      auto what = objectOf(index, verb);
      // "joins the group that implements it": the group's matter is the item's own.
      if (joinsGroup(sentence, actors, verb.end, passage))
        if (const auto own = subjectOfItem(sentence.item)) what = own;
      if (!what) continue;
      const std::string_view phrase = slice(passage, verb);
      const bool between = lexicon_.phrases("parties follow").whole(phrase).has_value();
      if (!between) {
        if (hypothetical(passage, sentence, verb)) continue;
        // "in X take part A, B and C": the subjects stand after the verb.
        const auto after = who_.following(actors, verb.end, passage);
        if (!after.empty() && lexicon_.phrases("inverted").whole(phrase)) {
          for (const Actor* each : after)
            add(*each, *what, Part::takesPart, index, verb, "subject after a verb of taking part", 0.7);
        } else if (const Actor* who = who_.subjectBefore(actors, verb.begin, passage, sentence)) {
          if (lexicon_.phrases("of the meeting").at(passage, nextWord(passage, verb.end))) continue;
          for (const Actor* each : who_.joinedWith(actors, *who, passage))
            if (takesPartIn(*each, sentence, verb) && stays(*each, *what))
              add(*each, *what, Part::takesPart, index, verb, "subject of a verb of taking part", 0.7);
        }
        continue;
      }
      if (wished(passage, sentence.range.begin, verb.begin)) continue;
      if (lexicon_.phrases("both parties").whole(phrase))
        if (const Actor* who = who_.subjectBefore(actors, verb.begin, passage, sentence))
          add(*who, *what, Part::takesPart, index, verb, "subject of a verb of taking part", 0.7);
      for (const Actor& each : who_.parties(sentence, actors, verb.end, passage))
        if (stays(each, *what) && each.entity != facts_.forum && (each.entity == kNobody || isBody(each)))
          add(each, *what, Part::takesPart, index, verb, kParty, 0.7);
    }
  }

  /// "the steering group for Sov Godt": the form of a group's name takes one word of the initiative's; all are its own.
  void wholeName(const Actor& group, const InitiativeMention& mention, const std::string& passage) {
    if (mention.range.end <= group.range.end + 2) return;
    Entity& entity = entities_[group.entity];
    if (entity.name != slice(passage, group.range)) return;
    const std::string whole(slice(passage, {group.range.begin, mention.range.end}));
    entities_.addAlias(group.entity, whole);
    std::erase(entity.aliases, whole);
    entity.aliases.push_back(std::exchange(entity.name, whole));
  }

  /// "X is a trial in which nurses of A and B ...": the municipalities and hospitals that the sentence names which says
  /// what an initiative is.
  void defined(std::size_t index, const std::vector<Actor>& actors, const std::string& passage) {
    const Sentence& sentence = text_.sentences[index];
    const auto subject = std::find_if(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const auto& m) {
      return m.range.begin == sentence.range.begin && entities_[m.initiative].kind == EntityKind::initiative;
    });
    if (subject == sentence.initiatives.end()) return;
    const auto is = lexicon_.phrases("is a").at(passage, nextWord(passage, subject->range.end));
    if (!is || lexicon_.phrases("no part").in(text_.text(sentence)) || !hits({"declines"}, sentence).empty()) return;
    for (const Actor& actor : actors) {
      if (actor.weak || actor.entity == kNobody || actor.range.begin < is->range.end) continue;
      const std::string& type = entities_[actor.entity].type;
      if (type != "municipality" && type != "hospital" && type != "gp-body") continue;
      add(actor, subject->initiative, Part::takesPart, index, is->range, "named where the initiative is explained",
          0.6);
    }
  }

  /// A person takes part in what the sentence names; else it is the meeting that is meant.
  bool takesPartIn(const Actor& actor, const Sentence& sentence, Range verb) const {
    if (actor.entity == facts_.forum) return false;  // it agrees to what is put before it
    return actor.entity == kNobody || entities_[actor.entity].kind != EntityKind::person ||
           namedAfter(sentence, verb.end);
  }

  /// "gives the impression that X stays out".
  bool notSo(const std::string& passage, const Sentence& sentence, Range verb) const {
    return lexicon_.phrases("not so").in(
        std::string_view(passage).substr(sentence.range.begin, verb.begin - sentence.range.begin));
  }

  /// "whether it will take part", "invited to join": not said to be so.
  bool hypothetical(const std::string& passage, const Sentence& sentence, Range verb) const {
    const std::string_view before =
        std::string_view(passage).substr(sentence.range.begin, verb.begin - sentence.range.begin);
    const auto words = wordsOf(before);
    const std::size_t from = words.size() > 5 ? words[words.size() - 5].begin : 0;
    return lexicon_.phrases("hypothetical").in(before.substr(from));
  }

  /// A row of a table of initiatives with a column of those responsible.
  void row(std::size_t index, const Table& table, const TableRow& row) {
    const auto name = table.column(ColumnKind::name);
    const auto who = table.column(ColumnKind::who);
    if (!name || !who) return;
    const Sentence& sentence = text_.sentences[index];
    const Range cell = row.cells[*who];
    const auto mention = std::find_if(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const auto& m) {
      return m.range.begin >= row.cells[*name].begin && m.range.end <= row.cells[*name].end &&
             entities_[m.initiative].kind == EntityKind::initiative;
    });
    if (mention == sentence.initiatives.end() || cell.size() == 0) return;
    constexpr std::string_view kRule = "responsible by a table's column";
    const std::string& passage = text_.passage(sentence).text();
    bool found = false;
    for (const BodyMention& body : sentence.bodies)
      // A body by its form may be the start of a longer name.
      if (body.range.begin >= cell.begin && body.range.end <= cell.end && (body.inLexicon || body.range == cell)) {
        add({body.range, entities_.body(body, passage)}, mention->initiative, Part::leads, index, cell, kRule, 0.8);
        found = true;
      }
    for (const PersonMention& person : sentence.people)
      if (person.range.begin >= cell.begin && person.range.end <= cell.end) {
        add({person.range, person.person}, mention->initiative, Part::leads, index, cell, kRule, 0.8);
        found = true;
      }
    // What stands there is someone, known or not.
    if (!found && beginsWithCapital(slice(passage, cell)))
      add({cell, entities_.named(EntityKind::organisation, slice(passage, cell), "unit")}, mention->initiative,
          Part::leads, index, cell, kRule, 0.7);
  }

  /// Whether a phrase is part of one of the longer phrases.
  static bool withinLonger(Range phrase, const std::vector<Range>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Range& other) {
      return other.begin <= phrase.begin && phrase.end <= other.end && other.size() > phrase.size();
    });
  }
  /// Whether one of the phrases is longer than what it shares with the other list.
  static bool withinLonger(Range phrase, const std::vector<Range>& own, const std::vector<Range>& others) {
    return std::any_of(own.begin(), own.end(), [&](const Range& mine) {
      return mine == phrase && std::all_of(others.begin(), others.end(), [&](const Range& other) {
               const bool apart = other.end <= phrase.begin || phrase.end <= other.begin;
               return apart || other.size() < phrase.size();
             });
    });
  }

  /// "chose not to" right before "take part".
  static bool negated(Range verb, const std::vector<Range>& declines) {
    constexpr std::size_t kGap = 2;  // bytes
    return std::any_of(declines.begin(), declines.end(), [&](const Range& decline) {
      return decline.end <= verb.begin && verb.begin - decline.end <= kGap;
    });
  }

  static bool near(std::string_view between) {
    return between.find_first_of(".;:()") == std::string_view::npos && wordsOf(between).size() <= 3;
  }

  /// "a wish for", "possible": what is hoped for is no fact.
  bool wished(const std::string& passage, std::size_t begin, std::size_t verb) const {
    const std::string_view before = std::string_view(passage).substr(begin, verb - begin);
    const auto words = wordsOf(before);
    const std::size_t from = words.size() > 6 ? words[words.size() - 6].begin : 0;
    return lexicon_.phrases("wished").in(before.substr(from));
  }

  /// Whether this sentence or the one before it in its paragraph names an initiative.
  bool spokenOfHere(std::size_t index) const {
    const auto names = [&](const Sentence& sentence) {
      return std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(),
                         [&](const InitiativeMention& mention) {
                           return entities_[mention.initiative].kind == EntityKind::initiative;
                         });
    };
    const Sentence& sentence = text_.sentences[index];
    if (names(sentence)) return true;
    if (std::any_of(facts_.subjects.begin(), facts_.subjects.end(),
                    [&](const SubjectFact& subject) {
                      return subject.item == sentence.item && subject.about &&
                             subject.evidence.rule == "subject of the item's title";
                    }) &&
        lexicon_.phrases("leads a title").in(text_.text(sentence)))
      return true;
    // "the project": what was spoken of, wherever.
    if (lexicon_.phrases("definite type word").in(text_.text(sentence))) return true;
    return index > 0 && text_.sentences[index - 1].paragraph == sentence.paragraph && names(text_.sentences[index - 1]);
  }

  bool isBody(const Actor& actor) const {
    return actor.entity != kNobody && entities_[actor.entity].kind != EntityKind::person;
  }

  /// "runs the project": what was spoken of, right behind the verb.
  bool meantAfter(const std::string& passage, const Sentence& sentence, std::size_t from) const {
    constexpr std::size_t kFarthest = 3;  // words
    const std::string_view rest = std::string_view(passage).substr(from, sentence.range.end - from);
    const auto hit = lexicon_.phrases("definite type word").find(rest);
    return hit && wordsOf(rest.substr(0, hit->range.begin)).size() <= kFarthest &&
           rest.substr(0, hit->range.begin).find_first_of(".;:,") == std::string_view::npos;
  }

  /// "X, which BODY runs": the initiative right before the one who acts.
  bool relativeBefore(const Sentence& sentence, const Actor& who, const std::string& passage) const {
    return std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& mention) {
      if (mention.range.end >= who.range.begin || entities_[mention.initiative].kind != EntityKind::initiative)
        return false;
      const std::string_view between =
          trim(std::string_view(passage).substr(mention.range.end, who.range.begin - mention.range.end), " ,\"”“)");
      return lexicon_.phrases("relative").whole(between).has_value();
    });
  }

  bool namedAfter(const Sentence& sentence, std::size_t from) const {
    return std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& mention) {
      return mention.range.begin >= from && entities_[mention.initiative].kind == EntityKind::initiative;
    });
  }

  bool joinsGroup(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t from,
                  const std::string& passage) const {
    const Actor* next = who_.objectAfter(actors, from);
    const bool initiativeFirst =
        next && std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& m) {
          return m.range.begin >= from && m.range.begin < next->range.begin;
        });
    return next && !initiativeFirst && next->entity != kNobody && entities_[next->entity].kind == EntityKind::forum &&
           near(std::string_view(passage).substr(from, next->range.begin - from));
  }

  std::optional<EntityIndex> subjectOfItem(std::size_t item) const {
    for (const SubjectFact& subject : facts_.subjects)
      if (subject.item == item && subject.about && entities_[subject.entity].kind == EntityKind::initiative)
        return subject.entity;
    return std::nullopt;
  }

  // --- lists and rounds

  /// "The clusters have these aims for the trials", then "A and B: ...", "C: ...": each names members of the group.
  void listed(std::size_t index) {
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    if (list_ && (list_->item != sentence.item || list_->section != sentence.section)) list_.reset();
    const bool opensParagraph = sentence.range.begin == 0;
    if (list_ && opensParagraph) {
      const std::size_t colon = words.find(':');
      if (colon == std::string_view::npos || colon == 0 || colon > 60) {
        list_.reset();
      } else {
        for (const Range& name : wordsOf(words.substr(0, colon))) {
          const std::string_view seen = slice(words, name);
          if (lexicon_.phrases("joining").whole(seen)) continue;
          if (!beginsWithCapital(seen)) break;
          const auto body = lexicon_.body(std::string(seen) + list_->ending, facts_.region, true);
          if (!body) continue;
          const BodyMention mention{{name.begin, name.end}, *body, true, lexicon_.bodies()[*body].isForum, {}};
          add({{sentence.range.begin + name.begin, sentence.range.begin + name.end}, entities_.body(mention, words)},
              list_->initiative, Part::takesPart, index, {sentence.range.begin, sentence.range.begin + colon},
              "one of a list of members", 0.65);
        }
      }
    }
    const auto group = lexicon_.phrases("members of").find(words);
    const bool opens = group && group->range.begin < 24 && (words.ends_with(":") || !words.ends_with("."));
    if (!opens) return;
    for (const InitiativeMention& mention : sentence.initiatives)
      if (entities_[mention.initiative].kind == EntityKind::initiative)
        list_ = List{sentence.item, sentence.section, std::string(group->value), mention.initiative};
  }

  /// In a round a body speaks until the next one does.
  void leaveOff(std::size_t index) {
    const Sentence& sentence = text_.sentences[index];
    if (speaking_ && (speaking_->item != sentence.item || speaking_->section != sentence.section)) speaking_.reset();
  }

  /// What opens a paragraph of a body's turn is its own as well.
  void continues(std::size_t index) {
    const Sentence& sentence = text_.sentences[index];
    if (!speaking_ || sentence.initiatives.empty()) return;
    const InitiativeMention& first = sentence.initiatives.front();
    if (first.range.begin > sentence.range.begin + 4 || entities_[first.initiative].kind != EntityKind::initiative)
      return;
    const Evidence evidence = text_.quote(sentence, first.range, "told in a body's turn of the round", 0.6);
    entities_.mention(speaking_->body, evidence);
    store({speaking_->body, first.initiative, Part::leads, evidence});
  }

  /// The phrases of sections in a sentence, left to right; of those that overlap the longest.
  std::vector<Range> hits(std::initializer_list<std::string_view> sections, const Sentence& sentence) const {
    std::vector<Range> ranges;
    for (const std::string_view section : sections)
      for (const PhraseHit& hit : lexicon_.phrases(section).findAll(text_.text(sentence))) {
        const Range range{hit.range.begin + sentence.range.begin, hit.range.end + sentence.range.begin};
        const auto overlaps = [&](const Range& other) { return other.begin < range.end && range.begin < other.end; };
        if (std::any_of(ranges.begin(), ranges.end(),
                        [&](const Range& other) { return overlaps(other) && other.size() >= range.size(); }))
          continue;
        std::erase_if(ranges, overlaps);
        ranges.push_back(range);
      }
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    return ranges;
  }

  static bool inside(Range inner, const std::vector<Range>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& r) { return r.begin < inner.end && inner.begin < r.end; });
  }

  /// What a verb's clause speaks of: the initiative named after it, or before it, or the text's topic.
  std::optional<EntityIndex> objectOf(std::size_t index, Range verb) const {
    const Sentence& sentence = text_.sentences[index];
    const std::string& passage = text_.passage(sentence).text();
    const InitiativeMention* best = nullptr;
    bool another = false;
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative) continue;
      if (mention.range.begin >= verb.begin) {
        // "will not join, as it has its own X": another clause.
        another = mention.range.begin >= verb.end &&
                  clauseBegins(std::string_view(passage).substr(verb.end, mention.range.begin - verb.end));
        if (!another && (!best || best->range.begin < verb.begin)) best = &mention;
        break;
      }
      best = &mention;
    }
    if (best) return best->initiative;
    return topicOf(text_, index, facts_, !another);
  }

  /// What the words before a verb speak of; else the text's topic.
  std::optional<EntityIndex> objectBefore(std::size_t index, Range verb) const {
    const Sentence& sentence = text_.sentences[index];
    const InitiativeMention* best = nullptr;
    for (const InitiativeMention& mention : sentence.initiatives)
      if (entities_[mention.initiative].kind == EntityKind::initiative && mention.range.begin < verb.end)
        best = &mention;
    return best ? best->initiative : topicOf(text_, index, facts_);
  }

  /// Whether a mark and a word for a new clause, or a full stop, stand in a text.
  bool clauseBegins(std::string_view text) const {
    if (text.find_first_of(";:") != std::string_view::npos) return true;
    if (lexicon_.phrases("new clause without a comma").in(text)) return true;
    for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1))
      if (lexicon_.phrases("new clause").at(text, nextWord(text, at + 1))) return true;
    return false;
  }

  /// "BODY – project X", "BODY would like to tell of X": a body that opens a sentence about an initiative runs it.
  void speaker(std::size_t index, const std::vector<Actor>& actors, const std::vector<Range>& joins,
               const std::vector<Range>& declines) {
    const Sentence& sentence = text_.sentences[index];
    const Actor& first = actors.front();
    if (first.weak || (first.entity != kNobody && entities_[first.entity].kind == EntityKind::person)) return;
    const std::string& passage = text_.passage(sentence).text();
    const std::string_view lead =
        std::string_view(passage).substr(sentence.range.begin, first.range.begin - sentence.range.begin);
    if (!trim(lead, " -–•*").empty() || first.entity == kNobody) return;
    const std::string_view after = trim(std::string_view(passage).substr(
        first.range.end, std::min<std::size_t>(16, sentence.range.end - first.range.end)));
    const bool dash = after.starts_with("–") || after.starts_with("- ");
    const bool colon = after.starts_with(":");
    // "would like to take part" tells of no initiative of its own.
    const auto speaks = lexicon_.phrases("speaks").at(passage, nextWord(passage, first.range.end));
    const bool tells = speaks && !inside(speaks->range, joins) && !inside(speaks->range, declines);
    if (!dash && !tells && !colon) return;
    if (dash || tells) speaking_ = Turn{sentence.item, sentence.section, first.entity};
    constexpr std::size_t kFarthest = 10;  // words
    constexpr std::size_t kBehindAColon = 1;
    for (const InitiativeMention& mention : sentence.initiatives) {
      if (entities_[mention.initiative].kind != EntityKind::initiative || mention.range.begin < first.range.end)
        continue;
      const std::string_view between =
          std::string_view(passage).substr(first.range.end, mention.range.begin - first.range.end);
      if (wordsOf(between).size() > (colon ? kBehindAColon : kFarthest)) break;
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
      // "the municipalities" are some or all, nobody knows which; all where the sentence is about them or a list has
      // them.
      const std::string& passage = text_.passage(sentence).text();
      if (wordsOf(slice(passage, who.range)).size() == 1 && who.range.begin != sentence.range.begin &&
          !inList(who.range, passage))
        return;
      entity = entities_.named(EntityKind::organisation, slice(text_.passage(sentence).text(), who.range), "group");
      entities_.mention(entity, evidence);
    }
    entities_.mention(entity, evidence);
    store({entity, initiative, part, evidence});
  }

  /// Whether a mark or a joining word of a list stands before a range.
  bool inList(Range range, const std::string& passage) const {
    const std::string_view before = trim(std::string_view(passage).substr(0, range.begin));
    const auto words = wordsOf(before);
    if (words.empty()) return false;
    return before.ends_with(",") || (lexicon_.phrases("joining").whole(slice(before, words.back())) &&
                                     !trim(before.substr(0, words.back().begin)).ends_with(","));
  }

  void store(ParticipationFact fact) {
    const bool known =
        std::any_of(facts_.participation.begin(), facts_.participation.end(), [&](const ParticipationFact& other) {
          return other.who == fact.who && other.initiative == fact.initiative && other.part == fact.part;
        });
    if (!known) facts_.participation.push_back(std::move(fact));
  }

  /// A list of members of a group that a sentence announces.
  struct List {
    std::size_t item = 0;
    std::size_t section = 0;
    std::string ending;  ///< what the members' names lack
    EntityIndex initiative = 0;
  };
  struct Turn {
    std::size_t item = 0;
    std::size_t section = 0;
    EntityIndex body = 0;
  };

  static constexpr std::string_view kParty = "named among the parties";

  const ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  Facts& facts_;
  Actors who_;
  std::optional<List> list_;
  std::optional<Turn> speaking_;
};

}  // namespace

void extractParticipation(const ItemText& text, Entities& entities) {
  Participation(text, entities).extract();
}

}  // namespace tov::loaders
