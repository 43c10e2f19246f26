// One blob a record: a line of JSON that says what is known of the file, then the record's lines.
#include "loaders/write/stored_text.h"

#include <nlohmann/json.hpp>

namespace tov::loaders {
namespace {

using nlohmann::json;

constexpr std::string_view kFolder = "loader/text/";

std::string blobName(std::string_view document) {
  return std::string(kFolder) + std::string(document);
}

/// Pages change seldom: [line, page] where one begins.
json pagesOf(const RecordLines& record) {
  json pages = json::array();
  std::uint32_t page = 0;
  for (std::size_t i = 0; i < record.places.size(); ++i)
    if (record.places[i].page != page) pages.push_back({i, page = record.places[i].page});
  return pages;
}

json sourceLinesOf(const RecordLines& record) {
  json lines = json::array();
  for (const Place& place : record.places) lines.push_back(place.sourceLine);
  return lines;
}

}  // namespace

void storeText(Transaction& transaction, const RecordLines& record) {
  json head{{"sha256", record.sha256},
            {"mediaType", record.mediaType},
            {"encoding", record.encoding},
            {"wrapped", record.wrapped},
            {"lines", record.lines.size()}};
  if (!record.places.empty()) head.update({{"pages", pagesOf(record)}, {"sourceLines", sourceLinesOf(record)}});
  std::string bytes = head.dump() + "\n";
  for (const std::string& line : record.lines) {
    bytes += line;
    bytes += '\n';
  }
  transaction.putBlob(blobName(record.name), bytes);
}

void removeText(Transaction& transaction, std::string_view document) {
  transaction.deleteBlob(blobName(document));
}

std::optional<RecordLines> storedText(const Snapshot& graph, std::string_view document) {
  const auto bytes = graph.blob(blobName(document));
  if (!bytes) return std::nullopt;
  std::size_t at = bytes->find('\n');
  const json head = at == std::string::npos ? json() : json::parse(bytes->substr(0, at), nullptr, false);
  if (!head.is_object()) throw CorruptionError("the stored text of " + std::string(document) + " has no head");
  RecordLines record;
  record.name = document;
  record.sha256 = head.at("sha256");
  record.mediaType = head.at("mediaType");
  record.encoding = head.at("encoding");
  record.wrapped = head.at("wrapped");
  const std::size_t count = head.at("lines");
  while (record.lines.size() < count) {
    const std::size_t start = at + 1;
    at = bytes->find('\n', start);
    if (at == std::string::npos)
      throw CorruptionError("the stored text of " + std::string(document) + " ends before its last line");
    record.lines.push_back(bytes->substr(start, at - start));
  }
  if (!head.contains("pages")) return record;
  record.places.resize(count);
  const json& sourceLines = head.at("sourceLines");
  for (std::size_t i = 0; i < count && i < sourceLines.size(); ++i) record.places[i].sourceLine = sourceLines[i];
  const json& pages = head.at("pages");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t end = i + 1 < pages.size() ? pages[i + 1][0].get<std::size_t>() : count;
    for (std::size_t line = pages[i][0]; line < end && line < count; ++line) record.places[line].page = pages[i][1];
  }
  return record;
}

std::vector<std::string> namesOfRecords(const Snapshot& graph) {
  std::vector<std::string> names;
  for (const std::string& blob : graph.blobNames(kFolder)) names.push_back(blob.substr(kFolder.size()));
  return names;
}

}  // namespace tov::loaders
