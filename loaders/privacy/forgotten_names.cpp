// Finds names of which only hashes are known: every run of words that is as long as a name is hashed and looked up.
#include "loaders/privacy/forgotten_names.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <unordered_map>

#include "loaders/lexicon/wording.h"
#include "loaders/read/sha256.h"

namespace tov::loaders {
namespace {

using nlohmann::json;

constexpr const char* kBlob = "loader/forgotten";

/// A word of letters, where it stands. A word that a hyphen breaks at a line's end stands in two places.
struct Word {
  struct Piece {
    std::size_t line = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::vector<Piece> pieces;
  std::string key;       ///< in lower case
  bool capital = false;  ///< begins with a capital
  bool joined = false;   ///< nothing but what joins the words of a name stands between it and the word before
};

/// What stands between the words of one name; in an e-mail address it is a dot or a low line.
bool joinsWords(std::string_view between) {
  std::size_t dots = 0;
  std::size_t i = 0;
  while (i < between.size()) {
    if (between[i] == ' ' || between[i] == '\t' || between[i] == '-' || between[i] == '_') {
      ++i;
    } else if (between[i] == '.') {
      if (++dots > 1) return false;
      ++i;
    } else if (between.substr(i, 2) == "\xC2\xA0") {
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

void addWords(std::string_view text, std::size_t line, std::vector<Word>& words) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  std::size_t last = 0;  // where the word before ended
  bool open = false;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const std::string_view between = text.substr(last, begin - last);
    const std::string_view found = text.substr(begin, end - begin);
    Word word;
    word.pieces = {{line, begin, end}};
    word.key = lowerCase(found);
    word.capital = beginsWithCapital(found);
    word.joined = joinsWords(between);
    words.push_back(std::move(word));
    last = end;
    open = false;
  };
  while (at < text.size()) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, text.size(), c);
    const bool letter = c >= 0 && u_isalpha(c);
    if (letter && !open) {
      open = true;
      begin = start;
    }
    if (!letter && open) close(start);
  }
  if (open) close(text.size());
}

/// A line that ends in a hyphen breaks a word when the next line goes on in small letters.
void joinBrokenWords(const std::vector<std::string_view>& lines, std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Word::Piece& end = words[i].pieces.back();
    const Word& next = words[i + 1];
    if (next.pieces.front().line == end.line || next.capital) continue;
    const std::string_view after = trim(lines[end.line].substr(end.end));
    if (after != "-" || trim(lines[next.pieces.front().line].substr(0, next.pieces.front().begin)) != "") continue;
    words[i].key += next.key;
    words[i].pieces.insert(words[i].pieces.end(), next.pieces.begin(), next.pieces.end());
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

std::vector<Word> wordsIn(const std::vector<std::string_view>& lines) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t before = words.size();
    addWords(lines[i], i, words);
    if (before == 0 || words.size() == before) continue;
    // Across a line break the end of the line above counts as well.
    const Word::Piece& end = words[before - 1].pieces.back();
    words[before].joined = words[before].joined && joinsWords(lines[end.line].substr(end.end));
  }
  joinBrokenWords(lines, words);
  return words;
}

std::string randomSalt() {
  std::random_device device;
  std::string salt;
  for (int i = 0; i < 8; ++i) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (auto [bits, digit] = std::pair(device(), 0); digit < 8; ++digit, bits >>= 4) salt += kDigits[bits & 15];
  }
  return salt;
}

}  // namespace

struct ForgottenNames::Finder {
  const ForgottenNames& names;
  const std::vector<Word>& words;
  std::unordered_map<std::string, bool> ends{};  ///< a word -> whether a name may begin or end with it

  bool isEnd(const std::string& key) {
    const auto [place, fresh] = ends.try_emplace(key, false);
    if (fresh) place->second = names.ends_.contains(names.hashOf(key));
    return place->second;
  }

  /// A word, or without the s of its genitive.
  bool mayEnd(const std::string& key) {
    return isEnd(key) || (key.ends_with('s') && isEnd(key.substr(0, key.size() - 1)));
  }

  bool isName(const std::string& joined) const {
    return names.names_.contains(names.hashOf(joined)) ||
           (joined.ends_with('s') && names.names_.contains(names.hashOf(joined.substr(0, joined.size() - 1))));
  }

  /// How many words from `at` on are a forgotten name; 0 when none is.
  std::size_t nameAt(std::size_t at) {
    if (!isEnd(words[at].key)) return 0;
    for (auto length = names.lengths_.rbegin(); length != names.lengths_.rend(); ++length) {
      std::string joined = words[at].key;
      std::size_t taken = 1;
      std::size_t i = at + 1;
      for (; i < words.size() && taken < *length && words[i].joined; ++i) {
        // An initial between the words of a name is passed over.
        if (codePoints(words[i].key) == 1) continue;
        joined += " " + words[i].key;
        ++taken;
      }
      if (taken == *length && mayEnd(words[i - 1].key) && isName(joined)) return i - at;
      // The same with every initial counted as a word.
      joined = words[at].key;
      for (i = at + 1; i < words.size() && i < at + *length && words[i].joined; ++i) joined += " " + words[i].key;
      if (i == at + *length && mayEnd(words[i - 1].key) && isName(joined)) return *length;
    }
    return 0;
  }

  /// Which words are to be masked. @param found  counts whole names
  std::vector<bool> find(std::size_t& found) {
    std::vector<bool> hidden(words.size(), false);
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t count = nameAt(at);
      if (count > 0) ++found;
      for (std::size_t i = at; i < at + count; ++i) hidden[i] = true;
      at += std::max<std::size_t>(count, 1);
    }
    if (found == 0) return hidden;
    // First or last names alone, unless a neighbour makes them somebody else's.
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (hidden[i] || !words[i].capital || !mayEnd(words[i].key)) continue;
      const bool othersBefore =
          i > 0 && words[i].joined && words[i - 1].capital && !hidden[i - 1] && sameLine(i - 1, i);
      const bool othersAfter =
          i + 1 < words.size() && words[i + 1].joined && words[i + 1].capital && !hidden[i + 1] && sameLine(i, i + 1);
      if (!othersBefore && !othersAfter) hidden[i] = true;
    }
    return hidden;
  }

  bool sameLine(std::size_t a, std::size_t b) const {
    return words[a].pieces.back().line == words[b].pieces.front().line;
  }
};

ForgottenNames ForgottenNames::read(const Snapshot& graph) {
  ForgottenNames names;
  const auto bytes = graph.blob(kBlob);
  if (!bytes) return names;
  const json stored = json::parse(*bytes, nullptr, false);
  if (!stored.is_object()) throw CorruptionError("the list of forgotten names cannot be read");
  names.salt_ = stored.at("salt");
  names.lengths_ = stored.at("lengths").get<std::set<std::size_t>>();
  names.names_ = stored.at("names").get<std::set<std::string>>();
  names.ends_ = stored.at("ends").get<std::set<std::string>>();
  return names;
}

void ForgottenNames::store(Transaction& transaction) const {
  transaction.putBlob(kBlob, json({{"salt", salt_}, {"lengths", lengths_}, {"names", names_}, {"ends", ends_}}).dump());
}

std::string ForgottenNames::hashOf(std::string_view words) const {
  return sha256Of(salt_ + "/" + std::string(words));
}

bool ForgottenNames::add(std::string_view name) {
  const std::vector<Word> words = wordsIn({name});
  if (words.size() < 2) return false;
  if (salt_.empty()) salt_ = randomSalt();
  std::string joined;
  for (const Word& word : words) joined += (joined.empty() ? "" : " ") + word.key;
  names_.insert(hashOf(joined));
  lengths_.insert(words.size());
  // Without what stands in the middle it is the same person's.
  names_.insert(hashOf(words.front().key + " " + words.back().key));
  lengths_.insert(2);
  ends_.insert(hashOf(words.front().key));
  ends_.insert(hashOf(words.back().key));
  return true;
}

std::size_t ForgottenNames::mask(RecordLines& record) const {
  if (empty()) return 0;
  std::vector<std::string_view> lines(record.lines.begin(), record.lines.end());
  const std::vector<Word> words = wordsIn(lines);
  std::size_t found = 0;
  const std::vector<bool> hidden = Finder{*this, words}.find(found);
  // From the back, so that places before stay where they are.
  for (std::size_t i = words.size(); i-- > 0;)
    for (auto piece = words[i].pieces.rbegin(); hidden[i] && piece != words[i].pieces.rend(); ++piece)
      record.lines[piece->line].replace(piece->begin, piece->end - piece->begin, kForgottenWord);
  return found + mask(record.name);
}

std::size_t ForgottenNames::mask(std::string& text) const {
  if (empty()) return 0;
  std::size_t found = 0;
  const std::vector<Word> words = wordsIn({text});
  const std::vector<bool> hidden = Finder{*this, words}.find(found);
  for (std::size_t i = words.size(); i-- > 0;)
    if (hidden[i]) {
      const Word::Piece& piece = words[i].pieces.front();
      text.replace(piece.begin, piece.end - piece.begin, kForgottenWord);
    }
  return found;
}

bool ForgottenNames::holds(std::string_view text) const {
  std::string copy(text);
  return mask(copy) > 0;
}

}  // namespace tov::loaders
