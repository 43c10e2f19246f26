// Who works with whom: a network of nodes of one label, by what two of them have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/draw/filter.h"
#include "query/draw/style.h"
#include "tovholder/export.h"

namespace tov::drawing {

struct NetworkNode {
  NodeId id{};
  std::string name;
  std::size_t shared = 0;  ///< of what it has in common with others
  double centrality = 0;   ///< 0 to 1: how often it lies on the shortest ways between others, of the most that one does
  std::size_t community = 0;  ///< 0 is the largest
  std::string tooltip;
};

struct NetworkLine {
  std::size_t from = 0;  ///< places among the nodes
  std::size_t to = 0;
  std::size_t shared = 0;
  std::string tooltip;
};

struct Network {
  std::string title;
  std::string subtitle;
  std::string label;               ///< of the nodes
  std::vector<NetworkNode> nodes;  ///< by name
  std::vector<NetworkLine> lines;
  std::vector<std::string> communities;  ///< what each is called after; empty for one of a single node
  std::size_t minimum = 1;               ///< lines stand for so many at least, or for the most of one of their ends
  std::size_t nodesLeftOut = 0;
  std::size_t linesLeftOut = 0;
};

/// @throws NotFoundError when no two work together; UsageError for a label that has nothing to share; LimitError for
/// more pairs than memory should hold
Network collaboration(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                      const Vocabulary& words);

std::string writeNetwork(const Network& network, const Vocabulary& words);
/// What did not fit, in words; empty when all is there.
std::string leftOutOf(const Network& network, const Vocabulary& words);

}  // namespace tov::drawing
