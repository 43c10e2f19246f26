// CREATE FULLTEXT INDEX and DROP FULLTEXT INDEX.
#include "query/cypher/errors.h"
#include "query/cypher/parser.h"

namespace tov::cypher {

CreateIndex Parser::parseCreateTextIndex(Position position) {
  CreateIndex index;
  index.position = position;
  if (atVariable() && !atWord("FOR") && !atWords({"IF", "NOT"})) index.name = nameValue(take());
  index.ifNotExists = acceptWords({"IF", "NOT", "EXISTS"});
  index.text = parseTextIndexScope();
  if (acceptWord("OPTIONS")) parseTextIndexOptions(*index.text);
  return index;
}

DropIndex Parser::parseDropTextIndex(Position position) {
  DropIndex index;
  index.position = position;
  index.text = parseTextIndexScope();
  index.ifExists = acceptWords({"IF", "EXISTS"});
  return index;
}

TextIndexScope Parser::parseTextIndexScope() {
  TextIndexScope scope;
  expectWord("FOR");
  expectSymbol("(", "before the indexed nodes");
  const bool isNode = atVariable();
  scope.onRelationships = !isNode;
  if (!isNode) {
    expectSymbol(")", "in FOR ()-[r:TYPE]-()");
    expectSymbol("-", "in FOR ()-[r:TYPE]-()");
    expectSymbol("[", "in FOR ()-[r:TYPE]-()");
  }
  const std::string variable = expectVariable("a variable for what is indexed");
  expectSymbol(":", isNode ? "before the label" : "before the relationship type");
  do {
    scope.names.push_back(expectName(isNode ? "a label" : "a relationship type"));
  } while (acceptSymbol("|"));
  if (!isNode) {
    expectSymbol("]", "after the relationship type");
    expectSymbol("-", "in FOR ()-[r:TYPE]-()");
    acceptSymbol(">");
    expectSymbol("(", "in FOR ()-[r:TYPE]-()");
  }
  expectSymbol(")", isNode ? "after the label" : "in FOR ()-[r:TYPE]-()");
  expectWord("ON");
  expectWord("EACH");
  expectSymbol("[", "before the indexed properties");
  do {
    const Position place = peek().position;
    if (const std::string name = expectVariable("a variable"); name != variable) {
      failSyntax("UndefinedVariable", place, "variable `" + name + "` is not defined",
                 "the index is for `" + variable + "`");
    }
    expectSymbol(".", "before a property's name");
    scope.properties.push_back(expectName("a property's name"));
  } while (acceptSymbol(","));
  expectSymbol("]", "after the indexed properties");
  return scope;
}

void Parser::parseTextIndexOptions(TextIndexScope& scope) {
  expectSymbol("{", "before the options");
  do {
    const Position place = peek().position;
    const std::string name = expectName("language or languageProperty");
    std::string* option = name == "language"           ? &scope.language
                          : name == "languageProperty" ? &scope.languageProperty
                                                       : nullptr;
    if (option == nullptr) {
      failSyntax("UnexpectedSyntax", place, "a full-text index has no option `" + name + "`",
                 didYouMean(name, {"language", "languageProperty"}));
    }
    expectSymbol(":", "after the option's name");
    if (peek().kind != TokenKind::string) failUnexpected("a text in quotes");
    *option = stringValue(take());
  } while (acceptSymbol(","));
  expectSymbol("}", "after the options");
}

}  // namespace tov::cypher
