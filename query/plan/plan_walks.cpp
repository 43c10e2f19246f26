// Hops whose ways are only counted: they and the aggregation after them become one step.
#include <algorithm>

#include "query/plan/planner.h"
#include "query/run/row_steps.h"
#include "query/run/scan_steps.h"
#include "query/run/walk_aggregate.h"

namespace tov::query {
namespace {

/// Deeper walks than this are rare, and each hop is one level of recursion.
constexpr std::size_t kMostHops = 8;

/// The tail of a chain as a walk: hops one after the other, each perhaps followed by filters.
class WalkFinder {
 public:
  using Counted = WalkAggregate::Counted;

  WalkFinder(const Chain& chain, const std::vector<Aggregate::Key>& keys, const std::vector<Aggregate::Call>& calls)
      : chain_(chain), keys_(keys), calls_(calls) {}

  /// The place of the walk's first step, the longest walk first; `shape` is filled.
  std::optional<std::size_t> find(WalkAggregate::Shape& shape) const {
    std::size_t first = chain_.size();
    std::vector<std::size_t> starts;
    for (; first > 0 && chain_.size() - first < 2 * kMostHops; --first) {
      const Step* step = chain_[first - 1].get();
      const auto* hop = dynamic_cast<const Expand*>(step);
      if (hop != nullptr || dynamic_cast<const VariableExpand*>(step) != nullptr) starts.push_back(first - 1);
      if (hop == nullptr && dynamic_cast<const Filter*>(step) == nullptr) break;
    }
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      shape = {};
      if (read(*start, shape)) return *start;
    }
    return std::nullopt;
  }

 private:
  bool read(std::size_t first, WalkAggregate::Shape& shape) const {
    std::vector<Slot> relationships;
    std::vector<Slot> inner;
    for (std::size_t i = first; i < chain_.size(); ++i) {
      if (const auto* hop = dynamic_cast<const Expand*>(chain_[i].get())) {
        if (shape.reach != nullptr || !addHop(*hop, relationships, shape)) return false;
        if (shape.hops.size() > 1) inner.push_back(hop->from());
      } else if (const auto* reach = dynamic_cast<const VariableExpand*>(chain_[i].get())) {
        if (i != first || !addReach(*reach, relationships, shape)) return false;
      } else if (const auto* filter = dynamic_cast<const Filter*>(chain_[i].get())) {
        if (!addFilter(filter->predicate(), i, shape)) return false;
      }
    }
    std::vector<Slot> hidden = relationships;
    hidden.insert(hidden.end(), inner.begin(), inner.end());
    for (const Formula* filter : shape.pairFilters) {
      if (reads(*filter, hidden)) return false;
    }
    return readKeys(hidden, shape) && readCalls(hidden, shape);
  }

  static bool addHop(const Expand& hop, std::vector<Slot>& relationships, WalkAggregate::Shape& shape) {
    if (shape.hops.empty())
      shape.start = hop.from();
    else if (hop.from() != shape.end)
      return false;
    WalkHop added;
    added.pattern = hop.hop();
    for (const Slot other : hop.hop().distinctFrom) {
      const auto place = std::find(relationships.begin(), relationships.end(), other);
      if (place == relationships.end()) return false;
      added.apartFrom.push_back(static_cast<std::size_t>(place - relationships.begin()));
    }
    added.pattern.distinctFrom.clear();
    added.targetLabels = hop.targetLabels();
    added.to = hop.to();
    shape.end = hop.to();
    shape.hops.push_back(std::move(added));
    relationships.push_back(hop.relationship());
    return shape.hops.size() <= kMostHops;
  }

  static bool addReach(const VariableExpand& reach, std::vector<Slot>& relationships, WalkAggregate::Shape& shape) {
    const VariableExpand::Shape& of = reach.shape();
    if (of.toKnown || of.relationshipsKnown || of.range.minimum > 1 || !reach.properties().empty() ||
        !reach.hop().distinctFrom.empty()) {
      return false;
    }
    shape.reach = &reach;
    shape.start = of.from;
    shape.end = of.to;
    shape.endLabels = reach.targetLabels();
    relationships.push_back(of.relationships);
    return true;
  }

  /// A filter behind the last hop may read the start's row and the end; one between hops only the node just reached.
  bool addFilter(const Formula& predicate, std::size_t place, WalkAggregate::Shape& shape) const {
    if (!predicate.repeatable()) return false;
    const bool isLast = std::none_of(
        chain_.begin() + static_cast<std::ptrdiff_t>(place), chain_.end(),
        [](const std::unique_ptr<Step>& step) { return dynamic_cast<const Expand*>(step.get()) != nullptr; });
    if (isLast) {
      shape.pairFilters.push_back(&predicate);
      return true;
    }
    if (shape.hops.empty()) return false;
    const std::vector<Slot> slots = predicate.slots();
    if (slots.size() != 1 || slots[0] != shape.end || shape.hops.back().filter != nullptr) return false;
    shape.hops.back().filter = &predicate;
    return true;
  }

  bool readKeys(const std::vector<Slot>& hidden, WalkAggregate::Shape& shape) const {
    bool readEnd = false;
    bool readRow = false;
    for (const Aggregate::Key& key : keys_) {
      if (!key.formula->repeatable() || reads(*key.formula, hidden)) return false;
      const bool end = reads(*key.formula, {shape.end});
      readEnd = readEnd || end;
      readRow = readRow || key.formula->slots().size() > (end ? 1U : 0U);
      // Keys of a row are computed before it is known whether a way leads from it, so they must not be able to fail.
      const bool harmless = key.formula->slot() != kNoSlot || key.formula->constant() != nullptr ||
                            key.formula->propertyOf() == shape.start;
      if (!end && !harmless) return false;
    }
    keysReadBoth_ = readEnd && readRow;
    return true;
  }

  bool readCalls(const std::vector<Slot>& hidden, WalkAggregate::Shape& shape) const {
    for (const Aggregate::Call& call : calls_) {
      if (call.function->name != kCountName) return false;
      const Slot counted = call.star ? kNoSlot : call.arguments[0]->slot();
      Counted what = Counted::ways;
      if (call.distinct) {
        if (call.star || (counted != shape.start && counted != shape.end)) return false;
        what = counted == shape.end ? Counted::distinctEnds : Counted::distinctStarts;
        if (what == Counted::distinctEnds && keysReadBoth_) return false;
      } else if (!call.star) {
        // What a hop starts from, leads to or follows is never null.
        const bool isThere = counted == shape.start || counted == shape.end ||
                             std::find(hidden.begin(), hidden.end(), counted) != hidden.end();
        if (counted == kNoSlot || !isThere) return false;
      }
      if (shape.reach != nullptr && what == Counted::ways) return false;
      shape.calls.push_back({what, call.slot});
    }
    return !calls_.empty();
  }

  static bool reads(const Formula& formula, const std::vector<Slot>& slots) {
    const std::vector<Slot> read = formula.slots();
    return std::any_of(read.begin(), read.end(),
                       [&](Slot slot) { return std::find(slots.begin(), slots.end(), slot) != slots.end(); });
  }

  const Chain& chain_;
  const std::vector<Aggregate::Key>& keys_;
  const std::vector<Aggregate::Call>& calls_;
  mutable bool keysReadBoth_ = false;
};

/// True when the steps give each node at most once: a scan or a search of an index, and filters.
bool givesEachOnce(const Chain& chain, std::size_t count, Slot node) {
  if (count == 0) return false;
  const Step* first = chain.front().get();
  const auto* scan = dynamic_cast<const NodeScan*>(first);
  const auto* seek = dynamic_cast<const IndexSeek*>(first);
  if ((scan == nullptr || scan->node() != node) && (seek == nullptr || seek->node() != node)) return false;
  return std::all_of(chain.begin() + 1, chain.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const std::unique_ptr<Step>& step) {
                       return dynamic_cast<const Filter*>(step.get()) != nullptr ||
                              dynamic_cast<const LabelFilter*>(step.get()) != nullptr;
                     });
}

}  // namespace

void Planner::addAggregate(Line& line, std::vector<Aggregate::Key> keys, std::vector<Aggregate::Call> calls) {
  WalkAggregate::Shape shape;
  const std::optional<std::size_t> first =
      plan_.writes ? std::nullopt : WalkFinder(line.chain, keys, calls).find(shape);
  if (!first) {
    add<Aggregate>(line, std::move(keys), std::move(calls));
    return;
  }
  // More ways than this pay for the compressed rows of the whole graph at once.
  constexpr double kManyWays = 4096;
  shape.oneRowAStart = line.importsNothing && givesEachOnce(line.chain, *first, shape.start);
  const double ways = line.chain.back()->estimatedRows;
  shape.scansMuch = ways > kManyWays + static_cast<double>(graph_.nodeCount()) / 64;
  add<Aggregate>(line, std::move(keys), std::move(calls));
  Chain walk;
  for (std::size_t i = *first; i < line.chain.size(); ++i) walk.push_back(std::move(line.chain[i]));
  line.chain.resize(*first);
  add<WalkAggregate>(line, std::move(walk), std::move(shape));
}

/// `WITH a, b, count(*) AS n WHERE n >= $least` right after a walk: groups below need not be made.
void Planner::pushLeastWays(Line& line) {
  if (line.chain.size() < 2) return;
  const auto* filter = dynamic_cast<const Filter*>(line.chain.back().get());
  std::size_t place = line.chain.size() - 2;
  const auto* compute = dynamic_cast<const Compute*>(line.chain[place].get());
  if (filter == nullptr || (compute != nullptr && place == 0)) return;
  if (compute != nullptr) --place;
  auto* walk = dynamic_cast<WalkAggregate*>(line.chain[place].get());
  std::optional<PropertyTest> test = filter->predicate().slotTest();
  if (walk == nullptr || !test) return;
  const bool isExclusive = test->kind == PropertyTest::Kind::greater;
  if (!isExclusive && test->kind != PropertyTest::Kind::greaterOrEqual) return;
  for (std::size_t i = 0; compute != nullptr && i < compute->items().size(); ++i) {
    const Compute::Item& item = compute->items()[i];
    if (item.slot == test->subject && item.formula->slot() != kNoSlot) {
      test->subject = item.formula->slot();
      break;
    }
  }
  const bool countsWays = std::any_of(walk->shape().calls.begin(), walk->shape().calls.end(), [&](const auto& call) {
    return call.slot == test->subject && call.counted == WalkAggregate::Counted::ways;
  });
  if (countsWays) walk->setLeastWays(*test->value, isExclusive);
}

}  // namespace tov::query
