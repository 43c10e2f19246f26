// Full-text search: which texts are searchable and in which language, what is sought, and what is found.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// A full-text index: makes one property of the nodes with one label, or of the relationships of one type, searchable.
/// Texts and lists of texts are indexed, of each property the first million words.
///
/// Words are what Unicode's word boundaries (UAX 29, by ICU) set apart. They are compared by their Snowball stem in the
/// index's language, without case and accents, and with letters that can be spelt out (`aa` for `å`) made one.
struct TextIndex {
  std::variant<LabelId, TypeId> of;
  KeyId key{};
  std::string language;              ///< one of `textLanguages()`; empty: words are not stemmed
  std::optional<KeyId> languageKey;  ///< a property that may name another language for one node or relationship
  bool operator==(const TextIndex&) const = default;
};

/// The codes of the languages that texts can be stemmed in, ascending.
std::vector<std::string> textLanguages();

/// What to search for. Every word must occur in one of the indexed properties of what is found; `"several words"` must
/// stand together in this order; `word*` stands for every word that starts so; `a OR b` for either; `-word` must not
/// occur.
struct TextQuery {
  std::string text;
  // Labels and types to search; none of both means everything that is indexed.
  std::vector<LabelId> labels;
  std::vector<TypeId> types;
  std::size_t most = std::numeric_limits<std::size_t>::max();  ///< the best so many
  /// Called every few thousand entries with the bytes that the search holds; may throw to stop it.
  std::function<void(std::size_t bytesHeld)> watch;
};

/// One node or relationship that was found; a greater score is a better one (BM25).
struct TextHit {
  std::variant<NodeId, RelationshipId> entity;
  KeyId key{};  ///< the property that counted most
  double score = 0;
};

/// Part of a text around the first words that match, at most about `width` bytes, with `...` where it was cut.
/// @param language  of the text, as in its index
std::string textExcerpt(std::string_view text, std::string_view language, std::string_view query, std::size_t width);

}  // namespace tov
