// Popolo (https://www.popoloproject.com/specs/): persons, organizations, posts, memberships, events and motions. Forums
// are organizations, a post held is a membership, and a decision is a motion with its result.
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "query/exchange/formats.h"
#include "query/exchange/triples.h"

namespace tov::exchange {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kLabels = {std::string_view("Person"),       std::string_view("Role"),
                                std::string_view("Organisation"), std::string_view("Forum"),
                                std::string_view("Meeting"),      std::string_view("AgendaItem"),
                                std::string_view("Decision"),     std::string_view("Document")};
constexpr std::array kTypes = {
    std::string_view("HOLDS"),      std::string_view("AT"),       std::string_view("MEMBER_OF"),
    std::string_view("MEETING_OF"), std::string_view("ATTENDED"), std::string_view("HAS_ITEM"),
    std::string_view("DECIDED"),    std::string_view("PART_OF"),  std::string_view("NAMED_IN")};

class PopoloExport {
 public:
  PopoloExport(const GraphWalk& graph, std::ostream& out) : graph_(graph), out_(out) {}

  void run() {
    out_ << "{";
    list("persons", [&](auto add) { graph_.nodes("Person", [&](const Node& node) { add(named(node)); }); });
    list("organizations", [&](auto add) {
      for (const char* label : {"Organisation", "Forum"}) {
        graph_.nodes(label, [&](const Node& node) { add(organization(node, label)); });
      }
    });
    list("posts", [&](auto add) { graph_.nodes("Role", [&](const Node& node) { add(post(node)); }); });
    list("memberships", [&](auto add) { memberships(add); });
    list("events", [&](auto add) { graph_.nodes("Meeting", [&](const Node& node) { add(event(node)); }); });
    list("motions", [&](auto add) { graph_.nodes("Meeting", [&](const Node& node) { motions(node, add); }); });
    out_ << "\n}\n";
  }

 private:
  template <typename Fill>
  void list(const char* name, Fill fill) {
    out_ << (firstList_ ? "\n" : ",\n") << '"' << name << "\": [";
    firstList_ = false;
    bool first = true;
    fill([&](const Json& object) {
      out_ << (first ? "\n" : ",\n") << object.dump(-1, ' ', false, Json::error_handler_t::replace);
      first = false;
    });
    out_ << "]";
  }

  std::string id(NodeId node) const { return "urn:tovholder:node:" + std::to_string(graph_.place(node)); }

  Json named(const Node& node) const {
    Json object = {{"id", id(node.id)}, {"name", shownName(node)}};
    for (const std::string& alias : texts(node.properties, "aliases"))
      object["other_names"].push_back({{"name", alias}});
    for (const GraphWalk::Step& step : graph_.steps(node.id, "NAMED_IN", Direction::outgoing))
      object["sources"].push_back(source(step.relationship));
    return object;
  }

  /// A link has an address; a record has its name, and its checksum when it is loaded.
  Json source(const Relationship& relationship) const {
    const std::string record = text(relationship.properties, "source").value_or("");
    std::string note = plain(relationship.properties, "line").value_or("");
    if (!note.empty()) note = "line " + note;
    if (const auto quote = text(relationship.properties, "quote")) note += (note.empty() ? "" : ": ") + *quote;
    Json link = {{"url", "urn:tovholder:record:" + localName(record)}};
    if (!note.empty()) link["note"] = note;
    return link;
  }

  Json organization(const Node& node, std::string_view label) const {
    Json object = named(node);
    object["classification"] = text(node.properties, label == "Forum" ? "level" : "kind")
                                   .value_or(label == "Forum" ? "forum" : "organisation");
    for (const GraphWalk::Step& step : graph_.steps(node.id, "PART_OF", Direction::outgoing)) {
      if (!graph_.has(step.other, "Organisation") && !graph_.has(step.other, "Forum")) continue;
      object["parent_id"] = id(step.other);
      break;
    }
    return object;
  }

  std::optional<std::string> organizationOf(NodeId post) const {
    for (const GraphWalk::Step& step : graph_.steps(post, "AT", Direction::outgoing)) return id(step.other);
    return {};
  }

  Json post(const Node& node) const {
    const std::string title = text(node.properties, "title").value_or("");
    Json object = {{"id", id(node.id)}, {"label", title}, {"role", text(node.properties, "key").value_or(title)}};
    if (const auto organization = organizationOf(node.id)) object["organization_id"] = *organization;
    for (const GraphWalk::Step& step : graph_.steps(node.id, "AT", Direction::outgoing))
      object["sources"].push_back(source(step.relationship));
    return object;
  }

  /// What a record says of a day is neither the start nor the end of a membership, so the day stands in its source.
  template <typename Add>
  void memberships(Add add) const {
    graph_.nodes("Person", [&](const Node& person) {
      for (const GraphWalk::Step& step : graph_.steps(person.id, "HOLDS", Direction::outgoing)) {
        Json object = membership(person.id, step);
        object["post_id"] = id(step.other);
        if (const auto organization = organizationOf(step.other)) object["organization_id"] = *organization;
        if (const auto title = text(graph_.snapshot().properties(step.other), "title")) object["role"] = *title;
        add(object);
      }
      for (const GraphWalk::Step& step : graph_.steps(person.id, "MEMBER_OF", Direction::outgoing)) {
        Json object = membership(person.id, step);
        object["organization_id"] = id(step.other);
        if (const auto position = text(step.relationship.properties, "position")) object["role"] = *position;
        add(object);
      }
    });
  }
  Json membership(NodeId person, const GraphWalk::Step& step) const {
    Json object = {{"id", id(person) + ":" + std::to_string(static_cast<std::uint64_t>(step.relationship.id))},
                   {"person_id", id(person)}};
    Json link = source(step.relationship);
    if (const auto day = plain(step.relationship.properties, "asOf"))
      link["note"] = *day + (link.contains("note") ? ", " + link["note"].get<std::string>() : "");
    object["sources"].push_back(link);
    return object;
  }

  Json event(const Node& node) const {
    Json object = {{"id", id(node.id)}, {"name", meetingName(graph_, node)}};
    if (const auto date = plain(node.properties, "date")) object["start_date"] = *date;
    if (const auto venue = text(node.properties, "venue")) object["location"] = *venue;
    object["classification"] = "meeting";
    for (const GraphWalk::Step& step : graph_.steps(node.id, "MEETING_OF", Direction::outgoing)) {
      object["organization_id"] = id(step.other);
      object["sources"].push_back(source(step.relationship));
    }
    for (const GraphWalk::Step& step : graph_.steps(node.id, "ATTENDED", Direction::incoming))
      object["attendees"].push_back({{"id", id(step.other)}, {"name", shownName(graph_.snapshot().node(step.other))}});
    return object;
  }

  template <typename Add>
  void motions(const Node& meeting, Add add) const {
    const auto forums = graph_.steps(meeting.id, "MEETING_OF", Direction::outgoing);
    const auto date = plain(meeting.properties, "date");
    for (const GraphWalk::Step& item : graph_.steps(meeting.id, "HAS_ITEM", Direction::outgoing)) {
      for (const GraphWalk::Step& decided : graph_.steps(item.other, "DECIDED", Direction::outgoing)) {
        const Map decision = graph_.snapshot().properties(decided.other);
        Json object = {{"id", id(decided.other)}};
        if (!forums.empty()) object["organization_id"] = id(forums.front().other);
        object["text"] = text(decision, "text").value_or("");
        object["classification"] = shownName(graph_.snapshot().node(item.other));
        if (date) object["date"] = *date;
        if (const auto outcome = text(decision, "outcome")) object["result"] = *outcome;
        object["sources"].push_back(source(decided.relationship));
        add(object);
      }
    }
  }

  const GraphWalk& graph_;
  std::ostream& out_;
  bool firstList_ = true;
};

}  // namespace

void writePopolo(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  PopoloExport(graph, out).run();
  countTaken(graph, kLabels, kTypes, report);
}

}  // namespace tov::exchange
