// A small graph of the shape that the loaders write, for questions and drawings: three meetings of two forums.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "tovholder/database.h"

namespace tov::sample {

/// Writes nodes and relationships with their evidence, one transaction in all.
class GraphBuilder {
 public:
  explicit GraphBuilder(Database& database) : transaction_(database.begin()) {}

  NodeId node(std::string_view label, const Map& properties);
  /// A node with a name; the same one for the same label and name.
  NodeId named(const std::string& label, const std::string& name, const List& aliases = {});
  RelationshipId link(NodeId start, std::string_view type, NodeId end, std::string_view source = {}, int line = 0,
                      std::string_view quote = {}, Map properties = {});
  NodeId meeting(NodeId forum, std::string_view date, std::string_view source, int line);
  NodeId item(NodeId meeting, int number, std::string_view title, std::string_view source, int line);
  NodeId decision(NodeId item, std::string_view text, std::string_view outcome, std::string_view source, int line);
  void index(std::string_view label, std::string_view key);
  void commit() { transaction_.commit(); }

 private:
  Transaction transaction_;
  std::map<std::string, NodeId> named_;
};

/// In memory, with the graph in it.
Database sampleDatabase(bool withIndexes = true);

}  // namespace tov::sample
