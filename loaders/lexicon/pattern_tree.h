// An RE2 pattern as a tree: as much of its syntax as the lexicon uses, to tell what its matches have in common.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

/// How a blank of a data file's pattern is written for RE2.
constexpr std::string_view kBlanks = "[\\s\\x{A0}]+";

/// What one character of a match may be: these of ASCII, or any other one.
struct CharacterSet {
  std::bitset<128> ascii;
  bool beyondAscii = false;
};

struct PatternNode {
  enum class Kind {
    empty,      ///< matches the empty text
    assertion,  ///< an edge of words or of the text: no characters, but not everywhere
    character,  ///< one of `set`
    blanks,     ///< white space, one character or more
    sequence,   ///< all parts
    choice,     ///< one part
    repeat,     ///< the only part, `least` times or more
  };
  Kind kind = Kind::empty;
  CharacterSet set{};
  std::u32string members{};  ///< of a character: all that it may be, but for case; empty when they are many
  bool folds = false;        ///< of a character: in any case
  std::vector<PatternNode> parts{};
  std::size_t least = 0;
  std::optional<std::size_t> most{};
};

/// The tree of a pattern that is read without regard to case but for its parts in (?-i:...); nothing when it uses what
/// is not known here.
std::optional<PatternNode> patternTree(std::string_view pattern);

}  // namespace tov::loaders
