// Recognises the layout, cuts the file into meetings and has each read.
#include "loaders/layout/layout.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "loaders/layout/declarations.h"
#include "loaders/layout/head.h"
#include "loaders/layout/headings.h"
#include "loaders/layout/language.h"
#include "loaders/layout/lines.h"
#include "loaders/layout/participants.h"
#include "loaders/layout/printed_date.h"
#include "loaders/layout/sections.h"

namespace tov::loaders {
namespace {

/// A layout with signs of less weight is not tried.
constexpr int kLeastScore = 4;
/// With so much more weight than the next, a layout whose reading is whole needs no rival.
constexpr int kClearLead = 5;
/// So many layouts are tried besides the fallback of each language.
constexpr std::size_t kMostTried = 4;
/// Items at the front of a meeting under which people are listed though the title does not say so.
constexpr std::size_t kItemsThatListPeople = 2;

/// A layout that may describe the record, with its language's lines.
struct Rival {
  const LanguageLayouts* language = nullptr;
  const Declaration* layout = nullptr;
  const std::vector<Line>* lines = nullptr;
  int score = 0;  ///< of the signs that occur
};

/// The weight of the signs of each layout of a language that occur.
std::vector<int> scoresOf(const LanguageLayouts& language, const std::vector<Line>& lines) {
  std::vector<bool> occurs(language.layoutOfSign.size(), false);
  const auto look = [&](std::string_view text) {
    for (const int sign : language.signs.found(text)) occurs[static_cast<std::size_t>(sign)] = true;
  };
  for (const Line& line : lines) {
    look(line.text);
    if (line.bullet) look("- " + line.text);
  }
  std::vector<int> scores(language.declarations.size(), 0);
  for (std::size_t sign = 0; sign < occurs.size(); ++sign)
    if (occurs[sign]) scores[language.layoutOfSign[sign].layout] += language.layoutOfSign[sign].weight;
  return scores;
}

/// The layouts worth trying, the likeliest first; fallbacks come last.
std::vector<Rival> rivalsOf(const std::vector<const LanguageLayouts*>& languages,
                            const std::vector<std::vector<Line>>& lines) {
  std::vector<Rival> rivals;
  std::vector<Rival> fallbacks;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const std::vector<int> scores = scoresOf(*languages[i], lines[i]);
    for (std::size_t k = 0; k < scores.size(); ++k) {
      const Declaration& layout = languages[i]->declarations[k];
      const Rival rival{languages[i], &layout, &lines[i], scores[k]};
      if (layout.fallback)
        fallbacks.push_back(rival);
      else if (rival.score >= kLeastScore)
        rivals.push_back(rival);
    }
  }
  std::stable_sort(rivals.begin(), rivals.end(), [](const Rival& a, const Rival& b) { return a.score > b.score; });
  if (rivals.size() > kMostTried) rivals.resize(kMostTried);
  rivals.insert(rivals.end(), fallbacks.begin(), fallbacks.end());
  return rivals;
}

/// The stretches of the meetings that a file holds. A head begins a meeting only when lines of another lie between;
/// a line that repeats an earlier head and is not followed by labels is a page's running head.
std::vector<Stretch> meetingsOf(std::vector<Line>& lines, const Words& words, const Declaration& layout) {
  constexpr std::size_t kLeastLines = 4;
  constexpr std::size_t kTitlesAbove = 2;
  std::vector<Stretch> stretches{{0, lines.size()}};
  std::size_t lastStart = 0;
  bool started = false;
  const auto followedByLabel = [&](std::size_t at) {
    return at + 1 < lines.size() && std::any_of(words.labels.begin(), words.labels.end(), [&](const LabelWord& word) {
             return word.pattern.isFoundIn(lines[at + 1].text);
           });
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].noise || !layout.start.isFoundIn(lines[i].text)) continue;
    // "11." above it: the title of an item about minutes.
    if (i > 0 && lines[i - 1].text.find_first_not_of("0123456789. ") == std::string::npos) continue;
    if (!started) {
      started = true;
      lastStart = i;
      continue;
    }
    // "11." above it: the title of an item about minutes.
    if (i > 0 && lines[i - 1].text.find_first_not_of("0123456789. ") == std::string::npos) continue;
    if (lines[i].text == lines[lastStart].text && !followedByLabel(i)) {
      lines[i].noise = true;
      lines[i].fate = LineFate::structure;
      continue;
    }
    if (i < lastStart + kLeastLines) continue;
    std::size_t begin = i;
    for (std::size_t above = 0; above < kTitlesAbove && begin > 0; ++above) {
      const std::string& text = lines[begin - 1].text;
      if (!words.minutesWord.matchesWhole(text) && !words.agendaWord.matchesWhole(text)) break;
      --begin;
    }
    stretches.back().end = begin;
    stretches.push_back({begin, lines.size()});
    lastStart = i;
  }
  return stretches;
}

class MeetingReader {
 public:
  MeetingReader(std::vector<Line>& lines, Stretch stretch, const std::vector<MarginBlock>& margins,
                const std::string& fileName, const Words& words, const Declaration& layout)
      : lines_(lines), stretch_(stretch), margins_(margins), fileName_(fileName), words_(words), layout_(layout) {}

  Minutes run() {
    minutes_.layout = layout_.name;
    minutes_.language = words_.language;
    const Contents contents = findContents(lines_, stretch_, words_, layout_);
    const std::vector<Heading> headings = findHeadings(lines_, stretch_, contents, words_, layout_);
    for (std::size_t i = contents.begin; i < contents.end; ++i) lines_[i].fate = LineFate::structure;

    const std::size_t firstItem = firstBodyLine(headings);
    const std::vector<PrintedDate> near = datesNear();
    const Stretch head{stretch_.begin, std::min(contents.begin, firstItem)};
    const PrintedKind printed = readHead(lines_, head, near, words_, layout_, minutes_);
    if (contents.end < firstItem)
      readHead(lines_, {std::max(contents.end, stretch_.begin), firstItem}, near, words_, layout_, minutes_);
    takeForumFromMargin();
    takeForumFromText();
    takeStartFromContents(contents);
    readItems(headings);
    readClosing();
    settleKind(printed);
    return std::move(minutes_);
  }

 private:
  std::size_t firstBodyLine(const std::vector<Heading>& headings) const {
    for (const Heading& heading : headings)
      if (heading.inBody) return heading.ownBegin;
    return stretch_.end;
  }

  /// Dates that tell a missing year: those of the letterhead first, then every whole date of the meeting, then the
  /// file's name.
  std::vector<PrintedDate> datesNear() const {
    constexpr std::size_t kMost = 64;
    std::vector<PrintedDate> near;
    const auto add = [&](std::string_view text) {
      if (near.size() == kMost) return;
      if (const auto date = findDate(text, words_); date && date->year) near.push_back(*date);
    };
    if (stretch_.begin == stretch_.end) return near;
    const std::uint32_t last = lines_[stretch_.end - 1].number;
    for (const MarginBlock& block : margins_)
      if (block.line >= lines_[stretch_.begin].number && block.line <= last) add(block.date);
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) add(lines_[i].text);
    add(fileName_);
    return near;
  }

  void takeForumFromMargin() {
    if (minutes_.forum) return;
    for (const MarginBlock& block : margins_) {
      if (block.forum.text.empty()) continue;
      minutes_.forum = block.forum;
      return;
    }
  }

  /// "the minutes of the BODY's last meeting": a record without a head names its body there.
  void takeForumFromText() {
    if (minutes_.forum || !words_.ownForum) return;
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) {
      const Line& line = lines_[i];
      const auto match = words_.ownForum.find(line.text);
      if (!match || (*match)["forum"].empty()) continue;
      minutes_.forum = Span{line.number, std::string((*match)["forum"]), {}};
      return;
    }
  }

  /// An agenda with times of day begins when its first item does.
  void takeStartFromContents(const Contents& contents) {
    if (minutes_.start || contents.entries.empty()) return;
    const Line& line = lines_[contents.entries.front().line];
    if (const auto times = findTimes(line.text, words_); times && !times->end.empty())
      minutes_.start = Span{line.number, times->start, {}};
  }

  void readItems(const std::vector<Heading>& headings) {
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const Heading& heading = headings[i];
      Item item;
      item.number = heading.printedNumber;
      item.title = heading.title;
      item.caseNumber = heading.caseNumber;
      const std::size_t end = i + 1 < headings.size() ? headings[i + 1].ownBegin : stretch_.end;
      const bool mayListPeople = i < kItemsThatListPeople;
      ItemAttendance attendance;
      if (heading.inBody)
        readSections(lines_, {heading.textBegin, end}, mayListPeople, words_, layout_, item, minutes_.participants,
                     attendance);
      minutes_.items.push_back(std::move(item));
      attendances_.push_back(std::move(attendance));
    }
    addWhoWasAwayFromItems();
  }

  /// Who took no part in at least half of the items that tell was away from the meeting; who missed fewer came.
  void addWhoWasAwayFromItems() {
    const auto tells = static_cast<std::size_t>(std::count_if(attendances_.begin(), attendances_.end(),
                                                              [](const ItemAttendance& item) { return item.listed; }));
    const auto decided =
        static_cast<std::size_t>(std::count_if(minutes_.items.begin(), minutes_.items.end(), [](const Item& item) {
          return std::any_of(item.sections.begin(), item.sections.end(),
                             [](const Section& section) { return section.kind == SectionKind::decision; });
        }));
    std::map<std::string, std::pair<std::size_t, const ParticipantEntry*>> missed;
    for (const ItemAttendance& item : attendances_)
      for (const ParticipantEntry& entry : item.absent) {
        auto& [count, first] = missed[nameOf(entry.text.text, words_)];
        ++count;
        if (first == nullptr) first = &entry;
      }
    // Who was away is known already, and of whom a sentence says when they came or left.
    std::set<std::string> told;
    for (const ParticipantEntry& entry : minutes_.participants)
      if (entry.presence == Presence::absent || !entry.note.empty()) told.insert(nameOf(entry.text.text, words_));
    for (const auto& [name, times] : missed) {
      if (told.contains(name)) continue;
      ParticipantEntry entry = *times.second;
      if (2 * times.first < (tells > 0 ? tells : decided)) {
        entry.presence = Presence::present;
        entry.note = "absent from " + std::to_string(times.first) + " of " + std::to_string(minutes_.items.size());
      }
      minutes_.participants.push_back(std::move(entry));
    }
  }

  void readClosing() {
    if (minutes_.end || !words_.closing) return;
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) {
      const auto match = words_.closing.find(lines_[i].text);
      if (!match) continue;
      const std::string_view printed = (*match)["time"];
      std::string time(printed.size() == 4 ? 1 : 0, '0');
      time += printed;
      std::replace(time.begin(), time.end(), '.', ':');
      minutes_.end = Span{lines_[i].number, time, {}};
      return;
    }
  }

  /// What was decided or said makes minutes of a record, whatever its title says of agendas and minutes both.
  void settleKind(PrintedKind printed) {
    const bool decided = std::any_of(minutes_.items.begin(), minutes_.items.end(), [](const Item& item) {
      return std::any_of(item.sections.begin(), item.sections.end(), [](const Section& section) {
        return section.heading.line != 0 &&
               (section.kind == SectionKind::decision || section.kind == SectionKind::discussion) &&
               !section.paragraphs.empty();
      });
    });
    // Without headings the sentences tell.
    const bool told =
        layout_.unheaded == SectionKind::discussion && printed == PrintedKind::unstated &&
        std::any_of(minutes_.items.begin(), minutes_.items.end(), [&](const Item& item) {
          return std::any_of(item.sections.begin(), item.sections.end(), [&](const Section& section) {
            return std::any_of(section.paragraphs.begin(), section.paragraphs.end(),
                               [&](const Span& paragraph) { return words_.decides.isFoundIn(paragraph.text); });
          });
        });
    minutes_.kind = decided || told || printed == PrintedKind::minutes ? RecordKind::minutes : RecordKind::agenda;
    if (minutes_.kind != RecordKind::agenda) return;
    for (ParticipantEntry& entry : minutes_.participants)
      if (entry.presence == Presence::present) entry.presence = Presence::listed;
  }

  std::vector<Line>& lines_;
  Stretch stretch_;
  const std::vector<MarginBlock>& margins_;
  const std::string& fileName_;
  const Words& words_;
  const Declaration& layout_;
  Minutes minutes_;
  std::vector<ItemAttendance> attendances_;  ///< of each item
};

/// A record read by one layout, and how much that explains.
struct Reading {
  LaidOut out;
  int worth = 0;
  bool whole = false;  ///< forum, date and items are there
};

/// What a reading explains: the head, people, items, and items that were decided; lines that it leaves over count
/// against it.
void judge(Reading& reading, int score) {
  constexpr int kHeadPart = 6;
  constexpr int kPeople = 6;
  constexpr std::size_t kMostItems = 12;
  constexpr int kLeftOver = 20;
  if (reading.out.meetings.empty()) return;
  const Minutes& minutes = reading.out.meetings.front();
  const auto sections = [](const Item& item, SectionKind kind) {
    return std::any_of(item.sections.begin(), item.sections.end(),
                       [&](const Section& section) { return section.kind == kind && section.heading.line != 0; });
  };
  const auto count = [&](SectionKind kind) {
    return static_cast<std::size_t>(std::count_if(minutes.items.begin(), minutes.items.end(),
                                                  [&](const Item& item) { return sections(item, kind); }));
  };
  reading.whole = minutes.forum && minutes.date && !minutes.items.empty();
  reading.worth = 2 * score + (minutes.forum ? kHeadPart : 0) + (minutes.date ? kHeadPart : 0) +
                  (minutes.participants.size() > 1 ? kPeople : 0);
  reading.worth += static_cast<int>(2 * std::min(minutes.items.size(), kMostItems) +
                                    2 * std::min(count(SectionKind::decision), kMostItems) +
                                    std::min(count(SectionKind::recommendation), kMostItems));
  std::size_t known = 0;
  std::size_t left = 0;
  for (const LineFate fate : reading.out.fates) {
    if (fate == LineFate::blank) continue;
    ++known;
    if (fate == LineFate::notUnderstood) ++left;
  }
  if (known > 0) reading.worth -= static_cast<int>(kLeftOver * left / known);
}

/// Numbered lines alone are no record: without signs of a layout there must be a date and a body or people, too.
bool isRecord(const Reading& reading) {
  constexpr std::size_t kLeastItems = 2;
  if (reading.out.meetings.empty()) return false;
  const Minutes& minutes = reading.out.meetings.front();
  return minutes.date && minutes.items.size() >= kLeastItems && (minutes.forum || minutes.participants.size() > 1);
}

Reading readBy(const RecordLines& record, const Rival& rival) {
  const Words& words = rival.language->words;
  Declaration layout = *rival.layout;
  layout.wrapped = layout.wrapped || record.wrapped || filledToTheMargin(*rival.lines);
  std::vector<Line> lines = *rival.lines;
  markNoise(lines, words, layout);
  const std::vector<MarginBlock> margins = layout.margin ? markMargins(lines, words) : std::vector<MarginBlock>();
  Reading reading;
  for (const Stretch& stretch : meetingsOf(lines, words, layout)) {
    Minutes minutes = MeetingReader(lines, stretch, margins, record.name, words, layout).run();
    if (!minutes.items.empty()) reading.out.meetings.push_back(std::move(minutes));
  }
  std::stable_sort(reading.out.meetings.begin(), reading.out.meetings.end(),
                   [](const Minutes& a, const Minutes& b) { return a.items.size() > b.items.size(); });
  reading.out.fates.assign(record.lines.size(), LineFate::blank);
  // A line that was cut up is understood as far as any part of it is.
  for (const Line& line : lines) {
    LineFate& fate = reading.out.fates[line.number - 1];
    const bool first = fate == LineFate::blank;
    if (first || line.fate == LineFate::text || fate == LineFate::notUnderstood) fate = line.fate;
  }
  judge(reading, rival.score);
  return reading;
}

}  // namespace

LaidOut layOut(const RecordLines& record) {
  const std::vector<Line> plain = prepareLines(record);
  const std::vector<const LanguageLayouts*> languages = languagesOf(plain, languageLayouts());
  std::vector<std::vector<Line>> lines(languages.size(), plain);
  for (std::size_t i = 0; i < languages.size(); ++i) mendLines(lines[i], languages[i]->words);

  const std::vector<Rival> rivals = rivalsOf(languages, lines);
  std::optional<Reading> best;
  for (std::size_t i = 0; i < rivals.size(); ++i) {
    Reading reading = readBy(record, rivals[i]);
    if (rivals[i].layout->fallback && !isRecord(reading)) continue;
    const bool clear = i == 0 && reading.whole && !rivals[i].layout->fallback &&
                       (rivals.size() == 1 || rivals[i].score >= rivals[1].score + kClearLead);
    if (!best || reading.worth > best->worth) best = std::move(reading);
    if (clear) break;
  }
  if (!best || best->out.meetings.empty())
    throw LayoutError(record.name, rivals.empty() || rivals.front().layout->fallback
                                       ? "it looks like no record whose layout is known; loaders/RECORDS.md says how "
                                         "to add one"
                                       : "no numbered item of a meeting was found in it; is it the whole record?");
  return std::move(best->out);
}

}  // namespace tov::loaders
