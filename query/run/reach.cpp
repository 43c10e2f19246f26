#include "query/run/reach.h"

#include <algorithm>
#include <bit>

namespace tov::query {

Reach::Reach(Run& run, const HopPattern& pattern, HopRange range)
    : run_(run), pattern_(pattern), range_(range), account_(run) {}

bool Reach::prepare() {
  types_.clear();
  for (const std::uint32_t name : pattern_.types) {
    const std::optional<TypeId> type = run_.type(name);
    if (type && std::find(types_.begin(), types_.end(), *type) == types_.end()) types_.push_back(*type);
  }
  if (pattern_.types.empty()) types_ = run_.view().types();
  const Topology* topology = run_.graph().topology();
  sources_.clear();
  for (const TypeId type : types_) {
    for (const bool incoming : {false, true}) {
      if (pattern_.direction != Direction::both && incoming != (pattern_.direction == Direction::incoming)) continue;
      const TopologyRows* rows = nullptr;
      if (topology != nullptr) rows = incoming ? &topology->incoming(type) : &topology->outgoing(type);
      sources_.push_back({type, incoming, rows});
    }
  }
  const std::size_t words = run_.graph().memory()->idBound() / 64 + 1;
  if (bits_.size() < words) {
    account_.add(words * sizeof(std::uint64_t));
    bits_.resize(words);
  }
  return true;
}

void Reach::clear() {
  account_.clear();
  bits_ = {};
  frontier_ = {};
  further_ = {};
}

template <typename Visit>
void Reach::eachNeighbour(std::uint32_t node, Visit visit) {
  for (const Source& source : sources_) {
    TopologyRows::Row row;
    if (source.rows != nullptr) {
      row = source.rows->row(NodeId{node});
    } else if (!run_.graph().row(NodeId{node}, source.type, source.incoming, row)) {
      found_.clear();
      run_.view().neighbours(NodeId{node}, std::span(&source.type, 1),
                             source.incoming ? Direction::incoming : Direction::outgoing, found_);
      for (const Neighbour& step : found_) visit(static_cast<std::uint32_t>(step.node));
      continue;
    }
    for (const std::uint32_t to : row.nodes) visit(to);
  }
}

void Reach::from(std::uint32_t start, std::vector<std::uint32_t>& ends) {
  ends.clear();
  std::fill(bits_.begin(), bits_.end(), 0);
  const auto set = [this](std::uint32_t node) { bits_[node >> 6] |= std::uint64_t{1} << (node & 63); };
  set(start);
  frontier_.assign(1, start);
  bool loops = false;
  for (std::uint64_t depth = 0; depth < range_.maximum && !frontier_.empty(); ++depth) {
    further_.clear();
    const bool isLast = depth + 1 == range_.maximum;
    for (const std::uint32_t node : frontier_) {
      run_.tick();
      if (isLast) {
        eachNeighbour(node, [&](std::uint32_t to) {
          loops = loops || to == start;
          set(to);
        });
        continue;
      }
      eachNeighbour(node, [&](std::uint32_t to) {
        loops = loops || to == start;
        if (isMarked(to)) return;
        set(to);
        further_.push_back(to);
      });
    }
    frontier_.swap(further_);
  }
  // Directed, a hop back to the start closes a way without repetition; undirected, it may be the first hop again.
  const bool isEnd = range_.minimum == 0 || (pattern_.direction == Direction::both ? returnsToStart(start) : loops);
  if (!isEnd) bits_[start >> 6] &= ~(std::uint64_t{1} << (start & 63));
  for (std::size_t word = 0; word < bits_.size(); ++word) {
    for (std::uint64_t left = bits_[word]; left != 0; left &= left - 1) {
      ends.push_back(static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(left)));
    }
  }
}

/// A breadth-first walk in which each node remembers the first hop of its way. A hop between nodes of different first
/// hops closes a cycle through the start, as does a second relationship straight back; it ends at the first one found.
bool Reach::returnsToStart(std::uint32_t start) {
  if (range_.maximum == 0 || types_.empty()) return false;  // no types would mean every type
  struct Reached {
    NodeId node;
    std::uint32_t branch;
  };
  visits_.begin(run_.graph().topology() != nullptr ? run_.graph().topology()->idBound() : 0);
  visits_.mark(NodeId{start}, {});
  std::vector<RelationshipId> firstHops;
  std::vector<Reached> frontier{{NodeId{start}, 0}};
  for (std::uint64_t depth = 0; depth < range_.maximum && !frontier.empty(); ++depth) {
    std::vector<Reached> further;
    for (const Reached& from : frontier) {
      run_.tick();
      found_.clear();
      run_.graph().neighbours(from.node, types_, Direction::both, found_);
      for (const Neighbour& hop : found_) {
        const std::uint32_t branch = depth == 0 ? static_cast<std::uint32_t>(firstHops.size()) : from.branch;
        const std::optional<Visit> before = visits_.mark(hop.node, {branch, depth + 1});
        if (!before) {
          if (depth == 0) firstHops.push_back(hop.relationship);
          further.push_back({hop.node, branch});
        } else if (hop.node == NodeId{start}) {
          const bool sameWayBack = depth > 0 && firstHops[from.branch] == hop.relationship;
          if (!sameWayBack) return true;
        } else if (depth > 0 && from.branch != before->branch && depth + before->distance + 1 <= range_.maximum) {
          return true;
        }
      }
    }
    frontier = std::move(further);
  }
  return false;
}

}  // namespace tov::query
