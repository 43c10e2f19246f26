// Lists of phrases as patterns: a blank stands for white space, ends must be ends of words.
#include <re2/re2.h>

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

RE2::Options patternOptions() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
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
      result += inClass ? "\\s" : kBlanks;
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

  std::optional<Range> at(std::string_view text, std::size_t from) const {
    if (!isAt(text, from)) return std::nullopt;
    re2::StringPiece groups[2];
    const re2::StringPiece input(text.data() + from, text.size() - from);
    if (!here.get().Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 2)) return std::nullopt;
    return Range{from, from + groups[1].size()};
  }

  std::optional<Range> find(std::string_view text, std::size_t from) const {
    if (!isIn(text, from)) return std::nullopt;
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece groups[2];
    std::size_t start = before(text, from);
    while (start <= text.size() && anywhere.get().Match(input, start, text.size(), RE2::UNANCHORED, groups, 2)) {
      const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
      if (begin >= from) return Range{begin, begin + groups[1].size()};
      start = begin + 1;
    }
    return std::nullopt;
  }

 private:
  /// One letter of context in front decides whether a word begins at a place.
  static std::size_t before(std::string_view text, std::size_t from) {
    while (from > 0 && (static_cast<unsigned char>(text[--from]) & 0xC0) == 0x80) {
    }
    return from;
  }
};

}  // namespace

struct Phrases::Compiled {
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
        if (!listed.add(pattern, groups.size() - 1)) groups.back()->isListed = false;
        patterns.push_back(pattern);
      }
    }
    if (groups.size() == 1) return;
    gate.emplace(patterns);
    together.emplace(joined(patterns), place);
  }

  bool mayBeAt(std::string_view text, std::size_t at) const {
    return !gate || (gate->mayBeginAt(text, at) && together->isAt(text, at));
  }
  bool mayBeIn(std::string_view text, std::size_t from) const {
    return !gate || (gate->mayBeIn(text, from) && together->isIn(text, from));
  }

  std::string place;
  std::vector<std::unique_ptr<One>> groups;
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
  if (!compiled_ || from > text.size() || !compiled_->mayBeIn(text, from)) return std::nullopt;
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
  if (!compiled_) return std::nullopt;
  const auto listed = compiled_->listed.find(text);
  for (std::size_t i = 0; i < compiled_->groups.size(); ++i) {
    const auto& group = *compiled_->groups[i];
    if (listed == i || (!group.isListed && group.gate.mayBeginAt(text, 0) && group.shapes.isWhole(text)))
      return group.value;
  }
  return std::nullopt;
}

}  // namespace tov::loaders
