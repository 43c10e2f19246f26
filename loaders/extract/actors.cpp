#include "loaders/extract/actors.h"

#include <algorithm>

namespace tov::loaders {
namespace {

constexpr std::size_t kWordsOfAPost = 8;  // "NAME, head of nursing in BODY"

std::size_t cut(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// Whether a range stands between brackets that open at or behind a byte.
bool inBrackets(std::string_view text, Range range, std::size_t from) {
  const std::size_t open = text.find_last_of("()", range.begin);
  return open != std::string_view::npos && open >= from && text[open] == '(' &&
         text.find(')', range.end) != std::string_view::npos;
}

std::string withoutBrackets(std::string_view text) {
  std::string rest;
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) rest += c;
    if (c == ')' && depth > 0) --depth;
  }
  return rest;
}

}  // namespace

std::size_t nextWord(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] == ' ') ++from;
  return from;
}

std::vector<Actor> Actors::actorsOf(const Sentence& sentence, bool townsToo) {
  std::vector<Actor> actors;
  const std::string& passage = text_.passage(sentence).text();
  for (const BodyMention& body : sentence.bodies) actors.push_back({body.range, entities_.body(body, passage)});
  // The same words may be a town elsewhere; as the first words of a sentence they speak.
  const std::string_view words = text_.text(sentence);
  if (const auto body = bodyAtStart(words, lexicon_, facts_.region)) {
    const Range range{sentence.range.begin, sentence.range.begin + body->range.end};
    const std::string_view after = trim(words.substr(body->range.end, 16));
    const bool speaks = after.starts_with("–") || after.starts_with("-") || after.starts_with(":") ||
                        lexicon_.phrases("speaks").at(words, nextWord(words, body->range.end));
    if (speaks &&
        std::none_of(actors.begin(), actors.end(), [&](const Actor& a) { return a.range.begin == range.begin; }))
      actors.push_back({range, entities_.body(*body, words)});
  }
  for (const PersonMention& person : sentence.people) actors.push_back({person.range, person.person});
  if (townsToo) towns(sentence, actors);
  for (const PhraseHit& hit : lexicon_.phrases("collective").findAll(words)) {
    const Range range{sentence.range.begin + hit.range.begin, sentence.range.begin + hit.range.end};
    if (std::any_of(actors.begin(), actors.end(),
                    [&](const Actor& a) { return a.range.begin < range.end && range.begin < a.range.end; }))
      continue;
    const EntityIndex own = ownBody(slice(words, hit.range));
    const auto before = wordsOf(words.substr(0, hit.range.begin));
    // "all in the cluster": where, not who.
    if (own != kNobody && !before.empty() && lexicon_.phrases("before a place").whole(slice(words, before.back())))
      continue;
    actors.push_back({range, own});
  }
  std::sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) { return a.range.begin < b.range.begin; });
  return actors;
}

void Actors::towns(const Sentence& sentence, std::vector<Actor>& actors) {
  const std::string_view words = text_.text(sentence);
  for (const BodyMention& body : bodiesIn(words, lexicon_, facts_.region, true)) {
    const Range range{sentence.range.begin + body.range.begin, sentence.range.begin + body.range.end};
    const auto touches = [&](Range other) { return other.begin < range.end && range.begin < other.end; };
    if (std::any_of(actors.begin(), actors.end(), [&](const Actor& a) { return touches(a.range); }) ||
        std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(),
                    [&](const InitiativeMention& m) { return touches(m.range); }))
      continue;
    const auto before = wordsOf(words.substr(0, body.range.begin));
    if (!before.empty() && lexicon_.phrases("before a place").whole(slice(words, before.back()))) continue;
    // Part of a longer name.
    if (!before.empty() && before.back().begin > 0 && beginsWithCapital(slice(words, before.back())) &&
        words.substr(before.back().end, body.range.begin - before.back().end) == " " &&
        !lexicon_.phrases("joining").whole(slice(words, before.back())))
      continue;
    const std::string_view next = trim(words.substr(body.range.end, 24));
    if (!next.empty() && words.substr(body.range.end).starts_with(" ") && beginsWithCapital(next)) continue;
    actors.push_back({range, entities_.body(body, words), true});
  }
}

EntityIndex Actors::ownBody(std::string_view group) {
  if (facts_.forum && lexicon_.phrases("own cluster").whole(group)) {
    const std::string name = entities_[*facts_.forum].name;
    for (const BodyMention& body : bodiesIn(name, lexicon_, facts_.region, true))
      if (lexicon_.phrases("cluster").in(slice(name, body.range)) && body.range.size() < name.size())
        return entities_.body(body, name);
    if (const auto hit = lexicon_.phrases("cluster").find(name)) {
      const std::string cluster(slice(name, hit->range));
      return entities_.forum(cluster);
    }
  }
  return kNobody;
}

const Actor* Actors::subjectBefore(const std::vector<Actor>& actors, std::size_t verb, const std::string& passage,
                                   const Sentence& sentence) {
  const Actor* known = knownSubjectBefore(actors, verb, passage);
  unknownSubject_ = unknownBefore(sentence, actors, verb, passage);
  if (known && unknownSubject_) {
    // "A takes part, while the club Good Days has said no": the nearer one, in a clause of its own.
    const bool nearer =
        unknownSubject_->range.begin > known->range.end &&
        wordsOf(std::string_view(passage).substr(unknownSubject_->range.end, verb - unknownSubject_->range.end))
                .size() <= 2 &&
        std::string_view(passage).substr(known->range.end, unknownSubject_->range.begin - known->range.end).find(',') !=
            std::string_view::npos;
    if (!nearer) return known;
  } else if (known) {
    return known;
  }
  return unknownSubject_ ? &*unknownSubject_ : nullptr;
}

const Actor* Actors::knownSubjectBefore(const std::vector<Actor>& actors, std::size_t verb,
                                        const std::string& passage) const {
  const Actor* best = nullptr;
  std::size_t end = verb;
  for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
    if (actor->range.end > end) continue;
    const std::string_view before = trim(std::string_view(passage).substr(0, actor->range.begin));
    const auto helped =
        lexicon_.phrases("helped by").findAll(before.substr(before.size() > 40 ? cut(before, before.size() - 40) : 0));
    if (!helped.empty() &&
        before.ends_with(
            slice(before.substr(before.size() > 40 ? cut(before, before.size() - 40) : 0), helped.back().range))) {
      end = actor->range.begin;  // another one acts
      continue;
    }
    best = &*actor;
    break;
  }
  if (!best) return nullptr;
  // "the centres – in A, B and C – work on": the list after the dash tells of whom it stands after.
  const Actor* first = joinedWith(actors, *best, passage).back();
  if (first != best && std::string_view(passage).substr(0, first->range.begin).ends_with("– "))
    for (const Actor& actor : actors)
      if (actor.range.end < first->range.begin && actor.entity != kNobody &&
          entities_[actor.entity].kind == EntityKind::organisation)
        return &actor;
  const std::string_view between = std::string_view(passage).substr(best->range.end, verb - best->range.end);
  if (between.find_first_of(".;:") != std::string_view::npos || wordsOf(between).size() > 8) return nullptr;
  return best;
}

std::optional<Actor> Actors::unknownBefore(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t verb,
                                           const std::string& passage) {
  const std::string_view before = std::string_view(passage).substr(sentence.range.begin, verb - sentence.range.begin);
  const auto words = wordsOf(before);
  std::size_t last = words.size();
  // "X had been invited to join but declined": a few words may stand between.
  for (std::size_t back = 1; back <= 8 && back <= words.size(); ++back) {
    if (!beginsWithCapital(slice(before, words[words.size() - back]))) continue;
    last = words.size() - back;
    break;
  }
  if (last == words.size()) return std::nullopt;
  std::size_t first = last;
  std::size_t capitals = 1;
  while (first > 0) {
    if (before.substr(words[first - 1].end, words[first].begin - words[first - 1].end) != " ") break;
    if (beginsWithCapital(slice(before, words[first - 1]))) {
      ++capitals;
      --first;
    } else if (first > 1 && lexicon_.phrases("inside a body's name").whole(slice(before, words[first - 1])) &&
               beginsWithCapital(slice(before, words[first - 2])) &&
               before.substr(words[first - 2].end, words[first - 1].begin - words[first - 2].end) == " ") {
      first -= 2;
      ++capitals;
    } else {
      break;
    }
  }
  // A verb's own sentence begins with a capital whatever the word.
  if (capitals < 2 && !lexicon_.phrases("unit by its word").whole(slice(before, words[last]))) return std::nullopt;
  if (before.substr(words[last].end).find_first_of(".;:()") != std::string_view::npos) return std::nullopt;
  const Range range{sentence.range.begin + words[first].begin, sentence.range.begin + words[last].end};
  const auto touches = [&](Range other) { return other.begin < range.end && range.begin < other.end; };
  for (const InitiativeMention& mention : sentence.initiatives)
    if (touches(mention.range)) return std::nullopt;
  for (const Actor& actor : actors)
    if (touches(actor.range) && !actor.weak) return std::nullopt;
  if (first > 0 && lexicon_.phrases("before a place").whole(slice(before, words[first - 1]))) return std::nullopt;
  const std::string_view name = slice(passage, range);
  if (lexicon_.titleAt(lowerCase(name)) || lexicon_.phrases("not a coined name").at(name, 0) ||
      entities_.findPerson(name))
    return std::nullopt;
  return Actor{range, entities_.named(EntityKind::organisation, name, "unit"), false};
}

std::optional<Actor> Actors::unknownAfter(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t from,
                                          const std::string& passage) {
  const std::string_view rest = std::string_view(passage).substr(from, sentence.range.end - from);
  const auto words = wordsOf(rest);
  std::size_t first = 0;
  const auto isArticle = [&](Range word) {
    return lexicon_.phrases("article").whole(slice(rest, word)) && !beginsWithCapital(slice(rest, word));
  };
  if (first < words.size() && isArticle(words[first])) ++first;
  if (first >= words.size() || !beginsWithCapital(slice(rest, words[first])) ||
      !trim(rest.substr(0, words[0].begin)).empty())
    return std::nullopt;
  std::size_t last = first;
  for (std::size_t i = first + 1; i < words.size() && i < first + 7; ++i) {
    const bool adjoins = rest.substr(words[i - 1].end, words[i].begin - words[i - 1].end) == " ";
    if (!adjoins) break;
    if (beginsWithCapital(slice(rest, words[i]))) {
      last = i;
    } else if (!lexicon_.phrases("inside a body's name").whole(slice(rest, words[i])) || i + 1 >= words.size() ||
               !beginsWithCapital(slice(rest, words[i + 1]))) {
      break;
    }
  }
  Range range{from + words[first].begin, from + words[last].end};
  const auto touches = [&](Range other) { return other.begin < range.end && range.begin < other.end; };
  for (const InitiativeMention& mention : sentence.initiatives)
    if (touches(mention.range)) return std::nullopt;
  for (const Actor& actor : actors) {
    if (!touches(actor.range)) continue;
    // "Scanning at the Hospital X": a unit of a body that is known.
    const std::string_view before = trim(
        std::string_view(passage).substr(range.begin, actor.range.begin - std::min(actor.range.begin, range.begin)));
    const auto lead = wordsOf(before);
    if (actor.range.begin <= range.begin || lead.size() < 2) return std::nullopt;
    // "Good Days and the Municipality X": the first of two.
    if (lexicon_.phrases("joining").whole(slice(before, lead.back()))) {
      range.end = range.begin + lead[lead.size() - 2].end;
      break;
    }
    if (actor.weak || !lexicon_.phrases("unit at").whole(slice(before, lead.back()))) return std::nullopt;
    range.end = actor.range.end;
    break;
  }
  const std::string_view name = slice(passage, range);
  if (codePoints(name) < 3 || lexicon_.titleAt(lowerCase(name)) || entities_.byFirstName(name)) return std::nullopt;
  return Actor{range, entities_.named(EntityKind::organisation, name, "unit"), false};
}

const Actor* Actors::personOf(const std::vector<Actor>& actors, const Actor& body, const std::string& passage) const {
  for (const Actor& actor : actors) {
    if (actor.range.end > body.range.begin) break;
    if (actor.entity == kNobody || entities_[actor.entity].kind != EntityKind::person) continue;
    const std::string_view between =
        std::string_view(passage).substr(actor.range.end, body.range.begin - actor.range.end);
    // "NAME, BODY, is"
    if (between == ", " && std::string_view(passage).substr(body.range.end).starts_with(",")) return &actor;
    const auto words = wordsOf(between);
    if (words.empty() || words.size() > kWordsOfAPost || between.find_first_of(".;:") != std::string_view::npos ||
        !lexicon_.phrases("organisation lead").whole(slice(between, words.back())))
      continue;
    if (words.size() == 1 || between.starts_with(",")) return &actor;
  }
  // Two capitals and "from" before the body: someone whom nothing else tells of.
  const std::string_view before = std::string_view(passage).substr(0, body.range.begin);
  const auto words = wordsOf(before);
  if (words.size() >= 3 && lexicon_.phrases("comes from").whole(slice(before, words.back())) &&
      beginsWithCapital(slice(before, words[words.size() - 2])) &&
      beginsWithCapital(slice(before, words[words.size() - 3])) &&
      std::none_of(actors.begin(), actors.end(),
                   [&](const Actor& actor) { return actor.range.end == words[words.size() - 2].end; }))
    return nullptr;
  return &body;
}

const Actor* Actors::objectAfter(const std::vector<Actor>& actors, std::size_t verb) const {
  for (const Actor& actor : actors)
    if (actor.range.begin >= verb) return &actor;
  return nullptr;
}

bool Actors::listed(std::string_view given) const {
  const std::string rest = withoutBrackets(given);
  const std::string_view between = trim(rest, " ,");
  if (between.empty()) return true;
  for (const Range& word : wordsOf(between))
    if (!lexicon_.phrases("joining").whole(slice(between, word)) &&
        !lexicon_.phrases("article").whole(slice(between, word)))
      return false;
  return true;
}

bool Actors::joinedBehindComma(std::string_view between) const {
  if (!between.starts_with(",")) return false;
  const auto words = wordsOf(between);
  return !words.empty() && lexicon_.phrases("joining").whole(slice(between, words.front()));
}

bool Actors::listGoesOn(const std::vector<Actor>& actors, const Actor& member, const std::string& passage) const {
  return std::any_of(actors.begin(), actors.end(), [&](const Actor& other) {
    return other.range.end < member.range.begin &&
           trim(std::string_view(passage).substr(other.range.end, member.range.begin - other.range.end)) == ",";
  });
}

std::vector<const Actor*> Actors::joinedWith(const std::vector<Actor>& actors, const Actor& last,
                                             const std::string& passage) const {
  std::vector<const Actor*> all{&last};
  for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
    if (actor->range.end > all.back()->range.begin) continue;
    const std::string_view between =
        std::string_view(passage).substr(actor->range.end, all.back()->range.begin - actor->range.end);
    if (inBrackets(passage, actor->range, 0) && !inBrackets(passage, last.range, 0)) continue;
    // "the municipalities A and B": they are named.
    if (actor->entity == kNobody && trim(between).empty()) continue;
    if (!listed(between)) break;
    // "A leads it, and B takes part": a comma before the joining word begins a clause, but in a longer list.
    if (joinedBehindComma(between) && all.size() == 1 && !listGoesOn(actors, *actor, passage)) break;
    all.push_back(&*actor);
  }
  return all;
}

std::size_t Actors::nextMember(const std::string& passage, std::size_t from, std::size_t end) const {
  constexpr std::size_t kWordsOfAKind = 2;  // "the users' association"
  std::size_t at = from;
  std::size_t kinds = 0;
  while (at < end) {
    const char c = passage[at];
    if (c == ' ' || c == ',') {
      ++at;
      continue;
    }
    if (c == '(') {
      const std::size_t close = passage.find(')', at);
      if (close == std::string::npos || close >= end) return end;
      at = close + 1;
      continue;
    }
    const auto words = wordsOf(std::string_view(passage).substr(at, std::min<std::size_t>(end - at, 60)));
    if (words.empty() || words.front().begin != 0) return at;
    const std::string_view word = slice(std::string_view(passage).substr(at), words.front());
    const bool kind = lexicon_.phrases("kind of party").whole(word).has_value();
    // An article with a capital is part of a name.
    const bool article = lexicon_.phrases("article").whole(word) && !beginsWithCapital(word);
    if (!kind && !article && !lexicon_.phrases("joining").whole(word)) return at;
    if (kind && ++kinds > kWordsOfAKind) return at;
    at += words.front().end;
  }
  return end;
}

std::vector<Actor> Actors::parties(const Sentence& sentence, const std::vector<Actor>& actors, std::size_t from,
                                   const std::string& passage) {
  std::vector<Actor> all;
  std::size_t end = from;
  while (true) {
    // A body's name may begin with the word for its kind, or with an article.
    std::optional<Actor> next;
    const std::size_t member = nextMember(passage, end, sentence.range.end);
    for (const Actor& actor : actors)
      if (actor.range.begin >= end && actor.range.begin <= member && !inBrackets(passage, actor.range, end) && !next)
        next = actor;
    if (next && all.empty() && trim(std::string_view(passage).substr(end, next->range.begin - end), " ").size() > 0 &&
        !listed(std::string_view(passage).substr(end, next->range.begin - end)) && next->range.begin < member)
      next.reset();
    if (!next && member < sentence.range.end) next = unknownAfter(sentence, actors, member, passage);
    if (!next) return all;
    const std::string_view between = std::string_view(passage).substr(end, next->range.begin - end);
    if (all.size() == 1 && joinedBehindComma(between)) return all;
    // "the municipalities A and B": they are named.
    if (!all.empty() && all.back().entity == kNobody && trim(between).empty()) all.pop_back();
    end = next->range.end;
    all.push_back(*next);
    // "Psychiatry East": the rest of a name that is known in part.
    for (const Range& word : wordsOf(std::string_view(passage).substr(end, sentence.range.end - end))) {
      const std::size_t begin = next->range.end + word.begin;
      if (next->entity == kNobody || begin != end + 1 || passage[end] != ' ' ||
          !beginsWithCapital(slice(passage, {begin, begin + word.size()})))
        break;
      end = begin + word.size();
    }
    // Nothing but a mark or a joining word leads on.
    const std::string_view rest = std::string_view(passage).substr(end, sentence.range.end - end);
    const std::size_t after = rest.find_first_not_of(' ');
    if (after == std::string_view::npos) return all;
    if (rest[after] == ',' || rest[after] == '(' || rest[after] == '/') continue;
    if (all.back().entity == kNobody && beginsWithCapital(rest.substr(after))) continue;
    const auto words = wordsOf(rest.substr(0, 24));
    if (words.empty() || words.front().begin != after || !lexicon_.phrases("joining").whole(slice(rest, words.front())))
      return all;
  }
}

std::vector<const Actor*> Actors::following(const std::vector<Actor>& actors, std::size_t from,
                                            const std::string& passage) const {
  std::vector<const Actor*> all;
  for (const Actor& actor : actors) {
    if (actor.range.begin < from) continue;
    const std::size_t end = all.empty() ? from : all.back()->range.end;
    if (inBrackets(passage, actor.range, from)) continue;
    if (!listed(std::string_view(passage).substr(end, actor.range.begin - end))) break;
    all.push_back(&actor);
  }
  return all;
}

}  // namespace tov::loaders
