// Turns of a random database, and what must hold after any of them.
#include "turns.h"

#include <stdexcept>

namespace tov::soak {
namespace {

constexpr const char* kTurnBlob = "turn";

}  // namespace

std::mt19937 randomOf(std::uint32_t seed, std::uint64_t turn, std::uint32_t use) {
  std::seed_seq sequence{seed, static_cast<std::uint32_t>(turn), static_cast<std::uint32_t>(turn >> 32), use};
  return std::mt19937(sequence);
}

void takeTurn(std::uint32_t seed, Position& position, Transaction* transaction) {
  ++position.turn;
  std::mt19937 random = randomOf(seed, position.turn, 0);
  RandomChanges changes(random);
  changes.make(1 + changes.pick(12), position.model, transaction);
  const std::string text = std::to_string(position.turn);
  position.model.blobs[kTurnBlob] = text;
  if (transaction != nullptr) transaction->putBlob(kTurnBlob, text);
}

std::uint64_t turnIn(const Snapshot& view) {
  const std::optional<std::string> turn = view.blob(kTurnBlob);
  return turn ? std::stoull(*turn) : 0;
}

Options optionsOf(std::uint32_t seed) {
  Options options;
  options.durability = seed % 2 == 0 ? Durability::synced : Durability::buffered;
  options.memoryLimit = std::size_t{8} << 20;  // write buffers of 1 MiB
  options.blockCacheBytes = std::size_t{1} << 20;
  return options;
}

std::uint64_t requireWhole(const Database& database, std::uint32_t seed, Position& position,
                           std::uint64_t acknowledged) {
  const Snapshot view = database.snapshot();
  const std::uint64_t found = turnIn(view);
  if (found < acknowledged) {
    throw std::logic_error("commit " + std::to_string(acknowledged) + " was acknowledged, and commit " +
                           std::to_string(found) + " is the last one there");
  }
  // One more may have been written before it could be told.
  if (found > acknowledged + 1) throw std::logic_error("there are more commits than were made");
  while (position.turn < found) takeTurn(seed, position, nullptr);
  compareWithModel(view, position.model);
  const std::vector<std::string> broken = database.check();
  if (!broken.empty()) throw std::logic_error("a broken invariant: " + broken.front());
  return found;
}

}  // namespace tov::soak
