// A record's lines made ready for the interpreter: white space normalised, bullets taken off, noise marked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/minutes.h"
#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// One line that is not blank.
struct Line {
  std::uint32_t number = 0;  ///< 1-based, as in the file
  std::string text;          ///< runs of white space as one blank (or one tab), no bullet, letters not spaced out
  std::string printed;       ///< the same as it stands in the record, where it was mended; else empty
  bool bullet = false;
  bool noise = false;        ///< navigation, page numbers, letterhead: part of no text
  std::uint32_t blanks = 0;  ///< blank lines before it
  bool spacedOut = false;    ///< more blank lines before it than usual in this record
  std::size_t width = 0;     ///< in code points, with the bullet
  bool hangs = false;        ///< its first word stands out before the text, as an entry's mark does
  bool row = false;          ///< has cells with wide gaps or bars between them
  LineFate fate = LineFate::notUnderstood;

  /// Where the line has a wide gap, or begins far to the right: the text after it, and the column of that in code
  /// points.
  std::string right;
  std::size_t rightColumn = 0;
};

/// The lines that are not blank, in order.
std::vector<Line> prepareLines(const RecordLines& record);

/// Whether lines end where the paper ends: time and again a long line goes on in small letters on the next one.
bool filledToTheMargin(const std::vector<Line>& lines);

/// Mends what the way from page to text has damaged: words with their letters apart are closed up, a page that is one
/// line is cut at its headings, what a page puts before a heading is taken off.
void mendLines(std::vector<Line>& lines, const Words& words);

/// Marks navigation and page numbers.
void markNoise(std::vector<Line>& lines, const Words& words, const Declaration& layout);

/// A letterhead in the margin of a page, which a converter put between the lines of the text.
struct MarginBlock {
  std::uint32_t line = 0;  ///< of its date
  std::string date;        ///< the dispatch date as printed
  Span forum;              ///< the body it names; empty when it names none
};

/// Finds the margin blocks and marks their lines as noise.
std::vector<MarginBlock> markMargins(std::vector<Line>& lines, const Words& words);

Span spanOf(const Line& line);
/// Adds a line's text to a span, with a blank between.
void append(Span& span, const Line& line);
/// A part of a span, with the lines it runs over.
Span partOf(const Span& span, std::size_t offset, std::size_t length);

/// In code points.
std::size_t lengthOf(std::string_view text);
/// Letters and digits in lower case, everything else as single blanks: how titles are compared.
std::string comparable(std::string_view text);
bool capitalAtFront(std::string_view text);
bool smallLetterAtFront(std::string_view text);

}  // namespace tov::loaders
