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
std::optional<PhraseHit> outcomeOf(std::string_view sentence, const Phrases& outcomes, const Phrases& winning) {
  const auto strongest = outcomes.strongest(sentence);
  if (!strongest || winning.whole(strongest->value)) return strongest;
  return outcomes.find(sentence);
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
    for (const Sentence* sentence : candidates.sentences) {
      const std::string_view words = text.text(*sentence);
      if (lexicon.phrases("no decision").whole(trim(words)) || wordsOf(words).empty() || words.ends_with("?")) continue;
      if (lexicon.phrases("quoted decision").in(words)) continue;
      // A long sentence in the minutes of a discussion talks about decisions; a short one is one.
      if (const auto hit = outcomeOf(words, lexicon.phrases("outcome"), lexicon.phrases("winning outcome"))) {
        if (!candidates.formal && hit->value == "approved" && wordsOf(words).size() > 12) continue;
        add(*sentence, hit->value, "phrase of decision", candidates.formal ? 0.95 : 0.8);
      }
    }
    if (facts.decisions.size() > before || !candidates.formal) continue;
    for (const Sentence* sentence : candidates.sentences) {
      const auto hit = lexicon.phrases("weak outcome").strongest(text.text(*sentence));
      if (!hit) continue;
      add(*sentence, hit->value, "an order given under the decision's heading", 0.7);
    }
    if (facts.decisions.size() > before || candidates.sentences.empty()) continue;
    // A decision is announced and its text says no more than what was talked about.
    const Sentence& first = *candidates.sentences.front();
    if (wordsOf(text.text(first)).size() >= 3) add(first, "discussed", "text under the decision's heading", 0.5);
  }
}

}  // namespace tov::loaders
