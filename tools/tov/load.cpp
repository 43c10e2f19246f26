// `tov load`: reads records into the database and tells what became of each.
#include "tovholder/load.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iomanip>
#include <iostream>
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
    "  tov load --db minutes.tov records/\n"
    "  tov load --db minutes.tov --facts extracted.jsonl\n"
    "\n"
    "A file that was loaded before changes nothing; a changed one takes the old one's place.\n"
    "A file that is not a record is refused with the reason, the others load, and the exit status is 1.\n";

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
  }
  std::cout << std::endl;
}

std::string percent(std::size_t part, std::size_t whole) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << 100.0 * static_cast<double>(part) / static_cast<double>(whole) << " %";
  return text.str();
}

/// What was read now beside what the database holds: a person in two records is read twice and held once.
void showFindings(const LoadReport& report, const Snapshot& snapshot) {
  const std::vector<std::string> columns = {"what", "read", "in the database"};
  std::vector<std::vector<Value>> rows;
  for (const Kind& kind : kKinds) {
    std::int64_t read = 0;
    for (const FileReport& file : report.files) {
      const auto count = file.counts.find(std::string(kind.label));
      if (count != file.counts.end()) read += static_cast<std::int64_t>(count->second);
    }
    const auto label = snapshot.label(kind.label);
    const auto held = static_cast<std::int64_t>(label ? snapshot.nodeCount(*label) : 0);
    rows.push_back({kind.words, read, held});
  }
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

/// What became of the lines that hold anything.
void showLines(const LoadReport& report) {
  std::vector<std::size_t> counts;
  for (const LineFate& fate : kLineFates) {
    counts.push_back(0);
    for (const FileReport& file : report.files) counts.back() += file.*fate.count;
  }
  const std::size_t lines = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  if (lines == 0) return;
  const std::vector<std::string> columns = {"lines", "count", "share"};
  std::vector<std::vector<Value>> rows;
  for (std::size_t index = 0; index < counts.size(); ++index) {
    rows.push_back({kLineFates[index].words, static_cast<std::int64_t>(counts[index]), percent(counts[index], lines)});
  }
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

int runLoad(const Invocation& invocation, const std::vector<std::filesystem::path>& paths) {
  Database database = Database::open(invocation.database);
  const bool bar = errorIsTerminal() && outputIsTerminal();
  ProgressBar progress;
  LoadOptions options;
  options.progress = [&](const FileReport& file, std::size_t done, std::size_t total) {
    spdlog::info("{} {}: layout {}, lines {} of structure, {} with facts, {} of text, {} not understood",
                 outcomeText(file.outcome), file.file.string(), file.layout, file.linesAsStructure, file.linesAsFacts,
                 file.linesAsText, file.linesNotUnderstood);
    if (bar) progress.clear();
    if (file.outcome == FileReport::Outcome::refused) {
      complain(file.file.string() + ": " + file.reason);
    } else if (!bar) {
      showFile(file);
    }
    if (bar) progress.show(file, done, total);
  };
  const LoadReport report = load(database, paths, options);
  if (bar) progress.clear();
  if (report.files.empty()) {
    complain("no file was found in what was named; give files, or a folder that holds records");
    return kFailed;
  }
  showFindings(report, database.snapshot());
  showLines(report);
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
  auto paths = std::make_shared<std::vector<std::filesystem::path>>();
  auto facts = std::make_shared<std::filesystem::path>();
  CLI::App& command = addCommand(program, invocation, "load", "Read minutes and agendas into the database", kExamples,
                                 [&invocation, paths, facts] {
                                   if (paths->empty() && facts->empty()) {
                                     complain("FILE is required\nTry `tov load --help`.");
                                     return kMisused;
                                   }
                                   if (paths->empty()) return runFacts(invocation, *facts);
                                   const int status = runLoad(invocation, *paths);
                                   return facts->empty() ? status : std::max(status, runFacts(invocation, *facts));
                                 });
  addDatabaseOption(command, invocation);
  command.add_option("FILE", *paths, "Records, or folders of them");
  command.add_option("--facts", *facts, "Facts of a model's or a person's, as JSON lines; each quote is checked")
      ->type_name("FILE.jsonl");
}

}  // namespace tov::program
