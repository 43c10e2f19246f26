// The parts of a bulk load that know the database: names, ids, counts, and the one commit at the end.
#include "bulk_load.h"

#include <rocksdb/write_batch.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <map>
#include <numeric>
#include <thread>

#include "keys.h"

namespace tov {
namespace {

// Words of texts that one thread holds before they are sorted, which takes twice as much again.
constexpr std::size_t kSmallestTextPiece = std::size_t{64} << 10;
constexpr std::size_t kLargestTextPiece = std::size_t{8} << 20;

/// Collects what is put, for a file wants its keys in order.
class CollectPuts : public rocksdb::WriteBatch::Handler {
 public:
  rocksdb::Status PutCF(std::uint32_t, const rocksdb::Slice& key, const rocksdb::Slice& value) override {
    entries_.insert_or_assign(key.ToString(), value.ToString());
    return rocksdb::Status::OK();
  }
  const std::map<std::string, std::string>& entries() const { return entries_; }

 private:
  std::map<std::string, std::string> entries_;
};

std::shared_ptr<Store> loadableStore(const Database::Implementation& database) {
  if (database.options().readOnly) {
    throw UsageError("cannot change the database in " + database.folder().string() + ": it was opened read-only");
  }
  if (database.folder().empty()) throw UsageError("an import needs a database on disk, and this one is in memory");
  return database.newest()->store();
}

}  // namespace

bool TurnGate::wait(std::uint64_t number) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return givenUp_ || turn_ == number; });
  return !givenUp_;
}

void TurnGate::pass() {
  const std::lock_guard lock(mutex_);
  ++turn_;
  changed_.notify_all();
}

void TurnGate::giveUp() {
  const std::lock_guard lock(mutex_);
  givenUp_ = true;
  changed_.notify_all();
}

void runThreads(unsigned threads, const std::function<void(unsigned)>& work, const std::function<void()>& giveUp) {
  std::mutex mutex;
  std::exception_ptr failure;
  const auto guarded = [&](unsigned thread) {
    try {
      work(thread);
    } catch (...) {
      {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
      }
      giveUp();
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(guarded, i);
    guarded(0);
  }
  if (failure) std::rethrow_exception(failure);
}

BulkLoad::BulkLoad(std::shared_ptr<Database::Implementation> database)
    : database_(std::move(database)),
      store_(loadableStore(*database_)),
      place_(store_),
      before_(database_->newest()),
      state_(before_->state()),
      files_(*store_),
      indexEntries_(files_),
      textEntries_(files_, state_.textIndexes, std::clamp(memoryLimit() / 128, kSmallestTextPiece, kLargestTextPiece)) {
}

BulkLoad::~BulkLoad() {
  if (!published_) store_->texts.removeFrom(before_->state().nextText);
}

template <typename Id>
Id BulkLoad::internName(NameTable Names::*table, std::string_view name) {
  if (const auto known = ((*state_.names).*table).find(name)) return Id{*known};
  requireName(name);
  auto names = std::make_shared<Names>(*state_.names);
  const Id id{((*names).*table).add(name)};
  state_.nodesByLabel.resize(names->labels.size());
  state_.relationshipsByType.resize(names->types.size());
  state_.names = std::move(names);
  return id;
}

LabelId BulkLoad::label(std::string_view name) {
  return internName<LabelId>(&Names::labels, name);
}
TypeId BulkLoad::type(std::string_view name) {
  return internName<TypeId>(&Names::types, name);
}
KeyId BulkLoad::key(std::string_view name) {
  return internName<KeyId>(&Names::keys, name);
}

void BulkLoad::addIndex(LabelId label, KeyId key) {
  if (state_.hasIndex(label, key)) return;
  const auto at = std::ranges::find_if(state_.indexes, [&](const IndexDescription& other) {
    return std::pair(other.label, other.key) > std::pair(label, key);
  });
  const IndexDescription index{label, key};
  state_.indexes.insert(at, index);
  if (number(label) < before_->state().names->labels.size()) indexOldNodes(index);
}

void BulkLoad::indexOldNodes(const IndexDescription& index) {
  const Snapshot snapshot(before_);
  NodeCursor cursor = snapshot.nodes(index.label);
  BulkIndexEntries entries;
  std::vector<NodeId> ids(16'384);
  std::vector<Value> values(ids.size());
  std::vector<std::uint64_t> nodes;
  for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
    snapshot.property(std::span(ids).first(count), index.key, values);
    entries.clear();
    nodes.clear();
    for (std::size_t i = 0; i < count; ++i) {
      nodes.push_back(number(ids[i]));
      if (!values[i].isNull()) entries.add(index, values[i], static_cast<std::uint32_t>(i));
    }
    indexEntries_.take(entries, nodes);
  }
}

std::optional<std::uint32_t> BulkLoad::intern(KeyId key, std::string_view text) {
  const std::lock_guard lock(textMutex_);
  if (const auto known = store_->texts.find(key, text)) return known;
  if (!store_->texts.hasRoom(key, text, state_.nextText)) return std::nullopt;
  newTexts_.push_back({key, std::string(text)});
  store_->texts.add(state_.nextText, key, text);
  return state_.nextText++;
}

void BulkLoad::countNodes(std::span<const LabelId> labels, std::uint64_t count) {
  for (const LabelId label : labels) {
    labelRuns_.push_back({label, state_.nextNode, count});
    state_.nodesByLabel[number(label)] += count;
  }
  state_.nextNode += count;
  state_.nodes += count;
}

void BulkLoad::countRelationships(TypeId type, std::uint64_t count) {
  state_.relationshipsByType[number(type)] += count;
  state_.nextRelationship += count;
  state_.relationships += count;
  if (state_.nextRelationship > 0xFFFF'FFFF) {
    throw LimitError(LimitError::Bound::memory,
                     "the import would give out more than 4,294,967,295 ids of relationships");
  }
}

void BulkLoad::writeNodes(const BulkRecords& records, const std::vector<std::uint64_t>& nodes) {
  SortedFile file(files_, Family::nodes);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (nodes[i] != BulkIndexes::kLeftOut) file.put(IdKey(NodeId{nodes[i]}), records[i]);
  }
  file.finish();
  readTexts(false, records, nodes);
}

void BulkLoad::writeRelationships(const BulkRecords& records, std::uint64_t first) {
  SortedFile file(files_, Family::relationships);
  for (std::size_t i = 0; i < records.size(); ++i) file.put(IdKey(RelationshipId{first + i}), records[i]);
  file.finish();
  if (textEntries_.isWanted(true)) {
    std::vector<std::uint64_t> ids(records.size());
    std::iota(ids.begin(), ids.end(), first);
    readTexts(true, records, ids);
  }
}

void BulkLoad::readTexts(bool areRelationships, const BulkRecords& records, const std::vector<std::uint64_t>& ids) {
  if (!textEntries_.isWanted(areRelationships)) return;
  // Other threads may be adding texts, but none that these records refer to.
  BulkTexts::Piece piece(textEntries_, KnownTexts{store_->texts, TextTable::kTexts});
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (ids[i] != BulkIndexes::kLeftOut) piece.add({areRelationships, ids[i]}, records[i]);
  }
  piece.finish();
}

BulkAdjacency& BulkLoad::adjacency() {
  if (!adjacency_) {
    adjacency_ = std::make_unique<BulkAdjacency>(files_, before_->state().nextNode, state_.nextNode, memoryLimit());
  }
  return *adjacency_;
}

void BulkLoad::writeLabels() {
  std::ranges::stable_sort(labelRuns_, {}, &LabelRun::label);  // within a label they ascend
  SortedFile file(files_, Family::labels);
  for (const LabelRun& run : labelRuns_) {
    for (std::uint64_t i = 0; i < run.count; ++i) file.put(LabelKey(run.label, NodeId{run.first + i}), {});
  }
  file.finish();
}

void BulkLoad::writeTexts() {
  SortedFile file(files_, Family::texts);
  const std::uint32_t first = before_->state().nextText;
  for (std::uint32_t i = 0; i < newTexts_.size(); ++i) {
    std::string key;
    std::string value;
    appendBigEndian(key, first + i);
    appendBigEndian(value, number(newTexts_[i].key));
    value += newTexts_[i].text;
    file.put(key, value);
  }
  file.finish();
}

void BulkLoad::writeMeta() {
  rocksdb::WriteBatch batch;
  writeState(*store_, before_->state(), state_, batch);
  CollectPuts puts;
  require(batch.Iterate(&puts), "prepare the commit");
  SortedFile file(files_, Family::meta);
  for (const auto& [key, value] : puts.entries()) file.put(key, value);
  file.finish();
}

void BulkLoad::publish() {
  state_.textIndexes = textEntries_.indexes();
  ++state_.commit;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  state_.committedAt = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
  writeTexts();
  writeMeta();
  std::vector<rocksdb::IngestExternalFileArg> arguments;
  for (std::size_t i = 0; i < kFamilies; ++i) {
    const auto family = static_cast<Family>(i);
    if (files_.paths(family).empty()) continue;
    rocksdb::IngestExternalFileArg& argument = arguments.emplace_back();
    argument.column_family = store_->family(family);
    argument.external_files = files_.paths(family);
    argument.options.move_files = true;
    argument.options.write_global_seqno = false;
  }
  database_->ingest(arguments, state_);
  published_ = true;
}

}  // namespace tov
