// `tov version`: which Tovholder this is.
#include <iostream>

#include "tools/tov/command.h"
#include "tools/tov/console.h"

namespace tov::program {

std::string versionText() {
  return "tov " TOV_VERSION;
}

void addVersion(CLI::App& program, Invocation& invocation) {
  addCommand(program, invocation, "version", "Print the version", "  tov version\n", [] {
    std::cout << versionText() << '\n';
    return kFine;
  });
}

}  // namespace tov::program
