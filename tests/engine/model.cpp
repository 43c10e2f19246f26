// Random changes to a model and a database side by side, and their comparison.
#include "model.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>

namespace tov {
namespace {

constexpr std::array kLabels = {"Person", "Forum", "Meeting"};
constexpr std::array kTypes = {"KNOWS", "AT"};
constexpr std::array kKeys = {"name", "age", "tags"};
constexpr std::array kBlobs = {"first", "second", "third"};

void expect(bool agrees, const std::string& what) {
  if (!agrees) throw std::logic_error("the database and the model differ: " + what);
}

std::string nameOf(NodeId id) {
  return "node " + std::to_string(static_cast<std::uint64_t>(id));
}

void set(Map& properties, const std::string& key, const Value& some) {
  if (some.isNull()) {
    properties.erase(key);
  } else {
    properties.insert_or_assign(key, some);
  }
}

/// One relationship as its end sees it: type, incoming, neighbour, relationship.
using Step = std::tuple<TypeId, bool, NodeId, RelationshipId>;

/// Reads a cursor to its end, a few ids at a time so that it has to go on.
std::vector<NodeId> drain(NodeCursor cursor) {
  std::vector<NodeId> all;
  std::array<NodeId, 7> some;
  for (std::size_t count = cursor.next(some); count != 0; count = cursor.next(some)) {
    all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
  }
  return all;
}

void compareNeighbours(const Snapshot& view, NodeId id, const std::set<Step>& expected) {
  for (const Direction direction : {Direction::outgoing, Direction::incoming, Direction::both}) {
    std::vector<Neighbour> found;
    view.neighbours(id, {}, direction, found);
    std::vector<Neighbour> wanted;
    std::uint64_t degree = 0;
    for (const auto& [type, incoming, neighbour, relationship] : expected) {
      if (incoming ? direction == Direction::outgoing : direction == Direction::incoming) continue;
      ++degree;
      if (direction == Direction::both && incoming && neighbour == id) continue;
      wanted.push_back({neighbour, relationship, type, !incoming});
    }
    expect(view.degree(id, {}, direction) == degree, "the degree of " + nameOf(id));
    const bool same = std::ranges::equal(found, wanted, [](const Neighbour& one, const Neighbour& other) {
      return one.relationship == other.relationship && one.node == other.node && one.type == other.type &&
             one.outgoing == other.outgoing;
    });
    expect(same, "the neighbours of " + nameOf(id));
    for (const TypeId type : view.types()) {
      std::vector<Neighbour> some;
      view.neighbours(id, std::array{type}, direction, some);
      expect(some.size() == static_cast<std::size_t>(std::ranges::count(found, type, &Neighbour::type)),
             "the neighbours by type of " + nameOf(id));
    }
  }
}

void compareLabel(const Snapshot& view, const Model& model, const std::string& name) {
  const auto label = view.label(name);
  std::vector<NodeId> expected;
  for (const auto& [id, node] : model.nodes) {
    if (node.labels.contains(name)) expected.push_back(id);
  }
  if (!label) return expect(expected.empty(), "the label " + name + " is not known");
  expect(view.nodeCount(*label) == expected.size(), "the count of " + name);
  expect(drain(view.nodes(*label)) == expected, "the nodes with " + name);
}

void compareIndex(const Snapshot& view, const Model& model, const std::string& label, const std::string& key) {
  const std::string name = "the index on " + label + " and " + key;
  const auto labelId = view.label(label);
  const auto keyId = view.key(key);
  expect(labelId && keyId && view.hasIndex(*labelId, *keyId), name + " is missing");
  std::vector<std::pair<std::string, NodeId>> texts;
  std::size_t all = 0;
  for (const auto& [id, node] : model.nodes) {
    if (!node.labels.contains(label) || !node.properties.contains(key)) continue;
    ++all;
    const Value& held = node.properties.at(key);
    const std::vector<NodeId> same = drain(view.find(*labelId, *keyId, held));
    expect(std::ranges::count(same, id) == 1, name + " does not find " + held.toText());
    for (const NodeId other : same) {
      expect(model.nodes.at(other).properties.at(key) == held, name + " finds another than " + held.toText());
    }
    if (held.kind() == Value::Kind::string) texts.emplace_back(held.asString(), id);
  }
  expect(drain(view.findRange(*labelId, *keyId, {}, {})).size() == all, name + " as a whole");
  std::ranges::sort(texts);
  std::vector<NodeId> sorted;
  for (const auto& [text, id] : texts) sorted.push_back(id);
  expect(drain(view.findPrefix(*labelId, *keyId, "")) == sorted, name + " by prefix");
  expect(drain(view.findRange(*labelId, *keyId, Bound{""}, {})) == sorted, name + " by range");
  if (texts.empty()) return;
  const std::string middle = texts[texts.size() / 2].first;
  const auto split = std::ranges::lower_bound(texts, middle, {}, [](const auto& entry) { return entry.first; });
  const std::vector<NodeId> below = drain(view.findRange(*labelId, *keyId, {}, Bound{middle, false}));
  expect(below.size() == static_cast<std::size_t>(split - texts.begin()), name + " below a text");
  expect(drain(view.findRange(*labelId, *keyId, Bound{middle}, {})).size() + below.size() == texts.size(),
         name + " from a text on");
}

}  // namespace

template <typename Container>
std::optional<typename Container::key_type> RandomChanges::pickKey(const Container& container) {
  if (container.empty()) return std::nullopt;
  return std::next(container.begin(), pick(static_cast<int>(container.size())))->first;
}

Value RandomChanges::value() {
  switch (pick(8)) {
    case 0:
      return Value();
    case 1:
      return Value(pick(5));
    case 2:
      return Value(pick(5) + 0.5);
    case 3: {
      const auto length = static_cast<std::size_t>(250 + pick(12));
      return Value(std::string(length, 'x') + std::to_string(pick(3)));
    }
    case 4: {
      const int first = pick(3);
      return Value(List{first, pick(3)});
    }
    case 5:
      return Value(Date{pick(10)});
    default:
      return Value("text " + std::to_string(pick(6)));
  }
}

Map RandomChanges::properties() {
  Map map;
  for (const char* key : kKeys) {
    Value some = value();
    if (pick(2) == 0 && !some.isNull()) map.emplace(key, std::move(some));
  }
  return map;
}

void RandomChanges::make(int count, Model& model, Transaction* transaction) {
  for (int i = 0; i < count; ++i) change(model, transaction);
}

void RandomChanges::change(Model& model, Transaction* transaction) {
  switch (pick(14)) {
    case 0:
    case 1:
    case 2:
      return createNode(model, transaction);
    case 3:
    case 4:
    case 5:
    case 6:
      return createRelationships(model, transaction);
    case 7:
      return deleteRelationships(model, transaction);
    case 8:
      return deleteNode(model, transaction);
    case 9:
      return setNodeProperty(model, transaction);
    case 10:
      return setRelationshipProperty(model, transaction);
    case 11:
      return changeLabel(model, transaction);
    case 12:
      return changeIndex(model, transaction);
    default:
      return changeBlob(model, transaction);
  }
}

void RandomChanges::createNode(Model& model, Transaction* transaction) {
  ModelNode created;
  for (const char* name : kLabels) {
    if (pick(3) == 0) created.labels.insert(name);
  }
  created.properties = properties();
  const NodeId id{model.nextNode++};
  if (transaction != nullptr) {
    std::vector<LabelId> labels;
    for (const std::string& name : created.labels) labels.push_back(transaction->label(name));
    expect(transaction->createNode(labels, created.properties) == id, "the id of a new node");
  }
  model.nodes.emplace(id, std::move(created));
}

void RandomChanges::createRelationships(Model& model, Transaction* transaction) {
  if (model.nodes.empty()) return;
  const std::string type = kTypes[static_cast<std::size_t>(pick(2))];
  // Few starts, so that some lists grow long.
  const NodeId start = pick(2) == 0 ? model.nodes.begin()->first : *pickKey(model.nodes);
  for (int i = pick(60); i >= 0; --i) {
    const NodeId end = *pickKey(model.nodes);
    ModelRelationship created{type, start, end, pick(3) == 0 ? properties() : Map{}};
    const RelationshipId id{model.nextRelationship++};
    if (transaction != nullptr) {
      const TypeId typeId = transaction->type(type);
      expect(transaction->createRelationship(start, typeId, end, created.properties) == id,
             "the id of a new relationship");
    }
    model.relationships.emplace(id, std::move(created));
  }
}

void RandomChanges::deleteRelationships(Model& model, Transaction* transaction) {
  for (int i = pick(40); i >= 0; --i) {
    const auto doomed = pickKey(model.relationships);
    if (!doomed) return;
    if (transaction != nullptr) transaction->deleteRelationship(*doomed);
    model.relationships.erase(*doomed);
  }
}

void RandomChanges::deleteNode(Model& model, Transaction* transaction) {
  const auto node = pickKey(model.nodes);
  if (!node) return;
  const bool attached = std::ranges::any_of(
      model.relationships, [&](const auto& entry) { return entry.second.start == *node || entry.second.end == *node; });
  bool refused = attached;
  if (transaction != nullptr) {
    try {
      transaction->deleteNode(*node);
      refused = false;
    } catch (const ConstraintError&) {
      refused = true;
    }
  }
  expect(refused == attached, "the deletion of " + nameOf(*node));
  if (!attached) model.nodes.erase(*node);
}

void RandomChanges::setNodeProperty(Model& model, Transaction* transaction) {
  const auto node = pickKey(model.nodes);
  if (!node) return;
  const std::string key = kKeys[static_cast<std::size_t>(pick(3))];
  const Value some = value();
  if (transaction != nullptr) transaction->setProperty(*node, transaction->key(key), some);
  set(model.nodes.at(*node).properties, key, some);
}

void RandomChanges::setRelationshipProperty(Model& model, Transaction* transaction) {
  const auto relationship = pickKey(model.relationships);
  if (!relationship) return;
  const std::string key = kKeys[static_cast<std::size_t>(pick(3))];
  const Value some = value();
  if (transaction != nullptr) transaction->setProperty(*relationship, transaction->key(key), some);
  set(model.relationships.at(*relationship).properties, key, some);
}

void RandomChanges::changeLabel(Model& model, Transaction* transaction) {
  const auto node = pickKey(model.nodes);
  if (!node) return;
  const std::string label = kLabels[static_cast<std::size_t>(pick(3))];
  if (pick(2) == 0) {
    if (transaction != nullptr) transaction->addLabel(*node, transaction->label(label));
    model.nodes.at(*node).labels.insert(label);
  } else {
    if (transaction != nullptr) transaction->removeLabel(*node, transaction->label(label));
    model.nodes.at(*node).labels.erase(label);
  }
}

void RandomChanges::changeIndex(Model& model, Transaction* transaction) {
  const std::string label = kLabels[static_cast<std::size_t>(pick(3))];
  const std::string key = kKeys[static_cast<std::size_t>(pick(3))];
  if (pick(3) != 0) {
    if (transaction != nullptr) transaction->createIndex(transaction->label(label), transaction->key(key));
    model.indexes.emplace(label, key);
  } else {
    if (transaction != nullptr) transaction->dropIndex(transaction->label(label), transaction->key(key));
    model.indexes.erase({label, key});
  }
}

void RandomChanges::changeBlob(Model& model, Transaction* transaction) {
  const std::string name = kBlobs[static_cast<std::size_t>(pick(3))];
  if (pick(3) != 0) {
    const std::string bytes(static_cast<std::size_t>(pick(3000)), static_cast<char>(pick(256)));
    if (transaction != nullptr) transaction->putBlob(name, bytes);
    model.blobs[name] = bytes;
  } else {
    if (transaction != nullptr) transaction->deleteBlob(name);
    model.blobs.erase(name);
  }
}

void compareWithModel(const Snapshot& view, const Model& model) {
  expect(view.nodeCount() == model.nodes.size(), "the count of nodes");
  expect(view.relationshipCount() == model.relationships.size(), "the count of relationships");
  for (const auto& [id, expected] : model.nodes) {
    expect(view.exists(id), nameOf(id) + " is missing");
    const Node node = view.node(id);
    expect(ModelNode{{node.labels.begin(), node.labels.end()}, node.properties} == expected, nameOf(id));
  }
  std::map<NodeId, std::set<Step>> steps;
  for (const auto& [id, expected] : model.relationships) {
    const std::string name = "relationship " + std::to_string(static_cast<std::uint64_t>(id));
    expect(view.exists(id), name + " is missing");
    const Relationship relationship = view.relationship(id);
    expect(relationship.type == expected.type && relationship.start == expected.start &&
               relationship.end == expected.end && relationship.properties == expected.properties,
           name);
    const TypeId type = view.type(expected.type).value();
    steps[expected.start].insert({type, false, expected.end, id});
    steps[expected.end].insert({type, true, expected.start, id});
    std::vector<RelationshipId> between;
    view.between(expected.start, expected.end, type, between);
    expect(std::ranges::is_sorted(between) && std::ranges::binary_search(between, id), name + " between its ends");
  }
  for (const auto& [id, node] : model.nodes) compareNeighbours(view, id, steps[id]);
  for (const char* name : kLabels) compareLabel(view, model, name);
  expect(view.indexes().size() == model.indexes.size(), "the number of indexes");
  for (const auto& [label, key] : model.indexes) compareIndex(view, model, label, key);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : model.blobs) {
    names.push_back(name);
    expect(view.blob(name) == bytes, "the blob " + name);
  }
  expect(view.blobNames("") == names, "the names of blobs");
}

}  // namespace tov
