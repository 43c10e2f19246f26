// Rows as text and graphs as drawings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "tovholder/query.h"

namespace tov {

enum class RowFormat { table, json, csv };

/// A value as JSON: ISO text for calendar values, `{"id", "labels", "properties"}` for a node,
/// `{"id", "type", "start", "end", "properties"}` for a relationship.
std::string toJson(const Value& value);

/// All remaining rows of a result. JSON is an array of objects keyed by column; CSV follows RFC 4180; a table is drawn
/// with lines and is at most `width` columns wide where 0 means unbounded.
std::string renderRows(Result& result, RowFormat format, std::size_t width = 0);

/// What to draw.
struct DrawingOptions {
  std::string about;  ///< a name or alias of a node; the middle of the drawing
  int hops = 1;       ///< how far from it
  /// Two names: the shortest paths between them instead of a neighbourhood.
  std::optional<std::pair<std::string, std::string>> between;
  std::size_t maximumNodes = 80;  ///< the nearest and best linked are kept; the legend says what was left out
};

/// A drawing in Graphviz' DOT language, with a legend, wrapped labels, dates in order and quotes as tooltips.
/// @throws NotFoundError with near names when a name is unknown
std::string drawDot(const Snapshot& snapshot, const DrawingOptions& options);

/// Lays out DOT with the installed `dot` program. `format` is svg, png or pdf.
/// @throws StorageError when `dot` is missing or fails, saying how to install it
std::string layOut(std::string_view dot, std::string_view format);

}  // namespace tov
