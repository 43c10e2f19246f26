// Walking over a tree: the expressions directly below an expression, a pattern, a clause or a query.
#pragma once

#include <type_traits>

#include "query/cypher/ast.h"

namespace tov::cypher {

/// Calls `visit(ExpressionPointer&)` (const when `query` is) for each expression of the query, not for theirs.
template <typename QueryType, typename Visit>
void forEachExpressionOf(QueryType& query, Visit&& visit);

template <typename Pointer, typename Visit>
void visitPresent(Pointer& pointer, Visit&& visit) {
  if (pointer) visit(pointer);
}

template <typename PathType, typename Visit>
void forEachExpressionOfPath(PathType& path, Visit&& visit) {
  for (auto& node : path.nodes) visitPresent(node.properties, visit);
  for (auto& relationship : path.relationships) visitPresent(relationship.properties, visit);
}

/// Calls `visit(ExpressionPointer&)` (const when `expression` is) for each direct child, in the order of the text.
template <typename ExpressionType, typename Visit>
void forEachChild(ExpressionType& expression, Visit&& visit) {
  auto present = [&](auto& pointer) { visitPresent(pointer, visit); };
  auto each = [&](auto& pointers) {
    for (auto& pointer : pointers) visitPresent(pointer, visit);
  };
  std::visit(
      [&](auto& content) {
        using Kind = std::remove_cvref_t<decltype(content)>;
        if constexpr (std::is_same_v<Kind, ListLiteral>) {
          each(content.items);
        } else if constexpr (std::is_same_v<Kind, MapLiteral>) {
          for (auto& entry : content.entries) present(entry.value);
        } else if constexpr (std::is_same_v<Kind, MapProjection>) {
          present(content.subject);
          for (auto& item : content.items) present(item.value);
        } else if constexpr (std::is_same_v<Kind, PropertyLookup> || std::is_same_v<Kind, HasLabels>) {
          present(content.subject);
        } else if constexpr (std::is_same_v<Kind, IndexLookup>) {
          present(content.subject);
          present(content.index);
        } else if constexpr (std::is_same_v<Kind, Slice>) {
          present(content.subject);
          present(content.from);
          present(content.to);
        } else if constexpr (std::is_same_v<Kind, Arithmetic> || std::is_same_v<Kind, Comparison> ||
                             std::is_same_v<Kind, Logic>) {
          each(content.operands);
        } else if constexpr (std::is_same_v<Kind, Unary> || std::is_same_v<Kind, NullCheck>) {
          present(content.operand);
        } else if constexpr (std::is_same_v<Kind, Predicate>) {
          present(content.left);
          present(content.right);
        } else if constexpr (std::is_same_v<Kind, FunctionCall>) {
          each(content.arguments);
        } else if constexpr (std::is_same_v<Kind, Case>) {
          present(content.subject);
          for (auto& branch : content.branches) {
            present(branch.when);
            present(branch.then);
          }
          present(content.otherwise);
        } else if constexpr (std::is_same_v<Kind, ListComprehension>) {
          present(content.list);
          present(content.where);
          present(content.projection);
        } else if constexpr (std::is_same_v<Kind, Quantifier>) {
          present(content.list);
          present(content.where);
        } else if constexpr (std::is_same_v<Kind, Reduce>) {
          present(content.initial);
          present(content.list);
          present(content.step);
        } else if constexpr (std::is_same_v<Kind, PatternComprehension>) {
          forEachExpressionOfPath(content.path, visit);
          present(content.where);
          present(content.projection);
        } else if constexpr (std::is_same_v<Kind, PatternPredicate> || std::is_same_v<Kind, ShortestPath>) {
          forEachExpressionOfPath(content.path, visit);
        } else if constexpr (std::is_same_v<Kind, Subquery>) {
          if (content.query) forEachExpressionOf(*content.query, visit);
        } else {
          static_assert(std::is_same_v<Kind, Literal> || std::is_same_v<Kind, Variable> ||
                        std::is_same_v<Kind, Parameter>);
        }
      },
      expression.content);
}

template <typename ClauseType, typename Visit>
void forEachExpressionOfClause(ClauseType& clause, Visit&& visit) {
  auto pattern = [&](auto& paths) {
    for (auto& path : paths) forEachExpressionOfPath(path, visit);
  };
  auto items = [&](auto& list) {
    for (auto& item : list) {
      visitPresent(item.subject, visit);
      if constexpr (requires { item.value; }) visitPresent(item.value, visit);
    }
  };
  std::visit(
      [&](auto& content) {
        using Kind = std::remove_cvref_t<decltype(content)>;
        if constexpr (std::is_same_v<Kind, Match>) {
          pattern(content.pattern);
          visitPresent(content.where, visit);
        } else if constexpr (std::is_same_v<Kind, Unwind>) {
          visitPresent(content.list, visit);
        } else if constexpr (std::is_same_v<Kind, Call>) {
          if (content.arguments) {
            for (auto& argument : *content.arguments) visitPresent(argument, visit);
          }
          visitPresent(content.where, visit);
        } else if constexpr (std::is_same_v<Kind, Create>) {
          pattern(content.pattern);
        } else if constexpr (std::is_same_v<Kind, Merge>) {
          forEachExpressionOfPath(content.path, visit);
          items(content.onCreate);
          items(content.onMatch);
        } else if constexpr (std::is_same_v<Kind, Set> || std::is_same_v<Kind, Remove>) {
          items(content.items);
        } else {
          static_assert(std::is_same_v<Kind, Delete>);
          for (auto& target : content.targets) visitPresent(target, visit);
        }
      },
      clause);
}

template <typename ProjectionType, typename Visit>
void forEachExpressionOfProjection(ProjectionType& projection, Visit&& visit) {
  for (auto& item : projection.items) visitPresent(item.expression, visit);
  for (auto& aggregate : projection.aggregates) {
    for (auto& argument : aggregate.arguments) visitPresent(argument, visit);
  }
  for (auto& item : projection.orderBy) visitPresent(item.expression, visit);
  visitPresent(projection.skip, visit);
  visitPresent(projection.limit, visit);
  visitPresent(projection.where, visit);
}

template <typename QueryType, typename Visit>
void forEachExpressionOf(QueryType& query, Visit&& visit) {
  for (auto& branch : query.branches) {
    for (auto& part : branch.parts) {
      for (auto& clause : part.clauses) forEachExpressionOfClause(clause, visit);
      if (part.projection) forEachExpressionOfProjection(*part.projection, visit);
    }
  }
}

}  // namespace tov::cypher
