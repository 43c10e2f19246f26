// A compiled RE2 pattern from a data file, with its named groups.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tov::loaders {

/// What one match found. Views into the text that was searched; names live as long as the pattern.
struct Match {
  std::string_view whole;
  std::vector<std::string_view> groups;  ///< groups[0] is the first group; an empty view where it took no part
  std::vector<std::pair<std::string_view, std::string_view>> named;

  /// The text of a named group, empty when there is none.
  std::string_view operator[](std::string_view name) const;
};

/// Immutable, cheap to copy, thread-safe. The empty pattern matches nothing.
class Pattern {
 public:
  Pattern() = default;
  /// @throws UsageError  the pattern is not RE2 syntax; `place` says where it stands
  Pattern(const std::string& expression, const std::string& place);

  bool matchesWhole(std::string_view text) const;
  bool isFoundIn(std::string_view text) const;
  std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  explicit operator bool() const { return compiled_ != nullptr; }

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace tov::loaders
