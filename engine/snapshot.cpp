// The public face of a view of the graph.
#include <algorithm>
#include <functional>

#include "cursors.h"
#include "graph_memory_reader.h"
#include "snapshot_implementation.h"
#include "value_order.h"
#include "visit_adjacency.h"

namespace tov {
namespace {

/// Calls `visit` for the lists of the given types, by type, then direction. One type, the usual case, allocates
/// nothing.
template <typename Visit>
void visitWanted(NodeId node, std::span<const TypeId> types, Direction direction, Visit visit) {
  std::vector<TypeId> several;
  if (types.size() > 1) {
    several.assign(types.begin(), types.end());
    std::ranges::sort(several);
    several.erase(std::unique(several.begin(), several.end()), several.end());
    types = several;
  }
  for (const TypeId type : types) {
    for (const AdjacencyKey& key : {AdjacencyKey{node, type, false}, AdjacencyKey{node, type, true}}) {
      if (isWanted(key, direction)) visit(key);
    }
  }
}

template <typename Id>
std::vector<Id> allIds(std::size_t count) {
  std::vector<Id> ids;
  ids.reserve(count);
  for (std::size_t i = 0; i < count; ++i) ids.push_back(Id{static_cast<std::uint32_t>(i)});
  return ids;
}

template <typename Id>
std::optional<Id> found(std::optional<std::uint32_t> number) {
  if (!number) return std::nullopt;
  return Id{*number};
}

/// The name that a record refers to; a number that was never given out is damage, not a wrong call.
std::string_view storedName(const NameTable& names, std::uint32_t number) {
  if (number >= names.size()) failRecord("a name that is not in the catalog");
  return names.name(number);
}

Map namedProperties(capnp::List<record::Value>::Reader properties, const Snapshot::Implementation& view) {
  Map map;
  for (const auto property : properties) {
    map.emplace(storedName(view.names().keys, property.getKey()), decodeValue(property, view.texts()));
  }
  return map;
}

template <typename Id>
[[noreturn]] void failAbsent(Id id) {
  throw NotFoundError("there is no node or relationship with the id " + std::to_string(number(id)));
}

/// Reads one property of many records of one family.
template <typename Root, typename Id>
class PropertyColumn {
 public:
  PropertyColumn(const Snapshot::Implementation& view, Family family, KeyId key)
      : view_(view), family_(family), key_(key) {}

  /// In stretches, so that a large request does not pin the whole cache.
  void read(std::span<const Id> ids, std::span<Value> out) {
    if (out.size() < ids.size()) throw UsageError("the place for the values is shorter than the list of ids");
    for (std::size_t first = 0; first < ids.size(); first += kStretch) {
      const std::span<const Id> stretch = ids.subspan(first, std::min(kStretch, ids.size() - first));
      if (isRun(stretch)) {
        readRun(stretch, out.subspan(first));
      } else {
        readScattered(stretch, out.subspan(first));
      }
    }
  }

 private:
  static constexpr std::size_t kStretch = 256;
  static constexpr std::size_t kShortestRun = 8;

  /// Ascending, and so close together that walking past the records between them is cheaper than seeking each.
  static bool isRun(std::span<const Id> ids) {
    if (ids.size() < kShortestRun) return false;
    const bool ascends = std::ranges::adjacent_find(ids, std::greater_equal<>()) == ids.end();
    return ascends && number(ids.back()) - number(ids.front()) < 3 * ids.size();
  }

  void readRun(std::span<const Id> ids, std::span<Value> out) {
    auto it = view_.range(family_, IdKey(ids.front()), prefixEnd(IdKey(ids.back())));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const IdKey sought(ids[i]);
      while (it->valid() && it->key() < sought) it->next();
      if (!it->valid() || it->key() != sought) failAbsent(ids[i]);
      out[i] = decode(it->value());
    }
  }

  void readScattered(std::span<const Id> ids, std::span<Value> out) {
    std::vector<IdKey> keys;
    std::vector<rocksdb::Slice> slices;
    keys.reserve(ids.size());
    for (const Id id : ids) slices.emplace_back(std::string_view(keys.emplace_back(id)));
    std::vector<rocksdb::PinnableSlice> values(ids.size());
    const auto present = std::make_unique<bool[]>(ids.size());
    view_.get(family_, slices, values.data(), present.get());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (!present[i]) failAbsent(ids[i]);
      out[i] = decode(values[i].ToStringView());
    }
  }

  Value decode(std::string_view bytes) {
    Record<Root> record(bytes);
    return record.read(
        [&](typename Root::Reader root) { return findProperty(root.getProperties(), key_, view_.texts()); });
  }

  const Snapshot::Implementation& view_;
  Family family_;
  KeyId key_;
};

/// Values that are kept come from the memory of the commit; what is missing is read and kept.
template <typename Root, typename Id>
void readThroughMemory(const Snapshot::Implementation& view, Family family, KeyId key, std::span<const Id> ids,
                       std::span<Value> out) {
  if (out.size() < ids.size()) throw UsageError("the place for the values is shorter than the list of ids");
  PropertyColumn<Root, Id> column(view, family, key);
  GraphMemory* memory = view.memory();
  if (memory == nullptr) return column.read(ids, out);
  std::size_t first = 0;
  for (; first < ids.size(); ++first) {
    const Value* kept = memory->kept(ids[first], key);
    if (kept == nullptr) break;
    out[first] = *kept;
  }
  if (first == ids.size()) return;
  std::vector<Id> missing;
  std::vector<std::size_t> places;
  for (std::size_t i = first; i < ids.size(); ++i) {
    if (const Value* kept = memory->kept(ids[i], key)) {
      out[i] = *kept;
    } else {
      missing.push_back(ids[i]);
      places.push_back(i);
    }
  }
  std::vector<Value> values(missing.size());
  column.read(missing, values);
  for (std::size_t i = 0; i < missing.size(); ++i) {
    memory->keep(missing[i], key, values[i]);
    out[places[i]] = std::move(values[i]);
  }
}

template <typename Root, typename Id>
Value readOneThroughMemory(const Snapshot::Implementation& view, KeyId key, Id id) {
  GraphMemory* memory = view.memory();
  if (memory != nullptr) {
    if (const Value* kept = memory->kept(id, key)) return *kept;
  }
  rocksdb::PinnableSlice bytes;
  if constexpr (std::is_same_v<Id, NodeId>)
    view.nodeBytes(id, bytes);
  else
    view.relationshipBytes(id, bytes);
  Record<Root> record(bytes.ToStringView());
  Value value =
      record.read([&](typename Root::Reader root) { return findProperty(root.getProperties(), key, view.texts()); });
  if (memory != nullptr) memory->keep(id, key, value);
  return value;
}

}  // namespace

NodeCursor GraphMemory::Reader::find(LabelId label, KeyId key, const Value& value) const {
  return Snapshot(ViewPointer(ViewPointer(), &view_)).find(label, key, value);
}

NodeCursor GraphMemory::Reader::nodes(LabelId label) const {
  return scanLabel(ViewPointer(ViewPointer(), &view_), label);
}

void GraphMemory::Reader::property(std::span<const NodeId> ids, KeyId key, std::span<Value> out) const {
  PropertyColumn<record::Node, NodeId>(view_, Family::nodes, key).read(ids, out);
}

const Topology* GraphMemory::Reader::topology(const std::function<void()>& check) const {
  return view_.topology(check).get();
}

Snapshot::Snapshot(std::shared_ptr<const Implementation> implementation) : implementation_(std::move(implementation)) {}

std::optional<LabelId> Snapshot::label(std::string_view name) const {
  return found<LabelId>(implementation_->names().labels.find(name));
}
std::optional<TypeId> Snapshot::type(std::string_view name) const {
  return found<TypeId>(implementation_->names().types.find(name));
}
std::optional<KeyId> Snapshot::key(std::string_view name) const {
  return found<KeyId>(implementation_->names().keys.find(name));
}
std::string_view Snapshot::name(LabelId id) const {
  return implementation_->names().labels.name(number(id));
}
std::string_view Snapshot::name(TypeId id) const {
  return implementation_->names().types.name(number(id));
}
std::string_view Snapshot::name(KeyId id) const {
  return implementation_->names().keys.name(number(id));
}
std::vector<LabelId> Snapshot::labels() const {
  return allIds<LabelId>(implementation_->names().labels.size());
}
std::vector<TypeId> Snapshot::types() const {
  return allIds<TypeId>(implementation_->names().types.size());
}
std::vector<KeyId> Snapshot::keys() const {
  return allIds<KeyId>(implementation_->names().keys.size());
}

bool Snapshot::exists(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  return implementation_->get(Family::nodes, IdKey(id), bytes);
}

Node Snapshot::node(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->nodeBytes(id, bytes);
  NodeRecord record(bytes.ToStringView());
  return record.read([&](record::Node::Reader root) {
    Node node;
    node.id = id;
    for (const std::uint32_t label : root.getLabels()) {
      node.labels.emplace_back(storedName(implementation_->names().labels, label));
    }
    std::ranges::sort(node.labels);
    node.properties = namedProperties(root.getProperties(), *implementation_);
    return node;
  });
}

std::vector<LabelId> Snapshot::labels(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->nodeBytes(id, bytes);
  NodeRecord record(bytes.ToStringView());
  return record.read([&](record::Node::Reader root) {
    std::vector<LabelId> labels;
    for (const std::uint32_t label : root.getLabels()) labels.push_back(LabelId{label});
    return labels;
  });
}

bool Snapshot::hasLabel(NodeId id, LabelId label) const {
  if (GraphMemory* memory = implementation_->memory()) {
    if (const std::optional<bool> kept = memory->hasLabel(id, label)) return *kept;
  }
  rocksdb::PinnableSlice bytes;
  return implementation_->get(Family::labels, LabelKey(label, id), bytes);
}

Value Snapshot::property(NodeId id, KeyId key) const {
  return readOneThroughMemory<record::Node>(*implementation_, key, id);
}

Map Snapshot::properties(NodeId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->nodeBytes(id, bytes);
  NodeRecord record(bytes.ToStringView());
  return record.read(
      [&](record::Node::Reader root) { return namedProperties(root.getProperties(), *implementation_); });
}

void Snapshot::property(std::span<const NodeId> ids, KeyId key, std::span<Value> out) const {
  readThroughMemory<record::Node>(*implementation_, Family::nodes, key, ids, out);
}

bool Snapshot::exists(RelationshipId id) const {
  rocksdb::PinnableSlice bytes;
  return implementation_->get(Family::relationships, IdKey(id), bytes);
}

Relationship Snapshot::relationship(RelationshipId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->relationshipBytes(id, bytes);
  RelationshipRecord record(bytes.ToStringView());
  return record.read([&](record::Relationship::Reader root) {
    Relationship relationship;
    relationship.id = id;
    relationship.type = storedName(implementation_->names().types, root.getType());
    relationship.start = NodeId{root.getStart()};
    relationship.end = NodeId{root.getEnd()};
    relationship.properties = namedProperties(root.getProperties(), *implementation_);
    return relationship;
  });
}

RelationshipHead Snapshot::head(RelationshipId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->relationshipBytes(id, bytes);
  RelationshipRecord record(bytes.ToStringView());
  return record.read([](record::Relationship::Reader root) {
    return RelationshipHead{TypeId{root.getType()}, NodeId{root.getStart()}, NodeId{root.getEnd()}};
  });
}

Value Snapshot::property(RelationshipId id, KeyId key) const {
  return readOneThroughMemory<record::Relationship>(*implementation_, key, id);
}

Map Snapshot::properties(RelationshipId id) const {
  rocksdb::PinnableSlice bytes;
  implementation_->relationshipBytes(id, bytes);
  RelationshipRecord record(bytes.ToStringView());
  return record.read(
      [&](record::Relationship::Reader root) { return namedProperties(root.getProperties(), *implementation_); });
}

void Snapshot::property(std::span<const RelationshipId> ids, KeyId key, std::span<Value> out) const {
  readThroughMemory<record::Relationship>(*implementation_, Family::relationships, key, ids, out);
}

void Snapshot::neighbours(NodeId node, std::span<const TypeId> types, Direction direction,
                          std::vector<Neighbour>& out) const {
  const auto append = [&](const AdjacencyKey& key, const AdjacencyEntry& entry) {
    // Under both directions a self-loop was already given as an outgoing step.
    if (key.incoming && direction == Direction::both && entry.neighbour == node) return;
    out.push_back({entry.neighbour, entry.relationship, key.type, !key.incoming});
  };
  if (types.empty()) {
    implementation_->visitLists(node, direction, append);
    return;
  }
  visitWanted(node, types, direction, [&](const AdjacencyKey& key) {
    implementation_->visitAdjacency(key, [&](const AdjacencyEntry& entry) { append(key, entry); });
  });
}

std::uint64_t Snapshot::degree(NodeId node, std::span<const TypeId> types, Direction direction) const {
  if (types.empty()) return implementation_->degree(node, direction);
  std::uint64_t degree = 0;
  visitWanted(node, types, direction, [&](const AdjacencyKey& key) { degree += implementation_->degree(key); });
  return degree;
}

void Snapshot::between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out) const {
  // The shorter of the two lists is read; a long one is entered at the block that can hold the other end.
  const AdjacencyKey from{start, type, false};
  const AdjacencyKey to{end, type, true};
  if (implementation_->degree(from) <= implementation_->degree(to)) {
    implementation_->findAdjacent(from, end, out);
  } else {
    implementation_->findAdjacent(to, start, out);
  }
}

NodeCursor Snapshot::nodes() const {
  return scanNodes(implementation_);
}
NodeCursor Snapshot::nodes(LabelId label) const {
  return scanLabel(implementation_, label);
}
RelationshipCursor Snapshot::relationships() const {
  return scanRelationships(implementation_, std::nullopt);
}
RelationshipCursor Snapshot::relationships(TypeId type) const {
  return scanRelationships(implementation_, type);
}

std::vector<IndexDescription> Snapshot::indexes() const {
  return implementation_->state().indexes;
}
bool Snapshot::hasIndex(LabelId label, KeyId key) const {
  return implementation_->state().hasIndex(label, key);
}

std::uint64_t Snapshot::nodeCount() const {
  return implementation_->state().nodes;
}
std::uint64_t Snapshot::nodeCount(LabelId label) const {
  const auto& counts = implementation_->state().nodesByLabel;
  return number(label) < counts.size() ? counts[number(label)] : 0;
}
std::uint64_t Snapshot::relationshipCount() const {
  return implementation_->state().relationships;
}
std::uint64_t Snapshot::relationshipCount(TypeId type) const {
  const auto& counts = implementation_->state().relationshipsByType;
  return number(type) < counts.size() ? counts[number(type)] : 0;
}

std::optional<std::string> Snapshot::blob(std::string_view name) const {
  rocksdb::PinnableSlice bytes;
  if (!implementation_->get(Family::blobs, name, bytes)) return std::nullopt;
  return bytes.ToString();
}

std::vector<std::string> Snapshot::blobNames(std::string_view prefix) const {
  std::vector<std::string> names;
  for (auto it = implementation_->range(Family::blobs, prefix, prefixEnd(prefix)); it->valid(); it->next()) {
    names.emplace_back(it->key());
  }
  return names;
}

std::uint64_t Snapshot::commit() const {
  return implementation_->state().commit;
}

GraphMemory* memoryOf(const Snapshot& view) {
  return view.implementation_->memory();
}

std::chrono::system_clock::time_point Snapshot::committedAt() const {
  return std::chrono::system_clock::time_point(std::chrono::milliseconds(implementation_->state().committedAt));
}

}  // namespace tov
