#include "query/run/run.h"

#include <algorithm>

#include "query/values/nesting.h"

namespace tov::query {

std::uint32_t NameTable::place(std::vector<std::string>& names, Places& places, std::string_view name) {
  const auto [found, isNew] = places.try_emplace(std::string(name), static_cast<std::uint32_t>(names.size()));
  if (isNew) names.emplace_back(name);
  return found->second;
}

Run::Run(const Snapshot& view, Transaction* transaction, const NameTable& names, std::size_t width,
         const Parameters& parameters, const Limits& limits)
    : view_(&view),
      transaction_(transaction),
      names_(names),
      width_(width),
      parameters_(parameters),
      limits_(limits),
      labels_(names.labels.size()),
      types_(names.types.size()),
      keys_(names.keys.size()),
      graph_(view, [this] { check(); }) {
  if (limits_.timeout) deadline_ = std::chrono::steady_clock::now() + *limits_.timeout;
  functions_.graph = view_;
  functions_.deleted = this;
  functions_.memory = this;
}

void Run::restart(const Snapshot& view, const Limits& limits) {
  view_ = &view;
  limits_ = limits;
  deadline_.reset();
  if (limits_.timeout) deadline_ = std::chrono::steady_clock::now() + *limits_.timeout;
  ticks_ = 0;
  held_ = 0;
  mostHeld_ = 0;
  functions_ = FunctionContext();
  functions_.graph = view_;
  functions_.deleted = this;
  functions_.memory = this;
  changes_ = Changes();
}

const Value& Run::parameter(const std::string& name) const {
  const auto found = parameters_.find(name);
  if (found == parameters_.end()) {
    throw QueryError(QueryError::Phase::runtime, "ParameterMissing", "MissingParameter",
                     "the query uses the parameter $" + name + ", which was not given");
  }
  return found->second;
}

std::optional<LabelId> Run::label(std::uint32_t name) {
  if (!labels_[name]) labels_[name] = view_->label(names_.labels[name]);
  return labels_[name];
}

std::optional<TypeId> Run::type(std::uint32_t name) {
  if (!types_[name]) types_[name] = view_->type(names_.types[name]);
  return types_[name];
}

std::optional<KeyId> Run::key(std::uint32_t name) {
  if (!keys_[name]) keys_[name] = view_->key(names_.keys[name]);
  return keys_[name];
}

LabelId Run::internLabel(std::uint32_t name) {
  if (!labels_[name]) labels_[name] = transaction_->label(names_.labels[name]);
  return *labels_[name];
}

TypeId Run::internType(std::uint32_t name) {
  if (!types_[name]) types_[name] = transaction_->type(names_.types[name]);
  return *types_[name];
}

KeyId Run::internKey(std::uint32_t name) {
  if (!keys_[name]) keys_[name] = transaction_->key(names_.keys[name]);
  return *keys_[name];
}

void Run::readProperty(std::uint32_t name, std::span<const NodeId> ids, Value* out) {
  const std::optional<KeyId> id = key(name);
  if (!id) {
    std::fill(out, out + ids.size(), Value());
  } else if (ids.size() == 1) {
    *out = view_->property(ids[0], *id);
  } else {
    view_->property(ids, *id, std::span(out, ids.size()));
  }
}

void Run::check() {
  if (limits_.cancel && limits_.cancel->cancelled()) {
    throw LimitError(LimitError::Bound::cancelled, "the query was cancelled");
  }
  if (deadline_ && std::chrono::steady_clock::now() >= *deadline_) {
    throw LimitError(LimitError::Bound::deadline, "the query ran longer than its limit of " +
                                                      std::to_string(limits_.timeout->count()) +
                                                      " ms; raise the limit or narrow the query");
  }
}

void Run::charge(std::size_t bytes) {
  if (limits_.memoryBytes && bytes > *limits_.memoryBytes - std::min(held_, *limits_.memoryBytes)) {
    throw LimitError(LimitError::Bound::memory, "the query would hold more than its limit of " +
                                                    std::to_string(*limits_.memoryBytes) +
                                                    " bytes; raise the limit or narrow the query");
  }
  held_ += bytes;
  mostHeld_ = std::max(mostHeld_, held_);
}

void Run::release(std::size_t bytes) noexcept {
  held_ -= std::min(bytes, held_);
}

std::vector<Value> Run::borrow(std::size_t count) {
  std::vector<Value> column;
  if (!pool_.empty()) {
    column = std::move(pool_.back());
    pool_.pop_back();
  }
  column.resize(count);
  return column;
}

void Run::giveBack(std::vector<Value>&& column) {
  column.clear();
  pool_.push_back(std::move(column));
}

void Run::recordDeleted(Node node) {
  const auto id = static_cast<std::uint64_t>(node.id);
  deletedNodes_.try_emplace(id, std::move(node));
}

void Run::recordDeleted(Relationship relationship) {
  const auto id = static_cast<std::uint64_t>(relationship.id);
  deletedRelationships_.try_emplace(id, std::move(relationship));
}

const Node* Run::deletedNode(NodeId id) const {
  if (deletedNodes_.empty()) return nullptr;
  const auto found = deletedNodes_.find(static_cast<std::uint64_t>(id));
  return found == deletedNodes_.end() ? nullptr : &found->second;
}

const Relationship* Run::deletedRelationship(RelationshipId id) const {
  if (deletedRelationships_.empty()) return nullptr;
  const auto found = deletedRelationships_.find(static_cast<std::uint64_t>(id));
  return found == deletedRelationships_.end() ? nullptr : &found->second;
}

std::optional<RelationshipHead> Run::head(RelationshipId id) const {
  const Relationship* deleted = deletedRelationship(id);
  if (deleted == nullptr) return std::nullopt;
  const std::optional<TypeId> type = view_->type(deleted->type);
  return RelationshipHead{type.value_or(TypeId{}), deleted->start, deleted->end};
}

RelationshipHead Run::headOf(RelationshipId id) const {
  if (const std::optional<RelationshipHead> deleted = head(id)) return *deleted;
  return view_->head(id);
}

Node Run::wholeNode(NodeId id) const {
  if (const Node* deleted = deletedNode(id)) return *deleted;
  return view_->node(id);
}

Relationship Run::wholeRelationship(RelationshipId id) const {
  if (const Relationship* deleted = deletedRelationship(id)) return *deleted;
  return view_->relationship(id);
}

Value Run::whole(const Value& value, std::size_t depth) {
  requireDepth(depth);
  tick();
  switch (value.kind()) {
    case Value::Kind::node:
      return wholeNode(value.nodeId());
    case Value::Kind::relationship:
      return wholeRelationship(value.relationshipId());
    case Value::Kind::path: {
      Path path;
      for (const Node& node : value.asPath().nodes) path.nodes.push_back(wholeNode(node.id));
      for (const Relationship& step : value.asPath().relationships) {
        path.relationships.push_back(wholeRelationship(step.id));
      }
      return path;
    }
    case Value::Kind::list: {
      List elements;
      elements.reserve(value.asList().size());
      for (const Value& element : value.asList()) elements.push_back(whole(element, depth + 1));
      return elements;
    }
    case Value::Kind::map: {
      Map entries;
      for (const auto& [key, element] : value.asMap()) entries.emplace(key, whole(element, depth + 1));
      return entries;
    }
    default:
      return value;
  }
}

}  // namespace tov::query
