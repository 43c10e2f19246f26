// Recognises the layout, cuts the file into meetings and has each read.
#include "loaders/layout/layout.h"

#include <algorithm>

#include "loaders/layout/declarations.h"
#include "loaders/layout/head.h"
#include "loaders/layout/headings.h"
#include "loaders/layout/language.h"
#include "loaders/layout/lines.h"
#include "loaders/layout/printed_date.h"
#include "loaders/layout/sections.h"

namespace tov::loaders {
namespace {

/// Below this a file looks like no layout.
constexpr int kLeastScore = 4;
/// Items at the front of a meeting under which people are listed though the title does not say so.
constexpr std::size_t kItemsThatListPeople = 2;

struct Recognised {
  const LanguageLayouts* language = nullptr;
  const Declaration* layout = nullptr;
  int score = 0;
};

Recognised recognise(const RecordLines& record) {
  Recognised best;
  const std::vector<Line> lines = prepareLines(record);
  for (const LanguageLayouts* language : languagesOf(lines, languageLayouts()))
    for (const Declaration& layout : language->declarations) {
      int score = 0;
      for (const Sign& sign : layout.signs) {
        const bool occurs = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
          return sign.pattern.isFoundIn(line.text) || (line.bullet && sign.pattern.isFoundIn("- " + line.text));
        });
        if (occurs) score += sign.weight;
      }
      if (score > best.score) best = {language, &layout, score};
    }
  return best;
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
    if (!started) {
      started = true;
      lastStart = i;
      continue;
    }
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

  void readItems(const std::vector<Heading>& headings) {
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const Heading& heading = headings[i];
      Item item;
      item.number = heading.printedNumber;
      item.title = heading.title;
      item.caseNumber = heading.caseNumber;
      const std::size_t end = i + 1 < headings.size() ? headings[i + 1].ownBegin : stretch_.end;
      const bool mayListPeople = i < kItemsThatListPeople;
      if (heading.inBody)
        readSections(lines_, {heading.textBegin, end}, mayListPeople, words_, layout_, item, minutes_.participants);
      minutes_.items.push_back(std::move(item));
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
};

}  // namespace

LaidOut layOut(const RecordLines& record) {
  const Recognised recognised = recognise(record);
  if (recognised.score < kLeastScore)
    throw LayoutError(record.name,
                      "it looks like no record whose layout is known; loaders/RECORDS.md says how to add one");
  const Words& words = recognised.language->words;
  const Declaration& layout = *recognised.layout;

  std::vector<Line> lines = prepareLines(record);
  markNoise(lines, words);
  const std::vector<MarginBlock> margins = layout.margin ? markMargins(lines, words) : std::vector<MarginBlock>();

  LaidOut out;
  for (const Stretch& stretch : meetingsOf(lines, words, layout)) {
    Minutes minutes = MeetingReader(lines, stretch, margins, record.name, words, layout).run();
    if (!minutes.items.empty()) out.meetings.push_back(std::move(minutes));
  }
  if (out.meetings.empty())
    throw LayoutError(record.name, "no numbered item of a meeting was found in it; is it the whole record?");
  std::stable_sort(out.meetings.begin(), out.meetings.end(),
                   [](const Minutes& a, const Minutes& b) { return a.items.size() > b.items.size(); });

  out.fates.assign(record.lines.size(), LineFate::blank);
  for (const Line& line : lines) out.fates[line.number - 1] = line.fate;
  return out;
}

}  // namespace tov::loaders
