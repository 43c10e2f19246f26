// Reading a pattern into nodes, hops and predicates, and adding the steps that match it.
#include "query/plan/pattern_planner.h"

#include <algorithm>

#include "query/run/row_steps.h"
#include "query/run/scan_steps.h"

namespace tov::query {
namespace {

using cypher::Comparison;

/// The order of hops is searched for, which takes time that grows with the square of the pattern.
constexpr std::size_t kMaximumElements = 1000;
/// Larger patterns start where the fewest rows are, without trying each start to its end.
constexpr std::size_t kSimulatedHops = 24;

std::vector<cypher::ExpressionPointer> const& itemsOf(const cypher::Logic& logic) {
  return logic.operands;
}

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& type) { return std::find(b.begin(), b.end(), type) != b.end(); });
}

Direction directionFrom(cypher::RelationshipDirection direction, bool fromLeft) {
  switch (direction) {
    case cypher::RelationshipDirection::outgoing:
      return fromLeft ? Direction::outgoing : Direction::incoming;
    case cypher::RelationshipDirection::incoming:
      return fromLeft ? Direction::incoming : Direction::outgoing;
    case cypher::RelationshipDirection::either:
      break;
  }
  return Direction::both;
}

HopRange rangeOf(const cypher::LengthRange& length) {
  HopRange range;
  if (length.minimum) range.minimum = static_cast<std::uint64_t>(*length.minimum);
  if (length.maximum) range.maximum = static_cast<std::uint64_t>(*length.maximum);
  return range;
}

}  // namespace

void Planner::planPattern(const cypher::PathPattern* paths, std::size_t count, const cypher::Expression* where,
                          Line& line) {
  PatternPlanner(*this, line).plan(paths, count, where);
}

void PatternPlanner::plan(const cypher::PathPattern* paths, std::size_t count, const cypher::Expression* where) {
  before_ = line_.bound;
  for (std::size_t i = 0; i < count; ++i) readPath(paths[i]);
  if (where != nullptr) readWhere(*where);
  refuseNulls();
  settle();
  walk();
}

// Reading -------------------------------------------------------------------------------------------------------------

void PatternPlanner::readPath(const cypher::PathPattern& path) {
  if (hops_.size() + nodes_.size() + path.nodes.size() > kMaximumElements) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "PatternTooLarge",
                     "a pattern of more than " + std::to_string(kMaximumElements) + " nodes and relationships",
                     "split it over several MATCH clauses", path.position.line, path.position.column);
  }
  for (const cypher::NodePattern& node : path.nodes) readNode(node);
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const cypher::RelationshipPattern& relationship = path.relationships[i];
    hops_.push_back({&relationship, path.nodes[i].symbol, path.nodes[i + 1].symbol, &path});
    if (relationship.properties && !relationship.length) {
      addPropertyPredicates(relationship.symbol, relationship.name, *relationship.properties, false);
    }
  }
  if (path.symbol != cypher::kNoSymbol) paths_.push_back(&path);
}

void PatternPlanner::readNode(const cypher::NodePattern& node) {
  NodeInfo& info = nodes_[node.symbol];
  for (const std::string& label : node.labels) {
    if (std::find(info.labels.begin(), info.labels.end(), label) == info.labels.end()) info.labels.push_back(label);
  }
  if (node.properties) addPropertyPredicates(node.symbol, node.name, *node.properties, true);
}

void PatternPlanner::addPropertyPredicates(Slot subject, const std::string& name, const cypher::Expression& properties,
                                           bool isNode) {
  const auto* map = properties.as<cypher::MapLiteral>();
  if (map == nullptr) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "InvalidParameterUse",
                     "a parameter cannot stand for all properties of a pattern that is matched",
                     "name them one by one, as in {name: $name}", properties.position.line, properties.position.column);
  }
  const std::string shown = name.empty() ? planner_.nameOf(subject) : name;
  for (const cypher::MapLiteral::Entry& entry : map->entries) {
    Formulas sides;
    sides.push_back(propertyFormula(slotFormula(subject, shown), planner_.plan_.names.key(entry.key), entry.key));
    sides.push_back(planner_.compile(*entry.value));
    addPredicate(comparisonFormula(std::move(sides), {Comparison::Operator::equal}));
    if (!isNode) continue;
    nodes_[subject].equality = true;
    sargables_.push_back({subject, entry.key, Sargable::Mode::equal, entry.value.get(), predicates_.size() - 1});
  }
}

void PatternPlanner::addPredicate(FormulaPointer formula) {
  std::vector<Slot> slots = formula->slots();
  predicates_.push_back({std::move(formula), std::move(slots)});
}

/// Null is no node, so a pattern of one matches nothing, even when neither a label nor a hop looks at it.
void PatternPlanner::refuseNulls() {
  for (const auto& [node, info] : nodes_) {
    const bool inHop = std::any_of(hops_.begin(), hops_.end(),
                                   [node = node](const Hop& hop) { return hop.left == node || hop.right == node; });
    if (!isBound(node) || inHop || !info.labels.empty()) continue;
    addPredicate(nullCheckFormula(slotFormula(node, planner_.nameOf(node)), true));
  }
}

void PatternPlanner::readWhere(const cypher::Expression& predicate) {
  if (const auto* logic = predicate.as<cypher::Logic>();
      logic != nullptr && logic->op == cypher::Logic::Operator::conjunction) {
    for (const cypher::ExpressionPointer& operand : itemsOf(*logic)) readWhere(*operand);
    return;
  }
  if (const auto* test = predicate.as<cypher::HasLabels>()) {
    const auto* variable = test->subject->as<cypher::Variable>();
    if (variable != nullptr && isPatternNode(variable->symbol) && !isBound(variable->symbol)) {
      NodeInfo& info = nodes_[variable->symbol];
      info.labels.insert(info.labels.end(), test->labels.begin(), test->labels.end());
      return;
    }
  }
  addPredicate(planner_.compile(predicate));
  noteSargable(predicate);
}

void PatternPlanner::noteSargable(const cypher::Expression& expression) {
  if (const auto* comparison = expression.as<Comparison>();
      comparison != nullptr && comparison->operators.size() == 1) {
    const cypher::Expression& left = *comparison->operands[0];
    const cypher::Expression& right = *comparison->operands[1];
    constexpr std::array<Comparison::Operator, 6> kTurned = {
        Comparison::Operator::equal,          Comparison::Operator::unequal, Comparison::Operator::greater,
        Comparison::Operator::greaterOrEqual, Comparison::Operator::less,    Comparison::Operator::lessOrEqual};
    noteComparison(left, comparison->operators[0], right);
    noteComparison(right, kTurned[static_cast<std::size_t>(comparison->operators[0])], left);
    return;
  }
  const auto* predicate = expression.as<cypher::Predicate>();
  if (predicate == nullptr) return;
  const auto* lookup = predicate->left->as<cypher::PropertyLookup>();
  const auto* variable = lookup != nullptr ? lookup->subject->as<cypher::Variable>() : nullptr;
  if (variable == nullptr || !isPatternNode(variable->symbol)) return;
  if (predicate->op == cypher::Predicate::Operator::in) {
    sargables_.push_back(
        {variable->symbol, lookup->key, Sargable::Mode::anyOf, predicate->right.get(), predicates_.size() - 1});
  } else if (predicate->op == cypher::Predicate::Operator::startsWith) {
    sargables_.push_back(
        {variable->symbol, lookup->key, Sargable::Mode::prefix, predicate->right.get(), predicates_.size() - 1});
  }
}

void PatternPlanner::noteComparison(const cypher::Expression& left, Comparison::Operator op,
                                    const cypher::Expression& right) {
  const auto* lookup = left.as<cypher::PropertyLookup>();
  const auto* variable = lookup != nullptr ? lookup->subject->as<cypher::Variable>() : nullptr;
  if (variable == nullptr || !isPatternNode(variable->symbol) || op == Comparison::Operator::unequal) return;
  constexpr std::array<Sargable::Mode, 6> kModes = {Sargable::Mode::equal,   Sargable::Mode::equal,
                                                    Sargable::Mode::less,    Sargable::Mode::lessOrEqual,
                                                    Sargable::Mode::greater, Sargable::Mode::greaterOrEqual};
  const Sargable::Mode mode = kModes[static_cast<std::size_t>(op)];
  if (mode == Sargable::Mode::equal) nodes_[variable->symbol].equality = true;
  sargables_.push_back({variable->symbol, lookup->key, mode, &right, predicates_.size() - 1});
}

// Walking -------------------------------------------------------------------------------------------------------------

void PatternPlanner::walk() {
  for (;;) {
    std::vector<bool> done;
    for (const Hop& hop : hops_) done.push_back(hop.done);
    if (const std::optional<Move> move = cheapestMove(line_.bound, done)) {
      addMove(*move);
      settle();
    } else if (!startSomewhere()) {
      return;
    }
  }
}

/// Begins with a node that no hop leads to yet; false when every node is bound.
bool PatternPlanner::startSomewhere() {
  std::optional<Slot> start;
  Access access;
  double least = 0;
  for (const auto& [node, info] : nodes_) {
    if (isBound(node)) continue;
    const Access candidate = bestAccess(node, line_.bound);
    const double rows = line_.rows * std::max(candidate.rows, 0.01);
    const double cost = hops_.size() > kSimulatedHops ? rows : simulate(node, rows, line_.bound);
    if (start && cost >= least) continue;
    start = node;
    access = candidate;
    least = cost;
  }
  if (!start) return false;
  if (access.mode == Access::Mode::relationships)
    addRelationshipScan(access);
  else
    addScan(*start, access);
  settle();
  return true;
}

void PatternPlanner::addScan(Slot node, const Access& access) {
  line_.rows *= std::max(access.rows, 0.01);
  if (access.mode == Access::Mode::index) {
    addIndexSeek(node, access);
  } else {
    std::optional<std::uint32_t> label;
    if (access.mode == Access::Mode::label) {
      label = planner_.plan_.names.label(access.label);
      std::erase(nodes_[node].labels, access.label);
    }
    planner_.add<NodeScan>(line_, node, label,
                           label ? "Scan label (" + planner_.nameOf(node) + ":" + access.label + ")"
                                 : "Scan all nodes (" + planner_.nameOf(node) + ")");
  }
  bind(node);
}

void PatternPlanner::addIndexSeek(Slot node, const Access& access) {
  IndexSeek::Lookup lookup;
  std::string text;
  for (const std::size_t place : access.sargables) {
    const Sargable& sargable = sargables_[place];
    FormulaPointer value = planner_.compile(*sargable.value);
    const std::string shown = planner_.nameOf(node) + "." + sargable.key;
    text += text.empty() ? "" : " AND ";
    switch (sargable.mode) {
      case Sargable::Mode::equal:
      case Sargable::Mode::anyOf:
      case Sargable::Mode::prefix: {
        const bool equal = sargable.mode == Sargable::Mode::equal;
        const bool anyOf = sargable.mode == Sargable::Mode::anyOf;
        lookup.mode = equal ? IndexSeek::Mode::equal : anyOf ? IndexSeek::Mode::anyOf : IndexSeek::Mode::prefix;
        text += shown + (equal ? " = " : anyOf ? " IN " : " STARTS WITH ") + value->text();
        lookup.value = std::move(value);
        predicates_[sargable.predicate].placed = true;
        break;
      }
      case Sargable::Mode::less:
      case Sargable::Mode::lessOrEqual:
        lookup.mode = IndexSeek::Mode::range;
        lookup.upperInclusive = sargable.mode == Sargable::Mode::lessOrEqual;
        text += shown + (lookup.upperInclusive ? " <= " : " < ") + value->text();
        lookup.upper = std::move(value);
        break;
      case Sargable::Mode::greater:
      case Sargable::Mode::greaterOrEqual:
        lookup.mode = IndexSeek::Mode::range;
        lookup.lowerInclusive = sargable.mode == Sargable::Mode::greaterOrEqual;
        text += shown + (lookup.lowerInclusive ? " >= " : " > ") + value->text();
        lookup.lower = std::move(value);
        break;
    }
  }
  const std::string& key = sargables_[access.sargables.front()].key;
  std::erase(nodes_[node].labels, access.label);
  planner_.plan_.indexesUsed.emplace_back(access.label, key);
  planner_.add<IndexSeek>(line_, node, planner_.plan_.names.label(access.label), planner_.plan_.names.key(key),
                          std::move(lookup), "Seek index (" + planner_.nameOf(node) + ":" + access.label + ") " + text);
}

void PatternPlanner::addRelationshipScan(const Access& access) {
  Hop& hop = hops_[access.hop];
  const bool outgoing = hop.pattern->direction != cypher::RelationshipDirection::incoming;
  const bool either = hop.pattern->direction == cypher::RelationshipDirection::either;
  std::optional<std::uint32_t> type;
  if (!hop.pattern->types.empty()) type = planner_.plan_.names.type(hop.pattern->types.front());
  line_.rows *= access.rows;
  planner_.add<RelationshipScan>(line_, hop.pattern->symbol, outgoing ? hop.left : hop.right,
                                 outgoing ? hop.right : hop.left, type, either,
                                 "Scan relationships " + hopText(hop, true));
  hop.done = true;
  bind(hop.pattern->symbol);
  bind(hop.left);
  bind(hop.right);
}

void PatternPlanner::addMove(const Move& move) {
  Hop& hop = hops_[move.hop];
  line_.rows = std::max(line_.rows * move.factor, 0.01);
  if (hop.path->selector != cypher::PathPattern::Selector::all)
    addShortestPath(hop);
  else if (hop.pattern->length)
    addVariableHop(hop, move.fromLeft);
  else
    addSingleHop(hop, move.fromLeft);
  hop.done = true;
  bind(hop.pattern->symbol);
  bind(hop.left);
  bind(hop.right);
}

void PatternPlanner::addSingleHop(Hop& hop, bool fromLeft) {
  const Slot from = fromLeft ? hop.left : hop.right;
  const Slot to = fromLeft ? hop.right : hop.left;
  const Slot relationship = hop.pattern->symbol;
  if (isBound(relationship)) {
    planner_.add<BoundRelationship>(line_, relationship, BoundRelationship::End{from, isBound(from)},
                                    BoundRelationship::End{to, isBound(to)}, hopPattern(hop, fromLeft),
                                    "Follow " + hopText(hop, fromLeft));
  } else if (isBound(to)) {
    planner_.add<ExpandInto>(line_, from, relationship, to, hopPattern(hop, fromLeft),
                             "Expand into " + hopText(hop, fromLeft));
  } else {
    std::string text = "Expand " + hopText(hop, fromLeft);
    planner_.add<Expand>(line_, from, relationship, to, hopPattern(hop, fromLeft), takeLabels(to), std::move(text));
  }
}

void PatternPlanner::addVariableHop(Hop& hop, bool fromLeft) {
  VariableExpand::Shape shape;
  shape.from = fromLeft ? hop.left : hop.right;
  shape.to = fromLeft ? hop.right : hop.left;
  shape.relationships = hop.pattern->symbol;
  shape.toKnown = isBound(shape.to);
  shape.relationshipsKnown = isBound(shape.relationships);
  shape.reversed = !fromLeft;
  shape.range = rangeOf(*hop.pattern->length);
  std::string text = "Expand all lengths " + hopText(hop, fromLeft);
  std::vector<std::uint32_t> labels;
  if (!shape.toKnown && !shape.relationshipsKnown) labels = takeLabels(shape.to);
  planner_.add<VariableExpand>(line_, shape, hopPattern(hop, fromLeft), hopProperties(*hop.pattern), std::move(labels),
                               std::move(text));
}

void PatternPlanner::addShortestPath(Hop& hop) {
  ShortestPathSearch::Shape shape;
  shape.from = hop.left;
  shape.to = hop.right;
  shape.relationships = hop.pattern->symbol;
  shape.all = hop.path->selector == cypher::PathPattern::Selector::allShortest;
  shape.range = hop.pattern->length ? rangeOf(*hop.pattern->length) : HopRange{1, 1};
  planner_.add<ShortestPathSearch>(line_, shape, hopPattern(hop, true), hopProperties(*hop.pattern),
                                   "Search shortest path " + hopText(hop, true));
}

HopPattern PatternPlanner::hopPattern(const Hop& hop, bool fromLeft) const {
  HopPattern pattern;
  for (const std::string& type : hop.pattern->types) pattern.types.push_back(planner_.plan_.names.type(type));
  pattern.direction = directionFrom(hop.pattern->direction, fromLeft);
  for (const Hop& other : hops_) {
    if (!other.done || &other == &hop || !overlap(other.pattern->types, hop.pattern->types)) continue;
    pattern.distinctFrom.push_back(other.pattern->symbol);
  }
  return pattern;
}

HopProperties PatternPlanner::hopProperties(const cypher::RelationshipPattern& pattern) {
  HopProperties properties;
  if (!pattern.properties) return properties;
  const auto* map = pattern.properties->as<cypher::MapLiteral>();
  if (map == nullptr) {
    throw QueryError(QueryError::Phase::compile, "SyntaxError", "InvalidParameterUse",
                     "a parameter cannot stand for all properties of a pattern that is matched",
                     "name them one by one, as in {name: $name}", pattern.position.line, pattern.position.column);
  }
  for (const cypher::MapLiteral::Entry& entry : map->entries) {
    properties.emplace_back(planner_.plan_.names.key(entry.key), planner_.compile(*entry.value));
  }
  return properties;
}

std::vector<std::uint32_t> PatternPlanner::takeLabels(Slot node) {
  std::vector<std::uint32_t> labels;
  NodeInfo& info = nodes_[node];
  for (const std::string& label : info.labels) labels.push_back(planner_.plan_.names.label(label));
  info.labelsChecked = true;
  return labels;
}

// What can be tested once more is bound -------------------------------------------------------------------------------

void PatternPlanner::settle() {
  placeLabels();
  placePaths();
  placePredicates();
}

void PatternPlanner::placeLabels() {
  for (auto& [node, info] : nodes_) {
    if (info.labelsChecked || !isBound(node)) continue;
    info.labelsChecked = true;
    if (info.labels.empty()) continue;
    std::string text = "Filter label " + nodeText(node);
    planner_.add<LabelFilter>(line_, node, takeLabels(node), std::move(text));
  }
}

void PatternPlanner::placePaths() {
  std::erase_if(paths_, [&](const cypher::PathPattern* path) {
    std::vector<Slot> nodes;
    std::vector<Slot> relationships;
    for (const cypher::NodePattern& node : path->nodes) nodes.push_back(node.symbol);
    for (const cypher::RelationshipPattern& hop : path->relationships) relationships.push_back(hop.symbol);
    const auto bound = [&](Slot slot) { return isBound(slot); };
    const bool hopsDone =
        std::all_of(hops_.begin(), hops_.end(), [&](const Hop& hop) { return hop.path != path || hop.done; });
    if (!hopsDone || !std::all_of(nodes.begin(), nodes.end(), bound)) return false;
    std::vector<Compute::Item> items;
    items.push_back(
        {pathFormula(std::move(nodes), std::move(relationships), path->name), path->symbol, path->name, true});
    planner_.add<Compute>(line_, "Path", std::move(items));
    bind(path->symbol);
    return true;
  });
}

void PatternPlanner::placePredicates() {
  Formulas ready;
  for (Predicate& predicate : predicates_) {
    if (predicate.placed) continue;
    const bool bound =
        std::all_of(predicate.slots.begin(), predicate.slots.end(), [&](Slot slot) { return isBound(slot); });
    if (!bound) continue;
    predicate.placed = true;
    ready.push_back(std::move(predicate.formula));
  }
  if (ready.empty()) return;
  FormulaPointer all =
      ready.size() == 1 ? std::move(ready[0]) : logicFormula(cypher::Logic::Operator::conjunction, std::move(ready));
  planner_.add<Filter>(line_, std::move(all));
}

std::string PatternPlanner::nodeText(Slot node) const {
  std::string text = "(" + planner_.nameOf(node);
  const auto found = nodes_.find(node);
  if (found != nodes_.end() && !isBound(node)) {
    for (const std::string& label : found->second.labels) text += ":" + label;
  }
  return text + ")";
}

std::string PatternPlanner::hopText(const Hop& hop, bool fromLeft) const {
  const Direction direction = directionFrom(hop.pattern->direction, fromLeft);
  std::string text = nodeText(fromLeft ? hop.left : hop.right) + (direction == Direction::incoming ? "<-[" : "-[");
  text += hop.pattern->name;
  for (std::size_t i = 0; i < hop.pattern->types.size(); ++i) text += (i == 0 ? ":" : "|") + hop.pattern->types[i];
  if (hop.pattern->length) {
    const cypher::LengthRange& length = *hop.pattern->length;
    text += "*" + (length.minimum ? std::to_string(*length.minimum) : "") + ".." +
            (length.maximum ? std::to_string(*length.maximum) : "");
  }
  return text + (direction == Direction::outgoing ? "]->" : "]-") + nodeText(fromLeft ? hop.right : hop.left);
}

}  // namespace tov::query
