// `tov forget`: removes a person everywhere and keeps the name out of what is loaded later.
#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tovholder/load.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov forget --db minutes.tov --dry-run 'Asta Bruun'\n"
    "  tov forget --db minutes.tov 'Asta Bruun'\n"
    "\n"
    "Takes out the person, what was read of the person, and the name from every text, quote and index; the files are\n"
    "rewritten so that nothing of it is left in them. The name stays out when a record is loaded again: it is known\n"
    "by a salted hash, not kept. All people of that name are meant; in a record that holds the name, its first and\n"
    "last word alone are masked too.\n";

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

int runForget(const Invocation& invocation, const std::string& name, bool dryRun) {
  Database database = Database::open(invocation.database);
  const ForgetReport report = forget(database, name, dryRun);
  std::cout << (dryRun ? "would forget" : "forgotten") << ":";
  for (std::size_t i = 0; i < report.names.size(); ++i) std::cout << (i > 0 ? ", " : " ") << report.names[i];
  std::cout << "\n  " << counted(report.people, "person", "people") << " with "
            << counted(report.relationships, "relationship", "relationships") << ", "
            << counted(report.mentions, "mention", "mentions") << " in "
            << counted(report.records.size() + report.removed.size(), "record", "records");
  if (report.elsewhere > 0)
    std::cout << ", " << counted(report.elsewhere, "text", "texts") << " that came from no record";
  std::cout << "\n";
  for (const std::string& record : report.records)
    std::cout << "  " << (dryRun ? "to be read anew" : "read anew") << "  " << record << "\n";
  for (const std::string& record : report.removed)
    std::cout << "  removed    " << record << "  (it is no record any more without the name; load it again)\n";
  if (dryRun) std::cout << "nothing was changed\n";
  return kFine;
}

}  // namespace

void addForget(CLI::App& program, Invocation& invocation) {
  struct Asked {
    std::string name;
    bool dryRun = false;
  };
  auto asked = std::make_shared<Asked>();
  CLI::App& command = addCommand(program, invocation, "forget", "Remove a person everywhere, for good", kExamples,
                                 [&invocation, asked] { return runForget(invocation, asked->name, asked->dryRun); });
  addDatabaseOption(command, invocation);
  command.add_option("NAME", asked->name, "The person's first and last name, or any full spelling of it")->required();
  command.add_flag("--dry-run", asked->dryRun, "Change nothing; tell what would go");
}

}  // namespace tov::program
