// Counts the common words of each language in a record.
#include "loaders/layout/language.h"

#include <algorithm>
#include <map>

namespace tov::loaders {
namespace {

/// So many words are enough to tell languages apart; a record's first pages hold them.
constexpr std::size_t kWordsRead = 3000;
/// With fewer hits the words tell nothing.
constexpr std::size_t kLeastHits = 6;
/// A language with this share of the best one's hits may be meant as well.
constexpr double kClose = 0.75;

}  // namespace

std::vector<const LanguageLayouts*> languagesOf(const std::vector<Line>& lines,
                                                const std::vector<LanguageLayouts>& languages) {
  std::map<std::string, std::size_t, std::less<>> words;
  std::size_t read = 0;
  for (const Line& line : lines) {
    const std::string text = comparable(line.text);
    for (std::size_t begin = 0; begin < text.size() && read < kWordsRead; ++read) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      ++words[text.substr(begin, end - begin)];
      begin = end + 1;
    }
    if (read >= kWordsRead) break;
  }
  std::vector<std::size_t> hits;
  for (const LanguageLayouts& language : languages) {
    std::size_t count = 0;
    for (const std::string& word : language.words.commonWords)
      if (const auto found = words.find(word); found != words.end()) count += found->second;
    hits.push_back(count);
  }
  const std::size_t most = hits.empty() ? 0 : *std::max_element(hits.begin(), hits.end());
  std::vector<const LanguageLayouts*> spoken;
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (most < kLeastHits || static_cast<double>(hits[i]) >= kClose * static_cast<double>(most))
      spoken.push_back(&languages[i]);
  return spoken;
}

}  // namespace tov::loaders
