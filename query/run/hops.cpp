#include "query/run/hops.h"

#include <algorithm>

#include "query/values/comparison.h"

namespace tov::query {

bool Hops::prepare() {
  types_.clear();
  for (std::uint32_t name : pattern_.types) {
    const std::optional<TypeId> type = run_.type(name);
    if (type && std::find(types_.begin(), types_.end(), *type) == types_.end()) types_.push_back(*type);
  }
  return pattern_.types.empty() || !types_.empty();
}

void Hops::from(NodeId node, std::vector<Neighbour>& out) const {
  out.clear();
  run_.view().neighbours(node, types_, pattern_.direction, out);
}

void Hops::into(NodeId node, std::vector<Neighbour>& out) const {
  out.clear();
  Direction opposite = Direction::both;
  if (pattern_.direction == Direction::outgoing) opposite = Direction::incoming;
  if (pattern_.direction == Direction::incoming) opposite = Direction::outgoing;
  run_.view().neighbours(node, types_, opposite, out);
}

void Hops::between(NodeId start, NodeId end, std::vector<RelationshipId>& out) const {
  out.clear();
  if (types_.empty()) {
    from(start, found_);
    for (const Neighbour& step : found_) {
      if (step.node == end) out.push_back(step.relationship);
    }
    return;
  }
  for (TypeId type : types_) {
    if (pattern_.direction != Direction::incoming) run_.view().between(start, end, type, out);
    if (pattern_.direction == Direction::incoming || (pattern_.direction == Direction::both && start != end)) {
      run_.view().between(end, start, type, out);
    }
  }
}

bool Hops::acceptsType(TypeId type) const {
  return pattern_.types.empty() || std::find(types_.begin(), types_.end(), type) != types_.end();
}

std::uint64_t Hops::degree(NodeId node) const {
  return run_.view().degree(node, types_, pattern_.direction);
}

bool Hops::isUsed(const Batch& batch, std::size_t row, const std::vector<Slot>& slots, RelationshipId id) {
  for (Slot slot : slots) {
    const Value& other = batch.columns[slot][row];
    if (other.kind() == Value::Kind::relationship) {
      if (other.relationshipId() == id) return true;
    } else if (other.kind() == Value::Kind::list) {
      for (const Value& element : other.asList()) {
        if (element.kind() == Value::Kind::relationship && element.relationshipId() == id) return true;
      }
    }
  }
  return false;
}

void HopConditions::readRow(const Batch& batch, std::size_t row) {
  wanted_.clear();
  for (const auto& [key, formula] : properties_) wanted_.push_back(evaluateRow(run_, *formula, batch, row));
}

bool HopConditions::holds(RelationshipId id) {
  for (std::size_t i = 0; i < properties_.size(); ++i) {
    const std::optional<KeyId> key = run_.key(properties_[i].first);
    if (!key || equals(run_.view().property(id, *key), wanted_[i]) != Truth::yes) return false;
  }
  return true;
}

}  // namespace tov::query
