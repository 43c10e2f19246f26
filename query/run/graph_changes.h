// The changes that updating clauses make, one row at a time.
#pragma once

#include <unordered_set>
#include <vector>

#include "query/run/write_steps.h"

namespace tov::query {

/// Creates what the pattern says for one row and stores it in the row's slots.
void createPattern(Run& run, const NewPattern& pattern, Batch& rows, std::size_t row);

/// SET and REMOVE for one row.
void assign(Run& run, const std::vector<Assignment>& items, const Batch& rows, std::size_t row);

/// What one DELETE clause removes: gathered from all rows, then carried out at once.
class Deletion {
 public:
  Deletion(Run& run, bool detach) : run_(run), detach_(detach) {}
  /// A node, relationship, path or null. @throws QueryError for anything else
  void add(const Value& target);
  /// @throws QueryError ConstraintVerificationFailed when a node would leave relationships behind
  void carryOut();

 private:
  void removeNode(NodeId id);
  void removeRelationship(RelationshipId id);

  Run& run_;
  bool detach_;
  std::vector<NodeId> nodes_;
  std::vector<RelationshipId> relationships_;
  std::unordered_set<std::uint64_t> seenNodes_;
  std::unordered_set<std::uint64_t> seenRelationships_;
};

}  // namespace tov::query
