// A parser of RE2's syntax by recursive descent. Data files hold the patterns, so the depth is bounded by their
// authors.
#include "loaders/lexicon/pattern_tree.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace tov::loaders {
namespace {

/// What a class in brackets may list one by one.
constexpr std::size_t kMostMembers = 8;
constexpr std::size_t kMostTimes = 1000;

struct Unknown {};

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  PatternNode whole() {
    PatternNode node = choice(true);
    if (!atEnd()) throw Unknown{};
    return node;
  }

 private:
  bool atEnd() const { return at_ >= pattern_.size(); }
  bool nextIs(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  bool take(std::string_view text) {
    if (!nextIs(text)) return false;
    at_ += text.size();
    return true;
  }

  char32_t character() {
    UChar32 read = 0;
    auto position = static_cast<std::int32_t>(at_);
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(pattern_.data()), position,
            static_cast<std::int32_t>(pattern_.size()), read);
    if (read < 0) throw Unknown{};
    at_ = static_cast<std::size_t>(position);
    return static_cast<char32_t>(read);
  }

  PatternNode choice(bool folds) {
    PatternNode node{.kind = PatternNode::Kind::choice};
    do node.parts.push_back(sequence(folds));
    while (take("|"));
    return node.parts.size() == 1 ? std::move(node.parts.front()) : node;
  }

  PatternNode sequence(bool folds) {
    PatternNode node{.kind = PatternNode::Kind::sequence};
    while (!atEnd() && !nextIs("|") && !nextIs(")")) node.parts.push_back(repeated(atom(folds)));
    return node;
  }

  PatternNode repeated(PatternNode part) {
    while (true) {
      std::size_t least = 0;
      std::optional<std::size_t> most;
      if (take("?")) {
        most = 1;
      } else if (take("+")) {
        least = 1;
      } else if (take("{")) {
        least = number();
        most = least;
        if (take(",")) most = nextIs("}") ? std::nullopt : std::optional(number());
        if (!take("}")) throw Unknown{};
      } else if (!take("*")) {
        return part;
      }
      take("?");  // as few as possible: the same matches
      PatternNode node{.kind = PatternNode::Kind::repeat, .least = least, .most = most};
      node.parts.push_back(std::move(part));
      part = std::move(node);
    }
  }

  std::size_t number() {
    std::size_t value = 0;
    const std::size_t from = at_;
    for (; !atEnd() && pattern_[at_] >= '0' && pattern_[at_] <= '9'; ++at_)
      value = value * 10 + static_cast<std::size_t>(pattern_[at_] - '0');
    if (at_ == from || value > kMostTimes) throw Unknown{};
    return value;
  }

  PatternNode atom(bool folds) {
    if (take("(")) {
      if (take("?-i:")) {
        folds = false;
      } else if (take("?i:")) {
        folds = true;
      } else if (take("?i)")) {
        return {};
      } else if (take("?P<")) {
        at_ = std::min(pattern_.find('>', at_), pattern_.size() - 1) + 1;
      } else if (nextIs("?") && !take("?:")) {
        throw Unknown{};
      }
      PatternNode node = choice(folds);
      if (!take(")")) throw Unknown{};
      return node;
    }
    if (take(kBlanks)) {
      take("?");  // as few as possible
      return {.kind = PatternNode::Kind::blanks};
    }
    if (take("[")) return bracket(folds);
    if (take(".")) return anyCharacter();
    if (take("^") || take("$") || take("\\b")) return {.kind = PatternNode::Kind::assertion};
    if (nextIs("\\")) return escape(folds);
    if (nextIs("?") || nextIs("*") || nextIs("+") || nextIs("{")) throw Unknown{};
    return literal(character(), folds);
  }

  static PatternNode anyCharacter() {
    PatternNode node{.kind = PatternNode::Kind::character};
    node.set.ascii.set();
    node.set.beyondAscii = true;
    return node;
  }

  static PatternNode literal(char32_t read, bool folds) {
    PatternNode node{.kind = PatternNode::Kind::character, .folds = folds};
    node.members.push_back(read);
    include(node.set, read, read, folds);
    return node;
  }

  PatternNode escape(bool folds) {
    PatternNode node{.kind = PatternNode::Kind::character, .folds = folds};
    if (const auto single = escaped(node.set)) return literal(*single, folds);
    return node;
  }

  /// One character behind a backslash; a class of them is added to the set instead.
  std::optional<char32_t> escaped(CharacterSet& set) {
    if (!take("\\") || atEnd()) throw Unknown{};
    if (take("d")) {
      include(set, U'0', U'9', false);
      return std::nullopt;
    }
    if (take("s")) {
      for (const char blank : {'\t', '\n', '\f', '\r', ' '}) set.ascii.set(static_cast<unsigned char>(blank));
      return std::nullopt;
    }
    if (take("S") || take("pL") || take("PL") || take("p{") || take("P{")) {
      if (pattern_[at_ - 1] == '{') at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
      set.ascii.set();  // more than it takes
      set.beyondAscii = true;
      return std::nullopt;
    }
    if (take("x{")) {
      const std::size_t end = pattern_.find('}', at_);
      if (end == std::string_view::npos || end - at_ > 6) throw Unknown{};
      char32_t value = 0;
      for (; at_ < end; ++at_) {
        const int digit = u_digit(static_cast<unsigned char>(pattern_[at_]), 16);
        if (digit < 0) throw Unknown{};
        value = value * 16 + static_cast<char32_t>(digit);
      }
      ++at_;
      return value;
    }
    const char32_t mark = character();
    if (mark >= 0x80 || u_isalnum(static_cast<UChar32>(mark))) throw Unknown{};
    return mark;
  }

  PatternNode bracket(bool folds) {
    PatternNode node{.kind = PatternNode::Kind::character, .folds = folds};
    const bool negated = take("^");
    CharacterSet set;
    bool many = negated;
    for (bool first = true; first || !nextIs("]"); first = false) {
      if (atEnd() || nextIs("[:")) throw Unknown{};
      std::optional<char32_t> from = nextIs("\\") ? escaped(set) : character();
      if (!from) {
        many = true;
        continue;
      }
      char32_t to = *from;
      if (nextIs("-") && !nextIs("-]")) {
        take("-");
        const std::optional<char32_t> end = nextIs("\\") ? escaped(set) : character();
        if (!end || *end < *from) throw Unknown{};
        to = *end;
        many = true;
      }
      // What a negated class leaves out must not be too much.
      include(set, *from, to, folds && !negated);
      node.members.push_back(*from);
    }
    take("]");
    if (many || node.members.size() > kMostMembers) node.members.clear();
    if (negated) {
      set.ascii.flip();
      set.beyondAscii = true;
    }
    node.set = set;
    return node;
  }

  static void include(CharacterSet& set, char32_t from, char32_t to, bool folds) {
    for (char32_t each = from; each <= to && each < 0x80; ++each) {
      set.ascii.set(each);
      if (!folds) continue;
      set.ascii.set(static_cast<std::size_t>(u_tolower(static_cast<UChar32>(each))));
      set.ascii.set(static_cast<std::size_t>(u_toupper(static_cast<UChar32>(each))));
      // The Kelvin sign and the long s are these letters, too.
      if (const char32_t small = each | 0x20; small == U'k' || small == U's') set.beyondAscii = true;
    }
    if (to < 0x80) return;
    set.beyondAscii = true;
    const auto holds = [&](char32_t each) { return from <= each && each <= to; };
    if (folds && (holds(0x17F) || holds(0x212A)))
      for (const char letter : {'k', 'K', 's', 'S'}) set.ascii.set(static_cast<unsigned char>(letter));
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<PatternNode> patternTree(std::string_view pattern) {
  try {
    return Parser(pattern).whole();
  } catch (const Unknown&) {
    return std::nullopt;
  }
}

}  // namespace tov::loaders
