// The search for item headings.
//
// Every line that looks like "7. Title" is a candidate and gets points for what stands around it: an entry with the
// same number and title in the table of contents, a section heading below, a case number above. A list inside an item
// ("1. …", "2. …") looks the same but has none of that. The headings are the chain of candidates with ascending
// numbers whose points add up to most; one pass over the candidates finds it, keeping the best chain for each number
// it can end in.
#include "loaders/layout/headings.h"

#include <algorithm>
#include <map>
#include <set>

#include "loaders/layout/item_numbers.h"

namespace tov::loaders {
namespace {

// Points for a candidate. A chain takes no candidate below kLeast, so that one needs some evidence beside its number.
constexpr int kBase = 1;
constexpr int kLeast = 3;
constexpr int kInContents = 8;
constexpr int kOtherThanContents = -4;
constexpr int kSectionBelow = 4;
constexpr int kSectionTwoBelow = 2;
constexpr int kCaseNumber = 4;
constexpr int kUsualTitle = 3;
constexpr int kSpacedOut = 2;
// The number is more than digits, or stands on a line of its own.
constexpr int kLabelled = 4;
constexpr int kNumberAlone = 3;
constexpr int kLongTitle = -3;
constexpr int kSmallInitial = -3;
constexpr int kInARun = -4;
constexpr int kAfterRecommendation = -2;
constexpr int kSentence = -1;
constexpr int kNamed = 3;
constexpr int kPlainTitle = 2;
constexpr std::size_t kLongestPlainTitle = 110;
// For a chain: each number passed over, and a start at another number than 1.
constexpr int kSkipped = -4;
constexpr int kLateStart = -3;
constexpr int kMostSkipped = 4;
constexpr std::size_t kLongestTitle = 220;

/// What the first of the patterns that fits finds in a line, with its number.
struct NumberedLine {
  Match match;
  std::optional<ItemNumber> number;
};
std::optional<NumberedLine> numberedLine(const std::vector<Pattern>& patterns, std::string_view text) {
  for (const Pattern& pattern : patterns)
    if (auto match = pattern.find(text)) {
      auto number = itemNumberOf(*match);
      return NumberedLine{std::move(*match), std::move(number)};
    }
  return std::nullopt;
}

std::set<std::string> wordsOf(const std::string& title) {
  std::set<std::string> words;
  std::size_t at = 0;
  while (at < title.size()) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    words.insert(title.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Equal, or the beginning of the other, or at least half of the words in common: titles in a table of contents are
/// shortened and have slips of the pen.
bool sameTitle(std::string_view first, std::string_view second) {
  const std::string a = comparable(first);
  const std::string b = comparable(second);
  if (a.empty() || b.empty()) return false;
  if (a == b || a.starts_with(b) || b.starts_with(a)) return true;
  const std::set<std::string> as = wordsOf(a);
  const std::set<std::string> bs = wordsOf(b);
  const auto common = std::count_if(as.begin(), as.end(), [&](const std::string& word) { return bs.contains(word); });
  return 2 * static_cast<std::size_t>(common) >= as.size() + bs.size() - static_cast<std::size_t>(common);
}

std::size_t nextLine(const std::vector<Line>& lines, std::size_t at, std::size_t end) {
  for (++at; at < end && lines[at].noise; ++at) continue;
  return at;
}

std::optional<SectionStart> sectionStart(const std::string& text, const SectionWords& words) {
  if (!words.any.isFoundIn(text)) return std::nullopt;
  const std::size_t length = text.size();
  for (const SectionWord& section : words.headings)
    if (section.pattern.matchesWhole(text)) return SectionStart{section.kind, length, length, false};
  for (const SectionWord& section : words.runIns)
    if (const auto match = section.pattern.find(text); match && !(*match)["value"].empty()) {
      const auto offset = static_cast<std::size_t>((*match)["value"].data() - text.data());
      return SectionStart{section.kind, text.find_last_not_of(' ', offset - 1) + 1, offset, false};
    }
  for (const SectionWord& section : words.leads)
    if (const auto match = section.pattern.find(text)) {
      const std::size_t heading = match->whole.size();
      return SectionStart{section.kind, heading, std::min(text.find_first_not_of(' ', heading), length), true};
    }
  return std::nullopt;
}

struct Candidate {
  std::size_t line = 0;
  int number = 0;
  std::string printedNumber;
  std::string_view title;
  std::size_t titleLine = 0;  ///< the next line where the number stands alone
  int points = 0;
  std::size_t textBegin = 0;
  std::optional<std::size_t> before;  ///< the candidate before it in the best chain
  int total = 0;
};

class HeadingSearch {
 public:
  HeadingSearch(std::vector<Line>& lines, Stretch stretch, const Contents& contents, const Words& words,
                const Declaration& layout)
      : lines_(lines), stretch_(stretch), contents_(contents), words_(words), layout_(layout) {}

  std::vector<Heading> run() {
    collect();
    std::vector<Heading> headings;
    for (const std::size_t index : bestChain()) headings.push_back(headingOf(candidates_[index]));
    return withEntriesWithoutBody(std::move(headings));
  }

 private:
  bool inContents(std::size_t line) const { return line >= contents_.begin && line < contents_.end; }

  void collect() {
    bool afterRecommendation = false;
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) {
      const Line& line = lines_[i];
      if (line.noise || inContents(i)) continue;
      if (const auto section = sectionStart(line, words_, layout_))
        afterRecommendation = section->kind == SectionKind::recommendation;
      if (line.bullet) continue;
      const auto numbered = numberedLine(layout_.items, line.text);
      if (!numbered || !numbered->number) {
        addListedTitle(i, afterRecommendation);
        continue;
      }
      Candidate candidate;
      candidate.line = candidate.titleLine = i;
      candidate.number = numbered->number->ordinal;
      candidate.printedNumber = numbered->number->printed;
      candidate.title = numbered->match["title"];
      candidate.textBegin = nextLine(lines_, i, stretch_.end);
      if (candidate.title.empty() && layout_.titleAbove) {
        const auto above = lineAbove(i);
        if (!above || lines_[*above].bullet || inContents(*above)) continue;
        candidate.line = candidate.titleLine = *above;
        candidate.title = lines_[*above].text;
      } else if (candidate.title.empty()) {  // the title stands on the next line
        if (candidate.textBegin >= stretch_.end || lines_[candidate.textBegin].bullet) continue;
        candidate.titleLine = candidate.textBegin;
        candidate.title = lines_[candidate.titleLine].text;
        candidate.textBegin = nextLine(lines_, candidate.titleLine, stretch_.end);
      }
      // A page's number before the record's own title.
      if (words_.minutesWord.matchesWhole(candidate.title) || words_.agendaWord.matchesWhole(candidate.title)) continue;
      takeNumberFromContents(candidate);
      candidate.points = pointsOf(candidate, afterRecommendation);
      // "Pkt. 3", "Sag nr. 24": the heading says itself that it is one.
      if (!isDigit(line.text.front())) candidate.points += kNamed;
      candidates_.push_back(candidate);
    }
    markRuns();
  }

  /// A line that is the title of one entry of the table of contents is its heading, though the number is not printed.
  void addListedTitle(std::size_t i, bool afterRecommendation) {
    const std::string title = comparable(lines_[i].text);
    const auto same = [&](const ContentsEntry& entry) { return comparable(entry.title) == title; };
    if (title.empty() || std::count_if(contents_.entries.begin(), contents_.entries.end(), same) != 1) return;
    const auto entry = std::find_if(contents_.entries.begin(), contents_.entries.end(), same);
    Candidate candidate;
    candidate.line = candidate.titleLine = i;
    candidate.number = entry->number;
    candidate.printedNumber = entry->printedNumber;
    candidate.title = lines_[i].text;
    candidate.textBegin = nextLine(lines_, i, stretch_.end);
    candidate.points = pointsOf(candidate, afterRecommendation);
    candidates_.push_back(candidate);
  }

  /// Lines that follow each other with the next number each are a list. Where headings need no other evidence, two of
  /// them may be an item without text and the next.
  void markRuns() {
    if (!contents_.entries.empty()) return;
    const std::size_t least = layout_.plainTitles ? 3 : 2;
    for (std::size_t begin = 0; begin < candidates_.size();) {
      std::size_t end = begin + 1;
      while (end < candidates_.size() && candidates_[end].number == candidates_[end - 1].number + 1 &&
             nextLine(lines_, candidates_[end - 1].line, stretch_.end) == candidates_[end].line)
        ++end;
      if (end - begin >= least)
        for (std::size_t c = begin; c < end; ++c)
          if (!usualTitle(candidates_[c].title)) candidates_[c].points += kInARun * (c > begin && c + 1 < end ? 2 : 1);
      begin = end;
    }
  }

  /// Where a page's number stands before a title of the table of contents, the item's own number is the one there.
  void takeNumberFromContents(Candidate& candidate) const {
    if (contents_.entries.empty()) return;
    const std::string title = comparable(candidate.title);
    const auto same = [&](const ContentsEntry& entry) { return comparable(entry.title) == title; };
    if (const ContentsEntry* own = entryOf(candidate.number); own != nullptr && sameTitle(own->title, candidate.title))
      return;
    if (std::count_if(contents_.entries.begin(), contents_.entries.end(), same) != 1) return;
    const auto entry = std::find_if(contents_.entries.begin(), contents_.entries.end(), same);
    candidate.number = entry->number;
    candidate.printedNumber = entry->printedNumber;
  }

  static bool isDigit(char c) { return c >= '0' && c <= '9'; }

  /// The entry of the table of contents with this number, if any; entries ascend by number.
  const ContentsEntry* entryOf(int number) const {
    const auto place = std::lower_bound(contents_.entries.begin(), contents_.entries.end(), number,
                                        [](const ContentsEntry& entry, int wanted) { return entry.number < wanted; });
    return place != contents_.entries.end() && place->number == number ? &*place : nullptr;
  }

  bool usualTitle(std::string_view title) const { return words_.itemTitle.matchesWhole(title); }

  int pointsOf(const Candidate& candidate, bool afterRecommendation) const {
    const Line& line = lines_[candidate.line];
    int points = kBase;
    if (const ContentsEntry* entry = entryOf(candidate.number))
      points += sameTitle(entry->title, candidate.title) ? kInContents : kOtherThanContents;
    points += pointsBelow(candidate);
    const auto above = lineAbove(candidate.line);
    if (above && isCaseNumber(*above)) points += kCaseNumber;
    if (usualTitle(candidate.title)) points += kUsualTitle;
    if (line.spacedOut) points += kSpacedOut;
    if (candidate.printedNumber.find_first_not_of("0123456789") != std::string::npos) points += kLabelled;
    if (candidate.titleLine != candidate.line) points += kNumberAlone;
    if (lengthOf(candidate.title) > kLongestTitle) points += kLongTitle;
    if (smallLetterAtFront(candidate.title)) points += kSmallInitial;
    if (afterRecommendation) points += kAfterRecommendation;
    if (candidate.title.ends_with('.') || candidate.title.ends_with(','))
      points += kSentence;
    else if (layout_.plainTitles && capitalAtFront(candidate.title) && lengthOf(candidate.title) <= kLongestPlainTitle)
      points += kPlainTitle;
    return points;
  }

  int pointsBelow(const Candidate& candidate) const {
    std::size_t below = candidate.textBegin;
    if (numberUnderBody(below)) return kCaseNumber;
    // A number below its heading tells the heading, in a layout that prints it there.
    int points = 0;
    if (below < stretch_.end && isCaseNumber(below)) {
      const bool own = layout_.caseNumberStands == CaseNumberPlace::afterHeading && !layout_.fallback &&
                       !bareNumber(lines_[below].text);
      if (own) points = kCaseNumber;
      below = nextLine(lines_, below, stretch_.end);
    }
    if (below >= stretch_.end) return points;
    if (opensSection(lines_[below])) return kSectionBelow;
    const std::size_t second = nextLine(lines_, below, stretch_.end);
    const bool two = layout_.wrapped && second < stretch_.end && opensSection(lines_[second]);
    return std::max(points, two ? kSectionTwoBelow : 0);
  }

  bool opensSection(const Line& line) const {
    if (sectionStart(line, words_, layout_)) return true;
    return words_.anyGroup.isFoundIn(line.text);
  }

  std::optional<std::size_t> lineAbove(std::size_t line) const {
    while (line > stretch_.begin)
      if (!lines_[--line].noise) return line;
    return std::nullopt;
  }

  /// The line of a case number that stands under a heading, with the name of the body that treats it between them.
  std::optional<std::size_t> numberUnderBody(std::size_t below) const {
    constexpr std::size_t kLongest = 90;
    if (layout_.caseNumberStands != CaseNumberPlace::afterHeading || below >= stretch_.end) return std::nullopt;
    const Line& body = lines_[below];
    if (isCaseNumber(below) || body.bullet || lengthOf(body.text) > kLongest ||
        !words_.forumName.isFoundIn(body.text) || body.text.ends_with('.') || opensSection(body) ||
        numberedLine(layout_.items, body.text))
      return std::nullopt;
    const std::size_t number = nextLine(lines_, below, stretch_.end);
    if (number >= stretch_.end || !caseNumberIn(lines_[number].text)) return std::nullopt;
    // Above the next heading it is that one's.
    const std::size_t after = nextLine(lines_, number, stretch_.end);
    if (after < stretch_.end && numberedLine(layout_.items, lines_[after].text) && bareNumber(lines_[number].text))
      return std::nullopt;
    return number;
  }

  /// A case number, or its key with the number on a line of its own below.
  bool isCaseNumber(std::size_t line) const {
    if (caseNumberIn(lines_[line].text)) return true;
    return line > stretch_.begin && bareNumber(lines_[line].text) && caseNumberIn(lines_[line - 1].text).has_value();
  }

  /// The case number of a line that is its key and number, or its key alone.
  std::optional<std::string> caseNumberIn(std::string_view text) const {
    if (!words_.anyCaseNumber.isFoundIn(text)) return std::nullopt;
    for (const Pattern& pattern : words_.caseNumbers)
      if (const auto match = pattern.find(text)) return std::string((*match)["value"]);
    return std::nullopt;
  }

  static bool bareNumber(std::string_view text) {
    return text.size() > 2 && text.find_first_not_of("0123456789-/.") == std::string_view::npos;
  }

  /// Indexes of candidates, ascending.
  std::vector<std::size_t> bestChain() {
    std::map<int, std::size_t> bestEndingIn;  // number -> candidate
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      Candidate& candidate = candidates_[c];
      if (candidate.points < kLeast) continue;
      candidate.total = candidate.points + (candidate.number == firstNumber() ? 0 : kLateStart);
      for (int skipped = 0; skipped <= kMostSkipped; ++skipped) {
        const auto before = bestEndingIn.find(candidate.number - 1 - skipped);
        if (before == bestEndingIn.end()) continue;
        const int total = candidates_[before->second].total + candidate.points + skipped * kSkipped;
        if (total <= candidate.total) continue;
        candidate.total = total;
        candidate.before = before->second;
      }
      const auto [place, added] = bestEndingIn.emplace(candidate.number, c);
      if (!added && candidates_[place->second].total < candidate.total) place->second = c;
      if (!best || candidates_[*best].total < candidate.total) best = c;
    }
    std::vector<std::size_t> chain;
    for (std::optional<std::size_t> c = best; c; c = candidates_[*c].before) chain.push_back(*c);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  int firstNumber() const { return contents_.entries.empty() ? 1 : contents_.entries.front().number; }

  Heading headingOf(const Candidate& candidate) {
    Line& line = lines_[candidate.line];
    line.fate = LineFate::structure;
    Heading heading;
    heading.number = candidate.number;
    heading.printedNumber = candidate.printedNumber;
    heading.begin = heading.ownBegin = candidate.line;
    heading.textBegin = candidate.textBegin;
    Line& titled = lines_[candidate.titleLine];
    titled.fate = LineFate::structure;
    const auto offset = static_cast<std::size_t>(candidate.title.data() - titled.text.data());
    heading.title = {titled.number, titled.text.substr(offset, candidate.title.size()), {}};
    for (std::size_t i = candidate.line; i < candidate.textBegin; ++i) lines_[i].fate = LineFate::structure;
    takeWrappedTitle(heading);
    takeRepeatedTitle(heading);
    takeCaseNumber(heading);
    return heading;
  }

  /// A heading that is printed twice: its title alone below it, or the whole of it above.
  void takeRepeatedTitle(Heading& heading) {
    const std::string title = comparable(heading.title.text);
    if (heading.textBegin < stretch_.end && comparable(lines_[heading.textBegin].text) == title) {
      lines_[heading.textBegin].fate = LineFate::structure;
      heading.textBegin = nextLine(lines_, heading.textBegin, stretch_.end);
    }
    const auto above = lineAbove(heading.begin);
    if (!above || inContents(*above)) return;
    const auto numbered = numberedLine(layout_.items, lines_[*above].text);
    const bool same = numbered && numbered->number && numbered->number->ordinal == heading.number &&
                      comparable(numbered->match["title"]) == title;
    if (!same) return;
    lines_[*above].fate = LineFate::structure;
    heading.begin = heading.ownBegin = *above;
  }

  /// A title goes on below when the table of contents says so, or, where lines wrap, when the next line is no start.
  void takeWrappedTitle(Heading& heading) {
    constexpr int kMostLines = 4;
    const ContentsEntry* entry = entryOf(heading.number);
    for (int taken = 0; taken < kMostLines && heading.textBegin < stretch_.end; ++taken) {
      Line& next = lines_[heading.textBegin];
      if (opensSection(next) || next.bullet || isCaseNumber(heading.textBegin)) return;
      const std::string joined = comparable(heading.title.text + " " + next.text);
      const bool contentsSay = entry != nullptr && comparable(entry->title).starts_with(joined);
      const std::size_t after = nextLine(lines_, heading.textBegin, stretch_.end);
      const bool wraps = layout_.wrapped && !next.spacedOut &&
                         (smallLetterAtFront(next.text) ||
                          (after < stretch_.end && opensSection(lines_[after]) && !heading.title.text.ends_with('.') &&
                           !next.text.ends_with('.') && lengthOf(heading.title.text) > lengthOf(next.text)));
      if (!contentsSay && !wraps) return;
      append(heading.title, next);
      next.fate = LineFate::structure;
      heading.textBegin = after;
    }
  }

  void takeCaseNumber(Heading& heading) {
    if (const auto number = numberUnderBody(heading.textBegin)) {
      lines_[heading.textBegin].fate = LineFate::structure;
      heading.textBegin = nextLine(lines_, *number, stretch_.end);
      readCaseNumber(heading, *number, heading.textBegin);
      return;
    }
    const auto above = lineAbove(heading.begin);
    const bool isAbove = above && isCaseNumber(*above);
    const bool isBelow = heading.textBegin < stretch_.end && isCaseNumber(heading.textBegin);
    const bool beforeHeading = isAbove && (!isBelow || layout_.caseNumberStands == CaseNumberPlace::beforeHeading);
    if (beforeHeading) {
      std::size_t line = *above;
      if (!caseNumberIn(lines_[line].text)) line = *lineAbove(line);
      heading.ownBegin = line;
      readCaseNumber(heading, line, heading.begin);
    } else if (isBelow) {
      const std::size_t begin = heading.textBegin;
      const auto value = caseNumberIn(lines_[begin].text);
      heading.textBegin = nextLine(lines_, begin, stretch_.end);
      if (value && value->empty() && heading.textBegin < stretch_.end && bareNumber(lines_[heading.textBegin].text))
        heading.textBegin = nextLine(lines_, heading.textBegin, stretch_.end);
      readCaseNumber(heading, begin, heading.textBegin);
    }
  }

  void readCaseNumber(Heading& heading, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Line& line = lines_[i];
      if (line.noise) continue;
      line.fate = LineFate::structure;
      const std::string value = caseNumberIn(line.text).value_or(line.text);
      if (!value.empty() && !heading.caseNumber) heading.caseNumber = Span{line.number, value, {}};
    }
  }

  /// An item that is only in the table of contents is an item all the same.
  std::vector<Heading> withEntriesWithoutBody(std::vector<Heading> headings) const {
    std::vector<Heading> all;
    std::size_t next = 0;
    for (const ContentsEntry& entry : contents_.entries) {
      while (next < headings.size() && headings[next].number < entry.number) all.push_back(std::move(headings[next++]));
      if (next < headings.size() && headings[next].number == entry.number) continue;
      Heading heading;
      heading.number = entry.number;
      heading.printedNumber = entry.printedNumber;
      heading.title = {lines_[entry.line].number, entry.title, {}};
      heading.begin = heading.ownBegin = heading.textBegin =
          next < headings.size() ? headings[next].ownBegin : stretch_.end;
      heading.inBody = false;
      all.push_back(std::move(heading));
    }
    while (next < headings.size()) all.push_back(std::move(headings[next++]));
    return all;
  }

  std::vector<Line>& lines_;
  Stretch stretch_;
  const Contents& contents_;
  const Words& words_;
  const Declaration& layout_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<SectionStart> sectionStart(const Line& line, const Words& words, const Declaration& layout) {
  if (line.bullet || !capitalAtFront(line.text)) return std::nullopt;
  if (const auto start = sectionStart(line.text, layout.sections)) return start;
  return sectionStart(line.text, words.sections);
}

Contents findContents(std::vector<Line>& lines, Stretch stretch, const Words& words, const Declaration& layout) {
  // A title in a table of contents may run over so many lines before its page number.
  constexpr std::size_t kMostLines = 3;
  Contents contents;
  contents.begin = contents.end = stretch.end;
  if (!layout.contents || layout.contentsEntries.empty()) return contents;
  std::size_t at = stretch.begin;
  while (at < stretch.end && (lines[at].noise || !layout.contents.matchesWhole(lines[at].text))) ++at;
  if (at == stretch.end) return contents;

  const std::size_t announced = at++;
  while (at < stretch.end) {
    if (lines[at].noise) {
      ++at;
      continue;
    }
    std::string joined;
    std::optional<ContentsEntry> entry;
    std::size_t next = at;
    for (std::size_t taken = 0; taken < kMostLines && next < stretch.end && !entry; ++taken, ++next) {
      if (taken > 0 && (lines[next].noise || sectionStart(lines[next], words, layout))) break;
      if (!joined.empty()) joined += ' ';
      joined += lines[next].text;
      if (auto numbered = numberedLine(layout.contentsEntries, joined)) {
        const int previous = contents.entries.empty() ? 0 : contents.entries.back().number;
        const ItemNumber number = numbered->number.value_or(ItemNumber{previous + 1, std::to_string(previous + 1)});
        entry = ContentsEntry{number.ordinal, number.printed, std::string(numbered->match["title"]), at};
        if (entry->number <= previous) return contents;  // the body begins with the first number again
      }
    }
    if (!entry && contents.entries.empty() && layout.contents.matchesWhole(lines[at].text)) {
      ++at;  // "Contents", then the heads of its columns
      continue;
    }
    if (!entry) break;
    contents.entries.push_back(std::move(*entry));
    contents.begin = announced;
    contents.end = next;
    at = next;
  }
  // One line is no table: it is the first item under the word that was taken for the table's heading.
  if (contents.entries.size() == 1) {
    contents.entries.clear();
    contents.begin = contents.end = stretch.end;
  }
  return contents;
}

std::vector<Heading> findHeadings(std::vector<Line>& lines, Stretch stretch, const Contents& contents,
                                  const Words& words, const Declaration& layout) {
  return HeadingSearch(lines, stretch, contents, words, layout).run();
}

}  // namespace tov::loaders
