// The seam between the road through the loader (`load.cpp`) and its last two stages: what a record's minutes say is
// extracted, resolved and written. Implemented in `loaders/write/`.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/layout/minutes.h"
#include "loaders/read/record_lines.h"
#include "tovholder/database.h"

namespace tov::loaders {

/// What the database holds of a record's name and bytes.
enum class Known {
  no,
  sameBytes,   ///< these bytes are in the graph, under this name or another
  otherBytes,  ///< another version of the record with this name is
};
Known knownRecord(const Snapshot& graph, const RecordLines& record);

/// What one record gave.
struct WrittenRecord {
  /// How many of each label and relationship type were read from this record.
  std::map<std::string, std::size_t> counts;
  std::vector<std::uint32_t> quotedLines;  ///< every line that a fact's quote touches, ascending
  std::chrono::nanoseconds resolving{};    ///< how long the search for who is who took
};

/// What each meeting of the record says, who is who within it settled. Needs no database; thread-safe.
std::vector<Facts> readFacts(const RecordLines& record, const LaidOut& laidOut);

/// Writes what the record says, its lines too; an earlier version under the same name is taken out first. Facts from
/// outside that were handed in for the record are checked against its lines again. Does not commit.
/// @param facts  one for each meeting of `laidOut`
WrittenRecord writeRecord(Transaction& transaction, const RecordLines& record, const LaidOut& laidOut,
                          const std::vector<Facts>& facts);
WrittenRecord writeRecord(Transaction& transaction, const RecordLines& record, const LaidOut& laidOut);

/// Writes facts that an extractor from outside read from a record of the graph; each is a meeting of it. A second
/// writing under the same extractor's name takes the place of the first. Does not commit.
WrittenRecord writeOutsideFacts(Transaction& transaction, const RecordLines& record, const std::string& extractor,
                                std::vector<Facts> facts);

/// Takes out what a record said, its lines too. Does not commit.
void removeRecord(Transaction& transaction, std::string_view document);

}  // namespace tov::loaders
