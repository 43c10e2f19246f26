// Rows as comma-separated values after RFC 4180.
#include <ostream>

#include "query/render/rows.h"

namespace tov::render {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

/// Null is nothing and an empty string is a pair of quotes, so that a reader can tell them apart.
void appendField(std::string& line, std::string_view text) {
  if (!text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char character : text) {
    if (character == '"') line += '"';
    line += character;
  }
  line += '"';
}

bool isNested(Value::Kind kind) {
  return kind == Value::Kind::list || kind == Value::Kind::map || kind == Value::Kind::node ||
         kind == Value::Kind::relationship || kind == Value::Kind::path;
}

void appendCell(std::string& line, const Value& value) {
  if (value.kind() == Value::Kind::null) return;
  appendField(line, isNested(value.kind()) ? toJson(value) : cellText(value));
}

}  // namespace

void writeCsv(RowStream& rows, std::ostream& out) {
  if (rows.columns.empty()) {
    while (rows.next()) {
    }
    return;
  }
  std::string line;
  for (const std::string& column : rows.columns) {
    if (!line.empty()) line += ',';
    appendField(line, column);
  }
  out << line << kLineEnd;
  while (const std::optional<Row> row = rows.next()) {
    line.clear();
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      if (column > 0) line += ',';
      appendCell(line, (*row)[column]);
    }
    out << line << kLineEnd;
  }
}

}  // namespace tov::render
