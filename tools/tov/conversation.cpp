// The conversation of `tov pipe`: one JSON object a line, one answer a line, with values that keep their type: an
// integer is never mistaken for a float, nor a date for a text.
#include "tools/tov/conversation.h"

#include <charconv>
#include <cmath>
#include <istream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "tovholder/query.h"

namespace tov::program {
namespace {

using Json = nlohmann::json;

// Values as JSON ------------------------------------------------------------------------------------------------------

/// The largest integer up to which JSON readers that keep numbers as floats lose nothing.
constexpr std::int64_t kExactInJson = std::int64_t{1} << 53;

Json toJson(const Value& value);

Json integerJson(std::int64_t number) {
  if (number <= kExactInJson && number >= -kExactInJson) return number;
  return {{"int", std::to_string(number)}};
}

Json floatJson(double number) {
  if (std::isnan(number)) return {{"float", "NaN"}};
  if (std::isinf(number)) return {{"float", number > 0 ? "Infinity" : "-Infinity"}};
  char text[64];
  const std::to_chars_result end = std::to_chars(text, text + sizeof text, number);
  return {{"float", std::string(text, end.ptr)}};
}

Json propertiesJson(const Map& properties) {
  Json json = Json::object();
  for (const auto& [key, value] : properties) json[key] = toJson(value);
  return json;
}

Json nodeJson(const Node& node) {
  return {{"id", static_cast<std::uint64_t>(node.id)},
          {"labels", node.labels},
          {"properties", propertiesJson(node.properties)}};
}

Json relationshipJson(const Relationship& relationship) {
  return {{"id", static_cast<std::uint64_t>(relationship.id)},
          {"type", relationship.type},
          {"start", static_cast<std::uint64_t>(relationship.start)},
          {"end", static_cast<std::uint64_t>(relationship.end)},
          {"properties", propertiesJson(relationship.properties)}};
}

Json pathJson(const Path& path) {
  Json nodes = Json::array();
  Json relationships = Json::array();
  for (const Node& node : path.nodes) nodes.push_back(nodeJson(node));
  for (const Relationship& step : path.relationships) relationships.push_back(relationshipJson(step));
  return {{"nodes", std::move(nodes)}, {"rels", std::move(relationships)}};
}

Json temporalJson(const char* type, std::string text) {
  return {{"temporal", {{"type", type}, {"text", std::move(text)}}}};
}

Json toJson(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return nullptr;
    case Value::Kind::boolean:
      return value.asBoolean();
    case Value::Kind::integer:
      return integerJson(value.asInteger());
    case Value::Kind::floating:
      return floatJson(value.asFloat());
    case Value::Kind::string:
      return std::string(value.asString());
    case Value::Kind::list: {
      Json list = Json::array();
      for (const Value& element : value.asList()) list.push_back(toJson(element));
      return list;
    }
    case Value::Kind::map:
      return {{"map", propertiesJson(value.asMap())}};
    case Value::Kind::node:
      return {{"node", nodeJson(value.asNode())}};
    case Value::Kind::relationship:
      return {{"rel", relationshipJson(value.asRelationship())}};
    case Value::Kind::path:
      return {{"path", pathJson(value.asPath())}};
    case Value::Kind::date:
      return temporalJson("date", toText(value.asDate()));
    case Value::Kind::localTime:
      return temporalJson("localtime", toText(value.asLocalTime()));
    case Value::Kind::time:
      return temporalJson("time", toText(value.asTime()));
    case Value::Kind::localDateTime:
      return temporalJson("localdatetime", toText(value.asLocalDateTime()));
    case Value::Kind::dateTime:
      return temporalJson("datetime", toText(value.asDateTime()));
    case Value::Kind::duration:
      return temporalJson("duration", toText(value.asDuration()));
  }
  return nullptr;
}

// JSON as values ------------------------------------------------------------------------------------------------------

/// One conversation: the database it works on and what is asked of it.
class Conversation {
 public:
  Conversation(Database database, Limits limits) : session_(std::move(database)), limits_(std::move(limits)) {}

  /// The answer to one line.
  Json answer(const std::string& line);

 private:
  Json reset();
  Json query(const Json& request);
  Json graph();
  Value fromJson(const Json& json);
  Value fromTagged(const std::string& tag, const Json& content);
  Map mapFrom(const Json& json);

  Session session_;
  Limits limits_;
};

Map Conversation::mapFrom(const Json& json) {
  Map map;
  for (const auto& [key, value] : json.items()) map.emplace(key, fromJson(value));
  return map;
}

Value Conversation::fromTagged(const std::string& tag, const Json& content) {
  if (tag == "int") return static_cast<std::int64_t>(std::stoll(content.get<std::string>()));
  if (tag == "float") return std::stod(content.get<std::string>());
  if (tag == "map") return mapFrom(content);
  if (tag == "temporal") {
    // The language's own constructor reads the text, so that every form it takes is taken here.
    const std::string type = content.at("type").get<std::string>();
    for (const char* known : {"date", "localtime", "time", "localdatetime", "datetime", "duration"}) {
      if (type != known) continue;
      Result result = session_.run("RETURN " + type + "($text)", {{"text", content.at("text").get<std::string>()}});
      result.next();
      return result.row()[0];
    }
  }
  throw UsageError("a parameter holds {\"" + tag + "\": …}, which is no value this session takes");
}

Value Conversation::fromJson(const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      return {};
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return json.get<std::int64_t>();
    case Json::value_t::number_float:
      return json.get<double>();
    case Json::value_t::string:
      return json.get<std::string>();
    case Json::value_t::array: {
      List list;
      for (const Json& element : json) list.push_back(fromJson(element));
      return list;
    }
    case Json::value_t::object:
      if (json.size() == 1) return fromTagged(json.begin().key(), json.begin().value());
      break;
    default:
      break;
  }
  throw UsageError("a parameter is neither a JSON value nor an object with one type, such as {\"map\": {…}}");
}

// Requests ------------------------------------------------------------------------------------------------------------

Json errorJson(const char* phase, const std::string& type, const std::string& detail, const std::string& message) {
  return {{"error", {{"phase", phase}, {"type", type}, {"detail", detail}, {"message", message}}}};
}

const char* boundName(LimitError::Bound bound) {
  switch (bound) {
    case LimitError::Bound::deadline:
      return "Deadline";
    case LimitError::Bound::memory:
      return "Memory";
    case LimitError::Bound::rows:
      return "Rows";
    case LimitError::Bound::cancelled:
      return "Cancelled";
  }
  return "";
}

Json Conversation::reset() {
  session_ = Session(Database::inMemory());
  return Json::object();
}

Json Conversation::query(const Json& request) {
  Parameters parameters;
  if (request.contains("params")) {
    for (const auto& [name, value] : request.at("params").items()) parameters.insert_or_assign(name, fromJson(value));
  }
  const std::string text = request.at("text").get<std::string>();
  Result result = session_.run(text, parameters, limits_);
  Json rows = Json::array();
  while (result.next()) {
    Json row = Json::array();
    for (const Value& cell : result.row()) row.push_back(toJson(cell));
    rows.push_back(std::move(row));
  }
  Json answer{{"columns", result.columns()}, {"rows", std::move(rows)}};
  if (!result.plan().empty()) answer["plan"] = result.plan();
  return answer;
}

Json Conversation::graph() {
  const Snapshot snapshot = session_.database().snapshot();
  Json nodes = Json::array();
  Json relationships = Json::array();
  NodeCursor nodeCursor = snapshot.nodes();
  NodeId node{};
  while (nodeCursor.next(std::span(&node, 1)) == 1) nodes.push_back(nodeJson(snapshot.node(node)));
  RelationshipCursor relationshipCursor = snapshot.relationships();
  RelationshipId relationship{};
  while (relationshipCursor.next(std::span(&relationship, 1)) == 1) {
    relationships.push_back(relationshipJson(snapshot.relationship(relationship)));
  }
  return {{"nodes", std::move(nodes)}, {"rels", std::move(relationships)}};
}

Json Conversation::answer(const std::string& line) {
  try {
    const Json request = Json::parse(line);
    const std::string op = request.at("op").get<std::string>();
    if (op == "reset") return reset();
    if (op == "query") return query(request);
    if (op == "graph") return graph();
    return errorJson("compile", "Unsupported", "", "op is one of reset, query and graph, not " + op);
  } catch (const QueryError& error) {
    const bool compile = error.phase() == QueryError::Phase::compile;
    Json answer = errorJson(compile ? "compile" : "runtime", error.type(), error.detail(), error.what());
    if (error.line() != 0) {
      answer["error"]["line"] = error.line();
      answer["error"]["column"] = error.column();
    }
    if (!error.hint().empty()) answer["error"]["hint"] = error.hint();
    return answer;
  } catch (const LimitError& error) {
    return errorJson("runtime", "LimitExceeded", boundName(error.bound()), error.what());
  } catch (const Error& error) {
    return errorJson("runtime", "DatabaseError", "", error.what());
  } catch (const Json::exception& error) {
    return errorJson("compile", "InvalidRequest", "", error.what());
  } catch (const std::exception& error) {
    return errorJson("compile", "InvalidRequest", "", error.what());
  }
}

}  // namespace

void converse(Database database, std::istream& in, std::ostream& out, const Limits& limits) {
  Conversation conversation(std::move(database), limits);
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty()) continue;
    out << conversation.answer(line).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
  }
}

}  // namespace tov::program
