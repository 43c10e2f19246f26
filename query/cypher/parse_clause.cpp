// The grammar of statements and clauses.
#include <algorithm>

#include "query/cypher/compile.h"
#include "query/cypher/errors.h"
#include "query/cypher/parser.h"

namespace tov::cypher {

namespace {

const std::vector<std::string> kClauseWords = {"CALL",  "CREATE",   "DELETE", "DETACH",  "EXPLAIN", "LIMIT",  "MATCH",
                                               "MERGE", "OPTIONAL", "ORDER",  "PROFILE", "REMOVE",  "RETURN", "SET",
                                               "SKIP",  "UNION",    "UNWIND", "WHERE",   "WITH"};

/// Words that start clauses of other dialects, and what does their work here.
constexpr std::pair<std::string_view, std::string_view> kForeignWords[] = {
    {"FOREACH", "openCypher has no FOREACH; write UNWIND list AS x, then the update"},
    {"LOAD", "files are read with the command `tov import`"},
    {"SHOW", "the names in the graph are listed by CALL db.labels()"},
    {"FILTER", "write WHERE after MATCH or WITH"},
    {"LET", "write WITH expression AS name"},
    {"INSERT", "write CREATE"},
};

std::string_view clauseWord(const Clause& clause) {
  static constexpr std::string_view kWords[] = {"MATCH", "UNWIND", "CALL",   "CREATE",
                                                "MERGE", "SET",    "REMOVE", "DELETE"};
  return kWords[clause.index()];
}

}  // namespace

Statement parse(std::string_view text) {
  return Parser(text).parseStatement();
}

Statement Parser::parseStatement() {
  Statement statement;
  if (acceptWord("EXPLAIN")) {
    statement.mode = Statement::Mode::explain;
  } else if (acceptWord("PROFILE")) {
    statement.mode = Statement::Mode::profile;
  }
  Position position = peek().position;
  if (acceptWords({"CREATE", "INDEX"})) {
    statement.body = parseCreateIndex(position);
  } else if (acceptWords({"DROP", "INDEX"})) {
    statement.body = parseDropIndex(position);
  } else if (acceptWords({"CREATE", "FULLTEXT", "INDEX"})) {
    statement.body = parseCreateTextIndex(position);
  } else if (acceptWords({"DROP", "FULLTEXT", "INDEX"})) {
    statement.body = parseDropTextIndex(position);
  } else {
    statement.body = parseQuery();
  }
  acceptSymbol(";");
  if (peek().kind != TokenKind::end) failAtClause(true);
  return statement;
}

void Parser::failAtClause(bool started) const {
  const Token& token = peek();
  std::string hint;
  if (token.kind == TokenKind::word) {
    hint = didYouMean(token.text, kClauseWords);
    for (const auto& [word, mend] : kForeignWords) {
      if (equalsIgnoringCase(token.text, word)) hint = mend;
    }
  }
  failUnexpected(started ? "a clause or the end of the query" : "a clause such as MATCH, CREATE or RETURN", hint);
}

CreateIndex Parser::parseCreateIndex(Position position) {
  CreateIndex index;
  index.position = position;
  if (atVariable() && !atWord("FOR") && !atWord("ON") && !atWords({"IF", "NOT"})) index.name = nameValue(take());
  index.ifNotExists = acceptWords({"IF", "NOT", "EXISTS"});
  if (acceptWord("ON")) {
    expectSymbol(":", "before the label");
    index.label = expectName("a label");
    index.properties = parseIndexedProperties({});
    return index;
  }
  expectWord("FOR");
  PathPattern path;
  parsePathElement(path);
  index.onRelationships = !path.relationships.empty();
  const std::vector<std::string>& names = index.onRelationships ? path.relationships[0].types : path.nodes[0].labels;
  const std::string& variable = index.onRelationships ? path.relationships[0].name : path.nodes[0].name;
  if (path.relationships.size() > 1 || names.size() != 1 || variable.empty()) {
    failSyntax("UnexpectedSyntax", position, "an index is for one label or one relationship type",
               "e.g. CREATE INDEX FOR (n:Label) ON (n.property)");
  }
  index.label = names[0];
  expectWord("ON");
  index.properties = parseIndexedProperties(variable);
  return index;
}

DropIndex Parser::parseDropIndex(Position position) {
  DropIndex index;
  index.position = position;
  if (acceptWord("ON")) {
    expectSymbol(":", "before the label");
    index.label = expectName("a label");
    index.properties = parseIndexedProperties({});
  } else {
    index.name = expectVariable("an index's name, or ON :Label(property)");
  }
  index.ifExists = acceptWords({"IF", "EXISTS"});
  return index;
}

/// `(n.a, n.b)`, or `(a, b)` in the old form, which has no variable.
std::vector<std::string> Parser::parseIndexedProperties(const std::string& variable) {
  std::vector<std::string> properties;
  expectSymbol("(", "before the indexed properties");
  do {
    if (!variable.empty()) {
      Position position = peek().position;
      if (std::string name = expectVariable("a variable"); name != variable) {
        failSyntax("UndefinedVariable", position, "variable `" + name + "` is not defined",
                   "the index is for `" + variable + "`");
      }
      expectSymbol(".", "before a property's name");
    }
    properties.push_back(expectName("a property's name"));
  } while (acceptSymbol(","));
  expectSymbol(")", "after the indexed properties");
  return properties;
}

Query Parser::parseQuery() {
  Query query;
  query.branches.push_back(parseSingleQuery());
  std::optional<bool> keepsDuplicates;
  while (atWord("UNION")) {
    Position position = take().position;
    bool all = acceptWord("ALL");
    if (keepsDuplicates && *keepsDuplicates != all) {
      failSyntax("InvalidClauseComposition", position, "UNION and UNION ALL cannot be mixed in one query");
    }
    keepsDuplicates = all;
    query.branches.push_back(parseSingleQuery());
  }
  query.keepsDuplicates = keepsDuplicates.value_or(false);
  for (SingleQuery& branch : query.branches) {
    for (QueryPart& part : branch.parts) {
      bool alone =
          query.branches.size() == 1 && branch.parts.size() == 1 && part.clauses.size() == 1 && !part.projection;
      for (Clause& clause : part.clauses) {
        Call* call = std::get_if<Call>(&clause);
        if (!call) continue;
        call->standalone = alone;
        if (call->yieldAll && !alone) {
          failSyntax("UnexpectedSyntax", call->position, "YIELD * is only for a CALL that is the whole query",
                     "name the fields: YIELD field, other AS name");
        }
        if (alone && call->yields.empty()) call->yieldAll = true;
      }
    }
  }
  return query;
}

SingleQuery Parser::parseSingleQuery() {
  SingleQuery query;
  query.parts.emplace_back();
  bool started = false;
  while (true) {
    QueryPart& part = query.parts.back();
    if (acceptWord("RETURN")) {
      part.projection = parseProjection(true);
      return query;
    }
    if (acceptWord("WITH")) {
      part.projection = parseProjection(false);
      query.parts.emplace_back();
    } else if (!parseClause(part)) {
      break;
    }
    started = true;
  }
  if (!started) failAtClause(false);
  return query;
}

bool Parser::parseClause(QueryPart& part) {
  bool updates = !part.clauses.empty() && isUpdating(part.clauses.back());
  Position position = peek().position;
  if (atWord("MATCH") || atWords({"OPTIONAL", "MATCH"})) {
    part.clauses.emplace_back(parseMatch());
  } else if (acceptWord("UNWIND")) {
    part.clauses.emplace_back(parseUnwind());
  } else if (acceptWord("CALL")) {
    part.clauses.emplace_back(parseCall());
  } else if (acceptWord("CREATE")) {
    part.clauses.emplace_back(Create{position, parsePattern()});
  } else if (acceptWord("MERGE")) {
    part.clauses.emplace_back(parseMerge());
  } else if (acceptWord("SET")) {
    part.clauses.emplace_back(Set{position, parseSetItems()});
  } else if (acceptWord("REMOVE")) {
    part.clauses.emplace_back(parseRemove());
  } else if (atWord("DELETE") || atWords({"DETACH", "DELETE"})) {
    part.clauses.emplace_back(parseDelete());
  } else {
    return false;
  }
  const Clause& clause = part.clauses.back();
  std::visit([&](auto& content) { content.position = position; }, part.clauses.back());
  if (updates && !isUpdating(clause)) {
    std::string before(clauseWord(part.clauses[part.clauses.size() - 2]));
    failSyntax("InvalidClauseComposition", position,
               "a WITH is required between " + before + " and " + std::string(clauseWord(clause)),
               "write WITH * before it");
  }
  return true;
}

Match Parser::parseMatch() {
  Match match;
  match.optional = acceptWord("OPTIONAL");
  expectWord("MATCH");
  match.pattern = parsePattern();
  match.where = parseWhere();
  return match;
}

ExpressionPointer Parser::parseWhere() {
  return acceptWord("WHERE") ? parseExpression() : nullptr;
}

Unwind Parser::parseUnwind() {
  Unwind unwind;
  unwind.list = parseExpression();
  expectWord("AS");
  unwind.variable.name = expectVariable("a variable");
  return unwind;
}

Call Parser::parseCall() {
  Call call;
  call.procedure = expectName("a procedure's name");
  while (acceptSymbol(".")) call.procedure += "." + expectName("a procedure's name");
  if (acceptSymbol("(")) {
    call.arguments.emplace();
    if (!atSymbol(")")) {
      do {
        call.arguments->push_back(parseExpression());
      } while (acceptSymbol(","));
    }
    expectSymbol(")", "after the arguments of `" + call.procedure + "`");
  }
  if (acceptWord("YIELD")) parseYield(call);
  return call;
}

void Parser::parseYield(Call& call) {
  if (acceptSymbol("-")) return;
  if (acceptSymbol("*")) {
    call.yieldAll = true;
    return;
  }
  do {
    Call::Yield yield;
    yield.position = peek().position;
    yield.field = expectName("a field of the procedure");
    yield.variable.name = acceptWord("AS") ? expectVariable("a variable") : yield.field;
    call.yields.push_back(std::move(yield));
  } while (acceptSymbol(","));
  call.where = parseWhere();
}

Merge Parser::parseMerge() {
  Merge merge;
  merge.path = parsePath();
  while (atWord("ON")) {
    bool creating = atWord("CREATE", 1);
    if (!creating && !atWord("MATCH", 1)) {
      take();
      failUnexpected("MATCH or CREATE");
    }
    at_ += 2;
    expectWord("SET");
    std::vector<SetItem> items = parseSetItems();
    std::vector<SetItem>& target = creating ? merge.onCreate : merge.onMatch;
    std::move(items.begin(), items.end(), std::back_inserter(target));
  }
  return merge;
}

std::vector<SetItem> Parser::parseSetItems() {
  std::vector<SetItem> items;
  do {
    SetItem item;
    item.position = peek().position;
    ExpressionPointer target = parsePostfix();
    if (HasLabels* labels = target->as<HasLabels>()) {
      item.mode = SetItem::Mode::labels;
      item.labels = std::move(labels->labels);
      item.subject = std::move(labels->subject);
    } else if (atSymbol("=") || (atSymbol("+=") && target->as<Variable>())) {
      PropertyLookup* lookup = target->as<PropertyLookup>();
      item.mode = lookup ? SetItem::Mode::property
                         : (atSymbol("=") ? SetItem::Mode::replaceProperties : SetItem::Mode::addProperties);
      if (!lookup && !target->as<Variable>())
        failUnexpected("`variable.property`, a variable or `variable:Label` before it");
      take();
      item.value = parseExpression();
      if (lookup) {
        item.key = std::move(lookup->key);
        item.subject = std::move(lookup->subject);
      } else {
        item.subject = std::move(target);
      }
    } else {
      failUnexpected(target->as<Variable>() ? "`=`, `+=`, `.property` or `:Label`" : "`=`");
    }
    items.push_back(std::move(item));
  } while (acceptSymbol(","));
  return items;
}

Remove Parser::parseRemove() {
  Remove remove;
  do {
    RemoveItem item;
    item.position = peek().position;
    ExpressionPointer target = parsePostfix();
    if (HasLabels* labels = target->as<HasLabels>()) {
      item.labels = std::move(labels->labels);
      item.subject = std::move(labels->subject);
    } else if (PropertyLookup* lookup = target->as<PropertyLookup>()) {
      item.key = std::move(lookup->key);
      item.subject = std::move(lookup->subject);
    } else {
      failUnexpected("`.property` or `:Label`");
    }
    remove.items.push_back(std::move(item));
  } while (acceptSymbol(","));
  return remove;
}

Delete Parser::parseDelete() {
  Delete result;
  result.detach = acceptWord("DETACH");
  expectWord("DELETE");
  do {
    result.targets.push_back(parseExpression());
  } while (acceptSymbol(","));
  return result;
}

Projection Parser::parseProjection(bool isReturn) {
  Projection projection;
  projection.position = tokens_[at_ - 1].position;
  projection.isReturn = isReturn;
  projection.distinct = acceptWord("DISTINCT");
  projection.star = acceptSymbol("*");
  if (!projection.star || acceptSymbol(",")) {
    do {
      projection.items.push_back(parseProjectionItem());
    } while (acceptSymbol(","));
  }
  if (acceptWords({"ORDER", "BY"})) parseOrderBy(projection);
  if (acceptWord("SKIP")) projection.skip = parseExpression();
  if (acceptWord("LIMIT")) projection.limit = parseExpression();
  if (!isReturn) projection.where = parseWhere();
  return projection;
}

ProjectionItem Parser::parseProjectionItem() {
  ProjectionItem item;
  const Token& first = peek();
  item.position = first.position;
  item.expression = parseExpression();
  item.name = textFrom(first);
  if (acceptWord("AS")) {
    item.aliased = true;
    item.name = expectVariable("a name for the column");
  } else if (const Variable* variable = item.expression->as<Variable>()) {
    item.name = variable->name;
  }
  return item;
}

void Parser::parseOrderBy(Projection& projection) {
  do {
    SortItem item;
    item.position = peek().position;
    item.expression = parseExpression();
    if (acceptWord("DESC") || acceptWord("DESCENDING")) {
      item.descending = true;
    } else if (!acceptWord("ASC")) {
      acceptWord("ASCENDING");
    }
    projection.orderBy.push_back(std::move(item));
  } while (acceptSymbol(","));
}

}  // namespace tov::cypher
