#include "loaders/extract/references.h"

#include <algorithm>

#include "loaders/extract/written_dates.h"

namespace tov::loaders {
namespace {

/// How far a body may stand from the date of its meeting, in bytes, when a verb joins them.
constexpr std::size_t kNear = 90;

/// The forum nearest to the place, on the side asked for; organisations do not count.
const BodyMention* nearest(const std::vector<BodyMention>& bodies, std::size_t place, bool before) {
  const BodyMention* best = nullptr;
  for (const BodyMention& body : bodies) {
    if (!body.isForum) continue;
    if (before ? body.range.end > place : body.range.begin < place) continue;
    if (!best || (before ? body.range.end > best->range.end : body.range.begin < best->range.begin)) best = &body;
  }
  return best;
}

struct Cited {
  std::optional<EntityIndex> forum;
  Range focus;
  double confidence = 0;
};

class Citation {
 public:
  Citation(const ItemText& text, const Sentence& sentence, Entities& entities)
      : sentence_(sentence),
        passage_(text.passage(sentence).text()),
        entities_(entities),
        lexicon_(entities.lexicon()) {}

  std::optional<Cited> at(Range date, std::size_t from, std::size_t to) {
    const std::string_view before = std::string_view(passage_).substr(from, date.begin - from);
    // "from", "until", "with effect from" before a date make it the date of something else.
    const auto lastWords = wordsOf(before);
    if (!lastWords.empty() && lexicon_.phrases("date of no meeting").whole(slice(before, lastWords.back())))
      return std::nullopt;
    if (lastWords.size() >= 2 &&
        lexicon_.phrases("date of no meeting").whole(slice(before, lastWords[lastWords.size() - 2])))
      return std::nullopt;
    if (const auto meeting = meetingWord(date, from)) return ofMeeting(*meeting, date, to);
    return byVerb(date, from, to);
  }

 private:
  /// "at the meeting (of the board) on DATE": the word for meeting, close before the date.
  std::optional<Range> meetingWord(Range date, std::size_t from) const {
    std::optional<Range> last;
    const std::string_view before = std::string_view(passage_).substr(from, date.begin - from);
    for (const PhraseHit& hit : lexicon_.phrases("meeting word").findAll(before))
      last = Range{hit.range.begin + from, hit.range.end + from};
    if (!last) return std::nullopt;
    const std::string_view between = std::string_view(passage_).substr(last->end, date.begin - last->end);
    if (between.find_first_of(";:") != std::string_view::npos || wordsOf(between).size() > 9) return std::nullopt;
    if (lexicon_.phrases("not of the meeting").in(between)) return std::nullopt;
    return last;
  }

  Cited ofMeeting(Range meeting, Range date, std::size_t to) {
    Cited cited;
    cited.focus = {meeting.begin, date.end};
    cited.confidence = 0.95;
    for (const BodyMention& body : sentence_.bodies)
      if (body.isForum && body.range.end > meeting.begin && body.range.begin < date.begin &&
          body.range.end > meeting.end - 1) {
        cited.forum = entities_.body(body, passage_);
        return cited;
      }
    for (const BodyMention& body : sentence_.bodies)  // the word itself names the body
      if (body.isForum && body.range.begin <= meeting.begin && body.range.end >= meeting.end) {
        cited.forum = entities_.body(body, passage_);
        return cited;
      }
    const std::string_view word = slice(passage_, meeting);
    if (!lexicon_.phrases("plain meeting word").whole(word)) {
      const std::string_view between =
          trim(std::string_view(passage_).substr(meeting.begin, date.begin - meeting.begin), " ,");
      std::string name(between);
      for (bool more = true; more;) {
        more = false;
        const std::size_t blank = name.rfind(' ');
        if (blank != std::string::npos &&
            lexicon_.phrases("date lead").whole(std::string_view(name).substr(blank + 1))) {
          name.resize(blank);
          more = true;
        }
      }
      if (codePoints(name) < 80) {
        cited.forum = entities_.forum(name);
        cited.confidence = 0.8;
        return cited;
      }
    }
    if (const BodyMention* subject = nearest(sentence_.bodies, meeting.begin, true)) {
      cited.forum = entities_.body(*subject, passage_);
      cited.confidence = 0.85;
      return cited;
    }
    if (const BodyMention* subject = nearest(sentence_.bodies, date.end, false); subject && subject->range.begin < to) {
      const std::string_view between = std::string_view(passage_).substr(date.end, subject->range.begin - date.end);
      if (wordsOf(between).size() <= 3 && between.find_first_of(",;.") == std::string_view::npos) {
        cited.forum = entities_.body(*subject, passage_);
        return cited;
      }
    }
    cited.forum = entities_.facts().forum;
    cited.confidence = 0.8;
    return cited;
  }

  /// "the board approved on DATE", "on DATE the board approved".
  std::optional<Cited> byVerb(Range date, std::size_t from, std::size_t to) {
    const auto joined = [&](const BodyMention& body) {
      const Range gap =
          body.range.begin < date.begin ? Range{body.range.end, date.begin} : Range{date.end, body.range.begin};
      if (gap.begin > gap.end || gap.size() > kNear) return false;
      const std::string_view between = slice(passage_, gap);
      if (lexicon_.phrases("not of the meeting").in(between)) return false;
      if (between.find_first_of(";:.") < (between.size() > 4 ? between.size() - 4 : 0)) return false;
      if (lexicon_.phrases("acted").in(between)) return true;
      // The verb may follow the date: "the board has on DATE discussed".
      const std::string_view after =
          std::string_view(passage_).substr(date.end, std::min(to, date.end + kNear) - date.end);
      const auto verb = lexicon_.phrases("acted").find(after);
      if (body.range.begin < date.begin) return wordsOf(between).size() <= 6 && verb && verb->range.begin <= 60;
      // "on DATE it was told at the board's meeting": body, then verb.
      const std::string_view behind =
          std::string_view(passage_).substr(body.range.end, std::min<std::size_t>(40, to - body.range.end));
      return wordsOf(between).size() <= 4 && lexicon_.phrases("acted").in(behind);
    };
    for (const bool before : {true, false}) {
      const BodyMention* body = nearest(sentence_.bodies, before ? date.begin : date.end, before);
      if (!body || body->range.begin < from || body->range.end > to || !joined(*body)) continue;
      return Cited{entities_.body(*body, passage_),
                   {std::min(body->range.begin, date.begin), std::max(body->range.end, date.end)},
                   0.85};
    }
    return std::nullopt;
  }

  const Sentence& sentence_;
  const std::string& passage_;
  Entities& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

void extractReferences(const ItemText& text, Entities& entities) {
  Facts& facts = entities.facts();
  for (const Sentence& sentence : text.sentences) {
    auto dates = datesIn(text.text(sentence), entities.lexicon(), facts.date);
    for (WrittenDate& date : dates) {
      date.range.begin += sentence.range.begin;
      date.range.end += sentence.range.begin;
    }
    for (std::size_t i = 0; i < dates.size(); ++i) {
      if (facts.date && dates[i].date > *facts.date) continue;
      const std::size_t from = i == 0 ? sentence.range.begin : dates[i - 1].range.end;
      // The verb of a list of dates may stand at its end.
      const auto cited = Citation(text, sentence, entities).at(dates[i].range, from, sentence.range.end);
      if (!cited || !cited->forum) continue;
      const bool itself = facts.date && dates[i].date == *facts.date && cited->forum == facts.forum;
      if (itself || (facts.date && dates[i].date == *facts.date)) continue;
      const bool known = std::any_of(facts.references.begin(), facts.references.end(), [&](const ReferenceFact& other) {
        return other.item == sentence.item && other.forum == *cited->forum && other.date == dates[i].date;
      });
      if (known) continue;
      Evidence evidence = text.quote(sentence, cited->focus, "meeting cited with its date",
                                     cited->confidence - (dates[i].yearWritten ? 0 : 0.1));
      entities.mention(*cited->forum, evidence);
      facts.references.push_back({sentence.item, *cited->forum, dates[i].date, std::move(evidence)});
    }
  }
}

}  // namespace tov::loaders
