// Building the compact form of a commit's graph: one pass over the adjacency lists, which stand in the order of the
// rows.
#include "tovholder/topology.h"

#include <limits>

#include "graph_memory_reader.h"
#include "snapshot_implementation.h"
#include "visit_adjacency.h"

namespace tov {
namespace {

constexpr std::uint64_t kIdLimit = std::numeric_limits<std::uint32_t>::max();

std::uint32_t narrow(std::uint64_t id, std::uint64_t bound) {
  if (id >= bound) {
    throw CorruptionError("the adjacency lists name an id that was never given out; restore the database from a copy");
  }
  return static_cast<std::uint32_t>(id);
}

}  // namespace

IdSet::IdSet(std::span<const std::uint32_t> ascending) : size_(static_cast<std::uint32_t>(ascending.size())) {
  if (ascending.empty()) return;
  first_ = ascending.front() >> 6;
  bits_.resize((ascending.back() >> 6) - first_ + 1);
  for (const std::uint32_t id : ascending) bits_[(id >> 6) - first_] |= std::uint64_t{1} << (id & 63);
  counts_.reserve(bits_.size());
  std::uint32_t count = 0;
  for (const std::uint64_t word : bits_) {
    counts_.push_back(count);
    count += static_cast<std::uint32_t>(std::popcount(word));
  }
}

std::size_t TopologyRows::bytes() const {
  return ownerSet_.bytes() +
         sizeof(std::uint32_t) * (owners_.size() + offsets_.size() + nodes_.size() + relationships_.size());
}

std::size_t Topology::bytes() const {
  std::size_t sum = nodes_.set.bytes() + nodes_.nodes.size() * sizeof(std::uint32_t);
  for (const TopologyLabel& label : labels_) sum += label.set.bytes() + label.nodes.size() * sizeof(std::uint32_t);
  for (const TopologyRows& rows : outgoing_) sum += rows.bytes();
  for (const TopologyRows& rows : incoming_) sum += rows.bytes();
  return sum;
}

class TopologyBuilder {
 public:
  TopologyBuilder(const Snapshot::Implementation& view, const std::function<void()>& check)
      : view_(view), state_(view.state()), check_(check) {}

  std::shared_ptr<const Topology> build() {
    const auto taken = std::make_shared<std::size_t>(takeRoom());
    const std::shared_ptr<MemoryAllowance> allowance = view_.store()->allowance;
    // The bytes go back with the last user of the rows, which may be long after the commit's own snapshots.
    std::shared_ptr<Topology> topology(new Topology, [allowance, taken](Topology* rows) {
      delete rows;
      allowance->giveBack(*taken);
    });
    topology_ = topology.get();
    topology_->idBound_ = static_cast<std::uint32_t>(state_.nextNode);
    readNodes();
    readLabels();
    readRelationships();
    // What was taken in advance is the most that could be needed.
    if (const std::size_t needed = topology->bytes(); needed < *taken) {
      allowance->giveBack(*taken - needed);
      *taken = needed;
    }
    return topology;
  }

 private:
  /// Takes the most that the finished form can need, from the counts alone, out of the allowance.
  std::size_t takeRoom() const {
    if (state_.nextNode >= kIdLimit || state_.nextRelationship >= kIdLimit) {
      throw LimitError(LimitError::Bound::memory,
                       "this graph has given out more ids than its compact form can hold (4,294,967,294)");
    }
    const std::uint64_t setBytes = state_.nextNode / 64 * 12 + 12;
    std::uint64_t bytes = state_.nodes * 4 + setBytes;
    for (const std::uint64_t nodes : state_.nodesByLabel) bytes += nodes * 4 + setBytes;
    for (const std::uint64_t relationships : state_.relationshipsByType) {
      const std::uint64_t rows = std::min(relationships, state_.nodes);
      bytes += 2 * (relationships * 8 + rows * 12 + setBytes);
    }
    if (view_.store()->allowance->take(bytes)) return bytes;
    throw LimitError(LimitError::Bound::memory, "the compact form of this graph may take " + std::to_string(bytes) +
                                                    " bytes, and the memory limit leaves " +
                                                    std::to_string(view_.store()->allowance->left()) +
                                                    "; raise the limit or shrink the block cache");
  }

  /// For loops over entries of the store.
  void tick() {
    if (check_ && ++ticks_ % 4096 == 0) check_();
  }

  void readNodes() {
    std::vector<std::uint32_t>& nodes = topology_->nodes_.nodes;
    nodes.reserve(state_.nodes);
    if (state_.nodes == state_.nextNode) {
      for (std::uint64_t id = 0; id < state_.nextNode; ++id) nodes.push_back(static_cast<std::uint32_t>(id));
    } else {
      for (auto it = view_.range(Family::nodes, {}, {}); it->valid(); it->next()) {
        tick();
        nodes.push_back(narrow(idIn(it->key(), 0, 8), state_.nextNode));
      }
    }
    topology_->nodes_.set = IdSet(nodes);
  }

  void readLabels() {
    topology_->labels_.resize(state_.nodesByLabel.size());
    for (std::size_t i = 0; i < topology_->labels_.size(); ++i) {
      topology_->labels_[i].nodes.reserve(state_.nodesByLabel[i]);
    }
    for (auto it = view_.range(Family::labels, {}, {}); it->valid(); it->next()) {
      tick();
      const std::uint64_t node = idIn(it->key(), 4, 12);
      const auto label = loadBigEndian<std::uint32_t>(it->key().data());
      topology_->labels_[narrow(label, topology_->labels_.size())].nodes.push_back(narrow(node, state_.nextNode));
    }
    for (TopologyLabel& label : topology_->labels_) label.set = IdSet(label.nodes);
  }

  void readRelationships() {
    const std::size_t types = state_.relationshipsByType.size();
    for (auto* all : {&topology_->outgoing_, &topology_->incoming_}) {
      all->resize(types);
      for (std::size_t i = 0; i < types; ++i) {
        (*all)[i].nodes_.reserve(state_.relationshipsByType[i]);
        (*all)[i].relationships_.reserve(state_.relationshipsByType[i]);
      }
    }
    for (auto it = view_.range(Family::adjacency, {}, {}); it->valid(); it->next()) {
      tick();
      const std::string_view key = it->key();
      const bool isHead = key.size() == kAdjacencyHeadWidth;
      if (!isHead) blockStart(key);
      const AdjacencyKey list = adjacencyKeyOf(key);
      auto& all = list.incoming ? topology_->incoming_ : topology_->outgoing_;
      TopologyRows& rows = all[narrow(number(list.type), types)];
      const std::uint32_t owner = narrow(number(list.node), state_.nextNode);
      if (rows.owners_.empty() || rows.owners_.back() != owner) {
        rows.owners_.push_back(owner);
        rows.offsets_.push_back(static_cast<std::uint32_t>(rows.nodes_.size()));
      }
      visitEntries(isHead ? parseAdjacencyHead(it->value()).entries : it->value(), [&](const AdjacencyEntry& entry) {
        rows.nodes_.push_back(narrow(number(entry.neighbour), state_.nextNode));
        rows.relationships_.push_back(narrow(number(entry.relationship), state_.nextRelationship));
      });
    }
    for (TopologyRows& rows : topology_->outgoing_) {
      finish(rows);
      topology_->relationshipCount_ += rows.size();
    }
    for (TopologyRows& rows : topology_->incoming_) finish(rows);
  }

  static void finish(TopologyRows& rows) {
    rows.offsets_.push_back(static_cast<std::uint32_t>(rows.nodes_.size()));
    if (rows.owners_.empty()) return;
    rows.first_ = rows.owners_.front();
    const std::uint64_t span = rows.owners_.back() - rows.first_ + 1;
    rows.isDense_ = span <= 2 * rows.owners_.size();
    if (!rows.isDense_) {
      rows.ownerSet_ = IdSet(rows.owners_);
      rows.owners_.shrink_to_fit();
      rows.offsets_.shrink_to_fit();
      return;
    }
    std::vector<std::uint32_t> offsets;
    offsets.reserve(span + 1);
    for (std::size_t i = 0; i < rows.owners_.size(); ++i) {
      // Ids between two owners have empty rows, which begin where the next one does.
      while (offsets.size() <= rows.owners_[i] - rows.first_) offsets.push_back(rows.offsets_[i]);
    }
    offsets.push_back(rows.offsets_.back());
    rows.offsets_ = std::move(offsets);
    rows.owners_.shrink_to_fit();
  }

  static std::uint64_t idIn(std::string_view key, std::size_t at, std::size_t width) {
    if (key.size() != width) throw CorruptionError("a stored key has a wrong length; restore the database from a copy");
    return loadBigEndian<std::uint64_t>(key.data() + at);
  }

  const Snapshot::Implementation& view_;
  const GraphState& state_;
  const std::function<void()>& check_;
  std::uint64_t ticks_ = 0;
  Topology* topology_ = nullptr;
};

std::shared_ptr<const Topology> Snapshot::Implementation::topology(const std::function<void()>& check) const {
  if (isTransaction_) {
    throw UsageError("the compact form of a graph belongs to a commit; take it from a snapshot of the database");
  }
  const auto lock = lockPatiently(topologyMutex_, check);
  if (!topology_) topology_ = TopologyBuilder(*this, check).build();
  return topology_;
}

std::shared_ptr<const Topology> Snapshot::topology() const {
  return implementation_->topology([] {});
}

}  // namespace tov
