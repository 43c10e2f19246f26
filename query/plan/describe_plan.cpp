// The text of a plan for EXPLAIN and PROFILE.
#include <cmath>
#include <cstdio>

#include "query/plan/plan.h"
#include "query/run/profile.h"

namespace tov::query {
namespace {

std::string estimateText(double rows) {
  char text[32];
  std::snprintf(text, sizeof text, rows < 10 ? "%.1f" : "%.0f", rows);
  return text;
}

void describeChain(const Chain& chain, const Profile* profile, const std::string& indent, std::string& out) {
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    out += indent + (*step)->text() + "  [about " + estimateText((*step)->estimatedRows) + " rows";
    if (profile != nullptr && (*step)->number < profile->steps.size()) {
      const StepMeasure& measure = profile->steps[(*step)->number];
      char text[96];
      std::snprintf(text, sizeof text, "; %llu rows, %.3f ms", static_cast<unsigned long long>(measure.rows),
                    std::chrono::duration<double, std::milli>(measure.time).count());
      out += text;
    }
    out += "]\n";
    for (const Step::Branch& branch : (*step)->branches()) {
      out += indent + "  " + branch.name + ":\n";
      describeChain(*branch.chain, profile, indent + "    ", out);
    }
  }
}

}  // namespace

std::string describePlan(const Plan& plan, const Profile* profile) {
  std::string text;
  describeChain(plan.chain, profile, "", text);
  if (plan.indexChange) {
    text += (plan.indexChange->create ? "Create index :" : "Drop index :") + plan.indexChange->label + "(" +
            plan.indexChange->property + ")\n";
  }
  return text;
}

}  // namespace tov::query
