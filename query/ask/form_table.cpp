// Reads the data files of the question forms. They are compiled in, so a mistake in them is ours and is an Error.
#include "query/ask/form_table.h"

#include <algorithm>
#include <set>

#include "ask_forms.h"
#include "query/ask/data_entries.h"
#include "query/ask/folding.h"
#include "query/ask/pattern.h"
#include "tovholder/error.h"

namespace tov::asking {
namespace {

constexpr std::string_view kOnlyWithPeriod = "if period: ";  // begins a line that is for questions with a date

std::vector<std::string> plainWords(std::string_view text) {
  std::vector<std::string> words;
  for (Word& word : readWords(text)) words.push_back(std::move(word.plain));
  return words;
}

std::vector<std::vector<std::string>> phrases(std::string_view text) {
  std::vector<std::vector<std::string>> result;
  for (const std::string_view part : splitTrimmed(text, '|')) {
    if (std::vector<std::string> words = plainWords(part); !words.empty()) result.push_back(std::move(words));
  }
  // The longest first, so that "can you tell me" is not left as "tell me" when "can you" is a phrase too.
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return result;
}

void readQueries(const EmbeddedFile& file, FormTable& table) {
  for (const DataEntry& entry : readEntries(file)) {
    if (entry.key == "cypher") {
      table.cypher[entry.section] = entry.value;
    } else if (entry.key == "also" && entry.value == "contradictions") {
      table.checksRecords.insert(entry.section);
    } else if (entry.key == "slot") {
      SlotType& type = table.slotTypes[entry.name];
      if (entry.value == "period")
        type.kind = SlotType::Kind::period;
      else
        for (const std::string_view label : splitTrimmed(entry.value, ' ')) type.labels.emplace_back(label);
    } else {
      throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
    }
  }
}

/// "7 days" or "1 months".
TimeUnit timeUnit(std::string_view text) {
  const auto parts = splitTrimmed(text, ' ');
  const int count = std::stoi(std::string(parts.at(0)));
  return parts.at(1) == "months" ? TimeUnit{0, count} : TimeUnit{count, 0};
}

Wording& wordingOf(Language& language, const std::string& form) {
  for (Wording& wording : language.wordings) {
    if (wording.form == form) return wording;
  }
  language.wordings.push_back({form, {}, {}, {}, {}});
  return language.wordings.back();
}

/// The words that may stand anywhere, as one expression.
std::string noiseExpression(std::string_view words) {
  std::string alternatives;
  for (const std::string_view word : splitTrimmed(words, '|')) {
    alternatives += (alternatives.empty() ? "" : "|") + re2::RE2::QuoteMeta(plainText(readWords(word)));
  }
  return alternatives.empty() ? "" : "(?:(?:" + alternatives + ") )*";
}

Language readLanguage(const EmbeddedFile& file, const FormTable& table) {
  Language language;
  WordClasses classes;
  std::string noise;
  std::map<std::string, std::set<std::string>> wordsOfForms;
  const std::vector<DataEntry> entries = readEntries(file);
  for (const DataEntry& entry : entries) {
    if (entry.key == "language")
      language.code = entry.value;
    else if (entry.key == "polite")
      language.polite = phrases(entry.value);
    else if (entry.key == "epithets")
      language.epithets = phrases(entry.value);
    else if (entry.key == "genitives")
      for (const auto ending : splitTrimmed(entry.value, '|')) language.genitives.emplace_back(ending);
    else if (entry.key == "noise")
      noise = noiseExpression(entry.value);
    else if (entry.key == "month")
      for (const auto& name : phrases(entry.value)) language.months[name.at(0)] = std::stoi(entry.name);
    else if (entry.key == "period")
      for (const auto name : splitTrimmed(entry.value, '|')) language.periods[plainText(readWords(name))] = entry.name;
    else if (entry.key == "number")
      for (const auto& name : phrases(entry.value)) language.numbers[name.at(0)] = std::stoi(entry.name);
    else if (entry.key == "unit")
      for (const auto name : splitTrimmed(entry.value, '|'))
        language.units[plainText(readWords(name))] = timeUnit(entry.name);
    else if (entry.key == "date" && entry.name == "ignored")
      for (const auto& word : phrases(entry.value)) language.inDates.insert(word.at(0));
    else if (entry.key == "date")
      language.dateWords[entry.name] = phrases(entry.value);
    else if (entry.key == "endings")
      for (const auto ending : splitTrimmed(entry.value, '|')) language.endings.emplace_back(ending);
    else if (entry.key == "fillers")
      language.fillers = phrases(entry.value);
    else if (entry.key == "question-words")
      language.questionWords = phrases(entry.value);
    else if (entry.key == "counting")
      language.counting = phrases(entry.value);
    else if (entry.key == "negations")
      language.negations = phrases(entry.value);
    else if (entry.key == "advice")
      language.advice = phrases(entry.value);
    else if (entry.key == "heading")
      language.headings[entry.name] = entry.value;
    else if (entry.key == "message")
      language.messages[entry.name] = entry.value;
    else if (entry.key == "words")
      classes[entry.name] = entry.value;
    else if (entry.key == "example")
      wordingOf(language, entry.section).example = entry.value;
    else if (entry.key == "empty")
      wordingOf(language, entry.section).empty = entry.value;
    else if (entry.key != "ask" && entry.key != "needs" && entry.key != "helps")
      throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
  }
  for (const DataEntry& entry : entries) {
    if (entry.key != "needs" && entry.key != "helps") continue;
    std::vector<Phrase> said = phrasesOf(entry.section, entry.value, classes);
    for (const Phrase& phrase : said) wordsOfForms[entry.section].insert(phrase.begin(), phrase.end());
    if (entry.key == "needs") wordingOf(language, entry.section).needs.push_back(std::move(said));
  }
  for (const DataEntry& entry : entries) {
    if (entry.key != "ask") continue;
    if (!table.cypher.contains(entry.section))
      throw Error(std::string(file.path) + ": no query for '" + entry.section + "'");
    language.patterns.push_back(
        compilePattern(entry.section, entry.value, classes, noise, wordsOfForms[entry.section]));
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

bool takesPeriod(std::string_view form) {
  return formTable().cypher.find(form)->second.find(kOnlyWithPeriod) != std::string::npos;
}

std::string queryOf(std::string_view form, bool hasPeriod) {
  std::string cypher;
  for (std::string_view line : splitTrimmed(formTable().cypher.find(form)->second, '\n')) {
    if (line.starts_with(kOnlyWithPeriod)) {
      if (!hasPeriod) continue;
      line.remove_prefix(kOnlyWithPeriod.size());
    }
    if (!cypher.empty()) cypher += '\n';
    cypher += line;
  }
  return cypher;
}

}  // namespace tov::asking
