#include "query/exchange/graph_walk.h"

#include <unicode/utf8.h>

#include "query/render/rows.h"

namespace tov::exchange {
namespace {

constexpr std::size_t kBlock = 256;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Calls `visit` with each character and its bytes, and with U+FFFD for what is no character.
template <typename Visit>
void visitCharacters(std::string_view text, Visit visit) {
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    const int32_t start = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, length, character);
    if (character < 0) {
      visit(UChar32{0xFFFD}, kReplacement);
    } else {
      visit(character, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)));
    }
  }
}

/// Whether XML 1.0 allows the character.
bool isXml(UChar32 character) {
  return character == '\t' || character == '\n' || character == '\r' ||
         (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
}

template <typename Id, typename Cursor, typename Visit>
void walk(Cursor cursor, Visit visit) {
  std::vector<Id> ids(kBlock);
  for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
    for (std::size_t i = 0; i < count; ++i) visit(ids[i]);
  }
}

}  // namespace

GraphWalk::GraphWalk(const Snapshot& snapshot) : snapshot_(snapshot) {
  bool gaps = false;
  std::uint64_t next = 0;
  walk<NodeId>(snapshot_.nodes(), [&](NodeId id) { gaps = gaps || static_cast<std::uint64_t>(id) != next++; });
  if (!gaps) return;
  ids_.reserve(snapshot_.nodeCount());
  walk<NodeId>(snapshot_.nodes(), [&](NodeId id) { ids_.push_back(id); });
}

std::uint64_t GraphWalk::place(NodeId id) const {
  if (ids_.empty()) return static_cast<std::uint64_t>(id);
  return static_cast<std::uint64_t>(std::ranges::lower_bound(ids_, id) - ids_.begin());
}

void GraphWalk::nodes(const std::function<void(const Node&)>& visit) const {
  walk<NodeId>(snapshot_.nodes(), [&](NodeId id) { visit(snapshot_.node(id)); });
}

void GraphWalk::nodes(std::string_view label, const std::function<void(const Node&)>& visit) const {
  const std::optional<LabelId> known = snapshot_.label(label);
  if (!known) return;
  walk<NodeId>(snapshot_.nodes(*known), [&](NodeId id) { visit(snapshot_.node(id)); });
}

void GraphWalk::relationships(const std::function<void(const Relationship&)>& visit) const {
  walk<RelationshipId>(snapshot_.relationships(), [&](RelationshipId id) { visit(snapshot_.relationship(id)); });
}

std::vector<GraphWalk::Step> GraphWalk::steps(NodeId node, std::string_view type, Direction direction) const {
  std::vector<Step> steps;
  const std::optional<TypeId> known = snapshot_.type(type);
  if (!known) return steps;
  std::vector<Neighbour> neighbours;
  snapshot_.neighbours(node, {&*known, 1}, direction, neighbours);
  for (const Neighbour& neighbour : neighbours)
    steps.push_back({snapshot_.relationship(neighbour.relationship), neighbour.node});
  return steps;
}

bool GraphWalk::has(NodeId node, std::string_view label) const {
  const std::optional<LabelId> known = snapshot_.label(label);
  return known && snapshot_.hasLabel(node, *known);
}

std::optional<std::string> text(const Map& properties, std::string_view key) {
  const auto found = properties.find(key);
  if (found == properties.end() || found->second.kind() != Value::Kind::string) return {};
  std::string value(found->second.asString());
  if (value.empty()) return {};
  return value;
}

std::vector<std::string> texts(const Map& properties, std::string_view key) {
  std::vector<std::string> all;
  const auto found = properties.find(key);
  if (found == properties.end()) return all;
  if (found->second.kind() == Value::Kind::string) all.emplace_back(found->second.asString());
  if (found->second.kind() == Value::Kind::list) {
    for (const Value& one : found->second.asList()) {
      if (one.kind() == Value::Kind::string) all.emplace_back(one.asString());
    }
  }
  return all;
}

std::optional<std::string> plain(const Map& properties, std::string_view key) {
  const auto found = properties.find(key);
  if (found == properties.end() || found->second.isNull()) return {};
  std::string value = render::cellText(found->second);
  if (value.empty()) return {};
  return value;
}

std::string shownName(const Node& node) {
  for (const char* key : {"name", "title", "date", "text"}) {
    if (std::optional<std::string> name = plain(node.properties, key)) return *name;
  }
  return node.labels.empty() ? "" : node.labels.front();
}

std::string meetingName(const GraphWalk& graph, const Node& meeting) {
  std::string name;
  for (const GraphWalk::Step& step : graph.steps(meeting.id, "MEETING_OF", Direction::outgoing)) {
    name += (name.empty() ? "" : ", ") + shownName(graph.snapshot().node(step.other));
  }
  const std::optional<std::string> date = plain(meeting.properties, "date");
  if (!date) return name.empty() ? shownName(meeting) : name;
  return name.empty() ? *date : name + " " + *date;
}

std::string validText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  visitCharacters(text, [&](UChar32, std::string_view bytes) { out += bytes; });
  return out;
}

std::string xmlText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  visitCharacters(text, [&](UChar32 character, std::string_view bytes) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        out += isXml(character) ? bytes : kReplacement;
    }
  });
  return out;
}

}  // namespace tov::exchange
