// `tov check`: is everything in the database as it must be?
#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tovholder/reading.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov check --db minutes.tov\n"
    "  tov check --db minutes.tov --records\n"
    "\n"
    "With --records it reads what the records say against each other: someone absent who presented, a total that is "
    "not\n"
    "what its rows come to, a weekday that is not that date's, an item that was approved and deferred. Records are "
    "kept\n"
    "as printed; what does not agree is told, with the line, and is no failure of the database.\n";

int showContradictions(const Invocation& invocation) {
  Connection connection(invocation.database);
  const auto found = contradictionsIn(connection.reading().database().snapshot());
  for (const Contradiction& each : found)
    std::cout << each.source << ':' << each.line << "  " << each.kind << ": " << each.text << "\n    \"" << each.quote
              << "\"\n";
  std::cout << (found.empty() ? std::string("nothing in the records contradicts itself")
                              : std::to_string(found.size()) + " contradiction(s)")
            << '\n';
  return kFine;
}

int runCheck(const Invocation& invocation) {
  Connection connection(invocation.database);
  const Database& database = connection.reading().database();
  const std::vector<std::string> broken = database.check();
  for (const std::string& line : broken) std::cout << line << '\n';
  if (!broken.empty()) {
    complain(std::to_string(broken.size()) + " broken invariant(s) in " + invocation.database.string() +
             "; load the records into a new database, and keep this one for whoever looks into it");
    return kFailed;
  }
  const Snapshot snapshot = database.snapshot();
  std::cout << "sound; nodes: " << snapshot.nodeCount() << ", relationships: " << snapshot.relationshipCount() << '\n';
  return kFine;
}

}  // namespace

void addCheck(CLI::App& program, Invocation& invocation) {
  auto records = std::make_shared<bool>(false);
  CLI::App& command = addCommand(
      program, invocation, "check", "Check every invariant: both adjacencies, indexes, counts, records", kExamples,
      [&invocation, records] { return *records ? showContradictions(invocation) : runCheck(invocation); });
  addDatabaseOption(command, invocation);
  command.add_flag("--records", *records, "List where the records contradict themselves or each other");
}

}  // namespace tov::program
