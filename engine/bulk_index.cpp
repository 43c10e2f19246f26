// Runs of index entries, and their merging.
#include "bulk_index.h"

#include <algorithm>
#include <cstring>
#include <queue>

#include "keys.h"
#include "value_order.h"

namespace tov {
namespace {

// A run is a row of keys, each after its length in so many bytes. A key is at most some six hundred bytes long.
using Length = std::uint16_t;
constexpr std::size_t kSmallestBuffer = std::size_t{4} << 10;
constexpr std::size_t kLargestBuffer = std::size_t{256} << 10;

}  // namespace

void BulkIndexEntries::add(const IndexDescription& index, const Value& value, std::uint32_t row) {
  const std::size_t offset = bytes_.size();
  bytes_ += std::string_view(IndexPrefix(index.label, index.key));
  bytes_ += encodeOrdered(value);
  bytes_.append(sizeof(std::uint64_t), '\0');
  entries_.push_back({offset, static_cast<std::uint32_t>(bytes_.size() - offset), row});
}

void BulkIndexEntries::clear() {
  bytes_.clear();
  entries_.clear();
}

void BulkIndexes::take(BulkIndexEntries& entries, const std::vector<std::uint64_t>& nodes) {
  std::vector<std::string_view> keys;
  keys.reserve(entries.entries_.size());
  for (const BulkIndexEntries::Entry& entry : entries.entries_) {
    if (nodes[entry.row] == kLeftOut) continue;
    char* key = entries.bytes_.data() + entry.offset;
    storeBigEndian(key + entry.length - sizeof(std::uint64_t), nodes[entry.row]);
    keys.emplace_back(key, entry.length);
  }
  if (keys.empty()) return;
  std::ranges::sort(keys);
  std::string run;
  run.reserve(entries.bytes_.size() + keys.size() * sizeof(Length));
  for (const std::string_view key : keys) {
    const auto length = static_cast<Length>(key.size());
    run.append(reinterpret_cast<const char*>(&length), sizeof length);
    run += key;
  }
  const std::uint64_t offset = scratch_.append(run);
  const std::lock_guard lock(mutex_);
  runs_.push_back({offset, run.size()});
}

/// The keys of one run, in order.
class BulkIndexes::Reader {
 public:
  Reader(const ScratchFile& scratch, Run run, std::size_t buffer) : scratch_(&scratch), run_(run), size_(buffer) {
    next();
  }
  bool atEnd() const { return key_.empty(); }
  std::string_view key() const { return key_; }
  void next() {
    key_ = {};
    if (!require(sizeof(Length))) return;
    Length length;
    std::memcpy(&length, buffer_.data() + at_, sizeof length);
    require(sizeof length + length);
    key_ = std::string_view(buffer_).substr(at_ + sizeof length, length);
    at_ += sizeof length + length;
  }

 private:
  /// Makes so many bytes stand from `at_` on; false at the end of the run.
  bool require(std::size_t bytes) {
    if (buffer_.size() - at_ >= bytes) return true;
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t kept = buffer_.size();
    const std::size_t more =
        static_cast<std::size_t>(std::min<std::uint64_t>(std::max(size_, bytes) - kept, run_.bytes));
    buffer_.resize(kept + more);
    scratch_->read(run_.offset, buffer_.data() + kept, more);
    run_.offset += more;
    run_.bytes -= more;
    return buffer_.size() >= bytes;
  }

  const ScratchFile* scratch_;
  Run run_;
  std::size_t size_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::string_view key_;
};

void BulkIndexes::write(std::size_t memory) {
  if (runs_.empty()) return;
  const std::size_t buffer = std::clamp(memory / runs_.size(), kSmallestBuffer, kLargestBuffer);
  std::vector<Reader> readers;
  readers.reserve(runs_.size());
  for (const Run& run : runs_) readers.emplace_back(scratch_, run, buffer);
  const auto later = [&](std::size_t a, std::size_t b) { return readers[a].key() > readers[b].key(); };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  // A view of a key lasts until its reader moves on; readers themselves do not move any more.
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (!readers[i].atEnd()) queue.push(i);
  }
  SortedFile file(files_, Family::properties);
  while (!queue.empty()) {
    const std::size_t first = queue.top();
    queue.pop();
    // Runs seldom overlap, so the one that is ahead mostly stays ahead.
    do {
      file.put(readers[first].key(), {});
      readers[first].next();
    } while (!readers[first].atEnd() && (queue.empty() || readers[first].key() < readers[queue.top()].key()));
    if (!readers[first].atEnd()) queue.push(first);
  }
  file.finish();
}

}  // namespace tov
