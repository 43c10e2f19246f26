#include "loaders/resolve/decisions_of_people.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "loaders/lexicon/wording.h"

namespace tov::loaders {
namespace {

constexpr std::string_view kFolder = "loader/decision/";

std::pair<std::string, std::string> ordered(std::string_view left, std::string_view right) {
  std::string a = tightKey(left);
  std::string b = tightKey(right);
  if (b < a) a.swap(b);
  return {std::move(a), std::move(b)};
}

std::string blobName(std::string_view label, std::string_view left, std::string_view right) {
  const auto [a, b] = ordered(left, right);
  return std::string(kFolder) + std::string(label) + "/" + a + "/" + b;
}

}  // namespace

DecisionsOfPeople::DecisionsOfPeople(const Snapshot& graph) {
  for (const std::string& name : graph.blobNames(kFolder)) {
    const auto stored = graph.blob(name);
    if (!stored) continue;
    const auto json = nlohmann::json::parse(*stored);
    DecisionOfPeople decision{
        json.at("decision") == "merge" ? DecisionOfPeople::Kind::merge : DecisionOfPeople::Kind::apart,
        json.at("label"), json.at("left"), json.at("right")};
    const Pair pair = ordered(decision.left, decision.right);
    if (decision.kind == DecisionOfPeople::Kind::apart) {
      labelsApart_.insert(decision.label);
      apart_[decision.label].insert(pair);
    } else {
      merged_[decision.label][pair.first].insert(pair.second);
      merged_[decision.label][pair.second].insert(pair.first);
    }
    all_.push_back(std::move(decision));
  }
}

bool DecisionsOfPeople::apart(std::string_view label, std::string_view left, std::string_view right) const {
  const auto pairs = apart_.find(label);
  return pairs != apart_.end() && pairs->second.contains(ordered(left, right));
}

bool DecisionsOfPeople::merged(std::string_view label, std::string_view left, std::string_view right) const {
  const auto keys = partners(label, left);
  const std::string key = tightKey(right);
  for (const std::string& other : keys)
    if (other == key) return true;
  return false;
}

std::vector<std::string> DecisionsOfPeople::partners(std::string_view label, std::string_view name) const {
  std::vector<std::string> found;
  const auto ties = merged_.find(label);
  if (ties == merged_.end()) return found;
  const std::string own = tightKey(name);
  std::set<std::string> seen{own};
  std::vector<std::string> open{own};
  while (!open.empty()) {
    const std::string key = std::move(open.back());
    open.pop_back();
    const auto next = ties->second.find(key);
    if (next == ties->second.end()) continue;
    for (const std::string& other : next->second)
      if (seen.insert(other).second) {
        found.push_back(other);
        open.push_back(other);
      }
  }
  return found;
}

void DecisionsOfPeople::store(Transaction& transaction, const DecisionOfPeople& decision) {
  transaction.putBlob(blobName(decision.label, decision.left, decision.right),
                      nlohmann::json({{"decision", decision.kind == DecisionOfPeople::Kind::merge ? "merge" : "apart"},
                                      {"label", decision.label},
                                      {"left", decision.left},
                                      {"right", decision.right}})
                          .dump());
}

bool DecisionsOfPeople::remove(Transaction& transaction, std::string_view label, std::string_view left,
                               std::string_view right) {
  const std::string name = blobName(label, left, right);
  if (!transaction.view().blob(name)) return false;
  transaction.deleteBlob(name);
  return true;
}

}  // namespace tov::loaders
