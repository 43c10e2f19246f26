// `tov import`: brings in a whole graph from a folder of CSV files, or from JSON lines.
#include "tovholder/import.h"

#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/console.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov import --db graph.tov folder/\n"
    "  tov import --db graph.tov folder/ --index Meeting.date --rejected left-out.csv\n"
    "  tov import --db graph.tov graph.jsonl\n"
    "  tov export --db one.tov --format jsonl | tov import --db graph.tov -\n"
    "\n"
    "The folder holds nodes/<Label>.csv and rels/<TYPE>.<From>.<To>.csv. Node files have a column id; relationship "
    "files\n"
    "have src and dst, ids of the node files <From> and <To>. Every other column is a property; an empty field is "
    "none.\n"
    "  nodes/Person.csv                     id,name,born:DATE\n"
    "  nodes/Person+Member.csv              nodes with two labels\n"
    "  rels/CHAIRED.Person.Meeting.csv      src,dst,since:INTEGER\n"
    "Types are STRING, INTEGER, FLOAT, BOOLEAN, DATE and ANY (a Cypher literal). A column without one has the "
    "narrowest\n"
    "type that all its values have.\n"
    "A file, or - for standard input, holds JSON lines as `tov export --format jsonl` writes them; query/EXCHANGE.md "
    "has\n"
    "their form. Standard input is one transaction that must fit into memory.\n"
    "Property and full-text indexes take in what comes.\n"
    "The graph stands beside what the database already held. A row that cannot be stored is left out and listed, the\n"
    "others are imported, and the exit status is 1. When the import itself fails, the database is as it was.\n";

struct Choices {
  std::filesystem::path graph;
  ImportOptions options;
  bool noIndexes = false;
  std::filesystem::path rejected;
  std::size_t memory = 1024;
};

/// The first rows that were left out go to standard error, all of them to the file that was named.
class Rejected {
 public:
  explicit Rejected(const std::filesystem::path& file) {
    if (file.empty()) return;
    out_.open(file);
    if (!out_) throw StorageError("cannot write " + file.string());
    out_ << "file,line,reason\r\n";
  }
  void add(const ImportRejection& row) {
    constexpr std::size_t kShown = 20;
    if (count_++ < kShown) complain(row.file.string() + ", line " + std::to_string(row.line) + ": " + row.reason);
    if (!out_.is_open()) return;
    out_ << quoted(row.file.string()) << ',' << row.line << ',' << quoted(row.reason) << "\r\n";
  }
  void finish(const std::filesystem::path& file) {
    if (count_ == 0) return;
    out_.close();
    std::string words = std::to_string(count_) + " row(s) were left out";
    if (!file.empty()) {
      words += "; all are listed in " + file.string();
    } else if (count_ > 20) {
      words += ", of which the first 20 are shown; --rejected FILE lists them all";
    }
    complain(words);
  }

 private:
  static std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    return out + '"';
  }
  std::ofstream out_;
  std::size_t count_ = 0;
};

void show(const ImportProgress& progress) {
  constexpr std::size_t kLength = 30;
  constexpr std::string_view kSteps[] = {"looking", "reading", "sorting", "publishing"};
  const std::size_t filled =
      progress.total == 0 ? kLength : std::min(kLength, kLength * progress.done / progress.total);
  std::cerr << "\r\x1b[K[" << std::string(filled, '#') << std::string(kLength - filled, '.') << "] "
            << kSteps[static_cast<std::size_t>(progress.step)] << "  " << progress.nodes << " nodes, "
            << progress.relationships << " relationships" << std::flush;
}

std::string seconds(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << value << " s";
  return text.str();
}

/// A database that this run made goes again when the import fails.
ImportReport import(const std::filesystem::path& folder, const Choices& choices) {
  Options options;
  options.memoryLimit = choices.memory << 20;
  std::error_code ignored;
  const bool isNew = !std::filesystem::exists(folder, ignored);
  try {
    Database database = Database::open(folder, options);
    if (choices.graph == "-") return importJsonLines(database, std::cin, "standard input", choices.options);
    if (!std::filesystem::exists(choices.graph, ignored)) {
      throw UsageError("there is no " + choices.graph.string() +
                       "; name a folder of CSV files or a file of JSON lines");
    }
    if (std::filesystem::is_directory(choices.graph, ignored)) {
      return importFolder(database, choices.graph, choices.options);
    }
    if (std::filesystem::is_regular_file(choices.graph, ignored)) {
      return importJsonLines(database, choices.graph, choices.options);
    }
    // A pipe can be read only once.
    std::ifstream lines(choices.graph, std::ios::binary);
    if (!lines) throw StorageError("cannot read " + choices.graph.string());
    return importJsonLines(database, lines, choices.graph, choices.options);
  } catch (...) {
    if (isNew) std::filesystem::remove_all(folder, ignored);
    throw;
  }
}

int runImport(const Invocation& invocation, Choices choices) {
  choices.options.indexNames = !choices.noIndexes;
  const bool bar = errorIsTerminal();
  if (bar) choices.options.progress = show;
  Rejected rejected(choices.rejected);
  choices.options.rejected = [&](const ImportRejection& row) {
    if (bar) std::cerr << "\r\x1b[K";
    rejected.add(row);
  };
  const ImportReport report = import(invocation.database, choices);
  if (bar) std::cerr << "\r\x1b[K" << std::flush;
  rejected.finish(choices.rejected);
  std::cout << "imported; nodes: " << report.nodes << ", relationships: " << report.relationships << " (looking "
            << seconds(report.lookSeconds) << ", nodes " << seconds(report.nodeSeconds) << ", relationships "
            << seconds(report.relationshipSeconds) << ", sorting " << seconds(report.sortSeconds) << ", publishing "
            << seconds(report.publishSeconds) << ")\n";
  return report.rejected == 0 ? kFine : kFailed;
}

}  // namespace

void addImport(CLI::App& program, Invocation& invocation) {
  auto choices = std::make_shared<Choices>();
  CLI::App& command = addCommand(program, invocation, "import", "Bring in a graph from CSV files or JSON lines",
                                 kExamples, [&invocation, choices] { return runImport(invocation, *choices); });
  addDatabaseOption(command, invocation);
  command.add_option("GRAPH", choices->graph, "The folder with nodes/ and rels/, a file of JSON lines, or -")
      ->required();
  command.add_option("--index", choices->options.indexes, "Label.property: index it, too")->type_name("L.P");
  command.add_flag("--no-default-indexes", choices->noIndexes, "Do not index the ids and names of every label");
  command.add_option("--rejected", choices->rejected, "List the rows that were left out in this file")
      ->type_name("FILE");
  command.add_option("--memory", choices->memory, "Mebibytes to keep to (1024)")->check(CLI::Range(8, 1 << 20));
  command.add_option("--threads", choices->options.threads, "Threads to work in (as many as cores, at most 4)")
      ->check(CLI::Range(1, 64));
}

}  // namespace tov::program
