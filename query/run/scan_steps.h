// Where rows begin: all nodes, a label's nodes, an index, all relationships. Each runs anew for every row of its input,
// so that a second scan in one chain is the product of both.
#pragma once

#include <optional>

#include "query/run/formula.h"
#include "query/run/operator.h"

namespace tov::query {

/// Every node, or every node of one label.
class NodeScan final : public Step {
 public:
  /// @param label  its number in the plan's NameTable
  NodeScan(Slot node, std::optional<std::uint32_t> label, std::string text);
  Repeats repeats() const override { return Repeats::pass; }
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override;
  void collectUses(std::vector<Slot>&) const override {}
  void collectProduced(std::vector<Slot>& produced) const override { produced.push_back(node_); }

  Slot node() const { return node_; }
  std::optional<std::uint32_t> label() const { return label_; }
  /// Told when a filter right after the scan lets no node pass that fails this test.
  void setTest(PropertyTest test) { test_ = test; }
  const std::optional<PropertyTest>& test() const { return test_; }

 private:
  Slot node_;
  std::optional<std::uint32_t> label_;
  std::string text_;
  std::optional<PropertyTest> test_;
};

/// Nodes by an index over a label's property.
class IndexSeek final : public Step {
 public:
  enum class Mode { equal, anyOf, range, prefix };
  struct Lookup {
    Mode mode = Mode::equal;
    FormulaPointer value;  ///< equal, anyOf (a list), prefix
    FormulaPointer lower;  ///< range; may be null
    FormulaPointer upper;  ///< range; may be null
    bool lowerInclusive = true;
    bool upperInclusive = true;
  };

  IndexSeek(Slot node, std::uint32_t label, std::uint32_t key, Lookup lookup, std::string text);
  Repeats repeats() const override { return Repeats::pass; }
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override { produced.push_back(node_); }

  Slot node() const { return node_; }
  std::uint32_t label() const { return label_; }
  std::uint32_t key() const { return key_; }
  const Lookup& lookup() const { return lookup_; }

 private:
  Slot node_;
  std::uint32_t label_;
  std::uint32_t key_;
  Lookup lookup_;
  std::string text_;
};

/// Every relationship of one type (or of any) with its two ends.
class RelationshipScan final : public Step {
 public:
  /// @param either  each relationship is given in both directions
  RelationshipScan(Slot relationship, Slot start, Slot end, std::optional<std::uint32_t> type, bool either,
                   std::string text);
  Repeats repeats() const override { return Repeats::pass; }
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>&) const override {}
  void collectProduced(std::vector<Slot>& produced) const override;

  Slot relationship() const { return relationship_; }
  Slot startNode() const { return start_; }
  Slot endNode() const { return end_; }
  std::optional<std::uint32_t> type() const { return type_; }
  bool either() const { return either_; }

 private:
  Slot relationship_;
  Slot start_;
  Slot end_;
  std::optional<std::uint32_t> type_;
  bool either_;
  std::string text_;
};

/// Keeps the rows in which the node has all the labels.
class LabelFilter final : public Step {
 public:
  LabelFilter(Slot node, std::vector<std::uint32_t> labels, std::string text);
  Repeats repeats() const override { return Repeats::pass; }
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return text_; }
  void collectUses(std::vector<Slot>& used) const override { used.push_back(node_); }
  void collectProduced(std::vector<Slot>&) const override {}

  Slot node() const { return node_; }
  const std::vector<std::uint32_t>& labels() const { return labels_; }

 private:
  Slot node_;
  std::vector<std::uint32_t> labels_;
  std::string text_;
};

/// Keeps the rows in which the predicate is true.
class Filter final : public Step {
 public:
  explicit Filter(FormulaPointer predicate) : predicate_(std::move(predicate)) {}
  Repeats repeats() const override { return Repeats::pass; }
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Filter " + predicate_->text(); }
  void collectUses(std::vector<Slot>& used) const override { predicate_->collectSlots(used); }
  void collectProduced(std::vector<Slot>&) const override {}

  const Formula& predicate() const { return *predicate_; }

 private:
  FormulaPointer predicate_;
};

}  // namespace tov::query
