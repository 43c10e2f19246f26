// Draws a part of the graph: finds the names, selects what belongs, makes the picture, writes it.
#include <algorithm>
#include <string>

#include "query/draw/dot.h"
#include "query/draw/filter.h"
#include "query/draw/members.h"
#include "query/draw/network.h"
#include "query/draw/picture.h"
#include "query/draw/selection.h"
#include "query/draw/subject.h"
#include "query/draw/texts.h"
#include "query/draw/timeline.h"
#include "tovholder/export.h"

namespace tov {
namespace {

using drawing::Filter;
using drawing::Vocabulary;

constexpr std::size_t kUsualNodes = 80;
constexpr std::string_view kBetweenTexts = " \u00b7 ";

std::size_t mostNodes(const DrawingOptions& options) {
  return options.maximumNodes == 0 ? kUsualNodes : options.maximumNodes;
}

Drawing written(const drawing::Picture& picture, const Vocabulary& words) {
  return {drawing::writeDot(picture, words), drawing::leftOutOf(picture, words)};
}

Drawing drawNeighbourhood(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                          const Vocabulary& words) {
  const asking::NameFinding name = drawing::findNamed(snapshot, drawing::style().named, options.about);
  const drawing::Selection selection =
      drawing::neighbourhood(snapshot, name.nodes, options.hops, mostNodes(options), filter);
  drawing::Picture picture = drawing::makePicture(snapshot, selection, words);
  picture.title = name.name;
  picture.subtitle = drawing::joined(
      {words.text("around", {{"kind", words.word("kind", name.label)}}), filter.text(words)}, kBetweenTexts);
  return written(picture, words);
}

Drawing drawPath(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                 const Vocabulary& words) {
  if (!options.between) throw UsageError("cannot draw a path: it takes two names to draw the way between");
  const asking::NameFinding first = drawing::findNamed(snapshot, drawing::style().named, options.between->first);
  const asking::NameFinding second = drawing::findNamed(snapshot, drawing::style().named, options.between->second);
  const drawing::Selection selection =
      drawing::shortestPaths(snapshot, first.nodes, second.nodes, mostNodes(options), filter);
  if (selection.nodes.empty()) {
    throw NotFoundError("cannot draw a way from '" + first.name + "' to '" + second.name + "': nothing connects them");
  }
  drawing::Picture picture = drawing::makePicture(snapshot, selection, words);
  picture.title = first.name + " \u2013 " + second.name;
  picture.subtitle = drawing::joined(
      {words.text("between", {{"first", first.name}, {"second", second.name}}), filter.text(words)}, kBetweenTexts);
  return written(picture, words);
}

Drawing drawCollaboration(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                          const Vocabulary& words) {
  drawing::Network network = drawing::collaboration(snapshot, options, filter, words);
  const std::string kind = words.text("collaboration " + network.label, {});
  const std::string shared = words.text("shared " + drawing::style().sharings.at(network.label).shared,
                                        {{"count", words.count(network.label, network.nodes.size())}});
  network.subtitle = drawing::joined({network.title.empty() ? "" : kind, shared, filter.text(words)}, kBetweenTexts);
  if (network.title.empty()) network.title = kind;
  return {drawing::writeNetwork(network, words), drawing::leftOutOf(network, words)};
}

Drawing drawTimeline(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                     const Vocabulary& words) {
  drawing::Timeline timeline = drawing::timeline(snapshot, options, filter, words);
  timeline.subtitle = drawing::joined(
      {words.text("timeline", {{"kind", words.word("kind", timeline.label)}}), filter.text(words)}, kBetweenTexts);
  return {drawing::writeTimeline(timeline, words), drawing::leftOutOf(timeline, words)};
}

Drawing drawMembers(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                    const Vocabulary& words) {
  drawing::Membership membership = drawing::members(snapshot, options, filter, words);
  membership.subtitle = drawing::joined({words.text("members", {}), filter.text(words)}, kBetweenTexts);
  return {drawing::writeMembers(membership, words), drawing::leftOutOf(membership, words)};
}

}  // namespace

Drawing draw(const Snapshot& snapshot, const DrawingOptions& options) {
  const Vocabulary& words = drawing::vocabulary(options.language);
  const Filter filter(snapshot, options.filter);
  switch (options.kind) {
    case DrawingKind::neighbourhood:
      return (options.between ? drawPath : drawNeighbourhood)(snapshot, options, filter, words);
    case DrawingKind::path:
      return drawPath(snapshot, options, filter, words);
    case DrawingKind::collaboration:
      return drawCollaboration(snapshot, options, filter, words);
    case DrawingKind::timeline:
      return drawTimeline(snapshot, options, filter, words);
    case DrawingKind::members:
      return drawMembers(snapshot, options, filter, words);
  }
  throw UsageError("there is no such kind of drawing");
}

std::string drawDot(const Snapshot& snapshot, const DrawingOptions& options) {
  return draw(snapshot, options).dot;
}

}  // namespace tov
