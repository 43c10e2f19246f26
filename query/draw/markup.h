// Text as Graphviz takes it: quoted, or as HTML-like labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tov::drawing {

constexpr std::string_view kFont = "Helvetica,Arial,Liberation Sans,DejaVu Sans,sans-serif";
constexpr std::string_view kInk = "#1f2933";
constexpr std::string_view kFaint = "#5b6672";

/// Text as a quoted DOT string: none of Graphviz' escapes (`\N`, `\G`, `\l`) and entities (`&amp;`) takes effect.
std::string dotString(std::string_view text);
/// Text for an HTML-like label; line ends become `<BR/>`.
std::string dotMarkup(std::string_view text);

/// The text's lines within `width` columns; what is beyond the last line is shown by an ellipsis.
std::vector<std::string> fitted(std::string_view text, std::size_t width, std::size_t most = 5);
/// Lines as markup, all with the same alignment.
std::string stacked(const std::vector<std::string>& lines, std::string_view lineEnd = "<BR/>");
/// Markup in a size and colour.
std::string sized(int points, std::string_view color, const std::string& inner);

/// The label of a whole drawing: title, subtitle and, where there is one, a legend in markup below them.
std::string headLabel(std::string_view title, std::string_view subtitle, const std::string& legend = {});
/// A small box in two colours with words in it, for a legend; markup.
std::string swatch(std::string_view fill, std::string_view border, std::string_view text);
/// Cells side by side, `inRow` at most, without lines between them; markup.
std::string sideBySide(const std::vector<std::string>& cells, std::size_t inRow);

}  // namespace tov::drawing
