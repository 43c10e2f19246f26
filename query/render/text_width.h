// How text stands on a terminal: columns, lines, and characters that would disturb it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tov::render {

/// UTF-8 that is safe to show: control characters other than a line end become visible signs (a record could otherwise
/// steer the reader's terminal), marks that turn the reading direction and bytes that are not UTF-8 become U+FFFD.
std::string printable(std::string_view text);

/// Columns that a printable text without line ends takes: East Asian wide characters and emoji take two,
/// combining marks none.
std::size_t displayWidth(std::string_view text);

/// The longest start of a printable text, in whole user-perceived characters, that fits `width` columns.
std::string_view prefixWithin(std::string_view text, std::size_t width);

/// Lines of at most `width` columns (at least 2), broken at blanks where possible; line ends in the text are kept.
/// Width 0 breaks at line ends only.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace tov::render
