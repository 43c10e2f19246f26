#include "tools/tov/cypher_words.h"

#include <algorithm>

namespace tov::program {
namespace {

constexpr std::string_view kKeywords[] = {
    "ALL",    "AND",     "ANY",     "AS",         "ASC",    "ASCENDING", "BY",    "CALL",     "CASE",    "CONTAINS",
    "CREATE", "DELETE",  "DESC",    "DESCENDING", "DETACH", "DISTINCT",  "DROP",  "EACH",     "ELSE",    "END",
    "ENDS",   "EXISTS",  "EXPLAIN", "FALSE",      "FOR",    "FULLTEXT",  "IF",    "IN",       "INDEX",   "IS",
    "LIMIT",  "MATCH",   "MERGE",   "NONE",       "NOT",    "NULL",      "ON",    "OPTIONAL", "OPTIONS", "OR",
    "ORDER",  "PROFILE", "REMOVE",  "RETURN",     "SET",    "SINGLE",    "SKIP",  "STARTS",   "THEN",    "TRUE",
    "UNION",  "UNWIND",  "WHEN",    "WHERE",      "WITH",   "XOR",       "YIELD",
};

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
}

}  // namespace

std::span<const std::string_view> cypherKeywords() {
  return kKeywords;
}

bool isCypherKeyword(std::string_view word) {
  return std::ranges::any_of(kKeywords, [&](std::string_view keyword) { return sameIgnoringCase(keyword, word); });
}

bool sameIgnoringCase(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

}  // namespace tov::program
