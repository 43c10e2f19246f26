#include "loaders/extract/initiative_shape.h"

#include <algorithm>

#include "loaders/extract/initiative_names.h"

namespace tov::loaders {
namespace {

constexpr std::size_t kShortestDistinctiveWord = 5;  ///< letters
constexpr std::size_t kShortestSearchWord = 3;       ///< letters
constexpr std::size_t kMostSearchWords = 6;

bool isDigits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The same stem, or one slip of the pen in a word long enough to bear it.
bool sameWord(const std::string& left, const std::string& right) {
  if (left == right) return true;
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t limit = shorter >= 12 ? 2 : shorter >= 7 ? 1 : 0;
  return limit > 0 && editDistance(left, right, limit) <= limit;
}

/// Whether a word is one of these, alone or as two that stand beside each other ("development event" for
/// "developmentevent").
bool among(const std::string& word, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (sameWord(word, words[i])) return true;
    if (i + 1 < words.size() && word.size() >= 8 && sameWord(word, words[i] + words[i + 1])) return true;
  }
  return false;
}

bool within(const std::vector<std::string>& words, const std::vector<std::string>& all) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (among(words[i], all)) continue;
    // Two words here may be one there.
    const auto joined = [&](std::size_t a, std::size_t b) {
      const std::string both = words[a] + words[b];
      return std::any_of(all.begin(), all.end(), [&](const std::string& word) { return sameWord(word, both); });
    };
    if (i + 1 < words.size() && joined(i, i + 1)) {
      ++i;
      continue;
    }
    return false;
  }
  return true;
}

enum class Heads { differ, alike, partly, oneMissing, bothMissing };

Heads compareHeads(const InitiativeShape& left, const InitiativeShape& right) {
  if (left.head.empty() && right.head.empty()) return Heads::bothMissing;
  if (left.head.empty() || right.head.empty()) return Heads::oneMissing;
  if (sameWord(left.head, right.head)) return Heads::alike;
  const auto& [brief, full] = left.head.size() < right.head.size() ? std::pair{left, right} : std::pair{right, left};
  // "offer" for "treatment offer"
  return brief.generic && brief.head.size() >= 4 && full.head.ends_with(brief.head) ? Heads::partly : Heads::differ;
}

}  // namespace

InitiativeShape shapeOf(std::string_view name, const Lexicon& lexicon) {
  InitiativeShape shape;
  const Phrases& endings = lexicon.phrases("ending");
  std::string firstPart;  // of a compound that is written apart
  for (const Range& range : wordsOf(name)) {
    const std::string_view seen = slice(name, range);
    if (lexicon.phrases("inside names").whole(seen) || lexicon.phrases("article").whole(seen) ||
        lexicon.phrases("initiative link").whole(seen))
      continue;
    if (isDigits(seen)) {
      shape.numbers.emplace_back(seen);
      continue;
    }
    // "2024-27" is "2024-2027".
    const std::size_t dash = seen.find('-');
    if (dash == 4 && isDigits(seen.substr(0, 4)) && isDigits(seen.substr(5))) {
      shape.numbers.emplace_back(seen.substr(0, 4));
      shape.numbers.push_back((seen.size() == 7 ? "20" : "") + std::string(seen.substr(5)));
      continue;
    }
    auto kind = lexicon.phrases("initiative").whole(seen);
    if (!kind) kind = lexicon.phrases("initiative compound").whole(seen);
    std::string stem = withoutEnding(firstPart + tightKey(seen), endings);
    const bool apart = !firstPart.empty();
    if (apart && !kind) shape.marks.push_back(withoutEnding(firstPart, endings));
    if (apart && !kind) stem = withoutEnding(tightKey(seen), endings);
    firstPart.clear();
    if (shape.head.empty() && lexicon.phrases("first part of a compound").whole(seen)) {
      firstPart = tightKey(seen);
      continue;
    }
    if (kind && shape.head.empty()) {
      shape.head = std::move(stem);
      shape.generic = !apart && lexicon.phrases("generic initiative").whole(seen).has_value();
      shape.reform = *kind == "reform";
    } else if (lexicon.phrases("light adjective").whole(seen)) {
      shape.light.push_back(std::move(stem));
    } else {
      shape.marks.push_back(std::move(stem));
    }
  }
  if (!firstPart.empty()) shape.marks.push_back(withoutEnding(firstPart, endings));
  if (shape.reform) shape.numbers.clear();
  return shape;
}

std::size_t fullnessOf(const InitiativeShape& shape) {
  return shape.marks.size() + shape.numbers.size() + (shape.head.empty() ? 0 : 1);
}

std::optional<InitiativeAgreement> compareInitiatives(const InitiativeShape& left, const InitiativeShape& right) {
  if (!left.numbers.empty() && !right.numbers.empty() && left.numbers != right.numbers) return std::nullopt;
  const bool sameNumbers = left.numbers == right.numbers;
  const Heads heads = compareHeads(left, right);
  if (heads == Heads::differ) return std::nullopt;
  const bool forth = within(left.marks, right.marks);
  const bool back = within(right.marks, left.marks);
  if (!forth && !back) return std::nullopt;
  const InitiativeShape& brief = forth ? left : right;
  const InitiativeShape& full = forth ? right : left;
  const std::size_t common = brief.marks.size();
  if (forth && back) {
    switch (heads) {
      case Heads::alike:
        if (common == 0 && brief.generic) return std::nullopt;
        return InitiativeAgreement{"same words, inflected or spelt otherwise", sameNumbers ? 0.9 : 0.65, !sameNumbers};
      case Heads::bothMissing:
        if (common == 0) return std::nullopt;
        return InitiativeAgreement{"same words, inflected or spelt otherwise", sameNumbers ? 0.9 : 0.65, !sameNumbers};
      case Heads::partly:
        if (common == 0) return std::nullopt;
        return InitiativeAgreement{"same words, a shorter word for its kind", 0.75, true};
      default: {
        const InitiativeShape& typed = left.head.empty() ? right : left;
        if (!typed.generic || common < 2) return std::nullopt;
        return InitiativeAgreement{"same name without the word for its kind", 0.8, false};
      }
    }
  }
  switch (heads) {
    case Heads::alike:
      if (full.generic && common < 2) return std::nullopt;
      if (common == 0) return InitiativeAgreement{"the word for its kind alone", 0.65, true};
      return InitiativeAgreement{"fewer words of the same name", sameNumbers ? 0.8 : 0.65, true};
    case Heads::partly:
      if (common == 0) return std::nullopt;
      return InitiativeAgreement{"fewer words, a shorter word for its kind", 0.7, true};
    case Heads::oneMissing: {
      const InitiativeShape& typed = left.head.empty() ? right : left;
      if (!typed.generic || common < 3) return std::nullopt;
      return InitiativeAgreement{"fewer words, without the word for its kind", 0.65, true};
    }
    default:
      if (common < 2) return std::nullopt;
      return InitiativeAgreement{"fewer words of the same name", 0.6, true};
  }
}

std::vector<std::string> searchWordsOf(const InitiativeShape& shape) {
  std::vector<std::string> words;
  if (!shape.head.empty() && !shape.generic) words.push_back(shape.head);
  for (const std::string& mark : shape.marks)
    if (codePoints(mark) >= kShortestDistinctiveWord && words.size() < kMostSearchWords &&
        std::find(words.begin(), words.end(), mark) == words.end())
      words.push_back(mark);
  // Coined names are of short words.
  for (const std::string& mark : shape.marks)
    if (codePoints(mark) >= kShortestSearchWord && words.size() < kMostSearchWords &&
        std::find(words.begin(), words.end(), mark) == words.end())
      words.push_back(mark);
  return words;
}

}  // namespace tov::loaders
