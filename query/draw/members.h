// Who sits on a forum, by organisation and post, from when until when.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "query/draw/filter.h"
#include "query/draw/style.h"
#include "tovholder/export.h"

namespace tov::drawing {

struct Seat {
  std::string name;
  std::string post;                 ///< at the organisation; may be empty
  std::set<std::string> positions;  ///< chair, co-chair, secretariat, …
  std::string first, last;          ///< ISO days on which the seat is known; may be empty
  std::string tooltip;
};

/// Those of one organisation.
struct Delegation {
  std::string organisation;  ///< empty for those of whom none is known
  std::string kind;          ///< of the organisation
  std::vector<Seat> seats;   ///< who chairs first, then by name
};

struct Membership {
  std::string forum;
  std::string subtitle;
  std::vector<Delegation> delegations;  ///< by kind, the kind with most seats first, then by name
  std::size_t leftOut = 0;              ///< seats
};

/// @throws NotFoundError for an unknown forum and for one that nobody is known to sit on
Membership members(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                   const Vocabulary& words);

std::string writeMembers(const Membership& membership, const Vocabulary& words);
std::string leftOutOf(const Membership& membership, const Vocabulary& words);

}  // namespace tov::drawing
