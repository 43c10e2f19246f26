// What people decided about identities (`tov review`): two spellings are one, or are to be kept apart. Kept in the
// database by names, not by nodes, so that a decision outlives reloading.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tovholder/database.h"

namespace tov::loaders {

/// One decision, as stored.
struct DecisionOfPeople {
  enum class Kind { merge, apart };
  Kind kind = Kind::merge;
  std::string label;  ///< of both: Person, Organisation, Forum, Initiative or Fund
  std::string left;   ///< a spelling
  std::string right;
};

/// All decisions of a database, read once.
class DecisionsOfPeople {
 public:
  explicit DecisionsOfPeople(const Snapshot& graph);

  bool anyApart(std::string_view label) const { return labelsApart_.contains(label); }
  bool apart(std::string_view label, std::string_view left, std::string_view right) const;
  bool merged(std::string_view label, std::string_view left, std::string_view right) const;
  /// The keys (`tightKey`) of the spellings that are one with this, by any chain of decisions.
  std::vector<std::string> partners(std::string_view label, std::string_view name) const;
  const std::vector<DecisionOfPeople>& all() const { return all_; }

  /// Stores a decision; one on the same pair before it is replaced.
  static void store(Transaction& transaction, const DecisionOfPeople& decision);
  /// @returns whether there was one on this pair
  static bool remove(Transaction& transaction, std::string_view label, std::string_view left, std::string_view right);

 private:
  using Pair = std::pair<std::string, std::string>;
  std::vector<DecisionOfPeople> all_;
  std::set<std::string, std::less<>> labelsApart_;
  std::map<std::string, std::set<Pair>, std::less<>> apart_;                                 ///< label -> ordered keys
  std::map<std::string, std::map<std::string, std::set<std::string>>, std::less<>> merged_;  ///< label -> key -> keys
};

}  // namespace tov::loaders
