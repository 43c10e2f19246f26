// Running a query for people: its rows on standard output, its errors with the place in its text.
#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <ostream>
#include <string>
#include <string_view>

#include "tools/tov/connection.h"
#include "tovholder/export.h"

namespace tov::program {

/// The names that `--format` and `.format` take.
std::vector<std::pair<std::string, RowFormat>> rowFormats();
/// The same for people: "table, box, … or markdown".
std::string rowFormatNames();

/// Bounds as they are given on a command line; 0 means none.
struct Bounds {
  double seconds = 0;
  std::uint64_t bytes = halfOfThisMachine();
  std::uint64_t rows = 0;

  static std::uint64_t halfOfThisMachine();

  /// Declares `--timeout`, `--memory` and `--rows`.
  void addTo(CLI::App& command);
  Limits limits() const;
};

/// How EXPLAIN and PROFILE show the plan.
enum class PlanForm { tree, dot };

/// How a query is run and shown.
struct Running {
  RowFormat format = RowFormat::table;
  TableStyle style;
  Parameters parameters;
  Limits limits;
  PlanForm plan = PlanForm::tree;
};

/// Runs one query and writes its rows, or the plan of EXPLAIN and PROFILE, to `out`; what it changed is said on
/// standard error. A query that is wrong is complained about.
/// @returns false when the query failed
bool runAndShow(Connection& connection, std::string_view cypher, const Running& running, std::ostream& out);

/// Finds texts by their words, the best first, and shows them in the same way.
bool searchText(Connection& connection, std::string_view words, Running running, std::ostream& out);

/// "created 2 nodes, set 3 properties"; empty when nothing changed.
std::string changesText(const Changes& changes);

}  // namespace tov::program
