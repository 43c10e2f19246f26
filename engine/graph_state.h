// What is known of a commit without reading the graph: names, counts, next ids and which indexes there are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store.h"
#include "tovholder/database.h"
#include "tovholder/text_search.h"

namespace rocksdb {
class WriteBatchBase;
}

namespace tov {

/// Names of one sort and their numbers. Copies share the names, so a view of one lives as long as any copy.
class NameTable {
 public:
  std::optional<std::uint32_t> find(std::string_view name) const;
  /// @throws UsageError for a number that no name has
  std::string_view name(std::uint32_t number) const;
  std::uint32_t add(std::string_view name);
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::shared_ptr<const std::string>> names_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

struct Names {
  NameTable labels;
  NameTable types;
  NameTable keys;
};

/// A full-text index, and how much is in it.
struct TextIndexState {
  TextIndex index;
  std::uint64_t texts = 0;
  std::uint64_t words = 0;  ///< of all its texts
};

struct GraphState {
  std::shared_ptr<const Names> names = std::make_shared<Names>();
  std::uint64_t commit = 0;
  std::uint64_t committedAt = 0;  // milliseconds since 1970
  std::uint64_t nextNode = 0;
  std::uint64_t nextRelationship = 0;
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  std::uint32_t nextText = 0;
  std::vector<std::uint64_t> nodesByLabel;         // as long as names->labels
  std::vector<std::uint64_t> relationshipsByType;  // as long as names->types
  std::vector<IndexDescription> indexes;           // ascending by label, then key
  std::vector<TextIndexState> textIndexes;         // ascending by the prefix of their entries

  bool hasIndex(LabelId label, KeyId key) const;
};

/// Throws UsageError for what cannot be the name of a label, type, property or blob.
void requireName(std::string_view name);

/// Reads the newest state, and the table of texts into the store. A database without one is given format and state.
/// @throws OpenError for a newer format, CorruptionError
GraphState loadState(Store& store);

/// Writes what differs between two states.
void writeState(const Store& store, const GraphState& before, const GraphState& after, rocksdb::WriteBatchBase& batch);

}  // namespace tov
