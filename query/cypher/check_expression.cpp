// Expressions: names to symbols, and what is known of types against what operators and functions take.
#include <algorithm>

#include "query/cypher/checker.h"
#include "query/cypher/errors.h"
#include "query/cypher/traverse.h"
#include "tovholder/error.h"

namespace tov::cypher {

namespace {

constexpr StaticType kBoolean{kBooleanKind, kNoKind};

[[noreturn]] void failArgument(Position position, const std::string& message, const std::string& hint = {}) {
  failSyntax("InvalidArgumentType", position, message, hint);
}

/// For values that are known but used as what they are not, the TCK has a TypeError rather than a SyntaxError.
[[noreturn]] void failType(Position position, const std::string& message) {
  throw QueryError(QueryError::Phase::compile, "TypeError", "InvalidArgumentType", message, {}, position.line,
                   position.column);
}

StaticType listOf(KindSet elements) {
  return {kListKind, elements};
}

KindSet resultKinds(KindSet kinds) {
  return kinds & kAllKinds;
}

}  // namespace

StaticType Checker::resolve(ExpressionPointer& expression, const Scope& scope, bool predicate) {
  Position position = expression->position;
  return std::visit(
      [&](auto& content) -> StaticType {
        using Kind = std::remove_cvref_t<decltype(content)>;
        if constexpr (std::is_same_v<Kind, Literal>) {
          return {content.value.isNull() ? kNoKind : kindBit(content.value.kind()), kNoKind};
        } else if constexpr (std::is_same_v<Kind, Variable>) {
          return resolveVariable(content, position, scope);
        } else if constexpr (std::is_same_v<Kind, Parameter>) {
          return {};
        } else if constexpr (std::is_same_v<Kind, ListLiteral>) {
          StaticType type = listOf(kNoKind);
          for (ExpressionPointer& item : content.items) type.elements |= resolve(item, scope).kinds;
          return type;
        } else if constexpr (std::is_same_v<Kind, MapLiteral>) {
          for (MapLiteral::Entry& entry : content.entries) resolve(entry.value, scope);
          return {kMapKind, kNoKind};
        } else if constexpr (std::is_same_v<Kind, MapProjection>) {
          if (StaticType type = resolve(content.subject, scope);
              type.excludes(kMapKind | kNodeKind | kRelationshipKind)) {
            failArgument(position, "a map projection takes a node, a relationship or a map, not " + describe(type));
          }
          for (MapProjection::Item& item : content.items) {
            if (item.value) resolve(item.value, scope);
          }
          return {kMapKind, kNoKind};
        } else if constexpr (std::is_same_v<Kind, PropertyLookup>) {
          return resolveProperty(content, position, scope);
        } else if constexpr (std::is_same_v<Kind, IndexLookup>) {
          return resolveIndex(content, position, scope);
        } else if constexpr (std::is_same_v<Kind, Slice>) {
          StaticType subject = resolve(content.subject, scope);
          if (subject.excludes(kListKind)) failType(position, "only a list has slices, not " + describe(subject));
          for (ExpressionPointer* bound : {&content.from, &content.to}) {
            if (!*bound) continue;
            if (StaticType type = resolve(*bound, scope); type.excludes(kIntegerKind)) {
              failType((*bound)->position, "the bound of a slice is an integer, not " + describe(type));
            }
          }
          return listOf(subject.elements);
        } else if constexpr (std::is_same_v<Kind, HasLabels>) {
          if (StaticType type = resolve(content.subject, scope); type.excludes(kNodeKind | kRelationshipKind)) {
            failArgument(position, "a node has labels and a relationship a type, " + describe(type) + " has neither");
          }
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, Arithmetic>) {
          return resolveArithmetic(content, scope);
        } else if constexpr (std::is_same_v<Kind, Comparison>) {
          for (ExpressionPointer& operand : content.operands) resolve(operand, scope);
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, Logic>) {
          static constexpr std::string_view kWords[] = {"AND", "OR", "XOR"};
          for (ExpressionPointer& operand : content.operands) {
            resolveBoolean(operand, scope, predicate, kWords[static_cast<std::size_t>(content.op)]);
          }
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, Unary>) {
          if (content.op == Unary::Operator::negation) {
            resolveBoolean(content.operand, scope, predicate, "NOT");
            return kBoolean;
          }
          StaticType type = resolve(content.operand, scope);
          if (type.excludes(kNumberKind | kDurationKind)) {
            failArgument(position, "a sign stands before a number, not before " + describe(type));
          }
          return {type.kinds & (kNumberKind | kDurationKind), kNoKind};
        } else if constexpr (std::is_same_v<Kind, Predicate>) {
          resolve(content.left, scope);
          StaticType right = resolve(content.right, scope);
          if (content.op == Predicate::Operator::in && right.excludes(kListKind)) {
            failArgument(content.right->position, "IN looks into a list, not into " + describe(right));
          }
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, NullCheck>) {
          resolve(content.operand, scope);
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, FunctionCall>) {
          return resolveCall(content, position, scope);
        } else if constexpr (std::is_same_v<Kind, Case>) {
          return resolveCase(content, scope, predicate);
        } else if constexpr (std::is_same_v<Kind, ListComprehension>) {
          return resolveListComprehension(content, position, scope);
        } else if constexpr (std::is_same_v<Kind, Quantifier>) {
          StaticType list = resolve(content.list, scope);
          if (list.excludes(kListKind))
            failArgument(content.list->position, "a quantifier takes a list, not " + describe(list));
          Scope inner{&scope, {}};
          content.variable.symbol = define(inner, content.variable.name, {list.elements, kAllKinds}, position);
          if (content.where) checkWhere(content.where, inner);
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, Reduce>) {
          resolve(content.initial, scope);
          StaticType list = resolve(content.list, scope);
          if (list.excludes(kListKind))
            failArgument(content.list->position, "reduce takes a list, not " + describe(list));
          Scope inner{&scope, {}};
          content.accumulator.symbol = define(inner, content.accumulator.name, {}, position);
          content.variable.symbol = define(inner, content.variable.name, {list.elements, kAllKinds}, position);
          resolve(content.step, inner);
          return {};
        } else if constexpr (std::is_same_v<Kind, PatternComprehension>) {
          return resolvePatternComprehension(content, scope);
        } else if constexpr (std::is_same_v<Kind, PatternPredicate>) {
          if (!predicate && !content.wrapped) {
            failSyntax("UnexpectedSyntax", position, "a pattern is no value here",
                       "write EXISTS { } around it, or [ ... | ...] to collect what it matches");
          }
          content.imports = importsOf([&] {
            Scope inner{&scope, {}};
            std::set<SymbolId> relationshipsHere;
            bindPath(content.path, inner, Binding::predicate, relationshipsHere);
            resolveProperties(content.path, inner, false);
          });
          return kBoolean;
        } else if constexpr (std::is_same_v<Kind, ShortestPath>) {
          return resolveShortestPath(content, scope);
        } else {
          static_assert(std::is_same_v<Kind, Subquery>);
          return resolveSubquery(content, scope);
        }
      },
      expression->content);
}

StaticType Checker::resolveVariable(Variable& variable, Position position, const Scope& scope) {
  // The projection has already put symbols in place of aggregates and grouping keys.
  if (variable.symbol == kNoSymbol) variable.symbol = scope.find(variable.name);
  if (variable.symbol != kNoSymbol) return types_[use(variable.symbol)];
  if (missing_ == Missing::notConstant) {
    failSyntax("NonConstantExpression", position, "the number of rows cannot depend on `" + variable.name + "`",
               "a parameter or an expression of constants can stand here");
  }
  if (missing_ == Missing::ambiguous && ambiguousScope_->find(variable.name) != kNoSymbol) {
    failSyntax("AmbiguousAggregationExpression", position,
               "`" + variable.name + "` stands beside an aggregate but is no grouping key",
               "project it as a column of its own first, e.g. WITH " + variable.name + ", count(*) AS n");
  }
  std::vector<std::string> names = scope.visibleNames();
  std::string hint = didYouMean(variable.name, names);
  if (hint.empty() && !names.empty() && names.size() <= 8) {
    hint = "defined here:";
    for (const std::string& name : names) hint += " " + name;
  }
  failSyntax("UndefinedVariable", position, "variable `" + variable.name + "` is not defined", hint);
}

StaticType Checker::resolveProperty(PropertyLookup& lookup, Position position, const Scope& scope) {
  StaticType subject = resolve(lookup.subject, scope);
  if (subject.excludes(kMapKind | kNodeKind | kRelationshipKind | kTemporalKinds | kDurationKind)) {
    std::string message = describe(subject) + " has no property `" + lookup.key + "`";
    if (subject.kinds == kPathKind) failArgument(position, message, "see nodes() and relationships()");
    failType(position, message);
  }
  if (subject.kinds == kNodeKind || subject.kinds == kRelationshipKind) return {kStorableKinds, kStorableKinds};
  if ((subject.kinds & ~(kTemporalKinds | kDurationKind)) == kNoKind && subject.kinds != kNoKind) {
    return {kNumberKind | kStringKind, kNoKind};
  }
  return {};
}

StaticType Checker::resolveIndex(IndexLookup& lookup, Position position, const Scope& scope) {
  StaticType subject = resolve(lookup.subject, scope);
  StaticType index = resolve(lookup.index, scope);
  if (subject.excludes(kListKind | kMapKind | kNodeKind | kRelationshipKind)) {
    failType(position, describe(subject) + " cannot be indexed");
  }
  if (subject.kinds == kListKind && index.excludes(kIntegerKind)) {
    failType(lookup.index->position, "the index of a list is an integer, not " + describe(index));
  }
  if (subject.kinds != kNoKind && !(subject.kinds & kListKind) && index.excludes(kStringKind)) {
    failType(lookup.index->position, "a property's name is a string, not " + describe(index));
  }
  return subject.kinds == kListKind ? StaticType{subject.elements, kAllKinds} : StaticType{};
}

StaticType Checker::resolveArithmetic(Arithmetic& arithmetic, const Scope& scope) {
  using Operator = Arithmetic::Operator;
  static constexpr std::string_view kSigns[] = {"+", "-", "*", "/", "%", "^"};
  // `+` also joins lists and strings, and which pairs it takes depends on both; that is left to the run.
  auto taken = [](Operator op) -> KindSet {
    switch (op) {
      case Operator::add:
        return kAllKinds;
      case Operator::subtract:
        return kNumberKind | kTemporalKinds | kDurationKind;
      case Operator::multiply:
      case Operator::divide:
        return kNumberKind | kDurationKind;
      case Operator::modulo:
      case Operator::power:
        break;
    }
    return kNumberKind;
  };
  KindSet all = kNoKind;
  for (std::size_t index = 0; index < arithmetic.operands.size(); ++index) {
    StaticType type = resolve(arithmetic.operands[index], scope);
    Operator op = arithmetic.operators[index == 0 ? 0 : index - 1];
    if (type.excludes(taken(op))) {
      failArgument(arithmetic.operands[index]->position,
                   "`" + std::string(kSigns[static_cast<std::size_t>(op)]) + "` cannot take " + describe(type));
    }
    all |= type.kinds;
  }
  bool adds = arithmetic.operators.front() == Operator::add || arithmetic.operators.front() == Operator::subtract;
  if ((all & ~kNumberKind) != kNoKind) {
    return {adds ? kAllKinds & ~kGraphKinds : kNumberKind | kDurationKind, kAllKinds};
  }
  if (arithmetic.operators.front() == Operator::power) return {kFloatKind, kNoKind};
  return {all, kNoKind};
}

void Checker::resolveBoolean(ExpressionPointer& operand, const Scope& scope, bool predicate, std::string_view where) {
  StaticType type = resolve(operand, scope, predicate);
  if (type.excludes(kBooleanKind)) {
    failArgument(operand->position, std::string(where) + " takes a boolean, not " + describe(type));
  }
}

StaticType Checker::resolveCall(FunctionCall& call, Position position, const Scope& scope) {
  const AggregateFunction* aggregate = findAggregateFunction(call.name);
  if (aggregate) {
    failSyntax("InvalidAggregation", position, "`" + call.name + "` cannot aggregate here",
               "aggregates stand in RETURN or WITH, and outside of comprehensions; use WITH before this clause");
  }
  const ScalarFunction* function = findScalarFunction(call.name);
  for (std::size_t index = 0; index < call.arguments.size(); ++index) {
    StaticType type = resolve(call.arguments[index], scope);
    if (type.excludes(function->parameter(index))) {
      failArgument(call.arguments[index]->position, "`" + call.name + "` cannot take " + describe(type));
    }
  }
  return {resultKinds(function->result), kAllKinds};
}

StaticType Checker::resolveCase(Case& content, const Scope& scope, bool predicate) {
  if (content.subject) resolve(content.subject, scope);
  StaticType type{kNoKind, kNoKind};
  for (Case::Branch& branch : content.branches) {
    if (content.subject) {
      resolve(branch.when, scope);
    } else {
      checkWhere(branch.when, scope);
    }
    type = type.merged(resolve(branch.then, scope, predicate));
  }
  if (content.otherwise) type = type.merged(resolve(content.otherwise, scope, predicate));
  return type;
}

StaticType Checker::resolveListComprehension(ListComprehension& comprehension, Position position, const Scope& scope) {
  StaticType list = resolve(comprehension.list, scope);
  if (list.excludes(kListKind)) {
    failArgument(comprehension.list->position, "a list comprehension takes a list, not " + describe(list));
  }
  Scope inner{&scope, {}};
  comprehension.variable.symbol = define(inner, comprehension.variable.name, {list.elements, kAllKinds}, position);
  if (comprehension.where) checkWhere(comprehension.where, inner);
  if (!comprehension.projection) return listOf(list.elements);
  return listOf(resolve(comprehension.projection, inner).kinds);
}

StaticType Checker::resolvePatternComprehension(PatternComprehension& comprehension, const Scope& scope) {
  StaticType projected;
  comprehension.imports = importsOf([&] {
    Scope inner{&scope, {}};
    std::set<SymbolId> relationshipsHere;
    bindPath(comprehension.path, inner, Binding::matching, relationshipsHere);
    resolveProperties(comprehension.path, inner, false);
    if (comprehension.where) checkWhere(comprehension.where, inner);
    projected = resolve(comprehension.projection, inner);
  });
  return listOf(projected.kinds);
}

StaticType Checker::resolveShortestPath(ShortestPath& shortest, const Scope& scope) {
  shortest.imports = importsOf([&] {
    Scope inner{&scope, {}};
    std::set<SymbolId> relationshipsHere;
    for (NodePattern& node : shortest.path.nodes) {
      if (node.name.empty() || scope.find(node.name) == kNoSymbol) {
        failSyntax("UndefinedVariable", node.position, "both ends of a shortest path must be bound before",
                   "MATCH them first, or write MATCH p = shortestPath(...)");
      }
    }
    bindPath(shortest.path, inner, Binding::matching, relationshipsHere);
    resolveProperties(shortest.path, inner, false);
  });
  if (shortest.path.selector == PathPattern::Selector::allShortest) return listOf(kPathKind);
  return {kPathKind, kNoKind};
}

StaticType Checker::resolveSubquery(Subquery& subquery, const Scope& scope) {
  subquery.imports = importsOf([&] {
    Missing before = missing_;
    missing_ = Missing::undefined;
    checkQuery(*subquery.query, &scope, true);
    missing_ = before;
  });
  return {subquery.mode == Subquery::Mode::exists ? kBooleanKind : kIntegerKind, kNoKind};
}

std::vector<SymbolId> Checker::importsOf(const std::function<void()>& body) {
  imports_.push_back({static_cast<SymbolId>(statement_.symbols.size()), {}});
  body();
  std::vector<SymbolId> symbols(imports_.back().symbols.begin(), imports_.back().symbols.end());
  imports_.pop_back();
  return symbols;
}

}  // namespace tov::cypher
