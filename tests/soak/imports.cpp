// Bulk imports between commits, in child processes that are killed or whose file system fails: afterwards the database
// shows a whole number of these steps, and nothing is left of the one that was not finished.
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "child.h"
#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "injections.h"
#include "strays.h"
#include "stress.h"
#include "tovholder/import.h"
#include "tovholder/text_search.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kNeighbours = 4;  // relationships of each person
constexpr std::uint64_t kMostSteps = 12;  // then the database is made anew

/// Where an import may die by itself.
constexpr std::array kPoints = {"create folder", "create scratch",  "open scratch",  "write scratch", "read scratch",
                                "create table",  "append table",    "sync table",    "link table",    "remove table",
                                "sync folder",   "append manifest", "sync manifest", "append log"};

/// People in a ring, each of whom knows the next few, with texts for the indexes.
void writeFolder(const fs::path& folder, std::uint64_t people) {
  fs::create_directories(folder / "nodes");
  fs::create_directories(folder / "rels");
  std::ofstream nodes(folder / "nodes" / "Person.csv");
  nodes << "id:ID,name:string,note:string\n";
  for (std::uint64_t i = 0; i < people; ++i) {
    nodes << i << ",Person " << i << ",has the number " << i << " of many\n";
  }
  std::ofstream knows(folder / "rels" / "KNOWS.Person.Person.csv");
  knows << ":START_ID,:END_ID\n";
  for (std::uint64_t i = 0; i < people; ++i) {
    for (std::uint64_t step = 1; step <= kNeighbours; ++step) knows << i << "," << (i + step) % people << "\n";
  }
}

/// Odd steps are commits, even ones imports.
void takeStep(Database& database, const fs::path& source, std::uint64_t step) {
  if (step % 2 == 0) {
    importFolder(database, source);
    return;
  }
  Transaction transaction = database.begin();
  if (step == 1) {
    transaction.createTextIndex(
        {.of = transaction.label("Person"), .key = transaction.key("note"), .language = "en", .languageKey = {}});
  }
  transaction.createNode(std::array{transaction.label("Mark")}, {{"step", static_cast<std::int64_t>(step)}});
  transaction.commit();
}

/// @returns the last step that the database shows; throws when one is there in part or one before it is missing
std::uint64_t stepIn(const Snapshot& view, std::uint64_t people) {
  const auto label = view.label("Mark");
  const std::uint64_t marks = label ? view.nodeCount(*label) : 0;
  const std::uint64_t imported = view.nodeCount() - marks;
  const std::uint64_t imports = imported / people;
  TextQuery query;
  query.text = "numbers";
  const std::uint64_t found = imports == 0 ? 0 : view.searchText(query).size();
  if (imported != imports * people || view.relationshipCount() != imports * people * kNeighbours ||
      found != imports * people) {
    throw std::logic_error("an import is there in part: " + std::to_string(imported) + " nodes, " +
                           std::to_string(view.relationshipCount()) + " relationships, " + std::to_string(found) +
                           " texts");
  }
  if (marks != imports && marks != imports + 1) {
    throw std::logic_error(std::to_string(imports) + " imports are there, but " + std::to_string(marks) + " commits");
  }
  return marks + imports;
}

std::uint64_t requireWhole(const fs::path& folder, const Options& options, std::uint64_t people) {
  const Database database = Database::open(folder, options);
  requireNoStrays(database);  // before anything is read: views keep the files that a compaction replaces
  const std::uint64_t step = stepIn(database.snapshot(), people);
  const std::vector<std::string> broken = database.check();
  if (!broken.empty()) throw std::logic_error("a broken invariant: " + broken.front());
  if (fs::exists(folder / kImportFolder)) throw std::logic_error("what an import left is still there");
  return step;
}

Options importOptions(Durability durability) {
  Options options = optionsOf(0);
  options.durability = durability;
  return options;
}

/// Steps over a file system that fails. Goes on after an error as a program may that does not give up.
void liveThrough(const fs::path& folder, const fs::path& source, const Options& options, std::uint64_t people,
                 const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
  constexpr std::uint64_t kSteps = 5;
  std::uint64_t acknowledged = 0;
  for (int opening = 0; opening < 2; ++opening) {
    try {
      Database database = Database::Implementation::over(Store::open(folder, options, files));
      for (std::uint64_t attempt = 0; attempt < kSteps; ++attempt) {
        // A step that failed while the device did may be there after opening again, whole.
        const std::uint64_t found = stepIn(database.snapshot(), people);
        if (found < acknowledged || found > acknowledged + 1) throw std::logic_error("a wrong step is shown");
        acknowledged = found;
        try {
          takeStep(database, source, found + 1);
          tell(pipe, acknowledged = found + 1);
        } catch (const Error&) {
          note(pipe, kRefused);
          if (stepIn(database.snapshot(), people) != found) throw std::logic_error("a step that failed is shown");
          if (fs::exists(folder / kImportFolder)) throw std::logic_error("an import that failed left its files");
        }
      }
    } catch (const Error&) {
      note(pipe, kRefused);
    }
  }
}

struct Tally {
  std::uint64_t kills = 0;
  std::uint64_t steps = 0;
  std::map<std::string, std::uint64_t> where;
};

/// One kill and the look at what is left. @returns what is wrong, or nothing
std::string oneKill(const fs::path& folder, const fs::path& source, std::uint64_t people, RandomChanges& choice,
                    std::uint64_t& step, Tally& tally) {
  FaultPoint point;
  if (choice.pick(3) != 0) {
    point.fault = Fault::kill;
    point.call = kPoints[static_cast<std::size_t>(choice.pick(kPoints.size()))];
    point.count = static_cast<std::uint64_t>(1 + choice.pick(1 << choice.pick(6)));
    point.after = choice.pick(2) == 0;
  }
  const auto delay = std::chrono::microseconds(choice.pick(point.count == 0 ? 200'000 : 600'000));
  std::uint64_t acknowledged = step;
  {
    Child importer([&](int pipe) {
      const auto files = std::make_shared<FaultyFileSystem>(folder);
      files->arm(point);
      Database database = Database::Implementation::over(Store::open(folder, importOptions(Durability::synced), files));
      for (std::uint64_t next = step + 1;; ++next) {
        takeStep(database, source, next);
        tell(pipe, next);
      }
    });
    if (importer.killAfter(delay)) point.count = 0;
    const Told ended = importer.finish();
    acknowledged = std::max(acknowledged, ended.number);
    if (!errorOf(ended).empty()) return "the import: " + errorOf(ended);
  }
  Child looker([&](int pipe) { tell(pipe, requireWhole(folder, importOptions(Durability::synced), people)); });
  const Told looked = looker.finish();
  if (!errorOf(looked).empty()) return "after the kill: " + errorOf(looked);
  if (looked.number < acknowledged || looked.number > acknowledged + 1) {
    return std::to_string(acknowledged) + " steps were acknowledged, " + std::to_string(looked.number) + " are there";
  }
  ++tally.kills;
  tally.steps += looked.number - step;
  ++tally.where[point.count == 0 ? "at any moment" : std::string(point.after ? "after " : "before ") + point.call];
  step = looked.number;
  return "";
}

}  // namespace

bool stressImports(const StressOptions& options) {
  constexpr std::uint64_t kPeople = 3'000;
  const auto end = std::chrono::steady_clock::now() + options.duration;
  const fs::path folder = options.folder / "db";
  const fs::path source = options.folder / "csv";
  fs::remove_all(folder);
  writeFolder(source, kPeople);
  std::mt19937 random = randomOf(options.seed, 0, 5);
  RandomChanges choice(random);
  Tally tally;
  for (std::uint64_t step = 0; std::chrono::steady_clock::now() < end && tally.kills < options.count;) {
    if (step >= kMostSteps) {
      fs::remove_all(folder);
      step = 0;
    }
    const std::string wrong = oneKill(folder, source, kPeople, choice, step, tally);
    if (wrong.empty()) continue;
    std::printf("kill %llu of an import, seed %u: %s\nthe database is kept in %s\n",
                static_cast<unsigned long long>(tally.kills + 1), options.seed, wrong.c_str(), folder.c_str());
    return false;
  }
  std::printf("%llu kills among imports, %llu steps, 0 lost, 0 there in part, 0 invariants broken\n",
              static_cast<unsigned long long>(tally.kills), static_cast<unsigned long long>(tally.steps));
  for (const auto& [where, count] : tally.where) {
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), where.c_str());
  }
  return true;
}

bool stressImportFaults(const StressOptions& options) {
  constexpr std::uint64_t kPeople = 200;
  const fs::path folder = options.folder / "db";
  const fs::path source = options.folder / "csv";
  writeFolder(source, kPeople);
  const auto over = [&](const char* title, Durability durability) {
    Injections injections;
    injections.title = title;
    injections.live = [&, durability](const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
      liveThrough(folder, source, importOptions(durability), kPeople, files, pipe);
    };
    injections.look = [&, durability](Fault, std::uint64_t acknowledged) {
      const std::uint64_t found = requireWhole(folder, importOptions(durability), kPeople);
      // What is imported lasts with either durability, and with it what was committed before.
      const std::uint64_t lasting = durability == Durability::synced ? acknowledged : acknowledged / 2 * 2;
      if (found < lasting || found > acknowledged + 1) {
        throw std::logic_error(std::to_string(acknowledged) + " steps were acknowledged, " + std::to_string(found) +
                               " are there");
      }
      {
        Database database = Database::open(folder, importOptions(durability));
        takeStep(database, source, found + 1);
      }
      if (requireWhole(folder, importOptions(durability), kPeople) != found + 1) {
        throw std::logic_error("the step after the fault is not there");
      }
    };
    return injections;
  };
  Injections buffered = over("imports between buffered commits", Durability::buffered);
  buffered.kinds = std::span(kFaultKinds).first(1);
  const Injections synced = over("imports", Durability::synced);
  return (options.onlyBuffered || inject(options, synced)) && inject(options, buffered);
}

}  // namespace tov::soak
