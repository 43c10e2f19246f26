// A seat is any of the wished relationships to the forum itself or to one of its meetings. Of the posts that someone
// holds, the one that is known nearest to the seat's last day stands beside the name.
#include "query/draw/members.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

#include "query/draw/steps.h"
#include "query/draw/subject.h"
#include "query/draw/texts.h"
#include "tovholder/error.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kUsualSeats = 80;

std::string isoOf(const Map& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found != properties.end() && found->second.kind() == Value::Kind::date ? toText(found->second.asDate()) : "";
}

/// Days between two ISO days; very many where one is unknown.
int distance(const std::string& one, const std::string& other) {
  const auto first = dateFromText(one);
  const auto second = dateFromText(other);
  if (!first || !second) return 1'000'000;
  return int(std::abs(first->daysSinceEpoch - second->daysSinceEpoch));
}

class MembersMaker {
 public:
  MembersMaker(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter, const Vocabulary& words)
      : snapshot_(snapshot), options_(options), filter_(filter), words_(words) {}

  Membership make() {
    static const std::array<std::string, 1> kForum{"Forum"};
    const asking::NameFinding forum = findNamed(snapshot_, kForum, options_.about);
    membership_.forum = forum.name;
    const std::vector<TypeId> types = filter_.typesOr(style().memberTypes);
    for (const NodeId node : forum.nodes) {
      readSeats(node, types, {});
      for (const Neighbour& step : steps(node, "MEETING_OF", Direction::incoming)) {
        if (filter_.admitsMeeting(step.node)) readSeats(step.node, types, isoDate(snapshot_.properties(step.node)));
      }
    }
    if (seats_.empty()) {
      throw NotFoundError("cannot draw the members of '" + forum.name + "': no record tells who sits on it" +
                          (filter_.text(words_).empty() ? "" : " (" + filter_.text(words_) + ")"));
    }
    choose();
    for (auto& [person, seat] : seats_) place(person, std::move(seat.seat));
    order();
    return std::move(membership_);
  }

 private:
  struct Found {
    Seat seat;
    Tooltip tooltip;
  };

  std::vector<Neighbour> steps(NodeId node, std::string_view type, Direction direction) const {
    return stepsAlong(snapshot_, node, type, direction);
  }

  void readSeats(NodeId at, const std::vector<TypeId>& types, const std::string& day) {
    const auto people = snapshot_.label("Person");
    std::vector<Neighbour> links;
    if (people && !types.empty()) snapshot_.neighbours(at, types, Direction::incoming, links);
    for (const Neighbour& link : links) {
      if (!snapshot_.hasLabel(link.node, *people) || !filter_.admitsRecordOf(link.relationship)) continue;
      const Relationship held = snapshot_.relationship(link.relationship);
      Found& found = seats_[link.node];
      if (const std::string position = textOf(held.properties, "position", words_); !position.empty())
        found.seat.positions.insert(position);
      const std::string known = isoOf(held.properties, "asOf");
      const std::string& date = known.empty() ? day : known;
      if (!date.empty() && (found.seat.first.empty() || date < found.seat.first)) found.seat.first = date;
      found.seat.last = std::max(found.seat.last, date);
      found.tooltip.add(proofOf(held, words_));
    }
  }

  /// Those who were seen last.
  void choose() {
    const std::size_t most = options_.maximumNodes == 0 ? kUsualSeats : options_.maximumNodes;
    if (seats_.size() <= most) return;
    std::vector<std::tuple<std::string, std::string, NodeId>> ranked;
    for (const auto& [person, found] : seats_) ranked.emplace_back(found.seat.last, found.seat.first, person);
    std::ranges::sort(ranked, std::greater<>());
    for (std::size_t i = most; i < ranked.size(); ++i) seats_.erase(std::get<NodeId>(ranked[i]));
    membership_.leftOut = ranked.size() - most;
  }

  void place(NodeId person, Seat seat) {
    Tooltip& tooltip = seats_.at(person).tooltip;
    seat.name = textOf(snapshot_.properties(person), "name", words_);
    // Nearest first; a post at a known organisation before one without, then the one with a title.
    std::tuple<int, bool, bool, std::string> best{};
    NodeId organisation{};
    bool isPlaced = false;
    const Neighbour* holds = nullptr;
    const std::vector<Neighbour> posts = steps(person, "HOLDS", Direction::outgoing);
    for (const Neighbour& post : posts) {
      if (!filter_.admitsRecordOf(post.relationship)) continue;
      const std::vector<Neighbour> at = steps(post.node, "AT", Direction::outgoing);
      const std::string title = textOf(snapshot_.properties(post.node), "title", words_);
      const std::tuple rank{distance(isoOf(snapshot_.properties(post.relationship), "asOf"), seat.last), at.empty(),
                            title.empty(), title};
      if (holds && rank >= best) continue;
      best = rank;
      holds = &post;
      isPlaced = !at.empty();
      if (isPlaced) organisation = at.front().node;
      seat.post = title;
    }
    if (holds) tooltip.add(proofOf(snapshot_.relationship(holds->relationship), words_));
    seat.tooltip = tooltip.text();
    Delegation& delegation = delegations_[isPlaced ? std::optional(organisation) : std::nullopt];
    if (isPlaced && delegation.seats.empty()) {
      const Map properties = snapshot_.properties(organisation);
      delegation.organisation = textOf(properties, "name", words_);
      delegation.kind = textOf(properties, "kind", words_);
    }
    delegation.seats.push_back(std::move(seat));
  }

  void order() {
    std::map<std::string, std::size_t> seatsOfKind;
    for (auto& [node, delegation] : delegations_) {
      seatsOfKind[delegation.kind] += delegation.seats.size();
      std::ranges::sort(delegation.seats, {}, [](const Seat& seat) {
        return std::tuple(!seat.positions.contains("chair"), !seat.positions.contains("co-chair"),
                          seat.positions.contains("secretariat"), seat.name);
      });
      membership_.delegations.push_back(std::move(delegation));
    }
    std::ranges::sort(membership_.delegations, {}, [&](const Delegation& one) {
      return std::tuple(one.organisation.empty(), SIZE_MAX - seatsOfKind[one.kind], one.kind, one.organisation);
    });
  }

  const Snapshot& snapshot_;
  const DrawingOptions& options_;
  const Filter& filter_;
  const Vocabulary& words_;
  std::map<NodeId, Found> seats_;
  std::map<std::optional<NodeId>, Delegation> delegations_;
  Membership membership_;
};

}  // namespace

Membership members(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                   const Vocabulary& words) {
  return MembersMaker(snapshot, options, filter, words).make();
}

std::string leftOutOf(const Membership& membership, const Vocabulary& words) {
  if (membership.leftOut == 0) return {};
  return words.text("members-left-out", {{"count", words.count("Person", membership.leftOut)}});
}

}  // namespace tov::drawing
