// Walking hop after hop over rows of neighbours and counting what lies at the end, without making a row for each way.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

#include "query/run/expand_steps.h"
#include "query/run/formula.h"

namespace tov::query {

/// Two numbers for each node, of which only those of the present round count: a round is begun without clearing.
class NodeMarks {
 public:
  /// @param account  is charged for them
  void prepare(std::uint32_t idBound, Account& account);
  std::uint32_t beginRound();
  /// True when the node had no mark in this round; its value is then 0.
  bool mark(std::uint32_t node) {
    if (stamps_[node] == round_) return false;
    stamps_[node] = round_;
    values_[node] = 0;
    return true;
  }
  bool isMarked(std::uint32_t node) const { return stamps_[node] == round_; }
  std::uint32_t& value(std::uint32_t node) { return values_[node]; }
  std::size_t bound() const { return bound_; }

 private:
  struct Free {
    void operator()(std::uint32_t* memory) const { std::free(memory); }
  };
  using Numbers = std::unique_ptr<std::uint32_t[], Free>;  // from calloc, so that untouched pages cost nothing

  std::size_t bound_ = 0;
  std::uint32_t round_ = 0;
  Numbers stamps_;
  Numbers values_;
};

/// One hop of a walk.
struct WalkHop {
  HopPattern pattern;                       ///< `distinctFrom` is empty; see `apartFrom`
  std::vector<std::size_t> apartFrom;       ///< earlier hops of the walk whose relationship must be another one
  std::vector<std::uint32_t> targetLabels;  ///< names in the plan's table
  Slot to = kNoSlot;
  const Formula* filter = nullptr;  ///< of the node reached, reading that slot only; null for none
};

/// Follows hops from one node after another. Belongs to one operator of one run.
class Walk {
 public:
  Walk(Run& run, const std::vector<WalkHop>& hops);

  /// Resolves names; call before the walks of a batch. False when no way can exist.
  bool prepare();
  /// How many ways lead from `start`, and where to when `ends` is given: each end once, ascending in the order of first
  /// arrival, with the number of ways in `marks().value(end)`.
  std::uint64_t from(std::uint32_t start, std::vector<std::uint32_t>* ends);
  NodeMarks& marks() { return marks_; }
  /// Lets go of memory that another run need not have.
  void clear();

 private:
  struct Source {
    TypeId type{};
    bool incoming = false;
    bool skipsLoops = false;  ///< a self-loop was given by the source before
    const TopologyRows* rows = nullptr;
  };
  struct Level {
    std::vector<Source> sources;
    std::vector<LabelId> labels;
    NodeMarks verdicts;  ///< of the filter: 1 true, 2 not
    std::vector<std::uint32_t> nodeBuffer;
    std::vector<std::uint32_t> relationshipBuffer;
    std::vector<Neighbour> found;
  };

  template <bool kTakesEnds>
  void visit(std::size_t depth, std::uint32_t node);
  TopologyRows::Row rowOf(Level& level, const Source& source, std::uint32_t node);
  bool accepts(std::size_t depth, std::uint32_t node);
  bool passesFilter(std::size_t depth, std::uint32_t node);
  bool isRepeated(std::size_t depth, std::uint32_t from, std::uint32_t to, std::uint32_t relationship) const;

  Run& run_;
  const std::vector<WalkHop>& hops_;
  Account account_;
  std::vector<Level> levels_;
  NodeMarks marks_;
  Batch one_;
  std::vector<std::uint32_t> pathNodes_;
  std::vector<std::uint32_t> pathRelationships_;
  std::vector<std::uint32_t>* ends_ = nullptr;
  std::uint64_t ways_ = 0;
};

}  // namespace tov::query
