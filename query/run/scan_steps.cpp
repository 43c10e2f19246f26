#include "query/run/scan_steps.h"

#include <algorithm>

#include "query/run/column_search.h"
#include "query/values/comparison.h"

namespace tov::query {
namespace {

/// Runs `Open` for each input row and hands out the ids that its cursor gives.
class NodeSource : public Operator {
 public:
  NodeSource(Run& run, OperatorPointer input, const Step& step, Slot node)
      : run_(run), input_(std::move(input)), step_(step), node_(node) {}

  bool next(Batch& out) override {
    for (;;) {
      run_.check();
      if (!open_ && !advance()) {
        reset(out, run_.width());
        return false;
      }
      reset(out, run_.width());
      fill(out);
      if (out.rows != 0) return true;
    }
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    open_ = false;
    finish();
    return input_->restart();
  }

 protected:
  /// Lets go of what `begin` took.
  virtual void finish() = 0;
  /// The ids for one row of the input, in chunks; an empty chunk means the end.
  virtual void begin(const Batch& in, std::size_t row) = 0;
  virtual std::size_t chunk(std::span<NodeId> ids) = 0;

  Run& run_;

 private:
  bool advance() {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      if (!input_->next(in_)) return false;
      row_ = 0;
    }
    begin(in_, row_);
    open_ = true;
    return true;
  }

  void fill(Batch& out) {
    std::vector<Value>& nodes = out.columns[node_];
    for (;;) {
      const std::size_t count = chunk(std::span(ids_.data(), kBatchRows - out.rows));
      if (count == 0) {
        open_ = false;
        // Short cursors, as of an index asked for one value a row, share one batch.
        if (row_ + 1 >= in_.rows || out.full()) return;
        if (!advance()) return;
        continue;
      }
      for (Slot slot : step_.carried()) {
        out.columns[slot].insert(out.columns[slot].end(), count, in_.columns[slot][row_]);
      }
      nodes.reserve(nodes.size() + count);
      for (std::size_t i = 0; i < count; ++i) nodes.push_back(Value::nodeReference(ids_[i]));
      out.rows += count;
      if (out.full()) return;
    }
  }

  OperatorPointer input_;
  const Step& step_;
  Slot node_;
  Batch in_;
  std::size_t row_ = 0;
  bool open_ = false;
  std::array<NodeId, kBatchRows> ids_;
};

class NodeScanOperator final : public NodeSource {
 public:
  NodeScanOperator(Run& run, OperatorPointer input, const NodeScan& step)
      : NodeSource(run, std::move(input), step, step.node()), label_(step.label()), test_(step.test()) {}

 protected:
  void begin(const Batch& in, std::size_t row) override {
    finish();
    const Topology* rows = run_.graph().topology();
    if (label_) {
      const std::optional<LabelId> label = run_.label(*label_);
      if (label && test_ && beginSearch(*label, in, row)) return;
      if (rows != nullptr && label) return beginInMemory(rows->label(*label).nodes);
      cursor_ = label ? std::optional(run_.view().nodes(*label)) : std::nullopt;
    } else {
      if (rows != nullptr) return beginInMemory(rows->nodes().nodes);
      cursor_ = run_.view().nodes();
    }
  }
  /// Looks through the property where it stands side by side in memory; false where it does not.
  bool beginSearch(LabelId label, const Batch& in, std::size_t row) {
    GraphMemory* memory = run_.graph().memory();
    const std::optional<KeyId> key = run_.key(test_->key);
    if (memory == nullptr || !key || run_.view().nodeCount(label) == 0) return false;
    const NodeColumn* column = memory->column(label, *key, [this] { run_.check(); });
    if (column == nullptr) return false;
    searched_.clear();
    if (!searchColumn(*column, test_->kind, evaluateRow(run_, *test_->value, in, row), searched_)) return false;
    beginInMemory(searched_);
    return true;
  }
  void beginInMemory(std::span<const std::uint32_t> nodes) {
    kept_ = nodes;
    position_ = 0;
    inMemory_ = true;
  }
  std::size_t chunk(std::span<NodeId> ids) override {
    if (!inMemory_) return cursor_ ? cursor_->next(ids) : 0;
    const std::size_t count = std::min(ids.size(), kept_.size() - position_);
    for (std::size_t i = 0; i < count; ++i) ids[i] = NodeId{kept_[position_ + i]};
    position_ += count;
    return count;
  }
  void finish() override {
    cursor_.reset();
    kept_ = {};
    inMemory_ = false;
  }

 private:
  std::optional<std::uint32_t> label_;
  const std::optional<PropertyTest>& test_;
  std::vector<std::uint32_t> searched_;
  std::span<const std::uint32_t> kept_;
  std::size_t position_ = 0;
  bool inMemory_ = false;
  std::optional<NodeCursor> cursor_;
};

class IndexSeekOperator final : public NodeSource {
 public:
  IndexSeekOperator(Run& run, OperatorPointer input, const IndexSeek& step)
      : NodeSource(run, std::move(input), step, step.node()), step_(step) {}

 protected:
  void finish() override {
    cursor_.reset();
    wanted_.clear();
    position_ = 0;
    kept_ = {};
  }

  void begin(const Batch& in, std::size_t row) override {
    finish();
    const std::optional<LabelId> label = run_.label(step_.label());
    const std::optional<KeyId> key = run_.key(step_.key());
    if (!label || !key) return;
    label_ = *label;
    key_ = *key;
    const IndexSeek::Lookup& lookup = step_.lookup();
    switch (lookup.mode) {
      case IndexSeek::Mode::equal:
        want(evaluateRow(run_, *lookup.value, in, row));
        break;
      case IndexSeek::Mode::anyOf: {
        const Value list = evaluateRow(run_, *lookup.value, in, row);
        if (list.kind() != Value::Kind::list) break;
        for (const Value& value : list.asList()) want(value);
        // A value that is named twice must not give its nodes twice.
        std::sort(wanted_.begin(), wanted_.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
        wanted_.erase(std::unique(wanted_.begin(), wanted_.end(), ValueEquivalent()), wanted_.end());
        break;
      }
      case IndexSeek::Mode::range: {
        std::optional<Bound> lower;
        std::optional<Bound> upper;
        if (lookup.lower) lower = Bound{evaluateRow(run_, *lookup.lower, in, row), lookup.lowerInclusive};
        if (lookup.upper) upper = Bound{evaluateRow(run_, *lookup.upper, in, row), lookup.upperInclusive};
        if ((lower && lower->value.isNull()) || (upper && upper->value.isNull())) return;
        cursor_ = run_.view().findRange(label_, key_, lower, upper);
        break;
      }
      case IndexSeek::Mode::prefix: {
        const Value prefix = evaluateRow(run_, *lookup.value, in, row);
        if (prefix.kind() == Value::Kind::string) cursor_ = run_.view().findPrefix(label_, key_, prefix.asString());
        break;
      }
    }
  }

  std::size_t chunk(std::span<NodeId> ids) override {
    for (;;) {
      if (!kept_.empty()) {
        const std::size_t count = std::min(ids.size(), kept_.size());
        for (std::size_t i = 0; i < count; ++i) ids[i] = NodeId{kept_[i]};
        kept_ = kept_.subspan(count);
        return count;
      }
      if (cursor_) {
        const std::size_t count = cursor_->next(ids);
        if (count != 0) return count;
        cursor_.reset();
      }
      if (position_ == wanted_.size()) return 0;
      lookUp(wanted_[position_++]);
    }
  }

 private:
  void lookUp(const Value& value) {
    if (GraphMemory* memory = run_.graph().memory()) {
      if (const auto kept = memory->find(label_, key_, value)) {
        kept_ = *kept;
        return;
      }
    }
    cursor_ = run_.view().find(label_, key_, value);
  }

  void want(Value value) {
    // Equality with null, NaN or something that contains them is never true.
    if (equals(value, value) == Truth::yes) wanted_.push_back(std::move(value));
  }

  const IndexSeek& step_;
  LabelId label_{};
  KeyId key_{};
  std::optional<NodeCursor> cursor_;
  std::span<const std::uint32_t> kept_;
  std::vector<Value> wanted_;
  std::size_t position_ = 0;
};

class RelationshipScanOperator final : public Operator {
 public:
  RelationshipScanOperator(Run& run, OperatorPointer input, const RelationshipScan& step)
      : run_(run), input_(std::move(input)), step_(step) {}

  bool next(Batch& out) override {
    for (;;) {
      run_.check();
      reset(out, run_.width());
      if (!cursor_) {
        if (!advance()) return false;
        reset(out, run_.width());
        continue;
      }
      if (rows_ != nullptr) {
        emitRows(out);
        if (owner_ == rows_->owners().size()) cursor_.reset();
        if (out.rows == 0) continue;
        return true;
      }
      const std::size_t count = cursor_->next(std::span(ids_.data(), step_.either() ? kBatchRows / 2 : kBatchRows));
      if (count == 0) {
        cursor_.reset();
        continue;
      }
      for (std::size_t i = 0; i < count; ++i) emit(ids_[i], out);
      return true;
    }
  }

 private:
  bool advance() {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      if (!input_->next(in_)) return false;
      row_ = 0;
    }
    if (step_.type()) {
      const std::optional<TypeId> type = run_.type(*step_.type());
      if (!type) return advance();
      cursor_ = run_.view().relationships(*type);
      // Reading that many heads from the store costs more than building the rows.
      constexpr std::uint64_t kFewRelationships = 4096;
      const std::uint64_t worth = kFewRelationships + run_.view().relationshipCount() / 64;
      const Topology* topology =
          run_.view().relationshipCount(*type) > worth ? run_.graph().buildTopology() : run_.graph().topology();
      rows_ = topology != nullptr ? &topology->outgoing(*type) : nullptr;
      owner_ = 0;
      place_ = 0;
    } else {
      cursor_ = run_.view().relationships();
    }
    return true;
  }

  /// From the compressed rows, start by start, until the batch is full.
  void emitRows(Batch& out) {
    for (; owner_ < rows_->owners().size() && !out.full(); ++owner_) {
      const std::uint32_t start = rows_->owners()[owner_];
      const TopologyRows::Row row = rows_->row(NodeId{start});
      for (; place_ < row.nodes.size() && !out.full(); ++place_) {
        const RelationshipId id{row.relationships[place_]};
        add(id, NodeId{start}, NodeId{row.nodes[place_]}, out);
        if (step_.either() && row.nodes[place_] != start) add(id, NodeId{row.nodes[place_]}, NodeId{start}, out);
      }
      if (place_ < row.nodes.size()) return;
      place_ = 0;
    }
  }

  void emit(RelationshipId id, Batch& out) {
    const RelationshipHead head = run_.view().head(id);
    add(id, head.start, head.end, out);
    if (step_.either() && head.start != head.end) add(id, head.end, head.start, out);
  }

  void add(RelationshipId id, NodeId start, NodeId end, Batch& out) {
    out.appendCells(in_, row_, step_.carried());
    out.columns[step_.relationship()].push_back(Value::relationshipReference(id));
    out.columns[step_.startNode()].push_back(Value::nodeReference(start));
    out.columns[step_.endNode()].push_back(Value::nodeReference(end));
    ++out.rows;
  }

  Run& run_;
  OperatorPointer input_;
  const RelationshipScan& step_;
  Batch in_;
  std::size_t row_ = 0;
  std::optional<RelationshipCursor> cursor_;
  const TopologyRows* rows_ = nullptr;
  std::size_t owner_ = 0;
  std::size_t place_ = 0;
  std::array<RelationshipId, kBatchRows> ids_;
};

class LabelFilterOperator final : public Operator {
 public:
  LabelFilterOperator(Run& run, OperatorPointer input, const LabelFilter& step)
      : run_(run), input_(std::move(input)), step_(step) {}

  bool next(Batch& out) override {
    while (input_->next(out)) {
      run_.check();
      kept_.clear();
      const std::vector<Value>& nodes = out.columns[step_.node()];
      for (std::uint32_t row = 0; row < out.rows; ++row) {
        if (matches(nodes[row])) kept_.push_back(row);
      }
      out.keep(kept_);
      if (out.rows != 0) return true;
    }
    return false;
  }

  bool restart() override { return input_->restart(); }

 private:
  bool matches(const Value& node) {
    if (node.kind() != Value::Kind::node) return false;
    return std::all_of(step_.labels().begin(), step_.labels().end(), [&](std::uint32_t name) {
      const std::optional<LabelId> label = run_.label(name);
      return label && run_.graph().hasLabel(node.nodeId(), *label);
    });
  }

  Run& run_;
  OperatorPointer input_;
  const LabelFilter& step_;
  std::vector<std::uint32_t> kept_;
};

class FilterOperator final : public Operator {
 public:
  FilterOperator(Run& run, OperatorPointer input, const Formula& predicate)
      : run_(run), input_(std::move(input)), predicate_(predicate) {}

  bool next(Batch& out) override {
    while (input_->next(out)) {
      run_.check();
      kept_.clear();
      selectRows(run_, predicate_, out, allRows(out.rows), kept_);
      out.keep(kept_);
      if (out.rows != 0) return true;
    }
    return false;
  }

  bool restart() override { return input_->restart(); }

 private:
  Run& run_;
  OperatorPointer input_;
  const Formula& predicate_;
  std::vector<std::uint32_t> kept_;
};

}  // namespace

NodeScan::NodeScan(Slot node, std::optional<std::uint32_t> label, std::string text)
    : node_(node), label_(label), text_(std::move(text)) {}

std::string NodeScan::text() const {
  return test_ ? text_ + " by column" : text_;
}

OperatorPointer NodeScan::start(Run& run, OperatorPointer input) const {
  return std::make_unique<NodeScanOperator>(run, std::move(input), *this);
}

IndexSeek::IndexSeek(Slot node, std::uint32_t label, std::uint32_t key, Lookup lookup, std::string text)
    : node_(node), label_(label), key_(key), lookup_(std::move(lookup)), text_(std::move(text)) {}

OperatorPointer IndexSeek::start(Run& run, OperatorPointer input) const {
  return std::make_unique<IndexSeekOperator>(run, std::move(input), *this);
}

void IndexSeek::collectUses(std::vector<Slot>& used) const {
  for (const FormulaPointer* formula : {&lookup_.value, &lookup_.lower, &lookup_.upper}) {
    if (*formula) (*formula)->collectSlots(used);
  }
}

RelationshipScan::RelationshipScan(Slot relationship, Slot start, Slot end, std::optional<std::uint32_t> type,
                                   bool either, std::string text)
    : relationship_(relationship), start_(start), end_(end), type_(type), either_(either), text_(std::move(text)) {}

OperatorPointer RelationshipScan::start(Run& run, OperatorPointer input) const {
  return std::make_unique<RelationshipScanOperator>(run, std::move(input), *this);
}

void RelationshipScan::collectProduced(std::vector<Slot>& produced) const {
  produced.insert(produced.end(), {relationship_, start_, end_});
}

LabelFilter::LabelFilter(Slot node, std::vector<std::uint32_t> labels, std::string text)
    : node_(node), labels_(std::move(labels)), text_(std::move(text)) {}

OperatorPointer LabelFilter::start(Run& run, OperatorPointer input) const {
  return std::make_unique<LabelFilterOperator>(run, std::move(input), *this);
}

OperatorPointer Filter::start(Run& run, OperatorPointer input) const {
  return std::make_unique<FilterOperator>(run, std::move(input), *predicate_);
}

}  // namespace tov::query
