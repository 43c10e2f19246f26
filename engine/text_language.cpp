#include "text_language.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <sstream>

#include "text_language_files.h"
#include "tovholder/text_search.h"

namespace tov {
namespace {

std::u16string wide(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

struct Tables {
  std::vector<TextLanguage> languages;
  std::vector<std::pair<char16_t, std::u16string>> letters;
};

/// The file is part of the program, so what is wrong in it is found by the tests.
Tables readTables() {
  Tables tables;
  std::istringstream lines{std::string(embedded::text_language_files().front().bytes)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "language") {
      TextLanguage language;
      words >> language.code >> language.stemmer;
      for (std::string spelling; words >> spelling;) {
        const std::size_t equals = spelling.find('=');
        language.spellings.emplace_back(wide(spelling.substr(0, equals)), wide(spelling.substr(equals + 1)).at(0));
      }
      tables.languages.push_back(std::move(language));
    } else if (kind == "letter") {
      std::string letter;
      std::string plain;
      words >> letter >> plain;
      tables.letters.emplace_back(wide(letter).at(0), wide(plain));
    }
  }
  std::ranges::sort(tables.languages, {}, &TextLanguage::code);
  std::ranges::sort(tables.letters);
  return tables;
}

const Tables& tables() {
  static const Tables all = readTables();
  return all;
}

}  // namespace

const std::vector<TextLanguage>& allTextLanguages() {
  return tables().languages;
}

const TextLanguage* findTextLanguage(std::string_view code) {
  const std::vector<TextLanguage>& languages = tables().languages;
  const auto at = std::ranges::find(languages, code, &TextLanguage::code);
  return at == languages.end() ? nullptr : &*at;
}

const std::vector<std::pair<char16_t, std::u16string>>& plainLetters() {
  return tables().letters;
}

std::vector<std::string> textLanguages() {
  std::vector<std::string> codes;
  for (const TextLanguage& language : tables().languages) codes.push_back(language.code);
  return codes;
}

}  // namespace tov
