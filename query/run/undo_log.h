// What one query of an explicit transaction has changed, so that it can be undone alone when it fails.
#pragma once

#include <vector>

#include "tovholder/database.h"

namespace tov::query {

/// The engine has no savepoints, so each change is undone by its opposite, the last first. A deletion has none (ids are
/// never given out twice); a log that holds one cannot be undone.
class UndoLog {
 public:
  void created(NodeId id) { note({Kind::newNode, id, {}, {}, {}, {}}); }
  void created(RelationshipId id) { note({Kind::newRelationship, {}, id, {}, {}, {}}); }
  void changed(NodeId id, KeyId key, Value before) { note({Kind::nodeProperty, id, {}, key, {}, std::move(before)}); }
  void changed(RelationshipId id, KeyId key, Value before) {
    note({Kind::relationshipProperty, {}, id, key, {}, std::move(before)});
  }
  void addedLabel(NodeId id, LabelId label) { note({Kind::newLabel, id, {}, {}, label, {}}); }
  void removedLabel(NodeId id, LabelId label) { note({Kind::oldLabel, id, {}, {}, label, {}}); }
  void deleted() { irreversible_ = true; }

  bool isUndoable() const { return !irreversible_; }
  void undo(Transaction& transaction);

 private:
  enum class Kind { newNode, newRelationship, nodeProperty, relationshipProperty, newLabel, oldLabel };
  struct Change {
    Kind kind;
    NodeId node;
    RelationshipId relationship;
    KeyId key;
    LabelId label;
    Value before;
  };

  void note(Change change) { changes_.push_back(std::move(change)); }

  std::vector<Change> changes_;
  bool irreversible_ = false;
};

}  // namespace tov::query
