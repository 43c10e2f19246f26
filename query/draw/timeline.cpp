#include "query/draw/timeline.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "query/draw/steps.h"
#include "query/draw/subject.h"
#include "query/draw/texts.h"
#include "tovholder/error.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kUsualItems = 30;
constexpr std::size_t kMostLanes = 6;
constexpr std::size_t kMostPresenters = 3;

/// An item as it was found, before it is known whether there is room for it.
struct Found {
  std::size_t weight = 0;  ///< the place of its type among those of a timeline
  std::vector<RelationshipId> proofs;
  NodeId meeting{};
  std::string date;
};

class TimelineMaker {
 public:
  TimelineMaker(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter, const Vocabulary& words)
      : snapshot_(snapshot), options_(options), filter_(filter), words_(words) {}

  Timeline make() {
    const asking::NameFinding about = findNamed(snapshot_, style().named, options_.about);
    timeline_.title = about.name;
    timeline_.label = about.label;
    about_.insert(about.nodes.begin(), about.nodes.end());
    const std::vector<TypeId> types = filter_.typesOr(style().timelineTypes);
    for (std::size_t weight = 0; weight < types.size(); ++weight) findItems(types[weight], weight);
    if (found_.empty()) {
      throw NotFoundError("cannot draw the timeline of '" + about.name + "': no item of a meeting is about it" +
                          (filter_.text(words_).empty() ? "" : " (" + filter_.text(words_) + ")"));
    }
    choose();
    chooseLanes();
    for (const auto& [item, found] : found_) addItem(item, found);
    order();
    return std::move(timeline_);
  }

 private:
  std::vector<Neighbour> steps(NodeId node, std::string_view type, Direction direction) const {
    return stepsAlong(snapshot_, node, type, direction);
  }

  void findItems(TypeId type, std::size_t weight) {
    const auto items = snapshot_.label("AgendaItem");
    if (!items) return;
    std::vector<Neighbour> links;
    for (const NodeId node : about_) {
      links.clear();
      snapshot_.neighbours(node, std::span(&type, 1), Direction::both, links);
      for (const Neighbour& link : links) {
        if (!filter_.admitsRecordOf(link.relationship)) continue;
        if (snapshot_.hasLabel(link.node, *items)) add(link.node, weight, link.relationship);
        // What a decision assigns belongs to the decision's item.
        for (const Neighbour& step : steps(link.node, "DECIDED", Direction::incoming))
          add(step.node, weight, link.relationship);
      }
    }
  }

  void add(NodeId item, std::size_t weight, RelationshipId proof) {
    if (const auto known = found_.find(item); known != found_.end()) {
      known->second.proofs.push_back(proof);
      return;
    }
    if (!filter_.admitsByMeeting(item)) return;
    const std::vector<Neighbour> meetings = steps(item, "HAS_ITEM", Direction::incoming);
    if (meetings.empty()) return;
    found_[item] = {weight, {proof}, meetings.front().node, isoDate(snapshot_.properties(meetings.front().node))};
  }

  bool isAside(const Found& found) const {
    return style().line(snapshot_.name(snapshot_.head(found.proofs.front()).type)).shallow;
  }

  /// What is about the name before what only mentions it, and of these the newest.
  void choose() {
    const std::size_t most = options_.maximumNodes == 0 ? kUsualItems : options_.maximumNodes;
    if (found_.size() <= most) return;
    std::vector<std::tuple<bool, std::string, NodeId>> ranked;
    for (const auto& [item, found] : found_) ranked.emplace_back(!isAside(found), found.date, item);
    std::ranges::sort(ranked, std::greater<>());
    for (std::size_t i = most; i < ranked.size(); ++i) found_.erase(std::get<NodeId>(ranked[i]));
    timeline_.leftOut = ranked.size() - most;
  }

  std::string forumOf(NodeId meeting) const {
    const std::vector<Neighbour> hosts = steps(meeting, "MEETING_OF", Direction::outgoing);
    return hosts.empty() ? words_.word("kind", "Meeting")
                         : textOf(snapshot_.properties(hosts.front().node), "name", words_);
  }

  /// The forums that dealt with it most have a lane of their own when not all can.
  void chooseLanes() {
    std::map<std::string, std::size_t> uses;
    for (const auto& [item, found] : found_) ++uses[forumOf(found.meeting)];
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [forum, count] : uses) ranked.emplace_back(count, forum);
    std::ranges::sort(ranked, std::greater<>());
    const std::size_t most = ranked.size() <= kMostLanes ? ranked.size() : kMostLanes - 1;
    for (std::size_t i = 0; i < most; ++i) ownLanes_.insert(ranked[i].second);
  }

  void addItem(NodeId id, const Found& found) {
    const Map properties = snapshot_.properties(id);
    TimelineItem item;
    item.id = id;
    item.text = itemText(properties, words_);
    item.isAside = isAside(found);
    const std::string forum = forumOf(found.meeting);
    const bool hasLane = ownLanes_.contains(forum);
    const std::pair place{found.date, hasLane ? forum : words_.text("other-forums", {})};
    item.remark = joined({hasLane ? "" : forum, presenters(id), item.isAside ? words_.text("aside", {}) : ""}, "; ");
    const std::string number = textOf(properties, "number", words_);
    std::from_chars(number.data(), number.data() + number.size(), item.order);
    for (const Neighbour& step : steps(id, "DECIDED", Direction::outgoing)) {
      const Map decision = snapshot_.properties(step.node);
      item.decisions.push_back({decisionText(decision, words_), textOf(decision, "outcome", words_)});
    }
    Tooltip& tooltip = tooltips_[place];
    tooltip.add(item.text);
    for (const RelationshipId proof : found.proofs) tooltip.add(proofOf(snapshot_.relationship(proof), words_));
    cards_[place].push_back(std::move(item));
  }

  std::string presenters(NodeId item) const {
    std::string names;
    std::size_t count = 0;
    for (const Neighbour& step : steps(item, "PRESENTED", Direction::incoming)) {
      if (about_.contains(step.node)) continue;
      if (++count > kMostPresenters) continue;
      names = joined({names, textOf(snapshot_.properties(step.node), "name", words_)}, ", ");
    }
    if (names.empty()) return {};
    return names + (count > kMostPresenters ? " \u2026" : "") + " " + words_.word("relationship", "PRESENTED");
  }

  /// Cards by date, the undated last; lanes in the order in which they are met, that of the other forums last.
  void order() {
    std::vector<std::pair<std::string, std::string>> keys;
    for (const auto& [key, items] : cards_) keys.push_back(key);
    std::ranges::stable_sort(keys, {}, [](const auto& key) { return std::pair(key.first.empty(), key.first); });
    const std::string others = words_.text("other-forums", {});
    for (const bool isOthers : {false, true}) {
      for (const auto& [date, lane] : keys) {
        if ((lane == others) == isOthers && std::ranges::find(timeline_.lanes, lane) == timeline_.lanes.end())
          timeline_.lanes.push_back(lane);
      }
    }
    for (const auto& key : keys) {
      const auto lane = std::ranges::find(timeline_.lanes, key.second);
      TimelineCard card{key.first, std::size_t(lane - timeline_.lanes.begin()), std::move(cards_[key]),
                        tooltips_[key].text()};
      std::ranges::sort(card.items, {}, [](const TimelineItem& item) { return std::pair(item.order, item.id); });
      timeline_.cards.push_back(std::move(card));
    }
    std::ranges::stable_sort(timeline_.cards, {}, [](const TimelineCard& card) {
      return std::tuple(card.date.empty(), card.date, card.lane);
    });
    std::map<NodeId, std::size_t> cardOf;
    for (std::size_t i = 0; i < timeline_.cards.size(); ++i) {
      for (const TimelineItem& item : timeline_.cards[i].items) cardOf[item.id] = i;
    }
    std::set<std::pair<std::size_t, std::size_t>> followUps;
    for (const auto& [item, card] : cardOf) {
      for (const Neighbour& step : steps(item, "FOLLOWS_UP", Direction::outgoing)) {
        const auto earlier = cardOf.find(step.node);
        if (earlier != cardOf.end() && earlier->second != card) followUps.emplace(card, earlier->second);
      }
    }
    timeline_.followUps.assign(followUps.begin(), followUps.end());
  }

  const Snapshot& snapshot_;
  const DrawingOptions& options_;
  const Filter& filter_;
  const Vocabulary& words_;
  std::set<NodeId> about_;
  std::map<NodeId, Found> found_;
  std::set<std::string> ownLanes_;
  std::map<std::pair<std::string, std::string>, std::vector<TimelineItem>> cards_;  // by date and lane
  std::map<std::pair<std::string, std::string>, Tooltip> tooltips_;
  Timeline timeline_;
};

}  // namespace

Timeline timeline(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                  const Vocabulary& words) {
  return TimelineMaker(snapshot, options, filter, words).make();
}

std::string leftOutOf(const Timeline& timeline, const Vocabulary& words) {
  if (timeline.leftOut == 0) return {};
  return words.text("timeline-left-out", {{"count", words.count("AgendaItem", timeline.leftOut)}});
}

}  // namespace tov::drawing
