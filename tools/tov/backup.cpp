// `tov backup` and `tov restore`: copies of a database that is in use, and databases made of them.
#include "tovholder/backup.h"

#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/run_query.h"

namespace tov::program {
namespace {

constexpr const char* kBackupExamples =
    "  tov backup --db minutes.tov backups/\n"
    "  tov backup --db minutes.tov backups/ --keep 7\n"
    "  tov restore backups/ --list\n"
    "\n"
    "Others may read and change the database meanwhile. What an earlier backup in the folder holds is not copied "
    "again,\n"
    "and the copy is read back and compared before the command ends.\n";

constexpr const char* kRestoreExamples =
    "  tov restore backups/ --list\n"
    "  tov restore backups/ --db minutes.tov\n"
    "  tov restore backups/ --db old.tov --number 3\n"
    "\n"
    "The database appears whole or not at all, in a folder that does not exist yet.\n";

struct Choices {
  std::filesystem::path folder;
  std::size_t keep = 0;
  bool list = false;
  std::uint32_t number = 0;
  RowFormat format = RowFormat::table;
};

Value instant(std::chrono::system_clock::time_point time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  return DateTime{seconds.time_since_epoch().count(), 0, 0, ""};
}

Value number(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

void tell(const char* done, const Backup& backup) {
  std::cout << done << "; backup: " << backup.number << ", commit: " << backup.commit << ", nodes: " << backup.nodes
            << ", relationships: " << backup.relationships << ", bytes: " << backup.bytes << '\n';
}

int runBackup(const Invocation& invocation, const Choices& choices) {
  Connection connection(invocation.database);
  tell("backed up", backup(connection.reading().database(), choices.folder));
  if (choices.keep != 0) keepNewestBackups(choices.folder, choices.keep);
  return kFine;
}

int list(const Choices& choices) {
  std::vector<std::vector<Value>> rows;
  for (const Backup& backup : backups(choices.folder)) {
    rows.push_back({number(backup.number), instant(backup.madeAt), number(backup.commit), instant(backup.committedAt),
                    number(backup.nodes), number(backup.relationships), number(backup.bytes)});
  }
  const std::vector<std::string> columns = {"backup", "made", "commit", "committed", "nodes", "relationships", "bytes"};
  writeRows(columns, rows, choices.format, std::cout, tableStyle());
  return kFine;
}

int runRestore(const Invocation& invocation, const Choices& choices) {
  if (choices.list) return list(choices);
  if (invocation.database.empty()) {
    complain("where shall the database go? Name a folder that does not exist yet with --db DB, or use --list");
    return kMisused;
  }
  const auto number = choices.number == 0 ? std::nullopt : std::optional(choices.number);
  tell("restored", restore(choices.folder, invocation.database, number));
  return kFine;
}

}  // namespace

void addBackup(CLI::App& program, Invocation& invocation) {
  auto choices = std::make_shared<Choices>();
  CLI::App& command = addCommand(program, invocation, "backup", "Copy the database while it is in use", kBackupExamples,
                                 [&invocation, choices] { return runBackup(invocation, *choices); });
  addDatabaseOption(command, invocation);
  command.add_option("TO", choices->folder, "A folder of backups; it is made when there is none")->required();
  command.add_option("--keep", choices->keep, "Then remove all but the newest so many")->check(CLI::Range(1, 1 << 20));
}

void addRestore(CLI::App& program, Invocation& invocation) {
  auto choices = std::make_shared<Choices>();
  CLI::App& command = addCommand(program, invocation, "restore", "Make a database of a backup", kRestoreExamples,
                                 [&invocation, choices] { return runRestore(invocation, *choices); });
  command.add_option("FROM", choices->folder, "The folder of backups")->required();
  command.add_option("--db", invocation.database, "The database to make: a folder that does not exist yet")
      ->type_name("DB");
  command.add_flag("--list", choices->list, "List the backups instead");
  command.add_option("--number", choices->number, "Which backup (the newest)")->check(CLI::Range(1U, 0xFFFF'FFFFU));
  command.add_option("--format", choices->format, "Of the list: " + rowFormatNames() + "; table unless told")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
}

}  // namespace tov::program
