#include "loaders/write/ledger.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "loaders/lexicon/wording.h"

namespace tov::loaders {
namespace {

using nlohmann::json;

std::string pageName(std::string_view document) {
  return "loader/document/" + std::string(document);
}
std::string stateName(NodeId node) {
  return "loader/state/" + std::to_string(static_cast<std::uint64_t>(node));
}
std::string shareFolder(NodeId node) {
  return "loader/share/" + std::to_string(static_cast<std::uint64_t>(node)) + "/";
}
std::string saidFolder(RelationshipId id) {
  return "loader/said/" + std::to_string(static_cast<std::uint64_t>(id)) + "/";
}

/// Beside a relationship that documents share, so that it is told from one that somebody else made.
std::string sharedMark(RelationshipId id) {
  return "loader/shared/" + std::to_string(static_cast<std::uint64_t>(id));
}

json toJson(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return value.asBoolean();
    case Value::Kind::integer:
      return value.asInteger();
    case Value::Kind::floating:
      return value.asFloat();
    case Value::Kind::string:
      return std::string(value.asString());
    case Value::Kind::date:
      return {{"date", value.asDate().daysSinceEpoch}};
    default:
      return nullptr;
  }
}

Value toValue(const json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number_float()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) return Date{value.at("date").get<std::int64_t>()};
  return {};
}

json toJson(const Map& map) {
  json object = json::object();
  for (const auto& [key, value] : map)
    if (!value.isNull()) object[key] = toJson(value);
  return object;
}

Map toMap(const json& object) {
  Map map;
  for (const auto& [key, value] : object.items()) map[key] = toValue(value);
  return map;
}

json toJson(const Contribution& contribution) {
  return {{"label", contribution.label},
          {"name", contribution.name},
          {"names", contribution.names},
          {"official", contribution.official},
          {"properties", toJson(contribution.properties)},
          {"weight", contribution.weight},
          {"indexed", contribution.indexed}};
}

/// The better of two names for one thing, by a total order: the lexicon's, then the fuller, then the alphabet's first.
bool isBetterName(const std::string& name, bool official, const std::string& than, bool thanOfficial) {
  if (official != thanOfficial) return official;
  const std::size_t words = wordsOf(name).size();
  const std::size_t thanWords = wordsOf(than).size();
  if (words != thanWords) return words > thanWords;
  return name < than;
}

/// A node's state is what all contributions come to: {"name", "official", "names": [...], "properties": {key: [weight,
/// value]}}.
void merge(json& state, const json& contribution) {
  if (state.is_null())
    state = {{"name", ""}, {"official", false}, {"names", json::array()}, {"properties", json::object()}};
  std::set<std::string> names(state["names"].begin(), state["names"].end());
  for (const json& name : contribution.at("names")) names.insert(name.get<std::string>());
  const std::string name = contribution.at("name");
  const std::string known = state["name"];
  if (!name.empty()) names.insert(name);
  if (!name.empty() && (known.empty() || isBetterName(name, contribution.at("official"), known, state["official"]))) {
    state["name"] = name;
    state["official"] = contribution.at("official");
  }
  state["names"] = names;
  const int weight = contribution.at("weight");
  for (const auto& [key, value] : contribution.at("properties").items()) {
    json& entry = state["properties"][key];
    if (!entry.is_null()) {
      const int other = entry[0];
      if (other > weight || (other == weight && entry[1].dump() <= value.dump())) continue;
    }
    entry = {weight, value};
  }
}

/// The node's properties as its state says.
Map propertiesOf(const json& state) {
  Map map;
  for (const auto& [key, entry] : state.at("properties").items()) map[key] = toValue(entry[1]);
  const std::string name = state.at("name");
  if (name.empty()) return map;
  map["name"] = name;
  List aliases;
  for (const json& other : state.at("names"))
    if (other.get<std::string>() != name) aliases.emplace_back(other.get<std::string>());
  map["aliases"] = Value(std::move(aliases));
  return map;
}

void apply(Transaction& transaction, NodeId node, const json& state) {
  const Map wanted = propertiesOf(state);
  const Map present = transaction.view().properties(node);
  for (const auto& [key, value] : present)
    if (!wanted.contains(key)) transaction.setProperty(node, transaction.key(key), Value());
  for (const auto& [key, value] : wanted) {
    const auto known = present.find(key);
    if (known == present.end() || !(known->second == value)) transaction.setProperty(node, transaction.key(key), value);
  }
}

json readBlob(const Snapshot& view, const std::string& name) {
  const auto stored = view.blob(name);
  return stored ? json::parse(*stored) : json();
}

bool hasRelationships(const Snapshot& view, NodeId node) {
  return view.degree(node, {}, Direction::both) > 0;
}

/// Takes a node away with what loaders related to it (another record's item may follow up on it). What someone else
/// hung on it keeps it.
void removeNode(Transaction& transaction, NodeId node) {
  if (!transaction.view().exists(node)) return;
  std::vector<Neighbour> steps;
  transaction.view().neighbours(node, {}, Direction::both, steps);
  for (const Neighbour& step : steps)
    if (transaction.view().properties(step.relationship).contains("rule"))
      transaction.deleteRelationship(step.relationship);
  if (!hasRelationships(transaction.view(), node)) transaction.deleteNode(node);
}

std::uint64_t number(NodeId id) {
  return static_cast<std::uint64_t>(id);
}
std::uint64_t number(RelationshipId id) {
  return static_cast<std::uint64_t>(id);
}

/// Takes one document's share of a node away; the node goes when nobody else names it.
void removeShare(Transaction& transaction, NodeId node, std::string_view document) {
  const Snapshot& view = transaction.view();
  const std::string folder = shareFolder(node);
  const json taken = readBlob(view, folder + std::string(document));
  transaction.deleteBlob(folder + std::string(document));
  json state;
  for (const std::string& name : transaction.view().blobNames(folder)) merge(state, readBlob(transaction.view(), name));
  if (!state.is_null()) {
    transaction.putBlob(stateName(node), state.dump());
    if (transaction.view().exists(node)) apply(transaction, node, state);
  } else {
    transaction.deleteBlob(stateName(node));
    removeNode(transaction, node);
  }
  if (taken.is_null()) return;
  // Spellings and keys that nobody else gives lead here no longer.
  std::set<std::string> kept;
  for (const std::string& name : transaction.view().blobNames(folder)) {
    const json other = readBlob(transaction.view(), name);
    for (const json& entry : other.at("indexed")) kept.insert(entry.get<std::string>());
  }
  NameIndex index(transaction);
  for (const json& entry : taken.at("indexed")) {
    const std::string kindAndKey = entry;
    const std::size_t slash = kindAndKey.find('/');
    if (!kept.contains(kindAndKey)) index.remove(kindAndKey.substr(0, slash), kindAndKey.substr(slash + 1), node);
  }
}

/// The evidence of the document that comes first by name, those with a source before those without.
std::optional<json> firstEvidence(const Snapshot& view, const std::string& folder) {
  std::optional<json> best;
  for (const std::string& name : view.blobNames(folder)) {
    json said = readBlob(view, name);
    if (!best || (said.contains("source") && !best->contains("source"))) best = std::move(said);
  }
  return best;
}

void setEvidence(Transaction& transaction, RelationshipId id, const json& evidence) {
  const Map wanted = toMap(evidence);
  for (const auto& [key, value] : transaction.view().properties(id))
    if (!wanted.contains(key)) transaction.setProperty(id, transaction.key(key), Value());
  for (const auto& [key, value] : wanted) transaction.setProperty(id, transaction.key(key), value);
}

}  // namespace

struct Ledger::Page {
  std::vector<std::uint64_t> nodes;
  std::vector<std::uint64_t> relationships;
  std::set<std::uint64_t> shared;
  std::set<std::uint64_t> said;
  std::optional<NodeId> fresh;  ///< was created and waits for its first share
};

Ledger::Ledger(Transaction& transaction, NameIndex& index, std::string document)
    : transaction_(transaction), index_(index), document_(std::move(document)), page_(std::make_unique<Page>()) {}
Ledger::~Ledger() = default;

NodeId Ledger::own(std::string_view label, const Map& properties) {
  const LabelId id = transaction_.label(label);
  const NodeId node = transaction_.createNode(std::span(&id, 1), properties);
  page_->nodes.push_back(number(node));
  return node;
}

NodeId Ledger::createShared(const Contribution& contribution) {
  const LabelId id = transaction_.label(contribution.label);
  json state;
  merge(state, toJson(contribution));
  const NodeId node = transaction_.createNode(std::span(&id, 1), propertiesOf(state));
  page_->fresh = node;
  return node;
}

void Ledger::share(NodeId node, const Contribution& contribution) {
  const std::string mine = shareFolder(node) + document_;
  json entry = toJson(contribution);
  const bool isFresh = std::exchange(page_->fresh, std::nullopt) == node;
  // A document may come back to a node (two meetings in one file): its shares add up.
  const bool cameBack = !page_->shared.insert(number(node)).second;
  if (const json before = cameBack ? readBlob(transaction_.view(), mine) : json(); !before.is_null()) {
    for (const json& name : before.at("names"))
      if (std::find(entry["names"].begin(), entry["names"].end(), name) == entry["names"].end())
        entry["names"].push_back(name);
    if (before.at("name") != entry["name"]) entry["names"].push_back(before.at("name"));
    for (const json& key : before.at("indexed"))
      if (std::find(entry["indexed"].begin(), entry["indexed"].end(), key) == entry["indexed"].end())
        entry["indexed"].push_back(key);
    for (const auto& [key, value] : before.at("properties").items())
      if (!entry["properties"].contains(key) || before.at("weight") > entry["weight"]) entry["properties"][key] = value;
    entry["weight"] = std::max(entry["weight"].get<int>(), before.at("weight").get<int>());
    entry["official"] = entry["official"].get<bool>() || before.at("official").get<bool>();
  }
  transaction_.putBlob(mine, entry.dump());
  for (const std::string& kindAndKey : contribution.indexed) {
    const std::size_t slash = kindAndKey.find('/');
    index_.add(kindAndKey.substr(0, slash), kindAndKey.substr(slash + 1), node);
  }
  json state = isFresh ? json() : readBlob(transaction_.view(), stateName(node));
  const json old = state;
  merge(state, entry);
  if (state == old) return;
  transaction_.putBlob(stateName(node), state.dump());
  if (!isFresh) apply(transaction_, node, state);
}

RelationshipId Ledger::relate(NodeId start, std::string_view type, NodeId end, Map properties) {
  std::erase_if(properties, [](const auto& entry) { return entry.second.isNull(); });
  const RelationshipId id = transaction_.createRelationship(start, transaction_.type(type), end, properties);
  page_->relationships.push_back(number(id));
  return id;
}

void Ledger::relateOnce(NodeId start, std::string_view type, NodeId end, const Map& properties) {
  std::vector<RelationshipId> known;
  transaction_.view().between(start, end, transaction_.type(type), known);
  const json evidence = toJson(properties);
  const auto isShared = [&](RelationshipId id) { return transaction_.view().blob(sharedMark(id)).has_value(); };
  const auto found = std::find_if(known.begin(), known.end(), isShared);
  if (found == known.end()) {
    const RelationshipId made = transaction_.createRelationship(start, transaction_.type(type), end, toMap(evidence));
    transaction_.putBlob(sharedMark(made), "");
    transaction_.putBlob(saidFolder(made) + document_, evidence.dump());
    page_->said.insert(number(made));
    return;
  }
  const std::string mine = saidFolder(*found) + document_;
  if (page_->said.contains(number(*found)) && readBlob(transaction_.view(), mine).contains("source")) return;
  transaction_.putBlob(mine, evidence.dump());
  page_->said.insert(number(*found));
  // Thousands of documents may say so: the evidence that stands is compared with this one, not all that was ever said.
  const Map stands = transaction_.view().properties(*found);
  const auto source = stands.find("source");
  const bool sourced = evidence.contains("source");
  if (sourced && (source == stands.end() || document_ <= source->second.asString())) {
    setEvidence(transaction_, *found, evidence);
  } else if (!sourced && source == stands.end()) {
    if (const auto first = firstEvidence(transaction_.view(), saidFolder(*found)))
      setEvidence(transaction_, *found, *first);
  }
}

void Ledger::close() {
  transaction_.putBlob(pageName(document_), json({{"nodes", page_->nodes},
                                                  {"relationships", page_->relationships},
                                                  {"shared", page_->shared},
                                                  {"said", page_->said}})
                                                .dump());
}

bool Ledger::contains(const Snapshot& graph, std::string_view document) {
  return graph.blob(pageName(document)).has_value();
}

std::vector<std::string> Ledger::pagesNaming(const Snapshot& graph, NodeId node) {
  std::vector<std::string> pages;
  const std::string folder = shareFolder(node);
  for (const std::string& name : graph.blobNames(folder)) pages.push_back(name.substr(folder.size()));
  return pages;
}

std::vector<RelationshipId> Ledger::relationshipsOf(const Snapshot& graph, std::string_view document) {
  std::vector<RelationshipId> all;
  const json page = readBlob(graph, pageName(document));
  if (page.is_null()) return all;
  for (const char* list : {"relationships", "said"})
    for (const std::uint64_t id : page.at(list)) all.push_back(static_cast<RelationshipId>(id));
  std::sort(all.begin(), all.end());
  return all;
}

void Ledger::remove(Transaction& transaction, std::string_view document) {
  const json page = readBlob(transaction.view(), pageName(document));
  if (page.is_null()) return;
  for (const std::uint64_t id : page.at("relationships"))
    if (transaction.view().exists(static_cast<RelationshipId>(id)))
      transaction.deleteRelationship(static_cast<RelationshipId>(id));
  for (const std::uint64_t value : page.at("said")) {
    const auto id = static_cast<RelationshipId>(value);
    transaction.deleteBlob(saidFolder(id) + std::string(document));
    const auto first = firstEvidence(transaction.view(), saidFolder(id));
    if (!first) transaction.deleteBlob(sharedMark(id));
    if (!transaction.view().exists(id)) continue;
    if (first)
      setEvidence(transaction, id, *first);
    else
      transaction.deleteRelationship(id);
  }
  for (const std::uint64_t value : page.at("nodes")) removeNode(transaction, static_cast<NodeId>(value));
  for (const std::uint64_t value : page.at("shared")) removeShare(transaction, static_cast<NodeId>(value), document);
  transaction.deleteBlob(pageName(document));
}

}  // namespace tov::loaders
