#include "tools/bench/sqlite_peer.h"

#include <sqlite3.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tov::bench {
namespace {

constexpr std::array<const char*, 4> kTypes = {"TEXT", "INTEGER", "REAL", "TEXT"};
constexpr std::array<const char*, 5> kNamed = {"Person", "Organisation", "Forum", "Initiative", "Fund"};

}  // namespace

SqlitePeer::SqlitePeer(const std::filesystem::path& file, const std::vector<Table>& tables) {
  const bool isNew = !std::filesystem::exists(file);
  if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK) fail("open");
  execute("PRAGMA cache_size = -1048576; PRAGMA mmap_size = 8589934592; PRAGMA temp_store = MEMORY");
  if (!isNew) return;
  execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  for (const Table& table : tables) load(table);
  for (const Table& table : tables) {
    if (table.isOfNodes()) continue;
    execute("CREATE INDEX " + table.name + "_out ON " + table.name + "(src, dst)");
    execute("CREATE INDEX " + table.name + "_in ON " + table.name + "(dst, src)");
  }
  for (const char* label : kNamed) {
    execute("CREATE INDEX " + std::string(label) + "_name ON " + label + "(name)");
  }
  execute("ANALYZE; PRAGMA journal_mode = WAL");
}

SqlitePeer::~SqlitePeer() {
  sqlite3_finalize(statement_);
  sqlite3_close(database_);
}

void SqlitePeer::fail(const std::string& what) const {
  throw std::runtime_error("SQLite cannot " + what + ": " + sqlite3_errmsg(database_));
}

void SqlitePeer::execute(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("run " + sql);
}

void SqlitePeer::load(const Table& table) {
  std::string columns;
  std::string places;
  for (const Column& column : table.columns) {
    columns += (columns.empty() ? "\"" : ", \"") + column.name + "\" " + kTypes[static_cast<std::size_t>(column.type)] +
               (column.name == "id" ? " PRIMARY KEY" : "");
    places += places.empty() ? "?" : ", ?";
  }
  execute("CREATE TABLE " + table.name + "(" + columns + "); BEGIN");
  prepare("INSERT INTO " + table.name + " VALUES (" + places + ")", nlohmann::json::object());
  CsvRows rows(table);
  for (std::vector<std::string> fields; rows.next(fields);) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const int place = static_cast<int>(i) + 1;
      const ColumnType type = table.columns[i].type;
      if (fields[i].empty())
        sqlite3_bind_null(statement_, place);
      else if (type == ColumnType::integer)
        sqlite3_bind_int64(statement_, place, std::stoll(fields[i]));
      else if (type == ColumnType::real)
        sqlite3_bind_double(statement_, place, std::stod(fields[i]));
      else
        sqlite3_bind_text(statement_, place, fields[i].c_str(), static_cast<int>(fields[i].size()), SQLITE_STATIC);
    }
    if (sqlite3_step(statement_) != SQLITE_DONE) fail("insert into " + table.name);
    sqlite3_reset(statement_);
  }
  execute("COMMIT");
}

void SqlitePeer::prepare(const std::string& sql, const nlohmann::json& parameters) {
  sqlite3_finalize(statement_);
  statement_ = nullptr;
  if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) fail("prepare " + sql);
  for (const auto& [name, value] : parameters.items()) {
    const int place = sqlite3_bind_parameter_index(statement_, ("$" + name).c_str());
    if (place == 0) continue;
    if (value.is_number_integer()) {
      sqlite3_bind_int64(statement_, place, value.get<std::int64_t>());
    } else {
      const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
      sqlite3_bind_text(statement_, place, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
  }
}

std::size_t SqlitePeer::run() {
  sqlite3_reset(statement_);
  const int columns = sqlite3_column_count(statement_);
  std::size_t rows = 0;
  int status = SQLITE_OK;
  for (; (status = sqlite3_step(statement_)) == SQLITE_ROW; ++rows) {
    for (int c = 0; c < columns; ++c) {
      if (sqlite3_column_type(statement_, c) == SQLITE_TEXT) sqlite3_column_text(statement_, c);
    }
  }
  if (status != SQLITE_DONE) fail("run the query");
  return rows;
}

std::vector<nlohmann::json> SqlitePeer::rows() {
  sqlite3_reset(statement_);
  std::vector<nlohmann::json> rows;
  while (sqlite3_step(statement_) == SQLITE_ROW) {
    nlohmann::json& row = rows.emplace_back(nlohmann::json::array());
    for (int c = 0; c < sqlite3_column_count(statement_); ++c) {
      switch (sqlite3_column_type(statement_, c)) {
        case SQLITE_INTEGER:
          row.push_back(sqlite3_column_int64(statement_, c));
          break;
        case SQLITE_FLOAT:
          row.push_back(sqlite3_column_double(statement_, c));
          break;
        case SQLITE_NULL:
          row.push_back(nullptr);
          break;
        default:
          row.push_back(reinterpret_cast<const char*>(sqlite3_column_text(statement_, c)));
      }
    }
  }
  return rows;
}

}  // namespace tov::bench
