// The one writer's changes: each call reads and checks first and changes afterwards, so that a call that throws leaves
// the transaction as it was.
#include <algorithm>
#include <array>
#include <chrono>

#include "adjacency_writer.h"
#include "database_implementation.h"
#include "pending_changes.h"
#include "value_order.h"

namespace tov {
namespace {

/// A node as a transaction changes it.
struct NodeContent {
  std::vector<LabelId> labels;  // ascending
  PropertyList properties;
};

struct RelationshipContent {
  RelationshipHead head;
  PropertyList properties;
};

const Value* findIn(const PropertyList& properties, KeyId key) {
  const auto at = std::ranges::lower_bound(properties, key, {}, &PropertyList::value_type::first);
  return at != properties.end() && at->first == key ? &at->second : nullptr;
}

/// Null removes.
void setIn(PropertyList& properties, KeyId key, const Value& value) {
  const auto at = std::ranges::lower_bound(properties, key, {}, &PropertyList::value_type::first);
  const bool present = at != properties.end() && at->first == key;
  if (value.isNull()) {
    if (present) properties.erase(at);
  } else if (present) {
    at->second = value;
  } else {
    properties.emplace(at, key, value);
  }
}

std::string indexKey(LabelId label, KeyId key, const Value& value, NodeId node) {
  std::string result{std::string_view(IndexPrefix(label, key))};
  result += encodeOrdered(value);
  appendBigEndian(result, number(node));
  return result;
}

// What a change to a set of entries costs beside the entry itself.
constexpr std::size_t kBytesPerAdjacencyEntry = 64;

}  // namespace

class Transaction::Implementation : private TextInterner {
 public:
  explicit Implementation(std::shared_ptr<Database::Implementation> database)
      : database_(std::move(database)),
        store_(database_->newest()->store()),
        base_(database_->newest()),
        pending_(base_->state()),
        view_(std::make_shared<Snapshot::Implementation>(base_, pending_)),
        snapshot_(view_) {}

  ~Implementation() override { rollback(); }

  const Snapshot& view() const { return snapshot_; }

  template <typename Id>
  Id intern(NameTable Names::*table, std::string_view name) {
    requireOpen();
    if (const auto known = ((*pending_.state.names).*table).find(name)) return Id{*known};
    requireName(name);
    // Names that readers see do not change under them.
    auto names = std::make_shared<Names>(*pending_.state.names);
    const Id id{((*names).*table).add(name)};
    pending_.state.nodesByLabel.resize(names->labels.size());
    pending_.state.relationshipsByType.resize(names->types.size());
    pending_.state.names = std::move(names);
    changed_ = true;
    return id;
  }

  NodeId createNode(std::span<const LabelId> labels, const Map& properties) {
    requireRoom();
    NodeContent content;
    content.labels.assign(labels.begin(), labels.end());
    std::ranges::sort(content.labels);
    content.labels.erase(std::unique(content.labels.begin(), content.labels.end()), content.labels.end());
    for (const LabelId label : content.labels) pending_.state.names->labels.name(number(label));
    content.properties = listOf(properties);

    const NodeId id{pending_.state.nextNode};
    putNode(id, content);
    for (const LabelId label : content.labels) {
      put(Family::labels, LabelKey(label, id), {});
      ++pending_.state.nodesByLabel[number(label)];
    }
    for (const IndexDescription& index : pending_.state.indexes) {
      if (!std::ranges::binary_search(content.labels, index.label)) continue;
      if (const Value* value = findIn(content.properties, index.key)) putEntry(index, *value, id);
    }
    ++pending_.state.nextNode;
    ++pending_.state.nodes;
    noteExists(id);
    return id;
  }

  RelationshipId createRelationship(NodeId start, TypeId type, NodeId end, const Map& properties) {
    requireRoom();
    pending_.state.names->types.name(number(type));
    for (const NodeId node : {start, end}) {
      if (exists(node)) continue;
      throw NotFoundError("cannot create a relationship: there is no node with the id " + std::to_string(number(node)));
    }
    const RelationshipContent content{{type, start, end}, listOf(properties)};
    const RelationshipId id{pending_.state.nextRelationship};
    putRelationship(id, content);
    addEntry({start, type, false}, {end, id});
    addEntry({end, type, true}, {start, id});
    ++pending_.state.nextRelationship;
    ++pending_.state.relationships;
    ++pending_.state.relationshipsByType[number(type)];
    return id;
  }

  void setProperty(NodeId id, KeyId key, const Value& value) {
    requireRoom();
    pending_.state.names->keys.name(number(key));
    if (!value.isNull()) requireStorable(value);
    NodeContent content = readNode(id);
    const Value* old = findIn(content.properties, key);
    if (old == nullptr ? value.isNull() : *old == value) return;
    const Value before = old == nullptr ? Value() : *old;
    setIn(content.properties, key, value);
    putNode(id, content);
    for (const LabelId label : content.labels) {
      if (!pending_.state.hasIndex(label, key)) continue;
      if (!before.isNull()) removeEntry({label, key}, before, id);
      if (!value.isNull()) putEntry({label, key}, value, id);
    }
  }

  void setProperty(RelationshipId id, KeyId key, const Value& value) {
    requireRoom();
    pending_.state.names->keys.name(number(key));
    if (!value.isNull()) requireStorable(value);
    RelationshipContent content = readRelationship(id);
    const Value* old = findIn(content.properties, key);
    if (old == nullptr ? value.isNull() : *old == value) return;
    setIn(content.properties, key, value);
    putRelationship(id, content);
  }

  void addLabel(NodeId id, LabelId label) {
    requireRoom();
    pending_.state.names->labels.name(number(label));
    NodeContent content = readNode(id);
    const auto at = std::ranges::lower_bound(content.labels, label);
    if (at != content.labels.end() && *at == label) return;
    content.labels.insert(at, label);
    putNode(id, content);
    put(Family::labels, LabelKey(label, id), {});
    ++pending_.state.nodesByLabel[number(label)];
    visitIndexed(content, label,
                 [&](const IndexDescription& index, const Value& value) { putEntry(index, value, id); });
  }

  void removeLabel(NodeId id, LabelId label) {
    requireOpen();
    NodeContent content = readNode(id);
    const auto at = std::ranges::lower_bound(content.labels, label);
    if (at == content.labels.end() || *at != label) return;
    content.labels.erase(at);
    putNode(id, content);
    dropLabel(id, content, label);
  }

  void deleteNode(NodeId id) {
    requireOpen();
    const NodeContent content = readNode(id);
    if (view_->degree(id, Direction::both) != 0) {
      throw ConstraintError("cannot delete the node with the id " + std::to_string(number(id)) +
                            ": it still has relationships; delete those first");
    }
    remove(Family::nodes, IdKey(id));
    knownNodes_.fill(0);
    for (const LabelId label : content.labels) dropLabel(id, content, label);
    --pending_.state.nodes;
    noteGraphChange();
  }

  void deleteRelationship(RelationshipId id) {
    requireOpen();
    const RelationshipHead head = readRelationship(id).head;
    remove(Family::relationships, IdKey(id));
    dropEntry({head.start, head.type, false}, {head.end, id});
    dropEntry({head.end, head.type, true}, {head.start, id});
    --pending_.state.relationships;
    --pending_.state.relationshipsByType[number(head.type)];
    pending_.texts.touch(pending_.state, id, head.type);
    noteGraphChange();
  }

  void createIndex(LabelId label, KeyId key) {
    requireRoom();
    pending_.state.names->labels.name(number(label));
    pending_.state.names->keys.name(number(key));
    if (pending_.state.hasIndex(label, key)) return;
    const IndexDescription index{label, key};
    pending_.batch.SetSavePoint();
    try {
      visitNodes(label, key, [&](NodeId id, const Value& value) {
        requireRoom();
        putEntry(index, value, id);
      });
    } catch (...) {
      require(pending_.batch.RollbackToSavePoint(), "take back an unfinished index");
      throw;
    }
    require(pending_.batch.PopSavePoint(), "note a change of the transaction");
    auto& indexes = pending_.state.indexes;
    const auto at = std::ranges::find_if(indexes, [&](const IndexDescription& other) {
      return std::pair(other.label, other.key) > std::pair(label, key);
    });
    indexes.insert(at, index);
    changed_ = true;
  }

  void dropIndex(LabelId label, KeyId key) {
    requireOpen();
    if (!pending_.state.hasIndex(label, key)) return;
    const IndexPrefix prefix(label, key);
    std::vector<std::string> keys;
    for (auto it = view_->range(Family::properties, prefix, prefixEnd(prefix)); it->valid(); it->next()) {
      keys.emplace_back(it->key());
    }
    for (const std::string& entry : keys) remove(Family::properties, entry);
    std::erase_if(pending_.state.indexes,
                  [&](const IndexDescription& index) { return index.label == label && index.key == key; });
    changed_ = true;
  }

  void createTextIndex(const TextIndex& index) {
    requireRoom();
    if (const auto* type = std::get_if<TypeId>(&index.of)) {
      pending_.state.names->types.name(number(*type));
    } else {
      pending_.state.names->labels.name(number(std::get<LabelId>(index.of)));
    }
    pending_.state.names->keys.name(number(index.key));
    const std::size_t before = pending_.state.textIndexes.size();
    pending_.texts.create(index, *base_, snapshot_, pending_);
    if (pending_.state.textIndexes.size() != before) changed_ = true;
  }

  void dropTextIndex(const TextIndex& index) {
    requireOpen();
    pending_.texts.drop(index, pending_.state);
    changed_ = true;
  }

  void putBlob(std::string_view name, std::string_view bytes) {
    requireRoom();
    requireName(name);
    put(Family::blobs, name, bytes);
    changed_ = true;
  }

  void deleteBlob(std::string_view name) {
    requireOpen();
    remove(Family::blobs, name);
    changed_ = true;
  }

  void setSavepoint() {
    requireOpen();
    pending_.savepoints.push_back({pending_.state, pending_.steps.size(), changed_});
    pending_.batch.SetSavePoint();
  }

  void rollbackToSavepoint() {
    requireSavepoint("roll back to");
    knownNodes_.fill(0);
    require(pending_.batch.RollbackToSavePoint(), "roll back to a savepoint");
    Savepoint& savepoint = pending_.savepoints.back();
    while (pending_.steps.size() > savepoint.steps) {
      takeBack(pending_.steps.back());
      pending_.steps.pop_back();
    }
    store_->texts.removeFrom(savepoint.state.nextText);
    pending_.state = std::move(savepoint.state);
    changed_ = savepoint.changed;
    pending_.savepoints.pop_back();
  }

  void releaseSavepoint() {
    requireSavepoint("release");
    require(pending_.batch.PopSavePoint(), "release a savepoint");
    pending_.savepoints.pop_back();
    if (pending_.savepoints.empty()) pending_.steps.clear();
  }

  void commit() {
    requireOpen();
    if (!changed_) {
      rollback();
      return;
    }
    try {
      // Nobody reads them back from the batch, so they need no place in its index.
      AdjacencyWriter writer(*view_, NodeId{base_->state().nextNode}, *pending_.batch.GetWriteBatch());
      for (const auto& [key, change] : pending_.adjacency) writer.write(key, change);
      pending_.texts.write(*base_, *view_, pending_, *pending_.batch.GetWriteBatch());
      ++pending_.state.commit;
      const auto now = std::chrono::system_clock::now().time_since_epoch();
      pending_.state.committedAt =
          static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
      writeState(*store_, base_->state(), pending_.state, pending_.batch);
      database_->write(*pending_.batch.GetWriteBatch(), pending_.state);
    } catch (...) {
      rollback();
      throw;
    }
    close();
  }

  void rollback() noexcept {
    if (!open_) return;
    store_->texts.removeFrom(base_->state().nextText);
    pending_.texts.undo(*store_);
    close();
  }

 private:
  /// A node that is there is asked for again and again, as one that many relationships start from.
  bool exists(NodeId node) {
    if (knownNodes_[number(node) % knownNodes_.size()] == number(node) + 1) return true;
    if (!snapshot_.exists(node)) return false;
    noteExists(node);
    return true;
  }

  void noteExists(NodeId node) { knownNodes_[number(node) % knownNodes_.size()] = number(node) + 1; }

  void requireOpen() const {
    if (!open_) throw UsageError("this transaction was committed or rolled back; begin a new one");
  }

  void requireSavepoint(const char* what) const {
    requireOpen();
    if (pending_.savepoints.empty()) {
      throw UsageError(std::string("there is no savepoint to ") + what + "; call setSavepoint first");
    }
  }

  void requireRoom() const {
    requireOpen();
    const std::size_t bytes =
        pending_.batch.GetDataSize() + pending_.adjacencyEntries * kBytesPerAdjacencyEntry + pending_.texts.bytes();
    const std::size_t limit = store_->options().memoryLimit / 2;
    if (bytes <= limit) return;
    throw LimitError(LimitError::Bound::memory,
                     "the changes of this transaction take more than half of the memory limit of " +
                         std::to_string(store_->options().memoryLimit) +
                         " bytes; commit in smaller parts or raise the limit");
  }

  void close() {
    open_ = false;
    view_->close();
    pending_.batch.Clear();
    pending_.adjacency.clear();
    pending_.savepoints.clear();
    pending_.steps.clear();
    store_->writer.release();
    base_.reset();
    store_.reset();
    database_.reset();
  }

  void noteGraphChange() {
    pending_.changesGraph = true;
    changed_ = true;
  }

  void put(Family family, std::string_view key, std::string_view value) {
    require(pending_.batch.Put(store_->family(family), key, value), "note a change of the transaction");
  }

  void remove(Family family, std::string_view key) {
    require(pending_.batch.Delete(store_->family(family), key), "note a change of the transaction");
  }

  std::optional<std::uint32_t> intern(KeyId key, std::string_view text) override {
    if (const auto known = store_->texts.find(key, text)) return known;
    if (!store_->texts.hasRoom(key, text, pending_.state.nextText)) return std::nullopt;
    std::string numberBytes;
    std::string value;
    appendBigEndian(numberBytes, pending_.state.nextText);
    appendBigEndian(value, number(key));
    value += text;
    put(Family::texts, numberBytes, value);
    store_->texts.add(pending_.state.nextText, key, text);
    return pending_.state.nextText++;
  }

  /// Checks everything before the first key is interned.
  PropertyList listOf(const Map& properties) {
    for (const auto& [name, value] : properties) {
      if (value.isNull()) continue;
      requireName(name);
      requireStorable(value);
    }
    PropertyList list;
    for (const auto& [name, value] : properties) {
      if (!value.isNull()) list.emplace_back(intern<KeyId>(&Names::keys, name), value);
    }
    std::ranges::sort(list, {}, &PropertyList::value_type::first);
    return list;
  }

  NodeContent readNode(NodeId id) const {
    rocksdb::PinnableSlice bytes;
    view_->nodeBytes(id, bytes);
    NodeRecord record(bytes.ToStringView());
    return record.read([&](record::Node::Reader root) {
      NodeContent content;
      for (const std::uint32_t label : root.getLabels()) {
        if (label >= pending_.state.nodesByLabel.size()) failRecord("an unknown label");
        content.labels.push_back(LabelId{label});
      }
      content.properties = decodeProperties(root.getProperties(), view_->texts());
      return content;
    });
  }

  RelationshipContent readRelationship(RelationshipId id) const {
    rocksdb::PinnableSlice bytes;
    view_->relationshipBytes(id, bytes);
    RelationshipRecord record(bytes.ToStringView());
    return record.read([&](record::Relationship::Reader root) {
      if (root.getType() >= pending_.state.relationshipsByType.size()) failRecord("an unknown relationship type");
      return RelationshipContent{{TypeId{root.getType()}, NodeId{root.getStart()}, NodeId{root.getEnd()}},
                                 decodeProperties(root.getProperties(), view_->texts())};
    });
  }

  void putNode(NodeId id, const NodeContent& content) {
    const std::string bytes = encodeNode(content.labels, content.properties, *this);
    put(Family::nodes, IdKey(id), bytes);
    pending_.texts.touch(pending_.state, id, content.labels);
    noteGraphChange();
  }

  void putRelationship(RelationshipId id, const RelationshipContent& content) {
    const std::string bytes = encodeRelationship(content.head, content.properties, *this);
    put(Family::relationships, IdKey(id), bytes);
    pending_.texts.touch(pending_.state, id, content.head.type);
    noteGraphChange();
  }

  void putEntry(const IndexDescription& index, const Value& value, NodeId node) {
    put(Family::properties, indexKey(index.label, index.key, value, node), {});
  }

  void removeEntry(const IndexDescription& index, const Value& value, NodeId node) {
    remove(Family::properties, indexKey(index.label, index.key, value, node));
  }

  template <typename Visit>
  void visitIndexed(const NodeContent& content, LabelId label, Visit visit) {
    for (const IndexDescription& index : pending_.state.indexes) {
      if (index.label != label) continue;
      if (const Value* value = findIn(content.properties, index.key)) visit(index, *value);
    }
  }

  void dropLabel(NodeId id, const NodeContent& content, LabelId label) {
    remove(Family::labels, LabelKey(label, id));
    pending_.texts.touch(pending_.state, id, std::span(&label, 1));
    --pending_.state.nodesByLabel[number(label)];
    visitIndexed(content, label,
                 [&](const IndexDescription& index, const Value& value) { removeEntry(index, value, id); });
  }

  /// Calls `visit(id, value)` for the nodes with the label that have the property.
  template <typename Visit>
  void visitNodes(LabelId label, KeyId key, Visit visit) {
    NodeCursor cursor = snapshot_.nodes(label);
    std::vector<NodeId> ids(256);
    std::vector<Value> values(ids.size());
    for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
      snapshot_.property(std::span(ids).first(count), key, values);
      for (std::size_t i = 0; i < count; ++i) {
        if (!values[i].isNull()) visit(ids[i], values[i]);
      }
    }
  }

  void addEntry(AdjacencyKey key, AdjacencyEntry entry) {
    pending_.adjacency[key].added.insert(entry);
    ++pending_.adjacencyEntries;
    note({AdjacencyStep::Kind::added, key, entry});
  }

  void dropEntry(AdjacencyKey key, AdjacencyEntry entry) {
    AdjacencyChange& change = pending_.adjacency[key];
    if (change.added.erase(entry) == 0) {
      change.removed.insert(entry);
      ++pending_.adjacencyEntries;
      note({AdjacencyStep::Kind::dropped, key, entry});
    } else {
      --pending_.adjacencyEntries;
      note({AdjacencyStep::Kind::droppedAdded, key, entry});
    }
  }

  void note(const AdjacencyStep& step) {
    if (!pending_.savepoints.empty()) pending_.steps.push_back(step);
  }

  void takeBack(const AdjacencyStep& step) {
    AdjacencyChange& change = pending_.adjacency[step.key];
    switch (step.kind) {
      case AdjacencyStep::Kind::added:
        change.added.erase(step.entry);
        --pending_.adjacencyEntries;
        break;
      case AdjacencyStep::Kind::dropped:
        change.removed.erase(step.entry);
        --pending_.adjacencyEntries;
        break;
      case AdjacencyStep::Kind::droppedAdded:
        change.added.insert(step.entry);
        ++pending_.adjacencyEntries;
        break;
    }
    if (change.added.empty() && change.removed.empty()) pending_.adjacency.erase(step.key);
  }

  std::shared_ptr<Database::Implementation> database_;
  std::shared_ptr<Store> store_;
  std::shared_ptr<const Snapshot::Implementation> base_;
  PendingChanges pending_;
  std::shared_ptr<Snapshot::Implementation> view_;
  Snapshot snapshot_;
  std::array<std::uint64_t, 1024> knownNodes_{};  ///< by their ids' last bits: the id + 1 of one that is there
  bool open_ = true;
  bool changed_ = false;
};

Transaction::Transaction(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction& Transaction::operator=(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;

const Snapshot& Transaction::view() const {
  return implementation_->view();
}
LabelId Transaction::label(std::string_view name) {
  return implementation_->intern<LabelId>(&Names::labels, name);
}
TypeId Transaction::type(std::string_view name) {
  return implementation_->intern<TypeId>(&Names::types, name);
}
KeyId Transaction::key(std::string_view name) {
  return implementation_->intern<KeyId>(&Names::keys, name);
}

NodeId Transaction::createNode(std::span<const LabelId> labels, const Map& properties) {
  return implementation_->createNode(labels, properties);
}
RelationshipId Transaction::createRelationship(NodeId start, TypeId type, NodeId end, const Map& properties) {
  return implementation_->createRelationship(start, type, end, properties);
}
void Transaction::setProperty(NodeId id, KeyId key, const Value& value) {
  implementation_->setProperty(id, key, value);
}
void Transaction::setProperty(RelationshipId id, KeyId key, const Value& value) {
  implementation_->setProperty(id, key, value);
}
void Transaction::addLabel(NodeId id, LabelId label) {
  implementation_->addLabel(id, label);
}
void Transaction::removeLabel(NodeId id, LabelId label) {
  implementation_->removeLabel(id, label);
}
void Transaction::deleteNode(NodeId id) {
  implementation_->deleteNode(id);
}
void Transaction::deleteRelationship(RelationshipId id) {
  implementation_->deleteRelationship(id);
}
void Transaction::createIndex(LabelId label, KeyId key) {
  implementation_->createIndex(label, key);
}
void Transaction::dropIndex(LabelId label, KeyId key) {
  implementation_->dropIndex(label, key);
}
void Transaction::createTextIndex(const TextIndex& index) {
  implementation_->createTextIndex(index);
}
void Transaction::dropTextIndex(const TextIndex& index) {
  implementation_->dropTextIndex(index);
}
void Transaction::putBlob(std::string_view name, std::string_view bytes) {
  implementation_->putBlob(name, bytes);
}
void Transaction::deleteBlob(std::string_view name) {
  implementation_->deleteBlob(name);
}
void Transaction::setSavepoint() {
  implementation_->setSavepoint();
}
void Transaction::rollbackToSavepoint() {
  implementation_->rollbackToSavepoint();
}
void Transaction::releaseSavepoint() {
  implementation_->releaseSavepoint();
}
void Transaction::commit() {
  implementation_->commit();
}
void Transaction::rollback() noexcept {
  implementation_->rollback();
}

Transaction Database::begin() {
  if (options().readOnly) {
    throw UsageError("cannot change the database in " + folder().string() + ": it was opened read-only");
  }
  Store& store = *implementation_->newest()->store();
  store.writer.acquire();
  try {
    return Transaction(std::make_unique<Transaction::Implementation>(implementation_));
  } catch (...) {
    store.writer.release();
    throw;
  }
}

}  // namespace tov
