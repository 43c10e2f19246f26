// A database that is changed in turns: one random commit a turn, which depends on the seed and the turn alone, so that
// the graph after any number of turns can be worked out without the database.
#pragma once

#include <cstdint>

#include "tests/engine/model.h"

namespace tov::soak {

/// The model and the number of commits that led to it.
struct Position {
  Model model;
  std::uint64_t turn = 0;
};

/// Random numbers that depend on nothing but these; `use` keeps apart what they are for.
std::mt19937 randomOf(std::uint32_t seed, std::uint64_t turn, std::uint32_t use);

/// Makes the changes of the turn that follows; without a transaction, of the model alone. Does not commit.
void takeTurn(std::uint32_t seed, Position& position, Transaction* transaction);

/// The turn that a database shows.
std::uint64_t turnIn(const Snapshot& view);

/// Little memory, so that files are written and compacted all the time.
Options optionsOf(std::uint32_t seed);

/// Takes the position to the turn that the database shows and compares the two.
/// @returns that turn
/// @throws std::logic_error when an acknowledged turn is missing, a turn is there in part, or an invariant is broken
std::uint64_t requireWhole(const Database& database, std::uint32_t seed, Position& position,
                           std::uint64_t acknowledged);

}  // namespace tov::soak
