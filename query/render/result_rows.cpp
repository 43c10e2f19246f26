// A query's result as rows to be written.
#include <sstream>

#include "query/render/rows.h"

namespace tov {

void writeRows(Result& result, RowFormat format, std::ostream& out, const TableStyle& style) {
  render::RowStream stream{result.columns(), [&]() -> std::optional<render::Row> {
                             if (!result.next()) return std::nullopt;
                             return result.row();
                           }};
  render::write(stream, format, out, style);
}

std::string renderRows(Result& result, RowFormat format, std::size_t width) {
  std::ostringstream out;
  writeRows(result, format, out, TableStyle{.width = width});
  return std::move(out).str();
}

}  // namespace tov
