// A plan for EXPLAIN and PROFILE: as an indented tree, and as a drawing in Graphviz' DOT.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "query/draw/markup.h"
#include "query/plan/plan.h"
#include "query/run/profile.h"

namespace tov::query {
namespace {

std::string estimateText(double rows) {
  char text[32];
  std::snprintf(text, sizeof text, rows < 10 ? "%.1f" : "%.0f", rows);
  return text;
}

const StepMeasure* measureOf(const Step& step, const Profile* profile) {
  return profile != nullptr && step.number < profile->steps.size() ? &profile->steps[step.number] : nullptr;
}

std::string measureText(const StepMeasure& measure) {
  char text[96];
  std::snprintf(text, sizeof text, "%llu rows, %.3f ms", static_cast<unsigned long long>(measure.rows),
                std::chrono::duration<double, std::milli>(measure.time).count());
  return text;
}

std::string joined(const std::vector<std::string>& names, const char* between) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : between) + name;
  return text;
}

std::string indexChangeText(const IndexChange& change) {
  if (change.text) {
    return (change.create ? "Create full-text index :" : "Drop full-text index :") + joined(change.text->names, "|") +
           "(" + joined(change.text->properties, ", ") + ")";
  }
  if (change.label.empty()) return "Drop index " + change.name;
  return (change.create ? "Create index :" : "Drop index :") + change.label + "(" + change.property + ")";
}

void describeChain(const Chain& chain, const Profile* profile, const std::string& indent, std::string& out) {
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    out += indent + (*step)->text() + "  [about " + estimateText((*step)->estimatedRows) + " rows";
    if (const StepMeasure* measure = measureOf(**step, profile)) out += "; " + measureText(*measure);
    out += "]\n";
    for (const Step::Branch& branch : (*step)->branches()) {
      out += indent + "  " + branch.name + ":\n";
      describeChain(*branch.chain, profile, indent + "    ", out);
    }
  }
}

/// A step's text in lines that a box can hold; what goes on for ever is cut.
std::string boxed(std::string_view text) {
  constexpr std::size_t kLine = 60;
  constexpr std::size_t kLines = 12;
  std::string box;
  std::size_t letters = 0;
  std::size_t lines = 1;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool startsLetter = (byte & 0xC0) != 0x80;
    if (startsLetter && (letters == 2 * kLine || (letters >= kLine && character == ' '))) {
      if (lines++ == kLines) return box + " \u2026";
      box += '\n';
      letters = 0;
      if (character == ' ') continue;
    }
    letters += startsLetter ? 1 : 0;
    box += byte < 0x20 || byte == 0x7F ? ' ' : character;  // SVG knows no control characters
  }
  return box;
}

/// Writes the boxes of one plan, each step under the one that it feeds.
class PlanDrawing {
 public:
  explicit PlanDrawing(const Profile* profile) : profile_(profile) {}

  /// @returns the box of the chain's last step; empty when it has none
  std::string chain(const Chain& steps) {
    std::string below;
    const Step* feeding = nullptr;
    for (const std::unique_ptr<Step>& step : steps) {
      const std::string box = this->box(*step);
      if (feeding != nullptr) edge(below, box, *feeding, {});
      for (const Step::Branch& branch : step->branches()) {
        const std::string last = chain(*branch.chain);
        if (!last.empty()) edge(last, box, *branch.chain->back(), branch.name);
      }
      below = box;
      feeding = step.get();
    }
    return below;
  }
  void alone(const std::string& text) { out_ += "  change [label=" + drawing::dotString(text) + "];\n"; }
  const std::string& text() const { return out_; }

 private:
  std::string box(const Step& step) {
    std::string id = "step" + std::to_string(boxes_++);
    std::string label = boxed(step.text()) + "\nabout " + estimateText(step.estimatedRows) + " rows";
    if (const StepMeasure* measure = measureOf(step, profile_)) label += "\n" + measureText(*measure);
    out_ += "  " + id + " [label=" + drawing::dotString(label) + "];\n";
    return id;
  }

  /// The more rows go along, the thicker the line. A branch's line is dashed and bears its name.
  void edge(const std::string& from, const std::string& to, const Step& source, const std::string& branch) {
    const StepMeasure* measure = measureOf(source, profile_);
    const double rows = measure != nullptr ? static_cast<double>(measure->rows) : source.estimatedRows;
    char width[32];
    std::snprintf(width, sizeof width, "%.1f", 1 + std::log10(std::clamp(rows, 1.0, 1e9)) / 2);
    out_ += "  " + from + " -> " + to + " [penwidth=" + width;
    if (!branch.empty()) out_ += ", style=dashed, label=" + drawing::dotString(branch);
    out_ += "];\n";
  }

  const Profile* profile_;
  std::size_t boxes_ = 0;
  std::string out_;
};

}  // namespace

std::string describePlan(const Plan& plan, const Profile* profile) {
  std::string text;
  describeChain(plan.chain, profile, "", text);
  if (plan.indexChange) text += indexChangeText(*plan.indexChange) + "\n";
  return text;
}

std::string drawPlan(const Plan& plan, const Profile* profile) {
  PlanDrawing drawing(profile);
  drawing.chain(plan.chain);
  if (plan.indexChange) drawing.alone(indexChangeText(*plan.indexChange));
  return "digraph plan {\n  rankdir=BT;\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f6f8\", "
         "color=\"#5b6770\", fontname=\"Helvetica\", fontsize=11];\n"
         "  edge [color=\"#5b6770\", fontname=\"Helvetica\", fontsize=10];\n" +
         drawing.text() + "}\n";
}

}  // namespace tov::query
