// `tov review`: which names may be one, and a person's decisions about them.
#include "tovholder/review.h"

#include <cctype>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/run_query.h"
#include "tovholder/error.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov review --db minutes.tov\n"
    "  tov review --db minutes.tov merge 'Asta Bruun' 'Asta B. Lund'\n"
    "  tov review --db minutes.tov split 'Nightcare' 'Night care in Lejre'\n"
    "  tov review --db minutes.tov keep 'Bo Dal' 'Bo Dahl'\n"
    "  tov review --db minutes.tov merge 'Asta Bruun' 'Asta B. Lund' --undo\n"
    "  tov review --db minutes.tov --export decisions.jsonl\n"
    "  tov review --db other.tov --import decisions.jsonl\n"
    "\n"
    "Without an action it lists the pairs of names that may be one, the likeliest first, with the reason and the "
    "line.\n"
    "merge: the two are one. split: they were taken for one and are two. keep: they are two and stay so.\n"
    "The records that name either are read anew at once, and the decision holds for records that are loaded later.\n";

struct Asked {
  std::string action;
  std::string left;
  std::string right;
  std::string kind;
  bool undo = false;
  bool decisions = false;
  std::string exportTo;
  std::string importFrom;
  RowFormat format = RowFormat::table;
};

void showPairs(const Snapshot& snapshot, RowFormat format) {
  const std::vector<std::string> columns = {"kind", "one", "other", "likely", "why", "read in", "quote"};
  std::vector<std::vector<Value>> rows;
  for (const UncertainPair& pair : uncertainPairs(snapshot))
    rows.push_back({pair.label, pair.left, pair.right, std::round(pair.confidence * 100) / 100, pair.reason,
                    pair.source + ":" + std::to_string(pair.line), pair.quote});
  if (rows.empty() && format == RowFormat::table) {
    std::cout << "no pair waits for a decision\n";
    return;
  }
  writeRows(columns, rows, format, std::cout, tableStyle());
}

std::string_view wordOf(IdentityDecision::Kind kind) {
  return kind == IdentityDecision::Kind::merge ? "merge" : "apart";
}

void showDecisions(const Snapshot& snapshot, RowFormat format) {
  std::vector<std::vector<Value>> rows;
  for (const IdentityDecision& decision : identityDecisions(snapshot))
    rows.push_back({wordOf(decision.kind), decision.label, decision.left, decision.right});
  if (rows.empty() && format == RowFormat::table) {
    std::cout << "nothing was decided\n";
    return;
  }
  const std::vector<std::string> columns = {"decision", "kind", "one", "other"};
  writeRows(columns, rows, format, std::cout, tableStyle());
}

int exportDecisions(const Snapshot& snapshot, const std::string& file) {
  std::ofstream out(file);
  std::size_t count = 0;
  for (const IdentityDecision& decision : identityDecisions(snapshot)) {
    out << nlohmann::json({{"decision", wordOf(decision.kind)},
                           {"kind", decision.label},
                           {"one", decision.left},
                           {"other", decision.right}})
               .dump()
        << '\n';
    ++count;
  }
  out.flush();
  if (!out) {
    complain("cannot write the decisions to " + file + "; is the folder there, and the disk not full?");
    return kFailed;
  }
  std::cout << count << " decision(s) written to " << file << '\n';
  return kFine;
}

/// One line of an exported file. @throws UsageError saying what is wrong with it
IdentityDecision decisionOf(const std::string& line, const std::string& place) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  for (const char* key : {"decision", "kind", "one", "other"})
    if (!json.is_object() || !json.contains(key) || !json.at(key).is_string())
      throw UsageError(place +
                       ": a decision is {\"decision\": \"merge\" or \"apart\", \"kind\": \"Person\", \"one\": " +
                       "\"NAME\", \"other\": \"NAME\"}");
  const std::string word = json.at("decision");
  if (word != "merge" && word != "apart")
    throw UsageError(place + ": a decision is merge or apart, not '" + word + "'");
  return {word == "merge" ? IdentityDecision::Kind::merge : IdentityDecision::Kind::apart, json.at("kind"),
          json.at("one"), json.at("other")};
}

int importDecisions(Database& database, const std::string& file) {
  std::ifstream in(file);
  if (!in) {
    complain("cannot read the decisions in " + file + "; `tov review --export` writes such a file");
    return kFailed;
  }
  // All lines are read before the first is decided, so that a wrong one leaves nothing half done.
  std::vector<IdentityDecision> decisions;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number)
    if (line.find_first_not_of(" \t\r") != std::string::npos)
      decisions.push_back(decisionOf(line, file + ":" + std::to_string(number)));
  for (const IdentityDecision& decision : decisions) decideIdentity(database, decision);
  std::cout << decisions.size() << " decision(s) taken from " << file << '\n';
  return kFine;
}

void tellRecords(const std::vector<std::string>& records) {
  std::cout << records.size() << " record(s) read anew\n";
  for (const std::string& record : records) std::cout << "  " << record << '\n';
}

std::string labelFor(const Asked& asked, const Snapshot& snapshot) {
  if (asked.kind.empty()) return labelOfNames(snapshot, asked.left, asked.right);
  std::string label = asked.kind;
  label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
  return label;
}

int decide(const Invocation& invocation, const Asked& asked) {
  Database database = Database::open(invocation.database);
  const std::string both = "'" + asked.left + "' and '" + asked.right + "'";
  if (asked.undo) {
    std::string label = asked.kind.empty() ? std::string() : labelFor(asked, database.snapshot());
    for (const IdentityDecision& decision : identityDecisions(database.snapshot()))
      if (label.empty() && ((decision.left == asked.left && decision.right == asked.right) ||
                            (decision.left == asked.right && decision.right == asked.left)))
        label = decision.label;
    if (label.empty()) label = labelOfNames(database.snapshot(), asked.left, asked.right);
    const auto records = undoIdentity(database, label, asked.left, asked.right);
    std::cout << "taken back: what was decided on " << both << "; ";
    tellRecords(records);
    return kFine;
  }
  const std::string label = labelFor(asked, database.snapshot());
  const bool one = areOne(database.snapshot(), label, asked.left, asked.right);
  if (asked.action == "keep" && one) throw UsageError(both + " are one now; `split` takes them apart");
  if (asked.action == "split" && !one) throw UsageError(both + " are two already; `keep` holds them so");
  if (asked.action == "merge" && one) throw UsageError(both + " are one already");
  const auto kind = asked.action == "merge" ? IdentityDecision::Kind::merge : IdentityDecision::Kind::apart;
  const auto records = decideIdentity(database, {kind, label, asked.left, asked.right});
  std::cout << (asked.action == "merge" ? "one" : "two") << " from now on: " << both << " (" << label << "); ";
  tellRecords(records);
  return kFine;
}

int runReview(const Invocation& invocation, const Asked& asked) {
  if (!asked.action.empty()) {
    if (asked.left.empty() || asked.right.empty()) {
      complain("`tov review " + asked.action + "` needs two names: tov review " + asked.action + " 'NAME' 'NAME'");
      return kMisused;
    }
    return decide(invocation, asked);
  }
  if (!asked.importFrom.empty()) {
    Database database = Database::open(invocation.database);
    return importDecisions(database, asked.importFrom);
  }
  Connection connection(invocation.database);
  const Snapshot snapshot = connection.reading().database().snapshot();
  if (!asked.exportTo.empty()) return exportDecisions(snapshot, asked.exportTo);
  if (asked.decisions)
    showDecisions(snapshot, asked.format);
  else
    showPairs(snapshot, asked.format);
  return kFine;
}

}  // namespace

void addReview(CLI::App& program, Invocation& invocation) {
  auto asked = std::make_shared<Asked>();
  CLI::App& command =
      addCommand(program, invocation, "review", "Decide which names are one, and list pairs that may be", kExamples,
                 [&invocation, asked] { return runReview(invocation, *asked); });
  addDatabaseOption(command, invocation);
  CLI::Option* action =
      command.add_option("ACTION", asked->action, "merge, split or keep; without one, pairs are listed")
          ->check(CLI::IsMember({"merge", "split", "keep"}));
  command.add_option("A", asked->left, "A name")->needs(action);
  command.add_option("B", asked->right, "Another name")->needs(action);
  command.add_option("--kind", asked->kind, "What the names are of, where they are of several")
      ->check(CLI::IsMember({"person", "organisation", "forum", "initiative", "fund"}));
  command.add_flag("--undo", asked->undo, "Take back what was decided on A and B")->needs(action);
  command.add_flag("--decisions", asked->decisions, "List what was decided");
  command.add_option("--export", asked->exportTo, "Write all decisions to a file of JSON lines")->type_name("FILE");
  command.add_option("--import", asked->importFrom, "Take the decisions of such a file")->type_name("FILE");
  command.add_option("--format", asked->format, "table (the default), json or csv")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
}

}  // namespace tov::program
