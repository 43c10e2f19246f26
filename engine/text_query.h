// A full-text query as it is read: alternatives that must each be met, and what must not occur.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tov {

/// Words that stand together, or one word, or the beginning of one.
struct SoughtText {
  std::string text;
  bool isPrefix = false;  ///< the last word may go on
};

struct ParsedTextQuery {
  /// Of each clause one must be found.
  std::vector<std::vector<SoughtText>> clauses;
  std::vector<SoughtText> excluded;
};

/// Never fails: what has no meaning as an operator is text.
ParsedTextQuery parseTextQuery(std::string_view query);

}  // namespace tov
