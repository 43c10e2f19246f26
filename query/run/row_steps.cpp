#include "query/run/row_steps.h"

#include <algorithm>

#include "query/run/group_table.h"
#include "query/values/comparison.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

class ComputeOperator final : public Operator {
 public:
  ComputeOperator(Run& run, OperatorPointer input, const Compute& step)
      : run_(run), input_(std::move(input)), step_(step), account_(run) {}

  bool next(Batch& out) override {
    account_.clear();
    if (!input_->next(out)) return false;
    run_.check();
    const Rows rows = allRows(out.rows);
    for (std::size_t i = 0; i < step_.items().size(); ++i) {
      const Compute::Item& item = step_.items()[i];
      if (step_.skipped(i) || item.formula->slot() == item.slot) continue;
      std::vector<Value> column = std::move(out.columns[item.slot]);
      column.assign(out.rows, Value());
      item.formula->evaluate(run_, out, rows, column.data());
      if (item.formula->slot() == kNoSlot && item.formula->constant() == nullptr) account_.add(heavyBytes(column));
      out.columns[item.slot] = std::move(column);
    }
    return true;
  }

  bool restart() override {
    account_.clear();
    return input_->restart();
  }

 private:
  /// Of texts and lists that are too large to be left out of the account for the time that the batch lives. A thousand
  /// rows of smaller ones weigh little. Lists within lists are not entered: they may be shared without end.
  static std::size_t heavyBytes(std::span<const Value> column) {
    constexpr std::size_t kHeavy = 4096;
    const auto textBytes = [](const Value& value) {
      return value.kind() == Value::Kind::string ? value.asString().size() : 0;
    };
    std::size_t bytes = 0;
    for (const Value& value : column) {
      std::size_t weight = textBytes(value);
      if (value.kind() == Value::Kind::list) {
        weight = value.asList().size() * sizeof(Value);
        for (const Value& element : value.asList()) weight += textBytes(element);
      }
      if (weight >= kHeavy) bytes += weight;
    }
    return bytes;
  }

  Run& run_;
  OperatorPointer input_;
  const Compute& step_;
  Account account_;
};

class UnwindOperator final : public Operator {
 public:
  UnwindOperator(Run& run, OperatorPointer input, const Unwind& step)
      : run_(run), input_(std::move(input)), step_(step), account_(run) {}

  bool next(Batch& out) override {
    run_.check();
    reset(out, run_.width());
    while (!out.full()) {
      if (position_ == elements().size() && !advance(out)) break;
      const List& list = elements();
      const std::size_t count = std::min(list.size() - position_, kBatchRows - out.rows);
      std::vector<Value>& column = out.columns[step_.element()];
      column.insert(column.end(), list.begin() + static_cast<std::ptrdiff_t>(position_),
                    list.begin() + static_cast<std::ptrdiff_t>(position_ + count));
      for (Slot slot : step_.carried()) {
        out.columns[slot].insert(out.columns[slot].end(), count, in_.columns[slot][row_]);
      }
      position_ += count;
      out.rows += count;
    }
    return out.rows != 0;
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    list_ = Value();
    account_.clear();
    position_ = 0;
    return input_->restart();
  }

 private:
  const List& elements() const {
    static const List kNone;
    return list_.isNull() ? kNone : list_.asList();
  }

  bool advance(const Batch& out) {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      if (out.rows >= kBatchRows / 2) return false;
      if (!input_->next(in_)) {
        row_ = 0;
        return false;
      }
      row_ = 0;
    }
    run_.tick();
    list_ = evaluateRow(run_, step_.list(), in_, row_);
    position_ = 0;
    if (!list_.isNull() && list_.kind() != Value::Kind::list) {
      throwArgumentType("UNWIND takes a list, not " + describe(list_));
    }
    account_.clear();
    account_.add(elements().size() * sizeof(Value));
    return true;
  }

  Run& run_;
  OperatorPointer input_;
  const Unwind& step_;
  Account account_;  // of the list
  Batch in_;
  std::size_t row_ = 0;
  Value list_;
  std::size_t position_ = 0;
};

class DistinctOperator final : public Operator {
 public:
  DistinctOperator(Run& run, OperatorPointer input, const Distinct& step)
      : run_(run), input_(std::move(input)), step_(step), seen_(run, step.keys().size()) {}

  bool next(Batch& out) override {
    while (input_->next(out)) {
      run_.check();
      kept_.clear();
      for (Slot slot : step_.keys()) keys_.push_back(out.columns[slot].data());
      for (std::uint32_t row = 0; row < out.rows; ++row) {
        if (seen_.place(keys_, row).second) kept_.push_back(row);
      }
      keys_.clear();
      out.keep(kept_);
      if (out.rows != 0) return true;
    }
    return false;
  }

  bool restart() override {
    seen_.clear();
    keys_.clear();
    return input_->restart();
  }

 private:
  Run& run_;
  OperatorPointer input_;
  const Distinct& step_;
  GroupTable seen_;
  std::vector<const Value*> keys_;
  std::vector<std::uint32_t> kept_;
};

/// The number after SKIP or LIMIT.
std::uint64_t rowCount(Run& run, const Formula& formula, const char* clause) {
  Batch one;
  one.rows = 1;
  const Value value = evaluateRow(run, formula, one, 0);
  if (value.kind() != Value::Kind::integer) {
    throw QueryError(QueryError::Phase::runtime, "SyntaxError", "InvalidArgumentType",
                     std::string(clause) + " takes a whole number, not " + describe(value));
  }
  if (value.asInteger() < 0) {
    throw QueryError(QueryError::Phase::runtime, "SyntaxError", "NegativeIntegerArgument",
                     std::string(clause) + " takes a number that is not negative, not " + describe(value));
  }
  return static_cast<std::uint64_t>(value.asInteger());
}

class SortOperator final : public Operator {
 public:
  SortOperator(Run& run, OperatorPointer input, const Sort& step)
      : run_(run), input_(std::move(input)), step_(step), account_(run) {}

  bool next(Batch& out) override {
    if (!sorted_) {
      gather();
      arrange();
      sorted_ = true;
    }
    run_.check();
    return reader_.next(*store_, order_, step_.live(), out);
  }

  bool restart() override {
    for (std::vector<Value>& key : keys_) key.clear();
    if (store_) store_->clear();
    order_.clear();
    wanted_.reset();
    reader_.restart();
    account_.clear();
    in_.clear();
    sorted_ = false;
    return input_->restart();
  }

 private:
  void gather() {
    if (step_.limit() != nullptr) {
      const std::uint64_t limit = rowCount(run_, *step_.limit(), "LIMIT");
      const std::uint64_t skip = step_.skip() != nullptr ? rowCount(run_, *step_.skip(), "SKIP") : 0;
      if (limit < kHeldBound && skip < kHeldBound) wanted_ = static_cast<std::size_t>(limit + skip);
    }
    keys_.resize(step_.keys().size());
    Batch& in = in_;
    while (input_->next(in)) {
      run_.check();
      if (!store_) store_.emplace(run_.width());
      const Rows rows = allRows(in.rows);
      std::size_t bytes = 0;
      for (std::size_t k = 0; k < keys_.size(); ++k) {
        const std::size_t before = keys_[k].size();
        keys_[k].resize(before + in.rows);
        step_.keys()[k].formula->evaluate(run_, in, rows, keys_[k].data() + before);
        for (std::size_t i = before; i < keys_[k].size(); ++i) bytes += kGrowth + footprint(keys_[k][i]);
      }
      for (Slot slot : step_.live()) {
        std::vector<Value>& column = store_->columns[slot];
        column.insert(column.end(), in.columns[slot].begin(), in.columns[slot].end());
        for (const Value& value : in.columns[slot]) bytes += kGrowth + footprint(value);
      }
      store_->rows += in.rows;
      account_.add(bytes);
      if (wanted_ && store_->rows > std::max<std::size_t>(4 * *wanted_, 8 * kBatchRows)) prune();
    }
    if (!store_) store_.emplace(run_.width());
  }

  bool before(std::uint32_t a, std::uint32_t b) const {
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      const std::weak_ordering place = order(keys_[k][a], keys_[k][b]);
      if (place != 0) return step_.keys()[k].descending ? place > 0 : place < 0;
    }
    return a < b;  // rows that tie stay in the order in which they came
  }

  void arrange() {
    order_.resize(store_->rows);
    for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
    const auto less = [this](std::uint32_t a, std::uint32_t b) {
      run_.tick();
      return before(a, b);
    };
    if (wanted_ && *wanted_ < order_.size()) {
      const auto end = order_.begin() + static_cast<std::ptrdiff_t>(*wanted_);
      std::partial_sort(order_.begin(), end, order_.end(), less);
      order_.erase(end, order_.end());
    } else {
      std::sort(order_.begin(), order_.end(), less);
    }
  }

  /// Drops the rows that can no longer be among the first.
  void prune() {
    arrange();
    std::sort(order_.begin(), order_.end());
    for (std::vector<Value>& key : keys_) {
      for (std::size_t i = 0; i < order_.size(); ++i) {
        if (order_[i] != i) key[i] = std::move(key[order_[i]]);
      }
      key.resize(order_.size());
    }
    store_->keep(order_);
    std::size_t bytes = 0;
    for (const std::vector<Value>& key : keys_) {
      for (const Value& value : key) bytes += footprint(value);
    }
    for (Slot slot : step_.live()) {
      for (const Value& value : store_->columns[slot]) bytes += footprint(value);
    }
    account_.clear();
    account_.add(bytes);
  }

  // A column that grows has room for about as many values again.
  static constexpr std::size_t kGrowth = sizeof(Value);
  static constexpr std::uint64_t kHeldBound = std::uint64_t{1} << 31;

  Run& run_;
  OperatorPointer input_;
  const Sort& step_;
  Account account_;
  std::optional<std::size_t> wanted_;
  std::vector<std::vector<Value>> keys_;
  std::optional<Batch> store_;
  std::vector<std::uint32_t> order_;
  StoreReader reader_;
  Batch in_;
  bool sorted_ = false;
};

class SkipOperator final : public Operator {
 public:
  SkipOperator(Run& run, OperatorPointer input, const Formula& count)
      : run_(run), input_(std::move(input)), count_(count) {}

  bool next(Batch& out) override {
    if (!left_) left_ = rowCount(run_, count_, "SKIP");
    while (input_->next(out)) {
      run_.check();
      if (*left_ == 0) return true;
      if (*left_ < out.rows) {
        out.keep(allRows(out.rows).subspan(static_cast<std::size_t>(*left_)));
        left_ = 0;
        return true;
      }
      *left_ -= out.rows;
    }
    return false;
  }

  bool restart() override {
    left_.reset();
    return input_->restart();
  }

 private:
  Run& run_;
  OperatorPointer input_;
  const Formula& count_;
  std::optional<std::uint64_t> left_;
};

class LimitOperator final : public Operator {
 public:
  LimitOperator(Run& run, OperatorPointer input, const Formula& count)
      : run_(run), input_(std::move(input)), count_(count) {}

  bool next(Batch& out) override {
    if (!left_) {
      left_ = rowCount(run_, count_, "LIMIT");
      // Changes are made whole when they are first asked for rows, so a query that writes asks even for none.
      if (*left_ == 0 && run_.writes()) input_->next(out);
    }
    if (*left_ == 0 || !input_->next(out)) {
      out.clear();
      return false;
    }
    if (*left_ < out.rows) out.keep(allRows(static_cast<std::size_t>(*left_)));
    *left_ -= out.rows;
    return true;
  }

  bool restart() override {
    left_.reset();
    return input_->restart();
  }

 private:
  Run& run_;
  OperatorPointer input_;
  const Formula& count_;
  std::optional<std::uint64_t> left_;
};

}  // namespace

OperatorPointer Compute::start(Run& run, OperatorPointer input) const {
  return std::make_unique<ComputeOperator>(run, std::move(input), *this);
}

std::string Compute::text() const {
  std::string text = title_;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    text += i == 0 ? " " : ", ";
    const std::string formula = items_[i].formula->text();
    text += formula == items_[i].name ? formula : formula + " AS " + items_[i].name;
  }
  return text;
}

void Compute::collectUses(std::vector<Slot>& used) const {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (!skipped_[i]) items_[i].formula->collectSlots(used);
  }
  // What an earlier item fills need not come from the input.
  for (const Item& item : items_) {
    if (item.formula->slot() != item.slot) used.erase(std::remove(used.begin(), used.end(), item.slot), used.end());
  }
}

void Compute::collectProduced(std::vector<Slot>& produced) const {
  for (const Item& item : items_) {
    if (item.formula->slot() != item.slot) produced.push_back(item.slot);
  }
}

void Compute::setLive(std::vector<Slot> live) {
  skipped_.assign(items_.size(), false);
  std::vector<Slot> needed = live;
  for (std::size_t i = items_.size(); i-- > 0;) {
    const bool read = std::find(needed.begin(), needed.end(), items_[i].slot) != needed.end();
    skipped_[i] = !read && (items_[i].harmless || items_[i].formula->slot() != kNoSlot ||
                            items_[i].formula->constant() != nullptr);
    if (!skipped_[i]) items_[i].formula->collectSlots(needed);
  }
  Step::setLive(std::move(live));
}

OperatorPointer Unwind::start(Run& run, OperatorPointer input) const {
  return std::make_unique<UnwindOperator>(run, std::move(input), *this);
}

OperatorPointer Distinct::start(Run& run, OperatorPointer input) const {
  return std::make_unique<DistinctOperator>(run, std::move(input), *this);
}

OperatorPointer Sort::start(Run& run, OperatorPointer input) const {
  return std::make_unique<SortOperator>(run, std::move(input), *this);
}

std::string Sort::text() const {
  std::string text = limit_ ? "Top " + limit_->text() + " by" : "Sort";
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    text += (i == 0 ? " " : ", ") + keys_[i].formula->text() + (keys_[i].descending ? " DESC" : "");
  }
  return text;
}

void Sort::collectUses(std::vector<Slot>& used) const {
  for (const Key& key : keys_) key.formula->collectSlots(used);
}

OperatorPointer SkipOrLimit::start(Run& run, OperatorPointer input) const {
  if (isSkip_) return std::make_unique<SkipOperator>(run, std::move(input), *count_);
  return std::make_unique<LimitOperator>(run, std::move(input), *count_);
}

}  // namespace tov::query
