// The fixed words of openCypher, for completion and for colours while typing.
#pragma once

#include <span>
#include <string_view>

namespace tov::program {

/// Keywords in capitals, ascending.
std::span<const std::string_view> cypherKeywords();

/// Whether a word is a keyword, in any case.
bool isCypherKeyword(std::string_view word);

/// Whether two ASCII texts are the same but for case; other letters are compared as they are.
bool sameIgnoringCase(std::string_view left, std::string_view right);

}  // namespace tov::program
