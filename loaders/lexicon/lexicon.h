// A language's lexicon: the words of its minutes as data (loaders/lexicon/<language>/*.lex), read once and looked up by
// meaning. Code asks for a list by its name and never holds a word of any language.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "loaders/lexicon/wording.h"

namespace tov::loaders {

/// One place where a phrase of a list stands.
struct PhraseHit {
  Range range;
  std::string_view value;  ///< the attribute `value` or `kind` of the section it comes from; may be empty
};

/// A list of phrases with one meaning each, compiled to patterns that run in linear time.
class Phrases {
 public:
  struct Group {
    std::string value;
    std::vector<std::string> patterns;
  };
  /// A pattern that does not compile is an Error naming `place` when the list is first used.
  Phrases(const std::vector<Group>& groups, const std::string& place);
  Phrases(Phrases&&) noexcept;
  ~Phrases();

  /// The first hit at or after `from`, the longest at its place; earlier groups win.
  std::optional<PhraseHit> find(std::string_view text, std::size_t from = 0) const;
  std::vector<PhraseHit> findAll(std::string_view text) const;
  /// The longest hit that starts exactly at `at`, which must be the start of a word.
  std::optional<PhraseHit> at(std::string_view text, std::size_t at) const;
  /// The value of the first group, in the order of the file, that stands anywhere in the text.
  std::optional<PhraseHit> strongest(std::string_view text) const;
  /// The value of the group that is the whole text.
  std::optional<std::string_view> whole(std::string_view text) const;
  /// The value of the first group in the file.
  std::string_view firstValue() const;
  bool in(std::string_view text) const { return find(text).has_value(); }
  /// False when `at` and `find` find nothing anywhere in the text: told far faster than by asking at each word.
  bool mayBeIn(std::string_view text) const;
  bool empty() const { return compiled_ == nullptr; }

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// A body that the lexicon knows: an organisation, or a forum that holds meetings.
struct Body {
  std::string name;
  std::string kind;    ///< organisations: region, municipality, hospital, …
  std::string level;   ///< forums: political, administrative, professional
  std::string region;  ///< the region it belongs to, by its full name; may be empty
  bool isForum = false;
  bool perRegion = false;  ///< each region has one of this name
  std::vector<std::string> aliases;
};

/// One spelling of a body. A weak spelling is a place or a plain word outside lists of participants.
struct BodySpelling {
  std::string text;
  std::size_t body = 0;
  bool weak = false;
  std::string key{};  ///< `nameKey` of the text
};

struct Title {
  std::string text;  ///< lower case
  std::string key;
};

class Lexicon {
 public:
  /// The lexicon of a language (ISO 639-1), read on first use and unchanging from then on.
  /// @throws Error when there is none, or when a line of it is wrong (naming file, line and mend)
  static const Lexicon& of(std::string_view language);

  /// Reads a lexicon from its files' texts.
  struct File {
    std::string path;
    std::string text;
  };
  explicit Lexicon(const std::vector<File>& files);
  Lexicon(Lexicon&&) noexcept;
  ~Lexicon();

  /// A list of phrases by its section's name; an empty one where this language has none and another language does.
  /// @throws Error when no language has such a section
  const Phrases& phrases(std::string_view section) const;

  const std::vector<Body>& bodies() const { return bodies_; }
  /// Spellings whose `nameKey` is this one.
  std::vector<const BodySpelling*> spellings(std::string_view key) const;
  /// The spellings by the first word of their `nameKey`, longest first: what a scan over a text needs.
  const std::vector<const BodySpelling*>& spellingsFrom(std::string_view firstWord) const;
  /// Whether `spellingsFrom` may know of any for a word of a text: told from its first letters, in no time.
  bool mayBeginSpelling(std::string_view word) const;
  /// The one-word spelling that a long word differs from by one letter: a slip of the pen. Null when there is none.
  const BodySpelling* misspelt(std::string_view wordKey) const;
  static constexpr std::size_t kShortestMisspelt = 10;  ///< letters; shorter words are too often words of their own
  /// The body that is meant by a spelling in a record of this region (which may be unknown, then empty).
  std::optional<std::size_t> body(std::string_view spelling, std::string_view region, bool weakToo) const;

  /// The title at the start of `text` (lower case), with its modifiers; the length in bytes of what it covers.
  struct TitleHit {
    std::size_t length = 0;
    std::string_view key;
  };
  std::optional<TitleHit> titleAt(std::string_view lowerText) const;

 private:
  void read(const File& file);
  void finish();

  std::vector<Body> bodies_;
  std::vector<BodySpelling> spellings_;
  std::multimap<std::string, const BodySpelling*, std::less<>> byKey_;
  std::map<std::string, std::vector<const BodySpelling*>, std::less<>> byFirstWord_;
  std::unordered_map<std::string_view, const std::vector<const BodySpelling*>*> byFirstWordHashed_;  ///< the same
  std::bitset<26 * 26> spellingStarts_;  ///< the first two letters of those that begin with two of ASCII
  std::bitset<256> otherStarts_;         ///< the first bytes of the others
  std::map<std::string, std::string, std::less<>> titles_;  ///< text -> key
  std::map<std::string, std::vector<std::string>, std::less<>> titlesByFirstWord_;
  std::vector<std::string> titleEndings_;
  std::vector<std::string> wholeTitles_;
  std::vector<std::string> modifiers_;
  std::map<std::string, std::vector<Phrases::Group>, std::less<>> groups_;
  std::map<std::string, Phrases, std::less<>> phrases_;
  std::unordered_map<std::string_view, const Phrases*> phrasesHashed_;  ///< the same
};

}  // namespace tov::loaders
