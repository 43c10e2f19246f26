// Rows as text and graphs as drawings.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tovholder/query.h"

namespace tov {

enum class RowFormat { table, box, json, jsonLines, csv, tsv, markdown };

/// A value as JSON: ISO text for calendar values, `{"id", "labels", "properties"}` for a node,
/// `{"id", "type", "start", "end", "properties"}` for a relationship, `{"nodes", "relationships"}` for a path.
/// Integers keep all 64 bits. What JSON has no number for is a string: "NaN", "Infinity", "-Infinity".
/// @throws UsageError when lists or maps are nested more than a thousand deep
std::string toJson(const Value& value);

/// The value that a JSON text means; numbers without point or exponent are integers.
/// @throws UsageError for what is not JSON, for integers beyond 64 bits, and for nesting beyond 200
Value fromJson(std::string_view json);

/// How a table is drawn.
struct TableStyle {
  std::size_t width = 0;         ///< columns of the terminal; 0 means unbounded
  bool boxDrawing = true;        ///< lines of box-drawing characters; plain ASCII otherwise
  std::size_t linesPerCell = 0;  ///< a cell that needs more lines ends in an ellipsis; 0 means unbounded
};

/// Writes all remaining rows of a result as they come: JSON as an array of objects keyed by column, CSV by RFC 4180
/// (nothing for null, `""` for an empty string, JSON for lists, maps and graph values), one JSON object a line, values
/// between tabs (backslash escapes for tabs, ends of lines and backslashes), Markdown, or a table (`box` always with
/// box-drawing characters). A table whose columns cannot stand side by side within the width shows each row as a block
/// of its own.
void writeRows(Result& result, RowFormat format, std::ostream& out, const TableStyle& style = {});

/// The same for rows in memory; each row has one cell a column.
void writeRows(std::span<const std::string> columns, std::span<const std::vector<Value>> rows, RowFormat format,
               std::ostream& out, const TableStyle& style = {});

/// What `writeRows` writes, as one text; a table is at most `width` columns wide where 0 means unbounded.
std::string renderRows(Result& result, RowFormat format, std::size_t width = 0);

/// What to draw.
struct DrawingOptions {
  std::string about;  ///< a name or alias of a node; the middle of the drawing
  int hops = 1;       ///< how far from it
  /// Two names: the shortest paths between them instead of a neighbourhood.
  std::optional<std::pair<std::string, std::string>> between;
  std::size_t maximumNodes = 80;  ///< the nearest and best linked are kept; the legend says what was left out
  std::string language = "en";    ///< of the words in the drawing, ISO 639-1: en or da
};

/// A drawing in Graphviz' DOT language, with a legend, wrapped labels, dates in order and quotes as tooltips.
/// @throws NotFoundError with near names when a name is unknown
std::string drawDot(const Snapshot& snapshot, const DrawingOptions& options);

/// What the explorer shows.
struct ExplorerOptions {
  std::string title;                  ///< of the page; a general one when empty
  std::string language = "en";        ///< of its words, ISO 639-1: en or da
  std::size_t maximumNodes = 50'000;  ///< a larger graph is a LimitError
};

/// Writes one HTML page that holds the whole graph, works from disk and asks no network: search, a page for each node
/// with dated posts, attendance, decisions and quotes, timelines, and an interactive network.
/// @throws LimitError for a graph beyond the limit, UsageError when the library was built without the explorer
void writeExplorer(const Snapshot& snapshot, std::ostream& out, const ExplorerOptions& options = {});

/// Lays out DOT with the installed `dot` program. `format` is svg, png or pdf.
/// @throws StorageError when `dot` is missing or fails, saying how to install it
std::string layOut(std::string_view dot, std::string_view format);

}  // namespace tov
