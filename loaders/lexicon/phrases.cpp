// Lists of phrases as patterns: a blank stands for white space, ends must be ends of words.
#include <re2/re2.h>

#include "loaders/lexicon/lexicon.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

constexpr const char* kBefore = "(?:^|[^\\pL\\pN])";
constexpr const char* kAfter = "(?:$|[^\\pL\\pN])";

RE2::Options patternOptions() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
  return options;
}

std::string alternation(const std::vector<std::string>& patterns) {
  std::string joined;
  for (const std::string& pattern : patterns) {
    if (!joined.empty()) joined += '|';
    for (const char c : pattern) {
      if (c == ' ')
        joined += "[\\s\\x{A0}]+";
      else
        joined += c;
    }
  }
  return joined;
}

}  // namespace

struct Phrases::Compiled {
  Compiled(std::string value, const std::string& alternatives)
      : value(std::move(value)),
        anywhere(kBefore + ("(" + alternatives + ")") + kAfter, patternOptions()),
        here("(" + alternatives + ")" + kAfter, patternOptions()),
        alone("(?:" + alternatives + ")", patternOptions()) {}
  std::string value;
  RE2 anywhere;
  RE2 here;
  RE2 alone;

  std::optional<Range> at(std::string_view text, std::size_t from) const {
    re2::StringPiece groups[2];
    const re2::StringPiece input(text.data() + from, text.size() - from);
    if (from > text.size() || !here.Match(input, 0, input.size(), RE2::ANCHOR_START, groups, 2)) return std::nullopt;
    return Range{from, from + groups[1].size()};
  }

  std::optional<Range> find(std::string_view text, std::size_t from) const {
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece groups[2];
    // One byte of context in front decides whether a word begins at `from`.
    std::size_t start = from;
    while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0) == 0x80) {
    }
    while (start <= text.size() && anywhere.Match(input, start, text.size(), RE2::UNANCHORED, groups, 2)) {
      const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
      // `^` also matches at the start of the searched part, so the true neighbour is looked at once more.
      const bool splits = begin == start && begin > 0 && begin < from;
      if (begin >= from && !splits) return Range{begin, begin + groups[1].size()};
      start = begin + 1;
    }
    return std::nullopt;
  }
};

Phrases::Phrases(const std::vector<Group>& groups, const std::string& place) {
  for (const Group& group : groups) {
    auto compiled = std::make_unique<Compiled>(group.value, alternation(group.patterns));
    if (!compiled->anywhere.ok())
      throw Error(place + ": a phrase is not a valid pattern (" + compiled->anywhere.error() +
                  "); write special characters with a backslash");
    groups_.push_back(std::move(compiled));
  }
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

std::optional<std::string_view> Phrases::whole(std::string_view text) const {
  for (const auto& group : groups_)
    if (RE2::FullMatch(re2::StringPiece(text.data(), text.size()), group->alone)) return group->value;
  return std::nullopt;
}

}  // namespace tov::loaders
