// Steps over rows that need no graph: computed columns, UNWIND, DISTINCT, ORDER BY, SKIP and LIMIT.
#pragma once

#include <utility>

#include "query/run/formula.h"
#include "query/run/operator.h"

namespace tov::query {

/// Fills slots with the values of formulas; later ones may read earlier ones.
class Compute final : public Step {
 public:
  struct Item {
    FormulaPointer formula;
    Slot slot;
    std::string name;
    bool harmless = false;  ///< cannot fail, so it is left out when nobody reads it
  };
  Compute(std::string title, std::vector<Item> items) : title_(std::move(title)), items_(std::move(items)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override;
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;
  void setLive(std::vector<Slot> live) override;

  const std::vector<Item>& items() const { return items_; }
  /// Per item: whether anything downstream reads it. One that nobody reads is still evaluated when it can fail.
  bool skipped(std::size_t item) const { return skipped_[item]; }

 private:
  std::string title_;
  std::vector<Item> items_;
  std::vector<bool> skipped_;
};

/// One row for each element of a list.
class Unwind final : public Step {
 public:
  Unwind(FormulaPointer list, Slot element, std::string name)
      : list_(std::move(list)), element_(element), name_(std::move(name)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Unwind " + list_->text() + " AS " + name_; }
  void collectUses(std::vector<Slot>& used) const override { list_->collectSlots(used); }
  void collectProduced(std::vector<Slot>& produced) const override { produced.push_back(element_); }

  const Formula& list() const { return *list_; }
  Slot element() const { return element_; }

 private:
  FormulaPointer list_;
  Slot element_;
  std::string name_;
};

/// Each combination of the keys once; the first row that has it passes.
class Distinct final : public Step {
 public:
  explicit Distinct(std::vector<Slot> keys) : keys_(std::move(keys)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Distinct"; }
  void collectUses(std::vector<Slot>& used) const override { used.insert(used.end(), keys_.begin(), keys_.end()); }
  void collectProduced(std::vector<Slot>&) const override {}

  const std::vector<Slot>& keys() const { return keys_; }

 private:
  std::vector<Slot> keys_;
};

/// Rows in order; with a limit only the first are ever held.
class Sort final : public Step {
 public:
  struct Key {
    FormulaPointer formula;
    bool descending;
  };
  /// @param skip, limit  may be null; the rows kept are those that a SKIP and a LIMIT after this step let pass
  Sort(std::vector<Key> keys, std::shared_ptr<const Formula> skip, std::shared_ptr<const Formula> limit)
      : keys_(std::move(keys)), skip_(std::move(skip)), limit_(std::move(limit)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override;
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>&) const override {}

  const std::vector<Key>& keys() const { return keys_; }
  const Formula* skip() const { return skip_.get(); }
  const Formula* limit() const { return limit_.get(); }

 private:
  std::vector<Key> keys_;
  std::shared_ptr<const Formula> skip_;
  std::shared_ptr<const Formula> limit_;
};

/// Leaves out the first rows, or lets only the first pass.
class SkipOrLimit final : public Step {
 public:
  SkipOrLimit(bool isSkip, std::shared_ptr<const Formula> count) : isSkip_(isSkip), count_(std::move(count)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return (isSkip_ ? "Skip " : "Limit ") + count_->text(); }
  void collectUses(std::vector<Slot>& used) const override { count_->collectSlots(used); }
  void collectProduced(std::vector<Slot>&) const override {}

  bool isSkip() const { return isSkip_; }
  const Formula& count() const { return *count_; }

 private:
  bool isSkip_;
  std::shared_ptr<const Formula> count_;
};

}  // namespace tov::query
