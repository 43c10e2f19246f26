// The road through the stages: files are read, laid out and extracted side by side; one thread writes them in order, a
// few in one commit.
#include "tovholder/load.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "loaders/layout/layout.h"
#include "loaders/privacy/forgotten_names.h"
#include "loaders/privacy/mask.h"
#include "loaders/read/file_kinds.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"
#include "loaders/write/stored_text.h"

namespace tov {
namespace {

using loaders::Known;
using Clock = std::chrono::steady_clock;

/// Counts each line once: a line that a fact quotes is a fact's, whatever else it is.
void countFates(FileReport& report, const std::vector<loaders::LineFate>& fates,
                const std::vector<std::uint32_t>& quotedLines) {
  for (std::size_t i = 0; i < fates.size(); ++i) {
    const bool quoted = std::binary_search(quotedLines.begin(), quotedLines.end(), static_cast<std::uint32_t>(i + 1));
    switch (fates[i]) {
      case loaders::LineFate::blank:
        break;
      case loaders::LineFate::structure:
        ++(quoted ? report.linesAsFacts : report.linesAsStructure);
        break;
      case loaders::LineFate::text:
        ++(quoted ? report.linesAsFacts : report.linesAsText);
        break;
      case loaders::LineFate::notUnderstood:
        ++(quoted ? report.linesAsFacts : report.linesNotUnderstood);
        break;
    }
  }
}

/// A file on its way: everything that needs no writing has been done.
struct Prepared {
  loaders::RecordLines record;
  std::optional<loaders::LaidOut> laidOut;  ///< nothing when the record was known to be in the graph
  std::vector<loaders::Facts> facts;
  loaders::MaskCounts masked;
  std::string refusal;
  std::exception_ptr error;
  LoadTimes times;
};

/// Adds to `sum` what passes until the end of the scope.
class Stopwatch {
 public:
  explicit Stopwatch(std::chrono::nanoseconds& sum) : sum_(sum), start_(Clock::now()) {}
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() { sum_ += Clock::now() - start_; }

 private:
  std::chrono::nanoseconds& sum_;
  Clock::time_point start_;
};

class Preparer {
 public:
  Preparer(const Database& database, bool keepContacts)
      : database_(database),
        keepContacts_(keepContacts),
        forgotten_(loaders::ForgottenNames::read(database.snapshot())) {}

  /// Thread-safe; never throws.
  Prepared prepare(const loaders::FoundFile& found) const {
    Prepared prepared;
    try {
      {
        const Stopwatch watch(prepared.times.reading);
        prepared.record = loaders::readRecord(found.file, found.name);
        prepared.masked = loaders::maskNumbers(prepared.record, keepContacts_);
        prepared.masked.names = forgotten_.mask(prepared.record);
      }
      prepared.times.bytes = prepared.record.bytes;
      if (loaders::knownRecord(database_.snapshot(), prepared.record) == Known::sameBytes) return prepared;
      {
        const Stopwatch watch(prepared.times.layingOut);
        prepared.laidOut = loaders::layOut(prepared.record);
      }
      const Stopwatch watch(prepared.times.extracting);
      prepared.facts = loaders::readFacts(prepared.record, *prepared.laidOut);
    } catch (const loaders::RefusedError& error) {
      prepared.refusal = error.reason();
    } catch (...) {
      prepared.error = std::current_exception();
    }
    return prepared;
  }

 private:
  const Database& database_;
  const bool keepContacts_;
  const loaders::ForgottenNames forgotten_;
};

/// Prepares files on several threads and hands them out in their order. At most a few wait to be taken, so that memory
/// does not depend on how many there are.
class Workshop {
 public:
  Workshop(const std::vector<loaders::FoundFile>& files, const Preparer& preparer, std::size_t jobs)
      : files_(files), preparer_(preparer), window_(2 * jobs) {
    for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop() {
    {
      const std::lock_guard lock(mutex_);
      begun_ = files_.size();
    }
    taken_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// Waits for the next file in order; each is taken once.
  Prepared take() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return ready_.contains(next_); });
    Prepared prepared = std::move(ready_.extract(next_).mapped());
    ++next_;
    lock.unlock();
    taken_.notify_all();
    return prepared;
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      taken_.wait(lock, [&] { return begun_ >= files_.size() || begun_ < next_ + window_; });
      if (begun_ >= files_.size()) return;
      const std::size_t mine = begun_++;
      lock.unlock();
      Prepared prepared = preparer_.prepare(files_[mine]);
      lock.lock();
      ready_.emplace(mine, std::move(prepared));
      done_.notify_one();
    }
  }

  const std::vector<loaders::FoundFile>& files_;
  const Preparer& preparer_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable taken_;
  std::condition_variable done_;
  std::size_t begun_ = 0;
  std::size_t next_ = 0;
  std::unordered_map<std::size_t, Prepared> ready_;
  std::vector<std::thread> threads_;
};

void add(LoadTimes& sum, const LoadTimes& times) {
  sum.reading += times.reading;
  sum.layingOut += times.layingOut;
  sum.extracting += times.extracting;
  sum.resolving += times.resolving;
  sum.writing += times.writing;
  sum.bytes += times.bytes;
  sum.records += times.records;
}

/// Writes records in their order and tells of each once it is on the device. Several share one commit, since the sync
/// and the lists that records have in common cost as much for one as for many; each is written whole or not at all.
class GroupWriter {
 public:
  using Tell = std::function<void(FileReport)>;
  GroupWriter(Database& database, LoadTimes& times, std::size_t recordsPerCommit, Tell tell)
      : database_(database), times_(times), mostFiles_(recordsPerCommit), tell_(std::move(tell)) {}

  /// A report that waits for no record of its own, in its place among the others.
  void pass(FileReport report) {
    waiting_.push_back(std::move(report));
    if (!transaction_) finish();
  }

  /// @throws what Database throws; nothing of this record is in the graph then
  void write(const std::filesystem::path& file, Prepared& prepared) {
    FileReport report;
    report.file = file;
    report.lines = prepared.record.lines.size();
    const Clock::time_point start = Clock::now();
    if (!transaction_) begin();
    // Asked again here: an earlier file of this run may have held the same.
    const Known known = loaders::knownRecord(transaction_->view(), prepared.record);
    if (known == Known::sameBytes || !prepared.laidOut) {
      report.outcome = FileReport::Outcome::unchanged;
    } else {
      const loaders::WrittenRecord written = writeRecord(prepared);
      prepared.times.resolving += written.resolving;
      prepared.times.writing += Clock::now() - start - written.resolving;
      prepared.times.records = 1;
      describe(report, known, prepared, written);
    }
    waiting_.push_back(std::move(report));
    bytes_ += prepared.record.bytes;
    if (bytes_ >= kMostBytes || waiting_.size() >= mostFiles_ || Clock::now() - begun_ >= kLongest) finish();
  }

  /// Commits what was written and tells of it. @throws what Database throws; nothing of the group is in the graph then
  void finish() {
    std::vector<FileReport> told;
    told.swap(waiting_);
    bytes_ = 0;
    if (transaction_) {
      const Stopwatch watch(times_.writing);
      Transaction transaction = std::move(*transaction_);
      transaction_.reset();
      transaction.commit();
    }
    for (FileReport& report : told) tell_(std::move(report));
  }

 private:
  // What a run that is killed may lose, and a reader may wait for.
  static constexpr std::size_t kMostBytes = std::size_t{1} << 20;
  static constexpr std::chrono::milliseconds kLongest{1000};

  /// What is too much beside the others of the group is written again alone.
  loaders::WrittenRecord writeRecord(const Prepared& prepared) {
    try {
      return tryToWrite(prepared);
    } catch (const LimitError&) {
      if (bytes_ == 0) throw;
    }
    finish();
    begin();
    return tryToWrite(prepared);
  }

  void begin() {
    transaction_.emplace(database_.begin());
    begun_ = Clock::now();
  }

  loaders::WrittenRecord tryToWrite(const Prepared& prepared) {
    transaction_->setSavepoint();
    try {
      loaders::WrittenRecord written =
          loaders::writeRecord(*transaction_, prepared.record, *prepared.laidOut, prepared.facts);
      transaction_->releaseSavepoint();
      return written;
    } catch (...) {
      transaction_->rollbackToSavepoint();
      throw;
    }
  }

  static void describe(FileReport& report, Known known, const Prepared& prepared,
                       const loaders::WrittenRecord& written) {
    report.layout = prepared.laidOut->meetings.front().layout;
    report.outcome = known == Known::otherBytes ? FileReport::Outcome::replaced : FileReport::Outcome::loaded;
    report.counts = written.counts;
    report.maskedIdentityNumbers = prepared.masked.identityNumbers;
    report.maskedContacts = prepared.masked.contacts;
    report.maskedNames = prepared.masked.names;
    countFates(report, prepared.laidOut->fates, written.quotedLines);
  }

  Database& database_;
  LoadTimes& times_;
  std::size_t mostFiles_;
  Tell tell_;
  std::optional<Transaction> transaction_;
  Clock::time_point begun_;
  std::size_t bytes_ = 0;
  std::vector<FileReport> waiting_;
};

/// The files of all paths; what is wrong with a path, or passed over in a folder, stands in `refusal` or `skipped`.
std::vector<loaders::FoundFile> findAll(std::span<const std::filesystem::path> paths) {
  std::vector<loaders::FoundFile> all;
  for (const std::filesystem::path& path : paths) {
    try {
      for (loaders::FoundFile& file : loaders::findFiles(path)) all.push_back(std::move(file));
    } catch (const loaders::RefusedError& error) {
      all.push_back({path, path.filename().string(), error.reason(), {}});
    }
  }
  return all;
}

/// Two files of one run may have one name only when they hold the same.
class Names {
 public:
  explicit Names(const std::vector<loaders::FoundFile>& files) {
    std::vector<std::string_view> sorted;
    for (const loaders::FoundFile& file : files) sorted.push_back(file.name);
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i] == sorted[i - 1]) digests_.emplace(sorted[i], std::string());
  }

  bool areTaken(const std::string& name, const std::string& sha256) {
    const auto repeated = digests_.find(name);
    if (repeated == digests_.end()) return false;
    if (repeated->second.empty()) repeated->second = sha256;
    return repeated->second != sha256;
  }

 private:
  std::unordered_map<std::string, std::string> digests_;  ///< of names that occur more than once
};

}  // namespace

LoadReport load(Database& database, std::span<const std::filesystem::path> paths, const LoadOptions& options) {
  LoadReport result;
  const std::vector<loaders::FoundFile> all = findAll(paths);
  std::vector<loaders::FoundFile> toRead;
  for (const loaders::FoundFile& found : all)
    if (found.refusal.empty() && found.skipped.empty()) toRead.push_back(found);
  Names names(all);
  const Preparer preparer(database, options.keepContacts);
  std::optional<Workshop> workshop;
  if (options.jobs > 1) workshop.emplace(toRead, preparer, options.jobs);

  std::size_t done = 0;
  GroupWriter writer(database, result.times, options.recordsPerCommit, [&](FileReport report) {
    if (report.outcome == FileReport::Outcome::refused) ++result.refused;
    if (options.progress) options.progress(report, ++done, all.size());
    if (options.keepReports) result.files.push_back(std::move(report));
  });
  const auto passOver = [&](const loaders::FoundFile& found, FileReport::Outcome outcome, const std::string& reason) {
    FileReport report;
    report.file = found.file;
    report.outcome = outcome;
    report.reason = reason;
    writer.pass(std::move(report));
  };
  const auto loadOne = [&](const loaders::FoundFile& found) {
    if (!found.skipped.empty()) return passOver(found, FileReport::Outcome::skipped, found.skipped);
    if (!found.refusal.empty()) return passOver(found, FileReport::Outcome::refused, found.refusal);
    Prepared prepared = workshop ? workshop->take() : preparer.prepare(found);
    if (prepared.error) std::rethrow_exception(prepared.error);
    if (prepared.refusal.empty() && names.areTaken(prepared.record.name, prepared.record.sha256))
      prepared.refusal =
          "another file of this run has the same name, and a record is known by its name; rename it, or load the "
          "folder above both";
    if (prepared.refusal.empty())
      writer.write(found.file, prepared);
    else
      passOver(found, FileReport::Outcome::refused, prepared.refusal);
    add(result.times, prepared.times);
  };
  try {
    for (const loaders::FoundFile& found : all) loadOne(found);
  } catch (...) {
    writer.finish();  // what came before is whole
    throw;
  }
  writer.finish();
  return result;
}

std::optional<RecordText> recordText(const Snapshot& graph, std::string_view name) {
  auto record = loaders::storedText(graph, name);
  if (!record) return std::nullopt;
  RecordText text{std::move(record->lines), {}};
  for (const loaders::Place& place : record->places) text.pages.push_back(place.page);
  if (std::all_of(text.pages.begin(), text.pages.end(), [](std::uint32_t page) { return page == 0; }))
    text.pages.clear();
  return text;
}

}  // namespace tov
