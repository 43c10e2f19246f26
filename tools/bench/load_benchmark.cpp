// How fast records are loaded, stage by stage and through the whole road, as Google Benchmarks. A folder's records are
// copied until they are enough, each copy with its own years and, but for some, its own people.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "loaders/layout/layout.h"
#include "loaders/read/file_kinds.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"
#include "tovholder/load.h"

namespace tov::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHelp =
    "tov_load_bench [--records DIR] [--count N] [--jobs N] [Google Benchmark's options]\n"
    "Loads N records (200) made from those of DIR (tests/records) into a fresh database, by stage and as a whole.\n"
    "Rates are by the processor time of this process; the one with real_time is by the clock, with PDF's reader and\n"
    "the syncs of the device. Patterns are compiled before. peakMB is the process's largest resident size so far.\n"
    "\n"
    "Examples:\n"
    "  tov_load_bench --records my-minutes\n"
    "  tov_load_bench --records my-pdfs --count 50 --benchmark_filter=whole\n"
    "  tov_load_bench --records my-minutes --count 5000 --benchmark_filter=whole  # memory whatever the number\n";

/// A folder that goes with its owner.
class ScratchFolder {
 public:
  explicit ScratchFolder(const std::string& name)
      : path_(fs::temp_directory_path() / ("tov-load-bench-" + std::to_string(getpid())) / name) {
    fs::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    fs::remove(path_.parent_path(), ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string bytesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Years from 1990 to 2039, shifted.
void shiftYears(std::string& text, std::size_t by) {
  const auto isDigit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (!isDigit(at) || (at > 0 && isDigit(at - 1)) || !isDigit(at + 1) || !isDigit(at + 2) || !isDigit(at + 3) ||
        isDigit(at + 4))
      continue;
    const unsigned long year = std::stoul(text.substr(at, 4));
    if (year >= 1990 && year < 2040) text.replace(at, 4, std::to_string(year - by));
  }
}

/// The last words of the names of the people that a record names.
std::set<std::string> surnamesIn(const loaders::RecordLines& record) {
  std::set<std::string> surnames;
  for (const loaders::Facts& facts : loaders::readFacts(record, loaders::layOut(record)))
    for (const loaders::Entity& entity : facts.entities) {
      const std::size_t blank = entity.name.rfind(' ');
      if (entity.kind == loaders::EntityKind::person && blank != std::string::npos && entity.name.size() > blank + 4)
        surnames.insert(entity.name.substr(blank + 1));
    }
  return surnames;
}

/// The records to load: as many as asked for, in a folder of their own.
class Corpus {
 public:
  Corpus(const fs::path& folder, std::size_t count) : copies_("records") {
    std::vector<loaders::FoundFile> sources;
    for (loaders::FoundFile& found : loaders::findFiles(folder))
      if (found.refusal.empty() && found.skipped.empty()) sources.push_back(std::move(found));
    std::vector<std::set<std::string>> surnames;
    std::vector<loaders::FoundFile> records;
    for (loaders::FoundFile& source : sources) {
      try {
        surnames.push_back(surnamesIn(loaders::readRecord(source.file)));
        records.push_back(std::move(source));
      } catch (const loaders::RefusedError& error) {
        std::fprintf(stderr, "%s; it is left out\n", error.what());
      }
    }
    if (records.empty()) throw Error("there are no records in " + folder.string() + "; name a folder that holds some");
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t source = i % records.size();
      write(i, bytesOf(records[source].file), surnames[source], i / records.size(), records[source].file.extension());
    }
  }

  const fs::path& folder() const { return copies_.path(); }
  const std::vector<fs::path>& files() const { return files_; }
  std::size_t bytes() const { return bytes_; }

 private:
  void write(std::size_t index, std::string bytes, const std::set<std::string>& surnames, std::size_t round,
             const fs::path& extension) {
    constexpr std::size_t kYears = 25;
    constexpr std::size_t kRounds = 4;  // after so many the same people meet again
    static constexpr const char* kEndings[kRounds] = {"", "berg", "lund", "holm"};
    switch (loaders::kindOf(bytes.substr(0, loaders::kBytesThatTellTheKind))) {
      case loaders::FileKind::text:
        shiftYears(bytes, round % kYears);
        for (const std::string& surname : surnames) replaceAll(bytes, surname, surname + kEndings[round % kRounds]);
        bytes.append(round, '\n');  // a record without a year in it is another one, too
        break;
      case loaders::FileKind::html:
        bytes += "<!-- " + std::to_string(round) + " -->\n";
        break;
      case loaders::FileKind::pdf:
        bytes += "\n% " + std::to_string(round) + "\n";
        break;
      default:
        break;
    }
    char name[32];
    std::snprintf(name, sizeof name, "r%06zu", index);
    files_.push_back(folder() / (std::string(name) + extension.string()));
    std::ofstream(files_.back(), std::ios::binary) << bytes;
    bytes_ += bytes.size();
  }

  ScratchFolder copies_;
  std::vector<fs::path> files_;
  std::size_t bytes_ = 0;
};

struct Settings {
  fs::path records = TOV_SAMPLE_RECORDS;
  std::size_t count = 200;
  std::size_t jobs = 1;
};

void report(benchmark::State& state, const Corpus& corpus) {
  const auto runs = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(runs * static_cast<std::int64_t>(corpus.files().size()));
  state.SetBytesProcessed(runs * static_cast<std::int64_t>(corpus.bytes()));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peakMB"] = static_cast<double>(usage.ru_maxrss) / 1e3;
}

void read(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state)
    for (const fs::path& file : corpus.files()) benchmark::DoNotOptimize(loaders::readRecord(file));
  report(state, corpus);
}

void layout(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state)
    for (const fs::path& file : corpus.files()) {
      state.PauseTiming();
      const loaders::RecordLines record = loaders::readRecord(file);
      state.ResumeTiming();
      benchmark::DoNotOptimize(loaders::layOut(record));
    }
  report(state, corpus);
}

void extract(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state)
    for (const fs::path& file : corpus.files()) {
      state.PauseTiming();
      const loaders::RecordLines record = loaders::readRecord(file);
      const loaders::LaidOut laidOut = loaders::layOut(record);
      state.ResumeTiming();
      benchmark::DoNotOptimize(loaders::readFacts(record, laidOut));
    }
  report(state, corpus);
}

/// What `tov load` allows a database while it loads.
Options databaseOptions() {
  Options options;
  options.memoryLimit = std::size_t{96} << 20;
  options.blockCacheBytes = options.memoryLimit / 3;
  return options;
}

/// Resolving and writing, with a commit for every 40 records; `resolving` is the part of the time that resolving took.
void resolveAndWrite(benchmark::State& state, const Corpus& corpus) {
  constexpr std::size_t kOfACommit = 40;
  std::chrono::nanoseconds resolving{};
  std::chrono::nanoseconds all{};
  for (auto _ : state) {
    state.PauseTiming();
    const ScratchFolder folder("written");
    {
      Database database = Database::open(folder.path() / "db", databaseOptions());
      std::optional<Transaction> transaction;
      for (std::size_t i = 0; i < corpus.files().size(); ++i) {
        const loaders::RecordLines record = loaders::readRecord(corpus.files()[i]);
        const loaders::LaidOut laidOut = loaders::layOut(record);
        const std::vector<loaders::Facts> facts = loaders::readFacts(record, laidOut);
        state.ResumeTiming();
        const auto start = std::chrono::steady_clock::now();
        if (!transaction) transaction.emplace(database.begin());
        resolving += loaders::writeRecord(*transaction, record, laidOut, facts).resolving;
        if (i % kOfACommit + 1 == kOfACommit || i + 1 == corpus.files().size()) {
          transaction->commit();
          transaction.reset();
        }
        all += std::chrono::steady_clock::now() - start;
        state.PauseTiming();
      }
    }
    state.ResumeTiming();
  }
  report(state, corpus);
  state.counters["resolving"] = static_cast<double>(resolving.count()) / static_cast<double>(all.count());
}

void whole(benchmark::State& state, const Corpus& corpus, std::size_t jobs) {
  LoadOptions options;
  options.jobs = jobs;
  options.keepReports = false;
  for (auto _ : state) {
    const ScratchFolder folder("loaded");
    Database database = Database::open(folder.path() / "db", databaseOptions());
    const std::vector<fs::path> paths{corpus.folder()};
    const LoadReport loaded = load(database, paths, options);
    if (loaded.times.records != corpus.files().size()) {
      const std::string trouble = "only " + std::to_string(loaded.times.records) + " records were loaded";
      state.SkipWithError(trouble.c_str());
    }
  }
  report(state, corpus);
}

void add(const char* name, const std::function<void(benchmark::State&)>& run, bool byTheClock = false) {
  auto* added = benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
  if (byTheClock) added->UseRealTime();
}

}  // namespace
}  // namespace tov::bench

int main(int count, char** arguments) {
  using namespace tov::bench;
  benchmark::Initialize(&count, arguments, [] { std::fputs(kHelp, stdout); });
  Settings settings;
  CLI::App app;
  app.add_option("--records", settings.records)->check(CLI::ExistingDirectory);
  app.add_option("--count", settings.count)->check(CLI::Range(1, 1'000'000));
  app.add_option("--jobs", settings.jobs)->check(CLI::Range(1, 64));
  CLI11_PARSE(app, count, arguments);
  try {
    const Corpus corpus(settings.records, settings.count);
    std::printf("%zu records, %.1f KB on average\n", corpus.files().size(),
                static_cast<double>(corpus.bytes()) / 1e3 / static_cast<double>(corpus.files().size()));
    add("whole", [&](benchmark::State& state) { whole(state, corpus, settings.jobs); });
    add(
        "whole", [&](benchmark::State& state) { whole(state, corpus, settings.jobs); }, true);
    add("read", [&](benchmark::State& state) { read(state, corpus); });
    add("layout", [&](benchmark::State& state) { layout(state, corpus); });
    add("extract", [&](benchmark::State& state) { extract(state, corpus); });
    add("resolve+write", [&](benchmark::State& state) { resolveAndWrite(state, corpus); });
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tov_load_bench: %s\n", error.what());
    return 2;
  }
}
