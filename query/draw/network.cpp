// Pairs are counted over all that is shared; of the pairs, those with most in common are drawn. Their network is then
// measured: communities by the Louvain method, centrality by betweenness, where a way is the shorter the more two have
// in common (M. Newman, "Scientific collaboration networks II", 2001).
#include "query/draw/network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

#include "query/draw/steps.h"
#include "query/draw/subject.h"
#include "query/draw/texts.h"
#include "query/render/text_width.h"
#include "tovholder/algorithms.h"
#include "tovholder/error.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kBatch = 1024;
constexpr std::size_t kMostPairs = 20'000'000;
constexpr std::size_t kLinesPerNode = 4;  // more hide each other
constexpr std::size_t kUsualNodes = 60;
constexpr std::size_t kSharedInTooltip = 5;

struct Participation {
  NodeId who{};
  RelationshipId proof{};
};

/// Something shared and who shares it, each once, ascending.
struct Hub {
  NodeId id{};
  std::vector<Participation> participants;
};

class NetworkMaker {
 public:
  NetworkMaker(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter, const Vocabulary& words)
      : snapshot_(snapshot), options_(options), filter_(filter), words_(words) {
    const auto sharing = style().sharings.find(options.collaborators);
    if (sharing == style().sharings.end()) {
      std::string known;
      for (const auto& [label, how] : style().sharings) known += (known.empty() ? "" : ", ") + label;
      throw UsageError("cannot draw the collaboration of '" + options.collaborators + "': there is that of " + known);
    }
    sharing_ = sharing->second;
    network_.label = options.collaborators;
  }

  Network make() {
    readHubs();
    countPairs();
    chooseNodes();
    measure();
    chooseLines();
    nameCommunities();
    describe();
    return std::move(network_);
  }

 private:
  using Pair = std::pair<std::size_t, std::size_t>;

  std::vector<NodeId> candidates() {
    std::vector<NodeId> all;
    const auto shared = snapshot_.label(sharing_.shared);
    if (!shared) return all;
    if (!options_.about.empty()) return candidatesAt(*shared);
    std::array<NodeId, kBatch> batch;
    for (NodeCursor cursor = snapshot_.nodes(*shared); const std::size_t count = cursor.next(batch);)
      all.insert(all.end(), batch.begin(), batch.begin() + count);
    return all;
  }

  /// What the named one has a share in, what is placed at it, or the named one itself.
  std::vector<NodeId> candidatesAt(LabelId shared) {
    const asking::NameFinding about = findNamed(snapshot_, style().named, options_.about);
    network_.title = about.name;
    std::vector<TypeId> types = filter_.typesOr(sharing_.by);
    if (const auto place = snapshot_.type(sharing_.place)) types.push_back(*place);
    std::vector<NodeId> all;
    std::vector<Neighbour> steps;
    for (const NodeId node : about.nodes) {
      if (snapshot_.hasLabel(node, shared)) all.push_back(node);
      if (types.empty()) continue;
      steps.clear();
      snapshot_.neighbours(node, types, Direction::both, steps);
      for (const Neighbour& step : steps) {
        if (snapshot_.hasLabel(step.node, shared)) all.push_back(step.node);
      }
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  void readHubs() {
    const std::vector<TypeId> types = filter_.typesOr(sharing_.by);
    const auto label = snapshot_.label(options_.collaborators);
    if (types.empty() || !label) return;
    std::vector<Neighbour> steps;
    for (const NodeId id : candidates()) {
      if (!filter_.admitsByMeeting(id)) continue;
      steps.clear();
      snapshot_.neighbours(id, types, Direction::both, steps);
      Hub hub{id, {}};
      for (const Neighbour& step : steps) {
        if (snapshot_.hasLabel(step.node, *label) && filter_.admitsRecordOf(step.relationship))
          hub.participants.push_back({step.node, step.relationship});
      }
      std::ranges::stable_sort(hub.participants, {}, &Participation::who);
      const auto rest = std::ranges::unique(hub.participants, {}, &Participation::who);
      hub.participants.erase(rest.begin(), rest.end());
      if (hub.participants.size() > 1) hubs_.push_back(std::move(hub));
    }
  }

  /// Whom there is, numbered in the order of their ids, and how much each two share.
  void countPairs() {
    for (const Hub& hub : hubs_) {
      for (const Participation& one : hub.participants) people_.push_back(one.who);
    }
    std::ranges::sort(people_);
    people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    std::vector<std::size_t> numbers;
    for (const Hub& hub : hubs_) {
      numbers.clear();
      for (const Participation& one : hub.participants) numbers.push_back(number(one.who));
      for (std::size_t a = 0; a < numbers.size(); ++a) {
        for (std::size_t b = a + 1; b < numbers.size(); ++b) ++counts[numbers[a] << 32 | numbers[b]];
      }
      if (counts.size() > kMostPairs) {
        throw LimitError(LimitError::Bound::memory,
                         "more than " + std::to_string(kMostPairs) +
                             " pairs work together; draw a forum or a shorter period, or what one name has a share in");
      }
    }
    for (const auto& [pair, count] : counts) pairs_.push_back({{pair >> 32, pair & 0xffffffff}, count});
    std::ranges::sort(pairs_, [](const auto& a, const auto& b) {
      return std::pair(b.second, a.first) < std::pair(a.second, b.first);
    });
    if (pairs_.empty()) {
      throw NotFoundError("cannot draw the collaboration" +
                          (options_.about.empty() ? "" : " of '" + options_.about + "'") +
                          ": no two have anything in common there");
    }
  }

  /// Those with most in common, pair by pair, until the page is full.
  void chooseNodes() {
    const std::size_t most = std::max<std::size_t>(options_.maximumNodes == 0 ? kUsualNodes : options_.maximumNodes, 2);
    std::vector<bool> chosen(people_.size());
    std::size_t count = 0;
    for (const auto& [pair, shared] : pairs_) {
      const std::size_t added = (chosen[pair.first] ? 0 : 1) + (chosen[pair.second] ? 0 : 1);
      if (count + added > most) continue;
      chosen[pair.first] = chosen[pair.second] = true;
      count += added;
      if (count == most) break;
    }
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (!chosen[i]) continue;
      NetworkNode node;
      node.id = people_[i];
      node.name = textOf(snapshot_.properties(people_[i]), "name", words_);
      network_.nodes.push_back(std::move(node));
    }
    std::ranges::sort(network_.nodes, {}, [](const NetworkNode& node) { return std::pair(node.name, node.id); });
    network_.nodesLeftOut = people_.size() - count;
    std::vector<std::size_t> places(people_.size());
    for (std::size_t i = 0; i < network_.nodes.size(); ++i) places[number(network_.nodes[i].id)] = i;
    for (const auto& [pair, shared] : pairs_) {
      if (!chosen[pair.first] || !chosen[pair.second]) continue;
      const auto [first, second] = std::minmax(places[pair.first], places[pair.second]);
      network_.lines.push_back({first, second, shared, {}});
    }
    // What each of them shares with another who is drawn.
    hubsOf_.resize(network_.nodes.size());
    for (std::size_t h = 0; h < hubs_.size(); ++h) {
      std::vector<std::size_t> here;
      for (const Participation& one : hubs_[h].participants) {
        if (chosen[number(one.who)]) here.push_back(places[number(one.who)]);
      }
      if (here.size() < 2) continue;
      for (const std::size_t place : here) {
        hubsOf_[place].push_back(h);
        ++network_.nodes[place].shared;
      }
    }
  }

  void measure() {
    std::vector<NodeId> nodes;
    std::vector<WeightedEdge> strengths, lengths;
    for (const NetworkNode& node : network_.nodes) nodes.push_back(node.id);
    for (const NetworkLine& line : network_.lines) {
      strengths.push_back({nodes[line.from], nodes[line.to], double(line.shared)});
      lengths.push_back({nodes[line.from], nodes[line.to], 1.0 / double(line.shared)});
    }
    const WorkGraph graph(nodes, strengths);
    const std::vector<double> between = betweenness(WorkGraph(nodes, lengths));
    const double most = *std::ranges::max_element(between);
    const Communities found = communities(graph);
    std::map<std::uint32_t, std::size_t> sizes;
    for (const std::uint32_t community : found.of) ++sizes[community];
    std::vector<std::uint32_t> order;
    for (const auto& [community, size] : sizes) order.push_back(community);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t community) { return sizes[community]; });
    for (NetworkNode& node : network_.nodes) {
      const std::uint32_t vertex = *graph.vertex(node.id);
      node.centrality = most > 0 ? between[vertex] / most : 0;
      node.community = std::size_t(std::ranges::find(order, found.of[vertex]) - order.begin());
    }
    network_.communities.resize(order.size());
  }

  /// Lines that stand for much, and of each node those that stand for its most, so that none is left alone.
  void chooseLines() {
    std::vector<std::size_t> most(network_.nodes.size());
    for (const NetworkLine& line : network_.lines) {
      most[line.from] = std::max(most[line.from], line.shared);
      most[line.to] = std::max(most[line.to], line.shared);
    }
    const auto isDrawn = [&](const NetworkLine& line) {
      return line.shared >= network_.minimum || line.shared == most[line.from] || line.shared == most[line.to];
    };
    const std::size_t strongest = network_.lines.front().shared;
    const std::size_t enough = kLinesPerNode * network_.nodes.size();
    while (network_.minimum < strongest && std::size_t(std::ranges::count_if(network_.lines, isDrawn)) > enough)
      ++network_.minimum;
    network_.linesLeftOut = std::erase_if(network_.lines, [&](const NetworkLine& line) { return !isDrawn(line); });
  }

  /// What the hub takes place at, or the hub itself.
  std::string placeOf(NodeId hub) {
    const std::vector<Neighbour> steps = stepsAlong(snapshot_, hub, sharing_.place, Direction::outgoing);
    return textOf(snapshot_.properties(steps.empty() ? hub : steps.front().node), "name", words_);
  }

  void nameCommunities() {
    std::vector<std::map<std::string, std::size_t>> uses(network_.communities.size());
    std::unordered_map<std::size_t, std::string> names;
    for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
      for (const std::size_t hub : hubsOf_[i]) {
        if (!names.contains(hub)) names[hub] = placeOf(hubs_[hub].id);
        ++uses[network_.nodes[i].community][names[hub]];
      }
    }
    for (std::size_t c = 0; c < uses.size(); ++c) {
      const auto most = std::ranges::max_element(uses[c], {}, [](const auto& use) { return use.second; });
      if (most != uses[c].end()) network_.communities[c] = most->first;
    }
  }

  std::string hubText(const Hub& hub) {
    const Map properties = snapshot_.properties(hub.id);
    std::string place = placeOf(hub.id);
    return joined({textOf(properties, "date", words_), std::move(place)}, ", ");
  }

  std::string proofOf(const Hub& hub, NodeId who) {
    const auto found = std::ranges::lower_bound(hub.participants, who, {}, &Participation::who);
    return drawing::proofOf(snapshot_.relationship(found->proof), words_);
  }

  void describe() {
    for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
      NetworkNode& node = network_.nodes[i];
      Tooltip tooltip;
      tooltip.add(node.name + ": " + words_.count(sharing_.shared, node.shared));
      for (const std::size_t hub : hubsOf_[i]) tooltip.add(proofOf(hubs_[hub], node.id));
      node.tooltip = tooltip.text();
    }
    for (NetworkLine& line : network_.lines) {
      std::vector<std::size_t> both;
      std::ranges::set_intersection(hubsOf_[line.from], hubsOf_[line.to], std::back_inserter(both));
      Tooltip tooltip;
      tooltip.add(network_.nodes[line.from].name + " \u2013 " + network_.nodes[line.to].name + ": " +
                  words_.count(sharing_.shared, line.shared));
      for (std::size_t i = 0; i < std::min(both.size(), kSharedInTooltip); ++i) tooltip.add(hubText(hubs_[both[i]]));
      line.tooltip = tooltip.text();
    }
  }

  std::size_t number(NodeId who) const { return std::size_t(std::ranges::lower_bound(people_, who) - people_.begin()); }

  const Snapshot& snapshot_;
  const DrawingOptions& options_;
  const Filter& filter_;
  const Vocabulary& words_;
  Sharing sharing_;
  std::vector<Hub> hubs_;
  std::vector<NodeId> people_;                       // ascending
  std::vector<std::pair<Pair, std::size_t>> pairs_;  // numbers of people, what they share; the most first
  std::vector<std::vector<std::size_t>> hubsOf_;     // by node, ascending
  Network network_;
};

}  // namespace

Network collaboration(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                      const Vocabulary& words) {
  return NetworkMaker(snapshot, options, filter, words).make();
}

std::string leftOutOf(const Network& network, const Vocabulary& words) {
  std::string nodes, lines;
  if (network.nodesLeftOut > 0)
    nodes = words.text("fewer-shared", {{"count", words.count(network.label, network.nodesLeftOut)}});
  if (network.linesLeftOut > 0) {
    lines = words.text("weaker-lines", {{"count", words.amount(std::to_string(network.linesLeftOut))},
                                        {"minimum", std::to_string(network.minimum)}});
  }
  return joined({nodes, lines}, " ");
}

}  // namespace tov::drawing
