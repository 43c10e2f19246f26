// Plans one pattern: where to start, which hop to take next, where each predicate can be tested first.
//
// Greedy: from each candidate start the cheapest hop is simulated until nothing is left, and the start with the fewest
// rows in sum wins. Counts by label and type and average degrees are all that is known of the data.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/plan/planner.h"

namespace tov::query {

class PatternPlanner {
 public:
  PatternPlanner(Planner& planner, Planner::Line& line) : planner_(planner), line_(line), graph_(planner.graph_) {}
  void plan(const cypher::PathPattern* paths, std::size_t count, const cypher::Expression* where);

 private:
  /// A comparison of a node's property that an index can answer.
  struct Sargable {
    enum class Mode { equal, anyOf, less, lessOrEqual, greater, greaterOrEqual, prefix };
    Slot node;
    std::string key;
    Mode mode;
    const cypher::Expression* value;
    std::size_t predicate;  ///< its place in `predicates_`
  };
  struct Predicate {
    FormulaPointer formula;
    std::vector<Slot> slots;
    bool placed = false;
  };
  struct NodeInfo {
    std::vector<std::string> labels;
    bool labelsChecked = false;
    bool equality = false;  ///< some property must equal a value
  };
  struct Hop {
    const cypher::RelationshipPattern* pattern;
    Slot left;
    Slot right;
    const cypher::PathPattern* path;
    bool done = false;
  };
  struct Access {
    enum class Mode { all, label, index, relationships } mode = Mode::all;
    double rows = 0;
    std::string label;
    std::vector<std::size_t> sargables;
    std::size_t hop = 0;
  };
  struct Move {
    std::size_t hop = 0;
    bool fromLeft = true;
    double factor = 1;  ///< rows after per row before
    double work = 1;    ///< relationships walked per row before
  };

  struct Effect {
    double walked;
    double rows;
  };

  // Reading the pattern.
  void readPath(const cypher::PathPattern& path);
  void readNode(const cypher::NodePattern& node);
  void readWhere(const cypher::Expression& predicate);
  void addPropertyPredicates(Slot subject, const std::string& name, const cypher::Expression& properties, bool isNode);
  void addPredicate(FormulaPointer formula);
  void refuseNulls();
  void noteSargable(const cypher::Expression& expression);
  void noteComparison(const cypher::Expression& left, cypher::Comparison::Operator op, const cypher::Expression& right);
  bool isPatternNode(Slot slot) const { return nodes_.contains(slot); }

  // Estimating.
  Access bestAccess(Slot node, const Planner::Bound& bound) const;
  void considerIndex(Slot node, const Planner::Bound& bound, Access& best) const;
  double indexRows(Sargable::Mode mode, double labelRows) const;
  bool available(const cypher::Expression& value, Slot node, const Planner::Bound& bound) const;
  Effect effect(const Hop& hop, bool fromLeft, bool into) const;
  double selectivity(Slot node, bool byType) const;
  std::optional<Move> cheapestMove(const Planner::Bound& bound, const std::vector<bool>& done) const;
  double simulate(Slot start, double rows, Planner::Bound bound) const;

  // Adding steps.
  void walk();
  bool startSomewhere();
  void addScan(Slot node, const Access& access);
  void addIndexSeek(Slot node, const Access& access);
  void addRelationshipScan(const Access& access);
  void addMove(const Move& move);
  void addSingleHop(Hop& hop, bool fromLeft);
  void addVariableHop(Hop& hop, bool fromLeft);
  void addShortestPath(Hop& hop);
  HopPattern hopPattern(const Hop& hop, bool fromLeft) const;
  HopProperties hopProperties(const cypher::RelationshipPattern& pattern);
  std::vector<std::uint32_t> takeLabels(Slot node);
  void bind(Slot slot) { line_.bound.insert(slot); }
  bool isBound(Slot slot) const { return line_.bound.contains(slot); }
  void settle();
  void placeLabels();
  void placePaths();
  void placePredicates();
  std::string hopText(const Hop& hop, bool fromLeft) const;
  std::string nodeText(Slot node) const;

  Planner& planner_;
  Planner::Line& line_;
  const Snapshot& graph_;
  std::map<Slot, NodeInfo> nodes_;
  std::vector<Hop> hops_;
  std::vector<const cypher::PathPattern*> paths_;  ///< that have a name and are not bound yet
  std::vector<Predicate> predicates_;
  std::vector<Sargable> sargables_;
  Planner::Bound before_;  ///< what was bound when the pattern began
};

}  // namespace tov::query
