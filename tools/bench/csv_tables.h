// The generated graph as tables: one CSV file a label, and one a relationship type and pair of end labels.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace tov::bench {

enum class ColumnType : std::uint8_t { text, integer, real, date };

struct Column {
  std::string name;
  ColumnType type = ColumnType::text;
};

struct Table {
  std::string name;  ///< as the file is called, with `_` for `.`
  std::string type;  ///< the label, or the type of the relationships
  std::string from;  ///< the label at the start; empty for a table of nodes
  std::string to;
  std::filesystem::path file;
  std::vector<Column> columns;

  bool isOfNodes() const { return from.empty(); }
};

/// The tables below `folder`: nodes first, each sort by name. @throws std::runtime_error when there are none
std::vector<Table> tablesOf(const std::filesystem::path& folder);

/// Reads the rows of a table; fields are valid until the next row. No field of these files holds a line break.
class CsvRows {
 public:
  explicit CsvRows(const Table& table);
  bool next(std::vector<std::string>& fields);

 private:
  std::ifstream in_;
  std::string line_;
};

}  // namespace tov::bench
