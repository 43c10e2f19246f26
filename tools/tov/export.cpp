// `tov export`: draws a part of the graph, or writes the whole of it for other programs.
#include <iostream>
#include <memory>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/drawing.h"
#include "tools/tov/exchange.h"
#include "tovholder/import.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov export --db minutes.tov --about STIME -o stime.svg\n"
    "  tov export --db minutes.tov --about 'Dorthe Klith' --hops 2 --format png -o dorthe.png\n"
    "  tov export --db minutes.tov --between 'Dorthe Klith' STIME -o path.pdf\n"
    "  tov export --db minutes.tov --about STIME | dot -Tx11\n"
    "  tov export --db minutes.tov --format html --language da -o graf.html\n"
    "  tov export --db minutes.tov --format csv -o folder/\n"
    "  tov export --db minutes.tov -o minutes.graphml\n"
    "  tov export --db minutes.tov --format ical -o meetings.ics\n"
    "\n"
    "html is the explorer: the whole graph as one page to search and click through, without a server or a network.\n"
    "csv is the whole graph as a new folder of files, which `tov import` reads.\n"
    "One file with the whole graph:\n"
    "  jsonl     a node or relationship a line, which `tov import` reads\n"
    "  graphml   for Gephi, yEd and other tools that draw\n"
    "  cypher    statements that create it\n"
    "  turtle    RDF in the terms of W3C ORG, PROV-O and schema.org (.ttl)\n"
    "  jsonld    the same RDF\n"
    "  popolo    persons, organizations, posts, memberships, events and motions\n"
    "  ftm       FollowTheMoney entities, one a line\n"
    "  ical      the meetings as a calendar (.ics)\n"
    "query/EXCHANGE.md tells what becomes of each label and relationship type.\n";

struct ExportOptions {
  DrawingOptions drawing;
  std::vector<std::string> between;
  std::string format;
  std::filesystem::path file;
  std::string title;
  std::size_t limit = 0;
};

int exportFiles(const Invocation& invocation, const ExportOptions& options) {
  if (options.file.empty()) {
    complain("name the new folder that the CSV files go into with -o FOLDER");
    return kMisused;
  }
  Connection connection(invocation.database);
  exportFolder(connection.reading().database().snapshot(), options.file);
  return kFine;
}

int exportPage(const Invocation& invocation, const ExportOptions& options) {
  if (options.file.empty() && outputIsTerminal()) {
    complain("a page is not for a terminal; name a file with -o FILE");
    return kMisused;
  }
  ExplorerOptions page;
  page.title = options.title;
  page.language = options.drawing.language;
  if (options.limit != 0) page.maximumNodes = options.limit;
  Connection connection(invocation.database);
  const Snapshot snapshot = connection.reading().database().snapshot();
  if (options.file.empty()) {
    writeExplorer(snapshot, std::cout, page);
    return kFine;
  }
  std::ostringstream bytes;
  writeExplorer(snapshot, bytes, page);
  save(bytes.str(), options.file);
  return kFine;
}

int runExport(const Invocation& invocation, ExportOptions options) {
  if (options.format == "csv") return exportFiles(invocation, options);
  if (const auto format = options.format.empty() ? exchangeFormatOf(options.file) : exchangeFormat(options.format)) {
    Connection connection(invocation.database);
    exportInFormat(connection.reading().database().snapshot(), *format, options.file);
    return kFine;
  }
  const bool namesPage = options.file.extension() == ".html" || options.file.extension() == ".htm";
  if (options.format == "html" || (options.format.empty() && namesPage)) return exportPage(invocation, options);
  if (options.limit != 0) options.drawing.maximumNodes = options.limit;
  if (options.drawing.about.empty() && options.between.empty()) {
    complain("what shall be drawn? Name it with --about NAME, or two with --between A B");
    return kMisused;
  }
  if (!options.between.empty()) options.drawing.between = {options.between[0], options.between[1]};
  const std::string format = options.format.empty() ? drawingFormat(options.file) : options.format;
  if (options.file.empty() && format != "dot" && outputIsTerminal()) {
    complain("a " + format + " is not for a terminal; name a file with -o FILE");
    return kMisused;
  }
  Connection connection(invocation.database);
  const std::string bytes = draw(connection.reading().database().snapshot(), options.drawing, format);
  if (options.file.empty()) {
    std::cout << bytes;
  } else {
    save(bytes, options.file);
  }
  return kFine;
}

}  // namespace

void addExport(CLI::App& program, Invocation& invocation) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App& command =
      addCommand(program, invocation, "export", "Draw a part of the graph, or write it for other programs", kExamples,
                 [&invocation, options] { return runExport(invocation, *options); });
  addDatabaseOption(command, invocation);
  auto* about = command.add_option("--about", options->drawing.about, "What stands in the middle: a name or alias");
  command.add_option("--hops", options->drawing.hops, "How far from it (1)")->check(CLI::Range(0, 10));
  command.add_option("--between", options->between, "Two names: the shortest paths between them")
      ->expected(2)
      ->excludes(about)
      ->type_name("A B");
  command.add_option("--limit", options->limit, "At most so many nodes (80; 50000 in html)")
      ->check(CLI::Range(1, 1'000'000));
  command.add_option("--language", options->drawing.language, "Of the words: en or da (en)")
      ->check(CLI::IsMember({"en", "da"}));
  command.add_option("--title", options->title, "The title of an html page");
  std::vector<std::string> formats{"dot", "svg", "png", "pdf", "html", "csv"};
  for (const ExchangeFormat format : exchangeFormats()) formats.emplace_back(name(format));
  command.add_option("--format", options->format, "How it is written; without it the ending of FILE tells")
      ->check(CLI::IsMember(formats));
  command.add_option("-o,--output", options->file, "The file to write; standard output otherwise")->type_name("FILE");
}

}  // namespace tov::program
