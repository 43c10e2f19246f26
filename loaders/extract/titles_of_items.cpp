// What an item's title is about, without the words of procedure around it.
#include <algorithm>

#include "loaders/extract/initiative_names.h"

namespace tov::loaders {
namespace {

/// Takes off, again and again, what matches at the front.
std::string_view withoutLeads(std::string_view title, const Lexicon& lexicon) {
  for (bool more = true; more;) {
    more = false;
    title = trim(title, " \t,;:.–-");
    for (const char* section : {"title lead", "article"})
      if (const auto hit = lexicon.phrases(section).at(title, 0); hit && hit->range.end + 1 < title.size()) {
        title.remove_prefix(hit->range.end);
        more = true;
        break;
      }
  }
  return title;
}

/// Two to five words, each with a capital but for small ones between.
bool isCoined(std::string_view name) {
  constexpr std::size_t kMostWords = 5;
  constexpr std::size_t kSmall = 3;
  const auto words = wordsOf(name);
  if (words.size() < 2 || words.size() > kMostWords) return false;
  return beginsWithCapital(slice(name, words.back())) && beginsWithCapital(name) &&
         std::all_of(words.begin(), words.end(), [&](Range word) {
           return beginsWithCapital(slice(name, word)) || codePoints(slice(name, word)) <= kSmall;
         });
}

/// "Care at hand: further financing of Sov Godt" is about what is financed, when that is a name.
std::string_view behindWhatIsDone(std::string_view title, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 4;
  for (const PhraseHit& hit : lexicon.phrases("done with a name").findAll(title)) {
    const std::string_view rest = trim(title.substr(hit.range.end));
    if (codePoints(rest) >= kShortest && beginsWithCapital(rest)) return rest;
  }
  return title;
}

/// "Sov Godt: a proposal" is about what stands before the colon, "Visit and talk: Sov Godt" about what stands behind
/// it.
std::string_view besideColon(std::string_view title, const Lexicon& lexicon) {
  constexpr std::size_t kWordsOfAName = 8;
  const std::size_t colon = title.find(": ");
  if (colon == std::string_view::npos) return title;
  const std::string_view before = trim(title.substr(0, colon));
  const std::string_view after = trim(title.substr(colon + 1));
  const auto words = wordsOf(before);
  if (words.empty() || after.empty()) return title;
  const bool procedure =
      lexicon.phrases("procedural title").whole(before) || lexicon.phrases("no subject").whole(before) ||
      std::all_of(words.begin(), words.end(), [&](Range word) {
        const std::string_view seen = slice(before, word);
        return lexicon.phrases("word of procedure").whole(seen) || lexicon.phrases("joining").whole(seen);
      });
  if (procedure) return withoutLeads(after, lexicon);
  if (const std::string_view named = behindWhatIsDone(after, lexicon); named != after) return named;
  // "New work with the homeless: Street Plan Plus"
  constexpr std::size_t kSmall = 3;
  const bool plain = std::any_of(words.begin(), words.end(), [&](Range word) {
    return !beginsWithCapital(slice(before, word)) && codePoints(slice(before, word)) > kSmall;
  });
  if (plain && isCoined(after)) return after;
  return words.size() <= kWordsOfAName ? before : title;
}

}  // namespace

std::vector<std::string> subjectsOfTitle(std::string_view given, const Lexicon& lexicon, std::string_view region) {
  std::vector<std::string> subjects;
  const std::string whole = collapseBlanks(trim(given, " .:"));
  std::string_view title = whole;
  if (title.empty() || lexicon.phrases("procedural title").whole(title)) return subjects;
  for (const NamedInitiative& named : initiativesIn(title, lexicon, region))
    if (named.rule == "name in quotation marks") subjects.push_back(named.name);
  if (!subjects.empty()) return subjects;
  title = besideColon(withoutLeads(title, lexicon), lexicon);
  title = behindWhatIsDone(title, lexicon);
  // Asides after a dash, and dates, are no part of the name; a dash between years is.
  for (const std::string_view dash : {" – ", " - ", " — "}) {
    const std::size_t at = title.find(dash);
    if (at == std::string_view::npos || at < 4) continue;
    const bool years = title[at - 1] >= '0' && title[at - 1] <= '9' && title.substr(at + dash.size()).starts_with("20");
    const std::string_view aside = trim(title.substr(at + dash.size()));
    if (!years) title = isCoined(aside) && !isCoined(title.substr(0, at)) ? aside : title.substr(0, at);
  }
  if (const auto tail = lexicon.phrases("title tail").find(title); tail && tail->range.begin > 4)
    title = title.substr(0, tail->range.begin);
  if (const auto second = lexicon.phrases("second lead").find(title); second && second->range.begin > 4)
    title = title.substr(0, second->range.begin);
  title = trim(title, " \t,;:.–-");
  if (lexicon.phrases("procedural title").whole(title) || lexicon.phrases("no subject").whole(title)) return subjects;
  for (const BodyMention& body : bodiesIn(title, lexicon, region, true))
    if (body.range.begin == 0 && body.range.end + 2 >= title.size()) return subjects;
  // A list of names: "A, B and C", each with a capital.
  std::vector<std::string> parts;
  const std::size_t comma = title.find(", ");
  if (comma != std::string_view::npos) {
    std::string_view rest = title;
    while (!rest.empty()) {
      std::size_t at = rest.find(", ");
      std::size_t length = 2;
      if (at == std::string_view::npos) {
        for (const Range& word : wordsOf(rest))
          if (lexicon.phrases("joining").whole(slice(rest, word)) && word.begin > 0 && word.end + 1 < rest.size() &&
              rest[word.end] == ' ' && beginsWithCapital(rest.substr(word.end + 1))) {
            at = word.begin;
            length = word.size() + 1;
            break;
          }
      }
      parts.emplace_back(trim(rest.substr(0, at)));
      if (at == std::string_view::npos) break;
      rest.remove_prefix(at + length);
    }
    if (parts.size() >= 3 &&
        std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return beginsWithCapital(part); }))
      return parts;
  }
  // "Project Sov Godt" is called Sov Godt.
  if (const auto words = wordsOf(title); words.size() >= 2 && beginsWithCapital(slice(title, words[1])) &&
                                         lexicon.phrases("generic initiative").whole(slice(title, words[0])) &&
                                         title.substr(words[0].end, words[1].begin - words[0].end) == " ")
    title = title.substr(words[1].begin);
  if (codePoints(title) >= 3) subjects.emplace_back(title);
  return subjects;
}

std::string_view titleWithoutLeads(std::string_view title, const Lexicon& lexicon) {
  return withoutLeads(title, lexicon);
}

}  // namespace tov::loaders
