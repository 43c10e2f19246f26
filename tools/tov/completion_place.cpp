#include "tools/tov/completion_place.h"

#include <algorithm>
#include <set>

#include "tools/tov/cypher_words.h"
#include "tools/tov/highlight.h"
#include "tovholder/error.h"

namespace tov::program {
namespace {

using cypher::Token;
using cypher::TokenKind;

/// Whether the cursor after this text, which is between two tokens, is in a comment.
bool endsInComment(std::string_view gap) {
  for (std::size_t at = 0; at + 1 < gap.size(); ++at) {
    if (gap[at] != '/') continue;
    const bool line = gap[at + 1] == '/';
    const std::size_t end = line ? gap.find('\n', at) : gap.find("*/", at + 2);
    if (end == std::string_view::npos) return true;
    at = line ? end : end + 1;
  }
  return false;
}

/// Whether a string or quoted name lacks its closing quote.
bool isUnclosed(const Token& token) {
  try {
    cypher::tokenize(token.text);
    return false;
  } catch (const QueryError&) {
    return true;
  }
}

}  // namespace

bool isWordCharacter(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

Place::Place(std::string_view text) : text_(text), tokens_(cypher::tokenizeUnfinished(text)), word_(text.size()) {
  const std::size_t end = tokens_.empty() ? 0 : tokens_.back().endOffset();
  if (!tokens_.empty() && end == text.size() && isUnclosed(tokens_.back())) {
    const Token& last = tokens_.back();
    inComment_ = last.kind == TokenKind::quotedName;
    if (last.kind == TokenKind::string) {
      quote_ = last.text.front();
      afterQuote_ = last.position.offset + 1;
    }
  } else if (endsInComment(text.substr(end))) {
    inComment_ = true;
  }
  while (word_ > 0 && isWordCharacter(text[word_ - 1])) --word_;
  parameter_ = word_ > 0 && text[word_ - 1] == '$';
  while (!tokens_.empty() && tokens_.back().endOffset() > word_) tokens_.pop_back();
  if (parameter_ && !tokens_.empty() && tokens_.back().endOffset() == word_) tokens_.pop_back();
  for (std::size_t index = 0; index < tokens_.size(); ++index) {
    const std::string_view symbol = tokens_[index].kind == TokenKind::symbol ? tokens_[index].text : "";
    if (symbol == "(" || symbol == "[" || symbol == "{") open_.push_back(index);
    if ((symbol == ")" || symbol == "]" || symbol == "}") && !open_.empty()) open_.pop_back();
  }
}

bool Place::isSymbol(std::size_t index, std::string_view symbol) const {
  return index < tokens_.size() && tokens_[index].kind == TokenKind::symbol && tokens_[index].text == symbol;
}

bool Place::isWord(std::size_t index, std::string_view word) const {
  return index < tokens_.size() && tokens_[index].kind == TokenKind::word &&
         sameIgnoringCase(tokens_[index].text, word);
}

char Place::signBefore() const {
  if (parameter_) return '$';
  return tokens_.empty() || tokens_.back().kind != TokenKind::symbol ? '\0' : tokens_.back().text.back();
}

bool Place::colonInBracket() const {
  if (open_.empty()) return false;
  for (std::size_t index = open_.back(); index < tokens_.size(); ++index) {
    if (isSymbol(index, ":")) return true;
  }
  return false;
}

bool Place::inSubquery() const {
  if (bracket() != '{' || open_.back() == 0) return false;
  const std::size_t before = open_.back() - 1;
  return isWord(before, "EXISTS") || isWord(before, "COUNT") || isWord(before, "COLLECT") || isWord(before, "CALL");
}

std::vector<std::string> Place::labelsAt(std::size_t colon) const {
  std::vector<std::string> labels;
  for (std::size_t index = colon; index + 1 < tokens_.size(); index += 2) {
    const bool joins = isSymbol(index, ":") || (index != colon && (isSymbol(index, "|") || isSymbol(index, "&")));
    if (!joins) break;
    if (isSymbol(index + 1, ":")) ++index;  // the older `|:`
    if (index + 1 >= tokens_.size() || tokens_[index + 1].kind == TokenKind::symbol) break;
    labels.push_back(cypher::nameValue(tokens_[index + 1]));
  }
  return labels;
}

std::string_view Place::beforeDot() const {
  const std::size_t count = tokens_.size();
  if (count < 2 || !isSymbol(count - 1, ".") || tokens_[count - 2].kind != TokenKind::word) return {};
  return tokens_[count - 2].text;
}

std::vector<std::string> Place::labelsOfOwner() const {
  std::string_view variable = beforeDot();
  if (variable.empty() && bracket() == '{') {
    // Back to the bracket of the node or relationship that the map is in.
    std::size_t start = open_.back();
    while (start > 0 && !isSymbol(start - 1, "(") && !isSymbol(start - 1, "[")) --start;
    for (std::size_t index = start; index < open_.back(); ++index) {
      if (isSymbol(index, ":")) return labelsAt(index);
    }
    if (start + 1 == open_.back()) variable = tokens_[start].text;
  }
  if (variable.empty()) return {};
  for (std::size_t index = 1; index + 1 < tokens_.size(); ++index) {
    const bool named = tokens_[index].text == variable && (isSymbol(index - 1, "(") || isSymbol(index - 1, "["));
    if (named && isSymbol(index + 1, ":")) return labelsAt(index + 1);
  }
  return {};
}

std::string Place::yieldingProcedure() const {
  std::size_t at = tokens_.size();
  if (at == 0 || (!isSymbol(at - 1, ",") && !isWord(at - 1, "YIELD"))) return {};
  while (at > 0 && !isWord(at - 1, "YIELD")) {
    const Token& token = tokens_[at - 1];
    if (token.kind != TokenKind::word && !isSymbol(at - 1, ",")) return {};
    --at;
  }
  if (at < 2) return {};
  --at;  // of YIELD itself
  if (isSymbol(at - 1, ")") && tokens_[at - 1].partner < at) at = tokens_[at - 1].partner;
  std::size_t start = at;
  while (start > 0 && (tokens_[start - 1].kind == TokenKind::word || isSymbol(start - 1, ".")) &&
         !isWord(start - 1, "CALL"))
    --start;
  if (start == 0 || start == at || !isWord(start - 1, "CALL")) return {};
  const std::size_t begin = tokens_[start].position.offset;
  return std::string(text_.substr(begin, tokens_[at - 1].endOffset() - begin));
}

std::vector<std::string> Place::variables() const {
  const std::vector<TextStyle> styles = highlight("", text_, std::nullopt);
  std::set<std::string> names;
  for (const Token& token : tokens_) {
    if (token.kind == TokenKind::word && styles[token.position.offset] == TextStyle::plain) names.emplace(token.text);
  }
  return {names.begin(), names.end()};
}

}  // namespace tov::program
