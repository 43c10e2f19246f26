// What a pattern's starts and hops are expected to cost.
#include <algorithm>
#include <cmath>

#include "query/plan/pattern_planner.h"

namespace tov::query {
namespace {

// Shares of rows that a predicate is taken to leave, where nothing better is known.
constexpr double kEqualityShare = 0.0005;
constexpr double kPrefixShare = 0.02;
constexpr double kRangeShare = 0.3;
constexpr double kFilterOnEquality = 0.05;
constexpr double kLabelAfterType = 0.8;
constexpr double kElementsOfAList = 5;
/// A relationship is read from its record, a node of a label from a list.
constexpr double kRelationshipCost = 4;
/// Hops of an unbounded length that are reckoned with; what lies further is rarely reached by all.
constexpr std::uint64_t kReckonedHops = 3;

}  // namespace

double PatternPlanner::indexRows(Sargable::Mode mode, double labelRows) const {
  switch (mode) {
    case Sargable::Mode::equal:
      return std::max(1.0, labelRows * kEqualityShare);
    case Sargable::Mode::anyOf:
      return std::max(1.0, labelRows * kEqualityShare) * kElementsOfAList;
    case Sargable::Mode::prefix:
      return std::max(1.0, labelRows * kPrefixShare);
    default:
      return std::max(1.0, labelRows * kRangeShare);
  }
}

bool PatternPlanner::available(const cypher::Expression& value, Slot node, const Planner::Bound& bound) const {
  const std::vector<Slot> slots = planner_.compile(value)->slots();
  return std::all_of(slots.begin(), slots.end(), [&](Slot slot) { return slot != node && bound.contains(slot); });
}

PatternPlanner::Access PatternPlanner::bestAccess(Slot node, const Planner::Bound& bound) const {
  Access best;
  best.rows = static_cast<double>(graph_.nodeCount());
  for (const std::string& name : nodes_.at(node).labels) {
    const std::optional<LabelId> label = graph_.label(name);
    const double rows = label ? static_cast<double>(graph_.nodeCount(*label)) : 0;
    if (best.mode == Access::Mode::label && rows >= best.rows) continue;
    best = {Access::Mode::label, rows, name, {}, 0};
  }
  considerIndex(node, bound, best);
  const bool first = std::none_of(hops_.begin(), hops_.end(), [](const Hop& hop) { return hop.done; });
  for (std::size_t i = 0; i < hops_.size() && first; ++i) {
    const Hop& hop = hops_[i];
    if ((hop.left != node && hop.right != node) || hop.left == hop.right || hop.pattern->length ||
        hop.pattern->types.size() > 1 || bound.contains(hop.left) || bound.contains(hop.right) ||
        bound.contains(hop.pattern->symbol) || hop.path->selector != cypher::PathPattern::Selector::all) {
      continue;
    }
    double rows = static_cast<double>(graph_.relationshipCount());
    if (!hop.pattern->types.empty()) {
      const std::optional<TypeId> type = graph_.type(hop.pattern->types.front());
      rows = type ? static_cast<double>(graph_.relationshipCount(*type)) : 0;
    }
    if (rows * kRelationshipCost < best.rows) best = {Access::Mode::relationships, rows, {}, {}, i};
  }
  return best;
}

void PatternPlanner::considerIndex(Slot node, const Planner::Bound& bound, Access& best) const {
  for (const std::string& name : nodes_.at(node).labels) {
    const std::optional<LabelId> label = graph_.label(name);
    if (!label) continue;
    const auto labelRows = static_cast<double>(graph_.nodeCount(*label));
    for (std::size_t i = 0; i < sargables_.size(); ++i) {
      const Sargable& sargable = sargables_[i];
      if (sargable.node != node) continue;
      const std::optional<KeyId> key = graph_.key(sargable.key);
      if (!key || !graph_.hasIndex(*label, *key) || !available(*sargable.value, node, bound)) continue;
      double rows = indexRows(sargable.mode, labelRows);
      std::vector<std::size_t> used{i};
      const bool isLower = sargable.mode == Sargable::Mode::greater || sargable.mode == Sargable::Mode::greaterOrEqual;
      for (std::size_t j = 0; j < sargables_.size() && isLower; ++j) {
        const Sargable& upper = sargables_[j];
        if (upper.node != node || upper.key != sargable.key || used.size() > 1) continue;
        if (upper.mode != Sargable::Mode::less && upper.mode != Sargable::Mode::lessOrEqual) continue;
        if (!available(*upper.value, node, bound)) continue;
        used.push_back(j);
        rows *= kRangeShare;
      }
      if (best.mode == Access::Mode::index && rows >= best.rows) continue;
      best = {Access::Mode::index, std::min(rows, labelRows), name, std::move(used), 0};
    }
  }
}

double PatternPlanner::selectivity(Slot node, bool byType) const {
  const auto found = nodes_.find(node);
  if (found == nodes_.end()) return 1;
  double share = 1;
  if (!found->second.labels.empty()) {
    share = kLabelAfterType;
    if (!byType) {
      const std::optional<LabelId> label = graph_.label(found->second.labels.front());
      share = (label ? static_cast<double>(graph_.nodeCount(*label)) : 0) /
              std::max(1.0, static_cast<double>(graph_.nodeCount()));
    }
  }
  return found->second.equality ? share * kFilterOnEquality : share;
}

/// What the hop walks and what it gives for each row before it.
PatternPlanner::Effect PatternPlanner::effect(const Hop& hop, bool fromLeft, bool into) const {
  const Slot from = fromLeft ? hop.left : hop.right;
  const Slot to = fromLeft ? hop.right : hop.left;
  double relationships = 0;
  if (hop.pattern->types.empty()) relationships = static_cast<double>(graph_.relationshipCount());
  for (const std::string& name : hop.pattern->types) {
    const std::optional<TypeId> type = graph_.type(name);
    if (type) relationships += static_cast<double>(graph_.relationshipCount(*type));
  }
  if (hop.pattern->direction == cypher::RelationshipDirection::either) relationships *= 2;
  auto sources = static_cast<double>(graph_.nodeCount());
  const auto info = nodes_.find(from);
  if (info != nodes_.end()) {
    for (const std::string& name : info->second.labels) {
      const std::optional<LabelId> label = graph_.label(name);
      sources = std::min(sources, label ? static_cast<double>(graph_.nodeCount(*label)) : 0.0);
    }
  }
  const double degree = relationships / std::max(1.0, sources);
  double rows = degree;
  if (hop.pattern->length) {
    const std::uint64_t least = static_cast<std::uint64_t>(hop.pattern->length->minimum.value_or(1));
    const std::uint64_t most = hop.pattern->length->maximum ? static_cast<std::uint64_t>(*hop.pattern->length->maximum)
                                                            : least + kReckonedHops;
    const auto hops = static_cast<double>(std::min(most, least + kReckonedHops));
    // Only the first hop is known to leave a node with that label; those behind it leave any node.
    const double further = relationships / std::max(1.0, static_cast<double>(graph_.nodeCount()));
    rows = std::max(degree, 1.0) * std::pow(std::max(further, 1.0), std::max(0.0, hops - 1));
  }
  if (into) return {rows, rows / std::max(1.0, static_cast<double>(graph_.nodeCount()))};
  return {rows, rows * selectivity(to, !hop.pattern->types.empty())};
}

std::optional<PatternPlanner::Move> PatternPlanner::cheapestMove(const Planner::Bound& bound,
                                                                 const std::vector<bool>& done) const {
  std::optional<Move> best;
  const auto consider = [&](std::size_t hop, bool fromLeft, bool into) {
    const Effect found = effect(hops_[hop], fromLeft, into);
    if (!best || found.rows < best->factor) best = Move{hop, fromLeft, found.rows, found.walked};
  };
  for (std::size_t i = 0; i < hops_.size(); ++i) {
    if (done[i]) continue;
    const Hop& hop = hops_[i];
    const bool left = bound.contains(hop.left);
    const bool right = bound.contains(hop.right);
    if (hop.path->selector != cypher::PathPattern::Selector::all) {
      if (left && right) return Move{i, true, 1, 1};
      continue;
    }
    const bool single = !hop.pattern->length;
    if (single && bound.contains(hop.pattern->symbol)) return Move{i, true, 1, 1};
    if (left && right && single) {
      // The cheaper end to look from cannot be known before the run; the pattern's own direction is kept.
      const Effect found = effect(hop, true, true);
      return Move{i, true, found.rows, 1};
    }
    if (left) consider(i, true, right);
    if (right) consider(i, false, left);
  }
  return best;
}

/// The rows of every step that follows from this start and the hops walked for them, in sum.
double PatternPlanner::simulate(Slot start, double rows, Planner::Bound bound) const {
  std::vector<bool> done;
  for (const Hop& hop : hops_) done.push_back(hop.done);
  bound.insert(start);
  double sum = rows;
  if (nodes_.at(start).equality) rows *= kFilterOnEquality;
  while (const std::optional<Move> move = cheapestMove(bound, done)) {
    const Hop& hop = hops_[move->hop];
    done[move->hop] = true;
    bound.insert(hop.left);
    bound.insert(hop.right);
    bound.insert(hop.pattern->symbol);
    sum += rows * move->work;
    rows = std::max(rows * move->factor, 0.01);
    sum += rows;
  }
  return sum;
}

}  // namespace tov::query
