// How it runs: the input's rows are gathered and, where keys depend on them alone, put in the order of their groups.
// From each row's start the walk gives the ends with their numbers of ways; filters of start and end are evaluated on
// those pairs; keys are computed once for each row, each end or each pair, whichever they depend on.
#include "query/run/walk_aggregate.h"

#include <algorithm>
#include <numeric>

#include "query/run/group_table.h"
#include "query/run/reach.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

class WalkAggregateOperator final : public Operator {
 public:
  WalkAggregateOperator(Run& run, OperatorPointer input, const WalkAggregate& step)
      : run_(run),
        input_(std::move(input)),
        step_(step),
        shape_(step.shape()),
        keys_(step.aggregate().keys()),
        walk_(run, shape_.hops),
        account_(run),
        starts_(run, step.imports(), run.width()),
        groups_(run, keys_.size()),
        pairs_(run.width()) {
    if (shape_.reach != nullptr) reach_.emplace(run, shape_.reach->hop(), shape_.reach->shape().range);
    for (const Aggregate::Key& key : keys_) {
      const std::vector<Slot> slots = key.formula->slots();
      const bool readsEnd = std::find(slots.begin(), slots.end(), shape_.end) != slots.end();
      const bool readsRow = slots.size() > (readsEnd ? 1U : 0U);
      keysReadEnd_ = keysReadEnd_ || readsEnd;
      keysReadRow_ = keysReadRow_ || readsRow;
    }
    for (const WalkAggregate::Call& call : shape_.calls) {
      countsEnds_ = countsEnds_ || call.counted == WalkAggregate::Counted::distinctEnds;
      countsStarts_ = countsStarts_ || call.counted == WalkAggregate::Counted::distinctStarts;
      countsWays_ = countsWays_ || call.counted == WalkAggregate::Counted::ways;
    }
    takesEnds_ = keysReadEnd_ || countsEnds_ || !shape_.pairFilters.empty() || reach_.has_value();
  }

  bool next(Batch& out) override {
    if (!gathered_) {
      gather();
      gathered_ = true;
    }
    run_.check();
    reset(out, run_.width());
    const std::size_t count = std::min(groupCount_ - position_, kBatchRows);
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      std::vector<Value>& column = out.columns[keys_[k].slot];
      for (std::size_t i = 0; i < count; ++i) column.push_back(keyOf(position_ + i, k));
    }
    for (const WalkAggregate::Call& call : shape_.calls) {
      std::vector<Value>& column = out.columns[call.slot];
      const std::vector<std::int64_t>& counts = countsOf(call.counted);
      for (std::size_t i = 0; i < count; ++i) column.emplace_back(counts[position_ + i]);
    }
    position_ += count;
    out.rows = count;
    return count != 0;
  }

  bool restart() override {
    starts_.clear();
    groups_.clear();
    keyGroups_.clear();
    groupOfKey_.clear();
    rowsOfKey_.clear();
    seenBegun_ = false;
    pairKeys_.clear();
    ways_.clear();
    distinctEnds_.clear();
    distinctStarts_.clear();
    lastStart_.clear();
    groupCount_ = 0;
    position_ = 0;
    gathered_ = false;
    in_.clear();
    pairs_.clear();
    account_.clear();
    return input_->restart();
  }

 private:
  // Starts ------------------------------------------------------------------------------------------------------------

  void gather() {
    while (input_->next(in_)) {
      run_.check();
      starts_.append(in_);
    }
    if (keys_.empty()) growTo(1);
    if (starts_.rows() == 0) return;
    if (shape_.scansMuch || run_.graph().memory()->rowsWouldPay()) run_.graph().buildTopology();
    if (!(reach_ ? reach_->prepare() : walk_.prepare())) return;
    if (reach_) resolveEndLabels();
    if (keysReadEnd_ && !keysReadRow_) {
      endGroups_.prepare(run_.graph().memory()->idBound(), account_);
      endGroups_.beginRound();
    }
    if (countsEnds_) {
      seenEnds_.prepare(run_.graph().memory()->idBound(), account_);
      seenEnds_.beginRound();
    }
    groupsArePairs_ = keysAreThePair();
    leastWays_ = groupsArePairs_ ? step_.leastWays(run_) : 0;
    for (const std::uint32_t row : order()) {
      run_.check();
      walkFrom(row);
    }
    // Walking kept lists costs more than walking compressed rows, so walks that come again and again pay for those.
    constexpr std::uint64_t kWaysPerRead = 16;
    if (run_.graph().topology() == nullptr) run_.graph().memory()->countReads(walked_ / kWaysPerRead);
    walked_ = 0;
  }

  std::optional<std::uint32_t> startOf(std::uint32_t row) const {
    const Value& value = starts_.batch().columns[shape_.start][row];
    if (value.isNull()) return std::nullopt;
    if (value.kind() != Value::Kind::node) throwArgumentType("a pattern starts at a node, not at " + describe(value));
    return static_cast<std::uint32_t>(value.nodeId());
  }

  /// The rows so that those of one group, and within it those of one start, follow each other: distinct ends and starts
  /// can then be told by the mark of the latest.
  std::vector<std::uint32_t> order() {
    std::vector<std::uint32_t> rows(starts_.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    if (!keysReadEnd_ && !keys_.empty()) placeRows();
    if (rows.size() == 1 || (shape_.oneRowAStart && (keysReadEnd_ || !countsEnds_))) return rows;
    std::vector<std::uint64_t> place(rows.size());
    for (const std::uint32_t row : rows) {
      const std::uint64_t group = !keysReadEnd_ && !keys_.empty() ? rowGroups_[row] : 0;
      place[row] = group << 32 | startOf(row).value_or(0);
    }
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return place[row]; });
    return rows;
  }

  /// The group that each row of the input belongs to if it has a way at all; keys are evaluated for such rows only.
  void placeRows() {
    rowGroups_.assign(starts_.rows(), 0);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < starts_.rows(); ++row) {
      const std::optional<std::uint32_t> start = startOf(row);
      if (start) rows.push_back(row);
    }
    std::vector<Scratch> computed;
    const std::vector<const Value*> columns = evaluateKeys(starts_.batch(), rows, computed);
    for (std::size_t i = 0; i < rows.size(); ++i) rowGroups_[rows[i]] = keyGroups_.place(columns, i).first;
    rowsOfKey_.assign(keyGroups_.size(), 0);
    for (const std::uint32_t row : rows) ++rowsOfKey_[rowGroups_[row]];
  }

  // Ways --------------------------------------------------------------------------------------------------------------

  void walkFrom(std::uint32_t row) {
    const std::optional<std::uint32_t> start = startOf(row);
    if (!start) return;
    if (!takesEnds_) {
      const std::uint64_t ways = walk_.from(*start, nullptr);
      walked_ += ways;
      if (ways != 0) add(groupOfRow(row), ways, 0, *start);
      return;
    }
    if (reach_)
      reach_->from(*start, ends_);
    else
      walked_ += walk_.from(*start, &ends_);
    if (!endLabels_.empty()) std::erase_if(ends_, [&](std::uint32_t end) { return !hasEndLabels(end); });
    if (ends_.empty()) return;
    if (shape_.pairFilters.empty() && !keysReadEnd_) return addEnds(row, *start, ends_);
    if (leastWays_ > 1) std::erase_if(ends_, [&](std::uint32_t end) { return waysTo(end) < leastWays_; });
    Account held(run_);
    held.add(ends_.size() * sizeof(std::uint32_t));
    for (std::size_t first = 0; first < ends_.size(); first += kBatchRows) {
      run_.check();
      takePairs(row, *start, std::span(ends_).subspan(first, std::min(kBatchRows, ends_.size() - first)));
    }
  }

  void takePairs(std::uint32_t row, std::uint32_t start, std::span<const std::uint32_t> ends) {
    if (!shape_.pairFilters.empty() || !groupsArePairs_) fillPairs(row, ends);
    const Rows all = allRows(ends.size());
    kept_.assign(all.begin(), all.end());
    for (const Formula* filter : shape_.pairFilters) {
      passed_.clear();
      selectRows(run_, *filter, pairs_, kept_, passed_);
      kept_.swap(passed_);
    }
    if (kept_.empty()) return;
    keptEnds_.clear();
    for (const std::uint32_t i : kept_) keptEnds_.push_back(ends[i]);
    if (!keysReadEnd_) {
      addEnds(row, start, keptEnds_);
    } else if (groupsArePairs_) {
      const std::size_t first = groupCount_;
      growTo(groupCount_ + keptEnds_.size());
      account_.add(keptEnds_.size() * 40);
      for (std::size_t j = 0; j < keptEnds_.size(); ++j) {
        pairKeys_.emplace_back(start, keptEnds_[j]);
        add(static_cast<std::uint32_t>(first + j), waysTo(keptEnds_[j]), 1, start);
      }
    } else {
      placePairs(ends);
      for (std::size_t j = 0; j < keptEnds_.size(); ++j) {
        // Keys that read the end and nothing else give each end one group, so its first sight counts.
        const bool isFresh = countsEnds_ && seenEnds_.mark(keptEnds_[j]);
        add(pairGroups_[j], waysTo(keptEnds_[j]), isFresh ? 1 : 0, start);
      }
    }
  }

  /// Ends of one row, all in the row's group.
  void addEnds(std::uint32_t row, std::uint32_t start, std::span<const std::uint32_t> ends) {
    const std::uint32_t group = groupOfRow(row);
    std::uint64_t ways = 0;
    if (countsWays_) {
      for (const std::uint32_t end : ends) ways += waysTo(end);
    }
    add(group, ways, countsEnds_ ? freshEnds(row, group, ends) : 0, start);
  }

  /// How many of the ends no row of the same group has had. Rows of one group follow each other.
  std::uint64_t freshEnds(std::uint32_t row, std::uint32_t group, std::span<const std::uint32_t> ends) {
    const bool isAlone = keys_.empty() ? starts_.rows() == 1 : rowsOfKey_[rowGroups_[row]] == 1;
    if (isAlone) return ends.size();  // one walk tells its own ends apart
    if (seenBegun_ && seenGroup_ != group) seenEnds_.beginRound();
    seenGroup_ = group;
    seenBegun_ = true;
    std::uint64_t fresh = 0;
    for (const std::uint32_t end : ends) fresh += seenEnds_.mark(end) ? 1 : 0;
    return fresh;
  }

  void add(std::uint32_t group, std::uint64_t ways, std::uint64_t freshEnds, std::uint32_t start) {
    ways_[group] += static_cast<std::int64_t>(ways);
    if (countsEnds_) distinctEnds_[group] += static_cast<std::int64_t>(freshEnds);
    if (countsStarts_ && lastStart_[group] != start + std::uint64_t{1}) {
      lastStart_[group] = start + std::uint64_t{1};
      ++distinctStarts_[group];
    }
  }

  std::uint64_t waysTo(std::uint32_t end) { return reach_ ? 1 : walk_.marks().value(end); }

  // Groups ------------------------------------------------------------------------------------------------------------

  /// True when the keys are the start and the end themselves, each pair of which comes once.
  bool keysAreThePair() const {
    if (!shape_.oneRowAStart || keys_.size() != 2) return false;
    const Slot first = keys_[0].formula->slot();
    const Slot second = keys_[1].formula->slot();
    return (first == shape_.start && second == shape_.end) || (first == shape_.end && second == shape_.start);
  }

  Value keyOf(std::size_t group, std::size_t key) const {
    if (!groupsArePairs_) return groups_.key(group, key);
    const auto [start, end] = pairKeys_[group];
    return Value::nodeReference(NodeId{keys_[key].formula->slot() == shape_.start ? start : end});
  }

  /// The group of a row whose keys read no end; made when its first way is found.
  std::uint32_t groupOfRow(std::uint32_t row) {
    if (keys_.empty()) return 0;
    const std::uint32_t known = rowGroups_[row];
    if (groupOfKey_.size() < keyGroups_.size()) groupOfKey_.resize(keyGroups_.size(), kNoGroup);
    if (groupOfKey_[known] == kNoGroup) {
      keyCells_.clear();
      for (std::size_t k = 0; k < keys_.size(); ++k) keyCells_.push_back(&keyGroups_.key(known, k));
      groupOfKey_[known] = groups_.place(keyCells_, 0).first;
      growTo(groups_.size());
    }
    return groupOfKey_[known];
  }

  void growTo(std::size_t groups) {
    groupCount_ = groups;
    ways_.resize(groups);
    if (countsEnds_) distinctEnds_.resize(groups);
    if (countsStarts_) {
      distinctStarts_.resize(groups);
      lastStart_.resize(groups);
    }
  }

  std::vector<const Value*> evaluateKeys(const Batch& batch, Rows rows, std::vector<Scratch>& computed) {
    std::vector<const Value*> columns;
    computed.reserve(keys_.size());
    for (const Aggregate::Key& key : keys_) {
      computed.emplace_back(run_, rows.size());
      key.formula->evaluate(run_, batch, rows, computed.back().data());
      columns.push_back(computed.back().data());
    }
    return columns;
  }

  /// Sets `pairGroups_` for the kept pairs; keys that read the end alone are computed once for each end.
  void placePairs(std::span<const std::uint32_t> ends) {
    pairGroups_.assign(kept_.size(), 0);
    fresh_.clear();
    freshPlaces_.clear();
    for (std::size_t j = 0; j < kept_.size(); ++j) {
      const std::uint32_t end = ends[kept_[j]];
      if (!keysReadRow_ && endGroups_.isMarked(end)) {
        pairGroups_[j] = endGroups_.value(end);
      } else {
        fresh_.push_back(kept_[j]);
        freshPlaces_.push_back(j);
      }
    }
    if (fresh_.empty()) return;
    std::vector<Scratch> computed;
    const std::vector<const Value*> columns = evaluateKeys(pairs_, fresh_, computed);
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      const std::uint32_t group = groups_.place(columns, i).first;
      pairGroups_[freshPlaces_[i]] = group;
      if (keysReadRow_) continue;
      endGroups_.mark(ends[fresh_[i]]);
      endGroups_.value(ends[fresh_[i]]) = group;
    }
    growTo(groups_.size());
  }

  /// The pairs as rows: the start's row beside each end.
  void fillPairs(std::uint32_t row, std::span<const std::uint32_t> ends) {
    pairs_.rows = ends.size();
    for (const Slot slot : step_.imports()) {
      pairs_.columns[slot].assign(ends.size(), starts_.batch().columns[slot][row]);
    }
    std::vector<Value>& column = pairs_.columns[shape_.end];
    column.resize(ends.size());
    for (std::size_t i = 0; i < ends.size(); ++i) column[i] = Value::nodeReference(NodeId{ends[i]});
  }

  void resolveEndLabels() {
    endLabels_.clear();
    for (const std::uint32_t name : shape_.endLabels) endLabels_.push_back(run_.label(name));
  }
  bool hasEndLabels(std::uint32_t end) {
    return std::ranges::all_of(endLabels_, [&](const std::optional<LabelId>& label) {
      return label && run_.graph().hasLabel(NodeId{end}, *label);
    });
  }

  const std::vector<std::int64_t>& countsOf(WalkAggregate::Counted counted) const {
    if (counted == WalkAggregate::Counted::ways) return ways_;
    return counted == WalkAggregate::Counted::distinctEnds ? distinctEnds_ : distinctStarts_;
  }

  static constexpr std::uint32_t kNoGroup = ~std::uint32_t{0};

  Run& run_;
  OperatorPointer input_;
  const WalkAggregate& step_;
  const WalkAggregate::Shape& shape_;
  const std::vector<Aggregate::Key>& keys_;
  Walk walk_;
  std::optional<Reach> reach_;
  Account account_;
  bool keysReadEnd_ = false;
  bool keysReadRow_ = false;
  bool countsWays_ = false;
  bool countsEnds_ = false;
  bool countsStarts_ = false;
  bool takesEnds_ = false;
  bool groupsArePairs_ = false;
  bool gathered_ = false;

  Batch in_;
  RowStore starts_;
  GroupTable keyGroups_{run_, keys_.size()};
  std::vector<std::uint32_t> rowGroups_;   // of each row of the input, in `keyGroups_`
  std::vector<std::uint32_t> groupOfKey_;  // from there to `groups_`
  std::vector<std::uint32_t> rowsOfKey_;   // how many rows each group of `keyGroups_` has
  std::vector<const Value*> keyCells_;
  GroupTable groups_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairKeys_;  // instead of `groups_` where keys are the pair
  std::size_t groupCount_ = 0;
  std::size_t position_ = 0;
  std::vector<std::int64_t> ways_;
  std::vector<std::int64_t> distinctEnds_;
  std::vector<std::int64_t> distinctStarts_;
  std::vector<std::uint64_t> lastStart_;  // plus one

  std::vector<std::optional<LabelId>> endLabels_;
  std::vector<std::uint32_t> ends_;
  NodeMarks endGroups_;
  NodeMarks seenEnds_;
  std::uint32_t seenGroup_ = 0;
  bool seenBegun_ = false;
  Batch pairs_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::uint32_t> keptEnds_;
  std::uint64_t leastWays_ = 0;
  std::uint64_t walked_ = 0;
  std::vector<std::uint32_t> passed_;
  std::vector<std::uint32_t> pairGroups_;
  std::vector<std::uint32_t> fresh_;
  std::vector<std::size_t> freshPlaces_;
};

}  // namespace

WalkAggregate::WalkAggregate(Chain chain, Shape shape) : chain_(std::move(chain)), shape_(std::move(shape)) {}

OperatorPointer WalkAggregate::start(Run& run, OperatorPointer input) const {
  if (run.graph().memory() == nullptr) return startChain(run, chain_, std::move(input));
  return std::make_unique<WalkAggregateOperator>(run, std::move(input), *this);
}

std::string WalkAggregate::text() const {
  std::string text = aggregate().text();
  text += " over walks";
  for (const std::unique_ptr<Step>& step : chain_) {
    if (step != chain_.back()) text += (step == chain_.front() ? ": " : "; ") + step->text();
  }
  return text;
}

void WalkAggregate::collectUses(std::vector<Slot>& used) const {
  used.insert(used.end(), imports_.begin(), imports_.end());
}

void WalkAggregate::setLive(std::vector<Slot> live) {
  imports_ = settleLiveness(chain_, live);
  Step::setLive(std::move(live));
  if (auto* reach = dynamic_cast<VariableExpand*>(chain_.front().get())) reach->ignoreRepeats();
}

std::uint64_t WalkAggregate::leastWays(Run& run) const {
  if (!leastWays_) return 0;
  Batch one;
  one.rows = 1;
  const Value least = evaluateRow(run, *leastWays_, one, 0);
  if (least.kind() != Value::Kind::integer || least.asInteger() < 0) return 0;
  return static_cast<std::uint64_t>(least.asInteger()) + (leastIsExclusive_ ? 1 : 0);
}

}  // namespace tov::query
