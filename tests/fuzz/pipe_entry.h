// The door through which hostile requests enter, for the fuzzer and for the test that replays its corpus.
#pragma once

#include <string_view>

namespace tov::fuzz {

/// Holds a conversation of `tov pipe` over the bytes, one request a line. @returns whether any request was answered
/// without an error
/// @throws when a line is not answered by one line of JSON: that is a defect
bool converseOver(std::string_view bytes);

}  // namespace tov::fuzz
