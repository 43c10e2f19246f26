#include "loaders/extract/subjects.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "loaders/extract/coined_names.h"
#include "loaders/extract/initiative_names.h"
#include "loaders/extract/initiative_shape.h"

namespace tov::loaders {
namespace {

class Subjects {
 public:
  Subjects(const Minutes& minutes, const RecordLines& lines, ItemText& text, Entities& entities)
      : minutes_(minutes), lines_(lines), text_(text), entities_(entities), lexicon_(entities.lexicon()) {}

  void extract() {
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

 private:
  /// `headings` asks for no more occurrences than this.
  static constexpr std::size_t kMostNeeded = 3;
  static constexpr std::size_t kWholeWord = 9;     ///< bytes of a word that stands for the title it ends
  static constexpr std::size_t kShortestHead = 5;  ///< letters of the second half of a compound

  Facts& facts() { return entities_.facts(); }

  EntityIndex initiative(const std::string& name, const std::string& kind, bool isFund) {
    const EntityKind what = isFund ? EntityKind::fund : EntityKind::initiative;
    if (const auto known = entities_.find(what, name)) {
      entities_.addAlias(*known, name);
      return *known;
    }
    if (const auto stem = byStem_.find(stemOfName(name));
        stem != byStem_.end() && entities_[stem->second].kind == what) {
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

  void relate(std::size_t item, EntityIndex entity, bool about, const Evidence& evidence) {
    const auto [place, isNew] = related_.try_emplace({item, entity}, facts().subjects.size());
    if (isNew)
      facts().subjects.push_back({item, entity, about, evidence});
    else
      facts().subjects[place->second].about = facts().subjects[place->second].about || about;
  }

  void titles() {
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

  /// "Joint visitation (JV)", "Joint portal (The Helper)": what it is called for short.
  void withBracket(EntityIndex entity, std::string_view text, std::string_view name) {
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

  /// "Project Sov Godt" is another spelling of Sov Godt.
  void withTypeWord(EntityIndex entity, std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos || at < 2 || text[at - 1] != ' ') return;
    const auto before = wordsOf(text.substr(0, at));
    if (before.empty() || before.back().end + 1 != at ||
        !lexicon_.phrases("generic initiative").whole(slice(text, before.back())))
      return;
    entities_.addAlias(entity, text.substr(before.back().begin, at + name.size() - before.back().begin));
  }

  /// A short paragraph without a full stop whose words stand elsewhere in the record too is a heading: the name of a
  /// part.
  void headings() {
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
      if (lexicon_.phrases("no heading name").whole(words) || lexicon_.phrases("procedural title").whole(words))
        continue;
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

  /// In how many other paragraphs the words stand.
  std::size_t occurrences(std::string_view words, std::size_t paragraph) {
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

  template <typename Each>
  static void forEachWord(std::string_view key, Each each) {
    for (std::size_t begin = 0; begin < key.size();) {
      const std::size_t end = std::min(key.find(' ', begin), key.size());
      if (end > begin) each(key.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  /// The names in a sentence; of a row of a table of initiatives the cell that says what it is about.
  std::vector<NamedInitiative> namesIn(const Sentence& sentence) const {
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

  std::vector<NamedInitiative> namesInText(const Sentence& sentence, std::string_view words) const {
    std::vector<Range> people;
    const auto local = [&](Range range) {
      return Range{range.begin - sentence.range.begin, range.end - sentence.range.begin};
    };
    for (const PersonMention& person : sentence.people) people.push_back(local(person.range));
    for (const Range& word : wordsOf(words)) {
      const std::string_view seen = slice(words, word);
      if (beginsWithCapital(seen) && (entities_.byFirstName(seen) || entities_.byInitials(seen)))
        people.push_back(word);
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

  Standing standingOf(const Sentence& sentence) const {
    if (sentence.range.begin > 0) return Standing::within;
    const std::uint32_t line = text_.passage(sentence).line(0);
    if (line == 0 || line > lines_.lines.size()) return Standing::opensParagraph;
    const std::string_view printed = trim(lines_.lines[line - 1]);
    for (const std::string_view bullet : {"-", "–", "•", "*", "\uF0B7", "·", "o "})
      if (printed.starts_with(bullet)) return Standing::entry;
    return Standing::opensParagraph;
  }

  bool totals(std::string_view label) const {
    return lexicon_.phrases("table total").at(label, 0) || lexicon_.phrases("table rest").whole(label);
  }

  void names() {
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

  /// A title that says less than a name in the item's text means that name.
  void joinTitles() {
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

  const InitiativeShape& shape(const std::string& name) {
    const auto [place, isNew] = shapes_.try_emplace(name);
    if (isNew) place->second = shapeOf(name, lexicon_);
    return place->second;
  }

  /// The spelling of an initiative that says most of it.
  const InitiativeShape& fullest(EntityIndex index) {
    const Entity& entity = entities_[index];
    const InitiativeShape* best = &shape(entity.name);
    for (const std::string& alias : entity.aliases) {
      const InitiativeShape& other = shape(alias);
      if (fullnessOf(other) > fullnessOf(*best) && (other.head == best->head || best->head.empty())) best = &other;
    }
    return *best;
  }

  /// What is written around a name is the same initiative's unless another public or place was named before.
  bool agrees(EntityIndex entity, const std::string& spelling) {
    const InitiativeShape& wide = shape(spelling);
    return wide.marks.empty() || compareInitiatives(fullest(entity), wide).has_value() ||
           shape(entities_[entity].name).marks.empty();
  }

  /// Initiatives of one kind whose names agree become one: the shorter name goes to the longer, where only one is
  /// meant.
  void joinShapes() {
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

  void join(EntityIndex brief, EntityIndex full, const InitiativeAgreement& agreement,
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

  void redirect(const std::map<EntityIndex, EntityIndex>& target) {
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

  /// "the integrated course": an article, the name's own adjective and a word for any kind of work mean the one
  /// initiative of the record that has this adjective.
  void backReferences() {
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

  /// "the trial": the one initiative of the item that is called a trial.
  void typeAlone(Sentence& sentence, std::string_view text, const std::vector<Range>& words) {
    for (const Range& word : words) {
      const std::string_view seen = slice(text, word);
      const bool typed = lexicon_.phrases("definite type word").whole(seen).has_value();
      // "the patrol" is the night patrol.
      const bool head = !typed && codePoints(seen) >= kShortestHead && lexicon_.phrases("definite word").whole(seen);
      if (!typed && !head) continue;
      const std::string ending = head ? headStem(seen) : std::string();
      const Range range{sentence.range.begin + word.begin, sentence.range.begin + word.end};
      if (std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const InitiativeMention& m) {
            return m.range.begin < range.end && range.begin < m.range.end;
          }))
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
          called =
              plain && ending.size() >= kShortestHead && name.ends_with(ending) && name.size() >= ending.size() + 3;
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

  /// "X is a direct line, where ...": from there on "the line" is X, as far as the item goes.
  void definedKinds() {
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

  /// The noun of "is a (adjectives) NOUN" behind a name: its last word before a mark or a small word.
  std::string_view saidToBe(std::string_view text, std::size_t end) const {
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

  /// A noun's stem, the same for its definite form: a doubled last consonant is one.
  std::string headStem(std::string_view word) {
    std::string key = stem(tightKey(word));
    if (key.size() > 4 && key[key.size() - 1] == key[key.size() - 2]) key.pop_back();
    return key;
  }

  /// The full name with its abbreviation beside it, as letters write it.
  void nameWithAbbreviations() {
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

  /// "the arrangement" is "arrangement in X" where the record knows of only one.
  void joinHeads() {
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

  /// A word without its ending; the same words come again and again.
  const std::string& stem(const std::string& word) {
    const auto [place, isNew] = stems_.try_emplace(word);
    if (isNew) place->second = withoutEnding(word, lexicon_.phrases("ending"));
    return place->second;
  }

  /// The same for a word as a passage has it.
  const std::string& stemOfWord(std::string_view seen) {
    const auto [place, isNew] = stemsAsWritten_.try_emplace(seen);
    if (isNew) place->second = stem(tightKey(seen));
    return place->second;
  }

  const std::string& stemOfName(const std::string& name) {
    const auto [place, isNew] = stemsOfNames_.try_emplace(name);
    if (isNew) place->second = stemOf(name, lexicon_);
    return place->second;
  }

  /// One fact an item and entity; it is about it if any of the facts said so.
  void uniteSubjects() {
    std::vector<SubjectFact> all;
    all.swap(facts().subjects);
    related_.clear();
    for (const SubjectFact& subject : all) relate(subject.item, subject.entity, subject.about, subject.evidence);
  }

  /// Starts of names that mean the whole: without years, without where it is, the first words of a longer name in
  /// capitals; where only one name of the record begins so.
  std::map<std::string, EntityIndex> briefNames() {
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

  /// Names that were found in one place are looked for in all.
  void everywhere() {
    struct Known {
      std::vector<std::string> words;  ///< without endings
      EntityIndex entity;
      bool common = false;  ///< a plain word that a title made a name: elsewhere it is one only with a capital
      bool brief = false;   ///< the start of a name, which stands for the whole where it is written as a name
    };
    std::multimap<std::string, Known> byFirst;
    for (EntityIndex i = 0; i < facts().entities.size(); ++i) {
      const Entity& entity = facts().entities[i];
      if ((entity.kind != EntityKind::initiative && entity.kind != EntityKind::fund) || entity.mentions.empty())
        continue;
      std::vector<std::string> names{entity.name};
      names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
      for (const std::string& name : names) {
        Known known{{}, i, false};
        for (const Range& word : wordsOf(name)) known.words.push_back(stem(tightKey(slice(name, word))));
        if (known.words.empty() || known.words.size() > 10 ||
            (known.words.size() == 1 && codePoints(known.words[0]) < 3))
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
          bool same = !known.common || (i > 0 && beginsWithCapital(slice(text, words[i])));
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

  void bodiesAndPeople() {
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
        relate(sentence.item, person.person, false,
               text_.quote(sentence, person.range, "person named in the item", 0.9));
    }
  }

  const Minutes& minutes_;
  const RecordLines& lines_;
  ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  std::map<std::string, EntityIndex> byStem_;
  std::map<EntityIndex, std::size_t> titled_;  ///< initiative -> the first item whose title names it
  std::map<EntityIndex, EntityIndex> alike_;
  std::set<std::size_t> headed_;  ///< items whose subjects are their inner headings
  std::map<std::pair<std::size_t, EntityIndex>, std::size_t> related_;     ///< item, entity -> Facts::subjects
  std::vector<std::string> lower_;                                         ///< the paragraphs' words
  std::unordered_map<std::string_view, std::vector<std::size_t>> byWord_;  ///< of `lower_` -> paragraphs, ascending
  std::unordered_map<std::string, std::string> stems_;
  std::unordered_map<std::string_view, std::string> stemsAsWritten_;  ///< of words of the passages
  std::unordered_map<std::string, std::string> stemsOfNames_;
  std::unordered_map<std::string, InitiativeShape> shapes_;
};

}  // namespace

void extractSubjects(const Minutes& minutes, const RecordLines& lines, ItemText& text, Entities& entities) {
  Subjects(minutes, lines, text, entities).extract();
}

}  // namespace tov::loaders
