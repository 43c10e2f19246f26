// `tov pipe`: a session for scripts. One JSON object a line on standard input, one answer a line on standard output.
#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/conversation.h"
#include "tools/tov/run_query.h"

namespace tov::program {

void addPipe(CLI::App& program, Invocation& invocation) {
  auto bounds = std::make_shared<Bounds>();
  CLI::App& command =
      addCommand(program, invocation, "pipe", "Answer JSON lines on standard input: a session for scripts",
                 "  echo '{\"op\":\"query\",\"text\":\"RETURN 1 AS one\"}' | tov pipe\n"
                 "  echo '{\"op\":\"query\",\"text\":\"MATCH (n) RETURN count(n)\"}' | tov pipe --db minutes.tov\n",
                 [&invocation, bounds] {
                   converse(invocation.database.empty() ? Database::inMemory() : Database::open(invocation.database),
                            std::cin, std::cout, bounds->limits());
                   return kFine;
                 });
  addDatabaseOption(command, invocation)
      .required(false)
      ->description(
          "The database; without it, one in memory that ends with the session. `reset` goes to one in memory");
  bounds->addTo(command);
}

}  // namespace tov::program
