#include "loaders/extract/entities.h"

#include <algorithm>
#include <array>
#include <utility>

#include "loaders/extract/named_by_plural.h"

namespace tov::loaders {
namespace {

/// A spelling with capitals such as KL or STAR must be written so; a word that begins with a capital must too, unless
/// it is a phrase or a forum (the law calls councils by small letters).
bool fitsCase(std::string_view seen, const BodySpelling& spelling, const Body& body, bool bodyExpected) {
  if (isAllCapitals(spelling.text) && codePoints(spelling.text) <= 6) return isAllCapitals(firstCodePoints(seen, 3));
  // So must a word with capitals inside ("SeS").
  if (codePoints(spelling.text) <= 5 && spelling.text.find(' ') == std::string::npos &&
      std::any_of(spelling.text.begin() + 1, spelling.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return seen.starts_with(spelling.text);
  if (spelling.text.find(' ') != std::string::npos || body.isForum || (bodyExpected && !spelling.weak)) return true;
  return !beginsWithCapital(spelling.text) || beginsWithCapital(seen);
}

bool sameKey(std::string_view seen, std::string_view key) {
  return seen == key || (seen.size() == key.size() + 1 && seen.back() == 's' && seen.starts_with(key));
}

/// A long word with a capital that differs from a known body's name by one letter; not one that a longer form holds.
/// The places where a text holds a body by its form. Most texts hold none, which one search tells for all their words.
class BodyForms {
 public:
  BodyForms(std::string_view text, const Lexicon& lexicon)
      : text_(text), forms_{{{&lexicon.phrases("organisation form")}, {&lexicon.phrases("forum form")}}} {}

  /// The form that begins at a word; asked for ascending words.
  std::optional<PhraseHit> at(std::size_t word, bool isForum) {
    Form& form = forms_[isForum ? 1 : 0];
    if (!form.mayBe) form.mayBe = form.phrases->mayBeIn(text_);
    if (!*form.mayBe) return std::nullopt;
    // The first word may be the only one that is asked for.
    if (word == 0) return form.phrases->at(text_, word);
    if (!form.searched || form.next < word) {
      const auto hit = form.phrases->find(text_, word);
      form.searched = true;
      form.next = hit ? hit->range.begin : std::string_view::npos;
      form.hit = hit;
    }
    return form.next == word ? form.hit : std::nullopt;
  }

 private:
  struct Form {
    const Phrases* phrases;
    std::optional<bool> mayBe{};
    bool searched = false;
    std::size_t next = 0;            ///< where the next one begins
    std::optional<PhraseHit> hit{};  ///< that one
  };
  std::string_view text_;
  std::array<Form, 2> forms_;
};

std::optional<BodyMention> misspeltBody(std::string_view text, Range word, const Lexicon& lexicon,
                                        std::string_view region, const std::optional<BodyMention>& other) {
  const std::string_view seen = slice(text, word);
  if (seen.size() < Lexicon::kShortestMisspelt || !beginsWithCapital(seen) ||
      (other && other->range.size() > word.size()))
    return std::nullopt;
  std::string key = nameKey(seen);
  const BodySpelling* spelling = lexicon.misspelt(key);
  if (!spelling && key.size() > 1 && key.back() == 's') {
    key.pop_back();
    spelling = lexicon.misspelt(key);
  }
  if (!spelling) return std::nullopt;
  const auto body = lexicon.body(spelling->text, region, false);
  if (!body) return std::nullopt;
  return BodyMention{word, *body, true, lexicon.bodies()[*body].isForum, {}};
}

/// Towns are municipalities when so many are listed.
constexpr std::size_t kListedTowns = 3;

/// Looks for the bodies of a text, word by word.
class BodySearch {
 public:
  BodySearch(std::string_view text, const Lexicon& lexicon, std::string_view region, bool weakToo)
      : text_(text),
        lexicon_(lexicon),
        region_(region),
        weakToo_(weakToo),
        words_(wordsOf(text)),
        forms_(text, lexicon) {}

  const std::vector<Range>& words() const { return words_; }

  /// The longest body that begins at a word; asked for ascending words.
  std::optional<BodyMention> at(std::size_t word) {
    std::optional<BodyMention> best = bySpelling(word);
    byForm(word, best);
    // "Age UK Norfolk": the branch is another body than the one that the lexicon knows.
    if (best && best->inLexicon)
      if (const auto branch = lexicon_.phrases("local branch").at(text_, words_[word].begin);
          branch && branch->range.size() > best->range.size())
        best = BodyMention{branch->range, 0, false, false, std::string(branch->value)};
    if (!best || !best->inLexicon)
      if (auto slip = misspeltBody(text_, words_[word], lexicon_, region_, best)) best = std::move(slip);
    if (mayBeTown_ || (best && best->inLexicon && isTown(best->body))) ++towns_;
    return best;
  }

  /// The same of the bodies that the lexicon knows, as they are spelt there.
  std::optional<BodyMention> knownAt(std::size_t word) { return bySpelling(word); }

  /// Whether the words that were looked at may hold a list of towns.
  bool mayListTowns() const {
    return (towns_ >= kListedTowns && text_.find(',') != std::string_view::npos) ||
           (towns_ > 0 && lexicon_.phrases("behind listed towns").in(text_));
  }
  bool sawTown() const { return towns_ > 0; }

 private:
  bool isTown(std::size_t body) const { return lexicon_.bodies()[body].kind == "municipality"; }

  std::optional<BodyMention> bySpelling(std::size_t i) {
    mayBeTown_ = false;
    if (!lexicon_.mayBeginSpelling(slice(text_, words_[i]))) return std::nullopt;
    const std::string firstKey = nameKey(slice(text_, words_[i]));
    std::string_view first = std::string_view(firstKey).substr(0, firstKey.find(' '));
    std::optional<BodyMention> best;
    for (int genitive = 0; genitive < 2 && !best; ++genitive) {
      if (genitive == 1) {
        if (first.size() < 3 || first.back() != 's') break;
        first.remove_suffix(1);
      }
      for (const BodySpelling* spelling : lexicon_.spellingsFrom(first)) {
        mayBeTown_ = mayBeTown_ || isTown(spelling->body);
        if (best || (spelling->weak && !weakToo_)) continue;
        best = spelt(*spelling, i, firstKey);  // the longest spelling comes first
      }
    }
    return best;
  }

  std::optional<BodyMention> spelt(const BodySpelling& spelling, std::size_t i, const std::string& firstKey) const {
    std::size_t last = i;
    std::string seen = firstKey;
    while (seen.size() < spelling.key.size() && last + 1 < words_.size()) {
      ++last;
      seen = nameKey(text_.substr(words_[i].begin, words_[last].end - words_[i].begin));
    }
    if (!sameKey(seen, spelling.key)) return std::nullopt;
    const Range range{words_[i].begin, words_[last].end};
    if (slice(text_, range).find_first_of("();:") != std::string_view::npos) return std::nullopt;
    const auto body = lexicon_.body(spelling.text, region_, weakToo_);
    if (!body || !fitsCase(slice(text_, range), spelling, lexicon_.bodies()[*body], weakToo_)) return std::nullopt;
    return BodyMention{range, *body, true, lexicon_.bodies()[*body].isForum, {}};
  }

  /// A body by its form ("Hadsten Kommune", "arbejdsgruppen for ...") when the lexicon does not know it or knows less
  /// of it.
  void byForm(std::size_t i, std::optional<BodyMention>& best) {
    for (const bool isForum : {false, true}) {
      const auto hit = forms_.at(words_[i].begin, isForum);
      if (!hit || (best && hit->range.size() <= best->range.size())) continue;
      if (best && !best->isForum && !isForum) continue;
      best = BodyMention{hit->range, 0, false, isForum, std::string(hit->value)};
      // "A and B municipalities" are two.
      if (const auto second = lexicon_.phrases("second of a plural").find(slice(text_, hit->range));
          !isForum && second && second->range.begin > 0 && second->range.end == hit->range.size())
        best->range.end = hit->range.begin + trim(slice(text_, hit->range).substr(0, second->range.begin)).size();
      // "committee for X in Region": the region is another body.
      if (const auto tail = lexicon_.phrases("form tail").find(slice(text_, hit->range));
          tail && tail->range.end == hit->range.size() && tail->range.begin > 0)
        best->range.end = hit->range.begin + trim(slice(text_, hit->range).substr(0, tail->range.begin)).size();
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::string_view region_;
  bool weakToo_;
  std::vector<Range> words_;
  BodyForms forms_;
  bool mayBeTown_ = false;
  std::size_t towns_ = 0;
};

/// Towns that are listed, three or more, are the municipalities of that name.
void addListedTowns(std::string_view text, const Lexicon& lexicon, std::string_view region,
                    std::vector<BodyMention>& found) {
  std::vector<BodyMention> run;
  bool added = false;
  const auto close = [&] {
    // "A and B municipalities"
    const bool told = !run.empty() && run.back().range.end + 1 < text.size() &&
                      lexicon.phrases("behind listed towns").at(text, run.back().range.end + 1);
    if (run.size() >= kListedTowns || told)
      for (BodyMention& town : run)
        if (std::none_of(found.begin(), found.end(), [&](const BodyMention& known) {
              return known.range.begin < town.range.end && town.range.begin < known.range.end;
            })) {
          found.push_back(std::move(town));
          added = true;
        }
    run.clear();
  };
  for (BodyMention& mention : bodiesIn(text, lexicon, region, true)) {
    const bool town = mention.inLexicon && lexicon.bodies()[mention.body].kind == "municipality";
    if (!town) {
      close();
      continue;
    }
    if (!run.empty()) {
      const std::string_view between = text.substr(run.back().range.end, mention.range.begin - run.back().range.end);
      const std::string_view bare = trim(between, " ,");
      if (!bare.empty() && !lexicon.phrases("joining").whole(bare)) close();
    }
    run.push_back(std::move(mention));
  }
  close();
  if (added)
    std::sort(found.begin(), found.end(),
              [](const BodyMention& a, const BodyMention& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

std::string tidyName(std::string_view name) {
  std::string tidy = collapseBlanks(trim(name, " \t,;:.–-"));
  for (const char* slipped : {"- ", " -"})
    for (std::size_t at = tidy.find(slipped); at != std::string::npos; at = tidy.find(slipped, at)) {
      // "Social- og Sundhedsforvaltningen": a hyphen that stands for a left-out part keeps its blank.
      const bool leftOut =
          tidy[at] == '-' && at > 0 && tidy[at - 1] != ' ' && !beginsWithCapital(std::string_view(tidy).substr(at + 2));
      if (leftOut)
        ++at;
      else
        tidy.replace(at, 2, "-");
    }
  return tidy;
}

std::vector<BodyMention> bodiesIn(std::string_view text, const Lexicon& lexicon, std::string_view region,
                                  bool weakToo) {
  std::vector<BodyMention> found;
  BodySearch search(text, lexicon, region, weakToo);
  std::size_t next = 0;  // nothing may begin before this byte
  for (std::size_t i = 0; i < search.words().size(); ++i) {
    if (search.words()[i].begin < next) continue;
    auto body = search.at(i);
    if (!body) continue;
    next = body->range.end;
    found.push_back(std::move(*body));
  }
  if (!weakToo && search.mayListTowns()) addListedTowns(text, lexicon, region, found);
  addNamedByPlural(text, lexicon, found);
  return found;
}

std::optional<BodyMention> bodyAtStart(std::string_view text, const Lexicon& lexicon, std::string_view region) {
  BodySearch search(text, lexicon, region, true);
  if (search.words().empty() || search.words().front().begin != 0) return std::nullopt;
  return search.at(0);
}

bool beginsWithBody(std::string_view text, const Lexicon& lexicon, std::string_view region) {
  BodySearch search(text, lexicon, region, false);
  if (search.words().empty() || search.words().front().begin != 0) return false;
  if (search.at(0)) return true;
  // It may be the first of listed towns.
  if (!search.sawTown()) return false;
  const auto bodies = bodiesIn(text, lexicon, region, false);
  return !bodies.empty() && bodies.front().range.begin == 0;
}

std::string regionOf(const std::vector<std::string>& lines, const Lexicon& lexicon) {
  std::map<std::string, std::size_t> votes;
  for (const std::string& line : lines) {
    const std::string text = collapseBlanks(line);
    BodySearch search(text, lexicon, {}, false);
    std::size_t next = 0;
    for (std::size_t i = 0; i < search.words().size(); ++i) {
      if (search.words()[i].begin < next) continue;
      // Only the lexicon knows regions; bodies by their form are not looked for.
      const auto mention = search.knownAt(i);
      if (!mention) continue;
      next = mention->range.end;
      const Body& body = lexicon.bodies()[mention->body];
      if (!body.region.empty()) votes[body.region] += body.kind == "region" || body.kind == "municipality" ? 2 : 1;
    }
  }
  std::string best;
  std::size_t most = 0;
  for (const auto& [region, count] : votes)
    if (count > most) {
      most = count;
      best = region;
    }
  return best;
}

EntityIndex Entities::named(EntityKind kind, std::string_view name, std::string_view type) {
  const std::string tidy = tidyName(name);
  const auto [place, isNew] = byKey_.try_emplace({kind, tightKey(tidy)}, facts_.entities.size());
  if (isNew) {
    Entity entity;
    entity.kind = kind;
    entity.name = tidy;
    entity.type = type;
    facts_.entities.push_back(std::move(entity));
    if (kind == EntityKind::person) byFirstName_[nameKey(tidy.substr(0, tidy.find(' ')))].push_back(place->second);
  } else {
    addAlias(place->second, tidy);
  }
  return place->second;
}

EntityIndex Entities::person(std::string_view name) {
  // A hyphen before a small letter is the end of a line: "Lind- berg".
  std::string whole = collapseBlanks(name);
  for (std::size_t at = whole.find("- "); at != std::string::npos; at = whole.find("- ", at + 1))
    if (at + 2 < whole.size() && !beginsWithCapital(std::string_view(whole).substr(at + 2))) whole.erase(at, 2);
  if (const auto known = byInitialAndSurname(whole)) {
    addAlias(*known, whole);
    return *known;
  }
  return named(EntityKind::person, whole, {});
}

std::optional<EntityIndex> Entities::byInitialAndSurname(std::string_view name) const {
  const auto words = wordsOf(name);
  if (words.size() < 2) return std::nullopt;
  const auto initials = [&](std::size_t word) { return codePoints(slice(name, words[word])) == 1; };
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (!initials(i)) return std::nullopt;
  const auto known = bySurname(name.substr(words.back().begin));
  if (!known || !nameKey(facts_.entities[*known].name).starts_with(nameKey(slice(name, words.front())))) return {};
  return known;
}

std::optional<EntityIndex> Entities::find(EntityKind kind, std::string_view name) const {
  const auto found = byKey_.find({kind, tightKey(tidyName(name))});
  return found == byKey_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EntityIndex> Entities::findPerson(std::string_view name) const {
  return find(EntityKind::person, name);
}

const std::vector<EntityIndex>& Entities::peopleCalled(std::string_view firstName) const {
  static const std::vector<EntityIndex> kNobody;
  const auto found = byFirstName_.find(nameKey(firstName));
  return found == byFirstName_.end() ? kNobody : found->second;
}

std::optional<EntityIndex> Entities::byFirstName(std::string_view firstName) const {
  const auto& people = peopleCalled(firstName);
  return people.size() == 1 ? std::optional(people.front()) : std::nullopt;
}

std::optional<EntityIndex> Entities::byFirstNames(std::string_view names) const {
  const std::string key = nameKey(names) + " ";
  std::optional<EntityIndex> only;
  for (const EntityIndex person : peopleCalled(names.substr(0, names.find(' ')))) {
    if (!nameKey(facts_.entities[person].name).starts_with(key)) continue;
    if (only) return std::nullopt;
    only = person;
  }
  return only;
}

EntityIndex Entities::fromLexicon(std::size_t index, std::string_view spelling) {
  const Body& body = lexicon_.bodies()[index];
  const EntityKind kind = body.isForum ? EntityKind::forum : EntityKind::organisation;
  std::string name = body.name;
  if (body.perRegion && !facts_.region.empty()) name += " (" + facts_.region + ")";
  const EntityIndex entity = named(kind, name, body.isForum ? body.level : body.kind);
  Entity& made = facts_.entities[entity];
  if (!made.fromLexicon) {
    made.fromLexicon = true;
    made.name = name;
    made.region = body.perRegion ? facts_.region : body.region;
    for (const std::string& alias : body.aliases)
      if (lexicon_.spellings(nameKey(alias)).size() == 1) addAlias(entity, alias);
    if (body.perRegion) addAlias(entity, body.name);
    // The full name with its abbreviation beside it, as letters write it.
    for (const std::string& alias : body.aliases) {
      if (isAllCapitals(alias) && codePoints(alias) <= 6 && !isAllCapitals(name))
        addAlias(entity, name + " (" + alias + ")");
      if (isAllCapitals(name) && codePoints(name) <= 6 && alias.find(' ') != std::string::npos)
        addAlias(entity, name + " (" + alias + ")");
    }
    // What a body of another region is called as well is told apart by the region.
    if (!body.region.empty() && !body.perRegion && name.find(body.region) == std::string::npos &&
        lexicon_.spellings(nameKey(body.name)).size() > 1)
      addAlias(entity, name + " (" + body.region + ")");
  }
  addAlias(entity, collapseBlanks(spelling));
  return entity;
}

EntityIndex Entities::body(const BodyMention& mention, std::string_view text) {
  const std::string_view spelling = slice(text, mention.range);
  if (!mention.means.empty()) {
    const EntityIndex meant = mention.isForum ? forum(mention.means) : organisation(mention.means);
    addShortName(meant, spelling);
    return meant;
  }
  if (mention.inLexicon) return fromLexicon(mention.body, spelling);
  if (!mention.called.empty()) {
    const EntityIndex whole = named(EntityKind::organisation, mention.called, mention.type);
    if (const std::size_t blank = spelling.find(' ');
        blank != std::string_view::npos && mention.called.starts_with(spelling.substr(0, blank)))
      addAlias(whole, collapseBlanks(spelling));
    return whole;
  }
  return mention.isForum ? forum(spelling) : named(EntityKind::organisation, spelling, mention.type);
}

EntityIndex Entities::organisation(std::string_view name) {
  const std::string tidy = tidyName(name);
  if (const auto body = lexicon_.body(tidy, facts_.region, true)) return fromLexicon(*body, tidy);
  for (const BodyMention& mention : bodiesIn(tidy, lexicon_, facts_.region, true))
    if (mention.range.begin == 0 && mention.range.end == tidy.size()) return body(mention, tidy);
  return named(EntityKind::organisation, tidy, {});
}

EntityIndex Entities::forum(std::string_view name) {
  std::string tidy = tidyName(name);
  // "council Westland's": the genitive of a place is no part of the name.
  const std::size_t blank = tidy.rfind(' ');
  if (blank != std::string::npos &&
      lexicon_.phrases("genitive of a place").whole(std::string_view(tidy).substr(blank + 1)))
    tidy.pop_back();
  if (const auto body = lexicon_.body(tidy, facts_.region, false); body && lexicon_.bodies()[*body].isForum)
    return fromLexicon(*body, tidy);
  // "political level of Cluster X" is "Cluster X political level".
  if (const auto link = lexicon_.phrases("level of a cluster").find(tidy); link && link->range.begin > 0) {
    const std::string level(trim(std::string_view(tidy).substr(0, link->range.begin)));
    const std::string cluster(trim(std::string_view(tidy).substr(link->range.end)));
    if (wordsOf(level).size() >= 2 && lexicon_.body(cluster, facts_.region, false)) {
      const EntityIndex index = named(EntityKind::forum, tidy, {});
      addAlias(index, cluster + " " + level);
      return index;
    }
  }
  // "the steering group" and "steering group" are one name.
  if (const auto article = lexicon_.phrases("article").at(tidy, 0);
      article && article->range.end + 1 < tidy.size() && tidy[article->range.end] == ' ') {
    const EntityIndex index = named(EntityKind::forum, std::string_view(tidy).substr(article->range.end + 1), {});
    if (beginsWithCapital(tidy) && beginsWithCapital(tidy.substr(article->range.end + 1))) addAlias(index, tidy);
    return index;
  }
  return named(EntityKind::forum, tidy, {});
}

void Entities::rename(EntityIndex person, std::string_view name) {
  const std::string tidy = tidyName(name);
  const std::string known = std::exchange(facts_.entities[person].name, tidy);
  byKey_.try_emplace({EntityKind::person, tightKey(tidy)}, person);
  addShortName(person, known);
}

std::optional<EntityIndex> Entities::bySurname(std::string_view surname) const {
  const std::string wanted = nameKey(surname);
  std::optional<EntityIndex> only;
  for (EntityIndex i = 0; i < facts_.entities.size(); ++i) {
    if (facts_.entities[i].kind != EntityKind::person) continue;
    const std::string& name = facts_.entities[i].name;
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string::npos || nameKey(std::string_view(name).substr(blank + 1)) != wanted) continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

void Entities::addInitials(EntityIndex person, std::string_view initials) {
  auto& people = byInitials_[std::string(initials)];
  if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  addShortName(person, initials);
}

std::optional<EntityIndex> Entities::byInitials(std::string_view initials) const {
  const auto found = byInitials_.find(initials);
  return found == byInitials_.end() || found->second.size() != 1 ? std::nullopt : std::optional(found->second.front());
}

void Entities::addAlias(EntityIndex index, std::string_view alias) {
  Entity& entity = facts_.entities[index];
  const std::string tidy = collapseBlanks(trim(alias));
  if (tidy.empty() || tidy == entity.name) return;
  byKey_.try_emplace({entity.kind, tightKey(tidy)}, index);
  if (std::find(entity.aliases.begin(), entity.aliases.end(), tidy) == entity.aliases.end())
    entity.aliases.push_back(tidy);
}

void Entities::addShortName(EntityIndex index, std::string_view name) {
  Entity& entity = facts_.entities[index];
  const std::string tidy = collapseBlanks(trim(name));
  if (tidy.empty() || tidy == entity.name) return;
  if (std::find(entity.aliases.begin(), entity.aliases.end(), tidy) != entity.aliases.end()) return;
  if (std::find(entity.shortNames.begin(), entity.shortNames.end(), tidy) == entity.shortNames.end())
    entity.shortNames.push_back(tidy);
}

void Entities::mention(EntityIndex index, Evidence evidence) {
  if (mentioned_.emplace(index, evidence.line).second) facts_.entities[index].mentions.push_back(std::move(evidence));
}

void Entities::noteJoin(EntityIndex index, std::string_view rule, double confidence) {
  for (Evidence& mention : facts_.entities[index].mentions) {
    if (!mention.joinedBy.empty() && mention.joinConfidence <= confidence) continue;
    mention.joinedBy = rule;
    mention.joinConfidence = confidence;
  }
}

void Entities::moveMentions(EntityIndex from, EntityIndex to) {
  std::vector<Evidence> mentions;
  mentions.swap(facts_.entities[from].mentions);
  for (Evidence& evidence : mentions) {
    mentioned_.erase({from, evidence.line});
    mention(to, std::move(evidence));
  }
}

}  // namespace tov::loaders
