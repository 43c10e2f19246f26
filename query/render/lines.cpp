// Rows one a line: tab-separated values, JSON lines, Markdown.
#include <ostream>

#include "query/render/rows.h"

namespace tov::render {
namespace {

bool isNested(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::list:
    case Value::Kind::map:
    case Value::Kind::node:
    case Value::Kind::relationship:
    case Value::Kind::path:
      return true;
    default:
      return false;
  }
}

std::string plainText(const Value& value) {
  if (value.isNull()) return {};
  return isNested(value) ? toJson(value) : cellText(value);
}

/// Tabs and ends of lines as backslash and letter, so that a row stays a line.
void appendTabbed(std::string& line, std::string_view text) {
  for (const char character : text) {
    switch (character) {
      case '\t':
        line += "\\t";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\r':
        line += "\\r";
        break;
      case '\\':
        line += "\\\\";
        break;
      default:
        line += character;
    }
  }
}

void appendMarkdown(std::string& line, std::string_view text) {
  line += ' ';
  for (const char character : text) {
    if (character == '\r') continue;
    if (character == '\n') {
      line += "<br>";
      continue;
    }
    if (character == '|' || character == '\\') line += '\\';
    line += character;
  }
  line += " |";
}

}  // namespace

void writeTsv(RowStream& rows, std::ostream& out) {
  std::string line;
  for (std::size_t column = 0; column < rows.columns.size(); ++column) {
    if (column > 0) line += '\t';
    appendTabbed(line, rows.columns[column]);
  }
  if (!rows.columns.empty()) out << line << '\n';
  while (const std::optional<Row> row = rows.next()) {
    if (rows.columns.empty()) continue;
    line.clear();
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      if (column > 0) line += '\t';
      appendTabbed(line, plainText((*row)[column]));
    }
    out << line << '\n';
  }
}

void writeJsonLines(RowStream& rows, std::ostream& out) {
  while (const std::optional<Row> row = rows.next()) out << jsonObject(rows.columns, *row) << '\n';
}

void writeMarkdown(RowStream& rows, std::ostream& out) {
  std::string line = "|";
  std::string rule = "|";
  for (const std::string& column : rows.columns) {
    appendMarkdown(line, column);
    rule += " --- |";
  }
  if (!rows.columns.empty()) out << line << '\n' << rule << '\n';
  while (const std::optional<Row> row = rows.next()) {
    if (rows.columns.empty()) continue;
    line.assign(1, '|');
    for (const Value& value : *row) appendMarkdown(line, plainText(value));
    out << line << '\n';
  }
}

}  // namespace tov::render
