// What runs: operators pull batches from the operator before them. A plan's steps make the operators of one run.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "query/run/batch.h"
#include "query/run/run.h"

namespace tov::query {

/// One operator of one run. Belongs to the run's thread.
class Operator {
 public:
  virtual ~Operator() = default;
  /// Replaces what `out` holds by the next rows. False at the end, and then `out` is empty; true with at least one row.
  virtual bool next(Batch& out) = 0;
  /// Back to how it was made, with its input, for another run of the same plan; memory is kept, rows are not.
  /// False when it cannot: then it must be made anew.
  virtual bool restart() { return false; }
};

using OperatorPointer = std::unique_ptr<Operator>;

/// One step of a plan: immutable, shared by all runs.
class Step {
 public:
  virtual ~Step() = default;

  /// The operator that runs this step over `input`. The step must outlive it.
  virtual OperatorPointer start(Run& run, OperatorPointer input) const = 0;
  /// The step's name and what it does, e.g. `Expand (p)-[:ATTENDED]->(m)`.
  virtual std::string text() const = 0;
  /// Appends the slots that the step reads from its input, beyond those it hands on.
  virtual void collectUses(std::vector<Slot>& used) const = 0;
  /// Appends the slots that the step fills itself.
  virtual void collectProduced(std::vector<Slot>& produced) const = 0;
  /// Told once, when the plan is complete: what must be in the output. Ascending.
  virtual void setLive(std::vector<Slot> live);
  /// True when only the produced slots leave the step, as from a projection.
  virtual bool isBarrier() const { return false; }

  const std::vector<Slot>& live() const { return live_; }
  /// Live slots that come from the input.
  const std::vector<Slot>& carried() const { return carried_; }

  /// Chains within the step, each with a name such as "optional" for the plan's text.
  struct Branch {
    std::string name;
    const std::vector<std::unique_ptr<Step>>* chain;
  };
  virtual std::vector<Branch> branches() const { return {}; }

  /// What becomes of rows that are there twice: each step after it has twice the work (`pass`), it makes no difference
  /// (`absorb`), or the result is another (`count`).
  enum class Repeats { pass, absorb, count };
  virtual Repeats repeats() const { return Repeats::count; }

  double estimatedRows = 0;
  std::uint32_t number = 0;  ///< within its plan; where PROFILE counts

 protected:
  std::vector<Slot> live_;
  std::vector<Slot> carried_;
};

using Chain = std::vector<std::unique_ptr<Step>>;

/// Tells every step of the chain what is live after it, given what is needed at the end.
/// @returns what the chain needs from its input, ascending
std::vector<Slot> settleLiveness(const Chain& chain, std::vector<Slot> needed);

/// The operators of a chain, one over the other.
OperatorPointer startChain(Run& run, const Chain& chain, OperatorPointer input);

/// One row of no columns: what a query starts from.
class UnitSource final : public Operator {
 public:
  explicit UnitSource(std::size_t width) : width_(width) {}
  bool next(Batch& out) override;
  bool restart() override {
    done_ = false;
    return true;
  }

 private:
  std::size_t width_;
  bool done_ = false;
};

/// The rows of a batch that stands elsewhere, as the input of a chain within a step.
class BatchSource final : public Operator {
 public:
  /// @param slots      the columns to hand on
  /// @param rowNumber  a slot to fill with the row's position in `rows`, or kNoSlot
  BatchSource(const Batch& batch, Rows rows, const std::vector<Slot>& slots, Slot rowNumber);
  bool next(Batch& out) override;

 private:
  const Batch& batch_;
  Rows rows_;
  const std::vector<Slot>& slots_;
  Slot rowNumber_;
  std::size_t position_ = 0;
};

/// Rows held by an operator, without a bound on their number, charged to the run's memory.
class RowStore {
 public:
  RowStore(Run& run, std::vector<Slot> slots, std::size_t width);

  void append(const Batch& batch);
  void appendRow(const Batch& batch, std::size_t row);
  std::size_t rows() const { return rows_.rows; }
  const Batch& batch() const { return rows_; }
  Batch& batch() { return rows_; }
  void clear();

 private:
  std::vector<Slot> slots_;
  Batch rows_;
  Account account_;
};

/// Hands out a store's rows in the order of `order`.
class StoreReader {
 public:
  bool next(const Batch& store, std::span<const std::uint32_t> order, const std::vector<Slot>& slots, Batch& out);
  void restart() { position_ = 0; }

 private:
  std::size_t position_ = 0;
};

/// Sets up `out` for `width` columns and empties it.
inline void reset(Batch& out, std::size_t width) {
  if (out.columns.size() < width) out.columns.resize(width);
  out.clear();
}

}  // namespace tov::query
