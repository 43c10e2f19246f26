// People's hand in who is who: pairs of names that may be one, and decisions about them that outlive reloading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// Two names that may be one person's, body's or initiative's, and why nobody joined them.
struct UncertainPair {
  std::string label;  ///< Person, Organisation, Forum, Initiative or Fund
  std::string left;
  std::string right;
  std::string reason;
  double confidence = 0;  ///< that they are one, 0 to 1
  std::string source;     ///< the record in which `left` was read
  std::int64_t line = 0;
  std::string quote;
};

/// Pairs that wait for a person, the likeliest first. What was decided, or has become one since, is not among them.
std::vector<UncertainPair> uncertainPairs(const Snapshot& graph);

/// What a person decided about two spellings.
struct IdentityDecision {
  enum class Kind {
    merge,  ///< they are one
    apart,  ///< they are two: taken apart if they were one, and never joined again
  };
  Kind kind = Kind::merge;
  std::string label;
  std::string left;
  std::string right;
};

/// All decisions, by label and names.
std::vector<IdentityDecision> identityDecisions(const Snapshot& graph);

/// The label under which both names are known in the graph. @throws NotFoundError when there is none, UsageError when
/// there are several
std::string labelOfNames(const Snapshot& graph, std::string_view left, std::string_view right);

/// Whether two names lead to one node now.
bool areOne(const Snapshot& graph, std::string_view label, std::string_view left, std::string_view right);

/// Stores a decision and reads the records anew that name either, all in one transaction. A decision on the same pair
/// before it is replaced. Names need not be in the graph: the decision then waits for them.
/// @returns the names of the records that were read anew
/// @throws UsageError when the two are the same spelling or the label is none of the five
std::vector<std::string> decideIdentity(Database& database, const IdentityDecision& decision);

/// Takes a decision on a pair back, whichever it was, and reads the records anew.
/// @throws NotFoundError when there is no such decision
std::vector<std::string> undoIdentity(Database& database, std::string_view label, std::string_view left,
                                      std::string_view right);

}  // namespace tov
