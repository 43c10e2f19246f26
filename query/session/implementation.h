// The inside of Session, PreparedQuery and Result.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/cypher/ast.h"
#include "query/plan/plan.h"
#include "query/run/profile.h"
#include "tovholder/query.h"

namespace tov {

namespace query {

/// What a session and the queries prepared in it share.
struct SessionState {
  explicit SessionState(Database opened) : database(std::move(opened)) {}

  Database database;
  std::optional<Transaction> transaction;
  std::unordered_map<std::string, std::shared_ptr<PreparedQuery::Implementation>> prepared;
  std::shared_ptr<TopologyCache> topology = std::make_shared<TopologyCache>();
};

/// Compiled queries that a session keeps; all go when there would be more.
inline constexpr std::size_t kPreparedQueries = 512;

}  // namespace query

class PreparedQuery::Implementation {
 public:
  Implementation(std::shared_ptr<query::SessionState> session, std::string_view text);

  Result run(const Parameters& parameters, const Limits& limits);
  const cypher::Statement& statement() const { return statement_; }

 private:
  /// The plan for this view; made anew when indexes have changed or the graph has grown out of it.
  std::shared_ptr<const query::Plan> planFor(const Snapshot& view);
  bool fits(const Snapshot& view) const;
  static void changeIndex(const query::IndexChange& change, Transaction& transaction);
  static void changeTextIndex(const query::IndexChange& change, Transaction& transaction);
  Result runToEnd(std::shared_ptr<const query::Plan> plan, const Parameters& parameters, const Limits& limits,
                  Transaction& transaction);

  std::shared_ptr<query::SessionState> session_;
  cypher::Statement statement_;
  std::shared_ptr<const query::Plan> plan_;
  std::uint64_t plannedCommit_ = 0;
  bool plannedInTransaction_ = false;
  std::uint64_t plannedNodes_ = 0;
  std::vector<IndexDescription> plannedIndexes_;
};

class Result::Implementation {
 public:
  Implementation(std::shared_ptr<const query::Plan> plan, Snapshot view, Transaction* transaction,
                 const Parameters& parameters, const Limits& limits);

  const std::vector<std::string>& columns() const { return plan_->columns; }
  bool next();
  std::span<const Value> row() const { return row_; }
  const Changes& changes() { return run_.changes(); }
  const std::string& planText() const { return planText_; }
  std::string planDot() const;

  /// Reads every row now, so that nothing depends on the transaction any more.
  void readAll();
  /// Lets the run read compressed rows in memory; for a committed snapshot only.
  void allowTopology(std::shared_ptr<query::TopologyCache> cache) { run_.graph().allowTopology(std::move(cache)); }
  /// Ends the reading without a row: what EXPLAIN and index statements give.
  void showPlanOnly();

 private:
  bool nextFromPlan();
  void materialise(std::size_t row);

  std::shared_ptr<const query::Plan> plan_;
  Snapshot view_;
  Parameters parameters_;
  query::Profile profile_;
  query::Run run_;
  query::OperatorPointer root_;
  query::Batch batch_;
  std::size_t position_ = 0;
  std::uint64_t rowsGiven_ = 0;
  std::vector<Value> row_;
  bool held_ = false;
  std::deque<std::vector<Value>> rows_;
  std::string planText_;
};

}  // namespace tov
