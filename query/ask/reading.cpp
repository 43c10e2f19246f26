#include "query/ask/reading.h"

#include <algorithm>
#include <map>
#include <string>

namespace tov::asking {
namespace {

constexpr std::size_t kWordsCompared = 60;

bool same(Words words, const std::vector<std::string>& phrase) {
  return std::equal(words.begin(), words.end(), phrase.begin(), phrase.end(),
                    [](const Word& word, const std::string& part) { return word.plain == part; });
}

/// The words as the patterns see them: plain, each followed by one blank.
struct PlainLine {
  std::string text;
  std::vector<std::size_t> starts;  ///< of each word

  explicit PlainLine(Words words) {
    for (const Word& word : words) {
      starts.push_back(text.size());
      text += word.plain;
      text += ' ';
    }
  }
  std::size_t wordAt(std::size_t offset) const {
    return std::size_t(std::lower_bound(starts.begin(), starts.end(), offset) - starts.begin());
  }
};

void readingsIn(const Language& language, Words words, std::vector<Reading>& readings) {
  words = strip(words, language.polite);
  const PlainLine line(words);
  for (const Pattern& pattern : language.patterns) {
    std::vector<re2::StringPiece> groups(pattern.slots.size() + 1);
    if (!pattern.expression->Match(line.text, 0, line.text.size(), re2::RE2::ANCHOR_BOTH, groups.data(),
                                   int(groups.size()))) {
      continue;
    }
    Reading reading{&language, &pattern, {}};
    for (std::size_t i = 1; i < groups.size(); ++i) {
      const auto begin = std::size_t(groups[i].data() - line.text.data());
      const std::size_t first = line.wordAt(begin);
      reading.places.push_back(words.subspan(first, line.wordAt(begin + groups[i].size()) - first));
    }
    readings.push_back(std::move(reading));
  }
}

std::size_t wordsInPlaces(const Reading& reading) {
  std::size_t count = 0;
  for (const Words place : reading.places) count += place.size();
  return count;
}

/// How much of a question the words of a form share; rare words count for more.
double nearness(const Wording& wording, Words question, const std::map<std::string, int>& uses) {
  double sum = 0;
  for (const Word& word : question) {
    const std::u32string letters = codePoints(word.plain);
    double best = 0;
    for (const std::string& known : wording.words) {
      const double weight = 1.0 / uses.at(known);
      if (known == word.plain)
        best = std::max(best, weight);
      else if (letters.size() > 4 && editDistance(letters, codePoints(known), 1) <= 1)
        best = std::max(best, 0.8 * weight);
    }
    sum += best;
  }
  return sum;
}

}  // namespace

std::vector<Reading> readingsOf(Words question) {
  std::vector<Reading> readings;
  for (const Language& language : formTable().languages) readingsIn(language, question, readings);
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return wordsInPlaces(a) < wordsInPlaces(b); });
  return readings;
}

Words strip(Words words, std::span<const std::vector<std::string>> phrases) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::vector<std::string>& phrase : phrases) {
      if (words.size() > phrase.size() && same(words.first(phrase.size()), phrase)) {
        words = words.subspan(phrase.size());
        changed = true;
      }
      if (words.size() > phrase.size() && same(words.last(phrase.size()), phrase)) {
        words = words.first(words.size() - phrase.size());
        changed = true;
      }
    }
  }
  return words;
}

NearForms nearFormsOf(Words question) {
  question = question.first(std::min(question.size(), kWordsCompared));
  std::map<std::string, int> uses;
  for (const Language& language : formTable().languages) {
    for (const Wording& wording : language.wordings) {
      for (const std::string& word : wording.words) ++uses[word];
    }
  }
  NearForms nearest;
  double most = -1;
  for (const Language& language : formTable().languages) {
    std::vector<std::pair<double, const Wording*>> scores;
    double total = 0;
    for (const Wording& wording : language.wordings) {
      scores.emplace_back(nearness(wording, question, uses), &wording);
      total += scores.back().first;
    }
    if (total <= most) continue;
    most = total;
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    nearest = {&language, {}};
    for (const auto& [score, wording] : scores) nearest.wordings.push_back(wording);
  }
  return nearest;
}

}  // namespace tov::asking
