// `tov query`: runs openCypher and prints the rows.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/console.h"
#include "tools/tov/parameter.h"
#include "tools/tov/run_query.h"
#include "tools/tov/statement.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov query --db minutes.tov 'MATCH (m:Meeting) RETURN m.date, m.venue ORDER BY m.date'\n"
    "  tov query --db minutes.tov --format json --param 'name=Dorthe Klith' \\\n"
    "    'MATCH (p:Person {name: $name})-[r:PRESENTED]->(i:Initiative) RETURN i.name, r.source, r.line'\n"
    "  tov query --db minutes.tov --file report.cypher --format csv > report.csv\n"
    "  echo 'MATCH (n) RETURN count(n)' | tov query --db minutes.tov -\n"
    "  tov query --db minutes.tov --timeout 2s --memory 256MB 'EXPLAIN MATCH (a)-->(b) RETURN count(*)'\n"
    "  tov query --db minutes.tov --plan dot 'PROFILE MATCH (a)-->(b) RETURN count(*)' | dot -Tsvg > plan.svg\n"
    "\n"
    "Values of --param: 12, 1.5, true, null, [1, 2] and {name: 'A'} are what they look like; anything else is text.\n";

struct QueryOptions {
  std::string text;
  std::string file;
  std::vector<std::string> parameters;
  RowFormat format = RowFormat::table;
  PlanForm plan = PlanForm::tree;
  Bounds bounds;
};

std::string contentsOf(std::istream& stream) {
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string queryText(const QueryOptions& options) {
  if (!options.file.empty()) {
    std::ifstream stream(options.file, std::ios::binary);
    std::string text = contentsOf(stream);
    if (!stream.is_open() || stream.bad()) {
      throw NotFoundError("the query file " + options.file + " cannot be read; is it there, and may you read it?");
    }
    return text;
  }
  return options.text == "-" ? contentsOf(std::cin) : options.text;
}

/// A statement of a longer text with blanks for what stands before it, so that an error names the right line and
/// column.
class Placing {
 public:
  explicit Placing(std::string_view text) : text_(text) {}
  /// Statements come in their order.
  std::string place(std::string_view statement) {
    const auto start = static_cast<std::size_t>(statement.data() - text_.data());
    for (const char character : text_.substr(seen_, start - seen_)) {
      if (character == '\n') {
        ++lines_;
        column_ = 0;
      } else if ((character & 0xC0) != 0x80) {  // once a character, not once a byte
        ++column_;
      }
    }
    seen_ = start;
    return std::string(lines_, '\n').append(column_, ' ').append(statement);
  }

 private:
  std::string_view text_;
  std::size_t seen_ = 0;
  std::size_t lines_ = 0;
  std::size_t column_ = 0;
};

Parameters parametersFrom(const std::vector<std::string>& arguments) {
  Parameters parameters;
  for (const std::string& argument : arguments) {
    auto [name, value] = namedParameter(argument);
    parameters.insert_or_assign(std::move(name), std::move(value));
  }
  return parameters;
}

int runQuery(const Invocation& invocation, const QueryOptions& options) {
  const std::string text = queryText(options);
  Statements statements = splitStatements(text);
  if (!isBlank(statements.rest)) statements.complete.push_back(statements.rest);
  if (statements.complete.empty()) {
    complain("there is no query to run; give one as an argument, with --file, or on standard input with -");
    return kMisused;
  }
  Running running{options.format, tableStyle(), {}, options.bounds.limits(), options.plan};
  try {
    running.parameters = parametersFrom(options.parameters);
  } catch (const UsageError& error) {
    complain(error.what());
    return kMisused;
  }
  Connection connection(invocation.database);
  Placing placing(text);
  for (const std::string_view statement : statements.complete) {
    if (!runAndShow(connection, placing.place(statement), running, std::cout)) return kFailed;
  }
  return kFine;
}

}  // namespace

void addQuery(CLI::App& program, Invocation& invocation) {
  auto options = std::make_shared<QueryOptions>();
  CLI::App& command = addCommand(program, invocation, "query", "Run openCypher and print the rows", kExamples,
                                 [&invocation, options] { return runQuery(invocation, *options); });
  addDatabaseOption(command, invocation);
  auto* text = command.add_option("CYPHER", options->text, "The query, or - to read it from standard input");
  auto* file = command.add_option("--file", options->file, "Read the query from a file; several end with ;");
  file->excludes(text)->type_name("FILE");
  command.add_option("--param", options->parameters, "A parameter: name=value (repeatable)")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  command.add_option("--format", options->format, rowFormatNames() + "; table unless told")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
  command.add_option("--plan", options->plan, "EXPLAIN and PROFILE as a tree (the default) or, for Graphviz, as dot")
      ->transform(CLI::CheckedTransformer(
          std::vector<std::pair<std::string, PlanForm>>{{"tree", PlanForm::tree}, {"dot", PlanForm::dot}}))
      ->type_name("FORM");
  options->bounds.addTo(command);
}

}  // namespace tov::program
