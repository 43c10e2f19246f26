#include "tools/tov/run_query.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>

#include "tools/tov/console.h"

namespace tov::program {
namespace {

struct ChangeRow {
  std::uint64_t Changes::*count;
  std::string_view verb;
  std::string_view one;
  std::string_view many;
};

constexpr ChangeRow kChanges[] = {
    {&Changes::nodesCreated, "created", "node", "nodes"},
    {&Changes::relationshipsCreated, "created", "relationship", "relationships"},
    {&Changes::labelsAdded, "added", "label", "labels"},
    {&Changes::propertiesSet, "set", "property", "properties"},
    {&Changes::labelsRemoved, "removed", "label", "labels"},
    {&Changes::nodesDeleted, "deleted", "node", "nodes"},
    {&Changes::relationshipsDeleted, "deleted", "relationship", "relationships"},
};

}  // namespace

std::vector<std::pair<std::string, RowFormat>> rowFormats() {
  return {{"table", RowFormat::table},      {"box", RowFormat::box}, {"json", RowFormat::json},
          {"jsonl", RowFormat::jsonLines},  {"csv", RowFormat::csv}, {"tsv", RowFormat::tsv},
          {"markdown", RowFormat::markdown}};
}

std::string rowFormatNames() {
  std::string names;
  const auto formats = rowFormats();
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (i > 0) names += i + 1 == formats.size() ? " or " : ", ";
    names += formats[i].first;
  }
  return names;
}

void Bounds::addTo(CLI::App& command) {
  const std::map<std::string, double> units = {{"ms", 0.001}, {"s", 1}, {"min", 60}, {"h", 3600}};
  command.add_option("--timeout", seconds, "Stop after this long: 500ms, 10s, 2min (a bare number is seconds)")
      ->transform(CLI::AsNumberWithUnit(units, CLI::AsNumberWithUnit::CASE_INSENSITIVE, "TIME"))
      ->check(CLI::NonNegativeNumber)
      ->type_name("TIME");
  command
      .add_option("--memory", bytes,
                  "Stop when what is held needs more than this: 64MB, 1GB, 0 for no bound "
                  "(half of this machine's memory unless given)")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  command.add_option("--rows", rows, "Stop after so many rows")->type_name("COUNT");
}

std::uint64_t Bounds::halfOfThisMachine() {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long size = sysconf(_SC_PAGESIZE);
  return pages > 0 && size > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) / 2 : 0;
}

Limits Bounds::limits() const {
  Limits limits;
  if (seconds > 0) limits.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000 + 0.5));
  if (bytes > 0) limits.memoryBytes = bytes;
  if (rows > 0) limits.rows = rows;
  return limits;
}

bool runAndShow(Connection& connection, std::string_view cypher, const Running& running, std::ostream& out) {
  try {
    spdlog::debug("running {}", cypher);
    const auto start = std::chrono::steady_clock::now();
    Result result = connection.suitedTo(cypher).run(cypher, running.parameters, running.limits);
    const std::string plan = running.plan == PlanForm::dot ? result.planDot() : result.plan();
    if (plan.empty()) {
      writeRows(result, running.format, out, running.style);
    } else {
      out << plan << (plan.ends_with('\n') ? "" : "\n");
    }
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    spdlog::debug("ran and wrote its rows in {:.1f} ms", elapsed.count());
    if (const std::string changes = changesText(result.changes()); !changes.empty()) {
      out.flush();
      std::cerr << changes << '\n';
    }
    return true;
  } catch (const QueryError& error) {
    complain(explain(error, cypher));
  }
  return false;
}

std::string changesText(const Changes& changes) {
  std::string text;
  for (const ChangeRow& row : kChanges) {
    const std::uint64_t count = changes.*row.count;
    if (count == 0) continue;
    if (!text.empty()) text += ", ";
    text.append(row.verb).append(" ").append(std::to_string(count)).append(" ").append(count == 1 ? row.one : row.many);
  }
  return text;
}

}  // namespace tov::program
