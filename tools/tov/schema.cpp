// `tov schema`: the labels and relationship types of the ontology, and how many of each the database holds.
#include "schema/ontology.h"

#include <iostream>
#include <memory>
#include <set>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/overview.h"
#include "tools/tov/run_query.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov schema --db minutes.tov\n"
    "  tov schema --db minutes.tov --format json\n";

constexpr const char* kOwnName = "not of the ontology";

Value number(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

std::vector<std::vector<Value>> labelRows(const Snapshot& snapshot) {
  std::vector<std::vector<Value>> rows;
  std::set<std::string_view> known;
  for (const ontology::LabelRow& row : ontology::labels()) {
    known.insert(row.name);
    const auto label = snapshot.label(row.name);
    rows.push_back({"label", row.name, number(label ? snapshot.nodeCount(*label) : 0), row.properties, row.meaning});
  }
  for (const LabelId label : snapshot.labels()) {
    const std::string_view name = snapshot.name(label);
    const std::uint64_t count = snapshot.nodeCount(label);
    if (!known.contains(name) && count > 0) rows.push_back({"label", name, number(count), "", kOwnName});
  }
  return rows;
}

std::string pattern(const ontology::RelationshipRow& row) {
  return std::string(row.from) + " -> " + std::string(row.to) + ": " + std::string(row.meaning);
}

std::vector<std::vector<Value>> typeRows(const Snapshot& snapshot) {
  std::vector<std::vector<Value>> rows;
  std::set<std::string_view> known;
  for (const ontology::RelationshipRow& row : ontology::relationships()) {
    known.insert(row.type);
    const auto type = snapshot.type(row.type);
    rows.push_back(
        {"type", row.type, number(type ? snapshot.relationshipCount(*type) : 0), row.properties, pattern(row)});
  }
  for (const TypeId type : snapshot.types()) {
    const std::string_view name = snapshot.name(type);
    const std::uint64_t count = snapshot.relationshipCount(type);
    if (!known.contains(name) && count > 0) rows.push_back({"type", name, number(count), "", kOwnName});
  }
  return rows;
}

}  // namespace

void showSchema(const Snapshot& snapshot, RowFormat format, const TableStyle& style, std::ostream& out) {
  const std::vector<std::string> columns = {"kind", "name", "count", "properties", "meaning"};
  std::vector<std::vector<Value>> rows = labelRows(snapshot);
  for (std::vector<Value>& row : typeRows(snapshot)) rows.push_back(std::move(row));
  writeRows(columns, rows, format, out, style);
}

void addSchema(CLI::App& program, Invocation& invocation) {
  auto format = std::make_shared<RowFormat>(RowFormat::table);
  CLI::App& command =
      addCommand(program, invocation, "schema", "List labels and relationship types with their counts", kExamples,
                 [&invocation, format] {
                   Connection connection(invocation.database);
                   showSchema(connection.reading().database().snapshot(), *format, tableStyle(), std::cout);
                   return kFine;
                 });
  addDatabaseOption(command, invocation);
  command.add_option("--format", *format, rowFormatNames() + "; table unless told")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
}

}  // namespace tov::program
