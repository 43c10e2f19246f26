// The grammar of expressions.
#include <algorithm>
#include <array>

#include "query/cypher/errors.h"
#include "query/cypher/parser.h"
#include "query/cypher/traverse.h"

namespace tov::cypher {

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
  if (++parser_.depth_ > kMaximumDepth) {
    --parser_.depth_;
    failTooDeep(parser_.peek().position);
  }
}

void Parser::failTooDeep(Position position) {
  failSyntax("UnexpectedSyntax", position,
             "the query nests more than " + std::to_string(kMaximumDepth) + " levels deep here",
             "split it with WITH, or pass nested data as a parameter");
}

ExpressionPointer Parser::make(Position position, Expression::Content content) const {
  auto expression = std::make_unique<Expression>(position, std::move(content));
  std::size_t below = 0;
  forEachChild(*expression,
               [&](const ExpressionPointer& child) { below = std::max<std::size_t>(below, child->height); });
  if (below >= kMaximumDepth) failTooDeep(position);
  expression->height = static_cast<std::uint16_t>(below + 1);
  return expression;
}

ExpressionPointer Parser::parseExpression() {
  Nesting nesting(*this);
  return parseDisjunction();
}

ExpressionPointer Parser::parseLogic(std::string_view word, Logic::Operator op, Rule operand) {
  ExpressionPointer first = (this->*operand)();
  if (!atWord(word)) return first;
  Position position = first->position;
  Logic logic{op, {}};
  logic.operands.push_back(std::move(first));
  while (acceptWord(word)) logic.operands.push_back((this->*operand)());
  return make(position, std::move(logic));
}

ExpressionPointer Parser::parseDisjunction() {
  return parseLogic("OR", Logic::Operator::disjunction, &Parser::parseExclusive);
}
ExpressionPointer Parser::parseExclusive() {
  return parseLogic("XOR", Logic::Operator::exclusive, &Parser::parseConjunction);
}
ExpressionPointer Parser::parseConjunction() {
  return parseLogic("AND", Logic::Operator::conjunction, &Parser::parseNegation);
}

ExpressionPointer Parser::parseNegation() {
  std::vector<Position> negations;
  while (atWord("NOT")) negations.push_back(take().position);
  ExpressionPointer operand = parseComparison();
  for (; !negations.empty(); negations.pop_back()) {
    operand = make(negations.back(), Unary{Unary::Operator::negation, std::move(operand)});
  }
  return operand;
}

ExpressionPointer Parser::parseComparison() {
  using Operator = Comparison::Operator;
  static constexpr std::array<Spelling<Operator>, 6> kSpellings = {{{"=", Operator::equal},
                                                                    {"<>", Operator::unequal},
                                                                    {"<", Operator::less},
                                                                    {"<=", Operator::lessOrEqual},
                                                                    {">", Operator::greater},
                                                                    {">=", Operator::greaterOrEqual}}};
  ExpressionPointer first = parsePredicate();
  Comparison comparison;
  Position position = first->position;
  while (true) {
    if (atSymbol("!=")) failUnexpected("an operator", "write <> for \"is not equal to\"");
    if (atSymbol("==")) failUnexpected("an operator", "write = for \"is equal to\"");
    const auto* found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                     [&](const Spelling<Operator>& spelling) { return atSymbol(spelling.symbol); });
    if (found == kSpellings.end()) break;
    take();
    comparison.operators.push_back(found->op);
    if (first) comparison.operands.push_back(std::move(first));
    comparison.operands.push_back(parsePredicate());
  }
  if (comparison.operators.empty()) return first;
  return make(position, std::move(comparison));
}

ExpressionPointer Parser::parsePredicate() {
  ExpressionPointer left = parseAddition();
  while (true) {
    Position position = peek().position;
    using Operator = Predicate::Operator;
    std::optional<Operator> op;
    if (acceptWords({"STARTS", "WITH"})) {
      op = Operator::startsWith;
    } else if (acceptWords({"ENDS", "WITH"})) {
      op = Operator::endsWith;
    } else if (acceptWord("CONTAINS")) {
      op = Operator::contains;
    } else if (acceptSymbol("=~")) {
      op = Operator::matches;
    } else if (acceptWord("IN")) {
      op = Operator::in;
    } else if (acceptWords({"IS", "NOT", "NULL"})) {
      left = make(position, NullCheck{std::move(left), true});
      continue;
    } else if (acceptWords({"IS", "NULL"})) {
      left = make(position, NullCheck{std::move(left), false});
      continue;
    } else {
      return left;
    }
    ExpressionPointer right = parseAddition();
    left = make(position, Predicate{*op, std::move(left), std::move(right)});
  }
}

ExpressionPointer Parser::parseArithmetic(std::initializer_list<Spelling<Arithmetic::Operator>> spellings,
                                          Rule operand) {
  ExpressionPointer first = (this->*operand)();
  Position position = first->position;
  Arithmetic arithmetic;
  while (true) {
    const auto* found = std::find_if(spellings.begin(), spellings.end(),
                                     [&](const auto& spelling) { return atSymbol(spelling.symbol); });
    if (found == spellings.end()) break;
    arithmetic.places.push_back(take().position);
    arithmetic.operators.push_back(found->op);
    if (first) arithmetic.operands.push_back(std::move(first));
    arithmetic.operands.push_back((this->*operand)());
  }
  if (arithmetic.operators.empty()) return first;
  return make(position, std::move(arithmetic));
}

ExpressionPointer Parser::parseAddition() {
  using Operator = Arithmetic::Operator;
  ExpressionPointer sum =
      parseArithmetic({{"+", Operator::add}, {"-", Operator::subtract}}, &Parser::parseMultiplication);
  if (atSymbol("|") && atSymbol("|", 1)) failUnexpected("an operator", "join strings and lists with +");
  return sum;
}
ExpressionPointer Parser::parseMultiplication() {
  using Operator = Arithmetic::Operator;
  return parseArithmetic({{"*", Operator::multiply}, {"/", Operator::divide}, {"%", Operator::modulo}},
                         &Parser::parsePower);
}
ExpressionPointer Parser::parsePower() {
  return parseArithmetic({{"^", Arithmetic::Operator::power}}, &Parser::parseSign);
}

ExpressionPointer Parser::parseSign() {
  std::vector<const Token*> signs;
  while (atSymbol("-") || atSymbol("+")) signs.push_back(&take());
  ExpressionPointer operand;
  if (!signs.empty() && signs.back()->text == "-" && peek().kind == TokenKind::integer) {
    // The smallest integer has no positive counterpart, so the sign is read with the digits.
    const std::int64_t value = integerValue(take(), true);
    operand = make(signs.back()->position, Literal{Value(value)});
    // There is no negative zero among integers, so its sign stays an operator, as it is written.
    if (value != 0) signs.pop_back();
  } else {
    operand = parsePostfix();
  }
  for (; !signs.empty(); signs.pop_back()) {
    Unary::Operator op = signs.back()->text == "-" ? Unary::Operator::minus : Unary::Operator::plus;
    operand = make(signs.back()->position, Unary{op, std::move(operand)});
  }
  return operand;
}

ExpressionPointer Parser::parsePostfix(bool withLabels) {
  ExpressionPointer subject = parseAtom();
  while (true) {
    Position position = subject->position;
    if (acceptSymbol(".")) {
      std::string key = expectName("a property's name");
      subject = make(position, PropertyLookup{std::move(subject), std::move(key)});
    } else if (atSymbol("[")) {
      subject = parseSubscript(std::move(subject), position);
    } else if (withLabels && atSymbol(":") && atName(1)) {
      subject = make(position, HasLabels{std::move(subject), parseLabels()});
    } else {
      return subject;
    }
  }
}

ExpressionPointer Parser::parseSubscript(ExpressionPointer subject, Position position) {
  expectSymbol("[", "");
  ExpressionPointer from;
  if (!atSymbol("..")) from = parseExpression();
  if (acceptSymbol("..")) {
    ExpressionPointer to;
    if (!atSymbol("]")) to = parseExpression();
    expectSymbol("]", "after the bounds of a slice");
    return make(position, Slice{std::move(subject), std::move(from), std::move(to)});
  }
  expectSymbol("]", "after an index");
  return make(position, IndexLookup{std::move(subject), std::move(from)});
}

ExpressionPointer Parser::parseAtom() {
  const Token& token = peek();
  switch (token.kind) {
    case TokenKind::integer:
      return make(token.position, Literal{Value(integerValue(take(), false))});
    case TokenKind::floating:
      return make(token.position, Literal{Value(floatValue(take()))});
    case TokenKind::badNumber:
      failSyntax("InvalidNumberLiteral", token.position, "`" + std::string(token.text.substr(0, 60)) + "` is no number",
                 "a name starts with a letter; a name that does not is written in back quotes");
    case TokenKind::string:
      return make(token.position, Literal{Value(stringValue(take()))});
    case TokenKind::parameter:
      return make(token.position, Parameter{nameValue(take())});
    case TokenKind::symbol:
      return parseBracketAtom();
    case TokenKind::word:
    case TokenKind::quotedName:
      return parseWordAtom();
    case TokenKind::end:
      break;
  }
  failUnexpected("an expression");
}

ExpressionPointer Parser::parseBracketAtom() {
  Position position = peek().position;
  if (atSymbol("(")) {
    if (atPathWithRelationship()) {
      PathPattern path;
      path.position = position;
      parsePathElement(path);
      return make(position, PatternPredicate{std::move(path), false, {}});
    }
    take();
    ExpressionPointer inner = parseExpression();
    expectSymbol(")", "to close the parenthesis");
    return inner;
  }
  if (atSymbol("[")) {
    bool namedPath = atVariable(1) && atSymbol("=", 2) && atPathWithRelationship(3);
    if (namedPath || atPathWithRelationship(1)) return parsePatternComprehension();
    return atListComprehension() ? parseListComprehension() : parseListLiteral();
  }
  if (atSymbol("{")) return parseMapLiteral();
  failUnexpected("an expression");
}

ExpressionPointer Parser::parseWordAtom() {
  const Token& word = peek();
  if (word.kind == TokenKind::word) {
    if (atWord("TRUE")) return make(take().position, Literal{Value(true)});
    if (atWord("FALSE")) return make(take().position, Literal{Value(false)});
    if (atWord("NULL")) return make(take().position, Literal{Value()});
    if (atWord("CASE")) return parseCase();
    if (atSymbol("{", 1)) {
      if (atWord("EXISTS")) return parseSubquery(Subquery::Mode::exists);
      if (atWord("COUNT") && atSubquery()) return parseSubquery(Subquery::Mode::count);
    }
    if (atShortestPath()) {
      Position position = word.position;
      return make(position, ShortestPath{parseShortestPath(), {}});
    }
    if (atSymbol("(", 1) && atVariable(2)) {
      using Mode = Quantifier::Mode;
      static constexpr std::array<Spelling<Mode>, 4> kQuantifiers = {
          {{"ALL", Mode::all}, {"ANY", Mode::any}, {"NONE", Mode::none}, {"SINGLE", Mode::single}}};
      for (const auto& [name, mode] : kQuantifiers) {
        if (atWord(name) && atWord("IN", 3)) return parseQuantifier(mode);
      }
      if (atWord("REDUCE") && atSymbol("=", 3)) return parseReduce();
    }
  }
  std::size_t ahead = 1;
  while (atSymbol(".", ahead) && atName(ahead + 1)) ahead += 2;
  if (atSymbol("(", ahead)) return parseFunctionCall();
  if (!atVariable()) failUnexpected("an expression");
  if (atSymbol("{", 1)) return parseMapProjection();
  Position position = word.position;
  return make(position, Variable{expectVariable("a variable"), kNoSymbol});
}

ExpressionPointer Parser::parseFunctionCall() {
  Position position = peek().position;
  FunctionCall call;
  call.name = nameValue(take());
  while (acceptSymbol(".")) call.name += "." + expectName("a function's name");
  expectSymbol("(", "");
  if (equalsIgnoringCase(call.name, "count") && atSymbol("*") && atSymbol(")", 1)) {
    take();
    call.star = true;
  } else if (!atSymbol(")")) {
    call.distinct = acceptWord("DISTINCT");
    do {
      call.arguments.push_back(parseExpression());
    } while (acceptSymbol(","));
  }
  if (atWord("WHERE") || atSymbol("|")) {
    failUnexpected("`)` after the arguments of `" + call.name + "`",
                   "a list comprehension filters and maps: [x IN list WHERE condition | value]");
  }
  expectSymbol(")", "after the arguments of `" + call.name + "`");
  if (equalsIgnoringCase(call.name, "exists") && call.arguments.size() == 1 && !call.distinct) {
    // exists(pattern) is the pattern as a predicate; exists(value) asks whether there is one.
    if (call.arguments.front()->as<PatternPredicate>()) {
      call.arguments.front()->as<PatternPredicate>()->wrapped = true;
      return std::move(call.arguments.front());
    }
    return make(position, NullCheck{std::move(call.arguments.front()), true});
  }
  return make(position, std::move(call));
}

ExpressionPointer Parser::parseCase() {
  Position position = take().position;
  Case result;
  if (!atWord("WHEN")) result.subject = parseExpression();
  if (!atWord("WHEN")) failUnexpected("WHEN");
  while (acceptWord("WHEN")) {
    ExpressionPointer when = parseExpression();
    expectWord("THEN");
    result.branches.push_back({std::move(when), parseExpression()});
  }
  if (acceptWord("ELSE")) result.otherwise = parseExpression();
  expectWord("END");
  return make(position, std::move(result));
}

/// `[x IN list` followed by `WHERE`, `|` or `]` rather than by a comma, which makes it a list of booleans.
bool Parser::atListComprehension() const {
  if (peek().partner == 0 || !atVariable(1) || !atWord("IN", 2)) return false;
  for (std::size_t ahead = 3;; ++ahead) {
    const Token& token = peek(ahead);
    if (token.kind == TokenKind::end || atSymbol(",", ahead)) return false;
    if (atSymbol("]", ahead) || atSymbol("|", ahead) || atWord("WHERE", ahead)) return true;
    if (token.partner > at_ + ahead) ahead = token.partner - at_;
  }
}

ExpressionPointer Parser::parseListLiteral() {
  Position position = take().position;
  ListLiteral list;
  if (!atSymbol("]")) {
    do {
      list.items.push_back(parseExpression());
    } while (acceptSymbol(","));
  }
  expectSymbol("]", "to close the list");
  return make(position, std::move(list));
}

ExpressionPointer Parser::parseListComprehension() {
  Position position = take().position;
  ListComprehension comprehension;
  comprehension.variable.name = expectVariable("a variable");
  expectWord("IN");
  comprehension.list = parseExpression();
  comprehension.where = parseWhere();
  if (acceptSymbol("|")) comprehension.projection = parseExpression();
  expectSymbol("]", "to close the list comprehension");
  return make(position, std::move(comprehension));
}

ExpressionPointer Parser::parsePatternComprehension() {
  Position position = take().position;
  PatternComprehension comprehension;
  comprehension.path.position = peek().position;
  if (!atSymbol("(")) {
    comprehension.path.name = expectVariable("a path variable");
    expectSymbol("=", "");
  }
  parsePathElement(comprehension.path);
  comprehension.where = parseWhere();
  expectSymbol("|", "before what the pattern comprehension collects");
  comprehension.projection = parseExpression();
  expectSymbol("]", "to close the pattern comprehension");
  return make(position, std::move(comprehension));
}

ExpressionPointer Parser::parseQuantifier(Quantifier::Mode mode) {
  Position position = take().position;
  expectSymbol("(", "");
  Quantifier quantifier;
  quantifier.mode = mode;
  quantifier.variable.name = expectVariable("a variable");
  expectWord("IN");
  quantifier.list = parseExpression();
  quantifier.where = parseWhere();
  expectSymbol(")", "to close the quantifier");
  return make(position, std::move(quantifier));
}

ExpressionPointer Parser::parseReduce() {
  Position position = take().position;
  expectSymbol("(", "");
  Reduce reduce;
  reduce.accumulator.name = expectVariable("a variable");
  expectSymbol("=", "");
  reduce.initial = parseExpression();
  expectSymbol(",", "after the initial value of reduce");
  reduce.variable.name = expectVariable("a variable");
  expectWord("IN");
  reduce.list = parseExpression();
  expectSymbol("|", "before the step of reduce");
  reduce.step = parseExpression();
  expectSymbol(")", "to close reduce");
  return make(position, std::move(reduce));
}

ExpressionPointer Parser::parseMapLiteral() {
  Position position = take().position;
  MapLiteral map;
  if (!atSymbol("}")) {
    do {
      std::string key = expectName("a map's key");
      expectSymbol(":", "after a map's key");
      map.entries.push_back({std::move(key), parseExpression()});
    } while (acceptSymbol(","));
  }
  expectSymbol("}", "to close the map");
  return make(position, std::move(map));
}

ExpressionPointer Parser::parseMapProjection() {
  Position position = peek().position;
  MapProjection projection;
  projection.subject = make(position, Variable{expectVariable("a variable"), kNoSymbol});
  expectSymbol("{", "");
  using Selector = MapProjection::Selector;
  if (!atSymbol("}")) {
    do {
      Position place = peek().position;
      if (acceptSymbol(".")) {
        if (acceptSymbol("*")) {
          projection.items.push_back({Selector::allProperties, {}, nullptr});
        } else {
          projection.items.push_back({Selector::property, expectName("a property's name"), nullptr});
        }
      } else if (atName() && atSymbol(":", 1)) {
        std::string key = nameValue(take());
        take();
        projection.items.push_back({Selector::entry, std::move(key), parseExpression()});
      } else {
        std::string name = expectVariable("`.property`, `.*`, `key: value` or a variable");
        projection.items.push_back({Selector::entry, name, make(place, Variable{name, kNoSymbol})});
      }
    } while (acceptSymbol(","));
  }
  expectSymbol("}", "to close the map projection");
  return make(position, std::move(projection));
}

/// Tells `count { (a)-->(b) }` from the map projection of a variable that is called count.
bool Parser::atSubquery() const {
  return !atSymbol(".", 2) && !atSymbol("}", 2) && !atSymbol(":", 3) && !atSymbol(",", 3) && !atSymbol("}", 3);
}

ExpressionPointer Parser::parseSubquery(Subquery::Mode mode) {
  Position position = take().position;
  Subquery subquery;
  subquery.mode = mode;
  expectSymbol("{", "");
  Nesting nesting(*this);
  if (atSymbol("(") || (atName() && atSymbol("=", 1)) || atShortestPath()) {
    Match match;
    match.position = peek().position;
    match.pattern = parsePattern();
    match.where = parseWhere();
    subquery.query = std::make_unique<Query>();
    subquery.query->branches.emplace_back().parts.emplace_back().clauses.emplace_back(std::move(match));
  } else {
    subquery.query = std::make_unique<Query>(parseQuery());
  }
  expectSymbol("}", "to close the subquery");
  return make(position, std::move(subquery));
}

}  // namespace tov::cypher
