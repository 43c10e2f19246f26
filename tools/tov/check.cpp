// `tov check`: is everything in the database as it must be?
#include <iostream>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"

namespace tov::program {
namespace {

constexpr const char* kExamples = "  tov check --db minutes.tov\n";

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
  CLI::App& command =
      addCommand(program, invocation, "check", "Check every invariant: both adjacencies, indexes, counts, records",
                 kExamples, [&invocation] { return runCheck(invocation); });
  addDatabaseOption(command, invocation);
}

}  // namespace tov::program
