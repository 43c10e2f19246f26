// The door through which hostile records enter, for the fuzzer and for the test that replays its corpus.
#pragma once

#include <string_view>

namespace tov::fuzz {

/// Takes the bytes along the loader's whole road: read, laid out, extracted, resolved, written; then takes it back.
/// @returns whether they made a record
/// @throws whatever is no clear refusal, or a quote that the record does not say: that is a defect
bool loadRecord(std::string_view bytes);

}  // namespace tov::fuzz
