// Where the program speaks: standard output for results, standard error for everything else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tovholder/export.h"

namespace tov::program {

bool outputIsTerminal();
bool errorIsTerminal();

/// Whether what is written to a terminal may be coloured: not with the environment's NO_COLOR, nor on one that is dumb.
bool coloursAllowed();

/// Columns of the terminal on standard output, or 80 when it does not say.
std::size_t terminalWidth();

/// Box drawing within the terminal's width, plain ASCII of any width elsewhere.
TableStyle tableStyle();

/// Writes `tov: message` on standard error, after the results that came before it.
void complain(std::string_view message);

/// What `tov version` prints: Tovholder and the libraries it runs with.
std::string versionText();

}  // namespace tov::program
