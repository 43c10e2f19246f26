// Statements that create the graph: nodes some hundred a statement, found again by their number under a label of the
// script's own, which the last statements take away.
#include <cmath>
#include <ostream>

#include "query/exchange/formats.h"

namespace tov::exchange {
namespace {

constexpr std::size_t kRowsPerStatement = 200;
constexpr std::string_view kMark = "`tov export`";
constexpr std::string_view kNumber = "`tov number`";

std::string quotedName(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) quoted.append(c == '`' ? 2 : 1, c);
  return quoted + "`";
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
    if (pattern != pattern_ || rows_ == kRowsPerStatement) finish();
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
  out << "CREATE INDEX FOR (n:" << kMark << ") ON (n." << kNumber << ");\n";
  Statement statement(out);
  graph.nodes([&](const Node& node) {
    statement.add("CREATE (n:" + std::string(kMark) + labelsText(node.labels) + " {" + std::string(kNumber) +
                      ": row.number}) SET n += row.properties",
                  "{number: " + std::to_string(report.nodes) + ", properties: " + mapText(node.properties) + "}");
    ++report.nodes;
  });
  statement.finish();
  graph.relationships([&](const Relationship& relationship) {
    statement.add("MATCH (a:" + std::string(kMark) + " {" + std::string(kNumber) +
                      ": row.start}), (b:" + std::string(kMark) + " {" + std::string(kNumber) +
                      ": row.end})\nCREATE (a)-[r:" + quotedName(relationship.type) + "]->(b) SET r += row.properties",
                  "{start: " + std::to_string(graph.place(relationship.start)) +
                      ", end: " + std::to_string(graph.place(relationship.end)) +
                      ", properties: " + mapText(relationship.properties) + "}");
    ++report.relationships;
  });
  statement.finish();
  out << "DROP INDEX ON :" << kMark << "(" << kNumber << ");\n"
      << "MATCH (n:" << kMark << ") REMOVE n:" << kMark << ", n." << kNumber << ";\n";
}

}  // namespace tov::exchange
