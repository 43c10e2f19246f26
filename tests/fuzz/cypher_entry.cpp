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

}  // namespace

bool compileQuery(std::string_view text) {
  try {
    cypher::Statement statement = cypher::compile(text, OneProcedure());
    if (const auto* query = std::get_if<cypher::Query>(&statement.body)) {
      cypher::forEachExpressionOf(*query, [](const cypher::ExpressionPointer& expression) {
        if (cypher::toText(*expression).empty()) throw std::logic_error("an expression without text");
      });
    }
    return true;
  } catch (const QueryError& error) {
    // Every error can be shown, and has a place.
    if (explain(error, text).empty() || error.line() == 0 || error.column() == 0)
      throw std::logic_error("an error that cannot be shown");
    return false;
  }
}

}  // namespace tov::fuzz
