// Words are compared by their Snowball stems. A form that is meant has its needed phrases in the question. The words
// that are left are weighed: what the form's wording knows speaks for it; a word that no form knows speaks against
// every form, for the question asks for something more; a word that only other forms know speaks for those, the rarer
// the more.
#include "query/ask/fitting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "engine/text_words.h"

namespace tov::asking {
namespace {

constexpr double kFillerWeight = 0.05;
constexpr double kLeastWeight = 0.3;      // of a word that many forms know
constexpr double kCapitalWeight = 2;      // of an unknown word that looks like a name
constexpr std::size_t kMostBetween = 3;   // words or names between two words of a phrase
constexpr std::size_t kShortestSlip = 6;  // letters of a word that forgives a mistyped one

}  // namespace

/// The words of one language's forms by their stems.
struct Lexicon {
  struct Form {
    std::set<std::string> stems;
    std::vector<std::vector<Phrase>> needs;
  };
  std::vector<Form> forms;  ///< in the order of the wordings
  std::map<std::string, int> uses;
  std::set<std::string> fillers;  ///< words, not stems: "siden" says little, "sidder" much, and they share one
  std::vector<Phrase> questionWords;
};

namespace {

class Stems {
 public:
  std::string of(std::string_view word, const std::string& language) {
    std::string stem;
    reader_.read(word, language, [&](const TextWord& part) { stem += part.term; });
    return stem;
  }
  Phrase of(const Phrase& phrase, const std::string& language) {
    Phrase stems;
    for (const std::string& word : phrase) stems.push_back(of(word, language));
    return stems;
  }

 private:
  TextReader reader_;
};

Lexicon readLexicon(const Language& language) {
  Stems stems;
  Lexicon lexicon;
  for (const Wording& wording : language.wordings) {
    Lexicon::Form form;
    for (const std::string& word : wording.words) form.stems.insert(stems.of(word, language.code));
    for (const std::vector<Phrase>& need : wording.needs) {
      form.needs.emplace_back();
      for (const Phrase& phrase : need) form.needs.back().push_back(stems.of(phrase, language.code));
    }
    for (const std::string& stem : form.stems) ++lexicon.uses[stem];
    lexicon.forms.push_back(std::move(form));
  }
  for (const std::vector<Phrase>* phrases : {&language.fillers, &language.questionWords})
    for (const Phrase& phrase : *phrases) lexicon.fillers.insert(phrase.begin(), phrase.end());
  for (const Phrase& phrase : language.questionWords) lexicon.questionWords.push_back(stems.of(phrase, language.code));
  return lexicon;
}

const Lexicon& lexiconOf(const Language& language) {
  static const std::map<std::string, Lexicon> all = [] {
    std::map<std::string, Lexicon> lexicons;
    for (const Language& each : formTable().languages) lexicons.emplace(each.code, readLexicon(each));
    return lexicons;
  }();
  return all.at(language.code);
}

/// The tokens that the phrase's words are, in their order and close together; nothing when it is not said.
std::optional<std::vector<std::size_t>> placesOf(const Phrase& phrase, const std::vector<std::string>& words) {
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (words[begin] != phrase.front()) continue;
    std::vector<std::size_t> places{begin};
    for (std::size_t part = 1; part < phrase.size(); ++part) {
      std::size_t at = places.back() + 1;
      const std::size_t end = std::min(at + kMostBetween + 1, words.size());
      while (at < end && words[at] != phrase[part]) ++at;
      if (at == end) break;
      places.push_back(at);
    }
    if (places.size() == phrase.size()) return places;
  }
  return std::nullopt;
}

/// Every token that belongs to a phrase of one need; nothing when none is said.
std::optional<std::set<std::size_t>> said(const std::vector<Phrase>& need, const std::vector<std::string>& words) {
  std::set<std::size_t> all;
  for (const Phrase& phrase : need) {
    if (const auto places = placesOf(phrase, words)) all.insert(places->begin(), places->end());
  }
  if (all.empty()) return std::nullopt;
  return all;
}

/// A mistyped word is the one word of the forms that is one letter away.
std::string mended(const std::string& stem, const Lexicon& lexicon) {
  const std::u32string letters = codePoints(stem);
  if (letters.size() < kShortestSlip) return stem;
  std::string mended;
  for (const auto& [known, uses] : lexicon.uses) {
    if (editDistance(letters, codePoints(known), 1) > 1) continue;
    if (!mended.empty()) return stem;
    mended = known;
  }
  return mended.empty() ? stem : mended;
}

}  // namespace

FormFitter::FormFitter(const Language& language, std::string_view question, std::span<const Word> words)
    : words_(words), language_(language), lexicon_(lexiconOf(language)) {
  Stems stems;
  for (const Word& word : words) {
    std::string stem = stems.of(word.folded, language.code);
    if (stem.empty()) stem = word.plain;
    fillers_.push_back(lexicon_.fillers.contains(word.plain));
    negations_.push_back(std::any_of(language.negations.begin(), language.negations.end(),
                                     [&](const Phrase& phrase) { return phrase.front() == word.plain; }));
    if (!lexicon_.uses.contains(stem) && !fillers_.back()) stem = mended(stem, lexicon_);
    stems_.push_back(std::move(stem));
    // The first word has a capital in any case.
    capitals_.push_back(word.begin != words.front().begin &&
                        question.substr(word.begin, word.end - word.begin) != word.folded);
  }
}

bool FormFitter::isCommon(std::size_t word) const {
  return fillers_[word] || lexicon_.uses.contains(stems_[word]);
}

bool FormFitter::isKnownTo(const Wording& form, std::size_t word) const {
  return fillers_[word] || lexicon_.forms[std::size_t(&form - language_.wordings.data())].stems.contains(stems_[word]);
}

bool FormFitter::asksForAdvice() const {
  return std::any_of(language_.advice.begin(), language_.advice.end(),
                     [&](const Phrase& phrase) { return !words_.empty() && phrase.front() == words_.front().plain; });
}

/// The place of the word that the question asks to count; behind the last when there is none.
std::size_t FormFitter::counted() const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    for (const Phrase& phrase : language_.counting) {
      const std::size_t next = at + phrase.size();
      if (next >= words_.size() || !std::equal(phrase.begin(), phrase.end(), words_.begin() + std::ptrdiff_t(at),
                                               [](const auto& part, const Word& word) { return part == word.plain; }))
        continue;
      return next;
    }
  }
  return words_.size();
}

double FormFitter::weightOf(std::size_t word) const {
  if (fillers_[word]) return kFillerWeight;
  const auto uses = lexicon_.uses.find(stems_[word]);
  if (uses != lexicon_.uses.end()) return std::max(kLeastWeight, 1 / std::sqrt(double(uses->second)));
  return capitals_[word] ? kCapitalWeight : 1;
}

std::vector<std::string> FormFitter::questionWordIn(const std::vector<std::string>& words) const {
  for (auto at = words.begin(); at != words.end(); ++at) {
    for (const Phrase& phrase : lexicon_.questionWords) {
      if (std::size_t(words.end() - at) >= phrase.size() && std::equal(phrase.begin(), phrase.end(), at)) return phrase;
    }
  }
  return {};
}

std::vector<FormFit> FormFitter::fits(std::span<const Gap> gaps) const {
  std::vector<std::string> words;    // empty for a gap
  std::vector<std::size_t> origins;  // the place in the question
  for (std::size_t at = 0; at < stems_.size();) {
    const auto gap = std::find_if(gaps.begin(), gaps.end(), [&](const Gap& each) { return each.first == at; });
    words.push_back(gap == gaps.end() ? stems_[at] : "");
    origins.push_back(at);
    at += gap == gaps.end() ? 1 : gap->count;
  }
  const std::vector<std::string> questionWord = questionWordIn(words);
  const bool forAdvice = asksForAdvice();
  const std::size_t countedWord = counted();

  std::vector<FormFit> fits;
  for (std::size_t i = 0; i < language_.wordings.size(); ++i) {
    const Lexicon::Form& form = lexicon_.forms[i];
    FormFit fit{&language_.wordings[i], 0, !form.needs.empty() && !forAdvice, form.needs.size()};
    std::set<std::size_t> needed;
    for (const std::vector<Phrase>& need : form.needs) {
      if (const auto places = said(need, words))
        needed.insert(places->begin(), places->end());
      else
        fit.isMeant = false;
    }
    for (const std::string& part : questionWord) fit.isMeant = fit.isMeant && form.stems.contains(part);
    double whole = 0;
    double explained = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at].empty()) continue;
      const bool carries = needed.contains(at) && !fillers_[origins[at]];
      const double weight = carries ? 1 : weightOf(origins[at]);
      whole += weight;
      const bool isKnown = needed.contains(at) || form.stems.contains(words[at]);
      if (isKnown) explained += weight;
      const bool mustBeKnown = negations_[origins[at]] || (origins[at] == countedWord && !fillers_[countedWord]);
      if (mustBeKnown && !isKnown) fit.isMeant = false;
    }
    fit.share = whole > 0 ? explained / whole : 0;
    fits.push_back(fit);
  }
  return fits;
}

}  // namespace tov::asking
