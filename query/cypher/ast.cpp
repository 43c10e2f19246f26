// The parts of the tree that need its whole definition.
#include "query/cypher/ast.h"

#include <algorithm>

namespace tov::cypher {

Subquery::Subquery() = default;
Subquery::Subquery(Subquery&&) noexcept = default;
Subquery& Subquery::operator=(Subquery&&) noexcept = default;
Subquery::~Subquery() = default;

Expression::Expression(Position where, Content what) : position(where), content(std::move(what)) {}
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

bool Projection::groups() const {
  return !aggregates.empty() ||
         std::any_of(items.begin(), items.end(), [](const ProjectionItem& item) { return item.aggregates; });
}

bool isUpdating(const Clause& clause) {
  return !std::holds_alternative<Match>(clause) && !std::holds_alternative<Unwind>(clause) &&
         !std::holds_alternative<Call>(clause);
}

}  // namespace tov::cypher
