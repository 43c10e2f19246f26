#include "loaders/extract/participants.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "loaders/extract/forms_of_names.h"

namespace tov::loaders {
namespace {

struct Bracket {
  Range outer;
  std::string text;
};

/// Brackets are read by themselves; in the entry blanks take their place, so that offsets stay.
std::vector<Bracket> takeBrackets(std::string& text) {
  std::vector<Bracket> brackets;
  for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
    std::size_t close = open;
    for (int depth = 0; close < text.size(); ++close) {
      if (text[close] == '(') ++depth;
      if (text[close] == ')' && --depth == 0) break;
    }
    if (close == text.size()) close = std::max(open, std::min(text.find(')', open), text.size() - 1));
    const std::size_t inner = text[close] == ')' ? close : close + 1;
    brackets.push_back({{open, close + 1}, collapseBlanks(std::string_view(text).substr(open + 1, inner - open - 1))});
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(open), text.begin() + static_cast<std::ptrdiff_t>(close + 1),
              ' ');
  }
  return brackets;
}

/// Parts of an entry between commas, semicolons and dashes with blanks around them.
std::vector<Range> segmentsOf(std::string_view text) {
  std::vector<Range> segments;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const Range range = trimRange(text, {begin, end}, " \t.");
    if (range.size() > 0) segments.push_back(range);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t length = 0;
    if (text[i] == ',' || text[i] == ';' || text[i] == '|' || text[i] == '\t') length = 1;
    for (const std::string_view dash : {" – ", " - ", " — "})
      if (text.substr(i).starts_with(dash)) length = dash.size();
    if (length == 0) continue;
    close(i);
    begin = i + length;
    i += length - 1;
  }
  close(text.size());
  return segments;
}

std::size_t capitalWords(std::string_view text) {
  std::size_t count = 0;
  for (const Range& word : wordsOf(text)) count += beginsWithCapital(slice(text, word)) ? 1 : 0;
  return count;
}

/// A segment that is a person's name and nothing else.
bool isName(std::string_view text, Range segment, const Lexicon& lexicon, std::string_view region) {
  const Range name = nameAt(text, segment.begin, lexicon, region);
  return name.size() > 0 && name.end >= segment.end && capitalWords(slice(text, segment)) >= 2;
}

Duty dutyOf(std::string_view value) {
  return value == "co-chair" ? Duty::coChair : value == "chair" ? Duty::chair : Duty::minutes;
}

Capacity capacityOf(std::string_view value) {
  return value == "secretariat" ? Capacity::secretariat : value == "guest" ? Capacity::guest : Capacity::member;
}

void readBracket(std::string_view text, const Lexicon& lexicon, std::string_view name, WrittenPerson& person,
                 std::string& extra, int depth = 4) {
  const std::string whole(trim(text));
  const std::string before = extra;
  if (areInitials(whole, name)) {
    person.initials = whole;
    return;
  }
  if (const auto duty = lexicon.phrases("duty").whole(whole)) {
    person.duties.push_back(dutyOf(*duty));
    return;
  }
  if (const auto capacity = lexicon.phrases("capacity").whole(whole)) {
    person.capacity = capacityOf(*capacity);
    if (lexicon.phrases("partial presence").in(whole)) person.note = whole;
    return;
  }
  if (lexicon.phrases("absence suffix").whole(whole)) {
    person.absent = true;
    return;
  }
  if (lexicon.phrases("partial presence").in(whole)) {
    person.note = whole;
    return;
  }
  if (const auto substitute = lexicon.phrases("substitute").at(whole, 0);
      substitute && whole.size() > substitute->range.end) {
    person.note = whole;
    return;
  }
  if (codePoints(whole) <= 2 || whole.empty()) return;  // the letter of a party
  // "(chair, Council X)": each part says something.
  if (const std::size_t cut = whole.find_first_of(",;/");
      cut != std::string::npos && cut > 0 && depth > 0 && !lexicon.body(whole, {}, true)) {
    for (const std::string_view part :
         {std::string_view(whole).substr(0, cut), std::string_view(whole).substr(cut + 1)})
      readBracket(trim(part), lexicon, name, person, extra, depth - 1);
    return;
  }
  const auto bodies = bodiesIn(whole, lexicon, {}, true);
  const bool body = !bodies.empty() && bodies.front().range == Range{0, whole.size()};
  const bool named = depth < 4 && beginsWithCapital(whole) && whole.find_first_of("0123456789") == std::string::npos;
  if (body || named || lexicon.body(whole, {}, true) || lexicon.titleAt(lowerCase(whole))) {
    extra = before.empty() ? whole : before + ", " + whole;
    return;
  }
  person.note = whole;
}

/// "Secretariat, minutes": a cell whose parts all say what the person is to the meeting.
bool readParts(std::string_view cell, const Lexicon& lexicon, WrittenPerson& person) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(",;/", begin), cell.size());
    parts.push_back(trim(cell.substr(begin, end - begin)));
    begin = end + 1;
  }
  const auto says = [&](std::string_view part) {
    return lexicon.phrases("duty").whole(part) || lexicon.phrases("capacity").whole(part);
  };
  if (parts.size() < 2 || !std::all_of(parts.begin(), parts.end(), says)) return false;
  for (const std::string_view part : parts) {
    if (const auto duty = lexicon.phrases("duty").whole(part)) person.duties.push_back(dutyOf(*duty));
    if (const auto capacity = lexicon.phrases("capacity").whole(part); capacity && !person.capacity)
      person.capacity = capacityOf(*capacity);
  }
  return true;
}

/// The cells after a person's name in a row of a table that say what the others put in brackets.
void takeCells(std::string& rest, const Lexicon& lexicon, WrittenPerson& person) {
  while (true) {
    const std::size_t bar = rest.find_last_of("|\t");
    if (bar == std::string::npos) return;
    const std::string_view cell = trim(std::string_view(rest).substr(bar + 1), " \t|.");
    if (!cell.empty()) {
      if (const auto duty = lexicon.phrases("duty").whole(cell))
        person.duties.push_back(dutyOf(*duty));
      else if (const auto capacity = lexicon.phrases("capacity").whole(cell))
        person.capacity = capacityOf(*capacity);
      else if (lexicon.phrases("absence suffix").whole(cell))
        person.absent = true;
      else if (lexicon.phrases("partial presence").whole(cell))
        person.note = cell;
      else if (!readParts(cell, lexicon, person))
        return;
    }
    rest.resize(bar);
  }
}

/// "… for Lis Moe": who came in somebody's place; the words are taken off, and the other one did not come.
std::vector<WrittenPerson> standsInFor(std::string& rest, std::size_t offset, const Lexicon& lexicon,
                                       std::string_view region, WrittenPerson& person) {
  std::vector<WrittenPerson> absent;
  const auto hit = lexicon.phrases("stands in for").find(rest);
  if (!hit) return absent;
  // A preposition alone stands right behind the name, or it belongs to a post.
  if (lexicon.phrases("organisation lead").whole(slice(rest, hit->range)) &&
      !trim(std::string_view(rest).substr(0, hit->range.begin), " ,|\t(").empty())
    return absent;
  const auto words = wordsOf(std::string_view(rest).substr(hit->range.end));
  if (words.empty()) return absent;
  const Range name = nameAt(rest, hit->range.end + words.front().begin, lexicon, region);
  if (capitalWords(slice(rest, name)) < 2) return absent;
  WrittenPerson other;
  other.name = {offset + name.begin, offset + name.end};
  other.extent = other.name;
  other.absent = true;
  absent.push_back(std::move(other));
  person.note = collapseBlanks(trim(std::string_view(rest).substr(hit->range.begin, name.end - hit->range.begin)));
  rest.resize(hit->range.begin);
  return absent;
}

/// "substitute Asta Holm for Lis Moe" among others: who came, and who did not.
std::vector<WrittenPerson> deputyIn(std::string_view text, Range segment, const Lexicon& lexicon,
                                    std::string_view region) {
  std::vector<WrittenPerson> people;
  const auto word = lexicon.phrases("deputy").at(text, segment.begin);
  if (!word || word->range.end >= segment.end) return people;
  const std::size_t begin = text.find_first_not_of(" :.", word->range.end);
  if (begin == std::string_view::npos || begin >= segment.end) return people;
  WrittenPerson person;
  person.name = nameAt(text, begin, lexicon, region);
  if (capitalWords(slice(text, person.name)) < 2) return people;
  person.extent = segment;
  std::string rest(text.substr(person.name.end, segment.end - std::min(segment.end, person.name.end)));
  auto replaced = standsInFor(rest, person.name.end, lexicon, region, person);
  people.push_back(std::move(person));
  people.insert(people.end(), replaced.begin(), replaced.end());
  return people;
}

/// "(for Lis Moe)" and "(Lis Moe attended as substitute)": the other one of the two.
std::vector<WrittenPerson> inBracket(std::string_view given, Range bracket, const Lexicon& lexicon,
                                     std::string_view region) {
  std::vector<WrittenPerson> people;
  const std::string_view inner = given.substr(bracket.begin + 1, bracket.size() - 1);
  const auto add = [&](std::size_t from, bool absent) {
    const auto words = wordsOf(inner.substr(from));
    if (words.empty()) return Range{};
    const Range name = nameAt(inner, from + words.front().begin, lexicon, region);
    if (capitalWords(slice(inner, name)) < 2) return Range{};
    WrittenPerson other;
    other.name = {bracket.begin + 1 + name.begin, bracket.begin + 1 + name.end};
    other.extent = other.name;
    other.absent = absent;
    people.push_back(std::move(other));
    return name;
  };
  if (const auto hit = lexicon.phrases("stands in for").at(inner, 0)) {
    const Range name = add(hit->range.end, true);
    // "(for Lis Moe, Town Council)"
    const std::string_view after = inner.substr(0, inner.size() - (inner.ends_with(')') ? 1 : 0)).substr(name.end);
    if (name.size() > 0 && after.starts_with(",")) people.back().posts = readPosts(after, lexicon, region);
  } else if (const auto instead = lexicon.phrases("came instead").find(inner)) {
    const Range name = add(0, false);
    if (name.size() > 0) {
      const std::string_view said = trim(inner.substr(name.end, instead->range.begin - name.end), " ,");
      people.back().posts = readPosts(said, lexicon, region);
      people.back().present = true;
    }
  }
  return people;
}

/// A segment without the word that joins it to those before: "and Mr A B".
Range withoutJoining(std::string_view text, Range segment, const Lexicon& lexicon) {
  const auto words = wordsOf(slice(text, segment));
  if (words.size() < 2 || !lexicon.phrases("joining").whole(slice(slice(text, segment), words.front()))) return segment;
  return {segment.begin + words[1].begin, segment.end};
}

/// Lists such as "A B, C D, E F" or "A B – Town, C D – Town": more than one name and no title.
bool isRun(std::string_view text, const std::vector<Range>& segments, const Lexicon& lexicon, std::string_view region) {
  std::size_t names = 0;
  std::size_t others = 0;
  for (const Range& segment : segments) {
    const std::string lower = lowerCase(slice(text, segment));
    if (lexicon.titleAt(lower)) return false;
    if (isName(text, segment, lexicon, region))
      ++names;
    else
      ++others;
  }
  return names >= 2 && (others == 0 || names >= others);
}

}  // namespace

Range nameAt(std::string_view text, std::size_t begin, const Lexicon& lexicon, std::string_view region) {
  const Phrases& particles = lexicon.phrases("name particle");
  const Phrases& units = lexicon.phrases("unit word");
  // "Dr Mona Bak": the form of address is no part of the name.
  const std::size_t address = addressLength(text.substr(begin), lexicon);
  begin += address;
  Range name{begin, begin};
  std::size_t capitals = 0;
  bool afterParticle = false;
  const auto words = wordsOf(text.substr(begin));
  for (const Range& relative : words) {
    const Range word{begin + relative.begin, begin + relative.end};
    const std::string_view seen = slice(text, word);
    const std::string_view between = text.substr(name.end, word.begin - name.end);
    // "Rud- Holm": a hyphen that slipped still joins; an initial's dot too.
    if (!trim(between, " .-").empty() || (capitals == 0 && word.begin != begin)) break;
    if (between.find("  ") != std::string_view::npos) break;  // a bracket stood here
    // "Lind- berg": a name that a line's end has broken.
    if (between == "- " && capitals > 0 && !beginsWithCapital(seen) && !lexicon.phrases("joining").whole(seen)) {
      name.end = word.end;
      continue;
    }
    if (!beginsWithCapital(seen)) {
      if (capitals == 0 || afterParticle || !particles.whole(seen)) break;
      afterParticle = true;
      name.end = word.end;
      continue;
    }
    if (seen.find_first_of("0123456789/&") != std::string_view::npos) break;
    const std::string_view rest = text.substr(word.begin, 160);
    if (lexicon.titleAt(lowerCase(rest))) break;
    const bool surname = capitals > 0 && lexicon.phrases("surname in capitals").whole(seen).has_value();
    const bool initials = capitals == 0 && address > 0;  // "Mr AC Marsh"
    if (isAllCapitals(seen) && codePoints(seen) <= 5 && codePoints(seen) >= 2 && !surname && !initials) break;
    if (capitals > 1 && areInitials(seen, slice(text, name))) break;  // "Mary Whitworth MWh"
    // No name runs over a bracket or a comma.
    if (beginsWithBody(rest.substr(0, std::min(rest.find("  "), rest.find(", "))), lexicon, region)) break;
    if (units.whole(seen)) break;
    afterParticle = false;
    ++capitals;
    name.end = word.end;
    if (capitals == 6) break;
  }
  return capitals == 0 ? Range{begin, begin} : name;
}

std::size_t withFirstParts(std::string_view text, std::size_t begin, const Lexicon& lexicon) {
  const auto words = wordsOf(text.substr(0, begin));
  std::size_t first = words.size();
  if (first < 2 || !lexicon.phrases("joining").whole(slice(text, words[first - 1]))) return begin;
  --first;
  // Each of the parts before ends in its hyphen.
  while (first > 0 &&
         (text.substr(words[first - 1].end).starts_with("- ") || text.substr(words[first - 1].end).starts_with("-, ")))
    --first;
  return first + 1 < words.size() ? words[first].begin : begin;
}

namespace {

/// "NSF Nordland", "Psychiatry in Region X Town": a body with the words after it that make it one of its branches.
/// Regions and municipalities have none: what follows them is a department.
Range withBranch(std::string_view text, const BodyMention& body, std::string_view kind, const Lexicon& lexicon) {
  if (kind == "region" || kind == "municipality") return body.range;
  Range whole = body.range;
  std::size_t end = whole.end;
  for (const Range& relative : wordsOf(text.substr(end))) {
    const Range word{body.range.end + relative.begin, body.range.end + relative.end};
    if (trim(text.substr(end, word.begin - end)).size() > 0) break;
    const std::string_view seen = slice(text, word);
    if (beginsWithCapital(seen)) {
      if (lexicon.titleAt(lowerCase(text.substr(word.begin, 80)))) break;
      whole.end = word.end;
    } else if (!lexicon.phrases("joining").whole(seen) && !lexicon.phrases("organisation lead").whole(seen)) {
      break;
    }
    end = word.end;
  }
  return whole;
}

}  // namespace

std::vector<WrittenPost> readPosts(std::string_view given, const Lexicon& lexicon, std::string_view region) {
  const std::string_view text = trim(given, " \t,;.–-");
  std::vector<WrittenPost> posts;
  if (text.empty()) return posts;
  const Phrases& leads = lexicon.phrases("organisation lead");
  const std::string lower = lowerCase(text);

  // The first title, at the start of a word. Lower case may change lengths only in scripts that these lexicons do not
  // have.
  std::optional<Range> title;
  std::string key;
  if (lower.size() == text.size())
    for (const Range& word : wordsOf(lower))
      if (const auto hit = lexicon.titleAt(std::string_view(lower).substr(word.begin))) {
        title = Range{withFirstParts(lower, word.begin, lexicon), word.begin + hit->length};
        key = std::string(hit->key);
        break;
      }

  std::vector<BodyMention> before;
  std::vector<BodyMention> after;
  for (BodyMention& mention : bodiesIn(text, lexicon, region, true)) {
    if (mention.isForum && !mention.inLexicon) continue;  // "chair of the X committee" is a title
    if (title && mention.range.begin < title->end && mention.range.end > title->begin) continue;
    if (title && mention.isForum) continue;
    (title && mention.range.begin < title->begin ? before : after).push_back(std::move(mention));
  }
  const auto kindOf = [&](const BodyMention& mention) {
    return mention.inLexicon ? lexicon.bodies()[mention.body].kind : mention.type;
  };
  const auto withoutLead = [&](std::string_view words) {
    words = trim(words, " \t,;.–-");
    for (bool more = true; more;) {
      more = false;
      const std::size_t blank = words.rfind(' ');
      if (blank != std::string_view::npos && leads.whole(words.substr(blank + 1))) {
        words = trim(words.substr(0, blank), " \t,;–-");
        more = true;
      }
    }
    return std::string(words);
  };

  if (!title) {
    if (after.empty()) {
      if (beginsWithCapital(text))
        posts.push_back({{}, {}, std::string(text)});
      else
        posts.push_back({std::string(text), {}, {}});
      return posts;
    }
    // A unit before its region: the post is at the unit.
    const bool unitFirst = after.size() > 1 && kindOf(after.back()) == "region";
    const BodyMention& at = unitFirst ? after[after.size() - 2] : after.back();
    std::string unknown = withoutLead(text.substr(0, after.front().range.begin));
    if (beginsWithCapital(unknown)) unknown.clear();
    posts.push_back({unknown, {}, std::string(slice(text, withBranch(text, at, kindOf(at), lexicon)))});
    return posts;
  }

  std::string written;
  std::string organisation;
  if (after.empty()) {
    const std::string_view rest = text.substr(title->end);
    const std::string_view bare = trim(rest, " \t,;.–-");
    const std::size_t blank = bare.find(' ');
    const std::string_view first = bare.substr(0, blank);
    const bool afterComma = trim(rest).starts_with(",");
    const bool placed = blank != std::string_view::npos && leads.whole(first) && first != "for" &&
                        beginsWithCapital(bare.substr(blank + 1));
    written = std::string(trim(text.substr(title->begin, title->size())));
    if (bare.empty()) {
    } else if (placed && codePoints(first) <= 3 && !lexicon.phrases("title joins").whole(first)) {
      organisation = std::string(trim(bare.substr(blank + 1)));
    } else if (afterComma && beginsWithCapital(bare)) {
      organisation = std::string(bare);
    } else {
      written = std::string(trim(text.substr(title->begin), " \t,;–-"));
    }
  } else {
    const BodyMention& last = after.back();
    const std::string_view gap = trim(text.substr(title->end, last.range.begin - title->end));
    const bool region_ = kindOf(last) == "region";
    const bool comma = gap.ends_with(",");
    const BodyMention* unit = nullptr;
    for (const BodyMention& mention : after)
      if (&mention != &last && (comma || kindOf(mention) != "department")) unit = &mention;
    if (region_ && unit) {
      organisation = std::string(slice(text, unit->range));
      written = withoutLead(text.substr(title->begin, unit->range.begin - title->begin));
    } else if (region_ && comma && !trim(gap, " ,").empty() && !gap.starts_with(",")) {
      organisation = withoutLead(gap);
      written = std::string(slice(text, *title));
    } else {
      organisation = std::string(slice(text, withBranch(text, last, kindOf(last), lexicon)));
      written = withoutLead(text.substr(title->begin, last.range.begin - title->begin));
    }
    // A title that follows the organisation stays whole: "director Herning Kommune, Social services".
  }
  // A doctor in practice is a member of the doctors' body, not employed by it.
  // Between the two stands the place of the practice.
  if (!after.empty() && kindOf(after.back()) == "gp-body" && lexicon.phrases("practises alone").in(written) &&
      written.size() > title->size()) {
    posts.push_back({{}, {}, organisation});
    organisation.clear();
    written = slice(text, *title);
  }
  if (!before.empty() && organisation.empty()) {
    organisation = std::string(slice(text, before.back().range));
    before.pop_back();
  }
  for (const BodyMention& mention : before) posts.push_back({{}, {}, std::string(slice(text, mention.range))});
  // "PIU-repræsentant": the body is the title's own first part.
  if (organisation.empty())
    if (const std::size_t hyphen = written.find('-'); hyphen != std::string::npos && hyphen >= 2) {
      const std::string prefix = written.substr(0, hyphen);
      if (lexicon.body(prefix, region, false) || (isAllCapitals(prefix) && codePoints(prefix) <= 5))
        organisation = prefix;
    }
  posts.push_back({written, key, organisation});
  return posts;
}

namespace {

/// Whether a title begins here that is written as the first word of an entry, and a name comes before any other.
bool titleBegins(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  if (!beginsWithCapital(text.substr(at))) return false;
  const std::string lower = lowerCase(text.substr(at, 160));
  if (lexicon.titleAt(lower)) return true;
  // "Social- og sundhedsdirektør": the title is the last of its parts.
  for (const Range& word : wordsOf(lower.substr(0, 60)))
    if (lexicon.titleAt(std::string_view(lower).substr(word.begin)))
      return withFirstParts(lower, word.begin, lexicon) == 0;
  return false;
}

/// Where the entries of a run begin in which each person stands under a title or has commas of his own: "Direktør A B,
/// Aarhus Kommune, Overlæge C D" and "A B, direktør, Aarhus Kommune, C D, overlæge". Only the first where the text is
/// one entry.
std::vector<std::size_t> entriesIn(std::string_view text, const Lexicon& lexicon, std::string_view region) {
  std::vector<std::size_t> begins;
  const auto segments = segmentsOf(text);
  if (segments.empty()) return begins;
  begins.push_back(segments.front().begin);
  if (titleBegins(text, begins.front(), lexicon)) {
    // Titles first: a new one begins after a name.
    bool named = false;
    std::size_t nameEnd = 0;
    const std::string lower = lowerCase(text);
    bool joined = false;  // the word before joins two people
    for (const Range& word : wordsOf(text)) {
      if (word.begin < nameEnd) continue;
      const bool afterJoin = std::exchange(joined, lexicon.phrases("joining").whole(slice(text, word)).has_value());
      if (const auto title = named && lower.size() == text.size()
                                 ? lexicon.titleAt(std::string_view(lower).substr(word.begin, 160))
                                 : std::nullopt) {
        const std::size_t begin = std::max(nameEnd, withFirstParts(lower, word.begin, lexicon));
        if (afterJoin || beginsWithCapital(text.substr(begin))) {
          begins.push_back(begin);
          named = false;
          nameEnd = word.begin + title->length;
          continue;
        }
      }
      // "... and Ole from the clinic".
      if (named && afterJoin && beginsWithCapital(slice(text, word))) {
        const auto following = wordsOf(text.substr(word.end, 60));
        const bool from = following.size() > 1 &&
                          lexicon.phrases("organisation lead").whole(slice(text.substr(word.end), following[0])) &&
                          beginsWithCapital(slice(text.substr(word.end), following[1]));
        if (from || isName(text, {word.begin, nameAt(text, word.begin, lexicon, region).end}, lexicon, region)) {
          begins.push_back(word.begin);
          nameEnd = word.end;
          continue;
        }
      }
      if (named) continue;
      const Range name = nameAt(text, word.begin, lexicon, region);
      if (name.size() == 0 || capitalWords(slice(text, name)) < 2) continue;
      named = true;
      nameEnd = name.end;
    }
    // The last part must name somebody, or the title was the end of another's.
    if (!named && begins.size() > 1) begins.pop_back();
    return begins;
  }
  // Names first: a segment that is a name, after one that said what the person before is or with a form of address.
  if (!isName(text, segments.front(), lexicon, region)) return begins;
  bool described = false;
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const Range bare = withoutJoining(text, segments[i], lexicon);
    const bool addressed = addressLength(text.substr(bare.begin), lexicon) > 0;
    const bool afterDash =
        text.substr(segments[i - 1].end, segments[i].begin - segments[i - 1].end).find_first_of(",;|\t") ==
        std::string_view::npos;
    if ((addressed || (described && !afterDash)) && isName(text, bare, lexicon, region)) {
      begins.push_back(segments[i].begin);
      described = false;
    } else {
      described = described || lexicon.titleAt(lowerCase(slice(text, segments[i]))).has_value();
    }
  }
  return begins;
}

std::vector<WrittenPerson> readOne(std::string_view given, const Lexicon& lexicon, std::string_view region);

/// "A, nurse, and B, doctor, both of the clinic": the body is also the one of those before who have none.
void shareBodies(std::string_view given, std::vector<WrittenPerson>& people, const Lexicon& lexicon,
                 std::string_view region) {
  for (std::size_t i = 1; i < people.size(); ++i) {
    const std::size_t end = i + 1 < people.size() ? people[i + 1].extent.begin : given.size();
    if (people[i].name.end > end) continue;
    const std::string_view said = given.substr(people[i].name.end, end - people[i].name.end);
    const auto both = lexicon.phrases("both").find(said);
    if (!both) continue;
    std::string body = collapseBlanks(said.substr(both->range.end));
    body = body.substr(0, body.find_first_of("(,"));
    for (const Range& word : wordsOf(body))
      if (word.begin == 0 && lexicon.phrases("organisation lead").whole(slice(body, word)))
        body = body.substr(std::min(body.size(), word.end + 1));
    const auto posts = readPosts(body, lexicon, region);
    if (posts.empty() || posts.front().organisation.empty()) continue;
    for (std::size_t j = 0; j <= i; ++j) {
      if (people[j].posts.empty()) people[j].posts.emplace_back();
      for (WrittenPost& post : people[j].posts)
        if (post.organisation.empty()) post.organisation = posts.front().organisation;
    }
  }
}

}  // namespace

std::vector<WrittenPerson> readEntry(std::string_view given, const Lexicon& lexicon, std::string_view region) {
  std::string bare(given);
  takeBrackets(bare);
  const auto begins = entriesIn(bare, lexicon, region);
  if (begins.size() < 2) return readOne(given, lexicon, region);
  std::vector<WrittenPerson> people;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : given.size();
    for (WrittenPerson& person : readOne(given.substr(begins[i], end - begins[i]), lexicon, region)) {
      person.name = {person.name.begin + begins[i], person.name.end + begins[i]};
      person.extent = {person.extent.begin + begins[i], person.extent.end + begins[i]};
      people.push_back(std::move(person));
    }
  }
  shareBodies(given, people, lexicon, region);
  return people;
}

namespace {

std::vector<WrittenPerson> readOne(std::string_view given, const Lexicon& lexicon, std::string_view region) {
  std::string text(given);
  const auto brackets = takeBrackets(text);
  auto segments = segmentsOf(text);
  std::vector<WrittenPerson> people;
  if (segments.empty()) return people;
  segments.front() = withoutJoining(text, segments.front(), lexicon);

  const auto bracketsOf = [&](WrittenPerson& person, std::size_t until) {
    std::string extra;
    for (const Bracket& bracket : brackets) {
      if (bracket.outer.begin < person.extent.begin || bracket.outer.begin >= until) continue;
      readBracket(bracket.text, lexicon, slice(given, person.name), person, extra);
      person.extent.end = std::max(person.extent.end, bracket.outer.end);
    }
    if (extra.empty()) return;
    auto posts = readPosts(extra, lexicon, region);
    if (person.posts.empty()) {
      person.posts = std::move(posts);
    } else if (person.posts.front().title.empty() && !posts.empty()) {  // "A B, Council X (Elected Member)"
      person.posts.front().title = posts.front().title;
      person.posts.front().key = posts.front().key;
    }
  };

  if (isRun(text, segments, lexicon, region)) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (isName(text, segments[i], lexicon, region)) {
        WrittenPerson person;
        person.name = nameAt(text, segments[i].begin, lexicon, region);
        person.extent = segments[i];
        person.address = collapseBlanks(
            text.substr(segments[i].begin, addressLength(std::string_view(text).substr(segments[i].begin), lexicon)));
        people.push_back(std::move(person));
      } else if (const auto deputy = deputyIn(text, segments[i], lexicon, region); !deputy.empty()) {
        people.insert(people.end(), deputy.begin(), deputy.end());
      } else if (!people.empty()) {
        const std::string_view words = slice(text, segments[i]);
        if (lexicon.phrases("absence suffix").whole(words)) {
          people.back().absent = true;
        } else {
          auto posts = readPosts(words, lexicon, region);
          people.back().posts.insert(people.back().posts.end(), posts.begin(), posts.end());
        }
        people.back().extent.end = segments[i].end;
      }
    }
    for (std::size_t i = 0; i < people.size(); ++i)
      bracketsOf(people[i], i + 1 < people.size() ? people[i + 1].extent.begin : given.size());
    return people;
  }

  WrittenPerson person;
  person.extent = {segments.front().begin, segments.back().end};
  std::size_t afterName = 0;
  person.name = nameAt(text, segments.front().begin, lexicon, region);
  std::string beforeName;
  if (person.name.size() == 0) {
    // Title or body first: the name is the first run of capitalised words after them.
    for (std::size_t i = segments.size(); i-- > 1 && person.name.size() == 0;)
      if (isName(text, segments[i], lexicon, region)) {
        person.name = nameAt(text, segments[i].begin, lexicon, region);
        beforeName = text.substr(segments.front().begin, person.name.begin - segments.front().begin);
      }
    const auto words = wordsOf(text);
    const auto bodies = bodiesIn(text, lexicon, region, true);
    for (std::size_t i = 1; i < words.size() && person.name.size() == 0; ++i) {
      if (std::any_of(bodies.begin(), bodies.end(), [&](const BodyMention& body) {
            return body.range.begin < words[i].begin && words[i].end <= body.range.end;
          }))
        continue;
      const Range candidate = nameAt(text, words[i].begin, lexicon, region);
      if (candidate.size() == 0 || capitalWords(slice(text, candidate)) < 2) continue;
      person.name = candidate;
      beforeName = text.substr(segments.front().begin, candidate.begin - segments.front().begin);
    }
    if (person.name.size() == 0) return people;
  }
  afterName = person.name.end;
  person.address =
      collapseBlanks(text.substr(person.extent.begin, addressLength(text.substr(person.extent.begin), lexicon)));
  std::string rest = text.substr(afterName);
  // "Mary Whitworth MWh Lay Member": initials without brackets.
  if (const auto following = wordsOf(rest); !following.empty() && trim(rest.substr(0, following.front().begin)).empty())
    if (const std::string_view seen = slice(rest, following.front()); areInitials(seen, slice(text, person.name))) {
      person.initials = seen;
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(following.front().begin), following.front().size(), ' ');
    }
  std::vector<WrittenPerson> replaced = standsInFor(rest, afterName, lexicon, region, person);
  takeCells(rest, lexicon, person);
  // "- afbud" at the end.
  const auto restSegments = segmentsOf(rest);
  if (!restSegments.empty() && lexicon.phrases("absence suffix").whole(slice(rest, restSegments.back()))) {
    person.absent = true;
    rest.resize(restSegments.back().begin);
  }
  // "A B, sekretariatet" says what the person is to the meeting.
  const auto left = segmentsOf(rest);
  if (!left.empty() && left.back().begin > 0)
    if (const auto capacity = lexicon.phrases("capacity").whole(slice(rest, left.back()));
        capacity && *capacity == "secretariat") {
      person.capacity = Capacity::secretariat;
      if (!lexicon.phrases("duty").whole(slice(rest, left.back()))) rest.resize(left.back().begin);
    }
  std::string described = beforeName.empty() ? collapseBlanks(rest) : collapseBlanks(beforeName + ", " + rest);
  std::replace(described.begin(), described.end(), '|', ',');  // the cells of a row
  std::string_view bare = trim(described, " ,;.–-");
  if (const auto tails = lexicon.phrases("post tail").findAll(bare);
      !tails.empty() && tails.back().range.end == bare.size())
    bare = trim(bare.substr(0, tails.back().range.begin), " ,;.–-");
  if (const auto both = lexicon.phrases("both").find(bare)) bare = trim(bare.substr(0, both->range.begin), " ,;.–-");
  // "... and" before the next person.
  if (const auto words = wordsOf(bare); !words.empty() && lexicon.phrases("joining").whole(slice(bare, words.back())))
    bare = trim(bare.substr(0, words.back().begin), " ,;.–-");
  if (lexicon.phrases("partial presence").whole(bare)) {
    if (person.note.empty()) person.note = bare;
    bare = {};
  }
  if (codePoints(bare) > 1) person.posts = readPosts(bare, lexicon, region);  // one letter is a party
  if (lexicon.phrases("honorific title").whole(trim(person.address, " ."))) {
    if (person.posts.empty()) person.posts.emplace_back();
    if (person.posts.front().title.empty()) person.posts.front().title = std::string(trim(person.address));
  }
  bracketsOf(person, given.size());
  people.push_back(std::move(person));
  for (WrittenPerson& other : replaced) people.push_back(std::move(other));
  for (const Bracket& bracket : brackets)
    for (WrittenPerson& other : inBracket(given, bracket.outer, lexicon, region)) people.push_back(std::move(other));
  return people;
}

}  // namespace

void extractParticipants(const Minutes& minutes, const RecordLines& lines, Entities& entities) {
  Facts& facts = entities.facts();
  const Lexicon& lexicon = entities.lexicon();
  std::map<EntityIndex, AttendanceFact> attendance;
  std::vector<EntityIndex> order;
  std::set<EntityIndex> byDuty;                            ///< known by a label of who takes the minutes alone
  std::vector<std::pair<EntityIndex, Evidence>> chairing;  // by their post, not by a duty at this meeting
  for (const ParticipantEntry& entry : minutes.participants) {
    const Passage passage(lines, entry.text);
    for (WrittenPerson& written : readEntry(passage.text(), lexicon, facts.region)) {
      std::string name = tidyName(slice(passage.text(), written.name));
      const std::string addressed = written.address.empty() ? name : written.address + " " + name;
      if (name.find(' ') == std::string::npos) {
        // "Mr Holm": the surname of someone on the list, or all that the record says.
        if (const auto known = written.address.empty() ? std::nullopt : entities.bySurname(name))
          name = entities[*known].name;
        else
          name = addressed;
      }
      if (name.find(' ') == std::string::npos && written.posts.empty() && entry.duties.empty()) continue;
      auto whom = name.find(' ') == std::string::npos ? entities.byFirstName(name) : std::nullopt;
      const EntityIndex person = whom ? *whom : entities.person(name);
      if (addressed != name) entities.addShortName(person, addressed);
      if (!written.initials.empty()) entities.addInitials(person, written.initials);
      const Evidence evidence = quote(passage, written.extent, "participant entry", 0.98);
      entities.mention(person, evidence);
      // "From Region X: A B": the body that the heading names, where the entry names none.
      if (const auto from = lexicon.phrases("organisation lead").at(entry.group, 0);
          from && written.posts.empty() && entry.capacity == Capacity::unstated) {
        const std::string_view body = trim(std::string_view(entry.group).substr(from->range.end));
        if (beginsWithCapital(body) && lexicon.body(body, facts.region, false)) {
          written.posts.push_back({{}, {}, std::string(body)});
          if (std::find(written.duties.begin(), written.duties.end(), Duty::minutes) != written.duties.end())
            written.capacity = Capacity::secretariat;
        }
      }
      for (const WrittenPost& post : written.posts) {
        PostFact fact{person, collapseBlanks(post.title), post.key, std::nullopt, evidence};
        fact.evidence.rule = "post in a participant entry";
        if (!post.organisation.empty()) {
          fact.organisation = entities.organisation(post.organisation);
          entities.mention(*fact.organisation, evidence);
        }
        const bool known = std::any_of(facts.posts.begin(), facts.posts.end(), [&](const PostFact& other) {
          return other.person == person && nameKey(other.title) == nameKey(fact.title) &&
                 other.organisation == fact.organisation;
        });
        if (!known) facts.posts.push_back(std::move(fact));
      }
      // "A B (X), Formand": the chair of the body that meets, who led it where the record names nobody else.
      const bool chairs = std::any_of(written.posts.begin(), written.posts.end(), [&](const WrittenPost& post) {
        return post.key == "chair" && post.organisation.empty() && lexicon.phrases("duty").whole(post.title);
      });
      if (chairs && !written.absent && entry.presence != Presence::absent) chairing.emplace_back(person, evidence);
      std::vector<Duty> duties = entry.duties;
      // "(regional co-chair)" under the heading of the chairs.
      if (std::find(written.duties.begin(), written.duties.end(), Duty::coChair) != written.duties.end())
        std::erase(duties, Duty::chair);
      duties.insert(duties.end(), written.duties.begin(), written.duties.end());
      for (const Duty duty : duties) {
        const bool known = std::any_of(facts.duties.begin(), facts.duties.end(), [&](const DutyFact& other) {
          return other.person == person && other.duty == duty;
        });
        Evidence why = evidence;
        why.rule = "duty in a participant entry";
        const bool away = duty == Duty::chair && (written.absent || entry.presence == Presence::absent);
        if (!known && !away) facts.duties.push_back({person, duty, why});
      }
      for (const WrittenPost& post : written.posts)
        if (lexicon.phrases("minuting title").in(post.title) &&
            std::none_of(facts.duties.begin(), facts.duties.end(),
                         [](const DutyFact& other) { return other.duty == Duty::minutes; })) {
          facts.duties.push_back({person, Duty::minutes, evidence});
          facts.duties.back().evidence.rule = "takes the minutes by title";
        }
      // A line such as "Chair: X" names a duty; whether X came is for the lists to say, and the chair of minutes was
      // there.
      AttendanceFact fact;
      fact.person = person;
      fact.presence = written.absent ? Presence::absent : written.present ? Presence::present : entry.presence;
      fact.capacity =
          written.capacity.value_or(entry.capacity == Capacity::unstated ? Capacity::member : entry.capacity);
      // Who takes the minutes and stands on no list came to do that.
      const bool minutesOnly = entry.capacity == Capacity::unstated && !written.capacity && entry.duties.size() == 1 &&
                               entry.duties.front() == Duty::minutes;
      if (minutesOnly) fact.capacity = Capacity::secretariat;
      fact.note = written.note.empty() && fact.presence != Presence::absent ? entry.note : written.note;
      fact.evidence = evidence;
      fact.evidence.rule = fact.presence == Presence::absent ? "list of absentees" : "list of participants";
      const auto [place, isNew] = attendance.try_emplace(person, fact);
      if (minutesOnly)
        byDuty.insert(person);
      else if (byDuty.erase(person) > 0)
        place->second.capacity = fact.capacity;
      if (isNew) {
        order.push_back(person);
        continue;
      }
      if (minutesOnly) byDuty.erase(person);
      AttendanceFact& known = place->second;
      if (known.note.empty()) known.note = fact.note;
      if (fact.presence == Presence::absent && known.presence != Presence::absent) {
        known.presence = Presence::absent;
        known.evidence = fact.evidence;
      }
      if (fact.capacity != Capacity::member && known.capacity == Capacity::member &&
          fact.presence != Presence::absent && entry.duties.empty())
        known.capacity = fact.capacity;
    }
  }
  for (const EntityIndex person : order) facts.attendance.push_back(attendance.at(person));
  const bool led = std::any_of(facts.duties.begin(), facts.duties.end(),
                               [](const DutyFact& fact) { return fact.duty == Duty::chair; });
  for (const auto& [person, evidence] : chairing) {
    if (led || chairing.size() > 1 || attendance.at(person).presence == Presence::absent) break;
    Evidence why = evidence;
    why.rule = "chair of the body in a participant entry";
    facts.duties.push_back({person, Duty::chair, why});
  }
}

}  // namespace tov::loaders
