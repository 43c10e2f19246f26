// The door through which hostile queries enter, for the fuzzer and for the test that replays its corpus.
#pragma once

#include <string_view>

namespace tov::fuzz {

/// Compiles the text as a query and, when it fails, renders the error. @returns whether it compiled
/// @throws whatever is no QueryError: that is a defect
bool compileQuery(std::string_view text);

}  // namespace tov::fuzz
