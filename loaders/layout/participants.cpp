// Splits lists of people into entries.
#include "loaders/layout/participants.h"

#include <algorithm>

namespace tov::loaders {
namespace {

struct Piece {
  std::size_t offset = 0;
  std::size_t length = 0;
};

std::string_view textOf(const Span& span, const Piece& piece) {
  return std::string_view(span.text).substr(piece.offset, piece.length);
}

Piece trimmed(std::string_view text, std::size_t offset, std::size_t length) {
  const std::string_view part = text.substr(offset, length);
  const std::size_t start = part.find_first_not_of(" \t,;");
  if (start == std::string_view::npos) return {offset, 0};
  const std::size_t end = part.find_last_not_of(" \t,;");
  return {offset + start, end - start + 1};
}

/// Cuts at commas and semicolons outside parentheses.
std::vector<Piece> piecesOf(std::string_view text) {
  std::vector<Piece> pieces;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (i < text.size() && ((c != ',' && c != ';') || depth > 0)) continue;
    const Piece piece = trimmed(text, start, i - start);
    if (piece.length > 0) pieces.push_back(piece);
    start = i + 1;
  }
  return pieces;
}

/// The bytes of a name of two words or more at the front, ended by a word that names a body or a post; 0 without one.
std::size_t nameLength(std::string_view text, const Words& words) {
  const auto match = words.name.find(text);
  if (!match) return 0;
  // "Chief" ends a name, and may begin a form of address.
  const auto ending = words.notAName.find(match->whole.substr((*match)["address"].size()));
  if (!ending) return match->whole.size();
  const std::string_view name = match->whole.substr(0, static_cast<std::size_t>(ending->whole.data() - text.data()));
  return name.find(' ') == std::string_view::npos ? 0 : name.size();
}

/// A name alone, or with a dash and a place or a bracket after it.
bool isBareName(std::string_view text, const Words& words) {
  const std::size_t length = nameLength(text, words);
  if (length == 0) return false;
  const std::size_t rest = text.find_first_not_of(" .", length);
  if (rest == std::string_view::npos) return true;
  const std::string_view tail = text.substr(rest);
  return tail.starts_with('(') || tail.starts_with("– ") || tail.starts_with("- ") || tail.starts_with('/');
}

/// Splits "A B og C D" where both sides are names.
void splitAtAnd(const Span& text, std::vector<Piece>& pieces, const Words& words) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view piece = textOf(text, pieces[i]);
    const auto match = words.lastAnd.find(piece);
    if (!match) continue;
    const auto at = static_cast<std::size_t>(match->whole.data() - piece.data());
    const std::size_t rest = at + match->whole.size();
    if (!isBareName(piece.substr(0, at), words) || !isBareName(piece.substr(rest), words)) continue;
    const Piece second{pieces[i].offset + rest, pieces[i].length - rest};
    pieces[i].length = at;
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
  }
}

/// "and C D" at the end of a run that had a comma before the word.
void dropLeadingAnd(const Span& text, std::vector<Piece>& pieces, const Words& words) {
  for (Piece& piece : pieces) {
    const std::string spaced = " " + std::string(textOf(text, piece));
    const auto match = words.lastAnd.find(spaced);
    if (!match || match->whole.data() != spaced.data()) continue;
    const std::size_t length = match->whole.size() - 1;
    if (!isBareName(textOf(text, piece).substr(length), words)) continue;
    piece.offset += length;
    piece.length -= length;
  }
}

/// One word with a capital, which a line's end may have broken: a place or an abbreviation, no title.
bool isPlaceOrShort(std::string_view text) {
  if (!capitalAtFront(text)) return false;
  const std::size_t blank = text.find(' ');
  return blank == std::string_view::npos ||
         (blank > 0 && text[blank - 1] == '-' && text.find(' ', blank + 1) == std::string_view::npos);
}

/// The pieces of a run of bare names; empty when the text is no such run.
std::vector<Piece> runOf(const Span& text, const Words& words) {
  if (words.absentMark.isFoundIn(text.text)) return {};
  std::vector<Piece> pieces = piecesOf(text.text);
  splitAtAnd(text, pieces, words);
  dropLeadingAnd(text, pieces, words);
  const auto isBare = [&](const Piece& piece) { return isBareName(textOf(text, piece), words); };
  const bool run = std::count_if(pieces.begin(), pieces.end(), isBare) >= 2 && isBare(pieces.front()) &&
                   std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
                     return isBare(piece) || isPlaceOrShort(textOf(text, piece));
                   });
  return run ? pieces : std::vector<Piece>();
}

/// The parts between semicolons; brackets are not looked into.
std::vector<Span> splitAtSemicolons(const Span& text) {
  std::vector<Span> parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.text.size(); ++i) {
    const char c = i < text.text.size() ? text.text[i] : ';';
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (i < text.text.size() && (c != ';' || depth > 0)) continue;
    const Piece piece = trimmed(text.text, start, i - start);
    if (piece.length > 0) parts.push_back(partOf(text, piece.offset, piece.length));
    start = i + 1;
  }
  return parts;
}

/// Whether a stop belongs to a form of address or an initial: a name begins before it and goes on after it.
bool isWithinName(std::string_view text, std::size_t stop, const Words& words) {
  constexpr int kWordsBack = 3;
  std::size_t word = stop;
  for (int back = 0; back < kWordsBack && word > 0; ++back) {
    const std::size_t blank = text.find_last_of(" (", word - 1);
    word = blank == std::string_view::npos ? 0 : blank;
    const std::size_t begin = word == 0 && blank == std::string_view::npos ? 0 : word + 1;
    if (nameLength(text.substr(begin), words) >= stop - begin + 2) return true;
  }
  return false;
}

/// The parts between full stops, where each begins with a name: "A B, Union X. C D, director."
std::vector<Span> splitAtStops(const Span& text, const Words& words) {
  std::vector<Span> parts;
  std::size_t start = 0;
  for (std::size_t stop = text.text.find(". "); stop != std::string::npos; stop = text.text.find(". ", stop + 1)) {
    const std::string_view before = std::string_view(text.text).substr(0, stop);
    const std::string_view after = std::string_view(text.text).substr(stop + 2);
    const bool inBracket =
        std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')');
    if (inBracket || nameLength(after, words) == 0 || isWithinName(text.text, stop, words)) continue;
    if (nameLength(std::string_view(text.text).substr(start), words) >= stop - start + 2) continue;
    parts.push_back(partOf(text, start, stop - start));
    start = stop + 2;
  }
  if (!parts.empty()) parts.push_back(partOf(text, start, std::string::npos));
  return parts;
}

/// The parts that end in a short bracket and are followed by a name, where nothing else parts the people.
std::vector<Span> splitAfterBrackets(const Span& text, const Words& words) {
  constexpr std::size_t kLongestBracket = 6;
  std::vector<Span> parts;
  const std::string_view whole = text.text;
  if (whole.find(',') != std::string_view::npos) return parts;
  std::size_t start = 0;
  for (std::size_t close = whole.find(") "); close != std::string_view::npos; close = whole.find(") ", close + 1)) {
    const std::size_t open = whole.rfind('(', close);
    if (open == std::string_view::npos || open < start || close - open > kLongestBracket) continue;
    if (nameLength(whole.substr(close + 2), words) == 0 || nameLength(whole.substr(start), words) == 0) continue;
    parts.push_back(partOf(text, start, close + 1 - start));
    start = close + 2;
  }
  if (!parts.empty()) parts.push_back(partOf(text, start, whole.size() - start));
  return parts;
}

/// One entry a line where every line begins with a name and none before it ends in a comma.
std::vector<Span> splitAtLines(const Span& text, const Words& words) {
  std::vector<Span> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.lineStarts.size(); ++i) {
    const std::size_t end = i < text.lineStarts.size() ? text.lineStarts[i].offset : text.text.size();
    Span part = partOf(text, begin, end - begin);
    if (nameLength(part.text, words) == 0) return {text};
    while (part.text.ends_with(' ')) part.text.pop_back();
    if (part.text.ends_with(',') && i < text.lineStarts.size()) return {text};
    parts.push_back(std::move(part));
    begin = end;
  }
  return parts;
}

/// Whether a name begins in a text after so many words at most.
bool isNamedWithin(std::string_view text, std::size_t most, const Words& words) {
  std::size_t at = 0;
  for (std::size_t skipped = 0; skipped <= most; ++skipped) {
    if (nameLength(text.substr(at), words) > 0) return true;
    at = text.find(' ', at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return false;
}

/// Where people begin after a label of a few words; 0 when the text has none.
std::size_t labelWithin(std::string_view text, const Words& words) {
  constexpr std::size_t kLongestLabel = 40;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > kLongestLabel || text.find_first_of(",;(") < colon)
    return 0;
  const std::size_t begin = text.find_first_not_of(' ', colon + 1);
  return begin != std::string_view::npos && isPersonEntry(text.substr(begin), words) ? begin : 0;
}

ParticipantEntry entry(Span text, const Group& group, const Words& words) {
  // "A B took no part in items 2 to 5": came, whatever list the line stands in.
  if (const auto partly = words.partlyAbsent.find(text.text)) {
    const auto at = static_cast<std::size_t>(partly->whole.data() - text.text.data());
    ParticipantEntry here{partOf(text, 0, at), Presence::present, group.capacity, {}, group.heading, text.text};
    while (!here.text.text.empty() && (here.text.text.back() == ' ' || here.text.text.back() == ','))
      here.text.text.pop_back();
    return here;
  }
  const auto mark = words.absentMark.find(text.text);
  if (mark) text.text.resize(text.text.size() - mark->whole.size());
  while (!text.text.empty() && (text.text.back() == ' ' || text.text.back() == ',')) text.text.pop_back();
  std::erase_if(text.lineStarts, [&](const Span::LineStart& start) { return start.offset >= text.text.size(); });
  return {std::move(text), mark ? Presence::absent : group.presence, group.capacity, group.duties, group.heading, {}};
}

}  // namespace

std::optional<GroupStart> groupStart(const Line& line, const Words& words, bool needsColon) {
  const std::string& text = line.text;
  if (!words.anyGroup.isFoundIn(text)) return std::nullopt;
  for (const GroupWord& word : words.groups) {
    const auto label = word.label.find(text);
    const bool heading = word.heading.matchesWhole(text) && (!needsColon || word.plain || text.ends_with(':'));
    if (!label && !heading) continue;
    GroupStart start;
    start.group = {word.presence, word.capacity, word.duties, text.substr(0, std::min(text.find(':'), text.size()))};
    if (!heading && label) start.valueOffset = static_cast<std::size_t>((*label)["value"].data() - text.data());
    return start;
  }
  return std::nullopt;
}

bool isFirstNameOfDuty(std::string_view value, const Group& group) {
  constexpr std::size_t kLongest = 20;
  const std::string_view name = value.substr(0, value.find('.'));
  return !group.duties.empty() && capitalAtFront(name) && lengthOf(name) > 2 && lengthOf(name) <= kLongest &&
         name.find_first_of(" ,:;/0123456789") == std::string_view::npos;
}

std::string nameOf(std::string_view entry, const Words& words) {
  return comparable(entry.substr(0, nameLength(entry, words)));
}

bool isPersonEntry(std::string_view text, const Words& words) {
  const auto isFound = [&](const Pattern& pattern) { return pattern.isFoundIn(text); };
  if (std::any_of(words.absences.begin(), words.absences.end(), isFound) ||
      std::any_of(words.substitutes.begin(), words.substitutes.end(), isFound))
    return false;
  // A run of many people has commas.
  constexpr std::size_t kLongest = 240;
  constexpr std::size_t kLongestRun = 4000;
  const std::size_t comma = text.find(',');
  if (lengthOf(text) > (comma == std::string_view::npos ? kLongest : kLongestRun) || !capitalAtFront(text))
    return false;
  const bool sentence = text.ends_with('.') &&
                        std::any_of(words.presenceVerbs.begin(), words.presenceVerbs.end(), [&](const Pattern& verb) {
                          return verb.isFoundIn(text.substr(0, text.find('(')));
                        });
  if (sentence) return false;
  // The title may stand first, and be long: "Direktør Social og Sundhed, Herning Kommune, Søren Holm"; without a comma
  // only in a line that can be nothing else.
  constexpr std::size_t kLongestTitled = 110;
  constexpr std::size_t kShortTitle = 3;
  constexpr std::size_t kLongTitle = 7;
  const bool surely = lengthOf(text) <= kLongestTitled && !text.ends_with('.') && !text.ends_with(':') &&
                      std::none_of(words.presenceVerbs.begin(), words.presenceVerbs.end(), isFound);
  const bool commaInTitle = comma != std::string_view::npos &&
                            static_cast<std::size_t>(std::count(
                                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(comma), ' ')) < kLongTitle;
  return isNamedWithin(text, surely || commaInTitle ? kLongTitle : kShortTitle, words);
}

bool isHeadingAmongPeople(const Line& line, const Line& below, const Words& words) {
  constexpr std::size_t kLongest = 60;
  return !line.bullet && capitalAtFront(line.text) && lengthOf(line.text) <= kLongest &&
         line.text.find_first_of(".0123456789|") == std::string::npos && !groupStart(line, words, false) &&
         isPersonEntry(below.text, words);
}

std::vector<ParticipantEntry> entriesOf(const Span& text, const Group& group, const Words& words) {
  std::vector<ParticipantEntry> entries;
  // "Municipalities: A B, C D" within a list.
  if (const std::size_t after = labelWithin(text.text, words); after > 0) {
    Group labelled = group;
    labelled.heading = text.text.substr(0, text.text.find(':'));
    return entriesOf(partOf(text, after, std::string::npos), labelled, words);
  }
  // Semicolons part people whose entries hold commas.
  if (const std::vector<Span> parts = splitAtSemicolons(text); parts.size() > 1) {
    for (const Span& part : parts)
      for (ParticipantEntry& one : entriesOf(part, group, words)) entries.push_back(std::move(one));
    return entries;
  }
  // So do full stops.
  if (const std::vector<Span> parts = splitAtStops(text, words); parts.size() > 1) {
    for (const Span& part : parts)
      for (ParticipantEntry& one : entriesOf(part, group, words)) entries.push_back(std::move(one));
    return entries;
  }
  // So do letters of parties: "A B (S) C D (KD)".
  if (const std::vector<Span> parts = splitAfterBrackets(text, words); parts.size() > 1) {
    for (const Span& part : parts)
      for (ParticipantEntry& one : entriesOf(part, group, words)) entries.push_back(std::move(one));
    return entries;
  }
  const std::vector<Piece> run = runOf(text, words);
  if (run.empty()) {
    for (const Span& one : splitAtLines(text, words)) entries.push_back(entry(one, group, words));
    return entries;
  }
  for (std::size_t i = 0; i < run.size();) {
    // A place or abbreviation after a name belongs to it: "Anna Berg, HEV".
    std::size_t next = i + 1;
    while (next < run.size() && !isBareName(textOf(text, run[next]), words)) ++next;
    const Piece& last = run[next - 1];
    entries.push_back(entry(partOf(text, run[i].offset, last.offset + last.length - run[i].offset), group, words));
    i = next;
  }
  return entries;
}

namespace {

/// Each match of a pattern in a text that may hold many sentences.
template <typename Take>
void eachMatch(const Pattern& pattern, const std::string& text, Take take) {
  for (std::size_t from = 0; from <= text.size();) {
    const auto match = pattern.find(text, from);
    if (!match) return;
    take(*match);
    from = std::max(from + 1, static_cast<std::size_t>(match->whole.data() - text.data()) + match->whole.size());
  }
}

}  // namespace

std::vector<ParticipantEntry> entriesFromProse(const Span& sentence, const Words& words) {
  constexpr std::size_t kWordsBeforeName = 5;
  std::vector<ParticipantEntry> found;
  // A sentence that says more than what somebody was to the meeting is worth keeping.
  const auto plain = [](const Group& group) { return group.capacity == Capacity::unstated && group.duties.empty(); };
  const auto add = [&](const Match& match, const Group& group) {
    // Who came with title and body, or a list of more than names.
    if (const std::string_view list = match["list"]; !list.empty()) {
      const auto at = static_cast<std::size_t>(list.data() - sentence.text.data());
      for (ParticipantEntry& one : entriesOf(partOf(sentence, at, list.size()), group, words)) {
        if (!isNamedWithin(one.text.text, kWordsBeforeName, words)) continue;
        if (!match["away"].empty()) one.note = std::string(match.whole.substr(0, 200));
        found.push_back(std::move(one));
      }
      return;
    }
    const std::string_view names = match["names"];
    const auto offset = static_cast<std::size_t>(names.data() - sentence.text.data());
    for (ParticipantEntry& one : entriesOf(partOf(sentence, offset, names.size()), group, words)) {
      if (!isNamedWithin(one.text.text, kWordsBeforeName, words)) continue;
      if (plain(group)) one.note = std::string(match.whole);
      found.push_back(std::move(one));
    }
  };
  for (const Pattern& pattern : words.absences)
    eachMatch(pattern, sentence.text, [&](const Match& match) {
      add(match, {Presence::absent, Capacity::unstated, {}, {}});
    });
  const auto addWithWhomForWhom = [&](const Match& match, const Group& group) {
    const std::string_view away = match["away"];
    const bool told =
        std::any_of(found.begin(), found.end(), [&](const ParticipantEntry& entry) { return entry.text.text == away; });
    if (!away.empty() && !told)
      found.push_back({partOf(sentence, static_cast<std::size_t>(away.data() - sentence.text.data()), away.size()),
                       Presence::absent,
                       Capacity::unstated,
                       {},
                       {},
                       std::string(match.whole)});
    add(match, group);
  };
  for (const Pattern& pattern : words.substitutes)
    eachMatch(pattern, sentence.text, [&](const Match& match) {
      addWithWhomForWhom(match, {Presence::present, Capacity::unstated, {}, {}});
    });
  for (const PresenceWord& word : words.presences)
    eachMatch(word.pattern, sentence.text, [&](const Match& match) {
      addWithWhomForWhom(match, {Presence::present, word.capacity, word.duties, {}});
    });
  return found;
}

}  // namespace tov::loaders
