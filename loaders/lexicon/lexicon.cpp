// Reading the files of a lexicon and looking words up in it.
#include "loaders/lexicon/lexicon.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "lexicon_data.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using Attributes = std::map<std::string, std::string, std::less<>>;

struct SectionHead {
  std::string name;
  Attributes attributes;
};

[[noreturn]] void fail(const std::string& path, std::size_t line, const std::string& what) {
  throw Error("the lexicon " + path + ", line " + std::to_string(line) + ": " + what);
}

/// `[name of section key=value key="two words"]`
SectionHead readHead(std::string_view text, const std::string& path, std::size_t line) {
  SectionHead head;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    const std::size_t blank = std::min(text.find(' ', i), text.size());
    const std::size_t equals = text.find('=', i);
    if (equals == std::string_view::npos || equals > blank) {
      if (!head.attributes.empty()) fail(path, line, "a section's name must stand before its attributes");
      if (!head.name.empty()) head.name += ' ';
      head.name += text.substr(i, blank - i);
      i = blank;
      continue;
    }
    const std::string key(text.substr(i, equals - i));
    i = equals + 1;
    std::size_t end = blank;
    if (i < text.size() && text[i] == '"') {
      end = text.find('"', ++i);
      if (end == std::string_view::npos) fail(path, line, "a quotation mark is missing after " + key + "=");
    }
    head.attributes[key] = std::string(text.substr(i, end - i));
    i = std::min(end + 1, text.size());
  }
  if (head.name.empty()) fail(path, line, "a section needs a name, as in [titles]");
  return head;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    const auto part = trim(text.substr(0, at));
    if (!part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

char smallLetter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

/// A number for the first two letters when they are of ASCII.
std::optional<std::size_t> startOf(std::string_view word) {
  if (word.size() < 2) return std::nullopt;
  const char first = smallLetter(word[0]);
  const char second = smallLetter(word[1]);
  if (first < 'a' || first > 'z' || second < 'a' || second > 'z') return std::nullopt;
  return static_cast<std::size_t>(first - 'a') * 26 + static_cast<std::size_t>(second - 'a');
}

std::string_view firstWord(std::string_view key) {
  return key.substr(0, key.find(' '));
}

bool endsInside(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  const auto rest = wordsOf(text.substr(end));
  return !rest.empty() && rest.front().begin == 0;
}

/// Whether any language's files have a section of this name: then it is no slip of the pen, only not needed here.
bool inSomeLanguage(std::string_view section) {
  static const std::set<std::string, std::less<>> kSections = [] {
    std::set<std::string, std::less<>> names;
    for (const EmbeddedFile& file : embedded::lexicon_data()) {
      std::string_view rest = file.bytes;
      for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view text = trim(rest.substr(0, end), " \t\r");
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (text.size() > 2 && text.front() == '[' && text.back() == ']')
          names.insert(readHead(text.substr(1, text.size() - 2), std::string(file.path), line).name);
      }
    }
    return names;
  }();
  return kSections.contains(section);
}

}  // namespace

Lexicon::Lexicon(const std::vector<File>& files) {
  for (const File& file : files) read(file);
  finish();
}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

const Lexicon& Lexicon::of(std::string_view language) {
  static std::mutex guard;
  static std::map<std::string, Lexicon, std::less<>> read;
  const std::lock_guard lock(guard);
  if (const auto found = read.find(language); found != read.end()) return found->second;
  std::vector<File> files;
  const std::string folder = "lexicon/" + std::string(language) + "/";
  for (const EmbeddedFile& file : embedded::lexicon_data())
    if (file.path.starts_with(folder)) files.push_back({std::string(file.path), std::string(file.bytes)});
  if (files.empty())
    throw Error("there is no lexicon for the language '" + std::string(language) + "'; add a folder loaders/lexicon/" +
                std::string(language));
  return read.emplace(std::string(language), Lexicon(files)).first->second;
}

void Lexicon::read(const File& file) {
  SectionHead head;
  std::size_t number = 0;
  std::string_view rest = file.text;
  while (!rest.empty()) {
    ++number;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = trim(rest.substr(0, end), " \t\r");
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      head = readHead(line.substr(1, line.size() - 2), file.path, number);
      continue;
    }
    if (head.name.empty()) fail(file.path, number, "a line stands before the first [section]");
    if (head.name == "bodies" || head.name == "municipalities" || head.name == "forums") {
      const auto names = split(line, " | ");
      Body body;
      body.name = names.front();
      body.isForum = head.name == "forums";
      body.kind = head.name == "municipalities" ? "municipality" : head.attributes["kind"];
      body.level = head.attributes["level"];
      body.region = head.attributes["region"];
      body.perRegion = head.attributes["per-region"] == "yes";
      if (!body.isForum && body.kind.empty())
        fail(file.path, number, "[bodies] needs kind=, e.g. [bodies kind=hospital]");
      if (body.kind == "region") body.region = body.name;
      for (const std::string& name : names) {
        const bool weak = name.front() == '~';
        spellings_.push_back({weak ? name.substr(1) : name, bodies_.size(), weak});
        if (!weak && name != body.name) body.aliases.push_back(name);
      }
      bodies_.push_back(std::move(body));
    } else if (head.name == "titles") {
      const auto sides = split(line, "->");
      if (sides.size() != 2) fail(file.path, number, "a title needs a key, as in: TITLE -> KEY");
      for (const std::string& title : split(sides[0], " | ")) titles_[lowerCase(title)] = sides[1];
    } else if (head.name == "whole titles") {
      wholeTitles_.push_back(lowerCase(line));
    } else if (head.name == "title modifiers") {
      modifiers_.push_back(lowerCase(line));
    } else {
      std::string value = head.attributes["value"];
      if (value.empty()) value = head.attributes["kind"];
      auto& groups = groups_[head.name];
      if (groups.empty() || groups.back().value != value) groups.push_back({value, {}});
      groups.back().patterns.emplace_back(line);
    }
  }
}

void Lexicon::finish() {
  for (BodySpelling& spelling : spellings_) {
    spelling.key = nameKey(spelling.text);
    byKey_.emplace(spelling.key, &spelling);
    byFirstWord_[std::string(firstWord(spelling.key))].push_back(&spelling);
  }
  for (auto& [word, list] : byFirstWord_)
    std::stable_sort(list.begin(), list.end(),
                     [](const BodySpelling* a, const BodySpelling* b) { return a->key.size() > b->key.size(); });
  for (const auto& [word, list] : byFirstWord_) {
    byFirstWordHashed_.emplace(word, &list);
    if (const auto start = startOf(word))
      spellingStarts_.set(*start);
    else if (!word.empty())
      otherStarts_.set(static_cast<unsigned char>(word.front()));
  }
  for (const auto& [title, key] : titles_) {
    titlesByFirstWord_[title.substr(0, title.find(' '))].push_back(title);
    if (title.find_first_of(" .") == std::string::npos &&
        std::find(wholeTitles_.begin(), wholeTitles_.end(), title) == wholeTitles_.end())
      titleEndings_.push_back(title);
  }
  for (auto& [word, list] : titlesByFirstWord_)
    std::sort(list.begin(), list.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::sort(titleEndings_.begin(), titleEndings_.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const auto& [name, groups] : groups_)
    phrases_.emplace(name, Phrases(groups, "the lexicon's section [" + name + "]"));
  for (const auto& [name, phrases] : phrases_) phrasesHashed_.emplace(name, &phrases);
}

const Phrases& Lexicon::phrases(std::string_view section) const {
  const auto found = phrasesHashed_.find(section);
  if (found != phrasesHashed_.end()) return *found->second;
  static const Phrases kNone({}, {});
  if (!inSomeLanguage(section))
    throw Error("the lexicon has no section [" + std::string(section) + "]; add it to one of its .lex files");
  return kNone;
}

std::vector<const BodySpelling*> Lexicon::spellings(std::string_view key) const {
  std::vector<const BodySpelling*> result;
  const auto [from, to] = byKey_.equal_range(key);
  for (auto it = from; it != to; ++it) result.push_back(it->second);
  return result;
}

const std::vector<const BodySpelling*>& Lexicon::spellingsFrom(std::string_view firstWord) const {
  static const std::vector<const BodySpelling*> kNone;
  const auto found = byFirstWordHashed_.find(firstWord);
  return found == byFirstWordHashed_.end() ? kNone : *found->second;
}

bool Lexicon::mayBeginSpelling(std::string_view word) const {
  const auto isBeyondAscii = [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; };
  if (word.empty() || isBeyondAscii(word[0]) || (word.size() > 1 && isBeyondAscii(word[1]))) return true;
  if (const auto start = startOf(word)) return spellingStarts_.test(*start);
  return otherStarts_.test(static_cast<unsigned char>(smallLetter(word.front())));
}

const BodySpelling* Lexicon::misspelt(std::string_view wordKey) const {
  constexpr std::size_t kSureLetters = 3;
  if (codePoints(wordKey) < kShortestMisspelt) return nullptr;
  const std::string_view start = firstCodePoints(wordKey, kSureLetters);
  for (auto at = byFirstWord_.lower_bound(start); at != byFirstWord_.end() && at->first.starts_with(start); ++at)
    for (const BodySpelling* spelling : at->second)
      if (!spelling->weak && spelling->key == at->first && codePoints(at->first) >= kShortestMisspelt &&
          editDistance(wordKey, at->first, 1) == 1)
        return spelling;
  return nullptr;
}

std::optional<std::size_t> Lexicon::body(std::string_view spelling, std::string_view region, bool weakToo) const {
  std::optional<std::size_t> other;
  std::size_t others = 0;
  for (const BodySpelling* candidate : spellings(nameKey(spelling))) {
    if (candidate->weak && !weakToo) continue;
    const Body& body = bodies_[candidate->body];
    if (body.region.empty() || (!region.empty() && body.region == region)) return candidate->body;
    if (!other || *other != candidate->body) ++others;
    other = candidate->body;
  }
  return others == 1 ? other : std::nullopt;
}

std::optional<Lexicon::TitleHit> Lexicon::titleAt(std::string_view text) const {
  // Modifiers first ("konst. hospitalsdirektør"); they belong to the title that follows.
  std::size_t at = 0;
  for (bool more = true; more;) {
    more = false;
    for (const std::string& modifier : modifiers_) {
      const std::string_view rest = text.substr(at);
      if (!rest.starts_with(modifier) || rest.size() <= modifier.size() || rest[modifier.size()] != ' ') continue;
      const std::string_view whole = rest.substr(0, modifier.size());
      const auto direct = titlesByFirstWord_.find(whole);
      if (direct != titlesByFirstWord_.end() &&
          std::any_of(direct->second.begin(), direct->second.end(), [&](const std::string& title) {
            return rest.starts_with(title) && !endsInside(rest, title.size());
          }))
        break;  // a title that begins with this word is in the list itself
      at += modifier.size() + 1;
      more = true;
      break;
    }
  }
  const std::string_view rest = text.substr(at);
  const std::size_t blank = rest.find_first_of(" ,;:()");
  const std::string_view word = rest.substr(0, std::min(blank, rest.size()));
  if (const auto found = titlesByFirstWord_.find(word); found != titlesByFirstWord_.end())
    for (const std::string& title : found->second)
      if (rest.starts_with(title) && !endsInside(rest, title.size()))
        return TitleHit{at + title.size(), titles_.find(title)->second};
  // "1:e vice ordförande": the mark belongs to the word.
  if (const std::string_view whole = rest.substr(0, rest.find(' ')); whole != word)
    if (const auto found = titlesByFirstWord_.find(whole); found != titlesByFirstWord_.end())
      for (const std::string& title : found->second)
        if (rest.starts_with(title) && !endsInside(rest, title.size()))
          return TitleHit{at + title.size(), titles_.find(title)->second};
  const auto words = wordsOf(rest.substr(0, std::min<std::size_t>(rest.size(), 80)));
  if (words.empty() || words.front().begin != 0) return std::nullopt;
  const std::string_view first = slice(rest, words.front());
  for (const std::string& ending : titleEndings_)
    if (first.size() > ending.size() && first.ends_with(ending))
      return TitleHit{at + first.size(), titles_.find(ending)->second};
  return std::nullopt;
}

}  // namespace tov::loaders
