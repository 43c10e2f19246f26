#include "loaders/extract/presenters.h"

#include <algorithm>
#include <set>

#include "loaders/extract/participants.h"

namespace tov::loaders {
namespace {

class Presenting {
 public:
  Presenting(const ItemText& text, const Sentence& sentence, const Lexicon& lexicon)
      : sentence_(sentence), passage_(text.passage(sentence).text()), lexicon_(lexicon) {}

  struct Found {
    std::size_t mention;  ///< of Sentence::people
    Range verb;
    bool planned;
  };

  std::vector<Found> found() {
    const auto& people = sentence_.people;
    std::vector<Found> result;
    if (people.empty()) return result;
    const auto add = [&](std::size_t mention, Range verb, bool planned) {
      if (std::none_of(result.begin(), result.end(), [&](const Found& f) { return f.mention == mention; }))
        result.push_back({mention, verb, planned});
    };
    for (const auto& [section, planned] : {std::pair{"presents", false}, std::pair{"will present", true}})
      for (Range verb : hits(section)) {
        if (states(verb)) continue;
        const auto subject = subjectBefore(verb.begin);
        if (subject) {
          for (std::size_t i = firstJoined(*subject); i <= *subject; ++i) add(i, verb, planned);
          for (const Range& with : hits("together with"))  // "A presented the plan together with B"
            for (std::size_t i = *subject + 1; i < people.size(); ++i)
              if (with.begin >= verb.end && people[i].range.begin >= with.end &&
                  followsVerb(gap(with.end, people[i].range.begin)))
                for (std::size_t last = lastJoined(i), j = i; j <= last; ++j) add(j, verb, planned);
          continue;
        }
        for (std::size_t i = 0; i < people.size(); ++i) {  // the verb before its subject
          const std::string_view between = gap(verb.end, people[i].range.begin);
          if (people[i].range.begin < verb.end || !followsVerb(between)) continue;
          for (std::size_t last = lastJoined(i), j = i; j <= last; ++j) add(j, verb, planned);
          break;
        }
      }
    // "At the item A, Ward of X, gives a short talk" with the verb in front.
    for (Range verb : hits("gives"))
      for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].range.begin < verb.end || !followsVerb(gap(verb.end, people[i].range.begin))) continue;
        const std::size_t last = lastJoined(i);
        if (lexicon_.phrases("talk").in(gap(people[last].range.end, sentence_.range.end)))
          for (std::size_t j = i; j <= last; ++j)
            add(j, verb, sentence_.kind != SectionKind::decision && sentence_.kind != SectionKind::discussion);
        break;
      }
    for (Range verb : hits("presented by"))
      for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i].range.begin >= verb.end)
          add(i, verb, sentence_.kind != SectionKind::decision && sentence_.kind != SectionKind::discussion);
    return result;
  }

  /// The people who are the subjects of a verb, with the verb; both in the passage.
  std::vector<std::pair<std::size_t, Range>> subjectsOf(std::string_view section) const {
    std::vector<std::pair<std::size_t, Range>> result;
    if (sentence_.people.empty()) return result;
    for (const Range& verb : hits(section))
      if (const auto subject = subjectBefore(verb.begin))
        for (std::size_t i = firstJoined(*subject); i <= *subject; ++i) result.emplace_back(i, verb);
    return result;
  }

  /// "At the item came A and B": the verb in front of its subjects, in a sentence that opens with where or how they
  /// came.
  std::vector<std::pair<std::size_t, Range>> cameAfterVerb() const {
    std::vector<std::pair<std::size_t, Range>> result;
    const std::string_view said = slice(passage_, sentence_.range);
    if (sentence_.people.empty() || !lexicon_.phrases("attendance lead").at(said, 0)) return result;
    for (const Range& verb : hits("came"))
      for (std::size_t i = 0; i < sentence_.people.size(); ++i) {
        if (sentence_.people[i].range.begin < verb.end) continue;
        if (!followsVerb(gap(verb.end, sentence_.people[i].range.begin))) break;
        for (std::size_t last = lastJoined(i), j = i; j <= last; ++j) result.emplace_back(j, verb);
        break;
      }
    return result;
  }

 private:
  std::vector<Range> hits(std::string_view section) const {
    std::vector<Range> ranges;
    for (const PhraseHit& hit : lexicon_.phrases(section).findAll(slice(passage_, sentence_.range)))
      ranges.push_back({hit.range.begin + sentence_.range.begin, hit.range.end + sentence_.range.begin});
    return ranges;
  }

  std::string_view gap(std::size_t begin, std::size_t end) const {
    return end <= begin ? std::string_view() : std::string_view(passage_).substr(begin, end - begin);
  }

  /// "tells that ..." states something; "tells about ..." presents.
  bool states(Range verb) const {
    if (!lexicon_.phrases("states only").whole(slice(passage_, verb))) return false;
    return trim(gap(verb.end, std::min(verb.end + 3, sentence_.range.end))).starts_with(",");
  }

  /// The person who is the subject of a verb: named before it with nothing but an apposition or adverbs between.
  std::optional<std::size_t> subjectBefore(std::size_t verb) const {
    std::optional<std::size_t> subject;
    for (std::size_t i = 0; i < sentence_.people.size(); ++i)
      if (sentence_.people[i].range.end <= verb) subject = i;
    if (!subject) return std::nullopt;
    const std::string_view between = gap(sentence_.people[*subject].range.end, verb);
    if (between.find_first_of(".;:") != std::string_view::npos || wordsOf(between).size() > 14) return std::nullopt;
    // "A, who has tried it, gives a talk": what stands between two commas ends no subject.
    const bool aside = trim(between).starts_with(",") && trim(between).ends_with(",");
    if (!aside && lexicon_.phrases("subject ends").in(between)) return std::nullopt;
    // A person after "with", "by", "to" is no subject, unless an apposition parts them from the verb.
    const std::string_view before = gap(sentence_.range.begin, sentence_.people[firstJoined(*subject)].range.begin);
    const auto words = wordsOf(before);
    if (!words.empty() && lexicon_.phrases("object lead").whole(slice(before, words.back()))) return std::nullopt;
    return subject;
  }

  bool followsVerb(std::string_view between) const {
    // Only a title may stand between the verb and its subject.
    if (between.find_first_of(".;:,") != std::string_view::npos) return false;
    const auto words = wordsOf(between);
    if (words.empty()) return true;
    return words.size() <= 5 && lexicon_.titleAt(lowerCase(between.substr(words.front().begin))).has_value();
  }

  bool joinedByList(std::size_t left) const {
    const std::string_view between =
        trim(gap(sentence_.people[left].range.end, sentence_.people[left + 1].range.begin), " ,");
    if (between.empty() || lexicon_.phrases("joining").whole(between)) return true;
    const auto words = wordsOf(between);
    if (words.empty() || between.find_first_of(".;:") != std::string_view::npos || words.size() > 14) return false;
    // "A, director in X, and B": the apposition of the first, then the joining word.
    const bool joins = lexicon_.phrases("joining").whole(slice(between, words.back())).has_value() ||
                       std::any_of(words.begin(), words.end(), [&](const Range& word) {
                         return lexicon_.phrases("joining").whole(slice(between, word)).has_value();
                       });
    return joins && !lexicon_.phrases("presents").in(between) && !lexicon_.phrases("subject ends").in(between);
  }

  std::size_t firstJoined(std::size_t index) const {
    while (index > 0 && joinedByList(index - 1)) --index;
    return index;
  }
  std::size_t lastJoined(std::size_t index) const {
    while (index + 1 < sentence_.people.size() && joinedByList(index)) ++index;
    return index;
  }

  const Sentence& sentence_;
  const std::string& passage_;
  const Lexicon& lexicon_;
};

bool isCouncillor(EntityIndex person, const Facts& facts) {
  return std::any_of(facts.posts.begin(), facts.posts.end(), [&](const PostFact& post) {
    return post.person == person && (post.key == "regional-councillor" || post.key == "municipal-councillor");
  });
}

/// Who came, or did not, of whom the lists say nothing: told where the items speak of them.
void extractAttendanceInText(const ItemText& text, Entities& entities) {
  Facts& facts = entities.facts();
  const auto add = [&](const Sentence& sentence, const PersonMention& mention, Range verb, Presence presence,
                       Capacity capacity, std::string_view rule, double confidence) {
    if (std::any_of(facts.attendance.begin(), facts.attendance.end(),
                    [&](const AttendanceFact& fact) { return fact.person == mention.person; }))
      return;
    AttendanceFact fact;
    fact.person = mention.person;
    fact.presence = presence == Presence::present && facts.kind == RecordKind::agenda ? Presence::listed : presence;
    fact.capacity = capacity;
    const Range focus{std::min(mention.range.begin, verb.begin), std::max(mention.range.end, verb.end)};
    fact.evidence = text.quote(sentence, focus, rule, confidence);
    facts.attendance.push_back(std::move(fact));
  };
  // What was planned for someone who then stayed away did not happen.
  for (const Sentence& sentence : text.sentences)
    for (const auto& [subject, verb] : Presenting(text, sentence, entities.lexicon()).subjectsOf("stayed away"))
      add(sentence, sentence.people[subject], verb, Presence::absent, Capacity::guest, "said to be prevented", 0.8);
  for (const Sentence& sentence : text.sentences) {
    if (sentence.people.empty()) continue;
    const Presenting verbs(text, sentence, entities.lexicon());
    for (const auto& [subject, verb] : verbs.subjectsOf("attends"))
      add(sentence, sentence.people[subject], verb, Presence::present, Capacity::guest, "said to attend", 0.85);
    for (const auto& [subject, verb] : verbs.cameAfterVerb())
      add(sentence, sentence.people[subject], verb, Presence::present, Capacity::guest, "said to attend", 0.85);
    // A politician who speaks where the decision is told sits on the body.
    if (sentence.kind != SectionKind::decision && sentence.kind != SectionKind::discussion) continue;
    for (const char* section : {"supplements", "takes a stand"})
      for (const auto& [subject, verb] : verbs.subjectsOf(section))
        if (isPartyBehind(text.passage(sentence).text(), sentence.people[subject].range.end) ||
            isCouncillor(sentence.people[subject].person, facts))
          add(sentence, sentence.people[subject], verb, Presence::present, Capacity::member, "spoke at the meeting",
              0.75);
  }
}

}  // namespace

void extractPresenters(const ItemText& text, Entities& entities) {
  Facts& facts = entities.facts();
  extractAttendanceInText(text, entities);
  std::set<EntityIndex> listed;
  for (const AttendanceFact& fact : facts.attendance) listed.insert(fact.person);
  std::set<EntityIndex> absent;
  for (const AttendanceFact& fact : facts.attendance)
    if (fact.presence == Presence::absent) absent.insert(fact.person);
  bool inList = false;
  for (const Sentence& sentence : text.sentences) {
    auto presenting = Presenting(text, sentence, entities.lexicon()).found();
    // "There is a talk by:" and a line for each.
    const std::string_view said = text.text(sentence);
    constexpr std::size_t kLongestEntry = 160;
    if (said.ends_with(':')) {
      inList = entities.lexicon().phrases("presented by").in(said);
    } else if (inList && !sentence.people.empty() && said.size() <= kLongestEntry && presenting.empty()) {
      presenting.push_back({0, sentence.people.front().range, true});
    } else {
      inList = false;
    }
    for (const auto& found : presenting) {
      const PersonMention& mention = sentence.people[found.mention];
      const Range focus{std::min(mention.range.begin, found.verb.begin), std::max(mention.range.end, found.verb.end)};
      const std::string rule = found.planned ? "announced as presenter" : "subject of a verb of presenting";
      Evidence evidence = text.quote(sentence, focus, rule, found.planned ? 0.8 : 0.92);
      // What was planned for someone who then stayed away did not happen; minutes that tell of it contradict
      // themselves.
      if (absent.contains(mention.person)) {
        if (!found.planned && (sentence.kind == SectionKind::decision || sentence.kind == SectionKind::discussion))
          facts.contradictions.push_back(
              {"absent-presenter",
               entities[mention.person].name + " presented item " + facts.items[sentence.item].number +
                   ", and is listed as absent",
               std::move(evidence),
               "absent-presenter",
               {{"person", entities[mention.person].name}, {"item", facts.items[sentence.item].number}}});
        continue;
      }
      const auto known = std::find_if(
          facts.presentations.begin(), facts.presentations.end(),
          [&](const PresentationFact& other) { return other.person == mention.person && other.item == sentence.item; });
      if (known != facts.presentations.end()) {
        if (known->planned && !found.planned) {
          known->planned = false;
          known->evidence = std::move(evidence);
        }
        continue;
      }
      facts.presentations.push_back({mention.person, sentence.item, found.planned, {}, evidence});
      if (!listed.contains(mention.person)) {
        AttendanceFact fact;
        fact.person = mention.person;
        fact.presence = facts.kind == RecordKind::agenda ? Presence::listed : Presence::present;
        fact.capacity = Capacity::guest;
        fact.evidence = evidence;
        fact.evidence.rule = "presents without being on the list";
        fact.evidence.confidence = found.planned ? 0.6 : 0.85;
        facts.attendance.push_back(std::move(fact));
        listed.insert(mention.person);
      }
    }
  }
  // Someone on a list without posts, whose post is told where they present, came to present.
  for (AttendanceFact& fact : facts.attendance) {
    if (fact.capacity != Capacity::member) continue;
    const bool presents = std::any_of(facts.presentations.begin(), facts.presentations.end(),
                                      [&](const PresentationFact& other) { return other.person == fact.person; });
    const bool told = std::any_of(facts.posts.begin(), facts.posts.end(), [&](const PostFact& post) {
      return post.person == fact.person && post.organisation && post.evidence.rule == "post named in the text";
    });
    const bool otherwise = std::any_of(facts.posts.begin(), facts.posts.end(), [&](const PostFact& post) {
      return post.person == fact.person && post.evidence.rule != "post named in the text";
    });
    if (presents && told && !otherwise) fact.capacity = Capacity::guest;
  }
}

}  // namespace tov::loaders
