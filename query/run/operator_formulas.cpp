// Formulas that compute: arithmetic, comparison, logic, text predicates, function calls, CASE.
#include <algorithm>
#include <array>

#include "query/run/composite_formula.h"
#include "query/run/formulas.h"
#include "query/values/arithmetic.h"
#include "query/values/comparison.h"
#include "query/values/text_match.h"

namespace tov::query {
namespace {

struct ArithmeticRow {
  std::string_view sign;
  Value (*apply)(const Value&, const Value&);
};
constexpr std::array<ArithmeticRow, 6> kArithmetic = {{
    {" + ", add},
    {" - ", subtract},
    {" * ", multiply},
    {" / ", divide},
    {" % ", modulo},
    {" ^ ", power},
}};

/// Bytes that `+` takes to make a list or text of two values; 0 for what is held in the value itself. A text is put
/// together before it becomes a value, so it stands there twice for a moment.
std::size_t joinedBytes(const Value& a, const Value& b) {
  const bool makesList = a.kind() == Value::Kind::list || b.kind() == Value::Kind::list;
  if (!makesList && a.kind() != Value::Kind::string && b.kind() != Value::Kind::string) return 0;
  const auto share = [makesList](const Value& value) {
    if (value.kind() == Value::Kind::list) return value.asList().size() * sizeof(Value);
    if (makesList) return sizeof(Value);
    return value.kind() == Value::Kind::string ? 2 * value.asString().size() : 0;
  };
  return share(a) + share(b);
}

class ArithmeticFormula final : public Composite {
 public:
  ArithmeticFormula(Formulas operands, std::vector<cypher::Arithmetic::Operator> operators)
      : Composite(std::move(operands)), operators_(std::move(operators)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    parts_[0]->evaluate(run, batch, rows, out);
    for (std::size_t k = 0; k < operators_.size(); ++k) {
      const Operand right(run, *parts_[k + 1], batch, rows);
      if (operators_[k] == cypher::Arithmetic::Operator::add) {
        addTo(run, out, right, rows.size());
        continue;
      }
      const auto apply = kArithmetic[static_cast<std::size_t>(operators_[k])].apply;
      for (std::size_t i = 0; i < rows.size(); ++i) out[i] = apply(out[i], right[i]);
    }
  }
  std::string text() const override {
    std::string text = "(" + parts_[0]->text();
    for (std::size_t k = 0; k < operators_.size(); ++k) {
      text += kArithmetic[static_cast<std::size_t>(operators_[k])].sign;
      text += parts_[k + 1]->text();
    }
    return text + ")";
  }

 private:
  /// Lists and texts can double with every `+`, so what a batch of them needs is charged before it is made. Who keeps
  /// them after that charges them again.
  static void addTo(Run& run, Value* out, const Operand& right, std::size_t count) {
    Account joined(run);
    for (std::size_t i = 0; i < count; ++i) {
      if (const std::size_t bytes = joinedBytes(out[i], right[i]); bytes != 0) joined.add(bytes);
      out[i] = add(out[i], right[i]);
    }
  }

  std::vector<cypher::Arithmetic::Operator> operators_;
};

Truth unequal(const Value& a, const Value& b) {
  return logicalNot(equals(a, b));
}

struct ComparisonRow {
  std::string_view sign;
  Truth (*apply)(const Value&, const Value&);
};
constexpr std::array<ComparisonRow, 6> kComparisons = {{
    {" = ", equals},
    {" <> ", unequal},
    {" < ", lessThan},
    {" <= ", lessOrEqual},
    {" > ", greaterThan},
    {" >= ", greaterOrEqual},
}};

bool compareIntegers(cypher::Comparison::Operator sign, std::int64_t a, std::int64_t b) {
  switch (sign) {
    case cypher::Comparison::Operator::equal:
      return a == b;
    case cypher::Comparison::Operator::unequal:
      return a != b;
    case cypher::Comparison::Operator::less:
      return a < b;
    case cypher::Comparison::Operator::lessOrEqual:
      return a <= b;
    case cypher::Comparison::Operator::greater:
      return a > b;
    case cypher::Comparison::Operator::greaterOrEqual:
      return a >= b;
  }
  return false;
}

/// A property of a slot tested against something that reads no slot.
std::optional<PropertyTest> testOf(const Formula& property, const Formula& value, PropertyTest::Kind kind) {
  if (property.propertyOf() == kNoSlot || !value.repeatable() || !value.slots().empty()) return std::nullopt;
  return PropertyTest{kind, property.propertyOf(), property.propertyName(), &value};
}

std::optional<PropertyTest> slotTestOf(const Formula& slot, const Formula& value, PropertyTest::Kind kind) {
  if (slot.slot() == kNoSlot || !value.repeatable() || !value.slots().empty()) return std::nullopt;
  return PropertyTest{kind, slot.slot(), 0, &value};
}

/// One side of a comparison, read where it is kept: a constant, a slot, or a node's property that was read before.
class KeptOperand {
 public:
  KeptOperand(Run& run, const Formula& formula, const Batch& batch) {
    if (const Value* constant = formula.constant()) {
      constant_ = constant;
    } else if (const Slot slot = formula.slot(); slot != kNoSlot) {
      column_ = columnOf(batch, slot);
    } else if (const Slot subject = formula.propertyOf(); subject != kNoSlot && !run.anyDeleted()) {
      const std::optional<KeyId> key = run.key(formula.propertyName());
      memory_ = run.graph().memory();
      if (key && memory_ != nullptr) {
        key_ = *key;
        column_ = columnOf(batch, subject);
      } else {
        memory_ = nullptr;
      }
    }
  }

  bool isUsable() const { return constant_ != nullptr || column_ != nullptr; }
  /// Null when the value is not at hand.
  const Value* at(std::uint32_t row) const {
    if (constant_ != nullptr) return constant_;
    const Value& cell = column_[row];
    if (memory_ == nullptr) return &cell;
    return cell.kind() == Value::Kind::node && cell.isReference() ? memory_->kept(cell.nodeId(), key_) : nullptr;
  }

 private:
  static const Value* columnOf(const Batch& batch, Slot slot) {
    return batch.columns[slot].size() == batch.rows ? batch.columns[slot].data() : nullptr;
  }

  const Value* constant_ = nullptr;
  const Value* column_ = nullptr;
  GraphMemory* memory_ = nullptr;
  KeyId key_{};
};

class ComparisonFormula final : public Composite {
 public:
  ComparisonFormula(Formulas operands, std::vector<cypher::Comparison::Operator> operators)
      : Composite(std::move(operands)), operators_(std::move(operators)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    if (operators_.size() == 1) {
      const Operand left(run, *parts_[0], batch, rows);
      const Operand right(run, *parts_[1], batch, rows);
      const auto apply = kComparisons[static_cast<std::size_t>(operators_[0])].apply;
      for (std::size_t i = 0; i < rows.size(); ++i) out[i] = toValue(apply(left[i], right[i]));
      return;
    }
    std::vector<Operand> operands;
    operands.reserve(parts_.size());
    for (const FormulaPointer& part : parts_) operands.emplace_back(run, *part, batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Truth all = Truth::yes;
      for (std::size_t k = 0; k < operators_.size(); ++k) {
        const auto apply = kComparisons[static_cast<std::size_t>(operators_[k])].apply;
        all = logicalAnd(all, apply(operands[k][i], operands[k + 1][i]));
      }
      out[i] = toValue(all);
    }
  }
  std::string text() const override {
    std::string text = parts_[0]->text();
    for (std::size_t k = 0; k < operators_.size(); ++k) {
      text += kComparisons[static_cast<std::size_t>(operators_[k])].sign;
      text += parts_[k + 1]->text();
    }
    return text;
  }

  std::optional<PropertyTest> necessaryTest() const override { return testWith(testOf); }
  std::optional<PropertyTest> slotTest() const override { return testWith(slotTestOf); }
  bool select(Run& run, const Batch& batch, Rows rows, std::vector<std::uint32_t>& kept) const override {
    if (operators_.size() != 1) return false;
    KeptOperand left(run, *parts_[0], batch);
    KeptOperand right(run, *parts_[1], batch);
    if (!left.isUsable() || !right.isUsable()) return false;
    const std::size_t before = kept.size();
    const auto sign = operators_[0];
    const auto apply = kComparisons[static_cast<std::size_t>(sign)].apply;
    for (const std::uint32_t row : rows) {
      const Value* a = left.at(row);
      const Value* b = right.at(row);
      if (a == nullptr || b == nullptr) {
        kept.resize(before);  // something must be read first, which goes faster for all rows at once
        return false;
      }
      const bool bothIntegers = a->kind() == Value::Kind::integer && b->kind() == Value::Kind::integer;
      if (bothIntegers ? compareIntegers(sign, a->asInteger(), b->asInteger()) : apply(*a, *b) == Truth::yes) {
        kept.push_back(row);
      }
    }
    return true;
  }

 private:
  using MakeTest = std::optional<PropertyTest>(const Formula&, const Formula&, PropertyTest::Kind);
  std::optional<PropertyTest> testWith(MakeTest make) const {
    using Kind = PropertyTest::Kind;
    constexpr std::array<Kind, 6> kKinds = {Kind::equal,       Kind::equal,   Kind::less,
                                            Kind::lessOrEqual, Kind::greater, Kind::greaterOrEqual};
    constexpr std::array<Kind, 6> kTurned = {Kind::equal,          Kind::equal, Kind::greater,
                                             Kind::greaterOrEqual, Kind::less,  Kind::lessOrEqual};
    if (operators_.size() != 1 || operators_[0] == cypher::Comparison::Operator::unequal) return std::nullopt;
    const auto place = static_cast<std::size_t>(operators_[0]);
    if (std::optional<PropertyTest> test = make(*parts_[0], *parts_[1], kKinds[place])) return test;
    return make(*parts_[1], *parts_[0], kTurned[place]);
  }

  std::vector<cypher::Comparison::Operator> operators_;
};

struct LogicRow {
  std::string_view sign;
  Truth (*apply)(Truth, Truth);
  Truth decided;  ///< the result that no further operand can change; unknown means there is none
};
constexpr std::array<LogicRow, 3> kLogic = {{
    {" AND ", logicalAnd, Truth::no},
    {" OR ", logicalOr, Truth::yes},
    {" XOR ", logicalXor, Truth::unknown},
}};

class LogicFormula final : public Composite {
 public:
  LogicFormula(cypher::Logic::Operator op, Formulas operands)
      : Composite(std::move(operands)), row_(kLogic[static_cast<std::size_t>(op)]) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    std::vector<Truth> result(rows.size());
    {
      const Operand first(run, *parts_[0], batch, rows);
      for (std::size_t i = 0; i < rows.size(); ++i) result[i] = truthOf(first[i]);
    }
    std::vector<std::uint32_t> open;       // rows of the batch that are not decided yet
    std::vector<std::size_t> openResults;  // and their places in `result`
    for (std::size_t k = 1; k < parts_.size(); ++k) {
      open.clear();
      openResults.clear();
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (row_.decided != Truth::unknown && result[i] == row_.decided) continue;
        open.push_back(rows[i]);
        openResults.push_back(i);
      }
      if (open.empty()) break;
      const Operand next(run, *parts_[k], batch, open);
      for (std::size_t j = 0; j < open.size(); ++j) {
        result[openResults[j]] = row_.apply(result[openResults[j]], truthOf(next[j]));
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = toValue(result[i]);
  }
  std::string text() const override {
    std::string text = "(" + parts_[0]->text();
    for (std::size_t k = 1; k < parts_.size(); ++k) text += std::string(row_.sign) + parts_[k]->text();
    return text + ")";
  }

  /// Of a conjunction any operand's test: what fails it fails the whole.
  std::optional<PropertyTest> necessaryTest() const override {
    if (row_.decided != Truth::no) return std::nullopt;
    for (const FormulaPointer& part : parts_) {
      if (std::optional<PropertyTest> test = part->necessaryTest()) return test;
    }
    return std::nullopt;
  }

 private:
  const LogicRow& row_;
};

class UnaryFormula final : public Composite {
 public:
  UnaryFormula(cypher::Unary::Operator op, FormulaPointer operand) : Composite({}), op_(op) {
    parts_.push_back(std::move(operand));
  }
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand values(run, *parts_[0], batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = apply(values[i]);
  }
  std::string text() const override {
    constexpr std::array<std::string_view, 3> kSigns = {"NOT ", "+", "-"};
    return std::string(kSigns[static_cast<std::size_t>(op_)]) + parts_[0]->text();
  }

 private:
  Value apply(const Value& value) const {
    switch (op_) {
      case cypher::Unary::Operator::negation:
        return toValue(logicalNot(truthOf(value)));
      case cypher::Unary::Operator::minus:
        return negate(value);
      case cypher::Unary::Operator::plus:
        return multiply(value, Value(1));
    }
    return {};
  }

  cypher::Unary::Operator op_;
};

struct PredicateRow {
  std::string_view sign;
  Truth (*apply)(const Value&, const Value&);
};
constexpr std::array<PredicateRow, 5> kPredicates = {{
    {" STARTS WITH ", startsWith},
    {" ENDS WITH ", endsWith},
    {" CONTAINS ", contains},
    {" =~ ", nullptr},  // needs a matcher that keeps its pattern
    {" IN ", in},
}};

class PredicateFormula final : public Composite {
 public:
  PredicateFormula(cypher::Predicate::Operator op, FormulaPointer left, FormulaPointer right) : Composite({}), op_(op) {
    parts_.push_back(std::move(left));
    parts_.push_back(std::move(right));
  }
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand left(run, *parts_[0], batch, rows);
    const Operand right(run, *parts_[1], batch, rows);
    if (op_ == cypher::Predicate::Operator::matches) {
      PatternMatcher matcher;
      for (std::size_t i = 0; i < rows.size(); ++i) out[i] = toValue(matcher.matches(left[i], right[i]));
      return;
    }
    const auto apply = kPredicates[static_cast<std::size_t>(op_)].apply;
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = toValue(apply(left[i], right[i]));
  }
  std::string text() const override {
    return parts_[0]->text() + std::string(kPredicates[static_cast<std::size_t>(op_)].sign) + parts_[1]->text();
  }

  std::optional<PropertyTest> necessaryTest() const override {
    switch (op_) {
      case cypher::Predicate::Operator::startsWith:
        return testOf(*parts_[0], *parts_[1], PropertyTest::Kind::startsWith);
      case cypher::Predicate::Operator::endsWith:
        return testOf(*parts_[0], *parts_[1], PropertyTest::Kind::endsWith);
      case cypher::Predicate::Operator::contains:
        return testOf(*parts_[0], *parts_[1], PropertyTest::Kind::contains);
      default:
        return std::nullopt;
    }
  }

 private:
  cypher::Predicate::Operator op_;
};

class NullCheckFormula final : public Composite {
 public:
  NullCheckFormula(FormulaPointer operand, bool negated) : Composite({}), negated_(negated) {
    parts_.push_back(std::move(operand));
  }
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand values(run, *parts_[0], batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = values[i].isNull() != negated_;
  }
  std::string text() const override { return parts_[0]->text() + (negated_ ? " IS NOT NULL" : " IS NULL"); }

 private:
  bool negated_;
};

class CallFormula final : public Composite {
 public:
  CallFormula(const ScalarFunction& function, Formulas arguments)
      : Composite(std::move(arguments)), function_(function) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    std::vector<Operand> operands;
    operands.reserve(parts_.size());
    for (const FormulaPointer& part : parts_) operands.emplace_back(run, *part, batch, rows);
    std::vector<Value> arguments(parts_.size());
    Account account(run);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool isHeavy = false;
      for (std::size_t k = 0; k < parts_.size(); ++k) {
        arguments[k] = operands[k][i];
        isHeavy = isHeavy || sizeOf(arguments[k]) >= kHeavy;
      }
      if (isHeavy) run.check();
      out[i] = function_.call(arguments, run.functions());
      if (const std::size_t size = sizeOf(out[i]); size >= kHeavy) account.add(size);
    }
  }
  std::string text() const override {
    std::string text = std::string(function_.name) + "(";
    for (std::size_t k = 0; k < parts_.size(); ++k) text += (k == 0 ? "" : ", ") + parts_[k]->text();
    return text + ")";
  }
  bool foldable() const override { return function_.volatility == Volatility::constant && Composite::foldable(); }
  bool repeatable() const override { return function_.volatility != Volatility::call && Composite::repeatable(); }

 private:
  // A batch of small values is small; large ones count while the batch is computed, and each may take its time.
  static constexpr std::size_t kHeavy = 4096;
  static std::size_t sizeOf(const Value& value) {
    if (value.kind() == Value::Kind::string) return value.asString().size();
    return value.kind() == Value::Kind::list ? value.asList().size() * sizeof(Value) : 0;
  }

  const ScalarFunction& function_;
};

/// Branches are evaluated only for the rows that come to them, so a division behind a guard is safe.
class CaseFormula final : public Formula {
 public:
  CaseFormula(FormulaPointer subject, std::vector<CaseBranch> branches, FormulaPointer otherwise)
      : subject_(std::move(subject)), branches_(std::move(branches)), otherwise_(std::move(otherwise)) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    std::vector<std::uint32_t> open(rows.begin(), rows.end());
    std::vector<std::size_t> places(rows.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    Scratch subjects(run, subject_ ? rows.size() : 0);
    if (subject_) subject_->evaluate(run, batch, rows, subjects.data());
    for (const CaseBranch& branch : branches_) {
      if (open.empty()) return;
      std::vector<std::uint32_t> taken;
      std::vector<std::size_t> takenPlaces;
      std::vector<std::uint32_t> left;
      std::vector<std::size_t> leftPlaces;
      const Operand whens(run, *branch.when, batch, open);
      for (std::size_t i = 0; i < open.size(); ++i) {
        const Truth fits = subject_ ? equals(subjects[places[i]], whens[i]) : truthOf(whens[i]);
        (fits == Truth::yes ? taken : left).push_back(open[i]);
        (fits == Truth::yes ? takenPlaces : leftPlaces).push_back(places[i]);
      }
      store(run, *branch.then, batch, taken, takenPlaces, out);
      open = std::move(left);
      places = std::move(leftPlaces);
    }
    if (otherwise_) {
      store(run, *otherwise_, batch, open, places, out);
    } else {
      for (std::size_t place : places) out[place] = Value();
    }
  }
  void collectSlots(std::vector<Slot>& used) const override {
    if (subject_) subject_->collectSlots(used);
    for (const CaseBranch& branch : branches_) {
      branch.when->collectSlots(used);
      branch.then->collectSlots(used);
    }
    if (otherwise_) otherwise_->collectSlots(used);
  }
  std::string text() const override {
    std::string text = "CASE";
    if (subject_) text += " " + subject_->text();
    for (const CaseBranch& branch : branches_) text += " WHEN " + branch.when->text() + " THEN " + branch.then->text();
    if (otherwise_) text += " ELSE " + otherwise_->text();
    return text + " END";
  }
  bool foldable() const override {
    const auto isConstant = [](const FormulaPointer& part) { return !part || part->constant() != nullptr; };
    return isConstant(subject_) && isConstant(otherwise_) &&
           std::all_of(branches_.begin(), branches_.end(),
                       [&](const CaseBranch& branch) { return isConstant(branch.when) && isConstant(branch.then); });
  }

 private:
  static void store(Run& run, const Formula& formula, const Batch& batch, Rows rows,
                    const std::vector<std::size_t>& places, Value* out) {
    if (rows.empty()) return;
    const Operand values(run, formula, batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[places[i]] = values[i];
  }

  FormulaPointer subject_;
  std::vector<CaseBranch> branches_;
  FormulaPointer otherwise_;
};

}  // namespace

FormulaPointer arithmeticFormula(Formulas operands, std::vector<cypher::Arithmetic::Operator> operators) {
  return std::make_unique<ArithmeticFormula>(std::move(operands), std::move(operators));
}

FormulaPointer comparisonFormula(Formulas operands, std::vector<cypher::Comparison::Operator> operators) {
  return std::make_unique<ComparisonFormula>(std::move(operands), std::move(operators));
}

FormulaPointer logicFormula(cypher::Logic::Operator op, Formulas operands) {
  return std::make_unique<LogicFormula>(op, std::move(operands));
}

FormulaPointer unaryFormula(cypher::Unary::Operator op, FormulaPointer operand) {
  return std::make_unique<UnaryFormula>(op, std::move(operand));
}

FormulaPointer predicateFormula(cypher::Predicate::Operator op, FormulaPointer left, FormulaPointer right) {
  return std::make_unique<PredicateFormula>(op, std::move(left), std::move(right));
}

FormulaPointer nullCheckFormula(FormulaPointer operand, bool negated) {
  return std::make_unique<NullCheckFormula>(std::move(operand), negated);
}

FormulaPointer callFormula(const ScalarFunction& function, Formulas arguments) {
  return std::make_unique<CallFormula>(function, std::move(arguments));
}

FormulaPointer caseFormula(FormulaPointer subject, std::vector<CaseBranch> branches, FormulaPointer otherwise) {
  return std::make_unique<CaseFormula>(std::move(subject), std::move(branches), std::move(otherwise));
}

}  // namespace tov::query
