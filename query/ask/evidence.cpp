#include "query/ask/evidence.h"

#include <set>
#include <tuple>

namespace tov::asking {
namespace {

constexpr std::string_view kEvidenceColumn = "evidence";

std::string textProperty(const Map& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found != properties.end() && found->second.kind() == Value::Kind::string
             ? std::string(found->second.asString())
             : "";
}

/// Every relationship in a value, however deep in lists and paths, gives one piece of evidence, each once.
std::vector<Evidence> evidenceIn(const Value& value) {
  std::vector<Evidence> evidence;
  std::set<std::tuple<std::string, std::int64_t, std::string>> seen;
  const auto add = [&](const Relationship& relationship) {
    Evidence found{textProperty(relationship.properties, "source"), 0, textProperty(relationship.properties, "quote")};
    const auto line = relationship.properties.find("line");
    if (line != relationship.properties.end() && line->second.kind() == Value::Kind::integer)
      found.line = line->second.asInteger();
    if (found.source.empty() && found.quote.empty()) return;
    if (seen.emplace(found.source, found.line, found.quote).second) evidence.push_back(std::move(found));
  };
  std::vector<Value> open{value};
  while (!open.empty()) {
    const Value next = std::move(open.back());
    open.pop_back();
    if (next.kind() == Value::Kind::relationship && !next.isReference()) add(next.asRelationship());
    if (next.kind() == Value::Kind::path)
      for (const Relationship& step : next.asPath().relationships) add(step);
    if (next.kind() == Value::Kind::list) open.insert(open.end(), next.asList().rbegin(), next.asList().rend());
  }
  return evidence;
}

}  // namespace

RowSet runWithEvidence(Session& session, std::string_view cypher, const Parameters& parameters, const Limits& limits,
                       const Language& language) {
  RowSet set;
  Result result = session.run(cypher, parameters, limits);
  std::size_t evidenceAt = result.columns().size();
  for (std::size_t i = 0; i < result.columns().size(); ++i) {
    const std::string& column = result.columns()[i];
    if (column == kEvidenceColumn) {
      evidenceAt = i;
      continue;
    }
    set.columns.push_back(column);
    const auto heading = language.headings.find(column);
    set.headings.push_back(heading == language.headings.end() ? column : heading->second);
  }
  while (result.next()) {
    AnswerRow row;
    const std::span<const Value> cells = result.row();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i != evidenceAt) row.cells.push_back(cells[i]);
    }
    if (evidenceAt < cells.size()) row.evidence = evidenceIn(cells[evidenceAt]);
    set.rows.push_back(std::move(row));
  }
  return set;
}

}  // namespace tov::asking
