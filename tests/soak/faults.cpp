// Every call to the file system made to fail in turn, over the life of a small database.
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "injections.h"
#include "stress.h"
#include "tovholder/backup.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTurns = 4;

Options runOptions(Durability durability) {
  Options options = optionsOf(0);
  options.durability = durability;
  return options;
}

/// Opens, commits, reads, compacts and opens again; goes on after an error as a program may that does not give up.
class Life {
 public:
  Life(const fs::path& folder, const Options& options, std::shared_ptr<FaultyFileSystem> files, std::uint32_t seed,
       int pipe)
      : folder_(folder), options_(options), files_(std::move(files)), seed_(seed), pipe_(pipe) {}

  void live() {
    for (int opening = 0; opening < 2; ++opening) {
      std::optional<Database> database;
      if (!attempt([&] { database.emplace(Database::Implementation::over(Store::open(folder_, options_, files_))); }))
        continue;
      for (std::uint64_t i = 0; i < kTurns; ++i) attempt([&] { commit(*database); });
      attempt([&] { read(*database); });
      attempt([&] { database->compact(); });
      for (std::uint64_t i = 0; i < 2; ++i) attempt([&] { commit(*database); });
      attempt([&] { read(*database); });
      attempt([&] { readBeside(); });
    }
  }

 private:
  template <typename Do>
  bool attempt(Do act) {
    try {
      act();
      return true;
    } catch (const Error& error) {
      if (std::string_view(error.what()).size() < 20) throw std::logic_error("an error that says nothing");
      note(pipe_, kRefused);
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
    acknowledge(position_.turn);
  }

  void read(const Database& database) {
    settle(database);
    compareWithModel(database.snapshot(), position_.model);
  }

  void readBeside() {
    Options options = options_;
    options.readOnly = true;
    const Database beside = Database::Implementation::over(Store::open(folder_, options, files_));
    // It may show a commit that failed while the log was being synced; that one is whole too.
    Position seen = position_;
    const std::uint64_t found = turnOf(beside);
    while (seen.turn < found) takeTurn(seed_, seen, nullptr);
    compareWithModel(beside.snapshot(), seen.model);
  }

  std::uint64_t turnOf(const Database& database) const {
    const std::uint64_t found = turnIn(database.snapshot());
    if (found < acknowledged_ || found > acknowledged_ + 1) throw std::logic_error("a wrong turn is shown");
    return found;
  }

  void settle(const Database& database) {
    const std::uint64_t found = turnOf(database);
    while (position_.turn < found) takeTurn(seed_, position_, nullptr);
    acknowledge(found);
  }

  void acknowledge(std::uint64_t turn) {
    acknowledged_ = turn;
    tell(pipe_, turn);
  }

  fs::path folder_;
  Options options_;
  std::shared_ptr<FaultyFileSystem> files_;
  std::uint32_t seed_;
  int pipe_;
  Position position_;
  std::uint64_t acknowledged_ = 0;
};

/// All that was acknowledged is there, and more can be added.
void look(const fs::path& folder, const Options& options, std::uint32_t seed, std::uint64_t acknowledged) {
  Database database = Database::open(folder, options);
  Position position;
  if (options.durability == Durability::buffered) {
    // Commits may be missing, but only the last ones, and each of them whole.
    const std::uint64_t found = turnIn(database.snapshot());
    if (found > acknowledged + 1) throw std::logic_error("there are more commits than were made");
    acknowledged = found;
  }
  requireWhole(database, seed, position, acknowledged);
  Transaction transaction = database.begin();
  takeTurn(seed, position, &transaction);
  transaction.commit();
  requireWhole(database, seed, position, position.turn);
}

/// A backup's life: commits with backups in between. What is told is the turn and the number of backups.
constexpr std::uint64_t kBackupsTold = 16;

void backUp(const fs::path& folder, const std::shared_ptr<FaultyFileSystem>& files, std::uint32_t seed, int pipe) {
  Position position;
  std::uint64_t made = 0;
  try {
    Database database = Database::Implementation::over(Store::open(folder, runOptions(Durability::synced), files));
    for (int i = 0; i < 3; ++i) {
      Position next = position;
      Transaction transaction = database.begin();
      takeTurn(seed, next, &transaction);
      transaction.commit();
      position = std::move(next);
      tell(pipe, position.turn * kBackupsTold + made);
      if (i == 1) database.compact();
      backup(database, folder.string() + ".backups");
      tell(pipe, position.turn * kBackupsTold + ++made);
    }
  } catch (const Error&) {
    note(pipe, kRefused);
  }
}

/// Every backup that was acknowledged is there, every one that is there can be restored, and the next one succeeds.
void lookAtBackups(const fs::path& folder, std::uint32_t seed, std::uint64_t told) {
  const fs::path place = folder.string() + ".backups";
  const fs::path restored = folder.string() + ".restored";
  const std::uint64_t turns = told / kBackupsTold;
  {
    const Database database = Database::open(folder, runOptions(Durability::synced));
    Position position;
    requireWhole(database, seed, position, turns);
    backup(database, place);
  }
  const std::vector<Backup> all = backups(place);
  if (all.size() < told % kBackupsTold + 1) throw std::logic_error("a backup that was acknowledged is not there");
  for (const Backup& one : all) {
    fs::remove_all(restored);
    restore(place, restored, one.number);
    const Database database = Database::open(restored, runOptions(Durability::synced));
    const std::uint64_t found = turnIn(database.snapshot());
    if (found > turns + 1) throw std::logic_error("a backup holds more commits than were made");
    Position position;
    requireWhole(database, seed, position, found);
  }
}

}  // namespace

bool stressByFaults(const StressOptions& options) {
  const fs::path folder = options.folder / "db";
  const auto over = [&](Durability durability) {
    Injections injections;
    injections.live = [&, durability](const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
      Life(folder, runOptions(durability), files, options.seed, pipe).live();
    };
    injections.look = [&, durability](Fault, std::uint64_t acknowledged) {
      look(folder, runOptions(durability), options.seed, acknowledged);
    };
    return injections;
  };
  Injections synced = over(Durability::synced);
  synced.title = "synced commits";
  Injections buffered = over(Durability::buffered);
  buffered.title = "buffered commits";
  buffered.kinds = std::span(kFaultKinds).first(1);
  return (options.onlyBuffered || inject(options, synced)) && inject(options, buffered);
}

bool stressBackups(const StressOptions& options) {
  const fs::path folder = options.folder / "db";
  Injections injections;
  injections.title = "backups";
  injections.live = [&](const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
    fs::remove_all(folder.string() + ".backups");
    backUp(folder, files, options.seed, pipe);
  };
  injections.look = [&](Fault, std::uint64_t told) { lookAtBackups(folder, options.seed, told); };
  return inject(options, injections);
}

}  // namespace tov::soak
