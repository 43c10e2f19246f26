// Paths of variable length. Two walks over the same hops: all paths without a repeated relationship, kept on a stack of
// our own (so a long chain does not exhaust the thread's), and a breadth-first one for callers that only want the nodes
// within reach.
#include <algorithm>
#include <limits>

#include "query/run/expand_steps.h"
#include "query/run/hops.h"
#include "query/run/visits.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

class VariableExpandOperator final : public Operator {
 public:
  VariableExpandOperator(Run& run, OperatorPointer input, const VariableExpand& step)
      : run_(run),
        input_(std::move(input)),
        step_(step),
        shape_(step.shape()),
        hops_(run, step.hop()),
        conditions_(run, step.properties()),
        account_(run),
        needsList_(std::binary_search(step.live().begin(), step.live().end(), shape_.relationships)) {}

  bool next(Batch& out) override {
    run_.check();
    reset(out, run_.width());
    while (!out.full()) {
      if (!walking_ && !advance(out)) break;
      walking_ = shape_.reachOnly ? reachFurther(out) : walkFurther(out);
    }
    return out.rows != 0;
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    walking_ = false;
    path_.clear();
    pending_.clear();
    pendingPosition_ = 0;
    account_.clear();
    return input_->restart();
  }

 private:
  static constexpr std::uint64_t kNoCycle = std::numeric_limits<std::uint64_t>::max();

  /// A node at the edge of a breadth-first walk.
  struct Reached {
    NodeId node;
    std::uint32_t branch;  ///< the place of the way's first relationship in `firstHops_`
  };

  /// One node of the path being walked and the hops from it that have not been tried yet.
  struct Level {
    std::vector<Neighbour> hops;
    std::size_t next = 0;
  };

  bool advance(const Batch& out) {
    for (;;) {
      if (row_ + 1 < in_.rows) {
        ++row_;
      } else {
        if (out.rows >= kBatchRows / 2) return false;
        if (!input_->next(in_)) {
          row_ = 0;
          return false;
        }
        row_ = 0;
        possible_ = hops_.prepare();
      }
      run_.tick();
      if (beginRow()) return true;
    }
  }

  /// Sets up the walk from the row's node; false when the row has nothing to give.
  bool beginRow() {
    const Value& start = in_.columns[shape_.from][row_];
    if (start.isNull()) return false;
    if (start.kind() != Value::Kind::node) {
      throwArgumentType("a pattern starts at a node, not at " + describe(start));
    }
    target_.reset();
    if (shape_.toKnown) {
      const Value& end = in_.columns[shape_.to][row_];
      if (end.kind() != Value::Kind::node) return false;
      target_ = end.nodeId();
    }
    conditions_.readRow(in_, row_);
    start_ = start.nodeId();
    emittedStart_ = shape_.range.minimum > 0;
    path_.clear();
    depth_ = 0;
    levelsReady_ = false;
    account_.clear();
    if (shape_.reachOnly) {
      const Topology* rows = run_.graph().topology();
      visits_.begin(rows != nullptr ? rows->idBound() : 0);
      visits_.mark(start_, {});
    }
    frontier_.assign(1, {start_, 0});
    firstHops_.clear();
    shortestCycle_ = kNoCycle;
    pending_.clear();
    pendingPosition_ = 0;
    reachedDepth_ = 0;
    return true;
  }

  bool accepts(NodeId node) {
    if (target_ && *target_ != node) return false;
    return std::all_of(step_.targetLabels().begin(), step_.targetLabels().end(), [&](std::uint32_t name) {
      const std::optional<LabelId> label = run_.label(name);
      return label && run_.graph().hasLabel(node, *label);
    });
  }

  void emit(NodeId end, Batch& out) {
    out.appendCells(in_, row_, step_.carried());
    if (needsList_) {
      List relationships;
      relationships.reserve(path_.size());
      for (const Neighbour& hop : path_) relationships.push_back(Value::relationshipReference(hop.relationship));
      if (shape_.reversed) std::reverse(relationships.begin(), relationships.end());
      out.columns[shape_.relationships].push_back(std::move(relationships));
    }
    if (!shape_.toKnown) out.columns[shape_.to].push_back(Value::nodeReference(end));
    ++out.rows;
  }

  // All paths ---------------------------------------------------------------------------------------------------------

  /// Goes on with the walk until the batch is full; false when the row's paths are exhausted.
  bool walkFurther(Batch& out) {
    if (!emittedStart_) {
      emittedStart_ = true;
      if (accepts(start_)) emit(start_, out);
      if (out.full()) return true;
    }
    if (!levelsReady_) {
      levelsReady_ = true;
      if (!possible_ || shape_.range.maximum == 0) return false;
      open(start_);
    }
    while (depth_ > 0) {
      run_.tick();
      Level& level = levels_[depth_ - 1];
      if (level.next == level.hops.size()) {
        --depth_;
        if (!path_.empty()) path_.pop_back();
        continue;
      }
      const Neighbour hop = level.hops[level.next++];
      if (!mayFollow(hop)) continue;
      path_.push_back(hop);
      const bool emits = path_.size() >= shape_.range.minimum && accepts(hop.node);
      if (emits) emit(hop.node, out);
      if (path_.size() < shape_.range.maximum)
        open(hop.node);
      else
        path_.pop_back();
      if (out.full()) return true;
    }
    return false;
  }

  void open(NodeId node) {
    if (levels_.size() == depth_) {
      levels_.emplace_back();
      account_.add(sizeof(Level));
    }
    Level& level = levels_[depth_++];
    level.next = 0;
    hops_.from(node, level.hops);
  }

  bool mayFollow(const Neighbour& hop) {
    const bool repeated = std::any_of(
        path_.begin(), path_.end(), [&](const Neighbour& earlier) { return earlier.relationship == hop.relationship; });
    if (repeated || hops_.isUsed(in_, row_, hop.relationship)) return false;
    return conditions_.empty() || conditions_.holds(hop.relationship);
  }

  // Nodes within reach ------------------------------------------------------------------------------------------------
  //
  // Breadth first, for a minimum of 0 or 1: every node but the start is an end exactly when its distance is within the
  // bound, for a shortest path repeats no relationship. The start is an end only by a cycle through it. Directed, that
  // is any hop back to it. Undirected, the shortest such cycle is found at a hop between two nodes that were reached
  // from the start by different first relationships (its length: both distances and one), or by a parallel
  // relationship straight back.

  /// Goes on until the batch is full; false when the row's nodes are exhausted.
  bool reachFurther(Batch& out) {
    if (!emittedStart_) {
      emittedStart_ = true;
      shortestCycle_ = 0;  // the start is an end already
      if (accepts(start_)) emit(start_, out);
    }
    for (;;) {
      while (pendingPosition_ < pending_.size()) {
        if (out.full()) return true;
        emit(pending_[pendingPosition_++], out);
      }
      if (!possible_ || frontier_.empty() || reachedDepth_ >= shape_.range.maximum) break;
      reachLevel();
      ++reachedDepth_;
    }
    if (shortestCycle_ != 0 && shortestCycle_ != kNoCycle && shortestCycle_ <= shape_.range.maximum) {
      shortestCycle_ = 0;
      if (accepts(start_)) emit(start_, out);
    }
    return false;
  }

  void reachLevel() {
    pending_.clear();
    pendingPosition_ = 0;
    std::vector<Reached> further;
    for (const Reached& from : frontier_) {
      run_.tick();
      hops_.from(from.node, found_);
      for (const Neighbour& hop : found_) {
        if (hops_.isUsed(in_, row_, hop.relationship)) continue;
        if (!conditions_.empty() && !conditions_.holds(hop.relationship)) continue;
        const auto nextBranch = static_cast<std::uint32_t>(firstHops_.size());
        const Reached to{hop.node, reachedDepth_ == 0 ? nextBranch : from.branch};
        const std::optional<Visit> before = visits_.mark(hop.node, {to.branch, reachedDepth_ + 1});
        if (before) {
          noteCycle(from, *before, hop);
          continue;
        }
        if (reachedDepth_ == 0) firstHops_.push_back(hop.relationship);
        further.push_back(to);
        if (accepts(hop.node)) pending_.push_back(hop.node);
      }
    }
    account_.add(further.size() * 32);
    frontier_ = std::move(further);
  }

  void noteCycle(const Reached& from, const Visit& to, const Neighbour& hop) {
    if (shortestCycle_ != kNoCycle && shortestCycle_ <= shape_.range.maximum) return;
    const bool undirected = step_.hop().direction == Direction::both;
    if (hop.node == start_) {
      const bool sameWayBack = undirected && reachedDepth_ > 0 && firstHops_[from.branch] == hop.relationship;
      if (!sameWayBack) shortestCycle_ = std::min(shortestCycle_, reachedDepth_ + 1);
    } else if (undirected && reachedDepth_ > 0 && from.branch != to.branch) {
      shortestCycle_ = std::min(shortestCycle_, reachedDepth_ + to.distance + 1);
    }
  }

  Run& run_;
  OperatorPointer input_;
  const VariableExpand& step_;
  const VariableExpand::Shape& shape_;
  Hops hops_;
  HopConditions conditions_;
  Account account_;
  bool needsList_;
  bool possible_ = false;
  bool walking_ = false;
  Batch in_;
  std::size_t row_ = 0;
  NodeId start_{};
  std::optional<NodeId> target_;
  bool emittedStart_ = false;

  bool levelsReady_ = false;
  std::vector<Neighbour> path_;
  std::vector<Level> levels_;
  std::size_t depth_ = 0;

  Visits visits_;
  std::vector<Reached> frontier_;
  std::vector<RelationshipId> firstHops_;
  std::vector<NodeId> pending_;
  std::size_t pendingPosition_ = 0;
  std::uint64_t reachedDepth_ = 0;
  std::uint64_t shortestCycle_ = kNoCycle;
  std::vector<Neighbour> found_;
};

/// A bound list of relationships: follows it from the start and checks that it is such a path.
class BoundListOperator final : public Operator {
 public:
  BoundListOperator(Run& run, OperatorPointer input, const VariableExpand& step)
      : run_(run), input_(std::move(input)), step_(step), hops_(run, step.hop()) {}

  bool next(Batch& out) override {
    do {
      run_.check();
      if (!input_->next(in_)) {
        reset(out, run_.width());
        return false;
      }
      reset(out, run_.width());
      const bool possible = hops_.prepare();
      for (std::size_t row = 0; row < in_.rows; ++row) follow(row, possible, out);
    } while (out.rows == 0);
    return true;
  }

 private:
  void follow(std::size_t row, bool possible, Batch& out) {
    const VariableExpand::Shape& shape = step_.shape();
    const Value& start = in_.columns[shape.from][row];
    const Value& list = in_.columns[shape.relationships][row];
    if (start.kind() != Value::Kind::node || list.kind() != Value::Kind::list) return;
    std::vector<Value> steps(list.asList().begin(), list.asList().end());
    if (shape.reversed) std::reverse(steps.begin(), steps.end());
    if (steps.size() < shape.range.minimum || steps.size() > shape.range.maximum) return;
    NodeId node = start.nodeId();
    for (const Value& step : steps) {
      if (!possible || step.kind() != Value::Kind::relationship) return;
      const RelationshipHead head = run_.headOf(step.relationshipId());
      if (!hops_.acceptsType(head.type) || hops_.isUsed(in_, row, step.relationshipId())) return;
      const Direction direction = step_.hop().direction;
      if (head.start == node && direction != Direction::incoming)
        node = head.end;
      else if (head.end == node && direction != Direction::outgoing)
        node = head.start;
      else
        return;
    }
    if (shape.toKnown) {
      const Value& end = in_.columns[shape.to][row];
      if (end.kind() != Value::Kind::node || end.nodeId() != node) return;
    }
    out.appendCells(in_, row, step_.carried());
    if (!shape.toKnown) out.columns[shape.to].push_back(Value::nodeReference(node));
    ++out.rows;
  }

  Run& run_;
  OperatorPointer input_;
  const VariableExpand& step_;
  Hops hops_;
  Batch in_;
};

}  // namespace

VariableExpand::VariableExpand(Shape shape, HopPattern hop, HopProperties properties,
                               std::vector<std::uint32_t> targetLabels, std::string text)
    : shape_(shape),
      hop_(std::move(hop)),
      properties_(std::move(properties)),
      targetLabels_(std::move(targetLabels)),
      text_(std::move(text)) {}

OperatorPointer VariableExpand::start(Run& run, OperatorPointer input) const {
  if (shape_.relationshipsKnown) return std::make_unique<BoundListOperator>(run, std::move(input), *this);
  return std::make_unique<VariableExpandOperator>(run, std::move(input), *this);
}

void VariableExpand::ignoreRepeats() {
  const bool listRead = std::binary_search(live_.begin(), live_.end(), shape_.relationships);
  shape_.reachOnly = !listRead && !shape_.relationshipsKnown && shape_.range.minimum <= 1;
}

void VariableExpand::collectUses(std::vector<Slot>& used) const {
  used.push_back(shape_.from);
  if (shape_.toKnown) used.push_back(shape_.to);
  if (shape_.relationshipsKnown) used.push_back(shape_.relationships);
  used.insert(used.end(), hop_.distinctFrom.begin(), hop_.distinctFrom.end());
  for (const auto& [key, formula] : properties_) formula->collectSlots(used);
}

void VariableExpand::collectProduced(std::vector<Slot>& produced) const {
  if (!shape_.relationshipsKnown) produced.push_back(shape_.relationships);
  if (!shape_.toKnown) produced.push_back(shape_.to);
}

}  // namespace tov::query
