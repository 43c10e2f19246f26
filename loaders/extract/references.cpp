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

/// A sentence, or an item's title, with the bodies it names.
struct Told {
  const Passage& passage;
  Range range;
  const std::vector<BodyMention>& bodies;
};

class Citation {
 public:
  Citation(const Told& told, Entities& entities)
      : sentence_(told), passage_(told.passage.text()), entities_(entities), lexicon_(entities.lexicon()) {}

  /// @param ahead  the date comes after the meeting of the record
  std::optional<Cited> at(Range date, std::size_t from, std::size_t to, bool ahead) {
    if (const auto minutes = minutesOf(date, from)) return ofMeeting(*minutes, date, to);
    const auto meeting = meetingWord(date, from);
    // "from", "until", "with effect from" before a date make it the date of something else.
    const std::size_t begin = meeting ? meeting->end : from;
    const std::string_view before = std::string_view(passage_).substr(begin, date.begin - begin);
    const auto lastWords = wordsOf(before);
    for (std::size_t back = 1; back <= 2 && back <= lastWords.size(); ++back)
      if (lexicon_.phrases("date of no meeting").whole(slice(before, lastWords[lastWords.size() - back])))
        return std::nullopt;
    if (meeting) return ofMeeting(*meeting, date, to);
    if (auto beside = besideForum(date, from)) return beside;
    if (auto byBody = byVerb(date, from, to, ahead)) return byBody;
    return ahead ? broughtBack(date, from) : std::nullopt;
  }

 private:
  /// Nothing but short words, weekdays and a body lead from here to the date.
  bool leadsToDate(std::size_t begin, std::size_t date) const {
    for (const Range& word : wordsOf(std::string_view(passage_).substr(begin, date - begin))) {
      const Range place{begin + word.begin, begin + word.end};
      const bool inBody = std::any_of(sentence_.bodies.begin(), sentence_.bodies.end(), [&](const BodyMention& body) {
        return body.range.begin <= place.begin && place.end <= body.range.end;
      });
      if (inBody) continue;
      const std::string_view seen = slice(passage_, place);
      if (!lexicon_.phrases("date lead").whole(seen) && !lexicon_.phrases("article").whole(seen) &&
          !lexicon_.phrases("plain meeting word").whole(seen))
        return false;
    }
    return std::string_view(passage_).substr(begin, date - begin).find_first_of(";:,") == std::string_view::npos;
  }

  /// "the minutes of (the meeting of the board on) DATE".
  std::optional<Range> minutesOf(Range date, std::size_t from) const {
    const std::string_view before = std::string_view(passage_).substr(from, date.begin - from);
    for (const PhraseHit& hit : lexicon_.phrases("minutes of a meeting").findAll(before))
      if (leadsToDate(from + hit.range.end, date.begin)) return Range{from + hit.range.begin, from + hit.range.end};
    return std::nullopt;
  }

  /// "in the board on DATE": the body stands right before the date.
  std::optional<Cited> besideForum(Range date, std::size_t from) {
    const BodyMention* body = nearest(sentence_.bodies, date.begin, true);
    if (lexicon_.phrases("not of the meeting").in(std::string_view(passage_).substr(from, date.begin - from)))
      return std::nullopt;
    if (!body || body->range.begin < from || !leadsToDate(body->range.end, date.begin)) return std::nullopt;
    return Cited{entities_.body(*body, passage_), {body->range.begin, date.end}, 0.85};
  }

  /// "the case is brought back on DATE": to the body that meets.
  std::optional<Cited> broughtBack(Range date, std::size_t from) const {
    constexpr std::size_t kWordsBetween = 4;
    const std::string_view before = std::string_view(passage_).substr(from, date.begin - from);
    for (const PhraseHit& hit : lexicon_.phrases("brought back").findAll(before)) {
      const std::string_view between = before.substr(hit.range.end);
      if (wordsOf(between).size() <= kWordsBetween && between.find_first_of(".;:,") == std::string_view::npos)
        return Cited{entities_.facts().forum, {from + hit.range.begin, date.end}, 0.7};
    }
    return std::nullopt;
  }

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
    if (!lexicon_.phrases("plain meeting word").whole(word) && !lexicon_.phrases("minutes of a meeting").whole(word)) {
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

  /// "the board approved on DATE", "on DATE the board approved"; of a day to come "the board decides on DATE".
  std::optional<Cited> byVerb(Range date, std::size_t from, std::size_t to, bool ahead) {
    const Phrases& acts = lexicon_.phrases(ahead ? "will act" : "acted");
    const auto joined = [&](const BodyMention& body) {
      const Range gap =
          body.range.begin < date.begin ? Range{body.range.end, date.begin} : Range{date.end, body.range.begin};
      if (gap.begin > gap.end || gap.size() > kNear) return false;
      const std::string_view between = slice(passage_, gap);
      if (lexicon_.phrases("not of the meeting").in(between)) return false;
      if (between.find_first_of(";:.") < (between.size() > 4 ? between.size() - 4 : 0)) return false;
      if (acts.in(between)) return true;
      // The verb may follow the date: "the board has on DATE discussed".
      const std::string_view after =
          std::string_view(passage_).substr(date.end, std::min(to, date.end + kNear) - date.end);
      const auto verb = acts.find(after);
      if (body.range.begin < date.begin) return wordsOf(between).size() <= 6 && verb && verb->range.begin <= 60;
      // "on DATE it was told at the board's meeting": body, then verb.
      const std::string_view behind =
          std::string_view(passage_).substr(body.range.end, std::min<std::size_t>(40, to - body.range.end));
      return wordsOf(between).size() <= 4 && acts.in(behind);
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

  const Told& sentence_;
  const std::string& passage_;
  Entities& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

namespace {

/// A day of a meeting to come, told without its year, is the next such day.
void moveAhead(std::vector<WrittenDate>& dates, std::string_view text, const Lexicon& lexicon,
               std::optional<Date> meeting) {
  if (!meeting || !lexicon.phrases("meeting to come").in(text)) return;
  for (WrittenDate& date : dates) {
    if (date.yearWritten || date.date > *meeting) continue;
    YearMonthDay parts = partsOf(date.date);
    ++parts.year;
    if (isValidDate(parts)) date.date = dateOf(parts);
  }
}

void readDates(const Told& told, std::size_t item, Entities& entities) {
  Facts& facts = entities.facts();
  const std::string_view text = slice(told.passage.text(), told.range);
  auto dates = datesIn(text, entities.lexicon(), facts.date);
  moveAhead(dates, text, entities.lexicon(), facts.date);
  for (WrittenDate& date : dates) {
    date.range.begin += told.range.begin;
    date.range.end += told.range.begin;
  }
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (facts.date && dates[i].date == *facts.date) continue;
    const bool ahead = facts.date && dates[i].date > *facts.date;
    // What is proposed for a day to come, or sent out for it, is not settled.
    if (ahead && entities.lexicon().phrases("only planned").in(text)) continue;
    const std::size_t from = i == 0 ? told.range.begin : dates[i - 1].range.end;
    // The verb of a list of dates may stand at its end.
    const auto cited = Citation(told, entities).at(dates[i].range, from, told.range.end, ahead);
    if (!cited || !cited->forum) continue;
    const bool known = std::any_of(facts.references.begin(), facts.references.end(), [&](const ReferenceFact& other) {
      return other.item == item && other.forum == *cited->forum && other.date == dates[i].date;
    });
    if (known) continue;
    Evidence evidence = quote(told.passage, told.range, cited->focus, "meeting cited with its date",
                              cited->confidence - (dates[i].yearWritten ? 0 : 0.1));
    entities.mention(*cited->forum, evidence);
    facts.references.push_back({item, *cited->forum, dates[i].date, std::move(evidence)});
  }
}

}  // namespace

void extractReferences(const Minutes& minutes, const RecordLines& lines, const ItemText& text, Entities& entities) {
  for (std::size_t i = 0; i < minutes.items.size(); ++i) {
    const Passage title(lines, minutes.items[i].title);
    const auto bodies = bodiesIn(title.text(), entities.lexicon(), entities.facts().region, false);
    readDates({title, {0, title.text().size()}, bodies}, i, entities);
  }
  for (const Sentence& sentence : text.sentences)
    readDates({text.passage(sentence), sentence.range, sentence.bodies}, sentence.item, entities);
}

}  // namespace tov::loaders
