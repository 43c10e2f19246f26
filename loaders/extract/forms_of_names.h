// Forms in which records write names: with a form of address, by initials, the surname in capitals.
#pragma once

#include <string_view>

#include "loaders/lexicon/lexicon.h"

namespace tov::loaders {

/// The bytes of the forms of address at the front, with the blank after them ("Prof. Dr Mona Bak" -> "Prof. Dr ").
std::size_t addressLength(std::string_view text, const Lexicon& lexicon);

/// "AB", "MWh" for Anna Bell, Mary Whitworth: two capitals or more that the name has in the same order, from its first
/// on.
bool areInitials(std::string_view seen, std::string_view name);

}  // namespace tov::loaders
