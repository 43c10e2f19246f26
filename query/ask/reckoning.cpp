#include "query/ask/reckoning.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tov::asking {
namespace {

constexpr std::size_t kBatch = 512;

std::optional<Date> newest(const Snapshot& snapshot, KeyId key, NodeCursor cursor) {
  std::optional<Date> latest;
  std::array<NodeId, kBatch> ids;
  while (const std::size_t count = cursor.next(ids)) {
    for (std::size_t i = 0; i < count; ++i) {
      const Value date = snapshot.property(ids[i], key);
      if (date.kind() == Value::Kind::date) latest = latest ? std::max(*latest, date.asDate()) : date.asDate();
    }
  }
  return latest;
}

/// Through the index, from ever further back, so that many years of meetings are not read for the last of them.
std::optional<Date> newestByIndex(const Snapshot& snapshot, LabelId label, KeyId key, Date clock) {
  constexpr std::int64_t kFirstStep = 365;
  constexpr std::int64_t kStepGrowth = 4;
  const Date first = dateOf({1, 1, 1});
  for (std::int64_t step = kFirstStep;; step *= kStepGrowth) {
    const Date lower = std::max(first, Date{clock.daysSinceEpoch - step});
    const auto found = newest(snapshot, key, snapshot.findRange(label, key, Bound{Value(lower), true}, std::nullopt));
    if (found || lower == first) return found;
  }
}

}  // namespace

Reckoning reckoningOf(const Snapshot& snapshot, Date clock) {
  const auto label = snapshot.label("Meeting");
  const auto key = snapshot.key("date");
  if (!label || !key) return {clock, false};
  const std::optional<Date> latest = snapshot.hasIndex(*label, *key) ? newestByIndex(snapshot, *label, *key, clock)
                                                                     : newest(snapshot, *key, snapshot.nodes(*label));
  return latest ? Reckoning{*latest, true} : Reckoning{clock, false};
}

}  // namespace tov::asking
