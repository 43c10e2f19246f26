// Finds a record's numbered items: its table of contents and the headings in its body.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/lines.h"

namespace tov::loaders {

struct ContentsEntry {
  int number = 0;
  std::string printedNumber;
  std::string title;
  std::size_t line = 0;  ///< index of its first line
};

/// The table of contents; empty entries when the record has none.
struct Contents {
  std::size_t begin = 0;  ///< index of the line that announces it
  std::size_t end = 0;    ///< index after its last line
  std::vector<ContentsEntry> entries;
};

/// An item's heading: lines [begin, textBegin) of the record, or only an entry of the table of contents.
struct Heading {
  int number = 0;             ///< its place in the sequence
  std::string printedNumber;  ///< as the record names it
  Span title;
  std::size_t begin = 0;      ///< index of its line
  std::size_t textBegin = 0;  ///< index of the first line after it
  bool inBody = true;
  std::optional<Span> caseNumber;
  std::size_t ownBegin = 0;  ///< `begin`, or the index of the case number that stands before it
};

/// Lines [begin, end) of the record.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Contents findContents(std::vector<Line>& lines, Stretch stretch, const Words& words, const Declaration& layout);

/// The headings in the order of the record. Numbers that belong to lists inside an item are told apart because a
/// heading must continue the sequence, agree with the table of contents or open a section; the chain of headings with
/// most such evidence wins.
std::vector<Heading> findHeadings(std::vector<Line>& lines, Stretch stretch, const Contents& contents,
                                  const Words& words, const Declaration& layout);

/// The kind of section that a line announces, and the text that follows the heading on the same line.
struct SectionStart {
  SectionKind kind = SectionKind::other;
  std::size_t headingLength = 0;  ///< bytes of the line that are the heading
  std::size_t textOffset = 0;     ///< where the section's first text begins; the line's length when it holds none
  bool lead = false;              ///< a sentence opening rather than a heading
};
std::optional<SectionStart> sectionStart(const Line& line, const Words& words, const Declaration& layout);

}  // namespace tov::loaders
