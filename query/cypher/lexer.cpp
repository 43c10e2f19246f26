// Text to tokens. Names follow the Unicode identifier properties; columns count code points.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "query/cypher/errors.h"
#include "query/cypher/token.h"
#include "tovholder/error.h"

namespace tov::cypher {

namespace {

bool isDigit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}
bool isNameStart(char32_t letter) {
  return u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_ID_START) ||
         u_charType(static_cast<UChar32>(letter)) == U_CONNECTOR_PUNCTUATION;
}
/// `$` is left out although it is a currency sign: it announces a parameter.
bool isNamePart(char32_t letter) {
  return letter != '$' && (u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_ID_CONTINUE) ||
                           u_charType(static_cast<UChar32>(letter)) == U_CURRENCY_SYMBOL);
}
bool isSpace(char32_t letter) {
  constexpr char32_t kByteOrderMark = 0xFEFF;
  return u_isUWhiteSpace(static_cast<UChar32>(letter)) || (letter >= 0x1C && letter <= 0x1F) ||
         letter == kByteOrderMark;
}

// Longest first, so that `<=` is not read as `<` and `=`. Arrows are read sign by sign: in `a<-1` they are none.
constexpr std::array<std::string_view, 8> kLongSymbols = {"..", "<>", "<=", ">=", "+=", "=~", "!=", "=="};
constexpr std::string_view kShortSymbols = "()[]{},.:;|+-*/%^=<>&!";

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    if (text_.size() > kMaximumTextBytes) {
      failSyntax("UnexpectedSyntax", here_,
                 "the query has " + std::to_string(text_.size()) + " bytes; at most " +
                     std::to_string(kMaximumTextBytes) + " are read",
                 "pass large data as parameters");
    }
    tokens_.reserve(text_.size() / 4 + 1);
    while (skipSpace()) readToken();
    tokens_.push_back({TokenKind::end, here_, text_.substr(text_.size()), 0});
    return std::move(tokens_);
  }

  std::vector<Token> runUnfinished() {
    while (!atEnd()) {
      std::optional<Position> start;
      try {
        if (!skipSpace()) break;
        start = here_;
        readToken();
      } catch (const QueryError&) {
        if (!start || start->offset == here_.offset) {
          skipByte();
        } else if (atEnd()) {
          const char first = text_[start->offset];
          add(first == '$' ? TokenKind::parameter : first == '`' ? TokenKind::quotedName : TokenKind::string, *start);
        }
      }
    }
    return std::move(tokens_);
  }

 private:
  void skipByte() {
    if (atEnd()) return;
    ++here_.offset;
    ++here_.column;
  }

  bool atEnd() const { return here_.offset >= text_.size(); }
  char peekByte(std::size_t ahead = 0) const {
    return here_.offset + ahead < text_.size() ? text_[here_.offset + ahead] : '\0';
  }

  /// The code point at the current place; throws when the bytes there are not UTF-8.
  char32_t peek() const {
    if (atEnd()) return 0;
    auto next = static_cast<std::int32_t>(here_.offset);
    UChar32 letter = 0;
    U8_NEXT(text_.data(), next, static_cast<std::int32_t>(text_.size()), letter);
    if (letter < 0) failSyntax("InvalidUnicodeCharacter", here_, "the query is not valid UTF-8 here");
    return static_cast<char32_t>(letter);
  }

  void advance() {
    char32_t letter = peek();
    here_.offset += static_cast<std::uint32_t>(U8_LENGTH(static_cast<UChar32>(letter)));
    if (letter == '\n') {
      ++here_.line;
      here_.column = 1;
    } else {
      ++here_.column;
    }
  }
  void advance(std::size_t count) {
    for (std::size_t step = 0; step < count; ++step) advance();
  }

  /// False at the end of the text.
  bool skipSpace() {
    while (!atEnd()) {
      if (peekByte() == '/' && peekByte(1) == '/') {
        while (!atEnd() && peekByte() != '\n') advance();
      } else if (peekByte() == '/' && peekByte(1) == '*') {
        skipBlockComment();
      } else if (isSpace(peek())) {
        advance();
      } else {
        return true;
      }
    }
    return false;
  }

  void skipBlockComment() {
    Position start = here_;
    advance(2);
    while (peekByte() != '*' || peekByte(1) != '/') {
      if (atEnd()) failSyntax("UnexpectedSyntax", start, "this comment is never closed", "close it with */");
      advance();
    }
    advance(2);
  }

  void add(TokenKind kind, Position start) {
    tokens_.push_back({kind, start, text_.substr(start.offset, here_.offset - start.offset), 0});
  }

  void readToken() {
    Position start = here_;
    char first = peekByte();
    if (isDigit(first) || (first == '.' && isDigit(peekByte(1)))) return readNumber();
    if (first == '\'' || first == '"') return readQuoted(first, TokenKind::string, "string");
    if (first == '`') return readQuoted('`', TokenKind::quotedName, "quoted name");
    if (first == '$') return readParameter();
    for (std::string_view symbol : kLongSymbols) {
      if (text_.substr(start.offset, symbol.size()) == symbol) {
        advance(symbol.size());
        return add(TokenKind::symbol, start);
      }
    }
    if (kShortSymbols.find(first) != std::string_view::npos) {
      advance();
      add(TokenKind::symbol, start);
      return pairBracket(first);
    }
    char32_t letter = peek();
    if (!isNameStart(letter)) failCharacter(letter);
    readName();
    add(TokenKind::word, start);
  }

  void readName() {
    while (!atEnd() && isNamePart(peek())) advance();
  }

  void readQuoted(char quote, TokenKind kind, const char* what) {
    Position start = here_;
    advance();
    while (true) {
      if (atEnd()) {
        failSyntax("UnexpectedSyntax", start, std::string("this ") + what + " is never closed",
                   std::string("close it with ") + quote);
      }
      char letter = peekByte();
      advance();
      if (letter == quote && quote == '`' && peekByte() == '`') {
        advance();
      } else if (letter == quote) {
        break;
      } else if (letter == '\\' && quote != '`' && !atEnd()) {
        advance();
      }
    }
    add(kind, start);
  }

  void readParameter() {
    Position start = here_;
    advance();
    if (peekByte() == '`') {
      std::size_t count = tokens_.size();
      readQuoted('`', TokenKind::quotedName, "quoted name");
      tokens_.resize(count);
    } else if (!atEnd() && isNamePart(peek())) {
      readName();
    } else {
      failSyntax("UnexpectedSyntax", start, "a parameter's name is missing after `$`", "write $name or $1");
    }
    add(TokenKind::parameter, start);
  }

  void skipDigits() {
    while (isDigit(peekByte())) advance();
  }

  void readNumber() {
    Position start = here_;
    TokenKind kind = TokenKind::integer;
    if (peekByte() == '0' && std::string_view("xXoO").find(peekByte(1)) != std::string_view::npos && peekByte(1)) {
      advance(2);
      while (!atEnd() && isNamePart(peek())) advance();
      return add(TokenKind::integer, start);
    }
    skipDigits();
    if (peekByte() == '.' && isDigit(peekByte(1))) {
      kind = TokenKind::floating;
      advance();
      skipDigits();
    }
    if (peekByte() == 'e' || peekByte() == 'E') {
      std::size_t sign = peekByte(1) == '-' || peekByte(1) == '+' ? 1 : 0;
      if (isDigit(peekByte(1 + sign))) {
        kind = TokenKind::floating;
        advance(1 + sign);
        skipDigits();
      }
    }
    if (!atEnd() && isNamePart(peek())) {
      kind = TokenKind::badNumber;
      readName();
    }
    add(kind, start);
  }

  [[noreturn]] void failCharacter(char32_t letter) const {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(letter));
    std::string shown =
        letter >= 0x20 && letter != 0x7F
            ? " (`" +
                  std::string(
                      text_.substr(here_.offset, static_cast<std::size_t>(U8_LENGTH(static_cast<UChar32>(letter))))) +
                  "`)"
            : std::string();
    std::string hint;
    if (letter < 0x80)
      failSyntax("UnexpectedSyntax", here_, std::string("no Cypher has the character ") + code.data() + shown);
    if (u_charType(static_cast<UChar32>(letter)) == U_DASH_PUNCTUATION || letter == 0x2212) hint = "write a plain `-`";
    if (letter == 0x2018 || letter == 0x2019 || letter == 0x201C || letter == 0x201D) hint = "write a plain quote";
    failSyntax("InvalidUnicodeCharacter", here_,
               std::string("the character ") + code.data() + shown + " stands for nothing in Cypher", hint);
  }

  void pairBracket(char bracket) {
    std::size_t index = tokens_.size() - 1;
    if (bracket == '(' || bracket == '[' || bracket == '{') return open_.push_back(index);
    if ((bracket != ')' && bracket != ']' && bracket != '}') || open_.empty()) return;
    char opener = tokens_[open_.back()].text.front();
    bool matches =
        (opener == '(' && bracket == ')') || (opener == '[' && bracket == ']') || (opener == '{' && bracket == '}');
    // A bracket that closes another kind is left alone: the parser will stop at it and name the open one.
    if (!matches) return;
    tokens_[open_.back()].partner = index;
    tokens_[index].partner = open_.back();
    open_.pop_back();
  }

  std::string_view text_;
  Position here_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> open_;  // brackets not yet closed
};

void appendUtf8(std::string& out, char32_t letter) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, letter);
  out.append(bytes.data(), length);
}

int hexDigit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

/// Reads the content of a string token, replacing escapes.
class Unescaper {
 public:
  explicit Unescaper(const Token& token) : token_(token), text_(token.text.substr(1, token.text.size() - 2)) {}

  std::string run() {
    std::string out;
    out.reserve(text_.size());
    while (at_ < text_.size()) {
      char letter = text_[at_];
      if (letter != '\\') {
        out.push_back(letter);
        ++at_;
        continue;
      }
      escape(out);
    }
    return out;
  }

 private:
  void escape(std::string& out) {
    static constexpr std::string_view kLetters = "bfnrtBFNRT\\'\"`/";
    static constexpr std::string_view kMeanings = "\b\f\n\r\t\b\f\n\r\t\\'\"`/";
    char letter = text_[at_ + 1];
    if (std::size_t known = kLetters.find(letter); known != std::string_view::npos) {
      out.push_back(kMeanings[known]);
      at_ += 2;
    } else if (letter == 'u' || letter == 'U') {
      appendUtf8(out, unicodeEscape());
    } else {
      failSyntax("UnexpectedSyntax", place(), std::string("`\\") + letter + "` is no escape in a string",
                 "write \\\\ for a backslash");
    }
  }

  char32_t unicodeEscape() {
    std::size_t start = at_;
    char32_t letter = hexNumber();
    if (letter >= 0xD800 && letter <= 0xDBFF && text_.substr(at_, 2) == "\\u") {
      char32_t low = hexNumber();
      if (low >= 0xDC00 && low <= 0xDFFF) return 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
      at_ = start;
      failLiteral();
    }
    if (letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF)) {
      at_ = start;
      failLiteral();
    }
    return letter;
  }

  /// `\uXXXX` or `\UXXXXXXXX`
  char32_t hexNumber() {
    std::size_t digits = text_[at_ + 1] == 'u' ? 4 : 8;
    char32_t number = 0;
    for (std::size_t index = 0; index < digits; ++index) {
      std::size_t place = at_ + 2 + index;
      int digit = place < text_.size() ? hexDigit(text_[place]) : -1;
      if (digit < 0) failLiteral();
      number = number * 16 + static_cast<char32_t>(digit);
    }
    at_ += 2 + digits;
    return number;
  }

  [[noreturn]] void failLiteral() const {
    failSyntax("InvalidUnicodeLiteral", place(), "this is no Unicode escape",
               "write \\u and four hexadecimal digits, or \\U and eight, naming a character");
  }

  /// Where the escape stands in the query.
  Position place() const {
    Position position = token_.position;
    ++position.column;
    for (char letter : text_.substr(0, at_)) {
      if (letter == '\n') {
        ++position.line;
        position.column = 1;
      } else if (!U8_IS_TRAIL(letter)) {
        ++position.column;
      }
    }
    return position;
  }

  const Token& token_;
  std::string_view text_;
  std::size_t at_ = 0;
};

[[noreturn]] void failNumber(const Token& token, const std::string& hint) {
  failSyntax("InvalidNumberLiteral", token.position, "`" + std::string(token.text.substr(0, 60)) + "` is no number",
             hint);
}

/// Whether a float that has no double is too large rather than too close to zero.
bool exceedsOne(std::string_view text) {
  std::size_t mark = std::min(text.find_first_of("eE"), text.size());
  if (mark < text.size() && text[mark + 1] == '-') return false;
  std::string_view whole = text.substr(0, std::min(text.find('.'), mark));
  return whole.find_first_not_of('0') != std::string_view::npos || mark < text.size();
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Lexer(text).run();
}

std::vector<Token> tokenizeUnfinished(std::string_view text) {
  return Lexer(text).runUnfinished();
}

std::string stringValue(const Token& token) {
  return Unescaper(token).run();
}

std::string nameValue(const Token& token) {
  std::string_view text = token.text;
  if (token.kind == TokenKind::parameter) text.remove_prefix(1);
  if (text.empty() || text.front() != '`') return std::string(text);
  std::string name;
  for (std::size_t index = 1; index + 1 < text.size(); ++index) {
    name.push_back(text[index]);
    if (text[index] == '`') ++index;  // a doubled back quote stands for one
  }
  return name;
}

std::int64_t integerValue(const Token& token, bool negative) {
  std::string_view digits = token.text;
  int base = 10;
  if (digits.size() >= 2 && digits[0] == '0') {
    if (digits[1] == 'x' || digits[1] == 'X') base = 16;
    if (digits[1] == 'o' || digits[1] == 'O') base = 8;
    if (base == 10) failNumber(token, "leave out the leading zero, or write 0o for an octal number");
    digits.remove_prefix(2);
  }
  std::uint64_t number = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (digits.empty() || end != digits.data() + digits.size()) {
    failNumber(token, base == 16  ? "a hexadecimal number is 0x and the digits 0 to 9 and a to f"
                      : base == 8 ? "an octal number is 0o and the digits 0 to 7"
                                  : "");
  }
  std::uint64_t limit = (std::uint64_t{1} << 63) - (negative ? 0 : 1);
  if (error != std::errc() || number > limit) {
    failSyntax("IntegerOverflow", token.position,
               "the integer `" + std::string(negative ? "-" : "") + std::string(token.text.substr(0, 60)) +
                   "` does not fit in 64 bits",
               "write it as a float, e.g. with .0 at its end, or as a string");
  }
  return negative ? static_cast<std::int64_t>(~number + 1) : static_cast<std::int64_t>(number);
}

double floatValue(const Token& token) {
  double number = 0;
  auto [end, error] = std::from_chars(token.text.data(), token.text.data() + token.text.size(), number);
  if (error == std::errc::result_out_of_range && exceedsOne(token.text)) {
    failSyntax("FloatingPointOverflow", token.position,
               "the float `" + std::string(token.text.substr(0, 60)) + "` is too large");
  }
  return number;
}

}  // namespace tov::cypher
