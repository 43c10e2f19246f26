// The program `tov`: reads the command line, runs one subcommand, and turns errors into messages and exit statuses.
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <new>

#include "tools/tov/command.h"
#include "tools/tov/console.h"
#include "tovholder/error.h"

namespace tov::program {
namespace {

constexpr const char* kDescription =
    "Tovholder: a knowledge graph of health governance.\n"
    "Reads minutes and agendas, keeps who, what, when and how much in one folder,\n"
    "and answers questions with the line that proves the answer.";

constexpr const char* kExamples =
    "Examples:\n"
    "  tov load --db minutes.tov records/\n"
    "  tov ask --db minutes.tov 'which initiatives did Dorthe Klith present'\n"
    "  tov query --db minutes.tov 'MATCH (p:Person)-[:CHAIRED]->(m:Meeting) RETURN p.name, m.date'\n"
    "  tov export --db minutes.tov --about STIME -o stime.svg\n"
    "  tov repl --db minutes.tov\n"
    "\n"
    "`tov COMMAND --help` tells more about each command.\n"
    "TOV_DB can stand in for --db; TOV_LOG=debug (or info, warn, error) logs on standard error.";

/// Every subcommand, in the order in which `tov --help` lists them.
constexpr void (*kCommands[])(CLI::App&, Invocation&) = {
    addLoad,    addForget,  addImport, addQuery,   addAsk,    addSearch,     addShow,    addTimeline,
    addRepl,    addExport,  addSchema, addRecords, addReview, addStats,      addCheck,   addBackup,
    addRestore, addCompact, addPipe,   addHelp,    addManual, addCompletion, addVersion,
};

/// Logs go to standard error and are off unless asked for: standard output holds results only.
void startLogging(bool verbose) {
  auto logger = spdlog::stderr_logger_mt("tov");
  const char* level = std::getenv("TOV_LOG");
  logger->set_level(level ? spdlog::level::from_str(level) : verbose ? spdlog::level::info : spdlog::level::off);
  spdlog::set_default_logger(std::move(logger));
}

int misused(const CLI::App& program, const CLI::ParseError& error) {
  const auto chosen = program.get_subcommands();
  const std::string command = chosen.empty() ? "tov" : "tov " + chosen.front()->get_name();
  complain(std::string(error.what()) + "\nTry `" + command + " --help`.");
  return kMisused;
}

int run(const Invocation& invocation) {
  try {
    return invocation.action();
  } catch (const Error& error) {
    complain(error.what());
  } catch (const std::bad_alloc&) {
    complain("out of memory; give the query a bound with --memory, or return less at a time");
  } catch (const std::exception& error) {
    complain(std::string("an error that should not happen: ") + error.what());
  }
  return kFailed;
}

int start(int count, char** arguments) {
  Invocation invocation;
  CLI::App program{kDescription, "tov"};
  program.footer(kExamples);
  program.set_help_flag("-h,--help", "Show help and examples");
  program.set_version_flag("--version", [] { return versionText(); });
  program.require_subcommand(0, 1);
  for (const auto add : kCommands) add(program, invocation);
  try {
    program.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return error.get_exit_code() == 0 ? program.exit(error) : misused(program, error);
  }
  if (!invocation.action) {
    std::cout << program.help();
    return kFine;
  }
  startLogging(invocation.verbose);
  const int status = run(invocation);
  std::cout.flush();
  if (!std::cout) {
    complain("the result could not be written in full to standard output; is the disk full?");
    return kFailed;
  }
  return status;
}

}  // namespace

CLI::App& addCommand(CLI::App& program, Invocation& invocation, const std::string& name, const std::string& description,
                     const std::string& examples, std::function<int()> action) {
  CLI::App& command = *program.add_subcommand(name, description);
  command.footer("Examples:\n" + examples);
  command.add_flag("-v,--verbose", invocation.verbose, "Log what is done on standard error");
  command.callback([&invocation, action = std::move(action)] { invocation.action = action; });
  return command;
}

CLI::Option& addDatabaseOption(CLI::App& command, Invocation& invocation) {
  return *command.add_option("--db", invocation.database, "The database: a folder")
              ->envname("TOV_DB")
              ->required()
              ->type_name("DB");
}

}  // namespace tov::program

int main(int count, char** arguments) {
  std::setlocale(LC_CTYPE, "");
  std::ios::sync_with_stdio(false);
  return tov::program::start(count, arguments);
}
