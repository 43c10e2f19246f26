// Text as it is compared: words without case, accents and punctuation, each with its place in the original.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tov::asking {

/// One word of a text: a run of letters and digits.
struct Word {
  std::string folded;     ///< without regard to case
  std::string plain;      ///< also without accents, and with national letters spelt out (see forms/letters.txt)
  std::size_t begin = 0;  ///< bytes in the original
  std::size_t end = 0;
};

/// The words of a UTF-8 text. Whatever is no letter or digit, also a broken byte, separates words.
std::vector<Word> readWords(std::string_view text);

std::string foldedText(std::span<const Word> words);  ///< joined by single blanks
std::string plainText(std::span<const Word> words);

/// The code points of a UTF-8 text, for comparing letter by letter.
std::u32string codePoints(std::string_view text);

/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one into the other;
/// `bound` + 1 when it is more than `bound`.
std::size_t editDistance(std::u32string_view left, std::u32string_view right, std::size_t bound);

}  // namespace tov::asking
