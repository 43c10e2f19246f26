#include "query/draw/markup.h"

#include "query/render/text_width.h"

namespace tov::drawing {
namespace {

// Invisible, after each backslash: Graphviz expands escapes such as `\N` after it has read entities, and in tooltips
// twice.
constexpr std::string_view kWordJoiner = "\u2060";

}  // namespace

std::string dotString(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "\\\"";
        break;
      case '\\':
        result += std::string("\\\\").append(kWordJoiner);
        break;
      case '&':
        result += "&amp;";
        break;
      case '\n':
        result += "\\n";
        break;
      default:
        result += c;
    }
  }
  return result + '"';
}

std::string dotMarkup(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\\':
        result += std::string("&#92;").append(kWordJoiner);
        break;
      case '\n':
        result += "<BR/>";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::vector<std::string> fitted(std::string_view text, std::size_t width, std::size_t most) {
  std::vector<std::string> lines = render::wrap(text, width);
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = std::string(render::prefixWithin(lines.back(), width - 1)) + "\u2026";
  }
  return lines;
}

std::string stacked(const std::vector<std::string>& lines, std::string_view lineEnd) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text += lineEnd;
    text += dotMarkup(lines[i]);
  }
  return text;
}

std::string sized(int points, std::string_view color, const std::string& inner) {
  return "<FONT POINT-SIZE=\"" + std::to_string(points) + "\" COLOR=\"" + std::string(color) + "\">" + inner +
         "</FONT>";
}

std::string headLabel(std::string_view title, std::string_view subtitle, const std::string& legend) {
  std::string head = "<B>" + sized(22, kInk, stacked(fitted(title, 70, 3))) + "</B><BR/>" +
                     sized(12, kFaint, stacked(fitted(subtitle, 110, 3)));
  if (legend.empty()) return head + "<BR/> ";
  return "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\"><TR><TD>" + head + "</TD></TR><TR><TD>" + legend +
         "</TD></TR></TABLE>";
}

std::string swatch(std::string_view fill, std::string_view border, std::string_view text) {
  return "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" STYLE=\"ROUNDED\" COLOR=\"" +
         std::string(border) + "\" BGCOLOR=\"" + std::string(fill) + "\"><TR><TD>" +
         sized(10, kInk, stacked(fitted(text, 34, 3))) + "</TD></TR></TABLE>";
}

std::string sideBySide(const std::vector<std::string>& cells, std::size_t inRow) {
  std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\">";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i % inRow == 0) table += i == 0 ? "<TR>" : "</TR><TR>";
    table += "<TD>" + cells[i] + "</TD>";
  }
  return table + "</TR></TABLE>";
}

}  // namespace tov::drawing
