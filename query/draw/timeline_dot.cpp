// A grid in Graphviz' layered layout: a row for each day, the axis on the left, and a column for each forum. Empty
// cells are invisible points, so that the heavy edges of one column run straight; the points of a row are chained, so
// that columns keep their order.
#include <algorithm>
#include <map>
#include <set>

#include "query/draw/markup.h"
#include "query/draw/timeline.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kCardWidth = 34;  // columns of text
constexpr std::size_t kMostLines = 4;   // of a title or a decision

const std::string kLeft = "<BR ALIGN=\"LEFT\"/>";

const Paint& outcomePaint(const std::string& outcome) {
  const auto found = style().outcomes.find(outcome);
  return found != style().outcomes.end() ? found->second : style().outcomes.find("other")->second;
}

std::string cell(std::string_view fill, std::string_view border, const std::string& content) {
  return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" BGCOLOR=\"" + std::string(fill) + "\" COLOR=\"" + std::string(border) +
         "\">" + content + "</TD></TR>";
}

std::string cardLabel(const TimelineCard& card) {
  const std::string border = style().kind("Meeting").border;
  std::string label =
      "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"" + border + "\">";
  for (const TimelineItem& item : card.items) {
    const std::string title = stacked(fitted(item.text, kCardWidth, kMostLines), kLeft);
    std::string content = item.isAside ? sized(10, kFaint, title) : "<B>" + sized(11, kInk, title) + "</B>";
    if (!item.remark.empty())
      content += kLeft + sized(9, kFaint, stacked(fitted(item.remark, kCardWidth + 4, 3), kLeft));
    label += cell("#ffffff", border, content + kLeft);
    for (const TimelineDecision& decision : item.decisions) {
      const Paint& paint = outcomePaint(decision.outcome);
      label += cell(paint.fill, paint.border,
                    sized(10, kInk, stacked(fitted(decision.text, kCardWidth + 2, kMostLines), kLeft)) + kLeft);
    }
  }
  return label + "</TABLE>";
}

class TimelineWriter {
 public:
  TimelineWriter(const Timeline& timeline, const Vocabulary& words) : timeline_(timeline), words_(words) {
    for (std::size_t i = 0; i < timeline.cards.size(); ++i) {
      const TimelineCard& card = timeline.cards[i];
      if (days_.empty() || days_.back() != card.date) days_.push_back(card.date);
      cardAt_[{days_.size() - 1, card.lane}] = i;
      dayOf_.push_back(days_.size() - 1);
      lastDay_[card.lane] = days_.size() - 1;
    }
  }

  std::string write() {
    const std::string color = style().kind(timeline_.label).border;
    dot_ =
        "digraph tovholder {\n  graph [charset=\"UTF-8\", layout=dot, rankdir=TB, newrank=true, splines=true, "
        "nodesep=0.35, "
        "ranksep=0.45, outputorder=edgesfirst, pad=0.4, bgcolor=white, labelloc=t, fontname=" +
        dotString(kFont) + ", tooltip=" + dotString(timeline_.title) + ",\n    label=<" +
        headLabel(timeline_.title, timeline_.subtitle, legend()) + ">];\n";
    dot_ += "  node [shape=plain, fontname=" + dotString(kFont) + "];\n  edge [fontname=" + dotString(kFont) +
            ", fontsize=9, arrowsize=0.8, color=" + dotString(color) + ", fontcolor=" + dotString(kFaint) + "];\n\n";
    writeHeads();
    for (std::size_t day = 0; day < days_.size(); ++day) writeDay(day);
    dot_ += '\n';
    writeColumns();
    writeWay();
    return dot_ + "}\n";
  }

 private:
  std::string cellId(std::size_t day, std::size_t lane) const {
    return "d" + std::to_string(day) + "l" + std::to_string(lane);
  }
  std::string cardId(std::size_t card) const { return cellId(dayOf_[card], timeline_.cards[card].lane); }

  std::string legend() const {
    std::set<std::string> outcomes;
    for (const TimelineCard& card : timeline_.cards) {
      for (const TimelineItem& item : card.items) {
        for (const TimelineDecision& decision : item.decisions) outcomes.insert(decision.outcome);
      }
    }
    std::vector<std::string> cells;
    for (const std::string& outcome : outcomes) {
      const Paint& paint = outcomePaint(outcome);
      cells.push_back(swatch(paint.fill, paint.border,
                             outcome.empty() ? words_.word("kind", "Decision") : words_.word("word", outcome)));
    }
    const std::string leftOut = leftOutOf(timeline_, words_);
    std::vector<std::string> rows;
    if (!cells.empty()) rows.push_back(sideBySide(cells, 6));
    if (!leftOut.empty()) rows.push_back(sized(10, kInk, stacked(fitted(leftOut, 100))));
    return rows.empty() ? "" : sideBySide(rows, 1);
  }

  void writeHeads() {
    const KindStyle& look = style().kind("Forum");
    dot_ += "  axis [label=\"\", group=axis];\n";
    for (std::size_t lane = 0; lane < timeline_.lanes.size(); ++lane) {
      dot_ += "  lane" + std::to_string(lane) +
              " [shape=box, style=\"filled,rounded\", fillcolor=" + dotString(look.fill) +
              ", color=" + dotString(look.border) + ", group=lane" + std::to_string(lane) +
              ", margin=\"0.12,0.06\", label=<<B>" + sized(11, kInk, stacked(fitted(timeline_.lanes[lane], 24))) +
              "</B>>, tooltip=" + dotString(timeline_.lanes[lane]) + "];\n";
    }
    dot_ += "  { rank=same; axis";
    for (std::size_t lane = 0; lane < timeline_.lanes.size(); ++lane) dot_ += " -> lane" + std::to_string(lane);
    dot_ += " [style=invis]; }\n";
  }

  /// The day without the year, and the year where it changes.
  void writeDay(std::size_t day) {
    const std::string& iso = days_[day];
    const std::string date = iso.empty() ? words_.text("undated", {}) : words_.date(iso);
    const bool isNewYear = !iso.empty() && (day == 0 || days_[day - 1].substr(0, 4) != iso.substr(0, 4));
    std::string label = sized(11, kInk, dotMarkup(date));
    if (isNewYear) label = "<B>" + sized(18, kInk, dotMarkup(iso.substr(0, 4))) + "</B><BR/>" + label;
    dot_ += "  d" + std::to_string(day) + " [group=axis, style=filled, fillcolor=white, label=<" + label +
            ">, tooltip=" + dotString(date) + "];\n";
    std::string row = "  { rank=same; d" + std::to_string(day);
    for (std::size_t lane = 0; lane < timeline_.lanes.size(); ++lane) {
      const std::string group = ", group=lane" + std::to_string(lane);
      const auto card = cardAt_.find({day, lane});
      if (card == cardAt_.end()) {
        dot_ += "  " + cellId(day, lane) + " [shape=point, width=0.07, color=" + dotString(style().kind("Forum").fill) +
                (day > lastDay_.at(lane) ? ", style=invis" : "") + ", tooltip=\" \"" + group + "];\n";
      } else {
        const TimelineCard& shown = timeline_.cards[card->second];
        dot_ += "  " + cellId(day, lane) + " [style=filled, fillcolor=white, label=<" + cardLabel(shown) +
                ">, tooltip=" + dotString(shown.tooltip) + group + "];\n";
      }
      row += " -> " + cellId(day, lane);
    }
    dot_ += row + " [style=invis]; }\n";
  }

  void writeColumns() {
    std::string before = "axis";
    for (std::size_t day = 0; day < days_.size(); ++day) {
      const std::string here = "d" + std::to_string(day);
      dot_ += "  " + before + " -> " + here + " [weight=100, color=\"#b8c0c8\", arrowhead=none" +
              (day == 0 ? ", style=invis" : "") + "];\n";
      before = here;
    }
    const std::string pale = style().kind("Forum").fill;
    for (std::size_t lane = 0; lane < timeline_.lanes.size(); ++lane) {
      before = "lane" + std::to_string(lane);
      for (std::size_t day = 0; day < days_.size(); ++day) {
        const std::string here = cellId(day, lane);
        dot_ += "  " + before + " -> " + here + " [weight=100, color=" + dotString(pale) +
                ", penwidth=5, arrowhead=none" + (day > lastDay_.at(lane) ? ", style=invis" : "") + "];\n";
        before = here;
      }
    }
  }

  /// From each card to the next, and back to what an item follows up.
  void writeWay() {
    std::set<std::pair<std::size_t, std::size_t>> followUps(timeline_.followUps.begin(), timeline_.followUps.end());
    for (std::size_t i = 1; i < timeline_.cards.size(); ++i) {
      const bool isFollowUp = followUps.erase({i, i - 1}) > 0;
      dot_ +=
          "  " + cardId(i - 1) + " -> " + cardId(i) + " [constraint=false, penwidth=2" +
          (isFollowUp ? ", label=" + dotString(words_.word("relationship", "FOLLOWS_UP")) + ", dir=both, arrowtail=dot"
                      : "") +
          "];\n";
    }
    const LineStyle& look = style().line("FOLLOWS_UP");
    for (const auto& [later, earlier] : followUps) {
      dot_ += "  " + cardId(earlier) + " -> " + cardId(later) + " [constraint=false, dir=back, style=" + look.style +
              ", color=" + dotString(look.color) + ", label=" + dotString(words_.word("relationship", "FOLLOWS_UP")) +
              "];\n";
    }
  }

  const Timeline& timeline_;
  const Vocabulary& words_;
  std::vector<std::string> days_;
  std::vector<std::size_t> dayOf_;                                     // by card
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> cardAt_;  // by day and lane
  std::map<std::size_t, std::size_t> lastDay_;                         // by lane
  std::string dot_;
};

}  // namespace

std::string writeTimeline(const Timeline& timeline, const Vocabulary& words) {
  return TimelineWriter(timeline, words).write();
}

}  // namespace tov::drawing
