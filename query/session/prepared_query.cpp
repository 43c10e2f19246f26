#include <algorithm>

#include "query/cypher/compile.h"
#include "query/plan/planner.h"
#include "query/procedures/catalog.h"
#include "query/session/implementation.h"
#include "tovholder/text_search.h"

namespace tov {
namespace {

bool sameIndexes(const std::vector<IndexDescription>& a, const std::vector<IndexDescription>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const IndexDescription& x, const IndexDescription& y) {
    return x.label == y.label && x.key == y.key;
  });
}

void requireParameters(const query::Plan& plan, const Parameters& parameters) {
  for (const std::string& name : plan.parameters) {
    if (parameters.contains(name)) continue;
    throw QueryError(QueryError::Phase::compile, "ParameterMissing", "MissingParameter",
                     "the query uses the parameter $" + name + ", which was not given");
  }
}

}  // namespace

PreparedQuery::Implementation::Implementation(std::shared_ptr<query::SessionState> session, std::string_view text)
    : session_(std::move(session)), statement_(cypher::compile(text, query::KnownProcedures())) {}

bool PreparedQuery::Implementation::fits(const Snapshot& view) const {
  if (!plan_) return false;
  const bool inTransaction = session_->transaction.has_value();
  if (!inTransaction && !plannedInTransaction_ && view.commit() == plannedCommit_) return true;
  // A plan is right on any graph; it is only made anew when another one may be much better.
  constexpr std::uint64_t kFewNodes = 1000;
  const std::uint64_t nodes = view.nodeCount();
  const bool outgrown = nodes > 4 * plannedNodes_ + kFewNodes || 4 * nodes + kFewNodes < plannedNodes_;
  return !outgrown && sameIndexes(view.indexes(), plannedIndexes_);
}

std::shared_ptr<const query::Plan> PreparedQuery::Implementation::planFor(const Snapshot& view) {
  if (!fits(view)) {
    plan_ = std::make_shared<const query::Plan>(query::makePlan(statement_, view));
    plannedNodes_ = view.nodeCount();
    plannedIndexes_ = view.indexes();
  }
  plannedCommit_ = view.commit();
  plannedInTransaction_ = session_->transaction.has_value();
  return plan_;
}

Result PreparedQuery::Implementation::run(const Parameters& parameters, const Limits& limits) {
  if (session_->transaction) {
    const std::shared_ptr<const query::Plan> plan = planFor(session_->transaction->view());
    requireParameters(*plan, parameters);
    return runToEnd(plan, parameters, limits, *session_->transaction);
  }
  if (statement_.updates && statement_.mode != cypher::Statement::Mode::explain) {
    Transaction transaction = session_->database.begin();
    const std::shared_ptr<const query::Plan> plan = planFor(transaction.view());
    requireParameters(*plan, parameters);
    Result result = runToEnd(plan, parameters, limits, transaction);
    transaction.commit();
    return result;
  }
  Snapshot view = session_->database.snapshot();
  std::shared_ptr<const query::Plan> plan = planFor(view);
  requireParameters(*plan, parameters);
  const query::Plan::Mode mode = plan->mode;
  if (mode == query::Plan::Mode::run) {
    if (std::unique_ptr<Result::Implementation> idle = idle_->take(); idle && &idle->plan() == plan.get()) {
      idle->restart(std::move(view), parameters, limits);
      idle->returnTo(idle_);
      return Result(std::move(idle));
    }
  }
  auto result = std::make_unique<Result::Implementation>(std::move(plan), std::move(view), nullptr, parameters, limits);
  if (mode == query::Plan::Mode::run) result->returnTo(idle_);
  if (mode == query::Plan::Mode::explain) result->showPlanOnly();
  if (mode == query::Plan::Mode::profile) result->readAll();
  return Result(std::move(result));
}

Result PreparedQuery::Implementation::runToEnd(std::shared_ptr<const query::Plan> plan, const Parameters& parameters,
                                               const Limits& limits, Transaction& transaction) {
  const query::Plan& planned = *plan;
  auto result = std::make_unique<Result::Implementation>(std::move(plan), transaction.view(),
                                                         planned.writes ? &transaction : nullptr, parameters, limits);
  if (planned.mode == query::Plan::Mode::explain) {
    result->showPlanOnly();
  } else if (planned.indexChange) {
    changeIndex(*planned.indexChange, transaction);
    result->readAll();
  } else {
    // A query that fails leaves an explicit transaction as it was before the query.
    const bool isOneOfSeveral = session_->transaction.has_value() && planned.writes;
    if (isOneOfSeveral) transaction.setSavepoint();
    try {
      result->readAll();
    } catch (...) {
      result.reset();  // lets go of what it reads before that is taken back
      if (isOneOfSeveral) transaction.rollbackToSavepoint();
      throw;
    }
    if (isOneOfSeveral) transaction.releaseSavepoint();
  }
  return Result(std::move(result));
}

void PreparedQuery::Implementation::changeTextIndex(const query::IndexChange& change, Transaction& transaction) {
  const cypher::TextIndexScope& scope = *change.text;
  const std::vector<TextIndex> existing = transaction.view().textIndexes();
  std::size_t changed = 0;
  for (const std::string& name : scope.names) {
    for (const std::string& property : scope.properties) {
      // A name that was never used is interned also to drop nothing, which does no harm.
      TextIndex index{LabelId{}, transaction.key(property), scope.language, {}};
      if (scope.onRelationships) {
        index.of = transaction.type(name);
      } else {
        index.of = transaction.label(name);
      }
      if (!scope.languageProperty.empty()) index.languageKey = transaction.key(scope.languageProperty);
      const bool exists = std::ranges::any_of(
          existing, [&](const TextIndex& other) { return other.of == index.of && other.key == index.key; });
      if (exists == change.create) continue;
      ++changed;
      if (change.create) {
        transaction.createTextIndex(index);
      } else {
        transaction.dropTextIndex(index);
      }
    }
  }
  if (changed != 0 || change.quiet) return;
  throw QueryError(QueryError::Phase::runtime, "SemanticError", change.create ? "IndexExists" : "NoSuchIndex",
                   change.create ? "there is a full-text index on all of this" : "there is no full-text index on this",
                   change.create ? "CREATE FULLTEXT INDEX IF NOT EXISTS, or DROP it first" : "CALL text.indexes()");
}

void PreparedQuery::Implementation::changeIndex(const query::IndexChange& change, Transaction& transaction) {
  if (change.text) return changeTextIndex(change, transaction);
  if (change.label.empty()) {
    if (change.quiet) return;
    throw QueryError(QueryError::Phase::runtime, "SemanticError", "NoSuchIndex",
                     "there is no index named " + change.name + "; indexes are known by label and property",
                     "DROP INDEX ON :Label(property)");
  }
  const Snapshot& view = transaction.view();
  const std::optional<LabelId> label = view.label(change.label);
  const std::optional<KeyId> key = view.key(change.property);
  const bool exists = label && key && view.hasIndex(*label, *key);
  const std::string shown = ":" + change.label + "(" + change.property + ")";
  if (exists == change.create) {
    if (change.quiet) return;
    throw QueryError(QueryError::Phase::runtime, "SemanticError", change.create ? "IndexExists" : "NoSuchIndex",
                     (change.create ? "there is an index on " : "there is no index on ") + shown,
                     change.create ? "CREATE INDEX IF NOT EXISTS" : "DROP INDEX IF EXISTS");
  }
  if (change.create)
    transaction.createIndex(transaction.label(change.label), transaction.key(change.property));
  else
    transaction.dropIndex(*label, *key);
}

PreparedQuery::PreparedQuery(std::shared_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}

Result PreparedQuery::run(const Parameters& parameters, const Limits& limits) const {
  return implementation_->run(parameters, limits);
}

const std::vector<std::string>& PreparedQuery::columns() const {
  return implementation_->statement().columns;
}
bool PreparedQuery::writes() const {
  return implementation_->statement().updates;
}

}  // namespace tov
