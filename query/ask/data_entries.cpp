#include "query/ask/data_entries.h"

#include <algorithm>

#include "tovholder/error.h"

namespace tov::asking {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

std::vector<std::string_view> splitTrimmed(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (const std::string_view part = trim(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

std::vector<DataEntry> readEntries(const EmbeddedFile& file) {
  std::vector<DataEntry> entries;
  std::string section;
  for (std::size_t at = 0; at < file.bytes.size();) {
    const std::size_t end = std::min(file.bytes.find('\n', at), file.bytes.size());
    const std::string_view line = file.bytes.substr(at, end - at);
    at = end + 1;
    if (trim(line).empty() || line.front() == '#') continue;
    if (line.front() == ' ') {
      if (entries.empty()) throw Error(std::string(file.path) + ": begins with a continued line");
      std::string& value = entries.back().value;
      if (!value.empty()) value += '\n';
      value += trim(line);
      continue;
    }
    if (line.front() == '[') {
      section = std::string(line.substr(1, line.find(']') - 1));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
      throw Error(std::string(file.path) + ": no ':' in '" + std::string(line) + "'");
    const std::string_view head = trim(line.substr(0, colon));
    const std::size_t blank = std::min(head.find(' '), head.size());
    entries.push_back({section, std::string(head.substr(0, blank)), std::string(trim(head.substr(blank))),
                       std::string(trim(line.substr(colon + 1)))});
  }
  return entries;
}

}  // namespace tov::asking
