// Which part of the graph a drawing shows: a neighbourhood or shortest paths, cut down to what fits a page.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "query/draw/filter.h"
#include "tovholder/database.h"

namespace tov::drawing {

/// A connected part of the graph.
struct Selection {
  std::vector<NodeId> focus;                  ///< what the drawing is about
  std::vector<NodeId> nodes;                  ///< with the focus, the nearest first
  std::vector<RelationshipId> relationships;  ///< all that are drawn between two of the nodes, ascending
  bool isWay = false;                         ///< every relationship belongs to a way between two nodes
  std::size_t leftOut = 0;                    ///< nodes within reach that did not fit
};

/// The nodes within `hops` steps. Steps that belong to a node (an item's meeting, a post's organisation) do not count.
Selection neighbourhood(const Snapshot& snapshot, std::span<const NodeId> around, int hops, std::size_t maximumNodes,
                        const Filter& filter);

/// All nodes on the shortest ways from one to the other; no nodes when there is no way.
Selection shortestPaths(const Snapshot& snapshot, std::span<const NodeId> from, std::span<const NodeId> to,
                        std::size_t maximumNodes, const Filter& filter);

}  // namespace tov::drawing
