// `tov pipe`: a session for scripts. One JSON object a line on standard input, one answer a line on standard output.
#include <iostream>

#include "tools/tov/command.h"
#include "tools/tov/conversation.h"

namespace tov::program {

void addPipe(CLI::App& program, Invocation& invocation) {
  CLI::App& command =
      addCommand(program, invocation, "pipe", "Answer JSON lines on standard input: a session for scripts",
                 "  echo '{\"op\":\"query\",\"text\":\"RETURN 1 AS one\"}' | tov pipe\n"
                 "  echo '{\"op\":\"query\",\"text\":\"MATCH (n) RETURN count(n)\"}' | tov pipe --db minutes.tov\n",
                 [&invocation] {
                   converse(invocation.database.empty() ? Database::inMemory() : Database::open(invocation.database),
                            std::cin, std::cout);
                   return kFine;
                 });
  addDatabaseOption(command, invocation)
      .required(false)
      ->description(
          "The database; without it, one in memory that ends with the session. `reset` goes to one in memory");
}

}  // namespace tov::program
