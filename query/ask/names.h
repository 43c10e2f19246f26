// Finds the node that a question or a drawing means by a name: by case, alias and near spelling, never in silence.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/ask/folding.h"
#include "tovholder/database.h"

namespace tov::asking {

/// What a name led to.
struct NameFinding {
  enum class Certainty {
    exact,    ///< the name or an alias, but for case and punctuation
    near,     ///< one name is clearly nearer than all others
    unknown,  ///< none, or several equally near
  };
  Certainty certainty = Certainty::unknown;
  std::string name;                  ///< as the graph has it
  std::string label;                 ///< of its nodes
  std::vector<NodeId> nodes;         ///< all nodes of that label and name, ascending
  std::vector<std::string> nearest;  ///< names to offer, best first, at most five
};

/// Whether an alias is but one word of a person's longer name: others may have it too, so that it names nobody surely.
bool isOneOfThePersonsNames(std::string_view label, std::span<const Word> alias, std::string_view name);

/// Called with a node, its name, and the name or one of its aliases as it is spelt.
using NameVisit = std::function<void(NodeId node, std::string_view name, bool isAlias, std::string_view spelling)>;

/// All names of one label, each followed by its aliases, read in batches.
void eachName(const Snapshot& snapshot, LabelId label, const NameVisit& visit);

/// Looks among the nodes with one of `labels`; where two labels have the same name, the earlier label wins.
NameFinding findName(const Snapshot& snapshot, std::span<const std::string> labels, std::string_view text);

}  // namespace tov::asking
