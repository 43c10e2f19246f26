#include "query/run/group_steps.h"

#include <algorithm>

#include "query/run/group_table.h"

namespace tov::query {
namespace {

/// One aggregating call's states, a number a group; fed a batch at a time.
class Accumulator {
 public:
  virtual ~Accumulator() = default;
  virtual void grow(std::size_t groups) = 0;
  virtual void step(const Batch& batch, const std::vector<std::uint32_t>& groups) = 0;
  virtual Value finish(std::size_t group) = 0;
  virtual void clear() = 0;
};

/// `count(*)` and `count(x)` need no state but a number.
class CountAccumulator final : public Accumulator {
 public:
  CountAccumulator(Run& run, const Formula* argument) : run_(run), argument_(argument) {}
  void grow(std::size_t groups) override { counts_.resize(groups); }
  void step(const Batch& batch, const std::vector<std::uint32_t>& groups) override {
    if (argument_ == nullptr) {
      for (std::uint32_t group : groups) ++counts_[group];
      return;
    }
    const Operand values(run_, *argument_, batch, allRows(batch.rows));
    for (std::size_t i = 0; i < groups.size(); ++i) counts_[groups[i]] += values[i].isNull() ? 0 : 1;
  }
  Value finish(std::size_t group) override { return counts_[group]; }
  void clear() override { counts_.clear(); }

 private:
  Run& run_;
  const Formula* argument_;
  std::vector<std::int64_t> counts_;
};

/// `count(DISTINCT x)` over all groups in one table of (group, value).
class DistinctCountAccumulator final : public Accumulator {
 public:
  DistinctCountAccumulator(Run& run, const Formula& argument) : run_(run), argument_(argument), seen_(run, 2) {}
  void grow(std::size_t groups) override { counts_.resize(groups); }
  void step(const Batch& batch, const std::vector<std::uint32_t>& groups) override {
    const Operand values(run_, argument_, batch, allRows(batch.rows));
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (values[i].isNull()) continue;
      const Value group(static_cast<std::int64_t>(groups[i]));
      const Value* key[] = {&group, &values[i]};
      if (seen_.place(key, 0).second) ++counts_[groups[i]];
    }
  }
  Value finish(std::size_t group) override { return counts_[group]; }
  void clear() override {
    counts_.clear();
    seen_.clear();
  }

 private:
  Run& run_;
  const Formula& argument_;
  GroupTable seen_;
  std::vector<std::int64_t> counts_;
};

class FunctionAccumulator final : public Accumulator {
 public:
  FunctionAccumulator(Run& run, const Aggregate::Call& call) : run_(run), call_(call) {}
  void grow(std::size_t groups) override {
    while (states_.size() < groups) {
      states_.push_back(makeAggregate(*call_.function, call_.distinct, call_.star, run_.functions()));
    }
  }
  void step(const Batch& batch, const std::vector<std::uint32_t>& groups) override {
    std::vector<Operand> operands;
    operands.reserve(call_.arguments.size());
    for (const FormulaPointer& argument : call_.arguments) {
      operands.emplace_back(run_, *argument, batch, allRows(batch.rows));
    }
    std::vector<Value> arguments(operands.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t k = 0; k < operands.size(); ++k) arguments[k] = operands[k][i];
      states_[groups[i]]->step(arguments);
    }
  }
  Value finish(std::size_t group) override { return states_[group]->finish(); }
  void clear() override { states_.clear(); }

 private:
  Run& run_;
  const Aggregate::Call& call_;
  std::vector<std::unique_ptr<AggregateState>> states_;
};

std::unique_ptr<Accumulator> accumulatorFor(Run& run, const Aggregate::Call& call) {
  if (call.function->name == kCountName) {
    if (call.star) return std::make_unique<CountAccumulator>(run, nullptr);
    if (call.distinct) return std::make_unique<DistinctCountAccumulator>(run, *call.arguments[0]);
    return std::make_unique<CountAccumulator>(run, call.arguments[0].get());
  }
  return std::make_unique<FunctionAccumulator>(run, call);
}

class AggregateOperator final : public Operator {
 public:
  AggregateOperator(Run& run, OperatorPointer input, const Aggregate& step)
      : run_(run),
        input_(std::move(input)),
        step_(step),
        groups_(run, step.keys().size()),
        byEntity_(entitySlots(run, step)),
        entities_(run, byEntity_.size()) {
    for (const Aggregate::Call& call : step.calls()) accumulators_.push_back(accumulatorFor(run, call));
  }

  bool next(Batch& out) override {
    if (!gathered_) {
      gather();
      gathered_ = true;
    }
    run_.check();
    reset(out, run_.width());
    const std::size_t count = std::min(groupCount_ - position_, kBatchRows);
    for (std::size_t k = 0; k < step_.keys().size(); ++k) {
      std::vector<Value>& column = out.columns[step_.keys()[k].slot];
      for (std::size_t i = 0; i < count; ++i) column.push_back(groups_.key(position_ + i, k));
    }
    for (std::size_t c = 0; c < accumulators_.size(); ++c) {
      std::vector<Value>& column = out.columns[step_.calls()[c].slot];
      for (std::size_t i = 0; i < count; ++i) column.push_back(accumulators_[c]->finish(position_ + i));
    }
    position_ += count;
    out.rows = count;
    return count != 0;
  }

  bool restart() override {
    groups_.clear();
    entities_.clear();
    groupOfEntity_.clear();
    for (const std::unique_ptr<Accumulator>& accumulator : accumulators_) accumulator->clear();
    in_.clear();
    groupCount_ = 0;
    position_ = 0;
    gathered_ = false;
    return input_->restart();
  }

 private:
  void gather() {
    Batch& in = in_;
    std::vector<std::uint32_t>& groups = groupOfRow_;
    if (step_.keys().empty()) groupCount_ = 1;
    growStates();
    while (input_->next(in)) {
      run_.check();
      groups.assign(in.rows, 0);
      if (!step_.keys().empty()) placeRows(in, groups);
      growStates();
      for (const std::unique_ptr<Accumulator>& accumulator : accumulators_) accumulator->step(in, groups);
    }
  }

  void placeRows(const Batch& in, std::vector<std::uint32_t>& groups) {
    if (byEntity_.empty()) {
      placeByKeys(in, allRows(in.rows), groups.data());
      groupCount_ = groups_.size();
      return;
    }
    // Rows with the same nodes have the same properties: keys are computed once for each combination of nodes.
    std::vector<const Value*> columns;
    for (Slot slot : byEntity_) columns.push_back(in.columns[slot].data());
    std::vector<std::uint32_t> fresh;
    for (std::uint32_t row = 0; row < in.rows; ++row) {
      const auto [entity, isNew] = entities_.place(columns, row);
      groups[row] = entity;
      if (isNew) fresh.push_back(row);
    }
    const std::size_t known = groupOfEntity_.size();
    groupOfEntity_.resize(known + fresh.size());
    placeByKeys(in, fresh, groupOfEntity_.data() + known);
    for (std::uint32_t& group : groups) group = groupOfEntity_[group];
    groupCount_ = groups_.size();
  }

  /// Sets `out[i]` to the group of row `rows[i]`.
  void placeByKeys(const Batch& in, Rows rows, std::uint32_t* out) {
    if (rows.empty()) return;
    std::vector<Scratch> computed;
    std::vector<const Value*> columns;
    computed.reserve(step_.keys().size());
    for (const Aggregate::Key& key : step_.keys()) {
      computed.emplace_back(run_, rows.size());
      key.formula->evaluate(run_, in, rows, computed.back().data());
      columns.push_back(computed.back().data());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = groups_.place(columns, i).first;
  }

  /// The slots whose values decide the keys, when keys are slots or properties and at least one is a property.
  static std::vector<Slot> entitySlots(const Run& run, const Aggregate& step) {
    std::vector<Slot> slots;
    bool anyProperty = false;
    for (const Aggregate::Key& key : step.keys()) {
      const Slot property = key.formula->propertyOf();
      if (property == kNoSlot && key.formula->slot() == kNoSlot) return {};
      anyProperty = anyProperty || property != kNoSlot;
      slots.push_back(property != kNoSlot ? property : key.formula->slot());
    }
    if (!anyProperty || run.writes()) return {};
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
  }

  void growStates() {
    for (const std::unique_ptr<Accumulator>& accumulator : accumulators_) accumulator->grow(groupCount_);
  }

  Run& run_;
  OperatorPointer input_;
  const Aggregate& step_;
  GroupTable groups_;
  std::vector<Slot> byEntity_;
  GroupTable entities_;
  std::vector<std::uint32_t> groupOfEntity_;
  std::vector<std::uint32_t> groupOfRow_;
  Batch in_;
  std::vector<std::unique_ptr<Accumulator>> accumulators_;
  std::size_t groupCount_ = 0;
  std::size_t position_ = 0;
  bool gathered_ = false;
};

class OptionalOperator final : public Operator {
 public:
  OptionalOperator(Run& run, OperatorPointer input, const OptionalRows& step)
      : run_(run), input_(std::move(input)), step_(step) {}

  bool next(Batch& out) override {
    for (;;) {
      run_.check();
      if (!inner_) {
        if (!input_->next(in_)) {
          reset(out, run_.width());
          return false;
        }
        answered_ = 0;
        inner_ = startChain(run_, step_.chain(),
                            std::make_unique<BatchSource>(in_, allRows(in_.rows), step_.imports(), step_.rowNumber()));
      }
      reset(out, run_.width());
      if (inner_->next(found_)) {
        takeFound(out);
      } else {
        fillUpTo(in_.rows, out);
        inner_.reset();
      }
      if (out.rows != 0) return true;
    }
  }

  bool restart() override {
    in_.clear();
    found_.clear();
    inner_.reset();
    answered_ = 0;
    return input_->restart();
  }

 private:
  void takeFound(Batch& out) {
    const std::vector<Value>& owners = found_.columns[step_.rowNumber()];
    for (std::size_t i = 0; i < found_.rows; ++i) {
      const auto owner = static_cast<std::size_t>(owners[i].asInteger());
      fillUpTo(owner, out);
      answered_ = owner + 1;
      out.appendCells(in_, owner, step_.carried());
      for (Slot slot : step_.filled()) out.columns[slot].push_back(std::move(found_.columns[slot][i]));
      ++out.rows;
    }
  }

  /// Rows for which the chain had nothing, up to `row`.
  void fillUpTo(std::size_t row, Batch& out) {
    for (; answered_ < row; ++answered_) {
      out.appendCells(in_, answered_, step_.carried());
      for (Slot slot : step_.filled()) out.columns[slot].emplace_back();
      ++out.rows;
    }
  }

  Run& run_;
  OperatorPointer input_;
  const OptionalRows& step_;
  Batch in_;
  Batch found_;
  OperatorPointer inner_;
  std::size_t answered_ = 0;
};

class UnionOperator final : public Operator {
 public:
  UnionOperator(Run& run, OperatorPointer input, const Union& step)
      : run_(run), input_(std::move(input)), step_(step) {}

  bool next(Batch& out) override {
    if (!store_) gather();
    for (;;) {
      run_.check();
      if (!current_) {
        if (arm_ == step_.arms().size()) {
          reset(out, run_.width());
          return false;
        }
        const Union::Arm& arm = step_.arms()[arm_];
        current_ = startChain(run_, arm.chain,
                              std::make_unique<BatchSource>(*store_, allRows(store_->rows), arm.imports, kNoSlot));
      }
      if (!current_->next(found_)) {
        current_.reset();
        ++arm_;
        continue;
      }
      reset(out, run_.width());
      const std::vector<Slot>& from = step_.arms()[arm_].columns;
      // Two columns of a branch may show the same slot.
      for (std::size_t c = 0; c < from.size(); ++c) out.columns[step_.columns()[c]] = found_.columns[from[c]];
      out.rows = found_.rows;
      return true;
    }
  }

 private:
  void gather() {
    Batch in;
    while (input_->next(in)) {
      if (!store_) store_.emplace(run_.width());
      for (std::size_t slot = 0; slot < in.columns.size(); ++slot) {
        store_->columns[slot].insert(store_->columns[slot].end(), in.columns[slot].begin(), in.columns[slot].end());
      }
      store_->rows += in.rows;
    }
    if (!store_) store_.emplace(run_.width());
  }

  Run& run_;
  OperatorPointer input_;
  const Union& step_;
  std::optional<Batch> store_;
  OperatorPointer current_;
  std::size_t arm_ = 0;
  Batch found_;
};

}  // namespace

OperatorPointer Aggregate::start(Run& run, OperatorPointer input) const {
  return std::make_unique<AggregateOperator>(run, std::move(input), *this);
}

std::string Aggregate::text() const {
  std::string text = "Aggregate";
  for (std::size_t i = 0; i < calls_.size(); ++i) {
    text += (i == 0 ? " " : ", ") + std::string(calls_[i].function->name) + "(" +
            (calls_[i].distinct ? "DISTINCT " : "") + (calls_[i].star ? "*" : "");
    for (std::size_t k = 0; k < calls_[i].arguments.size(); ++k) {
      text += (k == 0 ? "" : ", ") + calls_[i].arguments[k]->text();
    }
    text += ")";
  }
  for (std::size_t i = 0; i < keys_.size(); ++i) text += (i == 0 ? " by " : ", ") + keys_[i].formula->text();
  return text;
}

/// Functions of distinct values, and the least and greatest, do not see repeated rows.
Step::Repeats Aggregate::repeats() const {
  const bool absorbs = std::all_of(calls_.begin(), calls_.end(), [](const Call& call) {
    return call.distinct || call.function->name == "min" || call.function->name == "max";
  });
  return absorbs ? Repeats::absorb : Repeats::count;
}

void Aggregate::collectUses(std::vector<Slot>& used) const {
  for (const Key& key : keys_) key.formula->collectSlots(used);
  for (const Call& call : calls_) {
    for (const FormulaPointer& argument : call.arguments) argument->collectSlots(used);
  }
}

void Aggregate::collectProduced(std::vector<Slot>& produced) const {
  for (const Key& key : keys_) produced.push_back(key.slot);
  for (const Call& call : calls_) produced.push_back(call.slot);
}

OperatorPointer OptionalRows::start(Run& run, OperatorPointer input) const {
  return std::make_unique<OptionalOperator>(run, std::move(input), *this);
}

void OptionalRows::collectUses(std::vector<Slot>& used) const {
  used.insert(used.end(), imports_.begin(), imports_.end());
}

void OptionalRows::collectProduced(std::vector<Slot>& produced) const {
  produced.insert(produced.end(), produced_.begin(), produced_.end());
}

void OptionalRows::setLive(std::vector<Slot> live) {
  Step::setLive(std::move(live));
  filled_.clear();
  for (Slot slot : produced_) {
    if (std::binary_search(live_.begin(), live_.end(), slot)) filled_.push_back(slot);
  }
  std::vector<Slot> needed = filled_;
  needed.push_back(rowNumber_);
  imports_ = settleLiveness(chain_, std::move(needed));
  imports_.erase(std::remove(imports_.begin(), imports_.end(), rowNumber_), imports_.end());
}

OperatorPointer Union::start(Run& run, OperatorPointer input) const {
  return std::make_unique<UnionOperator>(run, std::move(input), *this);
}

void Union::collectUses(std::vector<Slot>& used) const {
  for (const Arm& arm : arms_) used.insert(used.end(), arm.imports.begin(), arm.imports.end());
}

void Union::collectProduced(std::vector<Slot>& produced) const {
  produced.insert(produced.end(), columns_.begin(), columns_.end());
}

void Union::setLive(std::vector<Slot> live) {
  Step::setLive(std::move(live));
  for (Arm& arm : arms_) arm.imports = settleLiveness(arm.chain, arm.columns);
}

std::vector<Step::Branch> Union::branches() const {
  std::vector<Branch> branches;
  for (const Arm& arm : arms_) branches.push_back({"branch", &arm.chain});
  return branches;
}

}  // namespace tov::query
