#include "tools/tov/completion.h"

#include <algorithm>
#include <set>

#include "tools/tov/completion_place.h"
#include "tools/tov/cypher_words.h"
#include "tovholder/vocabulary.h"

namespace tov::program {
namespace {

constexpr std::size_t kMostChoices = 200;
constexpr std::size_t kMostNodesScanned = 20'000;  // for labels whose names have no index
constexpr std::size_t kNodesAskedForKeys = 200;
constexpr std::size_t kWordsInAName = 8;

// What is called like a function and has a grammar of its own.
constexpr std::string_view kCalledWords[] = {"allShortestPaths", "reduce", "shortestPath"};

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char left, char right) { return lower(left) == lower(right); });
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

/// The properties that the first of the nodes or relationships of these labels or types have.
std::set<KeyId> keysOf(const Snapshot& snapshot, const std::vector<std::string>& names) {
  std::set<std::string> found;
  const auto look = [&](auto cursor, auto id) {
    std::vector<decltype(id)> batch(kNodesAskedForKeys);
    const std::size_t count = cursor.next(batch);
    for (std::size_t index = 0; index < count; ++index) {
      for (const auto& [key, value] : snapshot.properties(batch[index])) found.insert(key);
    }
  };
  for (const std::string& name : names) {
    if (const auto label = snapshot.label(name)) look(snapshot.nodes(*label), NodeId{});
    if (const auto type = snapshot.type(name)) look(snapshot.relationships(*type), RelationshipId{});
  }
  std::set<KeyId> keys;
  for (const std::string& key : found) {
    if (const auto id = snapshot.key(key)) keys.insert(*id);
  }
  return keys;
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

/// A property of what stands before the dot or around the map, or a function with a namespace.
Completion propertyAt(const Snapshot& snapshot, const Place& place, std::string_view word, std::size_t start) {
  std::set<std::string> choices;
  const std::string space = std::string(place.beforeDot()) + '.';
  for (const std::string& function : functionNames()) {
    if (space.size() > 1 && startsWithIgnoringCase(function, space + std::string(word)))
      choices.insert(function.substr(space.size()) + '(');
  }
  if (!choices.empty()) return withChoices(start, choices, "");
  const std::set<KeyId> known = keysOf(snapshot, place.labelsOfOwner());
  if (known.empty()) {
    addNames(snapshot, snapshot.keys(), word, choices);
  } else {
    addNames(snapshot, known, word, choices);
  }
  return withChoices(start, choices, place.signBefore() == '.' ? "" : ": ");
}

/// A keyword, a function, or what the statement named before.
Completion wordAt(const Place& place, std::string_view word, std::size_t start) {
  std::set<std::string> choices;
  for (const std::string_view keyword : cypherKeywords()) {
    if (startsWithIgnoringCase(keyword, word)) choices.emplace(keyword);
  }
  const std::string after = choices.empty() ? "" : " ";
  for (const std::string& function : functionNames()) {
    if (startsWithIgnoringCase(function, word)) choices.insert(function + '(');
  }
  for (const std::string_view called : kCalledWords) {
    if (startsWithIgnoringCase(called, word)) choices.insert(std::string(called) + '(');
  }
  for (const std::string& variable : place.variables()) {
    if (variable.starts_with(word)) choices.insert(variable);
  }
  return withChoices(start, choices, after);
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
                    std::string_view line, const Parameters& parameters) {
  if (statement.empty() && line.starts_with('.')) return command(snapshot, commands, line);
  const std::string text = std::string(statement) + std::string(line);
  const Place place(text);
  const std::size_t offset = statement.size();
  if (place.inComment()) return {};
  if (place.quote()) {
    if (place.afterQuote() < offset) return {};
    const std::string_view prefix = std::string_view(text).substr(place.afterQuote());
    return withChoices(place.afterQuote() - offset, nodeNames(snapshot, prefix), std::string(1, place.quote()));
  }
  if (place.word() < offset) return {};
  const std::string_view word = std::string_view(text).substr(place.word());
  const std::size_t start = place.word() - offset;
  const char before = place.signBefore();
  const char bracket = place.bracket();
  std::set<std::string> choices;
  if (before == '$') {
    for (const auto& [name, value] : parameters) {
      if (startsWithIgnoringCase(name, word)) choices.insert(name);
    }
    return withChoices(start, choices, "");
  }
  if (bracket == '[' && (before == ':' || (before == '|' && place.colonInBracket()))) {
    addNames(snapshot, snapshot.types(), word, choices);
    return withChoices(start, choices, "");
  }
  if ((before == ':' && (bracket != '{' || place.inSubquery())) ||
      ((before == '|' || before == '&') && bracket == '(' && place.colonInBracket())) {
    addNames(snapshot, snapshot.labels(), word, choices);
    return withChoices(start, choices, "");
  }
  if (const std::size_t call = procedureAfterCall(text); call != std::string::npos && call >= offset) {
    for (const std::string& name : procedureNames()) {
      if (startsWithIgnoringCase(name, std::string_view(text).substr(call))) choices.insert(name + "(");
    }
    return withChoices(call - offset, choices, "");
  }
  if (const std::string procedure = place.yieldingProcedure(); !procedure.empty()) {
    for (const std::string& field : procedureFields(procedure)) {
      if (startsWithIgnoringCase(field, word)) choices.insert(field);
    }
    return withChoices(start, choices, "");
  }
  const bool inMap = bracket == '{' && !place.inSubquery() && (before == '{' || before == ',');
  if (before == '.' || inMap) return propertyAt(snapshot, place, word, start);
  if (word.empty()) return {};
  return wordAt(place, word, start);
}

}  // namespace tov::program
