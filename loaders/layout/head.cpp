// Reads labels ("Mødested: …"), title lines and lists of people above the first item.
#include "loaders/layout/head.h"

#include <algorithm>
#include <iterator>

#include "loaders/layout/participants.h"

namespace tov::loaders {
namespace {

class HeadReader {
 public:
  HeadReader(std::vector<Line>& lines, Stretch head, const std::vector<PrintedDate>& near, const Words& words,
             const Declaration& layout, Minutes& minutes)
      : lines_(lines), head_(head), near_(near), words_(words), layout_(layout), minutes_(minutes) {}

  PrintedKind run() {
    for (std::size_t i = head_.begin; i < head_.end;) {
      if (lines_[i].noise) {
        ++i;
      } else if (comparable(lines_[i].text).empty()) {
        lines_[i++].fate = LineFate::structure;  // a dash, a bar
      } else if (const std::size_t next = readGroup(i); next > i)
        i = next;
      else if (const std::size_t after = readLabel(i); after > i)
        i = after;
      else {
        readTitle(i);
        ++i;
      }
    }
    if (!minutes_.date) readDateLine();
    if (!minutes_.venue && dateLine_) readVenueNearDate(*dateLine_);
    if (!minutes_.forum) readForumLine();
    return kind_;
  }

 private:
  struct Label {
    LabelKind kind = LabelKind::ignored;
    std::size_t valueOffset = 0;
  };

  std::optional<Label> labelOf(const Line& line) const {
    if (!words_.anyLabel.isFoundIn(line.text)) return std::nullopt;
    for (const LabelWord& word : words_.labels)
      if (const auto match = word.pattern.find(line.text))
        return Label{word.kind, static_cast<std::size_t>((*match)["value"].data() - line.text.data())};
    return std::nullopt;
  }

  std::optional<PrintedKind> kindOf(std::string_view text) const {
    if (words_.minutesWord.matchesWhole(text)) return PrintedKind::minutes;
    if (words_.agendaWord.matchesWhole(text)) return PrintedKind::agenda;
    return std::nullopt;
  }

  /// What the first pattern of the layout or of the language finds in a line of a head.
  std::optional<Match> headLine(const std::string& text) const {
    for (const std::vector<Pattern>* heads : {&layout_.heads, &words_.heads})
      for (const Pattern& head : *heads)
        if (auto match = head.find(text)) return match;
    return std::nullopt;
  }

  /// A line that begins something of its own and so ends the value of the label above.
  bool begins(const Line& line) const {
    return labelOf(line) || groupStart(line, words_, true) || kindOf(line.text) || line.bullet || headLine(line.text);
  }

  /// The index after the lines on which a label's value goes on.
  std::size_t valueEnd(std::size_t at, bool valueOnLabelLine) const {
    std::size_t next = at + 1;
    while (next < head_.end) {
      const Line& line = lines_[next];
      const bool first = next == at + 1 && !valueOnLabelLine;
      if (line.noise || begins(line)) break;
      if (!first && line.spacedOut) break;
      if (!first && !layout_.wrapped && !lines_[next - 1].text.ends_with(',')) break;
      ++next;
    }
    return next;
  }

  /// The same of a label before people, whose list runs over lines that the paper's width has filled.
  std::size_t listEnd(std::size_t at) const {
    constexpr std::size_t kFull = 60;
    std::size_t next = valueEnd(at, true);
    while (next < head_.end && !lines_[next].noise && lines_[next].blanks == 0 && !begins(lines_[next]) &&
           lines_[next - 1].width >= kFull && !lines_[next - 1].text.ends_with('.'))
      ++next;
    return next;
  }

  /// The value of a label: the rest of its line and the lines it runs over.
  Span valueOf(std::size_t at, std::size_t offset, std::size_t end) {
    Span value;
    if (offset < lines_[at].text.size()) value = {lines_[at].number, lines_[at].text.substr(offset), {}};
    for (std::size_t i = at; i < end; ++i) {
      lines_[i].fate = LineFate::structure;
      if (i > at) append(value, lines_[i]);
    }
    return withoutBars(value);
  }

  /// "| Room 4 |": the bars are a table's.
  static Span withoutBars(const Span& value) {
    const std::size_t first = value.text.find_first_not_of("| ");
    if (first == std::string::npos) return {value.line, {}, {}};
    return partOf(value, first, value.text.find_last_not_of("| ") - first + 1);
  }

  std::size_t readGroup(std::size_t at) {
    auto start = groupStart(lines_[at], words_, true);
    if (!start) start = groupAboveList(at);
    if (!start) return at;
    if (start->valueOffset != std::string::npos) {
      const std::size_t end = listEnd(at);
      addEntries(valueOf(at, start->valueOffset, end), start->group);
      return end;
    }
    lines_[at].fate = LineFate::structure;
    std::size_t next = at + 1;
    Span run;  // lines of one run: each ends where a name is not finished
    for (; next < head_.end; ++next) {
      Line& line = lines_[next];
      if (line.noise) continue;
      if (!line.bullet && begins(line)) break;
      if (words_.entryNoise.matchesWhole(line.text) || comparable(line.text).empty()) {
        line.fate = LineFate::structure;
        continue;
      }
      const bool goesOn = !run.text.empty() && (run.text.ends_with(',') || run.text.ends_with('-') ||
                                                words_.entryTail.matchesWhole(line.text));
      if (!goesOn && !isPersonEntry(line.text, words_)) {
        // Among those who sent apologies: "A B - C D came as substitute."
        std::vector<ParticipantEntry> told = entriesFromProse(spanOf(line), words_);
        if (told.empty() && !isHeadingAmongPeople(next)) break;
        if (!run.text.empty()) addEntries(std::exchange(run, {}), start->group);
        if (told.empty()) start->group.heading = line.text;
        std::move(told.begin(), told.end(), std::back_inserter(minutes_.participants));
        line.fate = LineFate::structure;
        continue;
      }
      if (!goesOn && !run.text.empty()) addEntries(std::exchange(run, {}), start->group);
      append(run, line);
      line.fate = LineFate::structure;
    }
    if (!run.text.empty()) addEntries(run, start->group);
    return next;
  }

  /// A line between people that says where those below it come from.
  bool isHeadingAmongPeople(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < head_.end && lines_[next].noise) ++next;
    return next < head_.end && loaders::isHeadingAmongPeople(lines_[at], lines_[next], words_) &&
           (lines_[next].bullet || !begins(lines_[next]));
  }

  /// A heading without its colon, which a list of people follows.
  std::optional<GroupStart> groupAboveList(std::size_t at) const {
    const auto start = groupStart(lines_[at], words_, false);
    if (!start || start->valueOffset != std::string::npos) return std::nullopt;
    std::size_t next = at + 1;
    while (next < head_.end && lines_[next].noise) ++next;
    if (next == head_.end ||
        (!isPersonEntry(lines_[next].text, words_) && entriesFromProse(spanOf(lines_[next]), words_).empty())) {
      // An empty list above another: "Afbud" with nobody under it.
      const bool empty = start->group.presence == Presence::absent && lines_[at].bullet;
      return empty ? start : std::nullopt;
    }
    return start;
  }

  void addEntries(const Span& text, const Group& group) {
    // "Deltagere: alle undtagen …": a sentence in a list's place.
    if (std::vector<ParticipantEntry> told = entriesFromProse(text, words_); !told.empty()) {
      std::move(told.begin(), told.end(), std::back_inserter(minutes_.participants));
      return;
    }
    // "Afbud: ingen" names nobody.
    for (ParticipantEntry& entry : entriesOf(text, group, words_))
      if (isPersonEntry(entry.text.text, words_) || isFirstNameOfDuty(entry.text.text, group))
        minutes_.participants.push_back(std::move(entry));
  }

  std::size_t readLabel(std::size_t at) {
    const auto label = labelOf(lines_[at]);
    if (!label) return at;
    const bool valueHere = label->valueOffset < lines_[at].text.size();
    const std::size_t end = valueEnd(at, valueHere);
    const Span value = valueOf(at, label->valueOffset, end);
    if (value.text.empty()) return end;
    switch (label->kind) {
      case LabelKind::forum:
        setForum(value);
        forumTitled_ = true;
        break;
      case LabelKind::when:
        setWhen(value);
        break;
      case LabelKind::venue:
        if (!minutes_.venue) minutes_.venue = value;
        break;
      case LabelKind::placeAndTime:
        setWhen(value);
        setVenueBeforeDate(value);
        break;
      case LabelKind::kind:
        if (const auto kind = kindOf(value.text)) setKind(*kind, lines_[at]);
        break;
      case LabelKind::end:
        if (const auto times = findTimes(value.text, words_)) minutes_.end = Span{value.line, times->start, {}};
        break;
      case LabelKind::ignored:
        break;
    }
    return end;
  }

  void readTitle(std::size_t at) {
    Line& line = lines_[at];
    if (const auto kind = kindOf(line.text)) {
      setKind(*kind, line);
      return;
    }
    if (const auto match = headLine(line.text)) {
      line.fate = LineFate::structure;
      const auto part = [&](std::string_view name) {
        const std::string_view text = (*match)[name];
        return Span{line.number, std::string(text), {}};
      };
      const bool titled = kindOf(part("kind").text).has_value();
      if (const Span forum = part("forum"); !forum.text.empty() && (!minutes_.forum || (titled && !forumTitled_))) {
        // "Minutes of the board" names it more surely than a line alone.
        const auto other = std::exchange(minutes_.forum, std::nullopt);
        setForum(line.printed.empty() ? forum : spanOf(line));
        if (!minutes_.forum) minutes_.forum = other;
        forumTitled_ = forumTitled_ || titled;
        if (!line.printed.empty()) minutes_.forumName = forum.text;
      }
      if (const Span when = part("when"); !when.text.empty()) {
        setWhen(when);
        if (!dateLine_) dateLine_ = at;
      }
      if (const Span venue = part("venue"); !venue.text.empty() && !minutes_.venue) setVenueAndTime(withoutBars(venue));
      if (const auto kind = kindOf(part("kind").text)) setKind(*kind, line);
      return;
    }
    readSentence(line);
  }

  /// "Alle var mødt undtagen …", "Mødet blev hævet kl. …" (the latter is read with the whole record).
  void readSentence(Line& line) {
    std::vector<ParticipantEntry> people = entriesFromProse(spanOf(line), words_);
    if (people.empty() && !words_.closing.isFoundIn(line.text)) return;
    line.fate = LineFate::structure;
    std::move(people.begin(), people.end(), std::back_inserter(minutes_.participants));
  }

  void setKind(PrintedKind kind, Line& line) {
    line.fate = LineFate::structure;
    if (kind_ == PrintedKind::unstated) kind_ = kind;
  }

  void setForum(const Span& forum) {
    if (minutes_.forum) return;
    // "Møde i Samordningsudvalget" says "meeting of".
    const auto lead = words_.forumLead.find(forum.text);
    const std::size_t begin = lead ? lead->whole.size() : 0;
    Span name = begin > 0 && begin < forum.text.size() ? partOf(forum, begin, std::string::npos) : forum;
    if (!words_.notAForum.matchesWhole(name.text)) minutes_.forum = std::move(name);
  }

  void setWhen(const Span& value) {
    if (const auto date = findDate(value.text, words_)) setDate(datedSpan(value, *date, near_));
    const auto times = findTimes(value.text, words_);
    if (!times || minutes_.start) return;
    const std::uint32_t line = value.lineAt(times->offset);
    minutes_.start = Span{line, times->start, {}};
    if (!times->end.empty()) minutes_.end = Span{line, times->end, {}};
  }

  /// "Town Hall, 10.00am to 12.30pm": a time of day behind the place's comma is no part of it.
  void setVenueAndTime(const Span& value) {
    const auto times = findTimes(value.text, words_);
    const std::string_view place = std::string_view(value.text).substr(0, times ? times->offset : 0);
    if (times && place.find_last_not_of(' ') != std::string_view::npos && place[place.find_last_not_of(' ')] == ',') {
      setWhen(value);
      setVenueBeforeDate(value);
    } else {
      minutes_.venue = value;
    }
  }

  /// "Town Hall, Tuesday 4 March": the place is what stands before the date and its weekday.
  void setVenueBeforeDate(const Span& value) {
    if (minutes_.venue) return;
    std::size_t end = value.text.size();
    if (const auto date = findDate(value.text, words_)) end = date->offset;
    if (const auto times = findTimes(value.text, words_)) end = std::min(end, times->offset);
    std::string_view place = std::string_view(value.text).substr(0, end);
    // Short words that lead to the date: "den", "kl."
    for (std::size_t blank = place.find_last_not_of(" ,;"); blank != std::string_view::npos;) {
      place = place.substr(0, blank + 1);
      const std::size_t word = place.find_last_of(" ,") + 1;
      if (place.size() - word > 4 || capitalAtFront(place.substr(word))) break;
      blank = word == 0 ? std::string_view::npos : place.substr(0, word).find_last_not_of(" ,;");
    }
    if (place.size() > 2) minutes_.venue = partOf(value, 0, place.size());
  }

  /// A head may print its date twice; a second print that contradicts its weekday lowers the confidence in the first.
  void setDate(const DatedSpan& date) {
    if (date.year == 0) return;
    if (!minutes_.date)
      minutes_.date = date;
    else if (minutes_.date->month == date.month && minutes_.date->day == date.day)
      minutes_.date->confidence = std::min(minutes_.date->confidence, date.confidence);
  }

  /// Without a label or title that says so: a short line of the head with a date, and a weekday or a time of day beside
  /// it where any line has one.
  void readDateLine() {
    constexpr std::size_t kLongest = 140;
    std::optional<std::size_t> found;
    bool sure = false;
    for (std::size_t i = head_.begin; i < head_.end && !sure; ++i) {
      Line& line = lines_[i];
      if (line.noise || line.bullet || lengthOf(line.text) > kLongest || labelOf(line)) continue;
      const auto date = findDate(line.text, words_);
      if (!date) continue;
      sure = date->weekday || findTimes(line.text, words_);
      if (sure || (!found && date->year)) found = i;
    }
    if (!found) return;
    Line& line = lines_[*found];
    setWhen(spanOf(line));
    line.fate = LineFate::structure;
    dateLine_ = found;
    // "The committee, Monday 3 May 2021": the body stands before the date.
    const std::size_t end = findDate(line.text, words_)->offset;
    std::string_view before = std::string_view(line.text).substr(0, end);
    while (!before.empty() && std::string_view(" ,-–:").find(before.back()) != std::string_view::npos)
      before.remove_suffix(1);
    if (!minutes_.forum && capitalAtFront(before) && words_.forumName.isFoundIn(before) && line.printed.empty())
      setForum(Span{line.number, std::string(before), {}});
  }

  /// What stands after the time of day on the date's line, or alone on the next, and reads as a place.
  void readVenueNearDate(std::size_t at) {
    constexpr std::size_t kLongest = 110;
    const std::string& text = lines_[at].text;
    if (const auto times = findTimes(text, words_)) {
      const std::size_t comma = text.find_first_of(",|", times->offset);
      const Span rest =
          comma == std::string::npos
              ? Span()
              : withoutBars(Span{
                    lines_[at].number, text.substr(std::min(text.find_first_not_of(" ,", comma), text.size())), {}});
      if (words_.venueWord.isFoundIn(rest.text)) {
        minutes_.venue = rest;
        return;
      }
    }
    std::size_t next = at + 1;
    while (next < head_.end && lines_[next].noise) ++next;
    if (next >= head_.end) return;
    Line& line = lines_[next];
    if (begins(line) || lengthOf(line.text) > kLongest || line.text.ends_with('.') ||
        !words_.venueWord.isFoundIn(line.text))
      return;
    minutes_.venue = spanOf(line);
    line.fate = LineFate::structure;
  }

  /// Without a label or title that says so: a short line of the head that names a body.
  void readForumLine() {
    constexpr std::size_t kLongest = 90;
    for (std::size_t i = head_.begin; i < head_.end; ++i) {
      Line& line = lines_[i];
      if (line.noise || line.fate != LineFate::notUnderstood || lengthOf(line.text) > kLongest) continue;
      if (!capitalAtFront(line.text) || line.text.ends_with('.') || !words_.forumName.isFoundIn(line.text)) continue;
      setForum(spanOf(line));
      line.fate = LineFate::structure;
      return;
    }
  }

  std::vector<Line>& lines_;
  Stretch head_;
  const std::vector<PrintedDate>& near_;
  const Words& words_;
  const Declaration& layout_;
  Minutes& minutes_;
  PrintedKind kind_ = PrintedKind::unstated;
  bool forumTitled_ = false;             ///< the forum's line or label says that it met
  std::optional<std::size_t> dateLine_;  ///< index of the line without a label that gave the date
};

}  // namespace

PrintedKind readHead(std::vector<Line>& lines, Stretch head, const std::vector<PrintedDate>& near, const Words& words,
                     const Declaration& layout, Minutes& minutes) {
  return HeadReader(lines, head, near, words, layout, minutes).run();
}

}  // namespace tov::loaders
