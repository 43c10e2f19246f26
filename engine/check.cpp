// The invariants of a stored graph: every record can be read; both adjacencies agree with the relationships, labels and
// indexes with the nodes, counts with all of them.
//
// Each derived family is compared one way only, entry by entry against the record it stands for, and then by number: as
// no entry occurs twice, equal numbers mean that none is missing either.
#include "check.h"

#include <algorithm>
#include <functional>
#include <map>

#include "database_implementation.h"
#include "text_index.h"
#include "value_order.h"
#include "visit_adjacency.h"

namespace tov {
namespace {

class GraphCheck {
 public:
  explicit GraphCheck(std::shared_ptr<const Snapshot::Implementation> view)
      : view_(std::move(view)),
        state_(view_->state()),
        nodesByLabel_(state_.nodesByLabel.size()),
        relationshipsByType_(state_.relationshipsByType.size()) {}

  std::vector<std::string> run() {
    guarded("the nodes", [&] { checkNodes(); });
    guarded("the labels", [&] { checkLabels(); });
    guarded("the indexes", [&] { checkIndexes(); });
    guarded("the relationships", [&] { checkRelationships(); });
    guarded("the adjacency lists", [&] { checkAdjacency(); });
    guarded("the full-text indexes",
            [&] { checkTextIndexes(view_, [&](std::string line) { report(std::move(line)); }); });
    checkCounts();
    if (dropped_ != 0) lines_.push_back("... and " + std::to_string(dropped_) + " more");
    return std::move(lines_);
  }

 private:
  static constexpr std::size_t kMostLines = 100;

  void report(std::string line) {
    if (lines_.size() < kMostLines) {
      lines_.push_back(std::move(line));
    } else {
      ++dropped_;
    }
  }

  /// What cannot be read is a finding, not the end of the check.
  bool guarded(const std::string& what, const std::function<void()>& step) {
    try {
      step();
      return true;
    } catch (const Error& error) {
      report(what + ": " + error.what());
      return false;
    }
  }

  void expectEqual(const std::string& what, std::uint64_t counted, std::uint64_t kept) {
    if (counted == kept) return;
    report(what + ": " + std::to_string(counted) + " are stored, the count says " + std::to_string(kept));
  }

  static std::string nodeName(NodeId id) { return "node " + std::to_string(number(id)); }
  static std::string relationshipName(RelationshipId id) { return "relationship " + std::to_string(number(id)); }

  template <typename Visit>
  void visitFamily(Family family, Visit visit) {
    for (auto it = view_->range(family, {}, {}); it->valid(); it->next()) visit(it->key(), it->value());
  }

  void checkPropertyKeys(const PropertyList& properties) {
    for (std::size_t i = 0; i < properties.size(); ++i) {
      if (number(properties[i].first) >= state_.names->keys.size()) failRecord("an unknown property");
      if (i != 0 && properties[i - 1].first >= properties[i].first) failRecord("its properties are out of order");
    }
  }

  struct NodeContent {
    std::vector<LabelId> labels;
    PropertyList properties;
  };

  NodeContent readNode(std::string_view bytes) {
    NodeRecord record(bytes);
    return record.read([&](record::Node::Reader root) {
      NodeContent content;
      for (const std::uint32_t label : root.getLabels()) {
        if (label >= nodesByLabel_.size()) failRecord("an unknown label");
        if (!content.labels.empty() && content.labels.back() >= LabelId{label})
          failRecord("its labels are out of order");
        content.labels.push_back(LabelId{label});
      }
      content.properties = decodeProperties(root.getProperties(), view_->texts());
      checkPropertyKeys(content.properties);
      return content;
    });
  }

  void checkNodes() {
    visitFamily(Family::nodes, [&](std::string_view key, std::string_view value) {
      if (key.size() != 8) return report("a key among the nodes has a wrong length");
      const NodeId id{loadBigEndian<std::uint64_t>(key.data())};
      ++nodes_;
      if (number(id) >= state_.nextNode) report(nodeName(id) + " has an id that was never given out");
      guarded(nodeName(id), [&] {
        const NodeContent content = readNode(value);
        for (const LabelId label : content.labels) ++nodesByLabel_[number(label)];
        for (const IndexDescription& index : state_.indexes) {
          if (std::ranges::binary_search(content.labels, index.label) && has(content, index.key)) ++expectedEntries_;
        }
      });
    });
  }

  static bool has(const NodeContent& content, KeyId key) {
    return std::ranges::binary_search(content.properties, key, {}, &PropertyList::value_type::first);
  }

  void checkLabels() {
    std::uint64_t entries = 0;
    std::uint64_t expected = 0;
    for (const std::uint64_t count : nodesByLabel_) expected += count;
    visitFamily(Family::labels, [&](std::string_view key, std::string_view) {
      if (key.size() != 12) return report("a key among the labels has a wrong length");
      ++entries;
      const LabelId label{loadBigEndian<std::uint32_t>(key.data())};
      const NodeId id{loadBigEndian<std::uint64_t>(key.data() + 4)};
      rocksdb::PinnableSlice bytes;
      if (!view_->get(Family::nodes, IdKey(id), bytes)) {
        return report("the labels name " + nodeName(id) + ", which does not exist");
      }
      guarded(nodeName(id), [&] {
        if (!std::ranges::binary_search(readNode(bytes.ToStringView()).labels, label)) {
          report("the labels give " + nodeName(id) + " one that its record does not have");
        }
      });
    });
    expectEqual("entries of labels", entries, expected);
  }

  void checkIndexes() {
    std::uint64_t entries = 0;
    visitFamily(Family::properties, [&](std::string_view key, std::string_view) {
      ++entries;
      if (key.size() < 17) return report("a key among the indexes is too short");
      const LabelId label{loadBigEndian<std::uint32_t>(key.data())};
      const KeyId property{loadBigEndian<std::uint32_t>(key.data() + 4)};
      const NodeId id{loadBigEndian<std::uint64_t>(key.data() + key.size() - 8)};
      if (!state_.hasIndex(label, property)) return report("an index that was dropped still has an entry");
      rocksdb::PinnableSlice bytes;
      if (!view_->get(Family::nodes, IdKey(id), bytes)) {
        return report("an index names " + nodeName(id) + ", which does not exist");
      }
      guarded(nodeName(id), [&] {
        const NodeContent content = readNode(bytes.ToStringView());
        const auto at = std::ranges::lower_bound(content.properties, property, {}, &PropertyList::value_type::first);
        const bool agrees = std::ranges::binary_search(content.labels, label) && at != content.properties.end() &&
                            at->first == property && encodeOrdered(at->second) == key.substr(8, key.size() - 16);
        if (!agrees) report("an index and the record of " + nodeName(id) + " disagree");
      });
    });
    if (entries != expectedEntries_) {
      report("entries of indexes: " + std::to_string(entries) + " are stored, the nodes call for " +
             std::to_string(expectedEntries_));
    }
  }

  RelationshipHead readHead(std::string_view bytes) {
    RelationshipRecord record(bytes);
    return record.read([&](record::Relationship::Reader root) {
      if (root.getType() >= relationshipsByType_.size()) failRecord("an unknown relationship type");
      return RelationshipHead{TypeId{root.getType()}, NodeId{root.getStart()}, NodeId{root.getEnd()}};
    });
  }

  void checkRelationships() {
    visitFamily(Family::relationships, [&](std::string_view key, std::string_view value) {
      if (key.size() != 8) return report("a key among the relationships has a wrong length");
      const RelationshipId id{loadBigEndian<std::uint64_t>(key.data())};
      ++relationships_;
      if (number(id) >= state_.nextRelationship) report(relationshipName(id) + " has an id that was never given out");
      guarded(relationshipName(id), [&] {
        const RelationshipHead head = readHead(value);
        ++relationshipsByType_[number(head.type)];
        for (const NodeId end : {head.start, head.end}) {
          rocksdb::PinnableSlice bytes;
          if (!view_->get(Family::nodes, IdKey(end), bytes)) {
            report(relationshipName(id) + " leads to " + nodeName(end) + ", which does not exist");
          }
        }
        RelationshipRecord record(value);
        record.read([&](record::Relationship::Reader root) {
          checkPropertyKeys(decodeProperties(root.getProperties(), view_->texts()));
        });
      });
    });
  }

  static std::string listName(const AdjacencyKey& key) {
    return std::string("the ") + (key.incoming ? "incoming" : "outgoing") + " list of " + nodeName(key.node);
  }

  void checkAdjacency() {
    std::uint64_t entries[2] = {0, 0};
    AdjacencyKey list;
    std::uint64_t announced = 0;
    std::uint64_t found = 0;
    std::optional<AdjacencyEntry> last;
    bool open = false;
    bool inBlocks = false;
    const auto finish = [&] {
      if (open && announced != found) {
        report(listName(list) + " announces " + std::to_string(announced) + " entries and holds " +
               std::to_string(found));
      }
    };
    const auto take = [&](const AdjacencyEntry& entry, const AdjacencyEntry& bound) {
      ++found;
      ++entries[list.incoming ? 1 : 0];
      if ((last && *last >= entry) || entry < bound) report(listName(list) + " is out of order");
      last = entry;
      checkEntry(list, entry);
    };
    visitFamily(Family::adjacency, [&](std::string_view key, std::string_view value) {
      if (key.size() != kAdjacencyHeadWidth && key.size() != kAdjacencyBlockWidth) {
        return report("a key among the adjacency lists has a wrong length");
      }
      const AdjacencyKey here = adjacencyKeyOf(key);
      if (key.size() == kAdjacencyHeadWidth) {
        finish();
        list = here;
        open = true;
        found = 0;
        last.reset();
        guarded(listName(list), [&] {
          const AdjacencyHead head = parseAdjacencyHead(value);
          announced = head.degree;
          inBlocks = head.inBlocks;
          if (announced == 0) report(listName(list) + " is stored though it is empty");
          visitEntries(head.entries, [&](const AdjacencyEntry& entry) { take(entry, {}); });
        });
        return;
      }
      if (!open || here != list || !inBlocks) return report(listName(here) + " has a block without a head");
      const AdjacencyEntry bound = blockStart(key);
      if (last && *last >= bound) report(listName(list) + " is out of order");
      guarded(listName(list), [&] { visitEntries(value, [&](const AdjacencyEntry& entry) { take(entry, bound); }); });
    });
    finish();
    expectEqual("outgoing adjacency entries", entries[0], relationships_);
    expectEqual("incoming adjacency entries", entries[1], relationships_);
  }

  void checkEntry(const AdjacencyKey& list, const AdjacencyEntry& entry) {
    rocksdb::PinnableSlice bytes;
    if (!view_->get(Family::relationships, IdKey(entry.relationship), bytes)) {
      return report(listName(list) + " names " + relationshipName(entry.relationship) + ", which does not exist");
    }
    const RelationshipHead head = readHead(bytes.ToStringView());
    const NodeId here = list.incoming ? head.end : head.start;
    const NodeId there = list.incoming ? head.start : head.end;
    if (head.type != list.type || here != list.node || there != entry.neighbour) {
      report(listName(list) + " and the record of " + relationshipName(entry.relationship) + " disagree");
    }
  }

  void checkCounts() {
    expectEqual("nodes", nodes_, state_.nodes);
    expectEqual("relationships", relationships_, state_.relationships);
    for (std::size_t i = 0; i < nodesByLabel_.size(); ++i) {
      const std::string name(state_.names->labels.name(static_cast<std::uint32_t>(i)));
      expectEqual("nodes with the label " + name, nodesByLabel_[i], state_.nodesByLabel[i]);
    }
    for (std::size_t i = 0; i < relationshipsByType_.size(); ++i) {
      const std::string name(state_.names->types.name(static_cast<std::uint32_t>(i)));
      expectEqual("relationships of the type " + name, relationshipsByType_[i], state_.relationshipsByType[i]);
    }
  }

  std::shared_ptr<const Snapshot::Implementation> view_;
  const GraphState& state_;
  std::vector<std::string> lines_;
  std::size_t dropped_ = 0;

  std::uint64_t nodes_ = 0;
  std::uint64_t relationships_ = 0;
  std::vector<std::uint64_t> nodesByLabel_;
  std::vector<std::uint64_t> relationshipsByType_;
  std::uint64_t expectedEntries_ = 0;
};

}  // namespace

std::vector<std::string> checkGraph(std::shared_ptr<const Snapshot::Implementation> view) {
  return GraphCheck(std::move(view)).run();
}

std::vector<std::string> Database::check() const {
  return checkGraph(implementation_->newest());
}

}  // namespace tov
