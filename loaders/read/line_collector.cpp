// Lines within limits, whatever kind of file they come from.
#include <algorithm>

#include "loaders/read/readers.h"

namespace tov::loaders {
namespace {

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

void checkLine(std::size_t length, const RecordLines& record, const ReadLimits& limits) {
  if (length > limits.lineBytes)
    throw ReadError(record.name, "line " + std::to_string(record.lines.size() + 1) + " is longer than " +
                                     mebibytes(limits.lineBytes) +
                                     "; it is hardly a record, or its line breaks were lost");
  if (record.lines.size() == limits.lines)
    throw ReadError(record.name, "it has more than " + std::to_string(limits.lines) + " lines; split it");
}

}  // namespace

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

void readTextLines(std::string_view text, RecordLines& record, const ReadLimits& limits) {
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    checkLine(end - start, record, limits);
    record.lines.emplace_back(text.substr(start, end - start));
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
}

void LineCollector::add(std::string text, Place place) {
  checkLine(text.size(), record_, limits_);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = lineBreakAt(text, i);
    if (length > 0) text.replace(i, length, 1, ' ');
    ++i;
  }
  record_.lines.push_back(std::move(text));
  record_.places.push_back(place);
}

void LineCollector::addBlank(Place place) {
  if (!record_.lines.empty() && !record_.lines.back().empty()) add({}, place);
}

}  // namespace tov::loaders
