// Each span of the question is a key, as it stands and without an ending; one pass over the names of the graph looks
// each name up among the keys. So the price is that of reading the names once, however long the question is.
#include "query/ask/spans.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace tov::asking {
namespace {

constexpr std::size_t kMostWords = 12;     // of a name in a question
constexpr std::size_t kMostJoined = 3;     // words that may be one in the name: "tele kol"
constexpr std::size_t kShortestBare = 4;   // letters of a word without its ending
constexpr std::size_t kShortestPart = 3;   // letters of a first or last name
constexpr std::size_t kMostQuestion = 80;  // words looked at
constexpr std::string_view kPerson = "Person";

using Likeness = NameSpan::Likeness;

struct Place {
  std::size_t first = 0;
  std::size_t count = 0;
  Likeness likeness = Likeness::written;
};

/// A text without one ending of its last word, once for each ending that leaves a word.
std::vector<std::string> withoutEndings(const std::string& text, std::span<const std::string> endings) {
  std::vector<std::string> bare;
  const std::size_t blank = text.rfind(' ');
  const std::size_t last = text.size() - (blank == std::string::npos ? 0 : blank + 1);
  for (const std::string& ending : endings) {
    if (last >= ending.size() + kShortestBare && text.ends_with(ending))
      bare.push_back(text.substr(0, text.size() - ending.size()));
    if (last == ending.size() && blank != std::string::npos && text.ends_with(ending))
      bare.push_back(text.substr(0, blank));  // "Klith's" are two words
  }
  return bare;
}

/// What was found at a place, with the likeliest names alone.
struct Hit {
  Likeness likeness = Likeness::unclear;
  std::vector<NameSpan::Choice> choices;
};

class Finder {
 public:
  Finder(std::span<const Word> question, std::span<const std::string> endings, const std::vector<bool>& common)
      : question_(question.first(std::min(question.size(), kMostQuestion))), endings_(endings) {
    for (std::size_t first = 0; first < question_.size(); ++first) {
      for (std::size_t count = 1; count <= std::min(kMostWords, question_.size() - first); ++count) {
        const std::string text = plainText(question_.subspan(first, count));
        keys_.emplace(text, Place{first, count, Likeness::written});
        for (const std::string& bare : withoutEndings(text, endings))
          keys_.emplace(bare, Place{first, count, Likeness::inflected});
        if (count <= kMostJoined) joined_.emplace(compact(text), Place{first, count, Likeness::written});
        const auto begin = common.begin() + std::ptrdiff_t(first);
        const bool isCommon = std::find(begin, begin + std::ptrdiff_t(count), false) == begin + std::ptrdiff_t(count);
        if (text.size() >= kShortestPart && !isCommon) {
          parts_.emplace(text, Place{first, count, Likeness::part});
          for (const std::string& bare : withoutEndings(text, endings))
            parts_.emplace(bare, Place{first, count, Likeness::part});
        }
      }
    }
  }

  void look(const std::string& label, std::string_view name, bool isAlias, std::string_view spelling) {
    const std::vector<Word> words = readWords(spelling);
    if (words.empty() || (isAlias && isOneOfThePersonsNames(label, words, name))) return;  // the name itself has it
    const std::string text = plainText(words);
    take(keys_, text, label, name, Likeness::written);
    take(joined_, compact(text), label, name, Likeness::written);
    for (const std::string& bare : withoutEndings(text, endings_)) take(keys_, bare, label, name, Likeness::inflected);
    if (words.size() == 1) return;
    if (label == kPerson) {
      for (const Word& word : words) take(parts_, word.plain, label, name, Likeness::part);
    }
    for (std::size_t count = 2; count < std::min(words.size(), kMostWords); ++count)
      take(parts_, plainText(std::span(words).first(count)), label, name, Likeness::part);
  }

  /// The longest first; what overlaps a longer one is left out.
  std::vector<NameSpan> result() const {
    std::vector<NameSpan> all;
    for (const auto& [place, hit] : hits_) all.push_back({place.first, place.second, hit.likeness, hit.choices, {}});
    std::stable_sort(all.begin(), all.end(), [](const NameSpan& a, const NameSpan& b) {
      return std::tuple(b.count, a.likeness, a.first) < std::tuple(a.count, b.likeness, b.first);
    });
    std::vector<NameSpan> chosen;
    for (NameSpan& span : all) {
      const bool overlaps = std::any_of(chosen.begin(), chosen.end(), [&](const NameSpan& other) {
        return span.first < other.first + other.count && other.first < span.first + span.count;
      });
      if (!overlaps) chosen.push_back(std::move(span));
    }
    std::sort(chosen.begin(), chosen.end(), [](const NameSpan& a, const NameSpan& b) { return a.first < b.first; });
    return chosen;
  }

 private:
  using Keys = std::unordered_multimap<std::string, Place>;

  static std::string compact(std::string text) {
    std::erase(text, ' ');
    return text;
  }

  void take(const Keys& keys, const std::string& key, const std::string& label, std::string_view name,
            Likeness likeness) {
    const auto [begin, end] = keys.equal_range(key);
    for (auto place = begin; place != end; ++place) {
      const Likeness both = std::max(place->second.likeness, likeness);
      Hit& hit = hits_[{place->second.first, place->second.count}];
      if (hit.likeness < both) continue;
      if (hit.likeness > both) hit = {both, {}};
      const bool known = std::any_of(hit.choices.begin(), hit.choices.end(), [&](const NameSpan::Choice& choice) {
        return choice.label == label && choice.name == name;
      });
      if (!known) hit.choices.push_back({label, std::string(name)});
    }
  }

  std::span<const Word> question_;
  std::span<const std::string> endings_;
  Keys keys_, joined_, parts_;
  std::map<std::pair<std::size_t, std::size_t>, Hit> hits_;
};

}  // namespace

std::vector<NameSpan> namesIn(const Snapshot& snapshot, std::span<const std::string> labels,
                              std::span<const Word> question, std::span<const std::string> endings,
                              const std::vector<bool>& common) {
  Finder finder(question, endings, common);
  for (const std::string& label : labels) {
    const std::optional<LabelId> id = snapshot.label(label);
    if (!id) continue;
    eachName(snapshot, *id, [&](NodeId, std::string_view name, bool isAlias, std::string_view spelling) {
      finder.look(label, name, isAlias, spelling);
    });
  }
  return finder.result();
}

NameSpan misspeltNameAt(const Snapshot& snapshot, std::span<const std::string> labels, std::string_view question,
                        std::span<const Word> words, std::size_t first, std::size_t count) {
  NameSpan span{first, count, NameSpan::Likeness::unclear, {}, {}};
  const std::size_t begin = words[first].begin;
  NameFinding finding = findName(snapshot, labels, question.substr(begin, words[first + count - 1].end - begin));
  span.nearest = std::move(finding.nearest);
  if (finding.certainty == NameFinding::Certainty::unknown) return span;
  span.likeness = NameSpan::Likeness::near;
  span.choices.push_back({std::move(finding.label), std::move(finding.name)});
  return span;
}

}  // namespace tov::asking
