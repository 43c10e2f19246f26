// Everything that a reader can see of a graph, in words, to compare whole databases.
#pragma once

#include <string>
#include <vector>

#include "tovholder/database.h"

namespace tov {

inline std::vector<std::string> contents(const Snapshot& view) {
  std::vector<std::string> lines;
  const auto number = [](auto id) { return std::to_string(static_cast<std::uint64_t>(id)); };
  std::vector<NodeId> nodes(64);
  NodeCursor nodeCursor = view.nodes();
  for (std::size_t count = nodeCursor.next(nodes); count != 0; count = nodeCursor.next(nodes)) {
    for (std::size_t i = 0; i < count; ++i) {
      lines.push_back(number(nodes[i]) + Value(view.node(nodes[i])).toText());
      std::vector<Neighbour> steps;
      view.neighbours(nodes[i], {}, Direction::both, steps);
      for (const Neighbour& step : steps) {
        lines.push_back((step.outgoing ? " to " : " from ") + number(step.node) + " by " +
                        number(step.relationship));
      }
    }
  }
  std::vector<RelationshipId> relationships(64);
  RelationshipCursor cursor = view.relationships();
  for (std::size_t count = cursor.next(relationships); count != 0; count = cursor.next(relationships)) {
    for (std::size_t i = 0; i < count; ++i) {
      const Relationship relationship = view.relationship(relationships[i]);
      lines.push_back(number(relationship.id) + ": " + number(relationship.start) + "->" + number(relationship.end) +
                      Value(relationship).toText());
    }
  }
  for (const LabelId label : view.labels()) {
    lines.push_back(std::string(view.name(label)) + " " + std::to_string(view.nodeCount(label)));
  }
  for (const TypeId type : view.types()) {
    lines.push_back(std::string(view.name(type)) + " " + std::to_string(view.relationshipCount(type)));
  }
  for (const IndexDescription& index : view.indexes()) {
    lines.push_back(std::string(view.name(index.label)) + "." + std::string(view.name(index.key)));
    NodeCursor found = view.findRange(index.label, index.key, {}, {});
    for (std::size_t count = found.next(nodes); count != 0; count = found.next(nodes)) {
      for (std::size_t i = 0; i < count; ++i) lines.push_back(" " + number(nodes[i]));
    }
  }
  for (const std::string& name : view.blobNames("")) lines.push_back(name + ": " + view.blob(name).value_or(""));
  return lines;
}

}  // namespace tov
