// Comma-separated values after RFC 4180, read in large pieces that end with a row, so that several threads can take one
// piece each.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tov {

/// One field of a row.
struct CsvField {
  std::string_view text;
  bool quoted = false;
};

/// Takes the rows of a buffer apart. Fields are views into the buffer, or into a store of this object where quotes were
/// doubled; they last until the next row.
class CsvRows {
 public:
  /// @param firstLine  the line of the file on which the buffer starts
  CsvRows(std::string_view bytes, std::uint64_t firstLine) : rest_(bytes), line_(firstLine) {}

  /// False at the end. An empty line is passed over.
  bool next(std::vector<CsvField>& fields);
  /// Of the row that was read last: what is wrong with its quotes, or empty.
  std::string_view fault() const { return fault_; }
  std::uint64_t line() const { return rowLine_; }

 private:
  bool readQuoted(CsvField& field);
  bool readPlain(CsvField& field);

  std::string_view rest_;
  std::uint64_t line_;
  std::uint64_t rowLine_ = 0;
  std::string_view fault_;
  std::deque<std::string> unescaped_;  // its strings never move
  std::size_t unescapedUsed_ = 0;
};

/// A piece of a file.
struct CsvChunk {
  std::string bytes;
  std::uint64_t firstLine = 1;
};

/// Reads a file piece by piece. A piece ends with a row; quoted line breaks do not end one.
class CsvFile {
 public:
  /// Reads the first row. @throws StorageError
  explicit CsvFile(const std::filesystem::path& path);
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;
  ~CsvFile();

  const std::vector<std::string>& header() const { return header_; }
  const std::filesystem::path& path() const { return path_; }
  std::uint64_t bytes() const { return size_; }
  /// Back to the first row after the header.
  void rewind();
  /// False at the end. @throws UsageError when a row is longer than can be
  bool next(CsvChunk& chunk, std::size_t bytes);
  /// Bytes handed out so far.
  std::uint64_t position() const { return position_; }

 private:
  std::size_t readAt(std::uint64_t offset, char* to, std::size_t bytes) const;

  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  std::uint64_t position_ = 0;
  std::uint64_t firstRow_ = 0;
  std::uint64_t line_ = 1;
  std::vector<std::string> header_;
};

}  // namespace tov
