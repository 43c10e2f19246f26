// Values and rows as JSON.
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "query/render/rows.h"
#include "tovholder/error.h"

namespace tov {
namespace {

constexpr int kDeepestNesting = 1000;

/// Appends JSON to a text. Structure is written as it is met, so that no second tree of the value is built.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void write(const Value& value) {
    switch (value.kind()) {
      case Value::Kind::null:
        out_ += "null";
        break;
      case Value::Kind::boolean:
        out_ += value.asBoolean() ? "true" : "false";
        break;
      case Value::Kind::integer:
        out_ += std::to_string(value.asInteger());
        break;
      case Value::Kind::floating:
        number(value.asFloat());
        break;
      case Value::Kind::list:
        list(value.asList(), [this](const Value& element) { write(element); });
        break;
      case Value::Kind::map:
        map(value.asMap());
        break;
      case Value::Kind::node:
        node(value.asNode());
        break;
      case Value::Kind::relationship:
        relationship(value.asRelationship());
        break;
      case Value::Kind::path:
        path(value.asPath());
        break;
      default:
        text(render::cellText(value));
    }
  }

  void text(std::string_view characters) {
    // Bytes that are not UTF-8 become U+FFFD: what is written must be JSON whatever a record held.
    out_ += nlohmann::json(characters).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }

  /// `"name":` with the comma that may be due before it.
  void member(std::string_view name, bool first = false) {
    if (!first) out_ += ',';
    text(name);
    out_ += ':';
  }

 private:
  void number(double value) {
    if (std::isfinite(value)) {
      out_ += nlohmann::json(value).dump();
    } else {
      text(std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }
  }

  template <typename Elements, typename WriteElement>
  void list(const Elements& elements, WriteElement writeElement) {
    descend();
    out_ += '[';
    bool first = true;
    for (const auto& element : elements) {
      if (!first) out_ += ',';
      first = false;
      writeElement(element);
    }
    out_ += ']';
    --depth_;
  }

  void map(const Map& entries) {
    descend();
    out_ += '{';
    bool first = true;
    for (const auto& [key, value] : entries) {
      member(key, first);
      first = false;
      write(value);
    }
    out_ += '}';
    --depth_;
  }

  void node(const Node& node) {
    out_ += '{';
    member("id", true);
    out_ += std::to_string(static_cast<std::uint64_t>(node.id));
    member("labels");
    list(node.labels, [this](const std::string& label) { text(label); });
    member("properties");
    map(node.properties);
    out_ += '}';
  }

  void relationship(const Relationship& relationship) {
    out_ += '{';
    member("id", true);
    out_ += std::to_string(static_cast<std::uint64_t>(relationship.id));
    member("type");
    text(relationship.type);
    member("start");
    out_ += std::to_string(static_cast<std::uint64_t>(relationship.start));
    member("end");
    out_ += std::to_string(static_cast<std::uint64_t>(relationship.end));
    member("properties");
    map(relationship.properties);
    out_ += '}';
  }

  void path(const Path& path) {
    out_ += '{';
    member("nodes", true);
    list(path.nodes, [this](const Node& step) { node(step); });
    member("relationships");
    list(path.relationships, [this](const Relationship& step) { relationship(step); });
    out_ += '}';
  }

  void descend() {
    if (++depth_ > kDeepestNesting) {
      throw UsageError("a value cannot be written as JSON: its lists and maps are nested more than " +
                       std::to_string(kDeepestNesting) + " deep; return its parts instead");
    }
  }

  std::string& out_;
  int depth_ = 0;
};

}  // namespace

std::string toJson(const Value& value) {
  std::string out;
  JsonWriter(out).write(value);
  return out;
}

namespace render {

std::string jsonObject(std::span<const std::string> columns, Row row) {
  std::string object = "{";
  JsonWriter writer(object);
  for (std::size_t column = 0; column < columns.size(); ++column) {
    writer.member(columns[column], column == 0);
    writer.write(row[column]);
  }
  return object += '}';
}

void writeJson(RowStream& rows, std::ostream& out) {
  bool first = true;
  while (const std::optional<Row> row = rows.next()) {
    out << (first ? "[\n  " : ",\n  ") << jsonObject(rows.columns, *row);
    first = false;
  }
  out << (first ? "[]\n" : "\n]\n");
}

}  // namespace render
}  // namespace tov
