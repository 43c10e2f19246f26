#include "loaders/extract/tables.h"

#include <algorithm>
#include <cstdlib>

#include "loaders/extract/funding.h"

namespace tov::loaders {
namespace {

constexpr std::size_t kWordsOfAHead = 6;
constexpr std::size_t kWordsOfACell = 14;
constexpr std::size_t kWideBlank = 2;

/// A cell without the blanks around it; empty when nothing is left.
Range tidy(std::string_view line, Range cell) {
  while (cell.begin < cell.end && (line[cell.begin] == ' ' || line[cell.begin] == '\t')) ++cell.begin;
  while (cell.end > cell.begin && (line[cell.end - 1] == ' ' || line[cell.end - 1] == '\t')) --cell.end;
  return cell;
}

std::vector<Range> cutAt(std::string_view line, char mark) {
  std::vector<Range> cells;
  std::size_t begin = 0;
  while (true) {
    const std::size_t at = std::min(line.find(mark, begin), line.size());
    cells.push_back(tidy(line, {begin, at}));
    if (at == line.size()) return cells;
    begin = at + 1;
  }
}

std::vector<Range> cutAtWideBlanks(std::string_view line) {
  std::vector<Range> cells;
  const std::string wide(kWideBlank, ' ');
  std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  while (begin < line.size()) {
    const std::size_t at = std::min(line.find(wide, begin), line.size());
    cells.push_back(tidy(line, {begin, at}));
    begin = std::min(line.find_first_not_of(' ', at), line.size());
  }
  return cells;
}

/// "2024", "2023/24"
std::string yearIn(std::string_view head) {
  for (const Range& word : wordsOf(head)) {
    const std::string_view seen = slice(head, word);
    if (seen.size() >= 4 && seen.starts_with("20") &&
        seen.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos)
      return std::string(seen.substr(0, 4));
  }
  return {};
}

/// A printed line of a paragraph, as far as the record still has it.
struct Line {
  std::string_view text;
  std::vector<Range> cells;
  bool byPlace = false;  ///< cells are told by where they stand, not by how many there are
};

Line lineOf(const Passage& passage, const RecordLines& lines) {
  const std::uint32_t number = passage.text().empty() ? 0 : passage.line(0);
  if (number == 0 || number > lines.lines.size()) return {};
  // A row is one line.
  if (passage.line(passage.text().size() - 1) != number) return {};
  Line line;
  line.text = lines.lines[number - 1];
  line.cells = cellsOfLine(line.text);
  line.byPlace = line.text.find('\t') == std::string_view::npos && line.text.find('|') == std::string_view::npos;
  return line;
}

std::size_t columnsFrom(std::string_view text, std::size_t end) {
  return codePoints(text.substr(0, end));
}

class Reader {
 public:
  Reader(const std::vector<std::unique_ptr<Passage>>& paragraphs, const RecordLines& lines, const Lexicon& lexicon)
      : paragraphs_(paragraphs), lines_(lines), lexicon_(lexicon) {}

  std::vector<Table> read(std::size_t first, std::size_t last) {
    std::vector<Table> tables;
    for (std::size_t i = first; i < last; ++i) {
      const Line head = lineOf(*paragraphs_[i], lines_);
      auto columns = columnsOf(head);
      const bool narrow = columns.empty();
      if (narrow) columns = narrowColumns(paragraphs_[i]->text());
      if (columns.empty()) continue;
      Table table;
      table.head = i;
      table.columns = std::move(columns);
      for (std::size_t k = i + 1; k < last; ++k) {
        auto row = narrow ? narrowRow(table, k) : rowOf(head, table, k);
        if (!row) break;
        table.rows.push_back(std::move(*row));
      }
      // Of one column the name alone may be chance.
      if (table.rows.size() < (narrow && table.columns.size() == 2 ? 2U : 1U)) continue;
      table.scale = scaleOf(first, i, table.rows.back().paragraph + 1, last);
      i = table.rows.back().paragraph;
      tables.push_back(std::move(table));
    }
    return tables;
  }

 private:
  std::vector<TableColumn> columnsOf(const Line& head) const {
    if (head.cells.size() < 2) return {};
    std::vector<TableColumn> columns;
    std::size_t known = 0;
    for (const Range& range : head.cells) {
      const std::string_view cell = trim(slice(head.text, range), " :*");
      if (wordsOf(cell).size() > kWordsOfAHead || (cell.ends_with(".") && head.byPlace)) return {};
      columns.push_back(columnOf(cell));
      // "Project | Bid": of two names the second that may also say what its sums are says that.
      const auto isName = [](const TableColumn& column) { return column.kind == ColumnKind::name; };
      const auto status = lexicon_.phrases("table status").whole(cell);
      if (status && isName(columns.back()) && std::any_of(columns.begin(), columns.end() - 1, isName)) {
        columns.back().kind = ColumnKind::sum;
        columns.back().status = std::string(*status);
      }
      known += columns.back().kind != ColumnKind::other ? 1U : 0U;
      if (columns.back().kind == ColumnKind::other && !sumsIn(cell, lexicon_).empty()) return {};
    }
    // One name of a column may be chance; the first may be left out where all others hold sums.
    const bool sums = std::all_of(columns.begin() + 1, columns.end(),
                                  [](const TableColumn& column) { return column.kind == ColumnKind::sum; });
    // A head whose first cell is empty stands above labels.
    const bool labelled = head.cells.front().size() == 0 && known > 0;
    return known >= 2 || sums || labelled ? columns : std::vector<TableColumn>();
  }

  // Tables whose wide blanks were lost: names of sums and nothing else, then rows that end in sums.

  std::vector<TableColumn> narrowColumns(std::string_view head) const {
    const auto words = wordsOf(head);
    if (words.size() < 2 || words.size() > kWordsOfAHead) return {};
    std::vector<TableColumn> columns(1);  // the rows' labels, which may have a name of their own
    for (const Range& word : words) {
      TableColumn column = columnOf(slice(head, word));
      const bool isSum = column.kind == ColumnKind::sum && !column.status.empty();
      if (!isSum && &word != words.data()) return {};
      if (isSum) columns.push_back(std::move(column));
    }
    return columns;
  }

  std::optional<TableRow> narrowRow(const Table& table, std::size_t paragraph) const {
    const std::string& text = paragraphs_[paragraph]->text();
    const auto sums = sumsIn(text, lexicon_);
    if (sums.empty() || sums.size() + 1 > table.columns.size()) return std::nullopt;
    TableRow row{paragraph, std::vector<Range>(table.columns.size())};
    row.cells[0] = trimRange(text, {0, sums.front().range.begin}, " *:");
    std::size_t end = sums.front().range.begin;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (!trim(std::string_view(text).substr(end, sums[i].range.begin - end), " *").empty()) return std::nullopt;
      row.cells[i + 1] = sums[i].range;
      end = sums[i].range.end;
    }
    if (!trim(std::string_view(text).substr(end), " *").empty()) return std::nullopt;
    return row;
  }

  TableColumn columnOf(std::string_view cell) const {
    TableColumn column;
    column.from = yearIn(cell);
    if (const auto kind = lexicon_.phrases("table column").whole(cell)) {
      column.kind = *kind == "name" ? ColumnKind::name : *kind == "who" ? ColumnKind::who : ColumnKind::sum;
    } else if (const auto task = lexicon_.phrases("task column").whole(cell)) {
      column.kind = *task == "who" ? ColumnKind::who : *task == "when" ? ColumnKind::when : ColumnKind::what;
    } else if (const auto status = lexicon_.phrases("table status").find(cell)) {
      column.kind = ColumnKind::sum;
      column.status = std::string(status->value);
    } else if (!column.from.empty() && wordsOf(cell).size() <= 2) {
      column.kind = ColumnKind::sum;
    }
    return column;
  }

  std::optional<TableRow> rowOf(const Line& head, const Table& table, std::size_t paragraph) const {
    const Line line = lineOf(*paragraphs_[paragraph], lines_);
    if (line.cells.size() < 2 || line.byPlace != head.byPlace) return std::nullopt;
    TableRow row{paragraph, std::vector<Range>(table.columns.size())};
    const std::string& text = paragraphs_[paragraph]->text();
    std::size_t from = 0;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const std::string cell = collapseBlanks(slice(line.text, line.cells[i]));
      if (cell.empty()) continue;
      if (wordsOf(cell).size() > kWordsOfACell && table.columns.size() < 3) return std::nullopt;
      const std::size_t at = text.find(cell, from);
      if (at == std::string::npos) continue;
      from = at + cell.size();
      const std::size_t column =
          line.byPlace && line.cells.size() != head.cells.size() ? columnBelow(head, line, line.cells[i]) : i;
      if (column < row.cells.size() && row.cells[column].size() == 0) row.cells[column] = {at, from};
    }
    return row;
  }

  /// The column whose name stands nearest above a cell.
  static std::size_t columnBelow(const Line& head, const Line& line, Range cell) {
    std::size_t best = 0;
    std::size_t nearest = std::string_view::npos;
    const std::size_t begin = columnsFrom(line.text, cell.begin);
    const std::size_t end = columnsFrom(line.text, cell.end);
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::size_t left = columnsFrom(head.text, head.cells[i].begin);
      const std::size_t right = columnsFrom(head.text, head.cells[i].end);
      const std::size_t distance = end <= left ? left - end : right <= begin ? begin - right : 0;
      if (distance >= nearest) continue;
      nearest = distance;
      best = i;
    }
    return best;
  }

  /// "(1.000 kr.)", "in thousands" in the head, in the paragraph above it, or in the one below the table.
  double scaleOf(std::size_t first, std::size_t head, std::size_t below, std::size_t last) const {
    for (const std::size_t i : {head, head > first ? head - 1 : head, below < last ? below : head})
      if (const auto scale = lexicon_.phrases("table scale").find(paragraphs_[i]->text()))
        return std::strtod(std::string(scale->value).c_str(), nullptr);
    return 1;
  }

  const std::vector<std::unique_ptr<Passage>>& paragraphs_;
  const RecordLines& lines_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<std::size_t> Table::column(ColumnKind kind) const {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].kind == kind) return i;
  return std::nullopt;
}

std::vector<Range> cellsOfLine(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return cutAt(line, '\t');
  if (line.find('|') == std::string_view::npos) return cutAtWideBlanks(line);
  // A bar at either end is the table's edge.
  std::vector<Range> cells = cutAt(line, '|');
  if (!cells.empty() && cells.front().size() == 0) cells.erase(cells.begin());
  if (!cells.empty() && cells.back().size() == 0) cells.pop_back();
  return cells;
}

std::vector<Table> tablesIn(const std::vector<std::unique_ptr<Passage>>& paragraphs, std::size_t first,
                            const RecordLines& lines, const Lexicon& lexicon) {
  return Reader(paragraphs, lines, lexicon).read(first, paragraphs.size());
}

}  // namespace tov::loaders
