#include "query/run/call_step.h"

#include <algorithm>

namespace tov::query {
namespace {

class CallOperator final : public Operator {
 public:
  CallOperator(Run& run, OperatorPointer input, const CallProcedure& step)
      : run_(run), input_(std::move(input)), step_(step), account_(run) {}

  bool next(Batch& out) override {
    run_.check();
    reset(out, run_.width());
    while (!out.full()) {
      if (position_ == answer_.size() && !advance(out)) break;
      for (; position_ < answer_.size() && !out.full(); ++position_) {
        out.appendCells(in_, row_, step_.carried());
        for (const CallProcedure::Yield& yield : step_.yields()) {
          out.columns[yield.slot].push_back(answer_[position_][yield.field]);
        }
        ++out.rows;
      }
    }
    return out.rows != 0;
  }

 private:
  bool advance(const Batch& out) {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      if (out.rows != 0) return false;
      if (!input_->next(in_)) {
        row_ = 0;
        return false;
      }
      row_ = 0;
    }
    std::vector<Value> arguments;
    for (const FormulaPointer& argument : step_.arguments()) {
      arguments.push_back(evaluateRow(run_, *argument, in_, row_));
    }
    arguments.resize(step_.procedure().arguments.size());
    answer_ = step_.procedure().call(arguments, run_);
    account_.clear();
    account_.add(answer_.size() * (sizeof(answer_[0]) + (1 + step_.procedure().fields.size()) * sizeof(Value)));
    position_ = 0;
    // A procedure that yields nothing lets its input pass.
    if (step_.procedure().fields.empty()) answer_.assign(1, {});
    return true;
  }

  Run& run_;
  OperatorPointer input_;
  const CallProcedure& step_;
  Batch in_;
  std::size_t row_ = 0;
  Procedure::Rows answer_;
  Account account_;  // of the answer
  std::size_t position_ = 0;
};

}  // namespace

OperatorPointer CallProcedure::start(Run& run, OperatorPointer input) const {
  return std::make_unique<CallOperator>(run, std::move(input), *this);
}

void CallProcedure::collectUses(std::vector<Slot>& used) const {
  for (const FormulaPointer& argument : arguments_) argument->collectSlots(used);
}

void CallProcedure::collectProduced(std::vector<Slot>& produced) const {
  for (const Yield& yield : yields_) produced.push_back(yield.slot);
}

}  // namespace tov::query
