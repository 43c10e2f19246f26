#include "loaders/extract/coined_names.h"

#include <algorithm>

#include "loaders/extract/funding.h"

namespace tov::loaders {
namespace {

constexpr std::size_t kMostWords = 7;
constexpr std::size_t kMostSmallWords = 4;  ///< at a name's end: "Liv med smerter"
constexpr std::size_t kWordsToTheKind = 6;  ///< "is a (joint, regional, ...) project"

bool overlap(Range a, Range b) {
  return a.begin < b.end && b.begin < a.end;
}

class Coined {
 public:
  Coined(std::string_view text, const Lexicon& lexicon, const std::vector<BodyMention>& bodies,
         const std::vector<Range>& occupied, Standing standing)
      : text_(text),
        lexicon_(lexicon),
        bodies_(bodies),
        occupied_(occupied),
        standing_(standing),
        words_(wordsOf(text)) {}

  std::vector<NamedInitiative> find() {
    for (const PhraseHit& hit : lexicon_.phrases("before a name").findAll(text_)) {
      leads_.push_back(hit.range.end);
      // "the steering group for X": the group's form takes the first word of the name as well.
      for (BodyMention& body : bodies_)
        if (!body.inLexicon && body.isForum && body.range.begin < hit.range.end && hit.range.end < body.range.end)
          body.range.end = hit.range.end;
    }
    priced();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!beginsWithCapital(word(i)) || words_[i].begin < next_) continue;
      const std::size_t last = runFrom(i);
      if (!allowed({words_[i].begin, words_[last].end}, i)) continue;
      consider(i, last);
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t i) const { return slice(text_, words_[i]); }
  std::string_view gap(std::size_t i) const { return text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end); }

  bool free(Range range) const {
    return std::none_of(bodies_.begin(), bodies_.end(),
                        [&](const BodyMention& body) { return overlap(body.range, range); }) &&
           std::none_of(occupied_.begin(), occupied_.end(), [&](Range other) { return overlap(other, range); });
  }

  /// Words with capitals, and small words between them, as far as nothing else is named.
  std::size_t runFrom(std::size_t first) const {
    std::size_t last = first;
    for (std::size_t i = first + 1; i < words_.size() && i - first < kMostWords; ++i) {
      if (gap(i - 1) != " ") break;
      if (beginsWithCapital(word(i)) && free(words_[i])) {
        last = i;
        continue;
      }
      const bool number =
          last == i - 1 && word(i).find_first_not_of("0123456789.") == std::string_view::npos && word(i).size() <= 4;
      if (number && (i + 1 == words_.size() || gap(i) != ". ")) {
        last = i;
        continue;
      }
      if (lexicon_.phrases("article").whole(word(i)) && lexicon_.phrases("inside a coined name").whole(word(i - 1)) &&
          i + 1 < words_.size() && gap(i) == " " && beginsWithCapital(word(i + 1)))
        continue;
      if (lexicon_.phrases("inside a coined name").whole(word(i)) && i + 2 < words_.size() && gap(i) == " " &&
          lexicon_.phrases("article").whole(word(i + 1)) && beginsWithCapital(word(i + 2)))
        continue;
      if (!lexicon_.phrases("inside a coined name").whole(word(i)) || i + 1 >= words_.size() || gap(i) != " " ||
          !beginsWithCapital(word(i + 1)) || !free(words_[i + 1]) || isTown(i + 1))
        break;
    }
    return last;
  }

  bool isTown(std::size_t i) const {
    const auto body = lexicon_.body(word(i), {}, true);
    return body.has_value();
  }

  bool allowed(Range range, std::size_t first) const {
    if (!free(range) || codePoints(slice(text_, range)) < 4) return false;
    const std::string_view seen = slice(text_, range);
    if (lexicon_.phrases("not a coined name").at(text_, range.begin) || lexicon_.phrases("fund").whole(seen) ||
        lexicon_.phrases("generic initiative").whole(seen) || lexicon_.phrases("joining").whole(word(first)) ||
        lexicon_.phrases("initiative stop").whole(seen) || lexicon_.phrases("not an initiative").whole(seen) ||
        lexicon_.titleAt(lowerCase(seen)))
      return false;
    const auto inside = wordsOf(seen);
    return !lexicon_.phrases("unit word").whole(slice(seen, inside.back())) &&
           !lexicon_.phrases("unit word").whole(slice(seen, inside.front())) &&
           !lexicon_.body(seen, {}, true).has_value();
  }

  bool opensSentence(std::size_t i) const { return trim(text_.substr(0, words_[i].begin), " -–•*\"”“»'(").empty(); }

  void consider(std::size_t first, std::size_t last) {
    const Range range{words_[first].begin, words_[last].end};
    const bool opens = opensSentence(first);
    const bool several = last > first;
    if (const auto kind = saidToBe(range.end)) return add(range, *kind, "said to be of a kind", 0.85, false);
    const bool led = std::any_of(leads_.begin(), leads_.end(), [&](std::size_t end) {
      return end <= range.begin && range.begin - end <= 4 &&
             trim(text_.substr(end, range.begin - end), " \"”“»*'").empty();
    });
    if (led && !opens) {
      const std::size_t end = several ? last : withSmallWords(last);
      return add({range.begin, words_[end].end}, kindOfName(slice(text_, {range.begin, words_[end].end}), lexicon_),
                 "named behind what is done with it", 0.8, false);
    }
    if (besideType(first)) return add(range, {}, "named beside the word for its kind", 0.8, false);
    // "a meeting place on the Harbour in X, which is run by": where it is.
    const bool place = first > 0 && gap(first - 1) == " " && lexicon_.phrases("before a place").whole(word(first - 1));
    if (!place && followed(range.end)) {
      // A sentence may begin with any word.
      if (opens && !several && !lexicon_.phrases("definite word").whole(word(first))) return;
      return add(range, {}, "named before what becomes of it", 0.7, opens && !several);
    }
    if (several && !opens && slogan(first, last))
      add(range, {}, "words with capitals and small words between", 0.65, false);
  }

  /// "X is a joint project", "X, which is a local agreement", "X, an agreement": the word for its kind.
  std::optional<std::string> saidToBe(std::size_t end) const {
    std::size_t from = afterAside(end);
    const auto is = lexicon_.phrases("is a").at(text_, from);
    if (!is) return std::nullopt;
    std::size_t count = 0;
    for (const Range& range : words_) {
      if (range.begin < is->range.end) continue;
      if (++count > kWordsToTheKind) break;
      if (text_.substr(is->range.end, range.begin - is->range.end).find_first_of(".;:(") != std::string_view::npos)
        break;
      if (const auto hit = lexicon_.phrases("initiative").at(text_, range.begin)) return std::string(hit->value);
      if (const auto value = lexicon_.phrases("initiative compound").whole(slice(text_, range)))
        return std::string(*value);
      if (lexicon_.phrases("kind of work").whole(slice(text_, range))) return std::string("other");
      if (beginsWithCapital(slice(text_, range))) break;
    }
    return std::nullopt;
  }

  /// Where the text goes on behind a name: after a bracket that explains it, a mark, a blank.
  std::size_t afterAside(std::size_t end) const {
    std::string_view rest = text_.substr(end);
    if (rest.starts_with(" (")) {
      const std::size_t close = rest.find(')');
      if (close != std::string_view::npos && close < 60) end += close + 1;
    }
    while (end < text_.size() && std::string_view(" ,\"”“«*'").find(text_[end]) != std::string_view::npos) ++end;
    // Marks of more than one byte.
    for (const std::string_view mark : {"”", "“", "«"})
      if (text_.substr(end).starts_with(mark)) end += mark.size();
    while (end < text_.size() && (text_[end] == ' ' || text_[end] == ',')) ++end;
    return end;
  }

  bool followed(std::size_t end) const {
    return lexicon_.phrases("after a name").at(text_, afterAside(afterPlace(end))).has_value();
  }

  /// Behind "in TOWN", when it stands right behind a name.
  std::size_t afterPlace(std::size_t end) const {
    for (std::size_t i = 0; i + 2 < words_.size(); ++i)
      if (words_[i].end == end && gap(i) == " " && gap(i + 1) == " " &&
          lexicon_.phrases("place link").whole(word(i + 1)) && beginsWithCapital(word(i + 2)))
        return words_[i + 2].end;
    return end;
  }

  /// "its own programme, X": a comma sets the name beside the word for its kind.
  bool besideType(std::size_t i) const {
    if (i < 2 || gap(i - 1) != ", ") return false;
    return lexicon_.phrases("initiative").whole(word(i - 1)) ||
           lexicon_.phrases("initiative compound").whole(word(i - 1)) ||
           lexicon_.phrases("kind of work").whole(word(i - 1));
  }

  /// "Pain School for Young": a single word goes on in small letters up to the next mark.
  std::size_t withSmallWords(std::size_t last) const {
    if (last + 2 >= words_.size() || gap(last) != " " ||
        !lexicon_.phrases("inside a coined name").whole(word(last + 1)) ||
        lexicon_.phrases("definite word").whole(word(last)))
      return last;
    for (std::size_t i = last + 2; i < words_.size() && i - last <= kMostSmallWords; ++i) {
      if (gap(i - 1) != " " || lexicon_.phrases("initiative stop").whole(word(i)) || beginsWithCapital(word(i)) ||
          lexicon_.phrases("month").whole(word(i)) || word(i).find_first_of("0123456789") != std::string_view::npos)
        return last;
      const bool ends = i + 1 == words_.size() || gap(i).find_first_of(",.;:)") != std::string_view::npos;
      if (ends) return i;
      if (lexicon_.phrases("initiative stop").whole(word(i + 1))) return i;
    }
    return last;
  }

  /// "- Bus to X, 325,000 kr.", "- Y, where patients meet: 640,000 kr.": what an entry of a list names before its sum.
  void priced() {
    constexpr std::size_t kLongest = 8;  // words
    if (standing_ == Standing::within || words_.empty() || !beginsWithCapital(word(0)) || !opensSentence(0)) return;
    const auto sums = sumsIn(text_, lexicon_);
    if (sums.empty()) return;
    std::size_t end = 0;  // the label's last word
    while (end + 1 < words_.size() && end < kLongest && gap(end).find_first_of(",:;(\t|") == std::string_view::npos &&
           gap(end).find(" – ") == std::string_view::npos && gap(end).find(" - ") == std::string_view::npos &&
           !lexicon_.phrases("initiative stop").whole(word(end)))
      ++end;
    if (end + 1 >= words_.size() || end >= kLongest || words_[end].end >= sums.front().range.begin) return;
    const std::string_view between = text_.substr(words_[end].end, sums.front().range.begin - words_[end].end);
    const bool adjoins = trim(between, " ,:–-(\t").empty();
    // A sentence in a list may hold a sum as well; behind a colon at its end it is the entry's.
    const bool atEnd =
        standing_ == Standing::entry && trim(between).ends_with(":") && between.find('.') == std::string_view::npos;
    if (!adjoins && !atEnd) return;
    const Range range{words_[0].begin, words_[end].end};
    const std::string_view label = slice(text_, range);
    if (lexicon_.phrases("budget post").whole(label) || lexicon_.phrases("funding status").in(label) ||
        lexicon_.phrases("table total").at(label, 0) || lexicon_.phrases("table rest").whole(label) ||
        !allowedLabel(range))
      return;
    for (std::size_t i = 0; i <= end; ++i)
      if (lexicon_.phrases("initiative stop").whole(word(i))) return;
    add(range, kindOfName(label, lexicon_), "entry of a list with its sum", 0.7, false);
  }

  /// A label is no body, no pot of money and no date.
  bool allowedLabel(Range range) const {
    const std::string_view label = slice(text_, range);
    if (lexicon_.body(label, {}, true) || lexicon_.phrases("fund").whole(label) || codePoints(label) < 4) return false;
    return std::none_of(bodies_.begin(), bodies_.end(), [&](const BodyMention& body) {
      return body.range.begin <= range.begin && overlap(body.range, range);
    });
  }

  /// "Young in Balance": small words between capitals; not a house in a town.
  bool slogan(std::size_t first, std::size_t last) const {
    if (!lexicon_.phrases("coined link").whole(word(first + 1))) return false;
    return first + 2 <= last && !lexicon_.phrases("definite word").whole(word(first));
  }

  void add(Range range, std::string kind, std::string_view rule, double confidence, bool needsAnother) {
    found_.push_back(
        {range, std::string(slice(text_, range)), std::move(kind), {}, {}, rule, confidence, false, needsAnother});
    next_ = range.end;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<BodyMention> bodies_;
  const std::vector<Range>& occupied_;
  Standing standing_;
  std::vector<Range> words_;
  std::vector<std::size_t> leads_;
  std::vector<NamedInitiative> found_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<NamedInitiative> coinedNamesIn(std::string_view text, const Lexicon& lexicon,
                                           const std::vector<BodyMention>& bodies, const std::vector<Range>& occupied,
                                           Standing standing) {
  return Coined(text, lexicon, bodies, occupied, standing).find();
}

std::vector<NamedInitiative> united(std::vector<NamedInitiative> found, std::vector<NamedInitiative> coined) {
  for (NamedInitiative& name : coined) {
    const auto rival = std::find_if(found.begin(), found.end(),
                                    [&](const NamedInitiative& other) { return overlap(other.range, name.range); });
    if (rival == found.end()) {
      found.push_back(std::move(name));
      continue;
    }
    // What stands beside it makes sure that letters are a name; a name in a longer phrase is the phrase's own.
    const bool same = rival->range.begin >= name.range.begin && rival->range.end <= name.range.end;
    if (rival->needsAnother && same) {
      *rival = std::move(name);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const NamedInitiative& a, const NamedInitiative& b) { return a.range.begin < b.range.begin; });
  return found;
}

}  // namespace tov::loaders
