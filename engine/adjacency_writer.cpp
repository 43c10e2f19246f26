// Writing of changed adjacency lists at a commit.
#include "adjacency_writer.h"

#include <algorithm>

#include "visit_adjacency.h"

namespace tov {
namespace {

[[noreturn]] void failMismatch() {
  throw CorruptionError("an adjacency list and the relationship records disagree; restore the database from a copy");
}

using AddedRange = std::ranges::subrange<std::set<AdjacencyEntry>::const_iterator>;

/// The entries without the removed, with the added; all ascending.
std::vector<AdjacencyEntry> merge(std::span<const AdjacencyEntry> entries, AddedRange added, AddedRange removed) {
  std::vector<AdjacencyEntry> kept;
  kept.reserve(entries.size());
  std::ranges::set_difference(entries, removed, std::back_inserter(kept));
  const auto removedCount = static_cast<std::size_t>(std::ranges::distance(removed));
  const auto addedCount = static_cast<std::size_t>(std::ranges::distance(added));
  if (kept.size() + removedCount != entries.size()) failMismatch();
  std::vector<AdjacencyEntry> merged;
  merged.reserve(kept.size() + addedCount);
  std::ranges::set_union(kept, added, std::back_inserter(merged));
  if (merged.size() != kept.size() + addedCount) failMismatch();
  return merged;
}

}  // namespace

void AdjacencyWriter::write(AdjacencyKey key, const AdjacencyChange& change) {
  if (change.added.empty() && change.removed.empty()) return;
  if (key.node >= firstNew_) {
    if (!change.removed.empty()) failMismatch();
    writeWhole(key, std::vector<AdjacencyEntry>(change.added.begin(), change.added.end()));
    return;
  }
  rocksdb::PinnableSlice bytes;
  AdjacencyHead head;
  if (view_.get(Family::adjacency, AdjacencyHeadKey(key), bytes)) head = parseAdjacencyHead(bytes.ToStringView());
  if (change.removed.size() > head.degree) failMismatch();
  const std::uint64_t degree = head.degree - change.removed.size() + change.added.size();
  if (head.inBlocks && degree > kFewEntries) {
    put(AdjacencyHeadKey(key), encodeBlockedHead(degree));
    updateBlocks(key, change);
    return;
  }
  const std::vector<AdjacencyEntry> entries =
      merge(view_.committedEntries(key), AddedRange(change.added), AddedRange(change.removed));
  if (head.inBlocks) deleteBlocks(key);
  writeWhole(key, entries);
}

void AdjacencyWriter::writeWhole(AdjacencyKey key, Entries entries) {
  if (entries.empty()) {
    remove(AdjacencyHeadKey(key));
    return;
  }
  const std::string encoded = encodeEntries(entries);
  if (encoded.size() <= kLongestInlineList) {
    put(AdjacencyHeadKey(key), encodeInlineHead(entries.size(), encoded));
    return;
  }
  put(AdjacencyHeadKey(key), encodeBlockedHead(entries.size()));
  writeBlock(key, {}, entries);
}

void AdjacencyWriter::deleteBlocks(AdjacencyKey key) {
  const AdjacencyBlockKey first(key, NodeId{0}, RelationshipId{0});
  for (auto it = view_.range(Family::adjacency, first, prefixEnd(AdjacencyHeadKey(key))); it->valid(); it->next()) {
    remove(it->key());
  }
}

void AdjacencyWriter::updateBlocks(AdjacencyKey key, const AdjacencyChange& change) {
  const AdjacencyBlockKey first(key, NodeId{0}, RelationshipId{0});
  auto it = view_.range(Family::adjacency, first, prefixEnd(AdjacencyHeadKey(key)));
  auto added = change.added.begin();
  auto removed = change.removed.begin();
  while (added != change.added.end() || removed != change.removed.end()) {
    AdjacencyEntry next;
    if (added == change.added.end()) {
      next = *removed;
    } else if (removed == change.removed.end()) {
      next = *added;
    } else {
      next = std::min(*added, *removed);
    }
    it->seekBackward(AdjacencyBlockKey(key, next.neighbour, next.relationship));
    if (!it->valid()) failMismatch();
    const AdjacencyEntry bound = blockStart(it->key());
    std::vector<AdjacencyEntry> entries;
    decodeEntries(it->value(), entries);
    it->next();

    // This block takes every change that is below the bound of the next one.
    auto addedEnd = change.added.end();
    auto removedEnd = change.removed.end();
    if (it->valid()) {
      const AdjacencyEntry nextBound = blockStart(it->key());
      addedEnd = change.added.lower_bound(nextBound);
      removedEnd = change.removed.lower_bound(nextBound);
    }
    writeBlock(key, bound, merge(entries, AddedRange(added, addedEnd), AddedRange(removed, removedEnd)));
    added = addedEnd;
    removed = removedEnd;
  }
}

void AdjacencyWriter::writeBlock(AdjacencyKey key, AdjacencyEntry bound, Entries entries) {
  const auto blockKey = [&](AdjacencyEntry start) {
    return AdjacencyBlockKey(key, start.neighbour, start.relationship);
  };
  if (entries.empty() && bound != AdjacencyEntry{}) {
    remove(blockKey(bound));
    return;
  }
  const std::string encoded = encodeEntries(entries);
  if (encoded.size() <= kLongestBlock) {
    put(blockKey(bound), encoded);
    return;
  }
  for (const Entries piece : splitIntoBlocks(entries)) {
    put(blockKey(piece.data() == entries.data() ? bound : piece.front()), encodeEntries(piece));
  }
}

void AdjacencyWriter::put(std::string_view key, std::string_view value) {
  require(batch_.Put(view_.store()->family(Family::adjacency), key, value), "prepare the commit");
}

void AdjacencyWriter::remove(std::string_view key) {
  require(batch_.Delete(view_.store()->family(Family::adjacency), key), "prepare the commit");
}

}  // namespace tov
