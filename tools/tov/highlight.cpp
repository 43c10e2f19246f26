// The tokens are the parser's own; what a word means is told from the signs around it, so that half a query has its
// colours too.
#include "tools/tov/highlight.h"

#include <algorithm>
#include <array>
#include <string>

#include "query/cypher/token.h"
#include "tools/tov/cypher_words.h"

namespace tov::program {
namespace {

using cypher::Token;
using cypher::TokenKind;

// The sixteen colours that every palette, dark or light, makes legible.
constexpr std::array<std::string_view, 10> kAnsi = {
    "",            // plain
    "\x1b[1;35m",  // keyword
    "\x1b[36m",    // label
    "\x1b[94m",    // property
    "\x1b[35m",    // function
    "\x1b[32m",    // string
    "\x1b[33m",    // number
    "\x1b[1;36m",  // parameter
    "\x1b[2m",     // comment
    "\x1b[1;4m",   // bracket
};

bool isOpening(std::string_view symbol) {
  return symbol == "(" || symbol == "[" || symbol == "{";
}
bool isClosing(std::string_view symbol) {
  return symbol == ")" || symbol == "]" || symbol == "}";
}

class Highlighter {
 public:
  explicit Highlighter(std::string_view text) : text_(text), tokens_(cypher::tokenizeUnfinished(text)) {}

  std::vector<TextStyle> run(std::optional<std::size_t> cursor) {
    styles_.assign(text_.size(), TextStyle::plain);
    kinds_.reserve(tokens_.size());
    std::size_t end = 0;
    for (std::size_t index = 0; index < tokens_.size(); ++index) {
      const Token& token = tokens_[index];
      paintComment(end, token.position.offset);
      kinds_.push_back(styleOf(index));
      paint(token.position.offset, token.endOffset(), kinds_.back());
      end = token.endOffset();
    }
    paintComment(end, text_.size());
    if (cursor && !markPair(*cursor) && *cursor > 0) markPair(*cursor - 1);
    return std::move(styles_);
  }

 private:
  void paint(std::size_t begin, std::size_t end, TextStyle style) {
    std::fill(styles_.begin() + std::ptrdiff_t(begin), styles_.begin() + std::ptrdiff_t(end), style);
  }

  /// The tokeniser passes over comments: between two tokens there is nothing else that begins with a slash.
  void paintComment(std::size_t begin, std::size_t end) {
    const std::size_t slash = text_.substr(begin, end - begin).find('/');
    if (slash != std::string_view::npos) paint(begin + slash, end, TextStyle::comment);
  }

  bool isSymbol(std::size_t index, std::string_view symbol) const {
    return index < tokens_.size() && tokens_[index].kind == TokenKind::symbol && tokens_[index].text == symbol;
  }

  TextStyle styleOf(std::size_t index) {
    const Token& token = tokens_[index];
    switch (token.kind) {
      case TokenKind::integer:
      case TokenKind::floating:
      case TokenKind::badNumber:
        return TextStyle::number;
      case TokenKind::string:
        return TextStyle::string;
      case TokenKind::parameter:
        return TextStyle::parameter;
      case TokenKind::symbol:
        if (isOpening(token.text)) open_.push_back(token.text.front());
        if (isClosing(token.text) && !open_.empty()) open_.pop_back();
        return TextStyle::plain;
      case TokenKind::word:
      case TokenKind::quotedName:
        return styleOfName(index);
      case TokenKind::end:
        break;
    }
    return TextStyle::plain;
  }

  TextStyle styleOfName(std::size_t index) const {
    const bool called = isSymbol(index + 1, "(") && tokens_[index + 1].position.offset == tokens_[index].endOffset();
    if (index > 0 && isSymbol(index - 1, ".")) {
      return called || callsProcedure(index) ? TextStyle::function : TextStyle::property;
    }
    if (isKey(index)) return TextStyle::property;
    if (index > 0 && afterLabelSign(index - 1)) return TextStyle::label;
    if (tokens_[index].kind == TokenKind::quotedName) return TextStyle::plain;
    if (isCypherKeyword(tokens_[index].text)) return TextStyle::keyword;
    return called || callsProcedure(index) || isNamespace(index) ? TextStyle::function : TextStyle::plain;
  }

  /// A word before a colon in a map, as in `{name: `.
  bool isKey(std::size_t index) const {
    return !open_.empty() && open_.back() == '{' && index > 0 && isSymbol(index + 1, ":") &&
           (isSymbol(index - 1, "{") || isSymbol(index - 1, ","));
  }

  /// Whether the name after this sign is a label or type: `:`, and `|`, `&` or `!` in a chain that began with one.
  bool afterLabelSign(std::size_t sign) const {
    if (tokens_[sign].kind != TokenKind::symbol || sign == 0) return false;
    if (isSymbol(sign, ":")) return !isKey(sign - 1);
    if (isSymbol(sign, "!")) return afterLabelSign(sign - 1);
    return (isSymbol(sign, "|") || isSymbol(sign, "&")) && kinds_[sign - 1] == TextStyle::label;
  }

  /// In `CALL db.labels` every part before the bracket is the procedure's name.
  bool callsProcedure(std::size_t index) const {
    while (index >= 2 && isSymbol(index - 1, ".")) index -= 2;
    return index > 0 && tokens_[index - 1].kind == TokenKind::word && sameIgnoringCase(tokens_[index - 1].text, "CALL");
  }
  /// `duration` in `duration.between(`.
  bool isNamespace(std::size_t index) const {
    return isSymbol(index + 1, ".") && isSymbol(index + 3, "(") && index + 2 < tokens_.size() &&
           tokens_[index + 2].kind == TokenKind::word;
  }

  bool markPair(std::size_t place) {
    const auto found = std::ranges::find(tokens_, place, [](const Token& token) { return token.position.offset; });
    if (found == tokens_.end() || found->kind != TokenKind::symbol) return false;
    if (!isOpening(found->text) && !isClosing(found->text)) return false;
    // A partner of 0 means none, but for a closing bracket it may be the very first token.
    const Token& partner = tokens_[found->partner];
    if (partner.partner != static_cast<std::size_t>(found - tokens_.begin()) || &partner == &*found) return false;
    paint(place, place + 1, TextStyle::bracket);
    paint(partner.position.offset, partner.endOffset(), TextStyle::bracket);
    return true;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<TextStyle> kinds_;  ///< of the tokens so far
  std::vector<char> open_;        ///< brackets around the token
  std::vector<TextStyle> styles_;
};

}  // namespace

std::vector<TextStyle> highlight(std::string_view statement, std::string_view line, std::optional<std::size_t> cursor) {
  std::string text(statement);
  text += line;
  if (cursor) *cursor += statement.size();
  std::vector<TextStyle> styles = Highlighter(text).run(cursor);
  styles.erase(styles.begin(), styles.begin() + std::ptrdiff_t(statement.size()));
  return styles;
}

std::string_view ansiStyle(TextStyle style) {
  return kAnsi[static_cast<std::size_t>(style)];
}

}  // namespace tov::program
