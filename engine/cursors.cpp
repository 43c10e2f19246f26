// Streams of ids: scans of nodes, labels, relationships and index ranges.
#include "cursors.h"

#include <algorithm>

#include "value_order.h"

namespace tov {
namespace {

/// A range that may be read in several goes. Over a commit one iterator stays open; over a transaction, whose batch may
/// change under an open iterator, each go seeks anew behind the last key.
class Walk {
 public:
  Walk(ViewPointer view, Family family, std::string lower, std::string upper)
      : view_(std::move(view)), family_(family), lower_(std::move(lower)), upper_(std::move(upper)) {}

  /// Calls `take(iterator)` for each entry until it returns false; that entry comes first in the next go.
  template <typename Take>
  void go(Take take) {
    if (!iterator_ || view_->isTransaction()) iterator_ = view_->range(family_, lower_, upper_);
    for (; iterator_->valid(); iterator_->next()) {
      if (take(*iterator_)) continue;
      if (view_->isTransaction()) lower_ = std::string(iterator_->key());
      return;
    }
    // At the end: a later go starts, and ends, there.
    if (view_->isTransaction()) lower_ = upper_.empty() ? std::string(64, '\xFF') : upper_;
  }

  const Snapshot::Implementation& view() const { return *view_; }

 private:
  ViewPointer view_;
  Family family_;
  std::string lower_;
  std::string upper_;
  std::unique_ptr<RangeIterator> iterator_;
};

std::uint64_t idOf(std::string_view key, std::size_t width) {
  if (key.size() != width) throw CorruptionError("a stored key has a wrong length; restore the database from a copy");
  return loadBigEndian<std::uint64_t>(key.data() + width - 8);
}

template <typename Base, typename Id>
class KeyScan : public Base {
 public:
  KeyScan(ViewPointer view, Family family, std::string lower, std::string upper, std::size_t width)
      : walk_(std::move(view), family, std::move(lower), std::move(upper)), width_(width) {}

  std::size_t next(std::span<Id> out) override {
    std::size_t filled = 0;
    walk_.go([&](const RangeIterator& at) {
      if (filled == out.size()) return false;
      out[filled++] = Id{idOf(at.key(), width_)};
      return true;
    });
    return filled;
  }

 private:
  Walk walk_;
  std::size_t width_;
};

class TypeScan : public RelationshipCursor::Source {
 public:
  TypeScan(ViewPointer view, TypeId type) : walk_(std::move(view), Family::relationships, {}, {}), type_(type) {}

  std::size_t next(std::span<RelationshipId> out) override {
    std::size_t filled = 0;
    walk_.go([&](const RangeIterator& at) {
      if (filled == out.size()) return false;
      RelationshipRecord record(at.value());
      const auto type = record.read([](record::Relationship::Reader root) { return root.getType(); });
      if (type == number(type_)) out[filled++] = RelationshipId{idOf(at.key(), 8)};
      return true;
    });
    return filled;
  }

 private:
  Walk walk_;
  TypeId type_;
};

class IndexScan : public NodeCursor::Source {
 public:
  IndexScan(ViewPointer view, IndexRange range)
      : walk_(view, Family::properties, range.lower, range.upper), range_(std::move(range)) {}

  std::size_t next(std::span<NodeId> out) override {
    std::size_t filled = takeResolved(out);
    while (filled < out.size()) {
      const std::size_t before = filled;
      walk_.go([&](const RangeIterator& at) { return takeKey(at.key(), out, filled); });
      const bool gathered = !candidates_.empty();
      resolve();
      filled += takeResolved(out.subspan(filled));
      if (filled == before && !gathered) break;
    }
    return filled;
  }

 private:
  /// Entries with whole values go straight out. Those that share a cut value are gathered until the value changes.
  bool takeKey(std::string_view key, std::span<NodeId> out, std::size_t& filled) {
    if (key.size() < 8 + 1 + 8) idOf(key, 0);
    const std::string_view encoding = key.substr(8, key.size() - 16);
    const NodeId node{loadBigEndian<std::uint64_t>(key.data() + key.size() - 8)};
    if (!candidates_.empty() && encoding != cutEncoding_) return false;
    if (isCut(encoding)) {
      cutEncoding_ = encoding;
      candidates_.push_back(node);
      return true;
    }
    if (filled == out.size()) return false;
    out[filled++] = node;
    return true;
  }

  /// Reads what the candidates really hold, and sorts those inside the range.
  void resolve() {
    if (candidates_.empty()) return;
    std::vector<std::pair<std::string, NodeId>> inside;
    for (const NodeId node : candidates_) {
      rocksdb::PinnableSlice bytes;
      walk_.view().nodeBytes(node, bytes);
      NodeRecord record(bytes.ToStringView());
      const Value value = record.read([&](record::Node::Reader root) {
        return findProperty(root.getProperties(), range_.key, walk_.view().texts());
      });
      std::string full = encodeOrdered(value, kWholeContent);
      if (range_.isInside(full)) inside.emplace_back(std::move(full), node);
    }
    candidates_.clear();
    std::ranges::sort(inside);
    for (auto it = inside.rbegin(); it != inside.rend(); ++it) resolved_.push_back(it->second);
  }

  std::size_t takeResolved(std::span<NodeId> out) {
    std::size_t filled = 0;
    for (; filled < out.size() && !resolved_.empty(); resolved_.pop_back()) out[filled++] = resolved_.back();
    return filled;
  }

  Walk walk_;
  IndexRange range_;
  std::string cutEncoding_;
  std::vector<NodeId> candidates_;
  std::vector<NodeId> resolved_;  // the next one last
};

class Nothing : public NodeCursor::Source {
 public:
  std::size_t next(std::span<NodeId>) override { return 0; }
};

}  // namespace

NodeCursor::NodeCursor(std::unique_ptr<Source> source) : source_(std::move(source)) {}
NodeCursor::NodeCursor(NodeCursor&&) noexcept = default;
NodeCursor& NodeCursor::operator=(NodeCursor&&) noexcept = default;
NodeCursor::~NodeCursor() = default;
std::size_t NodeCursor::next(std::span<NodeId> out) {
  return out.empty() ? 0 : source_->next(out);
}

RelationshipCursor::RelationshipCursor(std::unique_ptr<Source> source) : source_(std::move(source)) {}
RelationshipCursor::RelationshipCursor(RelationshipCursor&&) noexcept = default;
RelationshipCursor& RelationshipCursor::operator=(RelationshipCursor&&) noexcept = default;
RelationshipCursor::~RelationshipCursor() = default;
std::size_t RelationshipCursor::next(std::span<RelationshipId> out) {
  return out.empty() ? 0 : source_->next(out);
}

NodeCursor scanNodes(ViewPointer view) {
  using Scan = KeyScan<NodeCursor::Source, NodeId>;
  return NodeCursor(std::make_unique<Scan>(std::move(view), Family::nodes, "", "", 8));
}

NodeCursor scanLabel(ViewPointer view, LabelId label) {
  using Scan = KeyScan<NodeCursor::Source, NodeId>;
  std::string prefix;
  appendBigEndian(prefix, number(label));
  return NodeCursor(std::make_unique<Scan>(std::move(view), Family::labels, prefix, prefixEnd(prefix), 12));
}

RelationshipCursor scanRelationships(ViewPointer view, std::optional<TypeId> type) {
  using Scan = KeyScan<RelationshipCursor::Source, RelationshipId>;
  if (type) return RelationshipCursor(std::make_unique<TypeScan>(std::move(view), *type));
  return RelationshipCursor(std::make_unique<Scan>(std::move(view), Family::relationships, "", "", 8));
}

NodeCursor scanIndex(ViewPointer view, IndexRange range) {
  return NodeCursor(std::make_unique<IndexScan>(std::move(view), std::move(range)));
}

NodeCursor noNodes() {
  return NodeCursor(std::make_unique<Nothing>());
}

}  // namespace tov
