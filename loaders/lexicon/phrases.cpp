// Lists of phrases as patterns: a blank stands for white space, ends must be ends of words.
#include <re2/re2.h>

#include <mutex>

#include "loaders/lexicon/lexicon.h"
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
      result += inClass ? "\\s" : "[\\s\\x{A0}]+";
    } else {
      if (rest.front() == '[') inClass = true;
      if (rest.front() == ']') inClass = false;
      result += rest.front();
    }
  }
  return result;
}

std::string alternation(const std::vector<std::string>& patterns) {
  std::string joined;
  for (const std::string& pattern : patterns) {
    if (!joined.empty()) joined += '|';
    joined += translated(pattern);
  }
  return joined;
}

}  // namespace

/// One group's pattern in three shapes, each compiled when it is first asked for: many lists are only used in one way.
struct Phrases::Compiled {
  struct Shape {
    std::string pattern;
    mutable std::once_flag once{};
    mutable std::unique_ptr<RE2> compiled{};

    const RE2& get(const std::string& place) const {
      std::call_once(once, [&] {
        auto made = std::make_unique<RE2>(pattern, patternOptions());
        if (!made->ok())
          throw Error(place + ": a phrase is not a valid pattern (" + made->error() +
                      "); write special characters with a backslash");
        compiled = std::move(made);
      });
      return *compiled;
    }
  };

  Compiled(std::string value, const std::string& place, const std::string& alternatives)
      : value(std::move(value)),
        place(place),
        anywhere{kBefore + ("(" + alternatives + ")") + kAfter},
        here{"(" + alternatives + ")" + kAfter},
        alone{"(?:" + alternatives + ")"} {}
  std::string value;
  std::string place;
  Shape anywhere;
  Shape here;
  Shape alone;

  std::optional<Range> at(std::string_view text, std::size_t from) const {
    if (from > text.size()) return std::nullopt;
    re2::StringPiece groups[2];
    const re2::StringPiece input(text.data() + from, text.size() - from);
    if (!here.get(place).Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 2)) return std::nullopt;
    return Range{from, from + groups[1].size()};
  }

  std::optional<Range> find(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece groups[2];
    // One letter of context in front decides whether a word begins at `from`.
    std::size_t start = from;
    while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0) == 0x80) {
    }
    while (start <= text.size() && anywhere.get(place).Match(input, start, text.size(), RE2::UNANCHORED, groups, 2)) {
      const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
      if (begin >= from) return Range{begin, begin + groups[1].size()};
      start = begin + 1;
    }
    return std::nullopt;
  }
};

Phrases::Phrases(const std::vector<Group>& groups, const std::string& place) {
  for (const Group& group : groups)
    groups_.push_back(std::make_unique<Compiled>(group.value, place, alternation(group.patterns)));
}
Phrases::Phrases(Phrases&&) noexcept = default;
Phrases::~Phrases() = default;

std::optional<PhraseHit> Phrases::find(std::string_view text, std::size_t from) const {
  std::optional<PhraseHit> best;
  for (const auto& group : groups_) {
    const auto range = group->find(text, from);
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
  std::optional<PhraseHit> best;
  for (const auto& group : groups_) {
    const auto range = group->at(text, at);
    if (range && (!best || range->size() > best->range.size())) best = PhraseHit{*range, group->value};
  }
  return best;
}

std::optional<PhraseHit> Phrases::strongest(std::string_view text) const {
  for (const auto& group : groups_)
    if (const auto range = group->find(text, 0)) return PhraseHit{*range, group->value};
  return std::nullopt;
}

std::string_view Phrases::firstValue() const {
  return groups_.empty() ? std::string_view() : groups_.front()->value;
}

std::optional<std::string_view> Phrases::whole(std::string_view text) const {
  for (const auto& group : groups_)
    if (RE2::FullMatch(re2::StringPiece(text.data(), text.size()), group->alone.get(group->place))) return group->value;
  return std::nullopt;
}

}  // namespace tov::loaders
