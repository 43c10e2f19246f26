// `tov compact`: gives back the space of what was deleted or changed.
#include <iostream>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tovholder/backup.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov compact --db minutes.tov\n"
    "\n"
    "Rewrites the whole database, so that nothing deleted is left in its files. Others may read meanwhile.\n";

int runCompact(const Invocation& invocation) {
  Connection connection(invocation.database);
  connection.reading();  // a database that does not exist is not made
  const Database& database = connection.writing().database();
  const std::uint64_t before = statistics(database).bytes;
  Database(database).compact();
  std::cout << "compacted; bytes before: " << before << ", now: " << statistics(database).bytes << '\n';
  return kFine;
}

}  // namespace

void addCompact(CLI::App& program, Invocation& invocation) {
  CLI::App& command = addCommand(program, invocation, "compact", "Give back the space of what was deleted", kExamples,
                                 [&invocation] { return runCompact(invocation); });
  addDatabaseOption(command, invocation);
}

}  // namespace tov::program
