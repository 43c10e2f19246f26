#include "loaders/resolve/name_index.h"

#include <algorithm>
#include <charconv>

#include "loaders/lexicon/wording.h"

namespace tov::loaders {
namespace {

std::string blobName(std::string_view kind, std::string_view key) {
  std::string name = "loader/name/";
  name += kind;
  name += '/';
  name += key;
  return name;
}

std::vector<NodeId> nodesIn(const std::optional<std::string>& stored) {
  std::vector<NodeId> nodes;
  if (!stored) return nodes;
  const char* at = stored->data();
  const char* end = at + stored->size();
  while (at < end) {
    std::uint64_t value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc{}) break;
    nodes.push_back(static_cast<NodeId>(value));
    at = next + 1;
  }
  return nodes;
}

}  // namespace

std::vector<NodeId> nodesWithSpelling(const Snapshot& graph, std::string_view label, std::string_view name) {
  return nodesIn(graph.blob(blobName(label, tightKey(name))));
}

std::vector<NodeId> NameIndex::find(std::string_view kind, std::string_view key) const {
  const auto [place, isNew] = known_.try_emplace(blobName(kind, key));
  if (isNew) place->second = nodesIn(transaction_.view().blob(place->first));
  return place->second;
}

void NameIndex::add(std::string_view kind, std::string_view key, NodeId node) {
  if (key.empty()) return;
  auto nodes = find(kind, key);
  const auto place = std::lower_bound(nodes.begin(), nodes.end(), node);
  if (place != nodes.end() && *place == node) return;
  nodes.insert(place, node);
  store(kind, key, nodes);
}

void NameIndex::remove(std::string_view kind, std::string_view key, NodeId node) {
  auto nodes = find(kind, key);
  if (std::erase(nodes, node) > 0) store(kind, key, nodes);
}

void NameIndex::store(std::string_view kind, std::string_view key, const std::vector<NodeId>& nodes) {
  const std::string name = blobName(kind, key);
  if (nodes.empty()) {
    transaction_.deleteBlob(name);
  } else {
    std::string text;
    for (const NodeId node : nodes) text += std::to_string(static_cast<std::uint64_t>(node)) + " ";
    transaction_.putBlob(name, text);
  }
  known_[name] = nodes;
}

std::vector<std::string> looseKeys(std::string_view personName) {
  std::vector<std::string> keys;
  const std::string key = nameKey(personName);
  const std::size_t blank = key.find(' ');
  if (blank == std::string::npos) return keys;
  const std::string first = key.substr(0, blank);
  for (std::size_t begin = blank + 1; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const std::string_view part = std::string_view(key).substr(begin, end - begin);
    std::string loose = first + " " + std::string(firstCodePoints(part, 2));
    if (codePoints(part) > 1 && std::find(keys.begin(), keys.end(), loose) == keys.end())
      keys.push_back(std::move(loose));
    begin = end + 1;
  }
  return keys;
}

}  // namespace tov::loaders
