// What each document contributed to the graph, so that it can be taken out again: nodes and relationships that are its
// own, and its share in those that other documents name too.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/resolve/name_index.h"
#include "tovholder/database.h"

namespace tov::loaders {

/// What one document says of a node that several may name.
struct Contribution {
  std::string label;
  std::string name;                ///< empty for things without a name (meetings, items)
  std::vector<std::string> names;  ///< other spellings; they become `aliases`
  bool official = false;           ///< the name is the lexicon's
  Map properties;
  int weight = 1;                    ///< of contradicting properties the one that weighs more is kept
  std::vector<std::string> indexed;  ///< entries of the NameIndex ("kind/key") that lead to the node because of this
};

/// One document's entries. Nothing is kept in memory beyond the transaction; `close` writes the document's page.
class Ledger {
 public:
  Ledger(Transaction& transaction, NameIndex& index, std::string document);
  ~Ledger();

  /// A node of this document alone.
  NodeId own(std::string_view label, const Map& properties);
  /// A new node that other documents may share; `share` follows, with the same contribution.
  NodeId createShared(const Contribution& contribution);
  /// Adds what this document says of a shared node. The result does not depend on the order in which documents come.
  void share(NodeId node, const Contribution& contribution);

  /// A relationship of this document alone.
  RelationshipId relate(NodeId start, std::string_view type, NodeId end, Map properties);
  /// A relationship that holds whichever document says so (a post's organisation): one between two nodes, with the
  /// evidence of the document whose name comes first; evidence without a source gives way to any other.
  void relateOnce(NodeId start, std::string_view type, NodeId end, const Map& properties);

  void close();

  /// Takes out what a document contributed. Shared nodes stay while another document names them, without the spellings
  /// that only this one gave.
  static void remove(Transaction& transaction, std::string_view document);
  static bool contains(const Snapshot& graph, std::string_view document);
  /// The pages that share a node.
  static std::vector<std::string> pagesNaming(const Snapshot& graph, NodeId node);
  /// The relationships that a document contributed or shares, ascending.
  static std::vector<RelationshipId> relationshipsOf(const Snapshot& graph, std::string_view document);

 private:
  struct Page;
  Transaction& transaction_;
  NameIndex& index_;
  std::string document_;
  std::unique_ptr<Page> page_;
};

}  // namespace tov::loaders
