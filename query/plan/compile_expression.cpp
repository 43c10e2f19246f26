// Expressions of the tree as formulas over slots.
#include <algorithm>

#include "query/plan/planner.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

std::string labelsText(const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels) text += ":" + label;
  return text;
}

}  // namespace

FormulaPointer Planner::compile(const cypher::Expression& expression) {
  struct Visitor {
    Planner& planner;
    FormulaPointer operator()(const cypher::Literal& literal) { return constantFormula(literal.value); }
    FormulaPointer operator()(const cypher::Variable& variable) { return slotFormula(variable.symbol, variable.name); }
    FormulaPointer operator()(const cypher::Parameter& parameter) { return parameterFormula(parameter.name); }
    FormulaPointer operator()(const cypher::ListLiteral& list) { return listFormula(planner.compileAll(list.items)); }
    FormulaPointer operator()(const cypher::MapLiteral& map) {
      std::vector<std::pair<std::string, FormulaPointer>> entries;
      for (const auto& [key, value] : map.entries) entries.emplace_back(key, planner.compile(*value));
      return mapFormula(std::move(entries));
    }
    FormulaPointer operator()(const cypher::MapProjection& item) { return planner.compileMapProjection(item); }
    FormulaPointer operator()(const cypher::PropertyLookup& lookup) { return planner.compileLookup(lookup); }
    FormulaPointer operator()(const cypher::IndexLookup& lookup) {
      return indexFormula(planner.compile(*lookup.subject), planner.compile(*lookup.index));
    }
    FormulaPointer operator()(const cypher::Slice& slice) {
      return sliceFormula(planner.compile(*slice.subject), planner.compileOptional(slice.from),
                          planner.compileOptional(slice.to));
    }
    FormulaPointer operator()(const cypher::HasLabels& test) { return planner.compileHasLabels(test); }
    FormulaPointer operator()(const cypher::Arithmetic& chain) {
      return arithmeticFormula(planner.compileAll(chain.operands), chain.operators);
    }
    FormulaPointer operator()(const cypher::Comparison& chain) {
      return comparisonFormula(planner.compileAll(chain.operands), chain.operators);
    }
    FormulaPointer operator()(const cypher::Logic& logic) {
      return logicFormula(logic.op, planner.compileAll(logic.operands));
    }
    FormulaPointer operator()(const cypher::Unary& unary) {
      return unaryFormula(unary.op, planner.compile(*unary.operand));
    }
    FormulaPointer operator()(const cypher::Predicate& predicate) {
      return predicateFormula(predicate.op, planner.compile(*predicate.left), planner.compile(*predicate.right));
    }
    FormulaPointer operator()(const cypher::NullCheck& check) {
      return nullCheckFormula(planner.compile(*check.operand), check.negated);
    }
    FormulaPointer operator()(const cypher::FunctionCall& call) { return planner.compileCall(call); }
    FormulaPointer operator()(const cypher::Case& branches) { return planner.compileCase(branches); }
    FormulaPointer operator()(const cypher::ListComprehension& list) {
      return comprehensionFormula(list.variable.symbol, list.variable.name, planner.compile(*list.list),
                                  planner.compileOptional(list.where), planner.compileOptional(list.projection));
    }
    FormulaPointer operator()(const cypher::Quantifier& quantifier) {
      const cypher::Variable& variable = quantifier.variable;
      FormulaPointer where =
          quantifier.where ? planner.compile(*quantifier.where) : slotFormula(variable.symbol, variable.name);
      return quantifierFormula(quantifier.mode, variable.symbol, variable.name, planner.compile(*quantifier.list),
                               std::move(where));
    }
    FormulaPointer operator()(const cypher::Reduce& reduce) { return planner.compileReduce(reduce); }
    FormulaPointer operator()(const cypher::PatternComprehension& item) {
      return planner.compilePatternComprehension(item);
    }
    FormulaPointer operator()(const cypher::PatternPredicate& item) { return planner.compilePatternPredicate(item); }
    FormulaPointer operator()(const cypher::ShortestPath& search) { return planner.compileShortestPath(search); }
    FormulaPointer operator()(const cypher::Subquery& subquery) { return planner.compileSubquery(subquery); }
  };
  return folded(folding_, std::visit(Visitor{*this}, expression.content));
}

FormulaPointer Planner::compileOptional(const cypher::ExpressionPointer& expression) {
  return expression ? compile(*expression) : nullptr;
}

Formulas Planner::compileAll(const std::vector<cypher::ExpressionPointer>& expressions) {
  Formulas formulas;
  for (const cypher::ExpressionPointer& expression : expressions) formulas.push_back(compile(*expression));
  return formulas;
}

FormulaPointer Planner::compileLookup(const cypher::PropertyLookup& lookup) {
  return propertyFormula(compile(*lookup.subject), plan_.names.key(lookup.key), lookup.key);
}

FormulaPointer Planner::compileHasLabels(const cypher::HasLabels& test) {
  std::vector<std::uint32_t> labels;
  std::vector<std::uint32_t> types;
  for (const std::string& label : test.labels) {
    labels.push_back(plan_.names.label(label));
    types.push_back(plan_.names.type(label));
  }
  return hasLabelsFormula(compile(*test.subject), std::move(labels), std::move(types), labelsText(test.labels));
}

FormulaPointer Planner::compileCall(const cypher::FunctionCall& call) {
  const ScalarFunction* function = findScalarFunction(call.name);
  if (function == nullptr) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "UnknownFunction",
                     "there is no function " + call.name + "()", {});
  }
  Formulas arguments = compileAll(call.arguments);
  // These two would have to read what a path inside a query does not hold.
  if (function->name == "nodes" && arguments.size() == 1) return pathNodesFormula(std::move(arguments[0]));
  if (function->name == "relationships" && arguments.size() == 1) {
    return pathRelationshipsFormula(std::move(arguments[0]));
  }
  return callFormula(*function, std::move(arguments));
}

FormulaPointer Planner::compileMapProjection(const cypher::MapProjection& projection) {
  std::vector<ProjectedEntry> entries;
  for (const cypher::MapProjection::Item& item : projection.items) {
    entries.push_back({item.key, compileOptional(item.value)});
  }
  return mapProjectionFormula(compile(*projection.subject), std::move(entries));
}

FormulaPointer Planner::compileCase(const cypher::Case& branches) {
  std::vector<CaseBranch> compiled;
  for (const cypher::Case::Branch& branch : branches.branches) {
    compiled.push_back({compile(*branch.when), compile(*branch.then)});
  }
  return caseFormula(compileOptional(branches.subject), std::move(compiled), compileOptional(branches.otherwise));
}

FormulaPointer Planner::compileReduce(const cypher::Reduce& reduce) {
  using Operator = cypher::Arithmetic::Operator;
  ReduceParts parts{reduce.accumulator.symbol,
                    compile(*reduce.initial),
                    reduce.variable.symbol,
                    compile(*reduce.list),
                    nullptr,
                    reduce.accumulator.name,
                    reduce.variable.name,
                    {}};
  const auto* sum = std::get_if<cypher::Arithmetic>(&reduce.step->content);
  if (sum == nullptr ||
      std::any_of(sum->operators.begin(), sum->operators.end(), [](Operator op) { return op != Operator::add; })) {
    parts.step = compile(*reduce.step);
    return reduceFormula(std::move(parts));
  }
  Formulas operands = compileAll(sum->operands);
  const bool addsOn = operands[0]->slot() == parts.accumulator &&
                      std::none_of(operands.begin() + 1, operands.end(), [&](const FormulaPointer& operand) {
                        const std::vector<Slot> used = operand->slots();
                        return std::binary_search(used.begin(), used.end(), parts.accumulator);
                      });
  if (addsOn) {
    operands.erase(operands.begin());
    parts.addends = std::move(operands);
  } else {
    parts.step = folded(folding_, arithmeticFormula(std::move(operands), sum->operators));
  }
  return reduceFormula(std::move(parts));
}

// Formulas that run a chain for each row -----------------------------------------------------------------------------

RowChain Planner::planRowChain(const cypher::PathPattern& path, const cypher::Expression* where,
                               const std::vector<cypher::SymbolId>& imports, Line& line) {
  line.bound = Bound(imports.begin(), imports.end());
  planPattern(&path, 1, where, line);
  RowChain chain;
  chain.rowNumber = newSlot();
  return chain;
}

namespace {

/// A chain that is expected to find more than this for one row is run row by row, so that it can stop at the first.
constexpr double kRowsWorthStoppingAt = 64;

/// Settles what a row chain carries; `needed` is what is read from its output.
void finishRowChain(RowChain& chain, std::vector<Slot> needed) {
  if (!chain.rowByRow) needed.push_back(chain.rowNumber);
  chain.imports = settleLiveness(chain.chain, std::move(needed));
  std::erase(chain.imports, chain.rowNumber);
}

}  // namespace

FormulaPointer Planner::compilePatternComprehension(const cypher::PatternComprehension& comprehension) {
  Line line;
  RowChain chain = planRowChain(comprehension.path, comprehension.where.get(), comprehension.imports, line);
  FormulaPointer projection = compile(*comprehension.projection);
  chain.chain = std::move(line.chain);
  finishRowChain(chain, projection->slots());
  std::string text = "[pattern | " + projection->text() + "]";
  return chainFormula(ChainResult::list, std::move(chain), std::move(projection), std::move(text));
}

FormulaPointer Planner::compilePatternPredicate(const cypher::PatternPredicate& predicate) {
  Line line;
  RowChain chain = planRowChain(predicate.path, nullptr, predicate.imports, line);
  chain.chain = std::move(line.chain);
  chain.rowByRow = line.rows > kRowsWorthStoppingAt;
  finishRowChain(chain, {});
  dropRepeats(chain.chain, true);
  return chainFormula(ChainResult::exists, std::move(chain), nullptr, "exists(pattern)");
}

FormulaPointer Planner::compileShortestPath(const cypher::ShortestPath& search) {
  Line line;
  RowChain chain = planRowChain(search.path, nullptr, search.imports, line);
  std::vector<Slot> nodes;
  std::vector<Slot> relationships;
  for (const cypher::NodePattern& node : search.path.nodes) nodes.push_back(node.symbol);
  for (const cypher::RelationshipPattern& hop : search.path.relationships) relationships.push_back(hop.symbol);
  FormulaPointer path = pathFormula(std::move(nodes), std::move(relationships), "shortestPath(pattern)");
  chain.chain = std::move(line.chain);
  finishRowChain(chain, path->slots());
  const bool all = search.path.selector == cypher::PathPattern::Selector::allShortest;
  return chainFormula(all ? ChainResult::list : ChainResult::first, std::move(chain), std::move(path),
                      "shortestPath(pattern)");
}

FormulaPointer Planner::compileSubquery(const cypher::Subquery& subquery) {
  Line line = planQuery(*subquery.query, Bound(subquery.imports.begin(), subquery.imports.end()));
  RowChain chain;
  chain.rowByRow = line.mixesRows;
  if (!chain.rowByRow) chain.rowNumber = newSlot();
  chain.chain = std::move(line.chain);
  finishRowChain(chain, {});
  const bool exists = subquery.mode == cypher::Subquery::Mode::exists;
  dropRepeats(chain.chain, exists);
  return chainFormula(exists ? ChainResult::exists : ChainResult::count, std::move(chain), nullptr,
                      exists ? "EXISTS { subquery }" : "COUNT { subquery }");
}

}  // namespace tov::query
