// White space, bullets, page furniture.
#include "loaders/layout/lines.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace tov::loaders {
namespace {

/// Calls `visit(code point, its bytes)`; malformed bytes come one by one as U+FFFD.
template <typename Visit>
void eachCodePoint(std::string_view text, Visit visit) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, text.size(), c);
    visit(c < 0 ? 0xFFFD : c, text.substr(start, at - start));
  }
}

bool isSpace(UChar32 c) {
  return u_isUWhiteSpace(c) || c == 0x200B || c == 0xFEFF || c == 0x2060;
}

std::string normalised(std::string_view text) {
  std::string out;
  bool space = false;
  bool tab = false;
  eachCodePoint(text, [&](UChar32 c, std::string_view bytes) {
    if (isSpace(c)) {
      space = true;
      tab = tab || c == '\t';
      return;
    }
    // A tab before the first cell says that this cell is empty.
    if (space && (!out.empty() || tab)) out += tab ? '\t' : ' ';
    space = tab = false;
    out += bytes;
  });
  return out;
}

bool isBulletMark(UChar32 c) {
  constexpr std::array<UChar32, 16> kMarks{'-',    '*',    0x2013, 0x2022, 0x00B7, 0x25CF, 0x25AA, 0x2023,
                                           0x25E6, 0x2043, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0x2212, 0x25A0};
  return std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end();
}

/// Takes a bullet and the white space after it off the front; a mark without white space is a bullet when it is no
/// mark that text uses.
bool takeBullet(std::string& text) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  UChar32 c = 0;
  if (text.empty()) return false;
  U8_NEXT(data, at, text.size(), c);
  if (c < 0 || !isBulletMark(c) || at == text.size()) return false;
  const bool spaced = text[at] == ' ' || text[at] == '\t';
  if (!spaced && (c == '-' || c == '*' || c == 0x2013 || c == 0x2212)) return false;
  text.erase(0, spaced ? at + 1 : at);
  return true;
}

/// How many blank lines usually stand between two lines: 0, or 1 where a converter doubled every line break.
std::uint32_t usualBlanks(const std::vector<Line>& lines) {
  std::array<std::size_t, 4> count{};
  for (std::size_t i = 1; i < lines.size(); ++i) ++count[std::min<std::size_t>(lines[i].blanks, count.size() - 1)];
  return count[1] > count[0] ? 1 : 0;
}

}  // namespace

std::size_t lengthOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string comparable(std::string_view text) {
  std::string out;
  bool space = false;
  eachCodePoint(text, [&](UChar32 c, std::string_view) {
    if (!u_isalnum(c)) {
      space = true;
      return;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, u_tolower(c));
    out.append(bytes.data(), static_cast<std::size_t>(length));
  });
  return out;
}

bool capitalAtFront(std::string_view text) {
  bool capital = false;
  if (!text.empty())
    eachCodePoint(text.substr(0, std::min<std::size_t>(text.size(), 4)), [&, first = true](UChar32 c, auto) mutable {
      if (first) capital = u_isUUppercase(c);
      first = false;
    });
  return capital;
}

bool smallLetterAtFront(std::string_view text) {
  bool lower = false;
  if (!text.empty())
    eachCodePoint(text.substr(0, std::min<std::size_t>(text.size(), 4)), [&, first = true](UChar32 c, auto) mutable {
      if (first) lower = u_isULowercase(c);
      first = false;
    });
  return lower;
}

namespace {

/// Splits a line at its last wide gap.
void findRightColumn(std::string_view printed, Line& line) {
  constexpr std::size_t kWide = 6;
  constexpr std::size_t kFarRight = 24;
  const std::size_t last = printed.find_last_not_of(" \t\r");
  if (last == std::string_view::npos) return;
  const std::size_t gapEnd = printed.substr(0, last).rfind("      ");
  if (gapEnd == std::string_view::npos) return;
  const std::size_t begin = printed.find_first_not_of(' ', gapEnd);
  const std::size_t before = printed.find_last_not_of(' ', begin - 1);
  const std::size_t column = lengthOf(printed.substr(0, begin));
  if (before == std::string_view::npos ? column < kFarRight : begin - before - 1 < kWide) return;
  line.right = normalised(printed.substr(begin));
  line.rightColumn = column;
}

/// Tells entries whose mark hangs out and rows of tables by the blanks between their words.
void findGaps(std::string_view printed, Line& line) {
  constexpr std::size_t kLongestMark = 6;
  constexpr std::size_t kGap = 2;      // blanks behind a mark, and between cells where there are several gaps
  constexpr std::size_t kWideGap = 4;  // blanks between cells
  const std::size_t first = printed.find_first_not_of(' ');
  const std::size_t last = printed.find_last_not_of(" \t\r");
  if (first == std::string_view::npos) return;
  line.row = printed.find('|') != std::string_view::npos || printed.find('\t') != std::string_view::npos;
  std::size_t gaps = 0;
  for (std::size_t at = printed.find("  ", first); at < last;) {
    const std::size_t end = printed.find_first_not_of(' ', at);
    if (at - first <= kLongestMark && printed.find(' ', first) == at && end - at >= kGap) {
      line.hangs = true;
    } else {
      ++gaps;
      line.row = line.row || gaps > 1 || end - at >= kWideGap;
    }
    at = printed.find("  ", end);
  }
}

}  // namespace

bool filledToTheMargin(const std::vector<Line>& lines) {
  constexpr std::size_t kLong = 55;       // code points
  constexpr std::size_t kLeast = 3;       // lines that go on
  constexpr std::size_t kLeastShare = 5;  // percent of all
  std::size_t goOn = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string& above = lines[i - 1].text;
    if (lines[i].blanks == 0 && !lines[i].bullet && lines[i - 1].width > kLong && smallLetterAtFront(lines[i].text) &&
        std::string_view(".:;!?,").find(above.back()) == std::string_view::npos && !lines[i - 1].row)
      ++goOn;
  }
  return goOn >= kLeast && goOn * 100 >= lines.size() * kLeastShare;
}

std::vector<Line> prepareLines(const RecordLines& record) {
  constexpr std::size_t kLinesOfALetterhead = 40;
  std::vector<Line> lines;
  std::uint32_t blanks = 0;
  for (std::size_t i = 0; i < record.lines.size(); ++i) {
    Line line;
    line.number = static_cast<std::uint32_t>(i + 1);
    line.text = normalised(record.lines[i]);
    line.blanks = blanks;
    if (line.text.empty()) {
      ++blanks;
      continue;
    }
    blanks = 0;
    line.width = lengthOf(line.text);
    if (lines.size() < kLinesOfALetterhead) findRightColumn(record.lines[i], line);
    findGaps(record.lines[i], line);
    line.bullet = takeBullet(line.text);
    lines.push_back(std::move(line));
  }
  const std::uint32_t usual = usualBlanks(lines);
  for (Line& line : lines) line.spacedOut = line.blanks > usual;
  return lines;
}

void markNoise(std::vector<Line>& lines, const Words& words, const Declaration& layout) {
  for (Line& line : lines) {
    const auto isFound = [&](const Pattern& pattern) { return pattern.isFoundIn(line.text); };
    if (!words.anyNoise.isFoundIn(line.text) && !std::any_of(layout.noise.begin(), layout.noise.end(), isFound))
      continue;
    line.noise = true;
    line.fate = LineFate::structure;
  }
}

std::vector<MarginBlock> markMargins(std::vector<Line>& lines, const Words& words) {
  // How far from its date a block's last contact line may stand, and how far above it the body's name.
  constexpr std::size_t kBelow = 8;
  constexpr std::size_t kAbove = 3;
  constexpr std::uint32_t kWidestGap = 3;
  // Where a converter doubled every line break, gaps are doubled, too.
  const std::uint32_t gapAbove = kWidestGap * (1 + usualBlanks(lines)) + usualBlanks(lines);
  const auto isContact = [&](const Line& line) {
    return std::any_of(words.marginContacts.begin(), words.marginContacts.end(),
                       [&](const Pattern& pattern) { return pattern.matchesWhole(line.text); });
  };
  const auto mark = [](Line& line) {
    line.noise = true;
    line.fate = LineFate::structure;
  };
  std::vector<MarginBlock> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto date = words.marginDate.find(lines[i].text);
    if (!date) continue;
    std::size_t last = i;
    for (std::size_t j = i + 1; j < lines.size() && j <= i + kBelow && lines[j].blanks <= kWidestGap; ++j)
      if (isContact(lines[j])) last = j;
    if (last == i) continue;
    MarginBlock block{lines[i].number, std::string((*date)["date"]), {}};
    for (std::size_t j = i; j <= last; ++j) mark(lines[j]);
    for (std::size_t above = 1; above <= kAbove && above <= i && lines[i - above + 1].blanks <= gapAbove; ++above) {
      Line& line = lines[i - above];
      if (line.noise || !words.forumName.isFoundIn(line.text) || line.text.back() == '.' || line.text.back() == ',')
        continue;
      block.forum = spanOf(line);
      for (std::size_t j = i - above; j < i; ++j) mark(lines[j]);
      break;
    }
    blocks.push_back(std::move(block));
    i = last;
  }
  return blocks;
}

Span spanOf(const Line& line) {
  return {line.number, line.printed.empty() ? line.text : line.printed, {}};
}

void append(Span& span, const Line& line) {
  if (span.text.empty()) {
    span = spanOf(line);
    return;
  }
  span.text += ' ';
  span.lineStarts.push_back({static_cast<std::uint32_t>(span.text.size()), line.number});
  span.text += line.printed.empty() ? line.text : line.printed;
}

Span partOf(const Span& span, std::size_t offset, std::size_t length) {
  Span part{span.lineAt(offset), span.text.substr(offset, length), {}};
  for (const Span::LineStart& start : span.lineStarts)
    if (start.offset > offset && start.offset < offset + part.text.size())
      part.lineStarts.push_back({static_cast<std::uint32_t>(start.offset - offset), start.line});
  return part;
}

}  // namespace tov::loaders
