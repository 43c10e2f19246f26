// Reading keys, ranges and adjacency lists of a commit, with a transaction's changes merged in.
#include "snapshot_implementation.h"

#include <algorithm>

#include "graph_memory_reader.h"
#include "pending_changes.h"
#include "visit_adjacency.h"

namespace tov {
namespace {

/// Calls `visit(key, head)` for each committed list of a node, passing over the blocks of long ones.
template <typename Visit>
void visitHeads(const Snapshot::Implementation& view, NodeId node, Visit visit) {
  const IdKey prefix(node);
  auto it = view.range(Family::adjacency, prefix, prefixEnd(prefix));
  while (it->valid()) {
    if (it->key().size() != kAdjacencyHeadWidth) blockStart(it->key());
    const AdjacencyKey key = adjacencyKeyOf(it->key());
    const AdjacencyHead head = parseAdjacencyHead(it->value());
    visit(key, head);
    if (head.inBlocks) {
      it->seekForward(prefixEnd(AdjacencyHeadKey(key)));
    } else {
      it->next();
    }
  }
}

}  // namespace

/// The reader before the memory that reads through it.
struct Snapshot::Implementation::Memory {
  explicit Memory(const Implementation& view) : reader(view), memory(reader, view.store()->allowance) {}
  GraphMemory::Reader reader;
  GraphMemory memory;
};

RangeIterator::RangeIterator(std::string_view lower, std::string upper)
    : lower_(lower), upper_(std::move(upper)), upperSlice_(upper_) {}

bool RangeIterator::valid() const {
  if (!iterator_->Valid()) {
    require(iterator_->status(), "read the database");
    return false;
  }
  return key() >= lower_ && (upper_.empty() || key() < upper_);
}

void RangeIterator::next() {
  iterator_->Next();
}

void RangeIterator::seekForward(std::string_view key) {
  iterator_->Seek(key);
}

void RangeIterator::seekBackward(std::string_view key) {
  iterator_->SeekForPrev(key);
}

Snapshot::Implementation::Implementation(std::shared_ptr<Store> store, GraphState state)
    : store_(std::move(store)), state_(std::move(state)), snapshot_(store_->db().GetSnapshot()) {
  readOptions_.snapshot = snapshot_;
}

Snapshot::Implementation::Implementation(std::shared_ptr<const Implementation> base, PendingChanges& pending)
    : store_(base->store_), isTransaction_(true), base_(std::move(base)), pending_(&pending) {
  readOptions_.snapshot = base_->snapshot_;
}

Snapshot::Implementation::~Implementation() {
  if (snapshot_ != nullptr) store_->db().ReleaseSnapshot(snapshot_);
}

GraphMemory* Snapshot::Implementation::memory() const {
  if (GraphMemory* ready = readyMemory_.load(std::memory_order_acquire)) return ready;
  constexpr std::uint64_t kIdLimit = ~std::uint32_t{0};
  if (isTransaction_ || state_.nextNode >= kIdLimit || state_.nextRelationship >= kIdLimit) return nullptr;
  const std::lock_guard lock(memoryMutex_);
  if (!memory_) memory_ = std::make_unique<Memory>(*this);
  readyMemory_.store(&memory_->memory, std::memory_order_release);
  return &memory_->memory;
}

void Snapshot::Implementation::close() {
  pending_ = nullptr;
  base_.reset();
  store_.reset();
}

const PendingChanges* Snapshot::Implementation::pending() const {
  if (isTransaction_ && pending_ == nullptr) {
    throw UsageError("this view belongs to a transaction that is closed; take a snapshot of the database instead");
  }
  return pending_;
}

const GraphState& Snapshot::Implementation::state() const {
  const PendingChanges* changes = pending();
  return changes != nullptr ? changes->state : state_;
}

bool Snapshot::Implementation::get(Family family, std::string_view key, rocksdb::PinnableSlice& value) const {
  value.Reset();
  const PendingChanges* changes = pending();
  rocksdb::ColumnFamilyHandle* handle = store_->family(family);
  rocksdb::Status status;
  if (changes != nullptr) {
    // The method is not const, though it changes nothing that can be seen.
    auto& batch = const_cast<rocksdb::WriteBatchWithIndex&>(changes->batch);
    status = batch.GetFromBatchAndDB(&store_->db(), readOptions_, handle, key, &value);
  } else {
    status = store_->db().Get(readOptions_, handle, key, &value);
  }
  if (status.ok()) return true;
  if (status.IsNotFound()) return false;
  require(status, "read the database");
  return false;
}

void Snapshot::Implementation::get(Family family, std::span<const rocksdb::Slice> keys, rocksdb::PinnableSlice* values,
                                   bool* found) const {
  if (pending() != nullptr) {
    for (std::size_t i = 0; i < keys.size(); ++i) found[i] = get(family, keys[i].ToStringView(), values[i]);
    return;
  }
  std::vector<rocksdb::Status> statuses(keys.size());
  store_->db().MultiGet(readOptions_, store_->family(family), keys.size(), keys.data(), values, statuses.data());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    found[i] = statuses[i].ok();
    if (!statuses[i].IsNotFound()) require(statuses[i], "read the database");
  }
}

std::unique_ptr<RangeIterator> Snapshot::Implementation::range(Family family, std::string_view lower,
                                                               std::string upper) const {
  auto range = std::make_unique<RangeIterator>(lower, std::move(upper));
  rocksdb::ReadOptions options = readOptions_;
  if (!range->upper_.empty()) options.iterate_upper_bound = &range->upperSlice_;
  const PendingChanges* changes = pending();
  rocksdb::ColumnFamilyHandle* handle = store_->family(family);
  std::unique_ptr<rocksdb::Iterator> base(store_->db().NewIterator(options, handle));
  if (changes != nullptr && family != Family::adjacency) {
    auto& batch = const_cast<rocksdb::WriteBatchWithIndex&>(changes->batch);
    range->iterator_.reset(batch.NewIteratorWithBase(handle, base.release(), &options));
  } else {
    range->iterator_ = std::move(base);
  }
  range->iterator_->Seek(range->lower_);
  return range;
}

std::unique_ptr<RangeIterator> Snapshot::Implementation::storedRange(Family family, std::string_view lower,
                                                                     std::string upper) const {
  auto range = std::make_unique<RangeIterator>(lower, std::move(upper));
  rocksdb::ReadOptions options;
  if (!range->upper_.empty()) options.iterate_upper_bound = &range->upperSlice_;
  range->iterator_.reset(store_->db().NewIterator(options, store_->family(family)));
  range->iterator_->Seek(range->lower_);
  return range;
}

void Snapshot::Implementation::nodeBytes(NodeId id, rocksdb::PinnableSlice& bytes) const {
  if (get(Family::nodes, IdKey(id), bytes)) return;
  throw NotFoundError("there is no node with the id " + std::to_string(number(id)));
}

void Snapshot::Implementation::relationshipBytes(RelationshipId id, rocksdb::PinnableSlice& bytes) const {
  if (get(Family::relationships, IdKey(id), bytes)) return;
  throw NotFoundError("there is no relationship with the id " + std::to_string(number(id)));
}

const AdjacencyChange* Snapshot::Implementation::change(AdjacencyKey key) const {
  const PendingChanges* changes = pending();
  if (changes == nullptr) return nullptr;
  const auto found = changes->adjacency.find(key);
  return found == changes->adjacency.end() ? nullptr : &found->second;
}

std::uint64_t Snapshot::Implementation::degree(AdjacencyKey key) const {
  rocksdb::PinnableSlice bytes;
  std::uint64_t degree = 0;
  if (get(Family::adjacency, AdjacencyHeadKey(key), bytes)) degree = parseAdjacencyHead(bytes.ToStringView()).degree;
  if (const AdjacencyChange* change = this->change(key)) degree += change->added.size() - change->removed.size();
  return degree;
}

std::uint64_t Snapshot::Implementation::degree(NodeId node, Direction direction) const {
  std::uint64_t sum = 0;
  if (hasChangedLists(node)) {
    for (const AdjacencyKey& key : adjacencyKeys(node)) {
      if (isWanted(key, direction)) sum += degree(key);
    }
    return sum;
  }
  visitHeads(*this, node, [&](const AdjacencyKey& key, const AdjacencyHead& head) {
    if (isWanted(key, direction)) sum += head.degree;
  });
  return sum;
}

bool Snapshot::Implementation::hasChangedLists(NodeId node) const {
  const PendingChanges* changes = pending();
  if (changes == nullptr) return false;
  const auto first = changes->adjacency.lower_bound({node, TypeId{0}, false});
  return first != changes->adjacency.end() && first->first.node == node;
}

std::vector<AdjacencyKey> Snapshot::Implementation::adjacencyKeys(NodeId node) const {
  std::vector<AdjacencyKey> keys;
  visitHeads(*this, node, [&](const AdjacencyKey& key, const AdjacencyHead&) { keys.push_back(key); });
  if (const PendingChanges* changes = pending()) {
    const auto first = changes->adjacency.lower_bound({node, TypeId{0}, false});
    for (auto it = first; it != changes->adjacency.end() && it->first.node == node; ++it) keys.push_back(it->first);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }
  return keys;
}

void Snapshot::Implementation::findAdjacent(AdjacencyKey key, NodeId neighbour,
                                            std::vector<RelationshipId>& out) const {
  const std::size_t first = out.size();
  const auto collect = [&](std::string_view bytes) {
    AdjacencyDecoder decoder(bytes);
    for (AdjacencyEntry entry; decoder.next(entry) && entry.neighbour <= neighbour;) {
      if (entry.neighbour == neighbour) out.push_back(entry.relationship);
    }
  };
  rocksdb::PinnableSlice bytes;
  if (get(Family::adjacency, AdjacencyHeadKey(key), bytes)) {
    const AdjacencyHead head = parseAdjacencyHead(bytes.ToStringView());
    if (head.inBlocks) {
      const AdjacencyHeadKey prefix(key);
      const AdjacencyBlockKey sought(key, neighbour, RelationshipId{0});
      auto it = range(Family::adjacency, prefix, prefixEnd(prefix));
      for (it->seekBackward(sought); it->valid() && blockStart(it->key()).neighbour <= neighbour; it->next()) {
        collect(it->value());
      }
    } else {
      collect(head.entries);
    }
  }
  const AdjacencyChange* change = this->change(key);
  if (change == nullptr) return;
  std::erase_if(out, [&](RelationshipId id) { return change->removed.contains({neighbour, id}); });
  for (auto it = change->added.lower_bound({neighbour, RelationshipId{0}});
       it != change->added.end() && it->neighbour == neighbour; ++it) {
    out.push_back(it->relationship);
  }
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

std::vector<AdjacencyEntry> Snapshot::Implementation::committedEntries(AdjacencyKey key) const {
  std::vector<AdjacencyEntry> entries;
  visitCommitted(key, [&](const AdjacencyEntry& entry) { entries.push_back(entry); });
  return entries;
}

}  // namespace tov
