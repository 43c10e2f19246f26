// What the storage and this machine's memory allow, as Google Benchmarks: a query cannot be faster than the reads
// that it needs.
#include <benchmark/benchmark.h>
#include <rocksdb/db.h>
#include <rocksdb/slice_transform.h>
#include <rocksdb/table.h>

#include <unistd.h>
#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/keys.h"
#include "tovholder/database.h"
#include "tovholder/topology.h"

namespace tov::bench {
namespace {

constexpr std::uint64_t kSources = 100'000;
constexpr std::uint64_t kTargetsEach = 10;

/// A folder that goes with its owner.
class ScratchStore {
 public:
  ScratchStore() : folder_(std::filesystem::temp_directory_path() / ("tov-limits-" + std::to_string(getpid()))) {
    rocksdb::Options options;
    options.create_if_missing = true;
    options.compression = rocksdb::kNoCompression;
    rocksdb::DB* db = nullptr;
    if (!rocksdb::DB::Open(options, folder_, &db).ok()) throw std::runtime_error("cannot open a scratch store");
    db_.reset(db);
    const std::string value(16, 'v');
    for (std::uint64_t source = 0; source < kSources; ++source) {
      for (std::uint64_t target = 0; target < kTargetsEach; ++target) put(source, target, value);
    }
    db_->CompactRange({}, nullptr, nullptr);
  }
  ~ScratchStore() {
    db_.reset();
    std::filesystem::remove_all(folder_);
  }
  ScratchStore(const ScratchStore&) = delete;
  ScratchStore& operator=(const ScratchStore&) = delete;

  static std::string key(std::uint64_t source, std::uint64_t target) {
    std::string key;
    appendBigEndian(key, source);
    appendBigEndian(key, target);
    return key;
  }
  rocksdb::DB& db() { return *db_; }

  static ScratchStore& shared() {
    static ScratchStore store;
    return store;
  }

 private:
  void put(std::uint64_t source, std::uint64_t target, const std::string& value) {
    db_->Put({}, key(source, target), value);
  }

  std::filesystem::path folder_;
  std::unique_ptr<rocksdb::DB> db_;
};

void cachedGet(benchmark::State& state) {
  rocksdb::DB& db = ScratchStore::shared().db();
  std::mt19937_64 random(1);
  rocksdb::PinnableSlice value;
  for (auto _ : state) {
    value.Reset();
    benchmark::DoNotOptimize(
        db.Get({}, db.DefaultColumnFamily(), ScratchStore::key(random() % kSources, random() % kTargetsEach), &value));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(cachedGet);

void prefixIteration(benchmark::State& state) {
  rocksdb::DB& db = ScratchStore::shared().db();
  std::mt19937_64 random(1);
  const std::unique_ptr<rocksdb::Iterator> it(db.NewIterator({}));
  for (auto _ : state) {
    const std::uint64_t source = random() % kSources;
    const std::string end = ScratchStore::key(source + 1, 0);
    for (it->Seek(ScratchStore::key(source, 0)); it->Valid() && it->key().compare(end) < 0; it->Next()) {
      benchmark::DoNotOptimize(it->value());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTargetsEach));
}
BENCHMARK(prefixIteration);

/// Our own compressed rows over a graph of `kSources` nodes, read row after row in random order.
void compressedRows(benchmark::State& state) {
  static const Database database = [] {
    Database made = Database::inMemory();
    Transaction transaction = made.begin();
    const TypeId type = transaction.type("LINKS");
    std::vector<NodeId> nodes;
    for (std::uint64_t i = 0; i < kSources; ++i) nodes.push_back(transaction.createNode({}, {}));
    std::mt19937_64 random(1);
    for (const NodeId node : nodes) {
      for (std::uint64_t k = 0; k < kTargetsEach; ++k) {
        transaction.createRelationship(node, type, nodes[random() % kSources], {});
      }
    }
    transaction.commit();
    return made;
  }();
  const Snapshot snapshot = database.snapshot();
  const std::shared_ptr<const Topology> topology = snapshot.topology();
  const TopologyRows& rows = topology->outgoing(*snapshot.type("LINKS"));
  std::mt19937_64 random(1);
  std::int64_t walked = 0;
  std::uint64_t sum = 0;
  for (auto _ : state) {
    for (const std::uint32_t node : rows.neighbours(NodeId{random() % kSources})) {
      for (const std::uint32_t next : rows.neighbours(NodeId{node})) sum += next;
      walked += static_cast<std::int64_t>(kTargetsEach);
    }
  }
  benchmark::DoNotOptimize(sum);
  state.SetItemsProcessed(walked);
}
BENCHMARK(compressedRows);

void memoryBandwidth(benchmark::State& state) {
  constexpr std::size_t kNumbers = std::size_t{1} << 23;
  std::vector<double> a(kNumbers, 1);
  std::vector<double> b(kNumbers, 2);
  std::vector<double> c(kNumbers, 3);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kNumbers; ++i) a[i] = b[i] + 3 * c[i];
    benchmark::DoNotOptimize(a.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(3 * kNumbers * sizeof(double)));
}
BENCHMARK(memoryBandwidth)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tov::bench

BENCHMARK_MAIN();
