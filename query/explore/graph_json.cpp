#include "query/explore/graph_json.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <unordered_map>
#include <vector>

#include "tovholder/export.h"

namespace tov::exploring {
namespace {

/// JSON in which no text can end the script element that holds it.
std::string scriptSafe(std::string json) {
  for (std::size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at))
    json.replace(at, 1, "\\u003c");
  return json;
}

std::string jsonOf(const Value& value) {
  return scriptSafe(toJson(value));
}

/// Names in the order in which they were first met.
class Places {
 public:
  std::size_t of(std::string_view name) {
    const auto [found, isNew] = places_.try_emplace(std::string(name), names_.size());
    if (isNew) names_.push_back(Value(name));
    return found->second;
  }
  std::string json() const { return jsonOf(Value(names_)); }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  List names_;
};

/// The first label that has a look of its own, or the first of all.
std::string kindOf(const Node& node) {
  for (const std::string& label : node.labels) {
    if (drawing::style().kinds.contains(label)) return label;
  }
  return node.labels.empty() ? "other" : node.labels.front();
}

bool isShown(const Node& node) {
  for (const std::string& label : node.labels) {
    if (!drawing::style().draws(label)) return false;
  }
  return true;
}

Value taken(Map& properties, std::string_view key) {
  const auto found = properties.find(key);
  if (found == properties.end()) return {};
  Value value = std::move(found->second);
  properties.erase(found);
  return value;
}

/// Calls `visit` for every id of a cursor.
template <typename Id, typename Cursor, typename Visit>
void visitAll(Cursor cursor, Visit visit) {
  std::vector<Id> ids(1024);
  for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
    for (std::size_t i = 0; i < count; ++i) visit(ids[i]);
  }
}

void writeEdge(Relationship relationship, std::size_t from, std::size_t to, Places& types, Places& sources,
               std::ostream& out) {
  const Value source = taken(relationship.properties, "source");
  const Value line = taken(relationship.properties, "line");
  const Value quote = taken(relationship.properties, "quote");
  taken(relationship.properties, "rule");
  taken(relationship.properties, "confidence");
  out << '[' << types.of(relationship.type) << ',' << from << ',' << to << ','
      << (source.kind() == Value::Kind::string ? std::to_string(sources.of(source.asString())) : "null") << ','
      << jsonOf(line) << ',' << jsonOf(quote);
  if (!relationship.properties.empty()) out << ',' << jsonOf(Value(std::move(relationship.properties)));
  out << ']';
}

}  // namespace

void writeGraph(const Snapshot& snapshot, std::ostream& out) {
  Places kinds, types, sources;
  std::unordered_map<std::uint64_t, std::size_t> places;
  out << "{\"nodes\":[";
  visitAll<NodeId>(snapshot.nodes(), [&](NodeId id) {
    Node node = snapshot.node(id);
    if (!isShown(node)) return;
    out << (places.empty() ? "" : ",\n") << '[' << kinds.of(kindOf(node)) << ','
        << jsonOf(Value(std::move(node.properties))) << ']';
    places.emplace(static_cast<std::uint64_t>(id), places.size());
  });
  out << "],\n\"edges\":[";
  bool isFirst = true;
  visitAll<RelationshipId>(snapshot.relationships(), [&](RelationshipId id) {
    Relationship relationship = snapshot.relationship(id);
    const auto from = places.find(static_cast<std::uint64_t>(relationship.start));
    const auto to = places.find(static_cast<std::uint64_t>(relationship.end));
    if (from == places.end() || to == places.end() || !drawing::style().follows(relationship.type)) return;
    out << (isFirst ? "" : ",\n");
    isFirst = false;
    writeEdge(std::move(relationship), from->second, to->second, types, sources, out);
  });
  out << "],\n\"kinds\":" << kinds.json() << ",\"types\":" << types.json() << ",\"sources\":" << sources.json() << '}';
}

std::string wordsJson(const drawing::Vocabulary& words, std::string_view title) {
  const drawing::Style& style = drawing::style();
  std::map<std::string, Map, std::less<>> byUse;
  for (const auto& [name, word] : words.words) byUse[name.first].emplace(name.second, Value(word));
  Map look;
  for (const auto& [kind, shown] : style.kinds) {
    look.emplace(kind, Value(Map{{"fill", Value(shown.fill)}, {"border", Value(shown.border)}}));
  }
  List order, background;
  for (const auto& [type, line] : style.lines) {
    if (line.background > 0) background.emplace_back(type);
    if (order.size() <= static_cast<std::size_t>(line.priority))
      order.resize(static_cast<std::size_t>(line.priority) + 1);
    order[static_cast<std::size_t>(line.priority)] = Value(type);
  }
  List searched(style.named.begin(), style.named.end());
  for (const std::string& kind : style.order) {
    if (std::find(style.named.begin(), style.named.end(), kind) == style.named.end()) searched.emplace_back(kind);
  }
  return jsonOf(Value(Map{{"title", Value(title)},
                          {"language", Value(words.language)},
                          {"text", Value(byUse["page"])},
                          {"kind", Value(byUse["kind"])},
                          {"many", Value(byUse["many"])},
                          {"relationship", Value(byUse["relationship"])},
                          {"word", Value(byUse["word"])},
                          {"property", Value(byUse["property"])},
                          {"look", Value(look)},
                          {"order", Value(order)},
                          {"background", Value(background)},
                          {"searched", Value(searched)}}));
}

}  // namespace tov::exploring
