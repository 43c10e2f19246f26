// The words of a query: what the lexer makes of text and the parser reads.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/cypher/symbol.h"

namespace tov::cypher {

enum class TokenKind : std::uint8_t {
  end,
  word,        ///< a name or keyword without quotes
  quotedName,  ///< `name` in back quotes
  integer,
  floating,
  badNumber,  ///< digits with letters that no number has; an error only where a number may stand
  string,
  parameter,  ///< $name or $1
  symbol,     ///< an operator or bracket
};

struct Token {
  TokenKind kind = TokenKind::end;
  Position position;
  std::string_view text;  ///< as written, with quotes and `$`; views the query
  /// For a bracket the index of the token that closes or opens it; 0 when there is none.
  std::size_t partner = 0;

  std::size_t endOffset() const { return position.offset + text.size(); }
};

/// A text longer than this is refused.
inline constexpr std::size_t kMaximumTextBytes = std::size_t{64} << 20;

/// Splits a query into tokens; the last one has the kind `end`. Brackets are paired where they match.
/// @throws QueryError on text that is no token: an open string, a stray character, bytes that are not UTF-8
std::vector<Token> tokenize(std::string_view text);
/// The same for a text that is still being typed, without the token `end`: a string, quoted name or parameter that is
/// not closed reaches to the end of the text, and what is no token is left out, as comments are. Columns count bytes
/// where the text is no UTF-8.
std::vector<Token> tokenizeUnfinished(std::string_view text);

/// The value of a `string` token. @throws QueryError on a wrong escape
std::string stringValue(const Token& token);
/// A name without its back quotes, from a `word`, `quotedName` or `parameter` (which also loses its `$`).
std::string nameValue(const Token& token);
/// The value of an `integer` token, with a minus before it when `negative`. @throws QueryError when it does not fit
std::int64_t integerValue(const Token& token, bool negative);
/// @throws QueryError when it does not fit
double floatValue(const Token& token);

}  // namespace tov::cypher
