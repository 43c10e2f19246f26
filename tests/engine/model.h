// A graph as plain maps, random changes made to it and to a transaction alike, and the comparison of the two.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "tovholder/database.h"

namespace tov {

struct ModelNode {
  std::set<std::string> labels;
  Map properties;
  bool operator==(const ModelNode&) const = default;
};

struct ModelRelationship {
  std::string type;
  NodeId start{};
  NodeId end{};
  Map properties;
};

struct Model {
  std::map<NodeId, ModelNode> nodes;
  std::map<RelationshipId, ModelRelationship> relationships;
  std::set<std::pair<std::string, std::string>> indexes;
  std::map<std::string, std::string> blobs;
  std::uint64_t nextNode = 0;
  std::uint64_t nextRelationship = 0;
};

/// Makes random changes. With the same seed and the same model they are the same, with a transaction or without.
class RandomChanges {
 public:
  explicit RandomChanges(std::mt19937& random) : random_(random) {}

  /// Makes `count` changes to the model and, when there is one, to the transaction.
  /// @throws std::logic_error when the transaction does something else than the model
  void make(int count, Model& model, Transaction* transaction);

  /// From 0 to one less than `bound`.
  int pick(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

 private:
  Value value();
  Map properties();
  void change(Model& model, Transaction* transaction);
  void createNode(Model& model, Transaction* transaction);
  void createRelationships(Model& model, Transaction* transaction);
  void deleteRelationships(Model& model, Transaction* transaction);
  void deleteNode(Model& model, Transaction* transaction);
  void setNodeProperty(Model& model, Transaction* transaction);
  void setRelationshipProperty(Model& model, Transaction* transaction);
  void changeLabel(Model& model, Transaction* transaction);
  void changeIndex(Model& model, Transaction* transaction);
  void changeBlob(Model& model, Transaction* transaction);

  template <typename Container>
  std::optional<typename Container::key_type> pickKey(const Container& container);

  std::mt19937& random_;
};

/// Compares all that can be asked of the view with the model, and each in more than one way.
/// @throws std::logic_error naming the first difference
void compareWithModel(const Snapshot& view, const Model& model);

}  // namespace tov
