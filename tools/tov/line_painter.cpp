// The layout is the one of libedit's refresh.c: a character that does not fit the row goes to the next, a tab goes to
// the next multiple of eight, and a full row puts the cursor at the beginning of the next.
#include "tools/tov/line_painter.h"

#include <cwchar>
#include <optional>
#include <vector>

namespace tov::program {
namespace {

constexpr std::size_t kTab = 8;
constexpr std::string_view kSaveCursor =
    "\x1b"
    "7";
constexpr std::string_view kRestoreCursor =
    "\x1b"
    "8";
constexpr std::string_view kPlain = "\x1b[0m";

struct Cell {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// Where each character stands, and in the last element where the cursor stands.
std::optional<std::vector<Cell>> layOut(const ShownLine& line) {
  std::vector<Cell> cells;
  cells.reserve(line.text.size() + 1);
  Cell here{0, line.promptWidth};
  Cell cursor;
  const auto advance = [&](std::size_t width) {
    here.column += width;
    if (here.column >= line.columns) here = {here.row + 1, 0};
  };
  for (std::size_t index = 0; index < line.text.size(); ++index) {
    const wchar_t character = line.text[index];
    if (index == line.cursor) cursor = here;
    if (character == L'\n' || character == L'\t') {
      cells.push_back(here);
      if (character == L'\n') {
        here = {here.row + 1, 0};
        continue;
      }
      do advance(1);
      while (here.column % kTab != 0);
      continue;
    }
    const int width = wcwidth(character);
    if (width <= 0) return std::nullopt;
    if (here.column + static_cast<std::size_t>(width) > line.columns) here = {here.row + 1, 0};
    if (index == line.cursor) cursor = here;
    cells.push_back(here);
    advance(static_cast<std::size_t>(width));
  }
  if (line.cursor >= line.text.size()) cursor = here;
  if (here.row >= line.rows) return std::nullopt;
  cells.push_back(cursor);
  return cells;
}

void goToColumn(std::size_t column, std::string& out) {
  out += '\r';
  if (column > 0) out += "\x1b[" + std::to_string(column) + 'C';
}

}  // namespace

std::string painted(const ShownLine& line, std::span<const TextStyle> styles) {
  if (line.columns < 2 || line.promptWidth >= line.columns) return {};
  const std::optional<std::vector<Cell>> cells = layOut(line);
  if (!cells) return {};
  std::string out(kSaveCursor);
  if (const std::size_t row = cells->back().row; row > 0) out += "\x1b[" + std::to_string(row) + 'A';
  std::size_t row = 0;
  bool placed = false;  // the terminal's cursor stands where the next character goes
  TextStyle style = TextStyle::plain;
  std::mbstate_t state{};
  for (std::size_t index = 0; index < line.text.size(); ++index) {
    const wchar_t character = line.text[index];
    if (character == L'\n' || character == L'\t') {
      placed = false;
      continue;
    }
    const Cell cell = (*cells)[index];
    if (cell.row != row) {
      out += "\x1b[" + std::to_string(cell.row - row) + 'B';
      row = cell.row;
      placed = false;
    }
    if (!placed) goToColumn(cell.column, out);
    placed = true;
    if (styles[index] != style) {
      if (style != TextStyle::plain) out += kPlain;
      style = styles[index];
      out += ansiStyle(style);
    }
    char bytes[16];
    const std::size_t count = std::wcrtomb(bytes, character, &state);
    if (count == static_cast<std::size_t>(-1)) return {};
    out.append(bytes, count);
  }
  out += kPlain;
  out += kRestoreCursor;
  return out;
}

}  // namespace tov::program
