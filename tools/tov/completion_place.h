// Where the cursor stands within a query that is still being typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/cypher/token.h"

namespace tov::program {

/// What is around the end of a text, where the cursor is.
class Place {
 public:
  /// @param text  views what must outlive this
  explicit Place(std::string_view text);

  /// Of the string that is open, or 0.
  char quote() const { return quote_; }
  /// Where the content of that string starts.
  std::size_t afterQuote() const { return afterQuote_; }
  /// Nothing can be completed in a comment or in a name in back quotes.
  bool inComment() const { return inComment_; }
  /// Where the word before the cursor starts; the end of the text when there is none.
  std::size_t word() const { return word_; }

  /// The sign before the word or 0, also when a word stands there; `$` of a parameter.
  char signBefore() const;
  /// The innermost bracket that is open, or 0, and whether a colon stands between it and the word.
  char bracket() const { return open_.empty() ? 0 : tokens_[open_.back()].text.front(); }
  bool colonInBracket() const;
  /// A bracket that holds a query rather than a map: `EXISTS {`.
  bool inSubquery() const;

  /// The labels or types that the statement gives to what the word is a property of: of `p` in `(p:Person) … p.`, and
  /// of the pattern around in `(:Person {`. Empty when it gives none.
  std::vector<std::string> labelsOfOwner() const;
  /// The name before the dot before the word, when there is one.
  std::string_view beforeDot() const;
  /// The procedure whose columns come next: `CALL name(…) YIELD` with commas after it; empty when none do.
  std::string yieldingProcedure() const;
  /// Names that the statement gave to something.
  std::vector<std::string> variables() const;

 private:
  bool isSymbol(std::size_t index, std::string_view symbol) const;
  bool isWord(std::size_t index, std::string_view word) const;
  std::vector<std::string> labelsAt(std::size_t colon) const;

  std::string_view text_;
  std::vector<cypher::Token> tokens_;  ///< before the word
  std::vector<std::size_t> open_;      ///< brackets without a partner, outermost first
  std::size_t word_ = 0;
  std::size_t afterQuote_ = 0;
  char quote_ = 0;
  bool inComment_ = false;
  bool parameter_ = false;
};

bool isWordCharacter(char character);

}  // namespace tov::program
