// Where a person's name ends, and the posts in what follows it: titles, units, bodies.
#include <algorithm>
#include <utility>

#include "loaders/extract/forms_of_names.h"
#include "loaders/extract/participants.h"

namespace tov::loaders {

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

bool isPartyBehind(std::string_view text, std::size_t nameEnd) {
  constexpr std::size_t kLongest = 3;
  const std::string_view after = text.substr(std::min(nameEnd, text.size()));
  const std::size_t close = after.find(')');
  if (!after.starts_with(" (") || close == std::string_view::npos) return false;
  const std::string_view inner = after.substr(2, close - 2);
  return beginsWithCapital(inner) &&
         (codePoints(inner) == 1 || (codePoints(inner) <= kLongest && isAllCapitals(inner)));
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

/// "…, Emergency Ward, Hospital X": the unit between a title and the hospital or region that it belongs to.
std::string_view unitBetween(std::string_view gap, std::string_view kind, const Lexicon& lexicon) {
  if ((kind != "hospital" && kind != "region") || !gap.ends_with(",")) return {};
  const std::string_view before = trim(gap, " ,");
  const std::size_t comma = before.rfind(',');
  if (comma == std::string_view::npos && !gap.starts_with(",")) return {};
  const std::string_view part = trim(comma == std::string_view::npos ? before : before.substr(comma + 1));
  const auto words = wordsOf(part);
  if (words.empty() || !beginsWithCapital(part)) return {};
  return std::any_of(
             words.begin(), words.end(),
             [&](const Range& word) { return lexicon.phrases("unit word").whole(slice(part, word)).has_value(); })
             ? part
             : std::string_view();
}

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
      const auto from = lexicon.phrases("comes from").at(text, 0);
      const std::string_view body = from ? trim(text.substr(from->range.end)) : text;
      if (beginsWithCapital(body))
        posts.push_back({{}, {}, std::string(body)});
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
    } else if (const std::string_view part = unitBetween(gap, kindOf(last), lexicon); !part.empty()) {
      organisation = std::string(part);
      written =
          withoutLead(text.substr(title->begin, static_cast<std::size_t>(part.data() - text.data()) - title->begin));
    } else {
      organisation = std::string(slice(text, withBranch(text, last, kindOf(last), lexicon)));
      written = withoutLead(text.substr(title->begin, last.range.begin - title->begin));
    }
    // A title that follows the organisation stays whole: "director Herning Kommune, Social services".
  }
  // "general practitioner Townname": the place of the practice alone.
  if (after.empty() && lexicon.phrases("practises alone").in(written) && written.size() > title->size()) {
    const std::string_view place = trim(std::string_view(written).substr(title->size()), " ,");
    const auto words = wordsOf(place);
    const bool isPlace = written.starts_with(slice(text, *title)) && !words.empty() && words.size() <= 2 &&
                         std::all_of(words.begin(), words.end(),
                                     [&](const Range& word) { return beginsWithCapital(slice(place, word)); });
    if (isPlace) {
      written = slice(text, *title);
      for (const BodyMention& mention : before) posts.push_back({{}, {}, std::string(slice(text, mention.range))});
      before.clear();
    }
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

}  // namespace tov::loaders
