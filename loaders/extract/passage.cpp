#include "loaders/extract/passage.h"

#include <algorithm>

#include "loaders/privacy/mask.h"
#include "schema/ontology.h"

namespace tov::loaders {
namespace {

/// A quote is looked for in its line and this many lines after it (wrapped lines, with blank lines between them).
constexpr std::size_t kLinesOfAQuote = 12;
constexpr std::size_t kLinesOfAPassage = 400;
/// What runs longer without a full stop is cut at a blank: rules look at all pairs of words of a sentence.
constexpr std::size_t kLongestSentence = 3000;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// What was masked is not the record's own words, so a quote ends before it: of the parts between masks the one around
/// the focus, in whole words.
Range withoutMask(std::string_view text, Range range, Range focus) {
  const std::string_view whole = slice(text, range);
  if (!holdsMask(whole)) return range;
  const std::size_t at = std::clamp(focus.begin, range.begin, range.end) - range.begin;
  Range part{0, whole.size()};
  if (const std::size_t before = whole.substr(0, at).rfind(kMask); before != std::string_view::npos)
    part.begin = std::min(whole.find(' ', before), whole.size());
  if (const std::size_t after = whole.find(kMask, part.begin); after != std::string_view::npos) {
    const std::size_t blank = whole.rfind(' ', after);
    part.end = blank == std::string_view::npos || blank < part.begin ? part.begin : blank;
  }
  return {range.begin + part.begin, range.begin + part.end};
}

}  // namespace

Passage::Passage(const RecordLines& lines, const Span& span) : text_(collapseBlanks(span.text)) {
  starts_.push_back({0, span.line});
  if (span.line == 0 || span.line > lines.lines.size() || text_.empty()) return;
  // Most passages are one line.
  std::string joined;
  std::vector<Start> starts;
  const std::size_t last = std::min(lines.lines.size(), span.line - 1 + kLinesOfAPassage);
  std::size_t found = std::string::npos;
  for (std::size_t i = span.line - 1; i < last && found == std::string::npos; ++i) {
    const std::string line = collapseBlanks(lines.lines[i]);
    if (line.empty()) continue;
    if (!joined.empty()) joined += ' ';
    starts.push_back({joined.size(), static_cast<std::uint32_t>(i + 1)});
    joined += line;
    if (joined.size() >= text_.size()) found = joined.find(text_);
    if (joined.size() > 2 * text_.size() + 2000) break;
  }
  if (found == std::string::npos) return;
  starts_.clear();
  for (const Start& start : starts) {
    if (start.offset <= found) {
      starts_.assign(1, {0, start.line});
    } else if (start.offset < found + text_.size()) {
      starts_.push_back({start.offset - found, start.line});
    }
  }
}

std::uint32_t Passage::line(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset,
                                      [](std::size_t value, const Start& start) { return value < start.offset; });
  return after == starts_.begin() ? starts_.front().line : std::prev(after)->line;
}

std::vector<Range> sentencesOf(std::string_view text, const Lexicon& lexicon) {
  const Phrases& abbreviations = lexicon.phrases("abbreviation");
  const Phrases& months = lexicon.phrases("month");
  std::vector<Range> sentences;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const Range range = trimRange(text, {begin, end});
    if (range.size() > 0) sentences.push_back(range);
    begin = end;
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i + 1] == ' ' && i - begin >= kLongestSentence) {
      close(i + 1);
      continue;
    }
    if ((text[i] != '.' && text[i] != '?' && text[i] != '!') || text[i + 1] != ' ') continue;
    if (text[i] == '.') {
      const std::size_t blank = text.rfind(' ', i);
      const std::size_t wordBegin = std::max(begin, blank == std::string_view::npos ? 0 : blank + 1);
      const std::string_view word = trim(text.substr(wordBegin, i - wordBegin), "(\"'");
      const bool number = !word.empty() && isDigit(word.back()) && codePoints(word) <= 2;
      const bool initial = codePoints(word) == 1 && beginsWithCapital(word);
      const bool capitalFollows = i + 2 < text.size() && beginsWithCapital(text.substr(i + 2));
      const auto abbreviation = abbreviations.whole(word);
      // "between 9 and 15. The department": no date and no number of a list.
      const bool ordinal = number && !(capitalFollows && wordBegin > begin && !months.at(text, i + 2));
      if (ordinal || initial || (!capitalFollows && !isDigit(text[i + 2]) && text[i + 2] != '-') ||
          (abbreviation && !(capitalFollows && *abbreviation == "ending")))
        continue;
    }
    close(i + 1);
  }
  close(text.size());
  return sentences;
}

Evidence quote(const Passage& passage, Range sentence, Range focus, std::string_view rule, double confidence) {
  const std::string_view text = passage.text();
  constexpr auto kLimit = static_cast<std::size_t>(ontology::kLongestQuote);
  // A quote may not run over more lines than a checker looks at.
  const auto tooFar = [&](Range range) { return passage.line(range.end - 1) - passage.line(range.begin) > 10; };
  Range range = sentence;
  if (range.size() > 0 && (codePoints(slice(text, range)) > kLimit || tooFar(range))) {
    // Grow word by word around the focus, to the left first for its subject.
    range = focus.size() > 0 ? focus : Range{sentence.begin, sentence.begin};
    const auto words = wordsOf(slice(text, sentence));
    for (bool grown = true; grown;) {
      grown = false;
      for (const bool left : {true, false}) {
        Range wider = range;
        if (left) {
          for (const Range& word : words)
            if (sentence.begin + word.begin < range.begin) wider.begin = sentence.begin + word.begin;
        } else {
          for (auto word = words.rbegin(); word != words.rend(); ++word)
            if (sentence.begin + word->end > range.end) wider.end = sentence.begin + word->end;
        }
        if (wider == range || codePoints(slice(text, wider)) > kLimit || tooFar(wider)) continue;
        range = wider;
        grown = true;
      }
    }
    if (codePoints(slice(text, range)) > kLimit)
      range.end = range.begin + firstCodePoints(slice(text, range), kLimit).size();
  }
  range = trimRange(text, withoutMask(text, range, focus));
  return {passage.line(range.begin), std::string(slice(text, range)), std::string(rule), confidence, {}, 1};
}

Evidence quote(const Passage& passage, Range sentence, std::string_view rule, double confidence) {
  return quote(passage, sentence, {sentence.begin, sentence.begin}, rule, confidence);
}

bool stands(const RecordLines& lines, const Evidence& evidence) {
  if (evidence.line == 0 || evidence.line > lines.lines.size()) return false;
  const std::string quote = collapseBlanks(evidence.quote);
  if (quote.empty() || codePoints(quote) > static_cast<std::size_t>(ontology::kLongestQuote)) return false;
  // Most quotes stand in one line as they are.
  if (lines.lines[evidence.line - 1].find(quote) != std::string::npos) return true;
  std::string window;
  const std::size_t last = std::min(lines.lines.size(), evidence.line + kLinesOfAQuote);
  for (std::size_t i = evidence.line - 1; i < last; ++i) {
    if (!window.empty()) window += ' ';
    window += collapseBlanks(lines.lines[i]);
    if (i == evidence.line - 1 && window.find(quote) != std::string::npos) return true;
  }
  return collapseBlanks(window).find(quote) != std::string::npos;
}

}  // namespace tov::loaders
