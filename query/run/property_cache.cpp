#include "query/run/property_cache.h"

namespace tov::query {

void PropertyCache::read(const Snapshot& view, KeyId key, std::span<const NodeId> ids, Value* out) {
  if (entries_.empty()) entries_.resize(kEntries);
  missing_.clear();
  places_.clear();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto id = static_cast<std::uint64_t>(ids[i]);
    const Entry& entry = entries_[id % kEntries];
    if (entry.id == id) {
      out[i] = entry.value;
      continue;
    }
    missing_.push_back(ids[i]);
    places_.push_back(i);
  }
  if (missing_.empty()) return;
  found_.assign(missing_.size(), Value());
  view.property(missing_, key, found_);
  for (std::size_t j = 0; j < missing_.size(); ++j) {
    Entry& entry = entries_[static_cast<std::uint64_t>(missing_[j]) % kEntries];
    entry.id = static_cast<std::uint64_t>(missing_[j]);
    entry.value = found_[j];
    out[places_[j]] = std::move(found_[j]);
  }
}

}  // namespace tov::query
