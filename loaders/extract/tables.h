// Tables in the text of items: a row of column names and the rows below it, whatever stands between the cells (bars,
// tabs, wide blanks). What a column holds is known by its name.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "loaders/extract/passage.h"

namespace tov::loaders {

enum class ColumnKind {
  other,
  name,  ///< what is worked on
  who,   ///< who is responsible for it
  what,  ///< a task
  when,  ///< until when
  sum,   ///< money
};

struct TableColumn {
  ColumnKind kind = ColumnKind::other;
  std::string status;  ///< of a column of sums, what is said of them: allocated, spent, …; may be empty
  std::string from;    ///< its year, when its name is one
};

/// A row: for each column where its cell stands in the passage's text; an empty range where the row has none.
struct TableRow {
  std::size_t paragraph = 0;  ///< of the passages
  std::vector<Range> cells;
};

struct Table {
  std::size_t head = 0;  ///< the paragraph of its column names
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  double scale = 1;  ///< by which its sums are multiplied: "in thousands"

  std::optional<std::size_t> column(ColumnKind kind) const;
  /// Whether its rows are initiatives, its sums what they are given.
  bool ofInitiatives() const { return column(ColumnKind::name).has_value(); }
};

/// The cells of a printed line, with their places in it; one cell when it is no row.
std::vector<Range> cellsOfLine(std::string_view line);

/// The tables of paragraphs that follow each other from `first` on.
std::vector<Table> tablesIn(const std::vector<std::unique_ptr<Passage>>& paragraphs, std::size_t first,
                            const RecordLines& lines, const Lexicon& lexicon);

}  // namespace tov::loaders
