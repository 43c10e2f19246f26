// Which node of the graph an entity of a record is, and why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/resolve/name_index.h"
#include "tovholder/database.h"

namespace tov::loaders {

/// A node that an entity was recognised as.
struct Recognised {
  NodeId node{};
  std::string rule;
  double confidence = 1;
};

/// The kind under which an entity's names are indexed; also its node's label.
std::string_view labelOf(EntityKind kind);

class Identities {
 public:
  explicit Identities(Transaction& transaction) : transaction_(transaction), index_(transaction) {}

  /// @param nodes  nodes of the record's entities that are known by now; organisations come before people, whose posts
  ///               help to tell them apart
  std::optional<Recognised> find(const Facts& facts, EntityIndex entity,
                                 const std::vector<std::optional<NodeId>>& nodes) const;

  /// The entries of the name index ("kind/key") that an entity's names come to; names that hold in one record only are
  /// left out.
  static std::vector<std::string> indexEntries(const Entity& entity);

 private:
  bool sharesPost(const Facts& facts, EntityIndex person, NodeId candidate,
                  const std::vector<std::optional<NodeId>>& nodes) const;

  Transaction& transaction_;
  NameIndex index_;
};

}  // namespace tov::loaders
