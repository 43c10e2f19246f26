// The grammar of patterns.
#include "query/cypher/errors.h"
#include "query/cypher/parser.h"

namespace tov::cypher {

Pattern Parser::parsePattern() {
  Pattern pattern;
  do {
    pattern.push_back(parsePath());
  } while (acceptSymbol(","));
  return pattern;
}

PathPattern Parser::parsePath() {
  Position position = peek().position;
  std::string name;
  if (atVariable() && atSymbol("=", 1)) {
    name = expectVariable("a path variable");
    take();
  }
  PathPattern path;
  if (atShortestPath()) {
    path = parseShortestPath();
  } else {
    parsePathElement(path);
  }
  path.position = position;
  path.name = std::move(name);
  return path;
}

bool Parser::atShortestPath() const {
  return (atWord("shortestPath") || atWord("allShortestPaths")) && atSymbol("(", 1) && atSymbol("(", 2);
}

PathPattern Parser::parseShortestPath() {
  PathPattern path;
  path.position = peek().position;
  path.selector = atWord("shortestPath") ? PathPattern::Selector::shortest : PathPattern::Selector::allShortest;
  std::string name(take().text);
  expectSymbol("(", "");
  parsePathElement(path);
  expectSymbol(")", "to close `" + name + "`");
  if (path.relationships.size() != 1) {
    failSyntax("UnexpectedSyntax", path.position, "`" + name + "` takes two nodes joined by one relationship",
               "e.g. " + name + "((a)-[*]-(b))");
  }
  return path;
}

void Parser::parsePathElement(PathPattern& path) {
  if (atSymbol("(") && atSymbol("(", 1)) {
    Nesting nesting(*this);
    take();
    parsePathElement(path);
    expectSymbol(")", "to close the parenthesis");
    return;
  }
  path.nodes.push_back(parseNode());
  while (atSymbol("-") || (atSymbol("<") && atSymbol("-", 1))) {
    path.relationships.push_back(parseRelationship());
    path.nodes.push_back(parseNode());
  }
}

NodePattern Parser::parseNode() {
  NodePattern node;
  node.position = peek().position;
  expectSymbol("(", "to open a node");
  if (atVariable()) node.name = nameValue(take());
  if (atSymbol(":")) node.labels = parseLabels();
  node.properties = parsePatternProperties();
  if (atWord("WHERE")) failUnexpected("`)` to close the node", "conditions stand in a WHERE after the whole pattern");
  if (atSymbol("|") || atSymbol("&")) {
    failUnexpected("`)` to close the node", "a node has all the labels written :A:B; for others use WHERE n:A OR n:B");
  }
  expectSymbol(")", "to close the node");
  return node;
}

std::vector<std::string> Parser::parseLabels() {
  std::vector<std::string> labels;
  while (acceptSymbol(":")) labels.push_back(expectName("a label"));
  return labels;
}

ExpressionPointer Parser::parsePatternProperties() {
  Nesting nesting(*this);
  if (atSymbol("{")) return parseMapLiteral();
  if (peek().kind == TokenKind::parameter) {
    Position position = peek().position;
    return make(position, Parameter{nameValue(take())});
  }
  return nullptr;
}

RelationshipPattern Parser::parseRelationship() {
  RelationshipPattern relationship;
  relationship.position = peek().position;
  bool incoming = acceptSymbol("<");
  expectSymbol("-", "in a relationship");
  if (atSymbol("[")) parseRelationshipDetail(relationship);
  expectSymbol("-", "in a relationship");
  bool outgoing = acceptSymbol(">");
  if (incoming != outgoing) {
    relationship.direction = outgoing ? RelationshipDirection::outgoing : RelationshipDirection::incoming;
  }
  return relationship;
}

void Parser::parseRelationshipDetail(RelationshipPattern& relationship) {
  expectSymbol("[", "");
  if (atVariable()) relationship.name = nameValue(take());
  if (acceptSymbol(":")) {
    do {
      acceptSymbol(":");
      relationship.types.push_back(expectName("a relationship type"));
    } while (acceptSymbol("|"));
  }
  if (acceptSymbol("*")) relationship.length = parseLength();
  if (atSymbol("..")) {
    failSyntax("InvalidRelationshipPattern", peek().position, "a range of lengths starts with `*`",
               "e.g. [:TYPE*1..3] or [:TYPE*]");
  }
  relationship.properties = parsePatternProperties();
  expectSymbol("]", "to close the relationship");
}

LengthRange Parser::parseLength() {
  LengthRange range;
  auto bound = [&]() -> std::optional<std::int64_t> {
    if (peek().kind == TokenKind::integer) return integerValue(take(), false);
    if (atSymbol("-") || peek().kind == TokenKind::floating || peek().kind == TokenKind::badNumber) {
      failSyntax("InvalidRelationshipPattern", peek().position, "a path's length is a whole number, not below zero",
                 "e.g. *2, *1..3, *..3 or *2..");
    }
    return std::nullopt;
  };
  range.minimum = bound();
  if (acceptSymbol("..")) {
    range.maximum = bound();
  } else {
    range.maximum = range.minimum;
  }
  return range;
}

bool Parser::looksLikeNode(std::size_t index) const {
  if (index >= tokens_.size() || tokens_[index].text != "(" || tokens_[index].kind != TokenKind::symbol) return false;
  std::size_t ahead = index - at_ + 1;
  if (atVariable(ahead)) ++ahead;
  return atSymbol(")", ahead) || atSymbol(":", ahead) || atSymbol("{", ahead) ||
         peek(ahead).kind == TokenKind::parameter;
}

bool Parser::atPathWithRelationship(std::size_t ahead) const {
  std::size_t index = at_ + ahead;
  if (!looksLikeNode(index) || tokens_[index].partner == 0) return false;
  ahead = tokens_[index].partner + 1 - at_;
  if (atSymbol("<", ahead) && atSymbol("-", ahead + 1)) ++ahead;
  if (!atSymbol("-", ahead)) return false;
  ++ahead;
  if (atSymbol("[", ahead)) {
    if (peek(ahead).partner == 0) return false;
    ahead = peek(ahead).partner + 1 - at_;
  }
  if (!atSymbol("-", ahead)) return false;
  ++ahead;
  if (atSymbol(">", ahead)) ++ahead;
  return looksLikeNode(at_ + ahead);
}

}  // namespace tov::cypher
