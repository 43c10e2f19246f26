#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "bulk_import.h"

namespace tov {
namespace {

constexpr std::size_t kSmallestChunk = std::size_t{256} << 10;
constexpr std::size_t kLargestChunk = std::size_t{32} << 20;

void takeNumber(BulkValue& value, std::uint32_t number) {
  value.form = BulkValue::Form::interned;
  value.integer = number;
}

}  // namespace

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void ColumnTexts::intern(BulkLoad& load, KeyId key, BulkValue& value) {
  if (!worth_ || value.text.empty() || value.text.size() > TextTable::kLongestText) return;
  if (last_ != nullptr && *last_ == value.text) return takeNumber(value, lastNumber_);
  ++lookups_;
  const auto known = numbers_.find(value.text);
  if (known != numbers_.end()) {
    last_ = &known->first;
    lastNumber_ = known->second;
    return takeNumber(value, lastNumber_);
  }
  if (const auto number = load.intern(key, value.text)) {
    const auto added = numbers_.emplace(value.text, *number).first;
    last_ = &added->first;
    lastNumber_ = *number;
    return takeNumber(value, *number);
  }
  // The table is full. A column whose texts seldom stand in it is not worth looking up.
  if (++misses_ >= 1024 && misses_ * 4 > lookups_) worth_ = false;
}

BulkImport::BulkImport(std::shared_ptr<Database::Implementation> database, const ImportOptions& options)
    : options_(options), load_(std::move(database)) {
  const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
  threads_ = options.threads == 0 ? cores : options.threads;
  chunkBytes_ = std::clamp(load_.memoryLimit() / 32, kSmallestChunk, kLargestChunk);
}

void BulkImport::reject(const std::filesystem::path& file, const std::vector<Rejection>& rejections) {
  report_.rejected += rejections.size();
  if (!options_.rejected) return;
  for (const Rejection& rejection : rejections) options_.rejected({file, rejection.line, rejection.reason});
}

void BulkImport::tell(ImportProgress::Step step, std::uint64_t more) {
  const std::lock_guard lock(progressMutex_);
  done_ += more;
  if (options_.progress) options_.progress({step, done_, total_, load_.nodes(), load_.relationships()});
}

ImportReport BulkImport::finish() {
  auto start = std::chrono::steady_clock::now();
  sort();
  report_.sortSeconds = secondsSince(start);
  start = std::chrono::steady_clock::now();
  report_.nodes = load_.nodes();
  report_.relationships = load_.relationships();
  load_.publish();
  report_.publishSeconds = secondsSince(start);
  return report_;
}

void BulkImport::sort() {
  done_ = 0;
  total_ = 2 * load_.relationships();
  BulkAdjacency& adjacency = load_.adjacency();
  const std::size_t groups = adjacency.groups();
  std::atomic<std::size_t> next{0};
  std::atomic<bool> givenUp{false};
  runThreads(
      threads_,
      [&](unsigned) {
        for (std::size_t task = next++; task < groups + 3 && !givenUp; task = next++) {
          if (task == 0) {
            load_.indexEntries().write(load_.memoryLimit() / 8);
          } else if (task == 1) {
            load_.textEntries().write(load_.memoryLimit() / 8);
          } else if (task == 2) {
            load_.writeLabels();
          } else {
            adjacency.write(task - 3);
            tell(ImportProgress::Step::sorting, adjacency.entries(task - 3));
          }
        }
      },
      [&] { givenUp = true; });
  if (options_.progress) {
    options_.progress({ImportProgress::Step::publishing, total_, total_, load_.nodes(), load_.relationships()});
  }
}

}  // namespace tov
