// Texts as sequences of comparable words: ICU's word boundaries, case and accents folded, stemmed by Snowball.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tov {

/// One word of a text.
struct TextWord {
  std::string_view term;   ///< as it is compared; valid until the reader's next call
  std::uint32_t position;  ///< 0 for the first word
  std::size_t begin;       ///< bytes in the text
  std::size_t end;
};

/// Reads the words of texts. Keeps ICU's and Snowball's working state and the terms of words it has met, so one object
/// is to be used for many texts. Belongs to one thread.
class TextReader {
 public:
  TextReader();
  TextReader(const TextReader&) = delete;
  TextReader& operator=(const TextReader&) = delete;
  ~TextReader();

  /// Calls `visit(TextWord)` for each word of a UTF-8 text. A language that is not known stems nothing.
  template <typename Visit>
  void read(std::string_view text, std::string_view language, Visit&& visit) {
    Boundaries boundaries(*state_, text);
    const std::size_t place = placeOf(language);
    std::uint32_t position = 0;
    for (std::size_t begin = 0, end = 0; boundaries.next(begin, end); ++position) {
      visit(TextWord{term(text.substr(begin, end - begin), place), position, begin, end});
    }
  }

  /// What the terms of all words start with that start with `word`.
  std::string prefix(std::string_view word, std::string_view language);

 private:
  struct State;
  /// The words of one text, one after the other.
  class Boundaries {
   public:
    Boundaries(State& state, std::string_view text);
    Boundaries(const Boundaries&) = delete;
    Boundaries& operator=(const Boundaries&) = delete;
    ~Boundaries();
    bool next(std::size_t& begin, std::size_t& end);

   private:
    State& state_;
  };

  std::size_t placeOf(std::string_view language);
  std::string_view term(std::string_view word, std::size_t language);

  std::unique_ptr<State> state_;
};

}  // namespace tov
