// A record as numbered lines: what every later stage reads and what every quote is checked against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tov::loaders {

/// Where a line stands in its file, as far as the kind of file tells; 0 is unknown.
struct Place {
  std::uint32_t page = 0;        ///< from 1, of files that have pages
  std::uint32_t sourceLine = 0;  ///< from 1, of the file's source where lines were made from markup
  bool operator==(const Place&) const = default;
};

/// The lines of one file, decoded to UTF-8 (NFC is not applied: a quote must match the file to the letter).
struct RecordLines {
  std::string name;       ///< the file's name, or its path below the folder that was walked
  std::string sha256;     ///< of the file's bytes, lower-case hexadecimal
  std::string mediaType;  ///< e.g. text/plain
  std::string encoding;   ///< as detected, e.g. UTF-8
  std::size_t bytes = 0;  ///< of the file
  /// Line n is `lines[n - 1]`, without its line break. Lines of text files break as Python's `splitlines` breaks them,
  /// so that numbers agree with those of other tools; those of other kinds are what their reader made of them.
  std::vector<std::string> lines;
  bool wrapped = false;  ///< lines end where the paper ends, not where a paragraph does
  /// One for each line, or none: then line n of the record is line n of the file.
  std::vector<Place> places{};

  /// The page of a line (1-based), 0 where the file has no pages.
  std::uint32_t pageOf(std::uint32_t line) const {
    return line > 0 && line <= places.size() ? places[line - 1].page : 0;
  }
};

/// A stretch of a record: the line where it starts (1-based) and its text. Text that runs over several lines is joined
/// by single blanks; it then still matches the record but for white space. A hyphen at a line's end stays, followed by
/// that blank. A stretch never runs across lines that were left out (page headers, margin blocks).
struct Span {
  std::uint32_t line = 0;
  std::string text;

  /// Where a later line's text begins within `text`.
  struct LineStart {
    std::uint32_t offset = 0;
    std::uint32_t line = 0;
  };
  std::vector<LineStart> lineStarts{};  ///< ascending; the first line is not among them

  /// The line that holds the byte at `offset` of `text`: what a quote that starts there must cite.
  std::uint32_t lineAt(std::size_t offset) const {
    std::uint32_t found = line;
    for (const LineStart& start : lineStarts) {
      if (start.offset > offset) break;
      found = start.line;
    }
    return found;
  }
};

}  // namespace tov::loaders
