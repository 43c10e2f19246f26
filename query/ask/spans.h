// The names of the graph that stand in a question, wherever they stand.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "query/ask/folding.h"
#include "query/ask/form_table.h"
#include "query/ask/names.h"
#include "tovholder/database.h"

namespace tov::asking {

/// Words of a question that name something.
struct NameSpan {
  /// How surely, the surest first.
  enum class Likeness {
    written,    ///< the name or an alias, but for case and punctuation
    inflected,  ///< but for an ending: a genitive, a definite form, a plural
    part,       ///< a person's first or last name, or the first words of a longer name
    near,       ///< misspelt, and one name is clearly nearer than all others
    unclear,    ///< misspelt, and several are as near
  };
  struct Choice {
    std::string label;
    std::string name;
  };
  std::size_t first = 0;  ///< of the question's words
  std::size_t count = 0;
  Likeness likeness = Likeness::written;
  std::vector<Choice> choices;       ///< all that are so likely, by label and name
  std::vector<std::string> nearest;  ///< names to offer when it is unclear
};

/// The spans that name nodes with one of `labels`, from left to right; none overlaps another, the longest win.
/// Misspelt names are not among them (see `misspeltNameAt`). Takes one pass over the names of the graph.
///
/// @param endings  what may be added to a name's last word
/// @param common   for each word of the question, whether it is no part of a longer name by itself
std::vector<NameSpan> namesIn(const Snapshot& snapshot, std::span<const std::string> labels,
                              std::span<const Word> question, std::span<const std::string> endings,
                              const std::vector<bool>& common);

/// What the words may be a misspelling of; no choices and nothing nearest when they are like no name.
NameSpan misspeltNameAt(const Snapshot& snapshot, std::span<const std::string> labels, std::string_view question,
                        std::span<const Word> words, std::size_t first, std::size_t count);

}  // namespace tov::asking
