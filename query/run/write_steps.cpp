#include "query/run/write_steps.h"

#include <algorithm>

#include "query/run/graph_changes.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

/// Columns that apply() may write to must have a cell for every row.
void completeColumns(Batch& rows, const std::vector<Slot>& produced) {
  for (Slot slot : produced) rows.columns[slot].assign(rows.rows, Value());
}

class WriteOperator final : public Operator {
 public:
  WriteOperator(Run& run, OperatorPointer input, const WriteStep& step)
      : run_(run), input_(std::move(input)), step_(step), store_(run, step.held(), run.width()) {}

  bool next(Batch& out) override {
    if (input_) {
      Batch in;
      while (input_->next(in)) store_.append(in);
      input_.reset();
      std::vector<Slot> produced;
      step_.collectProduced(produced);
      completeColumns(store_.batch(), produced);
      for (std::size_t row = 0; row < store_.rows(); ++row) {
        run_.tick();
        step_.apply(run_, store_.batch(), row);
      }
      order_.assign(allRows(store_.rows()).begin(), allRows(store_.rows()).end());
    }
    run_.check();
    return reader_.next(store_.batch(), order_, step_.live(), out);
  }

 private:
  Run& run_;
  OperatorPointer input_;
  const WriteStep& step_;
  RowStore store_;
  std::vector<std::uint32_t> order_;
  StoreReader reader_;
};

class DeleteOperator final : public Operator {
 public:
  DeleteOperator(Run& run, OperatorPointer input, const DeleteEntities& step)
      : run_(run), input_(std::move(input)), step_(step), store_(run, step.held(), run.width()) {}

  bool next(Batch& out) override {
    if (input_) {
      Batch in;
      while (input_->next(in)) store_.append(in);
      input_.reset();
      Deletion deletion(run_, step_.detach());
      const Rows rows = allRows(store_.rows());
      for (const FormulaPointer& target : step_.targets()) {
        const Operand values(run_, *target, store_.batch(), rows);
        for (std::size_t i = 0; i < rows.size(); ++i) deletion.add(values[i]);
      }
      deletion.carryOut();
      order_.assign(rows.begin(), rows.end());
    }
    run_.check();
    return reader_.next(store_.batch(), order_, step_.live(), out);
  }

 private:
  Run& run_;
  OperatorPointer input_;
  const DeleteEntities& step_;
  RowStore store_;
  std::vector<std::uint32_t> order_;
  StoreReader reader_;
};

class MergeOperator final : public Operator {
 public:
  MergeOperator(Run& run, OperatorPointer input, const MergePattern& step)
      : run_(run), input_(std::move(input)), step_(step), store_(run, step.held(), run.width()), result_(run.width()) {}

  bool next(Batch& out) override {
    if (input_) {
      Batch in;
      while (input_->next(in)) store_.append(in);
      input_.reset();
      for (Slot slot : step_.held()) resultFromInput_.push_back(slot);
      for (std::size_t row = 0; row < store_.rows(); ++row) mergeRow(row);
      order_.assign(allRows(result_.rows).begin(), allRows(result_.rows).end());
    }
    run_.check();
    return reader_.next(result_, order_, step_.live(), out);
  }

 private:
  void mergeRow(std::size_t row) {
    run_.tick();
    refuseMissing(row);
    const auto number = static_cast<std::uint32_t>(row);
    bool matched = false;
    {
      const OperatorPointer root =
          startChain(run_, step_.match(),
                     std::make_unique<BatchSource>(store_.batch(), Rows(&number, 1), step_.imports(), kNoSlot));
      while (root->next(found_)) {
        matched = true;
        for (std::size_t i = 0; i < found_.rows; ++i) {
          result_.appendCells(store_.batch(), row, resultFromInput_);
          result_.appendCells(found_, i, step_.produced());
          ++result_.rows;
        }
      }
    }
    const std::size_t first = changed_;
    changed_ = result_.rows;
    if (matched) {
      for (std::size_t i = first; i < result_.rows; ++i) assign(run_, step_.onMatch(), result_, i);
      return;
    }
    result_.appendCells(store_.batch(), row, resultFromInput_);
    ++result_.rows;
    changed_ = result_.rows;
    for (Slot slot : step_.produced()) result_.columns[slot].emplace_back();
    createPattern(run_, step_.pattern(), result_, result_.rows - 1);
    assign(run_, step_.onCreate(), result_, result_.rows - 1);
  }

  /// Null can be neither matched nor created, so the MERGE would create something new each time.
  void refuseMissing(std::size_t row) {
    for (Slot slot : step_.mustExist()) {
      if (store_.batch().columns[slot][row].isNull()) {
        throw QueryError(QueryError::Phase::runtime, "SemanticError", "MergeReadOwnWrites",
                         "MERGE cannot start from a node that is null");
      }
    }
    for (const NewNode& node : step_.pattern().nodes) refuseNull(node.properties, row);
    for (const NewRelationship& relationship : step_.pattern().relationships) refuseNull(relationship.properties, row);
  }

  void refuseNull(const NewProperties& properties, std::size_t row) {
    for (const auto& [key, formula] : properties.single) {
      if (!evaluateRow(run_, *formula, store_.batch(), row).isNull()) continue;
      throw QueryError(QueryError::Phase::runtime, "SemanticError", "MergeReadOwnWrites",
                       "MERGE cannot look for a property that is null: " + formula->text());
    }
  }

  Run& run_;
  OperatorPointer input_;
  const MergePattern& step_;
  RowStore store_;
  Batch result_;
  Batch found_;
  std::vector<Slot> resultFromInput_;
  std::size_t changed_ = 0;
  std::vector<std::uint32_t> order_;
  StoreReader reader_;
};

void collectProperties(const NewProperties& properties, std::vector<Slot>& used) {
  for (const auto& [key, formula] : properties.single) formula->collectSlots(used);
  if (properties.all) properties.all->collectSlots(used);
}

void collectAssignments(const std::vector<Assignment>& items, std::vector<Slot>& used) {
  for (const Assignment& item : items) {
    item.subject->collectSlots(used);
    if (item.value) item.value->collectSlots(used);
  }
}

std::vector<Slot> unionOf(std::vector<Slot> a, const std::vector<Slot>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  a.erase(std::unique(a.begin(), a.end()), a.end());
  return a;
}

}  // namespace

void NewPattern::collectUses(std::vector<Slot>& used) const {
  std::vector<Slot> all;
  for (const NewNode& node : nodes) collectProperties(node.properties, all);
  for (const NewRelationship& relationship : relationships) {
    collectProperties(relationship.properties, all);
    all.insert(all.end(), {relationship.start, relationship.end});
  }
  std::vector<Slot> own;
  collectProduced(own);
  for (Slot slot : all) {
    if (std::find(own.begin(), own.end(), slot) == own.end()) used.push_back(slot);
  }
}

void NewPattern::collectProduced(std::vector<Slot>& produced) const {
  for (const NewNode& node : nodes) produced.push_back(node.slot);
  for (const NewRelationship& relationship : relationships) produced.push_back(relationship.slot);
}

OperatorPointer WriteStep::start(Run& run, OperatorPointer input) const {
  return std::make_unique<WriteOperator>(run, std::move(input), *this);
}

void WriteStep::setLive(std::vector<Slot> live) {
  Step::setLive(std::move(live));
  std::vector<Slot> uses;
  collectUses(uses);
  held_ = unionOf(std::move(uses), carried_);
}

void CreatePattern::apply(Run& run, Batch& rows, std::size_t row) const {
  createPattern(run, pattern_, rows, row);
}

void Assign::apply(Run& run, Batch& rows, std::size_t row) const {
  assign(run, items_, rows, row);
}

void Assign::collectUses(std::vector<Slot>& used) const {
  collectAssignments(items_, used);
}

OperatorPointer DeleteEntities::start(Run& run, OperatorPointer input) const {
  return std::make_unique<DeleteOperator>(run, std::move(input), *this);
}

void DeleteEntities::apply(Run&, Batch&, std::size_t) const {}

void DeleteEntities::collectUses(std::vector<Slot>& used) const {
  for (const FormulaPointer& target : targets_) target->collectSlots(used);
}

OperatorPointer MergePattern::start(Run& run, OperatorPointer input) const {
  return std::make_unique<MergeOperator>(run, std::move(input), *this);
}

void MergePattern::collectUses(std::vector<Slot>& used) const {
  used.insert(used.end(), held_.begin(), held_.end());
}

void MergePattern::setLive(std::vector<Slot> live) {
  Step::setLive(std::move(live));
  imports_ = settleLiveness(match_, produced_);
  std::vector<Slot> uses = unionOf(imports_, mustExist_);
  pattern_.collectUses(uses);
  collectAssignments(onCreate_, uses);
  collectAssignments(onMatch_, uses);
  for (Slot slot : produced_) std::erase(uses, slot);
  held_ = unionOf(std::move(uses), carried_);
}

}  // namespace tov::query
