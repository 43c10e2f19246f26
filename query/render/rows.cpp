#include "query/render/rows.h"

#include "tovholder/error.h"

namespace tov {
namespace render {

void write(RowStream& rows, RowFormat format, std::ostream& out, const TableStyle& style) {
  switch (format) {
    case RowFormat::table:
      return writeTable(rows, out, style);
    case RowFormat::box: {
      TableStyle boxed = style;
      boxed.boxDrawing = true;
      return writeTable(rows, out, boxed);
    }
    case RowFormat::json:
      return writeJson(rows, out);
    case RowFormat::csv:
      return writeCsv(rows, out);
    case RowFormat::jsonLines:
      return writeJsonLines(rows, out);
    case RowFormat::tsv:
      return writeTsv(rows, out);
    case RowFormat::markdown:
      return writeMarkdown(rows, out);
  }
}

std::string cellText(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::string:
      return std::string(value.asString());
    case Value::Kind::date:
      return toText(value.asDate());
    case Value::Kind::localTime:
      return toText(value.asLocalTime());
    case Value::Kind::time:
      return toText(value.asTime());
    case Value::Kind::localDateTime:
      return toText(value.asLocalDateTime());
    case Value::Kind::dateTime:
      return toText(value.asDateTime());
    case Value::Kind::duration:
      return toText(value.asDuration());
    default:
      return value.toText();
  }
}

}  // namespace render

void writeRows(std::span<const std::string> columns, std::span<const std::vector<Value>> rows, RowFormat format,
               std::ostream& out, const TableStyle& style) {
  std::size_t position = 0;
  render::RowStream stream{columns, [&]() -> std::optional<render::Row> {
                             if (position == rows.size()) return std::nullopt;
                             const std::vector<Value>& row = rows[position++];
                             if (row.size() != columns.size()) {
                               throw UsageError("a row to be written has " + std::to_string(row.size()) +
                                                " cells for " + std::to_string(columns.size()) + " columns");
                             }
                             return render::Row(row);
                           }};
  render::write(stream, format, out, style);
}

}  // namespace tov
