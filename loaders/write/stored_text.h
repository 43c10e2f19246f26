// The lines of each record as they were read, kept beside the graph: what a quote is checked against, and what a record
// is read from again when someone is to be forgotten.
#pragma once

#include <optional>
#include <string_view>

#include "loaders/read/record_lines.h"
#include "tovholder/database.h"

namespace tov::loaders {

void storeText(Transaction& transaction, const RecordLines& record);
void removeText(Transaction& transaction, std::string_view document);
/// Nothing when no such record is in the graph. @throws CorruptionError
std::optional<RecordLines> storedText(const Snapshot& graph, std::string_view document);
/// The names of all records, ascending.
std::vector<std::string> namesOfRecords(const Snapshot& graph);

}  // namespace tov::loaders
