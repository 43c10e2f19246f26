// An expression compiled over slots: evaluated for many rows of a batch at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/run/batch.h"
#include "query/run/run.h"
#include "query/values/logic.h"

namespace tov::query {

class Formula;

/// A test of one property against a value that is the same in every row, such as `a.title CONTAINS $word`.
struct PropertyTest {
  enum class Kind : std::uint8_t { equal, less, lessOrEqual, greater, greaterOrEqual, startsWith, endsWith, contains };
  Kind kind = Kind::equal;
  Slot subject = kNoSlot;
  std::uint32_t key = 0;  ///< the key's number in the plan's NameTable
  const Formula* value = nullptr;
};

/// Immutable and shared by all runs of a plan.
class Formula {
 public:
  virtual ~Formula() = default;

  /// Sets `out[i]` to the value in row `rows[i]`. Rows that are not asked for are not evaluated, so they cannot fail.
  /// @throws QueryError, LimitError
  virtual void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const = 0;
  /// Appends the slots that are read.
  virtual void collectSlots(std::vector<Slot>& used) const = 0;
  /// How it reads in a plan.
  virtual std::string text() const = 0;

  /// The value when it is the same in every row and run.
  virtual const Value* constant() const { return nullptr; }
  /// The slot when the formula merely reads one.
  virtual Slot slot() const { return kNoSlot; }
  /// The slot when the formula is a property of what stands in it.
  virtual Slot propertyOf() const { return kNoSlot; }
  /// False when two evaluations may differ or when the graph is read: then it is never folded.
  virtual bool foldable() const { return true; }
  /// True when evaluating it once for many rows that agree in its slots is as good as once for each.
  virtual bool repeatable() const { return false; }
  /// The key's number in the plan's NameTable, for a formula with `propertyOf`.
  virtual std::uint32_t propertyName() const { return 0; }
  /// A test that every row passes in which the formula is true.
  virtual std::optional<PropertyTest> necessaryTest() const { return std::nullopt; }
  /// The test that the formula is, when it compares a slot: `subject` is compared itself, and `key` means nothing.
  virtual std::optional<PropertyTest> slotTest() const { return std::nullopt; }
  /// For a predicate: appends the rows in which it is true, when it can without making values. False when it did
  /// nothing.
  virtual bool select(Run&, const Batch&, Rows, std::vector<std::uint32_t>&) const { return false; }

  std::vector<Slot> slots() const;
};

using FormulaPointer = std::unique_ptr<Formula>;

/// The values of a formula in some rows; slots and constants are read in place.
class Operand {
 public:
  Operand(Run& run, const Formula& formula, const Batch& batch, Rows rows);
  const Value& operator[](std::size_t i) const {
    if (rows_ != nullptr) return values_[rows_[i]];
    return values_[constant_ ? 0 : i];
  }
  bool isConstant() const { return constant_; }

 private:
  const Value* values_ = nullptr;
  const std::uint32_t* rows_ = nullptr;  ///< set when `values_` is a whole column
  bool constant_ = false;
  std::optional<Scratch> computed_;
};

/// The values of one row, for operators that work row by row.
Value evaluateRow(Run& run, const Formula& formula, const Batch& batch, std::size_t row);

/// Rows in which the predicate is true, appended to `kept`.
void selectRows(Run& run, const Formula& predicate, const Batch& batch, Rows rows, std::vector<std::uint32_t>& kept);

}  // namespace tov::query
