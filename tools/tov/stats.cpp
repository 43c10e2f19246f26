// `tov stats`: what the database holds and how much room it takes.
#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/run_query.h"
#include "tovholder/backup.h"

namespace tov::program {
namespace {

using nlohmann::ordered_json;

constexpr const char* kExamples =
    "  tov stats --db minutes.tov\n"
    "  tov stats --db minutes.tov --format json\n";

enum class Format { table, json };

std::string written(std::chrono::system_clock::time_point time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  return toText(DateTime{seconds.time_since_epoch().count(), 0, 0, ""});
}

std::int64_t secondsAgo(std::chrono::system_clock::time_point time) {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now() - time).count();
}

std::string ago(std::int64_t seconds) {
  if (seconds < 120) return std::to_string(seconds) + " s ago";
  if (seconds < 7200) return std::to_string(seconds / 60) + " min ago";
  if (seconds < 172'800) return std::to_string(seconds / 3600) + " h ago";
  return std::to_string(seconds / 86'400) + " days ago";
}

/// The whole of it; the table is made from the same.
ordered_json gather(const Database& database) {
  const Statistics statistics = tov::statistics(database);
  const Snapshot snapshot = database.snapshot();
  ordered_json all;
  all["folder"] = database.folder().string();
  all["formatVersion"] = statistics.formatVersion;
  all["commit"] = statistics.commit;
  all["committedAt"] = statistics.commit == 0 ? ordered_json() : ordered_json(written(statistics.committedAt));
  all["ageSeconds"] = statistics.commit == 0 ? ordered_json() : ordered_json(secondsAgo(statistics.committedAt));
  all["bytes"] = statistics.bytes;
  all["nodes"] = snapshot.nodeCount();
  all["relationships"] = snapshot.relationshipCount();
  all["repeatedTexts"] = statistics.repeatedTexts;
  all["labels"] = ordered_json::object();
  for (const LabelId label : snapshot.labels()) {
    all["labels"][std::string(snapshot.name(label))] = snapshot.nodeCount(label);
  }
  all["types"] = ordered_json::object();
  for (const TypeId type : snapshot.types()) {
    all["types"][std::string(snapshot.name(type))] = snapshot.relationshipCount(type);
  }
  all["indexes"] = ordered_json::array();
  for (const IndexDescription& index : snapshot.indexes()) {
    all["indexes"].push_back({{"label", snapshot.name(index.label)}, {"property", snapshot.name(index.key)}});
  }
  all["families"] = ordered_json::array();
  for (const FamilyStatistics& family : statistics.families) {
    all["families"].push_back(
        {{"name", family.name}, {"files", family.files}, {"bytes", family.bytes}, {"entries", family.entries}});
  }
  return all;
}

void showTable(const ordered_json& all) {
  std::vector<std::vector<Value>> rows;
  const auto add = [&](std::string_view what, const std::string& name, Value value) {
    rows.push_back({what, name, std::move(value)});
  };
  const auto count = [](const ordered_json& number) { return Value(number.get<std::int64_t>()); };
  add("database", "format version", count(all["formatVersion"]));
  add("database", "commit", count(all["commit"]));
  if (!all["committedAt"].is_null()) {
    add("database", "committed", all["committedAt"].get<std::string>() + ", " + ago(all["ageSeconds"]));
  }
  add("database", "bytes", count(all["bytes"]));
  add("database", "nodes", count(all["nodes"]));
  add("database", "relationships", count(all["relationships"]));
  add("database", "repeated texts", count(all["repeatedTexts"]));
  for (const auto& [name, number] : all["labels"].items()) add("label", name, count(number));
  for (const auto& [name, number] : all["types"].items()) add("type", name, count(number));
  for (const auto& index : all["indexes"]) {
    add("index", index["label"].get<std::string>() + "." + index["property"].get<std::string>(), {});
  }
  for (const auto& family : all["families"]) {
    add("bytes of", family["name"].get<std::string>(), count(family["bytes"]));
  }
  const std::vector<std::string> columns = {"what", "name", "value"};
  writeRows(columns, rows, RowFormat::table, std::cout, tableStyle());
}

}  // namespace

void addStats(CLI::App& program, Invocation& invocation) {
  auto format = std::make_shared<Format>(Format::table);
  CLI::App& command = addCommand(program, invocation, "stats", "Count what the database holds and the room it takes",
                                 kExamples, [&invocation, format] {
                                   Connection connection(invocation.database);
                                   const ordered_json all = gather(connection.reading().database());
                                   if (*format == Format::json) {
                                     std::cout << all.dump(2) << '\n';
                                   } else {
                                     showTable(all);
                                   }
                                   return kFine;
                                 });
  addDatabaseOption(command, invocation);
  command.add_option("--format", *format, "table (the default) or json")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, Format>{{"table", Format::table}, {"json", Format::json}}))
      ->type_name("FORMAT");
}

}  // namespace tov::program
