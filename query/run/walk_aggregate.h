// Aggregation over walks: counts what hops lead to for each start, and groups, without a row for each way.
#pragma once

#include <optional>

#include "query/run/group_steps.h"
#include "query/run/walk.h"

namespace tov::query {

/// A chain of hops with the Aggregate after it, in one step. It gives exactly what that chain gives; within a
/// transaction, where nothing is kept in memory, it runs that chain.
class WalkAggregate final : public Step {
 public:
  enum class Counted { ways, distinctEnds, distinctStarts };
  struct Call {
    Counted counted;
    Slot slot;
  };
  struct Shape {
    Slot start = kNoSlot;
    Slot end = kNoSlot;
    std::vector<WalkHop> hops;                ///< the walk; empty for `reach`
    const VariableExpand* reach = nullptr;    ///< the nodes within a number of hops, each once
    std::vector<std::uint32_t> endLabels;     ///< of `reach`
    std::vector<const Formula*> pairFilters;  ///< read the start's row and the end
    std::vector<Call> calls;
    bool oneRowAStart = false;  ///< no two rows of the input have the same start
    bool scansMuch = false;     ///< worth building the rows of the whole graph at once
  };
  /// @param chain  the steps that this one replaces, the Aggregate last
  WalkAggregate(Chain chain, Shape shape);

  OperatorPointer start(Run& run, OperatorPointer input) const override;
  Repeats repeats() const override { return aggregate().repeats(); }
  std::string text() const override;
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override { aggregate().collectProduced(produced); }
  void setLive(std::vector<Slot> live) override;
  bool isBarrier() const override { return true; }

  const Shape& shape() const { return shape_; }
  const Aggregate& aggregate() const { return static_cast<const Aggregate&>(*chain_.back()); }
  /// Told when what follows drops groups with fewer ways: they need not be made.
  /// @param least  reads no slot; owned by the step that drops them
  void setLeastWays(const Formula& least, bool isExclusive) {
    leastWays_ = &least;
    leastIsExclusive_ = isExclusive;
  }
  /// 0 when there is no such bound.
  std::uint64_t leastWays(Run& run) const;
  /// What the chain reads from its input, ascending.
  const std::vector<Slot>& imports() const { return imports_; }

 private:
  Chain chain_;
  Shape shape_;
  std::vector<Slot> imports_;
  const Formula* leastWays_ = nullptr;
  bool leastIsExclusive_ = false;
};

}  // namespace tov::query
