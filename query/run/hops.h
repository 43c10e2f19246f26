// Reading the hops of a pattern: types resolved, relationships already used left out, properties compared.
#pragma once

#include <vector>

#include "query/run/expand_steps.h"

namespace tov::query {

/// The hops that one step of a plan follows, in one run.
class Hops {
 public:
  Hops(Run& run, const HopPattern& pattern) : run_(run), pattern_(pattern) {}

  /// Resolves the names again; types may have been created since. False when no relationship can match.
  bool prepare();
  /// Replaces `out` by the steps from `node`.
  void from(NodeId node, std::vector<Neighbour>& out) const;
  /// The same for the opposite direction.
  void into(NodeId node, std::vector<Neighbour>& out) const;
  /// Replaces `out` by the relationships between two nodes that match.
  void between(NodeId start, NodeId end, std::vector<RelationshipId>& out) const;
  bool acceptsType(TypeId type) const;
  std::uint64_t degree(NodeId node) const;

  /// True when the row holds this relationship already in the same pattern.
  static bool isUsed(const Batch& batch, std::size_t row, const std::vector<Slot>& slots, RelationshipId id);
  bool isUsed(const Batch& batch, std::size_t row, RelationshipId id) const {
    return !pattern_.distinctFrom.empty() && isUsed(batch, row, pattern_.distinctFrom, id);
  }

 private:
  Run& run_;
  const HopPattern& pattern_;
  std::vector<TypeId> types_;
  mutable std::vector<Neighbour> found_;
};

/// The properties that each relationship of a variable length must have, with the values of one row.
class HopConditions {
 public:
  HopConditions(Run& run, const HopProperties& properties) : run_(run), properties_(properties) {}
  bool empty() const { return properties_.empty(); }
  void readRow(const Batch& batch, std::size_t row);
  bool holds(RelationshipId id);

 private:
  Run& run_;
  const HopProperties& properties_;
  std::vector<Value> wanted_;
};

}  // namespace tov::query
