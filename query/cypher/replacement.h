// Putting symbols in place of what a projection has computed: an expression that is equal to a column or to an
// aggregate reads that instead of computing it again.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/cypher/expression.h"

namespace tov::cypher {

/// Two expressions with the same key are the same expression; empty when that cannot be told.
std::string keyOf(const Expression& expression);

class Replacement {
 public:
  /// Called for each aggregating call that has no symbol yet; may take its arguments; returns its symbol.
  using OnAggregate = std::function<SymbolId(Expression& call, const std::string& key)>;

  void addColumn(const std::string& key, SymbolId symbol) {
    if (!key.empty()) columns_.emplace(key, symbol);
  }
  void addAggregate(const std::string& key, SymbolId symbol) {
    if (!key.empty()) aggregates_.emplace(key, symbol);
  }

  /// Replaces within an expression whose names are not resolved yet. Variables are left alone: what they mean depends
  /// on the scope. So are aggregates within a comprehension, which are errors, and subqueries.
  void apply(ExpressionPointer& expression, const OnAggregate& onAggregate) const {
    apply(expression, onAggregate, {});
  }

 private:
  void apply(ExpressionPointer& expression, const OnAggregate& onAggregate,
             const std::vector<std::string>& bound) const;

  std::unordered_map<std::string, SymbolId> columns_;
  std::unordered_map<std::string, SymbolId> aggregates_;
};

}  // namespace tov::cypher
