// Reading a snapshot from end to end, as every format does.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov::exchange {

/// A snapshot whose nodes are numbered by their place, 0 for the one with the least id.
class GraphWalk {
 public:
  explicit GraphWalk(const Snapshot& snapshot);

  const Snapshot& snapshot() const { return snapshot_; }
  std::uint64_t place(NodeId id) const;
  void nodes(const std::function<void(const Node&)>& visit) const;
  /// Nodes that have the label, ascending by id.
  void nodes(std::string_view label, const std::function<void(const Node&)>& visit) const;
  void relationships(const std::function<void(const Relationship&)>& visit) const;

  /// Relationships of one type that leave or reach a node, by the neighbour's id, with the node at the other end.
  struct Step {
    Relationship relationship;
    NodeId other{};
  };
  std::vector<Step> steps(NodeId node, std::string_view type, Direction direction) const;
  bool has(NodeId node, std::string_view label) const;

 private:
  const Snapshot& snapshot_;
  // Empty when ids have no gaps; place and id are the same then.
  std::vector<NodeId> ids_;
};

/// A property's text; nothing when it is absent, empty or no text.
std::optional<std::string> text(const Map& properties, std::string_view key);
/// The texts of a list property, or the one text; empty when it is absent.
std::vector<std::string> texts(const Map& properties, std::string_view key);
/// A property as people write it: a number's digits, a date's ISO form.
std::optional<std::string> plain(const Map& properties, std::string_view key);

/// A name to show: the first of the properties name, title, date and text that there is.
std::string shownName(const Node& node);

/// What a meeting is called: the forum's name and the day.
std::string meetingName(const GraphWalk& graph, const Node& meeting);

/// The text with U+FFFD for bytes that are not UTF-8.
std::string validText(std::string_view text);

/// Characters that XML has no place for become U+FFFD, markup is escaped.
std::string xmlText(std::string_view text);

}  // namespace tov::exchange
