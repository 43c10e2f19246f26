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

/// What a drawing tells.
enum class DrawingKind {
  neighbourhood,  ///< what is around a name
  path,           ///< the shortest ways between two names
  collaboration,  ///< who works with whom: people by the meetings they share, organisations by the initiatives
  timeline,       ///< the items about a name by date, a lane for each forum, with what was decided
  members,        ///< who sits on a forum, by organisation and post, from when until when
};

/// The name of a kind as options give it ("neighbourhood", "path", …), and back.
std::string_view name(DrawingKind kind);
std::optional<DrawingKind> drawingKind(std::string_view name);
std::span<const DrawingKind> drawingKinds();

/// What is left out of any kind of drawing. What is left empty leaves nothing out.
struct DrawingFilter {
  /// What records of meetings before or after say is left out. What has no date stays.
  std::optional<Date> from;
  std::optional<Date> until;
  std::string forum;  ///< a name or alias: only what the records of its meetings say
  /// Labels or relationship types, by name or by their words in one of the languages; only these are drawn. The other
  /// kinds than neighbourhood and path look at relationship types only: what counts as shared, as being about, as
  /// sitting on a forum (such as ATTENDED).
  std::vector<std::string> types;
};

/// What to draw.
struct DrawingOptions {
  DrawingKind kind = DrawingKind::neighbourhood;
  /// A name or alias: the middle of a neighbourhood, what a timeline is about, the forum whose members are drawn; in a
  /// collaboration whose meetings or initiatives count, where empty means all.
  std::string about;
  int hops = 1;  ///< how far a neighbourhood reaches
  /// The two names of a path; where they are given, the kind neighbourhood means path.
  std::optional<std::pair<std::string, std::string>> between;
  std::string collaborators = "Person";  ///< who collaborates: Person or Organisation
  DrawingFilter filter;
  /// The nearest and best linked are kept; the drawing says what was left out. 0: what suits the kind.
  std::size_t maximumNodes = 0;
  std::string language = "en";  ///< of the words in the drawing, ISO 639-1: en or da
};

/// A drawing in Graphviz' DOT language, with a legend, wrapped labels, dates and quotes as tooltips. It names its own
/// layout, which the program `dot` and other tools obey.
struct Drawing {
  std::string dot;
  std::string leftOut;  ///< what did not fit, in the drawing's language; empty when all is there
};

/// @throws NotFoundError with near names when a name is unknown, and when there is nothing to draw; UsageError for a
/// name, type or collaborator that no drawing can be made of
Drawing draw(const Snapshot& snapshot, const DrawingOptions& options);

/// The drawing alone. @throws what `draw` throws
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
