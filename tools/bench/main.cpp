// The driver: the queries on a database made from a generated folder, on our engine and on SQLite in turn.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "tools/bench/csv_tables.h"
#include "tools/bench/fingerprint.h"
#include "tools/bench/measurement.h"
#include "tools/bench/query_texts.h"
#include "tools/bench/sqlite_peer.h"
#include "tools/bench/tovholder_runner.h"
#include "tovholder/database.h"
#include "tovholder/error.h"

namespace tov::bench {
namespace {

struct Settings {
  std::filesystem::path data;
  std::filesystem::path database;
  std::filesystem::path sqlite;
  std::filesystem::path bench;
  std::filesystem::path json;
  std::string only;
  double seconds = 1;
  std::size_t memoryMiB = Options{}.memoryLimit >> 20;
  bool load = false;
  bool profile = false;
  bool processorTime = false;
};

nlohmann::json readJson(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return nlohmann::json::parse(in);
}

struct Measured {
  Times times;
  bool right = false;
};

template <typename Engine>
Measured measure(Engine& engine, const std::optional<Fingerprint>& expected, const Settings& settings) {
  Measured measured;
  measured.times =
      timeRuns([&] { engine.run(); }, settings.seconds, settings.processorTime ? Clock::processor : Clock::wall);
  const Fingerprint found = fingerprintOf(engine.rows());
  measured.right = !expected || found == *expected;
  if (!measured.right) {
    std::cerr << "wrong: " << found.rows << " rows, hash " << found.hash << ", but expected " << expected->rows
              << " rows, hash " << expected->hash << '\n';
  }
  return measured;
}

nlohmann::json toJson(const Measured& measured) {
  return {{"median", measured.times.medianMicroseconds},
          {"p99", measured.times.p99Microseconds},
          {"cold", measured.times.coldMicroseconds},
          {"repeats", measured.times.repeats},
          {"right", measured.right}};
}

std::set<std::string> wanted(const std::string& list) {
  std::set<std::string> ids;
  std::stringstream in(list);
  for (std::string id; std::getline(in, id, ',');) ids.insert(id);
  return ids;
}

int run(const Settings& settings) {
  const std::vector<Table> tables = tablesOf(settings.data);
  const std::vector<QueryText> queries = readQueries(settings.bench / "queries.md");
  const nlohmann::json parameters = readJson(settings.data / "params.json");
  const std::filesystem::path expectedFile =
      settings.bench / "expected" / (std::filesystem::path(settings.data).filename().string() + ".json");
  const nlohmann::json expected = std::filesystem::exists(expectedFile) ? readJson(expectedFile) : nlohmann::json();
  if (settings.load) loadByTransactions(settings.database, tables);

  TovholderRunner ours(settings.database, settings.memoryMiB << 20);
  std::optional<SqlitePeer> sqlite;
  if (!settings.sqlite.empty()) sqlite.emplace(settings.sqlite, tables);
  nlohmann::json report = nlohmann::json::object();
  const std::set<std::string> ids = wanted(settings.only);
  bool allRight = true;
  std::printf("%-4s %14s %14s %14s %8s  %s\n", "", "first us", "tov us", "sqlite us", "ratio", "answer");
  for (const QueryText& query : queries) {
    if (!ids.empty() && !ids.contains(query.id)) continue;
    std::optional<Fingerprint> known;
    if (expected.contains(query.id)) {
      known = Fingerprint{expected[query.id]["rows"].get<std::size_t>(), expected[query.id]["hash"].get<std::string>()};
    }
    ours.prepare(query.cypher, parameters);
    const Measured own = measure(ours, known, settings);
    report["tov"][query.id] = toJson(own);
    allRight = allRight && own.right;
    std::printf("%-4s %14.1f %14.2f", query.id.c_str(), own.times.coldMicroseconds, own.times.medianMicroseconds);
    if (sqlite) {
      sqlite->prepare(query.sql, parameters);
      const Measured other = measure(*sqlite, known, settings);
      report["sqlite"][query.id] = toJson(other);
      std::printf(" %14.2f %8.2f", other.times.medianMicroseconds,
                  own.times.medianMicroseconds / other.times.medianMicroseconds);
    } else {
      std::printf(" %14s %8s", "-", "-");
    }
    std::printf("  %s\n", own.right ? "right" : "WRONG");
    std::fflush(stdout);
    if (settings.profile) std::cout << ours.profile(query.cypher) << '\n';
  }
  if (!settings.json.empty()) std::ofstream(settings.json) << report.dump(1) << '\n';
  return allRight ? 0 : 1;
}

}  // namespace
}  // namespace tov::bench

int main(int count, char** arguments) {
  tov::bench::Settings settings;
  CLI::App app("Runs the benchmark's queries on Tovholder and on SQLite, checks each answer and prints the ratios.");
  app.footer("Example:\n  tov_bench data/sf0.1 --db sf0.1.tov --bench ../shared/bench --sqlite sf0.1.sqlite");
  app.add_option("data", settings.data, "The folder that the generator wrote")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_option("--db", settings.database, "The database made from it, by `tov import` or --load")->required();
  app.add_option("--bench", settings.bench, "The folder with queries.md and expected/")->required();
  app.add_option("--sqlite", settings.sqlite, "SQLite's file; loaded when it is not there");
  app.add_option("--only", settings.only, "Queries, as in Q1,Q4");
  app.add_option("--seconds", settings.seconds, "How long to repeat each query");
  app.add_option("--memory", settings.memoryMiB, "The database's memory limit in MiB");
  app.add_option("--json", settings.json, "Writes the figures to this file");
  app.add_flag("--load", settings.load, "Makes the database first, through transactions");
  app.add_flag("--cpu", settings.processorTime, "Times the processor instead of the wall, on a machine that is busy");
  app.add_flag("--profile", settings.profile, "Shows each plan with its counts");
  CLI11_PARSE(app, count, arguments);
  try {
    return tov::bench::run(settings);
  } catch (const std::exception& error) {
    std::cerr << "tov_bench: " << error.what() << '\n';
    return 2;
  }
}
