// `tov ask`: answers a question in plain Danish or English.
#include "tovholder/ask.h"

#include <iostream>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/overview.h"
#include "tools/tov/run_query.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov ask --db minutes.tov 'which initiatives did Dorthe Klith present'\n"
    "  tov ask --db minutes.tov 'hvordan hænger STIME sammen på tværs af møder'\n"
    "  tov ask --db minutes.tov --format json 'how is STIME linked across meetings'\n"
    "  tov ask --db minutes.tov 'er der modstrid mellem referaterne'\n"
    "  tov ask --list\n"
    "\n"
    "A question need not have the words of the list. When it has others, the names and the date in it and the rest of\n"
    "its words are weighed; the form that fits clearly best is taken and told (\"Read as: ...\"), and otherwise "
    "nothing\n"
    "is answered. A name may be inflected, and a part of it will do where only one name has it.\n"
    "\n"
    "The exit status is 1 when the question was not understood.\n";

enum class AnswerFormat { text, json };

struct AskOptions {
  std::vector<std::string> words;
  AnswerFormat format = AnswerFormat::text;
  bool list = false;
  Bounds bounds;
};

Map parameterMap(const Parameters& parameters) {
  return {parameters.begin(), parameters.end()};
}

List textList(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

/// The whole answer as one value, so that it is written as every other value is.
Value asValue(const Answer& answer, const std::vector<Contradiction>& contradictions) {
  List beside;
  for (const Contradiction& each : contradictions) {
    beside.push_back(Map{
        {"kind", each.kind}, {"text", each.text}, {"source", each.source}, {"line", each.line}, {"quote", each.quote}});
  }
  List rows;
  for (const AnswerRow& row : answer.rows) {
    Map cells;
    for (std::size_t column = 0; column < answer.columns.size(); ++column) {
      cells.insert_or_assign(answer.columns[column], row.cells[column]);
    }
    List evidence;
    for (const Evidence& proof : row.evidence) {
      evidence.push_back(Map{{"source", proof.source}, {"line", proof.line}, {"quote", proof.quote}});
    }
    rows.push_back(Map{{"cells", std::move(cells)}, {"evidence", std::move(evidence)}});
  }
  return Map{{"understood", answer.understood},
             {"form", answer.form},
             {"cypher", answer.cypher},
             {"parameters", parameterMap(answer.parameters)},
             {"rows", std::move(rows)},
             {"readAs", answer.readAs},
             {"message", answer.message},
             {"contradictions", std::move(beside)},
             {"didYouMean", textList(answer.didYouMean)},
             {"examples", textList(answer.examples)}};
}

void listForms() {
  const std::vector<std::string> columns = {"form", "language", "example"};
  std::vector<std::vector<Value>> rows;
  for (const QuestionForm& form : questionForms()) rows.push_back({form.name, form.language, form.example});
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

int runAsk(const Invocation& invocation, const AskOptions& options) {
  if (options.list) {
    listForms();
    return kFine;
  }
  std::string question;
  for (const std::string& word : options.words) question += (question.empty() ? "" : " ") + word;
  if (question.empty() || invocation.database.empty()) {
    complain("tov ask takes --db DB and a question; `tov ask --list` shows the kinds of question it understands");
    return kMisused;
  }
  Connection connection(invocation.database);
  const Answer answer = ask(connection.reading(), question, options.bounds.limits());
  const auto contradictions = contradictionsBeside(answer, connection.reading().database().snapshot());
  if (options.format == AnswerFormat::json) {
    std::cout << toJson(asValue(answer, contradictions)) << '\n';
  } else {
    showAnswer(answer, contradictions, tableStyle().width, std::cout);
  }
  return answer.understood ? kFine : kFailed;
}

}  // namespace

void addAsk(CLI::App& program, Invocation& invocation) {
  auto options = std::make_shared<AskOptions>();
  CLI::App& command = addCommand(program, invocation, "ask", "Answer a question in Danish or English", kExamples,
                                 [&invocation, options] { return runAsk(invocation, *options); });
  addDatabaseOption(command, invocation).required(false);
  command.add_option("QUESTION", options->words, "The question");
  command.add_flag("--list", options->list, "List the kinds of question, each with an example");
  command.add_option("--format", options->format, "text (the default) or json")
      ->transform(CLI::CheckedTransformer(std::vector<std::pair<std::string, AnswerFormat>>{
          {"text", AnswerFormat::text}, {"json", AnswerFormat::json}}))
      ->type_name("FORMAT");
  options->bounds.addTo(command);
}

}  // namespace tov::program
