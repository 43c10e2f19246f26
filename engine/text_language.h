// The languages that texts can be searched in: their stemmers and spellings, from text_languages.txt.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tov {

struct TextLanguage {
  std::string code;
  std::string stemmer;                                         ///< Snowball's name
  std::vector<std::pair<std::u16string, char16_t>> spellings;  ///< what stands for one letter
};

/// Null for a code that is not in the table.
const TextLanguage* findTextLanguage(std::string_view code);
const std::vector<TextLanguage>& allTextLanguages();
/// Letters and their plain forms, ascending by letter.
const std::vector<std::pair<char16_t, std::u16string>>& plainLetters();

}  // namespace tov
