// What the readers of one commit have read before, kept in memory so that the next reader does not go to the store:
// neighbours, labels, property values and the nodes that an index gave for a value. Filled on demand, node by node.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "tovholder/topology.h"

namespace tov {

/// The bytes that all compact forms of one open database may take together. Thread-safe.
class MemoryAllowance {
 public:
  explicit MemoryAllowance(std::size_t limit) : limit_(limit) {}
  /// False when that would be more than the whole; nothing is taken then.
  bool take(std::size_t bytes) noexcept {
    std::size_t before = taken_.load(std::memory_order_relaxed);
    do {
      if (before > limit_ || bytes > limit_ - before) return false;
    } while (!taken_.compare_exchange_weak(before, before + bytes, std::memory_order_relaxed));
    return true;
  }
  void giveBack(std::size_t bytes) noexcept { taken_.fetch_sub(bytes, std::memory_order_relaxed); }
  std::size_t limit() const { return limit_; }
  std::size_t left() const { return limit_ - std::min(limit_, taken_.load(std::memory_order_relaxed)); }

 private:
  std::size_t limit_;
  std::atomic<std::size_t> taken_{0};
};

/// Pages of entries by id, each made when one of its ids is first written. Readers never wait.
template <typename Page>
class PageTable {
 public:
  static constexpr std::size_t kIds = Page::kIds;

  explicit PageTable(std::size_t ids) : count_(ids / kIds + 1), pages_(new std::atomic<Page*>[count_]()) {}
  PageTable(const PageTable&) = delete;
  PageTable& operator=(const PageTable&) = delete;
  ~PageTable() {
    for (std::size_t i = 0; i < count_; ++i) delete pages_[i].load(std::memory_order_relaxed);
  }

  static std::size_t directoryBytes(std::size_t ids) { return (ids / kIds + 1) * sizeof(std::atomic<Page*>); }

  /// Null where nothing was written yet.
  Page* find(std::uint64_t id) const {
    const std::uint64_t at = id / kIds;
    return at < count_ ? pages_[at].load(std::memory_order_acquire) : nullptr;
  }
  /// Makes the page if there is none; `mayMake` is asked first, and null is given when it refuses.
  template <typename MayMake>
  Page* obtain(std::uint64_t id, MayMake&& mayMake) {
    const std::uint64_t at = id / kIds;
    if (at >= count_) return nullptr;
    Page* page = pages_[at].load(std::memory_order_acquire);
    if (page != nullptr || !mayMake(sizeof(Page))) return page;
    auto made = std::make_unique<Page>();
    if (pages_[at].compare_exchange_strong(page, made.get(), std::memory_order_acq_rel)) return made.release();
    return page;
  }

 private:
  std::size_t count_;
  std::unique_ptr<std::atomic<Page*>[]> pages_;
};

/// Property values of consecutive ids.
struct ValuePage {
  static constexpr std::size_t kIds = 128;
  enum State : std::uint8_t { unread, beingRead, read };
  std::array<std::atomic<std::uint8_t>, kIds> states{};
  std::array<Value, kIds> values;
};

/// One node's relationships of one type and direction.
class NeighbourBlock {
 public:
  explicit NeighbourBlock(std::size_t size) : nodes(size), relationships(size) {}
  std::vector<std::uint32_t> nodes;
  std::vector<std::uint32_t> relationships;
};

/// The blocks of nodes whose ids follow each other; null where a block has not been read.
struct NeighbourPage {
  static constexpr std::size_t kIds = 128;
  std::array<std::atomic<const NeighbourBlock*>, kIds> blocks{};
  ~NeighbourPage();
};

/// A node's labels as bits, those below 63; the highest bit says that they are known.
struct LabelPage {
  static constexpr std::size_t kIds = 512;
  static constexpr std::uint64_t kKnown = std::uint64_t{1} << 63;
  std::array<std::atomic<std::uint64_t>, kIds> masks{};
};

/// One property of all nodes with one label, side by side: for queries that look at every one of them.
class NodeColumn {
 public:
  enum class Form : std::uint8_t { integers, dates, texts, mixed };

  Form form() const { return form_; }
  /// The nodes that have the property, ascending; the values stand in the same order.
  std::span<const std::uint32_t> nodes() const { return nodes_; }
  /// Of integers; of dates as days since 1970.
  std::span<const std::int64_t> numbers() const { return numbers_; }
  /// Of texts: all of them one after the other. Text `i` starts at `starts()[i]` and ends at `starts()[i + 1]`.
  std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }
  std::span<const std::uint32_t> starts() const { return starts_; }
  std::string_view text(std::size_t i) const { return bytes().substr(starts_[i], starts_[i + 1] - starts_[i]); }
  std::size_t size() const { return nodes_.size(); }
  std::size_t memoryBytes() const;

 private:
  friend class NodeColumnBuilder;
  Form form_ = Form::mixed;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::int64_t> numbers_;
  std::vector<char> bytes_;
  std::vector<std::uint32_t> starts_;
};

/// The memory of one commit. Made by `memoryOf`; thread-safe; lives as long as the snapshots of its commit.
/// What it hands out lives as long as itself. It takes what the memory limit leaves and then keeps nothing more, so
/// every answer here may be "not kept", and the caller reads the store.
class GraphMemory {
 public:
  class Reader;  ///< where it reads from
  GraphMemory(const Reader& reader, std::shared_ptr<MemoryAllowance> allowance);
  GraphMemory(const GraphMemory&) = delete;
  GraphMemory& operator=(const GraphMemory&) = delete;
  ~GraphMemory();

  /// Ids of nodes are below this.
  std::uint32_t idBound() const { return idBound_; }
  /// The compressed rows, when they have been built.
  const Topology* topology() const { return topology_.load(std::memory_order_acquire); }
  /// Builds them, once for all readers; null when they do not fit.
  /// @param check  called now and then while building or waiting; what it throws ends the call
  const Topology* buildTopology(const std::function<void()>& check);

  /// The neighbours of one node, read from the store the first time. False when they cannot be kept.
  bool row(NodeId node, TypeId type, bool incoming, TopologyRows::Row& out) {
    if (const Topology* rows = topology()) {
      out = (incoming ? rows->incoming(type) : rows->outgoing(type)).row(node);
      return true;
    }
    const NeighbourBlock* block = keptBlock(node, type, incoming);
    if (block == nullptr) block = readBlock(node, type, incoming);
    if (block == nullptr) return false;
    out = {block->nodes, block->relationships};
    return true;
  }

  /// Whether the node has the label; nothing when that cannot be kept.
  std::optional<bool> hasLabel(NodeId node, LabelId label);

  /// The value, once it has been read; null otherwise.
  const Value* kept(NodeId node, KeyId key) const { return kept(nodeValues_, static_cast<std::uint64_t>(node), key); }
  const Value* kept(RelationshipId relationship, KeyId key) const {
    return kept(relationshipValues_, static_cast<std::uint64_t>(relationship), key);
  }
  void keep(NodeId node, KeyId key, const Value& value) {
    keep(nodeValues_, idBound_, static_cast<std::uint64_t>(node), key, value);
  }
  void keep(RelationshipId relationship, KeyId key, const Value& value) {
    keep(relationshipValues_, relationshipBound_, static_cast<std::uint64_t>(relationship), key, value);
  }

  /// The nodes that the index over (label, key) has for a value, ascending; nothing when that cannot be kept.
  /// Keeps texts, whole numbers, booleans and dates.
  std::optional<std::span<const std::uint32_t>> find(LabelId label, KeyId key, const Value& value);

  /// The property of every node with the label; null when it does not fit. Built, by reading them all, when it
  /// is asked for the second time; at once for few nodes.
  /// @param check  called now and then while building; what it throws ends the building
  const NodeColumn* column(LabelId label, KeyId key, const std::function<void()>& check);

  /// Whether every node that a relationship of these types leads to, in that direction, has the label. Found out once
  /// for each type and kept. @param topology  this commit's
  bool everyEndHas(const Topology& topology, Direction direction, std::span<const TypeId> types, LabelId label);

  /// Counts reads that went to the store, all readers of this commit together. @returns the sum so far
  std::uint64_t countReads(std::uint64_t reads) { return reads_.fetch_add(reads, std::memory_order_relaxed) + reads; }
  /// True once so much has been read from the store that building the compressed rows costs less than reading on.
  bool rowsWouldPay() const {
    return reads_.load(std::memory_order_relaxed) >= readsThatPay_ && !topologyRefused_.load(std::memory_order_relaxed);
  }

 private:
  using Values = PageTable<ValuePage>;
  using Neighbours = PageTable<NeighbourPage>;
  template <typename Table>
  using Tables = std::vector<std::atomic<Table*>>;
  struct Lookups;
  struct Columns;

  static const Value* kept(const Tables<Values>& tables, std::uint64_t id, KeyId key) {
    const auto place = static_cast<std::size_t>(key);
    const Values* table = place < tables.size() ? tables[place].load(std::memory_order_acquire) : nullptr;
    const ValuePage* page = table != nullptr ? table->find(id) : nullptr;
    if (page == nullptr) return nullptr;
    const std::size_t at = id % ValuePage::kIds;
    return page->states[at].load(std::memory_order_acquire) == ValuePage::read ? &page->values[at] : nullptr;
  }
  const NeighbourBlock* keptBlock(NodeId node, TypeId type, bool incoming) const {
    const std::size_t place = static_cast<std::size_t>(type) * 2 + (incoming ? 1 : 0);
    const Neighbours* table = place < neighbours_.size() ? neighbours_[place].load(std::memory_order_acquire) : nullptr;
    const NeighbourPage* page = table != nullptr ? table->find(static_cast<std::uint64_t>(node)) : nullptr;
    if (page == nullptr) return nullptr;
    return page->blocks[static_cast<std::uint64_t>(node) % NeighbourPage::kIds].load(std::memory_order_acquire);
  }

  bool take(std::size_t bytes) noexcept;
  template <typename Table>
  Table* tableAt(Tables<Table>& tables, std::size_t place, std::size_t ids);
  void keep(Tables<Values>& tables, std::size_t bound, std::uint64_t id, KeyId key, const Value& value);
  const NeighbourBlock* readBlock(NodeId node, TypeId type, bool incoming);

  const Reader& reader_;
  std::shared_ptr<MemoryAllowance> allowance_;
  std::uint32_t idBound_;
  std::uint32_t relationshipBound_;
  std::uint64_t readsThatPay_;
  std::atomic<std::uint64_t> reads_{0};
  std::atomic<std::size_t> taken_{0};
  std::atomic<std::size_t> smallReads_{0};  // the part of `taken_` that values, neighbours and look-ups have
  std::atomic<const Topology*> topology_{nullptr};
  std::atomic<bool> topologyRefused_{false};
  Tables<Values> nodeValues_;
  Tables<Values> relationshipValues_;
  Tables<Neighbours> neighbours_;
  std::atomic<PageTable<LabelPage>*> labels_{nullptr};
  std::unique_ptr<Lookups> lookups_;
  std::unique_ptr<Columns> columns_;
};

/// What readers of this commit keep in memory for those who follow; lives as long as the snapshot. Null on a
/// transaction's view, and for a graph with more ids than 32 bits hold.
GraphMemory* memoryOf(const Snapshot& view);

}  // namespace tov
