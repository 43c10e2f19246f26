#include "loaders/extract/initiative_names.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tov::loaders {
namespace {

constexpr std::size_t kMostWords = 11;

/// Quotation marks in pairs that minutes use.
struct Marks {
  std::string_view open;
  std::string_view close;
};
constexpr Marks kMarks[] = {{"\"", "\""}, {"”", "”"}, {"“", "”"}, {"»", "«"}, {"‘", "’"}, {"’", "’"}, {"*", "*"}};

class Names {
 public:
  Names(std::string_view text, const Lexicon& lexicon, std::vector<Range> bodies)
      : text_(text),
        lexicon_(lexicon),
        words_(wordsOf(text)),
        bodies_(std::move(bodies)),
        mayHoldFund_(lexicon.phrases("fund").mayBeIn(text)),
        mayHoldType_(lexicon.phrases("initiative").mayBeIn(text)) {}

  std::vector<NamedInitiative> found() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].begin < next_) continue;
      if (abbreviation(i) || funds(i) || capitals(i) || typed(i)) continue;
    }
    quoted();
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t i) const { return slice(text_, words_[i]); }

  bool inBody(Range range) const {
    return std::any_of(bodies_.begin(), bodies_.end(),
                       [&](const Range& body) { return body.begin < range.end && range.begin < body.end; });
  }

  bool taken(Range range) const {
    return std::any_of(found_.begin(), found_.end(), [&](const NamedInitiative& other) {
      return other.range.begin < range.end && range.begin < other.range.end;
    });
  }

  void add(Range range, std::string_view name, std::string kind, std::string_view rule, double confidence,
           std::string alias = {}, bool isFund = false, bool needsAnother = false) {
    const std::string_view tidy = trim(name, " \t,;:.–-\"”“’‘*()");
    if (codePoints(tidy) < 3 || taken(range)) return;
    found_.push_back(
        {range, std::string(tidy), std::move(kind), std::move(alias), {}, rule, confidence, isFund, needsAnother});
    next_ = std::max(next_, range.end);
  }

  /// The same for a name that runs from word to word, with what is written around it.
  void addWithSpellings(std::size_t first, std::size_t last, std::string kind, std::string_view rule, double confidence,
                        bool needsAnother = false) {
    if (lexicon_.phrases("not an initiative").whole(words(first, last))) return;
    const Range range{words_[first].begin, words_[last].end};
    const std::size_t before = found_.size();
    add(range, slice(text_, range), std::move(kind), rule, confidence, {}, false, needsAnother);
    if (found_.size() > before) found_.back().spellings = spellingsAround(first, last);
  }

  std::string words(std::size_t first, std::size_t last) const {
    return std::string(text_.substr(words_[first].begin, words_[last].end - words_[first].begin));
  }

  std::vector<std::string> spellingsAround(std::size_t first, std::size_t last) const {
    std::vector<std::string> all;
    std::size_t begin = first;
    const auto gapBefore = [&](std::size_t i) {
      return text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    };
    const bool openWithAdjective = lexicon_.phrases("any adjective").whole(word(first)).has_value();
    while (begin > 0 && first - begin < 4 &&
           (gapBefore(begin) == " " || ((begin < first || openWithAdjective) && gapBefore(begin) == ", ")) &&
           lexicon_.phrases("any adjective").whole(word(begin - 1)))
      --begin;
    if (begin < first) all.push_back(words(begin, last));
    std::optional<std::size_t> article;
    if (begin > 0 && gapBefore(begin) == " " && lexicon_.phrases("definite article").whole(word(begin - 1)))
      article = begin - 1;
    if (article) all.push_back(words(*article, last));
    const std::size_t end = complementEnd(last);
    if (end > last) {
      all.push_back(words(first, end));
      if (begin < first) all.push_back(words(begin, end));
    }
    return all;
  }

  /// Where what is said of a name ends that stands at its right: "offer to X", "event in the cluster". The name's own
  /// last word when nothing does.
  std::size_t complementEnd(std::size_t last) const {
    if (last + 2 >= words_.size() || !gapIs(last, " ")) return last;
    if (lexicon_.phrases("place link").whole(word(last + 1))) {
      std::size_t end = last + 1;
      while (end + 1 < words_.size() && gapIs(end, " ") && end - last < 4 &&
             (beginsWithCapital(word(end + 1)) || lexicon_.phrases("place in a name").whole(word(end + 1))))
        ++end;
      // A whole region tells nothing of where in it.
      if (lexicon_.phrases("region in a name").whole(words(last + 2, std::max(end, last + 2)))) return last;
      return end > last + 1 ? end : last;
    }
    if (!lexicon_.phrases("initiative link").whole(linkWord(last + 1)) &&
        !lexicon_.phrases("public link").whole(word(last + 1)))
      return last;
    // "offer for Hospital X": who has it, not whom it is for.
    if (beginsWithCapital(word(last + 2)) && !lexicon_.phrases("initiative link").whole(linkWord(last + 1)))
      return last;
    if (inBody(words_[last + 2])) return last;
    std::size_t end = nounPhraseEnd(last + 1);
    for (std::size_t i = last + 2; i <= end; ++i)
      if (lexicon_.phrases("complement stop").whole(word(i))) end = i - 1;
    return end > last + 1 && words_[end].end - words_[last].begin < 120 ? end : last;
  }

  /// "Expansion of Words (EOW)" and "EOW (Expansion of Words)".
  bool abbreviation(std::size_t i) {
    const std::string_view seen = word(i).substr(0, word(i).find('-'));
    if (!isAllCapitals(seen) || codePoints(seen) < 3 || codePoints(seen) > 8 || inBody(words_[i])) return false;
    if (lexicon_.phrases("not an initiative").whole(seen)) return false;
    const Range range = words_[i];
    const bool tail = seen.size() < range.size();  // "ABC-project"
    if (dashed(i, seen)) return true;
    if (!tail && range.begin > 0 && text_[range.begin - 1] == '(' && range.end < text_.size() &&
        text_[range.end] == ')') {
      // The letters are looked for at the starts of words, or of the parts of compounds, going left.
      std::size_t first = i;
      for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
        const std::size_t j = i - back;
        if (lowerCase(firstCodePoints(word(j), 1)) != lowerCase(firstCodePoints(seen, 1))) continue;
        if (text_.substr(words_[j].begin, range.begin - words_[j].begin).find_first_of(".;:,") !=
            std::string_view::npos)
          break;
        first = j;
        break;
      }
      if (first == i) return false;
      const Range whole{words_[first].begin, range.end + 1};
      const std::string name(trim(text_.substr(words_[first].begin, range.begin - 1 - words_[first].begin)));
      std::erase_if(found_, [&](const NamedInitiative& other) { return other.range.end > whole.begin; });
      const std::size_t before = found_.size();
      add(whole, name, kindOfName(name, lexicon_), "abbreviation beside its expansion", 0.9, std::string(seen));
      if (found_.size() > before) {
        auto& spellings = found_.back().spellings;
        for (const std::string& wide : spellingsAround(first, i - 1)) {
          spellings.push_back(wide);
          spellings.push_back(wide + " (" + std::string(seen) + ")");
        }
        spellings.push_back(std::string(slice(text_, whole)));
        spellings.push_back(std::string(seen) + " (" + name + ")");
        // "car (ABC) in Town"
        if (i + 2 < words_.size() && text_.substr(range.end, words_[i + 1].begin - range.end) == ") " &&
            lexicon_.phrases("place link").whole(word(i + 1)) && beginsWithCapital(word(i + 2))) {
          spellings.push_back(words(first, i + 2));
          spellings.push_back(name + " " + words(i + 1, i + 2));
        }
      }
      return true;
    }
    if (range.end + 2 < text_.size() && text_.substr(range.end).starts_with(" (")) {
      const std::size_t close = text_.find(')', range.end);
      if (close == std::string_view::npos) return false;
      const std::string_view inner = text_.substr(range.end + 2, close - range.end - 2);
      if (wordsOf(inner).size() < 2 || lowerCase(firstCodePoints(inner, 1)) != lowerCase(firstCodePoints(seen, 1)))
        return false;
      const std::size_t before = found_.size();
      add({range.begin, close + 1}, seen, kindOfName(inner, lexicon_), "abbreviation beside its expansion", 0.9,
          std::string(inner));
      if (found_.size() > before) {
        auto& spellings = found_.back().spellings;
        spellings.push_back(std::string(text_.substr(range.begin, close + 1 - range.begin)));
        if (tail) spellings.push_back(std::string(word(i)));
        spellings.push_back(std::string(inner) + " (" + std::string(seen) + ")");
      }
      return true;
    }
    return false;
  }

  /// "ABC – any big change": the words after a dash whose first letters are the abbreviation's.
  bool dashed(std::size_t i, std::string_view seen) {
    if (i + 2 >= words_.size()) return false;
    const std::string_view gap = text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end);
    if (gap != " – " && gap != " - ") return false;
    std::size_t last = i;
    std::string_view letters = seen;
    for (std::size_t j = i + 1; j < words_.size() && j <= i + 8 && !letters.empty(); ++j) {
      if (j > i + 1 && !gapIs(j - 1, " ")) break;
      const std::string_view letter = firstCodePoints(letters, 1);
      if (lowerCase(firstCodePoints(word(j), 1)) == lowerCase(letter)) {
        letters.remove_prefix(letter.size());
        last = j;
      } else if (codePoints(word(j)) > 3) {
        return false;
      }
    }
    if (!letters.empty() || last < i + 2) return false;
    const std::string expansion = words(i + 1, last);
    const std::size_t before = found_.size();
    add({words_[i].begin, words_[last].end}, seen, kindOfName(expansion, lexicon_), "abbreviation beside its expansion",
        0.9, expansion);
    if (found_.size() > before) found_.back().spellings.push_back(words(i, last));
    return true;
  }

  bool funds(std::size_t i) {
    if (!mayHoldFund_) return false;
    const auto hit = lexicon_.phrases("fund").at(text_, words_[i].begin);
    if (!hit) return false;
    const std::string_view name = slice(text_, hit->range);
    if (lexicon_.phrases("not a fund").whole(name)) return false;
    add(hit->range, name, {}, "named pot of money", 0.75, {}, true);
    return true;
  }

  /// A type word with what it is about, or a compound that ends in one.
  bool typed(std::size_t i) {
    const auto hit = typeAt(i);
    if (!hit) return false;
    std::size_t last = lastWordOf(hit->range.end);
    const bool generic = lexicon_.phrases("generic initiative").whole(slice(text_, hit->range)).has_value();
    // "project NAME": a name in capitals or quotation marks.
    if (last + 1 < words_.size()) {
      const std::string_view gap = text_.substr(hit->range.end, words_[last + 1].begin - hit->range.end);
      const bool quotedNext =
          gap.size() > 1 && trim(gap) != "" && gap.find_first_not_of(" \"*") == std::string_view::npos;
      if ((gap == " " || quotedNext) && beginsWithCapital(word(last + 1)) && generic && !inBody(words_[last + 1]) &&
          hit->value == "project") {
        std::size_t end = last + 1;
        while (end + 1 < words_.size() && gapIs(end, " ") &&
               wordsOf(text_.substr(words_[last + 1].begin, words_[end + 1].end - words_[last + 1].begin)).size() <=
                   8 &&
               continuesName(end + 1))
          ++end;
        add({words_[i].begin, words_[end].end},
            text_.substr(words_[last + 1].begin, words_[end].end - words_[last + 1].begin), "project",
            "named after a type word", 0.85);
        return true;
      }
      const bool loose = lexicon_.phrases("loose type").whole(slice(text_, hit->range)).has_value();
      // "the X model": what follows says what it is for
      const std::size_t opening = withAdjectives(i);
      const bool named =
          opening < i && !std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(opening),
                                      words_.begin() + static_cast<std::ptrdiff_t>(i), [&](Range range) {
                                        return lexicon_.phrases("light adjective").whole(slice(text_, range));
                                      });
      if (gap == " " && !loose && !named && lexicon_.phrases("initiative link").whole(linkWord(last + 1))) {
        const std::size_t end = nounPhraseEnd(last + 1);
        if (end > last + 1 && words_[end].end - words_[i].begin < 160 &&
            !lexicon_.phrases("empty subject").whole(words(last + 2, end))) {
          // "a project between A, B and C": its parties, and nothing of what it is about.
          if (lexicon_.phrases("parties in a name").whole(word(last + 1)) && inBody(words_[last + 2]) &&
              !namesItsSubject(last + 1, end))
            return false;
          std::size_t begin = withAdjectives(i);
          // "agreement on a whole ten-year plan for X": the plan is the thing.
          std::size_t inner = last + 2;
          while (inner < end && (lexicon_.phrases("article").whole(word(inner)) ||
                                 lexicon_.phrases("name adjective").whole(word(inner))))
            ++inner;
          if (generic && inner <= end && lexicon_.phrases("initiative compound").whole(word(inner))) begin = inner;
          addWithSpellings(begin, end, std::string(hit->value), "type word with its subject", generic ? 0.75 : 0.8);
          if (begin > i && !found_.empty() && hit->value == "agreement")
            found_.back().spellings.push_back(words(i, end));
          withoutParties(i, last + 1, end);
          return true;
        }
      }
    }
    if (generic && withAdjectives(i) == i) return false;
    // "Sundhedsaftalen 2024-27": a compound with years is one of its own.
    std::size_t end = last;
    if (last + 1 < words_.size() && isYears(word(last + 1)) &&
        codePoints(text_.substr(words_[last].end, words_[last + 1].begin - words_[last].end)) <= 2) {
      end = last + 1;
      if (end + 1 < words_.size() && isYears(word(end + 1)) && words_[end + 1].begin - words_[end].end <= 5) ++end;
    }
    const std::size_t begin = withAdjectives(i);
    // "Healthhouse Lemvig", "East Partnership Trust" are bodies.
    if (std::any_of(bodies_.begin(), bodies_.end(), [&](const Range& body) {
          return (generic ? body.begin <= words_[begin].begin : body.begin == words_[i].begin) &&
                 body.end > words_[last].end;
        }))
      return false;
    // "Near Healthoffers": the second word of a name that says something else.
    if (!generic && begin == i && i > 0 && words_[i].begin > 0 && gapIs(i - 1, " ") && beginsWithCapital(word(i)) &&
        beginsWithCapital(word(i - 1)) && i - 1 > 0 && !inBody(words_[i - 1]) &&
        !lexicon_.body(word(i - 1), {}, true) && !lexicon_.phrases("name adjective").whole(word(i - 1)))
      return false;
    // "Acuteteam South": the place belongs to the name.
    while (!generic && end == last && beginsWithCapital(word(i)) && end + 1 < words_.size() && gapIs(end, " ") &&
           beginsWithCapital(word(end + 1)) && !inBody(words_[end + 1]) && end - last < 2)
      last = ++end;
    const bool coordinated = begin + 2 <= i && text_.substr(words_[begin].end, 1) == "-";
    const bool sure =
        lexicon_.phrases("sure compound").whole(word(i)) || (i > 0 && beginsWithCapital(word(i))) || coordinated;
    // "a new treatment offer"; "Women's effort, ..." as the label of a paragraph.
    const bool isNew = !generic && begin > 0 && gapIs(begin - 1, " ") && newBefore(begin);
    const bool label = !generic && i == 0 && words_[i].begin == 0 && beginsWithCapital(word(i)) &&
                       text_.substr(words_[i].end).starts_with(",");
    if (lexicon_.phrases("not an initiative").whole(words(begin, end))) return false;  // "Ambulance Service"
    const bool qualified = end > last || (begin < i && !generic) || sure || isNew || label;
    addWithSpellings(begin, end, std::string(hit->value), "compound of a type word", qualified ? 0.75 : 0.65,
                     !qualified);
    return true;
  }

  /// "new", with any adjectives between it and the name.
  bool newBefore(std::size_t begin) const {
    for (std::size_t back = 1; back <= 3 && back <= begin; ++back) {
      const std::string_view seen = word(begin - back);
      if (lexicon_.phrases("new").whole(seen)) return true;
      if (!lexicon_.phrases("any adjective").whole(seen)) return false;
    }
    return false;
  }

  bool namesItsSubject(std::size_t link, std::size_t end) const {
    for (std::size_t i = link + 1; i <= end; ++i)
      if (lexicon_.phrases("subject link").whole(linkWord(i))) return true;
    return false;
  }

  /// "trial between A and B on X" is "trial on X" as well.
  void withoutParties(std::size_t type, std::size_t link, std::size_t end) {
    if (found_.empty() || !lexicon_.phrases("parties in a name").whole(word(link))) return;
    for (std::size_t i = link + 1; i < end; ++i)
      if (lexicon_.phrases("subject link").whole(linkWord(i))) {
        found_.back().spellings.push_back(words(type, link - 1) + " " + words(i, end));
        return;
      }
  }

  std::optional<PhraseHit> typeAt(std::size_t i) const {
    if (mayHoldType_)
      if (auto whole = lexicon_.phrases("initiative").at(text_, words_[i].begin)) return whole;
    // A compound that ends in a type word.
    const std::string_view seen = word(i);
    if (codePoints(seen) < 8) return std::nullopt;
    const auto value = lexicon_.phrases("initiative compound").whole(seen);
    if (!value) return std::nullopt;
    return PhraseHit{words_[i], *value};
  }

  std::string_view linkWord(std::size_t i) const {
    const std::string_view seen = word(i);
    const std::size_t end = words_[i].end;
    return end < text_.size() && text_[end] == '.' ? text_.substr(words_[i].begin, seen.size() + 1) : seen;
  }

  bool gapIs(std::size_t i, std::string_view gap) const {
    return text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end) == gap;
  }

  bool continuesName(std::size_t i) const {
    const std::string_view seen = word(i);
    if (lexicon_.phrases("initiative stop").whole(seen) || lexicon_.phrases("presents").whole(seen)) return false;
    return beginsWithCapital(seen) || lexicon_.phrases("inside names").whole(seen) ||
           lexicon_.phrases("inside names").whole(word(i - 1));
  }

  std::size_t lastWordOf(std::size_t end) const {
    std::size_t i = 0;
    while (i + 1 < words_.size() && words_[i + 1].begin < end) ++i;
    return i;
  }

  /// From a link word to the end of its noun phrase: a stop word, a mark, or too many words.
  std::size_t nounPhraseEnd(std::size_t link) const {
    std::size_t end = link;
    for (std::size_t i = link + 1; i < words_.size() && i - link <= kMostWords; ++i) {
      const std::string_view gap = text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
      if (gap.find_first_of(",;:!?()") != std::string_view::npos ||
          (gap.find('.') != std::string_view::npos && i > link + 1))
        break;
      if (lexicon_.phrases("initiative stop").whole(word(i))) break;
      // "... and the agreement on": the next name begins.
      if (lexicon_.phrases("generic initiative").whole(word(i)) && lexicon_.phrases("inside names").whole(word(i - 1)))
        break;
      end = i;
    }
    // A phrase does not end in "and", "in", "of".
    while (end > link &&
           (lexicon_.phrases("inside names").whole(word(end)) || lexicon_.phrases("article").whole(word(end)) ||
            lexicon_.phrases("initiative link").whole(word(end))))
      --end;
    return end;
  }

  /// Adjectives before the type word belong to the name: "integreret dobbeltdiagnosetilbud", "den nordlige
  /// samarbejdsmodel".
  std::size_t withAdjectives(std::size_t i) const {
    std::size_t begin = i;
    while (begin > 0 && gapIs(begin - 1, " ") && lexicon_.phrases("name adjective").whole(word(begin - 1)) &&
           !lexicon_.phrases("article").whole(word(begin - 1)) && i - begin < 3)
      --begin;
    // "Learning- and Qualityteam": the first half of a coordinated compound belongs to it.
    if (begin == i && begin > 1 && gapIs(begin - 1, " ") && lexicon_.phrases("joining").whole(word(begin - 1)) &&
        text_.substr(words_[begin - 2].end, 2) == "- " && word(begin - 2).size() > 3)
      begin -= 2;
    // "development event": a compound that is written apart.
    if (begin == i && begin > 0 && gapIs(begin - 1, " ") &&
        lexicon_.phrases("first part of a compound").whole(word(begin - 1))) {
      --begin;
      while (begin > 0 && gapIs(begin - 1, " ") && lexicon_.phrases("name adjective").whole(word(begin - 1))) --begin;
    }
    return begin;
  }

  static bool isYears(std::string_view seen) {
    std::size_t digits = 0;
    for (const char c : seen) {
      if (c >= '0' && c <= '9')
        ++digits;
      else if (c != '-' && static_cast<unsigned char>(c) < 0x80)
        return false;
    }
    return digits >= 4 && digits <= 8 && (seen.starts_with("20") || seen.starts_with("19"));
  }

  /// TeleKOL, STIME: a word with a capital inside it, or nothing but capitals.
  bool capitals(std::size_t i) {
    const std::string_view seen = word(i);
    const std::size_t hyphen = seen.find('-');
    const std::string_view head = seen.substr(0, hyphen);
    if (codePoints(head) < 3 || codePoints(head) > 20 || !beginsWithCapital(head) || inBody(words_[i])) return false;
    if (coded(seen)) {
      add(words_[i], seen, "agreement", "name of letters and a year", 0.7);
      return true;
    }
    if (head.find_first_of("0123456789./&@'") != std::string_view::npos) return false;
    // "ABC – we have begun": who speaks, not what is worked on.
    if (i == 0 && text_.substr(words_[i].end).starts_with(" –")) return false;
    const bool inner = hasInnerCapital(head);
    if (!isAllCapitals(head) && !inner) return false;
    if (lexicon_.phrases("not an initiative").whole(head) || lexicon_.body(head, {}, true)) return false;
    // "ABC project – what it is about"
    if (hyphen == std::string_view::npos && i + 1 < words_.size() && gapIs(i, " ") && !inner &&
        lexicon_.phrases("initiative").whole(word(i + 1))) {
      std::size_t last = i + 1;
      if (i + 3 < words_.size() && text_.substr(words_[last].end).starts_with(" – ")) last = nounPhraseEnd(last + 1);
      addWithSpellings(i, last, kindOfName(word(i + 1), lexicon_), "name in capitals before a type word", 0.8);
      return true;
    }
    const std::string tail = hyphen == std::string_view::npos ? std::string() : std::string(seen.substr(hyphen + 1));
    const bool typedTail = (!tail.empty() && lexicon_.phrases("initiative").whole(tail)) || besideType(i);
    std::string kind = tail.empty() ? std::string() : kindOfName(tail, lexicon_);
    // "ABC-team Place" is one of several.
    if (!tail.empty() && typedTail && i + 1 < words_.size() && gapIs(i, " ") && beginsWithCapital(word(i + 1)) &&
        !inBody(words_[i + 1])) {
      add({words_[i].begin, words_[i + 1].end}, words(i, i + 1), std::move(kind), "name in capitals", 0.85);
      return true;
    }
    add(words_[i], head, std::move(kind), "name in capitals", typedTail ? 0.85 : 0.7,
        tail.empty() ? std::string() : std::string(seen), false, !typedTail);
    return true;
  }

  /// "a project with the police, ABC": a name that a comma sets beside a type word.
  bool besideType(std::size_t i) const {
    if (i == 0 || !gapIs(i - 1, ", ")) return false;
    for (std::size_t back = 1; back <= 5 && back <= i; ++back)
      if (lexicon_.phrases("initiative").whole(word(i - back))) return true;
    return false;
  }

  /// Two to four capitals and two digits: an agreement by its year.
  static bool coded(std::string_view seen) {
    const std::size_t digit = seen.find_first_of("0123456789");
    if (digit == std::string_view::npos || seen.size() - digit != 2) return false;
    const std::string_view letters = seen.substr(0, digit);
    return isAllCapitals(letters) && codePoints(letters) <= 4 &&
           seen.find_first_not_of("0123456789", digit) == std::string_view::npos;
  }

  static bool hasInnerCapital(std::string_view seen) {
    std::size_t capitals = 0;
    bool small = false;
    for (std::size_t at = 0; at < seen.size();) {
      const std::string_view letter = firstCodePoints(seen.substr(at), 1);
      if (beginsWithCapital(letter))
        ++capitals;
      else
        small = true;
      at += letter.size();
    }
    return small && capitals >= 2;
  }

  /// Whether what stands right before a byte announces a name ("called", "tries out").
  bool announced(std::size_t open) const {
    const std::string_view before = trim(text_.substr(0, open), " ,");
    for (const PhraseHit& hit : lexicon_.phrases("before a name").findAll(before))
      if (hit.range.end == before.size()) return true;
    const auto words = wordsOf(before);
    return !words.empty() && words.back().end == before.size() &&
           lexicon_.phrases("kind of work").whole(slice(before, words.back()));
  }

  void quoted() {
    for (const Marks& marks : kMarks) {
      std::size_t from = 0;
      while (true) {
        const std::size_t open = text_.find(marks.open, from);
        if (open == std::string_view::npos) break;
        const std::size_t begin = open + marks.open.size();
        const std::size_t close = text_.find(marks.close, begin);
        if (close == std::string_view::npos) break;
        from = close + marks.close.size();
        const std::string_view inner = trim(text_.substr(begin, close - begin));
        const auto inside = wordsOf(inner);
        const bool boundary = open == 0 || text_[open - 1] == ' ' || text_[open - 1] == '(';
        if (inside.empty() || inside.size() > 12 || !beginsWithCapital(inner) || !boundary) continue;
        const auto before = wordsOf(text_.substr(0, open));
        const bool typedBefore = !before.empty() && open - before.back().end <= 2 &&
                                 (lexicon_.phrases("initiative").whole(slice(text_, before.back())) ||
                                  lexicon_.phrases("initiative compound").whole(slice(text_, before.back())));
        const bool typedInside = lexicon_.phrases("initiative").in(inner) || !kindOfName(inner, lexicon_).empty();
        if (!typedBefore && !typedInside && !announced(open)) continue;
        std::string kind = kindOfName(inner, lexicon_);
        if (kind.empty() && typedBefore) kind = kindOfName(slice(text_, before.back()), lexicon_);
        const Range range{open, from};
        std::erase_if(found_, [&](const NamedInitiative& other) {
          return other.range.begin < range.end && range.begin < other.range.end;
        });
        add(range, inner, kind, "name in quotation marks", 0.9);
      }
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Range> words_;
  std::vector<Range> bodies_;
  bool mayHoldFund_;
  bool mayHoldType_;
  std::vector<NamedInitiative> found_;
  std::size_t next_ = 0;
};

}  // namespace

std::string kindOfName(std::string_view name, const Lexicon& lexicon) {
  for (const Range& word : wordsOf(name)) {
    const std::string_view seen = slice(name, word);
    if (const auto hit = lexicon.phrases("initiative").at(name, word.begin)) return std::string(hit->value);
    if (const auto value = lexicon.phrases("initiative compound").whole(seen)) return std::string(*value);
  }
  return {};
}

std::vector<NamedInitiative> initiativesIn(std::string_view text, const Lexicon& lexicon, std::string_view region) {
  std::vector<Range> bodies;
  for (const BodyMention& body : bodiesIn(text, lexicon, region, false)) bodies.push_back(body.range);
  return initiativesIn(text, lexicon, std::move(bodies));
}

std::vector<NamedInitiative> initiativesIn(std::string_view text, const Lexicon& lexicon, std::vector<Range> bodies) {
  return Names(text, lexicon, std::move(bodies)).found();
}

std::vector<std::string> contentWords(std::string_view name, const Lexicon& lexicon) {
  std::vector<std::string> words;
  for (const Range& word : wordsOf(name)) {
    const std::string_view seen = slice(name, word);
    if (lexicon.phrases("inside names").whole(seen) || lexicon.phrases("article").whole(seen) ||
        lexicon.phrases("initiative link").whole(seen))
      continue;
    words.push_back(tightKey(seen));
  }
  return words;
}

bool sameStem(std::string_view left, std::string_view right, const Lexicon& lexicon) {
  if (left == right) return true;
  const Phrases& endings = lexicon.phrases("ending");
  return withoutEnding(std::string(left), endings) == withoutEnding(std::string(right), endings);
}

std::string withoutEnding(std::string word, const Phrases& endings) {
  // Again and again: a base form may end as an inflected one does, and both must come to the same.
  for (bool more = true; more;) {
    more = false;
    for (std::size_t length = std::min<std::size_t>(5, word.size()); length > 0 && !more; --length) {
      const std::string_view ending = std::string_view(word).substr(word.size() - length);
      if (codePoints(word) < codePoints(ending) + 4 || !endings.whole(ending)) continue;
      word.erase(word.size() - length);
      more = true;
    }
  }
  return word;
}

}  // namespace tov::loaders
