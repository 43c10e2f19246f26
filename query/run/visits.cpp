#include "query/run/visits.h"

namespace tov::query {

void Visits::begin(std::uint32_t idBound) {
  for (std::uint32_t node : touched_) words_[node] = 0;
  touched_.clear();
  visits_.clear();
  dense_ = idBound != 0;
  if (words_.size() < idBound) words_.resize(idBound);
}

std::optional<Visit> Visits::mark(NodeId node, Visit visit) {
  const auto id = static_cast<std::uint64_t>(node);
  if (!dense_ || id >= words_.size()) {
    const auto [found, isNew] = visits_.try_emplace(id, visit);
    return isNew ? std::nullopt : std::optional(found->second);
  }
  // The branch is stored plus one, so that a reached node is never 0.
  std::uint32_t& word = words_[id];
  if (word == 0) {
    word = (visit.branch + 1) << 2 | static_cast<std::uint32_t>(visit.distance & 3);
    touched_.push_back(static_cast<std::uint32_t>(id));
    return std::nullopt;
  }
  const std::uint64_t behind = (visit.distance - (word & 3)) & 3;
  return Visit{(word >> 2) - 1, visit.distance >= behind ? visit.distance - behind : 0};
}

}  // namespace tov::query
