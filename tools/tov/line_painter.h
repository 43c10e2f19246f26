// Paints a line that stands on the terminal already in colours, without moving a character of it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "tools/tov/highlight.h"

namespace tov::program {

/// A line of input as the editor laid it out: after the prompt, broken where the terminal ends.
struct ShownLine {
  std::wstring_view text;
  std::size_t cursor = 0;       ///< the character before which it stands
  std::size_t promptWidth = 0;  ///< columns
  std::size_t columns = 0;      ///< of the terminal
  std::size_t rows = 0;         ///< of the terminal
};

/// What to send to the terminal, whose cursor stands where the line's is, so that the same characters stand there in
/// their styles and the cursor where it was. Empty when the line cannot be painted without risk: it has characters that
/// the editor shows in its own way or that take no column, or it does not fit the screen.
///
/// @param styles  one for each character
std::string painted(const ShownLine& line, std::span<const TextStyle> styles);

}  // namespace tov::program
