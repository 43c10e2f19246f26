// Keeping full-text indexes in step with the graph: at a commit each changed text's old entries give way to its new
// ones, in the commit's own batch.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot_implementation.h"
#include "text_entries.h"
#include "text_words.h"

namespace rocksdb {
class WriteBatch;
}

namespace tov {

/// The texts of one property of one node or relationship, and the language they are in.
struct IndexedText {
  std::vector<std::string> parts;
  std::string language;
  bool operator==(const IndexedText&) const = default;
};

/// The words of one text, each with where it stands.
struct TextContent {
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> terms;
  std::uint32_t words = 0;
  std::uint32_t end = 0;  ///< the position after the last word
};

/// What each of `indexes` makes searchable of a node or relationship in a view; nothing where it does not exist, lacks
/// the label or type, or has no text there.
std::vector<std::optional<IndexedText>> indexedTexts(const Snapshot::Implementation& view, TextEntity entity,
                                                     std::span<const TextIndexState> indexes);
/// The same of a stored record.
std::vector<std::optional<IndexedText>> indexedTexts(std::string_view record, bool isRelationship,
                                                     std::span<const TextIndexState> indexes, const KnownTexts& texts);

/// Parts are kept apart, so that no phrase reaches from one into the next.
TextContent contentOf(const IndexedText& text, TextReader& reader);

/// An open transaction's part in full-text indexes: which texts it may have changed, which indexes it made.
class TextIndexChanges {
 public:
  // Notes what changes, where an index might care. Before and after a change of labels alike.
  void touch(const GraphState& state, NodeId id, std::span<const LabelId> labels);
  void touch(const GraphState& state, RelationshipId id, TypeId type);

  /// Adds an index to the transaction's state. Where nothing hinders it, the entries of what is committed are written
  /// at once, outside the transaction: nothing reads them before its commit.
  void create(const TextIndex& index, const Snapshot::Implementation& base, const Snapshot& view,
              PendingChanges& pending);
  /// @throws UsageError when there is no such index
  void drop(const TextIndex& index, GraphState& state);

  /// Writes all changes of entries into the batch of the commit, and counts them in the transaction's state.
  void write(const Snapshot::Implementation& base, const Snapshot::Implementation& view, PendingChanges& pending,
             rocksdb::WriteBatch& batch);
  /// After the commit: removes the entries of dropped indexes, of which nobody knows any more. A failure is logged.
  void removeDropped(Store& store) noexcept;
  /// Takes back what was written outside the transaction. A failure is logged.
  void undo(Store& store) noexcept;

  bool isTouched(TextEntity entity) const { return touched_.contains(entity); }
  const std::set<TextEntity>& touched() const { return touched_; }
  /// Whether nothing of the index has been stored yet.
  bool isUnwritten(const TextIndex& index) const;
  /// Whether entries were written outside the transaction.
  bool isBuilt(const TextIndex& index) const;
  std::size_t bytes() const { return touched_.size() * 64; }

 private:
  void build(TextIndexState& state, const Snapshot::Implementation& base);

  std::set<TextEntity> touched_;
  std::vector<TextIndex> built_;      // written outside the transaction
  std::vector<TextIndex> unwritten_;  // to be written whole at the commit
  std::vector<TextIndex> dropped_;    // their entries go after the commit
};

/// Calls `visit(TextEntity)` for every node or relationship that an index is over.
template <typename Visit>
void visitEntities(const Snapshot& view, const TextIndex& index, Visit visit) {
  const auto each = [&](auto cursor, bool areRelationships, auto none) {
    std::vector<decltype(none)> ids(256, none);
    while (const std::size_t count = cursor.next(ids)) {
      for (std::size_t i = 0; i < count; ++i) visit(TextEntity{areRelationships, number(ids[i])});
    }
  };
  if (const auto* type = std::get_if<TypeId>(&index.of)) {
    each(view.relationships(*type), true, RelationshipId{});
  } else {
    each(view.nodes(std::get<LabelId>(index.of)), false, NodeId{});
  }
}

/// Puts an empty entry at either end of all entries. RocksDB notes the first and the last key of each file in its
/// manifest, which outlives the file: without these it could be a word that is being deleted.
void markEndsOfTextEntries(const Store& store, rocksdb::WriteBatch& batch);
/// Removes entries that no index has a use for: what a program that was killed while it made or dropped one has left.
void removeForeignTextEntries(Store& store, const GraphState& state);

/// Compares every full-text index with the texts that it is over.
/// @param report  takes one line for each finding
void checkTextIndexes(const std::shared_ptr<const Snapshot::Implementation>& view,
                      const std::function<void(std::string)>& report);

}  // namespace tov
