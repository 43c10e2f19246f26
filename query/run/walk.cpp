#include "query/run/walk.h"

#include <algorithm>
#include <new>

#include "query/values/logic.h"

namespace tov::query {

void NodeMarks::prepare(std::uint32_t idBound, Account& account) {
  if (idBound <= bound_) return;
  account.add(std::size_t{2} * idBound * sizeof(std::uint32_t));
  stamps_.reset(static_cast<std::uint32_t*>(std::calloc(idBound, sizeof(std::uint32_t))));
  values_.reset(static_cast<std::uint32_t*>(std::calloc(idBound, sizeof(std::uint32_t))));
  if (!stamps_ || !values_) throw std::bad_alloc();
  bound_ = idBound;
  round_ = 0;
}

std::uint32_t NodeMarks::beginRound() {
  if (++round_ == 0) {
    std::fill_n(stamps_.get(), bound_, 0U);
    round_ = 1;
  }
  return round_;
}

Walk::Walk(Run& run, const std::vector<WalkHop>& hops)
    : run_(run),
      hops_(hops),
      account_(run),
      levels_(hops.size()),
      one_(run.width()),
      pathNodes_(hops.size() + 1),
      pathRelationships_(hops.size()) {}

bool Walk::prepare() {
  const GraphMemory& memory = *run_.graph().memory();
  const Topology* topology = run_.graph().topology();
  marks_.prepare(memory.idBound(), account_);
  bool possible = true;
  for (std::size_t depth = 0; depth < hops_.size(); ++depth) {
    const WalkHop& hop = hops_[depth];
    Level& level = levels_[depth];
    level.sources.clear();
    std::vector<TypeId> types;
    for (const std::uint32_t name : hop.pattern.types) {
      const std::optional<TypeId> type = run_.type(name);
      if (type && std::find(types.begin(), types.end(), *type) == types.end()) types.push_back(*type);
    }
    if (hop.pattern.types.empty()) types = run_.view().types();
    for (const TypeId type : types) {
      const bool both = hop.pattern.direction == Direction::both;
      for (const bool incoming : {false, true}) {
        if (!both && incoming != (hop.pattern.direction == Direction::incoming)) continue;
        const TopologyRows* rows = nullptr;
        if (topology != nullptr) rows = incoming ? &topology->incoming(type) : &topology->outgoing(type);
        level.sources.push_back({type, incoming, both && incoming, rows});
      }
    }
    possible = possible && !level.sources.empty();
    level.labels.clear();
    for (const std::uint32_t name : hop.targetLabels) {
      const std::optional<LabelId> label = run_.label(name);
      if (!label) return false;
      if (topology == nullptr || !run_.graph().memory()->everyEndHas(*topology, hop.pattern.direction, types, *label)) {
        level.labels.push_back(*label);
      }
    }
    if (hop.filter != nullptr) {
      level.verdicts.prepare(memory.idBound(), account_);
      level.verdicts.beginRound();
    }
  }
  return possible;
}

std::uint64_t Walk::from(std::uint32_t start, std::vector<std::uint32_t>* ends) {
  ends_ = ends;
  ways_ = 0;
  if (ends != nullptr) {
    ends->clear();
    marks_.beginRound();
    visit<true>(0, start);
  } else {
    visit<false>(0, start);
  }
  return ways_;
}

void Walk::clear() {
  account_.clear();
  marks_ = NodeMarks();
  for (Level& level : levels_) level.verdicts = NodeMarks();
}

TopologyRows::Row Walk::rowOf(Level& level, const Source& source, std::uint32_t node) {
  if (source.rows != nullptr) return source.rows->row(NodeId{node});
  TopologyRows::Row row;
  if (run_.graph().row(NodeId{node}, source.type, source.incoming, row)) return row;
  level.found.clear();
  run_.view().neighbours(NodeId{node}, std::span(&source.type, 1),
                         source.incoming ? Direction::incoming : Direction::outgoing, level.found);
  level.nodeBuffer.clear();
  level.relationshipBuffer.clear();
  for (const Neighbour& step : level.found) {
    level.nodeBuffer.push_back(static_cast<std::uint32_t>(step.node));
    level.relationshipBuffer.push_back(static_cast<std::uint32_t>(step.relationship));
  }
  return {level.nodeBuffer, level.relationshipBuffer};
}

bool Walk::passesFilter(std::size_t depth, std::uint32_t node) {
  NodeMarks& verdicts = levels_[depth].verdicts;
  if (verdicts.mark(node)) {
    one_.columns[hops_[depth].to].assign(1, Value::nodeReference(NodeId{node}));
    one_.rows = 1;
    const bool passes = truthOf(evaluateRow(run_, *hops_[depth].filter, one_, 0)) == Truth::yes;
    verdicts.value(node) = passes ? 1 : 2;
  }
  return verdicts.value(node) == 1;
}

bool Walk::accepts(std::size_t depth, std::uint32_t node) {
  for (const LabelId label : levels_[depth].labels) {
    if (!run_.graph().hasLabel(NodeId{node}, label)) return false;
  }
  return hops_[depth].filter == nullptr || passesFilter(depth, node);
}

/// A relationship can only be met again between the same two nodes.
bool Walk::isRepeated(std::size_t depth, std::uint32_t from, std::uint32_t to, std::uint32_t relationship) const {
  for (const std::size_t earlier : hops_[depth].apartFrom) {
    const std::uint32_t a = pathNodes_[earlier];
    const std::uint32_t b = pathNodes_[earlier + 1];
    if (((a == from && b == to) || (a == to && b == from)) && pathRelationships_[earlier] == relationship) return true;
  }
  return false;
}

template <bool kTakesEnds>
void Walk::visit(std::size_t depth, std::uint32_t node) {
  Level& level = levels_[depth];
  const bool isLast = depth + 1 == hops_.size();
  const bool isPlain = level.labels.empty() && hops_[depth].filter == nullptr;
  const bool isFree = hops_[depth].apartFrom.empty();
  // Rows of nodes that follow each other lie far apart: the next ones are fetched while this one is walked.
  constexpr std::size_t kFetchedAhead = 6;
  const bool fetches = !isLast && levels_[depth + 1].sources.size() == 1;
  const TopologyRows* ahead = fetches ? levels_[depth + 1].sources[0].rows : nullptr;
  pathNodes_[depth] = node;
  for (const Source& source : level.sources) {
    const TopologyRows::Row row = rowOf(level, source, node);
    run_.tick();
    if (!kTakesEnds && isLast && isPlain && isFree && !source.skipsLoops) {
      ways_ += row.nodes.size();
      continue;
    }
    for (std::size_t i = 0; i < row.nodes.size(); ++i) {
      const std::uint32_t to = row.nodes[i];
      if (ahead != nullptr && i + kFetchedAhead < row.nodes.size()) {
        __builtin_prefetch(ahead->row(NodeId{row.nodes[i + kFetchedAhead]}).nodes.data());
      }
      if (source.skipsLoops && to == node) continue;
      if (!isFree && isRepeated(depth, node, to, row.relationships[i])) continue;
      if (!isPlain && !accepts(depth, to)) continue;
      if (!isLast) {
        pathRelationships_[depth] = row.relationships[i];
        pathNodes_[depth + 1] = to;
        visit<kTakesEnds>(depth + 1, to);
        continue;
      }
      ++ways_;
      if constexpr (kTakesEnds) {
        if (marks_.mark(to)) ends_->push_back(to);
        ++marks_.value(to);
      }
    }
  }
}

}  // namespace tov::query
