// Filling a commit's memory: one node, one value, one column at a time.
#include "tovholder/graph_memory.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph_memory_reader.h"
#include "visit_adjacency.h"

namespace tov {
namespace {

/// Values, neighbours and look-ups leave this share of the allowance to rows and columns, which serve more queries.
constexpr double kShareOfSmallReads = 0.3;
/// Larger values are read from the store each time.
constexpr std::size_t kLargestKeptValue = 4096;
/// Longer lists of an index are walked in the store.
constexpr std::size_t kLongestKeptLookup = std::size_t{1} << 16;
/// Building the rows reads every relationship once; readers who asked the store for this many lists have paid for it.
constexpr std::uint64_t kLeastReads = 4096;
constexpr std::uint64_t kNodesPerRead = 16;
/// Labels with fewer nodes get a column at once.
constexpr std::uint64_t kFewNodes = 4096;

const NeighbourBlock kNoNeighbours(0);

std::size_t bytesOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::string:
      return 32 + value.asString().size();
    case Value::Kind::list: {
      std::size_t bytes = 48;
      for (const Value& element : value.asList()) bytes += sizeof(Value) + bytesOf(element);
      return bytes;
    }
    case Value::Kind::dateTime:
    case Value::Kind::duration:
      return 80;
    default:
      return 0;
  }
}

/// What is looked up; the text stands elsewhere.
struct LookupKey {
  LabelId label{};
  KeyId key{};
  Value::Kind kind{};
  std::int64_t number = 0;
  std::string_view text;
  bool operator==(const LookupKey&) const = default;
};

struct LookupHash {
  std::size_t operator()(const LookupKey& key) const {
    std::size_t hash = std::hash<std::string_view>()(key.text);
    for (const std::uint64_t part : {static_cast<std::uint64_t>(key.number), std::uint64_t{number(key.label)},
                                     std::uint64_t{number(key.key)}, static_cast<std::uint64_t>(key.kind)}) {
      hash = (hash ^ part) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 32;
    }
    return hash;
  }
};

std::optional<LookupKey> lookupKey(LabelId label, KeyId key, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::string:
      return LookupKey{label, key, value.kind(), 0, value.asString()};
    case Value::Kind::integer:
      return LookupKey{label, key, value.kind(), value.asInteger(), {}};
    case Value::Kind::boolean:
      return LookupKey{label, key, value.kind(), value.asBoolean() ? 1 : 0, {}};
    case Value::Kind::date:
      return LookupKey{label, key, value.kind(), value.asDate().daysSinceEpoch, {}};
    default:
      return std::nullopt;
  }
}

}  // namespace

NeighbourPage::~NeighbourPage() {
  for (const auto& block : blocks) {
    const NeighbourBlock* kept = block.load(std::memory_order_relaxed);
    if (kept != &kNoNeighbours) delete kept;
  }
}

/// What an index gave, in shards so that sessions seldom wait for each other.
struct GraphMemory::Lookups {
  struct Entry {
    Value value;  ///< owns the text of the key
    std::vector<std::uint32_t> nodes;
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<LookupKey, std::unique_ptr<Entry>, LookupHash> entries;
  };
  std::array<Shard, 16> shards;
};

struct GraphMemory::Columns {
  std::timed_mutex mutex;
  std::map<std::pair<LabelId, KeyId>, std::unique_ptr<const NodeColumn>> built;  ///< null: refused
  std::set<std::pair<LabelId, KeyId>> asked;
  std::mutex impliedMutex;
  std::map<std::tuple<TypeId, bool, LabelId>, bool> implied;  ///< whether all ends, of incoming or not, have the label
};

GraphMemory::GraphMemory(const Reader& reader, std::shared_ptr<MemoryAllowance> allowance)
    : reader_(reader),
      allowance_(std::move(allowance)),
      idBound_(static_cast<std::uint32_t>(reader.state().nextNode)),
      relationshipBound_(static_cast<std::uint32_t>(reader.state().nextRelationship)),
      readsThatPay_(kLeastReads + reader.state().nodes / kNodesPerRead),
      nodeValues_(reader.names().keys.size()),
      relationshipValues_(reader.names().keys.size()),
      neighbours_(2 * reader.names().types.size()),
      lookups_(std::make_unique<Lookups>()),
      columns_(std::make_unique<Columns>()) {}

GraphMemory::~GraphMemory() {
  for (auto* tables : {&nodeValues_, &relationshipValues_}) {
    for (const auto& table : *tables) delete table.load();
  }
  for (const auto& table : neighbours_) delete table.load();
  delete labels_.load();
  allowance_->giveBack(taken_.load());
}

bool GraphMemory::take(std::size_t bytes) noexcept {
  const auto most = static_cast<std::size_t>(static_cast<double>(allowance_->limit()) * kShareOfSmallReads);
  if (smallReads_.load(std::memory_order_relaxed) + bytes > most || !allowance_->take(bytes)) return false;
  smallReads_.fetch_add(bytes, std::memory_order_relaxed);
  taken_.fetch_add(bytes, std::memory_order_relaxed);
  return true;
}

template <typename Table>
Table* GraphMemory::tableAt(Tables<Table>& tables, std::size_t place, std::size_t ids) {
  if (place >= tables.size()) return nullptr;
  Table* table = tables[place].load(std::memory_order_acquire);
  if (table != nullptr || !take(Table::directoryBytes(ids))) return table;
  auto made = std::make_unique<Table>(ids);
  if (tables[place].compare_exchange_strong(table, made.get(), std::memory_order_acq_rel)) return made.release();
  return table;
}

void GraphMemory::keep(Tables<Values>& tables, std::size_t bound, std::uint64_t id, KeyId key, const Value& value) {
  const std::size_t bytes = bytesOf(value);
  if (bytes > kLargestKeptValue) return;
  Values* table = tableAt(tables, number(key), bound);
  if (table == nullptr) return;
  ValuePage* page = table->obtain(id, [this](std::size_t needed) { return take(needed); });
  if (page == nullptr || (bytes != 0 && !take(bytes))) return;
  const std::size_t at = id % ValuePage::kIds;
  std::uint8_t state = ValuePage::unread;
  if (!page->states[at].compare_exchange_strong(state, ValuePage::beingRead, std::memory_order_acq_rel)) return;
  page->values[at] = value;
  page->states[at].store(ValuePage::read, std::memory_order_release);
}

const NeighbourBlock* GraphMemory::readBlock(NodeId node, TypeId type, bool incoming) {
  countReads(1);
  Neighbours* table = tableAt(neighbours_, number(type) * std::size_t{2} + (incoming ? 1 : 0), idBound_);
  if (table == nullptr) return nullptr;
  NeighbourPage* page = table->obtain(number(node), [this](std::size_t needed) { return take(needed); });
  if (page == nullptr) return nullptr;
  auto made = std::make_unique<NeighbourBlock>(0);
  reader_.visitAdjacency(AdjacencyKey{node, type, incoming}, [&](const AdjacencyEntry& entry) {
    made->nodes.push_back(static_cast<std::uint32_t>(number(entry.neighbour)));
    made->relationships.push_back(static_cast<std::uint32_t>(number(entry.relationship)));
  });
  auto& place = page->blocks[number(node) % NeighbourPage::kIds];
  const NeighbourBlock* present = nullptr;
  if (made->nodes.empty()) {
    place.compare_exchange_strong(present, &kNoNeighbours, std::memory_order_acq_rel);
    return &kNoNeighbours;
  }
  if (!take(sizeof(NeighbourBlock) + 8 * made->nodes.size() + 48)) return nullptr;
  made->nodes.shrink_to_fit();
  made->relationships.shrink_to_fit();
  if (place.compare_exchange_strong(present, made.get(), std::memory_order_acq_rel)) return made.release();
  return present;
}

std::optional<bool> GraphMemory::hasLabel(NodeId node, LabelId label) {
  if (const Topology* rows = topology()) return rows->label(label).set.contains(number(node));
  if (number(label) >= 63) return std::nullopt;
  const std::uint64_t bit = std::uint64_t{1} << number(label);
  PageTable<LabelPage>* table = labels_.load(std::memory_order_acquire);
  if (table == nullptr) {
    if (!take(PageTable<LabelPage>::directoryBytes(idBound_))) return std::nullopt;
    auto made = std::make_unique<PageTable<LabelPage>>(idBound_);
    if (labels_.compare_exchange_strong(table, made.get(), std::memory_order_acq_rel)) table = made.release();
  }
  LabelPage* page = table->obtain(number(node), [this](std::size_t needed) { return take(needed); });
  if (page == nullptr) return std::nullopt;
  std::atomic<std::uint64_t>& place = page->masks[number(node) % LabelPage::kIds];
  std::uint64_t mask = place.load(std::memory_order_relaxed);
  if ((mask & LabelPage::kKnown) == 0) {
    mask = LabelPage::kKnown;
    rocksdb::PinnableSlice bytes;
    if (reader_.get(Family::nodes, IdKey(node), bytes)) {
      NodeRecord record(bytes.ToStringView());
      record.read([&](record::Node::Reader root) {
        for (const std::uint32_t known : root.getLabels()) {
          if (known < 63) mask |= std::uint64_t{1} << known;
        }
        return 0;
      });
    }
    place.store(mask, std::memory_order_relaxed);
  }
  return (mask & bit) != 0;
}

std::optional<std::span<const std::uint32_t>> GraphMemory::find(LabelId label, KeyId key, const Value& value) {
  const std::optional<LookupKey> sought = lookupKey(label, key, value);
  if (!sought) return std::nullopt;
  Lookups::Shard& shard = lookups_->shards[LookupHash()(*sought) >> 60];
  {
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.entries.find(*sought);
    if (found != shard.entries.end()) return found->second->nodes;
  }
  auto entry = std::make_unique<Lookups::Entry>();
  entry->value = value;
  NodeCursor cursor = reader_.find(label, key, value);
  std::array<NodeId, 64> ids;
  for (std::size_t count = 0; (count = cursor.next(ids)) != 0;) {
    for (std::size_t i = 0; i < count; ++i) entry->nodes.push_back(static_cast<std::uint32_t>(number(ids[i])));
    if (entry->nodes.size() > kLongestKeptLookup) return std::nullopt;
  }
  if (!take(sizeof(Lookups::Entry) + 96 + bytesOf(value) + entry->nodes.size() * 4)) return std::nullopt;
  const LookupKey owned = *lookupKey(label, key, entry->value);
  const std::lock_guard lock(shard.mutex);
  return shard.entries.try_emplace(owned, std::move(entry)).first->second->nodes;
}

bool GraphMemory::everyEndHas(const Topology& topology, Direction direction, std::span<const TypeId> types,
                              LabelId label) {
  const std::lock_guard lock(columns_->impliedMutex);
  for (const TypeId type : types) {
    for (const bool incoming : {false, true}) {
      if (direction != Direction::both && incoming != (direction == Direction::incoming)) continue;
      const auto [place, isNew] = columns_->implied.try_emplace({type, incoming, label}, false);
      if (isNew) {
        // The ends of one direction own the rows of the other.
        const std::span<const std::uint32_t> ends =
            (incoming ? topology.outgoing(type) : topology.incoming(type)).owners();
        const IdSet& members = topology.label(label).set;
        place->second = std::ranges::all_of(ends, [&](std::uint32_t node) { return members.contains(node); });
      }
      if (!place->second) return false;
    }
  }
  return true;
}

std::size_t NodeColumn::memoryBytes() const {
  return nodes_.capacity() * 4 + numbers_.capacity() * 8 + bytes_.capacity() + starts_.capacity() * 4;
}

/// Reads a column. It stays `mixed`, and empty, unless all values are of one kind that has a form.
class NodeColumnBuilder {
 public:
  NodeColumnBuilder(const GraphMemory::Reader& reader, LabelId label, KeyId key)
      : reader_(reader), label_(label), key_(key) {}

  std::unique_ptr<NodeColumn> build(const std::function<void()>& check, std::size_t mostBytes) {
    NodeCursor cursor = reader_.nodes(label_);
    std::vector<NodeId> ids(1024);
    std::vector<Value> values(ids.size());
    column_->starts_.push_back(0);
    for (std::size_t count = 0; (count = cursor.next(ids)) != 0;) {
      check();
      reader_.property(std::span(ids).first(count), key_, values);
      for (std::size_t i = 0; i < count; ++i) {
        if (!values[i].isNull() && !add(ids[i], values[i])) return nullptr;
      }
      if (column_->memoryBytes() > mostBytes || column_->bytes_.size() > kMostText) return nullptr;
    }
    if (!isTyped_) return nullptr;
    return std::move(column_);
  }

 private:
  static constexpr std::size_t kMostText = std::size_t{3} << 30;

  bool add(NodeId node, const Value& value) {
    NodeColumn::Form form = NodeColumn::Form::mixed;
    if (value.kind() == Value::Kind::integer) form = NodeColumn::Form::integers;
    if (value.kind() == Value::Kind::date) form = NodeColumn::Form::dates;
    if (value.kind() == Value::Kind::string) form = NodeColumn::Form::texts;
    if (form == NodeColumn::Form::mixed || (isTyped_ && form != column_->form_)) return false;
    column_->form_ = form;
    isTyped_ = true;
    column_->nodes_.push_back(static_cast<std::uint32_t>(number(node)));
    if (form == NodeColumn::Form::texts) {
      const std::string_view text = value.asString();
      column_->bytes_.insert(column_->bytes_.end(), text.begin(), text.end());
      column_->starts_.push_back(static_cast<std::uint32_t>(column_->bytes_.size()));
    } else {
      column_->numbers_.push_back(form == NodeColumn::Form::integers ? value.asInteger()
                                                                     : value.asDate().daysSinceEpoch);
    }
    return true;
  }

  const GraphMemory::Reader& reader_;
  LabelId label_;
  KeyId key_;
  bool isTyped_ = false;
  std::unique_ptr<NodeColumn> column_ = std::make_unique<NodeColumn>();
};

const Topology* GraphMemory::buildTopology(const std::function<void()>& check) {
  if (const Topology* rows = topology()) return rows;
  if (topologyRefused_.load(std::memory_order_relaxed)) return nullptr;
  try {
    topology_.store(reader_.topology(check), std::memory_order_release);
  } catch (const LimitError& error) {
    if (error.bound() != LimitError::Bound::memory) throw;
    topologyRefused_.store(true, std::memory_order_relaxed);
  }
  return topology();
}

const NodeColumn* GraphMemory::column(LabelId label, KeyId key, const std::function<void()>& check) {
  const auto lock = lockPatiently(columns_->mutex, check);
  const auto place = std::pair(label, key);
  const auto found = columns_->built.find(place);
  if (found != columns_->built.end()) return found->second.get();
  // One look at many nodes costs less than building, more so when it ends early; the second finds the column made.
  const std::uint64_t nodes = reader_.state().nodesByLabel[number(label)];
  if (nodes > kFewNodes && columns_->asked.insert(place).second) return nullptr;
  std::unique_ptr<NodeColumn> made = NodeColumnBuilder(reader_, label, key).build(check, allowance_->left());
  if (made && !allowance_->take(made->memoryBytes())) made.reset();
  if (made) taken_.fetch_add(made->memoryBytes(), std::memory_order_relaxed);
  return columns_->built.emplace(place, std::move(made)).first->second.get();
}

}  // namespace tov
