// One hop: to a node not yet known, to one that is, and along a relationship already bound.
#include <algorithm>

#include "query/run/expand_steps.h"
#include "query/run/hops.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

bool hasAllLabels(Run& run, NodeId node, const std::vector<std::uint32_t>& labels) {
  return std::all_of(labels.begin(), labels.end(), [&](std::uint32_t name) {
    const std::optional<LabelId> label = run.label(name);
    return label && run.graph().hasLabel(node, *label);
  });
}

/// The node in a cell; nothing for null. @throws QueryError when it is something else
std::optional<NodeId> nodeIn(const Value& value) {
  if (value.kind() == Value::Kind::node) return value.nodeId();
  if (value.isNull()) return std::nullopt;
  throwArgumentType("a pattern starts at a node, not at " + describe(value));
}

class ExpandOperator final : public Operator {
 public:
  ExpandOperator(Run& run, OperatorPointer input, const Expand& step)
      : run_(run),
        input_(std::move(input)),
        step_(step),
        hops_(run, step.hop()),
        needsRelationship_(std::binary_search(step.live().begin(), step.live().end(), step.relationship())) {}

  bool next(Batch& out) override {
    run_.check();
    reset(out, run_.width());
    while (!out.full()) {
      if (position_ == found_.size() && !advance(out)) break;
      emit(out);
    }
    return out.rows != 0;
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    found_.clear();
    position_ = 0;
    return input_->restart();
  }

 private:
  /// Moves to the next input row; false at the end, or when the next row is in another batch and `out` has rows.
  bool advance(const Batch& out) {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      // The rows of `out` no longer refer to the input, so the batch may be replaced at any time.
      if (out.rows >= kBatchRows / 2) return false;
      if (!input_->next(in_)) {
        row_ = 0;
        return false;
      }
      row_ = 0;
      run_.check();
      possible_ = hops_.prepare();
    }
    run_.tick();
    found_.clear();
    position_ = 0;
    if (!possible_) return true;
    if (const std::optional<NodeId> node = nodeIn(in_.columns[step_.from()][row_])) hops_.from(*node, found_);
    return true;
  }

  void emit(Batch& out) {
    const std::size_t before = out.rows;
    std::vector<Value>& nodes = out.columns[step_.to()];
    std::vector<Value>& relationships = out.columns[step_.relationship()];
    for (; position_ < found_.size() && !out.full(); ++position_) {
      const Neighbour& hop = found_[position_];
      if (hops_.isUsed(in_, row_, hop.relationship)) continue;
      if (!step_.targetLabels().empty() && !hasAllLabels(run_, hop.node, step_.targetLabels())) continue;
      nodes.push_back(Value::nodeReference(hop.node));
      if (needsRelationship_) relationships.push_back(Value::relationshipReference(hop.relationship));
      ++out.rows;
    }
    for (Slot slot : step_.carried()) {
      out.columns[slot].insert(out.columns[slot].end(), out.rows - before, in_.columns[slot][row_]);
    }
  }

  Run& run_;
  OperatorPointer input_;
  const Expand& step_;
  Hops hops_;
  bool needsRelationship_;
  bool possible_ = false;
  Batch in_;
  std::size_t row_ = 0;
  std::vector<Neighbour> found_;
  std::size_t position_ = 0;
};

class ExpandIntoOperator final : public Operator {
 public:
  ExpandIntoOperator(Run& run, OperatorPointer input, const ExpandInto& step)
      : run_(run), input_(std::move(input)), step_(step), hops_(run, step.hop()) {}

  bool next(Batch& out) override {
    reset(out, run_.width());
    while (out.rows == 0) {
      run_.check();
      if (row_ >= in_.rows) {
        if (!input_->next(in_)) {
          reset(out, run_.width());
          return false;
        }
        row_ = 0;
      }
      reset(out, run_.width());
      const bool possible = hops_.prepare();
      for (; row_ < in_.rows && !out.full(); ++row_) {
        if (possible) emitRow(out);
      }
    }
    return true;
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    return input_->restart();
  }

 private:
  void emitRow(Batch& out) {
    const std::optional<NodeId> from = nodeIn(in_.columns[step_.from()][row_]);
    const std::optional<NodeId> to = nodeIn(in_.columns[step_.to()][row_]);
    if (!from || !to) return;
    run_.tick();
    hops_.between(*from, *to, found_);
    for (RelationshipId id : found_) {
      if (hops_.isUsed(in_, row_, id)) continue;
      out.appendCells(in_, row_, step_.carried());
      out.columns[step_.relationship()].push_back(Value::relationshipReference(id));
      ++out.rows;
    }
  }

  Run& run_;
  OperatorPointer input_;
  const ExpandInto& step_;
  Hops hops_;
  Batch in_;
  std::size_t row_ = 0;
  std::vector<RelationshipId> found_;
};

class BoundRelationshipOperator final : public Operator {
 public:
  BoundRelationshipOperator(Run& run, OperatorPointer input, const BoundRelationship& step)
      : run_(run), input_(std::move(input)), step_(step), hops_(run, step.hop()) {}

  bool next(Batch& out) override {
    do {
      run_.check();
      if (!input_->next(in_)) {
        reset(out, run_.width());
        return false;
      }
      reset(out, run_.width());
      if (!hops_.prepare()) continue;
      for (std::size_t row = 0; row < in_.rows; ++row) emitRow(row, out);
    } while (out.rows == 0);
    return true;
  }

  bool restart() override {
    in_.clear();
    return input_->restart();
  }

 private:
  void emitRow(std::size_t row, Batch& out) {
    const Value& value = in_.columns[step_.relationship()][row];
    if (value.isNull()) return;
    if (value.kind() != Value::Kind::relationship) {
      throwArgumentType("a relationship pattern takes a relationship, not " + describe(value));
    }
    const RelationshipId id = value.relationshipId();
    if (run_.deletedRelationship(id) != nullptr || hops_.isUsed(in_, row, id)) return;
    const RelationshipHead head = run_.view().head(id);
    if (!hops_.acceptsType(head.type)) return;
    if (step_.hop().direction != Direction::incoming) emitEnds(row, head.start, head.end, out);
    if (step_.hop().direction == Direction::incoming ||
        (step_.hop().direction == Direction::both && head.start != head.end)) {
      emitEnds(row, head.end, head.start, out);
    }
  }

  void emitEnds(std::size_t row, NodeId from, NodeId to, Batch& out) {
    if (step_.from().slot == step_.to().slot && from != to) return;
    if (step_.from().known && nodeIn(in_.columns[step_.from().slot][row]) != from) return;
    if (step_.to().known && nodeIn(in_.columns[step_.to().slot][row]) != to) return;
    out.appendCells(in_, row, step_.carried());
    if (!step_.from().known) out.columns[step_.from().slot].push_back(Value::nodeReference(from));
    if (!step_.to().known && step_.to().slot != step_.from().slot) {
      out.columns[step_.to().slot].push_back(Value::nodeReference(to));
    }
    ++out.rows;
  }

  Run& run_;
  OperatorPointer input_;
  const BoundRelationship& step_;
  Hops hops_;
  Batch in_;
};

}  // namespace

Expand::Expand(Slot from, Slot relationship, Slot to, HopPattern hop, std::vector<std::uint32_t> targetLabels,
               std::string text)
    : from_(from),
      relationship_(relationship),
      to_(to),
      hop_(std::move(hop)),
      targetLabels_(std::move(targetLabels)),
      text_(std::move(text)) {}

OperatorPointer Expand::start(Run& run, OperatorPointer input) const {
  return std::make_unique<ExpandOperator>(run, std::move(input), *this);
}

void Expand::collectUses(std::vector<Slot>& used) const {
  used.push_back(from_);
  used.insert(used.end(), hop_.distinctFrom.begin(), hop_.distinctFrom.end());
}

void Expand::collectProduced(std::vector<Slot>& produced) const {
  produced.insert(produced.end(), {relationship_, to_});
}

ExpandInto::ExpandInto(Slot from, Slot relationship, Slot to, HopPattern hop, std::string text)
    : from_(from), relationship_(relationship), to_(to), hop_(std::move(hop)), text_(std::move(text)) {}

OperatorPointer ExpandInto::start(Run& run, OperatorPointer input) const {
  return std::make_unique<ExpandIntoOperator>(run, std::move(input), *this);
}

void ExpandInto::collectUses(std::vector<Slot>& used) const {
  used.insert(used.end(), {from_, to_});
  used.insert(used.end(), hop_.distinctFrom.begin(), hop_.distinctFrom.end());
}

BoundRelationship::BoundRelationship(Slot relationship, End from, End to, HopPattern hop, std::string text)
    : relationship_(relationship), from_(from), to_(to), hop_(std::move(hop)), text_(std::move(text)) {}

OperatorPointer BoundRelationship::start(Run& run, OperatorPointer input) const {
  return std::make_unique<BoundRelationshipOperator>(run, std::move(input), *this);
}

void BoundRelationship::collectUses(std::vector<Slot>& used) const {
  used.push_back(relationship_);
  if (from_.known) used.push_back(from_.slot);
  if (to_.known) used.push_back(to_.slot);
  used.insert(used.end(), hop_.distinctFrom.begin(), hop_.distinctFrom.end());
}

void BoundRelationship::collectProduced(std::vector<Slot>& produced) const {
  if (!from_.known) produced.push_back(from_.slot);
  if (!to_.known) produced.push_back(to_.slot);
}

}  // namespace tov::query
