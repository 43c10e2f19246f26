// Queries and clauses: the scope each clause sees and leaves behind.
#include <algorithm>

#include "query/cypher/checker.h"
#include "query/cypher/compile.h"
#include "query/cypher/errors.h"
#include "query/cypher/traverse.h"
#include "tovholder/error.h"

namespace tov::cypher {

void check(Statement& statement, const ProcedureCatalog& procedures) {
  Checker(statement, procedures).run();
}

Statement compile(std::string_view text, const ProcedureCatalog& procedures) {
  Statement statement = parse(text);
  check(statement, procedures);
  return statement;
}

SymbolId Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope; scope = scope->outer) {
    if (auto found = scope->names.find(name); found != scope->names.end()) return found->second;
  }
  return kNoSymbol;
}

std::vector<std::string> Scope::visibleNames() const {
  std::vector<std::string> visible;
  for (const Scope* scope = this; scope; scope = scope->outer) {
    for (const auto& [name, symbol] : scope->names) visible.push_back(name);
  }
  return visible;
}

SymbolId Checker::newSymbol(const std::string& name, const StaticType& type, Position position) {
  statement_.symbols.push_back({name, symbolKindOf(type), position});
  types_.push_back(type);
  return static_cast<SymbolId>(types_.size() - 1);
}

SymbolId Checker::define(Scope& scope, const std::string& name, const StaticType& type, Position position) {
  SymbolId symbol = newSymbol(name, type, position);
  scope.names[name] = symbol;
  return symbol;
}

SymbolId Checker::use(SymbolId symbol) {
  for (Import& import : imports_) {
    if (symbol < import.firstInner) import.symbols.insert(symbol);
  }
  return symbol;
}

void Checker::run() {
  Query* query = std::get_if<Query>(&statement_.body);
  if (!query) {
    statement_.updates = true;
    return;
  }
  forEachExpressionOf(*query, [this](ExpressionPointer& expression) { prepareCalls(expression); });
  statement_.columns = checkQuery(*query, nullptr, false);
  statement_.parameters.assign(parameters_.begin(), parameters_.end());
  for (const SingleQuery& branch : query->branches) {
    for (const QueryPart& part : branch.parts) {
      if (std::any_of(part.clauses.begin(), part.clauses.end(), isUpdating)) statement_.updates = true;
    }
  }
}

std::vector<std::string> Checker::checkQuery(Query& query, const Scope* outer, bool subquery) {
  std::vector<std::string> columns;
  for (std::size_t index = 0; index < query.branches.size(); ++index) {
    std::vector<std::string> names = checkBranch(query.branches[index], outer, subquery, !subquery);
    if (index == 0) {
      columns = std::move(names);
    } else if (names != columns) {
      const QueryPart& part = query.branches[index].parts.back();
      Position position = part.projection ? part.projection->position : Position{};
      failSyntax("DifferentColumnsInUnion", position, "the queries of a UNION have different columns",
                 "name the columns alike, with AS, in the same order");
    }
  }
  return columns;
}

std::vector<std::string> Checker::checkBranch(SingleQuery& branch, const Scope* outer, bool subquery, bool needsEnd) {
  Scope scope{outer, {}};
  std::vector<std::string> columns;
  for (QueryPart& part : branch.parts) {
    for (Clause& clause : part.clauses) {
      if (subquery && isUpdating(clause)) {
        Position position = std::visit([](const auto& content) { return content.position; }, clause);
        failSyntax("InvalidClauseComposition", position, "a subquery cannot change the graph");
      }
      checkClause(clause, scope);
    }
    if (part.projection) check(*part.projection, scope, subquery);
  }
  QueryPart& last = branch.parts.back();
  if (needsEnd) checkEnd(branch);
  if (last.projection) {
    for (const ProjectionItem& item : last.projection->items) columns.push_back(item.name);
  } else if (last.clauses.size() == 1 && std::holds_alternative<Call>(last.clauses.front())) {
    const Call& call = std::get<Call>(last.clauses.front());
    if (call.standalone) {
      for (const Call::Yield& yield : call.yields) columns.push_back(yield.variable.name);
    }
  }
  return columns;
}

void Checker::checkEnd(const SingleQuery& branch) const {
  const QueryPart& part = branch.parts.back();
  if (part.projection) return;
  if (part.clauses.empty()) {
    Position position = branch.parts[branch.parts.size() - 2].projection->position;
    failSyntax("InvalidClauseComposition", position, "a query cannot end with WITH", "end it with RETURN or an update");
  }
  const Clause& clause = part.clauses.back();
  if (isUpdating(clause)) return;
  if (const Call* call = std::get_if<Call>(&clause); call && (call->standalone || call->yields.empty())) return;
  static constexpr std::string_view kWords[] = {"MATCH", "UNWIND", "CALL ... YIELD"};
  Position position = std::visit([](const auto& content) { return content.position; }, clause);
  failSyntax("InvalidClauseComposition", position, "a query cannot end with " + std::string(kWords[clause.index()]),
             "end it with RETURN or an update");
}

void Checker::checkClause(Clause& clause, Scope& scope) {
  std::visit([&](auto& content) { check(content, scope); }, clause);
}

void Checker::checkWhere(ExpressionPointer& where, const Scope& scope) {
  if (where) resolveBoolean(where, scope, true, "a condition");
}

void Checker::check(Match& match, Scope& scope) {
  std::set<SymbolId> relationshipsHere;
  for (PathPattern& path : match.pattern) bindPath(path, scope, Binding::matching, relationshipsHere);
  // A pattern may read what it binds: MATCH (a), (b {name: a.name})
  for (PathPattern& path : match.pattern) resolveProperties(path, scope, false);
  checkWhere(match.where, scope);
}

void Checker::check(Unwind& unwind, Scope& scope) {
  StaticType list = resolve(unwind.list, scope);
  if (scope.find(unwind.variable.name) != kNoSymbol) {
    failSyntax("VariableAlreadyBound", unwind.position, "`" + unwind.variable.name + "` is already bound",
               "give the element another name");
  }
  StaticType element = list.kinds == kListKind ? StaticType{list.elements, kAllKinds} : StaticType{};
  unwind.variable.symbol = define(scope, unwind.variable.name, element, unwind.position);
}

void Checker::check(Call& call, Scope& scope) {
  std::optional<ProcedureSignature> signature = procedures_.find(call.procedure);
  if (!signature) {
    throw QueryError(QueryError::Phase::compile, "ProcedureError", "ProcedureNotFound",
                     "there is no procedure `" + call.procedure + "`", didYouMean(call.procedure, procedures_.names()),
                     call.position.line, call.position.column);
  }
  call.procedure = signature->name;
  if (call.arguments) {
    const std::size_t most = signature->arguments.size();
    if (call.arguments->size() > most || call.arguments->size() < signature->required()) {
      const std::string least = signature->required() == most ? "" : std::to_string(signature->required()) + " to ";
      failSyntax("InvalidNumberOfArguments", call.position,
                 "`" + call.procedure + "` takes " + least + std::to_string(most) +
                     (most == 1 ? " argument" : " arguments") + ", not " + std::to_string(call.arguments->size()));
    }
    for (std::size_t index = 0; index < call.arguments->size(); ++index) {
      ExpressionPointer& argument = (*call.arguments)[index];
      if (StaticType type = resolve(argument, scope); type.excludes(signature->arguments[index].kinds)) {
        failSyntax(
            "InvalidArgumentType", argument->position,
            "`" + signature->arguments[index].name + "` of `" + call.procedure + "` cannot be " + describe(type));
      }
    }
  } else if (!call.standalone && signature->required() != 0) {
    failSyntax("InvalidArgumentPassingMode", call.position,
               "within a query the arguments of `" + call.procedure + "` are written out", "add them in parentheses");
  } else {
    for (std::size_t i = 0; i < signature->required(); ++i) parameters_.insert(signature->arguments[i].name);
    statement_.parameters.assign(parameters_.begin(), parameters_.end());
  }
  if (call.yieldAll) {
    call.yields.clear();
    for (const std::string& field : signature->fields)
      call.yields.push_back({call.position, field, {field, kNoSymbol}});
  }
  for (Call::Yield& yield : call.yields) {
    if (std::find(signature->fields.begin(), signature->fields.end(), yield.field) == signature->fields.end()) {
      failSyntax("UndefinedVariable", yield.position, "`" + call.procedure + "` yields no `" + yield.field + "`",
                 didYouMean(yield.field, signature->fields));
    }
    if (scope.find(yield.variable.name) != kNoSymbol) {
      failSyntax("VariableAlreadyBound", yield.position, "`" + yield.variable.name + "` is already bound",
                 "give the field another name with AS");
    }
    yield.variable.symbol = define(scope, yield.variable.name, {}, yield.position);
  }
  checkWhere(call.where, scope);
}

void Checker::check(Create& create, Scope& scope) {
  createPattern(create.pattern, scope);
}

void Checker::check(Merge& merge, Scope& scope) {
  std::set<SymbolId> relationshipsHere;
  resolveProperties(merge.path, scope, false);
  bindPath(merge.path, scope, Binding::merging, relationshipsHere);
  checkSetItems(merge.onCreate, scope);
  checkSetItems(merge.onMatch, scope);
}

void Checker::check(Set& set, Scope& scope) {
  checkSetItems(set.items, scope);
}

void Checker::checkSetItems(std::vector<SetItem>& items, Scope& scope) {
  for (SetItem& item : items) {
    StaticType subject = resolve(item.subject, scope);
    KindSet wanted = kNodeKind | kRelationshipKind;
    if (subject.excludes(item.mode == SetItem::Mode::labels ? kNodeKind : wanted)) {
      failSyntax("InvalidArgumentType", item.position,
                 describe(subject) +
                     (item.mode == SetItem::Mode::labels ? " has no labels to set" : " has no properties to set"));
    }
    if (!item.value) continue;
    StaticType value = resolve(item.value, scope);
    bool whole = item.mode == SetItem::Mode::replaceProperties || item.mode == SetItem::Mode::addProperties;
    if (whole && value.excludes(kMapKind | wanted)) {
      failSyntax("InvalidArgumentType", item.value->position,
                 "properties are set from a map, a node or a relationship, not from " + describe(value));
    }
  }
}

void Checker::check(Remove& remove, Scope& scope) {
  for (RemoveItem& item : remove.items) {
    StaticType subject = resolve(item.subject, scope);
    if (subject.excludes(item.labels.empty() ? kNodeKind | kRelationshipKind : kNodeKind)) {
      failSyntax("InvalidArgumentType", item.position, describe(subject) + " has nothing to remove");
    }
  }
}

void Checker::check(Delete& clause, Scope& scope) {
  for (ExpressionPointer& target : clause.targets) {
    if (target->as<HasLabels>()) {
      failSyntax("InvalidDelete", target->position, "a label or a type cannot be deleted", "use REMOVE for a label");
    }
    if (StaticType type = resolve(target, scope); type.excludes(kGraphKinds)) {
      failSyntax("InvalidArgumentType", target->position, describe(type) + " cannot be deleted",
                 "DELETE takes nodes, relationships and paths; to delete a property use REMOVE");
    }
  }
}

}  // namespace tov::cypher
