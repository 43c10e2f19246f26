// The recursive-descent parser, one method a rule of the grammar. Recursion is bounded by `kMaximumDepth`; chains of
// operators, clauses and pattern elements are loops.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "query/cypher/ast.h"
#include "query/cypher/token.h"

namespace tov::cypher {

class Parser {
 public:
  explicit Parser(std::string_view text);
  Statement parseStatement();

 private:
  // Reading tokens.
  const Token& peek(std::size_t ahead = 0) const;
  const Token& take();
  bool atSymbol(std::string_view symbol, std::size_t ahead = 0) const;
  bool atWord(std::string_view word, std::size_t ahead = 0) const;
  /// Whether the coming words are these; quoted names never are.
  bool atWords(std::initializer_list<std::string_view> words) const;
  bool atName(std::size_t ahead = 0) const;
  bool atVariable(std::size_t ahead = 0) const;
  bool acceptSymbol(std::string_view symbol);
  bool acceptWord(std::string_view word);
  bool acceptWords(std::initializer_list<std::string_view> words);
  void expectSymbol(std::string_view symbol, std::string_view where);
  void expectWord(std::string_view word);
  std::string expectName(std::string_view what);
  std::string expectVariable(std::string_view what);
  [[noreturn]] void failUnexpected(std::string_view expected, const std::string& hint = {}) const;
  std::string bracketHint() const;
  std::string textFrom(const Token& first) const;

  // Statements and clauses.
  CreateIndex parseCreateIndex(Position position);
  DropIndex parseDropIndex(Position position);
  CreateIndex parseCreateTextIndex(Position position);
  DropIndex parseDropTextIndex(Position position);
  TextIndexScope parseTextIndexScope();
  void parseTextIndexOptions(TextIndexScope& scope);
  std::vector<std::string> parseIndexedProperties(const std::string& variable);
  Query parseQuery();
  SingleQuery parseSingleQuery();
  bool parseClause(QueryPart& part);
  Match parseMatch();
  Unwind parseUnwind();
  Call parseCall();
  void parseYield(Call& call);
  Merge parseMerge();
  Delete parseDelete();
  Remove parseRemove();
  std::vector<SetItem> parseSetItems();
  Projection parseProjection(bool isReturn);
  ProjectionItem parseProjectionItem();
  void parseOrderBy(Projection& projection);
  ExpressionPointer parseWhere();
  [[noreturn]] void failAtClause(bool started) const;

  // Patterns.
  Pattern parsePattern();
  PathPattern parsePath();
  void parsePathElement(PathPattern& path);
  NodePattern parseNode();
  RelationshipPattern parseRelationship();
  void parseRelationshipDetail(RelationshipPattern& relationship);
  LengthRange parseLength();
  std::vector<std::string> parseLabels();
  ExpressionPointer parsePatternProperties();
  PathPattern parseShortestPath();
  bool atShortestPath() const;
  /// Whether `(` here opens the first node of a path with at least one relationship, rather than an expression.
  bool atPathWithRelationship(std::size_t ahead = 0) const;
  bool looksLikeNode(std::size_t index) const;

  // Expressions, from the loosest binding to the tightest.
  ExpressionPointer parseExpression();
  ExpressionPointer parseDisjunction();
  ExpressionPointer parseExclusive();
  ExpressionPointer parseConjunction();
  ExpressionPointer parseNegation();
  ExpressionPointer parseComparison();
  ExpressionPointer parsePredicate();
  ExpressionPointer parseAddition();
  ExpressionPointer parseMultiplication();
  ExpressionPointer parsePower();
  ExpressionPointer parseSign();
  ExpressionPointer parsePostfix(bool withLabels = true);
  ExpressionPointer parseAtom();
  ExpressionPointer parseWordAtom();
  ExpressionPointer parseBracketAtom();
  ExpressionPointer parseSubscript(ExpressionPointer subject, Position position);
  ExpressionPointer parseFunctionCall();
  ExpressionPointer parseCase();
  ExpressionPointer parseListLiteral();
  ExpressionPointer parseListComprehension();
  ExpressionPointer parsePatternComprehension();
  ExpressionPointer parseQuantifier(Quantifier::Mode mode);
  ExpressionPointer parseReduce();
  ExpressionPointer parseMapLiteral();
  ExpressionPointer parseMapProjection();
  ExpressionPointer parseSubquery(Subquery::Mode mode);
  bool atListComprehension() const;
  bool atSubquery() const;

  template <typename Operator>
  struct Spelling {
    std::string_view symbol;
    Operator op;
  };
  using Rule = ExpressionPointer (Parser::*)();
  ExpressionPointer parseLogic(std::string_view word, Logic::Operator op, Rule operand);
  ExpressionPointer parseArithmetic(std::initializer_list<Spelling<Arithmetic::Operator>> spellings, Rule operand);

  /// Makes a node and bounds the height of the tree.
  ExpressionPointer make(Position position, Expression::Content content) const;

  /// Counts nested rules; refuses text that nests too deeply before the stack is at risk.
  class Nesting {
   public:
    explicit Nesting(Parser& parser);
    ~Nesting() { --parser_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    Parser& parser_;
  };
  [[noreturn]] static void failTooDeep(Position position);

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace tov::cypher
