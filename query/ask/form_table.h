// The question forms as data: what is asked in which words (forms/da.txt, forms/en.txt) and the Cypher that answers it
// (forms/queries.txt). Adding a form or a language means adding rows there.
#pragma once

#include <re2/re2.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tov::asking {

/// What may stand in a place of a pattern.
struct SlotType {
  enum class Kind { name, since, period };
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

/// How one form is asked in one language.
struct Wording {
  std::string form;
  std::string example;
  std::string empty;               ///< the message when there are no rows
  std::vector<std::string> words;  ///< the plain words of its patterns, ascending, to find what is near a question
};

/// One language: its words, messages and forms.
struct Language {
  std::string code;                                ///< ISO 639-1
  std::vector<std::vector<std::string>> polite;    ///< phrases that add nothing, at either end of a question
  std::vector<std::vector<std::string>> epithets;  ///< words beside a name that are not part of it: "the", "project"
  std::vector<std::string> genitives;              ///< endings of a name that owns something
  std::map<std::string, int, std::less<>> months;
  std::map<std::string, std::string, std::less<>> periods;   ///< "last year" -> what it stands for (see dates.h)
  std::map<std::string, std::string, std::less<>> headings;  ///< column -> its heading
  std::map<std::string, std::string, std::less<>> messages;
  std::vector<Wording> wordings;
  std::vector<Pattern> patterns;
};

struct FormTable {
  std::map<std::string, SlotType, std::less<>> slotTypes;
  std::map<std::string, std::string, std::less<>> cypher;  ///< form -> query; `%slot%` stands for the label of a name
  std::vector<Language> languages;
};

/// The table that is compiled in, read once.
const FormTable& formTable();

}  // namespace tov::asking
