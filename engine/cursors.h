// The sources behind NodeCursor and RelationshipCursor.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "snapshot_implementation.h"

namespace tov {

struct NodeCursor::Source {
  virtual ~Source() = default;
  virtual std::size_t next(std::span<NodeId> out) = 0;
};

struct RelationshipCursor::Source {
  virtual ~Source() = default;
  virtual std::size_t next(std::span<RelationshipId> out) = 0;
};

using ViewPointer = std::shared_ptr<const Snapshot::Implementation>;

/// The limits of a range in an index: of the keys, and of the full encodings of values too long for their keys.
struct IndexRange {
  LabelId label{};
  KeyId key{};
  std::string lower;                               ///< of keys, inclusive
  std::string upper;                               ///< of keys, exclusive
  std::function<bool(std::string_view)> isInside;  ///< for the full encoding of a value that stands cut in its key
};

NodeCursor scanNodes(ViewPointer view);
NodeCursor scanLabel(ViewPointer view, LabelId label);
RelationshipCursor scanRelationships(ViewPointer view, std::optional<TypeId> type);
NodeCursor scanIndex(ViewPointer view, IndexRange range);
NodeCursor noNodes();

}  // namespace tov
