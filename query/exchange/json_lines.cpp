// JSON lines: one node or relationship a line, in the manner of Neo4j's APOC export. What JSON has no type for is an
// object of one member whose name starts with $; a property can hold no other object.
#include <cmath>
#include <ostream>

#include "engine/json_tags.h"
#include "query/exchange/formats.h"
#include "query/render/rows.h"
#include "tovholder/export.h"

namespace tov::exchange {
namespace {

void append(std::string& out, const Value& value) {
  const std::string_view tag = tagOf(value.kind());
  if (value.kind() == Value::Kind::list) {
    out += '[';
    bool first = true;
    for (const Value& one : value.asList()) {
      if (!first) out += ',';
      first = false;
      append(out, one);
    }
    out += ']';
  } else if (value.kind() == Value::Kind::floating && !std::isfinite(value.asFloat())) {
    out += "{\"" + std::string(kFloatTag) + "\":" + toJson(value) + "}";
  } else if (tag.empty()) {
    out += toJson(value);
  } else {
    out += "{\"" + std::string(tag) + "\":" + toJson(Value(render::cellText(value))) + "}";
  }
}

void append(std::string& out, const Map& properties) {
  out += '{';
  bool first = true;
  for (const auto& [key, value] : properties) {
    if (!first) out += ',';
    first = false;
    out += toJson(Value(key)) + ":";
    append(out, value);
  }
  out += '}';
}

}  // namespace

void writeJsonLines(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  std::string line;
  graph.nodes([&](const Node& node) {
    line = R"({"type":"node","id":)" + std::to_string(report.nodes++) + R"(,"labels":[)";
    for (const std::string& label : node.labels) {
      if (line.back() != '[') line += ',';
      line += toJson(Value(label));
    }
    line += R"(],"properties":)";
    append(line, node.properties);
    out << line << "}\n";
  });
  graph.relationships([&](const Relationship& relationship) {
    line = R"({"type":"relationship","id":)" + std::to_string(report.relationships++) + R"(,"label":)" +
           toJson(Value(relationship.type)) + R"(,"start":)" + std::to_string(graph.place(relationship.start)) +
           R"(,"end":)" + std::to_string(graph.place(relationship.end)) + R"(,"properties":)";
    append(line, relationship.properties);
    out << line << "}\n";
  });
}

}  // namespace tov::exchange
