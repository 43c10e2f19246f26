// A RE2 pattern from a data file, with its named groups.
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

/// Immutable, cheap to copy, thread-safe. The empty pattern matches nothing. It is compiled when it is first used, for
/// a run needs few of the patterns of all languages and layouts.
class Pattern {
 public:
  Pattern() = default;
  /// @param place  where the expression stands, for messages
  /// @param probe  an expression that is found in every text in which this one is, and found faster; may be empty
  Pattern(std::string expression, std::string place, std::string probe = {});

  /// Finds what any of the patterns finds; without their groups.
  static Pattern anyOf(const std::vector<const Pattern*>& patterns, std::string place);

  /// Compiles it now. @throws UsageError  the expression is not RE2 syntax; so do the functions below
  void check() const;
  bool matchesWhole(std::string_view text) const;
  bool isFoundIn(std::string_view text) const;
  std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  const std::string& expression() const;
  explicit operator bool() const { return compiled_ != nullptr; }

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

/// Many patterns that are looked for in a text at once. Immutable after the first use, thread-safe.
class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// @returns its index in what `found` gives
  std::size_t add(const Pattern& pattern);
  /// The indexes of those that are found in the text, in no order.
  std::vector<int> found(std::string_view text) const;

 private:
  struct Compiled;
  std::vector<Pattern> patterns_;
  std::shared_ptr<Compiled> compiled_;
};

}  // namespace tov::loaders
