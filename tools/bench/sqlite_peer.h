// SQLite as a peer: the same graph in tables with covering indexes, asked through its C API with prepared statements.
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "tools/bench/csv_tables.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tov::bench {

class SqlitePeer {
 public:
  /// Opens the file, and loads the tables into it when it is new.
  SqlitePeer(const std::filesystem::path& file, const std::vector<Table>& tables);
  SqlitePeer(const SqlitePeer&) = delete;
  SqlitePeer& operator=(const SqlitePeer&) = delete;
  ~SqlitePeer();

  void prepare(const std::string& sql, const nlohmann::json& parameters);
  /// Runs what was prepared and looks at every cell. @returns the number of rows
  std::size_t run();
  std::vector<nlohmann::json> rows();

 private:
  void execute(const std::string& sql);
  void load(const Table& table);
  [[noreturn]] void fail(const std::string& what) const;

  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace tov::bench
