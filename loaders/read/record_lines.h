// A record as numbered lines: what every later stage reads and what every quote is checked against.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tov::loaders {

/// The lines of one file, decoded to UTF-8 (NFC is not applied: a quote must match the file to the letter).
struct RecordLines {
  std::string name;       ///< the file's name without its folder
  std::string sha256;     ///< of the file's bytes, lower-case hexadecimal
  std::string mediaType;  ///< e.g. text/plain
  std::string encoding;   ///< as detected, e.g. UTF-8
  /// Line n of the file is `lines[n - 1]`, without its line break. Lines break as Python's `splitlines` breaks them, so
  /// that numbers agree with those of other tools.
  std::vector<std::string> lines;
};

/// A stretch of a record: the line where it starts (1-based) and its text. Text that runs over several lines is joined
/// by single blanks; it then still matches the record but for white space.
struct Span {
  std::uint32_t line = 0;
  std::string text;
};

}  // namespace tov::loaders
