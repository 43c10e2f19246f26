// The subcommands of `tov`: how one is registered, and what all of them share.
//
// Each subcommand is one file with one function `add…`, which declares its options and hands over the action to be run
// once the whole command line has been read. A new one is a file, a line here and a row in the table of main.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>

namespace tov::program {

/// Exit statuses.
inline constexpr int kFine = 0;
inline constexpr int kFailed = 1;
inline constexpr int kMisused = 2;

/// What the command line asked for.
struct Invocation {
  std::filesystem::path database;
  bool verbose = false;
  std::function<int()> action;  ///< returns the exit status; errors may leave it as exceptions
};

/// Declares a subcommand with `--verbose`. `examples` are shown at the end of its `--help`.
CLI::App& addCommand(CLI::App& program, Invocation& invocation, const std::string& name, const std::string& description,
                     const std::string& examples, std::function<int()> action);

/// Declares `--db DB`, which the environment variable TOV_DB may stand in for.
CLI::Option& addDatabaseOption(CLI::App& command, Invocation& invocation);

void addLoad(CLI::App& program, Invocation& invocation);
void addImport(CLI::App& program, Invocation& invocation);
void addQuery(CLI::App& program, Invocation& invocation);
void addAsk(CLI::App& program, Invocation& invocation);
void addSearch(CLI::App& program, Invocation& invocation);
void addShow(CLI::App& program, Invocation& invocation);
void addTimeline(CLI::App& program, Invocation& invocation);
void addRepl(CLI::App& program, Invocation& invocation);
void addExport(CLI::App& program, Invocation& invocation);
void addPipe(CLI::App& program, Invocation& invocation);
void addSchema(CLI::App& program, Invocation& invocation);
void addRecords(CLI::App& program, Invocation& invocation);
void addCheck(CLI::App& program, Invocation& invocation);
void addReview(CLI::App& program, Invocation& invocation);
void addForget(CLI::App& program, Invocation& invocation);
void addStats(CLI::App& program, Invocation& invocation);
void addCompact(CLI::App& program, Invocation& invocation);
void addBackup(CLI::App& program, Invocation& invocation);
void addRestore(CLI::App& program, Invocation& invocation);
void addHelp(CLI::App& program, Invocation& invocation);
void addManual(CLI::App& program, Invocation& invocation);
void addCompletion(CLI::App& program, Invocation& invocation);
void addVersion(CLI::App& program, Invocation& invocation);

}  // namespace tov::program
