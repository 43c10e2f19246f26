#include "query/draw/picture.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <unordered_map>

#include "query/ask/folding.h"
#include "query/draw/texts.h"
#include "query/render/text_width.h"

namespace tov::drawing {
namespace {

/// "4,500,000 DKK" and, as the remark, "allocated, a year".
void describeFunding(const Map& properties, const Vocabulary& words, Shape& shape) {
  shape.text = joined({words.amount(textOf(properties, "amount", words)), textOf(properties, "currency", words)}, " ");
  const std::string per = textOf(properties, "per", words);
  const std::string status = textOf(properties, "status", words);
  shape.remark = joined({status.empty() ? "" : words.word("word", status), per == "year" ? words.word("word", per) : "",
                         textOf(properties, "purpose", words)},
                        ", ");
}

/// Where a node is drawn: a shape of its own, or a row of a card.
struct Place {
  std::size_t shape = 0;
  std::string port;
};

class PictureMaker {
 public:
  PictureMaker(const Snapshot& snapshot, const Selection& selection, const Vocabulary& words)
      : selection_(selection), words_(words) {
    for (const NodeId id : selection.nodes) nodes_.emplace(id, snapshot.node(id));
    for (const RelationshipId id : selection.relationships) relationships_.push_back(snapshot.relationship(id));
    if (!selection.isWay) dropBackground();
    for (const Relationship& r : relationships_) {
      ++degree_[r.start];
      if (r.end != r.start) ++degree_[r.end];
    }
  }

  Picture make() {
    foldForumsIntoMeetings();
    foldItemsIntoMeetings();
    foldDecisionsIntoItems();
    foldPostsIntoLines();
    for (const NodeId id : order()) addShape(id);
    addCardRows();
    for (const Relationship& relationship : relationships_) addLine(relationship);
    for (const auto& [role, post] : posts_) addPost(post);
    for (auto& [ends, drawn] : lines_) {
      drawn.line.tooltip = drawn.tooltip.text();
      picture_.lines.push_back(std::move(drawn.line));
    }
    for (std::size_t i = 0; i < picture_.shapes.size(); ++i) {
      Shape& shape = picture_.shapes[i];
      Tooltip tooltip;
      tooltip.add(joined({words_.word("kind", shape.kind), shape.text}, ": "));
      for (const std::string& proof : proofs_[i]) tooltip.add(proof);
      shape.tooltip = tooltip.text();
    }
    picture_.leftOut = selection_.leftOut;
    return std::move(picture_);
  }

 private:
  struct Post {
    NodeId person{};
    NodeId organisation{};
    std::string title;
    std::vector<Relationship> holds;
  };

  bool isFocus(NodeId id) const {
    return std::find(selection_.focus.begin(), selection_.focus.end(), id) != selection_.focus.end();
  }
  const std::string& kind(NodeId id) {
    std::string& kind = kinds_[id];
    if (kind.empty()) kind = kindOf(nodes_.at(id));
    return kind;
  }

  /// Drops what would only cover the picture: away from the focus a background relationship stays only if it connects
  /// what nothing less in the background has connected.
  void dropBackground() {
    const auto depth = [&](const Relationship& r) {
      return isFocus(r.start) || isFocus(r.end) ? 0 : style().line(r.type).background;
    };
    int deepest = 0;
    for (const Relationship& r : relationships_) deepest = std::max(deepest, depth(r));
    std::vector<Relationship> kept;
    std::set<NodeId> reached;
    for (int level = 0; level <= deepest; ++level) {
      for (const Relationship& r : relationships_) {
        if (depth(r) != level) continue;
        if (level == 0 || !reached.contains(r.start) || !reached.contains(r.end)) kept.push_back(r);
      }
      reached = reachedFromFocus(kept);
    }
    relationships_ = std::move(kept);
  }

  std::set<NodeId> reachedFromFocus(const std::vector<Relationship>& along) const {
    std::unordered_map<NodeId, std::vector<NodeId>> steps;
    for (const Relationship& r : along) {
      steps[r.start].push_back(r.end);
      steps[r.end].push_back(r.start);
    }
    std::set<NodeId> reached(selection_.focus.begin(), selection_.focus.end());
    std::vector<NodeId> open(selection_.focus.begin(), selection_.focus.end());
    while (!open.empty()) {
      const NodeId node = open.back();
      open.pop_back();
      for (const NodeId next : steps[node]) {
        if (reached.insert(next).second) open.push_back(next);
      }
    }
    return reached;
  }

  /// A forum that is only the host of drawn meetings is named on their cards and needs no shape.
  void foldForumsIntoMeetings() {
    std::unordered_map<NodeId, std::size_t> hosted;
    for (const Relationship& r : relationships_) {
      if (r.type != "MEETING_OF") continue;
      hostOf_[r.start] = r.end;
      ++hosted[r.end];
    }
    for (const auto& [forum, meetings] : hosted) {
      if (!isFocus(forum) && meetings == degree_[forum]) folded_.insert(forum);
    }
  }

  void foldItemsIntoMeetings() {
    for (const Relationship& r : relationships_) {
      if (r.type != "HAS_ITEM" || isFocus(r.end) || cardOf_.contains(r.end)) continue;
      cardOf_[r.end] = r.start;
      folded_.insert(r.end);
      orderOf_[r.end] = r.properties;
    }
  }

  void foldDecisionsIntoItems() {
    for (const Relationship& r : relationships_) {
      if (r.type != "DECIDED" || !cardOf_.contains(r.start) || isFocus(r.end)) continue;
      itemOf_[r.end] = r.start;
      folded_.insert(r.end);
    }
  }

  void foldPostsIntoLines() {
    for (const Relationship& r : relationships_) {
      if (r.type == "AT" && nodes_.at(r.end).id != r.start && !isFocus(r.start)) posts_[r.start].organisation = r.end;
    }
    for (const Relationship& r : relationships_) {
      const auto post = posts_.find(r.end);
      if (r.type == "HOLDS" && post != posts_.end()) post->second.holds.push_back(r);
    }
    std::erase_if(posts_, [](const auto& post) { return post.second.holds.empty(); });
    for (auto& [role, post] : posts_) {
      post.title = textOf(nodes_.at(role).properties, "title", words_);
      folded_.insert(role);
    }
  }

  /// Meetings by date, the others by kind and text, so that a drawing of the same data is the same drawing.
  std::vector<NodeId> order() {
    std::vector<NodeId> ids = selection_.nodes;
    std::erase_if(ids, [&](NodeId id) { return folded_.contains(id); });
    const auto key = [&](NodeId id) {
      const Map& properties = nodes_.at(id).properties;
      return std::tuple(style().kind(kind(id)).level, kind(id), isoDate(properties), textOf(properties, "name", words_),
                        id);
    };
    std::sort(ids.begin(), ids.end(), [&](NodeId a, NodeId b) { return key(a) < key(b); });
    return ids;
  }

  void addShape(NodeId id) {
    const Map& properties = nodes_.at(id).properties;
    Shape shape;
    shape.id = "n" + std::to_string(std::uint64_t(id));
    shape.kind = kind(id);
    shape.isFocus = isFocus(id);
    if (shape.kind == "Meeting") {
      shape.date = isoDate(properties);
      shape.text = shape.date.empty() ? words_.text("undated", {}) : words_.date(render::printable(shape.date));
      if (const auto host = hostOf_.find(id); host != hostOf_.end()) {
        shape.remark = textOf(nodes_.at(host->second).properties, "name", words_);
      }
    } else if (shape.kind == "Funding") {
      describeFunding(properties, words_, shape);
    } else if (shape.kind == "Decision") {
      shape.text = decisionText(properties, words_);
    } else if (shape.kind == "AgendaItem") {
      shape.text = itemText(properties, words_);
    } else {
      for (const char* name : {"name", "title", "text"}) {
        if (shape.text.empty()) shape.text = textOf(properties, name, words_);
      }
    }
    if (shape.text.empty()) shape.text = words_.word("kind", shape.kind);
    places_[id] = {picture_.shapes.size(), {}};
    picture_.shapes.push_back(std::move(shape));
    proofs_.emplace_back();
  }

  void addCardRows() {
    std::unordered_map<NodeId, std::string> decided;
    for (const auto& [decision, item] : itemOf_) {
      std::string& text = decided[item];
      text = joined({text, decisionText(nodes_.at(decision).properties, words_)}, "\n");
    }
    for (const auto& [item, meeting] : cardOf_) {
      const Map& properties = nodes_.at(item).properties;
      CardRow row{"i" + std::to_string(std::uint64_t(item)), itemText(properties, words_), decided[item], 0};
      const auto order = orderOf_.at(item).find("order");
      const std::string number = textOf(properties, "number", words_);
      if (order != orderOf_.at(item).end() && order->second.kind() == Value::Kind::integer) {
        row.order = int(std::clamp<std::int64_t>(order->second.asInteger(), 0, 1'000'000));
      } else {
        std::from_chars(number.data(), number.data() + number.size(), row.order);
      }
      const std::size_t shape = places_.at(meeting).shape;
      places_[item] = {shape, row.port};
      picture_.shapes[shape].rows.push_back(std::move(row));
    }
    // On a card with one item every line may end anywhere; only several need to be told apart.
    for (const auto& [item, meeting] : cardOf_) {
      if (picture_.shapes[places_.at(meeting).shape].rows.size() == 1) places_.at(item).port.clear();
    }
    for (const auto& [decision, item] : itemOf_) places_[decision] = places_.at(item);
    for (Shape& shape : picture_.shapes) {
      std::sort(shape.rows.begin(), shape.rows.end(), [](const CardRow& a, const CardRow& b) {
        return std::tie(a.order, a.port) < std::tie(b.order, b.port);
      });
    }
  }

  void addLine(const Relationship& relationship) {
    const auto start = places_.find(relationship.start);
    const auto end = places_.find(relationship.end);
    if (start == places_.end() || end == places_.end()) return;  // drawn into something else
    proofs_[start->second.shape].push_back(proofOf(relationship, words_));
    proofs_[end->second.shape].push_back(proofOf(relationship, words_));
    if (start->second.shape == end->second.shape) return;
    if (relationship.type == "FUNDS" && isShownAsSum(relationship)) return;
    if (relationship.type == "MENTIONS" && isItsOwnForum(relationship)) return;
    draw(relationship.type, words_.word("relationship", relationship.type), start->second, end->second,
         proofOf(relationship, words_));
  }

  /// A funding link repeats the sum that is drawn between the same two.
  bool isShownAsSum(const Relationship& funds) const {
    return std::any_of(relationships_.begin(), relationships_.end(), [&](const Relationship& from) {
      return from.type == "FROM" && from.end == funds.start &&
             std::any_of(relationships_.begin(), relationships_.end(), [&](const Relationship& towards) {
               return towards.type == "FOR" && towards.start == from.start && towards.end == funds.end;
             });
    });
  }

  /// A forum's agenda speaks of the forum all the time.
  bool isItsOwnForum(const Relationship& mentions) const {
    const auto meeting = cardOf_.find(mentions.start);
    if (meeting == cardOf_.end()) return false;
    const auto host = hostOf_.find(meeting->second);
    return host != hostOf_.end() && host->second == mentions.end;
  }

  void addPost(const Post& post) {
    const auto organisation = places_.find(post.organisation);
    for (const Relationship& held : post.holds) {
      const auto person = places_.find(held.start);
      if (person == places_.end() || organisation == places_.end()) continue;
      const std::string title = post.title.empty() ? words_.word("relationship", "AT") : post.title;
      proofs_[person->second.shape].push_back(proofOf(held, words_));
      proofs_[organisation->second.shape].push_back(proofOf(held, words_));
      draw(held.type, title, person->second, organisation->second, proofOf(held, words_));
    }
  }

  /// Lines go from the upper row to the lower, on one row from left to right; the arrows tell who acts on whom.
  void draw(const std::string& type, const std::string& words, const Place& start, const Place& end,
            const std::string& proof) {
    const auto level = [&](const Place& place) { return style().kind(picture_.shapes[place.shape].kind).level; };
    const bool turned = std::pair(level(end), end.shape) < std::pair(level(start), start.shape);
    Place upper = turned ? end : start;
    Place lower = turned ? start : end;
    if (level(start) == level(end)) {  // Graphviz turns the arrows of lines between rows of cards side by side
      upper.port.clear();
      lower.port.clear();
    }
    DrawnLine& drawn = lines_[{upper.shape, upper.port, lower.shape, lower.port}];
    Line& line = drawn.line;
    line.from = picture_.shapes[upper.shape].id;
    line.fromPort = upper.port;
    line.to = picture_.shapes[lower.shape].id;
    line.toPort = lower.port;
    line.levels = level(lower) - level(upper);
    drawn.tooltip.add(proof);
    const LineStyle& look = style().line(type);
    // Being mentioned goes without saying where something is said.
    if (look.shallow && !line.words.empty() && !style().line(line.looksLike).shallow) return;
    if (!line.words.empty() && !look.shallow && style().line(line.looksLike).shallow) {
      line.words.clear();
      line.forwards = line.backwards = false;
      drawn.words.clear();
    }
    if (line.words.empty() || look.priority < style().line(line.looksLike).priority) line.looksLike = type;
    (turned ? line.backwards : line.forwards) = true;
    if (!drawn.words.insert(asking::foldedText(asking::readWords(words))).second) return;
    line.words += (line.words.empty() ? "" : "\n") + words;
  }

  /// A line while relationships are added to it.
  struct DrawnLine {
    Line line;
    Tooltip tooltip;
    std::set<std::string> words;  ///< folded
  };

  const Selection& selection_;
  const Vocabulary& words_;
  std::unordered_map<NodeId, Node> nodes_;
  std::vector<Relationship> relationships_;
  std::unordered_map<NodeId, std::size_t> degree_;
  std::unordered_map<NodeId, std::string> kinds_;
  std::set<NodeId> folded_;
  std::map<NodeId, NodeId> hostOf_;  // meeting -> forum
  std::map<NodeId, NodeId> cardOf_;  // item -> meeting
  std::map<NodeId, NodeId> itemOf_;  // decision -> item
  std::map<NodeId, Map> orderOf_;    // item -> what its meeting says of it
  std::map<NodeId, Post> posts_;     // by role
  std::unordered_map<NodeId, Place> places_;
  std::vector<std::vector<std::string>> proofs_;  // by shape
  std::map<std::tuple<std::size_t, std::string, std::size_t, std::string>, DrawnLine> lines_;
  Picture picture_;
};

}  // namespace

Picture makePicture(const Snapshot& snapshot, const Selection& selection, const Vocabulary& words) {
  Picture picture = PictureMaker(snapshot, selection, words).make();
  gather(picture, words);
  return picture;
}

}  // namespace tov::drawing
