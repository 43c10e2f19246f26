// Steps along relationships: one hop, a hop between two known nodes, variable length, a relationship already bound, and
// shortest paths.
#pragma once

#include <limits>
#include <optional>
#include <utility>

#include "query/run/formula.h"
#include "query/run/operator.h"

namespace tov::query {

/// What a hop must satisfy; names are numbers in the plan's NameTable.
struct HopPattern {
  std::vector<std::uint32_t> types;       ///< one of them; empty means any
  Direction direction = Direction::both;  ///< seen from the node that the hop starts at
  /// Relationships of the same pattern that a row has already: none may be matched twice. Slots hold a relationship or
  /// a list of them.
  std::vector<Slot> distinctFrom;
};

/// From a known node along one relationship to a node that is not yet known.
class Expand final : public Step {
 public:
  Expand(Slot from, Slot relationship, Slot to, HopPattern hop, std::vector<std::uint32_t> targetLabels,
         std::string text);
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;

  Slot from() const { return from_; }
  Slot relationship() const { return relationship_; }
  Slot to() const { return to_; }
  const HopPattern& hop() const { return hop_; }
  const std::vector<std::uint32_t>& targetLabels() const { return targetLabels_; }

 private:
  Slot from_;
  Slot relationship_;
  Slot to_;
  HopPattern hop_;
  std::vector<std::uint32_t> targetLabels_;
  std::string text_;
};

/// The relationships between two known nodes.
class ExpandInto final : public Step {
 public:
  ExpandInto(Slot from, Slot relationship, Slot to, HopPattern hop, std::string text);
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override { produced.push_back(relationship_); }

  Slot from() const { return from_; }
  Slot relationship() const { return relationship_; }
  Slot to() const { return to_; }
  const HopPattern& hop() const { return hop_; }

 private:
  Slot from_;
  Slot relationship_;
  Slot to_;
  HopPattern hop_;
  std::string text_;
};

/// A relationship that is known already: checks its type and gives, or checks, the nodes at its ends.
class BoundRelationship final : public Step {
 public:
  struct End {
    Slot slot;
    bool known;
  };
  BoundRelationship(Slot relationship, End from, End to, HopPattern hop, std::string text);
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;

  Slot relationship() const { return relationship_; }
  End from() const { return from_; }
  End to() const { return to_; }
  const HopPattern& hop() const { return hop_; }

 private:
  Slot relationship_;
  End from_;
  End to_;
  HopPattern hop_;
  std::string text_;
};

/// Bounds of a variable length.
struct HopRange {
  std::uint64_t minimum = 1;
  std::uint64_t maximum = std::numeric_limits<std::uint64_t>::max();
};

/// What each relationship along a variable length must have: property and value, the value read from the row.
using HopProperties = std::vector<std::pair<std::uint32_t, FormulaPointer>>;

/// Paths of variable length from a known node; the far end may be known too. Depth first over all paths without a
/// repeated relationship, or breadth first over nodes where only the distinct far ends matter.
class VariableExpand final : public Step {
 public:
  struct Shape {
    Slot from = kNoSlot;
    Slot relationships = kNoSlot;  ///< filled with the list of relationships
    Slot to = kNoSlot;
    bool toKnown = false;
    bool relationshipsKnown = false;  ///< the list is bound already and only checked
    bool reversed = false;            ///< the pattern is walked from its right end, so the list is turned round
    bool reachOnly = false;           ///< each far node once
    HopRange range;
  };
  VariableExpand(Shape shape, HopPattern hop, HopProperties properties, std::vector<std::uint32_t> targetLabels,
                 std::string text);
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_ + (shape_.reachOnly ? " (each end once)" : ""); }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;

  const Shape& shape() const { return shape_; }
  /// Told by the planner when neither the paths nor their number matter downstream.
  void reachOnly() { shape_.reachOnly = true; }
  const HopPattern& hop() const { return hop_; }
  const HopProperties& properties() const { return properties_; }
  const std::vector<std::uint32_t>& targetLabels() const { return targetLabels_; }

 private:
  Shape shape_;
  HopPattern hop_;
  HopProperties properties_;
  std::vector<std::uint32_t> targetLabels_;
  std::string text_;
};

/// The shortest path, or all of that length, between two known nodes.
class ShortestPathSearch final : public Step {
 public:
  struct Shape {
    Slot from = kNoSlot;
    Slot to = kNoSlot;
    Slot relationships = kNoSlot;  ///< filled with the list, in the order of the pattern
    bool all = false;
    HopRange range;
  };
  ShortestPathSearch(Shape shape, HopPattern hop, HopProperties properties, std::string text);
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override { produced.push_back(shape_.relationships); }

  const Shape& shape() const { return shape_; }
  const HopPattern& hop() const { return hop_; }
  const HopProperties& properties() const { return properties_; }

 private:
  Shape shape_;
  HopPattern hop_;
  HopProperties properties_;
  std::string text_;
};

}  // namespace tov::query
