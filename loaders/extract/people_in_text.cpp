#include "loaders/extract/people_in_text.h"

#include <algorithm>
#include <set>

#include "loaders/extract/initiative_names.h"
#include "loaders/extract/origins_of_people.h"
#include "loaders/extract/participants.h"

namespace tov::loaders {
namespace {

/// A surname may be misspelt by so many letters when the first name agrees.
constexpr std::size_t kMisspelt = 2;

std::string lastWord(std::string_view name) {
  const std::string key = nameKey(name);
  return key.substr(key.rfind(' ') == std::string::npos ? 0 : key.rfind(' ') + 1);
}

class Finder {
 public:
  Finder(ItemText& text, Entities& entities) : text_(text), entities_(entities), lexicon_(entities.lexicon()) {}

  void fullNames(Sentence& sentence) {
    const std::string& passage = text_.passage(sentence).text();
    const std::string_view whole(passage);
    for (const Range& relative : wordsOf(text_.text(sentence))) {
      const std::size_t begin = sentence.range.begin + relative.begin;
      if (!sentence.people.empty() && begin < sentence.people.back().range.end) continue;
      if (!beginsWithCapital(whole.substr(begin))) continue;
      // "Region Sjælland Mona Bak": the organisation's own words begin no name.
      if (std::any_of(sentence.bodies.begin(), sentence.bodies.end(), [&](const BodyMention& body) {
            return !body.isForum && body.range.begin <= begin && begin < body.range.end;
          }))
        continue;
      Range name = nameAt(whole.substr(0, sentence.range.end), begin, lexicon_, entities_.facts().region);
      if (name.size() == 0) continue;
      if (const auto known = knownPerson(passage, name)) {
        sentence.people.push_back({name, *known});
        if (name.begin > begin) entities_.addShortName(*known, whole.substr(begin, name.end - begin));
        note(sentence, sentence.people.back(), "person named in the text", 0.95);
        posts(sentence, sentence.people.back());
        continue;
      }
      const bool addressed = name.begin > begin;
      if (wordsOf(slice(passage, name)).size() < 2) {
        if (addressed) addressedBySurname(sentence, {begin, name.end}, name);
        continue;
      }
      PersonMention mention{name, 0};
      if (const auto partly = namedInPart(slice(passage, name))) {
        entities_.rename(*partly, slice(passage, name));
      } else if (!addressed && !titled(sentence, name) && !toldOf(passage, sentence, name)) {
        continue;
      }
      mention.person = entities_.person(slice(passage, name));
      if (addressed) entities_.addShortName(mention.person, whole.substr(begin, name.end - begin));
      sentence.people.push_back(mention);
      note(sentence, mention, "person named with a title in the text", 0.9);
      posts(sentence, mention);
    }
  }

  /// "The finance director presented ...": the one person of the record with that post, or its chair.
  void offices(Sentence& sentence) {
    const std::string_view words = text_.text(sentence);
    for (const char* section : {"presents", "will present"}) {
      const auto verb = lexicon_.phrases(section).find(words);
      if (!verb || verb->range.begin == 0) continue;
      Range office = trimRange(words, {0, verb->range.begin}, " ,");
      if (const auto article = lexicon_.phrases("article").at(words, 0); article && article->range.end < office.end)
        office = trimRange(words, {article->range.end, office.end}, " ,");
      if (wordsOf(slice(words, office)).size() > kWordsOfAnOffice) continue;
      const Range range{sentence.range.begin + office.begin, sentence.range.begin + office.end};
      if (taken(sentence, range)) continue;
      const auto person = holderOf(slice(words, office));
      if (!person) continue;
      addOffice(sentence, range, *person);
      break;
    }
    askedOffices(sentence);
    std::sort(sentence.people.begin(), sentence.people.end(),
              [](const PersonMention& a, const PersonMention& b) { return a.range.begin < b.range.begin; });
  }

  /// Initials alone, where the record has said whose they are.
  void initials(Sentence& sentence) {
    if (!entities_.knowsInitials()) return;
    const std::string& passage = text_.passage(sentence).text();
    for (const Range& relative : wordsOf(text_.text(sentence))) {
      const Range word{sentence.range.begin + relative.begin, sentence.range.begin + relative.end};
      const auto person = entities_.byInitials(slice(passage, word));
      if (!person || taken(sentence, word)) continue;
      sentence.people.push_back({word, *person});
      note(sentence, sentence.people.back(), "initials that the record explains", 0.9);
    }
    std::sort(sentence.people.begin(), sentence.people.end(),
              [](const PersonMention& a, const PersonMention& b) { return a.range.begin < b.range.begin; });
  }

  /// One word that is a name of one person of the record: the first name, or the last.
  void shortNames(Sentence& sentence) {
    const std::string& passage = text_.passage(sentence).text();
    std::vector<PersonMention> found;
    const auto words = wordsOf(text_.text(sentence));
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Range word{sentence.range.begin + words[i].begin, sentence.range.begin + words[i].end};
      const std::string_view seen = slice(passage, word);
      if (!beginsWithCapital(seen) || taken(sentence, word)) continue;
      const auto person = calledBy(seen, sentence);
      if (!person || !standsAlone(passage, sentence, words, i)) continue;
      // At the front of a sentence any word has a capital.
      const std::size_t next = i + 1 < words.size() ? sentence.range.begin + words[i + 1].begin : sentence.range.end;
      if (i == 0 && isPlainWord(seen) && !speaks(passage, next)) continue;
      found.push_back({word, *person});
    }
    for (const PersonMention& mention : found) {
      sentence.people.push_back(mention);
      entities_.addShortName(mention.person, withoutGenitive(slice(passage, mention.range), mention.person));
      note(sentence, mention, "first or last name, one in the record", 0.85);
      posts(sentence, mention);
    }
    // "A and B from the clinic": where they come from, when nothing else says it.
    if (!found.empty()) {
      const std::size_t end = found.back().range.end;
      for (const BodyMention& body : sentence.bodies) {
        if (body.isForum || body.range.begin < end) continue;
        const std::string_view between = trim(std::string_view(passage).substr(end, body.range.begin - end));
        if (!lexicon_.phrases("organisation lead").whole(between)) continue;
        for (const PersonMention& mention : found)
          addPost(mention.person, {}, {}, &body, passage, sentence, mention.range);
        break;
      }
    }
    std::sort(sentence.people.begin(), sentence.people.end(),
              [](const PersonMention& a, const PersonMention& b) { return a.range.begin < b.range.begin; });
  }

 private:
  static constexpr std::size_t kWordsOfAnOffice = 8;

  void addOffice(Sentence& sentence, Range range, EntityIndex person) {
    sentence.people.push_back({range, person});
    entities_.addShortName(person, slice(text_.passage(sentence).text(), range));
    note(sentence, sentence.people.back(), "post that one person of the record holds", 0.8);
  }

  /// "... asked the finance director to ...".
  void askedOffices(Sentence& sentence) {
    const std::string_view words = text_.text(sentence);
    for (const PhraseHit& ask : lexicon_.phrases("asks").findAll(words)) {
      auto following = wordsOf(words.substr(ask.range.end));
      std::size_t first = 0;
      while (first < following.size() && first < 2 &&
             lexicon_.phrases("article").whole(slice(words.substr(ask.range.end), following[first])))
        ++first;
      for (std::size_t last = std::min(following.size(), first + kWordsOfAnOffice); last > first; --last) {
        const Range office{ask.range.end + following[first].begin, ask.range.end + following[last - 1].end};
        const auto person = holderOf(slice(words, office));
        if (!person) continue;
        const Range range{sentence.range.begin + office.begin, sentence.range.begin + office.end};
        if (!taken(sentence, range)) addOffice(sentence, range, *person);
        break;
      }
    }
  }

  std::optional<EntityIndex> holderOf(std::string_view office) const {
    const Phrases& endings = lexicon_.phrases("ending");
    const auto key = [&](std::string_view title) { return withoutEnding(nameKey(title), endings); };
    std::optional<EntityIndex> only;
    const auto found = [&](EntityIndex person) {
      if (only && *only != person) return false;
      only = person;
      return true;
    };
    if (const auto duty = lexicon_.phrases("duty").whole(office); duty && *duty == "chair") {
      for (const DutyFact& fact : entities_.facts().duties)
        if (fact.duty == Duty::chair && !found(fact.person)) return std::nullopt;
      return only;
    }
    const std::string wanted = key(office);
    for (const PostFact& post : entities_.facts().posts)
      if (!post.title.empty() && key(post.title) == wanted && !found(post.person)) return std::nullopt;
    return only;
  }

  /// "Mr Holm": the one of the record with this surname, or someone of whom it says no more.
  void addressedBySurname(Sentence& sentence, Range whole, Range surname) {
    const std::string& passage = text_.passage(sentence).text();
    const auto known = entities_.bySurname(slice(passage, surname));
    const EntityIndex person = known ? *known : entities_.person(slice(passage, whole));
    if (known) entities_.addShortName(person, slice(passage, whole));
    sentence.people.push_back({whole, person});
    note(sentence, sentence.people.back(), "surname with its form of address", known ? 0.9 : 0.8);
    posts(sentence, sentence.people.back());
  }

  bool taken(const Sentence& sentence, Range word) const {
    const auto overlaps = [&](Range range) { return range.begin < word.end && word.begin < range.end; };
    return std::any_of(sentence.people.begin(), sentence.people.end(),
                       [&](const auto& m) { return overlaps(m.range); }) ||
           std::any_of(sentence.bodies.begin(), sentence.bodies.end(),
                       [&](const auto& m) { return overlaps(m.range); });
  }

  /// The person of whom a list gives but the first name of this name.
  std::optional<EntityIndex> namedInPart(std::string_view name) const {
    const auto person = entities_.byFirstName(name.substr(0, name.find(' ')));
    return person && entities_[*person].name.find(' ') == std::string::npos ? person : std::nullopt;
  }

  /// A usual first name and more, of whom a verb or a body behind says that a person is meant.
  bool toldOf(const std::string& passage, const Sentence& sentence, Range name) const {
    const std::string_view seen = slice(passage, name);
    const std::string_view first = seen.substr(0, seen.find_first_of(" -"));
    if (!lexicon_.phrases("given name").whole(first)) return false;
    const auto words = wordsOf(seen);
    if (lexicon_.phrases("unit word").whole(slice(seen, words.back())) ||
        lexicon_.phrases("street").whole(slice(seen, words.back())))
      return false;
    // "A B (X)" has the letters of a party; three names or more are a person's.
    constexpr std::size_t kWordsOfAFullName = 3;
    if (isPartyBehind(passage, name.end) || words.size() >= kWordsOfAFullName) return true;
    std::size_t next = name.end;
    while (next < sentence.range.end && (passage[next] == ' ' || passage[next] == ',')) ++next;
    if (next >= sentence.range.end) return false;
    if (passage[name.end] == ' ' && speaks(passage, next)) return true;
    const auto behind = wordsOf(std::string_view(passage).substr(next, sentence.range.end - next));
    if (behind.empty()) return false;
    const std::string_view word = slice(std::string_view(passage).substr(next), behind.front());
    if (passage[name.end] == ',') return lexicon_.phrases("relative").whole(word).has_value();
    return passage[name.end] == ' ' && lexicon_.phrases("organisation lead").whole(word) &&
           std::any_of(sentence.bodies.begin(), sentence.bodies.end(), [&](const BodyMention& body) {
             return !body.isForum && body.range.begin == next + behind.front().end + 1;
           });
  }

  bool speaks(const std::string& passage, std::size_t at) const {
    return lexicon_.phrases("presents").at(passage, at) || lexicon_.phrases("will present").at(passage, at) ||
           lexicon_.phrases("supplements").at(passage, at);
  }

  /// The person whom a word alone means: the one with this first name, of several the one whom the item has named in
  /// full; else the one with this last name.
  std::optional<EntityIndex> calledBy(std::string_view seen, const Sentence& sentence) const {
    if (lexicon_.phrases("month").whole(seen) || lexicon_.titleAt(lowerCase(seen))) return std::nullopt;
    const std::string_view bare = seen.ends_with('s') ? seen.substr(0, seen.size() - 1) : std::string_view();
    for (const std::string_view name : {seen, bare}) {
      if (codePoints(name) < 2) continue;
      const auto& people = entities_.peopleCalled(name);
      if (people.size() == 1) return people.front();
      if (people.size() > 1) return namedBefore(people, sentence);
    }
    // Places are last names too.
    if (lexicon_.body(seen, entities_.facts().region, true)) return std::nullopt;
    for (const std::string_view name : {seen, bare})
      if (codePoints(name) >= 3)
        if (const auto person = entities_.bySurname(name)) return person;
    return std::nullopt;
  }

  /// The one of these people whom the sentence's item names before or in it.
  std::optional<EntityIndex> namedBefore(const std::vector<EntityIndex>& people, const Sentence& sentence) const {
    std::optional<EntityIndex> only;
    for (const Sentence& other : text_.sentences) {
      if (other.item != sentence.item || &other > &sentence) continue;
      for (const PersonMention& mention : other.people) {
        if (std::find(people.begin(), people.end(), mention.person) == people.end()) continue;
        if (only && *only != mention.person) return std::nullopt;
        only = mention.person;
      }
    }
    return only;
  }

  /// No part of a longer name: no other word with a capital touches it but one that opens the sentence or a title.
  bool standsAlone(const std::string& passage, const Sentence& sentence, const std::vector<Range>& words,
                   std::size_t i) const {
    const auto capital = [&](std::size_t word) { return beginsWithCapital(slice(text_.text(sentence), words[word])); };
    const auto between = [&](std::size_t left) {
      return std::string_view(passage).substr(sentence.range.begin + words[left].end,
                                              words[left + 1].begin - words[left].end);
    };
    if (i + 1 < words.size() && capital(i + 1) && trim(between(i)).empty()) return false;
    if (i == 0 || !capital(i - 1) || !trim(between(i - 1)).empty() || i == 1) return true;
    return titleBefore(passage, sentence, sentence.range.begin + words[i].begin).has_value();
  }

  /// Whether the items' text has the word in small letters.
  bool isPlainWord(std::string_view seen) {
    if (plainWords_.empty())
      for (const auto& passage : text_.passages)
        for (const Range& word : wordsOf(passage->text()))
          if (const std::string_view other = slice(passage->text(), word); !beginsWithCapital(other))
            plainWords_.emplace(other);
    return plainWords_.contains(lowerCase(seen));
  }

  std::string_view withoutGenitive(std::string_view seen, EntityIndex person) const {
    if (!seen.ends_with('s')) return seen;
    const std::string key = " " + nameKey(entities_[person].name) + " ";
    return key.find(" " + nameKey(seen) + " ") != std::string::npos ? seen : seen.substr(0, seen.size() - 1);
  }

  /// The whole run is a person's name, or a longer run begins with one ("Asta Holm Region H" does not occur; names end
  /// at bodies).
  std::optional<EntityIndex> knownPerson(const std::string& passage, Range& name) {
    const auto words = wordsOf(slice(passage, name));
    for (std::size_t count = words.size(); count >= 2; --count) {
      const Range shorter{name.begin, name.begin + words[count - 1].end};
      if (const auto person = entities_.findPerson(slice(passage, shorter))) {
        name = shorter;
        return person;
      }
    }
    if (words.size() < 2) return std::nullopt;
    if (const auto person = entities_.byFirstNames(slice(passage, name))) {
      entities_.addShortName(*person, slice(passage, name));
      return person;
    }
    // A misspelt surname, or fewer of the names.
    std::optional<EntityIndex> only;
    const std::string key = nameKey(tidyName(slice(passage, name)));
    const std::string first = key.substr(0, key.find(' '));
    const std::string last = lastWord(key);
    for (const EntityIndex i : entities_.peopleCalled(first)) {
      const std::string other = nameKey(entities_[i].name);
      const std::string otherLast = lastWord(other);
      // A short name may have one wrong letter where nobody else has the first name.
      const std::size_t limit = codePoints(last) >= 6 ? kMisspelt : entities_.peopleCalled(first).size() == 1 ? 1 : 0;
      const bool misspelt = codePoints(last) >= 4 && editDistance(last, otherLast, kMisspelt) <= limit;
      const bool fewer = other.ends_with(" " + last);
      if (!misspelt && !fewer) continue;
      if (only) return std::nullopt;
      only = i;
    }
    if (only) entities_.addAlias(*only, tidyName(slice(passage, name)));
    return only;
  }

  void note(const Sentence& sentence, const PersonMention& mention, std::string_view rule, double confidence) {
    entities_.mention(mention.person, text_.quote(sentence, mention.range, rule, confidence));
  }

  /// The title that stands right before a name: "TITLE NAME", "TITLE i BODY(,) NAME".
  std::optional<Range> titleBefore(const std::string& passage, const Sentence& sentence, std::size_t nameBegin) const {
    std::size_t from = sentence.range.begin;
    for (const PersonMention& mention : sentence.people)
      if (mention.range.end <= nameBegin) from = std::max(from, mention.range.end);
    const std::string lower = lowerCase(std::string_view(passage).substr(from, nameBegin - from));
    if (lower.size() != nameBegin - from) return std::nullopt;
    const auto words = wordsOf(std::string_view(passage).substr(from, nameBegin - from));
    std::optional<Range> best;
    for (const Range& word : words) {
      const std::size_t begin = from + word.begin;
      if (best && begin < best->end) continue;
      const auto hit = lexicon_.titleAt(std::string_view(lower).substr(word.begin));
      if (!hit || begin + hit->length > nameBegin) continue;
      const std::string_view between =
          trim(std::string_view(passage).substr(begin + hit->length, nameBegin - begin - hit->length), " ,");
      if (between.find_first_of(";:.(") != std::string_view::npos || lexicon_.phrases("no post").at(between, 0))
        continue;
      const auto inside = wordsOf(between);
      const bool led = !inside.empty() && lexicon_.phrases("organisation lead").whole(slice(between, inside.front())) &&
                       inside.size() <= 9 && !lexicon_.phrases("subject ends").in(between) &&
                       std::any_of(inside.begin(), inside.end(),
                                   [&](const Range& part) { return beginsWithCapital(slice(between, part)); });
      if (between.empty() || led)
        best = Range{from + withFirstParts(std::string_view(lower), word.begin, lexicon_), begin + hit->length};
    }
    return best;
  }

  /// The title that follows a name after a comma: "NAME, TITLE ...".
  std::optional<Range> titleAfter(const std::string& passage, const Sentence& sentence, std::size_t nameEnd) const {
    std::size_t at = nameEnd;
    if (at >= sentence.range.end || passage[at] != ',') return std::nullopt;
    ++at;
    while (at < sentence.range.end && passage[at] == ' ') ++at;
    if (const auto former = lexicon_.phrases("former").at(passage, at))  // "A B, formerly director"
      at = std::min(sentence.range.end, passage.find_first_not_of(' ', former->range.end));
    const std::string rest = lowerCase(std::string_view(passage).substr(at, sentence.range.end - at));
    if (const auto hit = lexicon_.titleAt(rest)) return Range{at, at + hit->length};
    // "social- og sundhedschef": the title that the parts before it share.
    for (const Range& word : wordsOf(rest.substr(0, std::min<std::size_t>(rest.size(), 120)))) {
      if (word.begin == 0 || withFirstParts(rest, word.begin, lexicon_) != 0) continue;
      if (const auto hit = lexicon_.titleAt(std::string_view(rest).substr(word.begin)))
        return Range{at, at + word.begin + hit->length};
      break;
    }
    return std::nullopt;
  }

  bool titled(const Sentence& sentence, Range name) const {
    const std::string& passage = text_.passage(sentence).text();
    if (titleAfter(passage, sentence, name.end)) return true;
    return titleBefore(passage, sentence, name.begin).has_value();
  }

  /// How far a post that begins with its title reaches: to a comma that no body follows, a verb, "and", a mark.
  std::size_t postEnd(const std::string& passage, const Sentence& sentence, Range title) const {
    std::size_t end = title.end;
    const auto words = wordsOf(std::string_view(passage).substr(title.end, sentence.range.end - title.end));
    for (const Range& relative : words) {
      const Range word{title.end + relative.begin, title.end + relative.end};
      if (word.begin < end) continue;
      const std::string_view gap = std::string_view(passage).substr(end, word.begin - end);
      const BodyMention* body = nullptr;
      for (const BodyMention& mention : sentence.bodies)
        if (mention.range.begin == word.begin && !mention.isForum) body = &mention;
      if (gap.find_first_of(".;:(") != std::string_view::npos) break;
      if (gap.find(',') != std::string_view::npos) {
        if (!body) break;
      }
      const std::string_view seen = slice(passage, word);
      if (body) {
        end = body->range.end;
        continue;
      }
      if (lexicon_.phrases("presents").at(passage, word.begin) ||
          lexicon_.phrases("will present").at(passage, word.begin) || lexicon_.phrases("post ends").whole(seen))
        break;
      if (lexicon_.phrases("joining").whole(seen)) {
        const std::size_t next = word.end + 1;
        if (next < sentence.range.end && passage[word.end] == ' ' &&
            nameAt(passage, next, lexicon_, entities_.facts().region).size() > 0 &&
            wordsOf(slice(passage, nameAt(passage, next, lexicon_, entities_.facts().region))).size() >= 2)
          break;
      }
      end = word.end;
    }
    return end;
  }

  void posts(const Sentence& sentence, const PersonMention& mention) {
    const std::string& passage = text_.passage(sentence).text();
    const auto after = titleAfter(passage, sentence, mention.range.end);
    auto before = titleBefore(passage, sentence, mention.range.begin);
    // Of two titles the one in front must touch the name, or it is another's.
    if (before && after &&
        !trim(std::string_view(passage).substr(before->end, mention.range.begin - before->end)).empty())
      before.reset();
    if (before) addPosts(mention, passage, sentence, {before->begin, mention.range.begin});
    if (after) addPosts(mention, passage, sentence, {after->begin, postEnd(passage, sentence, *after)});
    if (before || after) return;
    if (const BodyMention* from =
            hasPost(mention.person) ? nullptr : bodyFrom(sentence, passage, mention.range.end, lexicon_)) {
      store(mention.person, {}, {}, entities_.body(*from, passage), sentence, mention.range);
      entities_.mention(entities_.body(*from, passage),
                        text_.quote(sentence, mention.range, "body of a post named in the text", 0.85));
    }
  }

  bool hasPost(EntityIndex person) const {
    const auto& posts = entities_.facts().posts;
    return std::any_of(posts.begin(), posts.end(), [&](const PostFact& post) { return post.person == person; });
  }

  void addPosts(const PersonMention& mention, const std::string& passage, const Sentence& sentence, Range written) {
    std::string words(trim(slice(passage, written), " ,"));
    // "the new director in Town is NAME".
    if (const auto parts = wordsOf(words); written.end <= mention.range.begin && parts.size() > 1 &&
                                           lexicon_.phrases("post ends").whole(slice(words, parts.back())))
      words.resize(parts[parts.size() - 2].end);
    // "NAME (BODY)": the body after the name belongs to the title before it.
    const std::string_view after = std::string_view(passage).substr(mention.range.end);
    if (written.end <= mention.range.begin && after.starts_with(" (")) {
      const std::size_t close = after.find(')');
      if (close != std::string_view::npos && close < 80 &&
          lexicon_.body(after.substr(2, close - 2), entities_.facts().region, true))
        words += ", " + std::string(after.substr(2, close - 2));
    }
    if (written.end <= mention.range.begin) {
      if (const BodyMention* body = bodyAfter(sentence, passage, mention.range.end, lexicon_);
          body && std::none_of(sentence.bodies.begin(), sentence.bodies.end(), [&](const BodyMention& other) {
            return !other.isForum && other.range.begin >= written.begin && other.range.end <= written.end;
          }))
        words += ", " + std::string(slice(passage, body->range));
    }
    auto posts = readPosts(words, lexicon_, entities_.facts().region);
    if (written.end <= mention.range.begin && posts.size() == 1 && posts.front().organisation.empty()) {
      posts.front().organisation = appositionAfter(sentence, passage, mention.range.end, entities_);
      if (posts.front().organisation.empty())
        posts.front().organisation = originAfter(sentence, passage, mention.range.end, lexicon_);
    }
    for (const WrittenPost& post : posts) {
      if (post.title.empty()) continue;
      std::optional<EntityIndex> organisation;
      if (!post.organisation.empty()) {
        organisation = entities_.organisation(post.organisation);
        entities_.mention(*organisation,
                          text_.quote(sentence, mention.range, "body of a post named in the text", 0.85));
      }
      store(mention.person, post.title, post.key, organisation, sentence, mention.range);
    }
  }

  void addPost(EntityIndex person, std::string_view title, std::string_view key, const BodyMention* body,
               const std::string& passage, const Sentence& sentence, Range focus) {
    store(person, title, key, body ? std::optional(entities_.body(*body, passage)) : std::nullopt, sentence, focus);
  }

  /// A post is one with what is known when the title is the same and the organisation does not differ.
  void store(EntityIndex person, std::string_view title, std::string_view key, std::optional<EntityIndex> organisation,
             const Sentence& sentence, Range focus) {
    Facts& facts = entities_.facts();
    for (PostFact& known : facts.posts) {
      if (known.person != person) continue;
      const bool sameTitle =
          title.empty() || known.title.empty() || nameKey(known.title) == nameKey(title) || known.key == key;
      const bool sameBody = !organisation || !known.organisation || *known.organisation == *organisation;
      if (!sameTitle || !sameBody) continue;
      if (!known.organisation) known.organisation = organisation;
      if (known.title.empty()) {
        known.title = std::string(title);
        known.key = std::string(key);
      }
      return;
    }
    facts.posts.push_back({person, std::string(title), std::string(key), organisation,
                           text_.quote(sentence, focus, "post named in the text", 0.85)});
  }

  ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  std::set<std::string> plainWords_;  ///< of the items' text
};

}  // namespace

void findPeople(ItemText& text, Entities& entities) {
  Finder finder(text, entities);
  for (Sentence& sentence : text.sentences) finder.fullNames(sentence);
  for (Sentence& sentence : text.sentences) finder.initials(sentence);
  for (Sentence& sentence : text.sentences) finder.offices(sentence);
  for (Sentence& sentence : text.sentences) finder.shortNames(sentence);
}

}  // namespace tov::loaders
