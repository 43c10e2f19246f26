#include "loaders/extract/origins_of_people.h"

#include <algorithm>

namespace tov::loaders {

const BodyMention* bodyFrom(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                            const Lexicon& lexicon) {
  for (const BodyMention& body : sentence.bodies) {
    if (body.isForum || body.range.begin < nameEnd) continue;
    const std::string_view between = trim(std::string_view(passage).substr(nameEnd, body.range.begin - nameEnd));
    return lexicon.phrases("comes from").whole(between) && beginsWithCapital(slice(passage, body.range)) ? &body
                                                                                                         : nullptr;
  }
  return nullptr;
}

const BodyMention* bodyAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                             const Lexicon& lexicon) {
  for (const BodyMention& body : sentence.bodies) {
    if (body.isForum || body.range.begin < nameEnd) continue;
    const std::string_view between = std::string_view(passage).substr(nameEnd, body.range.begin - nameEnd);
    const std::string_view lead = trim(between);
    if (between == ", " || lexicon.phrases("organisation lead").whole(lead)) return &body;
    return nullptr;
  }
  return nullptr;
}

std::string appositionAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                            const Entities& entities) {
  const Lexicon& lexicon = entities.lexicon();
  constexpr std::size_t kMostWords = 7;
  const std::string_view rest = std::string_view(passage).substr(nameEnd, sentence.range.end - nameEnd);
  const bool bracket = rest.starts_with(" (");
  if (!bracket && !rest.starts_with(", ")) return {};
  const std::string_view inner = rest.substr(2);
  std::size_t end = bracket ? inner.find(')') : inner.find_first_of(",;.()");
  if (end == std::string_view::npos) {
    if (bracket) return {};
    end = inner.size();
  }
  const std::string_view said = trim(inner.substr(0, end));
  const auto words = wordsOf(said);
  if (words.empty() || words.size() > kMostWords || codePoints(said) < 4 || !beginsWithCapital(said) ||
      said.find_first_of("0123456789/") != std::string_view::npos)
    return {};
  // "NAME, Ward of X, and NAME": other people are no body; nor is what holds a verb or a joined title.
  for (const Range& word : words) {
    const std::string_view seen = slice(said, word);
    if (!beginsWithCapital(seen) && !lexicon.phrases("joining").whole(seen) &&
        !lexicon.phrases("organisation lead").whole(seen))
      return {};
    if (lexicon.titleAt(lowerCase(seen))) return {};
  }
  const std::string_view first = slice(said, words.front());
  const bool person = words.size() > 1 && (entities.findPerson(said) || lexicon.phrases("given name").whole(first));
  return person ? std::string() : std::string(said);
}

std::string originAfter(const Sentence& sentence, const std::string& passage, std::size_t nameEnd,
                        const Lexicon& lexicon) {
  constexpr std::size_t kMostWords = 6;
  const std::string_view rest = std::string_view(passage).substr(nameEnd, sentence.range.end - nameEnd);
  const auto words = wordsOf(rest);
  if (words.size() < 2 || !trim(rest.substr(0, words.front().begin)).empty() ||
      !lexicon.phrases("comes from").whole(slice(rest, words.front())))
    return {};
  std::size_t end = 0;
  for (std::size_t i = 1; i < words.size() && i <= kMostWords; ++i) {
    const std::string_view gap = rest.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    if (!trim(gap).empty() || !beginsWithCapital(slice(rest, words[i]))) break;
    end = words[i].end;
  }
  if (end == 0) return {};
  return std::string(rest.substr(words[1].begin, end - words[1].begin));
}

}  // namespace tov::loaders
