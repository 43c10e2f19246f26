// The layout is Graphviz' layered one, rows from the top: forums, meetings from left to right by date, items,
// initiatives, sums, people, organisations, and the legend below all. Long rows are folded by invisible lines from row
// to row.
#include "query/draw/dot.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "query/draw/markup.h"
#include "query/render/text_width.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kMeetingsInRow = 7;  // a page holds these side by side
constexpr std::size_t kManyLines = 200;
constexpr std::size_t kMostRepeated = 12;  // lines that say the same
constexpr std::size_t kNoteWidth = 32;     // columns of the note beside the legend
constexpr std::size_t kLineWords = 18;     // columns of the words on a line

/// A meeting as a small table: date and forum in the head, then one row an item.
std::string cardLabel(const Shape& shape, const KindStyle& look) {
  const std::string left = "<BR ALIGN=\"LEFT\"/>";
  std::string head = "<B>" + sized(12, "#ffffff", stacked(fitted(shape.text, look.wrap))) + "</B>";
  if (!shape.remark.empty()) head += "<BR/>" + sized(9, "#ffffff", stacked(fitted(shape.remark, look.wrap + 6)));
  std::string label = "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"" +
                      look.border + "\"><TR><TD BGCOLOR=\"" + look.border + "\">" + head + "</TD></TR>";
  for (const CardRow& row : shape.rows) {
    label += "<TR><TD PORT=\"" + row.port + "\" ALIGN=\"LEFT\" BGCOLOR=\"" + look.fill + "\">" +
             sized(10, kInk, stacked(fitted(row.text, look.wrap, 4), left)) + left;
    if (!row.decision.empty()) {
      label += "<I>" + sized(9, "#7a6400", "\u2192 " + stacked(fitted(row.decision, look.wrap + 2, 3), left)) + "</I>" +
               left;
    }
    label += "</TD></TR>";
  }
  return label + "</TABLE>";
}

std::string shapeLabel(const Shape& shape, const KindStyle& look) {
  std::string text = stacked(fitted(shape.text, look.wrap));
  text = shape.isFocus ? "<B>" + sized(16, kInk, text) + "</B>" : sized(11, kInk, text);
  if (!shape.remark.empty()) text += "<BR/>" + sized(9, kFaint, stacked(fitted(shape.remark, look.wrap + 6, 3)));
  return text;
}

/// Many of one kind: how many, and their names in columns.
std::string crowdLabel(const Shape& shape, const KindStyle& look) {
  const std::size_t columns = shape.members.size() > 36 ? 4 : shape.members.size() > 12 ? 3 : 2;
  const std::size_t rows = (shape.members.size() + columns - 1) / columns;
  std::string label =
      "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\" STYLE=\"ROUNDED\" COLOR=\"" +
      look.border + "\" BGCOLOR=\"" + look.fill + "\"><TR><TD COLSPAN=\"" + std::to_string(columns) + "\"><B>" +
      sized(12, kInk, dotMarkup(shape.text)) + "</B></TD></TR>";
  for (std::size_t row = 0; row < rows; ++row) {
    label += "<TR>";
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t i = column * rows + row;
      const std::string left = "<BR ALIGN=\"LEFT\"/>";
      label +=
          "<TD ALIGN=\"LEFT\">" +
          (i < shape.members.size() ? sized(9, kInk, stacked(fitted(shape.members[i], look.wrap + 8, 3), left)) + left
                                    : "") +
          "</TD>";
    }
    label += "</TR>";
  }
  return label + "</TABLE>";
}

void writeShape(const Shape& shape, std::string& dot) {
  const KindStyle& look = style().kind(shape.kind);
  dot += "  " + shape.id + " [id=" + dotString(shape.id) + ", tooltip=" + dotString(shape.tooltip);
  if (shape.kind == "Meeting") {
    dot += ", shape=plain, label=<" + cardLabel(shape, look) + ">";
  } else if (!shape.members.empty()) {
    dot += ", shape=plain, fillcolor=transparent, label=<" + crowdLabel(shape, look) + ">";
  } else {
    dot += ", shape=" + look.shape + ", fillcolor=" + dotString(look.fill) + ", color=" + dotString(look.border) +
           ", label=<" + shapeLabel(shape, look) + ">";
    if (shape.isFocus) dot += ", penwidth=3, margin=\"0.28,0.18\"";
  }
  dot += "];\n";
}

/// Words that stand on very many lines are said once, in the legend.
std::vector<const Line*> saidInLegend(const Picture& picture) {
  std::map<std::string, std::size_t> uses;
  for (const Line& line : picture.lines) ++uses[line.words];
  std::vector<const Line*> examples;
  for (const Line& line : picture.lines) {
    std::size_t& count = uses[line.words];
    if (count <= kMostRepeated) continue;
    examples.push_back(&line);
    count = 0;
  }
  return examples;
}

void writeLine(const Line& line, bool hasWords, std::string& dot) {
  const LineStyle& look = style().line(line.looksLike);
  const auto end = [](const std::string& id, const std::string& port) { return port.empty() ? id : id + ":" + port; };
  std::string words;
  if (hasWords) {
    for (const std::string& part : render::wrap(line.words, kLineWords)) words += (words.empty() ? "" : "\n") + part;
  }
  const char* direction = line.forwards && line.backwards ? "both" : line.backwards ? "back" : "forward";
  dot += "  " + end(line.from, line.fromPort) + " -> " + end(line.to, line.toPort) + " [label=" + dotString(words) +
         ", dir=" + direction + ", color=" + dotString(look.color) + ", fontcolor=" + dotString(look.color) +
         ", style=" + look.style + ", tooltip=" + dotString(line.tooltip) + ", labeltooltip=" + dotString(line.tooltip);
  if (line.levels == 0) dot += ", constraint=false";
  dot += "];\n";
}

/// How many stand side by side when `count` shapes of one kind are spread over rows.
std::size_t rowLength(std::size_t count, std::size_t atLeast) {
  return std::max(atLeast, std::size_t(std::ceil(std::sqrt(double(count) * 2))));
}

/// Meetings by date from left to right, like text over several rows when there are many.
void orderMeetings(const Picture& picture, std::string& dot) {
  std::vector<std::string> meetings;
  for (const Shape& shape : picture.shapes) {
    if (shape.kind == "Meeting") meetings.push_back(shape.id);
  }
  if (meetings.size() < 2) return;
  const std::size_t rows =
      (meetings.size() + rowLength(meetings.size(), kMeetingsInRow) - 1) / rowLength(meetings.size(), kMeetingsInRow);
  const std::size_t length = (meetings.size() + rows - 1) / rows;
  for (std::size_t begin = 0; begin < meetings.size(); begin += length) {
    const std::size_t end = std::min(begin + length, meetings.size());
    dot += "  { rank=same;";
    for (std::size_t i = begin; i < end; ++i) dot += " " + meetings[i] + ";";
    dot += " }\n";
    for (std::size_t i = begin + 1; i < end; ++i)
      dot += "  " + meetings[i - 1] + " -> " + meetings[i] + " [style=invis, weight=20];\n";
    if (begin > 0) dot += "  " + meetings[begin - length] + " -> " + meetings[begin] + " [style=invis, weight=10];\n";
  }
}

/// Many shapes of one kind become a block instead of one long row.
void foldLongRows(const Picture& picture, std::string& dot) {
  std::map<std::string, std::vector<std::string>> byKind;
  for (const Shape& shape : picture.shapes) {
    if (shape.kind != "Meeting" && !shape.isFocus) byKind[shape.kind].push_back(shape.id);
  }
  for (const auto& [kind, ids] : byKind) {
    const std::size_t length = rowLength(ids.size(), 6);
    for (std::size_t i = length; i < ids.size(); ++i) {
      dot += "  " + ids[i - length] + " -> " + ids[i] + " [style=invis, weight=1];\n";
    }
  }
}

/// One small sample of each kind that is drawn, in the lowest row.
void writeLegend(const Picture& picture, const std::vector<const Line*>& lines, const Vocabulary& words,
                 std::string& dot) {
  std::vector<std::string> samples;
  std::string rows;
  const auto drawn = [&](std::string_view kind) {
    return std::any_of(picture.shapes.begin(), picture.shapes.end(), [&](const Shape& shape) {
      const std::string_view known = style().kinds.contains(shape.kind) ? std::string_view(shape.kind) : "other";
      return known == kind;
    });
  };
  for (const std::string& kind : style().order) {
    if (!drawn(kind)) continue;
    const KindStyle& look = style().kind(kind);
    const std::string id = "legend" + std::to_string(samples.size());
    rows += "  " + id + " [tooltip=\" \", width=0, height=0, ";
    if (kind == "Meeting") {
      rows += "shape=plain, label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"3\" COLOR=\"" +
              look.border + "\"><TR><TD BGCOLOR=\"" + look.border + "\">" +
              sized(9, "#ffffff", dotMarkup(words.word("kind", kind))) + "</TD></TR><TR><TD>" +
              sized(9, kInk, dotMarkup(words.word("kind", "AgendaItem"))) + "<BR/><I>" +
              sized(8, "#7a6400", "\u2192 " + dotMarkup(words.word("kind", "Decision"))) +
              "</I></TD></TR></TABLE>>];\n";
    } else {
      rows += "margin=\"0.08,0.04\", shape=" + look.shape + ", fillcolor=" + dotString(look.fill) +
              ", color=" + dotString(look.border) + ", label=<" + sized(9, kInk, dotMarkup(words.word("kind", kind))) +
              ">];\n";
    }
    samples.push_back(id);
  }
  std::string sampleLines;
  for (const Line* line : lines) {
    const LineStyle& look = style().line(line->looksLike);
    const std::string id = "legendline" + std::to_string(samples.size());
    for (const char* end : {"from", "to"}) {
      rows += "  " + id + end + " [shape=point, tooltip=\" \", width=0.04, color=" + dotString(look.color) + "];\n";
      samples.push_back(id + end);
    }
    sampleLines += "  " + id + "from -> " + id + "to [label=" + dotString(line->words) +
                   ", color=" + dotString(look.color) + ", fontcolor=" + dotString(look.color) +
                   ", style=" + look.style + ", arrowhead=none, minlen=1];\n";
  }
  std::string note = sized(9, kFaint, stacked(fitted(words.text("proof", {}), kNoteWidth)));
  if (picture.leftOut > 0)
    note = sized(10, kInk, stacked(fitted(leftOutOf(picture, words), kNoteWidth))) + "<BR/>" + note;
  samples.push_back("legendnote");
  rows += "  legendnote [shape=plain, tooltip=\" \", label=<" + note + ">];\n";
  dot += rows + sampleLines + "  { rank=sink;";
  for (const std::string& id : samples) dot += " " + id + ";";
  dot += " }\n";
  // Below all, with its middle under what the drawing is about.
  for (const Shape& shape : picture.shapes) {
    const bool isLowest = std::none_of(picture.lines.begin(), picture.lines.end(),
                                       [&](const Line& line) { return line.from == shape.id && line.levels > 0; });
    if (!isLowest && !shape.isFocus) continue;
    dot += "  " + shape.id + " -> " + samples[samples.size() / 2] +
           " [style=invis, weight=" + (shape.isFocus ? "2" : "0") + "];\n";
  }
  for (std::size_t i = 1; i < samples.size(); ++i) {
    dot += "  " + samples[i - 1] + " -> " + samples[i] + " [style=invis, weight=50];\n";
  }
}

}  // namespace

std::string writeDot(const Picture& picture, const Vocabulary& words) {
  std::string dot = "digraph tovholder {\n";
  dot +=
      "  graph [charset=\"UTF-8\", layout=dot, rankdir=TB, splines=true, newrank=true, outputorder=edgesfirst, "
      "nodesep=0.3, "
      "ranksep=0.75, pad=0.4, bgcolor=white, labelloc=t, fontname=" +
      dotString(kFont) + ", tooltip=" + dotString(picture.title) + ",\n    label=<" +
      headLabel(picture.title, picture.subtitle) + ">];\n";
  dot +=
      "  node [style=filled, fillcolor=white, fontname=" + dotString(kFont) + ", fontsize=11, margin=\"0.14,0.08\"];\n";
  dot += "  edge [fontname=" + dotString(kFont) + ", fontsize=9, arrowsize=0.7, penwidth=1.1];\n\n";
  // Beyond some hundred lines the last tenth of a better layout costs most of the time and is not seen.
  if (picture.lines.size() > kManyLines) dot += "  graph [nslimit=2, mclimit=0.5];\n";
  for (const Shape& shape : picture.shapes) writeShape(shape, dot);
  dot += '\n';
  const std::vector<const Line*> inLegend = saidInLegend(picture);
  for (const Line& line : picture.lines) {
    const bool isSaid =
        std::any_of(inLegend.begin(), inLegend.end(), [&](const Line* l) { return l->words == line.words; });
    writeLine(line, !isSaid, dot);
  }
  dot += '\n';
  orderMeetings(picture, dot);
  foldLongRows(picture, dot);
  writeLegend(picture, inLegend, words, dot);
  return dot + "}\n";
}

std::string leftOutOf(const Picture& picture, const Vocabulary& words) {
  if (picture.leftOut == 0) return {};
  return words.text("left-out", {{"count", std::to_string(picture.leftOut)}});
}

}  // namespace tov::drawing
