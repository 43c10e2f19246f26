// `tov load`: reads records into the database and tells what became of each.
#include "tovholder/load.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/console.h"
#include "tovholder/reading.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov load --db minutes.tov minutes-2019-09-05.txt\n"
    "  tov load --db minutes.tov --jobs 2 records/\n"
    "  tov load --db minutes.tov --facts extracted.jsonl\n"
    "\n"
    "A file that was loaded before changes nothing; a changed one takes the old one's place.\n"
    "A file that is not a record is refused with the reason, the others load, and the exit status is 1.\n"
    "Personal identity numbers are masked before anything is stored, and so are e-mail addresses and telephone\n"
    "numbers unless --keep-contacts is given.\n";

/// Of the database, in bytes; together with the records in work it stays below 300 MB.
constexpr std::size_t kMemoryWhileLoading = std::size_t{96} << 20;

/// What is counted in the table at the end: the label, and how people call it.
struct Kind {
  std::string_view label;
  std::string_view words;
};

constexpr Kind kKinds[] = {
    {"Person", "people"},    {"Role", "posts"},       {"Organisation", "organisations"}, {"Forum", "forums"},
    {"Meeting", "meetings"}, {"AgendaItem", "items"}, {"Decision", "decisions"},         {"Initiative", "initiatives"},
    {"Funding", "sums"},
};

struct LineFate {
  std::string_view words;
  std::size_t FileReport::*count;
};

constexpr LineFate kLineFates[] = {
    {"structure (headings, labels, participants)", &FileReport::linesAsStructure},
    {"quoted by a fact", &FileReport::linesAsFacts},
    {"kept as an item's text", &FileReport::linesAsText},
    {"not understood", &FileReport::linesNotUnderstood},
};

std::string_view outcomeText(FileReport::Outcome outcome) {
  switch (outcome) {
    case FileReport::Outcome::loaded:
      return "loaded";
    case FileReport::Outcome::replaced:
      return "replaced";
    case FileReport::Outcome::unchanged:
      return "unchanged";
    case FileReport::Outcome::refused:
      return "refused";
    case FileReport::Outcome::skipped:
      return "skipped";
  }
  return "";
}

/// One bar on a terminal's last line; a refused file is told above it at once.
class ProgressBar {
 public:
  void show(const FileReport& report, std::size_t done, std::size_t total) {
    constexpr std::size_t kLength = 30;
    const std::size_t filled = total == 0 ? kLength : kLength * done / total;
    std::string line = "[" + std::string(filled, '#') + std::string(kLength - filled, '.') + "] " +
                       std::to_string(done) + "/" + std::to_string(total) + " ";
    const std::string name = report.file.filename().string();
    const std::size_t room = terminalWidth() > line.size() + 1 ? terminalWidth() - line.size() - 1 : 0;
    line += name.substr(0, room);
    std::cerr << "\r\x1b[K" << line << std::flush;
  }
  void clear() { std::cerr << "\r\x1b[K" << std::flush; }
};

void showFile(const FileReport& report) {
  std::cout << outcomeText(report.outcome) << "  " << report.file.string();
  if (report.outcome == FileReport::Outcome::loaded || report.outcome == FileReport::Outcome::replaced) {
    std::cout << "  (" << report.layout << ", " << report.lines << " lines, " << report.linesNotUnderstood
              << " not understood)";
  } else if (report.outcome == FileReport::Outcome::skipped) {
    std::cout << "  (" << report.reason << ")";
  }
  std::cout << std::endl;
}

std::string percent(std::size_t part, std::size_t whole) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << 100.0 * static_cast<double>(part) / static_cast<double>(whole) << " %";
  return text.str();
}

/// What the reports of all files come to, so that they need not be kept.
struct Totals {
  std::map<std::string, std::size_t> counts;
  std::array<std::size_t, std::size(kLineFates)> lines{};
  std::size_t files = 0;
  std::size_t skipped = 0;
  std::size_t identityNumbers = 0;
  std::size_t contacts = 0;
  std::size_t names = 0;

  void add(const FileReport& file) {
    ++files;
    if (file.outcome == FileReport::Outcome::skipped) ++skipped;
    for (const auto& [label, count] : file.counts) counts[label] += count;
    for (std::size_t index = 0; index < lines.size(); ++index) lines[index] += file.*kLineFates[index].count;
    identityNumbers += file.maskedIdentityNumbers;
    contacts += file.maskedContacts;
    names += file.maskedNames;
  }
};

/// What was read now beside what the database holds: a person in two records is read twice and held once.
void showFindings(const Totals& totals, const Snapshot& snapshot) {
  const std::vector<std::string> columns = {"what", "read", "in the database"};
  std::vector<std::vector<Value>> rows;
  for (const Kind& kind : kKinds) {
    const auto count = totals.counts.find(std::string(kind.label));
    const auto read = static_cast<std::int64_t>(count == totals.counts.end() ? 0 : count->second);
    const auto label = snapshot.label(kind.label);
    const auto held = static_cast<std::int64_t>(label ? snapshot.nodeCount(*label) : 0);
    rows.push_back({kind.words, read, held});
  }
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

/// What became of the lines that hold anything.
void showLines(const Totals& totals) {
  const std::size_t lines = std::accumulate(totals.lines.begin(), totals.lines.end(), std::size_t{0});
  if (lines == 0) return;
  const std::vector<std::string> columns = {"lines", "count", "share"};
  std::vector<std::vector<Value>> rows;
  for (std::size_t index = 0; index < totals.lines.size(); ++index) {
    rows.push_back(
        {kLineFates[index].words, static_cast<std::int64_t>(totals.lines[index]), percent(totals.lines[index], lines)});
  }
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

void showMasked(const Totals& totals) {
  if (totals.identityNumbers + totals.contacts + totals.names == 0) return;
  std::cout << "masked before storing: " << totals.identityNumbers << " personal identity numbers, " << totals.contacts
            << " e-mail addresses and telephone numbers";
  if (totals.names > 0) std::cout << ", " << totals.names << " names of people who are to be forgotten";
  std::cout << "\n";
}

/// How fast each stage was: with several jobs the stages run beside each other.
void showTimes(const LoadTimes& times) {
  struct Stage {
    std::string_view words;
    std::chrono::nanoseconds time;
  };
  const Stage stages[] = {{"read (file to lines)", times.reading},
                          {"layout (lines to minutes)", times.layingOut},
                          {"extract (minutes to facts)", times.extracting},
                          {"resolve (who is who)", times.resolving},
                          {"write (into the graph)", times.writing}};
  const std::vector<std::string> columns = {"stage", "seconds", "ms a record", "records/s", "MB/s"};
  const auto rounded = [](double number) { return std::round(number * 100) / 100; };
  std::vector<std::vector<Value>> rows;
  std::chrono::nanoseconds sum{};
  const auto row = [&](std::string_view words, std::chrono::nanoseconds time) {
    const double seconds = std::chrono::duration<double>(time).count();
    const auto records = static_cast<double>(times.records);
    if (seconds <= 0 || records <= 0) {
      rows.push_back({words, rounded(seconds), Value(), Value(), Value()});
      return;
    }
    rows.push_back({words, rounded(seconds), rounded(seconds * 1000 / records), rounded(records / seconds),
                    rounded(static_cast<double>(times.bytes) / 1e6 / seconds)});
  };
  for (const Stage& stage : stages) {
    row(stage.words, stage.time);
    sum += stage.time;
  }
  row("all", sum);
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

struct Asked {
  std::vector<std::filesystem::path> paths;
  std::size_t jobs = 1;
  bool keepContacts = false;
  bool timings = false;
};

int runLoad(const Invocation& invocation, const Asked& asked) {
  Options settings;
  // What is written at a time is small; the rest of the memory is for the records that are being read.
  settings.memoryLimit = kMemoryWhileLoading;
  settings.blockCacheBytes = kMemoryWhileLoading / 3;
  Database database = Database::open(invocation.database, settings);
  const bool bar = errorIsTerminal() && outputIsTerminal();
  ProgressBar progress;
  Totals totals;
  LoadOptions options;
  options.jobs = asked.jobs;
  options.keepContacts = asked.keepContacts;
  options.keepReports = false;
  options.progress = [&](const FileReport& file, std::size_t done, std::size_t total) {
    spdlog::info("{} {}: layout {}, lines {} of structure, {} with facts, {} of text, {} not understood",
                 outcomeText(file.outcome), file.file.string(), file.layout, file.linesAsStructure, file.linesAsFacts,
                 file.linesAsText, file.linesNotUnderstood);
    totals.add(file);
    if (bar) progress.clear();
    if (file.outcome == FileReport::Outcome::refused) {
      complain(file.file.string() + ": " + file.reason);
    } else if (!bar) {
      showFile(file);
    }
    if (bar) progress.show(file, done, total);
  };
  const LoadReport report = load(database, asked.paths, options);
  if (bar) progress.clear();
  if (totals.files == totals.skipped) {
    complain("no file that could be a record was found in what was named; give files, or a folder that holds records");
    return kFailed;
  }
  showFindings(totals, database.snapshot());
  showLines(totals);
  showMasked(totals);
  if (asked.timings) showTimes(report.times);
  return report.anyRefused() ? kFailed : kFine;
}

/// Facts that someone else read from records of the database.
int runFacts(const Invocation& invocation, const std::filesystem::path& file) {
  Database database = Database::open(invocation.database);
  const OutsideReport report = loadFacts(database, file);
  for (const OutsideReport::Refusal& refusal : report.refusals)
    complain(file.string() + ":" + std::to_string(refusal.line) + ": " +
             (refusal.where.empty() ? "" : refusal.where + ": ") + refusal.reason);
  std::cout << report.written << " fact(s) written from " << report.objects << " line(s) of " << file.string() << ", "
            << report.refusals.size() << " refused\n";
  return report.refusals.empty() ? kFine : kFailed;
}

}  // namespace

void addLoad(CLI::App& program, Invocation& invocation) {
  auto asked = std::make_shared<Asked>();
  auto facts = std::make_shared<std::filesystem::path>();
  CLI::App& command = addCommand(program, invocation, "load", "Read minutes and agendas into the database", kExamples,
                                 [&invocation, asked, facts] {
                                   if (asked->paths.empty() && facts->empty()) {
                                     complain("FILE is required\nTry `tov load --help`.");
                                     return kMisused;
                                   }
                                   if (asked->paths.empty()) return runFacts(invocation, *facts);
                                   const int status = runLoad(invocation, *asked);
                                   return facts->empty() ? status : std::max(status, runFacts(invocation, *facts));
                                 });
  addDatabaseOption(command, invocation);
  command.add_option("FILE", asked->paths, "Records (text, Markdown, HTML, PDF, DOCX), or folders of them");
  command.add_option("--facts", *facts, "Facts of a model's or a person's, as JSON lines; each quote is checked")
      ->type_name("FILE.jsonl");
  command.add_option("--jobs", asked->jobs, "How many files are read at a time; the result is the same")
      ->check(CLI::Range(std::size_t{1}, std::size_t{64}))
      ->type_name("N");
  command.add_flag("--keep-contacts", asked->keepContacts, "Do not mask e-mail addresses and telephone numbers");
  command.add_flag("--timings", asked->timings, "Show how long each stage took");
}

}  // namespace tov::program
