// Steps over groups of rows and over branches: aggregation, OPTIONAL MATCH, UNION.
#pragma once

#include "query/functions/function_catalog.h"
#include "query/run/formulas.h"
#include "query/run/operator.h"

namespace tov::query {

/// One row for each combination of the keys, with the results of aggregating functions over its rows. States are fed as
/// rows come; no row is held.
class Aggregate final : public Step {
 public:
  struct Key {
    FormulaPointer formula;
    Slot slot;
    std::string name;
  };
  struct Call {
    const AggregateFunction* function;
    bool distinct;
    bool star;
    Formulas arguments;
    Slot slot;
  };
  Aggregate(std::vector<Key> keys, std::vector<Call> calls) : keys_(std::move(keys)), calls_(std::move(calls)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override;
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;
  bool isBarrier() const override { return true; }

  const std::vector<Key>& keys() const { return keys_; }
  const std::vector<Call>& calls() const { return calls_; }

 private:
  std::vector<Key> keys_;
  std::vector<Call> calls_;
};

/// The rows of a chain for each input row, or the row once with nulls when the chain has none.
class OptionalRows final : public Step {
 public:
  OptionalRows(Chain chain, Slot rowNumber, std::vector<Slot> produced)
      : chain_(std::move(chain)), rowNumber_(rowNumber), produced_(std::move(produced)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Optional"; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;
  void setLive(std::vector<Slot> live) override;
  std::vector<Branch> branches() const override { return {{"optional", &chain_}}; }

  const Chain& chain() const { return chain_; }
  Slot rowNumber() const { return rowNumber_; }
  const std::vector<Slot>& imports() const { return imports_; }
  const std::vector<Slot>& filled() const { return filled_; }

 private:
  Chain chain_;
  Slot rowNumber_;
  std::vector<Slot> produced_;
  std::vector<Slot> imports_;
  std::vector<Slot> filled_;
};

/// The rows of several chains, one after the other, in common columns.
class Union final : public Step {
 public:
  struct Arm {
    Chain chain;
    std::vector<Slot> columns;
    std::vector<Slot> imports;
  };
  Union(std::vector<Arm> arms, std::vector<Slot> columns) : arms_(std::move(arms)), columns_(std::move(columns)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Union"; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;
  void setLive(std::vector<Slot> live) override;
  bool isBarrier() const override { return true; }
  std::vector<Branch> branches() const override;

  const std::vector<Arm>& arms() const { return arms_; }
  const std::vector<Slot>& columns() const { return columns_; }

 private:
  std::vector<Arm> arms_;
  std::vector<Slot> columns_;
};

}  // namespace tov::query
