// Every call to the file system made to fail in turn, over the life of a small database.
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "stress.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTurns = 4;

/// What one run came to.
struct Run {
  std::uint64_t acknowledged = 0;
  std::uint64_t refused = 0;  ///< calls that ended in one of our errors
};

Options runOptions() {
  Options options = optionsOf(0);
  options.durability = Durability::synced;
  return options;
}

/// Opens, commits, reads, compacts and opens again; goes on after an error as a program may that does not give up.
class Life {
 public:
  Life(const fs::path& folder, std::shared_ptr<FaultyFileSystem> files, std::uint32_t seed)
      : folder_(folder), files_(std::move(files)), seed_(seed) {}

  Run live() {
    for (int opening = 0; opening < 2; ++opening) {
      std::optional<Database> database;
      if (!attempt(
              [&] { database.emplace(Database::Implementation::over(Store::open(folder_, runOptions(), files_))); }))
        continue;
      for (std::uint64_t i = 0; i < kTurns; ++i) attempt([&] { commit(*database); });
      attempt([&] { read(*database); });
      attempt([&] { database->compact(); });
      for (std::uint64_t i = 0; i < 2; ++i) attempt([&] { commit(*database); });
      attempt([&] { read(*database); });
      attempt([&] { readBeside(); });
    }
    return run_;
  }

 private:
  template <typename Do>
  bool attempt(Do act) {
    try {
      act();
      return true;
    } catch (const Error& error) {
      if (std::string_view(error.what()).size() < 20) throw std::logic_error("an error that says nothing");
      ++run_.refused;
      return false;
    }
  }

  /// A database that is opened again may show a commit that failed when the device did, whole; then that is where the
  /// next one goes on.
  void commit(Database& database) {
    settle(database);
    Position next = position_;
    Transaction transaction = database.begin();
    takeTurn(seed_, next, &transaction);
    transaction.commit();
    position_ = std::move(next);
    run_.acknowledged = position_.turn;
  }

  void read(const Database& database) {
    settle(database);
    compareWithModel(database.snapshot(), position_.model);
  }

  void readBeside() {
    Options options = runOptions();
    options.readOnly = true;
    const Database beside = Database::Implementation::over(Store::open(folder_, options, files_));
    // It may show a commit that failed while the log was being synced; that one is whole too.
    Position seen = position_;
    const std::uint64_t found = turnOf(beside);
    while (seen.turn < found) takeTurn(seed_, seen, nullptr);
    compareWithModel(beside.snapshot(), seen.model);
  }

  std::uint64_t turnOf(const Database& database) const {
    const std::optional<std::string> turn = database.snapshot().blob("turn");
    const std::uint64_t found = turn ? std::stoull(*turn) : 0;
    if (found < run_.acknowledged || found > run_.acknowledged + 1) throw std::logic_error("a wrong turn is shown");
    return found;
  }

  void settle(const Database& database) {
    const std::uint64_t found = turnOf(database);
    while (position_.turn < found) takeTurn(seed_, position_, nullptr);
    run_.acknowledged = found;
  }

  fs::path folder_;
  std::shared_ptr<FaultyFileSystem> files_;
  std::uint32_t seed_;
  Position position_;
  Run run_;
};

}  // namespace

bool stressByFaults(const StressOptions& options) {
  const auto end = std::chrono::steady_clock::now() + options.duration;
  std::uint64_t injections = 0;
  for (const auto& [fault, name, hits] : kFaultKinds) {
    std::uint64_t struck = 0;
    std::uint64_t refused = 0;
    for (std::uint64_t call = 1 + options.seed % options.stride;; call += options.stride) {
      if (std::chrono::steady_clock::now() > end || injections >= options.count) break;
      const fs::path folder = options.folder / "db";
      fs::remove_all(folder);
      const auto files = std::make_shared<FaultyFileSystem>(folder);
      files->arm({fault, hits, call, false});
      std::string at;
      try {
        const Run run = Life(folder, files, options.seed).live();
        if (!files->hasStruck()) break;  // there are fewer calls than that
        at = files->struckAt();
        refused += run.refused;
        std::mt19937 random = randomOf(options.seed, call, 3);
        if (fault == Fault::powerCut) files->dropUnsynced(random);
        files->mend();
        // The device works again: all that was acknowledged is there, and more can be added.
        Database database = Database::open(folder, runOptions());
        Position position;
        requireWhole(database, options.seed, position, run.acknowledged);
        Transaction transaction = database.begin();
        takeTurn(options.seed, position, &transaction);
        transaction.commit();
        requireWhole(database, options.seed, position, position.turn);
      } catch (const std::exception& error) {
        std::printf("%s at call %llu (%s), seed %u: %s\nthe database is kept in %s\n", name,
                    static_cast<unsigned long long>(call), files->struckAt().c_str(), options.seed, error.what(),
                    folder.c_str());
        return false;
      }
      ++struck;
      ++injections;
    }
    std::printf("%-12s at %llu calls: %llu steps refused, 0 acknowledged commits lost, 0 invariants broken\n", name,
                static_cast<unsigned long long>(struck), static_cast<unsigned long long>(refused));
  }
  return true;
}

}  // namespace tov::soak
