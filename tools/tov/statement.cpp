#include "tools/tov/statement.h"

namespace tov::program {
namespace {

constexpr std::size_t kEnd = std::string_view::npos;

/// The position after a string or quoted name that starts at `start`; the end of the text when it is not closed.
std::size_t afterQuoted(std::string_view text, std::size_t start) {
  const char quote = text[start];
  for (std::size_t position = start + 1; position < text.size(); ++position) {
    if (text[position] == '\\' && quote != '`') {
      ++position;
    } else if (text[position] == quote) {
      return position + 1;
    }
  }
  return text.size();
}

/// The position after a comment that starts at `start`, or `start` when there is none.
std::size_t afterComment(std::string_view text, std::size_t start) {
  const std::string_view here = text.substr(start, 2);
  const std::size_t end = here == "//" ? text.find('\n', start) : here == "/*" ? text.find("*/", start + 2) : start;
  if (end == kEnd) return text.size();
  return here == "/*" ? end + 2 : end;
}

}  // namespace

Statements splitStatements(std::string_view text) {
  Statements statements;
  std::size_t start = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const char character = text[position];
    if (character == '\'' || character == '"' || character == '`') {
      position = afterQuoted(text, position);
    } else if (const std::size_t after = afterComment(text, position); after != position) {
      position = after;
    } else if (character == ';') {
      const std::string_view statement = text.substr(start, position - start);
      if (!isBlank(statement)) statements.complete.push_back(statement);
      start = ++position;
    } else {
      ++position;
    }
  }
  statements.rest = text.substr(start);
  return statements;
}

bool isBlank(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    if (text[position] == ' ' || (text[position] >= '\t' && text[position] <= '\r')) {
      ++position;
    } else if (const std::size_t after = afterComment(text, position); after != position) {
      position = after;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace tov::program
