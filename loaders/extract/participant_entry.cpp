// Takes one entry of a list apart: the people it names and what it says of each.
#include <algorithm>
#include <utility>

#include "loaders/extract/forms_of_names.h"
#include "loaders/extract/participants.h"

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
    Range name = nameAt(inner, from + words.front().begin, lexicon, region);
    std::string_view title;
    if (const auto before = lexicon.titleAt(lowerCase(inner.substr(from + words.front().begin)))) {
      title = inner.substr(from + words.front().begin, before->length);
      const std::size_t begin = inner.find_first_not_of(' ', from + words.front().begin + before->length);
      if (begin != std::string_view::npos) name = nameAt(inner, begin, lexicon, region);
    }
    if (capitalWords(slice(inner, name)) < 2) return Range{};
    WrittenPerson other;
    other.name = {bracket.begin + 1 + name.begin, bracket.begin + 1 + name.end};
    other.extent = other.name;
    other.absent = absent;
    if (!title.empty()) other.posts = readPosts(title, lexicon, region);
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
      if (people.back().posts.empty()) people.back().posts = readPosts(said, lexicon, region);
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

namespace {

/// Whether a title begins here that is written as the first word of an entry, and a name comes before any other.
bool titleBegins(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const std::string lower = lowerCase(text.substr(at, 160));
  if (lexicon.titleAt(lower)) return true;
  // "Social- og sundhedsdirektør": the title is the last of its parts.
  for (const Range& word : wordsOf(lower.substr(0, 60)))
    if (lexicon.titleAt(std::string_view(lower).substr(word.begin)))
      return withFirstParts(lower, word.begin, lexicon) == 0;
  return false;
}

/// Whether right behind a title stands a whole name: "director A B".
bool isBeforeName(std::string_view text, std::size_t titleEnd, const Lexicon& lexicon, std::string_view region) {
  const std::size_t begin = text.find_first_not_of(' ', titleEnd);
  return begin != std::string_view::npos && capitalWords(slice(text, nameAt(text, begin, lexicon, region))) >= 2;
}

/// Whether the word at a place is a usual first name.
bool hasGivenName(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const std::string_view word = trim(text.substr(std::min(at, text.size())));
  return lexicon.phrases("given name").whole(word.substr(0, word.find_first_of(" -,"))).has_value();
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
        const bool afterComma = trim(text.substr(nameEnd, begin - nameEnd)).ends_with(",");
        if (afterJoin || beginsWithCapital(text.substr(begin)) ||
            (afterComma && isBeforeName(text, word.begin + title->length, lexicon, region))) {
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
    const auto title = lexicon.titleAt(lowerCase(slice(text, bare)));
    if ((addressed || (described && !afterDash)) && isName(text, bare, lexicon, region)) {
      begins.push_back(bare.begin);
      described = false;
    } else if (title && !afterDash && isBeforeName(text, bare.begin + title->length, lexicon, region) &&
               hasGivenName(text, bare.begin + title->length, lexicon)) {
      begins.push_back(bare.begin);
      described = true;
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
  const std::size_t first = segments.front().begin;
  if (!titleBegins(text, first, lexicon) || addressLength(std::string_view(text).substr(first), lexicon) > 0)
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
  // "…, who took the minutes", "…, from 2 pm": what is no post, wherever it stands.
  for (bool more = true; more;) {
    more = false;
    for (const Range& segment : segmentsOf(rest)) {
      const std::string_view said = slice(rest, segment);
      const auto duty = lexicon.phrases("duty").whole(said);
      const bool isDuty =
          duty && dutyOf(*duty) == Duty::minutes && segment.begin > 0 && !lexicon.titleAt(lowerCase(said));
      const bool partly = !isDuty && lexicon.phrases("partial presence").whole(said);
      if (!isDuty && !partly) continue;
      if (isDuty) person.duties.push_back(Duty::minutes);
      if (partly && person.note.empty()) person.note = said;
      rest.replace(segment.begin, segment.size(), segment.size(), ' ');
      more = true;
      break;
    }
  }
  // "A B, sekretariatet" says what the person is to the meeting.
  const auto left = segmentsOf(rest);
  if (!left.empty() && left.back().begin > 0)
    if (const auto capacity = lexicon.phrases("capacity").whole(slice(rest, left.back()));
        capacity && *capacity == "secretariat") {
      person.capacity = Capacity::secretariat;
      if (!lexicon.phrases("duty").whole(slice(rest, left.back()))) rest.resize(left.back().begin);
    }
  std::string described = collapseBlanks(rest);
  if (!beforeName.empty())
    described = std::string(trim(beforeName, " ,;")) + ", " + std::string(trim(described, " ,;.–-"));
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

}  // namespace tov::loaders
