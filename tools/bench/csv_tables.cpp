#include "tools/bench/csv_tables.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace tov::bench {
namespace {

ColumnType typeOf(const std::string& column) {
  static const std::set<std::string> kIntegers = {"id", "src", "dst", "number", "lines", "line", "order", "amount"};
  static const std::set<std::string> kDates = {"date", "asOf", "due", "from", "until"};
  if (kIntegers.contains(column)) return ColumnType::integer;
  if (kDates.contains(column)) return ColumnType::date;
  return column == "confidence" ? ColumnType::real : ColumnType::text;
}

void split(const std::string& line, std::vector<std::string>& fields) {
  fields.clear();
  for (std::size_t at = 0; at <= line.size();) {
    std::string& field = fields.emplace_back();
    if (at < line.size() && line[at] == '"') {
      for (++at; at < line.size(); ++at) {
        if (line[at] == '"') {
          if (at + 1 == line.size() || line[at + 1] != '"') break;
          ++at;
        }
        field += line[at];
      }
      at += 2;
    } else {
      const std::size_t end = std::min(line.find(',', at), line.size());
      field.assign(line, at, end - at);
      at = end + 1;
    }
  }
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Table readTable(const std::filesystem::path& file, bool ofNodes) {
  Table table;
  table.file = file;
  table.name = file.stem().string();
  table.type = table.name;
  if (!ofNodes) {
    const std::size_t first = table.name.find('.');
    const std::size_t second = table.name.find('.', first + 1);
    if (second == std::string::npos) throw std::runtime_error("not TYPE.From.To.csv: " + file.string());
    table.type = table.name.substr(0, first);
    table.from = table.name.substr(first + 1, second - first - 1);
    table.to = table.name.substr(second + 1);
  }
  std::ranges::replace(table.name, '.', '_');
  std::ifstream in(file);
  std::string line;
  std::vector<std::string> names;
  if (!std::getline(in, line)) throw std::runtime_error("an empty file: " + file.string());
  split(line, names);
  for (const std::string& name : names) table.columns.push_back({name, typeOf(name)});
  return table;
}

}  // namespace

std::vector<Table> tablesOf(const std::filesystem::path& folder) {
  std::vector<Table> tables;
  for (const auto& file : filesIn(folder / "nodes")) tables.push_back(readTable(file, true));
  for (const auto& file : filesIn(folder / "rels")) tables.push_back(readTable(file, false));
  if (tables.empty()) throw std::runtime_error("no tables in " + folder.string());
  return tables;
}

CsvRows::CsvRows(const Table& table) : in_(table.file) {
  std::getline(in_, line_);
}

bool CsvRows::next(std::vector<std::string>& fields) {
  if (!std::getline(in_, line_)) return false;
  split(line_, fields);
  return true;
}

}  // namespace tov::bench
