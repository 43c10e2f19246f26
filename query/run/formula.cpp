#include "query/run/formula.h"

#include <algorithm>
namespace tov::query {

std::vector<Slot> Formula::slots() const {
  std::vector<Slot> used;
  collectSlots(used);
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

Operand::Operand(Run& run, const Formula& formula, const Batch& batch, Rows rows) {
  if (const Slot slot = formula.slot(); slot != kNoSlot) {
    if (batch.columns[slot].size() != batch.rows) {
      throw Error("the query's plan reads a column that was not carried; please report the query");
    }
    values_ = batch.columns[slot].data();
    rows_ = rows.data();
  } else if (const Value* constant = formula.constant()) {
    values_ = constant;
    constant_ = true;
  } else {
    computed_.emplace(run, rows.size());
    formula.evaluate(run, batch, rows, computed_->data());
    values_ = computed_->data();
  }
}

Value evaluateRow(Run& run, const Formula& formula, const Batch& batch, std::size_t row) {
  const auto number = static_cast<std::uint32_t>(row);
  Value value;
  formula.evaluate(run, batch, Rows(&number, 1), &value);
  return value;
}

void selectRows(Run& run, const Formula& predicate, const Batch& batch, Rows rows, std::vector<std::uint32_t>& kept) {
  if (predicate.select(run, batch, rows, kept)) return;
  const Operand values(run, predicate, batch, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (truthOf(values[i]) == Truth::yes) kept.push_back(rows[i]);
  }
}

}  // namespace tov::query
