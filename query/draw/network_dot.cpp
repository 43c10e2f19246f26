// The layout is Graphviz' springs (stress majorization), where those who share much stand near each other, with the
// names moved apart afterwards.
#include <algorithm>
#include <cmath>
#include <set>

#include "query/draw/markup.h"
#include "query/draw/network.h"
#include "query/draw/texts.h"
#include "query/render/text_width.h"

namespace tov::drawing {
namespace {

constexpr double kSmallest = 10;          // points of the least central name
constexpr double kLargest = 19;           // of the most central
constexpr std::size_t kMostCounts = 120;  // lines that say how much they stand for; more would cover the names
constexpr double kThinnest = 0.8;         // points of a line
constexpr double kWidest = 6;
constexpr std::size_t kLongestWord = 32;  // columns that are not broken

const Paint& paintOf(std::size_t community) {
  const std::vector<Paint>& all = style().communities;
  return all[std::min(community, all.size() - 1)];
}

/// What a share of the largest becomes: areas, not lengths, are what a reader compares.
double grown(double share) {
  return std::sqrt(std::clamp(share, 0.0, 1.0));
}

std::string decimal(double value) {
  std::string text = std::to_string(std::llround(value * 10));
  while (text.size() < 2) text.insert(0, "0");
  return text.insert(text.size() - 1, ".");
}

std::size_t longestWord(const std::string& name) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    longest = std::max(longest, render::displayWidth(std::string_view(name).substr(at, end - at)));
    at = end + 1;
  }
  return std::min(longest, kLongestWord);
}

bool hasWidths(const Network& network) {
  return std::ranges::any_of(network.lines, [](const NetworkLine& line) { return line.shared > 1; });
}

std::string legend(const Network& network, const Vocabulary& words) {
  std::vector<std::string> cells;
  std::vector<std::size_t> members(network.communities.size());
  for (const NetworkNode& node : network.nodes) ++members[node.community];
  const std::size_t own = style().communities.size() - 1;
  std::set<std::string> said;
  for (std::size_t c = 0; c < std::min(own, members.size()); ++c) {
    std::string name = network.communities[c];
    if (!said.insert(name).second) {  // two that gather at the same place differ by who is in their middle
      const NetworkNode* middle = nullptr;
      for (const NetworkNode& node : network.nodes) {
        if (node.community == c && (!middle || node.centrality > middle->centrality)) middle = &node;
      }
      name = words.text("community-around", {{"place", name}, {"name", middle->name}});
    }
    cells.push_back(swatch(paintOf(c).fill, paintOf(c).border, name + " (" + std::to_string(members[c]) + ")"));
  }
  if (members.size() > own)
    cells.push_back(swatch(paintOf(own).fill, paintOf(own).border, words.text("community-other", {})));
  std::string text = stacked(fitted(words.text("community", {}), 110)) + "<BR/>" +
                     (hasWidths(network) ? stacked(fitted(words.text("width", {}), 110)) + "<BR/>" : "") +
                     stacked(fitted(words.text("centrality " + network.label, {}), 110));
  const std::string leftOut = leftOutOf(network, words);
  if (!leftOut.empty()) text += "<BR/>" + sized(10, kInk, stacked(fitted(leftOut, 120)));
  return sideBySide({sideBySide(cells, 4), sized(10, kFaint, text)}, 1);
}

}  // namespace

std::string writeNetwork(const Network& network, const Vocabulary& words) {
  std::string dot = "graph tovholder {\n";
  // Curves round the names wander where there are many; straight lines under them are then easier to follow.
  const bool isDense = network.lines.size() > 2 * network.nodes.size();
  dot += "  graph [charset=\"UTF-8\", layout=neato, start=7, overlap=prism, overlap_scaling=-3, sep=\"+7\", splines=" +
         std::string(isDense ? "line" : "true") +
         ", outputorder=edgesfirst, pad=0.4, bgcolor=white, labelloc=t, fontname=" + dotString(kFont) +
         ", tooltip=" + dotString(network.title) + ",\n    label=<" +
         headLabel(network.title, network.subtitle, legend(network, words)) + ">];\n";
  dot += "  node [shape=box, style=\"filled,rounded\", fontcolor=" + dotString(kInk) +
         ", fontname=" + dotString(kFont) + ", margin=\"0.09,0.05\", width=0, height=0];\n";
  dot += "  edge [fontname=" + dotString(kFont) + ", fontsize=9, fontcolor=" + dotString(kFaint) + "];\n\n";
  const KindStyle& look = style().kind(network.label);
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    const Paint& paint = paintOf(node.community);
    const double points = kSmallest + (kLargest - kSmallest) * grown(node.centrality);
    std::string label;
    for (const std::string& line : fitted(node.name, std::max(look.wrap, longestWord(node.name))))
      label += (label.empty() ? "" : "\n") + line;
    dot += "  n" + std::to_string(i) + " [label=" + dotString(label) + ", fontsize=" + decimal(points) +
           ", fillcolor=" + dotString(paint.fill) + ", color=" + dotString(paint.border) +
           ", penwidth=" + decimal(1 + 1.5 * grown(node.centrality)) + ", tooltip=" + dotString(node.tooltip) + "];\n";
  }
  dot += '\n';
  // By the ratio to the line that stands for least, as far as the widest allows.
  const auto [least, most] = std::ranges::minmax(network.lines, {}, &NetworkLine::shared);
  const double range = std::log2(double(most.shared) / double(least.shared));
  const double step = range > 0 ? std::min(1.1, (kWidest - kThinnest) / range) : 0;
  const auto width = [&, smallest = double(least.shared)](const NetworkLine& line) {
    return kThinnest + step * std::log2(double(line.shared) / smallest);
  };
  const bool hasCounts = network.lines.size() <= kMostCounts;
  for (const NetworkLine& line : network.lines) {
    const std::size_t from = network.nodes[line.from].community;
    const bool isWithin = from == network.nodes[line.to].community;
    // Half transparent, so that many lines over each other stay a shade. Pale within, dark between communities.
    dot += "  n" + std::to_string(line.from) + " -- n" + std::to_string(line.to) + " [color=" +
           dotString(isWithin ? paintOf(from).border + (isDense ? "44" : "77")
                              : std::string(kInk) + (isDense ? "55" : "77")) +
           ", penwidth=" + decimal(width(line)) + ", len=" + decimal(isWithin ? 1.4 : 2.6) +
           ", weight=" + std::to_string(std::min<std::size_t>(line.shared, 20)) +
           ", tooltip=" + dotString(line.tooltip) + ", labeltooltip=" + dotString(line.tooltip);
    if (hasCounts && line.shared > 1) dot += ", label=" + dotString(std::to_string(line.shared));
    dot += "];\n";
  }
  return dot + "}\n";
}

}  // namespace tov::drawing
