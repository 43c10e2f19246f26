// Personal identity numbers, e-mail addresses and telephone numbers are masked in a record's lines before any later
// stage sees them, so that neither quotes nor texts nor indexes can hold them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// What stands in place of each letter and digit that was masked: a full block, U+2588.
inline constexpr std::string_view kMask = "\xE2\x96\x88";

/// How much was masked.
struct MaskCounts {
  std::size_t identityNumbers = 0;
  std::size_t contacts = 0;  ///< e-mail addresses and telephone numbers
  std::size_t names = 0;     ///< of people who are to be forgotten
};

/// Masks identity numbers and, unless `keepContacts`, contacts in all lines and in the record's name. The rules are
/// data: `loaders/lexicon/private.txt`. Signs between digits stay, so that the text keeps its look. Thread-safe.
MaskCounts maskNumbers(RecordLines& record, bool keepContacts);

/// The same for one text. @param counts  is added to
std::string maskNumbers(std::string_view text, bool keepContacts, MaskCounts& counts);

/// Letters and digits of a text as masks; other signs stay.
std::string masked(std::string_view text);

inline bool holdsMask(std::string_view text) {
  return text.find(kMask) != std::string_view::npos;
}

}  // namespace tov::loaders
