// One run of one plan: the view it reads, the transaction it writes through, its parameters, limits and memory account.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "query/functions/function_context.h"
#include "query/run/batch.h"
#include "query/run/graph_reader.h"
#include "query/values/footprint.h"
#include "query/values/nesting.h"
#include "tovholder/query.h"

namespace tov::query {

struct Profile;

/// The names that a plan mentions, each with its number in the plan; looked up in the database once a run.
struct NameTable {
  std::vector<std::string> labels;
  std::vector<std::string> types;
  std::vector<std::string> keys;

  std::uint32_t label(std::string_view name) { return place(labels, labelPlaces_, name); }
  std::uint32_t type(std::string_view name) { return place(types, typePlaces_, name); }
  std::uint32_t key(std::string_view name) { return place(keys, keyPlaces_, name); }

 private:
  using Places = std::unordered_map<std::string, std::uint32_t>;
  static std::uint32_t place(std::vector<std::string>& names, Places& places, std::string_view name);

  Places labelPlaces_;
  Places typePlaces_;
  Places keyPlaces_;
};

/// Belongs to the thread that runs the query.
class Run final : public MemoryBudget, public DeletedEntities, public Patience {
 public:
  /// @param transaction  null for a query that only reads
  /// @param width        how many slots a batch of this plan has
  Run(const Snapshot& view, Transaction* transaction, const NameTable& names, std::size_t width,
      const Parameters& parameters, const Limits& limits);

  /// For another run of the same plan, without a transaction: everything as after construction, but names that were
  /// found stay found. @param view  of the same database
  void restart(const Snapshot& view, const Limits& limits);

  const Snapshot& view() const { return *view_; }
  Transaction& transaction() { return *transaction_; }
  bool writes() const { return transaction_ != nullptr; }
  std::size_t width() const { return width_; }
  /// Hops and labels, read where that is fastest.
  GraphReader& graph() { return graph_; }
  /// One property of many nodes. @param name  the key's number in the plan's NameTable
  void readProperty(std::uint32_t name, std::span<const NodeId> ids, Value* out);
  FunctionContext& functions() { return functions_; }
  Changes& changes() { return changes_; }
  /// Where PROFILE counts; null otherwise.
  Profile* profile() const { return profile_; }
  void setProfile(Profile* profile) { profile_ = profile; }
  const Limits& limits() const { return limits_; }

  /// The parameter's value. @throws QueryError ParameterMissing
  const Value& parameter(const std::string& name) const;

  // The plan's names as ids of this database; nothing for a name that the database has never stored.
  std::optional<LabelId> label(std::uint32_t name);
  std::optional<TypeId> type(std::uint32_t name);
  std::optional<KeyId> key(std::uint32_t name);
  // The same for writing: interned when new.
  LabelId internLabel(std::uint32_t name);
  TypeId internType(std::uint32_t name);
  KeyId internKey(std::uint32_t name);

  const std::string& keyName(std::uint32_t name) const { return names_.keys[name]; }

  /// Every operator's loop passes here at least once a batch.
  /// @throws LimitError when the deadline has passed or the query was cancelled
  void check() override;
  /// For inner loops: looks at the clock once in many calls.
  void tick() {
    if (++ticks_ % 1024 == 0) check();
  }
  void charge(std::size_t bytes) override;
  void release(std::size_t bytes) noexcept override;
  /// The most that was held at once.
  std::size_t mostHeld() const { return mostHeld_; }

  /// A column of `count` nulls to compute in; comes from and returns to a pool.
  std::vector<Value> borrow(std::size_t count);
  void giveBack(std::vector<Value>&& column);

  // What this query has deleted, with the last state of each.
  void recordDeleted(Node node);
  void recordDeleted(Relationship relationship);
  const Node* deletedNode(NodeId id) const;
  const Relationship* deletedRelationship(RelationshipId id) const;
  bool anyDeleted() const { return !deletedNodes_.empty() || !deletedRelationships_.empty(); }
  std::optional<RelationshipHead> head(RelationshipId id) const override;
  /// The relationship's head, also when this query has deleted it.
  RelationshipHead headOf(RelationshipId id) const;

  /// The value as it leaves the query: references become whole nodes and relationships, also inside lists and maps.
  /// @param depth  how deep `value` stands within the cell
  /// @throws QueryError when lists and maps are nested deeper than kDeepestNesting
  Value whole(const Value& value, std::size_t depth = 0);
  Node wholeNode(NodeId id) const;
  Relationship wholeRelationship(RelationshipId id) const;

 private:
  const Snapshot* view_;
  Transaction* transaction_;
  const NameTable& names_;
  std::size_t width_;
  const Parameters& parameters_;
  Limits limits_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::vector<std::optional<LabelId>> labels_;
  std::vector<std::optional<TypeId>> types_;
  std::vector<std::optional<KeyId>> keys_;
  GraphReader graph_;
  Profile* profile_ = nullptr;
  std::uint64_t ticks_ = 0;
  std::size_t held_ = 0;
  std::size_t mostHeld_ = 0;
  std::vector<std::vector<Value>> pool_;
  FunctionContext functions_;
  Changes changes_;
  std::unordered_map<std::uint64_t, Node> deletedNodes_;
  std::unordered_map<std::uint64_t, Relationship> deletedRelationships_;
};

/// A borrowed column that returns by itself.
class Scratch {
 public:
  Scratch(Run& run, std::size_t count) : run_(&run), values_(run.borrow(count)) {}
  Scratch(Scratch&& other) noexcept : run_(std::exchange(other.run_, nullptr)), values_(std::move(other.values_)) {}
  Scratch& operator=(Scratch&&) = delete;
  ~Scratch() {
    if (run_ != nullptr) run_->giveBack(std::move(values_));
  }

  Value* data() { return values_.data(); }
  Value& operator[](std::size_t index) { return values_[index]; }
  std::size_t size() const { return values_.size(); }
  std::span<const Value> span() const { return values_; }

 private:
  Run* run_;
  std::vector<Value> values_;
};

/// Bytes charged to a run's budget by one operator; given back when it ends.
class Account {
 public:
  explicit Account(Run& run) : run_(run) {}
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;
  ~Account() { clear(); }
  void add(std::size_t bytes) {
    run_.charge(bytes);
    bytes_ += bytes;
  }
  void clear() {
    run_.release(bytes_);
    bytes_ = 0;
  }

 private:
  Run& run_;
  std::size_t bytes_ = 0;
};

}  // namespace tov::query
