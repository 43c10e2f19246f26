// A record as numbered lines: what every later stage reads and what every quote is checked against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tov::loaders {

/// The lines of one file, decoded to UTF-8 (NFC is not applied: a quote must match the file to the letter).
struct RecordLines {
  std::string name;       ///< the file's name, or its path below the folder that was walked
  std::string sha256;     ///< of the file's bytes, lower-case hexadecimal
  std::string mediaType;  ///< e.g. text/plain
  std::string encoding;   ///< as detected, e.g. UTF-8
  /// Line n of the file is `lines[n - 1]`, without its line break. Lines break as Python's `splitlines` breaks them, so
  /// that numbers agree with those of other tools.
  std::vector<std::string> lines;
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
