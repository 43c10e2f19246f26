// A ZIP file in memory, whose parts are unpacked within limits.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tov::loaders {

/// Belongs to one thread. The bytes must outlive it.
class PackedFile {
 public:
  /// @param name   of the record, for messages
  /// @param budget how many bytes all parts that are read may come to; what a part claims to measure is not trusted
  /// @throws ReadError  the bytes are no ZIP file that can be read
  PackedFile(std::string_view bytes, std::string name, std::size_t budget);
  ~PackedFile();

  bool has(const char* part) const;
  /// Nothing when there is no such part. @throws ReadError  too large, damaged or encrypted
  std::optional<std::string> read(const char* part);

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  std::string name_;
  std::size_t budget_;
};

}  // namespace tov::loaders
