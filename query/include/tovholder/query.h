// Running openCypher: a session on a database, prepared queries, results row by row.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov {

using Parameters = std::map<std::string, Value, std::less<>>;

/// Stops running queries from another thread. Copies share one flag.
class CancelToken {
 public:
  CancelToken() : flag_(std::make_shared<std::atomic<bool>>(false)) {}
  void cancel() const noexcept { flag_->store(true, std::memory_order_relaxed); }
  void reset() const noexcept { flag_->store(false, std::memory_order_relaxed); }
  bool cancelled() const noexcept { return flag_->load(std::memory_order_relaxed); }

 private:
  std::shared_ptr<std::atomic<bool>> flag_;
};

/// Bounds of one run; what is absent is unbounded. An exceeded bound is a LimitError and changes nothing.
struct Limits {
  std::optional<std::chrono::milliseconds> timeout;
  std::optional<std::size_t> memoryBytes;  ///< of the rows, groups and lists that the query holds
  std::optional<std::uint64_t> rows;
  std::optional<CancelToken> cancel;
};

/// What a query changed. Names are those of the openCypher TCK's side effects.
struct Changes {
  std::uint64_t nodesCreated = 0;
  std::uint64_t nodesDeleted = 0;
  std::uint64_t relationshipsCreated = 0;
  std::uint64_t relationshipsDeleted = 0;
  std::uint64_t propertiesSet = 0;
  std::uint64_t labelsAdded = 0;
  std::uint64_t labelsRemoved = 0;
  bool any() const {
    return nodesCreated || nodesDeleted || relationshipsCreated || relationshipsDeleted || propertiesSet ||
           labelsAdded || labelsRemoved;
  }
};

/// The rows of one run, read forwards once.
///
/// Reading rows may run the query a step further, so `next` can throw what running throws. A query that writes has run
/// to its end, and outside an explicit transaction is committed, before its Result is handed over.
/// Belongs to one thread; keeps its snapshot alive.
class Result {
 public:
  class Implementation;
  explicit Result(std::unique_ptr<Implementation> implementation);
  Result(Result&&) noexcept;
  Result& operator=(Result&&) noexcept;
  ~Result();

  const std::vector<std::string>& columns() const;
  /// Moves to the next row; false at the end.
  bool next();
  /// The current row's cells, one a column; valid until the next call of `next`. Copy a Value to keep it.
  /// Nodes, relationships and paths are whole, never references.
  std::span<const Value> row() const;
  const Changes& changes() const;
  /// For EXPLAIN and PROFILE: the plan as an indented tree; empty otherwise.
  const std::string& plan() const;
  /// The same plan as a drawing in Graphviz' DOT language: a box a step with its estimate and, for PROFILE, its rows
  /// and its time with the steps before it; empty for any other query.
  std::string planDot() const;

 private:
  std::unique_ptr<Implementation> implementation_;
};

/// A compiled query. Cheap to copy; may be run many times, from one thread at a time.
/// Compiled again by itself when the database's names or indexes have changed.
class PreparedQuery {
 public:
  class Implementation;
  explicit PreparedQuery(std::shared_ptr<Implementation> implementation);
  /// @throws QueryError, LimitError and what Database throws
  Result run(const Parameters& parameters = {}, const Limits& limits = {}) const;
  const std::vector<std::string>& columns() const;
  /// True when the query can change the graph.
  bool writes() const;

 private:
  std::shared_ptr<Implementation> implementation_;
};

/// A conversation with one database: auto-commit by default, or explicit transactions of several queries.
///
/// Reads outside an explicit transaction run on a snapshot taken when the query starts. Belongs to one thread;
/// a database may have many sessions. Keeps a cache of compiled queries by their text.
class Session {
 public:
  class Implementation;
  explicit Session(Database database);
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  PreparedQuery prepare(std::string_view cypher);
  Result run(std::string_view cypher, const Parameters& parameters = {}, const Limits& limits = {});

  /// Until `commit` or `rollback`, every query of this session runs in one transaction.
  /// A query that fails leaves the transaction as it was before that query.
  void begin();
  void commit();
  void rollback();
  bool inTransaction() const;

  const Database& database() const;

 private:
  std::unique_ptr<Implementation> implementation_;
};

/// The error for people: the message, the line of the query with a caret under the place, and the likely mend.
std::string explain(const QueryError& error, std::string_view cypher);

}  // namespace tov
