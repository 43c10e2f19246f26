// A graph that is rewritten as a whole in each commit, so that a reader can tell whether it sees exactly one commit.
#pragma once

#include <array>
#include <stdexcept>
#include <string>

#include "tovholder/database.h"

namespace tov {

inline constexpr std::size_t kRoundNodes = 50;

inline Database makeRounds(const std::filesystem::path& folder, const Options& options) {
  Database database = Database::open(folder, options);
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("Ring");
  for (std::size_t i = 0; i < kRoundNodes; ++i) transaction.createNode(std::array{label}, {{"round", 0}});
  transaction.createIndex(label, transaction.key("round"));
  transaction.commit();
  return database;
}

/// Sets every node to the round, and adds one relationship to each, with a text so that files grow and are compacted.
inline void writeRound(Database& database, std::uint64_t round) {
  Transaction transaction = database.begin();
  const TypeId type = transaction.type("NEXT");
  const KeyId key = transaction.key("round");
  for (std::size_t i = 0; i < kRoundNodes; ++i) {
    transaction.setProperty(NodeId{i}, key, static_cast<std::int64_t>(round));
    transaction.createRelationship(NodeId{i}, type, NodeId{(i + 1) % kRoundNodes},
                                   {{"text", std::string(2000, static_cast<char>('a' + (round + i) % 26))}});
  }
  transaction.commit();
}

/// The round of a view. Throws when the view does not show exactly one round.
inline std::uint64_t wholeRound(const Snapshot& view) {
  const auto fail = [&](const std::string& what) {
    throw std::runtime_error("commit " + std::to_string(view.commit()) + " is not whole: " + what);
  };
  const KeyId key = view.key("round").value();
  const Value round = view.property(NodeId{0}, key);
  const auto rounds = static_cast<std::uint64_t>(round.asInteger());
  if (view.commit() != rounds + 1) fail("round " + std::to_string(rounds));
  for (std::size_t i = 0; i < kRoundNodes; ++i) {
    if (!(view.property(NodeId{i}, key) == round)) fail("node " + std::to_string(i) + " is of another round");
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      std::vector<Neighbour> steps;
      view.neighbours(NodeId{i}, {}, direction, steps);
      if (steps.size() != rounds) fail("node " + std::to_string(i) + " has " + std::to_string(steps.size()) + " steps");
    }
  }
  if (view.relationshipCount() != rounds * kRoundNodes) fail("the count of relationships");
  std::array<NodeId, kRoundNodes + 1> found;
  if (view.find(view.label("Ring").value(), key, round).next(found) != kRoundNodes) fail("the index");
  return rounds;
}

}  // namespace tov
