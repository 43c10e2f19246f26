// Reads a file within bounds, tells its kind by its content and has the reader of that kind make lines of it.
#include "loaders/read/read.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "loaders/read/encoding.h"
#include "loaders/read/file_kinds.h"
#include "loaders/read/readers.h"
#include "loaders/read/sha256.h"

namespace tov::loaders {
namespace {

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw ReadError(name, why);
}

std::string mebibytes(std::size_t bytes) {
  return std::to_string(bytes >> 20) + " MB";
}

/// What every reader begins with.
RecordLines startRecord(std::string_view bytes, const std::string& name, std::string_view mediaType) {
  if (bytes.empty()) refuse(name, "it is empty; was the download or the export broken off?");
  RecordLines record;
  record.name = name;
  record.mediaType = mediaType;
  record.sha256 = sha256Of(bytes);
  record.bytes = bytes.size();
  return record;
}

/// A line that is far too long is found before anything is copied.
void refuseEndlessLine(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  if (bytes.size() <= limits.lineBytes) return;
  // Four bytes a character is the most that UTF-32 takes.
  const std::size_t most = limits.lineBytes * 4;
  std::size_t start = 0;
  while (start < bytes.size()) {
    const std::size_t end = std::min(bytes.find_first_of("\n\r", start), bytes.size());
    if (end - start > most)
      refuse(name, "it has a line longer than " + mebibytes(limits.lineBytes) +
                       "; it is hardly a record, or its line breaks were lost");
    start = end + 1;
  }
}

void refuseBlank(const RecordLines& record, const std::string& why) {
  if (std::all_of(record.lines.begin(), record.lines.end(), [](const std::string& line) { return isBlank(line); }))
    refuse(record.name, why);
}

bool isMarkdown(const std::string& name) {
  std::string extension = std::filesystem::path(name).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".md" || extension == ".markdown";
}

RecordLines readHtmlRecord(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  RecordLines record = startRecord(bytes, name, "text/html");
  DecodedText decoded = decodeText(bytes, name, declaredEncoding(bytes));
  record.encoding = std::move(decoded.encoding);
  readHtml(decoded.text, record, limits);
  refuseBlank(record, "the page holds no text; was it saved before its content had loaded? save it as text or PDF");
  return record;
}

RecordLines readPdfRecord(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  RecordLines record = startRecord(bytes, name, "application/pdf");
  record.encoding = "UTF-8";
  readPdf(bytes, record, limits);
  refuseBlank(record, "it has no text, only pictures of pages; it must go through text recognition (OCR) first");
  return record;
}

RecordLines readDocxRecord(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  RecordLines record =
      startRecord(bytes, name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  record.encoding = "UTF-8";
  readDocx(bytes, record, limits);
  refuseBlank(record, "the document holds no text; scanned pages must go through text recognition first");
  return record;
}

}  // namespace

RecordLines readRecordText(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  RecordLines record = startRecord(bytes, name, isMarkdown(name) ? "text/markdown" : "text/plain");
  refuseEndlessLine(bytes, name, limits);
  DecodedText decoded = decodeText(bytes, name);
  record.encoding = std::move(decoded.encoding);
  readTextLines(decoded.text, record, limits);
  refuseBlank(record, "it has only blank lines; a scanned page must go through text recognition first");
  return record;
}

RecordLines readRecordBytes(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  const std::string_view front = bytes.substr(0, kBytesThatTellTheKind);
  switch (kindOf(front)) {
    case FileKind::html:
      return readHtmlRecord(bytes, name, limits);
    case FileKind::pdf:
      return readPdfRecord(bytes, name, limits);
    case FileKind::docx:
      return readDocxRecord(bytes, name, limits);
    case FileKind::other:
      refuse(name, mendFor(front));
    case FileKind::text:
      break;
  }
  return readRecordText(bytes, name, limits);
}

RecordLines readRecord(const std::filesystem::path& file, const std::string& name, const ReadLimits& limits) {
  const std::string shown = file.string();
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) refuse(shown, "there is no such file");
  if (!std::filesystem::is_regular_file(status)) refuse(shown, "it is not a regular file; give a file or a folder");
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
  return readRecordBytes(bytes, name, limits);
}

RecordLines readRecord(const std::filesystem::path& file, const ReadLimits& limits) {
  return readRecord(file, file.filename().string(), limits);
}

}  // namespace tov::loaders
