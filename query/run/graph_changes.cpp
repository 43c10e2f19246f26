#include "query/run/graph_changes.h"

#include <algorithm>

#include "query/values/access.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

[[noreturn]] void throwPropertyType(const std::string& key, const Value& value) {
  throw QueryError(QueryError::Phase::runtime, "TypeError", "InvalidPropertyType",
                   "the property " + key + " cannot hold " + describe(value) +
                       "; properties hold booleans, numbers, strings, calendar values and lists of one of these");
}

bool isScalar(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
    case Value::Kind::list:
    case Value::Kind::map:
    case Value::Kind::node:
    case Value::Kind::relationship:
    case Value::Kind::path:
      return false;
    default:
      return true;
  }
}

void requireStorable(const std::string& key, const Value& value) {
  if (value.isNull() || isScalar(value)) return;
  if (value.kind() == Value::Kind::list && std::all_of(value.asList().begin(), value.asList().end(), isScalar)) {
    return;
  }
  throwPropertyType(key, value);
}

/// The store has the last word on lists, for it decides how they are kept.
template <typename Change>
void storing(const std::string& key, const Value& value, const Change& change) {
  requireStorable(key, value);
  try {
    change();
  } catch (const UsageError&) {
    throwPropertyType(key, value);
  }
}

Map propertiesFor(Run& run, const NewProperties& wanted, const Batch& rows, std::size_t row) {
  Map properties;
  if (wanted.all) {
    const Value all = evaluateRow(run, *wanted.all, rows, row);
    if (!all.isNull()) properties = propertiesOf(all, &run.view());
  }
  for (const auto& [key, formula] : wanted.single) {
    properties.insert_or_assign(run.keyName(key), evaluateRow(run, *formula, rows, row));
  }
  std::erase_if(properties, [](const auto& entry) { return entry.second.isNull(); });
  for (const auto& [key, value] : properties) requireStorable(key, value);
  return properties;
}

template <typename Create>
auto creating(const Map& properties, const Create& create) {
  try {
    return create();
  } catch (const UsageError& error) {
    throw QueryError(QueryError::Phase::runtime, "TypeError", "InvalidPropertyType",
                     "the properties " + Value(properties).toText() + " cannot be stored: " + error.what());
  }
}

NodeId endOf(const Run& run, const Batch& rows, std::size_t row, Slot slot) {
  const Value& value = rows.columns[slot][row];
  if (value.isNull()) {
    throw QueryError(QueryError::Phase::runtime, "SemanticError", "MissingNode",
                     "a relationship cannot be created from or to a node that is null");
  }
  if (value.kind() != Value::Kind::node) {
    throwArgumentType("a relationship is created between nodes, not from or to " + describe(value));
  }
  if (run.deletedNode(value.nodeId()) != nullptr) {
    throwDeletedEntity("a relationship cannot be created from or to a node that this query has deleted");
  }
  return value.nodeId();
}

/// One entity, node or relationship, whose properties are changed.
class Entity {
 public:
  Entity(Run& run, const Value& value) : run_(run), isNode_(value.kind() == Value::Kind::node) {
    if (!isNode_ && value.kind() != Value::Kind::relationship) {
      throwArgumentType("SET and REMOVE change nodes and relationships, not " + describe(value));
    }
    if (isNode_)
      node_ = value.nodeId();
    else
      relationship_ = value.relationshipId();
    if (isNode_ ? run.deletedNode(node_) != nullptr : run.deletedRelationship(relationship_) != nullptr) {
      throwDeletedEntity("this query has deleted the " + describe(value) + ", so it cannot be changed");
    }
  }

  void set(const std::string& name, const Value& value) {
    storing(name, value, [&] {
      const KeyId key = run_.transaction().key(name);
      if (isNode_)
        setOn(node_, key, value);
      else
        setOn(relationship_, key, value);
    });
    ++run_.changes().propertiesSet;
  }
  Map properties() const { return isNode_ ? run_.view().properties(node_) : run_.view().properties(relationship_); }
  NodeId node(const Value& value) const {
    if (!isNode_) throwArgumentType("only nodes have labels, not " + describe(value));
    return node_;
  }

 private:
  template <typename Id>
  void setOn(Id id, KeyId key, const Value& value) {
    run_.transaction().setProperty(id, key, value);
  }

  Run& run_;
  bool isNode_;
  NodeId node_{};
  RelationshipId relationship_{};
};

void assignOne(Run& run, const Assignment& item, const Batch& rows, std::size_t row) {
  const Value subject = evaluateRow(run, *item.subject, rows, row);
  if (subject.isNull()) return;
  Entity entity(run, subject);
  switch (item.mode) {
    case Assignment::Mode::property:
      entity.set(run.keyName(item.key), evaluateRow(run, *item.value, rows, row));
      break;
    case Assignment::Mode::removeProperty:
      entity.set(run.keyName(item.key), Value());
      break;
    case Assignment::Mode::replace:
    case Assignment::Mode::merge: {
      const Value value = evaluateRow(run, *item.value, rows, row);
      if (value.isNull()) throwArgumentType("properties are set from a map, a node or a relationship, not from null");
      const Map wanted = propertiesOf(value, &run.view());
      if (item.mode == Assignment::Mode::replace) {
        for (const auto& [key, old] : entity.properties()) {
          if (!wanted.contains(key)) entity.set(key, Value());
        }
      }
      for (const auto& [key, property] : wanted) entity.set(key, property);
      break;
    }
    case Assignment::Mode::addLabels:
      for (std::uint32_t name : item.labels) {
        const LabelId label = run.internLabel(name);
        if (run.view().hasLabel(entity.node(subject), label)) continue;
        run.transaction().addLabel(entity.node(subject), label);
        ++run.changes().labelsAdded;
      }
      break;
    case Assignment::Mode::removeLabels:
      for (std::uint32_t name : item.labels) {
        const std::optional<LabelId> label = run.label(name);
        if (!label || !run.view().hasLabel(entity.node(subject), *label)) continue;
        run.transaction().removeLabel(entity.node(subject), *label);
        ++run.changes().labelsRemoved;
      }
      break;
  }
}

}  // namespace

void createPattern(Run& run, const NewPattern& pattern, Batch& rows, std::size_t row) {
  for (const NewNode& node : pattern.nodes) {
    const Map properties = propertiesFor(run, node.properties, rows, row);
    std::vector<LabelId> labels;
    for (std::uint32_t name : node.labels) labels.push_back(run.internLabel(name));
    const NodeId id = creating(properties, [&] { return run.transaction().createNode(labels, properties); });
    rows.columns[node.slot][row] = Value::nodeReference(id);
    ++run.changes().nodesCreated;
    run.changes().propertiesSet += properties.size();
    run.changes().labelsAdded += labels.size();
  }
  for (const NewRelationship& relationship : pattern.relationships) {
    const Map properties = propertiesFor(run, relationship.properties, rows, row);
    const NodeId start = endOf(run, rows, row, relationship.start);
    const NodeId end = endOf(run, rows, row, relationship.end);
    const TypeId type = run.internType(relationship.type);
    const RelationshipId id =
        creating(properties, [&] { return run.transaction().createRelationship(start, type, end, properties); });
    rows.columns[relationship.slot][row] = Value::relationshipReference(id);
    ++run.changes().relationshipsCreated;
    run.changes().propertiesSet += properties.size();
  }
}

void assign(Run& run, const std::vector<Assignment>& items, const Batch& rows, std::size_t row) {
  for (const Assignment& item : items) assignOne(run, item, rows, row);
}

void Deletion::add(const Value& target) {
  switch (target.kind()) {
    case Value::Kind::null:
      return;
    case Value::Kind::node:
      if (seenNodes_.insert(static_cast<std::uint64_t>(target.nodeId())).second) nodes_.push_back(target.nodeId());
      return;
    case Value::Kind::relationship:
      if (seenRelationships_.insert(static_cast<std::uint64_t>(target.relationshipId())).second) {
        relationships_.push_back(target.relationshipId());
      }
      return;
    case Value::Kind::path:
      for (const Relationship& step : target.asPath().relationships) add(Value::relationshipReference(step.id));
      for (const Node& node : target.asPath().nodes) add(Value::nodeReference(node.id));
      return;
    default:
      throwArgumentType("DELETE takes nodes, relationships and paths, not " + describe(target));
  }
}

void Deletion::carryOut() {
  for (RelationshipId id : relationships_) removeRelationship(id);
  std::vector<Neighbour> steps;
  for (NodeId id : nodes_) {
    if (run_.deletedNode(id) != nullptr) continue;
    steps.clear();
    run_.view().neighbours(id, {}, Direction::both, steps);
    if (!steps.empty() && !detach_) {
      throw QueryError(QueryError::Phase::runtime, "ConstraintVerificationFailed", "DeleteConnectedNode",
                       Value(run_.view().node(id)).toText() + " still has relationships, so it cannot be deleted",
                       "delete them first, or use DETACH DELETE");
    }
    for (const Neighbour& step : steps) removeRelationship(step.relationship);
    removeNode(id);
  }
}

void Deletion::removeNode(NodeId id) {
  Node last = run_.view().node(id);
  run_.changes().labelsRemoved += last.labels.size();
  run_.recordDeleted(std::move(last));
  run_.transaction().deleteNode(id);
  ++run_.changes().nodesDeleted;
}

void Deletion::removeRelationship(RelationshipId id) {
  if (run_.deletedRelationship(id) != nullptr) return;
  run_.recordDeleted(run_.view().relationship(id));
  run_.transaction().deleteRelationship(id);
  ++run_.changes().relationshipsDeleted;
}

}  // namespace tov::query
