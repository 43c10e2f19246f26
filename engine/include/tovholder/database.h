// The graph database: open it, read it through snapshots, change it through transactions.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/error.h"
#include "tovholder/value.h"

namespace tov {

/// Names are interned: a label, relationship type or property key is a small number within one database.
enum class LabelId : std::uint32_t {};
enum class TypeId : std::uint32_t {};
enum class KeyId : std::uint32_t {};

enum class Direction : std::uint8_t { outgoing, incoming, both };

/// What a commit promises when the call returns.
enum class Durability {
  synced,    ///< on the device: survives power loss
  buffered,  ///< with the operating system: survives a crash of the process, not of the machine
};

/// How a database is opened.
struct Options {
  // These change behaviour.
  bool createIfMissing = true;
  bool readOnly = false;  ///< no lock is taken; shows the newest commit at the time of opening, also beside a writer
  Durability durability = Durability::synced;

  // These change speed and memory only.
  /// Bytes for caches, write buffers and what readers keep in memory, together: a bound, not taken in advance.
  /// Whole-graph queries are fastest where the compact form of the graph fits; Topology says what that takes. What does
  /// not fit is read from the store.
  std::size_t memoryLimit = std::size_t{2} << 30;
  std::size_t blockCacheBytes = std::size_t{128} << 20;  ///< part of memoryLimit
};

/// One step from a node.
struct Neighbour {
  NodeId node{};
  RelationshipId relationship{};
  TypeId type{};
  bool outgoing = true;  ///< the relationship starts at the node that was asked about
};

/// A relationship without its properties.
struct RelationshipHead {
  TypeId type{};
  NodeId start{};
  NodeId end{};
};

/// A stream of ids in ascending order. Must not outlive the Snapshot or Transaction that made it.
class NodeCursor {
 public:
  struct Source;
  explicit NodeCursor(std::unique_ptr<Source> source);
  NodeCursor(NodeCursor&&) noexcept;
  NodeCursor& operator=(NodeCursor&&) noexcept;
  ~NodeCursor();
  /// Fills `out` from the front; fewer than asked for means the end, 0 always does.
  std::size_t next(std::span<NodeId> out);

 private:
  std::unique_ptr<Source> source_;
};

/// The same for relationships.
class RelationshipCursor {
 public:
  struct Source;
  explicit RelationshipCursor(std::unique_ptr<Source> source);
  RelationshipCursor(RelationshipCursor&&) noexcept;
  RelationshipCursor& operator=(RelationshipCursor&&) noexcept;
  ~RelationshipCursor();
  std::size_t next(std::span<RelationshipId> out);

 private:
  std::unique_ptr<Source> source_;
};

/// One end of a range of property values; without a value the range is open there.
struct Bound {
  Value value;
  bool inclusive = true;
};

/// An index over one property of the nodes with one label.
struct IndexDescription {
  LabelId label{};
  KeyId key{};
};

class Topology;
class GraphMemory;
struct TextIndex;
struct TextQuery;
struct TextHit;

/// A read-only view of the graph.
///
/// From `Database::snapshot` it is one commit, unchanging: it never waits for the writer and never sees what was
/// committed later, and its const members may be called from any thread. From `Transaction::view` it shows that
/// transaction's own changes too and belongs to the thread of the transaction.
/// Cheap to copy. Keeps the database alive. All members throw CorruptionError or StorageError when reading fails.
class Snapshot {
 public:
  class Implementation;
  explicit Snapshot(std::shared_ptr<const Implementation> implementation);

  // Names. A lookup of a name that was never stored gives nothing; an id always has a name.
  std::optional<LabelId> label(std::string_view name) const;
  std::optional<TypeId> type(std::string_view name) const;
  std::optional<KeyId> key(std::string_view name) const;
  std::string_view name(LabelId id) const;
  std::string_view name(TypeId id) const;
  std::string_view name(KeyId id) const;
  std::vector<LabelId> labels() const;
  std::vector<TypeId> types() const;
  std::vector<KeyId> keys() const;

  // Nodes.
  bool exists(NodeId id) const;
  /// The whole node. @throws NotFoundError
  Node node(NodeId id) const;
  /// Ascending by id of the label. @throws NotFoundError
  std::vector<LabelId> labels(NodeId id) const;
  bool hasLabel(NodeId id, LabelId label) const;
  /// Null when the node has no such property. @throws NotFoundError
  Value property(NodeId id, KeyId key) const;
  Map properties(NodeId id) const;
  /// One property of many nodes; `out[i]` belongs to `ids[i]`. Faster than one at a time.
  void property(std::span<const NodeId> ids, KeyId key, std::span<Value> out) const;

  // Relationships.
  bool exists(RelationshipId id) const;
  Relationship relationship(RelationshipId id) const;
  RelationshipHead head(RelationshipId id) const;
  Value property(RelationshipId id, KeyId key) const;
  Map properties(RelationshipId id) const;
  void property(std::span<const RelationshipId> ids, KeyId key, std::span<Value> out) const;

  // Neighbourhoods.
  /// Appends the steps from `node` along `types` (none means every type), by type, then by direction (outgoing first),
  /// then by ascending neighbour and relationship. A self-loop is one step under `both`.
  /// A node that does not exist has no neighbours.
  void neighbours(NodeId node, std::span<const TypeId> types, Direction direction, std::vector<Neighbour>& out) const;
  /// How many steps `neighbours` would give, without reading them (self-loops under `both` excepted, which count
  /// twice).
  std::uint64_t degree(NodeId node, std::span<const TypeId> types, Direction direction) const;
  /// The relationships of one type from `start` to `end`.
  void between(NodeId start, NodeId end, TypeId type, std::vector<RelationshipId>& out) const;

  // Scans.
  NodeCursor nodes() const;
  NodeCursor nodes(LabelId label) const;
  RelationshipCursor relationships() const;
  RelationshipCursor relationships(TypeId type) const;

  // Indexes. Values compare as openCypher orders them within one kind; numbers compare across integer and float.
  std::vector<IndexDescription> indexes() const;
  bool hasIndex(LabelId label, KeyId key) const;
  /// @throws UsageError when there is no such index
  NodeCursor find(LabelId label, KeyId key, const Value& equalTo) const;
  /// In ascending order of the value, then of the id (so not ascending by id alone).
  NodeCursor findRange(LabelId label, KeyId key, const std::optional<Bound>& lower,
                       const std::optional<Bound>& upper) const;
  NodeCursor findPrefix(LabelId label, KeyId key, std::string_view prefix) const;

  // Full text; see tovholder/text_search.h.
  std::vector<TextIndex> textIndexes() const;
  /// What the query finds, best first: by the sum of its words' BM25 scores in each property, then by id.
  /// @throws UsageError for a query without a word to search for; what `TextQuery::watch` throws
  std::vector<TextHit> searchText(const TextQuery& query) const;

  // Counts, kept with the data.
  std::uint64_t nodeCount() const;
  std::uint64_t nodeCount(LabelId label) const;
  std::uint64_t relationshipCount() const;
  std::uint64_t relationshipCount(TypeId type) const;

  /// Bytes stored beside the graph under a name, such as a loader's record of what a document contributed.
  std::optional<std::string> blob(std::string_view name) const;
  /// Names of blobs that start with `prefix`, ascending.
  std::vector<std::string> blobNames(std::string_view prefix) const;

  /// The position of the newest commit that this view shows; 0 for an empty database. Each commit that changes
  /// something adds one.
  std::uint64_t commit() const;
  /// When that commit was made, by the writer's clock; 1970 for an empty database.
  std::chrono::system_clock::time_point committedAt() const;

  /// The graph's structure as compressed sparse rows, built on first use and shared by all users of this commit.
  /// @throws LimitError when it does not fit the memory limit; UsageError on a transaction's view
  std::shared_ptr<const Topology> topology() const;

 private:
  friend GraphMemory* memoryOf(const Snapshot& view);

  std::shared_ptr<const Implementation> implementation_;
};

/// The one writer's changes, invisible to others until `commit`.
///
/// One transaction at a time: `Database::begin` waits for the one before it. Snapshot isolation with a single writer,
/// hence serialisable. Belongs to one thread. Destroying it without a commit rolls back.
/// A call that throws leaves the transaction usable and as it was before the call.
class Transaction {
 public:
  class Implementation;
  explicit Transaction(std::unique_ptr<Implementation> implementation);
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&&) noexcept;
  ~Transaction();

  /// Reads that see this transaction's changes. Cursors and results of earlier reads do not follow later changes;
  /// a cursor that is open across a change may or may not show it, but never fails.
  const Snapshot& view() const;

  // Names, interned on first use.
  LabelId label(std::string_view name);
  TypeId type(std::string_view name);
  KeyId key(std::string_view name);

  NodeId createNode(std::span<const LabelId> labels, const Map& properties);
  RelationshipId createRelationship(NodeId start, TypeId type, NodeId end, const Map& properties);
  /// Null removes the property. @throws UsageError for values that cannot be stored (nodes, maps, mixed lists of them)
  void setProperty(NodeId id, KeyId key, const Value& value);
  void setProperty(RelationshipId id, KeyId key, const Value& value);
  void addLabel(NodeId id, LabelId label);
  void removeLabel(NodeId id, LabelId label);
  /// @throws ConstraintError while the node has relationships
  void deleteNode(NodeId id);
  void deleteRelationship(RelationshipId id);

  /// Indexes what is stored and what comes. An index that exists is left alone.
  void createIndex(LabelId label, KeyId key);
  void dropIndex(LabelId label, KeyId key);
  /// The same for full text. An index that exists is left alone. @throws UsageError when it is in another language
  void createTextIndex(const TextIndex& index);
  /// Whatever its language. @throws UsageError when there is none over this property
  void dropTextIndex(const TextIndex& index);

  void putBlob(std::string_view name, std::string_view bytes);
  void deleteBlob(std::string_view name);

  /// Marks a point to come back to. Savepoints nest; one is ended by `rollbackToSavepoint` or `releaseSavepoint`.
  void setSavepoint();
  /// Takes back all changes since the newest savepoint, which is thereby ended; ids given out since are given out
  /// again.
  /// @throws UsageError when there is no savepoint
  void rollbackToSavepoint();
  /// Ends the newest savepoint and keeps the changes. @throws UsageError when there is no savepoint
  void releaseSavepoint();

  /// Makes the changes durable and visible in one atomic step. Afterwards the transaction is closed.
  /// @throws StorageError  the transaction is closed and none of it is seen; after an error of the device the database
  ///                       takes no more changes until it is opened again, and may then show the commit, whole
  void commit();
  void rollback() noexcept;

 private:
  std::unique_ptr<Implementation> implementation_;
};

/// An open database: one folder on disk. Cheap to copy; the last copy closes it. Thread-safe.
class Database {
 public:
  class Implementation;

  /// @throws OpenError, LockedError, CorruptionError, StorageError
  static Database open(const std::filesystem::path& folder, const Options& options = {});
  /// A database that lives in memory and ends with its last handle.
  static Database inMemory(const Options& options = {});

  Snapshot snapshot() const;
  /// Waits until no other transaction is open. @throws UsageError on a read-only database
  Transaction begin();

  /// On a read-only database: shows what has been committed since, to snapshots taken from now on. Elsewhere snapshots
  /// always show the newest commit, and this does nothing. @returns whether there was anything new
  bool refresh();

  /// Rewrites the files so that nothing deleted is left in them, and gives back its space. Waits for an open
  /// transaction; reads and rewrites the whole database. What an open snapshot still shows stays until the next time.
  /// @throws UsageError on a read-only database
  void compact();

  const Options& options() const;
  const std::filesystem::path& folder() const;

  /// Checks every invariant (both adjacencies, indexes, counts, records); one line for each that is broken.
  std::vector<std::string> check() const;

 private:
  explicit Database(std::shared_ptr<Implementation> implementation);
  std::shared_ptr<Implementation> implementation_;
};

}  // namespace tov
