// Cuts an item's text into sections and paragraphs.
#include "loaders/layout/sections.h"

#include <algorithm>
#include <iterator>

#include "loaders/layout/participants.h"

namespace tov::loaders {
namespace {

class SectionReader {
 public:
  SectionReader(std::vector<Line>& lines, Stretch text, bool mayListPeople, const Words& words,
                const Declaration& layout, Item& item, std::vector<ParticipantEntry>& participants,
                ItemAttendance& attendance)
      : lines_(lines),
        text_(text),
        words_(words),
        layout_(layout),
        item_(item),
        participants_(participants),
        attendance_(attendance),
        peopleItem_(words.peopleItem.matchesWhole(item.title.text)),
        mayListPeople_(mayListPeople || peopleItem_) {}

  void run() {
    listed_ = participants_.size();
    group_ = startGroup();
    for (std::size_t i = text_.begin; i < text_.end; ++i) {
      Line& line = lines_[i];
      if (line.noise) {
        endParagraph();
        continue;
      }
      if (takeItemAbsence(i)) continue;
      if (takeHeading(i) || takeGroup(i) || takePerson(i)) continue;
      takeText(i);
    }
    endParagraph();
    if (mayListPeople_) readSentencesAboutPeople();
    readSentencesAboutThisItem();
    sortDecisions();
  }

 private:
  /// In the item that lists the people every line is one until a heading says otherwise; its title may be such a
  /// heading itself ("Afbud").
  std::optional<Group> startGroup() const {
    if (!peopleItem_) return std::nullopt;
    Line title;
    title.text = item_.title.text;
    const auto start = groupStart(title, words_, false);
    return start ? start->group : Group{};
  }

  Section& section() {
    if (item_.sections.empty()) item_.sections.emplace_back().kind = layout_.unheaded;
    return item_.sections.back();
  }

  bool takeHeading(std::size_t at) {
    Line& line = lines_[at];
    const auto start = sectionStart(line, words_, layout_);
    if (!start) return false;
    // A sentence that opens what its heading above has opened already ("Indstilling", then "Det indstilles, at …").
    if (start->lead && !item_.sections.empty() && section().kind == start->kind) return false;
    // "The committee recommends, that …" under the decision is what it decided.
    if (start->lead && !item_.sections.empty() && section().kind == SectionKind::decision) return false;
    endParagraph();
    Section next;
    next.kind = start->kind;
    next.heading = {line.number, line.text.substr(0, start->headingLength), {}};
    line.fate = LineFate::structure;
    item_.sections.push_back(std::move(next));
    decided_ = item_.sections.size() - 1;
    group_ = start->kind == SectionKind::recommendation ? std::nullopt : startGroup();
    if (start->textOffset < line.text.size()) {
      addParagraph({line.number, line.text.substr(start->textOffset), {}});
      line.fate = LineFate::text;
      open_ = layout_.wrapped;
      lastLine_ = at;
    }
    return true;
  }

  /// "Fraværende: A B (V)" under an item's decision, the names on the same line or below.
  bool takeItemAbsence(std::size_t at) {
    if (peopleItem_ || !words_.itemAbsenceLabel) return false;
    Line& line = lines_[at];
    if (inAbsence_) {
      const bool names = isPersonEntry(line.text, words_);
      if (!names && !attendance_.absent.empty()) inAbsence_ = false;
      if (!names && words_.entryTail.matchesWhole(line.text)) {
        line.fate = LineFate::structure;
        return true;
      }
      if (!names) {
        inAbsence_ = false;
        // "Ingen" below the label.
        const bool nobody = line.text.find(' ') == std::string::npos && !sectionStart(line, words_, layout_);
        if (nobody) line.fate = LineFate::structure;
        return nobody;
      }
      addAbsent(spanOf(line));
      line.fate = LineFate::structure;
      return true;
    }
    const auto match = words_.itemAbsenceLabel.find(line.text);
    if (!match) return false;
    endParagraph();
    group_.reset();
    attendance_.listed = true;
    line.fate = LineFate::structure;
    const std::string_view value = (*match)["value"];
    inAbsence_ = value.empty();
    const auto offset = static_cast<std::size_t>(value.data() - line.text.data());
    if (!value.empty()) addAbsent({line.number, line.text.substr(offset), {}});
    return true;
  }

  void addAbsent(const Span& text) {
    const Group group{Presence::absent, Capacity::unstated, {}, {}};
    for (ParticipantEntry& entry : entriesOf(text, group, words_))
      if (isPersonEntry(entry.text.text, words_)) attendance_.absent.push_back(std::move(entry));
  }

  void readSentencesAboutThisItem() {
    for (const Section& section : item_.sections) {
      if (section.kind == SectionKind::background || section.kind == SectionKind::recommendation) continue;
      for (const Span& paragraph : section.paragraphs)
        for (const Pattern& pattern : words_.itemAbsences)
          if (const auto match = pattern.find(paragraph.text)) {
            const std::string_view names = (*match)["names"];
            const auto offset = static_cast<std::size_t>(names.data() - paragraph.text.data());
            addAbsent(partOf(paragraph, offset, names.size()));
          }
    }
  }

  bool takeGroup(std::size_t at) {
    if (!mayListPeople_) return false;
    Line& line = lines_[at];
    if (group_ && words_.entryNoise.matchesWhole(line.text)) {
      line.fate = LineFate::structure;
      return true;
    }
    // Within a list a heading needs no colon where a person stands below it.
    const Line* below = group_ ? lineBelow(at) : nullptr;
    const bool needsColon = !peopleItem_ && (below == nullptr || !isPersonEntry(below->text, words_));
    const auto start = groupStart(line, words_, needsColon);
    if (!start) return false;
    listed_ = participants_.size();
    if (start->valueOffset == std::string::npos) {
      endParagraph();
      line.fate = LineFate::structure;
      group_ = start->group;
      return true;
    }
    const std::string_view value = std::string_view(line.text).substr(start->valueOffset);
    if (!isPersonEntry(value, words_) && !isFirstNameOfDuty(value, start->group)) return false;
    endParagraph();
    line.fate = LineFate::structure;
    addLabelled({line.number, std::string(value), {}}, start->group);
    // A duty is one person's; a list may go on below.
    group_ = start->group.duties.empty() ? std::optional<Group>(start->group) : startGroup();
    return true;
  }

  const Line* lineBelow(std::size_t at) const {
    for (++at; at < text_.end; ++at)
      if (!lines_[at].noise) return &lines_[at];
    return nullptr;
  }

  bool takePerson(std::size_t at) {
    if (!group_) return false;
    Line& line = lines_[at];
    // A person's post on the line below the name.
    if (!runGoesOn_ && participants_.size() > listed_ && words_.entryTail.matchesWhole(line.text)) {
      append(participants_.back().text, line);
      line.fate = LineFate::structure;
      return true;
    }
    if (runGoesOn_) {
      append(run_, line);
    } else {
      if (!isPersonEntry(line.text, words_)) {
        if (peopleItem_) return takeUnknownGroup(line);
        const Line* below = lineBelow(at);
        if (below != nullptr && isHeadingAmongPeople(line, *below, words_) && !sectionStart(*below, words_, layout_)) {
          endParagraph();
          group_->heading = line.text;
          line.fate = LineFate::structure;
          return true;
        }
        group_.reset();
        return false;
      }
      endParagraph();
      run_ = spanOf(line);
    }
    line.fate = LineFate::structure;
    runGoesOn_ = layout_.wrapped && line.text.ends_with(',');
    if (runGoesOn_) return true;
    addPeople(run_, *group_);
    return true;
  }

  /// "Kommuner:" among people: a heading that says nothing of their capacity.
  bool takeUnknownGroup(Line& line) {
    constexpr std::size_t kLongest = 60;
    if (!line.text.ends_with(':') || line.bullet || lengthOf(line.text) > kLongest) return false;
    endParagraph();
    group_ = Group{group_->presence, Capacity::unstated, {}, line.text.substr(0, line.text.size() - 1)};
    line.fate = LineFate::structure;
    return true;
  }

  /// "A B. Minutes: C D": a second label may follow on the line.
  void addLabelled(const Span& text, const Group& group) {
    Span rest = text;
    Group current = group;
    for (std::size_t dot = rest.text.find(". "); dot != std::string::npos; dot = rest.text.find(". ", dot + 1)) {
      Line line;
      line.text = rest.text.substr(dot + 2);
      const auto next = groupStart(line, words_, true);
      if (!next || next->valueOffset == std::string::npos) continue;
      addPeople(partOf(rest, 0, dot), current);
      rest = partOf(rest, dot + 2 + next->valueOffset, std::string::npos);
      current = next->group;
      dot = 0;
    }
    addPeople(rest, current);
  }

  void addPeople(const Span& text, const Group& group) {
    for (ParticipantEntry& entry : entriesOf(text, group, words_)) participants_.push_back(std::move(entry));
  }

  void takeText(std::size_t at) {
    Line& line = lines_[at];
    // "-" alone says that there is nothing to say.
    if (comparable(line.text).empty()) {
      line.fate = LineFate::structure;
      endParagraph();
      return;
    }
    // A number alone between wrapped lines fell out of a chart; nobody can say what it means.
    if (layout_.wrapped && isBareNumber(line.text)) {
      endParagraph();
      return;
    }
    line.fate = LineFate::text;
    if (open_ && goesOn(at)) {
      append(openParagraph(), line);
    } else {
      endParagraph();
      if (beginsLetter(line)) {
        lastLine_ = at;
        return;
      }
      addParagraph(spanOf(line));
      open_ = layout_.wrapped;
    }
    lastLine_ = at;
  }

  /// "1. Text" begins a line of a list.
  static bool isNumbered(const std::string& text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    return digits != std::string::npos && digits > 0 && digits < 3 && (text[digits] == '.' || text[digits] == ')') &&
           digits + 2 < text.size() && text[digits + 1] == ' ' &&
           !smallLetterAtFront(std::string_view(text).substr(digits + 2));
  }

  /// "a) Text", "(ii) Text" begin one as well.
  static bool isLettered(const std::string& text) {
    constexpr std::size_t kLongest = 4;
    const std::size_t from = text.starts_with('(') ? 1 : 0;
    const std::size_t close = text.find(')');
    return close != std::string::npos && close > from && close - from <= (from > 0 ? kLongest : 1) &&
           close + 1 < text.size() && text[close + 1] == ' ' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", from) == close;
  }

  static bool isBareNumber(const std::string& text) {
    return text.find_first_not_of("0123456789.,% ") == std::string::npos;
  }

  Span& openParagraph() { return into().paragraphs.back(); }

  /// Whether a line continues the paragraph above: the line above was full, or it cannot have been the end.
  bool goesOn(std::size_t at) const {
    const Line& line = lines_[at];
    const Line& above = lines_[lastLine_];
    if (line.bullet || line.spacedOut || line.hangs || line.row || above.row || isNumbered(line.text) ||
        isLettered(line.text))
      return false;
    const std::size_t firstWord = lengthOf(std::string_view(line.text).substr(0, line.text.find(' ')));
    if (above.width + 1 + firstWord > widthAround(lastLine_)) return true;
    return smallLetterAtFront(line.text) && !above.text.ends_with(':');
  }

  /// The width to which the lines near one are filled.
  std::size_t widthAround(std::size_t at) const {
    constexpr std::size_t kNear = 4;
    std::size_t width = 0;
    const std::size_t end = std::min(at + kNear + 1, lines_.size());
    for (std::size_t i = at > kNear ? at - kNear : 0; i < end; ++i)
      if (!lines_[i].noise) width = std::max(width, lines_[i].width);
    return width;
  }

  void endParagraph() {
    if (runGoesOn_ && group_) addPeople(run_, *group_);
    runGoesOn_ = false;
    open_ = false;
  }

  /// Where text goes: the section in work, or the decision that a sentence after a pasted letter belongs to.
  Section& into() { return rejoined_ ? item_.sections[decided_] : section(); }

  void addParagraph(Span paragraph) { into().paragraphs.push_back(std::move(paragraph)); }

  /// Sentences about who came. Under the list of people they belong to the list; elsewhere they are also part of what
  /// was decided.
  void readSentencesAboutPeople() {
    for (Section& section : item_.sections)
      std::erase_if(section.paragraphs, [&](const Span& paragraph) {
        std::vector<ParticipantEntry> people = entriesFromProse(paragraph, words_);
        std::move(people.begin(), people.end(), std::back_inserter(participants_));
        return peopleItem_ && !people.empty();
      });
  }

  /// A letter pasted under a decision is no part of it; a sentence that decides, after the letter, is.
  /// @returns true when the line is the letter's heading
  bool beginsLetter(const Line& line) {
    rejoined_ = false;
    if (item_.sections.empty()) return false;
    if (section().kind == SectionKind::decision && !section().paragraphs.empty() && !line.text.ends_with('.') &&
        words_.aside.matchesWhole(line.text)) {
      Section letter;
      letter.heading = spanOf(line);
      item_.sections.push_back(std::move(letter));
      inLetter_ = true;
      return true;
    }
    inLetter_ = inLetter_ && section().kind == SectionKind::other;
    rejoined_ = inLetter_ && words_.decides.isFoundIn(line.text) && lengthOf(line.text) <= kLongestFormalSentence;
    return false;
  }

  /// When an item has several decision sections, the earlier ones report the discussion.
  void sortDecisions() {
    bool later = false;
    for (auto section = item_.sections.rbegin(); section != item_.sections.rend(); ++section) {
      if (section->kind != SectionKind::decision) continue;
      if (later) section->kind = SectionKind::discussion;
      later = later || !section->paragraphs.empty();
    }
  }

  static constexpr std::size_t kLongestFormalSentence = 300;

  std::vector<Line>& lines_;
  Stretch text_;
  const Words& words_;
  const Declaration& layout_;
  Item& item_;
  std::vector<ParticipantEntry>& participants_;
  ItemAttendance& attendance_;
  const bool peopleItem_;
  const bool mayListPeople_;

  std::optional<Group> group_;  ///< the list of people in work
  std::size_t listed_ = 0;      ///< the people before that list
  Span run_;                    ///< a run of people that goes on over lines
  bool runGoesOn_ = false;
  bool inAbsence_ = false;    ///< below a label for those who took no part in the item
  bool open_ = false;         ///< the last paragraph may go on
  std::size_t lastLine_ = 0;  ///< of that paragraph
  std::size_t decided_ = 0;   ///< the last section that a heading opened
  bool inLetter_ = false;
  bool rejoined_ = false;
};

}  // namespace

void readSections(std::vector<Line>& lines, Stretch text, bool mayListPeople, const Words& words,
                  const Declaration& layout, Item& item, std::vector<ParticipantEntry>& participants,
                  ItemAttendance& attendance) {
  SectionReader(lines, text, mayListPeople, words, layout, item, participants, attendance).run();
}

}  // namespace tov::loaders
