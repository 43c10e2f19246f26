// The inside of Session, PreparedQuery and Result.
#pragma once

#include <atomic>
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
};

/// The operators of a run that has ended, kept for the next run of the same query. Thread-safe: a Result may end on
/// another thread than its query runs on.
class IdleRun {
 public:
  IdleRun() = default;
  IdleRun(const IdleRun&) = delete;
  IdleRun& operator=(const IdleRun&) = delete;
  ~IdleRun();
  std::unique_ptr<Result::Implementation> take();
  /// Drops the run when another one is kept already.
  void keep(std::unique_ptr<Result::Implementation> run);

 private:
  std::atomic<Result::Implementation*> run_{nullptr};
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
  std::shared_ptr<query::IdleRun> idle_ = std::make_shared<query::IdleRun>();
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
  /// Where this run goes when its Result ends.
  void returnTo(std::shared_ptr<query::IdleRun> home) { home_ = std::move(home); }
  /// Begins again over another view, after `rest`.
  void restart(Snapshot view, const Parameters& parameters, const Limits& limits);
  /// Lets go of the view and of all rows. False when the run cannot begin again.
  bool rest();
  /// Ends a run: it goes where it is wanted, or away.
  static void retire(std::unique_ptr<Implementation> run);
  const query::Plan& plan() const { return *plan_; }
  /// Ends the reading without a row: what EXPLAIN and index statements give.
  void showPlanOnly();

 private:
  bool nextFromPlan();
  bool advance();
  void materialise(std::size_t row);

  std::shared_ptr<const query::Plan> plan_;
  std::optional<Snapshot> view_;
  Parameters parameters_;
  std::shared_ptr<query::IdleRun> home_;
  bool failed_ = false;
  bool ended_ = false;
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
