// Two filters in front of a list's patterns. Both are read off the pattern's tree. What a match begins with is a set of
// pairs of kinds of bytes; a piece is a run of ASCII letters that each match of a pattern holds, the longest that can
// be found. A text without any of the pieces, or without a word that begins as a match does, holds none. The idea of
// such pieces is that of RE2's own FilteredRE2, which leaves the search for them to its caller. `phrase_gate_test.cpp`
// compares the filters with RE2 on random patterns and texts.
#include "loaders/lexicon/phrase_gate.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

#include "loaders/lexicon/pattern_tree.h"

namespace tov::loaders {
namespace {

// --- bytes

constexpr std::size_t kOtherMark = 62;
constexpr std::size_t kBeyondAscii = 63;

constexpr std::array<std::uint8_t, 256> kKindOf = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const auto letter = static_cast<char>(byte);
    if (byte >= 0x80)
      kinds[byte] = kBeyondAscii;
    else if (letter >= 'a' && letter <= 'z')
      kinds[byte] = static_cast<std::uint8_t>(letter - 'a');
    else if (letter >= 'A' && letter <= 'Z')
      kinds[byte] = static_cast<std::uint8_t>(letter - 'A' + 26);
    else if (letter >= '0' && letter <= '9')
      kinds[byte] = static_cast<std::uint8_t>(letter - '0' + 52);
    else
      kinds[byte] = kOtherMark;
  }
  return kinds;
}();

constexpr std::array<char, 256> kSmall = [] {
  std::array<char, 256> small{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const auto letter = static_cast<char>(byte);
    small[byte] = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
  }
  return small;
}();

std::size_t kindOf(char byte) {
  return kKindOf[static_cast<unsigned char>(byte)];
}
char small(char byte) {
  return kSmall[static_cast<unsigned char>(byte)];
}
bool endsWord(std::size_t kind) {
  return kind >= kOtherMark;
}
/// A number below 4096 for the first bytes of a piece, alike for capitals and small letters. Other bytes that become
/// alike are told apart when the piece is compared.
template <typename Word>
std::size_t hashOf(const char* bytes) {
  constexpr auto kCase = static_cast<Word>(0x2020202020202020);
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return static_cast<std::uint32_t>((word | kCase) * std::uint32_t{0x9E3779B1}) >> 20;
}
using LongStart = std::uint32_t;
using ShortStart = std::uint16_t;

// --- how a match begins

constexpr std::size_t kKindCount = 64;
using Kinds = std::bitset<kKindCount>;

struct Beginnings {
  bool mayBeEmpty = false;
  Kinds alone;                            ///< of matches of one byte
  std::array<Kinds, kKindCount> pairs{};  ///< of longer ones

  Kinds firsts() const {
    Kinds all = alone;
    for (std::size_t kind = 0; kind < kKindCount; ++kind)
      if (pairs[kind].any()) all.set(kind);
    return all;
  }
  /// Whether what follows changes nothing: the first two bytes are known.
  bool isSettled() const { return !mayBeEmpty && alone.none(); }
  void add(const Beginnings& other) {
    mayBeEmpty = mayBeEmpty || other.mayBeEmpty;
    alone |= other.alone;
    for (std::size_t kind = 0; kind < kKindCount; ++kind) pairs[kind] |= other.pairs[kind];
  }
  void append(const Beginnings& next) {
    const Kinds followers = next.firsts();
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
      if (alone.test(kind)) pairs[kind] |= followers;
      if (mayBeEmpty) pairs[kind] |= next.pairs[kind];
    }
    if (!next.mayBeEmpty) alone.reset();
    if (mayBeEmpty) alone |= next.alone;
    mayBeEmpty = mayBeEmpty && next.mayBeEmpty;
  }
};

void include(Beginnings& beginnings, const CharacterSet& set) {
  for (std::size_t byte = 0; byte < set.ascii.size(); ++byte)
    if (set.ascii.test(byte)) beginnings.alone.set(kKindOf[byte]);
  if (set.beyondAscii) beginnings.pairs[kBeyondAscii].set(kBeyondAscii);
}

Beginnings beginningsOf(const PatternNode& node) {
  Beginnings result;
  switch (node.kind) {
    case PatternNode::Kind::empty:
    case PatternNode::Kind::assertion:
      result.mayBeEmpty = true;
      break;
    case PatternNode::Kind::character:
      include(result, node.set);
      break;
    case PatternNode::Kind::blanks:
      result.alone.set(kOtherMark);
      result.pairs[kOtherMark].set(kOtherMark).set(kBeyondAscii);
      result.pairs[kBeyondAscii].set(kBeyondAscii);
      break;
    case PatternNode::Kind::sequence:
      result.mayBeEmpty = true;
      for (const PatternNode& part : node.parts) {
        if (result.isSettled()) break;
        result.append(beginningsOf(part));
      }
      break;
    case PatternNode::Kind::choice:
      for (const PatternNode& part : node.parts) result.add(beginningsOf(part));
      break;
    case PatternNode::Kind::repeat: {
      if (node.most && *node.most == 0) {
        result.mayBeEmpty = true;
        break;
      }
      const Beginnings once = beginningsOf(node.parts.front());
      result = once;
      if (!node.most || *node.most > 1) {
        Beginnings twice = once;
        twice.append(once);
        result.add(twice);
      }
      if (node.least == 0) result.mayBeEmpty = true;
      break;
    }
  }
  return result;
}

// --- what each match holds

constexpr std::size_t kShortestPiece = 2;
constexpr std::size_t kMostPieces = 200;

/// One of them stands in each match; none when nothing is known.
using Pieces = std::vector<std::string>;

/// The shortest decides how much a set of pieces tells.
bool tellMore(const Pieces& left, const Pieces& right) {
  const auto shortest = [](const Pieces& pieces) {
    std::size_t length = pieces.empty() ? 0 : std::string::npos;
    for (const std::string& piece : pieces) length = std::min(length, piece.size());
    return length;
  };
  const std::size_t mine = shortest(left);
  const std::size_t others = shortest(right);
  return mine != others ? mine > others : left.size() < right.size();
}

Pieces piecesOf(const PatternNode& node) {
  Pieces best;
  switch (node.kind) {
    case PatternNode::Kind::sequence: {
      std::string run;
      const auto close = [&] {
        if (run.size() >= kShortestPiece && tellMore({run}, best)) best = {run};
        run.clear();
      };
      for (const PatternNode& part : node.parts) {
        if (part.kind == PatternNode::Kind::character && part.members.size() == 1 && part.members.front() < 0x80) {
          run += small(static_cast<char>(part.members.front()));
          continue;
        }
        close();
        Pieces inner = piecesOf(part);
        if (tellMore(inner, best)) best = std::move(inner);
      }
      close();
      break;
    }
    case PatternNode::Kind::choice:
      for (const PatternNode& part : node.parts) {
        const Pieces inner = piecesOf(part);
        if (inner.empty() || best.size() + inner.size() > kMostPieces) return {};
        best.insert(best.end(), inner.begin(), inner.end());
      }
      break;
    case PatternNode::Kind::repeat:
      if (node.least > 0) best = piecesOf(node.parts.front());
      break;
    default:
      break;
  }
  return best;
}

/// Without those that hold another one.
void thin(Pieces& pieces) {
  std::sort(pieces.begin(), pieces.end());
  pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
  const Pieces all = pieces;
  std::erase_if(pieces, [&](const std::string& piece) {
    return std::any_of(all.begin(), all.end(), [&](const std::string& other) {
      return other.size() < piece.size() && piece.find(other) != std::string::npos;
    });
  });
}

// --- all matches

constexpr std::size_t kMostListed = 2000;
constexpr std::size_t kLongestListed = 60;

bool isBlank(char32_t character) {
  return character == U' ' || character == U'\t' || character == U'\n' || character == U'\f' || character == U'\r' ||
         character == 0xA0;
}

char32_t folded(char32_t character) {
  if (character < 0x80) return static_cast<unsigned char>(small(static_cast<char>(character)));
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
}

bool hasCases(char32_t character) {
  return u_isalpha(static_cast<UChar32>(character)) != 0;
}

using Texts = std::vector<std::u32string>;

/// @returns false when there are too many
bool multiply(Texts& texts, const Texts& endings) {
  if (texts.size() * endings.size() > kMostListed) return false;
  Texts all;
  for (const auto& text : texts)
    for (const auto& ending : endings) all.push_back(text + ending);
  texts = std::move(all);
  return true;
}

/// All that a pattern matches, in small letters and with one blank for each stretch of them.
std::optional<Texts> textsOf(const PatternNode& node) {
  Texts texts;
  switch (node.kind) {
    case PatternNode::Kind::empty:
      return Texts{{}};
    case PatternNode::Kind::assertion:
      return std::nullopt;
    case PatternNode::Kind::character:
      if (node.members.empty()) return std::nullopt;
      for (const char32_t member : node.members) {
        if (isBlank(member) || (!node.folds && hasCases(member))) return std::nullopt;
        texts.emplace_back(1, folded(member));
      }
      return texts;
    case PatternNode::Kind::blanks:
      return Texts{U" "};
    case PatternNode::Kind::sequence:
      texts.emplace_back();
      for (const PatternNode& part : node.parts) {
        const auto endings = textsOf(part);
        if (!endings || !multiply(texts, *endings)) return std::nullopt;
      }
      return texts;
    case PatternNode::Kind::choice:
      for (const PatternNode& part : node.parts) {
        const auto more = textsOf(part);
        if (!more || texts.size() + more->size() > kMostListed) return std::nullopt;
        texts.insert(texts.end(), more->begin(), more->end());
      }
      return texts;
    case PatternNode::Kind::repeat: {
      if (node.least > 1 || !node.most || *node.most > 1) return std::nullopt;
      auto once = *node.most == 0 ? Texts{{}} : textsOf(node.parts.front());
      if (once && node.least == 0) once->emplace_back();
      return once;
    }
  }
  return std::nullopt;
}

}  // namespace

PhraseGate::PhraseGate(const std::vector<std::string>& patterns) {
  static_assert(kKinds == kKindCount);
  Beginnings beginnings;
  Pieces pieces;
  bool allHavePieces = true;
  for (const std::string& pattern : patterns) {
    const auto tree = patternTree(pattern);
    if (!tree) return;
    beginnings.add(beginningsOf(*tree));
    const Pieces own = piecesOf(*tree);
    allHavePieces = allHavePieces && !own.empty();
    pieces.insert(pieces.end(), own.begin(), own.end());
  }
  knowsBeginnings_ = !beginnings.mayBeEmpty;
  pairs_ = beginnings.pairs;
  alone_ = beginnings.alone;
  if (!allHavePieces) return;
  thin(pieces);
  if (pieces.size() > kMostPieces) return;
  std::sort(pieces.begin(), pieces.end());
  knowsPieces_ = true;
  pieces_ = std::move(pieces);
  for (const std::string& piece : pieces_) {
    const bool isShort = piece.size() < sizeof(LongStart);
    hasShort_ = hasShort_ || isShort;
    if (isShort)
      shortStarts_.set(hashOf<ShortStart>(piece.data()));
    else
      starts_.set(hashOf<LongStart>(piece.data()));
  }
}

bool PhraseGate::begins(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return false;
  const std::size_t first = kindOf(text[at]);
  if (at + 1 == text.size()) return alone_.test(first);
  const std::size_t second = kindOf(text[at + 1]);
  return pairs_[first].test(second) || (alone_.test(first) && endsWord(second));
}

std::size_t PhraseGate::nextBeginning(std::string_view text, std::size_t from) const {
  bool afterWord = from > 0 && !endsWord(kindOf(text[from - 1]));
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!afterWord && mayBeginAt(text, at)) return at;
    afterWord = !endsWord(kindOf(text[at]));
  }
  return std::string_view::npos;
}

bool PhraseGate::holdsPiece(std::string_view text) const {
  // The long s and the Kelvin sign stand for letters of a piece.
  if (text.find("\xC5\xBF") != std::string_view::npos || text.find("\xE2\x84\xAA") != std::string_view::npos)
    return true;
  for (std::size_t at = 0; at + sizeof(LongStart) <= text.size(); ++at)
    if (starts_.test(hashOf<LongStart>(text.data() + at)) && isPieceAt(text, at)) return true;
  if (!hasShort_) return false;
  for (std::size_t at = 0; at + sizeof(ShortStart) <= text.size(); ++at)
    if (shortStarts_.test(hashOf<ShortStart>(text.data() + at)) && isPieceAt(text, at)) return true;
  return false;
}

bool PhraseGate::isPieceAt(std::string_view text, std::size_t at) const {
  const std::array<char, 2> start{small(text[at]), small(text[at + 1])};
  const std::string_view wanted(start.data(), start.size());
  for (auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), wanted);
       piece != pieces_.end() && piece->starts_with(wanted); ++piece) {
    const std::string_view rest = text.substr(at, piece->size());
    if (rest.size() == piece->size() &&
        std::equal(rest.begin(), rest.end(), piece->begin(), [](char a, char b) { return small(a) == b; }))
      return true;
  }
  return false;
}

bool ListedPhrases::add(const std::string& pattern, std::size_t value) {
  const auto tree = patternTree(pattern);
  const auto texts = tree ? textsOf(*tree) : std::nullopt;
  if (!texts) return false;
  std::vector<std::string> all;
  for (const std::u32string& text : *texts) {
    std::string bytes;
    for (const char32_t character : text) {
      std::array<char, U8_MAX_LENGTH> encoded{};
      std::int32_t length = 0;
      U8_APPEND_UNSAFE(encoded.data(), length, character);
      bytes.append(encoded.data(), static_cast<std::size_t>(length));
    }
    if (bytes.size() > kLongestListed || bytes.find("  ") != std::string::npos) return false;
    all.push_back(std::move(bytes));
  }
  for (std::string& bytes : all) {
    longest_ = std::max(longest_, bytes.size());
    const auto [place, isNew] = values_.try_emplace(std::move(bytes), value);
    if (!isNew) place->second = std::min(place->second, value);
  }
  return true;
}

std::optional<std::size_t> ListedPhrases::find(std::string_view text) const {
  std::array<char, kLongestListed + U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  const auto* input = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto end = static_cast<std::int32_t>(text.size());
  bool blank = false;
  for (std::int32_t at = 0; at < end;) {
    UChar32 character = input[at];
    if (character < 0x80)
      ++at;
    else
      U8_NEXT(input, at, end, character);
    if (character < 0) return std::nullopt;
    const bool wasBlank = blank;
    blank = isBlank(static_cast<char32_t>(character));
    if (blank && wasBlank) continue;
    const char32_t written = blank ? U' ' : folded(static_cast<char32_t>(character));
    if (written < 0x80)
      bytes[static_cast<std::size_t>(length++)] = static_cast<char>(written);
    else
      U8_APPEND_UNSAFE(bytes.data(), length, written);
    if (static_cast<std::size_t>(length) > longest_) return std::nullopt;
  }
  const auto found = values_.find(std::string_view(bytes.data(), static_cast<std::size_t>(length)));
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace tov::loaders
