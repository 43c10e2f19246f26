// Rows on their way to a reader: one shape for a query's result and for rows in memory.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>

#include "tovholder/export.h"

namespace tov::render {

using Row = std::span<const Value>;

/// Rows that are read forwards once. A row is valid until the next one is asked for.
struct RowStream {
  std::span<const std::string> columns;
  std::function<std::optional<Row>()> next;
};

void writeTable(RowStream& rows, std::ostream& out, const TableStyle& style);
void writeJson(RowStream& rows, std::ostream& out);
void writeJsonLines(RowStream& rows, std::ostream& out);
void writeCsv(RowStream& rows, std::ostream& out);
void writeTsv(RowStream& rows, std::ostream& out);
void writeMarkdown(RowStream& rows, std::ostream& out);
void write(RowStream& rows, RowFormat format, std::ostream& out, const TableStyle& style);

/// One row as a JSON object keyed by column.
std::string jsonObject(std::span<const std::string> columns, Row row);

/// A value as people read it in a table or a CSV field: a string stands without quotes.
std::string cellText(const Value& value);

}  // namespace tov::render
