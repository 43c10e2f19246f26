// Rows as a table for people. The first rows decide how wide the columns are; those and later ones are then wrapped
// to it, so that a result of any length is written with a bounded amount of it in memory.
#include <algorithm>
#include <numeric>
#include <ostream>

#include "query/render/rows.h"
#include "query/render/text_width.h"

namespace tov::render {
namespace {

constexpr std::size_t kRowsThatDecideWidths = 10'000;
constexpr std::size_t kNarrowestColumn = 8;  // narrower than this, a row is shown as a block of its own

/// The pieces that lines are made of.
struct Strokes {
  std::string_view horizontal, vertical;
  std::string_view topLeft, topMiddle, topRight;
  std::string_view middleLeft, cross, middleRight;
  std::string_view bottomLeft, bottomMiddle, bottomRight;
  std::string_view ellipsis;
};

constexpr Strokes kBox = {"─", "│", "┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘", "…"};
constexpr Strokes kAscii = {"-", "|", "+", "+", "+", "+", "+", "+", "+", "+", "+", "..."};

struct Cell {
  std::string text;
  bool number = false;
  bool null = false;
};

using Cells = std::vector<Cell>;

struct Column {
  std::string name;
  std::size_t width = 0;
  bool rightAligned = false;
};

Cells cellsOf(Row row) {
  Cells cells;
  cells.reserve(row.size());
  for (const Value& value : row) {
    const Value::Kind kind = value.kind();
    cells.push_back({printable(cellText(value)), kind == Value::Kind::integer || kind == Value::Kind::floating,
                     kind == Value::Kind::null});
  }
  return cells;
}

std::size_t widestLine(std::string_view text) {
  std::size_t widest = 0;
  for (const std::string& line : wrap(text, 0)) widest = std::max(widest, displayWidth(line));
  return widest;
}

std::vector<Column> columnsFor(std::span<const std::string> names, const std::vector<Cells>& rows) {
  std::vector<Column> columns;
  for (std::size_t index = 0; index < names.size(); ++index) {
    Column column{printable(names[index])};
    column.width = std::max<std::size_t>(widestLine(column.name), 1);
    bool anyNumber = false;
    bool anyOther = false;
    for (const Cells& row : rows) {
      column.width = std::max(column.width, widestLine(row[index].text));
      anyNumber |= row[index].number;
      anyOther |= !row[index].number && !row[index].null;
    }
    column.rightAligned = anyNumber && !anyOther;
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t tableWidth(const std::vector<Column>& columns) {
  // Each column has a blank on both sides and a line before it; one line ends the row.
  return std::accumulate(columns.begin(), columns.end(), std::size_t{1},
                         [](std::size_t sum, const Column& column) { return sum + column.width + 3; });
}

/// Takes columns from the widest ones until the table fits; false when it cannot.
bool narrowTo(std::size_t width, std::vector<Column>& columns) {
  while (tableWidth(columns) > width) {
    const std::size_t excess = tableWidth(columns) - width;
    std::size_t widest = 0;
    for (const Column& column : columns) widest = std::max(widest, column.width);
    std::size_t second = kNarrowestColumn;
    std::size_t sharers = 0;
    for (const Column& column : columns) {
      if (column.width == widest) ++sharers;
      if (column.width < widest) second = std::max(second, column.width);
    }
    if (widest <= kNarrowestColumn) return false;
    const std::size_t step = std::min((excess + sharers - 1) / sharers, widest - second);
    for (Column& column : columns) {
      if (column.width == widest) column.width -= std::max<std::size_t>(step, 1);
    }
  }
  return true;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t time = 0; time < times; ++time) out += piece;
  return out;
}

std::vector<std::string> linesOf(std::string_view text, std::size_t width, const TableStyle& style,
                                 const Strokes& strokes) {
  std::vector<std::string> lines = wrap(text, width);
  if (style.linesPerCell > 0 && lines.size() > style.linesPerCell) {
    lines.resize(style.linesPerCell);
    std::string& last = lines.back();
    const std::size_t sign = displayWidth(strokes.ellipsis);
    if (width > 0) last = prefixWithin(last, width > sign ? width - sign : 0);
    last += strokes.ellipsis;
  }
  return lines;
}

class TableWriter {
 public:
  TableWriter(std::vector<Column> columns, std::ostream& out, const TableStyle& style)
      : columns_(std::move(columns)), out_(out), style_(style), strokes_(style.boxDrawing ? kBox : kAscii) {}

  void header() {
    rule(strokes_.topLeft, strokes_.topMiddle, strokes_.topRight);
    Cells names;
    for (const Column& column : columns_) names.push_back({column.name});
    row(names);
    rule(strokes_.middleLeft, strokes_.cross, strokes_.middleRight);
  }

  void row(const Cells& cells) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      lines.push_back(linesOf(cells[index].text, columns_[index].width, style_, strokes_));
      height = std::max(height, lines.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      for (std::size_t index = 0; index < columns_.size(); ++index) {
        const std::string_view text = line < lines[index].size() ? std::string_view(lines[index][line]) : "";
        const std::size_t used = displayWidth(text);
        const std::string blanks(columns_[index].width > used ? columns_[index].width - used : 0, ' ');
        const bool right = columns_[index].rightAligned;
        out_ << strokes_.vertical << ' ' << (right ? blanks : "") << text << (right ? "" : blanks) << ' ';
      }
      out_ << strokes_.vertical << '\n';
    }
  }

  void footer() { rule(strokes_.bottomLeft, strokes_.bottomMiddle, strokes_.bottomRight); }

 private:
  void rule(std::string_view left, std::string_view middle, std::string_view right) {
    std::string line(left);
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      if (index > 0) line += middle;
      line += repeated(strokes_.horizontal, columns_[index].width + 2);
    }
    out_ << line << right << '\n';
  }

  std::vector<Column> columns_;
  std::ostream& out_;
  TableStyle style_;
  const Strokes& strokes_;
};

/// Each row as a block with one line (or more) a column: for rows with more columns than the terminal has room for.
class BlockWriter {
 public:
  BlockWriter(std::vector<Column> columns, std::ostream& out, const TableStyle& style)
      : columns_(std::move(columns)), out_(out), style_(style), strokes_(style.boxDrawing ? kBox : kAscii) {
    const std::size_t most = std::max<std::size_t>(style.width / 3, 1);
    for (const Column& column : columns_) nameWidth_ = std::max(nameWidth_, displayWidth(column.name));
    nameWidth_ = std::min(nameWidth_, most);
    valueWidth_ = style.width > nameWidth_ + 5 ? style.width - nameWidth_ - 3 : 2;
  }

  void row(const Cells& cells) {
    const std::string title = " row " + std::to_string(++number_) + ' ';
    const std::size_t rest = style_.width > title.size() + 2 ? style_.width - title.size() - 2 : 0;
    out_ << repeated(strokes_.horizontal, 2) << title << repeated(strokes_.horizontal, rest) << '\n';
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      const std::string_view name = prefixWithin(columns_[index].name, nameWidth_);
      bool first = true;
      for (const std::string& line : linesOf(cells[index].text, valueWidth_, style_, strokes_)) {
        const std::size_t used = first ? displayWidth(name) : 0;
        out_ << (first ? name : "") << std::string(nameWidth_ - used, ' ') << ' ' << strokes_.vertical << ' ' << line
             << '\n';
        first = false;
      }
    }
  }

 private:
  std::vector<Column> columns_;
  std::ostream& out_;
  TableStyle style_;
  const Strokes& strokes_;
  std::size_t nameWidth_ = 0;
  std::size_t valueWidth_ = 0;
  std::size_t number_ = 0;
};

template <typename Writer>
void writeAll(Writer& writer, const std::vector<Cells>& first, RowStream& rows) {
  for (const Cells& row : first) writer.row(row);
  while (const std::optional<Row> row = rows.next()) writer.row(cellsOf(*row));
}

}  // namespace

void writeTable(RowStream& rows, std::ostream& out, const TableStyle& style) {
  std::vector<Cells> first;
  while (first.size() < kRowsThatDecideWidths) {
    const std::optional<Row> row = rows.next();
    if (!row) break;
    if (!rows.columns.empty()) first.push_back(cellsOf(*row));
  }
  if (rows.columns.empty()) return;
  std::vector<Column> columns = columnsFor(rows.columns, first);
  std::vector<Column> narrowed = columns;
  if (style.width > 0 && !narrowTo(style.width, narrowed)) {
    if (first.empty()) out << "no rows\n";
    BlockWriter writer(std::move(columns), out, style);
    return writeAll(writer, first, rows);
  }
  TableWriter writer(std::move(narrowed), out, style);
  writer.header();
  writeAll(writer, first, rows);
  writer.footer();
  if (first.empty()) out << "no rows\n";
}

}  // namespace tov::render
