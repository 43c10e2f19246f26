// Makers of every kind of formula; the classes stay in their sources.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/cypher/expression.h"
#include "query/functions/function_catalog.h"
#include "query/run/formula.h"
#include "query/run/operator.h"

namespace tov::query {

using Formulas = std::vector<FormulaPointer>;

FormulaPointer constantFormula(Value value);
FormulaPointer slotFormula(Slot slot, std::string name);
FormulaPointer parameterFormula(std::string name);
FormulaPointer listFormula(Formulas items);
FormulaPointer mapFormula(std::vector<std::pair<std::string, FormulaPointer>> entries);

/// An item of `n {.key, .*, name: value}`: a property of the subject, all of them, or a formula of its own.
struct ProjectedEntry {
  std::string key;       ///< empty for all properties
  FormulaPointer value;  ///< null: the subject's property of that name
};
FormulaPointer mapProjectionFormula(FormulaPointer subject, std::vector<ProjectedEntry> entries);

/// @param name  the key's number in the plan's NameTable
FormulaPointer propertyFormula(FormulaPointer subject, std::uint32_t name, std::string key);
FormulaPointer indexFormula(FormulaPointer subject, FormulaPointer index);
FormulaPointer sliceFormula(FormulaPointer subject, FormulaPointer from, FormulaPointer to);
/// @param labels, types  the names' numbers as labels and, for a relationship, as types
FormulaPointer hasLabelsFormula(FormulaPointer subject, std::vector<std::uint32_t> labels,
                                std::vector<std::uint32_t> types, std::string text);

FormulaPointer arithmeticFormula(Formulas operands, std::vector<cypher::Arithmetic::Operator> operators);
FormulaPointer comparisonFormula(Formulas operands, std::vector<cypher::Comparison::Operator> operators);
FormulaPointer logicFormula(cypher::Logic::Operator op, Formulas operands);
FormulaPointer unaryFormula(cypher::Unary::Operator op, FormulaPointer operand);
FormulaPointer predicateFormula(cypher::Predicate::Operator op, FormulaPointer left, FormulaPointer right);
FormulaPointer nullCheckFormula(FormulaPointer operand, bool negated);
FormulaPointer callFormula(const ScalarFunction& function, Formulas arguments);

struct CaseBranch {
  FormulaPointer when;
  FormulaPointer then;
};
/// @param subject, otherwise  may be null
FormulaPointer caseFormula(FormulaPointer subject, std::vector<CaseBranch> branches, FormulaPointer otherwise);

// Formulas with a variable of their own, which has a slot that no other formula fills.

/// @param where, projection  may be null
FormulaPointer comprehensionFormula(Slot variable, std::string name, FormulaPointer list, FormulaPointer where,
                                    FormulaPointer projection);
FormulaPointer quantifierFormula(cypher::Quantifier::Mode mode, Slot variable, std::string name, FormulaPointer list,
                                 FormulaPointer where);
struct ReduceParts {
  Slot accumulator;
  FormulaPointer initial;
  Slot variable;
  FormulaPointer list;
  FormulaPointer step;  ///< null when each step adds the addends to the accumulator
  std::string accumulatorName;
  std::string variableName;
  Formulas addends;  ///< none reads the accumulator
};
FormulaPointer reduceFormula(ReduceParts parts);

// Paths and what is inside them.

/// A path from slots: nodes, and between them relationships or lists of relationships.
FormulaPointer pathFormula(std::vector<Slot> nodes, std::vector<Slot> relationships, std::string text);
/// `nodes(path)` and `relationships(path)`, as references.
FormulaPointer pathNodesFormula(FormulaPointer path);
FormulaPointer pathRelationshipsFormula(FormulaPointer path);

// Formulas that run a chain for each row.

/// A chain that runs once for all rows of a batch: it carries the row's number along.
struct RowChain {
  Chain chain;
  Slot rowNumber = kNoSlot;
  std::vector<Slot> imports;  ///< what the chain reads of the row
  bool rowByRow = false;      ///< the chain mixes rows (it groups or sorts), so each row needs a run of its own
};
enum class ChainResult { exists, count, list, first };
/// @param projection  what is collected, for `list` and `first`; read from the chain's output; null otherwise
FormulaPointer chainFormula(ChainResult result, RowChain chain, FormulaPointer projection, std::string text);

/// A formula whose value never changes becomes that value; one that fails stays, to fail when it runs.
FormulaPointer folded(Run& run, FormulaPointer formula);

}  // namespace tov::query
