// Which nodes a name leads to: an index of normalised spellings, kept in the database beside the graph.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tovholder/database.h"

namespace tov::loaders {

/// Spelling -> nodes, by kind of thing. One small blob a key, so a look-up never scans nodes. What was looked up is
/// kept: while one of these is in use nobody else may change the index.
class NameIndex {
 public:
  explicit NameIndex(Transaction& transaction) : transaction_(transaction) {}

  /// Ascending.
  std::vector<NodeId> find(std::string_view kind, std::string_view key) const;
  void add(std::string_view kind, std::string_view key, NodeId node);
  void remove(std::string_view kind, std::string_view key, NodeId node);

 private:
  void store(std::string_view kind, std::string_view key, const std::vector<NodeId>& nodes);

  Transaction& transaction_;
  mutable std::unordered_map<std::string, std::vector<NodeId>> known_;  ///< by the blob's name
};

/// The nodes that a spelling leads to, for whoever only reads.
std::vector<NodeId> nodesWithSpelling(const Snapshot& graph, std::string_view label, std::string_view name);

/// The keys under which a person's name is found when it is not spelt alike: first name with the start of each other
/// name.
std::vector<std::string> looseKeys(std::string_view personName);

}  // namespace tov::loaders
