// Compiling any bytes as a query.
#include "tests/fuzz/cypher_entry.h"

#include <stdexcept>

#include "query/cypher/compile.h"
#include "query/cypher/text.h"
#include "query/cypher/traverse.h"
#include "tovholder/query.h"

namespace tov::fuzz {

namespace {

class OneProcedure : public cypher::ProcedureCatalog {
 public:
  std::optional<cypher::ProcedureSignature> find(std::string_view name) const override {
    if (name != "db.labels") return std::nullopt;
    return cypher::ProcedureSignature{"db.labels", {}, {"label"}};
  }
  std::vector<std::string> names() const override { return {"db.labels"}; }
};

/// An expression that is written out must read as the same expression.
void readBack(const std::string& text) {
  bool shortened = text.find(" ... }") != std::string::npos;
  if (shortened) return;
  std::string again;
  try {
    cypher::Statement statement = cypher::parse("RETURN " + text);
    const cypher::Query& query = std::get<cypher::Query>(statement.body);
    again = cypher::toText(*query.branches.front().parts.front().projection->items.front().expression);
  } catch (const QueryError& error) {
    // Parentheses that were left out in the query may nest too deeply once they are written.
    if (std::string_view(error.what()).find("levels deep") != std::string_view::npos) return;
    throw std::logic_error("written out, this does not parse: " + text);
  }
  if (again != text) throw std::logic_error("written out, this reads as " + again + ": " + text);
}

}  // namespace

bool compileQuery(std::string_view text) {
  try {
    cypher::Statement statement = cypher::parse(text);
    if (const auto* query = std::get_if<cypher::Query>(&statement.body)) {
      cypher::forEachExpressionOf(
          *query, [](const cypher::ExpressionPointer& expression) { readBack(cypher::toText(*expression)); });
    }
    cypher::check(statement, OneProcedure());
    return true;
  } catch (const QueryError& error) {
    // Every error can be shown, and has a place.
    if (explain(error, text).empty() || error.line() == 0 || error.column() == 0) {
      throw std::logic_error("an error that cannot be shown");
    }
    return false;
  }
}

}  // namespace tov::fuzz
