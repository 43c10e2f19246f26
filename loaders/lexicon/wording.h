// The wording of a record: white space, letter case, words and sentences of UTF-8 text, in any language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

/// A stretch of a text, in bytes.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
  bool operator==(const Range&) const = default;
};

/// White space of every kind (line breaks, no-break blanks) becomes one blank; none at the ends.
std::string collapseBlanks(std::string_view text);

/// Lower case by Unicode's rules.
std::string lowerCase(std::string_view text);

/// What two spellings of a name have in common: lower case, letters and digits only, words parted by one blank.
std::string nameKey(std::string_view text);

/// `nameKey` without the blanks, so that words written together or apart are alike.
std::string tightKey(std::string_view text);

bool beginsWithCapital(std::string_view word);
/// Two letters or more, none of them small.
bool isAllCapitals(std::string_view word);
std::size_t codePoints(std::string_view text);
/// At most so many code points from the front, never half a letter.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

/// The words of a text: runs of letters and digits, with the hyphens, apostrophes, dots and slashes inside them.
std::vector<Range> wordsOf(std::string_view text);

inline std::string_view slice(std::string_view text, Range range) {
  return text.substr(range.begin, range.size());
}
/// Without blanks and the punctuation `marks` at both ends.
std::string_view trim(std::string_view text, std::string_view marks = " \t");
Range trimRange(std::string_view text, Range range, std::string_view marks = " \t");

/// How many single edits (insert, delete, replace) lead from one to the other; gives up above `limit` with limit + 1.
std::size_t editDistance(std::string_view left, std::string_view right, std::size_t limit);

}  // namespace tov::loaders
