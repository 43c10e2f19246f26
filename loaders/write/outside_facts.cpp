#include "loaders/write/outside_facts.h"

#include <nlohmann/json.hpp>

#include "loaders/layout/layout.h"
#include "loaders/record_writer.h"
#include "loaders/write/facts_json.h"
#include "loaders/write/ledger.h"
#include "loaders/write/remarks.h"
#include "loaders/write/stored_text.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using nlohmann::json;

constexpr std::string_view kFolder = "loader/outside/";
constexpr char kBetween = '\x1f';  // stands in no file's name that people write

std::string blobName(std::string_view page) {
  return std::string(kFolder) + std::string(page);
}

/// The pages of extractors that handed in facts for a record.
std::vector<std::string> pagesOf(const Snapshot& graph, std::string_view record) {
  std::vector<std::string> pages;
  for (const std::string& name : graph.blobNames(blobName(std::string(record) + kBetween)))
    pages.push_back(name.substr(kFolder.size()));
  return pages;
}

Facts ownFacts(const RecordLines& record) {
  const auto facts = readFacts(record, layOut(record));
  return facts.empty() ? Facts{} : facts.front();
}

std::size_t writePage(Transaction& transaction, const RecordLines& record, const Facts& own,
                      const std::string& extractor, const json& objects, std::vector<Refused>& refused) {
  std::vector<Facts> all;
  std::size_t count = 0;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::vector<Refused> here;
    all.push_back(factsFromJson(objects[i], record, own, here));
    count += countOf(all.back());
    if (i + 1 == objects.size()) refused = std::move(here);  // of the one that was handed in now
  }
  writeOutsideFacts(transaction, record, extractor, std::move(all));
  return count;
}

}  // namespace

std::string outsidePage(std::string_view record, std::string_view extractor) {
  return std::string(record) + kBetween + std::string(extractor);
}

std::string recordOfPage(std::string_view page) {
  return std::string(page.substr(0, page.find(kBetween)));
}

std::vector<std::string> pagesOfRecord(const Snapshot& graph, std::string_view record) {
  auto pages = pagesOf(graph, record);
  pages.insert(pages.begin(), std::string(record));
  return pages;
}

void removeOutsideFacts(Transaction& transaction, std::string_view record) {
  for (const std::string& page : pagesOf(transaction.view(), record)) {
    Ledger::remove(transaction, page);
    Remarks::remove(transaction, page);
  }
}

void writeOutsideFactsAgain(Transaction& transaction, const RecordLines& record) {
  const auto pages = pagesOf(transaction.view(), record.name);
  if (pages.empty()) return;
  const Facts own = ownFacts(record);
  for (const std::string& page : pages) {
    const auto stored = transaction.view().blob(blobName(page));
    if (!stored) continue;
    std::vector<Refused> refused;
    writePage(transaction, record, own, page.substr(page.find(kBetween) + 1), json::parse(*stored), refused);
  }
}

std::size_t takeInOutsideFacts(Transaction& transaction, const std::string& object, bool first,
                               std::vector<Refused>& refused) {
  const json given = json::parse(object, nullptr, false);
  if (given.is_discarded()) throw UsageError("the line is not JSON");
  if (!given.is_object() || !given.contains("source") || !given.at("source").is_string())
    throw UsageError("the line has no \"source\": the name of the record it was read from");
  const std::string name = given.at("source");
  const std::string extractor = given.value("extractor", std::string("outside"));
  const auto record = storedText(transaction.view(), name);
  if (!record)
    throw NotFoundError("no record is called " + name +
                        "; load it first (`tov records` lists the records and their names)");
  const std::string page = outsidePage(name, extractor);
  json objects = json::array();
  if (const auto stored = transaction.view().blob(blobName(page)); stored && !first) objects = json::parse(*stored);
  objects.push_back(given);
  const Facts own = ownFacts(*record);
  writePage(transaction, *record, own, extractor, objects, refused);
  transaction.putBlob(blobName(page), objects.dump());
  std::vector<Refused> ignored;
  return countOf(factsFromJson(given, *record, own, ignored));
}

}  // namespace tov::loaders
