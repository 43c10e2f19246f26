#include "query/run/run.h"

#include <algorithm>

namespace tov::query {
namespace {

std::uint32_t place(std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::uint32_t>(found - names.begin());
  names.emplace_back(name);
  return static_cast<std::uint32_t>(names.size() - 1);
}

std::size_t footprint(const Map& properties) {
  std::size_t bytes = 0;
  for (const auto& [key, value] : properties) bytes += 64 + key.size() + query::footprint(value);
  return bytes;
}

}  // namespace

std::uint32_t NameTable::label(std::string_view name) {
  return place(labels, name);
}
std::uint32_t NameTable::type(std::string_view name) {
  return place(types, name);
}
std::uint32_t NameTable::key(std::string_view name) {
  return place(keys, name);
}

std::size_t footprint(const Value& value) {
  std::size_t bytes = sizeof(Value);
  if (value.isReference()) return bytes;
  switch (value.kind()) {
    case Value::Kind::string:
      return bytes + 32 + value.asString().size();
    case Value::Kind::list:
      bytes += 32;
      for (const Value& element : value.asList()) bytes += footprint(element);
      return bytes;
    case Value::Kind::map:
      return bytes + 48 + footprint(value.asMap());
    case Value::Kind::path: {
      const Path& path = value.asPath();
      return bytes + 64 + path.nodes.size() * sizeof(Node) + path.relationships.size() * sizeof(Relationship);
    }
    case Value::Kind::node:
      return bytes + sizeof(Node) + footprint(value.asNode().properties);
    case Value::Kind::relationship:
      return bytes + sizeof(Relationship) + footprint(value.asRelationship().properties);
    case Value::Kind::dateTime:
    case Value::Kind::duration:
      return bytes + 64;
    default:
      return bytes;
  }
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
      keys_(names.keys.size()) {
  if (limits_.timeout) deadline_ = std::chrono::steady_clock::now() + *limits_.timeout;
  functions_.graph = view_;
  functions_.deleted = this;
  functions_.memory = this;
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

Value Run::whole(const Value& value) const {
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
      for (const Value& element : value.asList()) elements.push_back(whole(element));
      return elements;
    }
    case Value::Kind::map: {
      Map entries;
      for (const auto& [key, element] : value.asMap()) entries.emplace(key, whole(element));
      return entries;
    }
    default:
      return value;
  }
}

}  // namespace tov::query
