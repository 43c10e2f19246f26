// Facts that an extractor from outside (a language model, a person) hands in for a record of the graph: kept beside it,
// checked against its lines, and written again whenever the record is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/read/record_lines.h"
#include "tovholder/database.h"

namespace tov::loaders {

/// The ledger's page for what an extractor says of a record, and the record that a page belongs to.
std::string outsidePage(std::string_view record, std::string_view extractor);
std::string recordOfPage(std::string_view page);

/// A record's own page and those of extractors from outside.
std::vector<std::string> pagesOfRecord(const Snapshot& graph, std::string_view record);

/// Takes out what extractors said of a record; what they handed in stays for the next time it is written.
void removeOutsideFacts(Transaction& transaction, std::string_view record);
/// Checks what extractors handed in for the record against its lines and writes what stands.
void writeOutsideFactsAgain(Transaction& transaction, const RecordLines& record);

/// One refusal: where in the object, and why.
struct Refused {
  std::string where;
  std::string reason;
};

/// Takes in one object in the shape of schema/facts.capnp; an earlier one of the same extractor for the record is kept
/// beside it unless `first`, which starts anew.
/// @returns how many facts were written
/// @throws UsageError when the object has not that shape, NotFoundError when no such record is in the graph
std::size_t takeInOutsideFacts(Transaction& transaction, const std::string& object, bool first,
                               std::vector<Refused>& refused);

}  // namespace tov::loaders
