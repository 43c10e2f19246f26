// Reads the data files of the question forms. They are compiled in, so a mistake in them is ours and is an Error.
#include "query/ask/form_table.h"

#include <algorithm>
#include <set>

#include "ask_forms.h"
#include "query/ask/folding.h"
#include "query/ask/pattern.h"
#include "tovholder/error.h"

namespace tov::asking {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (const std::string_view part = trim(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

/// `key name: value` below the last `[section]`; lines that begin with blanks continue the value.
struct Entry {
  std::string section;
  std::string key;
  std::string name;
  std::string value;
};

std::vector<Entry> readEntries(const EmbeddedFile& file) {
  std::vector<Entry> entries;
  std::string section;
  for (std::size_t at = 0; at < file.bytes.size();) {
    const std::size_t end = std::min(file.bytes.find('\n', at), file.bytes.size());
    const std::string_view line = file.bytes.substr(at, end - at);
    at = end + 1;
    if (trim(line).empty() || line.front() == '#') continue;
    if (line.front() == ' ') {
      if (entries.empty()) throw Error(std::string(file.path) + ": begins with a continued line");
      std::string& value = entries.back().value;
      if (!value.empty()) value += '\n';
      value += trim(line);
      continue;
    }
    if (line.front() == '[') {
      section = std::string(line.substr(1, line.find(']') - 1));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) throw Error(std::string(file.path) + ": no ':' in '" + std::string(line) + "'");
    const std::string_view head = trim(line.substr(0, colon));
    const std::size_t blank = std::min(head.find(' '), head.size());
    entries.push_back({section, std::string(head.substr(0, blank)), std::string(trim(head.substr(blank))),
                       std::string(trim(line.substr(colon + 1)))});
  }
  return entries;
}

std::vector<std::string> plainWords(std::string_view text) {
  std::vector<std::string> words;
  for (Word& word : readWords(text)) words.push_back(std::move(word.plain));
  return words;
}

std::vector<std::vector<std::string>> phrases(std::string_view text) {
  std::vector<std::vector<std::string>> result;
  for (const std::string_view part : split(text, '|')) result.push_back(plainWords(part));
  return result;
}

void readQueries(const EmbeddedFile& file, FormTable& table) {
  for (const Entry& entry : readEntries(file)) {
    if (entry.key == "cypher") {
      table.cypher[entry.section] = entry.value;
    } else if (entry.key == "slot") {
      SlotType& type = table.slotTypes[entry.name];
      if (entry.value == "since") type.kind = SlotType::Kind::since;
      else if (entry.value == "period") type.kind = SlotType::Kind::period;
      else for (const std::string_view label : split(entry.value, ' ')) type.labels.emplace_back(label);
    } else {
      throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
    }
  }
}

Wording& wordingOf(Language& language, const std::string& form) {
  for (Wording& wording : language.wordings) {
    if (wording.form == form) return wording;
  }
  language.wordings.push_back({form, {}, {}, {}});
  return language.wordings.back();
}

/// The words that may stand anywhere, as one expression.
std::string noiseExpression(std::string_view words) {
  std::string alternatives;
  for (const std::string_view word : split(words, '|')) {
    alternatives += (alternatives.empty() ? "" : "|") + re2::RE2::QuoteMeta(plainText(readWords(word)));
  }
  return alternatives.empty() ? "" : "(?:(?:" + alternatives + ") )*";
}

Language readLanguage(const EmbeddedFile& file, const FormTable& table) {
  Language language;
  WordClasses classes;
  std::string noise;
  std::map<std::string, std::set<std::string>> wordsOfForms;
  const std::vector<Entry> entries = readEntries(file);
  for (const Entry& entry : entries) {
    if (entry.key == "language") language.code = entry.value;
    else if (entry.key == "polite") language.polite = phrases(entry.value);
    else if (entry.key == "epithets") language.epithets = phrases(entry.value);
    else if (entry.key == "genitives") for (const auto ending : split(entry.value, '|')) language.genitives.emplace_back(ending);
    else if (entry.key == "noise") noise = noiseExpression(entry.value);
    else if (entry.key == "month") for (const auto& name : phrases(entry.value)) language.months[name.at(0)] = std::stoi(entry.name);
    else if (entry.key == "period") for (const auto name : split(entry.value, '|')) language.periods[plainText(readWords(name))] = entry.name;
    else if (entry.key == "heading") language.headings[entry.name] = entry.value;
    else if (entry.key == "message") language.messages[entry.name] = entry.value;
    else if (entry.key == "words") classes[entry.name] = entry.value;
    else if (entry.key == "example") wordingOf(language, entry.section).example = entry.value;
    else if (entry.key == "empty") wordingOf(language, entry.section).empty = entry.value;
    else if (entry.key != "ask") throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
  }
  for (const Entry& entry : entries) {
    if (entry.key != "ask") continue;
    if (!table.cypher.contains(entry.section)) throw Error(std::string(file.path) + ": no query for '" + entry.section + "'");
    language.patterns.push_back(compilePattern(entry.section, entry.value, classes, noise, wordsOfForms[entry.section]));
    for (const Slot& slot : language.patterns.back().slots) {
      if (!table.slotTypes.contains(slot.type)) throw Error(std::string(file.path) + ": no slot '" + slot.type + "'");
    }
  }
  for (Wording& wording : language.wordings) {
    const std::set<std::string>& words = wordsOfForms[wording.form];
    wording.words.assign(words.begin(), words.end());
  }
  return language;
}

FormTable readTable() {
  FormTable table;
  for (const EmbeddedFile& file : embedded::ask_forms()) {
    if (file.path.ends_with("queries.txt")) readQueries(file, table);
  }
  for (const EmbeddedFile& file : embedded::ask_forms()) {
    if (file.path.ends_with("queries.txt") || file.path.ends_with("letters.txt")) continue;
    table.languages.push_back(readLanguage(file, table));
  }
  return table;
}

}  // namespace

const FormTable& formTable() {
  static const FormTable table = readTable();
  return table;
}

}  // namespace tov::asking
