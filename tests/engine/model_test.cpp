// Random operations on a database and on plain maps side by side; after each commit both must tell the same, and every
// invariant of the store must hold. The seed is printed, so that a failure can be repeated.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "scratch_folder.h"
#include "tovholder/database.h"

namespace tov {
namespace {

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
};

constexpr std::array kLabels = {"Person", "Forum", "Meeting"};
constexpr std::array kTypes = {"KNOWS", "AT"};
constexpr std::array kKeys = {"name", "age", "tags"};

class ModelRun {
 public:
  ModelRun(unsigned seed, bool inMemory) : random_(seed), inMemory_(inMemory) { reopen(); }

  void run(int commits) {
    for (int i = 0; i < commits && !testing::Test::HasFatalFailure(); ++i) {
      Model model = committed_;
      Transaction transaction = database_->begin();
      const int changes = pick(60);
      for (int k = 0; k < changes; ++k) change(transaction, model);
      if (pick(4) == 0) compare(transaction.view(), model);
      if (pick(5) == 0) {
        transaction.rollback();
      } else {
        transaction.commit();
        committed_ = std::move(model);
      }
      compare(database_->snapshot(), committed_);
      const std::vector<std::string> broken = database_->check();
      ASSERT_TRUE(broken.empty()) << broken.front();
      if (!inMemory_ && pick(8) == 0) reopen();
    }
  }

 private:
  int pick(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }

  template <typename Container>
  std::optional<typename Container::key_type> pickKey(const Container& container) {
    if (container.empty()) return std::nullopt;
    return std::next(container.begin(), pick(static_cast<int>(container.size())))->first;
  }

  Value value() {
    switch (pick(8)) {
      case 0:
        return Value();
      case 1:
        return Value(pick(5));
      case 2:
        return Value(pick(5) + 0.5);
      case 3:
        return Value(std::string(static_cast<std::size_t>(250 + pick(12)), 'x') + std::to_string(pick(3)));
      case 4:
        return Value(List{pick(3), pick(3)});
      case 5:
        return Value(Date{pick(10)});
      default:
        return Value("text " + std::to_string(pick(6)));
    }
  }

  Map properties() {
    Map map;
    for (const char* key : kKeys) {
      Value some = value();
      if (pick(2) == 0 && !some.isNull()) map.emplace(key, std::move(some));
    }
    return map;
  }

  void reopen() {
    database_.reset();
    Options options;
    options.durability = Durability::buffered;
    options.memoryLimit = std::size_t{16} << 20;
    database_ = inMemory_ ? Database::inMemory(options) : Database::open(scratch_.path() / "db", options);
  }

  void set(Map& properties, const std::string& key, const Value& some) {
    if (some.isNull()) {
      properties.erase(key);
    } else {
      properties.insert_or_assign(key, some);
    }
  }

  void change(Transaction& transaction, Model& model) {
    const std::string label = kLabels[static_cast<std::size_t>(pick(3))];
    const std::string type = kTypes[static_cast<std::size_t>(pick(2))];
    const std::string key = kKeys[static_cast<std::size_t>(pick(3))];
    const auto node = pickKey(model.nodes);
    const auto relationship = pickKey(model.relationships);
    switch (pick(14)) {
      case 0:
      case 1:
      case 2: {
        ModelNode created;
        std::vector<LabelId> labels;
        for (const char* name : kLabels) {
          if (pick(3) != 0) continue;
          created.labels.insert(name);
          labels.push_back(transaction.label(name));
        }
        created.properties = properties();
        const NodeId id = transaction.createNode(labels, created.properties);
        ASSERT_TRUE(model.nodes.emplace(id, created).second);
        return;
      }
      case 3:
      case 4:
      case 5:
      case 6: {
        if (!node) return;
        // Few starts, so that some lists grow long.
        const NodeId start = pick(2) == 0 ? model.nodes.begin()->first : *pickKey(model.nodes);
        for (int i = pick(60); i >= 0; --i) {
          ModelRelationship created{type, start, *pickKey(model.nodes), pick(3) == 0 ? properties() : Map{}};
          const RelationshipId id =
              transaction.createRelationship(start, transaction.type(type), created.end, created.properties);
          ASSERT_TRUE(model.relationships.emplace(id, std::move(created)).second);
        }
        return;
      }
      case 7:
        for (int i = pick(40); i >= 0; --i) {
          const auto doomed = pickKey(model.relationships);
          if (!doomed) return;
          transaction.deleteRelationship(*doomed);
          model.relationships.erase(*doomed);
        }
        return;
      case 8: {
        if (!node) return;
        const bool attached = std::ranges::any_of(model.relationships, [&](const auto& entry) {
          return entry.second.start == *node || entry.second.end == *node;
        });
        if (attached) {
          EXPECT_THROW(transaction.deleteNode(*node), ConstraintError);
        } else {
          transaction.deleteNode(*node);
          model.nodes.erase(*node);
        }
        return;
      }
      case 9: {
        if (!node) return;
        const Value some = value();
        transaction.setProperty(*node, transaction.key(key), some);
        set(model.nodes.at(*node).properties, key, some);
        return;
      }
      case 10: {
        if (!relationship) return;
        const Value some = value();
        transaction.setProperty(*relationship, transaction.key(key), some);
        set(model.relationships.at(*relationship).properties, key, some);
        return;
      }
      case 11: {
        if (!node) return;
        if (pick(2) == 0) {
          transaction.addLabel(*node, transaction.label(label));
          model.nodes.at(*node).labels.insert(label);
        } else {
          transaction.removeLabel(*node, transaction.label(label));
          model.nodes.at(*node).labels.erase(label);
        }
        return;
      }
      case 12:
        if (pick(3) != 0) {
          transaction.createIndex(transaction.label(label), transaction.key(key));
          model.indexes.emplace(label, key);
        } else {
          transaction.dropIndex(transaction.label(label), transaction.key(key));
          model.indexes.erase({label, key});
        }
        return;
      default:
        if (pick(3) != 0) {
          transaction.putBlob(key, label);
          model.blobs[key] = label;
        } else {
          transaction.deleteBlob(key);
          model.blobs.erase(key);
        }
    }
  }

  void compare(const Snapshot& view, const Model& model) {
    ASSERT_EQ(view.nodeCount(), model.nodes.size());
    ASSERT_EQ(view.relationshipCount(), model.relationships.size());
    for (const auto& [id, expected] : model.nodes) {
      const Node node = view.node(id);
      ASSERT_EQ((ModelNode{{node.labels.begin(), node.labels.end()}, node.properties}), expected);
    }
    using Step = std::tuple<TypeId, bool, NodeId, RelationshipId>;  // type, incoming, neighbour, relationship
    std::map<NodeId, std::set<Step>> steps;
    for (const auto& [id, expected] : model.relationships) {
      const Relationship relationship = view.relationship(id);
      ASSERT_EQ(relationship.type, expected.type);
      ASSERT_EQ(relationship.start, expected.start);
      ASSERT_EQ(relationship.end, expected.end);
      ASSERT_EQ(relationship.properties, expected.properties);
      const TypeId type = *view.type(expected.type);
      steps[expected.start].insert({type, false, expected.end, id});
      steps[expected.end].insert({type, true, expected.start, id});
      std::vector<RelationshipId> between;
      view.between(expected.start, expected.end, type, between);
      ASSERT_TRUE(std::ranges::is_sorted(between));
      ASSERT_TRUE(std::ranges::binary_search(between, id));
    }
    for (const auto& [id, node] : model.nodes) compareNeighbours(view, id, steps[id]);
    for (const char* name : kLabels) compareLabel(view, model, name);
    for (const auto& [label, key] : model.indexes) compareIndex(view, model, label, key);
    std::vector<std::string> names;
    for (const auto& [name, bytes] : model.blobs) {
      names.push_back(name);
      ASSERT_EQ(view.blob(name), bytes);
    }
    ASSERT_EQ(view.blobNames(""), names);
  }

  template <typename Steps>
  void compareNeighbours(const Snapshot& view, NodeId id, const Steps& expected) {
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
      ASSERT_EQ(view.degree(id, {}, direction), degree);
      ASSERT_EQ(found.size(), wanted.size());
      for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_EQ(found[i].relationship, wanted[i].relationship);
        ASSERT_EQ(found[i].node, wanted[i].node);
        ASSERT_EQ(found[i].type, wanted[i].type);
        ASSERT_EQ(found[i].outgoing, wanted[i].outgoing);
      }
      for (const TypeId type : view.types()) {
        std::vector<Neighbour> some;
        view.neighbours(id, std::array{type}, direction, some);
        ASSERT_EQ(some.size(), std::ranges::count(found, type, &Neighbour::type));
      }
    }
  }

  void compareLabel(const Snapshot& view, const Model& model, const std::string& name) {
    const auto label = view.label(name);
    std::vector<NodeId> expected;
    for (const auto& [id, node] : model.nodes) {
      if (node.labels.contains(name)) expected.push_back(id);
    }
    if (!label) {
      ASSERT_TRUE(expected.empty());
      return;
    }
    ASSERT_EQ(view.nodeCount(*label), expected.size());
    ASSERT_EQ(drain(view.nodes(*label)), expected);
  }

  void compareIndex(const Snapshot& view, const Model& model, const std::string& label, const std::string& key) {
    const LabelId labelId = *view.label(label);
    const KeyId keyId = *view.key(key);
    ASSERT_TRUE(view.hasIndex(labelId, keyId));
    std::vector<std::pair<std::string, NodeId>> texts;
    std::size_t all = 0;
    for (const auto& [id, node] : model.nodes) {
      if (!node.labels.contains(label) || !node.properties.contains(key)) continue;
      ++all;
      const Value& held = node.properties.at(key);
      const std::vector<NodeId> same = drain(view.find(labelId, keyId, held));
      ASSERT_TRUE(std::ranges::count(same, id) == 1) << held.toText();
      for (const NodeId other : same) ASSERT_EQ(model.nodes.at(other).properties.at(key), held);
      if (held.kind() == Value::Kind::string) texts.emplace_back(held.asString(), id);
    }
    ASSERT_EQ(drain(view.findRange(labelId, keyId, {}, {})).size(), all);
    std::ranges::sort(texts);
    std::vector<NodeId> sorted;
    for (const auto& [text, id] : texts) sorted.push_back(id);
    ASSERT_EQ(drain(view.findPrefix(labelId, keyId, "")), sorted);
    ASSERT_EQ(drain(view.findRange(labelId, keyId, Bound{""}, {})), sorted);
    if (texts.empty()) return;
    const std::string middle = texts[texts.size() / 2].first;
    const auto split = std::ranges::lower_bound(texts, middle, {}, [](const auto& entry) { return entry.first; });
    const std::vector<NodeId> below = drain(view.findRange(labelId, keyId, {}, Bound{middle, false}));
    ASSERT_EQ(below.size(), static_cast<std::size_t>(split - texts.begin()));
    ASSERT_EQ(drain(view.findRange(labelId, keyId, Bound{middle}, {})).size() + below.size(), texts.size());
  }

  std::vector<NodeId> drain(NodeCursor cursor) {
    std::vector<NodeId> all;
    std::vector<NodeId> some(static_cast<std::size_t>(1 + pick(40)));
    for (std::size_t count = cursor.next(some); count != 0; count = cursor.next(some)) {
      all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return all;
  }

  std::mt19937 random_;
  bool inMemory_;
  ScratchFolder scratch_;
  std::optional<Database> database_;
  Model committed_;
};

TEST(TheModel, AgreesWithADatabaseOnDisk) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  ModelRun(seed, false).run(40);
}

TEST(TheModel, AgreesWithADatabaseInMemory) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  ModelRun(seed, true).run(40);
}

}  // namespace
}  // namespace tov
