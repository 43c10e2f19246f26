// A QueryError for people: the line of the query with a caret under the place.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include <string>
#include <string_view>
#include <vector>

#include "tovholder/query.h"

namespace tov {

namespace {

/// One code point of the shown line.
struct Glyph {
  std::string_view text;
  bool tab = false;
  int width = 1;  ///< columns on a terminal
};

int terminalWidth(UChar32 letter) {
  int category = u_charType(letter);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  int width = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

std::string_view lineOf(std::string_view text, std::size_t line) {
  for (; line > 1; --line) {
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

std::vector<Glyph> glyphsOf(std::string_view line) {
  std::vector<Glyph> glyphs;
  std::int32_t at = 0;
  auto size = static_cast<std::int32_t>(line.size());
  while (at < size) {
    std::int32_t start = at;
    UChar32 letter = 0;
    U8_NEXT(line.data(), at, size, letter);
    Glyph glyph{line.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start))};
    glyph.tab = letter == '\t';
    if (letter < 0) {
      glyph.text = "\uFFFD";
    } else if (!glyph.tab && u_iscntrl(letter)) {
      glyph.text = " ";
    } else {
      glyph.width = terminalWidth(letter);
    }
    glyphs.push_back(glyph);
  }
  return glyphs;
}

}  // namespace

std::string explain(const QueryError& error, std::string_view cypher) {
  std::string place = error.line() == 0
                          ? std::string()
                          : " at line " + std::to_string(error.line()) + ", column " + std::to_string(error.column());
  std::string out =
      error.type() + (error.detail().empty() ? "" : " (" + error.detail() + ")") + place + ": " + error.what() + "\n";
  if (error.line() > 0) {
    // Of a long line only what surrounds the place is shown.
    constexpr std::size_t kBefore = 60;
    constexpr std::size_t kAfter = 40;
    std::vector<Glyph> glyphs = glyphsOf(lineOf(cypher, error.line()));
    std::size_t at = std::min(error.column() > 0 ? error.column() - 1 : 0, glyphs.size());
    std::size_t first = at > kBefore + kAfter ? at - kBefore : 0;
    std::size_t last = std::min(glyphs.size(), std::max(at + kAfter, kBefore + kAfter));
    std::string shown = first > 0 ? "  ..." : "  ";
    std::string under(shown.size(), ' ');
    for (std::size_t index = first; index < last; ++index) {
      shown += glyphs[index].text;
      // A tab is repeated, so that it moves the caret as far as it moves the text.
      if (index < at) under.append(glyphs[index].tab ? 1 : glyphs[index].width, glyphs[index].tab ? '\t' : ' ');
    }
    if (last < glyphs.size()) shown += "...";
    out += shown + "\n" + under + "^\n";
  }
  if (!error.hint().empty()) out += "hint: " + error.hint() + "\n";
  return out;
}

}  // namespace tov
