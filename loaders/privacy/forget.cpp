// Forgetting: the name goes on the list of forgotten names, and every record that holds it is read anew under that
// list, so that what is left is what would be there had the record never held the name. What did not come from a record
// is masked in place.
#include <algorithm>
#include <set>

#include "loaders/layout/layout.h"
#include "loaders/lexicon/wording.h"
#include "loaders/privacy/forgotten_names.h"
#include "loaders/record_writer.h"
#include "loaders/write/stored_text.h"
#include "tovholder/load.h"

namespace tov {
namespace {

using loaders::ForgottenNames;

constexpr std::size_t kBatch = 512;

/// Calls `visit(id)` for everything a cursor gives.
template <typename Id, typename Cursor, typename Visit>
void each(Cursor cursor, Visit visit) {
  std::vector<Id> ids(kBatch);
  while (const std::size_t count = cursor.next(ids))
    for (std::size_t i = 0; i < count; ++i) visit(ids[i]);
}

struct Person {
  NodeId node{};
  std::vector<std::string> names;
};

std::vector<std::string> namesOf(const Map& properties) {
  std::vector<std::string> names;
  if (const auto name = properties.find("name"); name != properties.end() && name->second.kind() == Value::Kind::string)
    names.emplace_back(name->second.asString());
  const auto aliases = properties.find("aliases");
  if (aliases != properties.end() && aliases->second.kind() == Value::Kind::list)
    for (const Value& alias : aliases->second.asList())
      if (alias.kind() == Value::Kind::string) names.emplace_back(alias.asString());
  return names;
}

bool hasBlank(std::string_view name) {
  return loaders::nameKey(name).find(' ') != std::string::npos;
}

/// The people who bear the name, with all their spellings.
std::vector<Person> peopleCalled(const Snapshot& graph, std::string_view name) {
  std::vector<Person> people;
  const auto label = graph.label("Person");
  if (!label) return people;
  const std::string key = loaders::nameKey(name);
  each<NodeId>(graph.nodes(*label), [&](NodeId node) {
    Person person{node, namesOf(graph.properties(node))};
    if (std::any_of(person.names.begin(), person.names.end(),
                    [&](const std::string& known) { return loaders::nameKey(known) == key; }))
      people.push_back(std::move(person));
  });
  return people;
}

/// A value without the forgotten names; nothing when it holds none.
std::optional<Value> without(const ForgottenNames& forgotten, const Value& value) {
  if (value.kind() == Value::Kind::string) {
    std::string text(value.asString());
    return forgotten.mask(text) > 0 ? std::optional<Value>(Value(text)) : std::nullopt;
  }
  if (value.kind() != Value::Kind::list) return std::nullopt;
  List list;
  bool changed = false;
  for (const Value& entry : value.asList()) {
    auto mended = without(forgotten, entry);
    changed = changed || mended.has_value();
    list.push_back(mended ? std::move(*mended) : entry);
  }
  return changed ? std::optional<Value>(Value(std::move(list))) : std::nullopt;
}

class Forgetting {
 public:
  Forgetting(Database& database, bool dryRun) : database_(database), dryRun_(dryRun) {}

  ForgetReport run(std::string_view name) {
    if (!hasBlank(name))
      throw UsageError("cannot forget '" + std::string(name) +
                       "': a name of one word is many people's; give first and last name");
    collectNames(name);
    readRecordsAnew();
    if (!dryRun_) {
      sweepGraph();
      sweepBlobs();
    }
    if (!report_.anything())
      throw NotFoundError("cannot forget '" + std::string(name) +
                          "': nothing in the database holds that name; `MATCH (p:Person) RETURN p.name` lists people");
    if (!dryRun_) {
      storeNames();
      database_.compact();
    }
    return std::move(report_);
  }

 private:
  void collectNames(std::string_view name) {
    const Snapshot graph = database_.snapshot();
    std::set<std::string> names{std::string(name)};
    for (const Person& person : peopleCalled(graph, name)) {
      names.insert(person.names.begin(), person.names.end());
      ++report_.people;
      report_.relationships += graph.degree(person.node, {}, Direction::both);
    }
    forgotten_ = ForgottenNames::read(graph);
    for (const std::string& spelling : names)
      if (forgotten_.add(spelling)) report_.names.push_back(spelling);
  }

  /// The list is stored before anything is taken out, so that a run that is broken off can be taken up again.
  void storeNames() {
    if (stored_) return;
    Transaction transaction = database_.begin();
    forgotten_.store(transaction);
    transaction.commit();
    stored_ = true;
  }

  void readRecordsAnew() {
    for (const std::string& name : loaders::namesOfRecords(database_.snapshot())) {
      auto record = loaders::storedText(database_.snapshot(), name);
      if (!record) continue;
      const std::size_t mentions = forgotten_.mask(*record);
      if (mentions == 0) continue;
      report_.mentions += mentions;
      if (dryRun_) {
        report_.records.push_back(name);
        continue;
      }
      storeNames();
      Transaction transaction = database_.begin();
      loaders::removeRecord(transaction, name);
      try {
        const loaders::LaidOut laidOut = loaders::layOut(*record);
        loaders::writeRecord(transaction, *record, laidOut);
        report_.records.push_back(record->name);
      } catch (const loaders::RefusedError&) {
        report_.removed.push_back(record->name);
      }
      transaction.commit();
    }
  }

  /// What someone wrote into the graph by hand, or an extractor of his own.
  void sweepGraph() {
    Transaction transaction = database_.begin();
    const Snapshot& graph = transaction.view();
    std::vector<NodeId> nodes;
    std::vector<RelationshipId> relationships;
    each<NodeId>(graph.nodes(), [&](NodeId node) {
      if (holdsName(graph.properties(node))) nodes.push_back(node);
    });
    each<RelationshipId>(graph.relationships(), [&](RelationshipId id) {
      if (holdsName(graph.properties(id))) relationships.push_back(id);
    });
    const auto label = graph.label("Person");
    for (const NodeId node : nodes) {
      const bool isPerson = label && graph.hasLabel(node, *label) && holdsNameOf(graph.properties(node));
      if (isPerson)
        remove(transaction, node);
      else
        mend(transaction, node, graph.properties(node));
      ++report_.elsewhere;
    }
    for (const RelationshipId id : relationships) {
      if (!graph.exists(id)) continue;
      mend(transaction, id, graph.properties(id));
      ++report_.elsewhere;
    }
    if (!nodes.empty() || !relationships.empty()) transaction.commit();
  }

  bool holdsName(const Map& properties) const {
    return std::any_of(properties.begin(), properties.end(),
                       [&](const auto& property) { return without(forgotten_, property.second).has_value(); });
  }
  bool holdsNameOf(const Map& properties) const {
    const auto names = namesOf(properties);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return forgotten_.holds(name); });
  }

  static void remove(Transaction& transaction, NodeId node) {
    std::vector<Neighbour> steps;
    transaction.view().neighbours(node, {}, Direction::both, steps);
    for (const Neighbour& step : steps)
      if (transaction.view().exists(step.relationship)) transaction.deleteRelationship(step.relationship);
    transaction.deleteNode(node);
  }

  template <typename Id>
  void mend(Transaction& transaction, Id id, const Map& properties) {
    for (const auto& [key, value] : properties)
      if (auto mended = without(forgotten_, value)) transaction.setProperty(id, transaction.key(key), *mended);
  }

  /// Whether a blob is kept under one of the names, written as one word or as several.
  bool isUnderName(const std::string& blob) const {
    if (forgotten_.holds(blob)) return true;
    const auto isPart = [&](const std::string& name) {
      const std::string key = loaders::tightKey(name);
      const std::size_t at = blob.find("/" + key);
      return at != std::string::npos && (at + 1 + key.size() == blob.size() || blob[at + 1 + key.size()] == '/');
    };
    return std::any_of(report_.names.begin(), report_.names.end(), isPart);
  }

  /// What is kept beside the graph: entries under a name go (spellings, what people decided about them), texts are
  /// masked.
  void sweepBlobs() {
    Transaction transaction = database_.begin();
    bool changed = false;
    for (const std::string& name : transaction.view().blobNames("")) {
      if (isUnderName(name)) {
        transaction.deleteBlob(name);
        changed = true;
        continue;
      }
      auto bytes = transaction.view().blob(name);
      if (!bytes || forgotten_.mask(*bytes) == 0) continue;
      transaction.putBlob(name, *bytes);
      changed = true;
    }
    if (changed) transaction.commit();
  }

  Database& database_;
  const bool dryRun_;
  ForgottenNames forgotten_;
  bool stored_ = false;
  ForgetReport report_;
};

}  // namespace

ForgetReport forget(Database& database, std::string_view name, bool dryRun) {
  return Forgetting(database, dryRun).run(name);
}

}  // namespace tov
