// Spreading, sorting and writing of a bulk load's adjacency lists.
#include "bulk_adjacency.h"

#include <algorithm>
#include <limits>

#include "adjacency_list.h"
#include "keys.h"

namespace tov {
namespace {

constexpr std::size_t kMostRanges = 1024;
constexpr std::size_t kFewestRanges = 16;
constexpr std::size_t kMemoryPerRange = std::size_t{64} << 10;

/// Writes lists as single commits do: in the head while short, else in blocks.
class ListWriter {
 public:
  explicit ListWriter(BulkFiles& files) : file_(files, Family::adjacency) {}

  void write(AdjacencyKey key, std::span<const AdjacencyEntry> entries) {
    encoder_.clear();
    for (const AdjacencyEntry& entry : entries) {
      encoder_.add(entry);
      if (encoder_.bytes().size() > kLongestInlineList) return writeBlocks(key, entries);
    }
    file_.put(AdjacencyHeadKey(key), encodeInlineHead(entries.size(), encoder_.bytes()));
  }
  void finish() { file_.finish(); }

 private:
  void writeBlocks(AdjacencyKey key, std::span<const AdjacencyEntry> entries) {
    file_.put(AdjacencyHeadKey(key), encodeBlockedHead(entries.size()));
    for (const std::span<const AdjacencyEntry> piece : splitIntoBlocks(entries)) {
      AdjacencyEntry bound = piece.front();
      if (piece.data() == entries.data()) bound = {};
      file_.put(AdjacencyBlockKey(key, bound.neighbour, bound.relationship), encodeEntries(piece));
    }
  }

  SortedFile file_;
  AdjacencyEncoder encoder_;
};

}  // namespace

BulkAdjacency::BulkAdjacency(BulkFiles& files, std::uint64_t firstNode, std::uint64_t endNode, std::size_t memory)
    : files_(files),
      scratch_(files),
      firstNode_(firstNode),
      entriesPerGroup_(std::max<std::uint64_t>(memory / 64 / sizeof(Entry), 4096)),
      mostEntries_(std::max<std::uint64_t>(memory / 4 / sizeof(Entry), 4096)) {
  if (endNode > std::numeric_limits<std::uint32_t>::max()) {
    throw LimitError(LimitError::Bound::memory, "the import would give out more than 4,294,967,295 ids of nodes");
  }
  const std::uint64_t ranges = std::clamp(memory / kMemoryPerRange, kFewestRanges, kMostRanges);
  nodesPerRange_ = std::max<std::uint64_t>((endNode - firstNode + ranges - 1) / ranges, 1);
  ranges_.resize((endNode - firstNode + nodesPerRange_ - 1) / nodesPerRange_);
}

BulkAdjacency::Spreader::Spreader(BulkAdjacency& adjacency)
    : adjacency_(adjacency), entries_(adjacency.ranges_.size() * kPiece), used_(adjacency.ranges_.size()) {}

void BulkAdjacency::Spreader::add(NodeId start, TypeId type, NodeId end, RelationshipId relationship) {
  const std::uint64_t list = std::uint64_t{number(type)} << 1;
  add({number(start) << 32 | list, number(end) << 32 | number(relationship)}, number(start));
  add({number(end) << 32 | list | 1, number(start) << 32 | number(relationship)}, number(end));
}

void BulkAdjacency::Spreader::add(const Entry& entry, std::uint64_t node) {
  const auto range = static_cast<std::size_t>((node - adjacency_.firstNode_) / adjacency_.nodesPerRange_);
  entries_[range * kPiece + used_[range]] = entry;
  if (++used_[range] == kPiece) flush(range);
}

void BulkAdjacency::Spreader::flush(std::size_t range) {
  const std::string_view bytes(reinterpret_cast<const char*>(&entries_[range * kPiece]), used_[range] * sizeof(Entry));
  const std::uint64_t offset = adjacency_.scratch_.append(bytes);
  const std::lock_guard lock(adjacency_.mutex_);
  adjacency_.ranges_[range].pieces.push_back({offset, used_[range]});
  adjacency_.ranges_[range].entries += used_[range];
  used_[range] = 0;
}

void BulkAdjacency::Spreader::finish() {
  for (std::size_t range = 0; range < used_.size(); ++range) {
    if (used_[range] != 0) flush(range);
  }
}

std::size_t BulkAdjacency::groups() {
  groups_.clear();
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    if (ranges_[i].entries > mostEntries_) {
      throw LimitError(LimitError::Bound::memory,
                       "the relationships of a few nodes do not fit the memory limit; raise the limit");
    }
    if (groups_.empty() || groups_.back().entries + ranges_[i].entries > entriesPerGroup_) groups_.push_back({i, i, 0});
    groups_.back().end = i + 1;
    groups_.back().entries += ranges_[i].entries;
  }
  return groups_.size();
}

void BulkAdjacency::write(std::size_t group) {
  std::vector<Entry> entries(groups_[group].entries);
  std::size_t read = 0;
  for (std::size_t i = groups_[group].first; i < groups_[group].end; ++i) {
    const auto first = static_cast<std::ptrdiff_t>(read);
    for (const Piece& piece : ranges_[i].pieces) {
      scratch_.read(piece.offset, reinterpret_cast<char*>(&entries[read]), piece.entries * sizeof(Entry));
      read += piece.entries;
    }
    std::sort(entries.begin() + first, entries.begin() + static_cast<std::ptrdiff_t>(read));
  }
  ListWriter writer(files_);
  std::vector<AdjacencyEntry> list;
  for (std::size_t at = 0; at < entries.size();) {
    const std::uint64_t key = entries[at].list;
    list.clear();
    for (; at < entries.size() && entries[at].list == key; ++at) {
      list.push_back({NodeId{entries[at].place >> 32}, RelationshipId{entries[at].place & 0xFFFF'FFFF}});
    }
    writer.write({NodeId{key >> 32}, TypeId{static_cast<std::uint32_t>(key) >> 1}, (key & 1) != 0}, list);
  }
  writer.finish();
}

}  // namespace tov
