// Updating clauses: CREATE, MERGE, SET, REMOVE, DELETE.
#include <algorithm>

#include "query/plan/planner.h"
#include "query/run/row_steps.h"
#include "query/run/write_steps.h"

namespace tov::query {

NewProperties Planner::newProperties(const cypher::ExpressionPointer& properties) {
  NewProperties wanted;
  if (!properties) return wanted;
  if (const auto* map = properties->as<cypher::MapLiteral>()) {
    for (const cypher::MapLiteral::Entry& entry : map->entries) {
      wanted.single.emplace_back(plan_.names.key(entry.key), compile(*entry.value));
    }
  } else {
    wanted.all = compile(*properties);
  }
  return wanted;
}

/// What must be created for a path: nodes that are not bound and every relationship.
void Planner::addNewPath(const cypher::PathPattern& path, const Bound& bound, NewPattern& pattern) {
  for (const cypher::NodePattern& node : path.nodes) {
    const bool planned = std::any_of(pattern.nodes.begin(), pattern.nodes.end(),
                                     [&](const NewNode& other) { return other.slot == node.symbol; });
    if (planned || bound.contains(node.symbol)) continue;
    NewNode created;
    created.slot = node.symbol;
    for (const std::string& label : node.labels) created.labels.push_back(plan_.names.label(label));
    created.properties = newProperties(node.properties);
    pattern.nodes.push_back(std::move(created));
  }
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const cypher::RelationshipPattern& relationship = path.relationships[i];
    Slot start = path.nodes[i].symbol;
    Slot end = path.nodes[i + 1].symbol;
    if (relationship.direction == cypher::RelationshipDirection::incoming) std::swap(start, end);
    pattern.relationships.push_back({relationship.symbol, start, end, plan_.names.type(relationship.types.front()),
                                     newProperties(relationship.properties)});
  }
}

void Planner::addNewPathVariable(const cypher::PathPattern& path, Line& line) {
  if (path.symbol == cypher::kNoSymbol) return;
  std::vector<Slot> nodes;
  std::vector<Slot> relationships;
  for (const cypher::NodePattern& node : path.nodes) nodes.push_back(node.symbol);
  for (const cypher::RelationshipPattern& hop : path.relationships) relationships.push_back(hop.symbol);
  std::vector<Compute::Item> items;
  items.push_back({pathFormula(std::move(nodes), std::move(relationships), path.name), path.symbol, path.name, true});
  add<Compute>(line, "Path", std::move(items));
  line.bound.insert(path.symbol);
}

void Planner::planCreate(const cypher::Create& create, Line& line) {
  NewPattern pattern;
  for (const cypher::PathPattern& path : create.pattern) addNewPath(path, line.bound, pattern);
  std::vector<Slot> produced;
  pattern.collectProduced(produced);
  add<CreatePattern>(line, std::move(pattern));
  line.bound.insert(produced.begin(), produced.end());
  for (const cypher::PathPattern& path : create.pattern) addNewPathVariable(path, line);
}

std::vector<Assignment> Planner::assignments(const std::vector<cypher::SetItem>& items) {
  std::vector<Assignment> compiled;
  for (const cypher::SetItem& item : items) {
    Assignment assignment{};
    assignment.subject = compile(*item.subject);
    switch (item.mode) {
      case cypher::SetItem::Mode::property:
        assignment.mode = Assignment::Mode::property;
        assignment.key = plan_.names.key(item.key);
        break;
      case cypher::SetItem::Mode::replaceProperties:
        assignment.mode = Assignment::Mode::replace;
        break;
      case cypher::SetItem::Mode::addProperties:
        assignment.mode = Assignment::Mode::merge;
        break;
      case cypher::SetItem::Mode::labels:
        assignment.mode = Assignment::Mode::addLabels;
        for (const std::string& label : item.labels) assignment.labels.push_back(plan_.names.label(label));
        break;
    }
    assignment.value = compileOptional(item.value);
    compiled.push_back(std::move(assignment));
  }
  return compiled;
}

void Planner::planSet(const cypher::Set& set, Line& line) {
  add<Assign>(line, "Set", assignments(set.items));
}

void Planner::planRemove(const cypher::Remove& remove, Line& line) {
  std::vector<Assignment> items;
  for (const cypher::RemoveItem& item : remove.items) {
    Assignment assignment{};
    assignment.subject = compile(*item.subject);
    assignment.mode = item.labels.empty() ? Assignment::Mode::removeProperty : Assignment::Mode::removeLabels;
    if (item.labels.empty()) assignment.key = plan_.names.key(item.key);
    for (const std::string& label : item.labels) assignment.labels.push_back(plan_.names.label(label));
    items.push_back(std::move(assignment));
  }
  add<Assign>(line, "Remove", std::move(items));
}

void Planner::planDelete(const cypher::Delete& clause, Line& line) {
  add<DeleteEntities>(line, clause.detach, compileAll(clause.targets));
}

void Planner::planMerge(const cypher::Merge& merge, Line& line) {
  Line inner;
  inner.bound = line.bound;
  planPattern(&merge.path, 1, nullptr, inner);
  NewPattern pattern;
  addNewPath(merge.path, line.bound, pattern);
  std::vector<Slot> produced;
  pattern.collectProduced(produced);
  std::vector<Slot> mustExist;
  for (const cypher::NodePattern& node : merge.path.nodes) {
    if (line.bound.contains(node.symbol)) mustExist.push_back(node.symbol);
  }
  // The path's own variable is computed after the step, whether it was matched or created.
  std::erase_if(inner.chain, [&](const std::unique_ptr<Step>& step) {
    std::vector<Slot> fills;
    step->collectProduced(fills);
    return merge.path.symbol != cypher::kNoSymbol && fills.size() == 1 && fills[0] == merge.path.symbol;
  });
  line.bound.insert(produced.begin(), produced.end());
  add<MergePattern>(line, std::move(inner.chain), std::move(pattern), std::move(produced), std::move(mustExist),
                    assignments(merge.onCreate), assignments(merge.onMatch));
  addNewPathVariable(merge.path, line);
}

}  // namespace tov::query
