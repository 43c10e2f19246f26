// Both adjacencies of a bulk load, sorted on disk: entries are first spread over narrow ranges of nodes, then each
// range is sorted in memory and written as lists.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "bulk_files.h"
#include "tovholder/database.h"

namespace tov {

class BulkAdjacency {
 public:
  /// One entry of one list, in the order of the stored lists when compared as two numbers.
  struct Entry {
    std::uint64_t list = 0;   // node 32, type 31, direction 1
    std::uint64_t place = 0;  // neighbour 32, relationship 32
    auto operator<=>(const Entry&) const = default;
  };

  /// For the nodes from `firstNode` to before `endNode`. @throws LimitError for ids beyond 32 bits
  BulkAdjacency(BulkFiles& files, std::uint64_t firstNode, std::uint64_t endNode, std::size_t memory);

  /// Entries of one thread on their way to the ranges.
  class Spreader {
   public:
    explicit Spreader(BulkAdjacency& adjacency);
    void add(NodeId start, TypeId type, NodeId end, RelationshipId relationship);
    /// Hands over what is left.
    void finish();

   private:
    static constexpr std::size_t kPiece = 256;
    void add(const Entry& entry, std::uint64_t node);
    void flush(std::size_t range);

    BulkAdjacency& adjacency_;
    std::vector<Entry> entries_;  // kPiece for each range
    std::vector<std::uint32_t> used_;
  };

  /// Once everything is spread: pieces of work that may be done side by side, each by one call of `write`.
  std::size_t groups();
  void write(std::size_t group);
  std::uint64_t entries(std::size_t group) const { return groups_[group].entries; }

 private:
  struct Piece {
    std::uint64_t offset = 0;
    std::uint32_t entries = 0;
  };
  struct Range {
    std::uint64_t entries = 0;
    std::vector<Piece> pieces;
  };
  struct Group {
    std::size_t first = 0;
    std::size_t end = 0;
    std::uint64_t entries = 0;
  };

  BulkFiles& files_;
  ScratchFile scratch_;
  std::uint64_t firstNode_;
  std::uint64_t nodesPerRange_;
  std::uint64_t entriesPerGroup_;
  std::uint64_t mostEntries_;
  std::mutex mutex_;
  std::vector<Range> ranges_;
  std::vector<Group> groups_;
};

}  // namespace tov
