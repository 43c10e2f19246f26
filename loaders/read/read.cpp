// Reads a file within bounds, decodes it and cuts it into numbered lines.
#include "loaders/read/read.h"

#include <fstream>
#include <system_error>

#include "loaders/read/encoding.h"
#include "loaders/read/file_kinds.h"
#include "loaders/read/sha256.h"

namespace tov::loaders {
namespace {

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw ReadError(name, why);
}

std::string mebibytes(std::size_t bytes) {
  return std::to_string(bytes >> 20) + " MB";
}

/// The length of the line break at `at`, 0 when there is none. The same breaks as Python's `str.splitlines`.
std::size_t lineBreakAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  switch (byte(at)) {
    case '\r':
      return byte(at + 1) == '\n' ? 2 : 1;
    case '\n':
    case 0x0B:
    case 0x0C:
    case 0x1C:
    case 0x1D:
    case 0x1E:
      return 1;
    case 0xC2:  // U+0085
      return byte(at + 1) == 0x85 ? 2 : 0;
    case 0xE2:  // U+2028 and U+2029
      return byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9) ? 3 : 0;
    default:
      return 0;
  }
}

std::vector<std::string> splitLines(std::string_view text, const std::string& name, const ReadLimits& limits) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    if (end - start > limits.lineBytes)
      refuse(name, "line " + std::to_string(lines.size() + 1) + " is longer than " + mebibytes(limits.lineBytes) +
                       "; it is hardly a record, or its line breaks were lost");
    if (lines.size() == limits.lines)
      refuse(name, "it has more than " + std::to_string(limits.lines) + " lines; split it");
    lines.emplace_back(text.substr(start, end - start));
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = lineBreakAt(text, i);
    if (length == 0) {
      ++i;
      continue;
    }
    add(i);
    start = i += length;
  }
  if (start < text.size()) add(text.size());
  return lines;
}

bool isBlank(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ' || line[i] == '\t') continue;
    if (line.substr(i, 2) == "\xC2\xA0") {
      ++i;
      continue;
    }
    return false;
  }
  return true;
}

}  // namespace

RecordLines readRecordText(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  if (bytes.empty()) refuse(name, "it is empty; was the download or the export broken off?");
  RecordLines record;
  record.name = name;
  record.mediaType = "text/plain";
  record.sha256 = sha256Of(bytes);
  // An overlong line is found before anything is copied.
  std::size_t start = 0;
  for (std::size_t end = 0; bytes.size() > limits.lineBytes && end <= bytes.size(); ++end) {
    if (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r') continue;
    // Four bytes a character is the most that UTF-32 takes.
    if (end - start > limits.lineBytes * 4)
      refuse(name, "it has a line longer than " + mebibytes(limits.lineBytes) +
                       "; it is hardly a record, or its line breaks were lost");
    start = end + 1;
  }
  DecodedText decoded = decodeText(bytes, name);
  record.encoding = std::move(decoded.encoding);
  record.lines = splitLines(decoded.text, name, limits);
  for (const std::string& line : record.lines)
    if (!isBlank(line)) return record;
  refuse(name, "it has only blank lines; a scanned page must go through text recognition first");
}

RecordLines readRecord(const std::filesystem::path& file, const std::string& name, const ReadLimits& limits) {
  const std::string shown = file.string();
  const FileKind* kind = fileKind(file);
  if (kind == nullptr)
    refuse(shown,
           "files of the kind '" + file.extension().string() + "' hold no record; give it as text (.txt or .md)");
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) refuse(shown, "there is no such file");
  if (!std::filesystem::is_regular_file(status)) refuse(shown, "it is not a regular file; give a file or a folder");
  if (!kind->readable) refuse(shown, "files of this kind are not read yet; " + std::string(kind->mend));
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error) refuse(shown, error.message() + "; check that you may read it");
  if (size > limits.fileBytes)
    refuse(shown, "it measures " + mebibytes(size) + " and " + mebibytes(limits.fileBytes) + " is the most; split it");
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse(shown, "it cannot be opened; check that you may read it");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad() || static_cast<std::uintmax_t>(in.gcount()) != size)
    refuse(shown, "it ended before its " + std::to_string(size) + " bytes; is it being written now?");
  RecordLines record = readRecordText(bytes, name, limits);
  record.mediaType = kind->mediaType;
  return record;
}

RecordLines readRecord(const std::filesystem::path& file, const ReadLimits& limits) {
  return readRecord(file, file.filename().string(), limits);
}

}  // namespace tov::loaders
