#include "query/ask/reading.h"

#include <algorithm>
#include <string>

namespace tov::asking {
namespace {

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

}  // namespace tov::asking
