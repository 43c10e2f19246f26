// Draws a part of the graph: finds the names, selects what belongs, makes the picture, writes it.
#include <algorithm>
#include <string>

#include "query/ask/names.h"
#include "query/draw/dot.h"
#include "query/draw/picture.h"
#include "query/draw/selection.h"
#include "tovholder/export.h"

namespace tov {
namespace {

asking::NameFinding findNamed(const Snapshot& snapshot, const std::string& name) {
  if (name.empty()) throw UsageError("cannot draw: no name was given; say whom or what the drawing is about");
  asking::NameFinding finding = asking::findName(snapshot, drawing::style().named, name);
  if (finding.certainty != asking::NameFinding::Certainty::unknown) return finding;
  std::string message = "cannot draw '" + name + "': nothing in the graph has that name";
  for (std::size_t i = 0; i < finding.nearest.size(); ++i) {
    message += (i == 0                           ? "; did you mean "
                : i + 1 < finding.nearest.size() ? ", "
                                                 : " or ") +
               ("'" + finding.nearest[i] + "'");
  }
  throw NotFoundError(message + (finding.nearest.empty() ? "" : "?"));
}

drawing::Picture around(const Snapshot& snapshot, const DrawingOptions& options, const drawing::Vocabulary& words) {
  const asking::NameFinding name = findNamed(snapshot, options.about);
  const drawing::Selection selection =
      drawing::neighbourhood(snapshot, name.nodes, options.hops, std::max<std::size_t>(options.maximumNodes, 1));
  drawing::Picture picture = drawing::makePicture(snapshot, selection, words);
  picture.title = name.name;
  picture.subtitle = words.text("around", {{"kind", words.word("kind", name.label)}});
  return picture;
}

drawing::Picture between(const Snapshot& snapshot, const DrawingOptions& options, const drawing::Vocabulary& words) {
  const asking::NameFinding first = findNamed(snapshot, options.between->first);
  const asking::NameFinding second = findNamed(snapshot, options.between->second);
  const drawing::Selection selection =
      drawing::shortestPaths(snapshot, first.nodes, second.nodes, options.maximumNodes);
  if (selection.nodes.empty()) {
    throw NotFoundError("cannot draw a way from '" + first.name + "' to '" + second.name + "': nothing connects them");
  }
  drawing::Picture picture = drawing::makePicture(snapshot, selection, words);
  picture.title = first.name + " \u2013 " + second.name;
  picture.subtitle = words.text("between", {{"first", first.name}, {"second", second.name}});
  return picture;
}

}  // namespace

std::string drawDot(const Snapshot& snapshot, const DrawingOptions& options) {
  const drawing::Vocabulary& words = drawing::vocabulary(options.language);
  return drawing::writeDot(options.between ? between(snapshot, options, words) : around(snapshot, options, words),
                           words);
}

}  // namespace tov
