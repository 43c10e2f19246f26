// Questions in Danish or English, answered through openCypher with the line that proves each row.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/query.h"

namespace tov {

/// Where an answer's row was read: one line of one record.
struct Evidence {
  std::string source;     ///< the document's name
  std::int64_t line = 0;  ///< 1-based
  std::string quote;      ///< the record's own words
};

/// One row of an answer and what proves it.
struct AnswerRow {
  std::vector<Value> cells;
  std::vector<Evidence> evidence;
};

/// What `ask` found.
struct Answer {
  bool understood = false;
  std::string form;      ///< the name of the question form, e.g. "presented-by"
  std::string language;  ///< of the question and the message, ISO 639-1
  std::string cypher;    ///< the query that was run; can be run again with `parameters`
  Parameters parameters;
  std::vector<std::string> columns;   ///< of the query, but for its evidence
  std::vector<std::string> headings;  ///< the columns in the question's language
  std::vector<AnswerRow> rows;
  /// In the question's language: how the question was read, when it is none of the forms word for word, and which time
  /// a date without a year was taken for, reckoned from the newest meeting. `message` begins with it too.
  std::string readAs;
  /// In the question's language: why there is no answer, or a remark such as which name was taken.
  std::string message;
  /// Whoever asks this wants to know, too, where a record contradicts itself: what `contradictionsIn` (reading.h) finds
  /// in the records of the evidence, or in all when the question names nothing, belongs beside the rows.
  bool asksForContradictions = false;
  std::vector<std::string> didYouMean;  ///< names that are near an unknown one, best first
  std::vector<std::string> examples;    ///< the nearest forms as example questions, when nothing was understood
};

/// One kind of question that `ask` understands.
struct QuestionForm {
  std::string name;
  std::string language;  ///< ISO 639-1
  std::string example;
};

/// Answers a question: by the form that it is word for word, else by the form that its names and words fit clearly
/// better than any other, and says so (`readAs`). Names in it are matched without regard to case and by alias; nothing
/// is guessed in silence.
/// @throws LimitError and what Session throws; a question that is not understood is an Answer, not an error
Answer ask(Session& session, std::string_view question, const Limits& limits = {});

std::vector<QuestionForm> questionForms();

/// A sentence of a question's language (`Answer::language`), by its name in the forms' data, with its places filled in;
/// a value that has a wording of its own there (`word-VALUE`) is put into that language too.
/// @returns nothing when the language has no such sentence
std::optional<std::string> phrase(std::string_view language, std::string_view name,
                                  const std::map<std::string, std::string>& places = {});

}  // namespace tov
