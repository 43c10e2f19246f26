// The graph's contract as one table: labels, relationship types and the properties each may have.
#pragma once

#include <span>
#include <string_view>

namespace tov::ontology {

/// A node label, what it stands for, and its properties separated by blanks.
struct LabelRow {
  std::string_view name;
  std::string_view meaning;
  std::string_view properties;
};

/// A relationship pattern. `from` and `to` list labels separated by blanks; `*` is any.
struct RelationshipRow {
  std::string_view type;
  std::string_view from;
  std::string_view to;
  std::string_view meaning;
  std::string_view properties;  ///< its own, beside provenance
};

std::span<const LabelRow> labels();
std::span<const RelationshipRow> relationships();

/// Properties that every extracted relationship carries: source, line, quote, rule, confidence.
std::span<const std::string_view> provenance();

/// A quote holds at most this many characters (Unicode code points).
inline constexpr int kLongestQuote = 240;

}  // namespace tov::ontology
