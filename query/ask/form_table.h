// The question forms as data: what is asked in which words (forms/da.txt, forms/en.txt) and the Cypher that answers it
// (forms/queries.txt). Adding a form or a language means adding rows there.
#pragma once

#include <re2/re2.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tov::asking {

/// What may stand in a place of a pattern.
struct SlotType {
  enum class Kind { name, period };
  Kind kind = Kind::name;
  std::vector<std::string> labels;  ///< for names: where to look, the likeliest first
};

/// A place in a pattern, `{person}` or `{first:person}`.
struct Slot {
  std::string parameter;  ///< of the Cypher query
  std::string type;       ///< a row of `FormTable::slotTypes`
  bool genitive = false;  ///< `{person's}`
};

/// One way to ask a form. The expression is matched against the plain words, each followed by one blank; group i
/// captures slot i.
struct Pattern {
  std::string form;
  std::unique_ptr<re2::RE2> expression;
  std::vector<Slot> slots;
};

/// Plain words that belong together, in their order.
using Phrase = std::vector<std::string>;

/// How one form is asked in one language.
struct Wording {
  std::string form;
  std::string example;
  std::string empty;  ///< the message when there are no rows
  /// The plain words of its patterns and of what it needs and allows, ascending.
  std::vector<std::string> words;
  /// What a question must say to mean this form though no pattern fits it: one phrase of each list. Without any list
  /// the form is asked by its patterns alone.
  std::vector<std::vector<Phrase>> needs;
};

/// How long a unit of time is: days, or months.
struct TimeUnit {
  int days = 0;
  int months = 0;
};

/// One language: its words, messages and forms.
struct Language {
  std::string code;                    ///< ISO 639-1
  std::vector<Phrase> polite;          ///< phrases that add nothing, at either end of a question
  std::vector<Phrase> epithets;        ///< words beside a name that are not part of it: "the", "project"
  std::vector<std::string> genitives;  ///< endings of a name that owns something
  std::map<std::string, int, std::less<>> months;
  std::map<std::string, int, std::less<>> numbers;     ///< "six" -> 6
  std::map<std::string, TimeUnit, std::less<>> units;  ///< "weeks" -> 7 days
  /// What stands before a date, by kind (since, after, before, in, between, last), and between two (and).
  std::map<std::string, std::vector<Phrase>, std::less<>> dateWords;
  std::set<std::string, std::less<>> inDates;  ///< words inside a date that say nothing: "of"
  std::vector<std::string> endings;            ///< what may be added to a name's last word: genitive, definite, plural
  std::vector<Phrase> fillers;                 ///< words that say little
  std::vector<Phrase> questionWords;           ///< the longest first
  std::vector<Phrase> counting;                ///< question words that ask how many there are of what follows
  std::vector<Phrase> negations;               ///< words that turn a question round, and must be the form's own
  std::vector<Phrase> advice;                  ///< what questions begin with that no record can answer: "should"
  std::map<std::string, std::string, std::less<>> periods;   ///< "last year" -> what it stands for (see dates.h)
  std::map<std::string, std::string, std::less<>> headings;  ///< column -> its heading
  std::map<std::string, std::string, std::less<>> messages;
  std::vector<Wording> wordings;
  std::vector<Pattern> patterns;
};

struct FormTable {
  std::map<std::string, SlotType, std::less<>> slotTypes;
  std::map<std::string, std::string, std::less<>> cypher;  ///< form -> query; `%slot%` stands for the label of a name;
                                                           ///< a line "if period: ..." is for questions with a date
  std::set<std::string, std::less<>> checksRecords;        ///< forms that ask whether records contradict themselves
  std::vector<Language> languages;
};

/// The table that is compiled in, read once.
const FormTable& formTable();

/// Whether a form's query can be bounded by a date though its patterns have no place for one.
bool takesPeriod(std::string_view form);

/// A form's query for a question with or without a date, whose parameters are then `period` and `periodEnd`. Names
/// still stand as `%slot%`.
std::string queryOf(std::string_view form, bool hasPeriod);

}  // namespace tov::asking
