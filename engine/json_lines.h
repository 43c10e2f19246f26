// Lines of JSON as nodes and relationships; query/EXCHANGE.md has their form.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/value.h"

namespace tov {

/// What one line says.
struct JsonLine {
  bool isNode = false;
  std::string id;                   ///< of a node; a number stands as its digits
  std::vector<std::string> labels;  ///< of a node
  std::string type;                 ///< of a relationship
  std::string start;                ///< id of the node that a relationship leaves
  std::string end;                  ///< id of the node that it reaches
  Map properties;
};

/// @throws UsageError saying why the line cannot be stored
JsonLine readJsonLine(std::string_view text);

/// Nothing but blanks.
bool isBlankLine(std::string_view text);

/// A file in pieces that end with a line.
class LineFile {
 public:
  /// @throws StorageError
  explicit LineFile(const std::filesystem::path& path);

  struct Chunk {
    std::string bytes;
    std::uint64_t firstLine = 1;
    std::uint64_t number = 0;  ///< of the piece, from 0
  };
  /// False at the end. @throws UsageError when a line is longer than can be
  bool next(Chunk& chunk, std::size_t bytes);
  void rewind();
  std::uint64_t bytes() const { return size_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::ifstream in_;
  std::uint64_t size_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t next_ = 0;
  std::string rest_;  // read, and not handed out yet
};

/// Calls `visit(line, number)` for each line of a piece that is not blank.
template <typename Visit>
void visitLines(const LineFile::Chunk& chunk, Visit visit) {
  std::uint64_t number = chunk.firstLine;
  std::string_view rest = chunk.bytes;
  for (; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (!isBlankLine(line)) visit(line, number);
  }
}

}  // namespace tov
