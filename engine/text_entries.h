// The entries of full-text indexes as they are stored: one for each word that occurs in one text (see FORMAT.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "keys.h"
#include "tovholder/text_search.h"

namespace tov {

/// A node or a relationship.
struct TextEntity {
  bool isRelationship = false;
  std::uint64_t id = 0;
  auto operator<=>(const TextEntity&) const = default;
};

/// What all entries of one index start with.
struct TextIndexPrefix : FixedKey<9> {
  explicit TextIndexPrefix(const TextIndex& index) {
    const auto* type = std::get_if<TypeId>(&index.of);
    put(0, static_cast<std::uint8_t>(type != nullptr ? 1 : 0));
    put(1, type != nullptr ? number(*type) : number(std::get<LabelId>(index.of)));
    put(5, number(index.key));
  }
};
inline constexpr std::size_t kTextIndexPrefixWidth = 9;

inline bool isOverRelationships(const TextIndex& index) {
  return std::holds_alternative<TypeId>(index.of);
}

/// Whether two indexes are over the same property of the same nodes or relationships.
inline bool haveSamePlace(const TextIndex& a, const TextIndex& b) {
  return a.of == b.of && a.key == b.key;
}

/// prefix, term, 00
std::string textTermPrefix(const TextIndex& index, std::string_view term);
/// prefix, term, 00, id
std::string textEntryKey(const TextIndex& index, std::string_view term, std::uint64_t id);

struct TextEntryKey {
  std::string_view term;
  std::uint64_t id = 0;
};
/// @throws CorruptionError
TextEntryKey parseTextEntryKey(std::string_view key);

/// One word in one text: how many words the text has, and where this one stands, ascending.
struct TextEntry {
  std::uint32_t words = 0;
  std::vector<std::uint32_t> positions;
};

std::string encodeTextEntry(std::uint32_t words, const std::vector<std::uint32_t>& positions);
/// @throws CorruptionError
void decodeTextEntry(std::string_view bytes, TextEntry& entry);

}  // namespace tov
