#include "loaders/write/follow_ups.h"

#include <algorithm>
#include <optional>
#include <set>

#include "loaders/lexicon/wording.h"
#include "loaders/resolve/name_index.h"

namespace tov::loaders {
namespace {

class FollowUps {
 public:
  FollowUps(Transaction& transaction, Ledger& ledger, NodeId meeting, Date date, const Lexicon& lexicon)
      : transaction_(transaction), ledger_(ledger), meeting_(meeting), date_(date), lexicon_(lexicon) {}

  void byCase(const WrittenItem& item) {
    if (item.caseNumber.empty()) return;
    for (const NodeId other : NameIndex(transaction_).find("CaseNumber", nameKey(item.caseNumber))) {
      if (other == item.node || !sameMatter(item, other)) continue;
      const auto meeting = meetingOf(other);
      if (!meeting || meeting->node == meeting_ || !meeting->date) continue;
      if (*meeting->date < date_)
        relate(item.node, other, item.provenance, "same case number");
      else if (*meeting->date > date_)
        relate(other, item.node, meeting->heading, "same case number");
    }
  }

  /// This item cites a meeting that had an item about the same initiative; or a later item cites this item's meeting.
  void byCitation(const WrittenItem& item) {
    const std::set<NodeId> topics = aboutOf(item.node);
    if (topics.empty()) return;
    for (const Neighbour& citation : steps(item.node, "REFERS_TO", Direction::outgoing))
      for (const Neighbour& earlier : steps(citation.node, "HAS_ITEM", Direction::outgoing))
        if (earlier.node != item.node && shares(topics, earlier.node))
          relate(item.node, earlier.node, transaction_.view().properties(citation.relationship),
                 "meeting cited about the same initiative");
    for (const Neighbour& citation : steps(meeting_, "REFERS_TO", Direction::incoming))
      if (citation.node != item.node && shares(topics, citation.node))
        relate(citation.node, item.node, transaction_.view().properties(citation.relationship),
               "meeting cited about the same initiative");
  }

 private:
  struct ItsMeeting {
    NodeId node{};
    std::optional<Date> date;
    Map heading;
  };

  std::vector<Neighbour> steps(NodeId node, std::string_view type, Direction direction) const {
    std::vector<Neighbour> found;
    if (const auto id = transaction_.view().type(type))
      transaction_.view().neighbours(node, std::span(&*id, 1), direction, found);
    return found;
  }

  std::optional<ItsMeeting> meetingOf(NodeId item) const {
    const auto found = steps(item, "HAS_ITEM", Direction::incoming);
    if (found.empty()) return std::nullopt;
    ItsMeeting meeting{found.front().node, std::nullopt, transaction_.view().properties(found.front().relationship)};
    if (const auto key = transaction_.view().key("date")) {
      const Value date = transaction_.view().property(meeting.node, *key);
      if (date.kind() == Value::Kind::date) meeting.date = date.asDate();
    }
    return meeting;
  }

  /// A case number may be a whole meeting's: its administrative items share it and are not about the same.
  bool sameMatter(const WrittenItem& item, NodeId other) const {
    if (shares(aboutOf(item.node), other)) return true;
    if (item.administrative) return false;
    const auto key = transaction_.view().key("title");
    if (!key) return true;
    const Value title = transaction_.view().property(other, *key);
    return title.kind() != Value::Kind::string || !isAdministrative(title.asString(), lexicon_);
  }

  std::set<NodeId> aboutOf(NodeId item) const {
    std::set<NodeId> topics;
    for (const Neighbour& step : steps(item, "ABOUT", Direction::outgoing)) topics.insert(step.node);
    return topics;
  }

  bool shares(const std::set<NodeId>& topics, NodeId item) const {
    const auto other = aboutOf(item);
    return std::any_of(other.begin(), other.end(), [&](NodeId topic) { return topics.contains(topic); });
  }

  void relate(NodeId later, NodeId earlier, Map evidence, std::string_view rule) {
    for (const Neighbour& known : steps(later, "FOLLOWS_UP", Direction::outgoing))
      if (known.node == earlier) return;
    evidence.erase("order");
    evidence["rule"] = rule;
    ledger_.relate(later, "FOLLOWS_UP", earlier, std::move(evidence));
  }

  Transaction& transaction_;
  Ledger& ledger_;
  NodeId meeting_;
  Date date_;
  const Lexicon& lexicon_;
};

}  // namespace

bool isAdministrative(std::string_view title, const Lexicon& lexicon) {
  return lexicon.phrases("procedural title").whole(trim(title, " \t.:")).has_value();
}

void writeFollowUps(Transaction& transaction, Ledger& ledger, const std::vector<WrittenItem>& items, NodeId meeting,
                    Date date, const Lexicon& lexicon) {
  FollowUps followUps(transaction, ledger, meeting, date, lexicon);
  for (const WrittenItem& item : items) {
    followUps.byCase(item);
    followUps.byCitation(item);
  }
}

}  // namespace tov::loaders
