// From a question to its answer: the patterns that fit, the names and dates in them, the query, the rows with their
// evidence. Several patterns may fit; the one that says most and whose names are known wins.
#include "tovholder/ask.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "query/ask/dates.h"
#include "query/ask/evidence.h"
#include "query/ask/folding.h"
#include "query/ask/form_table.h"
#include "query/ask/likely_reading.h"
#include "query/ask/names.h"
#include "query/ask/reading.h"
#include "query/ask/reckoning.h"

namespace tov {
namespace {

using asking::Language;
using asking::NameFinding;
using asking::Reading;
using asking::Slot;
using asking::SlotType;
using asking::Word;
using asking::Wording;
using asking::Words;

constexpr std::size_t kLongestQuestion = 2000;  // bytes
constexpr std::size_t kExamples = 3;
constexpr std::size_t kMostWordsOfAName = 8;
constexpr std::size_t kMostReadings = 24;
constexpr std::size_t kOffered = 5;

/// A name of the question and what it led to.
struct FoundName {
  std::string asked;
  std::string type;
  NameFinding finding;
};

/// A question with its form and its names and dates looked up.
struct Resolved {
  const Language* language = nullptr;
  std::string form;
  Parameters parameters;
  std::vector<std::pair<std::string, FoundName>> names;  ///< by parameter
  std::string readAs;                                    ///< set when no pattern says so, or not all of the date

  bool all(NameFinding::Certainty certainty) const {
    return std::all_of(names.begin(), names.end(),
                       [&](const auto& name) { return name.second.finding.certainty == certainty; });
  }
  bool offersNames() const {
    return std::any_of(names.begin(), names.end(),
                       [](const auto& name) { return !name.second.finding.nearest.empty(); });
  }
  bool known() const {
    return std::none_of(names.begin(), names.end(), [](const auto& name) {
      return name.second.finding.certainty == NameFinding::Certainty::unknown;
    });
  }
};

Date today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return Date{now.time_since_epoch().count()};
}

/// Looks names up, each once.
class Names {
 public:
  Names(const Snapshot& snapshot, std::string_view question) : snapshot_(snapshot), question_(question) {}

  FoundName find(const Slot& slot, const SlotType& type, Words place, const Language& language) {
    std::optional<FoundName> best;
    for (const std::string& spelling : spellings(slot, place, language)) {
      FoundName found{spelling, slot.type, lookUp(slot.type, type, spelling)};
      // A longer spelling comes first, so a shorter one must be surer.
      if (!best || found.finding.certainty < best->finding.certainty) best = std::move(found);
      if (best->finding.certainty == NameFinding::Certainty::exact) break;
    }
    return std::move(*best);
  }

 private:
  std::string textOf(Words place) const {
    return std::string(question_.substr(place.front().begin, place.back().end - place.front().begin));
  }

  /// The words as they stand, without what a name does not own ("the … project"), and without a genitive's ending.
  std::vector<std::string> spellings(const Slot& slot, Words place, const Language& language) const {
    std::vector<std::string> result;
    const auto add = [&](std::string text) {
      if (!text.empty() && std::find(result.begin(), result.end(), text) == result.end())
        result.push_back(std::move(text));
    };
    const Words bare = asking::strip(place, language.epithets);
    if (slot.genitive) {
      for (const std::string& ending : language.genitives) {
        for (const Words words : {place, bare}) {
          if (words.size() > 1 && words.back().plain == ending) add(textOf(words.first(words.size() - 1)));
          std::string text = textOf(words);
          if (text.ends_with(ending) && text.size() > ending.size()) add(text.substr(0, text.size() - ending.size()));
        }
      }
    }
    add(textOf(place));
    add(textOf(bare));
    return result;
  }

  const NameFinding& lookUp(const std::string& typeName, const SlotType& type, const std::string& spelling) {
    const auto [entry, isNew] = findings_.try_emplace({typeName, spelling});
    if (isNew) entry->second = asking::findName(snapshot_, type.labels, spelling);
    return entry->second;
  }

  const Snapshot& snapshot_;
  std::string_view question_;
  std::map<std::pair<std::string, std::string>, NameFinding> findings_;
};

/// Whether a place surely holds no name, so that the pattern only seemed to fit. A pattern with an owner is short, and
/// whatever ends in the right word looks like it.
bool isNoName(const FoundName& found, const Slot& slot, Words place) {
  return found.finding.certainty == NameFinding::Certainty::unknown && found.finding.nearest.empty() &&
         (slot.genitive || place.size() > kMostWordsOfAName);
}

void setPeriod(Resolved& resolved, const std::string& parameter, const asking::Period& period) {
  resolved.parameters[parameter] = Value(period.first);
  resolved.parameters[parameter + "End"] = Value(period.second);
}

/// A message of the language with its `{places}` filled in.
std::string message(const Language& language, std::string_view text,
                    const std::map<std::string, std::string, std::less<>>& fill) {
  const auto found = language.messages.find(text);
  const std::string_view pattern = found == language.messages.end() ? text : std::string_view(found->second);
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    result += pattern.substr(at, open - at);
    if (open == pattern.size()) break;
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    const auto value = fill.find(pattern.substr(open + 1, close - open - 1));
    if (value != fill.end()) result += value->second;
    at = close + 1;
  }
  return result;
}

/// From when until when, in the language's words.
std::string periodText(const Language& language, const asking::Period& period) {
  const std::map<std::string, std::string, std::less<>> fill = {{"from", toText(period.first)},
                                                                {"to", toText(Date{period.second.daysSinceEpoch - 1})}};
  const bool begins = period.first > asking::firstDay();
  const bool ends = period.second < asking::lastDay();
  return message(language, begins && ends ? "period" : begins ? "period-since" : "period-until", fill);
}

/// How a time was read that the question gives without its year.
std::string reckonedText(const Language& language, const asking::Period& period, const asking::Reckoning& reckoning) {
  const std::string base = message(language, reckoning.isNewestMeeting ? "base-newest-meeting" : "base-clock",
                                   {{"day", toText(reckoning.day)}});
  return message(language, "read-period", {{"period", periodText(language, period)}, {"base", base}});
}

/// Nothing when a place that takes a date holds none, or one that takes a name holds no such thing.
std::optional<Resolved> resolve(const Reading& reading, Names& names, const asking::Reckoning& reckoning) {
  Resolved resolved{reading.language, reading.pattern->form, {}, {}, {}};
  for (std::size_t i = 0; i < reading.places.size(); ++i) {
    const Slot& slot = reading.pattern->slots[i];
    const SlotType& type = asking::formTable().slotTypes.find(slot.type)->second;
    if (type.kind == SlotType::Kind::name) {
      FoundName found = names.find(slot, type, reading.places[i], *reading.language);
      if (isNoName(found, slot, reading.places[i])) return std::nullopt;
      resolved.parameters[slot.parameter] = Value(found.finding.name);
      resolved.names.emplace_back(slot.parameter, std::move(found));
      continue;
    }
    const std::optional<asking::Period> period =
        asking::readPeriod(reading.places[i], *reading.language, reckoning.day);
    if (!period) return std::nullopt;
    setPeriod(resolved, slot.parameter, *period);
    if (asking::dependsOnToday(reading.places[i], *reading.language))
      resolved.readAs = reckonedText(*reading.language, *period, reckoning);
  }
  return resolved;
}

/// The first whose names are all as written, else the first whose names are all known, else the first.
const Resolved& choose(const std::vector<Resolved>& all) {
  for (const Resolved& resolved : all) {
    if (resolved.all(NameFinding::Certainty::exact)) return resolved;
  }
  for (const Resolved& resolved : all) {
    if (resolved.known()) return resolved;
  }
  return all.front();
}

void append(std::string& text, std::string_view sentence) {
  if (!text.empty() && !sentence.empty()) text += ' ';
  text += sentence;
}

Answer notUnderstood(const asking::Likelihood& likelihood, std::string_view reason) {
  Answer answer;
  answer.language = likelihood.language->code;
  answer.message = message(*likelihood.language, reason, {{"longest", std::to_string(kLongestQuestion)}});
  for (std::size_t i = 0; i < std::min(kExamples, likelihood.nearest.size()); ++i)
    answer.examples.push_back(likelihood.nearest[i]->example);
  return answer;
}

/// Reads what no pattern says as the form and the names that it likely means.
Resolved resolve(const asking::LikelyReading& likely) {
  Resolved resolved{likely.language, likely.form, {}, {}, {}};
  for (const asking::LikelyReading::Name& name : likely.names) {
    FoundName found{name.asked, name.type, {}};
    if (name.span.choices.size() == 1) {
      const bool isSure = name.span.likeness <= asking::NameSpan::Likeness::inflected;
      found.finding.certainty = isSure ? NameFinding::Certainty::exact : NameFinding::Certainty::near;
      found.finding.name = name.span.choices.front().name;
      found.finding.label = name.span.choices.front().label;
    }
    for (const asking::NameSpan::Choice& choice : name.span.choices) {
      if (found.finding.nearest.size() < kOffered) found.finding.nearest.push_back(choice.name);
    }
    if (name.span.choices.empty()) found.finding.nearest = name.span.nearest;
    resolved.parameters[name.parameter] = Value(found.finding.name);
    resolved.names.emplace_back(name.parameter, std::move(found));
  }
  if (likely.period) setPeriod(resolved, likely.period->first, likely.period->second);
  std::map<std::string, std::string, std::less<>> fill = {{"example", asking::exampleOf(likely)}};
  if (likely.period) fill["period"] = periodText(*likely.language, likely.period->second);
  resolved.readAs = message(*likely.language, likely.period ? "read-as-in" : "read-as", fill);
  return resolved;
}

/// Asks back for the name that a form needs.
Answer nameNeeded(const asking::LikelyReading& likely, const Resolved* byPattern) {
  Answer answer;
  answer.understood = true;
  answer.form = likely.form;
  answer.language = likely.language->code;
  answer.message = message(*likely.language, "name-needed", {{"example", asking::exampleOf(likely)}});
  if (byPattern == nullptr) return answer;
  for (const auto& [parameter, name] : byPattern->names)
    answer.didYouMean.insert(answer.didYouMean.end(), name.finding.nearest.begin(), name.finding.nearest.end());
  return answer;
}

/// The form's query with the labels of the names that were found; the labels are ours, never the question's.
std::string queryOf(const Resolved& resolved) {
  std::string cypher = asking::queryOf(resolved.form, resolved.parameters.contains("period"));
  for (const auto& [parameter, name] : resolved.names) {
    const std::string mark = "%" + parameter + "%";
    for (std::size_t at = cypher.find(mark); at != std::string::npos; at = cypher.find(mark, at)) {
      cypher.replace(at, mark.size(), name.finding.label);
    }
  }
  return cypher;
}

void run(Session& session, const Limits& limits, const Language& language, Answer& answer) {
  asking::RowSet rows = asking::runWithEvidence(session, answer.cypher, answer.parameters, limits, language);
  answer.columns = std::move(rows.columns);
  answer.headings = std::move(rows.headings);
  answer.rows = std::move(rows.rows);
}

/// Runs the form's query, or says which name is not known.
Answer answerOf(Session& session, const Limits& limits, const Resolved& chosen) {
  const Language& language = *chosen.language;
  Answer answer;
  answer.understood = true;
  answer.form = chosen.form;
  answer.language = language.code;
  answer.readAs = chosen.readAs;
  answer.message = chosen.readAs;
  std::map<std::string, std::string, std::less<>> fill;
  for (const auto& [parameter, name] : chosen.names) {
    fill[parameter] = name.finding.name;
    const std::map<std::string, std::string, std::less<>> about = {
        {"asked", name.asked}, {"name", name.finding.name}, {"kind", message(language, "kind-" + name.type, {})}};
    if (name.finding.certainty == NameFinding::Certainty::near)
      append(answer.message, message(language, "taken", about));
    if (name.finding.certainty == NameFinding::Certainty::unknown) {
      append(answer.message, message(language, name.finding.nearest.empty() ? "unknown" : "did-you-mean", about));
      answer.didYouMean.insert(answer.didYouMean.end(), name.finding.nearest.begin(), name.finding.nearest.end());
    }
  }
  if (!chosen.known()) return answer;

  answer.asksForContradictions = asking::formTable().checksRecords.contains(answer.form);
  answer.cypher = queryOf(chosen);
  answer.parameters = chosen.parameters;
  run(session, limits, language, answer);
  if (answer.rows.empty()) {
    const auto wording = std::find_if(language.wordings.begin(), language.wordings.end(),
                                      [&](const Wording& w) { return w.form == answer.form; });
    append(answer.message, message(language, wording->empty.empty() ? "empty" : wording->empty, fill));
  }
  return answer;
}

}  // namespace

Answer ask(Session& session, std::string_view question, const Limits& limits) {
  const Snapshot snapshot = session.database().snapshot();
  const std::vector<Word> words = asking::readWords(question.substr(0, kLongestQuestion));
  const asking::Reckoning reckoning = asking::reckoningOf(snapshot, today());
  const auto likelihood = [&] { return asking::likelyReading(snapshot, question, words, reckoning.day); };
  if (question.size() > kLongestQuestion) return notUnderstood(likelihood(), "too-long");
  if (words.empty()) return notUnderstood(likelihood(), "no-question");

  std::vector<Reading> readings = asking::readingsOf(words);
  if (readings.size() > kMostReadings) readings.resize(kMostReadings);
  Names names(snapshot, question);
  std::vector<Resolved> resolved;
  for (const Reading& reading : readings) {
    if (std::optional<Resolved> one = resolve(reading, names, reckoning)) resolved.push_back(std::move(*one));
  }
  const Resolved* byPattern = resolved.empty() ? nullptr : &choose(resolved);
  if (byPattern != nullptr && byPattern->known()) return answerOf(session, limits, *byPattern);

  const asking::Likelihood likely = likelihood();
  if (likely.reading && likely.reading->missing.empty()) {
    const Resolved byWords = resolve(*likely.reading);
    if (byWords.known() || byPattern == nullptr) return answerOf(session, limits, byWords);
  }
  if (likely.reading && !likely.reading->missing.empty()) return nameNeeded(*likely.reading, byPattern);
  // A place that holds a known name and more besides, like no other name, shows that the pattern does not fit.
  const bool tooMuch = byPattern != nullptr && likely.hasNames && !byPattern->offersNames();
  if (byPattern == nullptr || tooMuch) return notUnderstood(likely, "not-understood");
  return answerOf(session, limits, *byPattern);
}

std::optional<std::string> phrase(std::string_view language, std::string_view name,
                                  const std::map<std::string, std::string>& places) {
  const std::vector<Language>& languages = asking::formTable().languages;
  const auto spoken =
      std::find_if(languages.begin(), languages.end(), [&](const Language& each) { return each.code == language; });
  if (spoken == languages.end() || !spoken->messages.contains(name)) return std::nullopt;
  std::map<std::string, std::string, std::less<>> fill;
  for (const auto& [place, value] : places) {
    const auto word = spoken->messages.find("word-" + value);
    fill[place] = word == spoken->messages.end() ? value : word->second;
  }
  return message(*spoken, name, fill);
}

}  // namespace tov
