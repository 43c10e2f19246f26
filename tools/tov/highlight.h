// What each part of a Cypher text is, for colours while it is typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tov::program {

enum class TextStyle : unsigned char {
  plain,
  keyword,
  label,  ///< of a node, or a relationship's type
  property,
  function,  ///< or procedure
  string,
  number,
  parameter,
  comment,
  bracket,  ///< one of the pair at the cursor
};

/// The style of each byte of `line`. Text that is not Cypher yet, such as an open string, is styled as what it begins.
///
/// @param statement  lines of the same statement that were typed before
/// @param cursor     a byte of `line`: a bracket at it, or else before it, is marked together with its partner
std::vector<TextStyle> highlight(std::string_view statement, std::string_view line, std::optional<std::size_t> cursor);

/// What switches a terminal with ANSI colours to a style from the plain one; empty for plain.
std::string_view ansiStyle(TextStyle style);

}  // namespace tov::program
