// Every call to the file system made to fail in turn while records are loaded.
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "engine/database_implementation.h"
#include "injections.h"
#include "loaders/layout/layout.h"
#include "loaders/read/read.h"
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
std::string contentOf(const Snapshot& view) {
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
  std::string content;
  for (const auto& [line, count] : lines) content += std::to_string(count) + " " + line + "\n";
  return content;
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

// Few share a commit, so that calls fail between commits as well as within them.
constexpr std::size_t kRecordsPerCommit = 4;

void requireSound(const Database& database) {
  const std::vector<std::string> broken = database.check();
  if (!broken.empty()) throw std::logic_error("a broken invariant: " + broken.front());
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Lays every record out once, so that the children find the patterns compiled instead of compiling them each.
void compilePatterns(const std::vector<fs::path>& records) {
  for (const fs::path& record : records)
    (void)loaders::layOut(loaders::readRecordText(read(record), record.filename().string(), loaders::ReadLimits{}));
}

/// Loads and compacts; tells how many records were acknowledged.
void loadOver(const fs::path& folder, const std::vector<fs::path>& records,
              const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
  std::uint64_t acknowledged = 0;
  try {
    Database database = Database::Implementation::over(Store::open(folder, loadOptions(), files));
    LoadOptions options;
    options.recordsPerCommit = kRecordsPerCommit;
    options.progress = [&](const FileReport& report, std::size_t, std::size_t) {
      if (report.outcome == FileReport::Outcome::loaded) tell(pipe, ++acknowledged);
    };
    load(database, records, options);
    database.compact();
  } catch (const Error&) {
    note(pipe, kRefused);
  }
}

/// What was acknowledged is there; loading again brings what is missing and nothing twice.
void lookAtLoad(const fs::path& folder, const std::vector<fs::path>& records, std::uint64_t acknowledged,
                const std::string& wanted) {
  Database database = Database::open(folder, loadOptions());
  const std::uint64_t found = documents(database.snapshot());
  if (found < acknowledged) {
    throw std::logic_error(std::to_string(acknowledged) + " records were acknowledged, " + std::to_string(found) +
                           " are there");
  }
  // A commit that was refused may be there none the less.
  if (found > acknowledged + kRecordsPerCommit) throw std::logic_error("there are more records than were loaded");
  requireSound(database);
  load(database, records);
  requireSound(database);
  if (contentOf(database.snapshot()) != wanted) throw std::logic_error("loading again gives another graph");
}

}  // namespace

bool stressLoad(const StressOptions& options) {
  const fs::path folder = options.folder / "db";
  const fs::path wantedFile = options.folder / "wanted.txt";
  compilePatterns(options.records);
  Child undisturbed([&](int pipe) {
    Database database = Database::inMemory();
    load(database, options.records);
    std::ofstream(wantedFile, std::ios::binary) << contentOf(database.snapshot());
    tell(pipe, documents(database.snapshot()));
  });
  const Told told = undisturbed.finish();
  if (!errorOf(told).empty()) throw std::runtime_error("loading without a fault: " + errorOf(told));
  const std::string wanted = read(wantedFile);
  std::printf("%llu records, %td distinct nodes and relationships\n", static_cast<unsigned long long>(told.number),
              std::ranges::count(wanted, '\n'));

  Injections injections;
  injections.title = "loading records";
  injections.live = [&](const std::shared_ptr<FaultyFileSystem>& files, int pipe) {
    loadOver(folder, options.records, files, pipe);
  };
  injections.look = [&](Fault, std::uint64_t acknowledged) {
    lookAtLoad(folder, options.records, acknowledged, wanted);
  };
  return inject(options, injections);
}

}  // namespace tov::soak
