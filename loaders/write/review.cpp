#include "tovholder/review.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "loaders/layout/layout.h"
#include "loaders/lexicon/wording.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"
#include "loaders/resolve/decisions_of_people.h"
#include "loaders/resolve/name_index.h"
#include "loaders/write/ledger.h"
#include "loaders/write/outside_facts.h"
#include "loaders/write/remarks.h"
#include "loaders/write/stored_text.h"
#include "tovholder/error.h"

namespace tov {
namespace {

using loaders::DecisionOfPeople;
using loaders::DecisionsOfPeople;

constexpr std::array<std::string_view, 5> kLabels = {"Person", "Organisation", "Forum", "Initiative", "Fund"};

std::vector<NodeId> nodesCalled(const Snapshot& graph, std::string_view label, std::string_view name) {
  return loaders::nodesWithSpelling(graph, label, name);
}

/// The records that name one of the nodes.
std::set<std::string> recordsNaming(const Snapshot& graph, const std::set<NodeId>& nodes) {
  std::set<std::string> records;
  for (const NodeId node : nodes)
    for (const std::string& page : loaders::Ledger::pagesNaming(graph, node))
      records.insert(loaders::recordOfPage(page));
  return records;
}

/// Takes the records out and writes them again, so that what was decided shapes them all.
void readAnew(Transaction& transaction, const std::set<std::string>& records) {
  std::vector<loaders::RecordLines> texts;
  for (const std::string& name : records) {
    auto text = loaders::storedText(transaction.view(), name);
    if (!text)
      throw UsageError("the text of " + name +
                       " is not in the database: it was loaded by an earlier version; load the records into a new one");
    texts.push_back(std::move(*text));
  }
  for (const loaders::RecordLines& text : texts) loaders::removeRecord(transaction, text.name);
  for (const loaders::RecordLines& text : texts) loaders::writeRecord(transaction, text, loaders::layOut(text));
}

std::set<std::string> recordsOf(const Snapshot& graph, std::string_view label, std::string_view left,
                                std::string_view right) {
  std::set<NodeId> nodes;
  for (const std::string_view name : {left, right})
    for (const NodeId node : nodesCalled(graph, label, name)) nodes.insert(node);
  return recordsNaming(graph, nodes);
}

}  // namespace

std::vector<UncertainPair> uncertainPairs(const Snapshot& graph) {
  const DecisionsOfPeople decisions(graph);
  std::map<std::array<std::string, 3>, UncertainPair> pairs;
  for (const loaders::StoredDoubt& doubt : loaders::Remarks::doubts(graph)) {
    if (decisions.apart(doubt.label, doubt.left, doubt.right) || decisions.merged(doubt.label, doubt.left, doubt.right))
      continue;
    const auto left = nodesCalled(graph, doubt.label, doubt.left);
    const auto right = nodesCalled(graph, doubt.label, doubt.right);
    if (left.empty() || right.empty() || areOne(graph, doubt.label, doubt.left, doubt.right)) continue;
    std::array<std::string, 3> key{doubt.label, loaders::tightKey(doubt.left), loaders::tightKey(doubt.right)};
    if (key[2] < key[1]) key[1].swap(key[2]);
    UncertainPair pair{doubt.label,      doubt.left,     doubt.right,         doubt.reason,
                       doubt.confidence, doubt.document, doubt.evidence.line, doubt.evidence.quote};
    const auto [place, isNew] = pairs.emplace(std::move(key), pair);
    if (!isNew && place->second.confidence < pair.confidence) place->second = std::move(pair);
  }
  std::vector<UncertainPair> all;
  for (auto& [key, pair] : pairs) all.push_back(std::move(pair));
  std::stable_sort(all.begin(), all.end(),
                   [](const UncertainPair& a, const UncertainPair& b) { return a.confidence > b.confidence; });
  return all;
}

std::vector<IdentityDecision> identityDecisions(const Snapshot& graph) {
  std::vector<IdentityDecision> all;
  const DecisionsOfPeople decisions(graph);
  for (const DecisionOfPeople& decision : decisions.all())
    all.push_back(
        {decision.kind == DecisionOfPeople::Kind::merge ? IdentityDecision::Kind::merge : IdentityDecision::Kind::apart,
         decision.label, decision.left, decision.right});
  return all;
}

std::string labelOfNames(const Snapshot& graph, std::string_view left, std::string_view right) {
  std::string found;
  std::string known;
  for (const std::string_view label : kLabels) {
    const bool one = !nodesCalled(graph, label, left).empty();
    const bool other = !nodesCalled(graph, label, right).empty();
    if (one && other) {
      if (!found.empty())
        throw UsageError("'" + std::string(left) + "' and '" + std::string(right) + "' are names of a " + found +
                         " and of a " + std::string(label) + "; say which with --kind");
      found = label;
    }
    if (one) known += " '" + std::string(left) + "' is known as " + std::string(label) + ";";
    if (other) known += " '" + std::string(right) + "' is known as " + std::string(label) + ";";
  }
  if (found.empty())
    throw NotFoundError("no two of one kind are called '" + std::string(left) + "' and '" + std::string(right) + "';" +
                        (known.empty() ? " neither is known" : known) + " `tov review` lists pairs by their names");
  return found;
}

bool areOne(const Snapshot& graph, std::string_view label, std::string_view left, std::string_view right) {
  const auto one = nodesCalled(graph, label, left);
  const auto other = nodesCalled(graph, label, right);
  return std::any_of(one.begin(), one.end(),
                     [&](NodeId node) { return std::find(other.begin(), other.end(), node) != other.end(); });
}

std::vector<std::string> decideIdentity(Database& database, const IdentityDecision& decision) {
  if (std::find(kLabels.begin(), kLabels.end(), decision.label) == kLabels.end())
    throw UsageError("'" + decision.label +
                     "' is no label of names; Person, Organisation, Forum, Initiative and Fund are");
  if (loaders::tightKey(decision.left) == loaders::tightKey(decision.right))
    throw UsageError("'" + decision.left + "' and '" + decision.right +
                     "' are one spelling but for case and hyphens; such are always one");
  Transaction transaction = database.begin();
  const auto records = recordsOf(transaction.view(), decision.label, decision.left, decision.right);
  DecisionsOfPeople::store(transaction, {decision.kind == IdentityDecision::Kind::merge ? DecisionOfPeople::Kind::merge
                                                                                        : DecisionOfPeople::Kind::apart,
                                         decision.label, decision.left, decision.right});
  readAnew(transaction, records);
  transaction.commit();
  return {records.begin(), records.end()};
}

std::vector<std::string> undoIdentity(Database& database, std::string_view label, std::string_view left,
                                      std::string_view right) {
  Transaction transaction = database.begin();
  const auto records = recordsOf(transaction.view(), label, left, right);
  if (!DecisionsOfPeople::remove(transaction, label, left, right))
    throw NotFoundError("there is no decision on '" + std::string(left) + "' and '" + std::string(right) +
                        "'; `tov review --decisions` lists them");
  readAnew(transaction, records);
  transaction.commit();
  return {records.begin(), records.end()};
}

}  // namespace tov
