// `tov records`: the documents that were loaded.
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/coverage.h"
#include "tools/tov/overview.h"
#include "tools/tov/run_query.h"
#include "tovholder/load.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov records --db minutes.tov\n"
    "  tov records --db minutes.tov --format csv\n"
    "  tov records --db minutes.tov minutes-2019-09-05.txt --coverage\n"
    "  tov records --db minutes.tov minutes-2019-09-05.pdf --text\n"
    "\n"
    "The text is the record as it was read: line N of an answer's evidence is line N of it.\n";

constexpr std::size_t kBatch = 256;

/// A property by its name; null when the graph has no such key.
Value propertyOf(const Snapshot& snapshot, NodeId node, std::string_view key) {
  const auto id = snapshot.key(key);
  return id ? snapshot.property(node, *id) : Value();
}

struct MeetingOfRecord {
  Value forum;
  Value date;
  Value kind;
};

/// Which meeting each record tells of, by the record's name: what says so is the source of the link to its forum.
std::multimap<std::string, MeetingOfRecord> meetingsBySource(const Snapshot& snapshot) {
  std::multimap<std::string, MeetingOfRecord> meetings;
  const auto type = snapshot.type("MEETING_OF");
  const auto source = snapshot.key("source");
  if (!type || !source) return meetings;
  RelationshipCursor cursor = snapshot.relationships(*type);
  std::vector<RelationshipId> batch(kBatch);
  while (const std::size_t count = cursor.next(batch)) {
    for (std::size_t index = 0; index < count; ++index) {
      const Value name = snapshot.property(batch[index], *source);
      if (name.kind() != Value::Kind::string) continue;
      const RelationshipHead head = snapshot.head(batch[index]);
      meetings.emplace(name.asString(),
                       MeetingOfRecord{propertyOf(snapshot, head.end, "name"), propertyOf(snapshot, head.start, "date"),
                                       propertyOf(snapshot, head.start, "kind")});
    }
  }
  return meetings;
}

std::vector<NodeId> documents(const Snapshot& snapshot) {
  std::vector<NodeId> all;
  const auto label = snapshot.label("Document");
  if (!label) return all;
  NodeCursor cursor = snapshot.nodes(*label);
  std::vector<NodeId> batch(kBatch);
  while (const std::size_t count = cursor.next(batch)) all.insert(all.end(), batch.begin(), batch.begin() + count);
  return all;
}

/// The record's lines with their numbers, under a line for each page.
void showText(const Snapshot& snapshot, const std::string& name) {
  const auto text = recordText(snapshot, name);
  if (!text) throw NotFoundError("no record is called " + name + "; `tov records` lists them");
  const std::size_t width = std::to_string(text->lines.size()).size();
  std::uint32_t page = 0;
  for (std::size_t index = 0; index < text->lines.size(); ++index) {
    if (index < text->pages.size() && text->pages[index] != page)
      std::cout << "--- page " << (page = text->pages[index]) << "\n";
    const std::string number = std::to_string(index + 1);
    std::cout << std::string(width - number.size(), ' ') << number << "  " << text->lines[index] << "\n";
  }
}

}  // namespace

void showRecords(const Snapshot& snapshot, RowFormat format, const TableStyle& style, std::ostream& out) {
  const auto meetings = meetingsBySource(snapshot);
  const std::vector<std::string> columns = {"record", "forum", "date", "kind", "language", "lines"};
  std::vector<std::vector<Value>> rows;
  for (const NodeId document : documents(snapshot)) {
    const Value name = propertyOf(snapshot, document, "name");
    const Value language = propertyOf(snapshot, document, "language");
    const Value lines = propertyOf(snapshot, document, "lines");
    const auto [first, last] =
        meetings.equal_range(name.kind() == Value::Kind::string ? std::string(name.asString()) : "");
    if (first == last) rows.push_back({name, Value(), Value(), Value(), language, lines});
    for (auto meeting = first; meeting != last; ++meeting) {
      rows.push_back({name, meeting->second.forum, meeting->second.date, meeting->second.kind, language, lines});
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& left, const auto& right) { return left[0].toText() < right[0].toText(); });
  writeRows(columns, rows, format, out, style);
}

void addRecords(CLI::App& program, Invocation& invocation) {
  struct Asked {
    RowFormat format = RowFormat::table;
    std::string name;
    bool coverage = false;
    bool text = false;
  };
  auto asked = std::make_shared<Asked>();
  CLI::App& command = addCommand(program, invocation, "records", "List the loaded records, or show one", kExamples,
                                 [&invocation, asked] {
                                   Connection connection(invocation.database);
                                   const Snapshot snapshot = connection.reading().database().snapshot();
                                   if (asked->coverage)
                                     showCoverage(snapshot, asked->name, std::cout);
                                   else if (asked->text)
                                     showText(snapshot, asked->name);
                                   else
                                     showRecords(snapshot, asked->format, tableStyle(), std::cout);
                                   return kFine;
                                 });
  addDatabaseOption(command, invocation);
  command.add_option("--format", asked->format, rowFormatNames() + "; table unless told")
      ->transform(CLI::CheckedTransformer(rowFormats()))
      ->type_name("FORMAT");
  CLI::Option* name = command.add_option("NAME", asked->name, "One record, by its name in the list");
  command.add_flag("--coverage", asked->coverage, "Show that record line by line with what was read from each")
      ->needs(name);
  command.add_flag("--text", asked->text, "Show that record's lines as they were read, with their numbers")
      ->needs(name);
}

}  // namespace tov::program
