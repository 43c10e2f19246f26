// Index entries on their way into runs.
#include "bulk_index.h"

#include "keys.h"
#include "value_order.h"

namespace tov {

void BulkIndexEntries::add(const IndexDescription& index, const Value& value, std::uint32_t row) {
  const std::size_t offset = bytes_.size();
  bytes_ += std::string_view(IndexPrefix(index.label, index.key));
  bytes_ += encodeOrdered(value);
  bytes_.append(sizeof(std::uint64_t), '\0');
  entries_.push_back({offset, static_cast<std::uint32_t>(bytes_.size() - offset), row});
}

void BulkIndexEntries::clear() {
  bytes_.clear();
  entries_.clear();
}

void BulkIndexes::take(BulkIndexEntries& entries, const std::vector<std::uint64_t>& nodes) {
  RunEntries run;
  for (const BulkIndexEntries::Entry& entry : entries.entries_) {
    if (nodes[entry.row] == kLeftOut) continue;
    char* key = entries.bytes_.data() + entry.offset;
    storeBigEndian(key + entry.length - sizeof(std::uint64_t), nodes[entry.row]);
    run.add({key, entry.length});
  }
  runs_.take(run);
}

}  // namespace tov
