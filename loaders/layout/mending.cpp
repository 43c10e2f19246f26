// Mends lines that the way from page to text has damaged: spaced-out letters, whole pages on one line, prefixes.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "loaders/layout/lines.h"

namespace tov::loaders {
namespace {

/// Fewer single letters in a row may be initials or a list of parties.
constexpr std::size_t kLeastSpacedLetters = 5;
/// A line of so many code points with so many headings in it is a page; then shorter lines of the record are, too.
constexpr std::size_t kPageOnALine = 400;
constexpr std::size_t kHeadingsOnALine = 2;
constexpr std::size_t kLeastCut = 40;

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Token> tokensOf(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t", begin), text.size());
    tokens.push_back({begin, at});
  }
  return tokens;
}

bool isCapitalLetter(std::string_view token) {
  return lengthOf(token) == 1 && capitalAtFront(token);
}

/// "KKRMIDTJYLLAND" as the words that are known to be printed so; as it is when they do not make it up.
std::string asWords(const std::string& closed, const std::vector<std::string>& known) {
  std::string spaced;
  for (std::size_t at = 0; at < closed.size();) {
    std::size_t longest = 0;
    for (const std::string& word : known)
      if (word.size() > longest && std::string_view(closed).substr(at).starts_with(word)) longest = word.size();
    if (longest == 0) return closed;
    if (!spaced.empty()) spaced += ' ';
    spaced.append(closed, at, longest);
    at += longest;
  }
  return spaced;
}

void closeSpacedLetters(Line& line, const Words& words) {
  const std::vector<Token> tokens = tokensOf(line.text);
  if (tokens.size() < kLeastSpacedLetters) return;
  std::string mended;
  bool changed = false;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t next = i;
    std::string closed;
    while (next < tokens.size()) {
      const std::string_view token =
          std::string_view(line.text).substr(tokens[next].begin, tokens[next].end - tokens[next].begin);
      // The last letters may have stayed together: "N O R D J Y L L AN D".
      const bool goesOn = next > i + 2 && lengthOf(token) == 2 && capitalAtFront(token) &&
                          capitalAtFront(token.substr(token.size() - 1));
      if (!isCapitalLetter(token) && !goesOn) break;
      closed += token;
      ++next;
    }
    if (!mended.empty()) mended += ' ';
    if (next - i >= kLeastSpacedLetters) {
      mended += asWords(closed, words.spacedWords);
      changed = true;
      i = next;
    } else {
      mended.append(line.text, tokens[i].begin, tokens[i].end - tokens[i].begin);
      ++i;
    }
  }
  if (!changed) return;
  line.printed = std::exchange(line.text, std::move(mended));
}

/// The offsets at which a page on one line is cut: before and after each heading, and before what looks like the
/// number and title of an item.
std::vector<std::size_t> cutsIn(std::string_view text, const Words& words) {
  std::vector<std::size_t> cuts;
  for (const Pattern& heading : words.runTogether) {
    std::size_t from = 0;
    while (const auto match = heading.find(text, from)) {
      const std::string_view word = match->groups.front();
      const auto begin = static_cast<std::size_t>(word.data() - text.data());
      cuts.push_back(begin);
      if (!word.ends_with(':')) cuts.push_back(begin + word.size());
      from = begin + word.size();
    }
  }
  for (const Pattern& sentence : words.runTogetherSentences) {
    std::size_t from = 0;
    while (const auto match = sentence.find(text, from)) {
      cuts.push_back(static_cast<std::size_t>(match->groups.front().data() - text.data()));
      from = cuts.back() + match->groups.front().size();
    }
  }
  const std::vector<Token> tokens = tokensOf(text);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    std::string_view number = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (number.ends_with('.')) number.remove_suffix(1);
    const bool digits =
        !number.empty() && number.size() <= 2 && number.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits || !capitalAtFront(text.substr(tokens[i + 1].begin))) continue;
    const char before = i == 0 ? '.' : text[tokens[i - 1].end - 1];
    if (std::string_view(".:!?)0123456789").find(before) != std::string_view::npos) cuts.push_back(tokens[i].begin);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

/// Whether the record's pages are one line each.
bool hasPagesOnALine(const std::vector<Line>& lines, const Words& words) {
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    if (line.width < kPageOnALine) return false;
    std::size_t headings = 0;
    for (const Pattern& heading : words.runTogether) {
      std::size_t from = 0;
      while (const auto match = heading.find(line.text, from)) {
        from = static_cast<std::size_t>(match->groups.front().data() - line.text.data()) + match->groups.front().size();
        if (++headings == kHeadingsOnALine) return true;
      }
    }
    return false;
  });
}

/// The titles of a table of contents: lines with the numbers 1, 2, 3 and so on, each under the one before.
std::vector<std::string> titlesListed(const std::vector<Line>& lines) {
  constexpr std::size_t kLeast = 3;
  std::vector<std::string> titles;
  for (const Line& line : lines) {
    const std::vector<Token> tokens = tokensOf(line.text);
    std::string_view number =
        tokens.empty() ? std::string_view() : std::string_view(line.text).substr(0, tokens[0].end);
    if (number.ends_with('.')) number.remove_suffix(1);
    if (tokens.size() < 2 || number != std::to_string(titles.size() + 1)) {
      if (titles.size() >= kLeast) return titles;
      titles.clear();
      continue;
    }
    std::string_view title = std::string_view(line.text).substr(tokens[1].begin);
    title = title.substr(0, std::min(title.find(" ("), title.size()));
    while (!title.empty() && std::string_view("0123456789. ").find(title.back()) != std::string_view::npos)
      title.remove_suffix(1);
    titles.emplace_back(title);
  }
  return titles.size() >= kLeast ? titles : std::vector<std::string>();
}

/// A listed title at the end of what a page says of another item begins the next, though its number is not printed.
std::vector<Line> cutAtTitles(std::vector<Line> lines) {
  const std::vector<std::string> titles = titlesListed(lines);
  std::vector<Line> cut;
  for (Line& line : lines) {
    std::string_view longest;
    for (const std::string& title : titles)
      if (title.size() > longest.size() && line.text.size() > title.size() + 2 && line.text.ends_with(title) &&
          std::string_view(".!?) ").find(line.text[line.text.size() - title.size() - 2]) != std::string_view::npos)
        longest = title;
    if (longest.empty()) {
      cut.push_back(std::move(line));
      continue;
    }
    Line title = line;
    title.text = std::string(longest);
    title.width = lengthOf(title.text);
    title.blanks = 0;
    title.bullet = title.spacedOut = false;
    line.text.resize(line.text.size() - longest.size());
    while (line.text.ends_with(' ')) line.text.pop_back();
    line.width = lengthOf(line.text);
    cut.push_back(std::move(line));
    cut.push_back(std::move(title));
  }
  return cut;
}

std::vector<Line> cutUp(const Line& line, const Words& words) {
  std::vector<Line> parts;
  std::vector<std::size_t> cuts = cutsIn(line.text, words);
  cuts.push_back(line.text.size());
  std::size_t begin = 0;
  for (const std::size_t cut : cuts) {
    std::string_view text = std::string_view(line.text).substr(begin, cut - begin);
    begin = cut;
    const std::size_t start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) continue;
    text = text.substr(start, text.find_last_not_of(' ') - start + 1);
    Line part = line;
    part.text = std::string(text);
    part.width = lengthOf(text);
    if (!parts.empty()) {
      part.blanks = 0;
      part.bullet = part.spacedOut = false;
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

/// Takes a letterhead off that stands in a column to the right of the record's first lines: at least three lines that
/// begin at one column, two of them ways to reach the sender.
void takeLetterhead(std::vector<Line>& lines, const Words& words) {
  constexpr std::size_t kLeastLines = 3;
  constexpr std::size_t kLeastContacts = 2;
  constexpr std::size_t kSlack = 2;
  const auto near = [](std::size_t a, std::size_t b) { return a <= b + kSlack && b <= a + kSlack; };
  const auto isContact = [&](const Line& line) {
    return words.marginDate.isFoundIn(line.right) ||
           std::any_of(words.marginContacts.begin(), words.marginContacts.end(),
                       [&](const Pattern& pattern) { return pattern.matchesWhole(line.right); });
  };
  for (const Line& first : lines) {
    if (first.rightColumn == 0) continue;
    std::size_t count = 0;
    std::size_t contacts = 0;
    for (const Line& line : lines)
      if (line.rightColumn > 0 && near(line.rightColumn, first.rightColumn)) {
        ++count;
        contacts += isContact(line) ? 1 : 0;
      }
    if (count < kLeastLines || contacts < kLeastContacts) continue;
    const std::size_t column = first.rightColumn;
    for (Line& line : lines) {
      if (line.rightColumn == 0 || !near(line.rightColumn, column) || !line.text.ends_with(line.right)) continue;
      line.text.resize(line.text.size() - line.right.size());
      while (line.text.ends_with(' ') || line.text.ends_with('\t')) line.text.pop_back();
      if (!line.text.empty()) continue;
      line.text = line.right;
      line.noise = true;
      line.fate = LineFate::structure;
    }
    return;
  }
}

}  // namespace

void mendLines(std::vector<Line>& lines, const Words& words) {
  for (Line& line : lines) {
    closeSpacedLetters(line, words);
    for (const Pattern& prefix : words.prefixes)
      if (const auto match = prefix.find(line.text); match && match->whole.size() < line.text.size()) {
        line.text.erase(0, line.text.find_first_not_of(' ', match->whole.size()));
      }
  }
  for (Line& line : lines)
    for (const Pattern& suffix : words.suffixes)
      if (const auto match = suffix.find(line.text); match && match->whole.data() > line.text.data())
        line.text.resize(static_cast<std::size_t>(match->whole.data() - line.text.data()));
  takeLetterhead(lines, words);
  if (!hasPagesOnALine(lines, words)) return;
  std::vector<Line> cut;
  for (Line& line : lines) {
    if (line.width < kLeastCut)
      cut.push_back(std::move(line));
    else
      for (Line& part : cutUp(line, words)) cut.push_back(std::move(part));
  }
  lines = cutAtTitles(std::move(cut));
}

}  // namespace tov::loaders
