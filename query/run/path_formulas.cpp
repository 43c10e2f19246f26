// Paths as values. Within a query a path holds bare nodes and relationships, known by their ids; Run::whole fills them
// when a row leaves.
#include <algorithm>

#include "query/run/composite_formula.h"
#include "query/run/formulas.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

Node bareNode(NodeId id) {
  Node node;
  node.id = id;
  return node;
}

class PathFormula final : public Formula {
 public:
  PathFormula(std::vector<Slot> nodes, std::vector<Slot> relationships, std::string text)
      : nodes_(std::move(nodes)), relationships_(std::move(relationships)), text_(std::move(text)) {}

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      run.tick();
      out[i] = build(run, batch, rows[i]);
    }
  }
  void collectSlots(std::vector<Slot>& used) const override {
    used.insert(used.end(), nodes_.begin(), nodes_.end());
    used.insert(used.end(), relationships_.begin(), relationships_.end());
  }
  std::string text() const override { return text_; }
  bool foldable() const override { return false; }

 private:
  Value build(Run& run, const Batch& batch, std::size_t row) const {
    Path path;
    const Value& start = batch.columns[nodes_.front()][row];
    if (start.kind() != Value::Kind::node) return {};
    path.nodes.push_back(bareNode(start.nodeId()));
    for (Slot slot : relationships_) {
      const Value& hop = batch.columns[slot][row];
      if (hop.kind() == Value::Kind::relationship) {
        follow(run, hop.relationshipId(), path);
      } else if (hop.kind() == Value::Kind::list) {
        for (const Value& step : hop.asList()) follow(run, step.relationshipId(), path);
      } else {
        return {};
      }
    }
    return path;
  }

  static void follow(const Run& run, RelationshipId id, Path& path) {
    const RelationshipHead head = run.headOf(id);
    Relationship relationship;
    relationship.id = id;
    relationship.start = head.start;
    relationship.end = head.end;
    const NodeId at = path.nodes.back().id;
    path.relationships.push_back(std::move(relationship));
    path.nodes.push_back(bareNode(head.start == at ? head.end : head.start));
  }

  std::vector<Slot> nodes_;
  std::vector<Slot> relationships_;
  std::string text_;
};

class PathPartsFormula final : public Composite {
 public:
  PathPartsFormula(bool nodes, FormulaPointer path) : Composite({}), nodes_(nodes) {
    parts_.push_back(std::move(path));
  }

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand paths(run, *parts_[0], batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = partsOf(paths[i]);
  }
  std::string text() const override { return (nodes_ ? "nodes(" : "relationships(") + parts_[0]->text() + ")"; }

 private:
  Value partsOf(const Value& path) const {
    if (path.isNull()) return {};
    if (path.kind() != Value::Kind::path) {
      throwArgumentType(std::string(nodes_ ? "nodes" : "relationships") + "() takes a path, not " + describe(path));
    }
    List parts;
    if (nodes_) {
      for (const Node& node : path.asPath().nodes) parts.push_back(Value::nodeReference(node.id));
    } else {
      for (const Relationship& step : path.asPath().relationships) {
        parts.push_back(Value::relationshipReference(step.id));
      }
    }
    return parts;
  }

  bool nodes_;
};

}  // namespace

FormulaPointer pathFormula(std::vector<Slot> nodes, std::vector<Slot> relationships, std::string text) {
  return std::make_unique<PathFormula>(std::move(nodes), std::move(relationships), std::move(text));
}

FormulaPointer pathNodesFormula(FormulaPointer path) {
  return std::make_unique<PathPartsFormula>(true, std::move(path));
}

FormulaPointer pathRelationshipsFormula(FormulaPointer path) {
  return std::make_unique<PathPartsFormula>(false, std::move(path));
}

}  // namespace tov::query
