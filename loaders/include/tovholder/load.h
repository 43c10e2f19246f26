// Reading records (minutes and agendas) into the graph.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// What became of one file.
struct FileReport {
  enum class Outcome {
    loaded,     ///< new
    replaced,   ///< a changed version took the place of what the old one said
    unchanged,  ///< the same bytes were loaded before
    refused,    ///< nothing of it is in the graph; `reason` says why
    skipped,    ///< met in a folder and passed over: hidden, no record by its kind; `reason` says why
  };
  std::filesystem::path file;
  Outcome outcome = Outcome::loaded;
  std::string reason;  ///< one line: what is wrong and how to mend it
  std::string layout;  ///< the layout that was recognised
  std::size_t lines = 0;
  std::size_t linesAsStructure = 0;  ///< headings, labels, lists of participants
  std::size_t linesAsFacts = 0;      ///< quoted by at least one fact
  std::size_t linesAsText = 0;       ///< kept as an item's text
  std::size_t linesNotUnderstood = 0;
  std::size_t maskedIdentityNumbers = 0;  ///< personal numbers of Danish, Norwegian or Swedish form
  std::size_t maskedContacts = 0;         ///< e-mail addresses and telephone numbers
  std::size_t maskedNames = 0;            ///< of people who are to be forgotten
  /// How many of each kind were read from this file: "Person", "AgendaItem", "PRESENTED", …
  std::map<std::string, std::size_t> counts;
};

/// How long the stages of loading took, summed over all files (with several jobs more than the clock shows).
struct LoadTimes {
  std::chrono::nanoseconds reading{};     ///< from the file to lines
  std::chrono::nanoseconds layingOut{};   ///< from lines to minutes
  std::chrono::nanoseconds extracting{};  ///< from minutes to facts
  std::chrono::nanoseconds resolving{};   ///< who is who in the graph
  std::chrono::nanoseconds writing{};     ///< into the graph, with the commit
  std::size_t bytes = 0;                  ///< of the files
  std::size_t records = 0;                ///< that were written
};

/// What became of all files of one call.
struct LoadReport {
  std::vector<FileReport> files;  ///< in the order in which they were read; empty without LoadOptions::keepReports
  LoadTimes times;
  std::size_t refused = 0;
  bool anyRefused() const { return refused > 0; }
};

/// How records are read, and whom to tell.
struct LoadOptions {
  /// Called for each file, on the calling thread, with how many of how many are done: once what it gave is committed,
  /// which it shares with a few files before or after it.
  std::function<void(const FileReport& report, std::size_t done, std::size_t total)> progress;
  /// Leaves e-mail addresses and telephone numbers as they are. Personal identity numbers are masked in any case.
  bool keepContacts = false;
  /// Whether LoadReport::files is filled; without it memory does not grow with the number of files.
  bool keepReports = true;

  // These change speed only: what is written, and in which order, is the same whatever their values.
  std::size_t jobs = 1;               ///< threads that read files and take them apart; one more writes
  std::size_t recordsPerCommit = 64;  ///< so many share a commit at most (at least one); 1: each has its own
};

/// Loads files and folders (walked, in the order of their names). Each record is in the graph whole or not at all; a
/// few (1 MB of them, a second's work, LoadOptions::recordsPerCommit) share a commit, and a run that is killed loses at
/// most those that it has not told of. A bad file is refused with a reason and the others load.
/// @throws what Database throws; the record that was being written then is not in the graph, nor are, after an error of
///         the commit, the few that share it
LoadReport load(Database& database, std::span<const std::filesystem::path> paths, const LoadOptions& options = {});

/// A record's text as it was read: what `line` and `quote` of the evidence mean.
struct RecordText {
  std::vector<std::string> lines;    ///< line n is `lines[n - 1]`
  std::vector<std::uint32_t> pages;  ///< the page of each line; empty when the record has no pages
};

/// The text of a loaded record by its name (`Document.name`, the `source` of evidence); nothing when there is none.
std::optional<RecordText> recordText(const Snapshot& graph, std::string_view name);

/// What forgetting someone changed, or would change.
struct ForgetReport {
  std::vector<std::string> names;    ///< under which the person was looked for
  std::vector<std::string> records;  ///< read anew without the person
  std::vector<std::string> removed;  ///< records that could not be read without the person; they are gone whole
  std::size_t mentions = 0;          ///< of the person in the records' text
  std::size_t people = 0;            ///< nodes
  std::size_t relationships = 0;     ///< that led to or from these
  std::size_t elsewhere = 0;         ///< texts of other origin in which the name was masked
  bool anything() const { return !records.empty() || !removed.empty() || people > 0 || elsewhere > 0; }
};

/// Removes a person everywhere: nodes, relationships, quotes, texts, spellings, indexes; the files are rewritten so
/// that the bytes are gone. The name is kept out of records that are loaded from then on, known by a salted hash alone.
/// Each record that names the person is read anew in a transaction of its own; broken off in the middle, call it again.
/// @param name    of two words or more; every spelling of the person in the graph goes with it
/// @param dryRun  changes nothing and tells what would be changed
/// @throws UsageError for a name of one word; NotFoundError when nothing in the database holds the name
ForgetReport forget(Database& database, std::string_view name, bool dryRun = false);

}  // namespace tov
