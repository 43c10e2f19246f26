// A bulk import in a child process that is killed: afterwards the graph is as before, or all of it is there.
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

#include "child.h"
#include "stress.h"
#include "tovholder/import.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kPeople = 3'000;
constexpr std::uint64_t kSteps = 4;  // relationships of each person

/// People in a ring, each of whom knows the next few.
void writeFolder(const fs::path& folder) {
  fs::create_directories(folder / "nodes");
  fs::create_directories(folder / "rels");
  std::ofstream people(folder / "nodes" / "Person.csv");
  people << "id:ID,name:string\n";
  for (std::uint64_t i = 0; i < kPeople; ++i) people << i << ",Person " << i << "\n";
  std::ofstream knows(folder / "rels" / "KNOWS.Person.Person.csv");
  knows << ":START_ID,:END_ID\n";
  for (std::uint64_t i = 0; i < kPeople; ++i) {
    for (std::uint64_t step = 1; step <= kSteps; ++step) knows << i << "," << (i + step) % kPeople << "\n";
  }
}

/// @returns how many imports the database shows; throws when one is there in part or something else is wrong
std::uint64_t importsIn(const fs::path& folder) {
  const Database database = Database::open(folder, optionsOf(0));
  const Snapshot view = database.snapshot();
  const std::uint64_t imports = view.nodeCount() / kPeople;
  if (view.nodeCount() != imports * kPeople || view.relationshipCount() != imports * kPeople * kSteps) {
    throw std::logic_error("an import is there in part: " + std::to_string(view.nodeCount()) + " nodes, " +
                           std::to_string(view.relationshipCount()) + " relationships");
  }
  const std::vector<std::string> broken = database.check();
  if (!broken.empty()) throw std::logic_error("a broken invariant: " + broken.front());
  if (fs::exists(folder / "import.unfinished")) throw std::logic_error("what a killed import left is still there");
  return imports;
}

}  // namespace

bool stressImports(const StressOptions& options) {
  const auto end = std::chrono::steady_clock::now() + options.duration;
  const fs::path folder = options.folder / "db";
  const fs::path source = options.folder / "csv";
  fs::remove_all(folder);
  writeFolder(source);
  std::mt19937 random = randomOf(options.seed, 0, 5);
  // The first import is left in peace and tells how long one takes.
  std::chrono::microseconds longest = std::chrono::minutes(1);
  std::uint64_t kills = 0;
  std::uint64_t imports = 0;
  std::uint64_t whole = 0;
  while (std::chrono::steady_clock::now() < end && kills < options.count) {
    if (imports >= 5) {
      fs::remove_all(folder);
      imports = 0;
    }
    std::uint64_t told = 0;
    std::uint64_t found = 0;
    std::string error;
    {
      Child importer([&](int pipe) {
        Database database = Database::open(folder, optionsOf(0));
        importFolder(database, source);
        tell(pipe, imports + 1);
      });
      const auto start = std::chrono::steady_clock::now();
      const bool first = longest == std::chrono::minutes(1);
      const auto thousandths = static_cast<std::int64_t>(first ? 1000 : random() % 1000);
      if (importer.killAfter(longest * thousandths / 1000)) ++kills;
      if (first) {
        longest = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
      }
      const Told ended = importer.finish();
      told = ended.number;
      error = errorOf(ended);
    }
    if (error.empty()) {
      Child looker([&](int pipe) { tell(pipe, importsIn(folder)); });
      const Told looked = looker.finish();
      found = looked.number;
      error = errorOf(looked);
    }
    if (error.empty() && (found < told || found > imports + 1)) {
      error = std::to_string(told) + " imports were acknowledged, " + std::to_string(found) + " are there";
    }
    if (!error.empty()) {
      std::printf("kill %llu of an import, seed %u: %s\nthe database is kept in %s\n",
                  static_cast<unsigned long long>(kills + 1), options.seed, error.c_str(), folder.c_str());
      return false;
    }
    whole += found - imports;
    imports = found;
  }
  std::printf("%llu kills of an import, %llu of them after its commit, 0 there in part, 0 invariants broken\n",
              static_cast<unsigned long long>(kills), static_cast<unsigned long long>(whole));
  return true;
}

}  // namespace tov::soak
