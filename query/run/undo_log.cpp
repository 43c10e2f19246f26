#include "query/run/undo_log.h"

namespace tov::query {

void UndoLog::undo(Transaction& transaction) {
  for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
    switch (change->kind) {
      case Kind::newNode:
        transaction.deleteNode(change->node);
        break;
      case Kind::newRelationship:
        transaction.deleteRelationship(change->relationship);
        break;
      case Kind::nodeProperty:
        transaction.setProperty(change->node, change->key, change->before);
        break;
      case Kind::relationshipProperty:
        transaction.setProperty(change->relationship, change->key, change->before);
        break;
      case Kind::newLabel:
        transaction.removeLabel(change->node, change->label);
        break;
      case Kind::oldLabel:
        transaction.addLabel(change->node, change->label);
        break;
    }
  }
  changes_.clear();
}

}  // namespace tov::query
