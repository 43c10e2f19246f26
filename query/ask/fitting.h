// How well the words of a question fit a form that no pattern of it matches whole.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/ask/folding.h"
#include "query/ask/form_table.h"

namespace tov::asking {

struct FormFit {
  const Wording* wording = nullptr;
  double share = 0;  ///< of the weight of the question's words, how much the form explains
  /// All that the form needs is said, and the question word, any negation, and what is to be counted are its own.
  bool isMeant = false;
  std::size_t needs = 0;  ///< how many things it needs, all of them said when it is meant
};

/// A stretch of a question's words that is a name or a date, and so no word to be weighed.
struct Gap {
  std::size_t first = 0;
  std::size_t count = 0;
};

struct Lexicon;

/// Weighs one question by the forms of one language, which must outlive it.
class FormFitter {
 public:
  FormFitter(const Language& language, std::string_view question, std::span<const Word> words);

  /// How each form fits, in the order of the table. No gap overlaps another.
  std::vector<FormFit> fits(std::span<const Gap> gaps) const;

  /// Whether the forms or the list of words that say little know the word at this place.
  bool isCommon(std::size_t word) const;
  /// Whether the form knows the word, or the word says little.
  bool isKnownTo(const Wording& form, std::size_t word) const;
  /// Whether it is written with a capital though no sentence begins there.
  bool isCapital(std::size_t word) const { return capitals_[word]; }
  const Language& language() const { return language_; }

 private:
  bool asksForAdvice() const;
  std::size_t counted() const;
  std::vector<std::string> questionWordIn(const std::vector<std::string>& words) const;
  double weightOf(std::size_t word) const;

  std::span<const Word> words_;
  const Language& language_;
  const Lexicon& lexicon_;
  std::vector<std::string> stems_;
  std::vector<bool> fillers_;
  std::vector<bool> negations_;
  std::vector<bool> capitals_;
};

}  // namespace tov::asking
