#include "text_words.h"

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>

#include "text_language.h"
#include "tovholder/error.h"

namespace tov {
namespace {

// Longer words are compared by their beginnings; no language's words are so long.
constexpr std::size_t kLongestTerm = 64;
// Words met before are not stemmed again; a table that grew so large starts anew.
constexpr std::size_t kKnownTerms = 65'536;

void requireIcu(UErrorCode status, const char* what) {
  if (U_FAILURE(status))
    throw Error(std::string("cannot read words: ICU gives no ") + what + ": " + u_errorName(status));
}

/// Cuts before the character that would not fit.
void cut(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  text.resize(most);
}

struct StemmerEnd {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerEnd>;

Stemmer stemmerOf(const TextLanguage& language) {
  Stemmer stemmer(sb_stemmer_new(language.stemmer.c_str(), nullptr));
  if (!stemmer) throw Error("cannot read words: Snowball has no stemmer named " + language.stemmer);
  return stemmer;
}

struct BoundariesEnd {
  void operator()(UBreakIterator* boundaries) const { ubrk_close(boundaries); }
};

bool isAscii(const icu::UnicodeString& word) {
  const char16_t* letters = word.getBuffer();
  return std::all_of(letters, letters + word.length(), [](char16_t letter) { return letter < 0x80; });
}

/// Letters that take an accent become the letter alone.
icu::UnicodeString withoutAccents(const icu::UnicodeString& word, const icu::Normalizer2& decomposition) {
  if (isAscii(word)) return word;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = decomposition.normalize(word, status);
  requireIcu(status, "decomposition");
  icu::UnicodeString plain;
  const auto& letters = plainLetters();
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 letter = parts.char32At(i);
    if (u_charType(letter) == U_NON_SPACING_MARK) continue;
    const auto known = letter < 0x80 || letter > 0xFFFF
                           ? letters.end()
                           : std::ranges::lower_bound(letters, static_cast<char16_t>(letter), {},
                                                      &std::pair<char16_t, std::u16string>::first);
    if (known != letters.end() && known->first == letter) {
      plain.append(known->second.data(), static_cast<int32_t>(known->second.size()));
    } else {
      plain.append(letter);
    }
  }
  return plain;
}

/// The same but for the letters that the language's own alphabet has: its stemmer knows them.
icu::UnicodeString withoutForeignAccents(const icu::UnicodeString& word, const TextLanguage& language,
                                         const icu::Normalizer2& decomposition) {
  if (isAscii(word)) return word;
  icu::UnicodeString result;
  for (int32_t i = 0; i < word.length(); ++i) {
    const char16_t letter = word[i];
    const bool isOwn = std::ranges::any_of(language.spellings, [&](const auto& own) { return own.second == letter; });
    if (isOwn || letter < 0x80) {
      result.append(letter);
    } else {
      // Characters outside the basic plane come in two halves, neither of which is anything but itself.
      result.append(withoutAccents(icu::UnicodeString(letter), decomposition));
    }
  }
  return result;
}

std::string utf8Of(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace

struct TextReader::State {
  struct Language {
    std::string code;
    const TextLanguage* table = nullptr;
    Stemmer stemmer;
    std::unordered_map<std::string, std::string> terms;
  };

  State() {
    UErrorCode status = U_ZERO_ERROR;
    boundaries.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    requireIcu(status, "word boundaries");
    caseFolding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    requireIcu(status, "case folding");
    decomposition = icu::Normalizer2::getNFDInstance(status);
    requireIcu(status, "decomposition");
  }

  /// Without regard to case, and with letters that were spelt out made one.
  icu::UnicodeString folded(std::string_view word, const TextLanguage* language) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = caseFolding->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size()))), status);
    requireIcu(status, "case folding");
    if (language == nullptr) return result;
    for (const auto& [spelling, letter] : language->spellings) {
      result.findAndReplace(icu::UnicodeString(spelling.data(), static_cast<int32_t>(spelling.size())),
                            icu::UnicodeString(static_cast<UChar32>(letter)));
    }
    return withoutForeignAccents(result, *language, *decomposition);
  }

  std::string makeTerm(std::string_view word, const Language& language) const {
    icu::UnicodeString text = folded(word, language.table);
    if (language.stemmer) {
      const std::string utf8 = utf8Of(text);
      const sb_symbol* stem = sb_stemmer_stem(language.stemmer.get(), reinterpret_cast<const sb_symbol*>(utf8.data()),
                                              static_cast<int>(utf8.size()));
      if (stem == nullptr) throw std::bad_alloc();
      text = icu::UnicodeString::fromUTF8(
          icu::StringPiece(reinterpret_cast<const char*>(stem), sb_stemmer_length(language.stemmer.get())));
    }
    std::string term = utf8Of(withoutAccents(text, *decomposition));
    cut(term, kLongestTerm);
    return term;
  }

  std::unique_ptr<UBreakIterator, BoundariesEnd> boundaries;
  const icu::Normalizer2* caseFolding = nullptr;
  const icu::Normalizer2* decomposition = nullptr;
  UText utf8 = UTEXT_INITIALIZER;
  std::vector<Language> languages;
};

TextReader::TextReader() : state_(std::make_unique<State>()) {}
TextReader::~TextReader() = default;

std::size_t TextReader::placeOf(std::string_view language) {
  std::vector<State::Language>& all = state_->languages;
  const auto at = std::ranges::find(all, language, &State::Language::code);
  if (at != all.end()) return static_cast<std::size_t>(at - all.begin());
  State::Language added;
  added.code = language;
  added.table = findTextLanguage(language);
  if (added.table != nullptr) added.stemmer = stemmerOf(*added.table);
  all.push_back(std::move(added));
  return all.size() - 1;
}

std::string_view TextReader::term(std::string_view word, std::size_t language) {
  State::Language& place = state_->languages[language];
  std::string key(word);
  const auto known = place.terms.find(key);
  if (known != place.terms.end()) return known->second;
  if (place.terms.size() >= kKnownTerms) place.terms.clear();
  std::string term = state_->makeTerm(word, place);
  return place.terms.emplace(std::move(key), std::move(term)).first->second;
}

std::string TextReader::prefix(std::string_view word, std::string_view language) {
  const State::Language& place = state_->languages[placeOf(language)];
  std::string result = utf8Of(withoutAccents(state_->folded(word, place.table), *state_->decomposition));
  cut(result, kLongestTerm);
  return result;
}

TextReader::Boundaries::Boundaries(State& state, std::string_view text) : state_(state) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&state_.utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(state_.boundaries.get(), &state_.utf8, &status);
  requireIcu(status, "view of a text");
  ubrk_first(state_.boundaries.get());
}

TextReader::Boundaries::~Boundaries() {
  utext_close(&state_.utf8);
}

bool TextReader::Boundaries::next(std::size_t& begin, std::size_t& end) {
  UBreakIterator* boundaries = state_.boundaries.get();
  for (int32_t at = ubrk_current(boundaries), to = ubrk_next(boundaries); to != UBRK_DONE;
       at = to, to = ubrk_next(boundaries)) {
    if (ubrk_getRuleStatus(boundaries) < UBRK_WORD_NUMBER) continue;
    begin = static_cast<std::size_t>(at);
    end = static_cast<std::size_t>(to);
    return true;
  }
  return false;
}

}  // namespace tov
