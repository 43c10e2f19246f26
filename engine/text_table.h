// Texts that repeat, such as outcomes and rule names, stored once and referred to by number.
//
// A property key may bring so many distinct short texts into the table; keys whose texts seldom repeat run into that
// bound and their later texts stand in the records themselves. Readers share the stored Value, so reading such a
// property allocates nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// Readers may call `at` from any thread for numbers that were published to them by a commit (each view knows how many
/// those are); all else belongs to the one writer. Slots never move.
class TextTable {
 public:
  static constexpr std::size_t kLongestText = 80;
  static constexpr std::size_t kTextsPerKey = 512;
  static constexpr std::size_t kTexts = 32'768;

  /// Null for a number whose text was removed.
  const Value& at(std::uint32_t number) const {
    static const Value none{};
    const std::unique_ptr<Chunk>& chunk = chunks_[number / kChunk];
    return chunk ? (*chunk)[number % kChunk] : none;
  }

  /// The number of a text that is in the table under this key.
  std::optional<std::uint32_t> find(KeyId key, std::string_view text) const;
  /// Whether a text that is not yet there may be added.
  bool hasRoom(KeyId key, std::string_view text, std::uint32_t nextNumber) const;
  void add(std::uint32_t number, KeyId key, std::string_view text);
  /// Gives a number to no new record. Older views may still read its text, so the slot is kept until the database
  /// closes.
  void retire(std::uint32_t number);
  /// Takes back what was added from this number on, when its transaction ended without a commit.
  void removeFrom(std::uint32_t number);

 private:
  static constexpr std::size_t kChunk = 1024;
  using Chunk = std::array<Value, kChunk>;
  // The views point into the values of the slots.
  using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

  std::array<std::unique_ptr<Chunk>, kTexts / kChunk> chunks_;
  std::unordered_map<std::uint32_t, Numbers> byKey_;
  struct Origin {
    std::uint32_t number;
    KeyId key;
  };
  std::vector<Origin> origins_;  // in the order of adding, ascending by number
};

}  // namespace tov
