// Which node of the graph an entity of a record is, and why.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/extract/initiative_shape.h"
#include "loaders/lexicon/lexicon.h"
#include "loaders/resolve/decisions_of_people.h"
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

/// A node that an entity may be, where too little says so.
struct Doubt {
  EntityIndex entity = 0;
  NodeId other{};
  std::string reason;
  double confidence = 0;
};

class Identities {
 public:
  Identities(Transaction& transaction, const NameIndex& index)
      : transaction_(transaction), index_(index), decisions_(transaction.view()) {}

  /// Near misses go to `doubts`. What a person decided stands above every rule.
  ///
  /// @param nodes  nodes of the record's entities that are known by now; organisations come before people, whose posts
  ///               help to tell them apart
  std::optional<Recognised> find(const Facts& facts, EntityIndex entity,
                                 const std::vector<std::optional<NodeId>>& nodes, std::vector<Doubt>& doubts);

  /// The entries of the name index ("kind/key") that an entity's names come to; names that hold in one record only are
  /// left out.
  std::vector<std::string> indexEntries(const Entity& entity, const Lexicon& lexicon);

  const DecisionsOfPeople& decisions() const { return decisions_; }

 private:
  std::optional<Recognised> bySpelling(const Entity& entity) const;
  std::optional<Recognised> person(const Facts& facts, EntityIndex entity,
                                   const std::vector<std::optional<NodeId>>& nodes, std::vector<Doubt>& doubts) const;
  std::optional<Recognised> initiative(const Facts& facts, EntityIndex entity,
                                       const std::vector<std::optional<NodeId>>& nodes, std::vector<Doubt>& doubts);
  bool mayBe(const Entity& entity, NodeId node) const;
  std::vector<std::string> namesOf(NodeId node) const;
  bool namedIn(NodeId initiative, NodeId forum) const;
  const InitiativeShape& shape(const std::string& name, const Lexicon& lexicon);
  InitiativeShape fullest(const std::vector<std::string>& names, const Lexicon& lexicon);
  bool sharesPost(const Facts& facts, EntityIndex person, NodeId candidate,
                  const std::vector<std::optional<NodeId>>& nodes) const;

  Transaction& transaction_;
  const NameIndex& index_;
  DecisionsOfPeople decisions_;
  std::map<std::string, InitiativeShape, std::less<>> shapes_;  ///< of names seen in this record
};

}  // namespace tov::loaders
