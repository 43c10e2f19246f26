// From a file to its lines: the first of the loader's four stages.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "loaders/read/record_lines.h"
#include "tovholder/error.h"

namespace tov::loaders {

/// The file cannot be taken in; `what()` is one line that names it, says what is wrong and how to mend it.
class ReadError : public Error {
 public:
  using Error::Error;
};

/// What a file may measure; beyond it the file is refused.
struct ReadLimits {
  std::size_t fileBytes = std::size_t{64} << 20;
  std::size_t lineBytes = std::size_t{1} << 20;
  std::size_t lines = 2'000'000;
};

/// Reads one file whose kind has a reader (plain text and Markdown today). @throws ReadError
RecordLines readRecord(const std::filesystem::path& file, const ReadLimits& limits = {});

/// The same for bytes that are already in memory; `name` is what the record will be called. @throws ReadError
RecordLines readRecordText(std::string_view bytes, const std::string& name, const ReadLimits& limits = {});

}  // namespace tov::loaders
