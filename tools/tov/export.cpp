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
    "  tov export --db minutes.tov --kind timeline --name STIME --language da -o way.pdf\n"
    "  tov export --db minutes.tov --kind members --name Sundhedsstyregruppen -o members.svg\n"
    "  tov export --db minutes.tov --kind collaboration --from 2025-01-01 --top 40 -o people.svg\n"
    "  tov export --db minutes.tov --kind collaboration --between organisations -o organisations.svg\n"
    "  tov export --db minutes.tov --about STIME | dot -Tx11\n"
    "  tov export --db minutes.tov --format html --language da -o graf.html\n"
    "  tov export --db minutes.tov --format csv -o folder/\n"
    "  tov export --db minutes.tov -o minutes.graphml\n"
    "  tov export --db minutes.tov --format ical -o meetings.ics\n"
    "\n"
    "Drawings are of one of these kinds:\n"
    "  neighbourhood  what is around a name\n"
    "  path           the shortest ways between two names\n"
    "  collaboration  people who meet, or organisations that share initiatives: coloured by who belongs together,\n"
    "                 the larger the name, the more often it connects others\n"
    "  timeline       the items about a name by date, a lane for each forum, with what was decided\n"
    "  members        who sits on a forum, by organisation and post, with dates\n"
    "What does not fit is told in the drawing and on standard error; --top, --from, --to, --forum and --type choose.\n"
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
  DrawingWords drawing;
  std::string format;
  std::filesystem::path file;
  std::string title;
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
  page.language = options.drawing.language();
  if (options.drawing.limit() != 0) page.maximumNodes = options.drawing.limit();
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

int runExport(const Invocation& invocation, const ExportOptions& options) {
  if (options.format == "csv") return exportFiles(invocation, options);
  if (const auto format = options.format.empty() ? exchangeFormatOf(options.file) : exchangeFormat(options.format)) {
    Connection connection(invocation.database);
    exportInFormat(connection.reading().database().snapshot(), *format, options.file);
    return kFine;
  }
  const bool namesPage = options.file.extension() == ".html" || options.file.extension() == ".htm";
  if (options.format == "html" || (options.format.empty() && namesPage)) return exportPage(invocation, options);
  DrawingOptions drawing;
  try {
    drawing = options.drawing.options();
  } catch (const UsageError& error) {
    complain(error.what());
    return kMisused;
  }
  const std::string format = options.format.empty() ? drawingFormat(options.file) : options.format;
  if (options.file.empty() && format != "dot" && outputIsTerminal()) {
    complain("a " + format + " is not for a terminal; name a file with -o FILE");
    return kMisused;
  }
  Connection connection(invocation.database);
  const std::string bytes = draw(connection.reading().database().snapshot(), drawing, format);
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
  options->drawing.addTo(command);
  command.add_option("--title", options->title, "The title of an html page");
  std::vector<std::string> formats{"dot", "svg", "png", "pdf", "html", "csv"};
  for (const ExchangeFormat format : exchangeFormats()) formats.emplace_back(name(format));
  command.add_option("--format", options->format, "How it is written; without it the ending of FILE tells")
      ->check(CLI::IsMember(formats));
  command.add_option("-o,--output", options->file, "The file to write; standard output otherwise")->type_name("FILE");
}

}  // namespace tov::program
