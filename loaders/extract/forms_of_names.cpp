#include "loaders/extract/forms_of_names.h"

#include <string>

namespace tov::loaders {
namespace {

constexpr std::size_t kMostInitials = 5;

std::string capitalsOf(std::string_view text) {
  std::string capitals;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = firstCodePoints(text.substr(at), 1);
    if (beginsWithCapital(letter)) capitals += letter;
    at += letter.size();
  }
  return capitals;
}

}  // namespace

std::size_t addressLength(std::string_view text, const Lexicon& lexicon) {
  const Phrases& honorifics = lexicon.phrases("honorific");
  if (honorifics.empty() || !beginsWithCapital(text)) return 0;
  std::size_t length = 0;
  const auto words = wordsOf(text.substr(0, 60));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool near = words[i].begin <= length + 2;
    // "Chief Supt. Ann Holm": two words are one form of address.
    if (near && i + 1 < words.size() && honorifics.whole(slice(text, {words[i].begin, words[i + 1].end})))
      ++i;
    else if (!near || !honorifics.whole(slice(text, words[i])))
      return length > 0 ? words[i].begin : 0;
    length = words[i].end;
  }
  return 0;  // nothing follows
}

bool areInitials(std::string_view seen, std::string_view name) {
  if (codePoints(seen) > kMostInitials || !beginsWithCapital(seen)) return false;
  const auto words = wordsOf(seen);
  if (words.size() != 1 || words.front().size() != seen.size()) return false;
  const std::string capitals = capitalsOf(seen);
  const std::string ofName = capitalsOf(name);
  if (codePoints(capitals) < 2 || !ofName.starts_with(firstCodePoints(capitals, 1))) return false;
  std::string_view left = capitals;
  for (std::size_t at = 0; at < ofName.size() && !left.empty();) {
    const std::string_view letter = firstCodePoints(std::string_view(ofName).substr(at), 1);
    if (left.starts_with(letter)) left.remove_prefix(letter.size());
    at += letter.size();
  }
  return left.empty();
}

}  // namespace tov::loaders
