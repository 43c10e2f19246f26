// The structure of a graph in memory, for work that touches much of it: traversals, paths, components, whole-graph
// counts.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// A set of ids with constant-time membership and rank: one bit an id, and a running count every 64.
class IdSet {
 public:
  IdSet() = default;
  /// @param ascending  ids without repetition
  explicit IdSet(std::span<const std::uint32_t> ascending);

  bool contains(std::uint64_t id) const {
    const std::uint64_t word = (id >> 6) - first_;  // below the first word this is huge
    return word < bits_.size() && (bits_[word] >> (id & 63) & 1) != 0;
  }
  /// How many ids of the set are smaller.
  std::uint32_t rank(std::uint64_t id) const {
    if (id >> 6 < first_) return 0;
    const std::uint64_t word = (id >> 6) - first_;
    if (word >= bits_.size()) return size_;
    const std::uint64_t below = bits_[word] & ((std::uint64_t{1} << (id & 63)) - 1);
    return counts_[word] + static_cast<std::uint32_t>(std::popcount(below));
  }
  std::uint32_t size() const { return size_; }
  std::size_t bytes() const { return bits_.size() * sizeof(std::uint64_t) + counts_.size() * sizeof(std::uint32_t); }

 private:
  std::uint64_t first_ = 0;  // the word of the smallest id
  std::uint32_t size_ = 0;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> counts_;  // of ids before each word
};

/// The relationships of one type in one direction, row by row: a row is what leaves (or reaches) one node.
class TopologyRows {
 public:
  /// Neighbours in ascending order, and the relationship to each at the same place.
  struct Row {
    std::span<const std::uint32_t> nodes;
    std::span<const std::uint32_t> relationships;
  };

  /// Empty for a node without such relationships and for one that does not exist.
  Row row(NodeId node) const {
    const Extent extent = extentOf(static_cast<std::uint64_t>(node));
    return {{nodes_.data() + extent.begin, extent.size}, {relationships_.data() + extent.begin, extent.size}};
  }
  std::span<const std::uint32_t> neighbours(NodeId node) const { return row(node).nodes; }
  std::uint32_t degree(NodeId node) const { return extentOf(static_cast<std::uint64_t>(node)).size; }

  /// The nodes that have a row, ascending.
  std::span<const std::uint32_t> owners() const { return owners_; }
  /// The relationships in all rows.
  std::size_t size() const { return nodes_.size(); }
  std::size_t bytes() const;

 private:
  friend class TopologyBuilder;
  struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  Extent extentOf(std::uint64_t node) const {
    std::uint64_t at = node - first_;
    if (isDense_) {
      if (at + 1 >= offsets_.size() || node < first_) return {};
    } else {
      if (!ownerSet_.contains(node)) return {};
      at = ownerSet_.rank(node);
    }
    return {offsets_[at], offsets_[at + 1] - offsets_[at]};
  }

  // Where most ids between the first and the last owner have a row, offsets are found by the id; else by its rank.
  bool isDense_ = false;
  std::uint64_t first_ = 0;
  IdSet ownerSet_;
  std::vector<std::uint32_t> owners_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint32_t> relationships_;
};

/// The nodes with one label.
struct TopologyLabel {
  std::vector<std::uint32_t> nodes;  ///< ascending
  IdSet set;
};

/// One commit's graph as compressed sparse rows, without properties. Made by `Snapshot::topology`; unchanging and safe
/// to read from any thread. Ids are those of the database, so a result needs no translation.
///
/// Takes about 16 bytes a relationship, 8 a row and 4 a label on a node. A graph whose ids go beyond 32 bits has none.
class Topology {
 public:
  /// Every id of a node is below this; ids of deleted nodes leave gaps.
  std::uint32_t idBound() const { return idBound_; }
  std::uint32_t nodeCount() const { return nodes_.set.size(); }
  std::size_t relationshipCount() const { return relationshipCount_; }
  bool exists(NodeId node) const { return nodes_.set.contains(static_cast<std::uint64_t>(node)); }
  /// All nodes; `nodes().set.rank` numbers them without gaps.
  const TopologyLabel& nodes() const { return nodes_; }

  /// A type or label that is not in the graph has no rows and no nodes.
  const TopologyRows& outgoing(TypeId type) const { return at(outgoing_, static_cast<std::size_t>(type)); }
  const TopologyRows& incoming(TypeId type) const { return at(incoming_, static_cast<std::size_t>(type)); }
  const TopologyLabel& label(LabelId label) const { return at(labels_, static_cast<std::size_t>(label)); }

  /// Types have the ids from 0 to below this.
  std::size_t typeCount() const { return outgoing_.size(); }
  std::size_t labelCount() const { return labels_.size(); }
  std::size_t bytes() const;

 private:
  friend class TopologyBuilder;

  template <typename T>
  static const T& at(const std::vector<T>& all, std::size_t i) {
    static const T none;
    return i < all.size() ? all[i] : none;
  }

  std::uint32_t idBound_ = 0;
  std::size_t relationshipCount_ = 0;
  TopologyLabel nodes_;
  std::vector<TopologyLabel> labels_;
  std::vector<TopologyRows> outgoing_;
  std::vector<TopologyRows> incoming_;
};

}  // namespace tov
