// GraphML (http://graphml.graphdrawing.org/): one pass for the kinds of properties, one for the graph. Labels and types
// stand as Neo4j writes them, so that tools which know its exports know ours.
#include <cmath>
#include <map>
#include <ostream>

#include "query/exchange/formats.h"
#include "query/render/rows.h"
#include "tovholder/export.h"

namespace tov::exchange {
namespace {

using Kinds = std::map<std::string, Value::Kind, std::less<>>;

void see(Kinds& kinds, const Map& properties) {
  for (const auto& [key, value] : properties) {
    // GraphML's numbers have no word for what is not finite.
    const bool isText = value.kind() == Value::Kind::floating && !std::isfinite(value.asFloat());
    const Value::Kind kind = isText ? Value::Kind::string : value.kind();
    const auto [found, isNew] = kinds.emplace(key, kind);
    if (!isNew && found->second != kind) found->second = Value::Kind::string;
  }
}

std::string_view typeName(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::boolean:
      return "boolean";
    case Value::Kind::integer:
      return "long";
    case Value::Kind::floating:
      return "double";
    default:
      return "string";
  }
}

/// The keys of nodes or of edges; each property has a short id in the file and its name beside it.
class Keys {
 public:
  Keys(char prefix, Kinds kinds) : prefix_(prefix) {
    for (auto& [name, kind] : kinds) ids_.emplace(name, Key{prefix_ + std::to_string(ids_.size()), kind});
  }
  bool has(std::string_view name) const { return ids_.contains(name); }
  /// The name, with marks behind it where a property is called so.
  std::string freeName(std::string name) const {
    while (has(name)) name += '_';
    return name;
  }
  void declare(std::ostream& out, std::string_view target) const {
    for (const auto& [name, key] : ids_) {
      out << "  <key id=\"" << key.id << "\" for=\"" << target << "\" attr.name=\"" << xmlText(name)
          << "\" attr.type=\"" << typeName(key.kind) << "\"/>\n";
    }
  }
  void write(std::ostream& out, const Map& properties) const {
    for (const auto& [name, value] : properties) {
      out << "<data key=\"" << ids_.find(name)->second.id << "\">"
          << xmlText(value.kind() == Value::Kind::list ? toJson(value) : render::cellText(value)) << "</data>";
    }
  }

 private:
  struct Key {
    std::string id;
    Value::Kind kind;
  };
  char prefix_;
  std::map<std::string, Key, std::less<>> ids_;
};

}  // namespace

void writeGraphMl(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  Kinds ofNodes;
  Kinds ofEdges;
  graph.nodes([&](const Node& node) { see(ofNodes, node.properties); });
  graph.relationships([&](const Relationship& relationship) { see(ofEdges, relationship.properties); });
  const Keys nodeKeys('n', std::move(ofNodes));
  const Keys edgeKeys('e', std::move(ofEdges));
  // What a tool shows beside a node is its "label"; a property of that name keeps it.
  const bool showsName = !nodeKeys.has("label");
  const std::string typeKey = edgeKeys.has("label") ? edgeKeys.freeName("type") : "label";

  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
         "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
         "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  out << "  <key id=\"labels\" for=\"node\" attr.name=\"" << nodeKeys.freeName("labels")
      << "\" attr.type=\"string\"/>\n";
  if (showsName) out << "  <key id=\"name\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n";
  out << "  <key id=\"label\" for=\"edge\" attr.name=\"" << typeKey << "\" attr.type=\"string\"/>\n";
  nodeKeys.declare(out, "node");
  edgeKeys.declare(out, "edge");
  out << "  <graph id=\"G\" edgedefault=\"directed\">\n";
  graph.nodes([&](const Node& node) {
    std::string labels;
    for (const std::string& label : node.labels) labels += ":" + label;
    out << "    <node id=\"v" << report.nodes++ << "\">";
    out << "<data key=\"labels\">" << xmlText(labels) << "</data>";
    if (showsName) out << "<data key=\"name\">" << xmlText(shownName(node)) << "</data>";
    nodeKeys.write(out, node.properties);
    out << "</node>\n";
  });
  graph.relationships([&](const Relationship& relationship) {
    const std::string type = xmlText(relationship.type);
    out << "    <edge id=\"r" << report.relationships++ << "\" source=\"v" << graph.place(relationship.start)
        << "\" target=\"v" << graph.place(relationship.end) << "\"><data key=\"label\">" << type << "</data>";
    edgeKeys.write(out, relationship.properties);
    out << "</edge>\n";
  });
  out << "  </graph>\n</graphml>\n";
}

}  // namespace tov::exchange
