// Runs of entries, and their merging.
#include "bulk_runs.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <queue>

namespace tov {
namespace {

// A run is a row of keys and values, each two after their lengths in bytes.
using Lengths = std::array<std::uint32_t, 2>;
constexpr std::size_t kSmallestBuffer = std::size_t{4} << 10;
constexpr std::size_t kLargestBuffer = std::size_t{256} << 10;

void appendEntry(std::string& run, std::string_view key, std::string_view value) {
  const Lengths lengths = {static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(value.size())};
  run.append(reinterpret_cast<const char*>(lengths.data()), sizeof lengths);
  run += key;
  run += value;
}

}  // namespace

void RunEntries::add(std::string_view key, std::string_view value) {
  entries_.push_back({bytes_.size(), static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(value.size())});
  bytes_ += key;
  bytes_ += value;
}

void RunEntries::clear() {
  bytes_.clear();
  entries_.clear();
}

void BulkRuns::take(RunEntries& entries) {
  if (entries.entries_.empty()) return;
  std::ranges::sort(entries.entries_, {}, [&](const RunEntries::Entry& entry) { return entries.keyOf(entry); });
  std::string run;
  run.reserve(entries.bytes_.size() + entries.size() * sizeof(Lengths));
  for (const RunEntries::Entry& entry : entries.entries_) {
    const auto value = std::string_view(entries.bytes_).substr(entry.offset + entry.key, entry.value);
    appendEntry(run, entries.keyOf(entry), value);
  }
  entries.clear();
  const std::uint64_t offset = scratch_.append(run);
  const std::lock_guard lock(mutex_);
  runs_.push_back({offset, run.size()});
}

/// The entries of one run, in order.
class BulkRuns::Reader {
 public:
  Reader(const ScratchFile& scratch, Run run, std::size_t buffer) : scratch_(&scratch), run_(run), size_(buffer) {
    next();
  }
  bool atEnd() const { return lengths_[0] == 0; }
  std::string_view key() const {
    return std::string_view(buffer_).substr(at_ - lengths_[0] - lengths_[1], lengths_[0]);
  }
  std::string_view value() const { return std::string_view(buffer_).substr(at_ - lengths_[1], lengths_[1]); }
  void next() {
    lengths_ = {};
    if (!require(sizeof lengths_)) return;
    Lengths lengths;
    std::memcpy(&lengths, buffer_.data() + at_, sizeof lengths);
    const std::size_t bytes = sizeof lengths + lengths[0] + lengths[1];
    require(bytes);
    at_ += bytes;
    lengths_ = lengths;
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
  std::size_t at_ = 0;  // behind the entry
  Lengths lengths_{};   // no key is empty
};

template <typename Put>
void BulkRuns::merge(std::span<const Run> runs, std::size_t memory, Put put) {
  const std::size_t buffer = std::clamp(memory / runs.size(), kSmallestBuffer, kLargestBuffer);
  std::vector<Reader> readers;
  readers.reserve(runs.size());
  for (const Run& run : runs) readers.emplace_back(scratch_, run, buffer);
  const auto later = [&](std::size_t a, std::size_t b) { return readers[a].key() > readers[b].key(); };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  // A view of a key lasts until its reader moves on; readers themselves do not move any more.
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (!readers[i].atEnd()) queue.push(i);
  }
  while (!queue.empty()) {
    const std::size_t first = queue.top();
    queue.pop();
    // Runs of property indexes seldom overlap, so the one that is ahead mostly stays ahead.
    do {
      put(readers[first].key(), readers[first].value());
      readers[first].next();
    } while (!readers[first].atEnd() && (queue.empty() || readers[first].key() < readers[queue.top()].key()));
    if (!readers[first].atEnd()) queue.push(first);
  }
}

/// One run of many. Nobody else writes, so its pieces follow each other on disk.
BulkRuns::Run BulkRuns::joined(std::span<const Run> runs, std::size_t memory) {
  Run all;
  for (const Run& run : runs) all.bytes += run.bytes;
  std::string piece;
  bool isFirst = true;
  const auto flush = [&] {
    const std::uint64_t offset = scratch_.append(piece);
    if (isFirst) all.offset = offset;
    isFirst = false;
    piece.clear();
  };
  merge(runs, memory, [&](std::string_view key, std::string_view value) {
    appendEntry(piece, key, value);
    if (piece.size() >= kLargestBuffer) flush();
  });
  flush();
  return all;
}

void BulkRuns::write(std::size_t memory) {
  if (runs_.empty()) return;
  const std::size_t most = std::max<std::size_t>(memory / kSmallestBuffer, 2);
  std::vector<Run> runs = std::move(runs_);
  while (runs.size() > most) {
    std::vector<Run> fewer;
    for (std::size_t i = 0; i < runs.size(); i += most) {
      fewer.push_back(joined(std::span(runs).subspan(i, std::min(most, runs.size() - i)), memory));
    }
    runs = std::move(fewer);
  }
  SortedFile file(files_, family_);
  merge(runs, memory, [&](std::string_view key, std::string_view value) { file.put(key, value); });
  file.finish();
}

}  // namespace tov
