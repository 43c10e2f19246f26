// Shortest paths by two breadth-first searches that meet: always the smaller frontier grows, so that a path of length n
// costs two balls of radius n/2. Parents are kept for both sides; a path is read off where they meet.
#include <algorithm>
#include <unordered_map>

#include "query/run/expand_steps.h"
#include "query/run/hops.h"

namespace tov::query {
namespace {

/// How a node can be reached on a shortest way from one side.
struct Arrival {
  std::uint64_t distance = 0;
  std::vector<Neighbour> parents;  ///< the node before and the relationship between; all of them when all are wanted
};

using Ball = std::unordered_map<std::uint64_t, Arrival>;

std::uint64_t number(NodeId id) {
  return static_cast<std::uint64_t>(id);
}

class ShortestPathOperator final : public Operator {
 public:
  ShortestPathOperator(Run& run, OperatorPointer input, const ShortestPathSearch& step)
      : run_(run),
        input_(std::move(input)),
        step_(step),
        shape_(step.shape()),
        hops_(run, step.hop()),
        conditions_(run, step.properties()),
        account_(run) {}

  bool next(Batch& out) override {
    for (;;) {
      run_.check();
      reset(out, run_.width());
      while (!out.full()) {
        if (position_ < paths_.size()) {
          out.appendCells(in_, row_, step_.carried());
          out.columns[shape_.relationships].push_back(std::move(paths_[position_++]));
          ++out.rows;
        } else if (!advance(out)) {
          break;
        }
      }
      return out.rows != 0;
    }
  }

  bool restart() override {
    in_.clear();
    row_ = 0;
    paths_.clear();
    position_ = 0;
    account_.clear();
    return input_->restart();
  }

 private:
  bool advance(const Batch& out) {
    if (row_ + 1 < in_.rows) {
      ++row_;
    } else {
      if (out.rows != 0) return false;
      if (!input_->next(in_)) {
        row_ = 0;
        return false;
      }
      row_ = 0;
      possible_ = hops_.prepare();
    }
    paths_.clear();
    position_ = 0;
    account_.clear();
    search();
    return true;
  }

  void search() {
    const Value& from = in_.columns[shape_.from][row_];
    const Value& to = in_.columns[shape_.to][row_];
    if (from.kind() != Value::Kind::node || to.kind() != Value::Kind::node) return;
    conditions_.readRow(in_, row_);
    if (from.nodeId() == to.nodeId()) {
      if (shape_.range.minimum == 0) paths_.emplace_back(List());
      return;
    }
    if (!possible_) return;
    meet(from.nodeId(), to.nodeId());
  }

  /// Grows both balls until they touch or nothing is left.
  void meet(NodeId from, NodeId to) {
    Ball forward;
    Ball backward;
    forward[number(from)] = {};
    backward[number(to)] = {};
    std::vector<NodeId> forwardFrontier{from};
    std::vector<NodeId> backwardFrontier{to};
    std::uint64_t length = 0;
    while (!forwardFrontier.empty() && !backwardFrontier.empty() && length < shape_.range.maximum) {
      ++length;
      const bool growForward = forwardFrontier.size() <= backwardFrontier.size();
      std::vector<NodeId> meetings = growForward ? grow(forward, forwardFrontier, backward, true)
                                                 : grow(backward, backwardFrontier, forward, false);
      if (meetings.empty()) continue;
      std::sort(meetings.begin(), meetings.end());
      for (NodeId middle : meetings) {
        collect(forward, backward, middle);
        if (!shape_.all && !paths_.empty()) break;
      }
      return;
    }
  }

  /// One more level of one ball. @returns the new nodes that the other ball holds
  std::vector<NodeId> grow(Ball& ball, std::vector<NodeId>& frontier, const Ball& other, bool forward) {
    std::vector<NodeId> reached;
    std::vector<NodeId> meetings;
    const std::uint64_t distance = ball[number(frontier.front())].distance + 1;
    for (NodeId node : frontier) {
      run_.tick();
      if (forward)
        hops_.from(node, found_);
      else
        hops_.into(node, found_);
      for (const Neighbour& hop : found_) {
        if (hops_.isUsed(in_, row_, hop.relationship)) continue;
        if (!conditions_.empty() && !conditions_.holds(hop.relationship)) continue;
        const auto [place, isNew] = ball.try_emplace(number(hop.node));
        Arrival& arrival = place->second;
        if (isNew) {
          arrival.distance = distance;
          reached.push_back(hop.node);
          account_.add(sizeof(Arrival) + sizeof(Neighbour) + 48);
          if (other.contains(number(hop.node))) meetings.push_back(hop.node);
        } else if (!shape_.all || arrival.distance != distance) {
          continue;
        }
        Neighbour parent = hop;
        parent.node = node;
        arrival.parents.push_back(parent);
      }
    }
    frontier = std::move(reached);
    return meetings;
  }

  /// Appends the paths through `middle`.
  void collect(const Ball& forward, const Ball& backward, NodeId middle) {
    std::vector<std::vector<Value>> heads = halves(forward, middle);
    const std::vector<std::vector<Value>> tails = halves(backward, middle);
    for (std::vector<Value>& head : heads) {
      std::reverse(head.begin(), head.end());
      for (const std::vector<Value>& tail : tails) {
        if (head.size() + tail.size() < shape_.range.minimum) continue;
        List relationships(head.begin(), head.end());
        relationships.insert(relationships.end(), tail.begin(), tail.end());
        account_.add(relationships.size() * sizeof(Value));
        paths_.emplace_back(std::move(relationships));
        if (!shape_.all) return;
      }
    }
  }

  /// The ways from `middle` back to a ball's centre, each as relationships from the middle outwards.
  std::vector<std::vector<Value>> halves(const Ball& ball, NodeId middle) {
    struct Way {
      NodeId at;
      std::vector<Value> steps;
    };
    std::vector<Way> open{{middle, {}}};
    std::vector<std::vector<Value>> complete;
    while (!open.empty()) {
      run_.tick();
      Way way = std::move(open.back());
      open.pop_back();
      const Arrival& arrival = ball.at(number(way.at));
      if (arrival.parents.empty()) {
        complete.push_back(std::move(way.steps));
        continue;
      }
      for (auto parent = arrival.parents.rbegin(); parent != arrival.parents.rend(); ++parent) {
        Way further{parent->node, way.steps};
        further.steps.push_back(Value::relationshipReference(parent->relationship));
        account_.add(further.steps.size() * sizeof(Value));
        open.push_back(std::move(further));
      }
    }
    return complete;
  }

  Run& run_;
  OperatorPointer input_;
  const ShortestPathSearch& step_;
  const ShortestPathSearch::Shape& shape_;
  Hops hops_;
  HopConditions conditions_;
  Account account_;
  bool possible_ = false;
  Batch in_;
  std::size_t row_ = 0;
  std::vector<Neighbour> found_;
  std::vector<Value> paths_;
  std::size_t position_ = 0;
};

}  // namespace

ShortestPathSearch::ShortestPathSearch(Shape shape, HopPattern hop, HopProperties properties, std::string text)
    : shape_(shape), hop_(std::move(hop)), properties_(std::move(properties)), text_(std::move(text)) {}

OperatorPointer ShortestPathSearch::start(Run& run, OperatorPointer input) const {
  return std::make_unique<ShortestPathOperator>(run, std::move(input), *this);
}

void ShortestPathSearch::collectUses(std::vector<Slot>& used) const {
  used.insert(used.end(), {shape_.from, shape_.to});
  used.insert(used.end(), hop_.distinctFrom.begin(), hop_.distinctFrom.end());
  for (const auto& [key, formula] : properties_) formula->collectSlots(used);
}

}  // namespace tov::query
