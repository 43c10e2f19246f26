#include "loaders/write/remarks.h"

#include <nlohmann/json.hpp>

#include "loaders/lexicon/wording.h"
#include "loaders/write/outside_facts.h"

namespace tov::loaders {
namespace {

using nlohmann::json;

constexpr std::string_view kFolder = "loader/remarks/";

json toJson(const Evidence& evidence) {
  return {
      {"line", evidence.line}, {"quote", evidence.quote}, {"rule", evidence.rule}, {"confidence", evidence.confidence}};
}

Evidence toEvidence(const json& stored) {
  Evidence evidence;
  evidence.line = stored.at("line");
  evidence.quote = stored.at("quote");
  evidence.rule = stored.at("rule");
  evidence.confidence = stored.at("confidence");
  return evidence;
}

template <typename Visit>
void each(const Snapshot& graph, std::string_view kind, Visit visit) {
  for (const std::string& name : graph.blobNames(kFolder)) {
    const auto stored = graph.blob(name);
    if (!stored) continue;
    const json content = json::parse(*stored);
    const std::string document = recordOfPage(std::string_view(name).substr(kFolder.size()));
    for (const json& entry : content.at(std::string(kind))) visit(entry, document);
  }
}

}  // namespace

struct Remarks::Content {
  json doubts = json::array();
  json contradictions = json::array();
};

Remarks::Remarks(std::string page) : page_(std::move(page)), content_(std::make_unique<Content>()) {}
Remarks::~Remarks() = default;

void Remarks::doubt(std::string_view label, const std::string& left, const std::string& right,
                    const std::string& reason, double confidence, const Evidence& evidence) {
  if (tightKey(left) == tightKey(right) || right.empty()) return;
  content_->doubts.push_back({{"label", label},
                              {"left", left},
                              {"right", right},
                              {"reason", reason},
                              {"confidence", confidence},
                              {"evidence", toJson(evidence)}});
}

void Remarks::contradiction(const ContradictionFact& fact) {
  content_->contradictions.push_back({{"kind", fact.kind},
                                      {"text", fact.text},
                                      {"wording", fact.wording},
                                      {"values", fact.values},
                                      {"evidence", toJson(fact.evidence)}});
}

void Remarks::store(Transaction& transaction) const {
  const std::string name = std::string(kFolder) + page_;
  if (content_->doubts.empty() && content_->contradictions.empty()) {
    if (transaction.view().blob(name)) transaction.deleteBlob(name);
    return;
  }
  transaction.putBlob(name, json({{"doubts", content_->doubts}, {"contradictions", content_->contradictions}}).dump());
}

void Remarks::remove(Transaction& transaction, std::string_view page) {
  const std::string name = std::string(kFolder) + std::string(page);
  if (transaction.view().blob(name)) transaction.deleteBlob(name);
}

std::vector<StoredDoubt> Remarks::doubts(const Snapshot& graph) {
  std::vector<StoredDoubt> all;
  each(graph, "doubts", [&](const json& entry, const std::string& document) {
    all.push_back({entry.at("label"), entry.at("left"), entry.at("right"), entry.at("reason"), entry.at("confidence"),
                   document, toEvidence(entry.at("evidence"))});
  });
  return all;
}

std::vector<StoredContradiction> Remarks::contradictions(const Snapshot& graph) {
  std::vector<StoredContradiction> all;
  each(graph, "contradictions", [&](const json& entry, const std::string& document) {
    all.push_back({entry.at("kind"), entry.at("text"), document, toEvidence(entry.at("evidence")),
                   entry.value("wording", ""), entry.value("values", std::map<std::string, std::string>())});
  });
  return all;
}

}  // namespace tov::loaders
