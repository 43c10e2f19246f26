// Long output one screen at a time.
#pragma once

#include <iosfwd>
#include <string>

namespace tov::program {

/// Shows a text on standard output: through the pager (PAGER, or less) when it is longer than the terminal is high and
/// `allowed`, as it is otherwise and where standard output is no terminal.
void showPaged(const std::string& text, bool allowed);

}  // namespace tov::program
