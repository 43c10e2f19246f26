#include "tools/tov/completion.h"

#include <algorithm>
#include <set>

#include "tovholder/vocabulary.h"

namespace tov::program {
namespace {

constexpr std::size_t kMostChoices = 200;
constexpr std::size_t kMostNodesScanned = 20'000;  // for labels whose names have no index
constexpr std::size_t kWordsInAName = 8;

constexpr std::string_view kKeywords[] = {
    "ALL",
    "AND",
    "ANY",
    "AS",
    "ASC",
    "ASCENDING",
    "BY",
    "CALL",
    "CASE",
    "CONTAINS",
    "CREATE",
    "DELETE",
    "DESC",
    "DESCENDING",
    "DETACH",
    "DISTINCT",
    "ELSE",
    "END",
    "ENDS",
    "EXISTS",
    "EXPLAIN",
    "FALSE",
    "IN",
    "IS",
    "LIMIT",
    "MATCH",
    "MERGE",
    "NONE",
    "NOT",
    "NULL",
    "ON",
    "OPTIONAL",
    "OR",
    "ORDER",
    "PROFILE",
    "REMOVE",
    "RETURN",
    "SET",
    "SINGLE",
    "SKIP",
    "STARTS",
    "THEN",
    "TRUE",
    "UNION",
    "UNWIND",
    "WHEN",
    "WHERE",
    "WITH",
    "XOR",
    "YIELD",
    "allShortestPaths(",
    "avg(",
    "coalesce(",
    "collect(",
    "count(",
    "date(",
    "datetime(",
    "duration(",
    "endNode(",
    "head(",
    "id(",
    "keys(",
    "labels(",
    "last(",
    "length(",
    "max(",
    "min(",
    "nodes(",
    "properties(",
    "range(",
    "reduce(",
    "relationships(",
    "replace(",
    "reverse(",
    "round(",
    "shortestPath(",
    "size(",
    "split(",
    "startNode(",
    "substring(",
    "sum(",
    "tail(",
    "toFloat(",
    "toInteger(",
    "toLower(",
    "toString(",
    "toUpper(",
    "trim(",
    "type(",
};

bool isWordCharacter(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char left, char right) { return lower(left) == lower(right); });
}

/// Where the cursor stands within the query text.
struct Place {
  char quote = 0;               ///< of the string that is open, or 0
  std::size_t afterQuote = 0;   ///< where that string's content starts
  char bracket = 0;             ///< the innermost open one, or 0
  char beforeWord = 0;          ///< the last character before the word that is no blank
  bool colonInBracket = false;  ///< a colon stands between that bracket and the word
  std::size_t word = 0;         ///< where the word starts
};

Place placeAtEndOf(std::string_view text) {
  Place place;
  std::vector<std::pair<char, bool>> brackets;
  for (std::size_t position = 0; position < text.size(); ++position) {
    const char character = text[position];
    if (place.quote) {
      if (character == '\\') {
        ++position;
      } else if (character == place.quote) {
        place.quote = 0;
      }
    } else if (character == '\'' || character == '"') {
      place.quote = character;
      place.afterQuote = position + 1;
    } else if (character == '(' || character == '[' || character == '{') {
      brackets.emplace_back(character, false);
    } else if ((character == ')' || character == ']' || character == '}') && !brackets.empty()) {
      brackets.pop_back();
    } else if (character == ':' && !brackets.empty()) {
      brackets.back().second = true;
    }
  }
  place.word = text.size();
  while (place.word > 0 && isWordCharacter(text[place.word - 1])) --place.word;
  std::size_t before = place.word;
  while (before > 0 && text[before - 1] == ' ') --before;
  if (before > 0) place.beforeWord = text[before - 1];
  if (!brackets.empty()) {
    place.bracket = brackets.back().first;
    place.colonInBracket = brackets.back().second;
  }
  return place;
}

/// Where the procedure's name starts when the text ends in one: a dotted name after the word CALL.
std::size_t procedureAfterCall(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && (isWordCharacter(text[start - 1]) || text[start - 1] == '.')) --start;
  std::size_t end = start;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  constexpr std::string_view kCall = "call";
  if (end == start || end < kCall.size()) return std::string_view::npos;
  const bool isCall = startsWithIgnoringCase(text.substr(end - kCall.size(), kCall.size()), kCall) &&
                      (end == kCall.size() || !isWordCharacter(text[end - kCall.size() - 1]));
  return isCall ? start : std::string_view::npos;
}

template <typename Ids>
void addNames(const Snapshot& snapshot, const Ids& ids, std::string_view prefix, std::set<std::string>& out) {
  for (const auto id : ids) {
    const std::string_view name = snapshot.name(id);
    if (startsWithIgnoringCase(name, prefix)) out.emplace(name);
  }
}

void addNodeName(const Snapshot& snapshot, NodeId node, KeyId key, std::string_view prefix,
                 std::set<std::string>& out) {
  const Value name = snapshot.property(node, key);
  if (name.kind() == Value::Kind::string && name.asString().starts_with(prefix)) out.emplace(name.asString());
}

/// Names of nodes that start with `prefix`: from the indexes where there are, else from a bounded look at the nodes.
std::set<std::string> nodeNames(const Snapshot& snapshot, std::string_view prefix) {
  std::set<std::string> names;
  const auto key = snapshot.key("name");
  if (!key) return names;
  std::vector<NodeId> batch(64);
  for (const LabelId label : snapshot.labels()) {
    const bool indexed = snapshot.hasIndex(label, *key);
    NodeCursor cursor = indexed ? snapshot.findPrefix(label, *key, prefix) : snapshot.nodes(label);
    std::size_t seen = 0;
    while (const std::size_t count = cursor.next(batch)) {
      for (std::size_t index = 0; index < count; ++index) addNodeName(snapshot, batch[index], *key, prefix, names);
      seen += count;
      if (names.size() >= kMostChoices || seen >= kMostNodesScanned) break;
    }
  }
  return names;
}

Completion withChoices(std::size_t start, const std::set<std::string>& choices, std::string after) {
  return {start, {choices.begin(), choices.end()}, std::move(after)};
}

/// A name in running text: the longest run of words before the cursor that some name starts with.
Completion nameInText(const Snapshot& snapshot, std::string_view line) {
  std::vector<std::size_t> starts;
  for (std::size_t position = line.size(); position > 0 && starts.size() < kWordsInAName; --position) {
    if (line[position - 1] == ' ' && position < line.size()) starts.push_back(position);
  }
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
    const std::set<std::string> names = nodeNames(snapshot, line.substr(*start));
    if (!names.empty()) return withChoices(*start, names, " ");
  }
  return {};
}

Completion wordAmong(std::size_t start, const std::vector<std::string>& words, std::string_view typed) {
  std::set<std::string> choices;
  for (const std::string& word : words) {
    if (word.starts_with(typed)) choices.insert(word);
  }
  return withChoices(start, choices, " ");
}

/// An option, the word that follows it, the command's own words, or a name.
Completion argument(const Snapshot& snapshot, const CommandName& command, std::string_view line) {
  const std::size_t start = line.rfind(' ') + 1;
  const std::string_view typed = line.substr(start);
  if (!command.options.empty() && typed.starts_with('-')) {
    std::vector<std::string> names;
    for (const CommandOption& option : command.options) names.push_back(option.name);
    return wordAmong(start, names, typed);
  }
  std::string_view before = line.substr(0, start);
  while (before.ends_with(' ')) before.remove_suffix(1);
  const std::size_t blank = before.rfind(' ');
  for (const CommandOption& option : command.options) {
    if (before.substr(blank == std::string_view::npos ? 0 : blank + 1) == option.name && !option.words.empty())
      return wordAmong(start, option.words, typed);
  }
  if (!command.words.empty()) return before == command.name ? wordAmong(start, command.words, typed) : Completion{};
  return command.takesNames ? nameInText(snapshot, line) : Completion{};
}

Completion command(const Snapshot& snapshot, std::span<const CommandName> commands, std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos) {
    std::set<std::string> names;
    for (const CommandName& command : commands) {
      if (command.name.starts_with(line)) names.emplace(command.name);
    }
    return withChoices(0, names, " ");
  }
  for (const CommandName& command : commands) {
    if (command.name == line.substr(0, blank)) return argument(snapshot, command, line);
  }
  return {};
}

}  // namespace

std::string Completion::insertion(std::string_view typed) const {
  if (choices.empty()) return std::string(typed);
  if (choices.size() == 1) return choices.front() + (choices.front().ends_with('(') ? "" : after);
  std::string_view shared = choices.front();
  for (const std::string& choice : choices) {
    const auto [end, other] = std::mismatch(shared.begin(), shared.end(), choice.begin(), choice.end());
    shared = shared.substr(0, static_cast<std::size_t>(end - shared.begin()));
  }
  // Never half a character, and never less than was typed.
  while (!shared.empty() && shared.size() < choices.front().size() && (choices.front()[shared.size()] & 0xC0) == 0x80) {
    shared.remove_suffix(1);
  }
  return std::string(shared.size() >= typed.size() ? shared : typed);
}

Completion complete(const Snapshot& snapshot, std::span<const CommandName> commands, std::string_view statement,
                    std::string_view line) {
  if (statement.empty() && line.starts_with('.')) return command(snapshot, commands, line);
  const std::string text = std::string(statement) + std::string(line);
  const Place place = placeAtEndOf(text);
  const std::size_t offset = statement.size();
  if (place.quote) {
    if (place.afterQuote < offset) return {};
    const std::string_view prefix = std::string_view(text).substr(place.afterQuote);
    return withChoices(place.afterQuote - offset, nodeNames(snapshot, prefix), std::string(1, place.quote));
  }
  if (place.word < offset) return {};
  const std::string_view word = std::string_view(text).substr(place.word);
  std::set<std::string> choices;
  if (place.bracket == '[' && (place.beforeWord == ':' || (place.beforeWord == '|' && place.colonInBracket))) {
    addNames(snapshot, snapshot.types(), word, choices);
    return withChoices(place.word - offset, choices, "");
  }
  if (place.beforeWord == ':' && place.bracket != '{') {
    addNames(snapshot, snapshot.labels(), word, choices);
    return withChoices(place.word - offset, choices, "");
  }
  if (const std::size_t call = procedureAfterCall(text); call != std::string::npos && call >= offset) {
    for (const std::string& name : procedureNames()) {
      if (startsWithIgnoringCase(name, std::string_view(text).substr(call))) choices.insert(name + "(");
    }
    return withChoices(call - offset, choices, "");
  }
  if (place.beforeWord == '.' || (place.bracket == '{' && (place.beforeWord == '{' || place.beforeWord == ','))) {
    addNames(snapshot, snapshot.keys(), word, choices);
    return withChoices(place.word - offset, choices, place.beforeWord == '.' ? "" : ": ");
  }
  if (word.empty()) return {};
  for (const std::string_view keyword : kKeywords) {
    if (startsWithIgnoringCase(keyword, word)) choices.emplace(keyword);
  }
  return withChoices(place.word - offset, choices, " ");
}

}  // namespace tov::program
