// Query text as people type it: several statements, each ended by a semicolon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tov::program {

/// Text cut at semicolons.
struct Statements {
  std::vector<std::string_view> complete;  ///< without their semicolons; none is blank
  std::string_view rest;                   ///< what follows the last semicolon
};

/// Cuts at semicolons that stand outside strings, quoted names and comments. Views into `text`.
Statements splitStatements(std::string_view text);

/// True when nothing but blanks and comments is there.
bool isBlank(std::string_view text);

}  // namespace tov::program
