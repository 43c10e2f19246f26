// How the parser reads tokens and says what it expected instead.
#include "query/cypher/parser.h"

#include <algorithm>
#include <array>

#include "query/cypher/errors.h"

namespace tov::cypher {

namespace {

/// Words that can follow an expression or start a clause; as a variable each needs back quotes.
constexpr std::array<std::string_view, 32> kReserved = {
    "AND",    "AS",     "CALL",   "CASE",  "CONTAINS", "CREATE", "DELETE", "DETACH", "DISTINCT", "ELSE", "ENDS",
    "FALSE",  "IN",     "IS",     "LIMIT", "MATCH",    "MERGE",  "NOT",    "NULL",   "OPTIONAL", "OR",   "ORDER",
    "REMOVE", "RETURN", "STARTS", "THEN",  "TRUE",     "UNION",  "UNWIND", "WHERE",  "WITH",     "XOR"};

std::string shown(const Token& token) {
  constexpr std::size_t kLongest = 40;
  if (token.kind == TokenKind::end) return "the query ends";
  std::string text(token.text.substr(0, kLongest));
  // Cut between characters, not within one.
  while (token.text.size() > text.size() && !text.empty() && (token.text[text.size()] & 0xC0) == 0x80) text.pop_back();
  return "there is `" + text + (token.text.size() > text.size() ? "...`" : "`");
}

}  // namespace

Parser::Parser(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

const Token& Parser::take() {
  const Token& token = peek();
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool Parser::atSymbol(std::string_view symbol, std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == TokenKind::symbol && token.text == symbol;
}

bool Parser::atWord(std::string_view word, std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == TokenKind::word && equalsIgnoringCase(token.text, word);
}

bool Parser::atWords(std::initializer_list<std::string_view> words) const {
  std::size_t ahead = 0;
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) { return atWord(word, ahead++); });
}

bool Parser::atName(std::size_t ahead) const {
  TokenKind kind = peek(ahead).kind;
  return kind == TokenKind::word || kind == TokenKind::quotedName;
}

bool Parser::atVariable(std::size_t ahead) const {
  const Token& token = peek(ahead);
  if (token.kind == TokenKind::quotedName) return true;
  return token.kind == TokenKind::word && std::none_of(kReserved.begin(), kReserved.end(), [&](std::string_view word) {
           return equalsIgnoringCase(token.text, word);
         });
}

bool Parser::acceptSymbol(std::string_view symbol) {
  if (!atSymbol(symbol)) return false;
  take();
  return true;
}

bool Parser::acceptWord(std::string_view word) {
  if (!atWord(word)) return false;
  take();
  return true;
}

bool Parser::acceptWords(std::initializer_list<std::string_view> words) {
  if (!atWords(words)) return false;
  at_ += words.size();
  return true;
}

void Parser::expectSymbol(std::string_view symbol, std::string_view where) {
  if (acceptSymbol(symbol)) return;
  failUnexpected("`" + std::string(symbol) + "`" + (where.empty() ? "" : " ") + std::string(where));
}

void Parser::expectWord(std::string_view word) {
  if (!acceptWord(word)) failUnexpected(word);
}

std::string Parser::expectName(std::string_view what) {
  if (!atName()) failUnexpected(what);
  return nameValue(take());
}

std::string Parser::expectVariable(std::string_view what) {
  if (atVariable()) return nameValue(take());
  std::string hint;
  if (peek().kind == TokenKind::word) {
    hint = "to use the keyword `" + std::string(peek().text) + "` as a name, write it in back quotes";
  }
  failUnexpected(what, hint);
}

std::string Parser::textFrom(const Token& first) const {
  std::size_t end = tokens_[at_ - 1].endOffset();
  return std::string(text_.substr(first.position.offset, end - first.position.offset));
}

std::string Parser::bracketHint() const {
  // The innermost bracket that is open here and that nothing closes.
  for (std::size_t index = at_; index-- > 0;) {
    const Token& token = tokens_[index];
    if (token.kind != TokenKind::symbol) continue;
    if (token.partner != 0 && token.partner < index) {
      index = token.partner;
      continue;
    }
    if (token.text != "(" && token.text != "[" && token.text != "{") continue;
    if (token.partner != 0) return {};
    return "the `" + std::string(token.text) + "` at line " + std::to_string(token.position.line) + ", column " +
           std::to_string(token.position.column) + " is never closed";
  }
  return {};
}

void Parser::failUnexpected(std::string_view expected, const std::string& hint) const {
  std::string mend = bracketHint();
  const Token& token = peek();
  if (mend.empty() && (token.text == ")" || token.text == "]" || token.text == "}") && token.partner == 0) {
    mend = "nothing opened this `" + std::string(token.text) + "`";
  }
  failSyntax("UnexpectedSyntax", token.position, "expected " + std::string(expected) + ", but " + shown(token),
             mend.empty() ? hint : mend);
}

}  // namespace tov::cypher
