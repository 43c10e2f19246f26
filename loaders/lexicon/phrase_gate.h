// Which texts cannot hold a list's phrases: told from a few bytes, so that most texts never reach the pattern matcher.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tov::loaders {

/// What every text that one of some RE2 patterns matches must have: how it begins, and a piece that stands in it.
///
/// A gate never holds back what a pattern matches; what it lets through may still not match. A pattern that it cannot
/// read lets everything through. Patterns match without regard to case, as RE2 understands it. Immutable, thread-safe.
class PhraseGate {
 public:
  explicit PhraseGate(const std::vector<std::string>& patterns);

  /// Whether a match may begin at this byte, if a word that begins and ends there is one.
  bool mayBeginAt(std::string_view text, std::size_t at) const { return !knowsBeginnings_ || begins(text, at); }
  /// Whether the whole text may be a match.
  bool mayBeWhole(std::string_view text) const { return mayBeginAt(text, 0) && mayHold(text); }
  /// Whether a match may stand anywhere in the text, also within words.
  bool mayHold(std::string_view text) const { return !knowsPieces_ || holdsPiece(text); }
  /// Whether a match may stand between ends of words somewhere from this byte on.
  bool mayBeIn(std::string_view text, std::size_t from = 0) const {
    return mayHold(text.substr(from)) && (!knowsBeginnings_ || beginsSomewhere(text, from));
  }
  /// The first byte from this one on, behind the end of a word, at which a match may begin; npos when there is none.
  std::size_t nextBeginning(std::string_view text, std::size_t from) const;

 private:
  static constexpr std::size_t kKinds = 64;     ///< of bytes: letters, digits, every other mark
  static constexpr std::size_t kHashed = 4096;  ///< starts of pieces

  bool begins(std::string_view text, std::size_t at) const;
  bool beginsSomewhere(std::string_view text, std::size_t from) const {
    return nextBeginning(text, from) != std::string_view::npos;
  }
  bool holdsPiece(std::string_view text) const;
  bool isPieceAt(std::string_view text, std::size_t at) const;

  bool knowsBeginnings_ = false;
  bool knowsPieces_ = false;
  std::array<std::bitset<kKinds>, kKinds> pairs_;  ///< first and second byte's kinds
  std::bitset<kKinds> alone_;                      ///< of a match that is one byte
  std::vector<std::string> pieces_;                ///< small letters
  std::bitset<kHashed> starts_;                    ///< hashes of the first bytes of the longer pieces
  std::bitset<kHashed> shortStarts_;               ///< and of those that have fewer
  bool hasShort_ = false;
};

/// The texts that patterns match whole, where they are so few that they can be listed.
class ListedPhrases {
 public:
  /// Adds what a pattern matches. @returns false, having added nothing, when that cannot be listed
  bool add(const std::string& pattern, std::size_t value);
  /// The least value of the patterns that match the whole text.
  std::optional<std::size_t> find(std::string_view text) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> values_;
  std::size_t longest_ = 0;
};

}  // namespace tov::loaders
