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
  constexpr std::size_t kMostWords = 4;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    const auto hit = honorifics.at(text, length);
    if (!hit || hit->range.size() == 0) return length;
    const std::size_t next = text.find_first_not_of(". ", hit->range.end);
    // A dot or a blank parts it from the name.
    if (next == std::string_view::npos || next == hit->range.end) return length;
    length = next;
  }
  return length;
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
