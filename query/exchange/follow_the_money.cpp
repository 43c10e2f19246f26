// FollowTheMoney (https://followthemoney.tech): one entity a line, its schema and its properties as lists of texts.
// What links two entities is an entity of its own, as that model has it; the words that prove it are its summary.
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "query/exchange/formats.h"
#include "query/render/rows.h"

namespace tov::exchange {
namespace {

using Json = nlohmann::ordered_json;

/// A label as a schema, and its properties there.
struct SchemaRow {
  std::string_view label;
  std::string_view schema;
  std::vector<std::pair<std::string_view, std::string_view>> properties;
};

const std::vector<SchemaRow>& schemas() {
  static const std::vector<SchemaRow> kRows = {
      {"Person", "Person", {{"name", "name"}, {"aliases", "alias"}}},
      {"Organisation", "Organization", {{"name", "name"}, {"aliases", "alias"}, {"kind", "classification"}}},
      {"Forum", "Organization", {{"name", "name"}, {"aliases", "alias"}, {"level", "classification"}}},
      {"Fund", "Organization", {{"name", "name"}, {"aliases", "alias"}}},
      {"Role", "Position", {{"title", "name"}}},
      {"Initiative", "Project", {{"name", "name"}, {"aliases", "alias"}, {"kind", "keywords"}}},
      {"Meeting", "Event", {{"date", "date"}, {"venue", "location"}}},
      {"Document", "Document", {{"name", "fileName"}, {"mediaType", "mimeType"}, {"language", "language"}}},
  };
  return kRows;
}

/// A relationship type as a schema, with the properties that name its start and its end, and its role.
struct LinkRow {
  std::string_view type;
  std::string_view schema;
  std::string_view start;
  std::string_view end;
  std::string_view role;  // a fixed role, or the property that holds it
  bool roleIsProperty = false;
};

constexpr LinkRow kLinks[] = {
    {"HOLDS", "Occupancy", "holder", "post", "", false},
    {"MEMBER_OF", "Membership", "member", "organization", "position", true},
    {"LEADS", "ProjectParticipant", "participant", "project", "leads", false},
    {"PARTICIPATES_IN", "ProjectParticipant", "participant", "project", "takes part", false},
    {"DECLINED", "UnknownLink", "subject", "object", "declined", false},
    {"PART_OF", "UnknownLink", "subject", "object", "part of", false},
    {"PRESENTED", "UnknownLink", "subject", "object", "presented", false},
};

/// Types that become properties of an entity that stands already.
constexpr std::string_view kFolded[] = {"AT", "MEETING_OF", "ATTENDED", "FOR", "FROM"};

class FollowTheMoneyExport {
 public:
  FollowTheMoneyExport(const GraphWalk& graph, std::ostream& out) : graph_(graph), out_(out) {}

  void run(ExchangeReport& report) {
    for (const SchemaRow& row : schemas()) {
      graph_.nodes(row.label, [&](const Node& node) { writeNode(node, row); });
    }
    graph_.nodes("Funding", [&](const Node& funding) { writePayment(funding); });
    graph_.relationships([&](const Relationship& relationship) { writeLink(relationship, report); });

    std::vector<std::string_view> labels{"Funding"};
    for (const SchemaRow& row : schemas()) labels.push_back(row.label);
    std::vector<std::string_view> types(std::begin(kFolded), std::end(kFolded));
    for (const LinkRow& row : kLinks) types.push_back(row.type);
    countTaken(graph_, labels, types, report);
  }

 private:
  std::string id(NodeId node) const { return "tovholder-node-" + std::to_string(graph_.place(node)); }

  void write(const std::string& id, std::string_view schema, const Json& properties) {
    const Json entity = {{"id", id}, {"schema", schema}, {"properties", properties}};
    out_ << entity.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }

  void writeNode(const Node& node, const SchemaRow& row) {
    Json properties = Json::object();
    for (const auto& [key, name] : row.properties) {
      std::vector<std::string> values = texts(node.properties, key);
      const auto value = node.properties.find(key);
      if (value != node.properties.end() && value->second.kind() != Value::Kind::list && values.empty())
        values.push_back(render::cellText(value->second));
      for (const std::string& value : values) {
        if (!value.empty()) properties[std::string(name)].push_back(value);
      }
    }
    if (row.label == "Role") {
      for (const GraphWalk::Step& step : graph_.steps(node.id, "AT", Direction::outgoing))
        properties["organization"].push_back(id(step.other));
    } else if (row.label == "Meeting") {
      properties["name"].push_back(meetingName(graph_, node));
      for (const GraphWalk::Step& step : graph_.steps(node.id, "MEETING_OF", Direction::outgoing))
        properties["organizer"].push_back(id(step.other));
      for (const GraphWalk::Step& step : graph_.steps(node.id, "ATTENDED", Direction::incoming))
        properties["involved"].push_back(id(step.other));
    }
    // Every thing has a name there; a post without a title is called by where it is.
    if (row.schema != "Document" && !properties.contains("name")) properties["name"].push_back(shownName(node));
    write(id(node.id), row.schema, properties);
  }

  void writePayment(const Node& funding) {
    Json properties = Json::object();
    for (const auto& [key, name] : {std::pair{"amount", "amount"},
                                    {"currency", "currency"},
                                    {"purpose", "purpose"},
                                    {"from", "startDate"},
                                    {"until", "endDate"},
                                    {"status", "summary"}}) {
      if (const auto value = plain(funding.properties, key)) properties[name].push_back(*value);
    }
    for (const GraphWalk::Step& step : graph_.steps(funding.id, "FROM", Direction::outgoing))
      properties["payer"].push_back(id(step.other));
    // What is paid for is a project, and a project can receive nothing there: it is the programme, by name.
    for (const GraphWalk::Step& step : graph_.steps(funding.id, "FOR", Direction::outgoing))
      properties["programme"].push_back(shownName(graph_.snapshot().node(step.other)));
    write(id(funding.id), "Payment", properties);
  }

  void writeLink(const Relationship& relationship, ExchangeReport& report) {
    const auto row =
        std::ranges::find_if(kLinks, [&](const LinkRow& entry) { return entry.type == relationship.type; });
    if (row == std::end(kLinks)) return;
    if (!stands(relationship.start) || !stands(relationship.end)) {
      ++report.leftOut[relationship.type + " of what has no schema"];
      return;
    }
    Json properties = {{std::string(row->start), {id(relationship.start)}},
                       {std::string(row->end), {id(relationship.end)}}};
    if (row->roleIsProperty) {
      if (const auto role = text(relationship.properties, row->role)) properties["role"].push_back(*role);
    } else if (!row->role.empty()) {
      properties["role"].push_back(row->role);
    }
    if (const auto day = plain(relationship.properties, "asOf")) properties["date"].push_back(*day);
    if (const auto quote = text(relationship.properties, "quote")) {
      properties["summary"].push_back(*quote);
      properties["recordId"].push_back(text(relationship.properties, "source").value_or("") + ":" +
                                       plain(relationship.properties, "line").value_or(""));
    }
    write("tovholder-link-" + std::to_string(static_cast<std::uint64_t>(relationship.id)), row->schema, properties);
  }

  bool stands(NodeId node) const {
    return std::ranges::any_of(schemas(), [&](const SchemaRow& row) { return graph_.has(node, row.label); });
  }

  const GraphWalk& graph_;
  std::ostream& out_;
};

}  // namespace

void writeFollowTheMoney(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  FollowTheMoneyExport(graph, out).run(report);
}

}  // namespace tov::exchange
