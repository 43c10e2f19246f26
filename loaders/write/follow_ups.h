// Items that continue earlier items: the same case, or a cited meeting whose item was about the same initiative.
#pragma once

#include <string>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/lexicon/lexicon.h"
#include "loaders/write/ledger.h"

namespace tov::loaders {

/// An item as it was written.
struct WrittenItem {
  NodeId node{};
  std::string caseNumber;
  bool administrative = false;  ///< participants, any other business: no matter of its own
  Evidence heading;
  Map provenance;  ///< of the heading
};

/// Participants, approval of the agenda, any other business: an item without a matter of its own.
bool isAdministrative(std::string_view title, const Lexicon& lexicon);

/// Relates a meeting's items to earlier ones, and later ones to them: what comes out does not depend on which record
/// came first.
void writeFollowUps(Transaction& transaction, Ledger& ledger, const std::vector<WrittenItem>& items, NodeId meeting,
                    Date date, const Lexicon& lexicon);

}  // namespace tov::loaders
