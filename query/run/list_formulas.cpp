// Formulas with a variable of their own: list comprehensions, quantifiers, reduce. The elements of many rows' lists are
// laid out as one batch, so that the inner formulas too are evaluated many values at a time.
#include <algorithm>
#include <array>

#include "query/run/composite_formula.h"
#include "query/run/formulas.h"
#include "query/values/arithmetic.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

/// Slots that formulas read, without those they fill themselves.
std::vector<Slot> outerSlots(std::initializer_list<const Formula*> formulas, std::initializer_list<Slot> own) {
  std::vector<Slot> used;
  for (const Formula* formula : formulas) {
    if (formula != nullptr) formula->collectSlots(used);
  }
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (Slot slot : own) used.erase(std::remove(used.begin(), used.end(), slot), used.end());
  return used;
}

const List& listIn(const Value& value, const char* construct) {
  if (value.kind() == Value::Kind::list) return value.asList();
  throwArgumentType(std::string(construct) + " takes a list, not " + describe(value));
}

/// The elements of lists of several rows, one a row, beside the slots that inner formulas read.
class Elements {
 public:
  /// @param first  the row to begin with; moved to the first that did not fit
  Elements(const Batch& outer, Rows rows, const Operand& lists, Slot variable, const std::vector<Slot>& slots,
           const char* construct, std::size_t& first)
      : batch(outer.columns.size()) {
    std::vector<Value>& column = batch.columns[variable];
    for (; first < rows.size() && batch.rows < kElements; ++first) {
      if (lists[first].isNull()) continue;
      const List& list = listIn(lists[first], construct);
      column.insert(column.end(), list.begin(), list.end());
      owners.insert(owners.end(), list.size(), first);
      for (Slot slot : slots) {
        batch.columns[slot].insert(batch.columns[slot].end(), list.size(), outer.columns[slot][rows[first]]);
      }
      batch.rows += list.size();
    }
  }

  Batch batch;
  std::vector<std::size_t> owners;  ///< for each element, the place of its row in `rows`

 private:
  static constexpr std::size_t kElements = 4 * kBatchRows;
};

class ComprehensionFormula final : public Formula {
 public:
  ComprehensionFormula(Slot variable, std::string name, FormulaPointer list, FormulaPointer where,
                       FormulaPointer projection)
      : variable_(variable),
        name_(std::move(name)),
        list_(std::move(list)),
        where_(std::move(where)),
        projection_(std::move(projection)),
        inner_(outerSlots({where_.get(), projection_.get()}, {variable_})) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand lists(run, *list_, batch, rows);
    std::vector<List> results(rows.size());
    Account held(run);
    if (!where_) makeRoom(lists, rows.size(), results, held);
    for (std::size_t first = 0; first < rows.size();) {
      run.check();
      Elements elements(batch, rows, lists, variable_, inner_, "a list comprehension", first);
      Account laidOut(run);
      laidOut.add(elements.batch.rows * sizeof(Value) * (1 + inner_.size()));
      std::vector<std::uint32_t> kept;
      Rows chosen = allRows(elements.batch.rows);
      if (where_) {
        selectRows(run, *where_, elements.batch, chosen, kept);
        chosen = kept;
      }
      if (projection_) {
        const Operand values(run, *projection_, elements.batch, chosen);
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
          bytes += footprint(values[i]);
          results[elements.owners[chosen[i]]].push_back(values[i]);
        }
        held.add(bytes);
      } else {
        held.add(chosen.size() * sizeof(Value));
        const std::vector<Value>& values = elements.batch.columns[variable_];
        for (std::uint32_t row : chosen) results[elements.owners[row]].push_back(values[row]);
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = lists[i].isNull() ? Value() : Value(std::move(results[i]));
  }
  void collectSlots(std::vector<Slot>& used) const override {
    list_->collectSlots(used);
    used.insert(used.end(), inner_.begin(), inner_.end());
  }
  std::string text() const override {
    return "[" + name_ + " IN " + list_->text() + (where_ ? " WHERE " + where_->text() : "") +
           (projection_ ? " | " + projection_->text() : "") + "]";
  }
  bool foldable() const override { return false; }

 private:
  /// Without a condition every result is as long as its list, so its memory is charged and taken at once.
  static void makeRoom(const Operand& lists, std::size_t count, std::vector<List>& results, Account& held) {
    for (std::size_t i = 0; i < count; ++i) {
      if (lists[i].kind() != Value::Kind::list) continue;
      const std::size_t size = lists[i].asList().size();
      held.add(size * sizeof(Value));
      results[i].reserve(size);
    }
  }

  Slot variable_;
  std::string name_;
  FormulaPointer list_;
  FormulaPointer where_;
  FormulaPointer projection_;
  std::vector<Slot> inner_;
};

class QuantifierFormula final : public Formula {
 public:
  using Mode = cypher::Quantifier::Mode;

  QuantifierFormula(Mode mode, Slot variable, std::string name, FormulaPointer list, FormulaPointer where)
      : mode_(mode),
        variable_(variable),
        name_(std::move(name)),
        list_(std::move(list)),
        where_(std::move(where)),
        inner_(outerSlots({where_.get()}, {variable_})) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand lists(run, *list_, batch, rows);
    std::vector<Count> counts(rows.size());
    for (std::size_t first = 0; first < rows.size();) {
      run.check();
      Elements elements(batch, rows, lists, variable_, inner_, "a quantifier", first);
      const Operand truths(run, *where_, elements.batch, allRows(elements.batch.rows));
      for (std::size_t i = 0; i < elements.batch.rows; ++i) {
        Count& count = counts[elements.owners[i]];
        switch (truthOf(truths[i])) {
          case Truth::yes:
            ++count.yes;
            break;
          case Truth::no:
            ++count.no;
            break;
          case Truth::unknown:
            ++count.unknown;
            break;
        }
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = lists[i].isNull() ? Value() : toValue(verdict(counts[i]));
  }
  void collectSlots(std::vector<Slot>& used) const override {
    list_->collectSlots(used);
    used.insert(used.end(), inner_.begin(), inner_.end());
  }
  std::string text() const override {
    constexpr std::array<std::string_view, 4> kNames = {"all", "any", "none", "single"};
    return std::string(kNames[static_cast<std::size_t>(mode_)]) + "(" + name_ + " IN " + list_->text() + " WHERE " +
           where_->text() + ")";
  }
  bool foldable() const override { return false; }

 private:
  struct Count {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t unknown = 0;
  };

  Truth verdict(const Count& count) const {
    const bool open = count.unknown != 0;
    switch (mode_) {
      case Mode::all:
        return count.no != 0 ? Truth::no : open ? Truth::unknown : Truth::yes;
      case Mode::any:
        return count.yes != 0 ? Truth::yes : open ? Truth::unknown : Truth::no;
      case Mode::none:
        return count.yes != 0 ? Truth::no : open ? Truth::unknown : Truth::yes;
      case Mode::single:
        return count.yes > 1 ? Truth::no : open ? Truth::unknown : truth(count.yes == 1);
    }
    return Truth::unknown;
  }

  Mode mode_;
  Slot variable_;
  std::string name_;
  FormulaPointer list_;
  FormulaPointer where_;
  std::vector<Slot> inner_;
};

/// What `reduce` adds up. A list or a text grows in its place: made anew with every `+`, it would cost the square of
/// its length.
class Growing {
 public:
  void start(Value value, Account& held) {
    kind_ = value.kind();
    if (kind_ == Value::Kind::list) {
      list_ = value.asList();
      held.add(list_.size() * sizeof(Value));
    } else if (kind_ == Value::Kind::string) {
      text_ = value.asString();
      held.add(text_.size());
    } else {
      value_ = std::move(value);
    }
  }

  void grow(const Value& next, Account& held) {
    if (kind_ == Value::Kind::list && next.kind() == Value::Kind::list) {
      makeRoom((list_.size() + next.asList().size()) * sizeof(Value), next.asList().size() * sizeof(Value), held);
      list_.insert(list_.end(), next.asList().begin(), next.asList().end());
    } else if (kind_ == Value::Kind::list && !next.isNull()) {
      makeRoom((list_.size() + 1) * sizeof(Value), sizeof(Value), held);
      list_.push_back(next);
    } else if (kind_ == Value::Kind::string && next.kind() == Value::Kind::string) {
      makeRoom(text_.size() + next.asString().size(), next.asString().size(), held);
      text_ += next.asString();
    } else {
      start(add(take(), next), held);
    }
  }

  Value take() {
    if (kind_ == Value::Kind::list) return std::exchange(list_, {});
    if (kind_ == Value::Kind::string) return std::exchange(text_, {});
    return std::move(value_);
  }

 private:
  static void makeRoom(std::size_t whole, std::size_t more, Account& held) {
    requireSize(whole);
    held.add(more);
  }

  Value::Kind kind_ = Value::Kind::null;
  Value value_;
  List list_;
  std::string text_;
};

/// Step k is taken for all rows at once that have an element k.
class ReduceFormula final : public Formula {
 public:
  explicit ReduceFormula(ReduceParts parts)
      : parts_(std::move(parts)), inner_(outerSlots({parts_.step.get()}, {parts_.accumulator, parts_.variable})) {
    for (const FormulaPointer& addend : parts_.addends) {
      const std::vector<Slot> used = outerSlots({addend.get()}, {parts_.variable});
      inner_.insert(inner_.end(), used.begin(), used.end());
    }
    std::sort(inner_.begin(), inner_.end());
    inner_.erase(std::unique(inner_.begin(), inner_.end()), inner_.end());
  }

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand lists(run, *parts_.list, batch, rows);
    std::size_t longest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!lists[i].isNull()) longest = std::max(longest, listIn(lists[i], "reduce").size());
    }
    parts_.initial->evaluate(run, batch, rows, out);
    if (parts_.step) {
      takeSteps(run, batch, rows, lists, longest, out);
    } else {
      addUp(run, batch, rows, lists, longest, out);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (lists[i].isNull()) out[i] = Value();
    }
  }
  void collectSlots(std::vector<Slot>& used) const override {
    parts_.initial->collectSlots(used);
    parts_.list->collectSlots(used);
    used.insert(used.end(), inner_.begin(), inner_.end());
  }
  std::string text() const override {
    std::string step = parts_.step ? parts_.step->text() : "(" + parts_.accumulatorName;
    for (const FormulaPointer& addend : parts_.addends) step += " + " + addend->text();
    return "reduce(" + parts_.accumulatorName + " = " + parts_.initial->text() + ", " + parts_.variableName + " IN " +
           parts_.list->text() + " | " + step + (parts_.step ? ")" : "))");
  }
  bool foldable() const override { return false; }

 private:
  void takeSteps(Run& run, const Batch& batch, Rows rows, const Operand& lists, std::size_t longest, Value* out) const {
    Batch inner(batch.columns.size());
    std::vector<std::size_t> owners;
    for (std::size_t k = 0; k < longest; ++k) {
      run.tick();
      layOut(batch, rows, lists, k, inner, owners);
      for (const std::size_t owner : owners) inner.columns[parts_.accumulator].push_back(std::move(out[owner]));
      const Operand values(run, *parts_.step, inner, allRows(inner.rows));
      for (std::size_t j = 0; j < owners.size(); ++j) out[owners[j]] = values[j];
    }
  }

  void addUp(Run& run, const Batch& batch, Rows rows, const Operand& lists, std::size_t longest, Value* out) const {
    Account held(run);
    std::vector<Growing> sums(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) sums[i].start(std::move(out[i]), held);
    Batch inner(batch.columns.size());
    std::vector<std::size_t> owners;
    for (std::size_t k = 0; k < longest; ++k) {
      run.tick();
      layOut(batch, rows, lists, k, inner, owners);
      for (const FormulaPointer& addend : parts_.addends) {
        const Operand values(run, *addend, inner, allRows(inner.rows));
        for (std::size_t j = 0; j < owners.size(); ++j) sums[owners[j]].grow(values[j], held);
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = sums[i].take();
  }

  /// Element `k` of the lists that have one, beside the slots that the step reads.
  void layOut(const Batch& batch, Rows rows, const Operand& lists, std::size_t k, Batch& inner,
              std::vector<std::size_t>& owners) const {
    inner.clear();
    owners.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (lists[i].isNull() || lists[i].asList().size() <= k) continue;
      inner.columns[parts_.variable].push_back(lists[i].asList()[k]);
      for (Slot slot : inner_) inner.columns[slot].push_back(batch.columns[slot][rows[i]]);
      owners.push_back(i);
    }
    inner.rows = owners.size();
  }

  ReduceParts parts_;
  std::vector<Slot> inner_;
};

}  // namespace

FormulaPointer comprehensionFormula(Slot variable, std::string name, FormulaPointer list, FormulaPointer where,
                                    FormulaPointer projection) {
  return std::make_unique<ComprehensionFormula>(variable, std::move(name), std::move(list), std::move(where),
                                                std::move(projection));
}

FormulaPointer quantifierFormula(cypher::Quantifier::Mode mode, Slot variable, std::string name, FormulaPointer list,
                                 FormulaPointer where) {
  return std::make_unique<QuantifierFormula>(mode, variable, std::move(name), std::move(list), std::move(where));
}

FormulaPointer reduceFormula(ReduceParts parts) {
  return std::make_unique<ReduceFormula>(std::move(parts));
}

}  // namespace tov::query
