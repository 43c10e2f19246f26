#include "loaders/extract/short_names_of_bodies.h"

#include <algorithm>
#include <map>

namespace tov::loaders {
namespace {

constexpr std::size_t kShortestAbbreviation = 2;
constexpr std::size_t kLongestAbbreviation = 6;
/// An abbreviation that nothing explains must say more.
constexpr std::size_t kShortestUnexplained = 3;

/// Capitals, perhaps with small letters between them ("PKO", "SeM").
bool isAbbreviation(std::string_view word) {
  if (codePoints(word) < kShortestAbbreviation || codePoints(word) > kLongestAbbreviation) return false;
  return isAllCapitals(word) && word.find_first_of("0123456789/.-") == std::string_view::npos;
}

/// The abbreviation's letters stand in this order in the word, the first in front ("PIU" in a compound).
bool lettersWithin(std::string_view abbreviation, std::string_view word) {
  const std::string letters = lowerCase(abbreviation);
  const std::string text = lowerCase(word);
  std::string_view left = letters;
  if (!text.starts_with(firstCodePoints(left, 1))) return false;
  for (std::size_t at = 0; at < text.size() && !left.empty();) {
    const std::string_view letter = firstCodePoints(std::string_view(text).substr(at), 1);
    if (left.starts_with(letter)) left.remove_prefix(letter.size());
    at += letter.size();
  }
  return left.empty();
}

/// What an abbreviation stands for.
struct Meaning {
  std::string name;
  bool isForum = false;
  bool operator==(const Meaning&) const = default;
};

class ShortNames {
 public:
  ShortNames(ItemText& text, Entities& entities) : text_(text), entities_(entities), lexicon_(entities.lexicon()) {}

  void run() {
    if (entities_.facts().forum) ofOwnForum(*entities_.facts().forum);
    townsForTheirCouncils();
    for (const Sentence& sentence : text_.sentences) explained(sentence);
    unexplained();
    for (Sentence& sentence : text_.sentences) mark(sentence);
  }

 private:
  /// "Strategic Board (SB)": both parts name the body; and what its first words are in the text.
  void ofOwnForum(EntityIndex forum) {
    const std::string name = entities_[forum].name;
    const std::size_t open = name.find(" (");
    if (open != std::string::npos && open > 0) {
      const std::size_t close = name.find(')', open);
      const std::string_view inner = std::string_view(name).substr(open + 2, std::min(close, name.size()) - open - 2);
      if (isAbbreviation(inner)) {
        entities_.addShortName(forum, std::string_view(name).substr(0, open));
        entities_.addShortName(forum, inner);
        if (close != std::string::npos && close + 1 < name.size())
          entities_.addShortName(forum, std::string_view(name).substr(0, close + 1));
        meanings_[std::string(inner)] = {{name, true}};
      }
    }
    const auto words = wordsOf(name);
    // One word must be long enough to be no other body's: "Cluster steering group" is a word in some languages.
    constexpr std::size_t kShortestWord = 12;
    for (std::size_t count = words.size(); count-- > 1;) {
      const std::string_view beginning = std::string_view(name).substr(words[0].begin, words[count - 1].end);
      if ((count == 1 && codePoints(beginning) < kShortestWord) ||
          lexicon_.phrases("article").whole(slice(name, words[count - 1])) ||
          !beginsWithCapital(slice(name, words[count])) ||
          lexicon_.phrases("level word").whole(slice(name, words[count])) || !standsAlone(beginning))
        continue;
      entities_.addShortName(forum, beginning);
      return;
    }
  }

  /// "Hillerød Kommune" that the text also calls by its town's name, where that is not where something is.
  void townsForTheirCouncils() {
    const std::string& region = entities_.facts().region;
    const std::size_t count = entities_.facts().entities.size();
    for (EntityIndex i = 0; i < count; ++i) {
      const Entity& entity = entities_[i];
      const std::size_t blank = entity.name.rfind(' ');
      if (entity.kind != EntityKind::organisation || !entity.fromLexicon || blank == std::string::npos) continue;
      const std::string town = entity.name.substr(0, blank);
      const auto meant = lexicon_.body(town, region, true);
      if (!meant || lexicon_.bodies()[*meant].name != entity.name || lexicon_.bodies()[*meant].kind != "municipality")
        continue;
      if (actsAlone(town)) entities_.addShortName(i, town);
    }
  }

  /// The town's name stands in the text with no place's word before it and no word of a longer name beside it.
  bool actsAlone(std::string_view town) const {
    return std::any_of(text_.passages.begin(), text_.passages.end(), [&](const auto& passage) {
      const std::string_view text = passage->text();
      for (std::size_t at = text.find(town); at != std::string_view::npos; at = text.find(town, at + 1)) {
        const std::string_view after = text.substr(at + town.size());
        const bool ends = after.empty() || std::string_view(" ,.;:)").find(after.front()) != std::string_view::npos;
        if (!ends || (after.starts_with(" ") && beginsWithCapital(after.substr(1)))) continue;
        const auto words = wordsOf(text.substr(0, at));
        if (words.empty()) return true;
        const std::string_view before = slice(text, words.back());
        if (words.back().end + 1 == at && text[at - 1] == ' ' && !beginsWithCapital(before) &&
            !lexicon_.phrases("before a place").whole(before))
          return true;
        if (std::string_view(text.substr(words.back().end, at - words.back().end)).find_first_of(".,:") !=
            std::string_view::npos)
          return true;
      }
      return false;
    });
  }

  /// The words occur in the text and no word with a capital follows them there.
  bool standsAlone(std::string_view words) const {
    return std::any_of(text_.passages.begin(), text_.passages.end(), [&](const auto& passage) {
      const std::string_view text = passage->text();
      for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const std::string_view after = text.substr(end);
        if (after.empty() ||
            (!after.starts_with("-") && wordsOf(text.substr(at, words.size() + 1)).back().end <= words.size() &&
             !(after.starts_with(" ") && beginsWithCapital(after.substr(1)))))
          return true;
      }
      return false;
    });
  }

  /// "the Joint Health Panel (JHP)".
  void explained(const Sentence& sentence) {
    const std::string_view text = text_.text(sentence);
    for (std::size_t open = text.find(" ("); open != std::string_view::npos; open = text.find(" (", open + 1)) {
      const std::size_t close = text.find(')', open);
      if (close == std::string_view::npos) return;
      const std::string_view inner = text.substr(open + 2, close - open - 2);
      if (!isAbbreviation(inner)) continue;
      const std::size_t end = sentence.range.begin + open;
      const auto body = std::find_if(sentence.bodies.begin(), sentence.bodies.end(),
                                     [&](const BodyMention& mention) { return mention.range.end == end; });
      const std::string_view before = byInitials(text.substr(0, open), inner);
      if (body == sentence.bodies.end()) continue;  // whatever else it is, it is no body
      const std::string_view named = slice(text_.passage(sentence).text(), body->range);
      if (before.size() > named.size() && !body->inLexicon)
        add(inner, {std::string(before), body->isForum});
      else if (!before.empty() || lettersWithin(inner, named))
        add(inner, {body->means.empty() ? std::string(named) : body->means, body->isForum});
    }
  }

  /// The words at the end of a text whose initials the abbreviation is; empty when they are not.
  std::string_view byInitials(std::string_view text, std::string_view abbreviation) const {
    constexpr std::size_t kMostWords = 9;
    const auto words = wordsOf(text);
    for (std::size_t count = 2; count <= std::min(words.size(), kMostWords); ++count) {
      const std::string_view tail = text.substr(words[words.size() - count].begin);
      if (tail.find_first_of(",;:.()") != std::string_view::npos) break;
      std::string initials;
      for (const Range& word : wordsOf(tail)) initials += firstCodePoints(slice(tail, word), 1);
      std::string capitals;
      for (const Range& word : wordsOf(tail))
        if (beginsWithCapital(slice(tail, word))) capitals += firstCodePoints(slice(tail, word), 1);
      if (lowerCase(initials) == lowerCase(abbreviation) ||
          (capitals == abbreviation && beginsWithCapital(tail) && initials.size() > capitals.size()))
        return tail;
    }
    return {};
  }

  void add(std::string_view abbreviation, Meaning meaning) {
    auto& known = meanings_[std::string(abbreviation)];
    if (std::find(known.begin(), known.end(), meaning) == known.end()) known.push_back(std::move(meaning));
  }

  /// Abbreviations of the text that are the initials of one body that the record names in full.
  void unexplained() {
    std::map<std::string, std::vector<Meaning>> guessed;
    for (const Sentence& sentence : text_.sentences)
      for (const Range& word : wordsOf(text_.text(sentence))) {
        const std::string_view seen = slice(text_.text(sentence), word);
        if (isAbbreviation(seen) && codePoints(seen) >= kShortestUnexplained &&
            !meanings_.contains(std::string(seen)) && !lexicon_.body(seen, entities_.facts().region, true))
          guessed.try_emplace(std::string(seen));
      }
    for (const Entity& entity : entities_.facts().entities)
      if (entity.kind == EntityKind::organisation && isAbbreviation(entity.name) && !entity.fromLexicon &&
          codePoints(entity.name) >= kShortestUnexplained && !meanings_.contains(entity.name))
        guessed.try_emplace(entity.name);
    if (guessed.empty()) return;
    const auto look = [&](const std::string& name, bool isForum) {
      for (auto& [abbreviation, found] : guessed)
        if (areInitialsOfBody(abbreviation, name) &&
            std::none_of(found.begin(), found.end(), [&](const Meaning& other) { return sameBody(other.name, name); }))
          found.push_back({name, isForum});
    };
    for (const Entity& entity : entities_.facts().entities)
      if (entity.kind == EntityKind::organisation || entity.kind == EntityKind::forum)
        look(entity.name, entity.kind == EntityKind::forum);
    for (const Sentence& sentence : text_.sentences)
      for (const BodyMention& body : sentence.bodies)
        look(std::string(slice(text_.passage(sentence).text(), body.range)), body.isForum);
    for (auto& [abbreviation, found] : guessed)
      if (found.size() == 1) meanings_[abbreviation] = std::move(found);
  }

  /// One name is the end of the other ("Care Board" of "Northern Care Board").
  static bool sameBody(const std::string& left, const std::string& right) {
    const std::string a = nameKey(left);
    const std::string b = nameKey(right);
    return a == b || a.ends_with(" " + b) || b.ends_with(" " + a);
  }

  void mark(Sentence& sentence) {
    const std::string& passage = text_.passage(sentence).text();
    bool added = false;
    for (const Range& relative : wordsOf(text_.text(sentence))) {
      const Range word{sentence.range.begin + relative.begin, sentence.range.begin + relative.end};
      const auto found = meanings_.find(std::string(slice(passage, word)));
      if (found == meanings_.end() || found->second.size() != 1) continue;
      const auto known = std::find_if(sentence.bodies.begin(), sentence.bodies.end(), [&](const BodyMention& body) {
        return body.range.begin < word.end && word.begin < body.range.end;
      });
      if (known != sentence.bodies.end()) {
        if (known->range == word && !known->inLexicon && known->isForum == found->second.front().isForum) {
          known->means = found->second.front().name;
          entities_.body(*known, passage);
        }
        continue;
      }
      BodyMention body{word, 0, false, found->second.front().isForum, {}};
      body.means = found->second.front().name;
      entities_.body(body, passage);
      sentence.bodies.push_back(std::move(body));
      added = true;
    }
    if (added)
      std::sort(sentence.bodies.begin(), sentence.bodies.end(),
                [](const BodyMention& a, const BodyMention& b) { return a.range.begin < b.range.begin; });
  }

  ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  std::map<std::string, std::vector<Meaning>> meanings_;
};

}  // namespace

bool areInitialsOfBody(std::string_view abbreviation, std::string_view name) {
  constexpr std::size_t kLeastOfALongerName = 3;
  std::vector<std::string> initials;
  for (const Range& word : wordsOf(name)) {
    const std::string_view seen = slice(name, word);
    if (!beginsWithCapital(seen)) continue;
    if (isAllCapitals(seen) && !initials.empty() && word.end == name.size()) continue;  // the legal form
    initials.emplace_back(firstCodePoints(seen, 1));
  }
  for (std::size_t first = 0; first < initials.size(); ++first) {
    if (initials.size() - first < (first == 0 ? 2 : kLeastOfALongerName)) break;
    std::string joined;
    for (std::size_t i = first; i < initials.size(); ++i) joined += initials[i];
    if (joined == abbreviation) return true;
  }
  return false;
}

void findShortNamesOfBodies(ItemText& text, Entities& entities) {
  ShortNames(text, entities).run();
}

}  // namespace tov::loaders
