// Formulas that run a chain for each row: pattern predicates, EXISTS, COUNT, pattern comprehensions, shortest paths as
// values. The chain runs once for many rows and each of its rows says which row it belongs to.
#include "query/run/formulas.h"

namespace tov::query {
namespace {

class ChainFormula final : public Formula {
 public:
  ChainFormula(ChainResult result, RowChain chain, FormulaPointer projection, std::string text)
      : result_(result), chain_(std::move(chain)), projection_(std::move(projection)), text_(std::move(text)) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    Answers answers(rows.size());
    if (chain_.rowByRow) {
      for (std::size_t i = 0; i < rows.size(); ++i) runFor(run, batch, rows.subspan(i, 1), i, answers);
    } else {
      runFor(run, batch, rows, 0, answers);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      switch (result_) {
        case ChainResult::exists:
          out[i] = answers.counts[i] != 0;
          break;
        case ChainResult::count:
          out[i] = answers.counts[i];
          break;
        case ChainResult::list:
          out[i] = std::move(answers.lists[i]);
          break;
        case ChainResult::first:
          out[i] = answers.lists[i].empty() ? Value() : answers.lists[i].front();
          break;
      }
    }
  }
  void collectSlots(std::vector<Slot>& used) const override {
    used.insert(used.end(), chain_.imports.begin(), chain_.imports.end());
  }
  std::string text() const override { return text_; }
  bool foldable() const override { return false; }

 private:
  struct Answers {
    explicit Answers(std::size_t rows) : counts(rows), lists(rows) {}
    std::vector<std::int64_t> counts;
    std::vector<List> lists;
  };

  void runFor(Run& run, const Batch& batch, Rows rows, std::size_t offset, Answers& answers) const {
    const Slot rowNumber = chain_.rowByRow ? kNoSlot : chain_.rowNumber;
    const OperatorPointer root =
        startChain(run, chain_.chain, std::make_unique<BatchSource>(batch, rows, chain_.imports, rowNumber));
    Account account(run);
    Batch found;
    while (root->next(found)) {
      run.check();
      std::optional<Operand> values;
      if (projection_) values.emplace(run, *projection_, found, allRows(found.rows));
      for (std::size_t i = 0; i < found.rows; ++i) {
        const std::size_t owner =
            chain_.rowByRow ? offset : static_cast<std::size_t>(found.columns[chain_.rowNumber][i].asInteger());
        ++answers.counts[owner];
        if (!values || (result_ == ChainResult::first && !answers.lists[owner].empty())) continue;
        account.add(footprint((*values)[i]));
        answers.lists[owner].push_back((*values)[i]);
      }
      if (result_ == ChainResult::exists && rows.size() == 1) return;
    }
  }

  ChainResult result_;
  RowChain chain_;
  FormulaPointer projection_;
  std::string text_;
};

}  // namespace

FormulaPointer chainFormula(ChainResult result, RowChain chain, FormulaPointer projection, std::string text) {
  return std::make_unique<ChainFormula>(result, std::move(chain), std::move(projection), std::move(text));
}

}  // namespace tov::query
