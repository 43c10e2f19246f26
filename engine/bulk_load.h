// One bulk load: records are encoded piece by piece in several threads, ids are given out in the order of the pieces,
// and everything is published as one commit.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "bulk_adjacency.h"
#include "bulk_files.h"
#include "bulk_index.h"
#include "bulk_text.h"
#include "database_implementation.h"

namespace tov {

/// Lets threads pass one after the other in a given order.
class TurnGate {
 public:
  /// Waits for the turn of `number`. False when the load was given up.
  bool wait(std::uint64_t number);
  void pass();
  /// From 0 on again, when nobody waits.
  void restart() { turn_ = 0; }
  /// Lets nobody wait any longer.
  void giveUp();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t turn_ = 0;
  bool givenUp_ = false;
};

/// Runs `work(thread)` in so many threads, of which this is one, and throws the first exception that left any of them.
/// `giveUp` is called when one did, so that the others end.
void runThreads(unsigned threads, const std::function<void(unsigned)>& work, const std::function<void()>& giveUp);

/// Records one after the other, without their keys.
struct BulkRecords {
  std::string bytes;
  std::vector<std::size_t> ends;

  std::size_t size() const { return ends.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : ends[i - 1];
    return std::string_view(bytes).substr(start, ends[i] - start);
  }
  void clear() {
    bytes.clear();
    ends.clear();
  }
};

class BulkLoad {
 public:
  /// Waits for the place of the one writer and keeps it. @throws UsageError for a database that cannot be loaded so
  explicit BulkLoad(std::shared_ptr<Database::Implementation> database);
  BulkLoad(const BulkLoad&) = delete;
  BulkLoad& operator=(const BulkLoad&) = delete;
  ~BulkLoad();

  // By one thread, before any record.
  LabelId label(std::string_view name);
  TypeId type(std::string_view name);
  KeyId key(std::string_view name);
  /// Indexes the nodes that are there and those that come. An index that exists is left alone.
  void addIndex(LabelId label, KeyId key);
  const std::vector<IndexDescription>& indexes() const { return state_.indexes; }

  BulkFiles& files() { return files_; }
  std::size_t memoryLimit() const { return store_->options().memoryLimit; }

  /// The number of a repeated text, which is given one while there is room. Thread-safe.
  std::optional<std::uint32_t> intern(KeyId key, std::string_view text);

  // In turn, one thread at a time.
  std::uint64_t nextNode() const { return state_.nextNode; }
  std::uint64_t nextRelationship() const { return state_.nextRelationship; }
  void countNodes(std::span<const LabelId> labels, std::uint64_t count);
  void countRelationships(TypeId type, std::uint64_t count);

  // Thread-safe.
  void writeNodes(const BulkRecords& records, const std::vector<std::uint64_t>& nodes);
  void writeRelationships(const BulkRecords& records, std::uint64_t first);
  BulkIndexes& indexEntries() { return indexEntries_; }
  BulkTexts& textEntries() { return textEntries_; }
  /// After the last node, before the first relationship.
  BulkAdjacency& adjacency();

  std::uint64_t nodes() const { return state_.nodes - before_->state().nodes; }
  std::uint64_t relationships() const { return state_.relationships - before_->state().relationships; }

  void writeLabels();
  /// Makes the commit. Afterwards only the destructor may be called.
  void publish();

 private:
  struct LabelRun {
    LabelId label{};
    std::uint64_t first = 0;
    std::uint64_t count = 0;
  };
  struct NewText {
    KeyId key{};
    std::string text;
  };
  template <typename Id>
  Id internName(NameTable Names::*table, std::string_view name);
  void readTexts(bool areRelationships, const BulkRecords& records, const std::vector<std::uint64_t>& ids);
  void indexOldNodes(const IndexDescription& index);
  void writeTexts();
  void writeMeta();

  std::shared_ptr<Database::Implementation> database_;
  std::shared_ptr<Store> store_;
  WriterPlace place_;
  std::shared_ptr<const Snapshot::Implementation> before_;
  GraphState state_;
  BulkFiles files_;
  BulkIndexes indexEntries_;
  BulkTexts textEntries_;
  std::unique_ptr<BulkAdjacency> adjacency_;
  std::vector<LabelRun> labelRuns_;
  std::mutex textMutex_;
  std::vector<NewText> newTexts_;
  bool published_ = false;
};

}  // namespace tov
