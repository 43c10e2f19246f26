// A name is looked up through the index of names, where there is one, and otherwise among all names and aliases of its
// labels. What is not found as written is compared with each of them: letters spelt out (ae), words left out (a surname
// alone), and letters mistyped. The nearest is taken only when no other name comes close.
#include "query/ask/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "query/ask/folding.h"

namespace tov::asking {
namespace {

constexpr double kTaken = 0.8;    // this near counts as meant, unless
constexpr double kMargin = 0.07;  // another name is almost as near
constexpr double kOffered = 0.6;  // this near is worth offering
constexpr double kOneName = 0.9;  // a first or last name alone
constexpr std::size_t kOfferedNames = 5;
constexpr std::string_view kPerson = "Person";
constexpr std::size_t kBatch = 1024;
constexpr std::size_t kLongestName = 400;  // bytes; longer ones are no names, and comparing letters has its price

/// The asked name in the forms in which it is compared.
struct Asked {
  std::string folded;
  std::string plain;
  std::string compact;  // plain without blanks: "tele kol" is "telekol"
  std::u32string letters;
  std::vector<std::u32string> words;

  explicit Asked(std::string_view text) {
    const std::vector<Word> read = readWords(text.substr(0, kLongestName));
    folded = foldedText(read);
    plain = plainText(read);
    compact = plain;
    std::erase(compact, ' ');
    letters = codePoints(plain);
    for (const Word& word : read) words.push_back(codePoints(word.plain));
  }
};

/// How many mistyped letters a word or name of this length forgives.
std::size_t forgiven(std::size_t length) {
  return length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : length / 6;
}

bool sameWord(const std::u32string& asked, const std::u32string& named, bool exactly) {
  if (asked == named) return true;
  return !exactly && editDistance(asked, named, forgiven(std::min(asked.size(), named.size()))) <=
                         forgiven(std::min(asked.size(), named.size()));
}

/// Each asked word is one of the name's, in their order: a surname, or a first and a last name.
bool wordsOccur(const std::vector<std::u32string>& asked, const std::vector<std::u32string>& named, bool exactly) {
  std::size_t at = 0;
  for (const std::u32string& word : asked) {
    while (at < named.size() && !sameWord(word, named[at], exactly)) ++at;
    if (at == named.size()) return false;
    ++at;
  }
  return !asked.empty();
}

/// 1 for the same, 0 for nothing alike.
double likeness(const Asked& asked, const Asked& named) {
  if (named.plain.empty() || asked.plain.empty()) return 0;
  if (asked.plain == named.plain) return 1;
  if (asked.compact == named.compact) return 0.98;
  double best = 0;
  const std::size_t longer = std::max(asked.letters.size(), named.letters.size());
  const std::size_t bound = longer / 2;
  const std::size_t distance = editDistance(asked.letters, named.letters, bound);
  if (distance <= bound) {
    best = 1 - double(distance) / double(longer);
    // A few letters of a long name are a slip; the same few in a short one make another name.
    if (distance <= forgiven(std::min(asked.letters.size(), named.letters.size())))
      best = std::max(best, 0.97 - 0.04 * double(distance));
    else
      best = std::min(best, kTaken - 0.01);
  }
  const auto left = [&] { return double(named.words.size() - asked.words.size()); };
  if (asked.words.size() < named.words.size() && asked.letters.size() >= 3) {
    if (wordsOccur(asked.words, named.words, true))
      best = std::max(best, std::max(0.9 - 0.01 * left(), kTaken));
    else if (wordsOccur(asked.words, named.words, false))
      best = std::max(best, std::max(0.82 - 0.01 * left(), 0.7));
  } else if (named.words.size() < asked.words.size() && asked.words.size() <= named.words.size() + 2 &&
             named.letters.size() >= 3 && wordsOccur(named.words, asked.words, true)) {
    best = std::max(best, 0.7);  // the question says more than the name: offered, not taken
  }
  return best;
}

std::vector<NodeId> indexed(const Snapshot& snapshot, LabelId label, std::string_view text) {
  std::vector<NodeId> found;
  const std::optional<KeyId> key = snapshot.key("name");
  if (!key || !snapshot.hasIndex(label, *key)) return found;
  std::array<NodeId, 64> ids;
  NodeCursor cursor = snapshot.find(label, *key, Value(text));
  while (const std::size_t count = cursor.next(ids)) found.insert(found.end(), ids.begin(), ids.begin() + count);
  return found;
}

/// One name that was met, and the best likeness of it or of its aliases.
struct Candidate {
  double likeness = 0;
  int rank = 0;  // 3 the name as written, 2 an alias as written, 1 near
  std::size_t label = 0;
  std::vector<NodeId> nodes;
};

}  // namespace

bool isOneOfThePersonsNames(std::string_view label, std::span<const Word> alias, std::string_view name) {
  if (label != kPerson || alias.size() != 1) return false;
  const std::vector<Word> words = readWords(name);
  return words.size() > 1 &&
         std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.plain == alias.front().plain; });
}

void eachName(const Snapshot& snapshot, LabelId label, const NameVisit& visit) {
  const std::optional<KeyId> nameKey = snapshot.key("name");
  if (!nameKey) return;
  const std::optional<KeyId> aliasKey = snapshot.key("aliases");
  std::array<NodeId, kBatch> ids;
  std::array<Value, kBatch> names, aliases;
  NodeCursor cursor = snapshot.nodes(label);
  while (const std::size_t count = cursor.next(ids)) {
    const std::span<const NodeId> batch(ids.data(), count);
    snapshot.property(batch, *nameKey, std::span(names.data(), count));
    if (aliasKey) snapshot.property(batch, *aliasKey, std::span(aliases.data(), count));
    for (std::size_t i = 0; i < count; ++i) {
      if (names[i].kind() != Value::Kind::string) continue;
      visit(ids[i], names[i].asString(), false, names[i].asString());
      if (aliases[i].kind() == Value::Kind::string) visit(ids[i], names[i].asString(), true, aliases[i].asString());
      if (aliases[i].kind() != Value::Kind::list) continue;
      for (const Value& alias : aliases[i].asList()) {
        if (alias.kind() == Value::Kind::string) visit(ids[i], names[i].asString(), true, alias.asString());
      }
    }
  }
}

NameFinding findName(const Snapshot& snapshot, std::span<const std::string> labels, std::string_view text) {
  NameFinding finding;
  for (const std::string& name : labels) {
    const std::optional<LabelId> label = snapshot.label(name);
    if (!label) continue;
    std::vector<NodeId> nodes = indexed(snapshot, *label, text);
    if (nodes.empty()) continue;
    std::sort(nodes.begin(), nodes.end());
    return {NameFinding::Certainty::exact, std::string(text), name, std::move(nodes), {}};
  }

  const Asked asked(text);
  if (asked.plain.empty()) return finding;
  std::map<std::pair<std::string, std::size_t>, Candidate> candidates;  // by name and label
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::optional<LabelId> label = snapshot.label(labels[i]);
    if (!label) continue;
    eachName(snapshot, *label, [&](NodeId node, std::string_view name, bool isAlias, std::string_view spelling) {
      const Asked named(spelling);
      const bool isOneName = isAlias && isOneOfThePersonsNames(labels[i], readWords(spelling), name);
      const double value = std::min(likeness(asked, named), isOneName ? kOneName : 1.0);
      if (value < kOffered) return;
      Candidate& candidate = candidates[{std::string(name), i}];
      candidate.label = i;
      candidate.likeness = std::max(candidate.likeness, value);
      candidate.rank = std::max(candidate.rank, asked.folded == named.folded && !isOneName ? (isAlias ? 2 : 3) : 1);
      if (candidate.nodes.empty() || candidate.nodes.back() != node) candidate.nodes.push_back(node);
    });
  }
  using Entry = std::pair<const std::pair<std::string, std::size_t>, Candidate>;
  std::vector<const Entry*> order;
  for (const Entry& entry : candidates) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
    if (a->second.rank != b->second.rank) return a->second.rank > b->second.rank;
    if (a->second.likeness != b->second.likeness) return a->second.likeness > b->second.likeness;
    return a->second.label < b->second.label;
  });
  for (const Entry* entry : order) {
    const std::string& name = entry->first.first;
    if (std::find(finding.nearest.begin(), finding.nearest.end(), name) == finding.nearest.end())
      finding.nearest.push_back(name);
    if (finding.nearest.size() == kOfferedNames) break;
  }
  if (order.empty()) return finding;

  const Candidate& best = order.front()->second;
  // Another name that fits as well makes the meaning uncertain; the same name under a later label does not.
  const auto rival = std::find_if(order.begin() + 1, order.end(), [&](const Entry* entry) {
    if (entry->first.first == order.front()->first.first) return false;
    if (entry->second.label != best.label && best.rank > 1) return false;
    return best.rank > 1 ? entry->second.rank == best.rank : entry->second.likeness > best.likeness - kMargin;
  });
  if (rival != order.end() || (best.rank == 1 && best.likeness < kTaken)) return finding;
  finding.certainty = best.rank > 1 ? NameFinding::Certainty::exact : NameFinding::Certainty::near;
  finding.name = order.front()->first.first;
  finding.label = labels[best.label];
  finding.nodes = best.nodes;
  finding.nearest.clear();
  return finding;
}

}  // namespace tov::asking
