// A stretch of a record with the line of each of its words, cut into sentences; and quotes that stand in the record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/facts.h"
#include "loaders/lexicon/lexicon.h"
#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// A span's text with the record's line for every place in it.
class Passage {
 public:
  Passage(const RecordLines& lines, const Span& span);
  const std::string& text() const { return text_; }
  std::uint32_t line(std::size_t offset) const;

 private:
  struct Start {
    std::size_t offset;
    std::uint32_t line;
  };
  std::string text_;
  std::vector<Start> starts_;  ///< ascending
};

/// The sentences of a text, without the blanks between them. A dot after an abbreviation, a number or an initial ends
/// none.
std::vector<Range> sentencesOf(std::string_view text, const Lexicon& lexicon);

/// Evidence that quotes `sentence`, cut to the longest quote around `focus` when it is longer.
Evidence quote(const Passage& passage, Range sentence, Range focus, std::string_view rule, double confidence);
Evidence quote(const Passage& passage, Range sentence, std::string_view rule, double confidence);

/// True when the quote stands at its line, but for white space: within the dozen lines that follow.
bool stands(const RecordLines& lines, const Evidence& evidence);

}  // namespace tov::loaders
