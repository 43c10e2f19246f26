// Errors with a place, and the search for what a misspelt name may have meant.
#include "query/cypher/errors.h"

#include <algorithm>

#include "tovholder/error.h"

namespace tov::cypher {

namespace {

constexpr std::size_t kLongestComparedName = 64;

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Edits (insert, delete, replace, swap neighbours) that turn one name into the other.
std::size_t editDistance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> beforeLast, last(right.size() + 1), current(right.size() + 1);
  for (std::size_t column = 0; column <= right.size(); ++column) last[column] = column;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    current[0] = row;
    for (std::size_t column = 1; column <= right.size(); ++column) {
      std::size_t replaced = last[column - 1] + (lower(left[row - 1]) == lower(right[column - 1]) ? 0 : 1);
      current[column] = std::min({replaced, last[column] + 1, current[column - 1] + 1});
      if (row > 1 && column > 1 && lower(left[row - 1]) == lower(right[column - 2]) &&
          lower(left[row - 2]) == lower(right[column - 1])) {
        current[column] = std::min(current[column], beforeLast[column - 2] + 1);
      }
    }
    beforeLast = last;
    last = current;
  }
  return last[right.size()];
}

}  // namespace

void failSyntax(std::string_view detail, Position position, const std::string& message, const std::string& hint) {
  throw QueryError(QueryError::Phase::compile, "SyntaxError", std::string(detail), message, hint, position.line,
                   position.column);
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
  if (name.empty() || name.size() > kLongestComparedName) return {};
  // One edit in a short name, two or three in a longer one; a name of one letter has no near ones but its other case.
  std::size_t best = name.size() < 2 ? 1 : std::min<std::size_t>(2 + name.size() / 6, 4);
  std::string nearest;
  for (const std::string& candidate : candidates) {
    if (candidate.empty() || candidate.size() > kLongestComparedName) continue;
    if (name.size() <= 3 && candidate.size() <= 2 && !equalsIgnoringCase(name, candidate)) continue;
    std::size_t distance = editDistance(name, candidate);
    if (distance < best && distance < std::max(name.size(), candidate.size())) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates) {
  std::string nearest = nearestName(name, candidates);
  return nearest.empty() ? std::string() : "did you mean `" + nearest + "`?";
}

bool equalsIgnoringCase(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace tov::cypher
