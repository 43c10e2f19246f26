// From a file to its lines: the first of the loader's four stages.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "loaders/read/record_lines.h"
#include "tovholder/error.h"

namespace tov::loaders {

/// A file is refused: `reason()` is one line that says what is wrong and how to mend it, `what()` names the file too.
class RefusedError : public Error {
 public:
  RefusedError(const std::string& name, const std::string& reason)
      : Error("cannot read " + name + ": " + reason), reason_(reason) {}
  const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

/// The file cannot be taken in.
class ReadError : public RefusedError {
 public:
  using RefusedError::RefusedError;
};

/// What a file may measure; beyond it the file is refused.
struct ReadLimits {
  std::size_t fileBytes = std::size_t{64} << 20;
  std::size_t lineBytes = std::size_t{1} << 20;
  std::size_t lines = 2'000'000;
  std::size_t pages = 5'000;
  std::size_t nesting = 256;                          ///< elements within elements of a marked-up file
  std::size_t elements = 2'000'000;                   ///< of a marked-up file
  std::size_t expandedBytes = std::size_t{64} << 20;  ///< what a packed file, or the text of a PDF, may come to

  // Of the program that takes text out of a PDF.
  std::chrono::milliseconds programTime = std::chrono::seconds(60);
  std::size_t programMemory = std::size_t{1} << 30;
};

/// Reads one file. Its kind is told by its content: text, Markdown, HTML, PDF or DOCX. @throws ReadError
RecordLines readRecord(const std::filesystem::path& file, const ReadLimits& limits = {});
/// The same under another name than the file's own, such as its path below a folder.
RecordLines readRecord(const std::filesystem::path& file, const std::string& name, const ReadLimits& limits = {});

/// The same for bytes that are already in memory; `name` is what the record will be called. @throws ReadError
RecordLines readRecordBytes(std::string_view bytes, const std::string& name, const ReadLimits& limits = {});

/// The same for bytes that are known to be plain text, whatever they look like. @throws ReadError
RecordLines readRecordText(std::string_view bytes, const std::string& name, const ReadLimits& limits = {});

}  // namespace tov::loaders
