// Steps that change the graph. Each takes in all of its input before it changes anything and changes everything before
// it hands a row on: so a clause sees the graph as the clause before it left it.
#pragma once

#include <string>
#include <vector>

#include "query/run/expand_steps.h"
#include "query/run/formulas.h"
#include "query/run/operator.h"

namespace tov::query {

/// Properties of something new: single ones, or all of a map.
struct NewProperties {
  std::vector<std::pair<std::uint32_t, FormulaPointer>> single;
  FormulaPointer all;  ///< may be null
};

/// What CREATE and MERGE make for one row, in order: nodes before the relationships that join them.
struct NewNode {
  Slot slot;
  std::vector<std::uint32_t> labels;
  NewProperties properties;
};
struct NewRelationship {
  Slot slot;
  Slot start;
  Slot end;
  std::uint32_t type;
  NewProperties properties;
};
struct NewPattern {
  std::vector<NewNode> nodes;
  std::vector<NewRelationship> relationships;

  void collectUses(std::vector<Slot>& used) const;
  void collectProduced(std::vector<Slot>& produced) const;
};

/// One item of SET or REMOVE.
struct Assignment {
  enum class Mode { property, replace, merge, addLabels, removeLabels, removeProperty };
  Mode mode;
  FormulaPointer subject;
  std::uint32_t key = 0;
  std::vector<std::uint32_t> labels;
  FormulaPointer value;  ///< null for labels and removals
};

/// The base: gathers, changes row by row, hands on.
class WriteStep : public Step {
 public:
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  /// Changes the graph for one row and fills the produced slots of that row in `rows`, whose columns are complete.
  virtual void apply(Run& run, Batch& rows, std::size_t row) const = 0;
  void setLive(std::vector<Slot> live) override;
  /// Slots that are kept while the step works.
  const std::vector<Slot>& held() const { return held_; }

 private:
  std::vector<Slot> held_;
};

class CreatePattern final : public WriteStep {
 public:
  explicit CreatePattern(NewPattern pattern) : pattern_(std::move(pattern)) {}
  void apply(Run& run, Batch& rows, std::size_t row) const override;
  std::string text() const override { return "Create"; }
  void collectUses(std::vector<Slot>& used) const override { pattern_.collectUses(used); }
  void collectProduced(std::vector<Slot>& produced) const override { pattern_.collectProduced(produced); }

 private:
  NewPattern pattern_;
};

class Assign final : public WriteStep {
 public:
  Assign(std::string title, std::vector<Assignment> items) : title_(std::move(title)), items_(std::move(items)) {}
  void apply(Run& run, Batch& rows, std::size_t row) const override;
  std::string text() const override { return title_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>&) const override {}

 private:
  std::string title_;
  std::vector<Assignment> items_;
};

/// Deletes only after the last row, so that the order of targets does not matter.
class DeleteEntities final : public WriteStep {
 public:
  DeleteEntities(bool detach, Formulas targets) : detach_(detach), targets_(std::move(targets)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  void apply(Run& run, Batch& rows, std::size_t row) const override;
  std::string text() const override { return detach_ ? "Detach delete" : "Delete"; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>&) const override {}

  bool detach() const { return detach_; }
  const Formulas& targets() const { return targets_; }

 private:
  bool detach_;
  Formulas targets_;
};

/// For each row what the chain matches, or, when it matches nothing, what is created. Sees what earlier rows created.
class MergePattern final : public Step {
 public:
  MergePattern(Chain match, NewPattern pattern, std::vector<Slot> produced, std::vector<Slot> mustExist,
               std::vector<Assignment> onCreate, std::vector<Assignment> onMatch)
      : match_(std::move(match)),
        pattern_(std::move(pattern)),
        produced_(std::move(produced)),
        mustExist_(std::move(mustExist)),
        onCreate_(std::move(onCreate)),
        onMatch_(std::move(onMatch)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Merge"; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override {
    produced.insert(produced.end(), produced_.begin(), produced_.end());
  }
  void setLive(std::vector<Slot> live) override;
  std::vector<Branch> branches() const override { return {{"match", &match_}}; }

  const Chain& match() const { return match_; }
  const NewPattern& pattern() const { return pattern_; }
  const std::vector<Slot>& produced() const { return produced_; }
  const std::vector<Slot>& mustExist() const { return mustExist_; }
  const std::vector<Assignment>& onCreate() const { return onCreate_; }
  const std::vector<Assignment>& onMatch() const { return onMatch_; }
  const std::vector<Slot>& imports() const { return imports_; }
  /// Slots of the input that are kept while the step works.
  const std::vector<Slot>& held() const { return held_; }

 private:
  Chain match_;
  NewPattern pattern_;
  std::vector<Slot> produced_;
  std::vector<Slot> mustExist_;
  std::vector<Assignment> onCreate_;
  std::vector<Assignment> onMatch_;
  std::vector<Slot> imports_;
  std::vector<Slot> held_;
};

}  // namespace tov::query
