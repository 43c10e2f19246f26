// From words with places to lines in reading order.
//
// pdftotext gathers words into lines and lines into blocks, and parts what stands apart: good for columns, not for
// tables, whose cells become blocks of their own. So blocks side by side are joined again into rows when their lines
// stand at the same heights and neither is running text. What is left is ordered by cuts, as in the XY-cut of Nagy and
// Seth (1984): the page falls into bands, and bands that share a gutter into columns.
#include "loaders/read/pdf_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace tov::loaders {
namespace {

// --- what pdftotext prints

enum Column { level, pageNumber, left = 6, top, width, height, confidence, text, columnCount };
constexpr int kPageLevel = 1;
constexpr int kBlockLevel = 3;
constexpr int kLineLevel = 4;
constexpr int kWordLevel = 5;
/// A gap between words that is this wide, in heights of the line, parts cells.
constexpr double kGapOfCells = 1.2;

double numberIn(std::string_view field) {
  double value = 0;
  std::from_chars(field.data(), field.data() + field.size(), value);
  return std::isfinite(value) ? value : 0;
}

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// A wide gap parts cells, but not a number, a bullet or a label from the text beside it.
char between(std::string_view before, double gap, double height) {
  constexpr std::size_t kLongestMark = 6;
  if (gap <= kGapOfCells * height) return ' ';
  const std::string_view word = before.substr(before.find_last_of(" \t") + 1);
  const bool number = word.size() <= kLongestMark &&
                      word.find_first_not_of("0123456789.)(") == std::string_view::npos &&
                      (word.ends_with('.') || word.ends_with(')'));
  const bool mark = word.size() <= 3 && !word.empty() &&
                    std::none_of(word.begin(), word.end(), [](unsigned char c) { return std::isalnum(c); });
  const bool alone = word.size() == before.size();
  return before.ends_with(':') || (alone && (number || mark)) ? ' ' : '\t';
}

void addWord(PdfLine& line, const Box& box, std::string_view word) {
  if (line.text.empty()) {
    line.box = box;
    line.text = word;
    return;
  }
  line.text += between(line.text, box.left - line.box.right, line.box.height());
  line.text += word;
  line.box = united(line.box, box);
}

void dropEmpty(PdfPage& page) {
  for (PdfBlock& block : page.blocks) {
    std::erase_if(block.lines, [](const PdfLine& line) { return line.text.empty(); });
    if (block.lines.empty()) continue;
    block.box = block.lines.front().box;
    for (const PdfLine& line : block.lines) block.box = united(block.box, line.box);
  }
  std::erase_if(page.blocks, [](const PdfBlock& block) { return block.lines.empty(); });
}

// --- rows of tables

std::size_t letters(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Running text: lines of many letters that fill the block's width but for the last.
bool isProse(const PdfBlock& block) {
  constexpr std::size_t kLeastLetters = 25;
  constexpr std::size_t kLettersOfTwoLines = 45;
  constexpr double kFilled = 0.7;
  if (block.lines.size() < 2) return letters(block.lines.front().text) > 2 * kLettersOfTwoLines;
  std::size_t sum = 0;
  double filled = 0;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    sum += letters(block.lines[i].text);
    if (i + 1 < block.lines.size()) filled += block.lines[i].box.width() / std::max(block.box.width(), 1.0);
  }
  const std::size_t least = block.lines.size() == 2 ? kLettersOfTwoLines : kLeastLetters;
  return sum >= least * block.lines.size() && filled >= kFilled * static_cast<double>(block.lines.size() - 1);
}

bool standLevel(const PdfLine& a, const PdfLine& b) {
  constexpr double kTolerance = 0.3;
  constexpr double kLikeSize = 1.2;
  const double height = std::max(std::min(a.box.height(), b.box.height()), 1.0);
  if (std::max(a.box.height(), b.box.height()) > kLikeSize * height) return false;
  return std::abs((a.box.top + a.box.bottom) - (b.box.top + b.box.bottom)) / 2 < kTolerance * height;
}

/// Whether two blocks, `a` left of `b`, hold cells of the same rows.
bool areCells(const PdfBlock& a, const PdfBlock& b, double pageWidth) {
  constexpr double kLabelWidth = 0.3;
  std::size_t level = 0;
  std::size_t j = 0;
  // Lines of a block descend.
  for (const PdfLine& line : a.lines) {
    while (j < b.lines.size() && b.lines[j].box.bottom < line.box.top) ++j;
    if (j < b.lines.size() && standLevel(line, b.lines[j])) ++level;
  }
  if (level == 0) return false;
  const bool proseLeft = isProse(a);
  if (proseLeft) return false;
  if (isProse(b))  // numbers or labels beside a text
    return a.box.width() < kLabelWidth * pageWidth && level == a.lines.size();
  return level * 2 >= std::min(a.lines.size(), b.lines.size());
}

/// Blocks that are read together.
struct Group {
  Box box;
  std::vector<const PdfLine*> lines;
  std::size_t blocks = 0;
};

class Groups {
 public:
  explicit Groups(const PdfPage& page) : page_(page), leader_(page.blocks.size()) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  std::vector<Group> build() {
    // Beyond this a page is a drawing, and its blocks are left as they are.
    constexpr std::size_t kMostBlocks = 1500;
    if (page_.blocks.size() <= kMostBlocks) join();
    std::map<std::size_t, Group> byLeader;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PdfBlock& block = page_.blocks[i];
      Group& group = byLeader[find(i)];
      group.box = group.blocks == 0 ? block.box : united(group.box, block.box);
      ++group.blocks;
      for (const PdfLine& line : block.lines) group.lines.push_back(&line);
    }
    std::vector<Group> groups;
    for (auto& [leader, group] : byLeader) groups.push_back(std::move(group));
    return groups;
  }

 private:
  std::size_t find(std::size_t i) {
    while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
    return i;
  }

  void join() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i)
      for (std::size_t j = 0; j < page_.blocks.size(); ++j) {
        const PdfBlock& a = page_.blocks[i];
        const PdfBlock& b = page_.blocks[j];
        if (i == j || a.box.right > b.box.left || a.box.bottom < b.box.top || b.box.bottom < a.box.top) continue;
        if (find(i) != find(j) && areCells(a, b, page_.width)) leader_[find(j)] = find(i);
      }
  }

  const PdfPage& page_;
  std::vector<std::size_t> leader_;
};

// --- reading order

/// Orders groups by cuts. Every cut makes the parts smaller, so the depth is bounded by the number of groups; beyond
/// `kDeepest` what is left is ordered by height.
class Order {
 public:
  explicit Order(std::vector<Group> groups) : groups_(std::move(groups)) {}

  std::vector<Group> run() {
    std::vector<std::size_t> all(groups_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    cut(std::move(all), 0);
    std::vector<Group> ordered;
    for (const std::size_t index : order_) ordered.push_back(std::move(groups_[index]));
    return ordered;
  }

 private:
  using Part = std::vector<std::size_t>;
  static constexpr int kDeepest = 12;

  const Box& box(std::size_t index) const { return groups_[index].box; }

  void cut(Part part, int depth) {
    std::sort(part.begin(), part.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(box(a).top, box(a).left) < std::pair(box(b).top, box(b).left);
    });
    if (part.size() < 2 || depth == kDeepest) {
      order_.insert(order_.end(), part.begin(), part.end());
      return;
    }
    const std::vector<Part> bands = bandsOf(part);
    for (std::size_t i = 0; i < bands.size();) {
      if (bands[i].size() == 1 && (i + 1 == bands.size() || bands[i + 1].size() == 1)) {
        order_.push_back(bands[i++].front());
        continue;
      }
      // As many bands as share a gutter are columns together.
      Part together = bands[i];
      std::optional<double> gutter = gutterOf(together);
      std::size_t end = i + 1;
      while (gutter && end < bands.size() && bands[end].size() > 1) {
        Part more = together;
        more.insert(more.end(), bands[end].begin(), bands[end].end());
        const auto shared = gutterOf(more);
        if (!shared || !hasBothSides(bands[end], *shared)) break;
        together = std::move(more);
        gutter = shared;
        ++end;
      }
      i = end;
      if (!gutter) {
        if (together.size() == part.size())
          order_.insert(order_.end(), together.begin(), together.end());
        else
          cut(std::move(together), depth + 1);
        continue;
      }
      Part leftSide;
      Part rightSide;
      for (const std::size_t index : together) (box(index).right <= *gutter ? leftSide : rightSide).push_back(index);
      cut(std::move(leftSide), depth + 1);
      cut(std::move(rightSide), depth + 1);
    }
  }

  /// Parts of a sorted part that no group joins.
  std::vector<Part> bandsOf(const Part& part) const {
    std::vector<Part> bands;
    double bottom = 0;
    for (const std::size_t index : part) {
      // Lines of text may touch; a tenth of a line is no overlap.
      if (bands.empty() || box(index).top >= bottom - 1) {
        bands.emplace_back();
        bottom = box(index).bottom;
      }
      bands.back().push_back(index);
      bottom = std::max(bottom, box(index).bottom);
    }
    return bands;
  }

  /// Where a vertical line parts the groups, those on its left ending at it; the first such place.
  std::optional<double> gutterOf(const Part& part) const {
    Part byLeft = part;
    std::sort(byLeft.begin(), byLeft.end(), [&](std::size_t a, std::size_t b) { return box(a).left < box(b).left; });
    double right = box(byLeft.front()).right;
    for (const std::size_t index : byLeft) {
      if (box(index).left > right) return right;
      right = std::max(right, box(index).right);
    }
    return std::nullopt;
  }

  bool hasBothSides(const Part& part, double gutter) const {
    const auto onLeft = std::count_if(part.begin(), part.end(), [&](std::size_t i) { return box(i).right <= gutter; });
    return onLeft > 0 && static_cast<std::size_t>(onLeft) < part.size();
  }

  std::vector<Group> groups_;
  std::vector<std::size_t> order_;
};

void writeGroup(Group& group, std::vector<std::string>& out) {
  constexpr double kGapOfParagraphs = 0.9;
  std::stable_sort(group.lines.begin(), group.lines.end(), [](const PdfLine* a, const PdfLine* b) {
    return a->box.top + a->box.bottom < b->box.top + b->box.bottom;
  });
  double bottom = group.box.top;
  for (std::size_t i = 0; i < group.lines.size();) {
    std::size_t end = i + 1;
    while (group.blocks > 1 && end < group.lines.size() && standLevel(*group.lines[i], *group.lines[end])) ++end;
    std::vector<const PdfLine*> row(group.lines.begin() + static_cast<long>(i),
                                    group.lines.begin() + static_cast<long>(end));
    std::sort(row.begin(), row.end(), [](const PdfLine* a, const PdfLine* b) { return a->box.left < b->box.left; });
    const double height = std::max(row.front()->box.height(), 1.0);
    if (i > 0 && row.front()->box.top - bottom > kGapOfParagraphs * height) out.emplace_back();
    std::string line;
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
      if (cell > 0) line += between(line, row[cell]->box.left - row[cell - 1]->box.right, height);
      line += row[cell]->text;
    }
    bottom = row.front()->box.bottom;
    out.push_back(std::move(line));
    i = end;
  }
}

// --- running heads and feet

/// A line without its numbers, by which its repetitions are known.
std::string withoutNumbers(std::string_view line) {
  std::string key;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit)
      key += c;
    else if (key.empty() || key.back() != '#')
      key += '#';
  }
  return key;
}

enum class Zone { none, head, foot };

Zone zoneOf(const PdfLine& line, const PdfPage& page) {
  constexpr double kHead = 0.12;
  constexpr double kFoot = 0.88;
  if (line.box.bottom < kHead * page.height) return Zone::head;
  return line.box.top > kFoot * page.height ? Zone::foot : Zone::none;
}

}  // namespace

std::vector<PdfPage> parseWords(std::string_view table) {
  std::vector<PdfPage> pages;
  std::size_t start = 0;
  while (start < table.size()) {
    const std::size_t end = std::min(table.find('\n', start), table.size());
    std::string_view rest = table.substr(start, end - start);
    start = end + 1;
    std::array<std::string_view, columnCount> fields{};
    std::size_t count = 0;
    while (count < fields.size()) {
      const std::size_t tab = count + 1 < fields.size() ? rest.find('\t') : std::string_view::npos;
      fields[count++] = rest.substr(0, tab);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (count < fields.size()) continue;
    Box box{numberIn(fields[left]), numberIn(fields[top]), 0, 0};
    box.right = box.left + numberIn(fields[width]);
    box.bottom = box.top + numberIn(fields[height]);
    const int rank = static_cast<int>(numberIn(fields[level]));
    if (rank == kPageLevel) {
      PdfPage page;
      page.number = static_cast<std::uint32_t>(numberIn(fields[pageNumber]));
      page.width = numberIn(fields[width]);
      page.height = numberIn(fields[height]);
      pages.push_back(std::move(page));
      continue;
    }
    if (pages.empty()) continue;
    std::vector<PdfBlock>& blocks = pages.back().blocks;
    if (rank == kBlockLevel) {
      blocks.emplace_back();
    } else if (rank == kLineLevel && !blocks.empty()) {
      blocks.back().lines.emplace_back();
    } else if (rank == kWordLevel && !blocks.empty() && !blocks.back().lines.empty() && !fields[text].empty()) {
      addWord(blocks.back().lines.back(), box, fields[text]);
    }
  }
  for (PdfPage& page : pages) dropEmpty(page);
  return pages;
}

void removeRunningLines(std::vector<PdfPage>& pages) {
  constexpr std::size_t kLettersThatSaySomething = 12;
  if (pages.size() < 2) return;
  std::map<std::pair<Zone, std::string>, std::set<std::uint32_t>> seen;
  const auto each = [&](auto&& visit) {
    for (PdfPage& page : pages)
      for (PdfBlock& block : page.blocks)
        for (PdfLine& line : block.lines)
          if (const Zone zone = zoneOf(line, page); zone != Zone::none) visit(page, line, zone);
  };
  each([&](const PdfPage& page, const PdfLine& line, Zone zone) {
    seen[{zone, withoutNumbers(line.text)}].insert(page.number);
  });
  each([&](const PdfPage& page, PdfLine& line, Zone zone) {
    const std::string key = withoutNumbers(line.text);
    const std::set<std::uint32_t>& on = seen[{zone, key}];
    if (on.size() < 2 || on.size() * 2 < pages.size()) return;
    const auto words =
        std::count_if(key.begin(), key.end(), [](unsigned char c) { return std::isalpha(c) || c > 0x7F; });
    if (zone == Zone::head && page.number == *on.begin() && static_cast<std::size_t>(words) >= kLettersThatSaySomething)
      return;
    line.text.clear();
  });
  for (PdfPage& page : pages) dropEmpty(page);
}

std::vector<std::string> linesInOrder(const PdfPage& page) {
  std::vector<std::string> lines;
  for (Group& group : Order(Groups(page).build()).run()) {
    if (!lines.empty()) lines.emplace_back();
    writeGroup(group, lines);
  }
  return lines;
}

}  // namespace tov::loaders
