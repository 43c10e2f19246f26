// Statements that create the graph: nodes some hundred a statement, found again by their number under a label of the
// script's own, which the last statements take away.
#include <cmath>
#include <ostream>
#include <set>

#include "query/exchange/formats.h"
#include "tovholder/text_search.h"

namespace tov::exchange {
namespace {

// What one statement creates is one commit.
constexpr std::size_t kRowsPerStatement = 1000;
constexpr std::size_t kBytesPerStatement = std::size_t{1} << 20;
constexpr std::uint64_t kNodesPerRemoval = 10'000;

std::string quotedName(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) quoted.append(c == '`' ? 2 : 1, c);
  return quoted + "`";
}

/// A label that no node has.
std::string freeLabel(const Snapshot& snapshot) {
  std::string name = "tov export";
  for (auto known = snapshot.label(name); known && snapshot.nodeCount(*known) != 0; known = snapshot.label(name))
    name += "'";
  return quotedName(name);
}

bool isProperty(const Snapshot& snapshot, std::string_view name) {
  const std::optional<KeyId> key = snapshot.key(name);
  if (!key) return false;
  std::vector<NodeId> ids(1024);
  std::vector<Value> values(ids.size());
  NodeCursor cursor = snapshot.nodes();
  for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
    const auto some = std::span(values).first(count);
    snapshot.property(std::span(ids).first(count), *key, some);
    if (!std::ranges::all_of(some, &Value::isNull)) return true;
  }
  return false;
}

/// A property that no node has.
std::string freeProperty(const Snapshot& snapshot) {
  std::string name = "tov number";
  while (isProperty(snapshot, name)) name += "'";
  return quotedName(name);
}

std::string patternOf(const Snapshot& snapshot, const std::variant<LabelId, TypeId>& of) {
  const auto* type = std::get_if<TypeId>(&of);
  if (type != nullptr) return "()-[x:" + quotedName(snapshot.name(*type)) + "]-()";
  return "(x:" + quotedName(snapshot.name(std::get<LabelId>(of))) + ")";
}

/// The indexes, in an order that does not hang on numbers of names.
void writeIndexes(const Snapshot& snapshot, std::ostream& out) {
  std::set<std::string> statements;
  for (const IndexDescription& index : snapshot.indexes()) {
    statements.insert("CREATE INDEX IF NOT EXISTS FOR (x:" + quotedName(snapshot.name(index.label)) + ") ON (x." +
                      quotedName(snapshot.name(index.key)) + ");\n");
  }
  for (const TextIndex& index : snapshot.textIndexes()) {
    Map options;
    if (!index.language.empty()) options.emplace("language", index.language);
    if (index.languageKey) options.emplace("languageProperty", snapshot.name(*index.languageKey));
    statements.insert("CREATE FULLTEXT INDEX IF NOT EXISTS FOR " + patternOf(snapshot, index.of) + " ON EACH [x." +
                      quotedName(snapshot.name(index.key)) + "]" +
                      (options.empty() ? "" : " OPTIONS " + Value(options).toText()) + ";\n");
  }
  for (const std::string& statement : statements) out << statement;
}

/// A value as Cypher reads it; what is not finite has no literal there.
std::string literal(const Value& value) {
  if (value.kind() == Value::Kind::floating && !std::isfinite(value.asFloat())) {
    return std::isnan(value.asFloat()) ? "(0.0 / 0.0)" : value.asFloat() < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)";
  }
  if (value.kind() != Value::Kind::list) return value.toText();
  std::string out = "[";
  for (const Value& one : value.asList()) {
    if (out.size() > 1) out += ", ";
    out += literal(one);
  }
  return out + "]";
}

std::string mapText(const Map& properties) {
  std::string out = "{";
  for (const auto& [key, value] : properties) {
    if (out.size() > 1) out += ", ";
    out += quotedName(key) + ": " + literal(value);
  }
  return out + "}";
}

std::string labelsText(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) out += ":" + quotedName(label);
  return out;
}

/// Rows that one statement can create, in the order in which they come.
class Statement {
 public:
  explicit Statement(std::ostream& out) : out_(out) {}
  void add(std::string pattern, std::string row) {
    if (pattern != pattern_ || rows_ == kRowsPerStatement || text_.size() + row.size() > kBytesPerStatement) finish();
    pattern_ = std::move(pattern);
    text_ += (rows_ == 0 ? "UNWIND [\n  " : ",\n  ") + row;
    ++rows_;
  }
  void finish() {
    if (rows_ != 0) out_ << text_ << "\n] AS row\n" << pattern_ << ";\n";
    text_.clear();
    rows_ = 0;
  }

 private:
  std::ostream& out_;
  std::string pattern_;
  std::string text_;
  std::size_t rows_ = 0;
};

}  // namespace

void writeCypher(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  const std::string mark = freeLabel(graph.snapshot());
  const std::string number = freeProperty(graph.snapshot());
  out << "// A graph of " << graph.snapshot().nodeCount() << " nodes and " << graph.snapshot().relationshipCount()
      << " relationships. Run this on an empty database.\n"
      << "CREATE INDEX `tov export` IF NOT EXISTS FOR (x:" << mark << ") ON (x." << number << ");\n";
  Statement statement(out);
  graph.nodes([&](const Node& node) {
    statement.add(
        "CREATE (x:" + mark + labelsText(node.labels) + " {" + number + ": row.number}) SET x += row.properties",
        "{number: " + std::to_string(report.nodes) + ", properties: " + mapText(node.properties) + "}");
    ++report.nodes;
  });
  statement.finish();
  graph.relationships([&](const Relationship& relationship) {
    statement.add("MATCH (a:" + mark + " {" + number + ": row.start}), (b:" + mark + " {" + number +
                      ": row.end})\nCREATE (a)-[r:" + quotedName(relationship.type) + "]->(b) SET r += row.properties",
                  "{start: " + std::to_string(graph.place(relationship.start)) +
                      ", end: " + std::to_string(graph.place(relationship.end)) +
                      ", properties: " + mapText(relationship.properties) + "}");
    ++report.relationships;
  });
  statement.finish();
  for (std::uint64_t done = 0; done < report.nodes; done += kNodesPerRemoval) {
    out << "MATCH (x:" << mark << ") WITH x LIMIT " << kNodesPerRemoval << " REMOVE x:" << mark << ", x." << number
        << ";\n";
  }
  writeIndexes(graph.snapshot(), out);
  // An engine knows its indexes by their names or by what they are over. One that knows names stops at the last line,
  // when all is done.
  out << "DROP INDEX `tov export` IF EXISTS;\n"
      << "DROP INDEX ON :" << mark << "(" << number << ");\n";
}

}  // namespace tov::exchange
