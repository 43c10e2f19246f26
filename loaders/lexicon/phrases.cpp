// Lists of phrases as patterns: a blank stands for white space, ends must be ends of words.
#include <re2/re2.h>

#include <array>
#include <cctype>
#include <mutex>

#include "loaders/lexicon/lexicon.h"
#include "loaders/lexicon/pattern_tree.h"
#include "loaders/lexicon/phrase_gate.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

/// Letters and digits of the Latin script. The full Unicode classes would make each pattern fifty times as large.
constexpr const char* kLetters = "A-Za-z\\x{C0}-\\x{17F}";
constexpr const char* kCapitals = "A-Z\\x{C0}-\\x{DE}";
constexpr const char* kBefore = "(?:^|[^A-Za-z0-9\\x{C0}-\\x{17F}])";
constexpr const char* kAfter = "(?:$|[^A-Za-z0-9\\x{C0}-\\x{17F}])";

/// Room for the states of a list's automaton. RE2 drops them all and begins anew when they outgrow it, which made the
/// longest list three times as slow with the usual 8 MiB. Only what is met is kept.
constexpr std::int64_t kMostStates = std::int64_t{64} << 20;

RE2::Options patternOptions() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_max_mem(kMostStates);
  return options;
}

/// A data file's pattern as RE2 reads it: blanks stand for white space, \pL and \p{Lu} for the letters above.
std::string translated(std::string_view pattern) {
  std::string result;
  bool inClass = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    const bool capital = rest.starts_with("\\p{Lu}");
    if (capital || rest.starts_with("\\pL")) {
      const std::string letters = capital ? kCapitals : kLetters;
      result += inClass ? letters : "[" + letters + "]";
      i += capital ? 5 : 2;
    } else if (rest.front() == '\\' && rest.size() > 1) {
      result += rest.substr(0, 2);
      ++i;
    } else if (rest.front() == ' ') {
      // A repetition behind the blank repeats all that it stands for: "mio\. ?kr".
      const bool repeated = rest.size() > 1 && std::string_view("?*+{").find(rest[1]) != std::string_view::npos;
      if (inClass)
        result += "\\s";
      else
        result += repeated ? "(?:" + std::string(kBlanks) + ")" : std::string(kBlanks);
    } else {
      if (rest.front() == '[') inClass = true;
      if (rest.front() == ']') inClass = false;
      result += rest.front();
    }
  }
  return result;
}

std::vector<std::string> translatedAll(const std::vector<std::string>& patterns) {
  std::vector<std::string> all;
  for (const std::string& pattern : patterns) all.push_back(translated(pattern));
  return all;
}

std::string joined(const std::vector<std::string>& patterns) {
  std::string all;
  for (const std::string& pattern : patterns) all += (all.empty() ? "" : "|") + pattern;
  return all;
}

/// A pattern that is compiled when it is first asked for: many lists are only used in one way.
class LazyPattern {
 public:
  LazyPattern(std::string pattern, const std::string& place) : pattern_(std::move(pattern)), place_(place) {}

  const RE2& get() const {
    std::call_once(once_, [&] {
      auto made = std::make_unique<RE2>(pattern_, patternOptions());
      if (!made->ok())
        throw Error(place_ + ": a phrase is not a valid pattern (" + made->error() +
                    "); write special characters with a backslash");
      compiled_ = std::move(made);
    });
    return *compiled_;
  }

 private:
  std::string pattern_;
  const std::string& place_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> compiled_;
};

/// Phrases in three shapes.
struct Shapes {
  Shapes(const std::string& alternatives, const std::string& place)
      : anywhere(kBefore + ("(" + alternatives + ")") + kAfter, place),
        here("(" + alternatives + ")" + kAfter, place),
        alone("(?:" + alternatives + ")", place) {}
  LazyPattern anywhere;
  LazyPattern here;
  LazyPattern alone;

  /// Whether the character at a byte is one that neither kBefore nor kAfter takes.
  static bool isOfWord(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return std::isalnum(first) != 0;
    if (at + 1 >= text.size() || first < 0xC3 || first > 0xC5) return false;
    return true;  // U+00C0 to U+017F
  }

  /// Whether a phrase may begin at a byte: no letter stands before it.
  static bool beginsWord(std::string_view text, std::size_t at) {
    return at == 0 || (!isInnerByte(text[at]) && !isOfWord(text, lastOf(text, at)));
  }

  // Without the place of the hit: far faster.
  bool isAt(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data() + from, text.size() - from);
    return here.get().Match(input, 0, input.size(), RE2::ANCHOR_START, nullptr, 0);
  }
  bool isIn(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data(), text.size());
    return anywhere.get().Match(input, before(text, from), text.size(), RE2::UNANCHORED, nullptr, 0);
  }
  bool isWhole(std::string_view text) const {
    const re2::StringPiece input(text.data(), text.size());
    return alone.get().Match(input, 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
  }

  // RE2 tells where a match begins and ends far faster than where its groups do. A match is a phrase and the marks
  // beside it, so that its ends tell those of the phrase: but for a mark at an end of the text, which may be the
  // phrase's own.

  std::optional<Range> at(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data() + from, text.size() - from);
    re2::StringPiece groups[2];
    if (!here.get().Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 1)) return std::nullopt;
    const std::size_t end = from + groups[0].size();
    if (end < text.size()) return Range{from, lastOf(text, end)};
    if (end > from && isOfWord(text, lastOf(text, end))) return Range{from, end};
    if (!here.get().Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 2)) return std::nullopt;
    return Range{from, from + groups[1].size()};
  }

  std::optional<Range> find(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece groups[2];
    std::size_t start = before(text, from);
    while (start <= text.size() && anywhere.get().Match(input, start, text.size(), RE2::UNANCHORED, groups, 1)) {
      const Range range = phraseOf(text, start, groups);
      if (range.begin >= from) return range;
      start = range.begin + 1;
    }
    return std::nullopt;
  }

 private:
  /// The phrase within the match in `groups[0]`, which was found from `start` on.
  Range phraseOf(std::string_view text, std::size_t start, re2::StringPiece* groups) const {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    const std::size_t end = begin + groups[0].size();
    const bool beginIsSure = begin > 0 || (end > 0 && isOfWord(text, 0));
    const bool endIsSure = end < text.size() || (end > begin && isOfWord(text, lastOf(text, end)));
    if (beginIsSure && endIsSure)
      return {begin > 0 ? nextOf(text, begin) : begin, end < text.size() ? lastOf(text, end) : end};
    const re2::StringPiece input(text.data(), text.size());
    anywhere.get().Match(input, start, text.size(), RE2::UNANCHORED, groups, 2);
    const auto phrase = static_cast<std::size_t>(groups[1].data() - text.data());
    return {phrase, phrase + groups[1].size()};
  }

  static bool isInnerByte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
  /// Where the character begins that ends at a byte.
  static std::size_t lastOf(std::string_view text, std::size_t end) {
    while (end > 0 && isInnerByte(text[--end])) {
    }
    return end;
  }
  static std::size_t nextOf(std::string_view text, std::size_t at) {
    while (++at < text.size() && isInnerByte(text[at])) {
    }
    return at;
  }
  /// One letter of context in front decides whether a word begins at a place.
  static std::size_t before(std::string_view text, std::size_t from) { return lastOf(text, from); }
};

}  // namespace

struct Phrases::Compiled {
  struct Places {
    std::array<std::size_t, 6> at{};
    std::size_t count = 0;
    const std::size_t* begin() const { return at.data(); }
    const std::size_t* end() const { return at.data() + count; }
  };

  struct One {
    One(const Group& group, const std::string& place)
        : value(group.value),
          gate(translatedAll(group.patterns)),
          shapes(joined(translatedAll(group.patterns)), place) {}
    std::string value;
    PhraseGate gate;
    Shapes shapes;
    bool isListed = true;  ///< all of it, in `listed`
  };

  Compiled(const std::vector<Group>& all, std::string where) : place(std::move(where)) {
    std::vector<std::string> patterns;
    for (const Group& group : all) {
      groups.push_back(std::make_unique<One>(group, place));
      for (const std::string& pattern : translatedAll(group.patterns)) {
        patterns.push_back(pattern);
        if (listed.add(pattern, groups.size() - 1)) continue;
        groups.back()->isListed = false;
        hasUnlisted = true;
      }
    }
    if (groups.size() == 1) return;
    gate.emplace(patterns);
    together.emplace(joined(patterns), place);
  }

  /// Of all groups.
  const PhraseGate& wholeGate() const { return gate ? *gate : groups.front()->gate; }

  bool mayBeAt(std::string_view text, std::size_t at) const {
    return !gate || (gate->mayBeginAt(text, at) && together->isAt(text, at));
  }
  bool mayBeIn(std::string_view text, std::size_t from) const {
    return !gate || (gate->mayBeIn(text, from) && together->isIn(text, from));
  }

  /// The few places where a phrase may begin; nothing when they are many, or it is not told by places alone: then one
  /// search through the text is faster.
  std::optional<Places> beginnings(std::string_view text, std::size_t from) const {
    Places places;
    const PhraseGate& first = wholeGate();
    for (std::size_t at = first.nextBeginning(text, from); at != std::string_view::npos;
         at = first.nextBeginning(text, at + 1)) {
      if (!Shapes::beginsWord(text, at)) continue;
      if (places.count == places.at.size() || (at == 0 && !Shapes::isOfWord(text, 0))) return std::nullopt;
      places.at[places.count++] = at;
    }
    return places;
  }

  bool mayBeWholeUnlisted(std::string_view text) const {
    return !gate || (hasUnlisted && gate->mayBeWhole(text) && together->isWhole(text));
  }

  std::string place;
  std::vector<std::unique_ptr<One>> groups;
  bool hasUnlisted = false;
  ListedPhrases listed;  ///< of the whole text; the values are indexes of groups
  // Of all groups, when they are several.
  std::optional<PhraseGate> gate;
  std::optional<Shapes> together;
};

Phrases::Phrases(const std::vector<Group>& groups, const std::string& place) {
  if (!groups.empty()) compiled_ = std::make_unique<Compiled>(groups, place);
}
Phrases::Phrases(Phrases&&) noexcept = default;
Phrases::~Phrases() = default;

std::optional<PhraseHit> Phrases::find(std::string_view text, std::size_t from) const {
  if (!compiled_ || from > text.size() || !compiled_->wholeGate().mayBeIn(text, from)) return std::nullopt;
  if (const auto beginnings = compiled_->beginnings(text, from)) {
    for (const std::size_t begin : *beginnings)
      if (auto hit = at(text, begin)) return hit;
    return std::nullopt;
  }
  if (compiled_->together && !compiled_->together->isIn(text, from)) return std::nullopt;
  std::optional<PhraseHit> best;
  for (const auto& group : compiled_->groups) {
    if (!group->gate.mayBeIn(text, from)) continue;
    const auto range = group->shapes.find(text, from);
    if (!range) continue;
    if (!best || range->begin < best->range.begin ||
        (range->begin == best->range.begin && range->size() > best->range.size()))
      best = PhraseHit{*range, group->value};
  }
  return best;
}

bool Phrases::mayBeIn(std::string_view text) const {
  return compiled_ && compiled_->wholeGate().mayHold(text);
}

std::vector<PhraseHit> Phrases::findAll(std::string_view text) const {
  std::vector<PhraseHit> hits;
  std::size_t from = 0;
  while (auto hit = find(text, from)) {
    from = std::max(hit->range.end, from + 1);
    hits.push_back(*hit);
    if (from >= text.size()) break;
  }
  return hits;
}

std::optional<PhraseHit> Phrases::at(std::string_view text, std::size_t at) const {
  if (!compiled_ || at > text.size() || !compiled_->mayBeAt(text, at)) return std::nullopt;
  std::optional<PhraseHit> best;
  for (const auto& group : compiled_->groups) {
    if (!group->gate.mayBeginAt(text, at)) continue;
    const auto range = group->shapes.at(text, at);
    if (range && (!best || range->size() > best->range.size())) best = PhraseHit{*range, group->value};
  }
  return best;
}

std::optional<PhraseHit> Phrases::strongest(std::string_view text) const {
  if (!compiled_ || !compiled_->mayBeIn(text, 0)) return std::nullopt;
  for (const auto& group : compiled_->groups) {
    if (!group->gate.mayBeIn(text)) continue;
    if (const auto range = group->shapes.find(text, 0)) return PhraseHit{*range, group->value};
  }
  return std::nullopt;
}

std::string_view Phrases::firstValue() const {
  return compiled_ ? std::string_view(compiled_->groups.front()->value) : std::string_view();
}

std::optional<std::string_view> Phrases::whole(std::string_view text) const {
  if (!compiled_ || !compiled_->wholeGate().mayBeginAt(text, 0)) return std::nullopt;
  const auto listed = compiled_->listed.find(text);
  const bool mayBeUnlisted = compiled_->mayBeWholeUnlisted(text);
  for (std::size_t i = 0; i < compiled_->groups.size(); ++i) {
    const auto& group = *compiled_->groups[i];
    if (listed == i || (mayBeUnlisted && !group.isListed && group.gate.mayBeWhole(text) && group.shapes.isWhole(text)))
      return group.value;
  }
  return std::nullopt;
}

}  // namespace tov::loaders
