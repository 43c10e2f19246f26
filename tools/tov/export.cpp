// `tov export`: draws a part of the graph.
#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/drawing.h"
#include "tovholder/import.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov export --db minutes.tov --about STIME -o stime.svg\n"
    "  tov export --db minutes.tov --about 'Dorthe Klith' --hops 2 --format png -o dorthe.png\n"
    "  tov export --db minutes.tov --between 'Dorthe Klith' STIME -o path.pdf\n"
    "  tov export --db minutes.tov --about STIME | dot -Tx11\n"
    "  tov export --db minutes.tov --format csv -o folder/    (the whole graph, for `tov import`)\n";

struct ExportOptions {
  DrawingOptions drawing;
  std::vector<std::string> between;
  std::string format;
  std::filesystem::path file;
};

int exportGraph(const Invocation& invocation, const ExportOptions& options) {
  if (options.file.empty()) {
    complain("name the folder that the CSV files go into with -o FOLDER");
    return kMisused;
  }
  Connection connection(invocation.database);
  exportFolder(connection.reading().database().snapshot(), options.file);
  return kFine;
}

int runExport(const Invocation& invocation, ExportOptions options) {
  if (options.format == "csv") return exportGraph(invocation, options);
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
  CLI::App& command = addCommand(program, invocation, "export", "Draw a part of the graph, or write all of it as CSV",
                                 kExamples, [&invocation, options] { return runExport(invocation, *options); });
  addDatabaseOption(command, invocation);
  auto* about = command.add_option("--about", options->drawing.about, "What stands in the middle: a name or alias");
  command.add_option("--hops", options->drawing.hops, "How far from it (1)")->check(CLI::Range(0, 10));
  command.add_option("--between", options->between, "Two names: the shortest paths between them")
      ->expected(2)
      ->excludes(about)
      ->type_name("A B");
  command.add_option("--limit", options->drawing.maximumNodes, "At most so many nodes (80)")
      ->check(CLI::Range(1, 10'000));
  command
      .add_option("--format", options->format,
                  "dot, svg, png or pdf; else the ending of FILE tells. csv: the whole graph as a folder")
      ->check(CLI::IsMember({"dot", "svg", "png", "pdf", "csv"}));
  command.add_option("-o,--output", options->file, "The file to write; standard output otherwise")->type_name("FILE");
}

}  // namespace tov::program
