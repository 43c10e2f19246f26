// Random changes in a child process that is killed, and the comparison of what is left with a model.
//
// The parent never opens a database itself: RocksDB's threads would not survive the forks. It keeps the model of the
// last database that was found right; the child that writes and the child that looks inherit it and go on from there,
// with changes that depend on the seed and the number of the commit alone.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>

#include "child.h"
#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "stress.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr int kKillsOfALife = 12;

/// Where a child may die by itself.
constexpr std::array kPoints = {"append log",      "sync log",       "create log",      "remove log",
                                "create table",    "append table",   "sync table",      "remove table",
                                "append manifest", "sync manifest",  "create manifest", "rename current",
                                "sync folder",     "create options", "create marker"};

/// What the writing child does until it is killed. Tells the turn of each acknowledged commit.
void writeUntilKilled(const fs::path& folder, std::uint32_t seed, Position position, const FaultPoint& point,
                      int pipe) {
  const auto files = std::make_shared<FaultyFileSystem>(folder);
  files->arm(point);
  const auto open = [&] { return Database::Implementation::over(Store::open(folder, optionsOf(seed), files)); };
  std::optional<Database> database(open());
  for (;;) {
    std::mt19937 random = randomOf(seed, position.turn + 1, 1);
    RandomChanges others(random);
    if (others.pick(5) == 0) {  // what is taken back leaves no trace
      Model scratch = position.model;
      Transaction transaction = database->begin();
      others.make(others.pick(20), scratch, &transaction);
      transaction.rollback();
    }
    Transaction transaction = database->begin();
    takeTurn(seed, position, &transaction);
    transaction.commit();
    tell(pipe, position.turn);
    if (others.pick(12) == 0) database->compact();
    if (others.pick(20) == 0) {
      database.reset();
      database.emplace(open());
    }
  }
}

/// What the looking child does: reads, once as a reader beside a writer and once as the next writer, and compares.
/// Tells the turn that it found, or what is wrong.
void lookAt(const fs::path& folder, std::uint32_t seed, Position position, std::uint64_t acknowledged, bool alsoReader,
            int pipe) {
  std::uint64_t found = 0;
  for (const bool readOnly : {true, false}) {
    if (readOnly && !alsoReader) continue;
    Options options = optionsOf(seed);
    options.readOnly = readOnly;
    found = requireWhole(Database::open(folder, options), seed, position, acknowledged);
  }
  tell(pipe, found);
}

struct Tally {
  std::uint64_t kills = 0;
  std::uint64_t commits = 0;
  std::map<std::string, std::uint64_t> where;
};

/// One kill and the look at what is left. @returns what is wrong, or nothing
std::string oneKill(const fs::path& folder, std::uint32_t seed, RandomChanges& choice, Position& position,
                    Tally& tally) {
  FaultPoint point;
  if (choice.pick(3) != 0) {
    point.fault = Fault::kill;
    point.call = kPoints[static_cast<std::size_t>(choice.pick(kPoints.size()))];
    point.count = static_cast<std::uint64_t>(1 + choice.pick(1 << choice.pick(5)));
    point.after = choice.pick(2) == 0;
  }
  const auto delay = std::chrono::microseconds(choice.pick(point.count == 0 ? 120'000 : 400'000));
  const std::uint64_t before = position.turn;
  std::uint64_t acknowledged = before;
  std::string error;
  {
    Child writer([&](int pipe) { writeUntilKilled(folder, seed, position, point, pipe); });
    // A named point may never be reached; then it dies like the others.
    if (writer.killAfter(delay)) point.count = 0;
    const Told told = writer.finish();
    acknowledged = std::max(acknowledged, told.number);
    error = errorOf(told);
  }
  if (!error.empty()) return "the writer: " + error;
  std::uint64_t found = 0;
  const bool alsoReader = choice.pick(2) == 0 && fs::exists(folder / "TOVHOLDER");
  {
    Child looker([&](int pipe) { lookAt(folder, seed, position, acknowledged, alsoReader, pipe); });
    const Told told = looker.finish();
    found = told.number;
    error = errorOf(told);
  }
  if (!error.empty()) return "after the kill: " + error;
  while (position.turn < found) takeTurn(seed, position, nullptr);
  ++tally.kills;
  tally.commits += found - before;
  ++tally.where[point.count == 0 ? "at any moment" : std::string(point.after ? "after " : "before ") + point.call];
  return "";
}

}  // namespace

bool stressByKills(const StressOptions& options) {
  const auto end = std::chrono::steady_clock::now() + options.duration;
  Tally tally;
  std::uint32_t seed = options.seed;
  for (; std::chrono::steady_clock::now() < end && tally.kills < options.count; ++seed) {
    const fs::path folder = options.folder / "db";
    fs::remove_all(folder);
    std::mt19937 random = randomOf(seed, 0, 2);
    RandomChanges choice(random);
    Position position;
    for (int i = 0; i < kKillsOfALife && std::chrono::steady_clock::now() < end && tally.kills < options.count; ++i) {
      const std::string wrong = oneKill(folder, seed, choice, position, tally);
      if (wrong.empty()) continue;
      std::printf("kill %d of seed %u: %s\nthe database is kept in %s\n", i + 1, seed, wrong.c_str(), folder.c_str());
      return false;
    }
  }
  std::printf("%llu kills of seeds %u to %u, %llu commits, 0 lost, 0 in part, 0 invariants broken\n",
              static_cast<unsigned long long>(tally.kills), options.seed, seed - 1,
              static_cast<unsigned long long>(tally.commits));
  for (const auto& [where, count] : tally.where) {
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), where.c_str());
  }
  return true;
}

}  // namespace tov::soak
