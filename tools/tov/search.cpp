// `tov search`: finds texts by their words.
#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/console.h"
#include "tools/tov/run_query.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov search --db minutes.tov 'home visits'\n"
    "  tov search --db minutes.tov --label AgendaItem --limit 5 '\"joint plan\" budget*'\n"
    "  tov search --db minutes.tov --type PRESENTED --format json 'project OR trial'\n"
    "\n"
    "Every word must occur, in any inflection. \"Several words\" stand together, word* stands for every word that\n"
    "starts so, a OR b for either, -word must not occur. Best first.\n";

// What proves a relationship stands at it; what proves a node, where it was said or named.
constexpr std::string_view kQuery =
    "CALL text.search($words, $options) YIELD node, relationship, score, property, excerpt "
    "WITH *, CASE WHEN node IS NULL THEN relationship ELSE "
    "head([(node)<-[e:HAS_ITEM|DECIDED]-() | e] + [(node)-[e:NAMED_IN]->() | e]) END AS evidence "
    "RETURN round(score * 100) / 100 AS score, "
    "CASE WHEN node IS NULL THEN type(relationship) ELSE labels(node)[0] END AS found, property, excerpt, "
    "evidence.source AS source, evidence.line AS line";

constexpr std::int64_t kMost = 20;

struct SearchOptions {
  std::vector<std::string> words;
  std::vector<std::string> labels;
  std::vector<std::string> types;
  std::int64_t limit = kMost;
  RowFormat format = RowFormat::table;
  Bounds bounds;
};

Value listOf(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

int runSearch(const Invocation& invocation, const SearchOptions& options) {
  std::string words;
  for (const std::string& word : options.words) words += (words.empty() ? "" : " ") + word;
  Running running{options.format, tableStyle(), {}, options.bounds.limits()};
  Map chosen = {{"limit", options.limit}};
  if (!options.labels.empty()) chosen["labels"] = listOf(options.labels);
  if (!options.types.empty()) chosen["types"] = listOf(options.types);
  running.parameters["words"] = words;
  running.parameters["options"] = std::move(chosen);
  Connection connection(invocation.database);
  return runAndShow(connection, kQuery, running, std::cout) ? kFine : kFailed;
}

}  // namespace

bool searchText(Connection& connection, std::string_view words, Running running, std::ostream& out) {
  running.parameters["words"] = words;
  running.parameters["options"] = Map{{"limit", kMost}};
  return runAndShow(connection, kQuery, running, out);
}

void addSearch(CLI::App& program, Invocation& invocation) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App& command = addCommand(program, invocation, "search", "Find texts by their words", kExamples,
                                 [&invocation, options] { return runSearch(invocation, *options); });
  addDatabaseOption(command, invocation);
  command.add_option("WORDS", options->words, "What to search for")->required();
  command.add_option("--label", options->labels, "Search nodes with this label (repeatable)")
      ->type_name("LABEL")
      ->allow_extra_args(false);
  command.add_option("--type", options->types, "Search relationships of this type (repeatable)")
      ->type_name("TYPE")
      ->allow_extra_args(false);
  command.add_option("--limit", options->limit, "Show the best so many; 20 unless given")
      ->check(CLI::PositiveNumber)
      ->type_name("COUNT");
  command.add_option("--format", options->format, "table (the default), json or csv")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
  options->bounds.addTo(command);
}

}  // namespace tov::program
