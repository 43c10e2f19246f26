// The second way to read a question, for those that no pattern matches whole: the names and the date in it, and the
// form that they and the other words fit clearly better than every other form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/ask/dates.h"
#include "query/ask/fitting.h"
#include "query/ask/form_table.h"
#include "query/ask/spans.h"
#include "tovholder/database.h"

namespace tov::asking {

/// What a question likely means.
struct LikelyReading {
  struct Name {
    std::string parameter;
    std::string type;   ///< a row of `FormTable::slotTypes`
    std::string asked;  ///< as the question has it
    NameSpan span;      ///< one choice, or several and the question must be asked again
  };
  const Language* language = nullptr;
  std::string form;
  std::vector<Name> names;
  std::optional<std::pair<std::string, Period>> period;  ///< by its parameter
  std::string missing;  ///< the slot type of a name that the form needs and the question lacks; else empty
};

/// What was made of a question without regard to any pattern.
struct Likelihood {
  std::optional<LikelyReading> reading;  ///< nothing when no form is clearly meant
  bool hasNames = false;                 ///< whether anything in the question is a name as the graph has it
  const Language* language = nullptr;    ///< whose words the question has
  std::vector<const Wording*> nearest;   ///< its forms, those that fit best first
};

Likelihood likelyReading(const Snapshot& snapshot, std::string_view question, std::span<const Word> words, Date today);

/// A form's example with the names of a reading in the places of its own, and a blank for its date.
std::string exampleOf(const LikelyReading& reading);

}  // namespace tov::asking
