// The forum in the middle, the kinds of organisations on both sides of it, and beyond each kind its organisations, each
// a table of who sits there: Graphviz' layered layout from left to right.
#include <algorithm>
#include <map>
#include <numeric>

#include "query/draw/markup.h"
#include "query/draw/members.h"
#include "query/draw/texts.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kOneSide = 12;  // seats up to which all stand on the right
constexpr std::size_t kNameWidth = 34;
// Points; the tables of one side stand in line.
constexpr int kNameCell = 200;
constexpr int kDaysCell = 125;

const std::string kLeft = "<BR ALIGN=\"LEFT\"/>";

std::string period(const Seat& seat, const Vocabulary& words) {
  if (seat.first.empty()) return {};
  const std::string first = words.shortDate(seat.first);
  return seat.first == seat.last ? first : first + " \u2013 " + words.shortDate(seat.last);
}

/// Whether all seats are known for the same days, which are then said once.
bool haveSameDays(const Membership& membership) {
  const Seat& first = membership.delegations.front().seats.front();
  return std::ranges::all_of(membership.delegations, [&](const Delegation& delegation) {
    return std::ranges::all_of(delegation.seats,
                               [&](const Seat& seat) { return seat.first == first.first && seat.last == first.last; });
  });
}

std::string seatRow(const Seat& seat, bool saysDays, const Vocabulary& words) {
  std::string position;
  for (const std::string& one : seat.positions) {
    if (one != "member") position = joined({position, words.word("position", one)}, ", ");
  }
  std::string name = stacked(fitted(seat.name, kNameWidth), kLeft);
  const bool leads = seat.positions.contains("chair") || seat.positions.contains("co-chair");
  name = sized(11, kInk, leads ? "<B>" + name + "</B>" : name);
  if (!position.empty()) name += sized(9, style().kind("Forum").border, " " + dotMarkup(position));
  std::string row =
      "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"" + std::to_string(kNameCell) + "\">" + name + kLeft;
  if (!seat.post.empty()) row += sized(9, kFaint, stacked(fitted(seat.post, kNameWidth + 8, 3), kLeft)) + kLeft;
  row += "</TD>";
  if (saysDays)
    row += "<TD ALIGN=\"RIGHT\" VALIGN=\"TOP\" WIDTH=\"" + std::to_string(kDaysCell) + "\">" +
           sized(9, kFaint, dotMarkup(period(seat, words))) + "</TD>";
  return row + "</TR>";
}

std::string tableLabel(const Delegation& delegation, bool saysDays, const Vocabulary& words) {
  const KindStyle& look = style().kind(delegation.organisation.empty() ? "other" : "Organisation");
  const std::string name =
      delegation.organisation.empty() ? words.text("no-organisation", {}) : delegation.organisation;
  std::string label = "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"" +
                      look.border + "\" BGCOLOR=\"white\"><TR><TD ALIGN=\"LEFT\" BGCOLOR=\"" + look.border + "\"" +
                      (saysDays ? " COLSPAN=\"2\"" : "") + "><B>" +
                      sized(11, "#ffffff", stacked(fitted(name, kNameWidth), kLeft)) + "</B>" + kLeft + "</TD></TR>";
  for (const Seat& seat : delegation.seats) label += seatRow(seat, saysDays, words);
  return label + "</TABLE>";
}

/// Those of one kind of organisation, a range of the delegations.
struct Group {
  std::string kind;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t seats = 0;
};

std::vector<Group> groupsOf(const Membership& membership) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < membership.delegations.size(); ++i) {
    const Delegation& delegation = membership.delegations[i];
    if (groups.empty() || groups.back().kind != delegation.kind) groups.push_back({delegation.kind, i, i, 0});
    groups.back().end = i + 1;
    groups.back().seats += delegation.seats.size();
  }
  return groups;
}

}  // namespace

std::string writeMembers(const Membership& membership, const Vocabulary& words) {
  const bool saysDays = !haveSameDays(membership);
  const std::vector<Group> groups = groupsOf(membership);
  const std::size_t seats = std::accumulate(groups.begin(), groups.end(), std::size_t{0},
                                            [](std::size_t sum, const Group& group) { return sum + group.seats; });
  const std::string days = saysDays ? "" : period(membership.delegations.front().seats.front(), words);
  const std::string leftOut = leftOutOf(membership, words);
  std::string note = days.empty() && !saysDays ? "" : sized(10, kFaint, dotMarkup(words.text("members-dates", {})));
  if (!leftOut.empty()) note += (note.empty() ? "" : "<BR/>") + sized(10, kInk, dotMarkup(leftOut));

  const KindStyle& forum = style().kind("Forum");
  const std::string edge = style().kind("Organisation").border;
  std::string dot =
      "digraph tovholder {\n  graph [charset=\"UTF-8\", layout=dot, rankdir=LR, splines=true, nodesep=0.15, "
      "ranksep=0.5, "
      "outputorder=edgesfirst, pad=0.4, bgcolor=white, labelloc=t, fontname=" +
      dotString(kFont) + ", tooltip=" + dotString(membership.forum) + ",\n    label=<" +
      headLabel(membership.forum, joined({membership.subtitle, words.count("Person", seats), days}, " \u00b7 "), note) +
      ">];\n";
  dot += "  node [shape=plain, fontname=" + dotString(kFont) +
         "];\n  edge [dir=none, penwidth=1.3, color=" + dotString(edge + "99") + "];\n\n";
  dot += "  forum [shape=" + forum.shape + ", style=filled, fillcolor=" + dotString(forum.fill) +
         ", color=" + dotString(forum.border) + ", penwidth=3, margin=\"0.2,0.12\", label=<<B>" +
         sized(15, kInk, stacked(fitted(membership.forum, forum.wrap))) +
         "</B>>, tooltip=" + dotString(membership.forum) + "];\n";
  std::size_t left = 0, right = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Group& group = groups[g];
    const bool isLeft = seats > kOneSide && left < right;
    // A table's head takes about as much room as a seat.
    (isLeft ? left : right) += group.seats + (group.end - group.begin);
    const auto link = [&](const std::string& inner, const std::string& outer) {
      dot += "  " + (isLeft ? outer + ":e -> " + inner + ":w" : inner + ":e -> " + outer + ":w") + ";\n";
    };
    const std::string kind = "kind" + std::to_string(g);
    const std::string name = group.kind.empty() ? words.text("no-organisation", {}) : words.word("many-of", group.kind);
    dot += "  " + kind + " [label=<" +
           swatch(style().kind("Organisation").fill, edge, name + " (" + std::to_string(group.seats) + ")") + ">];\n";
    link("forum", kind);
    for (std::size_t i = group.begin; i < group.end; ++i) {
      const Delegation& delegation = membership.delegations[i];
      const std::string id = "o" + std::to_string(i);
      std::string tooltip;
      for (const Seat& seat : delegation.seats) tooltip += (tooltip.empty() ? "" : "\n") + seat.tooltip;
      dot += "  " + id + " [label=<" + tableLabel(delegation, saysDays, words) + ">, tooltip=" + dotString(tooltip) +
             "];\n";
      link(kind, id);
    }
  }
  return dot + "}\n";
}

}  // namespace tov::drawing
