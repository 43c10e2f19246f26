#include "query/draw/subject.h"

#include "tovholder/error.h"

namespace tov::drawing {

asking::NameFinding findNamed(const Snapshot& snapshot, std::span<const std::string> labels, const std::string& name) {
  if (name.empty()) throw UsageError("cannot draw: no name was given; say whom or what the drawing is about");
  asking::NameFinding finding = asking::findName(snapshot, labels, name);
  if (finding.certainty != asking::NameFinding::Certainty::unknown) return finding;
  std::string message = "cannot draw '" + name + "': nothing in the graph has that name" +
                        (labels.size() == 1 ? " and the label " + labels.front() : "");
  for (std::size_t i = 0; i < finding.nearest.size(); ++i) {
    message += (i == 0                           ? "; did you mean "
                : i + 1 < finding.nearest.size() ? ", "
                                                 : " or ") +
               ("'" + finding.nearest[i] + "'");
  }
  throw NotFoundError(message + (finding.nearest.empty() ? "" : "?"));
}

}  // namespace tov::drawing
