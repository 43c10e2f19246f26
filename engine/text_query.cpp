#include "text_query.h"

#include <algorithm>

namespace tov {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Takes one piece off the front: up to a blank, or up to the closing quotation mark.
std::string_view takePiece(std::string_view& rest, bool& isQuoted) {
  isQuoted = rest.front() == '"';
  if (isQuoted) rest.remove_prefix(1);
  const std::size_t end = isQuoted ? rest.find('"') : rest.find_first_of(std::string(kBlanks) + '"');
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), piece.size() + (isQuoted ? 1 : 0)));
  return piece;
}

}  // namespace

ParsedTextQuery parseTextQuery(std::string_view query) {
  ParsedTextQuery parsed;
  bool joinsLast = false;
  for (std::string_view rest = query;;) {
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(kBlanks)));
    if (rest.empty()) return parsed;
    const bool excludes = rest.front() == '-' && rest.size() > 1;
    if (excludes) rest.remove_prefix(1);
    if (rest.empty()) return parsed;
    bool isQuoted = false;
    std::string_view piece = takePiece(rest, isQuoted);
    if (piece == "OR" && !isQuoted && !excludes && !parsed.clauses.empty()) {
      joinsLast = true;
      continue;
    }
    const bool isPrefix = !isQuoted && piece.ends_with('*');
    if (isPrefix) piece.remove_suffix(1);
    SoughtText sought{std::string(piece), isPrefix};
    if (excludes) {
      parsed.excluded.push_back(std::move(sought));
    } else if (joinsLast) {
      parsed.clauses.back().push_back(std::move(sought));
    } else {
      parsed.clauses.push_back({std::move(sought)});
    }
    joinsLast = false;
  }
}

}  // namespace tov
