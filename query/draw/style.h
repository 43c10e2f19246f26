// How a drawing looks and which words it uses, from the data files in style/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace tov::drawing {

/// The look of one node label.
struct KindStyle {
  std::string shape;
  std::string fill;
  std::string border;
  std::size_t wrap = 22;  ///< columns of its text
  int level = 5;          ///< row from the top
};

/// The look of one relationship type.
struct LineStyle {
  std::string color;
  std::string style;
  int priority = 0;      ///< the least of several on one line gives its look
  int background = 0;    ///< above 0: drawn only at the focus, or where nothing of a lower number connects
  bool shallow = false;  ///< followed from the focus only
};

/// Two colours that belong together.
struct Paint {
  std::string fill;
  std::string border;
};

/// Through what nodes of one label work together.
struct Sharing {
  std::string shared;           ///< the label of what two have in common
  std::vector<std::string> by;  ///< relationship types to it
  std::string place;            ///< the type that leads from it to what a community is named after; empty: to itself
};

struct Style {
  const KindStyle& kind(std::string_view label) const;
  const LineStyle& line(std::string_view type) const;
  bool draws(std::string_view label) const { return !skippedKinds.contains(label); }
  bool follows(std::string_view type) const { return !skippedTypes.contains(type); }
  /// Whether the step from a node of that label belongs to the node and counts as no hop.
  bool isContext(std::string_view label, std::string_view type, bool outgoing) const;

  std::map<std::string, KindStyle, std::less<>> kinds;
  std::map<std::string, LineStyle, std::less<>> lines;
  std::vector<std::string> order;                                       ///< the kinds as the legend lists them
  std::vector<std::string> named;                                       ///< the kinds that have names of their own
  std::set<std::tuple<std::string, std::string, std::string>> context;  ///< label, type, in or out
  std::set<std::string, std::less<>> skippedKinds;
  std::set<std::string, std::less<>> skippedTypes;
  std::map<std::string, Sharing, std::less<>> sharings;  ///< by the label of those who collaborate
  std::vector<Paint> communities;                        ///< the largest first; the last is that of all others
  std::map<std::string, Paint, std::less<>> outcomes;    ///< of decisions
  std::vector<std::string> timelineTypes;  ///< from or to an item that a timeline shows, the weightiest first
  std::vector<std::string> memberTypes;    ///< from a person to a forum
};

using Places = std::map<std::string, std::string, std::less<>>;

/// The words of one language.
struct Vocabulary {
  /// The word, or the name itself where the language has none. `what` is kind, relationship, word or text.
  std::string word(std::string_view what, std::string_view name) const;
  /// A text with its `{places}` filled in.
  std::string text(std::string_view name, const Places& places) const;
  std::string date(std::string_view isoDate) const;
  /// In figures.
  std::string shortDate(std::string_view isoDate) const;
  /// "1 meeting", "12 meetings".
  std::string count(std::string_view label, std::size_t number) const;
  /// With the thousands marked; the text as it is when it is no number.
  std::string amount(std::string_view number) const;

  std::string language;
  std::map<std::pair<std::string, std::string>, std::string, std::less<>> words;
};

/// Both are read once. An unknown language gives the first of those there are.
const Style& style();
const Vocabulary& vocabulary(std::string_view language);
const std::vector<Vocabulary>& vocabularies();

}  // namespace tov::drawing
