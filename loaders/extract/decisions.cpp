#include "loaders/extract/decisions.h"

#include <algorithm>

namespace tov::loaders {
namespace {

/// The sentences of one item that may decide something, in order, and how sure their section is.
struct Candidates {
  std::vector<const Sentence*> sentences;
  bool formal = false;  ///< under a heading that says "decision"
};

/// Where an item has several decision sections, the last with text decides; the ones before it tell the discussion.
Candidates candidatesOf(const Minutes& minutes, const ItemText& text, std::size_t item) {
  Candidates candidates;
  const auto& sections = minutes.items[item].sections;
  std::optional<std::size_t> last;
  std::size_t decisionSections = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].kind != SectionKind::decision || sections[i].paragraphs.empty()) continue;
    last = i;
    ++decisionSections;
  }
  candidates.formal = last.has_value();
  if (!last)
    for (std::size_t i = 0; i < sections.size(); ++i)
      if (sections[i].kind == SectionKind::discussion && !sections[i].paragraphs.empty()) last = i;
  if (!last) return candidates;
  const auto first = std::partition_point(text.sentences.begin(), text.sentences.end(),
                                          [&](const Sentence& sentence) { return sentence.item < item; });
  for (auto sentence = first; sentence != text.sentences.end() && sentence->item == item; ++sentence)
    if (sentence->section == *last) candidates.sentences.push_back(&*sentence);
  return candidates;
}

/// What a sentence decides. Putting off and turning down win; otherwise the word that comes first is the main verb
/// ("discussed the recently approved model" discusses).
std::optional<PhraseHit> outcomeOf(std::string_view sentence, const Lexicon& lexicon) {
  const Phrases& outcomes = lexicon.phrases("outcome");
  const Phrases& winning = lexicon.phrases("winning outcome");
  // "approved with the remark that point 6 is put off": what the remark speaks of is another matter.
  if (const auto remark = lexicon.phrases("decision remark").find(sentence))
    if (outcomes.in(sentence.substr(0, remark->range.begin))) sentence = sentence.substr(0, remark->range.begin);
  const auto strongest = outcomes.strongest(sentence);
  if (!strongest || winning.whole(strongest->value)) return strongest;
  return outcomes.find(sentence);
}

/// More words in the minutes of a discussion talk about a decision.
constexpr std::size_t kWordsOfADecision = 12;
/// More words before the colon say something themselves.
constexpr std::size_t kWordsOfALead = 10;

/// A sentence that begins with the mark or number of a list's point, or, where the layout has taken that off, goes on
/// in small letters.
bool isPoint(std::string_view sentence) {
  for (const std::string_view mark : {"- ", "• ", "* ", "– ", "o "})
    if (sentence.starts_with(mark)) return true;
  const std::string_view first = firstCodePoints(sentence, 1);
  if (lowerCase(first) == first && first.find_first_of("0123456789") == std::string_view::npos &&
      !wordsOf(first).empty())
    return true;
  if (sentence.starts_with('(') || sentence.substr(1).starts_with(')')) {  // "(ii) to …", "b) that …"
    const std::size_t close = sentence.find(')');
    return close != std::string_view::npos && close > 0 && close <= 5 && sentence.substr(close + 1).starts_with(" ");
  }
  const std::size_t digits = sentence.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits <= 2 &&
         (sentence[digits] == '.' || sentence[digits] == ')') && sentence.substr(digits + 1).starts_with(" ");
}

}  // namespace

void extractDecisions(const Minutes& minutes, const ItemText& text, Entities& entities) {
  Facts& facts = entities.facts();
  const Lexicon& lexicon = entities.lexicon();
  if (facts.kind == RecordKind::agenda) return;
  for (std::size_t item = 0; item < minutes.items.size(); ++item) {
    const Candidates candidates = candidatesOf(minutes, text, item);
    const std::size_t before = facts.decisions.size();
    const auto add = [&](const Sentence& sentence, std::string_view outcome, std::string_view rule, double confidence) {
      DecisionFact fact;
      fact.item = item;
      fact.text = std::string(text.text(sentence));
      fact.outcome = std::string(outcome);
      fact.evidence = text.quote(sentence, {sentence.range.begin, sentence.range.begin}, rule, confidence);
      facts.decisions.push_back(std::move(fact));
    };
    std::string_view announced;  // the outcome of "it was decided that:", which its points share
    for (std::size_t i = 0; i < candidates.sentences.size(); ++i) {
      const Sentence* sentence = candidates.sentences[i];
      const std::string_view words = text.text(*sentence);
      if (!isPoint(words)) announced = {};
      if (lexicon.phrases("no decision").whole(trim(words)) || wordsOf(words).empty() || words.ends_with("?")) continue;
      if (lexicon.phrases("quoted decision").in(words)) continue;
      // A long sentence in the minutes of a discussion talks about decisions; a short one is one.
      if (const auto hit = outcomeOf(words, lexicon)) {
        const Phrases& decides = lexicon.phrases("decides");
        const bool acts = decides.in(words);
        if (!candidates.formal && !decides.empty() && !acts) continue;
        if (!candidates.formal && !acts && hit->value == "approved" && wordsOf(words).size() > kWordsOfADecision)
          continue;
        const bool lead = trim(words, " -–—").ends_with(":") && wordsOf(words).size() <= kWordsOfALead;
        if (lead && i + 1 < candidates.sentences.size() && isPoint(text.text(*candidates.sentences[i + 1])))
          announced = hit->value;
        else
          add(*sentence, hit->value, "phrase of decision", candidates.formal ? 0.95 : 0.8);
      } else if (!announced.empty()) {
        add(*sentence, announced, "point of a decision", 0.85);
      }
    }
    if (facts.decisions.size() > before || !candidates.formal) continue;
    for (const Sentence* sentence : candidates.sentences) {
      const auto hit = lexicon.phrases("weak outcome").strongest(text.text(*sentence));
      if (!hit) continue;
      add(*sentence, hit->value, "an order given under the decision's heading", 0.7);
    }
    if (facts.decisions.size() > before || candidates.sentences.empty()) continue;
    // A decision is announced and its text says no more than what was talked about. Where nothing was proposed, nothing
    // was to be decided.
    const auto& sections = minutes.items[item].sections;
    const bool proposed = std::any_of(sections.begin(), sections.end(), [](const Section& section) {
      return section.kind == SectionKind::recommendation && !section.paragraphs.empty();
    });
    if (!proposed) continue;
    const Sentence& first = *candidates.sentences.front();
    if (wordsOf(text.text(first)).size() >= 3) add(first, "discussed", "text under the decision's heading", 0.5);
  }
}

}  // namespace tov::loaders
