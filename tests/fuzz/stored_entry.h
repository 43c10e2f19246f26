// The door through which hostile stored bytes enter, for the fuzzer and for the test that replays its corpus.
#pragma once

#include <string_view>

namespace tov::fuzz {

/// Reads the bytes as each thing that the store may hold: records of nodes and relationships, adjacency lists.
/// @returns whether any of them could be read to its end
/// @throws whatever is no CorruptionError: that is a defect
bool readStored(std::string_view bytes);

}  // namespace tov::fuzz
