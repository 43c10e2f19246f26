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

}  // namespace

void storeText(Transaction& transaction, const RecordLines& record) {
  json head{{"sha256", record.sha256},
            {"mediaType", record.mediaType},
            {"encoding", record.encoding},
            {"lines", record.lines.size()}};
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
  const std::size_t count = head.at("lines");
  while (record.lines.size() < count) {
    const std::size_t start = at + 1;
    at = bytes->find('\n', start);
    if (at == std::string::npos)
      throw CorruptionError("the stored text of " + std::string(document) + " ends before its last line");
    record.lines.push_back(bytes->substr(start, at - start));
  }
  return record;
}

std::vector<std::string> namesOfRecords(const Snapshot& graph) {
  std::vector<std::string> names;
  for (const std::string& blob : graph.blobNames(kFolder)) names.push_back(blob.substr(kFolder.size()));
  return names;
}

}  // namespace tov::loaders
