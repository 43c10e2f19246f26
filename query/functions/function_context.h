// What a function of the query language may see while it runs: the graph, the clock, the memory budget, chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>

#include "tovholder/database.h"

namespace tov {

/// A point in time, UTC.
struct Instant {
  std::int64_t epochSecond = 0;
  std::int32_t nanosecond = 0;  ///< 0 to 999 999 999

  /// The wall clock.
  static Instant now();
};

/// Where the running query accounts for what it holds. A function charges before it allocates in proportion to a number
/// or a text of the user's.
class MemoryBudget {
 public:
  virtual ~MemoryBudget() = default;
  /// @throws LimitError when the query may not hold so many bytes more
  virtual void charge(std::size_t bytes) = 0;
  virtual void release(std::size_t bytes) noexcept = 0;
};

/// What the running query has deleted: a relationship's type can still be asked for, nothing else can.
class DeletedEntities {
 public:
  virtual ~DeletedEntities() = default;
  virtual std::optional<RelationshipHead> head(RelationshipId id) const = 0;
};

/// Belongs to one run of one query and to its thread.
struct FunctionContext {
  const Snapshot* graph = nullptr;  ///< absent while constants are folded; functions of entities then fail
  const DeletedEntities* deleted = nullptr;
  MemoryBudget* memory = nullptr;  ///< absent means unbounded
  Instant statementTime = Instant::now();
  Instant transactionTime = statementTime;
  /// Seeded on first use.
  std::mt19937_64& random();

 private:
  std::optional<std::mt19937_64> random_;
};

}  // namespace tov
