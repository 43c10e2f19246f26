// Every call to the file system made to fail in turn while records are loaded.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "stress.h"
#include "tovholder/load.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

std::string textOf(const Map& properties) {
  std::string text;
  for (const auto& [key, value] : properties) text += " " + key + "=" + value.toText();
  return text;
}

/// What a graph says, without its ids: each node and relationship as a line, and how often it is there.
std::map<std::string, int> contentOf(const Snapshot& view) {
  std::map<std::string, int> lines;
  std::map<NodeId, std::string> nodes;
  NodeCursor nodeCursor = view.nodes();
  for (NodeId id{}; nodeCursor.next(std::span(&id, 1)) == 1;) {
    const Node node = view.node(id);
    std::string text;
    for (const std::string& label : node.labels) text += ":" + label;
    text += textOf(node.properties);
    ++lines[text];
    nodes.emplace(id, std::move(text));
  }
  RelationshipCursor relationshipCursor = view.relationships();
  for (RelationshipId id{}; relationshipCursor.next(std::span(&id, 1)) == 1;) {
    const Relationship one = view.relationship(id);
    ++lines[nodes.at(one.start) + " -" + one.type + textOf(one.properties) + "-> " + nodes.at(one.end)];
  }
  return lines;
}

std::uint64_t documents(const Snapshot& view) {
  const auto label = view.label("Document");
  return label ? view.nodeCount(*label) : 0;
}

Options loadOptions() {
  Options options = optionsOf(0);
  options.durability = Durability::synced;
  options.memoryLimit = std::size_t{32} << 20;
  return options;
}

class LoadStress {
 public:
  explicit LoadStress(const StressOptions& options) : options_(options), folder_(options.folder / "db") {
    Database database = Database::inMemory();
    load(database, options_.records);
    wanted_ = contentOf(database.snapshot());
    records_ = documents(database.snapshot());
  }

  bool run() {
    const auto end = std::chrono::steady_clock::now() + options_.duration;
    std::printf("%llu records, %zu distinct nodes and relationships\n", static_cast<unsigned long long>(records_),
                wanted_.size());
    std::uint64_t injections = 0;
    for (const auto& [fault, name, hits] : kFaultKinds) {
      std::uint64_t struck = 0;
      std::uint64_t cutShort = 0;
      for (std::uint64_t call = 1 + options_.seed % options_.stride;; call += options_.stride) {
        if (std::chrono::steady_clock::now() > end || injections >= options_.count) break;
        const auto files = std::make_shared<FaultyFileSystem>(folder_);
        try {
          files->arm({fault, hits, call, false});
          if (!inject(fault, call, files, cutShort)) break;
        } catch (const std::exception& error) {
          std::printf("%s at call %llu (%s): %s\nthe database is kept in %s\n", name,
                      static_cast<unsigned long long>(call), files->struckAt().c_str(), error.what(), folder_.c_str());
          return false;
        }
        ++struck;
        ++injections;
      }
      std::printf("%-12s at %llu calls: %llu loads cut short, 0 acknowledged records lost, 0 invariants broken\n", name,
                  static_cast<unsigned long long>(struck), static_cast<unsigned long long>(cutShort));
      std::fflush(stdout);
    }
    return true;
  }

 private:
  /// @returns false when there are fewer calls than that
  bool inject(Fault fault, std::uint64_t call, const std::shared_ptr<FaultyFileSystem>& files,
              std::uint64_t& cutShort) {
    fs::remove_all(folder_);
    std::uint64_t acknowledged = 0;
    try {
      Database database = Database::Implementation::over(Store::open(folder_, loadOptions(), files));
      LoadOptions options;
      options.progress = [&](const FileReport& report, std::size_t, std::size_t) {
        if (report.outcome == FileReport::Outcome::loaded) ++acknowledged;
      };
      load(database, options_.records, options);
      database.compact();
    } catch (const Error&) {
      ++cutShort;
    }
    if (!files->hasStruck()) return false;
    std::mt19937 random = randomOf(options_.seed, call, 4);
    if (fault == Fault::powerCut) files->dropUnsynced(random);
    files->mend();

    Database database = Database::open(folder_, loadOptions());
    const std::uint64_t found = documents(database.snapshot());
    if (found < acknowledged) {
      throw std::logic_error(std::to_string(acknowledged) + " records were acknowledged, " + std::to_string(found) +
                             " are there");
    }
    if (found > acknowledged + 1) throw std::logic_error("there are more records than were loaded");
    requireSound(database);
    // Loading again brings what is missing and nothing twice.
    load(database, options_.records);
    requireSound(database);
    if (contentOf(database.snapshot()) != wanted_) throw std::logic_error("loading again gives another graph");
    return true;
  }

  static void requireSound(const Database& database) {
    const std::vector<std::string> broken = database.check();
    if (!broken.empty()) throw std::logic_error("a broken invariant: " + broken.front());
  }

  const StressOptions& options_;
  fs::path folder_;
  std::map<std::string, int> wanted_;
  std::uint64_t records_ = 0;
};

}  // namespace

bool stressLoad(const StressOptions& options) {
  return LoadStress(options).run();
}

}  // namespace tov::soak
