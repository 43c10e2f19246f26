#include "query/procedures/procedures.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "query/procedures/graph_procedures.h"
#include "query/procedures/text_procedures.h"

namespace tov::query {
namespace {

template <typename Ids>
Procedure::Rows namesAndCounts(const Snapshot& view, const Ids& ids,
                               std::uint64_t (*count)(const Snapshot&, typename Ids::value_type)) {
  Procedure::Rows rows;
  for (const auto id : ids) {
    const std::uint64_t found = count(view, id);
    // A name whose last bearer is gone stays known to the catalogue but describes nothing.
    if (found != 0) rows.push_back({Value(view.name(id)), Value(static_cast<std::int64_t>(found))});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a[0].asString() < b[0].asString(); });
  return rows;
}

Procedure::Rows labels(std::span<const Value>, Run& run) {
  return namesAndCounts(
      run.view(), run.view().labels(), +[](const Snapshot& view, LabelId id) { return view.nodeCount(id); });
}

Procedure::Rows relationshipTypes(std::span<const Value>, Run& run) {
  return namesAndCounts(
      run.view(), run.view().types(), +[](const Snapshot& view, TypeId id) { return view.relationshipCount(id); });
}

Procedure::Rows propertyKeys(std::span<const Value>, Run& run) {
  Procedure::Rows rows;
  for (const KeyId id : run.view().keys()) rows.push_back({Value(run.view().name(id))});
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a[0].asString() < b[0].asString(); });
  return rows;
}

Procedure::Rows indexes(std::span<const Value>, Run& run) {
  Procedure::Rows rows;
  for (const IndexDescription& index : run.view().indexes()) {
    rows.push_back({Value(run.view().name(index.label)), Value(run.view().name(index.key))});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::pair(a[0].asString(), a[1].asString()) < std::pair(b[0].asString(), b[1].asString());
  });
  return rows;
}

/// Which labels each type joins, with how many relationships do so.
Procedure::Rows schema(std::span<const Value>, Run& run) {
  std::map<std::array<std::string, 3>, std::int64_t> found;
  RelationshipCursor cursor = run.view().relationships();
  std::array<RelationshipId, 1024> ids;
  while (const std::size_t count = cursor.next(ids)) {
    run.check();
    for (std::size_t i = 0; i < count; ++i) {
      const RelationshipHead head = run.view().head(ids[i]);
      const auto firstLabel = [&](NodeId node) {
        const std::vector<LabelId> labels = run.view().labels(node);
        return labels.empty() ? std::string() : std::string(run.view().name(labels.front()));
      };
      ++found[{firstLabel(head.start), std::string(run.view().name(head.type)), firstLabel(head.end)}];
    }
  }
  Procedure::Rows rows;
  for (const auto& [shape, count] : found)
    rows.push_back({Value(shape[0]), Value(shape[1]), Value(shape[2]), Value(count)});
  return rows;
}

const std::array<Procedure, 5> kProcedures = {{
    {"db.indexes", {}, {"label", "property"}, "the indexes and what they are over", indexes},
    {"db.labels", {}, {"label", "nodes"}, "the labels in use and how many nodes have each", labels},
    {"db.propertyKeys", {}, {"propertyKey"}, "the names of properties", propertyKeys},
    {"db.relationshipTypes",
     {},
     {"relationshipType", "relationships"},
     "the relationship types in use and how many relationships have each",
     relationshipTypes},
    {"db.schema", {}, {"from", "type", "to", "relationships"}, "which labels each relationship type joins", schema},
}};

bool sameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace

const Procedure* findProcedure(std::string_view name) {
  const std::span<const Procedure> all = procedures();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Procedure& row) { return sameName(row.name, name); });
  return found == all.end() ? nullptr : &*found;
}

std::span<const Procedure> procedures() {
  static const std::vector<Procedure> all = [] {
    std::vector<Procedure> rows(kProcedures.begin(), kProcedures.end());
    for (const std::span<const Procedure> more : {graphProcedures(), textProcedures()}) {
      rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
  }();
  return all;
}

}  // namespace tov::query
